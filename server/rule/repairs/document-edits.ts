/** Edits of YAML and JSON texts that leave comments, order, indentation, quotes and line ends as they are. */
import { at, type DocumentEntry, type DocumentNode, pathOf } from '../../parse/document.ts';
import { yamlComments } from '../../parse/yaml.ts';
import type { TextEdit } from '../../text/edit.ts';
import type { Span } from '../../text/span.ts';
import { documentAt } from '../../workspace/document.ts';
import { fileAt, type Workspace } from '../../workspace/workspace.ts';
import type { Json, JsonObject } from '../schema-of-shape.ts';

/** Where a node stands: the file, and the JSON pointer in it. */
export interface NodeAddress {
  readonly uri: string;
  readonly pointer: string;
}

interface Found {
  readonly text: string;
  readonly isJson: boolean;
  readonly node: DocumentNode;
  readonly parent: DocumentNode | null;
}

function find(workspace: Workspace, { uri, pointer }: NodeAddress): Found | null {
  const file = fileAt(workspace, uri);
  const path = pathOf(pointer);
  if (!file || !path) return null;
  const { root } = documentAt(workspace, uri);
  const node = at(root, path);
  if (!node) return null;
  const parent = path.length ? at(root, path.slice(0, -1)) : null;
  return { text: file.text, isJson: file.kind === 'json', node, parent };
}

/**
 * Puts a key with a value into a map: after the entry `after` if there is one that is a plain value, else before the
 * first. `value` is written as in JSON, which YAML reads as well. Null where the map is not there, is empty, or has the key.
 */
export function entryInsertion(
  workspace: Workspace,
  address: NodeAddress,
  key: string,
  value: string,
  after = 'type',
): TextEdit | null {
  const found = find(workspace, address);
  if (found?.node.kind !== 'map') return null;
  const { text, node, isJson } = found;
  const [first] = node.entries;
  if (!first || node.entries.some((each) => each.key === key) || !isWithin(first, node)) return null;
  const isFlow = text[node.span.start] === '{';
  const written = isJson
    ? `${JSON.stringify(key)}: ${value}`
    : `${yamlKey(key, keyQuote(text, first))}: ${inYaml(JSON.parse(value))}`;
  const anchor = node.entries.find((each) => each.key === after && isWrittenHere(each, node));
  const start = startOf(text, first);
  const line = lineBefore(text, start);
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  if (isFlow) {
    const gap = line.trim() ? ' ' : end + line;
    return anchor
      ? insertion(anchor.value.span.end, `,${gap}${written}`)
      : insertion(start, `${written},${gap}`);
  }
  const indent = ' '.repeat(line.length);
  if (anchor && isOneLine(text, anchor)) {
    const lineEnd = endOfLine(text, anchor.value.span.end);
    return insertion(lineEnd, `${end}${indent}${written}`);
  }
  return insertion(start, `${written}${end}${indent}`);
}

/**
 * Puts keys with values into a map, in lines of their own where the map has such: before the entry `before` if there is
 * one, else at the end. Null where the map is not there, has one of the keys, or nothing is to be put.
 */
export function entryAddition(
  workspace: Workspace,
  address: NodeAddress,
  values: JsonObject,
  before?: string,
): TextEdit | null {
  const found = find(workspace, address);
  const keys = Object.keys(values);
  if (found?.node.kind !== 'map' || !keys.length) return null;
  const { text, node, isJson } = found;
  if (node.entries.some((each) => keys.includes(each.key))) return null;
  const own = node.entries.filter((each) => isWithin(each, node));
  const [first] = own;
  const last = own.at(-1);
  const style = styleOf(text);
  const isFlow = text[node.span.start] === '{';
  const nameOf = (key: string) =>
    isJson ? JSON.stringify(key) : yamlKey(key, first ? keyQuote(text, first) : '');
  const onOneLine = (key: string) => `${nameOf(key)}: ${flow(values[key] ?? null, isJson)}`;
  if (!first || !last)
    return isFlow ? insertion(node.span.start + 1, ` ${keys.map(onOneLine).join(', ')} `) : null;
  const next = own.find((each) => each.key === before);
  const line = lineBefore(text, startOf(text, first));
  if (isFlow) {
    const isSpread = line.trim() === '';
    const gap = isSpread ? style.end + line : ' ';
    const written = keys
      .map((key) =>
        isSpread && isJson ? `${nameOf(key)}: ${spread(values[key] ?? null, line, style)}` : onOneLine(key),
      )
      .join(`,${gap}`);
    return next
      ? insertion(startOf(text, next), `${written},${gap}`)
      : isInside(last.value.span, node.span)
        ? insertion(last.value.span.end, `,${gap}${written}`)
        : insertion(startOf(text, first), `${written},${gap}`);
  }
  const indent = ' '.repeat(line.length);
  const written = keys
    .map((key) => blockEntry(nameOf(key), values[key] ?? null, indent, style))
    .join(style.end + indent);
  return next
    ? insertion(startOf(text, next), `${written}${style.end}${indent}`)
    : insertion(endOfLine(text, node.span.end), `${style.end}${indent}${written}`);
}

