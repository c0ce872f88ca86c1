import * as tar from 'tar';

export const unpack = (file, folder) => tar.x({ file, cwd: folder, preservePaths: false });
