/**
 * Ways of writing the same API description differently: the style of its text, and other words for the same. Each changes
 * a tree in place; what would say something else when it is read again is left out by `description-variant.ts`.
 */
import {
  type AliasTree,
  type DescriptionTree,
  type EntryTree,
  type Found,
  type MapTree,
  nodesIn,
  replaceNode,
  type ScalarTree,
  sayingOf,
  type Tree,
} from './description-tree.ts';

/** One use of a mutation. */
export interface Use {
  /** From 0 to 1: at which of its places. */
  readonly choice: number;
  /** At all places at once. */
  readonly everywhere: boolean;
}

export interface DescriptionMutation {
  readonly name: string;
  /** How often it is used, against 1. */
  readonly weight?: number;
  /** Whether it is mostly used at all places at once. */
  readonly everywhere?: boolean;
  /** For which texts. */
  readonly of: 'yaml' | 'json' | 'both';
  /** Whether the description says the same in other words: what a fix makes of it is not compared then. */
  readonly rewords?: boolean;
  /** Changes the tree; whether it did. */
  readonly change: (tree: DescriptionTree, use: Use) => boolean;
}

const notes = ['note', "it's (fine): really", 'TODO-list of 3 items', 'a: b', '"a"'];

export const descriptionMutations: readonly DescriptionMutation[] = [
  whole('indentation by 4', 'both', (tree) => (tree.unit = '    ')),
  whole('indentation by 3', 'both', (tree) => (tree.unit = '   ')),
  whole('indentation by 1', 'both', (tree) => (tree.unit = ' ')),
  whole('tabs', 'json', (tree) => (tree.unit = '\t')),
  whole('one line', 'json', (tree) => (tree.isTight = true)),
  whole('blank before colons', 'json', (tree) => (tree.colon = ' : ')),
  whole('no blank after colons', 'json', (tree) => (tree.colon = ':')),
  whole('CRLF', 'both', (tree) => (tree.end = '\r\n')),
  whole('no line end at the end', 'both', (tree) => (tree.endsWithLineEnd = false)),
  whole('lists not indented', 'yaml', (tree) => (tree.indentsLists = false)),
  whole('document marker', 'yaml', (tree) => (tree.startsWithMark = true)),
  whole('end marker', 'yaml', (tree) => tree.tail.push('...')),
  whole('version directive', 'yaml', (tree) => {
    tree.head.unshift('%YAML 1.2', '---');
    tree.startsWithMark = false;
  }),
  whole('comment at the top', 'yaml', (tree) => tree.head.push('# The API: as of now', '')),
  whole('comment at the end', 'yaml', (tree) => tree.tail.unshift('# The end')),
  whole('empty lines at the end', 'both', (tree) => tree.tail.push(...(tree.isJson ? [] : ['', '']))),
  ...(['line', 'tight', 'spread', 'spread, comma', 'spread, notes'] as const).map(
    (style): DescriptionMutation =>
      atNodes(`flow: ${style}`, 'yaml', ({ node, path }) => {
        if ((node.kind !== 'map' && node.kind !== 'list') || !path.length) return false;
        node.flow = style;
        return true;
      }),
  ),
  atNodes('on one line', 'json', ({ node, path }) => {
    if ((node.kind !== 'map' && node.kind !== 'list') || !path.length) return false;
    node.flow = 'line';
    return true;
  }),
  {
    name: 'as JSON',
    of: 'yaml',
    change: (tree) => {
      for (const { node } of nodesIn(tree.root)) {
        if (node.kind === 'map') {
          node.flow = node.entries.length ? 'spread' : 'line';
          for (const each of node.entries) each.quote = 'double';
        } else if (node.kind === 'list') node.flow = 'line';
        else if (node.kind === 'scalar') node.style = 'double';
      }
      return true;
    },
  },
  ...(['single', 'double', 'escaped'] as const).flatMap((style): DescriptionMutation[] => [
    atScalars(`${style} quotes`, style === 'escaped' ? 'both' : 'yaml', (node) => {
      node.style = style;
      return true;
    }),
    atEntries(`${style} quotes of keys`, style === 'escaped' ? 'both' : 'yaml', (each) => {
      if (style === 'escaped' && (each.key === 'openapi' || each.key === 'swagger')) return false;
      each.quote = style;
      return true;
    }),
  ]),
  ...(['folded', 'lines', 'single lines', 'double lines'] as const).map((style) =>
    atScalars(`text: ${style}`, 'yaml', (node, { inFlow }) => {
      if (inFlow || !String(node.value).includes(' ')) return false;
      node.style = style;
      return true;
    }),
  ),
  atScalars('text: literal', 'yaml', (node, { inFlow, path }) => {
    // The version has to stand in the line of its key, or the text is not told to be a description.
    if (inFlow || path.length === 1) return false;
    node.style = 'literal';
    return true;
  }),
  atEntries('comment above', 'yaml', (each, use) => above(each, `# ${noted(use)}`), 2),
  atEntries('empty line above', 'both', (each) => above(each, '')),
  atEntries('explicit key', 'yaml', (each) => {
    each.explicit = true;
    return true;
  }),
  atEntries('blank before the colon', 'yaml', (each) => {
    each.apart = true;
    return true;
  }),
  atNodes(
    'comment at the end of a line',
    'yaml',
    ({ node, inFlow }, use) => {
      if (inFlow) return false;
      node.note = noted(use);
      return true;
    },
    2,
  ),
  atNodes('blanks at the end of a line', 'yaml', ({ node, inFlow }) => {
    if (inFlow) return false;
    node.trailing = true;
    return true;
  }),
  atNodes('wide gap', 'yaml', ({ node, inFlow }) => {
    if (inFlow || (node.kind === 'scalar' && node.style)) return false;
    node.gap = 3;
    return true;
  }),
  atNodes('item below its dash', 'yaml', ({ node, parent }) => {
    if (node.kind !== 'map' || parent?.kind !== 'list') return false;
    node.below = true;
    return true;
  }),
  atNodes('comment above an item', 'yaml', ({ node }, use) => {
    if (node.kind !== 'list' || node.flow || !node.items.length) return false;
    const index = Math.floor(use.choice * 97) % node.items.length;
    node.above = { ...node.above, [index]: `# ${noted(use)}` };
    return true;
  }),
  atScalars('tag', 'yaml', (node, { inFlow }) => {
    if (inFlow) return false;
    node.tag = '!!str';
    return true;
  }),
  atNodes('anchor', 'yaml', ({ node, path, inFlow }) => {
    if (!path.length || node.anchor || inFlow || node.kind === 'alias') return false;
    node.anchor = `a${path.join('-').replaceAll(/\W+/g, '-')}`;
    return true;
  }),
  { name: 'alias', of: 'yaml', rewords: true, weight: 3, change: aliased },
  { name: 'merge', of: 'yaml', rewords: true, weight: 2, change: merged },
  { name: 'order of keys', of: 'both', weight: 3, everywhere: true, change: reordered },
  { name: 'reference instead', of: 'both', rewords: true, weight: 3, change: extracted },
  { name: 'in place of a reference', of: 'both', rewords: true, weight: 3, change: inlined },
  { name: 'long text', of: 'both', rewords: true, weight: 2, change: withLongText },
];

