import crypto, { createCipheriv, createDecipheriv, createHash } from 'node:crypto';
import { algorithm } from './settings';

const key = Buffer.from(process.env.DATA_KEY as string, 'hex');
const iv = Buffer.from('0123456789abcdef');

export const blocks = (text: string) => createCipheriv('aes-256-ecb', key, null).update(text);
export const old = (text: string) => createCipheriv('des-ede3-cbc', key, crypto.randomBytes(8)).update(text);
export const derived = (text: string) => crypto.createCipher('aes-256-cbc', process.env.DATA_KEY as string).update(text);
export const fixed = (text: string) => createCipheriv('aes-256-cbc', key, iv).update(text);
export const zeros = (text: string) => createCipheriv('aes-256-ctr', key, '0000000000000000').update(text);
export const read = (text: Buffer) => createDecipheriv(algorithm, key, null).update(text);

export const pair = crypto.generateKeyPairSync('rsa', { modulusLength: 3072 });

export function signRequest(body: string) {
  return createHash('md5').update(body).digest('hex');
}

export const thing = (text: string) => createHash('sha1').update(text).digest('hex');
