import { chmod, writeFile } from 'node:fs/promises';
import { own, shared } from './modes';

export async function store(file: string, content: Buffer, isShared: boolean): Promise<void> {
  await writeFile(file, content, { mode: own });
  await chmod(file, own);
  if (isShared) await chmod(file, shared);
  //                              ^^^^^^ finding medium: `chmod` lets every user of the machine write the file
}
