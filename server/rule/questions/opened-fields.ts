/** Which fields of a stored entity a client can set because a part of the request is stored as a whole. */

import { type Code, type ConditionId, type Expression, type ExpressionId, NONE } from '../../facts/facts.ts';
import type { Flow } from '../../flow/flows.ts';
import type { Endpoint } from '../../meaning/endpoints/chain.ts';
import type { Entity, EntityField } from '../../meaning/entities/entities.ts';
import { operandsOf } from '../../meaning/guards/credentials.ts';
import type { Shape } from '../../meaning/shapes/shapes.ts';
import { chainValidations, handlerValidations } from '../../meaning/shapes/validators.ts';
import { saidOfValue } from '../../meaning/values/sayings.ts';
import type { ExpressionPlace } from '../../meaning/values/value.ts';
import { argumentOf, selects } from '../../meaning/vocabulary/automaton.ts';
import { factsAt } from '../../workspace/facts.ts';
import type { Workspace } from '../../workspace/workspace.ts';

export interface OpenedFields {
  /** The definition; null if it was not found. */
  readonly entity: Entity | null;
  /** Name of the entity; null if nothing tells. */
  readonly name: string | null;
  /** Fields that decide what somebody may do, or what belongs to them, in the order of the definition. */
  readonly fields: readonly string[];
  /** How the unknown keys come through in spite of a schema; null if there is no schema. */
  readonly despite: 'the schema keeps unknown keys' | 'the result of the schema is not used' | null;
}

/**
 * What a flow of request data into storage opens; null where the fields are listed, left out or held against a schema,
 * or where the entity is known and has no field that a client must not set.
 */
export function openedFields(workspace: Workspace, endpoint: Endpoint, flow: Flow): OpenedFields | null {
  const { arrival, query } = flow;
  const { from } = arrival;
  if ((flow.target !== 'stored' && flow.target !== 'merged') || from.kind !== 'source' || isPlaced(arrival))
    return null;
  if ((from.part !== 'body' && from.part !== 'query') || arrival.cleaners.length) return null;
  if (arrival.path.includes('*') && arrival.path.at(-1) === '*' && arrival.path.length > 1) return null;
  if (query && ((isText(query.entry.entity) && !isColumns(flow)) || listsFields(workspace, flow)))
    return null;
  const despite = openDespite(workspace, endpoint, flow);
  if (despite === undefined || looksAtKeys(workspace, flow)) return null;
  const entity = query?.entity ?? null;
  const name = entity?.name ?? query?.entityName ?? null;
  if (!entity) return { entity, name, fields: [], despite };
  const fields = entity.fields
    .filter(isForbidden)
    .map((field) => field.name)
    .filter((field) => !arrival.except.includes(field) && !arrival.replaced.includes(field));
  // A table has columns that no text names.
  if (!fields.length && entity.used) return { entity: null, name, fields, despite };
  return fields.length ? { entity, name, fields, despite } : null;
}

/** Whether the data is put into a property, rather than being what is stored: `{ title: value }`, but not `{ $set: value }`. */
function isPlaced({ form }: Flow['arrival']): boolean {
  return form.part.some((name) => !name.startsWith('$') && !/^\d+$/.test(name));
}

/** Rows are named in a SQL text; only the text would tell, unless it takes the columns from an object. */
function isText(entity: unknown): boolean {
  return typeof entity === 'object' && entity !== null && 'sql' in entity;
}

/** Secrets are made by the server; only a password comes from the client, also one within another field. */
function isForbidden({ privileged, sensitivity, name }: EntityField): boolean {
  return privileged || (sensitivity === 'secret' && !/(?:^|\.)pass(?:word|phrase|code)?$/i.test(name));
}

/** Whether the data is an object that a SQL text takes the columns from: `update books set ?`. */
function isColumns({ columns = [], arrival: { form } }: Flow): boolean {
  const [index = '0', ...rest] = form.part;
  return !rest.length && columns.includes(Number(index));
}

/** `User.update(request.body, { fields: ['name'] })`: what else is sent is not stored. */
function listsFields(workspace: Workspace, { call, query }: Flow): boolean {
  const at = argumentOf(query?.entry.stores);
  const { code } = factsAt(workspace, call.uri);
  const expression = code.expressions[call.expression];
  if (!at || expression?.kind !== 'call' || query?.place.expression !== call.expression) return false;
  return expression.arguments.some((argument, i) => {
    if (!selects(at.which, i, expression.arguments.length)) return false;
    const options = code.expressions[argument];
    // Options that are not written here may list them.
    if (options?.kind !== 'object') return true;
    return options.properties.some(({ key }) => key === null || key === at.path[0]);
  });
}

