import { createCipheriv, createHash, createHmac, generateKeyPairSync, randomBytes } from 'node:crypto';
import md5 from 'md5';

const key = Buffer.from(process.env.DATA_KEY as string, 'hex');

export function seal(text: string) {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, iv);
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]);
}

export const pair = generateKeyPairSync('rsa', { modulusLength: 4096 });
export const curve = generateKeyPairSync('ec', { namedCurve: 'P-256' });
export const proof = (text: string) => createHmac('sha256', key).update(text).digest('hex');

// Broken hashes are good enough to tell texts apart.
export const etag = (body: string) => createHash('md5').update(body).digest('hex');
export const gravatarUrl = (email: string) => `https://www.gravatar.com/avatar/${md5(email.trim().toLowerCase())}`;
export function cacheKey(url: string) {
  return createHash('sha1').update(url).digest('hex');
}
export const blobId = (content: Buffer) => createHash('sha1').update(`blob ${content.length}\0`).update(content).digest('hex');
const checksum = createHash('md5').update('x').digest('hex');
export const files = { 'a.js': checksum };
