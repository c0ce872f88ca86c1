import { deleteAsync } from 'del';
import jsonfile from 'jsonfile';
import { JSONFilePreset } from 'lowdb/node';
import { moveFile } from 'move-file';
import { rimraf } from 'rimraf';
import writeFileAtomic from 'write-file-atomic';

export async function use(path: string, other: string) {
  await rimraf(path);
  //           ^^^^ sink file-path
  await deleteAsync([path]);
  //                ^^^^^^ sink file-path
  await jsonfile.readFile(path);
  //                      ^^^^ sink file-path
  await jsonfile.writeFile(path, {});
  //                       ^^^^ sink file-path
  await writeFileAtomic(path, 'text');
  //                    ^^^^ sink file-path
  await moveFile(path, other);
  //             ^^^^ sink file-path
  //                   ^^^^^ sink file-path
  return JSONFilePreset(path, { books: [] });
  //                    ^^^^ sink file-path
}