/**
 * Puts a key with a value (as in JSON) beside the reference that is all a map holds, in the way of versions in which
 * nothing beside a reference counts: the reference becomes the only part of an `allOf`. Null where it is not so.
 */
export function entryBesideReference(
  workspace: Workspace,
  address: NodeAddress,
  key: string,
  value: string,
): TextEdit | null {
  const found = find(workspace, address);
  const [only, ...others] = found?.node.kind === 'map' ? found.node.entries : [];
  if (!found || !only || others.length || only.key !== '$ref' || !isWrittenHere(only, found.node))
    return null;
  const { text, node, isJson } = found;
  const start = startOf(text, only);
  const line = lineBefore(text, start);
  const { end } = styleOf(text);
  const name = (word: string) => (isJson ? JSON.stringify(word) : yamlKey(word, keyQuote(text, only)));
  const target = String(only.value.kind === 'scalar' ? only.value.value : '');
  const own = text.slice(only.value.span.start, only.value.span.end);
  const reference = `${name('$ref')}: ${own.includes('\n') ? quoted(target, '"', isJson) : own}`;
  const isFlow = text[node.span.start] === '{';
  const gap = isFlow ? `,${line.trim() ? ' ' : end + line}` : end + ' '.repeat(line.length);
  const written = `${name('allOf')}: [{ ${reference} }]${gap}${name(key)}: ${value}`;
  return { span: { start, end: only.value.span.end }, text: written };
}

/** Puts items at the end of a list; null where the list is not there or has no item, or nothing is to be put. */
export function itemAddition(
  workspace: Workspace,
  address: NodeAddress,
  values: readonly Json[],
): TextEdit | null {
  const found = find(workspace, address);
  if (found?.node.kind !== 'list') return null;
  const { text, node, isJson } = found;
  const style = styleOf(text);
  const [first] = node.items;
  const last = node.items.at(-1);
  if (!values.length || !first || !last || !isInside(last.span, node.span)) return null;
  if (text[node.span.start] === '[') {
    const line = lineBefore(text, first.span.start);
    const isSpread = line.trim() === '';
    const gap = `,${isSpread ? style.end + line : ' '}`;
    const written = values.map((each) =>
      isSpread && isJson ? spread(each, line, style) : flow(each, isJson),
    );
    return insertion(last.span.end, gap + written.join(gap));
  }
  const indent = ' '.repeat(lineBefore(text, node.span.start).length);
  const written = values.map((each) => `${style.end}${indent}${blockItem(each, indent, style)}`);
  return insertion(endOfLine(text, node.span.end), written.join(''));
}

interface Style {
  /** One level of indentation. */
  readonly unit: string;
  /** The line end. */
  readonly end: string;
}

