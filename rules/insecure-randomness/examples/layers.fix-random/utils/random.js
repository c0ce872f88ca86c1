const { randomInt } = require('node:crypto');

exports.randomString = (length) => {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
  let result = '';
  for (let i = 0; i < length; i++) result += alphabet.charAt(randomInt(0, alphabet.length));
  return result;
};
