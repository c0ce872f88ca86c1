const crypto = require('crypto');
const md5 = require('md5');

exports.hashPassword = (plain, salt) => crypto.createHash('sha1').update(plain + salt).digest('hex');
//                                                        ^^^^^^ finding [weak-cryptography] medium: sha1 is broken as a hash
//                                                                       ^^^^^^^^^^^^ finding high: The password is hashed by `crypto.createHash().update`, which was made to be fast

// Only the name tells that it is a password.
exports.legacy = (password) => md5(password);
//                                 ^^^^^^^^ finding medium: `password` is hashed by `md5`, which was made to be fast
