const cookie = require('cookie');

exports.plain = (token) => cookie.serialize('token', token);
//                         ^^^^^^^^^^^^^^^^ weakness cookie-readable-by-scripts
//                         ^^^^^^^^^^^^^^^^ weakness cookie-over-plain-http
exports.flags = (token) => cookie.serialize('token', token, { httpOnly: true, secure: true, sameSite: 'lax' });
exports.open = (token) => cookie.serialize('token', token, { httpOnly: false, secure: true, sameSite: 'none' });
//                                                                     ^^^^^ weakness cookie-readable-by-scripts
//                                                                                                    ^^^^^^ weakness cookie-sent-cross-site
