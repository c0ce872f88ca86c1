import path from 'node:path';

export const root = path.resolve('public');

export function isInside(file: string): boolean {
  return file.startsWith(root + path.sep);
}

export function assertInside(file: string): void {
  if (!isInside(file)) throw new Error('outside');
}

export function inside(name: string): string {
  const file = path.resolve(root, name);
  if (!file.startsWith(`${root}${path.sep}`)) {
    throw new Error('outside');
  }
  return file;
}
