import AdmZip from 'adm-zip';
import archiver from 'archiver';
import decompress from 'decompress';
import extract from 'extract-zip';
import * as tar from 'tar';
import { BlobReader, ZipReader } from '@zip.js/zip.js';

export async function unpack(path: string, folder: string, encoded: string) {
  new AdmZip(path).extractAllTo(folder);
  //                            ^^^^^^ sink file-path
  new AdmZip(Buffer.from(encoded, 'base64')).getEntries();
  await extract(path, { dir: folder });
  //            ^^^^ sink file-path
  //                         ^^^^^^ sink file-path
  await tar.x({ file: path, cwd: folder });
  //                  ^^^^ sink file-path
  //                             ^^^^^^ sink file-path
  archiver('zip').file(path, { name: 'book' }).directory(folder, false);
  //                   ^^^^ sink file-path
  //                                                     ^^^^^^ sink file-path
  return decompress(path, folder);
  //                      ^^^^^^ sink file-path
}

export async function names(blob: Blob) {
  const entries = await new ZipReader(new BlobReader(blob)).getEntries();
  return entries.map((entry) => entry.filename);
  //                            ^^^^^^^^^^^^^^ origin archive-entry-name
}