function noted({ choice }: Use): string {
  return notes[Math.floor(choice * 1009) % notes.length] as string;
}

function above(entry: EntryTree, line: string): boolean {
  entry.above = [...(entry.above ?? []), line];
  return true;
}

function whole(
  name: string,
  of: DescriptionMutation['of'],
  change: (tree: DescriptionTree) => unknown,
): DescriptionMutation {
  return {
    name,
    of,
    change: (tree) => {
      change(tree);
      return true;
    },
  };
}

function atNodes(
  name: string,
  of: DescriptionMutation['of'],
  change: (found: Found, use: Use) => boolean,
  weight = 1,
): DescriptionMutation {
  return {
    name,
    of,
    weight,
    change: (tree, use) => used(nodesIn(tree.root), use, (each) => change(each, use)),
  };
}

function atScalars(
  name: string,
  of: DescriptionMutation['of'],
  change: (node: ScalarTree, found: Found) => boolean,
): DescriptionMutation {
  return atNodes(name, of, (found) => {
    const { node } = found;
    return node.kind === 'scalar' && typeof node.value === 'string' && change(node, found);
  });
}

function atEntries(
  name: string,
  of: DescriptionMutation['of'],
  change: (each: EntryTree, use: Use) => boolean,
  weight = 1,
): DescriptionMutation {
  return {
    name,
    of,
    weight,
    change: (tree, use) => {
      const entries = nodesIn(tree.root).flatMap(({ node, inFlow }) =>
        node.kind === 'map' && !node.flow && !inFlow ? node.entries : [],
      );
      return used(entries, use, (each) => change(each, use));
    },
  };
}

