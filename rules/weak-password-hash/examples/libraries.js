const argon2 = require('argon2');
const bcrypt = require('bcryptjs');
const CryptoJS = require('crypto-js');

exports.hash = (password) => argon2.hash(password, { memoryCost: 1024 });
//                                                               ^^^^ finding medium: The cost of 1024 is too low for passwords
exports.salted = (password) => bcrypt.hashSync(password, bcrypt.genSaltSync(6));
//                                                                          ^ finding medium: The cost of 6 is too low for passwords
exports.derive = (password, salt) => CryptoJS.PBKDF2(password, salt, { iterations: 1000 }).toString();
//                                                                                 ^^^^ finding medium: The cost of 1000 is too low for passwords
exports.digest = (user) => CryptoJS.SHA256(user.password).toString();
//                                         ^^^^^^^^^^^^^ finding medium: `password` is hashed by `CryptoJS.SHA256`, which was made to be fast
// A key that was drawn at random cannot be guessed, however fast the hash is.
exports.keyHash = (apiKey) => bcrypt.hash(apiKey, 2);
//                                                ^ finding low: The cost of 2 is too low for passwords
