const session = require('koa-session');

exports.plain = (app) => session({ maxAge: 3600_000 }, app);
exports.open = (app) => session({ signed: false, secure: false, httpOnly: false, sameSite: 'none' }, app);
//                                        ^^^^^ weakness session-unsigned
//                                                       ^^^^^ weakness session-cookie-over-plain-http
//                                                                        ^^^^^ weakness session-cookie-readable-by-scripts
//                                                                                         ^^^^^^ weakness session-cookie-sent-cross-site
