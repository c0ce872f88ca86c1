/** YAML text to nodes, tolerant of text that is being written, and bounded against texts made to exhaust a reader. */
import {
  Composer,
  type CST,
  type Document,
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  Lexer,
  type Pair,
  Parser,
  type Scalar,
  stringify,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
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

/** Nodes that aliases and merges of one text may stand for, counted as if each alias were written out. */
const ALIAS_LIMIT = 200_000;

/** What the lexer puts before the text of a scalar. */
const SCALAR_MARK = '\u001f';

/** Reads the first document of a YAML text. Never throws: what cannot be read is left out and reported. */
export function parseYaml(text: string): ParsedDocument {
  const { height: _, ...document } = parseYamlPart(text, 1, 0);
  return document;
}

/**
 * The same for whole lines of a text, read as a part of it that stands at a depth, with offsets that are `shift` greater
 * than those in the lines. `height` tells how many levels are in it.
 */
export function parseYamlPart(
  text: string,
  depth: number,
  shift: number,
): ParsedDocument & { readonly height: number } {
  try {
    return read(text, depth, shift);
  } catch (error) {
    const message = reasonOf(error);
    return {
      root: null,
      errors: [{ span: { start: 0, end: 0 }, message: `This text could not be read: ${message}` }],
      comments: [],
      shares: false,
      height: 0,
    };
  }
}

function read(text: string, depth: number, shift: number): ReturnType<typeof parseYamlPart> {
  const { tokens, errors, comments, end } = tokensOf(text, shift);
  const document = composed(tokens);
  if (!document) return { root: null, errors, comments, shares: false, height: 0 };
  for (const { pos, message } of document.errors.filter((each) => each.pos[0] < end))
    errors.push({
      span: { start: shift + pos[0], end: shift + Math.max(pos[0], pos[1]) },
      message: sentence(message),
    });
  const reading: Reading = { text, shift, errors, anchors: new Map(), expanded: 0 };
  const root = document.contents ? nodeOf(reading, document.contents, depth) : null;
  return {
    root: root?.node ?? null,
    errors: errors.slice(0, ERROR_LIMIT),
    comments,
    shares: reading.anchors.size > 0 || reading.expanded > 0,
    height: root?.height ?? 0,
  };
}

/** The syntax of the first document that says something, and what is seen on the way. */
function tokensOf(
  text: string,
  shift: number,
): {
  tokens: readonly CST.Token[];
  errors: DocumentError[];
  comments: ParsedDocument['comments'];
  /** How far the text was read; what is missing there is no error of the text. */
  end: number;
} {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  const errors: DocumentError[] = [];
  const comments: { span: Span; text: string }[] = [];
  let documents = 0;
  let end = Number.POSITIVE_INFINITY;
  const take = (token: CST.Token) => {
    if (token.type === 'document' && token.value && ++documents === 2)
      errors.push({
        span: { start: shift + token.offset, end: shift + token.offset },
        message: 'A second document starts here. Only the first one is read.',
      });
    if (documents < 2) tokens.push(token);
  };
  let isScalarText = false;
  for (const lexeme of new Lexer().lex(text)) {
    if (!isScalarText && lexeme.startsWith('#')) {
      const comment = lexeme.slice(1).trim();
      const start = shift + parser.offset;
      if (comment.startsWith('handrail-'))
        comments.push({ span: { start, end: start + lexeme.trimEnd().length }, text: comment });
    }
    isScalarText = !isScalarText && lexeme === SCALAR_MARK;
    for (const token of parser.next(lexeme)) take(token);
    if (parser.stack.length > DEPTH_LIMIT) {
      errors.push({
        span: { start: shift + parser.offset, end: shift + parser.offset },
        message: `This is nested deeper than ${DEPTH_LIMIT} levels. What follows is not read.`,
      });
      end = parser.offset;
      break;
    }
  }
  for (const token of parser.end()) take(token);
  return { tokens, errors, comments, end };
}

/** The comments of a stretch of YAML, from `#` on, without blanks at their ends. */
export function yamlComments(stretch: string): readonly string[] {
  const found: string[] = [];
  let isScalarText = false;
  for (const lexeme of new Lexer().lex(stretch)) {
    if (!isScalarText && lexeme.startsWith('#')) found.push(lexeme.trimEnd());
    isScalarText = !isScalarText && lexeme === SCALAR_MARK;
  }
  return found;
}

function composed(tokens: readonly CST.Token[]): Document.Parsed | null {
  // Keys that are there twice are looked for below, in one pass; merges are resolved below, within bounds.
  const composer = new Composer({ uniqueKeys: false, merge: false, logLevel: 'silent' });
  const documents: Document.Parsed[] = [];
  for (const token of tokens) documents.push(...composer.next(token));
  documents.push(...composer.end());
  return documents.find((each) => each.contents && !isNothing(each.contents)) ?? documents[0] ?? null;
}

function isNothing(node: unknown): boolean {
  return isScalar(node) && node.value === null && !node.source;
}

/** What is known while one document is read. */
interface Reading {
  readonly text: string;
  /** Offsets of nodes are so much greater than those in the text. */
  readonly shift: number;
  readonly errors: DocumentError[];
  /** Anchors met so far; null while the anchored node itself is being read. */
  readonly anchors: Map<string, Read | null>;
  /** Nodes that aliases and merges stood for so far. */
  expanded: number;
}

interface Read {
  readonly node: DocumentNode;
  /** Where it ends in the text; differs from the node's own end for an alias. */
  readonly end: number;
  /** Nodes in it, aliases written out. */
  readonly size: number;
  /** Levels of it, aliases written out. */
  readonly height: number;
}

function nodeOf(reading: Reading, node: unknown, depth: number): Read {
  if (isAlias(node)) return aliased(reading, node.source, rangeOf(reading, node), depth);
  const anchor =
    isScalar(node) || isMap(node) || isSeq(node) ? (node as { anchor?: string }).anchor : undefined;
  if (anchor) reading.anchors.set(anchor, null);
  const result = isMap(node)
    ? mapOf(reading, node, depth)
    : isSeq(node)
      ? listOf(reading, node, depth)
      : leaf(scalarOf(reading, node));
  if (anchor) reading.anchors.set(anchor, result);
  return result;
}

function mapOf(reading: Reading, map: YAMLMap, depth: number): Read {
  const entries: DocumentEntry[] = [];
  const merges: Read[] = [];
  let { start, end } = rangeOf(reading, map);
  const isFlow = charAt(reading, start) === '{';
  if (!isFlow) end = start;
  let size = 1;
  let height = 0;
  for (const pair of map.items) {
    const { key, value } = pair as Pair<unknown, unknown>;
    const keyRead = isMap(key) || isSeq(key) ? null : nodeOf(reading, key, depth + 1);
    const valueRead = value
      ? nodeOf(reading, value, depth + 1)
      : leaf(emptyAt(keyRead?.end ?? rangeOf(reading, key).end));
    size += valueRead.size;
    height = Math.max(height, valueRead.height);
    if (!isFlow) end = Math.max(end, valueRead.end, keyRead?.end ?? 0);
    if (keyRead?.node.kind !== 'scalar') {
      reading.errors.push({ span: rangeOf(reading, key), message: 'A key must be a plain text here.' });
      continue;
    }
    if (isMergeKey(key)) merges.push(valueRead);
    else
      entries.push({
        key: keyText(key, keyRead.node.value),
        keySpan: rangeOf(reading, key),
        value: valueRead.node,
      });
  }
  const repeated = duplicateKeys(entries);
  reading.errors.push(...repeated);
  const added = merges.flatMap((each) => merged(reading, each, entries));
  return {
    node: {
      kind: 'map',
      span: { start, end },
      entries: added.length ? [...entries, ...added] : entries,
      repeats: repeated.length > 0,
    },
    end,
    size: size + added.length,
    height: height + 1,
  };
}

/** The entries that a merge brings along: those whose keys are not there yet. */
function merged(reading: Reading, { node }: Read, own: readonly DocumentEntry[]): readonly DocumentEntry[] {
  const maps = node.kind === 'list' ? node.items : [node];
  const keys = new Set(own.map((each) => each.key));
  const added: DocumentEntry[] = [];
  for (const map of maps) {
    if (map.kind !== 'map') {
      reading.errors.push({ span: map.span, message: 'A merge (`<<`) takes a map or a list of maps.' });
      continue;
    }
    if (!spend(reading, map.entries.length, map.span)) break;
    for (const each of map.entries) {
      if (keys.has(each.key)) continue;
      keys.add(each.key);
      added.push(each);
    }
  }
  return added;
}

function listOf(reading: Reading, list: YAMLSeq, depth: number): Read {
  let { start, end } = rangeOf(reading, list);
  const isFlow = charAt(reading, start) === '[';
  if (!isFlow) end = start;
  let size = 1;
  let height = 0;
  const items = list.items.map((item) => {
    // `[a: 1]` is a list of a map with one key.
    const read = isPair(item)
      ? leaf(emptyAt(rangeOf(reading, item.key).start))
      : nodeOf(reading, item, depth + 1);
    size += read.size;
    height = Math.max(height, read.height);
    if (!isFlow) end = Math.max(end, read.end);
    return read.node;
  });
  return { node: { kind: 'list', span: { start, end }, items }, end, size, height: height + 1 };
}

function aliased(reading: Reading, name: string, span: Span, depth: number): Read {
  const known = reading.anchors.get(name);
  const nothing: Read = { ...leaf({ kind: 'scalar', span, value: null }), end: span.end };
  if (!known) {
    const message =
      known === null ? `The alias \`*${name}\` contains itself.` : `No anchor \`&${name}\` stands before.`;
    reading.errors.push({ span, message });
    return nothing;
  }
  if (depth + known.height > DEPTH_LIMIT) {
    reading.errors.push({ span, message: `Aliases nest this deeper than ${DEPTH_LIMIT} levels.` });
    return nothing;
  }
  return spend(reading, known.size, span) ? { ...known, end: span.end } : nothing;
}

/** Whether aliases may stand for so many nodes more. Says so once if not. */
function spend(reading: Reading, size: number, span: Span): boolean {
  const before = reading.expanded;
  if (before + size <= ALIAS_LIMIT) {
    reading.expanded += size;
    return true;
  }
  if (before <= ALIAS_LIMIT)
    reading.errors.push({
      span,
      message: `Aliases stand for more than ${ALIAS_LIMIT} nodes. This one, and what follows, is left out.`,
    });
  reading.expanded = ALIAS_LIMIT + 1;
  return false;
}

function leaf(node: DocumentNode): Read {
  return { node, end: node.span.end, size: 1, height: 0 };
}

function emptyAt(offset: number): DocumentNode {
  return { kind: 'scalar', span: { start: offset, end: offset }, value: null };
}

function scalarOf(reading: Reading, node: unknown): DocumentNode {
  const { start, end } = rangeOf(reading, node);
  if (!isScalar(node)) return { kind: 'scalar', span: { start, end }, value: null };
  const isBlock = node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED';
  const span = { start, end: isBlock ? start + textAt(reading, { start, end }).trimEnd().length : end };
  const value = plainValue(node);
  if (typeof value === 'string' && value.length > SCALAR_LIMIT) {
    reading.errors.push({ span, message: 'This text is too long. Only its beginning is read.' });
    return { kind: 'scalar', span, value: value.slice(0, SCALAR_LIMIT) };
  }
  return { kind: 'scalar', span, value };
}

function plainValue({ value, source }: Scalar): string | number | boolean | null {
  return value === null ||
    typeof value === 'string' ||
    typeof value === 'number' ||
    typeof value === 'boolean'
    ? value
    : (source ?? null);
}

/** A key as written, so that `200`, `0x10` and `1.0` stay what they are. */
function keyText(key: unknown, value: string | number | boolean | null): string {
  if (isScalar(key) && key.type === 'PLAIN' && key.source !== undefined) return key.source;
  return String(value ?? '');
}

/** An unquoted `<<`. */
function isMergeKey(key: unknown): boolean {
  return isScalar(key) && key.type === 'PLAIN' && key.source === '<<';
}

/** Where a node stands, without what comes after its value. */
function rangeOf({ shift }: Reading, node: unknown): Span {
  const range = (node as { range?: readonly [number, number, number] | null } | null)?.range;
  if (!range) return { start: shift, end: shift };
  return { start: shift + range[0], end: shift + Math.max(range[0], range[1]) };
}

function textAt({ text, shift }: Reading, { start, end }: Span): string {
  return text.slice(start - shift, end - shift);
}

function charAt({ text, shift }: Reading, offset: number): string | undefined {
  return text[offset - shift];
}

function sentence(message: string): string {
  const text = message.trim();
  return `This is not valid YAML: ${text.slice(0, 300)}${/[.!?]$/.test(text) ? '' : '.'}`;
}

/** A value of JSON as YAML text, without anchors and without lines that are broken for their length. */
export function yamlText(value: unknown): string {
  return stringify(value, { aliasDuplicateObjects: false, lineWidth: 0 });
}
