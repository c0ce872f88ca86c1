import express from 'express';
import helmet from 'helmet';

const app = express();
app.use(helmet({ contentSecurityPolicy: false, frameguard: false, hsts: false, noSniff: false }));
//                                                                                      ^^^^^ weakness sniffing-allowed
//                                                                      ^^^^^ weakness plain-http-allowed
//                                                         ^^^^^ weakness framing-allowed
//                                      ^^^^^ weakness policy-switched-off
app.use(helmet({ xFrameOptions: false, strictTransportSecurity: false }));
//                                                              ^^^^^ weakness plain-http-allowed
