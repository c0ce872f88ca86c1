import { createDecipheriv } from 'node:crypto';

export function open(key, vector, text) {
  const decipher = createDecipheriv('aes-256-gcm', key, vector);
//                                  ^^^^^^^^^^^^^ weakness tag-unchecked
//                                                 ^^^ purpose encryption-key
  return decipher.update(text, 'base64', 'utf8');
}

export function checked(key, vector, text, tag) {
  const decipher = createDecipheriv('aes-256-gcm', key, vector);
//                                                 ^^^ purpose encryption-key
  decipher.setAuthTag(tag);
  return decipher.update(text, 'base64', 'utf8') + decipher.final('utf8');
}
