const CryptoJS = require('crypto-js');

exports.blocks = (text) => CryptoJS.AES.encrypt(text, process.env.KEY, { mode: CryptoJS.mode.ECB });
//                                                                             ^^^^^^^^^^^^^^^^^ weakness weak-cipher
//                                                    ^^^^^^^^^^^^^^^ purpose encryption-key
exports.chained = (text) => CryptoJS.AES.encrypt(text, process.env.KEY, { mode: CryptoJS.mode.CBC });
//                                                     ^^^^^^^^^^^^^^^ purpose encryption-key
