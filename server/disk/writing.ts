/** Writes files: reports, and sources that were repaired. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

const byteOrderMark = '\uFEFF';

/** Writes a text file, and makes its folder if there is none. Throws what the system throws. */
export async function writeText(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}

/** Writes a new text file. Answers whether it was written: a file that exists stays as it is. */
export async function writeNewText(path: string, text: string): Promise<boolean> {
  try {
    await writeFile(path, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/**
 * Replaces the text of a file that was read as `before`. A byte order mark and the file's mode stay.
 * Throws if the file has changed since it was read, so that nobody's work is lost.
 */
export async function replaceText(path: string, before: string, after: string): Promise<void> {
  const now = await readFile(path, 'utf8');
  const mark = now.startsWith(byteOrderMark) ? byteOrderMark : '';
  if (now !== mark + before) throw new Error('it has changed since it was read');
  await writeFile(path, mark + after);
}
