const CryptoJS = require('crypto-js');

exports.digest = (text) => CryptoJS.MD5(text).toString();
//                         ^^^^^^^^^^^^ cleaner hash
//                         ^^^^^^^^^^^^ weakness weak-hash
//                                      ^^^^ purpose fast-hash
exports.strong = (text) => CryptoJS.SHA256(text).toString();
//                         ^^^^^^^^^^^^^^^ cleaner hash
//                                         ^^^^ purpose fast-hash
exports.sign = (text) => CryptoJS.HmacSHA256(text, process.env.KEY).toString();
//                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ origin signature
//                                                 ^^^^^^^^^^^^^^^ purpose signing-key
exports.encrypt = (text) => CryptoJS.AES.encrypt(text, process.env.KEY).toString();
//                                                     ^^^^^^^^^^^^^^^ purpose encryption-key
exports.old = (text) => CryptoJS.DES.encrypt(text, process.env.KEY).toString();
//                      ^^^^^^^^^^^^^^^^^^^^ weakness weak-cipher
//                                                 ^^^^^^^^^^^^^^^ purpose encryption-key
exports.derive = (password, salt) => CryptoJS.PBKDF2(password, salt, { iterations: 1000 });
//                                   ^^^^^^^^^^^^^^^ cleaner hash
//                                                   ^^^^^^^^ purpose password-hash
//                                                                                 ^^^^ weakness password-hash-too-cheap
