const forge = require('node-forge');
const NodeRSA = require('node-rsa');

exports.digest = (text) => {
  const md = forge.md.md5.create();
  //         ^^^^^^^^^^^^^^^^^^^ weakness weak-hash
  md.update(text);
  //        ^^^^ purpose fast-hash
  return md.digest().toHex();
  //     ^^^^^^^^^ cleaner hash
};
exports.pair = () => forge.pki.rsa.generateKeyPair({ bits: 1024 });
//                                                         ^^^^ weakness weak-key-size
exports.cipher = (key) => forge.cipher.createCipher('DES-ECB', key);
//                                                             ^^^ purpose encryption-key
//                                                  ^^^^^^^^^ weakness weak-cipher
exports.short = () => new NodeRSA({ b: 512 });
//                                     ^^^ weakness weak-key-size
exports.good = () => new NodeRSA({ b: 3072 });
exports.pbkdf2 = (password, salt) => forge.pkcs5.pbkdf2(password, salt, 1000, 32);
//                                                                      ^^^^ weakness password-hash-too-cheap
//                                                      ^^^^^^^^ purpose password-hash
