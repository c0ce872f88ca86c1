/** API descriptions as trees that know how they are written: variants change the way, and print them anew. */
import { type DocumentNode, entriesOf } from '../../server/parse/document.ts';

/** How a node is written, as far as that is the same for all kinds. */
interface Manner {
  /** The name of its anchor. */
  anchor?: string;
  /** The comment behind it, in its line. */
  note?: string;
  /** Blanks between the colon or dash and it. */
  gap?: number;
  /** Blanks at the end of its line. */
  trailing?: boolean;
  /** A tag, such as `!!str`. */
  tag?: string;
}

export interface MapTree extends Manner {
  readonly kind: 'map';
  entries: EntryTree[];
  flow?: FlowStyle;
  /** In a list: its first entry stands in the line below the dash. */
  below?: boolean;
}

export interface EntryTree {
  key: string;
  value: Tree;
  quote?: Quote;
  /** Lines before it: comments, or empty ones. */
  above?: readonly string[];
  /** Written as `? key`. */
  explicit?: boolean;
  /** A blank before the colon. */
  apart?: boolean;
}

export interface ListTree extends Manner {
  readonly kind: 'list';
  items: Tree[];
  flow?: FlowStyle;
  /** Comments before the items that have one, by index. */
  above?: Record<number, string>;
}

export interface ScalarTree extends Manner {
  readonly kind: 'scalar';
  readonly value: string | number | boolean | null;
  style?: ScalarStyle;
}

/** What stands at an anchor, once more. */
export interface AliasTree extends Manner {
  readonly kind: 'alias';
  readonly name: string;
}

export type Tree = MapTree | ListTree | ScalarTree | AliasTree;

export type FlowStyle = 'line' | 'tight' | 'spread' | 'spread, comma' | 'spread, notes';
export type Quote = 'single' | 'double' | 'escaped';
export type ScalarStyle = Quote | 'folded' | 'literal' | 'lines' | 'single lines' | 'double lines';

/** A document, and how it is written as a whole. */
export interface DescriptionTree {
  root: Tree;
  readonly isJson: boolean;
  /** One level of indentation. */
  unit: string;
  end: '\n' | '\r\n';
  /** Whether lists in maps are indented. */
  indentsLists: boolean;
  /** Lines before the first entry. */
  head: string[];
  /** Lines behind the last entry. */
  tail: string[];
  startsWithMark: boolean;
  endsWithLineEnd: boolean;
  /** Of JSON: all on one line, without blanks. */
  isTight: boolean;
  /** Of JSON: what stands between key and value. */
  colon: string;
}

/** A description as people write it, without the words that only its text has. */
export function treeOf(root: DocumentNode, isJson: boolean): DescriptionTree {
  return {
    root: nodeTree(root),
    isJson,
    unit: '  ',
    end: '\n',
    indentsLists: true,
    head: [],
    tail: [],
    startsWithMark: false,
    endsWithLineEnd: true,
    isTight: false,
    colon: ': ',
  };
}

function nodeTree(node: DocumentNode): Tree {
  if (node.kind === 'map')
    return {
      kind: 'map',
      entries: entriesOf(node).map(({ key, value }) => ({ key, value: nodeTree(value) })),
    };
  return node.kind === 'list'
    ? { kind: 'list', items: node.items.map(nodeTree) }
    : { kind: 'scalar', value: node.value };
}

/** The same text for trees and documents that say the same, whatever the order of their keys. */
export function sayingOf(root: Tree): string {
  const anchors = new Map<string, string>();
  const said = (node: Tree): string => {
    const text = own(node);
    if (node.anchor) anchors.set(node.anchor, text);
    return text;
  };
  const own = (node: Tree): string => {
    if (node.kind === 'alias') return anchors.get(node.name) ?? 'unknown';
    if (node.kind === 'scalar') return JSON.stringify(node.value);
    if (node.kind === 'list') return `[${node.items.map(said).join()}]`;
    return mapText(node.entries.map(({ key, value }) => [key, said(value)]));
  };
  return said(root);
}

function mapText(entries: readonly (readonly [string, string])[]): string {
  const written = entries.map(([key, value]) => `${JSON.stringify(key)}:${value}`);
  return `{${written.sort().join()}}`;
}

export function sayingOfNode(node: DocumentNode): string {
  if (node.kind === 'scalar') return JSON.stringify(node.value);
  if (node.kind === 'list') return `[${node.items.map(sayingOfNode).join()}]`;
  return mapText(entriesOf(node).map(({ key, value }) => [key, sayingOfNode(value)]));
}

/** A node with where it stands. */
export interface Found<T extends Tree = Tree> {
  readonly node: T;
  readonly path: readonly string[];
  readonly parent: MapTree | ListTree | null;
  /** Whether it lies in a flow collection. */
  readonly inFlow: boolean;
}

/** All nodes of a tree, those around before those inside. */
export function nodesIn(root: Tree): readonly Found[] {
  const found: Found[] = [];
  const visit = (node: Tree, path: readonly string[], parent: Found['parent'], inFlow: boolean) => {
    found.push({ node, path, parent, inFlow });
    if (node.kind === 'map')
      for (const { key, value } of node.entries) visit(value, [...path, key], node, inFlow || !!node.flow);
    if (node.kind === 'list')
      node.items.forEach((item, i) => {
        visit(item, [...path, String(i)], node, inFlow || !!node.flow);
      });
  };
  visit(root, [], null, false);
  return found;
}

/** Puts another node where one stands. */
export function replaceNode({ node, parent }: Found, other: Tree): void {
  if (parent?.kind === 'map')
    parent.entries = parent.entries.map((each) => (each.value === node ? { ...each, value: other } : each));
  else if (parent?.kind === 'list') parent.items = parent.items.map((each) => (each === node ? other : each));
}
