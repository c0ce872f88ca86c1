import { createHmac } from 'node:crypto';

export function signOf(text: string, key: string): string {
  return createHmac('sha256', key).update(text).digest('hex');
}
