import express from 'express';
import helmet from 'helmet';

const app = express();
app.use(helmet({ contentSecurityPolicy: false, noSniff: false }));
//                                      ^^^^^ finding low: `Content-Security-Policy` is switched off
//                                                      ^^^^^ finding low: `X-Content-Type-Options` is switched off
app.get('/books', (req, res) => res.json([]));
app.listen(3000);