/** Makes a change at the place of a choice, or at the next that can take it. */
function used<T>(places: readonly T[], { choice, everywhere }: Use, change: (place: T) => boolean): boolean {
  if (everywhere) return places.map(change).some(Boolean);
  const start = Math.floor(choice * places.length);
  return [...places.slice(start), ...places.slice(0, start)].some(change);
}

/** The second of two equal nodes becomes an alias of the first. */
function aliased(tree: DescriptionTree, use: Use): boolean {
  const seen = new Map<string, Found>();
  const pairs = nodesIn(tree.root).flatMap((found): (readonly [Found, Found])[] => {
    const { node, path } = found;
    if (node.kind === 'alias' || !path.length || node.anchor) return [];
    const said = sayingOf(node);
    const first = seen.get(said);
    if (!first) seen.set(said, found);
    return first && said.length > 4 ? [[first, found]] : [];
  });
  return used(pairs, { ...use, everywhere: false }, ([first, second]) => {
    const name = first.node.anchor ?? `c${nodesIn(tree.root).indexOf(first)}x${first.path.length}`;
    first.node.anchor = name;
    const alias: AliasTree = { kind: 'alias', name };
    replaceNode(second, alias);
    return true;
  });
}

/** Some entries of a map stand elsewhere, and are merged into it. */
function merged(tree: DescriptionTree, use: Use): boolean {
  const { root } = tree;
  if (root.kind !== 'map' || root.flow) return false;
  const maps = nodesIn(root).filter(
    (found): found is Found<MapTree> =>
      found.node.kind === 'map' && found.path.length > 1 && found.node.entries.length > 1,
  );
  return used(maps, { ...use, everywhere: false }, ({ node }) => {
    if (node.entries.some(({ key }) => key === '<<')) return false;
    const count = 1 + (Math.floor(use.choice * 89) % (node.entries.length - 1));
    const name = `m${root.entries.length}`;
    const common: MapTree = { kind: 'map', entries: node.entries.slice(0, count), anchor: name };
    const merge: EntryTree = { key: '<<', value: { kind: 'alias', name } };
    const rest = node.entries.slice(count);
    node.entries = use.choice < 0.5 ? [merge, ...rest] : [...rest, merge];
    root.entries.splice(1, 0, { key: `x-common-${name}`, value: common });
    return true;
  });
}

function reordered(tree: DescriptionTree, use: Use): boolean {
  const maps = nodesIn(tree.root).flatMap(({ node }) =>
    node.kind === 'map' && node.entries.length > 1 ? [node] : [],
  );
  const way = Math.floor(use.choice * 1013) % 3;
  return used(maps, use, (map) => {
    const before = map.entries;
    map.entries =
      way === 0
        ? [...before].reverse()
        : way === 1
          ? [...before].sort((a, b) => (a.key < b.key ? -1 : 1))
          : [...before.slice(1), before[0] as EntryTree];
    return before.some((each, i) => each !== map.entries[i]);
  });
}

function versionOf(root: MapTree): 'old' | 'new' | null {
  const key = root.entries.find((each) => each.key === 'openapi' || each.key === 'swagger')?.key;
  return key ? (key === 'swagger' ? 'old' : 'new') : null;
}

