/** Where a node of a description stands, and where references lead. */
import { at, type DocumentNode, entriesOf, entry, pathOf, pointerOf, textOf } from '../../parse/document.ts';
import type { Place, Span } from '../../text/span.ts';
import { editedDocumentAt } from '../../workspace/document.ts';
import { folderOf, joinPath } from '../../workspace/settings-files.ts';
import { fileAt, type Workspace } from '../../workspace/workspace.ts';
import type { Written, WrittenNode } from './description.ts';
import {
  baseAt,
  mayName,
  type NamedNode,
  type Names,
  namesIn,
  resolvedUri,
  withoutFragment,
} from './names.ts';
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
  /** The root of the description itself: of the file, or of what the code puts together. */
  readonly root: DocumentNode;
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

/**
 * @param mayBeNamed whether schemas and documents can be called by the names that they give themselves, as in OpenAPI 3.1
 * and later
 */
export function referencesIn(workspace: Workspace, parts: Parts, mayBeNamed: boolean): References {
  const known = new Map<string, Map<string, Target>>();
  const names = new Map<string, Names | null>();
  const indexOf = indexes();
  let others: ReadonlySet<string> | null = null;
  const rootOf = (uri: string) => {
    const root = uri === parts.uri ? parts.root : editedDocumentAt(workspace, uri).document.root;
    parts.files.set(uri, root);
    return root;
  };
  const namesOf = (uri: string): Names | null => {
    if (!mayBeNamed) return null;
    let found = names.get(uri);
    if (found === undefined) {
      const root = rootOf(uri);
      found = root && mayName(fileAt(workspace, uri)?.text ?? '') ? namesIn(uri, root) : null;
      names.set(uri, found);
    }
    if (found) parts.isEntangled = true;
    return found;
  };
  /** What is called so in one file; with a pointer in it, if that leads anywhere. */
  const calledIn = (uri: string, name: string, fragment: string): Located | null => {
    const found = namesOf(uri);
    const own = found?.named.get(fragment && !fragment.startsWith('/') ? `${name}#${fragment}` : name);
    if (!own) return null;
    const located = locatedAt(parts, uri, own);
    return fragment.startsWith('/') ? pointed(located, fragment, indexOf) : located;
  };
  /** What has been called by a name that it gives itself, in the file or in one that references lead to. */
  const called = (from: string, base: string | null, reference: string): Located | null => {
    if (!mayBeNamed) return null;
    const isAbsolute = isUri(reference);
    const uri = base === null && !isAbsolute ? null : resolvedUri(base ?? from, reference);
    if (uri === null) return null;
    const cut = reference.indexOf('#');
    const fragment = cut < 0 ? '' : decoded(reference.slice(cut + 1));
    const name = withoutFragment(uri);
    const own = calledIn(from, name, fragment);
    if (own || (!isAbsolute && base === from)) return own;
    others ??= filesFrom(parts.uri, rootOf);
    for (const file of others) {
      const found = calledIn(file, name, fragment);
      if (found) return found;
    }
    return null;
  };
  const find = (from: string, base: string | null, reference: string): Target => {
    const own = called(from, base, reference);
    if (own) return { part: null, located: own };
    const cut = reference.indexOf('#');
    const file = cut < 0 ? reference : reference.slice(0, cut);
    const fragment = cut < 0 ? '' : decoded(reference.slice(cut + 1));
    if (isUri(file)) return nowhere;
    // Also below an identifier, people mean files by what looks like a path, and the document by `#/components/…`.
    const uri = file ? joinPath(folderOf(from), decoded(file)) : from;
    if (fragment && !fragment.startsWith('/')) {
      parts.isEntangled = true;
      return { part: null, located: calledIn(uri, namesOf(uri)?.bases.get('') ?? uri, fragment) };
    }
    const path = pathOf(fragment);
    if (!path) return nowhere;
    const part = partAt(parts, uri, path);
    if (uri === parts.uri && !path.length) parts.isEntangled = true;
    const root = rootOf(uri);
    return { part, located: root && pointed({ uri, node: root, pointer: '', part }, fragment, indexOf) };
  };
  const target = (from: Located, reference: string) => {
    const named = namesOf(from.uri);
    const base = named && baseAt(named, from.pointer);
    const key = base === null ? from.uri : `${from.uri} ${base}`;
    let ofFile = known.get(key);
    if (!ofFile) {
      ofFile = new Map();
      known.set(key, ofFile);
    }
    let found = ofFile.get(reference);
    if (!found) {
      found = find(from.uri, base, reference);
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

function isUri(reference: string): boolean {
  return /^[a-z][\w+.-]*:/i.test(reference);
}

/** What is named in a file, in the part that it belongs to. */
function locatedAt(parts: Parts, uri: string, { node, pointer }: NamedNode): Located {
  return { uri, node, pointer, part: partAt(parts, uri, pathOf(pointer) ?? []) };
}

/** A file, and the files that references lead to from it, over however many. */
function filesFrom(uri: string, rootOf: (uri: string) => DocumentNode | null): ReadonlySet<string> {
  const files = new Set([uri]);
  for (const file of files) {
    const open = [rootOf(file)];
    const seen = new Set<DocumentNode>();
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
      if (!node || node.kind === 'scalar' || seen.has(node)) continue;
      seen.add(node);
      const reference = textOf(entry(node, '$ref')?.value) ?? '#';
      const path = reference.split('#')[0] ?? '';
      if (path && !isUri(path)) files.add(joinPath(folderOf(file), decoded(path)));
      open.push(...(node.kind === 'list' ? node.items : entriesOf(node).map(({ value }) => value)));
    }
  }
  return files;
}

function decoded(text: string): string {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
