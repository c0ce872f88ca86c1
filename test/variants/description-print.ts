/** Writes the tree of a description as text, in the ways that it asks for. */
import type {
  DescriptionTree,
  EntryTree,
  FlowStyle,
  ListTree,
  MapTree,
  Quote,
  ScalarTree,
  Tree,
} from './description-tree.ts';

/** The text of a description. */
export function printed(tree: DescriptionTree): string {
  const lines = tree.isJson ? jsonOf(tree) : yamlOf(tree);
  const text = `${lines}${tree.endsWithLineEnd ? '\n' : ''}`;
  return tree.end === '\n' ? text : text.replaceAll('\n', tree.end);
}

function jsonOf(tree: DescriptionTree): string {
  const { unit, isTight, colon } = tree;
  const write = (node: Tree, indent: string): string => {
    if (node.kind === 'alias') return 'null';
    if (node.kind === 'scalar')
      return node.style === 'escaped' && typeof node.value === 'string'
        ? escaped(node.value)
        : JSON.stringify(node.value);
    const [open, close] = node.kind === 'map' ? ['{', '}'] : ['[', ']'];
    const isTightHere = isTight || node.flow === 'tight';
    const isLine = isTightHere || node.flow === 'line';
    const inner = indent + unit;
    const parts =
      node.kind === 'list'
        ? node.items.map((each) => write(each, inner))
        : node.entries.map(({ key, quote, value }) => {
            const name = quote === 'escaped' ? escaped(key) : JSON.stringify(key);
            return `${name}${isTightHere ? ':' : colon}${write(value, inner)}`;
          });
    if (!parts.length) return open + close;
    if (isTightHere) return open + parts.join(',') + close;
    if (isLine) return node.kind === 'map' ? `{ ${parts.join(', ')} }` : `[${parts.join(', ')}]`;
    const blank = (i: number) => (node.kind === 'map' && node.entries[i]?.above?.length ? '\n' : '');
    const lines = parts.map((part, i) => blank(i) + inner + part);
    return `${open}\n${lines.join(',\n')}\n${indent}${close}`;
  };
  return write(tree.root, '');
}

/** With its second letter as an escape, which only a reader of the syntax sees. */
function escaped(text: string): string {
  const code = text.charCodeAt(1);
  if (Number.isNaN(code) || !/^[\w -]$/.test(text[1] ?? '')) return JSON.stringify(text);
  const hex = code.toString(16).padStart(4, '0');
  return `${JSON.stringify(text.slice(0, 1)).slice(0, -1)}\\u${hex}${JSON.stringify(text.slice(2)).slice(1)}`;
}

function yamlOf(tree: DescriptionTree): string {
  const { root } = tree;
  const mark = tree.startsWithMark ? ['---'] : [];
  const body =
    root.kind === 'map' && !root.flow ? entriesText(tree, root, '') : valueText(tree, root, '').trimStart();
  return [...mark, ...tree.head, body, ...tree.tail].join('\n');
}

function entriesText(tree: DescriptionTree, map: MapTree, indent: string): string {
  return map.entries.map((each) => entryText(tree, each, indent)).join('\n');
}

function entryText(tree: DescriptionTree, entry: EntryTree, indent: string): string {
  const above = (entry.above ?? []).map((line) => `${line ? indent : ''}${line}\n`).join('');
  const name = keyText(entry);
  const key = entry.explicit ? `? ${name}\n${indent}:` : `${name}${entry.apart ? ' :' : ':'}`;
  return `${above}${indent}${key}${valueText(tree, entry.value, indent)}`;
}

function keyText({ key, quote }: EntryTree): string {
  if (key === '<<') return key;
  if (quote) return quoted(key, quote);
  return isPlain(key) || /^(?:\d{3}|\dXX)$/.test(key) ? key : quoted(key, 'single');
}

/** What stands behind a colon or a dash, with the blanks before it. */
function valueText(tree: DescriptionTree, node: Tree, indent: string): string {
  const gap = ' '.repeat(node.gap ?? 1);
  const props = [node.tag, node.anchor ? `&${node.anchor}` : ''].filter(Boolean).join(' ');
  const lead = props ? `${gap}${props}` : '';
  const rest = `${node.note ? ` # ${node.note}` : ''}${node.trailing ? '  ' : ''}`;
  if (node.kind === 'alias') return `${gap}*${node.name}${rest}`;
  if (node.kind === 'scalar') return lead + gap + scalarText(tree, node, indent, rest);
  const size = node.kind === 'map' ? node.entries.length : node.items.length;
  if (!size) return `${lead}${gap}${node.kind === 'map' ? '{}' : '[]'}${rest}`;
  if (node.flow) return `${lead}${gap}${flowText(tree, node, indent, node.flow)}${rest}`;
  const inner = indent + tree.unit;
  if (node.kind === 'map') return `${lead}${rest}\n${entriesText(tree, node, inner)}`;
  return `${lead}${rest}\n${itemsText(tree, node, tree.indentsLists ? inner : indent)}`;
}

