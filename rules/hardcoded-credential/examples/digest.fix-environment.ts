// A digest of nothing but a text in the code is as well known as the text.
import crypto from 'node:crypto';

const key = crypto.createHash('sha256').update(process.env.ENCRYPTION_KEY as string).digest();

export function seal(text: string) {
  const vector = crypto.randomBytes(16);
  const cipher = crypto.createCipheriv('aes-256-gcm', key, vector);
  return Buffer.concat([vector, cipher.update(text), cipher.final(), cipher.getAuthTag()]);
}
