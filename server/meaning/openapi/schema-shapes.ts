/** Schemas of API descriptions as shapes: what a description lets through, in the words in which validators are read. */
import type { Shape } from '../shapes/shapes.ts';
import type { Schema } from './description.ts';
import { chainOf } from './schemas.ts';

/** Schemas within each other; circles end here. */
const DEPTH_LIMIT = 10;

const kinds: Readonly<Record<string, Shape['is']>> = {
  string: 'text',
  number: 'number',
  integer: 'integer',
  boolean: 'boolean',
  array: 'array',
  object: 'object',
  file: 'file',
};

const formats: Readonly<Record<string, NonNullable<Shape['format']>>> = {
  uuid: 'uuid',
  email: 'email',
  uri: 'url',
  ipv4: 'ip',
  ipv6: 'ip',
  byte: 'base64',
};

/** What a schema lets through, as far as it says it. */
export function shapeOfSchema(schema: Schema, depth = 0): Shape {
  if (depth > DEPTH_LIMIT) return { is: 'any' };
  const inner = (each: Schema) => shapeOfSchema(each, depth + 1);
  const chain = chainOf(schema);
  const own = chain.find((each) => !each.refers || each.types.length || each.properties.length) ?? schema;
  const parts = [
    ...own.allOf.map(inner),
    ...(own.alternatives.length ? [{ is: 'union' as const, of: own.alternatives.map(inner) }] : []),
  ];
  const base = shapeOfOwn(own, inner);
  if (!parts.length) return base ?? { is: 'any' };
  const all = base ? [base, ...parts] : parts;
  if (all.every((each) => each.is === 'object')) return joined(all);
  const [only] = all;
  return only && all.length === 1 ? only : { is: 'intersection', of: all };
}

/** Objects that are all asked for at once are one object. */
function joined(all: readonly Shape[]): Shape {
  const isClosed = all.some((each) => each.unknown === 'reject');
  return {
    is: 'object',
    fields: Object.assign({}, ...all.map((each) => each.fields)),
    unknown: isClosed ? 'reject' : 'keep',
  };
}

function shapeOfOwn(schema: Schema, inner: (schema: Schema) => Shape): Shape | null {
  if (schema.values) return { is: 'enum', values: schema.values };
  const [type, ...others] = schema.types;
  if (others.length) return { is: 'any' };
  const is = kinds[type ?? ''] ?? (schema.properties.length ? 'object' : schema.items ? 'array' : null);
  if (!is) return null;
  const bound = (name: string) => schema.bounds.get(name);
  switch (is) {
    case 'object':
      return {
        is,
        fields: Object.fromEntries(
          schema.properties.map(({ name, required, schema: each }): [string, Shape] => {
            const shape = inner(each);
            return [name, required ? shape : { ...shape, optional: true }];
          }),
        ),
        unknown: schema.additional === 'closed' ? 'reject' : 'keep',
      };
    case 'array':
      return {
        is,
        ...(schema.items ? { items: inner(schema.items) } : {}),
        ...limits(bound('minItems'), bound('maxItems')),
      };
    case 'text': {
      if (schema.format === 'date' || schema.format === 'date-time') return { is, format: 'date' };
      const format = formats[schema.format ?? ''];
      if (schema.format === 'binary') return { is: 'file' };
      return {
        is,
        ...(format ? { format } : {}),
        ...(schema.pattern ? { pattern: { source: schema.pattern.text, flags: '' } } : {}),
        ...limits(bound('minLength'), bound('maxLength')),
      };
    }
    case 'number':
    case 'integer':
      return { is, ...limits(bound('minimum'), bound('maximum')) };
    default:
      return { is };
  }
}

function limits(min: number | undefined, max: number | undefined): Pick<Shape, 'min' | 'max'> {
  return { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) };
}
