/** Reads a JSON schema that is written as an object in the code: what a framework lets through that validates by it. */
import { pathOf } from '../../parse/document.ts';
import { factsAt } from '../../workspace/facts.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { Located } from '../values/located.ts';
import { propertyValues } from '../values/sayings.ts';
import type { Context, ExpressionPlace, ObjectValue, Value } from '../values/value.ts';
import { stepInto, valuesOf } from '../values/values.ts';
import type { SchemaWord, TextFormat } from '../vocabulary/model.ts';
import { schemaNamed } from './named-schemas.ts';
import { type Shape, shapeOf } from './shapes.ts';

/** Schemas nested deeper than this are not read further. */
const DEPTH_LIMIT = 12;
/** References of one schema that are followed. */
const REFERENCE_LIMIT = 100;

const kinds: Readonly<Record<string, NonNullable<SchemaWord['is']>>> = {
  string: 'text',
  number: 'number',
  integer: 'integer',
  boolean: 'boolean',
  array: 'array',
  object: 'object',
};

const formats: Readonly<Record<string, TextFormat>> = {
  uuid: 'uuid',
  email: 'email',
  uri: 'url',
  url: 'url',
  date: 'date',
  'date-time': 'date',
  ipv4: 'ip',
  ipv6: 'ip',
};

/** A format of JSON schemas as shapes have it; null for one that says nothing that is known here. */
export function formatNamed(name: string): TextFormat | null {
  return Object.hasOwn(formats, name) ? (formats[name] ?? null) : null;
}

/**
 * The shape that a JSON schema lets through; null where it is not understood. A schema that a library makes is read by
 * the library's model.
 */
export function jsonSchemaShape(
  workspace: Workspace,
  place: ExpressionPlace,
  context: Context | null,
): Shape | null {
  return shapeAt({ workspace, references: REFERENCE_LIMIT }, { place, context }, null, 0);
}

/** What is known while one schema is read. */
interface Reading {
  readonly workspace: Workspace;
  /** References that may still be followed: schemas lead back to themselves, and each other. */
  references: number;
}

/** @param root what references such as `#/definitions/book` start from; null where that is the schema itself */
function shapeAt(
  reading: Reading,
  { place, context }: Located,
  root: ObjectValue | null,
  depth: number,
): Shape | null {
  if (depth > DEPTH_LIMIT) return null;
  const { workspace } = reading;
  const made = shapeOf(workspace, place, context);
  if (made) return made;
  const values = valuesOf(workspace, place, context);
  const object = values.find((value) => value.kind === 'object');
  if (object) return shapeOfObject(reading, object, root ?? object, depth);
  const [name] = literalsOf(values);
  return typeof name === 'string' ? referred(reading, null, name, depth) : null;
}

/** What a name, or a reference such as `book#/definitions/title`, leads to. */
function referred(
  reading: Reading,
  root: ObjectValue | null,
  reference: string,
  depth: number,
): Shape | null {
  if (reading.references-- <= 0 || depth > DEPTH_LIMIT) return null;
  const { workspace } = reading;
  const [name = '', fragment = ''] = reference.split('#');
  const path = pathOf(fragment);
  const place = schemaNamed(workspace, path && name ? name : reference);
  if (place && !path?.length) return shapeAt(reading, { place, context: null }, null, depth + 1);
  const from = place
    ? valuesOf(workspace, place).filter((each) => each.kind === 'object')
    : root
      ? [root]
      : [];
  if (!path || (name && !place)) return null;
  for (const each of from) {
    const at = { uri: each.uri, expression: each.expression };
    const [found] = propertyValues(workspace, at, path, each.context).filter(({ kind }) => kind === 'object');
    if (found?.kind === 'object') return shapeOfObject(reading, found, each, depth + 1);
  }
  return null;
}

function shapeOfObject(reading: Reading, value: ObjectValue, root: ObjectValue, depth: number): Shape | null {
  const { workspace } = reading;
  const at = { uri: value.uri, expression: value.expression };
  const below = (name: string) => propertyValues(workspace, at, [name], value.context);
  const text = (name: string) => literalsOf(below(name)).find((each) => typeof each === 'string');
  const number = (name: string) => literalsOf(below(name)).find((each) => typeof each === 'number');
  const inner = (values: readonly Value[]) =>
    values.flatMap((each) =>
      each.kind === 'object' ? (shapeOfObject(reading, each, root, depth + 1) ?? []) : [],
    );
  if (depth > DEPTH_LIMIT) return null;
  const reference = text('$ref');
  if (typeof reference === 'string') return referred(reading, root, reference, depth);
  const listed = literalsOf(below('enum').flatMap((each) => stepInto(workspace, each, '*')));
  if (listed.length) return { is: 'enum', values: listed };
  const constant = literalsOf(below('const'));
  if (constant.length) return { is: 'literal', values: constant };
  for (const [name, is] of [
    ['anyOf', 'union'],
    ['oneOf', 'union'],
    ['allOf', 'intersection'],
  ] as const) {
    const of = inner(below(name).flatMap((each) => stepInto(workspace, each, '*')));
    if (of.length) return { is, of };
  }
  const fields = fieldsOf(reading, below('properties'), root, depth);
  const types = literalsOf(below('type').flatMap((each) => [each, ...stepInto(workspace, each, '*')]));
  const named = types.filter((each) => each !== 'null');
  const is = (named.length === 1 ? kinds[String(named[0])] : null) ?? (fields ? 'object' : null);
  if (!is) return null;
  const [items] = inner(below('items'));
  const pattern = text('pattern');
  const format = formatNamed(text('format') ?? '');
  const [min, max] = ['min', 'max'].map(
    (end) => number(`${end}Length`) ?? number(`${end}imum`) ?? number(`${end}Items`),
  );
  return {
    is,
    ...(is === 'object' ? { fields: fields ?? {}, unknown: unknownKeys(below('additionalProperties')) } : {}),
    ...(is === 'text' || is === 'array' ? { at } : {}),
    ...(items ? { items } : {}),
    ...(format ? { format } : {}),
    ...(pattern === undefined ? {} : { pattern: { source: pattern, flags: '' } }),
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
  };
}

function fieldsOf(
  reading: Reading,
  values: readonly Value[],
  root: ObjectValue,
  depth: number,
): Readonly<Record<string, Shape>> | null {
  const { workspace } = reading;
  const objects = values.filter((value) => value.kind === 'object');
  if (!objects.length) return null;
  const found: Record<string, Shape> = {};
  for (const object of objects) {
    const literal = factsAt(workspace, object.uri).code.expressions[object.expression];
    for (const { key, value, kind } of literal?.kind === 'object' ? literal.properties : []) {
      const place = { uri: object.uri, expression: value };
      if (kind === 'spread')
        Object.assign(
          found,
          fieldsOf(reading, valuesOf(workspace, place, object.context), root, depth + 1) ?? {},
        );
      else if (key !== null && depth <= DEPTH_LIMIT)
        found[key] = shapeAt(reading, { place, context: object.context }, root, depth + 1) ?? { is: 'any' };
    }
  }
  return found;
}

function unknownKeys(values: readonly Value[]): NonNullable<Shape['unknown']> {
  return literalsOf(values).includes(false) ? 'reject' : 'keep';
}

function literalsOf(values: readonly Value[]): readonly (string | number | boolean | null)[] {
  return values.flatMap((value) =>
    value.kind === 'literal' && value.value !== undefined ? [value.value] : [],
  );
}
