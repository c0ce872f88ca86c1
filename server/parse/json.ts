/** JSON text to nodes, with comments and trailing commas allowed, tolerant of text that is being written. */
import { type ParseErrorCode, printParseErrorCode, visit } from 'jsonc-parser';
import { reasonOf } from '../text/reason.ts';
import type { Span } from '../text/span.ts';
import {
  DEPTH_LIMIT,
  type DocumentEntry,
  type DocumentError,
  type DocumentNode,
  duplicateKeys,
  ERROR_LIMIT,
  type ParsedDocument,
  SCALAR_LIMIT,
} from './document.ts';
import { parseStrictJson } from './strict-json.ts';

type Open =
  | { readonly kind: 'map'; readonly start: number; readonly entries: DocumentEntry[]; key: OpenKey | null }
  | { readonly kind: 'list'; readonly start: number; readonly items: DocumentNode[] };

interface OpenKey {
  readonly key: string;
  readonly keySpan: Span;
}

/** Reads a JSON text. Never throws: what cannot be read is left out and reported. */
export function parseJson(text: string): ParsedDocument {
  const strict = parseStrictJson(text);
  if (strict) return { root: strict, errors: [], comments: [], shares: false };
  const errors: DocumentError[] = [];
  try {
    const { bounded, tooDeep } = withoutDepths(text);
    errors.push(...tooDeep);
    return { root: read(bounded, errors), errors: errors.slice(0, ERROR_LIMIT), comments: [], shares: false };
  } catch (error) {
    const message = reasonOf(error);
    return {
      root: null,
      errors: [{ span: { start: 0, end: 0 }, message: `This text could not be read: ${message}` }],
      comments: [],
      shares: false,
    };
  }
}

function read(text: string, errors: DocumentError[]): DocumentNode | null {
  const open: Open[] = [];
  let root: DocumentNode | null = null;
  const put = (node: DocumentNode) => {
    const parent = open.at(-1);
    if (!parent) root ??= node;
    else if (parent.kind === 'list') parent.items.push(node);
    else if (parent.key) {
      parent.entries.push({ ...parent.key, value: node });
      parent.key = null;
    }
  };
  const close = (end: number) => {
    const done = open.pop();
    if (!done) return;
    const span = { start: done.start, end };
    if (done.kind === 'map') {
      finishEntry(done);
      const repeated = duplicateKeys(done.entries);
      errors.push(...repeated);
      put({ kind: 'map', span, entries: done.entries, repeats: repeated.length > 0 });
    } else put({ kind: 'list', span, items: done.items });
  };
  visit(
    text,
    {
      onObjectBegin: (offset) => {
        open.push({ kind: 'map', start: offset, entries: [], key: null });
      },
      onObjectProperty: (key, offset, length) => {
        const parent = open.at(-1);
        if (parent?.kind !== 'map') return;
        finishEntry(parent);
        parent.key = { key, keySpan: { start: offset, end: offset + length } };
      },
      onObjectEnd: (offset, length) => close(offset + length),
      onArrayBegin: (offset) => {
        open.push({ kind: 'list', start: offset, items: [] });
      },
      onArrayEnd: (offset, length) => close(offset + length),
      onLiteralValue: (value: unknown, offset, length) => {
        const span = { start: offset, end: offset + length };
        put({ kind: 'scalar', span, value: bounded(value, span, errors) });
      },
      onError: (code, offset, length) => {
        if (errors.length < ERROR_LIMIT)
          errors.push({ span: { start: offset, end: offset + length }, message: messageOf(code) });
      },
    },
    { allowTrailingComma: true },
  );
  // What is still open was never closed: it reaches to the end of the text.
  const end = text.trimEnd().length;
  while (open.length) close(end);
  return root;
}

/** A key without a value, as it is while someone types, has the value null. */
function finishEntry(map: Open & { kind: 'map' }): void {
  if (!map.key) return;
  const { end } = map.key.keySpan;
  map.entries.push({ ...map.key, value: { kind: 'scalar', span: { start: end, end }, value: null } });
  map.key = null;
}

function bounded(value: unknown, span: Span, errors: DocumentError[]): string | number | boolean | null {
  if (typeof value === 'string' && value.length > SCALAR_LIMIT) {
    errors.push({ span, message: 'This text is too long. Only its beginning is read.' });
    return value.slice(0, SCALAR_LIMIT);
  }
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}

function messageOf(code: ParseErrorCode): string {
  const words = printParseErrorCode(code)
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase();
  return `This is not valid JSON: ${words}.`;
}

/**
 * The same text with the insides of what is nested too deep made blank, so that offsets stay; the parser calls itself
 * for each level and would exhaust the stack.
 */
function withoutDepths(text: string): { bounded: string; tooDeep: readonly DocumentError[] } {
  const holes: Span[] = [];
  let depth = 0;
  let hole = -1;
  for (let i = 0; i < text.length; i++) {
    switch (text.charCodeAt(i)) {
      case 0x22: // "
        i = endOfString(text, i);
        break;
      case 0x2f: // /
        i = endOfComment(text, i);
        break;
      case 0x5b: // [
      case 0x7b: // {
        if (++depth === DEPTH_LIMIT && hole < 0) hole = i + 1;
        break;
      case 0x5d: // ]
      case 0x7d: // }
        if (depth-- === DEPTH_LIMIT && hole >= 0) {
          holes.push({ start: hole, end: i });
          hole = -1;
        }
        if (depth < 0) depth = 0;
        break;
    }
  }
  if (hole >= 0) holes.push({ start: hole, end: text.length });
  const real = holes.filter(({ start, end }) => /[[{]/.test(text.slice(start, end)));
  let at = 0;
  let result = '';
  for (const { start, end } of real) {
    result += text.slice(at, start) + ' '.repeat(end - start);
    at = end;
  }
  return {
    bounded: real.length ? result + text.slice(at) : text,
    tooDeep: real.map(({ start, end }) => ({
      span: { start, end: Math.min(end, start + 1) },
      message: `This is nested deeper than ${DEPTH_LIMIT} levels. What is inside is not read.`,
    })),
  };
}

/** The offset of the closing quote, or of the end of the line: a text in JSON ends there at the latest. */
function endOfString(text: string, start: number): number {
  for (let i = start + 1; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 0x5c) i++;
    else if (unit === 0x22 || unit === 10 || unit === 13) return i;
  }
  return text.length;
}

/** The last offset of the comment that starts here; `start` itself if none does. */
function endOfComment(text: string, start: number): number {
  const next = text[start + 1];
  if (next !== '/' && next !== '*') return start;
  const end = next === '/' ? text.indexOf('\n', start) : text.indexOf('*/', start + 2);
  return end < 0 ? text.length : next === '/' ? end : end + 1;
}
