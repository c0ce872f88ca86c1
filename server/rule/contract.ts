/** What rules share that hold code against an API description. */
import type { ApiDescription, Operation, Schema } from '../meaning/openapi/description.ts';
import { shapeOfSchema } from '../meaning/openapi/schema-shapes.ts';
import type { Shape } from '../meaning/shapes/shapes.ts';
import { asLacking, type Lacking } from './descriptions.ts';
import type { Endpoint, Questions } from './rule.ts';

export type { Shape };
export { shapeOfSchema };

/** An operation that the code fulfils. */
export interface FulfilledOperation {
  readonly operation: Operation;
  /** The endpoint that fulfils it. */
  readonly code: Endpoint;
}

/** The operations of a description with the endpoints of the code that fulfil them, where the handler is known. */
export function fulfilledOperations(
  description: ApiDescription,
  ask: Questions,
): readonly FulfilledOperation[] {
  return description.operations.flatMap((operation) => {
    const code = ask.endpointOf(operation);
    return code?.handler ? [{ operation, code }] : [];
  });
}

/** A difference between an operation and the code, as something that lacks what it should have. */
export function differing(
  { operation, code }: FulfilledOperation,
  differences: readonly string[],
): Lacking & FulfilledOperation {
  const shown = differences.slice(0, LISTED).join(', ');
  const more = differences.length > LISTED ? ` and ${differences.length - LISTED} more` : '';
  return { ...asLacking(operation), detail: shown + more, operation, code };
}

/** Differences that a message names. */
const LISTED = 4;

/** A field for which the description says more than the code holds it against. */
export interface HeldLess {
  /** `address.city`; empty for the whole. */
  readonly field: string;
  /** What is not held: `maxLength 80`. */
  readonly what: string;
}

/** Fields within fields that are compared. */
const DEPTH_LIMIT = 6;

/** What a description constrains and a validator lets through. Where the validator is not understood, nothing. */
export function heldLess(described: Shape, held: Shape, field = '', depth = 0): readonly HeldLess[] {
  if (depth > DEPTH_LIMIT || held.opaque || described.is === 'any') return [];
  const less = (what: string): readonly HeldLess[] => [{ field, what }];
  // Alternatives may add up to the same in many ways.
  if (isCombined(described) || isCombined(held)) return [];
  // Code that is not read may ask for the rest; an object is looked into all the same.
  if (held.narrowed && held.is !== 'object') return [];
  if (held.is === 'any') return less('anything is let through');
  switch (described.is) {
    case 'object':
      return held.is === 'object' ? fieldsHeldLess(described, held, field, depth) : [];
    case 'array':
      return held.is === 'array'
        ? [
            ...(isOver(described.max, held.max) ? less(`maxItems ${described.max}`) : []),
            ...(described.items && held.items
              ? heldLess(described.items, held.items, `${field}[]`, depth + 1)
              : []),
          ]
        : [];
    case 'enum':
      return held.is === 'text' && !held.pattern && !held.format ? less('the values that are listed') : [];
    case 'text':
      return held.is === 'text' ? textHeldLess(described, held).flatMap(less) : [];
    case 'number':
    case 'integer':
      return held.is === 'number' || held.is === 'integer'
        ? [
            ...(isOver(described.max, held.max) ? less(`maximum ${described.max}`) : []),
            ...(isUnder(described.min, held.min) ? less(`minimum ${described.min}`) : []),
          ]
        : held.is === 'text' && !held.pattern && depth > 0
          ? less(`that it is a ${described.is}`)
          : [];
    default:
      return [];
  }
}

function isCombined({ is }: Shape): boolean {
  return is === 'union' || is === 'intersection';
}

function isOver(described: number | undefined, held: number | undefined): boolean {
  return described !== undefined && (held === undefined || held > described);
}

function isUnder(described: number | undefined, held: number | undefined): boolean {
  return described !== undefined && (held === undefined || held < described);
}

function textHeldLess(described: Shape, held: Shape): readonly string[] {
  // A format or a pattern of the code may bound the length as well.
  const isBound = held.format !== undefined || held.pattern !== undefined;
  return [
    ...(isOver(described.max, held.max) && !isBound ? [`maxLength ${described.max}`] : []),
    ...(described.pattern && !isBound ? [`pattern ${described.pattern.source}`] : []),
    ...(described.format && !isBound ? [`format ${described.format}`] : []),
  ];
}

function fieldsHeldLess(described: Shape, held: Shape, field: string, depth: number): readonly HeldLess[] {
  const all = Object.entries(described.fields ?? {});
  const found = all.flatMap(([name, shape]): readonly HeldLess[] => {
    const path = field ? `${field}.${name}` : name;
    const own = held.fields?.[name];
    // What is taken out or refused does no harm.
    if (!own) return held.unknown === 'keep' ? [{ field: path, what: 'nothing is asked of it' }] : [];
    const isMissable = !shape.optional && own.optional === true;
    return [
      ...(isMissable ? [{ field: path, what: 'that it is required' }] : []),
      ...heldLess(shape, own, path, depth + 1),
    ];
  });
  const isOpen = described.unknown === 'reject' && held.unknown === 'keep';
  return isOpen ? [...found, { field, what: 'that there is nothing else' }] : found;
}

/** Whether a schema says anything of what it lets through. */
export function constrains(schema: Schema | null): boolean {
  const shape = schema && shapeOfSchema(schema);
  if (!shape || shape.is === 'any' || shape.is === 'file') return false;
  return shape.is !== 'object' || Object.keys(shape.fields ?? {}).length > 0 || shape.unknown === 'reject';
}
