import { unserialize } from 'node-serialize';

export function restoreCart(text: string) {
  return unserialize(text);
  //                 ^^^^ finding: is turned into objects that may hold code
}