function styleOf(text: string): Style {
  const unit = /^(?:[{\w"'].*\r?\n)(?:[ \t]*(?:#.*)?\r?\n)*([ \t]+)[^\s#]/m.exec(text)?.[1] ?? '  ';
  return { unit: unit.length > 8 ? '  ' : unit, end: text.includes('\r\n') ? '\r\n' : '\n' };
}

/** A value on one line. */
function flow(value: Json, isJson: boolean): string {
  return isJson ? inJson(value) : inYaml(value);
}

/** A value on one line of JSON, in the way people write it. */
function inJson(value: Json): string {
  if (Array.isArray(value)) return `[${(value as readonly Json[]).map(inJson).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).map(([key, inner]) => `${JSON.stringify(key)}: ${inJson(inner)}`);
  return entries.length ? `{ ${entries.join(', ')} }` : '{}';
}

/** A value of JSON over several lines, the first of which has `line` before it. */
function spread(value: Json, line: string, { unit, end }: Style): string {
  return JSON.stringify(value, null, unit).replaceAll('\n', end + line);
}

/** `key: value` in YAML; what has parts stands in lines of its own. */
function blockEntry(name: string, value: Json, indent: string, style: Style): string {
  const inner = indent + style.unit;
  if (typeof value !== 'object' || value === null || !Object.keys(value).length)
    return `${name}: ${inYaml(value)}`;
  const lines = Array.isArray(value)
    ? (value as readonly Json[]).map((each) => blockItem(each, inner, style))
    : blockLines(value as JsonObject, inner, style);
  return [`${name}:`, ...lines.map((line) => inner + line)].join(style.end);
}

function blockLines(value: JsonObject, indent: string, style: Style): readonly string[] {
  return Object.entries(value).map(([key, inner]) => blockEntry(yamlKey(key, ''), inner, indent, style));
}

/** `- value` in YAML. */
function blockItem(value: Json, indent: string, style: Style): string {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || !Object.keys(value).length)
    return `- ${inYaml(value)}`;
  const inner = `${indent}  `;
  return `- ${blockLines(value as JsonObject, inner, style).join(style.end + inner)}`;
}

/** Takes an entry of a map or an item of a list out; null where nothing would be left beside it, or it is not there. */
export function removal(workspace: Workspace, address: NodeAddress): TextEdit | null {
  const found = find(workspace, address);
  if (!found?.parent || found.parent.kind === 'scalar') return null;
  const { parent, node, text } = found;
  const spans: readonly Span[] =
    parent.kind === 'list'
      ? parent.items.map(({ span }) => ({ start: itemStart(text, parent, span), end: span.end }))
      : parent.entries.map((each) => ({ start: startOf(text, each), end: each.value.span.end }));
  const nodes = parent.kind === 'list' ? parent.items : parent.entries.map(({ value }) => value);
  const index = nodes.indexOf(node);
  const own = spans[index];
  const before = spans[index - 1];
  const next = spans[index + 1];
  // An alias or a merge brings along what stands elsewhere.
  if (!own || !isInside(own, parent.span)) return null;
  if ([before, next].some((each) => each && !isInside(each, parent.span)))
    return parent.kind === 'list' ? wholeLine(text, own) : null;
  const isYaml = !found.isJson;
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  const indent = lineBefore(text, own.start).replaceAll(/\S/g, ' ');
  if (next && next.start > own.end) {
    const kept = isYaml ? commentsIn(text.slice(own.start, next.start)) : [];
    return {
      span: { start: own.start, end: next.start },
      text: kept.map((comment) => comment + lineEnd + indent).join(''),
    };
  }
  if (!before || before.end >= own.start) return null;
  const inside = isYaml ? commentsIn(text.slice(own.start, own.end)) : [];
  const behind = isYaml ? /^[ \t]*#/.exec(text.slice(own.end, endOfLine(text, own.end))) : null;
  // What is said of it stays in the line in which it was said.
  if (inside.length || behind)
    return {
      span: { start: own.start, end: own.end + (behind ? behind[0].length - 1 : 0) },
      text: inside.join(lineEnd + indent) + (inside.length && behind ? lineEnd + indent : ''),
    };
  const gap = text.slice(before.end, own.start);
  const last = isYaml ? commentsIn(gap).at(-1) : undefined;
  const start = last === undefined ? before.end : before.end + gap.lastIndexOf(last) + last.length;
  return { span: { start, end: own.end }, text: '' };
}

/** Takes the lines out that an item has for itself; null where something else stands in them. */
function wholeLine(text: string, { start, end }: Span): TextEdit | null {
  const next = text.indexOf('\n', end) + 1;
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  if (!next || text.slice(lineStart, start).trim() || text.slice(end, next).trim()) return null;
  return { span: { start: lineStart, end: next }, text: '' };
}

/** The comments in a stretch of a text in YAML that begins with an entry, or between two of them. */
function commentsIn(stretch: string): readonly string[] {
  if (!stretch.includes('#')) return [];
  return yamlComments(stretch);
}

function isInside(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.start <= inner.end && inner.end <= outer.end;
}

/** Where an item starts: at its dash, if it has one. Comments, anchors and tags may stand between the two. */
function itemStart(text: string, list: DocumentNode, { start }: Span): number {
  if (text[list.span.start] === '[') return start;
  for (let end = start; end > list.span.start; ) {
    const lineStart = text.lastIndexOf('\n', end - 1) + 1;
    const dashes = /^[ \t]*(?:-[ \t]+)*-(?=\s|$)/.exec(text.slice(lineStart, end));
    if (dashes) return lineStart + dashes[0].length - 1;
    end = lineStart - 1;
  }
  return list.span.start;
}

/** Gives a text another value, in the quotes that it has. */
export function textReplacement(workspace: Workspace, address: NodeAddress, value: string): TextEdit | null {
  const found = find(workspace, address);
  if (found?.node.kind !== 'scalar') return null;
  const { span } = found.node;
  const note = /^[|>][-+\d]*[ \t]+(#.*)/.exec(
    found.text.slice(span.start, endOfLine(found.text, span.start)),
  );
  const text = quoted(value, found.text[span.start] ?? '', found.isJson);
  return { span, text: note ? `${text} ${note[1]?.trimEnd()}` : text };
}

/** A value on one line of YAML, in the way people write it. */
function inYaml(value: unknown): string {
  if (typeof value === 'string') return quoted(value, '', false);
  if (Array.isArray(value)) return `[${value.map(inYaml).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  const entries = Object.entries(value).map(([key, inner]) => `${yamlKey(key, '')}: ${inYaml(inner)}`);
  return `{ ${entries.join(', ')} }`;
}

function quoted(value: string, quote: string, isJson: boolean): string {
  if (quote === '"' || isJson) return JSON.stringify(value);
  if (quote === "'") return `'${value.replaceAll("'", "''")}'`;
  return isPlain(value) ? value : `'${value.replaceAll("'", "''")}'`;
}

/** Whether a text can stand in YAML without quotes and stays a text. */
function isPlain(value: string): boolean {
  return /^[A-Za-z_/][\w ./:-]*$/.test(value) && !/: |:$| $|^(?:true|false|null|yes|no|on|off)$/i.test(value);
}

function yamlKey(key: string, quote: string): string {
  if (/^[A-Za-z_$][\w.$-]*$/.test(key)) return key;
  return quoted(key, quote || "'", false);
}

function keyQuote(text: string, { keySpan }: DocumentEntry): string {
  const sign = text[keySpan.start] ?? '';
  return sign === '"' || sign === "'" ? sign : '';
}

/** An entry that an alias or a merge brought along stands elsewhere. */
function isWithin({ keySpan }: DocumentEntry, { span }: DocumentNode): boolean {
  return span.start <= keySpan.start && keySpan.end <= span.end;
}

/** Whether an entry is a plain value that stands in this map: an alias or a merge brings along what stands elsewhere. */
function isWrittenHere({ keySpan, value }: DocumentEntry, { span }: DocumentNode): boolean {
  return (
    value.kind === 'scalar' &&
    span.start <= keySpan.start &&
    keySpan.end <= value.span.start &&
    value.span.end <= span.end
  );
}

/** Where an entry starts: at its key, or at the question mark before it. */
function startOf(text: string, { keySpan }: DocumentEntry): number {
  const mark = /\?[ \t]+$/.exec(text.slice(Math.max(0, keySpan.start - 20), keySpan.start));
  return keySpan.start - (mark?.[0].length ?? 0);
}

function isOneLine(text: string, { keySpan, value }: DocumentEntry): boolean {
  return keySpan.end <= value.span.start && !text.slice(keySpan.start, value.span.end).includes('\n');
}

function lineBefore(text: string, offset: number): string {
  return text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
}

/** The end of the line without its line break. */
function endOfLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  if (end < 0) return text.length;
  return text[end - 1] === '\r' ? end - 1 : end;
}

function insertion(offset: number, text: string): TextEdit {
  return { span: { start: offset, end: offset }, text };
}
