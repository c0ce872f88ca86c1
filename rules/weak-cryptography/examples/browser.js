const CryptoJS = require('crypto-js');
const md5 = require('md5');

exports.seal = (text, key) => CryptoJS.TripleDES.encrypt(text, key).toString();
//                            ^^^^^^^^^^^^^^^^^^^^^^^^^^ finding high: `CryptoJS.TripleDES.encrypt` does not keep data secret
exports.createToken = (user) => md5(`${user.id}:${user.email}`);
//                              ^^^ finding medium: md5 is broken as a hash
exports.digest = (data) => crypto.subtle.digest('SHA-1', data);
//                                              ^^^^^^^ finding low: SHA-1 is broken as a hash
