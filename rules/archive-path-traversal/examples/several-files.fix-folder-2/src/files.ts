import { mkdir, writeFile } from 'node:fs/promises';
import path, { dirname, join } from 'node:path';

export async function store(folder: string, name: string, content: Buffer): Promise<void> {
  const target = path.resolve(join(folder, name));
  if (!target.startsWith(path.resolve(folder) + path.sep)) {
    throw new Error('An entry of the archive leads out of its folder');
  }
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, content);
}
