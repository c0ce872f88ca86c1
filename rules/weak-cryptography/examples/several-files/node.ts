import crypto, { createCipheriv, createDecipheriv, createHash } from 'node:crypto';
import { algorithm } from './settings';

const key = Buffer.from(process.env.DATA_KEY as string, 'hex');
const iv = Buffer.from('0123456789abcdef');

export const blocks = (text: string) => createCipheriv('aes-256-ecb', key, null).update(text);
//                                                     ^^^^^^^^^^^^^ finding high: `aes-256-ecb` does not keep data secret
export const old = (text: string) => createCipheriv('des-ede3-cbc', key, crypto.randomBytes(8)).update(text);
//                                                  ^^^^^^^^^^^^^^ finding high: `des-ede3-cbc` does not keep data secret
export const derived = (text: string) => crypto.createCipher('aes-256-cbc', process.env.DATA_KEY as string).update(text);
//                                       ^^^^^^^^^^^^^^^^^^^ finding high: `crypto.createCipher` does not keep data secret
export const fixed = (text: string) => createCipheriv('aes-256-cbc', key, iv).update(text);
//                                                                        ^^ finding high: The initialization vector is the same each time
export const zeros = (text: string) => createCipheriv('aes-256-ctr', key, '0000000000000000').update(text);
//                                                                        ^^^^^^^^^^^^^^^^^^ finding high: The initialization vector is the same each time
export const read = (text: Buffer) => createDecipheriv(algorithm, key, null).update(text);
//                                                     ^^^^^^^^^ finding high: `rc4` does not keep data secret

export const pair = crypto.generateKeyPairSync('rsa', { modulusLength: 1024 });
//                                             ^^^^^ finding high: The key is too short (1024)

export function signRequest(body: string) {
  return createHash('md5').update(body).digest('hex');
  //                ^^^^^ finding medium: md5 is broken as a hash
}

export const thing = (text: string) => createHash('sha1').update(text).digest('hex');
//                                                ^^^^^^ finding low: sha1 is broken as a hash
