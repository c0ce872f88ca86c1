/** Schemas by which a framework writes what is answered: only what they list leaves. */
import { factsAt } from '../../workspace/facts.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { Endpoint } from '../endpoints/chain.ts';
import { jsonSchemaShape } from '../shapes/json-schemas.ts';
import type { Shape } from '../shapes/shapes.ts';
import type { Located } from '../values/located.ts';
import { propertyValues } from '../values/sayings.ts';
import { valuesOf } from '../values/values.ts';

/** Names of fields that may leave; `all` where nothing holds any back, `unknown` where a schema could not be read. */
export type ReplyFields = ReadonlySet<string> | 'all' | 'unknown';

/**
 * The fields that the schemas of an endpoint's successful replies let through, at a part of the reply. Fields that
 * a schema does not list are left out, unless it says that they are kept
 * (https://fastify.dev/docs/latest/Reference/Validation-and-Serialization/#serialization).
 * @param part names of properties down to the object that is meant; elements of lists are passed over
 */
export function replyFields(workspace: Workspace, endpoint: Endpoint, part: readonly string[]): ReplyFields {
  const schemas = (endpoint.schemas ?? [])
    .filter((each) => each.part === 'reply')
    .flatMap((each) => successSchemas(workspace, each));
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
