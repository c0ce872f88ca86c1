/** Edits of YAML and JSON texts that leave comments, order, indentation, quotes and line ends as they are. */
import { at, type DocumentEntry, type DocumentNode, pathOf } from '../parse/document.ts';
import type { TextEdit } from '../text/edit.ts';
import type { Span } from '../text/span.ts';
import { documentAt } from '../workspace/document.ts';
import { fileAt, type Workspace } from '../workspace/workspace.ts';

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
  const anchor = node.entries.find((each) => each.key === after && each.value.kind === 'scalar');
  const line = lineBefore(text, first.keySpan.start);
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  if (isFlow) {
    const gap = line.trim() ? ' ' : end + line;
    return anchor && isWithin(anchor, node)
      ? insertion(anchor.value.span.end, `,${gap}${written}`)
      : insertion(first.keySpan.start, `${written},${gap}`);
  }
  const indent = ' '.repeat(line.length);
  if (anchor && isOneLine(text, anchor)) {
    const lineEnd = endOfLine(text, anchor.value.span.end);
    return insertion(lineEnd, `${end}${indent}${written}`);
  }
  return insertion(first.keySpan.start, `${written}${end}${indent}`);
}

/** Takes an entry of a map or an item of a list out; null where nothing would be left beside it, or it is not there. */
export function removal(workspace: Workspace, address: NodeAddress): TextEdit | null {
  const found = find(workspace, address);
  if (!found?.parent || found.parent.kind === 'scalar') return null;
  const { parent, node } = found;
  const spans: readonly Span[] =
    parent.kind === 'list'
      ? parent.items.map((each) => each.span)
      : parent.entries.map(({ keySpan, value }) => ({ start: keySpan.start, end: value.span.end }));
  const nodes = parent.kind === 'list' ? parent.items : parent.entries.map(({ value }) => value);
  const index = nodes.indexOf(node);
  const own = spans[index];
  const before = spans[index - 1];
  const next = spans[index + 1];
  if (!own || own.end < own.start) return null;
  if (next && next.start > own.end) return { span: { start: own.start, end: next.start }, text: '' };
  return before && before.end < own.start ? { span: { start: before.end, end: own.end }, text: '' } : null;
}

/** Gives a text another value, in the quotes that it has. */
export function textReplacement(workspace: Workspace, address: NodeAddress, value: string): TextEdit | null {
  const found = find(workspace, address);
  if (found?.node.kind !== 'scalar') return null;
  const { span } = found.node;
  return { span, text: quoted(value, found.text[span.start] ?? '', found.isJson) };
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