/** How unknown keys come through; null where nothing holds the data against a schema, undefined where they do not. */
function openDespite(
  workspace: Workspace,
  endpoint: Endpoint,
  { arrival }: Flow,
): OpenedFields['despite'] | undefined {
  const part = arrival.from.kind === 'source' ? arrival.from.part : null;
  if (arrival.held.length)
    return arrival.held.every((shape) => shape !== null && keepsUnknown(shape))
      ? 'the schema keeps unknown keys'
      : undefined;
  const isMeant = (each: { readonly part: string; readonly path: readonly string[] }) =>
    (each.part === part || each.part === 'any') &&
    each.path.every((name, i) => i >= arrival.path.length || arrival.path[i] === name);
  const before = chainValidations(workspace, endpoint).filter(isMeant);
  const whole = before.filter(({ path }) => path.length <= arrival.path.length);
  if (whole.some(({ shape }) => !shape || !keepsUnknown(shape))) return undefined;
  if (before.length) return 'the schema keeps unknown keys';
  const own = handlerValidations(workspace, endpoint).filter(isMeant);
  if (!own.length) return null;
  if (own.some(({ shape }) => !shape || rejectsUnknown(shape))) return undefined;
  return own.every(({ shape }) => shape && keepsUnknown(shape))
    ? 'the schema keeps unknown keys'
    : 'the result of the schema is not used';
}

/** Whether an object may have keys that the schema does not list. */
function keepsUnknown(shape: Shape): boolean {
  switch (shape.is) {
    case 'any':
    case 'record':
      return true;
    case 'object':
      return shape.unknown === 'keep';
    case 'array':
      return shape.items !== undefined && keepsUnknown(shape.items);
    case 'union':
      return (shape.of ?? []).some(keepsUnknown);
    case 'intersection':
      return (shape.of ?? []).length > 0 && (shape.of ?? []).every(keepsUnknown);
    default:
      return false;
  }
}

function rejectsUnknown(shape: Shape): boolean {
  if (shape.is === 'union' || shape.is === 'intersection') return (shape.of ?? []).some(rejectsUnknown);
  return shape.is !== 'object' || shape.unknown === 'reject';
}

/** Whether the keys of the data are looked at before it is stored: `Object.keys(request.body).every(isAllowed)`. */
function looksAtKeys(workspace: Workspace, flow: Flow): boolean {
  const { uri } = flow.call;
  const { code } = factsAt(workspace, uri);
  const call = code.expressions[flow.call.expression];
  const seen = new Set<ExpressionId>();
  // What holds where a callback is given holds in it, too.
  for (let around = call; around; around = callbackAround(code, around)) {
    for (let at: ConditionId = around.condition; at !== NONE; at = code.conditions[at]?.parent ?? NONE) {
      const condition = code.conditions[at];
      if (condition?.kind === 'test' && asksForKeys(workspace, uri, code, condition.test, seen)) return true;
    }
  }
  return false;
}

/** The function in which an expression stands, where it is given to a call. */
function callbackAround(code: Code, { function: id }: Expression): Expression | undefined {
  const callback = code.expressions[code.functions[id]?.expression ?? NONE];
  return code.expressions[callback?.parent ?? NONE]?.kind === 'call' ? callback : undefined;
}

const LIMIT = 200;

function asksForKeys(
  workspace: Workspace,
  uri: string,
  code: Code,
  id: ExpressionId,
  seen: Set<ExpressionId>,
): boolean {
  if (id === NONE || seen.has(id) || seen.size > LIMIT) return false;
  seen.add(id);
  const expression = code.expressions[id];
  const inner = (each: ExpressionId) => asksForKeys(workspace, uri, code, each, seen);
  switch (expression?.kind) {
    case 'reference':
      return expression.definitions.some((each) => {
        const from = code.definitions[each]?.from;
        return from?.kind === 'value' && inner(from.value);
      });
    case 'member':
      return inner(expression.object);
    case 'call': {
      const callee = code.expressions[expression.callee];
      const names = callee?.kind === 'member' ? callee.property : null;
      const isOfRequest = (argument: ExpressionId) =>
        isSource(workspace, { uri, expression: argument }) ||
        leadsToSource(workspace, uri, code, argument, 0);
      if (
        (names === 'keys' || names === 'entries' || names === 'ownKeys') &&
        expression.arguments.some(isOfRequest)
      )
        return true;
      return inner(expression.callee) || expression.arguments.some(inner);
    }
    default:
      return expression ? operandsOf(expression).some(inner) : false;
  }
}

function isSource(workspace: Workspace, place: ExpressionPlace): boolean {
  return saidOfValue(workspace, place, 'sources').length > 0;
}

function leadsToSource(
  workspace: Workspace,
  uri: string,
  code: Code,
  id: ExpressionId,
  depth: number,
): boolean {
  const expression = code.expressions[id];
  if (depth > 6 || !expression) return false;
  if (isSource(workspace, { uri, expression: id })) return true;
  if (expression.kind !== 'reference')
    return operandsOf(expression).some((each) => leadsToSource(workspace, uri, code, each, depth + 1));
  return expression.definitions.some((each) => {
    const from = code.definitions[each]?.from;
    return from?.kind === 'value' && leadsToSource(workspace, uri, code, from.value, depth + 1);
  });
}
