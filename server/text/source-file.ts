import { hash } from './hash.ts';

/** What a file is read as. `other` files are known to exist but are not parsed. */
export type FileKind = 'script' | 'yaml' | 'json' | 'prisma' | 'sql' | 'other';

/** One file of a workspace: a plain value. Equal `hash` means equal `text`. */
export interface SourceFile {
  /** Absolute `file:` URI, or any other absolute URI of the editor. It is the file's key everywhere. */
  readonly uri: string;
  readonly kind: FileKind;
  /** The text as JavaScript string, byte order mark removed. */
  readonly text: string;
  readonly hash: string;
}

const kinds: readonly (readonly [RegExp, FileKind])[] = [
  [/\.(?:[cm]?[jt]s|[jt]sx)$/i, 'script'],
  [/\.ya?ml$/i, 'yaml'],
  [/\.jsonc?$/i, 'json'],
  [/\.prisma$/i, 'prisma'],
  [/\.sql$/i, 'sql'],
];

/** The kind that a file name stands for. Only the name is looked at. */
export function kindOf(name: string): FileKind {
  return kinds.find(([pattern]) => pattern.test(name))?.[1] ?? 'other';
}

/** Makes a file value. A byte order mark at the start of `text` is dropped. */
export function sourceFile(uri: string, text: string, kind: FileKind = kindOf(uri)): SourceFile {
  const clean = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  return { uri, kind, text: clean, hash: hash(clean) };
}
