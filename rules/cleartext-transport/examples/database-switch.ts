import { Pool } from 'pg';

export const pool = new Pool({ host: 'db.example.com', user: 'shop', ssl: false });
//                                   ^^^^^^^^^^^^^^^^ finding medium: The connection to `db.example.com` is not encrypted
