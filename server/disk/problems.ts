/** Troubles with files, as values: reading a folder never fails, it reports. */
import type { Problem } from '#engine';
import { uriOf } from './uris.ts';

/** Is told of every file and folder that could not be read, once each. */
export type Report = (problem: Problem) => void;

/** The problem that the file or folder at `path` makes; `message` is a full sentence. */
export function fileProblem(path: string, message: string): Problem {
  return { kind: 'file', message, place: { uri: uriOf(path), span: { start: 0, end: 0 } } };
}

/** What the system said, in words: "permission denied" for `EACCES`. */
export function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return reasons[code ?? ''] ?? code ?? message ?? String(error);
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  ENOENT: 'it does not exist',
  ENOTDIR: 'it is not a folder',
  EISDIR: 'it is a folder',
  ELOOP: 'its symbolic links lead in a circle',
  EMFILE: 'too many files are open',
  ENAMETOOLONG: 'its name is too long',
  ENOSPC: 'the disk is full',
  EROFS: 'the disk is read-only',
};
