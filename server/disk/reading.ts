/** Reads one file as text. What is no text is said, and nothing fails. */
import { readFile, stat } from 'node:fs/promises';
import { maybeDescription } from '../parse/description-key.ts';
import { kindOf, type SourceFile, sourceFile } from '../text/source-file.ts';
import { fileProblem, type Report, reasonOf } from './problems.ts';
import { uriOf } from './uris.ts';

const largestFile = 2_000_000;
/** API descriptions are generated, and large ones are usual; other large data says nothing about an API. In bytes. */
const largestDescription = { json: 40_000_000, yaml: 10_000_000 } as const;

/** The file at an absolute path as a value, or null after the reason was reported. */
export async function readSource(path: string, report: Report): Promise<SourceFile | null> {
  return fileOf(path, await textOrReason(path), report);
}

/** The files at these paths, in this order, some of them at a time so that other work gets its turn. */
export async function* readSources(paths: readonly string[], report: Report): AsyncGenerator<SourceFile> {
  const atATime = 32;
  for (let at = 0; at < paths.length; at += atATime) {
    const some = paths.slice(at, at + atATime);
    const texts = await Promise.all(some.map(textOrReason));
    for (const [i, path] of some.entries()) {
      const file = fileOf(path, texts[i] as TextOrReason, report);
      if (file) yield file;
    }
  }
}

/** Text of all that comes on standard input. Throws if it is not UTF-8. */
export async function readStandardInput(): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of process.stdin) parts.push(Buffer.from(part));
  return decoded(Buffer.concat(parts));
}

/** A text, or a sentence that says why there is none. */
type TextOrReason = { readonly text: string } | string;

function fileOf(path: string, text: TextOrReason, report: Report): SourceFile | null {
  if (typeof text === 'object') return sourceFile(uriOf(path), text.text);
  report(fileProblem(path, text));
  return null;
}

async function textOrReason(path: string): Promise<TextOrReason> {
  try {
    const state = await stat(path);
    // A pipe or a device may never come to an end.
    if (!state.isFile()) return 'This is not a regular file and was not read.';
    const isLarge = state.size > largestFile;
    if (isLarge && state.size > largestOf(path)) return tooLarge;
    const bytes = await readFile(path);
    if (bytes.includes(0)) return 'This file holds binary data and was not read.';
    const text = decoded(bytes);
    return isLarge && !maybeDescription(text) ? tooLarge : { text };
  } catch (error) {
    if (error instanceof TypeError) return 'This file is not valid UTF-8 and was not read.';
    return `This file cannot be read: ${reasonOf(error)}.`;
  }
}

const tooLarge = 'This file is larger than 2 MB and was not read.';

function largestOf(path: string): number {
  const kind = kindOf(path);
  return kind === 'json' || kind === 'yaml' ? largestDescription[kind] : largestFile;
}

function decoded(bytes: Buffer): string {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
}
