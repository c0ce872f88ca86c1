import * as tar from 'tar';

export const unpack = (file) => tar.extract({ file, preservePaths: true });
//                                                                 ^^^^ weakness entries-kept-as-named
//                                            ^^^^ sink file-path