function itemsText(tree: DescriptionTree, list: ListTree, indent: string): string {
  return list.items
    .map((item, i) => {
      const above = list.above?.[i] ? `${indent}${list.above[i]}\n` : '';
      return `${above}${indent}-${itemText(tree, item, indent)}`;
    })
    .join('\n');
}

function itemText(tree: DescriptionTree, item: Tree, indent: string): string {
  const isInline =
    item.kind === 'map' &&
    !item.flow &&
    item.entries.length > 0 &&
    !item.below &&
    !item.anchor &&
    !item.note &&
    !item.tag &&
    !item.entries[0]?.above?.length;
  if (item.kind === 'map' && isInline) {
    const gap = ' '.repeat(item.gap ?? 1);
    const inner = `${indent} ${gap}`;
    return gap + entriesText(tree, item, inner).slice(inner.length);
  }
  return valueText({ ...tree, indentsLists: true }, item, indent);
}

function scalarText(tree: DescriptionTree, node: ScalarTree, indent: string, rest: string): string {
  const { value, style } = node;
  if (typeof value !== 'string') return `${value}${rest}`;
  const inner = indent + tree.unit;
  const lines = (width: number) => wrapped(value, width);
  switch (style) {
    case 'single':
    case 'double':
    case 'escaped':
      return quoted(value, style) + rest;
    case 'folded':
      return `>-${rest}\n${lines(30)
        .map((line) => inner + line)
        .join('\n')}`;
    case 'literal':
      return `|-${rest}\n${value
        .split('\n')
        .map((line) => (line ? inner + line : ''))
        .join('\n')}`;
    case 'lines':
      return lines(24).join(`\n${inner}`) + rest;
    case 'single lines':
      return `'${lines(24).join(`\n${inner}`).replaceAll("'", "''")}'${rest}`;
    case 'double lines':
      return JSON.stringify(lines(24).join('\u0001')).replaceAll('\\u0001', `\n${inner}`) + rest;
    default:
      return (isPlain(value) ? value : quoted(value, 'single')) + rest;
  }
}

function wrapped(text: string, width: number): readonly string[] {
  const lines = [''];
  for (const word of text.split(' ')) {
    const last = lines.at(-1) as string;
    if (last && last.length + word.length > width) lines.push(word);
    else lines[lines.length - 1] = last ? `${last} ${word}` : word;
  }
  return lines;
}

function flowText(tree: DescriptionTree, node: MapTree | ListTree, indent: string, style: FlowStyle): string {
  const inner = indent + tree.unit;
  const value = (each: Tree): string => {
    const props = [each.tag, each.anchor ? `&${each.anchor} ` : ''].filter(Boolean).join(' ');
    if (each.kind === 'alias') return `*${each.name} `;
    if (each.kind === 'scalar') return props + flowScalar(each);
    const size = each.kind === 'map' ? each.entries.length : each.items.length;
    if (!size) return props + (each.kind === 'map' ? '{}' : '[]');
    const own = style.startsWith('spread') ? (each.flow ?? 'line') : style;
    return props + flowText(tree, each, inner, own);
  };
  const parts =
    node.kind === 'list'
      ? node.items.map(value)
      : node.entries.map((each) => {
          const name =
            each.quote && each.key !== '<<'
              ? quoted(each.key, each.quote)
              : each.key === '<<' ||
                  (isPlain(each.key) && !each.key.includes(' ')) ||
                  /^\d{3}$/.test(each.key)
                ? each.key
                : quoted(each.key, 'single');
          return `${name}: ${value(each.value)}`;
        });
  const [open, close] = node.kind === 'map' ? ['{', '}'] : ['[', ']'];
  switch (style) {
    case 'line':
      return node.kind === 'map' ? `{ ${parts.join(', ')} }` : `[${parts.join(', ')}]`;
    case 'tight':
      return open + parts.join(',') + close;
    case 'spread, notes':
      return `${open} # note\n${parts.map((part, i) => `${inner}${part}${i < parts.length - 1 ? ',' : ''} # note ${i}`).join('\n')}\n${indent || ''}${close}`;
    default:
      return `${open}\n${parts.map((part) => inner + part).join(',\n')}${style === 'spread, comma' ? ',' : ''}\n${indent}${close}`;
  }
}

function flowScalar({ value, style }: ScalarTree): string {
  if (typeof value !== 'string') return String(value);
  if (style === 'single' || style === 'double' || style === 'escaped') return quoted(value, style);
  return isPlain(value) && !/[:\s]/.test(value) ? value : quoted(value, 'single');
}

function quoted(text: string, quote: Quote): string {
  if (quote === 'escaped') return escaped(text);
  return quote === 'double' || /[\n\t]/.test(text) ? JSON.stringify(text) : `'${text.replaceAll("'", "''")}'`;
}

function isPlain(text: string): boolean {
  return (
    /^[A-Za-z_$/][^#\n\t,[\]{}]*$/.test(text) && !/: |:$| $|^(?:true|false|null|yes|no|on|off)$/i.test(text)
  );
}
