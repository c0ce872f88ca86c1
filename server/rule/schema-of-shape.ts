/** Shapes as schemas of API descriptions. What a shape does not say is left open. */
import type { Shape } from '../meaning/shapes/shapes.ts';

/** A value of JSON. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = { readonly [key: string]: Json };

export interface SchemaForm {
  readonly version: '2.0' | '3.0' | '3.1';
  /** What clients send is what the shape lets through; what is answered is what the code was seen to send. */
  readonly of: 'request' | 'response';
}

/** Shapes nested deeper than this are left open. */
const DEPTH_LIMIT = 16;

/** The schema that says what a shape says (JSON Schema 2020-12 for version 3.1; OpenAPI 3.0.4, section 4.7.24; 2.0, "Schema Object"). */
export function schemaOfShape(shape: Shape, form: SchemaForm, depth = 0): JsonObject {
  if (depth > DEPTH_LIMIT) return {};
  const inner = (each: Shape) => schemaOfShape(each, form, depth + 1);
  switch (shape.is) {
    case 'text':
      return textSchema(shape);
    case 'number':
    case 'integer':
      return {
        type: shape.is,
        ...(shape.min === undefined ? {} : { minimum: shape.min }),
        ...(shape.max === undefined ? {} : { maximum: shape.max }),
      };
    case 'boolean':
      return { type: 'boolean' };
    case 'date':
      // A date becomes a text of this format in JSON; validators of dates take other forms as well.
      return form.of === 'response' ? { type: 'string', format: 'date-time' } : { description: 'A date.' };
    case 'file':
      return form.version === '3.1' ? {} : { type: 'string', format: 'binary' };
    case 'enum':
    case 'literal':
      return valuesSchema(shape.values ?? []);
    case 'array':
      return {
        type: 'array',
        // Before version 3.1 `items` must be there.
        ...(shape.items ? { items: inner(shape.items) } : form.version === '3.1' ? {} : { items: {} }),
        ...(shape.min === undefined ? {} : { minItems: shape.min }),
        ...(shape.max === undefined ? {} : { maxItems: shape.max }),
      };
    case 'record':
      return { type: 'object', ...(shape.items ? { additionalProperties: inner(shape.items) } : {}) };
    case 'union':
      return combined('anyOf', shape.of ?? [], form, inner);
    case 'intersection':
      return combined('allOf', shape.of ?? [], form, inner);
    case 'object':
      return objectSchema(shape, form, inner);
    default:
      return {};
  }
}

/** Formats that say the same in validators and in schemas. */
const formats: Readonly<Partial<Record<NonNullable<Shape['format']>, string>>> = {
  uuid: 'uuid',
  email: 'email',
  url: 'uri',
};

function textSchema({ format, min, max, pattern }: Shape): JsonObject {
  const known = format && formats[format];
  return {
    type: 'string',
    ...(known ? { format: known } : {}),
    ...(min === undefined ? {} : { minLength: min }),
    ...(max === undefined ? {} : { maxLength: max }),
    // Schemas have no flags.
    ...(pattern && /^u?$/.test(pattern.flags) ? { pattern: pattern.source } : {}),
  };
}

function valuesSchema(values: readonly (string | number | boolean | null)[]): JsonObject {
  if (!values.length) return {};
  const types = new Set(values.map((each) => (each === null ? 'null' : typeof each)));
  const [type = ''] = types;
  return {
    ...(types.size === 1 && type !== 'null' ? { type: type === 'number' ? 'number' : type } : {}),
    enum: [...new Set(values)],
  };
}

function combined(
  word: 'anyOf' | 'allOf',
  parts: readonly Shape[],
  { version }: SchemaForm,
  inner: (shape: Shape) => JsonObject,
): JsonObject {
  const schemas = parts.map(inner);
  const [only] = schemas;
  if (only && schemas.length === 1) return only;
  // Version 2.0 has no alternatives; one that is open says nothing.
  const isOpen = word === 'anyOf' && (version === '2.0' || schemas.some((each) => !Object.keys(each).length));
  return !schemas.length || isOpen ? {} : { [word]: schemas };
}

function objectSchema(
  { fields = {}, unknown }: Shape,
  form: SchemaForm,
  inner: (shape: Shape) => JsonObject,
): JsonObject {
  const names = Object.keys(fields);
  const required = names.filter((name) => !fields[name]?.optional);
  const isClosed = form.of === 'request' && unknown === 'reject';
  return {
    type: 'object',
    ...(required.length ? { required } : {}),
    ...(names.length
      ? { properties: Object.fromEntries(names.map((name) => [name, inner(fields[name] as Shape)])) }
      : {}),
    ...(isClosed ? { additionalProperties: false } : {}),
  };
}
