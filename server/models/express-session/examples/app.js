import express from 'express';
import session from 'express-session';

const app = express();
app.use(session({ secret: process.env.KEY }));
//      ^^^^^^^ weakness session-cookie-over-plain-http
//      ^^^^^^^ weakness session-in-memory
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ guard session
//                        ^^^^^^^^^^^^^^^ purpose session-secret
app.get('/', (req, res) => res.end());
