import { createDecipheriv } from 'node:crypto';

export function open(key, vector, text, tag) {
  const decipher = createDecipheriv('aes-256-gcm', key, vector);
  decipher.setAuthTag(tag);
  return decipher.update(text, 'base64', 'utf8') + decipher.final('utf8');
}

export function begin(key, vector) {
  const decipher = createDecipheriv('aes-256-gcm', key, vector);
  return decipher;
}
