import express from 'express';
import session from 'express-session';

const app = express();
app.use(session({ secret: process.env.KEY }));
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ guard session
app.get('/', (req, res) => res.end());
