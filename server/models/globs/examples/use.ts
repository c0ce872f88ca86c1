import glob from 'fast-glob';
import { globSync } from 'glob';

export const list = async (pattern: string) => [...(await glob(pattern)), ...globSync(pattern), ...glob.sync(pattern)];
//                                                                                                           ^^^^^^^ sink file-path
//                                                                                    ^^^^^^^ sink file-path
//                                                             ^^^^^^^ sink file-path
