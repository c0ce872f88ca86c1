const CryptoJS = require('crypto-js');
const md5 = require('md5');

exports.seal = (text, key) => CryptoJS.TripleDES.encrypt(text, key).toString();
exports.createToken = (user) => md5(`${user.id}:${user.email}`);
exports.digest = (data) => crypto.subtle.digest('SHA-256', data);
