const jwt = require('jwt-simple');

const key = process.env.TOKEN_KEY;

exports.issue = (id) => jwt.encode({ id, exp: Math.floor(Date.now() / 1000) + 3600 }, key, 'HS256');
//                      ^^^^^^^^^^ issues
//                                                                                    ^^^ purpose token-key
//                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ purpose token-payload
exports.endless = (id) => jwt.encode({ id }, key);
//                        ^^^^^^^^^^ issues
//                        ^^^^^^^^^^ weakness token-without-expiry
//                                           ^^^ purpose token-key
//                                   ^^^^^^ purpose token-payload
exports.read = (token) => jwt.decode(token, key, false, 'HS256');
//                        ^^^^^^^^^^ verifies
//                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ principal
//                                          ^^^ purpose token-key
exports.open = (token) => jwt.decode(token, key);
//                        ^^^^^^^^^^ verifies
//                        ^^^^^^^^^^ weakness token-algorithm-open
//                        ^^^^^^^^^^^^^^^^^^^^^^ principal
//                                          ^^^ purpose token-key
exports.unverified = (token) => jwt.decode(token, key, true);
//                              ^^^^^^^^^^ verifies
//                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ principal
//                                                ^^^ purpose token-key
//                                                     ^^^^ weakness token-unverified
