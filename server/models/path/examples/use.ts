import path, { basename } from 'node:path';

export function below(root: string, name: string): string {
  return path.join(root, name);
  //     ^^^^^^^^^ cleaner normal-path
  //     ^^^^^^^^^ cleaner text
}

export function inFolder(root: string, name: string): string {
  return path.posix.resolve(root, basename(name));
  //     ^^^^^^^^^^^^^^^^^^ cleaner absolute-path
  //     ^^^^^^^^^^^^^^^^^^ cleaner normal-path
  //     ^^^^^^^^^^^^^^^^^^ cleaner text
  //                              ^^^^^^^^ cleaner path-name
  //                              ^^^^^^^^ cleaner text
}
