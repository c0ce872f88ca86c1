/**
 * Prisma schema text to models and enums, tolerant of text that is being written: a block that is not closed ends where
 * the next one starts, a line that is no field is left out.
 */
import type { Span } from '../text/span.ts';

export interface PrismaSchema {
  readonly models: readonly PrismaModel[];
  readonly enums: readonly PrismaEnum[];
}

export interface PrismaModel {
  /** `type` is a composite type, which is stored inside other models. */
  readonly kind: 'model' | 'view' | 'type';
  readonly name: string;
  readonly nameSpan: Span;
  /** From the keyword to the closing brace. */
  readonly span: Span;
  readonly fields: readonly PrismaField[];
  /** Attributes of the whole block as written: `@@map("users")`. */
  readonly attributes: readonly string[];
}

export interface PrismaField {
  readonly name: string;
  readonly nameSpan: Span;
  /** Name of the type without `[]` and `?`. */
  readonly type: string;
  readonly list: boolean;
  readonly optional: boolean;
  /** Attributes as written, in order: `@id`, `@map("password_hash")`. */
  readonly attributes: readonly string[];
  /** Whether the field leads to another model: by its type, as far as this text holds that model, or by `@relation`. */
  readonly relation: boolean;
}

export interface PrismaEnum {
  readonly name: string;
  readonly nameSpan: Span;
  readonly values: readonly string[];
}

interface Block {
  readonly keyword: string;
  readonly name: string;
  readonly nameSpan: Span;
  readonly span: Span;
  readonly body: Span;
}

/** The text, and the same text with what could mislead blanked out; all of equal length. */
interface Source {
  /** Comments are blank. */
  readonly text: string;
  /** Comments and the insides of quoted texts are blank. */
  readonly bare: string;
}

/** Reads a schema. Never throws; what cannot be read is left out. */
export function parsePrisma(text: string): PrismaSchema {
  const source = blanked(text);
  const blocks = blocksOf(source);
  const names = new Set(
    blocks.filter(({ keyword }) => keyword === 'model' || keyword === 'view').map(({ name }) => name),
  );
  return {
    models: blocks.filter((block) => block.keyword !== 'enum').map((block) => modelOf(source, block, names)),
    enums: blocks
      .filter((block) => block.keyword === 'enum')
      .map((block) => ({
        name: block.name,
        nameSpan: block.nameSpan,
        values: linesOf(source, block.body).flatMap(
          ({ start, end }) => /^\s*([A-Za-z]\w*)/.exec(source.bare.slice(start, end))?.[1] ?? [],
        ),
      })),
  };
}

/** The first text argument of an attribute among `attributes`, e.g. of `@@map("users")`; null if there is none. */
export function prismaAttributeText(attributes: readonly string[], name: string): string | null {
  for (const attribute of attributes) {
    if (!attribute.startsWith(`${name}(`) && !attribute.startsWith(`${name} `)) continue;
    const text = /"((?:[^"\\]|\\.)*)"/.exec(attribute)?.[1];
    if (text !== undefined) return text;
  }
  return null;
}

const signs = /\/\/[^\r\n]*|\/\*[\s\S]*?(?:\*\/|$)|"(?:[^"\\\r\n]|\\[^\r\n])*"?/g;

function blanked(text: string): Source {
  const blank = (part: string) => part.replace(/[^\r\n]/g, ' ');
  return {
    text: text.replace(signs, (part) => (part.startsWith('"') ? part : blank(part))),
    bare: text.replace(signs, (part) =>
      part.startsWith('"') ? `"${blank(part.slice(1, -1))}${part.length > 1 ? '"' : ''}` : blank(part),
    ),
  };
}

