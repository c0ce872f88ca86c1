import { createWriteStream } from 'node:fs';
import { mkdtemp, open, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// A folder of its own, whose name nobody can guess.
export async function saveReport(text: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'report-'));
  const file = join(folder, 'report.csv');
  await writeFile(file, text, { mode: 0o600 });
  return file;
}

// Only its owner reads and writes it.
export async function openLedger(file: string) {
  return open(file, 'a', 0o640);
}

// A public file, which everybody may read and nobody but the owner writes.
export const publish = (file: string) => createWriteStream(file, { mode: 0o644 });
