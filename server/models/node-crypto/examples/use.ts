import crypto, { createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto';

export const etag = (body: string) => createHash('md5').update(body).digest('hex');
//                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ cleaner hash
//                                               ^^^^^ weakness weak-hash
//                                                             ^^^^ purpose fast-hash
export const strong = (body: string) => crypto.createHash('sha256').update(body).digest('hex');
//                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ cleaner hash
//                                                                         ^^^^ purpose fast-hash
export const signature = (body: string) => createHmac('sha256', process.env.KEY as string).update(body).digest();
//                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ cleaner hash
//                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ origin signature
//                                                              ^^^^^^^^^^^^^^^^^^^^^^^^^ purpose signing-key
export const once = (body: string) => crypto.hash('sha1', body);
//                                    ^^^^^^^^^^^ cleaner hash
//                                                ^^^^^^ weakness weak-hash
//                                                        ^^^^ purpose fast-hash

export function encrypt(text: string, key: Buffer) {
  const iv = randomBytes(12);
  //                     ^^ purpose allocation-size
  //         ^^^^^^^^^^^^^^^ origin strong-random
  const cipher = crypto.createCipheriv('aes-256-gcm', key, iv);
  //                                                  ^^^ purpose encryption-key
  //                                                       ^^ purpose initialization-vector
  const block = crypto.createCipheriv('aes-128-ecb', key, null);
  //                                  ^^^^^^^^^^^^^ weakness weak-cipher
  //                                                 ^^^ purpose encryption-key
  //                                                      ^^^^ purpose initialization-vector
  const old = crypto.createCipher('aes192', 'password');
  //          ^^^^^^^^^^^^^^^^^^^ weakness weak-cipher
  //                                        ^^^^^^^^^^ purpose encryption-key
  return [cipher.update(text), block.update(text), old.update(text)];
}

export const pair = crypto.generateKeyPairSync('rsa', { modulusLength: 1024 });
//                                             ^^^^^ weakness weak-key-size
export const strongPair = crypto.generateKeyPairSync('rsa', { modulusLength: 3072 });
export const weak = (password: string) => pbkdf2Sync(password, 'salt', 1000, 64, 'sha512');
//                                                                           ^^ purpose allocation-size
//                                                                     ^^^^ purpose work-factor
//                                        ^^^^^^^^^^ cleaner hash
//                                                   ^^^^^^^^ purpose password-hash
//                                                                     ^^^^ weakness password-hash-too-cheap
export const enough = (password: string, salt: Buffer) => pbkdf2Sync(password, salt, 600_000, 64, 'sha512');
//                                                                                            ^^ purpose allocation-size
//                                                                                   ^^^^^^^ purpose work-factor
//                                                        ^^^^^^^^^^ cleaner hash
//                                                                   ^^^^^^^^ purpose password-hash

export const isTheirs = (text: string, signature: string, certificate: string) =>
  crypto.createVerify('RSA-SHA1').update(text).verify(certificate, signature, 'base64');
//                    ^^^^^^^^^^ weakness weak-hash-checked
