/** Which sensitive fields of a stored entity leave with a reply. */
import { type Flow, repliesOf } from '../../flow/flows.ts';
import { allEndpoints } from '../../meaning/endpoints/endpoints.ts';
import type { Entity, EntityField } from '../../meaning/entities/entities.ts';
import { isLookedUp, nameWords } from '../../meaning/entities/field-names.ts';
import { fieldsRead, type Included, type QueryAt } from '../../meaning/entities/queries.ts';
import { fieldsLetThrough, type ReplyFields } from '../../meaning/replies/reply-schemas.ts';
import { query } from '../../workspace/memo.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { isPasswordName } from '../people-names.ts';

export interface Exposed {
  /** The entity's definition; null if it was not found. */
  readonly entity: Entity | null;
  /** Name of the entity. */
  readonly name: string;
  /** Sensitive fields that leave, in the order of the definition. */
  readonly fields: readonly string[];
  /** Those of them that must never leave: passwords, tokens, keys. */
  readonly secrets: readonly string[];
  /** Whether all of the secrets may be such that their owner sets them, or looks them up. */
  readonly lookedUp: boolean;
  /** Whether all of the secrets are passwords of a thing that is nobody's account: who has set one gives it to others. */
  readonly handedOut: boolean;
  /** Whether a single field is sent rather than the entity. */
  readonly single: boolean;
  /** What reads it, as written. */
  readonly query: string;
  /** The relation by which it is read along with another entity; null if it is what the query is about. */
  readonly along: string | null;
}

/**
 * What a flow from a query into a reply exposes; null if nothing sensitive, or nothing that could be told.
 * @param shownAt what the schemas of the reply let through at a part of it
 */
export function exposedBy(
  flow: Flow,
  queryText: string,
  shownAt: (part: readonly string[]) => ReplyFields,
): Exposed | null {
  const { held, form } = flow.arrival;
  const shown = shownAt(form.part);
  if (shown === 'unknown') return null;
  const exposed = exposedByQuery(flow, queryText);
  if (!exposed) return null;
  const below = exposed.along === null ? form.part : [...form.part, exposed.along];
  // Of a field that is picked out the search knows whether schemas leave it out.
  const letThrough = exposed.single ? 'all' : fieldsLetThrough(held, below);
  const left = letThrough === 'all' ? exposed : withOnly(alongOnly(exposed, letThrough), letThrough);
  if (!left || shown === 'all') return left;
  const shownBelow = left.along === null ? shown : shownAt(below);
  return withOnly(typeof shownBelow === 'string' ? left : alongOnly(left, shownBelow), shown);
}

/** The secrets of what is read along that a schema of the code lists, which is read into the depth. */
function alongOnly(exposed: Exposed, shown: ReadonlySet<string>): Exposed | null {
  if (exposed.along === null) return exposed;
  const secrets = exposed.secrets.filter((field) => shown.has(field));
  return secrets.length ? withSecrets({ ...exposed, fields: secrets }, secrets) : null;
}

/** What is left of an exposure where only these fields leave. */
function withOnly(exposed: Exposed | null, shown: ReadonlySet<string>): Exposed | null {
  if (!exposed) return null;
  // A field that is sent alone stands where the schema looks for the entity, under a name of its own.
  if (exposed.single) return shown.size ? exposed : null;
  if (exposed.along !== null) return shown.has(exposed.along) ? exposed : null;
  const fields = exposed.fields.filter((field) => shown.has(field));
  return fields.length
    ? withSecrets(
        { ...exposed, fields },
        exposed.secrets.filter((field) => shown.has(field)),
      )
    : null;
}

function withSecrets(
  exposed: Omit<Exposed, 'secrets' | 'lookedUp' | 'handedOut'>,
  secrets: readonly string[],
): Exposed {
  const handedOut =
    exposed.entity !== null &&
    !isAccount(exposed.entity) &&
    secrets.length > 0 &&
    secrets.every(isPasswordName);
  return { ...exposed, secrets, lookedUp: secrets.every(isLookedUp), handedOut };
}

/** Passwords of things that are nobody's account and that replies pick out by their name, as `Archive.password`. */
const shownPasswords = query<Workspace, ReadonlySet<string>>({
  name: 'passwords of things that are shown',
  compute: (workspace) =>
    new Set(
      allEndpoints(workspace)
        .flatMap((endpoint) => repliesOf(workspace, endpoint))
        .flatMap(({ arrival: { from, path } }) => {
          if (from.kind !== 'query') return [];
          const { below = [] } = belowEntity(from.query, path) ?? {};
          const name = from.query.entity?.name ?? from.query.entityName;
          const [field = ''] = below;
          return name && below.length === 1 && isPasswordName(field) ? [`${name}.${field}`] : [];
        }),
    ),
  fingerprint: (names) => [...names].sort().join(),
  onCycle: new Set(),
});

