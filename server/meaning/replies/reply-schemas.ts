/** Schemas by which a framework writes what is answered: only what they list leaves. */
import { factsAt } from '../../workspace/facts.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { Endpoint } from '../endpoints/chain.ts';
import { fieldsOfTextType } from '../endpoints/graphql-texts.ts';
import { jsonSchemaShape } from '../shapes/json-schemas.ts';
import { type Shape, shapeOf } from '../shapes/shapes.ts';
import type { Located } from '../values/located.ts';
import { propertyValues } from '../values/sayings.ts';
import { valuesOf } from '../values/values.ts';
import { shownMembers } from './shown-members.ts';

/** Names of fields that may leave; `all` where nothing holds any back, `unknown` where a schema could not be read. */
export type ReplyFields = ReadonlySet<string> | 'all' | 'unknown';

/**
 * The fields that the schemas of an endpoint's successful replies let through, at a part of the reply. Fields that
 * a schema does not list are left out, unless it says that they are kept
 * (https://fastify.dev/docs/latest/Reference/Validation-and-Serialization/#serialization).
 * @param part names of properties down to the object that is meant; elements of lists are passed over
 */
export function replyFields(workspace: Workspace, endpoint: Endpoint, part: readonly string[]): ReplyFields {
  const { answersWith, answersIn } = endpoint;
  if (answersIn) return shownMembers(workspace, answersIn, part) ?? 'all';
  if (answersWith === null) return 'unknown';
  if (answersWith !== undefined) return fieldsOfTextType(workspace, answersWith, part) ?? 'unknown';
  const ofReply = (endpoint.schemas ?? []).filter((each) => each.part === 'reply');
  const made = ofReply.filter(({ form }) => form !== 'json-schema');
  if (made.length)
    return together(
      made.map(({ place, context }) => listedIn(shapeOf(workspace, place, context), part, NESTING_LIMIT)),
    );
  const schemas = ofReply.flatMap((each) => successSchemas(workspace, each));
  if (!schemas.length) return 'all';
  const found = schemas.map((schema) => fieldsAt(workspace, schema, part));
  if (found.includes('all')) return 'all';
  if (found.includes('unknown')) return 'unknown';
  return new Set(found.flat());
}

/** What stands under statuses of success: `{ 200: schema, '2xx': schema, default: schema }`. */
function successSchemas(workspace: Workspace, { place, context }: Located): readonly Located[] {
  return valuesOf(workspace, place, context).flatMap((value) => {
    if (value.kind !== 'object') return [];
    const literal = factsAt(workspace, value.uri).code.expressions[value.expression];
    return (literal?.kind === 'object' ? literal.properties : []).flatMap((each) =>
      each.key !== null && /^(?:2\d\d|2xx|default)$/i.test(each.key)
        ? [{ place: { uri: value.uri, expression: each.value }, context: value.context }]
        : [],
    );
  });
}

function fieldsAt(
  workspace: Workspace,
  { place, context }: Located,
  part: readonly string[],
): readonly string[] | 'all' | 'unknown' {
  const way: string[] = [];
  let shape: Shape | undefined = jsonSchemaShape(workspace, place, context) ?? undefined;
  const passLists = () => {
    for (; shape?.is === 'array' && way.length < 40; shape = shape.items) way.push('items');
  };
  for (const name of part) {
    passLists();
    if (name === '*' || /^\d+$/.test(name)) continue;
    // What the schema does not list is not sent at all.
    if (shape?.is === 'object' && hasFields(shape) && !Object.hasOwn(shape.fields ?? {}, name)) return [];
    shape = shape?.is === 'object' ? shape.fields?.[name] : undefined;
    way.push('properties', name);
  }
  passLists();
  // The part is a single value that the schema lists.
  if (shape && shape.is !== 'object' && shape.is !== 'any') return 'all';
  if (shape?.is !== 'object' || !hasFields(shape)) return 'unknown';
  const more = propertyValues(workspace, place, [...way, 'additionalProperties'], context);
  const isOpen = more.some((value) => value.kind !== 'literal' || value.value === true);
  return isOpen ? 'all' : Object.keys(shape.fields ?? {});
}

function hasFields({ fields }: Shape): boolean {
  return fields !== undefined && Object.keys(fields).length > 0;
}

/** Schemas within schemas that are looked into. */
const NESTING_LIMIT = 8;

/**
 * The fields that schemas let through whose result is sent, such as `Book.parse(row)`; `all` where none of them leaves out
 * what it does not list. Where in the reply the object stands is known, and not at which of the objects there a schema was
 * asked: what any of them lists may leave.
 * @param held the schemas, null for one that is not understood
 * @param part names of properties down to the object that is meant
 */
export function fieldsLetThrough(
  held: readonly (Shape | null)[],
  part: readonly string[],
): ReadonlySet<string> | 'all' {
  const fields = together(held.map((shape) => listedIn(shape, part, NESTING_LIMIT)));
  return fields === 'unknown' ? 'all' : fields;
}

/** What several schemas let through, one after the other: one that is understood counts, whatever the others do. */
function together(each: readonly ReplyFields[]): ReplyFields {
  const sets = each.filter((fields) => typeof fields !== 'string');
  const [first, ...others] = sets;
  if (first) return new Set([...first].filter((name) => others.every((fields) => fields.has(name))));
  return each.includes('unknown') ? 'unknown' : 'all';
}

/** Names of fields that a schema lists of the object that it is for, or of those on the way down to the one that is meant. */
function listedIn(shape: Shape | null | undefined, part: readonly string[], depth: number): ReplyFields {
  if (!shape) return 'unknown';
  if (depth <= 0) return 'all';
  switch (shape.is) {
    case 'array':
      return listedIn(shape.items, part, depth - 1);
    case 'union':
    case 'intersection': {
      const each = (shape.of ?? []).map((one) => listedIn(one, part, depth - 1));
      if (!each.length || each.includes('all')) return 'all';
      return each.includes('unknown') ? 'unknown' : new Set(each.flatMap((names) => [...names]));
    }
    case 'object': {
      if (shape.unknown === 'keep' || !hasFields(shape)) return 'all';
      const names = new Set(Object.keys(shape.fields ?? {}));
      for (const [i, name] of part.entries()) {
        const field = Object.hasOwn(shape.fields ?? {}, name) ? shape.fields?.[name] : undefined;
        if (!field) continue;
        const below = listedIn(field, part.slice(i + 1), depth - 1);
        if (typeof below === 'string') return below;
        for (const each of below) names.add(each);
      }
      return names;
    }
    case 'any':
      // A schema that could not be read stands as one for anything that may be narrower (`shapes.ts`).
      return shape.narrowed ? 'unknown' : 'all';
    case 'record':
      return 'all';
    default:
      // A text or a number is no object, and holds none.
      return new Set();
  }
}
