/** Where a node of a description stands, and where references lead. */
import { at, type DocumentNode, entriesOf, entry, pathOf, pointerOf, textOf } from '../../parse/document.ts';
import type { Place, Span } from '../../text/span.ts';
import { editedDocumentAt } from '../../workspace/document.ts';
import { folderOf, joinPath } from '../../workspace/settings-files.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { Written, WrittenNode } from './description.ts';
import { newPart, type PartReading, partKey, partPath } from './parts.ts';

/** A node with where it stands. */
export interface Located {
  readonly uri: string;
  readonly node: DocumentNode;
  /** JSON pointer in the file. */
  readonly pointer: string;
  /** The part of the description that it belongs to. */
  readonly part: PartReading;
}

/** References followed in a row. */
const REFERENCE_LIMIT = 16;

/** The node below a key, or null if there is none. */
export function below(located: Located, key: string): Located | null {
  const found = entry(located.node, key);
  return found ? child(located, key, found.value) : null;
}

/** What stands in a node under a key. */
export function child(located: Located, key: string, node: DocumentNode): Located {
  return { uri: located.uri, node, pointer: `${located.pointer}/${escaped(key)}`, part: located.part };
}

/** The entries of a map, each with where it stands. */
export function childrenOf(
  located: Located | null,
): readonly { readonly key: string; readonly keySpan: Span; readonly value: Located }[] {
  if (!located) return [];
  return entriesOf(located.node).map(({ key, keySpan, value }) => ({
    key,
    keySpan,
    value: child(located, key, value),
  }));
}

/** The items of a list, each with where it stands. */
export function elementsOf(located: Located | null): readonly Located[] {
  if (located?.node.kind !== 'list') return [];
  return located.node.items.map((item, i) => child(located, String(i), item));
}

function escaped(key: string): string {
  return key.includes('/') || key.includes('~') ? key.replaceAll('~', '~0').replaceAll('/', '~1') : key;
}

/** A text, number or truth value where it stands; null for anything else. */
export function writtenAt(located: Located | null): Written | null {
  if (located?.node.kind !== 'scalar' || located.node.value === null) return null;
  return {
    uri: located.uri,
    span: located.node.span,
    pointer: located.pointer,
    text: String(located.node.value),
  };
}

/** A text below a key where it stands; null if there is none, or something else. */
export function textBelow(located: Located, key: string): Written | null {
  const found = below(located, key);
  return found && textOf(found.node) !== null ? writtenAt(found) : null;
}

export function placeOf({ uri, node }: Located): Place {
  return { uri, span: node.span };
}

export function writtenNode(located: Located): WrittenNode {
  return { ...placeOf(located), pointer: located.pointer };
}

/** Follows references of one description; knows where each leads once it was asked. */
export interface References {
  /** The node itself, or what its `$ref` leads to in this or another file; null if it leads nowhere or in a circle. */
  readonly resolved: (start: Located) => Located | null;
  /** What one reference, which is written in `from`, leads to; null if that is nowhere. */
  readonly target: (from: Located, reference: string) => Located | null;
  readonly parts: Parts;
}

/** The parts of one description, and what else it was read from. */
export interface Parts {
  readonly uri: string;
  /** By their keys. */
  readonly all: Map<string, PartReading>;
  /** The files that references were followed to -> their roots. */
  readonly files: Map<string, DocumentNode | null>;
  /** Whether references call something by a name, or lead to more than a part: then parts cannot be told apart. */
  isEntangled: boolean;
}

/** The part that a path of keys leads to in a file of a description. */
export function partAt(parts: Parts, uri: string, path: readonly string[]): PartReading {
  const inOwn = uri === parts.uri ? partPath(path) : null;
  if (uri === parts.uri && !inOwn && path.length) parts.isEntangled = true;
  const key = uri === parts.uri ? partKey(inOwn ?? []) : uri;
  const known = parts.all.get(key);
  if (known) return known;
  const fresh = newPart(key);
  parts.all.set(key, fresh);
  return fresh;
}