const header = /^[ \t]*(model|view|type|enum|datasource|generator)[ \t]+([A-Za-z]\w*)\s*\{/gm;

function blocksOf({ bare }: Source): readonly Block[] {
  const heads = [...bare.matchAll(header)];
  return heads.flatMap((head, i): readonly Block[] => {
    const [whole, keyword = '', name = ''] = head;
    if (keyword === 'datasource' || keyword === 'generator') return [];
    const start = head.index + whole.indexOf(keyword);
    const open = head.index + whole.length;
    const next = heads[i + 1]?.index ?? bare.length;
    const brace = bare.indexOf('}', open);
    const close = brace < 0 ? next : Math.min(brace, next);
    const nameStart = start + whole.trimStart().indexOf(name, keyword.length);
    return [
      {
        keyword,
        name,
        nameSpan: { start: nameStart, end: nameStart + name.length },
        span: { start, end: close === brace ? close + 1 : close },
        body: { start: open, end: close },
      },
    ];
  });
}

function modelOf(source: Source, block: Block, models: ReadonlySet<string>): PrismaModel {
  const lines = linesOf(source, block.body);
  return {
    kind: block.keyword as PrismaModel['kind'],
    name: block.name,
    nameSpan: block.nameSpan,
    span: block.span,
    fields: lines.flatMap((line) => fieldOf(source, line, models) ?? []),
    attributes: lines
      .filter(({ start, end }) => source.bare.slice(start, end).trimStart().startsWith('@@'))
      .flatMap((line) => attributesOf(source, line)),
  };
}

const fieldForm = /^(\s*)([A-Za-z]\w*)\s*[\s:]\s*([A-Za-z][\w.]*)(?:\([^)]*\))?\s*(\[\s*\])?(\?)?/;

function fieldOf(source: Source, line: Span, models: ReadonlySet<string>): PrismaField | null {
  const match = fieldForm.exec(source.bare.slice(line.start, line.end));
  if (!match) return null;
  const [whole, indent = '', name = '', type = '', list, optional] = match;
  const start = line.start + indent.length;
  const attributes = attributesOf(source, { start: line.start + whole.length, end: line.end });
  return {
    name,
    nameSpan: { start, end: start + name.length },
    type,
    list: list !== undefined,
    optional: optional !== undefined,
    attributes,
    relation: models.has(type) || attributes.some((each) => /^@relation\b/.test(each)),
  };
}

/** The lines of a block; a line goes on while a parenthesis or bracket is open, unless it is never closed. */
function linesOf({ bare }: Source, { start, end }: Span): readonly Span[] {
  const lines: Span[] = [];
  let lineStart = start;
  for (let at = start; at < end; at++) {
    const sign = bare[at] as string;
    if (sign === '(' || sign === '[') at = closing(bare, at, end) ?? at;
    else if (sign === '\n' || sign === '\r') {
      lines.push({ start: lineStart, end: at });
      lineStart = at + 1;
    }
  }
  lines.push({ start: lineStart, end });
  return lines;
}

/** Arguments longer than this are taken as unclosed, so that long broken texts are read in linear time. */
const CLOSING_LIMIT = 2000;

/** The offset of the sign that closes the one at `open`, or null. */
function closing(bare: string, open: number, end: number): number | null {
  let depth = 0;
  for (let at = open; at < end; at++) {
    const sign = bare[at] as string;
    if (sign === '(' || sign === '[') depth++;
    else if ((sign === ')' || sign === ']') && --depth === 0) return at;
    else if (at - open > CLOSING_LIMIT) return null;
  }
  return null;
}

function attributesOf({ text, bare }: Source, { start, end }: Span): readonly string[] {
  const found: string[] = [];
  const line = bare.slice(0, end);
  for (let at = line.indexOf('@', start); at >= 0; at = line.indexOf('@', at)) {
    const [name = '@'] = /^@{1,2}[\w.]*/.exec(bare.slice(at, end)) ?? [];
    const [gap = ''] = /^[ \t]*/.exec(bare.slice(at + name.length, end)) ?? [];
    const open = at + name.length + gap.length;
    const stop =
      open < end && bare[open] === '(' ? (closing(bare, open, end) ?? end - 1) + 1 : at + name.length;
    if (name.length > 1) found.push(text.slice(at, stop).trimEnd());
    at = stop;
  }
  return found;
}
