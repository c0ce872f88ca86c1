const jwt = require('koa-jwt');

exports.guard = jwt({ secret: process.env.TOKEN_KEY, audience: 'api', issuer: 'https://api.example.com' });
//                            ^^^^^^^^^^^^^^^^^^^^^ purpose token-key
exports.loose = jwt({ secret: process.env.TOKEN_KEY, algorithms: ['HS256', 'none'] });
//              ^^^ weakness token-audience-unchecked
//                            ^^^^^^^^^^^^^^^^^^^^^ purpose token-key
//                                                                ^^^^^^^ weakness token-algorithm-none
exports.lenient = jwt({ secret: process.env.TOKEN_KEY, audience: 'api', ignoreExpiration: true });
//                              ^^^^^^^^^^^^^^^^^^^^^ purpose token-key
//                                                                                        ^^^^ weakness token-expiry-ignored