/**
 * How sure it is that a stored password opens somebody's account: that of a link, a page or an archive belongs to a thing,
 * and where a reply picks it out, visitors are told it.
 */
export function passwordOf(
  workspace: Workspace,
  entity: Entity | null,
  field: string,
): 'account' | 'thing' | 'shown' {
  // People may be known by nothing but a name.
  const isNamed = entity?.fields.some(({ name }) => /^(?:user_?)?name$/i.test(name));
  if (!entity?.fields.length || isNamed || isAccount(entity)) return 'account';
  return shownPasswords(workspace, '').has(`${entity.name}.${field}`) ? 'shown' : 'thing';
}

/** Last names of fields by which somebody signs in, or is written to. */
const signInNames = new Set('email,mail,username,login,handle,phone,nickname,firstname,lastname'.split(','));

/** Whether an entity is somebody's account: its name says so, or it has a name to sign in with. */
export function isAccount({ name, fields }: Entity): boolean {
  return (
    speaksOfPeople(name) ||
    fields.some((field) => {
      const parts = nameWords(field.name);
      return signInNames.has(parts.at(-1) ?? '') || signInNames.has(parts.slice(-2).join(''));
    })
  );
}

function exposedByQuery(flow: Flow, queryText: string): Exposed | null {
  const { from, path, except, replaced, cleaners } = flow.arrival;
  if (from.kind !== 'query') return null;
  const { query } = from;
  if (query.entry.reads === 'count' || (!query.entry.reads && !query.entry.writes)) return null;
  const way = belowEntity(query, path);
  if (!way || way.below.length > 1) return null;
  const { below, many } = way;
  const name = query.entity?.name ?? query.entityName;
  if (!name) return null;
  const base = { name, single: below.length === 1, query: queryText, along: null };
  // How many there are, or whether there are any, says nothing of them: `user.posts.length`.
  const isCounted = cleaners.includes('number') || cleaners.includes('boolean');
  if (isCounted && !below.length) return null;
  // Whether a field is there says nothing of what it holds: `Boolean(user.password)`.
  if (cleaners.includes('boolean')) return null;
  const own = ownExposed(query, base, below, many, except);
  if (isCounted) return own;
  // What took the place of a whole relation goes on by itself: `car.owner = { name: car.owner.name }`.
  const left = [...except, ...replaced];
  return own?.secrets.length ? own : (alongExposed(query.included, base, below, left) ?? own);
}

function ownExposed(
  query: QueryAt,
  base: Pick<Exposed, 'name' | 'single' | 'query' | 'along'>,
  below: readonly string[],
  many: boolean,
  except: readonly string[],
): Exposed | null {
  const { name } = base;
  const untold = () =>
    !below.length && query.selected.kind === 'all' && speaksOfPeople(name)
      ? withSecrets({ ...base, entity: null, fields: [] }, [])
      : null;
  const { entity } = query;
  if (!entity) return untold();
  const left = entity.fields.filter((field) => leaves(field, query, entity, except, below));
  const secrets = left.filter((field) => field.sensitivity === 'secret').map((field) => field.name);
  // Personal data of one person is what an account page shows; a list of it is what a leak is made of.
  const personal =
    below.length || !many || query.selected.kind !== 'all'
      ? []
      : left.filter((field) => field.sensitivity === 'personal');
  const fields = secrets.length ? secrets : personal.map((field) => field.name);
  if (fields.length) return withSecrets({ ...base, entity, fields }, secrets);
  // A table has columns that no text names.
  return entity.used ? untold() : null;
}

/** Secrets of entities that are read along: `include: { author: true }`. */
function alongExposed(
  included: readonly Included[],
  base: Pick<Exposed, 'name' | 'single' | 'query'>,
  below: readonly string[],
  except: readonly string[],
): Exposed | null {
  for (const each of included) {
    const [name] = below;
    if (name === undefined ? except.includes(each.name) : name !== each.name) continue;
    const secrets = secretsOf(each);
    if (each.entity && secrets.length)
      return withSecrets(
        {
          ...base,
          entity: each.entity,
          name: each.entity.name,
          single: false,
          fields: secrets,
          along: each.name,
        },
        secrets,
      );
    const further = alongExposed(each.included, base, [], []);
    if (further) return further;
  }
  return null;
}

function secretsOf({ entity, selected, shown }: Included): readonly string[] {
  return (fieldsRead({ entity, selected, shown }) ?? []).flatMap(({ name, sensitivity, relation }) =>
    sensitivity === 'secret' && !relation ? [name] : [],
  );
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
  if (below.length) {
    // A field that the query leaves out is empty, whoever picks it out of the result.
    const isRead = query.selected.kind !== 'without' || !query.selected.fields.includes(field.name);
    return isRead && below[0] === field.name && field.sensitivity === 'secret';
  }
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
