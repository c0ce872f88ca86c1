import { unserialize } from 'node-serialize';

export function restoreCart(text: string) {
  return JSON.parse(String(text));
}
