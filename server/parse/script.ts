/**
 * JavaScript and TypeScript text to a tree, tolerant of broken code. The only file that names the parser.
 *
 * The trick: TypeScript's own parser recovers from errors and notes them in `parseDiagnostics` (internal; versions are
 * pinned and this file is tested). With those put aside, typescript-estree converts the recovered tree.
 */
import { parse, type TSESTree } from '@typescript-eslint/typescript-estree';
import ts from 'typescript';
import { reasonOf } from '../text/reason.ts';
import type { Span } from '../text/span.ts';

export type { TSESTree } from '@typescript-eslint/typescript-estree';

/** A syntax error, in the words of the parser, or the reason why a file is not read at all. */
export interface ParseError {
  readonly span: Span;
  readonly message: string;
}

export interface ParsedScript {
  /** null if the text is no script: binary, too large, nested too deeply, or broken beyond recovery. */
  readonly tree: TSESTree.Program | null;
  /** Empty if they were not asked for. */
  readonly comments: readonly TSESTree.Comment[];
  readonly errors: readonly ParseError[];
}

/** Larger scripts are bundles or data; reading one would hold up everything else. In UTF-16 units. */
const SIZE_LIMIT = 2_000_000;

/**
 * Parses a script. Never throws.
 * @param name file name or URI; its extension decides between JavaScript, TypeScript and their JSX forms
 * @param withComments whether comments are asked for; collecting them more than doubles the time of a parse
 */
export function parseScript(name: string, text: string, withComments: boolean): ParsedScript {
  const refused = refusal(text);
  if (refused) return failed(refused);
  try {
    return parseTolerantly(name, text, withComments);
  } catch (error) {
    if (error instanceof RangeError) return failed('The code is nested too deeply to be read.');
    return failed(reasonOf(error));
  }
}

function failed(message: string): ParsedScript {
  return { tree: null, comments: [], errors: [{ span: { start: 0, end: 0 }, message }] };
}

function refusal(text: string): string | null {
  if (text.length > SIZE_LIMIT)
    return `The file is larger than ${SIZE_LIMIT / 1_000_000} million characters and is not read.`;
  if (text.includes('\0')) return 'The file holds binary data and is not read as a script.';
  const sample = text.slice(0, 4000);
  const replaced = sample.split('�').length - 1;
  if (replaced > 10 && replaced > sample.length / 10)
    return 'The file is not UTF-8 text and is not read as a script.';
  return null;
}

function parseTolerantly(name: string, text: string, withComments: boolean): ParsedScript {
  const jsx = /\.(?:[cm]?js|jsx|tsx)$/i.test(name);
  const kind = /\.tsx$/i.test(name) ? ts.ScriptKind.TSX : jsx ? ts.ScriptKind.JSX : ts.ScriptKind.TS;
  const file = ts.createSourceFile(fileName(name), text, ts.ScriptTarget.Latest, true, kind);
  const internal = file as unknown as { parseDiagnostics: ts.DiagnosticWithLocation[] };
  const errors = internal.parseDiagnostics.map((diagnostic) => ({
    span: { start: diagnostic.start, end: diagnostic.start + diagnostic.length },
    message: ts.flattenDiagnosticMessageText(diagnostic.messageText, ' '),
  }));
  internal.parseDiagnostics = [];
  // The declared type of `parse` takes a text only; it hands a source file on, as `parseAndGenerateServices` declares.
  const tree = parse(file as unknown as string, {
    allowInvalidAST: true,
    comment: withComments,
    jsx,
    loc: false,
    range: true,
    suppressDeprecatedPropertyWarnings: true,
  });
  return { tree, comments: tree.comments ?? [], errors };
}

/** The parser looks at the extension only; a URI's other parts could mislead it. */
function fileName(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1) || 'script.ts';
}
