import { createDecipheriv } from 'node:crypto';

export function open(key, vector, text) {
  const decipher = createDecipheriv('aes-256-gcm', key, vector);
//                                  ^^^^^^^^^^^^^ finding high: What is decrypted is not held against its tag
  return decipher.update(text, 'base64', 'utf8');
}
