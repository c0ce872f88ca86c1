import express from 'express';
import helmet from 'helmet';

const app = express();
app.use(helmet({ contentSecurityPolicy: false, frameguard: false, hsts: false }));
//                                      ^^^^^ finding medium: `Content-Security-Policy` is switched off
//                                                         ^^^^^ finding medium: Pages of any site may frame the answers
//                                                                      ^^^^^ finding low: `Strict-Transport-Security` is switched off
app.get('/', (req, res) => res.render('home'));
app.listen(3000);
