const argon2 = require('argon2');
const bcrypt = require('bcryptjs');
const CryptoJS = require('crypto-js');

exports.hash = (password) => argon2.hash(password, { memoryCost: 1024 });
exports.salted = (password) => bcrypt.hashSync(password, bcrypt.genSaltSync(6));
exports.derive = (password, salt) => CryptoJS.PBKDF2(password, salt, { iterations: 1000 }).toString();
exports.digest = (user) => CryptoJS.SHA256(user.password).toString();
// A key that was drawn at random cannot be guessed, however fast the hash is.
exports.keyHash = (apiKey) => bcrypt.hash(apiKey, 12);