/** A schema, response or parameter that stands where it is used becomes a component. */
function extracted(tree: DescriptionTree, use: Use): boolean {
  const { root } = tree;
  if (root.kind !== 'map') return false;
  const version = versionOf(root);
  if (!version) return false;
  const places = nodesIn(root).flatMap(({ node, path, ...rest }) => {
    if (node.kind !== 'map' || !node.entries.length || node.entries.some(({ key }) => key === '$ref'))
      return [];
    const kind = componentKind(path);
    return kind ? [{ found: { node, path, ...rest } as Found<MapTree>, kind }] : [];
  });
  return used(places, { ...use, everywhere: false }, ({ found, kind }) => {
    const names = version === 'old' ? [kind === 'schemas' ? 'definitions' : kind] : ['components', kind];
    let holder = root;
    for (const name of names) {
      const known = holder.entries.find(({ key }) => key === name);
      if (known && known.value.kind !== 'map') return false;
      const next: MapTree = known ? (known.value as MapTree) : { kind: 'map', entries: [] };
      if (!known) holder.entries.push({ key: name, value: next });
      holder = next;
    }
    const name = `Part${holder.entries.length}`;
    replaceNode(found, {
      kind: 'map',
      entries: [{ key: '$ref', value: { kind: 'scalar', value: `#/${names.join('/')}/${name}` } }],
    });
    holder.entries.push({ key: name, value: found.node });
    return true;
  });
}

function componentKind(path: readonly string[]): 'schemas' | 'responses' | 'parameters' | null {
  if (path[0] === 'components' || path[0] === 'definitions' || path[0] === 'responses')
    return path.at(-2) === 'properties' || path.at(-1) === 'items' ? 'schemas' : null;
  if (path[0] !== 'paths' || path.includes('example')) return null;
  if (path.at(-1) === 'schema' || path.at(-1) === 'items' || path.at(-2) === 'properties') return 'schemas';
  if (path.at(-2) === 'responses') return 'responses';
  return path.at(-2) === 'parameters' && path.length <= 5 ? 'parameters' : null;
}

/** A copy of what a reference leads to stands in its place. */
function inlined(tree: DescriptionTree, use: Use): boolean {
  const places = nodesIn(tree.root).filter(
    ({ node }) => node.kind === 'map' && node.entries.length === 1 && node.entries[0]?.key === '$ref',
  );
  return used(places, { ...use, everywhere: false }, (found) => {
    const value = (found.node as MapTree).entries[0]?.value;
    const pointer = value?.kind === 'scalar' ? String(value.value) : '';
    if (!pointer.startsWith('#/')) return false;
    const keys = pointer.slice(2).split('/');
    const below = (names: readonly string[]) =>
      names.reduce<Tree | undefined>(
        (node, key) =>
          node?.kind === 'map' ? node.entries.find((each) => each.key === key)?.value : undefined,
        tree.root,
      );
    const [target, holder] = [below(keys), below(keys.slice(0, -1))];
    // What several places share means something else when each has its own.
    const uses = nodesIn(tree.root).filter(({ node }) => node.kind === 'scalar' && node.value === pointer);
    if (
      !target ||
      holder?.kind !== 'map' ||
      uses.length > 1 ||
      nodesIn(target).some(({ node }) => node === found.node || node.anchor)
    )
      return false;
    replaceNode(found, target);
    holder.entries = holder.entries.filter((each) => each.value !== target || each.key !== keys.at(-1));
    return true;
  });
}

/** An extension with a long text, which is folded in YAML. */
function withLongText(tree: DescriptionTree, use: Use): boolean {
  const maps = nodesIn(tree.root).flatMap(({ node, path }) => {
    if (node.kind !== 'map' || node.entries.some(({ key }) => key === 'x-note')) return [];
    const has = (key: string) => node.entries.some((each) => each.key === key);
    const isMeant =
      has('responses') || (has('title') && path[0] === 'info') || (has('type') && path[0] !== 'info');
    return isMeant && path.at(-1) !== 'properties' ? [node] : [];
  });
  const way = Math.floor(use.choice * 997);
  return used(maps, { ...use, everywhere: false }, (map) => {
    const text = 'Long words: they go on, and on (without "end") until somebody stops them; then they rest.';
    const style = (['folded', 'literal', 'double lines', 'single lines'] as const)[way % 4];
    const entry: EntryTree = { key: 'x-note', value: { kind: 'scalar', value: text, style } };
    map.entries.splice(way % (map.entries.length + 1), 0, entry);
    return true;
  });
}
