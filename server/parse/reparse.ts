/**
 * Reads a YAML or JSON text that was edited: the smallest part that holds the edit and still says something on its own is
 * read anew, and everything else stays as it was read before, down to the identity of its nodes.
 *
 * In JSON such a part is a map or a list. In YAML it is what stands below a key in lines of its own that are indented
 * further: where it ends does not depend on what is in it, as long as nothing in it is open at its end.
 */
import { difference } from '../text/difference.ts';
import type { TextEdit } from '../text/edit.ts';
import { type Positions, standing, standingSpan, unmoved, withReplaced } from '../text/positions.ts';
import type { Span } from '../text/span.ts';
import {
  DEPTH_LIMIT,
  type DocumentComment,
  type DocumentEntry,
  type DocumentNode,
  type MapNode,
  type ParsedDocument,
} from './document.ts';
import { parseJson } from './json.ts';
import { parseStrictPart } from './strict-json.ts';
import { parseYaml, parseYamlPart } from './yaml.ts';

export type DocumentKind = 'json' | 'yaml';

/** What a text says, with offsets of which `positions` tells where they stand; of a text read as a whole they are null. */
export interface EditedDocument {
  readonly kind: DocumentKind;
  readonly text: string;
  readonly document: ParsedDocument;
  readonly positions: Positions | null;
}

/** Pieces of a text after which it is read as a whole again. */
const PIECE_LIMIT = 400;
/** Offsets beyond this are no small integers any more, which cost less. */
const OFFSET_LIMIT = 2 ** 29;
/** A part that is greater than this share of the text is not worth while. */
const LARGEST_PART = 0.5;
/** Levels up to which a part of a YAML text is read by itself: in lines alone it is not seen how deep it stands. */
const YAML_DEPTH = DEPTH_LIMIT / 4;

/** Reads a text as a whole. */
export function readDocument(kind: DocumentKind, text: string): EditedDocument {
  return { kind, text, document: kind === 'json' ? parseJson(text) : parseYaml(text), positions: null };
}

/**
 * Reads a text of which an earlier state was read before. It says the same as `readDocument` does; only offsets differ,
 * and nodes that did not change are those of `before`.
 */
export function readAgain(before: EditedDocument, text: string): EditedDocument | null {
  const edit = difference(before.text, text);
  if (!edit) return before;
  const { document, positions } = before;
  if (!document.root || document.errors.length || document.shares) return null;
  const pieces = positions ?? unmoved(before.text.length);
  if (pieces.pieces.length > PIECE_LIMIT || pieces.unused > OFFSET_LIMIT) return null;
  const task: Task = { before, root: document.root, pieces, edit, text };
  for (const part of (before.kind === 'json' ? jsonParts : yamlParts)(task)) {
    const { start, end } = part.span;
    if (end - start > before.text.length * LARGEST_PART) return null;
    const fresh = before.kind === 'json' ? readJsonPart(task, part) : readYamlPart(task, part);
    if (fresh) return put(task, part, fresh);
  }
  return null;
}

/** The document with all offsets where they stand. */
export function inPlace({ document, positions }: EditedDocument): ParsedDocument {
  if (!positions) return document;
  const { root, errors, comments } = document;
  return {
    root: root && nodeInPlace(positions, root),
    errors,
    comments: comments.map((each) => ({ ...each, span: standingSpan(positions, each.span) })),
    shares: false,
  };
}

function nodeInPlace(positions: Positions, node: DocumentNode): DocumentNode {
  const span = standingSpan(positions, node.span);
  if (node.kind === 'scalar') return { kind: 'scalar', span, value: node.value };
  if (node.kind === 'list')
    return { kind: 'list', span, items: node.items.map((each) => nodeInPlace(positions, each)) };
  const entries = node.entries.map(({ key, keySpan, value }) => ({
    key,
    keySpan: standingSpan(positions, keySpan),
    value: nodeInPlace(positions, value),
  }));
  return { kind: 'map', span, entries, repeats: node.repeats };
}