export function referencesIn(workspace: Workspace, parts: Parts): References {
  const known = new Map<string, Map<string, Target>>();
  const anchors = new Map<string, ReadonlyMap<string, Located>>();
  const indexOf = indexes();
  const rootOf = (uri: string) => {
    const { root } = editedDocumentAt(workspace, uri).document;
    parts.files.set(uri, root);
    return root;
  };
  const anchorsOf = (uri: string) => {
    const found = anchors.get(uri) ?? anchorsIn(parts, uri, rootOf(uri));
    anchors.set(uri, found);
    if (found.size) parts.isEntangled = true;
    return found;
  };
  const find = (from: string, reference: string): Target => {
    const cut = reference.indexOf('#');
    const file = cut < 0 ? reference : reference.slice(0, cut);
    const fragment = cut < 0 ? '' : decoded(reference.slice(cut + 1));
    const own = file && anchorsOf(from).get(file);
    if (own) return { part: null, located: fragment ? pointed(own, fragment, indexOf) : own };
    if (/^[a-z][\w+.-]*:/i.test(file)) return nowhere;
    const uri = file ? joinPath(folderOf(from), decoded(file)) : from;
    if (fragment && !fragment.startsWith('/')) {
      const named = anchorsOf(uri).get(`#${fragment}`) ?? null;
      parts.isEntangled = true;
      return { part: null, located: named };
    }
    const path = pathOf(fragment);
    if (!path) return nowhere;
    const part = partAt(parts, uri, path);
    if (uri === parts.uri && !path.length) parts.isEntangled = true;
    const root = rootOf(uri);
    return { part, located: root && pointed({ uri, node: root, pointer: '', part }, fragment, indexOf) };
  };
  const target = (from: Located, reference: string) => {
    let ofFile = known.get(from.uri);
    if (!ofFile) {
      ofFile = new Map();
      known.set(from.uri, ofFile);
    }
    let found = ofFile.get(reference);
    if (!found) {
      found = find(from.uri, reference);
      ofFile.set(reference, found);
    }
    if (found.part && found.part !== from.part) from.part.leadsTo.add(found.part.key);
    return found.located;
  };
  return {
    parts,
    target,
    resolved: (start) => {
      let current = start;
      for (let step = 0; step < REFERENCE_LIMIT; step++) {
        const reference = textOf(entry(current.node, '$ref')?.value);
        if (reference === null) return current;
        const next = target(current, reference);
        if (!next) return null;
        current = next;
      }
      return null;
    },
  };
}

/** What a reference leads to, and the part in which that is, or would be. */
interface Target {
  readonly part: PartReading | null;
  readonly located: Located | null;
}

const nowhere: Target = { part: null, located: null };

/** Key -> value of a map. */
type Index = (node: DocumentNode) => ReadonlyMap<string, DocumentNode>;

/** Maps of components are asked for thousands of their keys, one for each reference: they are searched once. */
function indexes(): Index {
  const known = new Map<DocumentNode, ReadonlyMap<string, DocumentNode>>();
  return (node) => {
    const found = known.get(node) ?? new Map(entriesOf(node).map(({ key, value }) => [key, value]));
    known.set(node, found);
    return found;
  };
}

function pointed(from: Located, fragment: string, indexOf: Index): Located | null {
  const path = pathOf(fragment);
  if (!path) return null;
  let node: DocumentNode | null = from.node;
  for (const key of path) {
    if (!node) return null;
    node = node.kind === 'map' ? (indexOf(node).get(key) ?? null) : at(node, [key]);
  }
  return node && { uri: from.uri, node, pointer: from.pointer + pointerOf(path), part: from.part };
}

/**
 * What `$id`, `$anchor` and `$dynamicAnchor` name in a document (JSON Schema 2020-12): identifiers as they are written,
 * anchors with `#` before them. Only documents that refer to a name are searched.
 */
function anchorsIn(parts: Parts, uri: string, root: DocumentNode | null): ReadonlyMap<string, Located> {
  const found = new Map<string, Located>();
  const open: Located[] = root ? [{ uri, node: root, pointer: '', part: partAt(parts, uri, []) }] : [];
  const seen = new Set<DocumentNode>();
  for (let next = open.pop(); next; next = open.pop()) {
    if (next.node.kind === 'scalar' || seen.has(next.node)) continue;
    seen.add(next.node);
    const id = textOf(entry(next.node, '$id')?.value);
    const anchor = textOf((entry(next.node, '$anchor') ?? entry(next.node, '$dynamicAnchor'))?.value);
    if (id !== null) found.set(id, next);
    if (anchor !== null) found.set(`#${anchor}`, next);
    open.push(...elementsOf(next), ...childrenOf(next).map(({ value }) => value));
  }
  return found;
}

function decoded(text: string): string {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
