/** Where a node of a description stands, and where references lead. */
import { at, type DocumentNode, entriesOf, entry, pathOf, textOf } from '../../parse/document.ts';
import type { Place, Span } from '../../text/span.ts';
import { documentAt } from '../../workspace/document.ts';
import { folderOf, joinPath } from '../../workspace/settings-files.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { Written, WrittenNode } from './description.ts';

/** A node with where it stands. */
export interface Located {
  readonly uri: string;
  readonly node: DocumentNode;
  /** JSON pointer in the file. */
  readonly pointer: string;
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
  return { uri: located.uri, node, pointer: `${located.pointer}/${escaped(key)}` };
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
  /** What one reference leads to; null if that is nowhere. */
  readonly target: (from: string, reference: string) => Located | null;
}

export function referencesIn(workspace: Workspace): References {
  const known = new Map<string, Map<string, Located | null>>();
  const anchors = new Map<string, ReadonlyMap<string, Located>>();
  const indexOf = indexes();
  const anchorsOf = (uri: string) => {
    const found = anchors.get(uri) ?? anchorsIn(uri, documentAt(workspace, uri).root);
    anchors.set(uri, found);
    return found;
  };
  const find = (from: string, reference: string): Located | null => {
    const cut = reference.indexOf('#');
    const file = cut < 0 ? reference : reference.slice(0, cut);
    const fragment = cut < 0 ? '' : decoded(reference.slice(cut + 1));
    const own = file && anchorsOf(from).get(file);
    if (own) return fragment ? pointed(own, fragment, indexOf) : own;
    if (/^[a-z][\w+.-]*:/i.test(file)) return null;
    const uri = file ? joinPath(folderOf(from), decoded(file)) : from;
    if (fragment && !fragment.startsWith('/')) return anchorsOf(uri).get(`#${fragment}`) ?? null;
    const { root } = documentAt(workspace, uri);
    return root && pointed({ uri, node: root, pointer: '' }, fragment, indexOf);
  };
  const target = (from: string, reference: string) => {
    let ofFile = known.get(from);
    if (!ofFile) {
      ofFile = new Map();
      known.set(from, ofFile);
    }
    const found = ofFile.get(reference);
    if (found !== undefined) return found;
    const fresh = find(from, reference);
    ofFile.set(reference, fresh);
    return fresh;
  };
  return {
    target,
    resolved: (start) => {
      let current = start;
      for (let step = 0; step < REFERENCE_LIMIT; step++) {
        const reference = textOf(entry(current.node, '$ref')?.value);
        if (reference === null) return current;
        const next = target(current.uri, reference);
        if (!next) return null;
        current = next;
      }
      return null;
    },
  };
}

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
  return node && { uri: from.uri, node, pointer: from.pointer + fragment };
}

/**
 * What `$id`, `$anchor` and `$dynamicAnchor` name in a document (JSON Schema 2020-12): identifiers as they are written,
 * anchors with `#` before them. Only documents that refer to a name are searched.
 */
function anchorsIn(uri: string, root: DocumentNode | null): ReadonlyMap<string, Located> {
  const found = new Map<string, Located>();
  const open: Located[] = root ? [{ uri, node: root, pointer: '' }] : [];
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
