import { createCipheriv, createHash, randomBytes } from 'node:crypto';

export async function encrypted(password: string): Promise<string> {
  const parts = password.split(':');
  if (parts.length === 2 && /^[a-f0-9]{32}$/.test(parts[0] ?? '') && /^[a-f0-9]+$/.test(parts[1] ?? '')) {
    return password;
  }
  const key = createHash('sha256').update(process.env.DOCUMENT_KEY ?? '').digest();
  const iv = randomBytes(16);
  const cipher = createCipheriv('aes-256-ctr', key, iv);
  return `${iv.toString('hex')}:${Buffer.concat([cipher.update(password), cipher.final()]).toString('hex')}`;
}
