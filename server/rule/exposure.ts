/** Which sensitive fields of a stored entity leave with a reply. */
import type { Flow } from '../flow/flows.ts';
import type { Entity, EntityField } from '../meaning/entities.ts';
import type { QueryAt } from '../meaning/queries.ts';

export interface Exposed {
  /** The entity's definition; null if it was not found. */
  readonly entity: Entity | null;
  /** Name of the entity. */
  readonly name: string;
  /** Sensitive fields that leave, in the order of the definition. */
  readonly fields: readonly string[];
  /** Those of them that must never leave: passwords, tokens, keys. */
  readonly secrets: readonly string[];
  /** Whether a single field is sent rather than the entity. */
  readonly single: boolean;
  /** What reads it, as written. */
  readonly query: string;
}

/** What a flow from a query into a reply exposes; null if nothing sensitive, or nothing that could be told. */
export function exposedBy(flow: Flow, queryText: string): Exposed | null {
  const { from, path, except } = flow.arrival;
  if (from.kind !== 'query') return null;
  const { query } = from;
  if (query.entry.reads === 'count' || (!query.entry.reads && !query.entry.writes)) return null;
  const way = belowEntity(query, path);
  if (!way || way.below.length > 1) return null;
  const { below, many } = way;
  const name = query.entity?.name ?? query.entityName;
  if (!name) return null;
  const base = { name, single: below.length === 1, query: queryText };
  if (!query.entity) {
    const tells = !below.length && query.selected.kind === 'all' && speaksOfPeople(name);
    return tells ? { ...base, entity: null, fields: [], secrets: [] } : null;
  }
  const { entity } = query;
  const left = entity.fields.filter((field) => leaves(field, query, entity, except, below));
  const secrets = left.filter((field) => field.sensitivity === 'secret').map((field) => field.name);
  // Personal data of one person is what an account page shows; a list of it is what a leak is made of.
  const personal =
    below.length || !many || query.selected.kind !== 'all'
      ? []
      : left.filter((field) => field.sensitivity === 'personal');
  const fields = secrets.length ? secrets : personal.map((field) => field.name);
  return fields.length ? { ...base, entity, fields, secrets } : null;
}

/** The path from the entity on: the way from the result to its rows and elements is taken off. A numbered element is one entity. */
export function belowEntity(
  query: QueryAt,
  path: readonly string[],
): { readonly below: readonly string[]; readonly many: boolean } | null {
  let rest = [...path];
  for (const name of query.resultPath) {
    if (!rest.length) return { below: [], many: query.many };
    if (rest[0] !== name && rest[0] !== '*' && name !== '*') return null;
    rest = rest.slice(1);
  }
  const isElement = rest[0] !== undefined && (rest[0] === '*' || /^\d+$/.test(rest[0]));
  const isOne = query.many && /^\d+$/.test(rest[0] ?? '');
  if (query.many && isElement) rest = rest.slice(1);
  return { below: rest, many: query.many && !isOne };
}

function leaves(
  field: EntityField,
  query: QueryAt,
  entity: Entity,
  except: readonly string[],
  below: readonly string[],
): boolean {
  if (!field.sensitivity || field.relation) return false;
  if (below.length) return below[0] === field.name && field.sensitivity === 'secret';
  if (except.includes(field.name) || entity.hidden.includes(field.name)) return false;
  switch (query.selected.kind) {
    case 'only':
      return query.selected.fields.includes(field.name);
    case 'without':
      return !query.selected.fields.includes(field.name);
    default:
      return query.selected.kind === 'all';
  }
}

/** Names of entities that hold people's data. Only used to say, with low confidence, that a definition was not found. */
function speaksOfPeople(name: string): boolean {
  return /^(?:.*_)?(?:users?|accounts?|customers?|members?|employees?|patients?|persons?|people|credentials?|sessions?)$/i.test(
    name,
  );
}
