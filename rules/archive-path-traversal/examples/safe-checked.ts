// yauzl and jszip look at the names of entries when they read an archive.
import { createWriteStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import JSZip from 'jszip';
import yauzl from 'yauzl';

export function unpack(file: string, folder: string) {
  yauzl.open(file, { lazyEntries: true }, (error, zip) => {
    if (error) throw error;
    zip.on('entry', (entry) => {
      zip.openReadStream(entry, (_, stream) => stream.pipe(createWriteStream(join(folder, entry.fileName))));
    });
    zip.readEntry();
  });
}

export async function unpackBuffer(buffer: Buffer, folder: string) {
  const zip = await JSZip.loadAsync(buffer);
  for (const [name, entry] of Object.entries(zip.files))
    await writeFile(join(folder, name), await entry.async('nodebuffer'));
}
