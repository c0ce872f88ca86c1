/** The one shape that YAML and JSON texts are read into: nodes with spans, and what was wrong with the text. Plain data. */
import type { Span } from '../text/span.ts';

export interface MapNode {
  readonly kind: 'map';
  /** From the first key (or the opening brace) to the end of the last value (or the closing brace). */
  readonly span: Span;
  /** In the order of the text. A key that is there twice is there twice; `entry` gives the last one, as readers of JSON do. */
  readonly entries: readonly DocumentEntry[];
  /** Whether a key is there more than once. */
  readonly repeats: boolean;
}

export interface DocumentEntry {
  /** The key as text, also where it was written as a number. */
  readonly key: string;
  /** The key as written, quotes included. */
  readonly keySpan: Span;
  /**
   * An alias is resolved: the value is the node at the anchor, with the anchor's spans. So is a merge (`<<`): what it
   * brings along stands after the own entries, with the spans of where it was written.
   */
  readonly value: DocumentNode;
}

export interface ListNode {
  readonly kind: 'list';
  /** From the first dash (or the opening bracket) to the end of the last item (or the closing bracket). */
  readonly span: Span;
  readonly items: readonly DocumentNode[];
}

export interface ScalarNode {
  readonly kind: 'scalar';
  /** As written, quotes included. Empty where a value is missing. */
  readonly span: Span;
  readonly value: string | number | boolean | null;
}

/** A node of a document. Never deeper than `DEPTH_LIMIT`, so that a function may call itself for what is inside. */
export type DocumentNode = MapNode | ListNode | ScalarNode;

export interface DocumentError {
  readonly span: Span;
  /** A sentence for a reader. */
  readonly message: string;
}

/** What a text says. With errors, `root` holds what could be read all the same. */
export interface ParsedDocument {
  /** The first document of the text; null if there is none. */
  readonly root: DocumentNode | null;
  /** In the order in which they were found; the first `ERROR_LIMIT` of them. */
  readonly errors: readonly DocumentError[];
  /** YAML comments whose text starts with `handrail-`: the span from `#` to the end of the line, the text without `#` and outer blanks. */
  readonly comments: readonly DocumentComment[];
  /** Whether a node stands at several places, by aliases or merges. */
  readonly shares: boolean;
}

export interface DocumentComment {
  readonly span: Span;
  readonly text: string;
}

/** Maps and lists within each other that are followed. What is nested deeper is reported and left out. */
export const DEPTH_LIMIT = 256;
/** Errors of one text that are kept. */
export const ERROR_LIMIT = 100;
/** UTF-16 code units of one scalar's value that are kept. */
export const SCALAR_LIMIT = 1_000_000;

/** A text that says nothing. */
export const emptyDocument: ParsedDocument = { root: null, errors: [], comments: [], shares: false };

/** The entry of a map; the last one where a key is there twice. Null if there is none, or `node` is no map. */
export function entry(node: DocumentNode | null | undefined, key: string): DocumentEntry | null {
  if (node?.kind !== 'map') return null;
  // This is asked for every node of a document, many times: a loop costs a fraction of a search with a function.
  const { entries } = node;
  for (let i = entries.length - 1; i >= 0; i--) {
    const each = entries[i] as DocumentEntry;
    if (each.key === key) return each;
  }
  return null;
}

/** The entries of a map, each key once: the last one where a key is there twice. Empty if `node` is no map. */
export function entriesOf(node: DocumentNode | null | undefined): readonly DocumentEntry[] {
  if (node?.kind !== 'map') return [];
  return node.repeats ? [...new Map(node.entries.map((each) => [each.key, each])).values()] : node.entries;
}

/** The items of a list. Empty if `node` is no list. */
export function itemsOf(node: DocumentNode | null | undefined): readonly DocumentNode[] {
  return node?.kind === 'list' ? node.items : [];
}

/** The node that keys, and indexes of lists as decimal texts, lead to; null if they lead nowhere. */
export function at(node: DocumentNode | null | undefined, path: readonly string[]): DocumentNode | null {
  let current = node ?? null;
  for (const key of path) {
    if (!current) return null;
    current =
      current.kind === 'list'
        ? /^(?:0|[1-9]\d*)$/.test(key)
          ? (current.items[Number(key)] ?? null)
          : null
        : (entry(current, key)?.value ?? null);
  }
  return current;
}

/** The value of a scalar that is a text; null for anything else. */
export function textOf(node: DocumentNode | null | undefined): string | null {
  return node?.kind === 'scalar' && typeof node.value === 'string' ? node.value : null;
}

/** The value of a scalar that is a text or a number, as text; null for anything else. */
export function wordOf(node: DocumentNode | null | undefined): string | null {
  return node?.kind === 'scalar' && (typeof node.value === 'string' || typeof node.value === 'number')
    ? String(node.value)
    : null;
}

/** A JSON pointer (RFC 6901), not percent-encoded; empty for the root. */
export function pointerOf(path: readonly string[]): string {
  return path.map((key) => `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** The keys of a JSON pointer; null if the text is none. */
export function pathOf(pointer: string): readonly string[] | null {
  if (pointer === '') return [];
  if (!pointer.startsWith('/') || /~(?![01])/.test(pointer)) return null;
  return pointer
    .slice(1)
    .split('/')
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** Maps up to this size are looked through pair by pair: large documents have a hundred thousand of them. */
const FEW = 8;

/** Whether there are few entries, and no two of them have the same key. */
function areFewAndDistinct(entries: readonly DocumentEntry[]): boolean {
  if (entries.length > FEW) return false;
  for (let i = 1; i < entries.length; i++) {
    const { key } = entries[i] as DocumentEntry;
    for (let before = 0; before < i; before++) {
      const other = (entries[before] as DocumentEntry).key;
      if (other.length === key.length && other === key) return false;
    }
  }
  return true;
}

/** Errors for the keys that are in a map more than once, each at its later place; the first `ERROR_LIMIT` of them. */
export function duplicateKeys(entries: readonly DocumentEntry[]): readonly DocumentError[] {
  if (areFewAndDistinct(entries)) return [];
  const seen = new Set<string>();
  const found: DocumentError[] = [];
  for (const { key, keySpan } of entries) {
    if (seen.has(key) && found.length < ERROR_LIMIT)
      found.push({
        span: keySpan,
        message: `The key \`${shortened(key)}\` is already in this map. Only this later one counts.`,
      });
    seen.add(key);
  }
  return found;
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

/** The nodes at a path of keys below a node; `*` is any key or item. */
export function nodesAt(node: DocumentNode, path: string): readonly DocumentNode[] {
  let found: readonly DocumentNode[] = [node];
  for (const key of path.split('.').filter((each) => each !== ''))
    found = found.flatMap((each) => {
      if (each.kind === 'list') return key === '*' ? each.items : [];
      if (each.kind !== 'map') return [];
      return each.entries.filter((own) => key === '*' || own.key === key).map(({ value }) => value);
    });
  return found;
}
