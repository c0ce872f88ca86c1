/** How schemas are written in the words of a library, or as JSON: shapes, fields, and the templates of models. */

import type { Shape } from '../../meaning/shapes/shapes.ts';
import type { SchemaFix } from '../../meaning/vocabulary/model.ts';
import { isIdentifier } from '../../text/identifiers.ts';
import type { Json, JsonObject } from '../schema-of-shape.ts';

export interface Field {
  readonly name: string;
  readonly type: string;
  /** How it is written, where more is known of it than its type. */
  readonly written?: string;
  /** Requests may leave it out. */
  readonly optional?: true;
}

/** How the type of a field is written. */
export function typeText({ type, written: text, optional }: Field, types: SchemaFix['types']): string {
  const known = text ?? types[type] ?? types.unknown ?? '';
  return optional && types.optional !== undefined ? fill(types.optional, { type: known }) : known;
}

export interface Fields {
  readonly list: readonly Field[];
  /** Whether the code, not a guess, says which fields there are. */
  readonly closed: boolean;
  readonly typed: boolean;
  /** All of it as a JSON schema, where more is known than the types of fields. */
  readonly json?: JsonObject;
}

/** A field as a library lists it: with those within it, where their paths stand beside each other. */
export function listed(
  name: string,
  shape: Shape,
  fix: Pick<SchemaFix, 'types' | 'paths'>,
  depth = 0,
): readonly Field[] {
  const own = { name, type: shape.is, written: written(shape, fix.types, 0) };
  if (!fix.paths || depth > WRITTEN_DEPTH) return [own];
  const within = Object.entries(shape.fields ?? {});
  if (shape.is === 'object' && within.length)
    return within.flatMap(([key, each]) =>
      listed(`${name}.${key}`, shape.optional ? { ...each, optional: true } : each, fix, depth + 1),
    );
  const { items } = shape;
  return items && items.is !== 'any' && shape.is === 'array'
    ? [own, ...listed(`${name}.*`, { ...items, optional: false }, fix, depth + 1)]
    : [own];
}

/** How a shape is written in the words of a library; what the library has no word for is left open. */
export function written(shape: Shape, types: SchemaFix['types'], depth: number): string {
  const unknown = types.unknown ?? '';
  if (depth > WRITTEN_DEPTH) return unknown;
  // Fields must be there in some libraries unless it is said otherwise, and in others it is the other way round.
  const optional = (text: string) =>
    fill((shape.optional ? types.optional : types.required) ?? '{type}', { type: text });
  const limited = (text: string, words: readonly (readonly [string, string | number | undefined])[]) =>
    words.reduce(
      (known, [word, value]) =>
        value !== undefined && types[word] !== undefined
          ? fill(types[word], { type: known, value: String(value) })
          : known,
      text,
    );
  switch (shape.is) {
    case 'text': {
      const format = shape.format && types[shape.format] ? shape.format : 'text';
      const limits = [
        [types.shortest ? 'shortest' : 'min', shape.min],
        [types.longest ? 'longest' : 'max', shape.max],
        ['pattern', shape.pattern && regularExpression(shape.pattern.source)],
      ] as const;
      return optional(limited(types[format === 'date' ? 'text' : format] ?? unknown, limits));
    }
    case 'number':
    case 'integer':
      return optional(
        limited(types[shape.is] ?? unknown, [
          ['min', shape.min],
          ['max', shape.max],
        ]),
      );
    case 'boolean':
      return optional(types.boolean ?? unknown);
    case 'enum': {
      const values = (shape.values ?? []).map(literalText).join(', ');
      return optional(types.enum ? fill(types.enum, { values }) : (types.text ?? unknown));
    }
    case 'array': {
      const items = shape.items ? written(shape.items, withoutPresence(types), depth + 1) : unknown;
      const whole = types.list ? fill(types.list, { type: items }) : (types.array ?? unknown);
      return optional(
        limited(whole, [
          [types.fewest ? 'fewest' : types.shortest ? 'shortest' : 'min', shape.min],
          [types.most ? 'most' : types.longest ? 'longest' : 'max', shape.max],
        ]),
      );
    }
    case 'object': {
      const fields = Object.entries(shape.fields ?? {}).map(
        ([name, each]) => `${keyText(name)}: ${written(each, types, depth + 1)}`,
      );
      return optional(
        types.fields && fields.length
          ? fill(types.fields, { fields: fields.join(', ') })
          : (types.object ?? unknown),
      );
    }
    default:
      return optional(unknown);
  }
}

/** Elements of lists are neither required nor optional. */
function withoutPresence({ optional: _, required: __, ...types }: SchemaFix['types']): SchemaFix['types'] {
  return types;
}

/** A single value as a literal of the language. */
export function literalText(value: string | number | boolean | null): string {
  return typeof value === 'string' ? quotedText(value) : String(value);
}

/** A value of JSON as a literal of the language. */
export function jsonText(value: Json): string {
  if (Array.isArray(value)) return `[${value.map((each) => jsonText(each as Json)).join(', ')}]`;
  if (typeof value !== 'object' || value === null)
    return literalText(value as string | number | boolean | null);
  const properties = Object.entries(value).map(([key, each]) => `${keyText(key)}: ${jsonText(each as Json)}`);
  return properties.length ? `{ ${properties.join(', ')} }` : '{}';
}

/** A text as a literal of the language. */
export function quotedText(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\n', '\\n')}'`;
}

/** Objects within objects that are written out. */
const WRITTEN_DEPTH = 6;

/** A pattern of a schema as a literal of the language; none where it is no valid one. */
function regularExpression(source: string): string | undefined {
  try {
    return String(new RegExp(source));
  } catch {
    return undefined;
  }
}

export function fill(template: string, holes: Readonly<Record<string, string>>): string {
  return template.replaceAll(/\{(\w+)\}/g, (whole, name: string) => holes[name] ?? whole);
}

export function keyText(name: string): string {
  return isIdentifier(name) ? name : quotedText(name);
}
