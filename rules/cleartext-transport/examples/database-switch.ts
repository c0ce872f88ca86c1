import { Pool } from 'pg';

export const pool = new Pool({ host: 'db.example.com', user: 'shop', ssl: false });
//                                                                   ^^^^^^^^^^ missing finding: an option that leaves encryption out is not told from one of a server on this machine
