const { authenticator, verify } = require('otplib');
const speakeasy = require('speakeasy');

exports.first = (token, secret) => authenticator.verify({ token, secret });
//                                 ^^^^^^^^^^^^^^^^^^^^ issues
exports.second = (token, secret) => verify({ token, secret });
//                                  ^^^^^^ issues
exports.third = (token, secret) => speakeasy.totp.verify({ secret, encoding: 'base32', token });
//                                 ^^^^^^^^^^^^^^^^^^^^^ issues
