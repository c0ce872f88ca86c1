import express from 'express';
import cookieSession from 'cookie-session';

const app = express();
app.get('/books', cookieSession({ keys: [process.env.KEY] }), (req, res) => res.end());
//                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ guard session
//                                      ^^^^^^^^^^^^^^^^^ purpose session-secret