interface Task {
  readonly before: EditedDocument;
  readonly root: DocumentNode;
  readonly pieces: Positions;
  readonly edit: TextEdit;
  readonly text: string;
}

/** A part of the text before the edit that holds the edit. */
interface Part {
  /** Indexes of entries and items that lead to its node. */
  readonly path: readonly number[];
  /** What is read anew, where it stood. */
  readonly span: Span;
  /** Of a part of a YAML text: the column of the key above it. */
  readonly column: number;
}

interface Fresh {
  readonly node: DocumentNode;
  readonly comments: readonly DocumentComment[];
}

/** The same span in the text after the edit. */
function after({ edit }: Task, { start, end }: Span): Span {
  return { start, end: end + edit.text.length - (edit.span.end - edit.span.start) };
}

/** The document in which a part gave way to what was read of it now. */
function put({ before, root, pieces, edit, text }: Task, part: Part, fresh: Fresh): EditedDocument {
  const length = part.span.end - part.span.start + edit.text.length - (edit.span.end - edit.span.start);
  const positions = withReplaced(pieces, part.span, length);
  const stay = (offset: number) => {
    const at = standing(pieces, offset);
    return at < part.span.start || at >= part.span.end;
  };
  const kept = before.document.comments.filter(({ span }) => stay(span.start));
  const comments = [...kept, ...fresh.comments].toSorted(
    (a, b) => standing(positions, a.span.start) - standing(positions, b.span.start),
  );
  const document = { root: replaced(root, part.path, fresh.node), errors: [], comments, shares: false };
  return { kind: before.kind, text, document, positions };
}

/** The tree with another node at a path. What ended with the old node ends with the new one. */
function replaced(node: DocumentNode, path: readonly number[], fresh: DocumentNode): DocumentNode {
  const [index, ...rest] = path;
  if (index === undefined || node.kind === 'scalar') return fresh;
  const child = node.kind === 'map' ? node.entries[index]?.value : node.items[index];
  if (!child) return node;
  const next = replaced(child, rest, fresh);
  const span = node.span.end === child.span.end ? { start: node.span.start, end: next.span.end } : node.span;
  if (node.kind === 'list') return { ...node, span, items: node.items.with(index, next) };
  const entry = { ...(node.entries[index] as DocumentEntry), value: next };
  return { ...node, span, entries: node.entries.with(index, entry) };
}

/** Maps and lists within whose brackets the edit lies, the innermost first. */
function jsonParts({ root, pieces, edit }: Task): readonly Part[] {
  const found: Part[] = [];
  const path: number[] = [];
  let node: DocumentNode | undefined = root;
  for (;;) {
    const span = node && node.kind !== 'scalar' ? standingSpan(pieces, node.span) : null;
    if (!node || !span || edit.span.start <= span.start || edit.span.end >= span.end) break;
    found.unshift({ path: [...path], span, column: 0 });
    const nodes: readonly DocumentNode[] =
      node.kind === 'map' ? node.entries.map(({ value }) => value) : node.kind === 'list' ? node.items : [];
    const index = lastBefore(nodes.length, edit.span.start, (i) =>
      standing(pieces, (nodes[i] as DocumentNode).span.start),
    );
    path.push(index);
    node = nodes[index];
  }
  // The root is read as a whole, with what stands around it.
  return found.filter((each) => each.path.length);
}

