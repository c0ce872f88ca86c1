/**
 * What documents and schemas call themselves, so that references can call them by it: `$id`, `$anchor` and `$dynamicAnchor`
 * (JSON Schema 2020-12, section 8.2, which OpenAPI 3.1 and 3.2 follow) and `$self` (OpenAPI 3.2). Examples and other data
 * name nothing.
 */
import { type DocumentNode, entriesOf, entry, pointerOf, textOf } from '../../parse/document.ts';

/** What is named in one document. */
export interface Names {
  /** URI, with `#` and the name of an anchor where it is one -> what is called so. */
  readonly named: ReadonlyMap<string, NamedNode>;
  /** Pointers of what has an identifier -> the URI against which references below are resolved. */
  readonly bases: ReadonlyMap<string, string>;
}

export interface NamedNode {
  readonly node: DocumentNode;
  readonly pointer: string;
}

/** Words that give a name by which references may call something. */
export const namingWords = ['$id', '$anchor', '$dynamicAnchor', '$self'];

/** Whether a text may name anything: few documents do, and the others need not be searched. */
export function mayName(text: string): boolean {
  return namingWords.some((word) => text.includes(word));
}

/** Words whose value is data. */
const data = new Set('example examples default enum const dataValue value'.split(' '));
/** Words whose value is a map from names that anybody may choose. */
const maps = new Set('properties patternProperties dependentSchemas $defs definitions schemas'.split(' '));

/**
 * All names in a document.
 * @param uri where the document lies: what its identifiers are relative to, unless it has a `$self`
 */
export function namesIn(uri: string, root: DocumentNode): Names {
  const named = new Map<string, NamedNode>();
  const own = textOf(entry(root, '$self')?.value);
  const base = (own !== null && resolvedUri(uri, own)) || uri;
  const bases = new Map([['', base]]);
  named.set(withoutFragment(base), { node: root, pointer: '' });
  const open = [{ node: root, pointer: '', base, areNamesFree: false }];
  const seen = new Set<DocumentNode>();
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, pointer, areNamesFree } = next;
    if (node.kind === 'scalar' || seen.has(node)) continue;
    seen.add(node);
    if (node.kind === 'list') {
      for (const [i, item] of node.items.entries())
        open.push({ node: item, pointer: `${pointer}/${i}`, base: next.base, areNamesFree: false });
      continue;
    }
    const id = areNamesFree ? null : textOf(entry(node, '$id')?.value);
    const inner = (id !== null && resolvedUri(next.base, id)) || next.base;
    if (inner !== next.base) {
      bases.set(pointer, inner);
      named.set(withoutFragment(inner), { node, pointer });
    }
    for (const { key, value } of entriesOf(node)) {
      if (!areNamesFree && (key === '$anchor' || key === '$dynamicAnchor')) {
        const anchor = textOf(value);
        if (anchor !== null) named.set(`${withoutFragment(inner)}#${anchor}`, { node, pointer });
      }
      if (value.kind === 'scalar' || (!areNamesFree && (data.has(key) || key.startsWith('x-')))) continue;
      open.push({
        node: value,
        pointer: pointer + pointerOf([key]),
        base: inner,
        areNamesFree: !areNamesFree && maps.has(key),
      });
    }
  }
  return { named, bases };
}

/** What references at a place of a document are relative to. */
export function baseAt({ bases }: Names, pointer: string): string {
  for (let at = pointer; ; at = at.slice(0, at.lastIndexOf('/'))) {
    const found = bases.get(at);
    if (found !== undefined || at === '') return found ?? '';
  }
}

/** A reference against a base (RFC 3986, section 5); null if it cannot be one. */
export function resolvedUri(base: string, reference: string): string | null {
  return URL.canParse(reference, base) ? new URL(reference, base).href : null;
}

export function withoutFragment(uri: string): string {
  const cut = uri.indexOf('#');
  return cut < 0 ? uri : uri.slice(0, cut);
}

/** Whether a media type holds data that a schema can describe: JSON, XML, forms. */
export function isStructured(name: string): boolean {
  return /(?:[/+](?:json|xml)|\/x-www-form-urlencoded|\/form-data)(?:$|;)/.test(name);
}
