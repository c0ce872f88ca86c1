const crypto = require('crypto');

const key = process.env.KEY;
const zeros = Buffer.alloc(16, 0);
const drawn = Buffer.alloc(16);
crypto.randomFillSync(drawn);

exports.same = (text) => crypto.createCipheriv('aes-256-cbc', key, zeros).update(text);
//                                                                 ^^^^^ finding high: The initialization vector is the same each time. Draw a new one for each text, and keep it with the text.
exports.inline = (text) => crypto.createCipheriv('aes-256-cbc', key, Buffer.alloc(16)).update(text);
//                                                                   ^^^^^^^^^^^^^^^^ finding high: The initialization vector is the same each time. Draw a new one for each text, and keep it with the text.
exports.drawn = (text) => crypto.createCipheriv('aes-256-cbc', key, drawn).update(text);
exports.counted = (text, number) => {
  const counter = Buffer.alloc(12);
  counter.writeUInt32BE(number, 8);
  return crypto.createCipheriv('aes-256-gcm', key, counter).update(text);
};