/** The last of so many things in ascending order that starts before an offset or at it; -1 if none does. */
function lastBefore(count: number, offset: number, startOf: (index: number) => number): number {
  let low = -1;
  let high = count - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (startOf(middle) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

function readJsonPart(task: Task, { path, span }: Part): Fresh | null {
  const shift = task.pieces.unused - span.start;
  const node = parseStrictPart(task.text, after(task, span), path.length + 1, shift);
  return node && node.kind !== 'scalar' ? { node, comments: [] } : null;
}

/** What stands below keys in lines of its own and holds the edit, the innermost first. */
function yamlParts({ before: { text }, root, pieces, edit }: Task): readonly Part[] {
  const found: Part[] = [];
  const path: number[] = [];
  // What directives say holds for all of the text.
  const head = text.slice(0, standing(pieces, root.span.start));
  let node: DocumentNode | null = head.includes('%') ? null : root;
  let end = text.length;
  while (node?.kind === 'map') {
    const below = belowKey(text, pieces, node, end, edit.span.start);
    if (!below) break;
    const { index, column, extent } = below;
    // The line break before what follows has to stay.
    const last = extent.end === text.length ? extent.end : extent.end - 1;
    if (edit.span.start < extent.start || edit.span.end > last) break;
    path.push(index);
    found.unshift({ path: [...path], span: extent, column });
    node = node.entries[index]?.value ?? null;
    end = extent.end;
  }
  return found;
}

/** The lines below the key of a map that holds an offset, up to the next key or to `end`; null where they are not lines of their own. */
function belowKey(
  text: string,
  pieces: Positions,
  { entries }: MapNode,
  end: number,
  offset: number,
): { readonly index: number; readonly column: number; readonly extent: Span } | null {
  const lineOf = ({ keySpan }: DocumentEntry): number =>
    text.lastIndexOf('\n', standing(pieces, keySpan.start) - 1) + 1;
  const index = lastBefore(entries.length, offset, (i) => lineOf(entries[i] as DocumentEntry));
  const own = entries[index];
  if (!own || own.value.kind === 'scalar') return null;
  const key = standingSpan(pieces, own.keySpan);
  const lineEnd = text.indexOf('\n', key.end);
  const isAlone =
    lineEnd >= 0 &&
    text.slice(lineOf(own), key.start).trim() === '' &&
    /^[ \t]*:[ \t]*(?:#.*)?\r?$/.test(text.slice(key.end, lineEnd));
  if (!isAlone || standing(pieces, own.value.span.start) <= lineEnd) return null;
  const next = entries[index + 1];
  const column = key.start - lineOf(own);
  const start = lineEnd + 1;
  const upTo = withoutOuterComments(text, { start, end: next ? lineOf(next) : end }, column);
  return { index, column, extent: { start, end: upTo } };
}

/** The end of lines without comments behind them that are not indented as they are: these belong to what follows. */
function withoutOuterComments(text: string, { start, end }: Span, column: number): number {
  let result = end;
  for (let to = end; to > start; ) {
    const from = Math.max(start, text.lastIndexOf('\n', to - 2) + 1);
    const line = text.slice(from, to);
    const content = line.trimStart();
    if (content !== '' && !content.startsWith('#')) break;
    if (content !== '' && line.length - content.length <= column) result = from;
    to = from;
  }
  return result;
}

function readYamlPart(task: Task, { path, span, column }: Part): Fresh | null {
  const { start, end } = after(task, span);
  const lines = task.text.slice(start, end);
  if (path.length > YAML_DEPTH || !areIndented(lines, column)) return null;
  const { root, errors, comments, shares, height } = parseYamlPart(
    lines,
    path.length + 1,
    task.pieces.unused,
  );
  if (!root || root.kind === 'scalar' || errors.length || shares || height > YAML_DEPTH) return null;
  // Brackets may go on in what follows.
  const first = lines[root.span.start - task.pieces.unused];
  return first === '{' || first === '[' ? null : { node: root, comments };
}

/** Whether all lines that hold something are indented by more blanks than there are columns before the key above them. */
function areIndented(lines: string, column: number): boolean {
  for (let at = 0; at < lines.length; ) {
    let content = at;
    while (lines.charCodeAt(content) === 0x20) content++;
    const unit = lines.charCodeAt(content);
    const isBlank = unit === 0x0a || unit === 0x0d || content >= lines.length;
    if (!isBlank && (content - at <= column || unit === 0x09)) return false;
    const next = lines.indexOf('\n', content);
    if (next < 0) return true;
    at = next + 1;
  }
  return true;
}
