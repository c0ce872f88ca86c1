import { Hono } from 'hono';
import { secureHeaders } from 'hono/secure-headers';

const app = new Hono();
app.use(secureHeaders({ strictTransportSecurity: false }));
//                                               ^^^^^ weakness plain-http-allowed
