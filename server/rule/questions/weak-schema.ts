/** Schemas that data is held against and that let nearly everything through: texts without end, anything, parts of patterns. */
import { flowsFrom } from '../../flow/flows.ts';
import type { Endpoint } from '../../meaning/endpoints/chain.ts';
import { type Shape, shapeAt } from '../../meaning/shapes/shapes.ts';
import { chainValidations, handlerValidations } from '../../meaning/shapes/validators.ts';
import type { ExpressionPlace } from '../../meaning/values/value.ts';
import type { Place } from '../../text/span.ts';
import type { Workspace } from '../../workspace/workspace.ts';

/** In what way a part of a schema is weak. */
export type SchemaWeakness =
  | 'anything'
  | 'endless-text'
  | 'endless-list'
  | 'part-of-pattern'
  | 'deny-list'
  | 'other-keys';

export interface WeakSchema {
  readonly place: Place;
  readonly name: string;
  readonly fields: readonly WeakField[];
}

export interface WeakField {
  readonly name: string;
  readonly weakness: SchemaWeakness;
  /** Where the code says what the field is; null where that is not known. */
  readonly at: ExpressionPlace | null;
}

/** Schemas of an endpoint with parts that are weak and whose data is stored. */
export function weakSchemasOf(workspace: Workspace, endpoint: Endpoint): readonly WeakSchema[] {
  const flows = flowsFrom(workspace, endpoint).filter(
    ({ target }) => target === 'stored' || target === 'merged',
  );
  const validations = [
    ...chainValidations(workspace, endpoint),
    // What the handler validates is shown at its route: its own place is the whole of it.
    ...handlerValidations(workspace, endpoint).map((each) => ({ ...each, place: endpoint.place })),
  ];
  return validations.flatMap(({ part, path, shape, place, name }): readonly WeakSchema[] => {
    if (!shape || isUnknown(shape)) return [];
    const found = new Map<string, Omit<WeakField, 'name'>>();
    for (const { arrival } of flows) {
      const { from } = arrival;
      if (from.kind !== 'source' || (part !== from.part && part !== 'any')) continue;
      if (!path.every((step, i) => arrival.path[i] === step)) continue;
      // What was converted or compared besides the schema is no business of the schema.
      if (arrival.cleaners.some((cleaner) => cleaner !== 'text')) continue;
      const rest = arrival.path.slice(path.length);
      const inner = rest.length ? shapeAt(shape, rest) : shape;
      for (const { name: field, ...each } of inner ? weaknessesOf(inner, arrival.path) : [])
        found.set(field, each);
    }
    const fields = [...found].map(([field, each]) => ({ name: field, ...each }));
    return fields.length ? [{ place, name, fields }] : [];
  });
}

function isUnknown({ narrowed, opaque }: Shape): boolean {
  return !!narrowed || !!opaque;
}

/** What is weak of a shape and, where it is an object that is stored as a whole, of its fields. */
function weaknessesOf(shape: Shape, path: readonly string[]): readonly WeakField[] {
  const name = path.filter((each) => each !== '*').join('.') || 'the whole of it';
  if (isUnknown(shape)) return [];
  if (shape.is === 'object')
    return [
      ...(shape.unknown === 'keep' ? [{ name, weakness: 'other-keys', at: null } as const] : []),
      ...Object.entries(shape.fields ?? {}).flatMap(([field, each]) => {
        const weakness = isUnknown(each) ? null : weaknessOf(each);
        return weakness ? [{ name: [...path, field].join('.'), weakness, at: each.at ?? null }] : [];
      }),
    ];
  const weakness = weaknessOf(shape);
  return weakness ? [{ name, weakness, at: shape.at ?? null }] : [];
}

function weaknessOf({ is, max, format, pattern }: Shape): SchemaWeakness | null {
  switch (is) {
    case 'any':
      return max === undefined ? 'anything' : null;
    case 'array':
      return max === undefined ? 'endless-list' : null;
    case 'text':
      if (pattern && !/^\^[\s\S]*\$$/.test(pattern.source)) return 'part-of-pattern';
      if (pattern && /^\^\[\^(?:\\.|[^\]\\])*\][*+]?\$$/.test(pattern.source)) return 'deny-list';
      return max === undefined && !format && !pattern ? 'endless-text' : null;
    default:
      return null;
  }
}
