import isPathInside from 'is-path-inside';

export const isMine = (path) => isPathInside(path, '/srv/files');
