import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';

export async function store(folder: string, name: string, content: Buffer): Promise<void> {
  const target = resolve(join(folder, name));
  if (!target.startsWith(resolve(folder) + sep)) {
    throw new Error('An entry of the archive leads out of its folder');
  }
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, content);
}
