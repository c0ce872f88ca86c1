import * as tar from 'tar';

export const unpack = (file, folder) => tar.x({ file, cwd: folder, preservePaths: true });
//                                                                                ^^^^ finding high: Entries of the archive are written wherever their names say
