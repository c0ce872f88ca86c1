import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

export async function store(folder: string, name: string, content: Buffer): Promise<void> {
  const target = join(folder, name);
  await mkdir(dirname(target), { recursive: true });
  //          ^^^^^^^^^^^^^^^ finding medium: becomes part of a file path
  await writeFile(target, content);
  //              ^^^^^^ finding medium: becomes part of a file path
}
