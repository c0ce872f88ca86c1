import { inflateRawSync } from 'node:zlib';

export function unpacked(text: string): string {
  return inflateRawSync(Buffer.from(text, 'base64')).toString();
}
