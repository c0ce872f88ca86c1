/** Reads a JSON schema that is written as an object in the code: what a framework lets through that validates by it. */
import { factsAt } from '../../workspace/facts.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { propertyValues } from '../values/sayings.ts';
import type { Context, ExpressionPlace, ObjectValue, Value } from '../values/value.ts';
import { stepInto, valuesOf } from '../values/values.ts';
import type { SchemaWord, TextFormat } from '../vocabulary/model.ts';
import { type Shape, shapeOf } from './shapes.ts';

/** Schemas nested deeper than this are not read further. */
const DEPTH_LIMIT = 12;

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
  depth = 0,
): Shape | null {
  if (depth > DEPTH_LIMIT) return null;
  const made = shapeOf(workspace, place, context);
  if (made) return made;
  const values = valuesOf(workspace, place, context);
  const object = values.find((value) => value.kind === 'object');
  return object ? shapeOfObject(workspace, object, depth) : null;
}

function shapeOfObject(workspace: Workspace, value: ObjectValue, depth: number): Shape | null {
  const at = { uri: value.uri, expression: value.expression };
  const below = (name: string) => propertyValues(workspace, at, [name], value.context);
  const text = (name: string) => literalsOf(below(name)).find((each) => typeof each === 'string');
  const number = (name: string) => literalsOf(below(name)).find((each) => typeof each === 'number');
  const inner = (values: readonly Value[]) =>
    values.flatMap((each) =>
      each.kind === 'object' ? (shapeOfObject(workspace, each, depth + 1) ?? []) : [],
    );
  if (depth > DEPTH_LIMIT) return null;
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
  const fields = fieldsOf(workspace, below('properties'), depth);
  const types = literalsOf(below('type').flatMap((each) => [each, ...stepInto(workspace, each, '*')]));
  const named = types.filter((each) => each !== 'null');
  const is = (named.length === 1 ? kinds[String(named[0])] : null) ?? (fields ? 'object' : null);
  if (!is) return null;
  const [items] = inner(below('items'));
  const pattern = text('pattern');
  const format = formatNamed(text('format') ?? '');
  const [min, max] = [number('minLength') ?? number('minimum'), number('maxLength') ?? number('maximum')];
  return {
    is,
    ...(is === 'object' ? { fields: fields ?? {}, unknown: unknownKeys(below('additionalProperties')) } : {}),
    ...(items ? { items } : {}),
    ...(format ? { format } : {}),
    ...(pattern === undefined ? {} : { pattern: { source: pattern, flags: '' } }),
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
  };
}

function fieldsOf(
  workspace: Workspace,
  values: readonly Value[],
  depth: number,
): Readonly<Record<string, Shape>> | null {
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
          fieldsOf(workspace, valuesOf(workspace, place, object.context), depth + 1) ?? {},
        );
      else if (key !== null && depth <= DEPTH_LIMIT)
        found[key] = jsonSchemaShape(workspace, place, object.context, depth + 1) ?? { is: 'any' };
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
