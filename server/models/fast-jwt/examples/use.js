const { createSigner, createVerifier, createDecoder } = require('fast-jwt');

const sign = createSigner({ key: process.env.TOKEN_KEY, expiresIn: '1h' });
//                               ^^^^^^^^^^^^^^^^^^^^^ purpose token-key
const endless = createSigner({ key: process.env.TOKEN_KEY });
//              ^^^^^^^^^^^^ weakness token-without-expiry
//                                  ^^^^^^^^^^^^^^^^^^^^^ purpose token-key
const verify = createVerifier({ key: process.env.TOKEN_KEY, allowedIss: 'https://api.example.com' });
//                                   ^^^^^^^^^^^^^^^^^^^^^ purpose token-key
const lenient = createVerifier({ key: process.env.TOKEN_KEY, allowedIss: 'a', ignoreExpiration: true });
//                                    ^^^^^^^^^^^^^^^^^^^^^ purpose token-key
//                                                                                              ^^^^ weakness token-expiry-ignored
const decode = createDecoder();

exports.issue = (id) => [sign({ id }), endless({ id })];
//                       ^^^^ issues
//                                     ^^^^^^^ issues
exports.read = (token) => verify(token);
//                        ^^^^^^ verifies
//                        ^^^^^^^^^^^^^ principal
exports.look = (token) => decode(token);
//                        ^^^^^^ weakness token-decoded
exports.lenient = lenient;
