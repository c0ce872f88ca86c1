import { difference } from './difference.ts';
import { hash } from './hash.ts';

/** What a file is read as. `other` files are known to exist but are not parsed. */
export type FileKind = 'script' | 'yaml' | 'json' | 'prisma' | 'sql' | 'graphql' | 'template' | 'other';

/** One file of a workspace: a plain value. Equal `hash` means equal `text`; equal texts may have different ones. */
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
  [/\.(?:graphqls?|gql)$/i, 'graphql'],
  [/\.(?:ejs|eta|hbs|handlebars|mustache|hjs|pug|jade|njk|nunjucks|twig)$/i, 'template'],
];

/** The kind that a file name stands for. Only the name is looked at. */
export function kindOf(name: string): FileKind {
  return kinds.find(([pattern]) => pattern.test(name))?.[1] ?? 'other';
}

/** Texts from this length on are not gone through as a whole after an edit. */
const LARGE = 100_000;

/**
 * Makes a file value. A byte order mark at the start of `text` is dropped. `before` is an earlier state of the same file,
 * if there is one: then the hash of a large text is made of that and of what was changed.
 */
export function sourceFile(
  uri: string,
  text: string,
  kind: FileKind = kindOf(uri),
  before?: SourceFile,
): SourceFile {
  const clean = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  if (!before || clean.length < LARGE) return { uri, kind, text: clean, hash: hash(clean) };
  const edit = difference(before.text, clean);
  if (!edit) return { uri, kind, text: clean, hash: before.hash };
  const { start, end } = edit.span;
  return { uri, kind, text: clean, hash: hash(`${before.hash} ${start} ${end} ${edit.text}`) };
}
