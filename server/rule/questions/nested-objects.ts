/**
 * Objects below others: `/orgs/:orgId/users/:id`, where it is asked whether the organization is that of the signed-in
 * user, and not whether the user whom the path names is one of the organization.
 */
import { type Code, type Expression, type ExpressionId, NONE } from '../../facts/facts.ts';
import { propertyAt } from '../../facts/reading.ts';
import { type Flow, flowsFrom } from '../../flow/flows.ts';
import { searchBack } from '../../flow/search.ts';
import type { ChainLink, Endpoint } from '../../meaning/endpoints/chain.ts';
import { nameWords } from '../../meaning/entities/field-names.ts';
import { basisOf } from '../../meaning/guards/credentials.ts';
import { saidOfValue } from '../../meaning/values/sayings.ts';
import type { Context, ExpressionPlace } from '../../meaning/values/value.ts';
import { argumentOf, selects } from '../../meaning/vocabulary/automaton.ts';
import { factsAt } from '../../workspace/facts.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { type Reached, reaches } from '../reach.ts';
import { objectBehind } from '../repairs/carriers.ts';

/** An object that is looked up by its own key alone, below one that was held against the signed-in user. */
export interface Nested {
  readonly flow: Flow;
  /** The path parameter that was asked about. */
  readonly outer: string;
  /** The field of the entity that says to what the object belongs. */
  readonly field: string;
}

/** What the question about the signed-in user needs of the file that asks it. */
export interface NestedAsked {
  /** Whether the signed-in user plays a part in the statement of a query. */
  readonly isBound: (call: ExpressionPlace) => boolean;
  /** Whether an expression asks who is signed in. */
  readonly isAsking: (place: ExpressionPlace, code: Code) => boolean;
}

/**
 * Those of the look-ups of an endpoint that are asked for by the inner key alone, while somebody asks about the outer one.
 * @param candidates look-ups by what the request names
 */
export function nestedLookups(
  workspace: Workspace,
  endpoint: Endpoint,
  candidates: readonly Flow[],
  asked: NestedAsked,
): readonly Nested[] {
  const names = parametersOf(endpoint.path);
  if (names.length < 2 || !endpoint.handler) return [];
  const found = candidates.flatMap((flow): readonly Nested[] => {
    const { from, path } = flow.arrival;
    const [inner = ''] = path;
    const position = names.indexOf(inner);
    if (from.kind !== 'source' || from.part !== 'path' || position < 1) return [];
    if (!isAskedByOneKey(workspace, flow)) return [];
    return names.slice(0, position).flatMap((outer): readonly Nested[] => {
      const field = flow.query?.entity?.fields.find(({ name }) => isFieldOf(name, outer))?.name;
      return field === undefined ? [] : [{ flow, outer, field }];
    });
  });
  return found.filter((nested) => isHalfAsked(workspace, endpoint, nested, asked));
}

function parametersOf(path: string): readonly string[] {
  return [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => name);
}

/** Whether a field holds the key that a parameter names: `org_id` and `orgId`. */
function isFieldOf(field: string, parameter: string): boolean {
  const words = nameWords(parameter);
  return words.length > 1 && words.at(-1) === 'id' && nameWords(field).join(' ') === words.join(' ');
}

/** Whether the condition of a query is an object with one key that is not written down, and that is the one of the flow. */
function isAskedByOneKey(workspace: Workspace, { call, argument, query, asked }: Flow): boolean {
  const at = argumentOf(query?.entry.filter);
  if (asked || !at) return false;
  const { code } = factsAt(workspace, call.uri);
  const expression = code.expressions[call.expression];
  if (expression?.kind !== 'call') return false;
  const index = expression.arguments.indexOf(argument.expression);
  if (index < 0 || !selects(at.which, index, expression.arguments.length)) return false;
  const condition = at.path.reduce((object, name) => memberOf(code, object, name), argument.expression);
  const kind = code.expressions[condition]?.kind;
  if (kind === 'reference' || kind === 'member') return query?.entry.keyed === true || !at.path.length;
  const object = code.expressions[objectBehind(code, condition)];
  return (
    object?.kind === 'object' &&
    object.properties.every(({ key }) => key !== null) &&
    object.properties.filter(({ value }) => code.expressions[value]?.kind !== 'literal').length === 1
  );
}

function memberOf(code: Code, id: ExpressionId, name: string): ExpressionId {
  return propertyAt(code, objectBehind(code, id), [name]);
}

/**
 * Whether the outer key is held against the signed-in user, the inner one is held against nothing, and nobody looks at
 * the field that ties the two together.
 */
function isHalfAsked(
  workspace: Workspace,
  endpoint: Endpoint,
  { flow, outer, field }: Nested,
  { isBound, isAsking }: NestedAsked,
): boolean {
  const [inner = ''] = flow.arrival.path;
  const links = [...endpoint.chain, ...(endpoint.handler ? [endpoint.handler] : [])];
  if (links.some(({ unknown, scope }) => unknown && scope === 'route')) return false;
  const byOuter = flowsFrom(workspace, endpoint).filter((each) => isByKey(each, outer));
  const boundCalls = byOuter.filter((each) => each.target === 'filter' && isBound(each.asked ?? each.call));
  const compared = links.filter((link) =>
    reaches(workspace, link, (each) => holdsAgainstUser(workspace, each, outer)),
  );
  if (!boundCalls.length && !compared.length) return false;
  // The outer key is used for something else: the object may be asked for by both in a way that is not seen here.
  if (byOuter.some((each) => !boundCalls.includes(each))) return false;
  const isOther = (each: Reached) => readsParameter(workspace, each, inner);
  if (endpoint.chain.some((link) => reaches(workspace, link, isOther))) return false;
  return !tiesBoth(workspace, endpoint.handler, [outer, inner], field, isAsking);
}

function isByKey({ arrival: { from, path } }: Flow, name: string): boolean {
  return from.kind === 'source' && from.part === 'path' && path[0] === name;
}

/** Whether the handler looks at the field that ties the objects together, or asks for the signed-in user without the outer key. */
function tiesBoth(
  workspace: Workspace,
  handler: ChainLink | null,
  [outer, inner]: readonly [string, string],
  field: string,
  isAsking: NestedAsked['isAsking'],
): boolean {
  if (!handler) return true;
  return reaches(workspace, handler, (each) => {
    const { code, place, expression, context } = each;
    if (
      expression.kind === 'member' &&
      expression.property === field &&
      !isReadOfRequest(workspace, place, expression, context)
    )
      return true;
    if (expression.kind === 'call') {
      const isGiven = (name: string) =>
        expression.arguments.some((argument) =>
          arrivesAt(workspace, { uri: place.uri, expression: argument }, name, context),
        );
      if (isGiven(outer) && isGiven(inner)) return true;
    }
    return isAsking(place, code) && !namesKey(workspace, statementAround(code, place), outer, context);
  });
}

function isReadOfRequest(
  workspace: Workspace,
  { uri }: ExpressionPlace,
  { object }: Extract<Expression, { kind: 'member' }>,
  context: Context | null,
): boolean {
  return saidOfValue(workspace, { uri, expression: object }, 'sources', context).length > 0;
}

/** `if (request.params.accountId !== request.user.id)` */
function holdsAgainstUser(
  workspace: Workspace,
  { place, expression, context }: Reached,
  outer: string,
): boolean {
  if (expression.kind !== 'binary' || !/^[!=]==?$/.test(expression.operator)) return false;
  const { uri } = place;
  const sides = [expression.left, expression.right];
  return sides.some((side, i) => {
    const other = { uri, expression: sides[1 - i] ?? NONE };
    return (
      arrivesAt(workspace, { uri, expression: side }, outer, context) &&
      basisOf(workspace, other, context) === 'strong'
    );
  });
}

function arrivesAt(
  workspace: Workspace,
  place: ExpressionPlace,
  name: string,
  context: Context | null,
): boolean {
  return searchBack(workspace, place, [], context, { limit: SEARCH_LIMIT }).arrivals.some(
    ({ from, path }) => from.kind === 'source' && from.part === 'path' && path[0] === name,
  );
}

/** The way from a comparison to the path of the request is short. */
const SEARCH_LIMIT = 60;

/** `request.params.id`, or `const { id } = request.params`. */
function readsParameter(
  workspace: Workspace,
  { place, code, expression, context }: Reached,
  name: string,
): boolean {
  if (expression.kind !== 'member' && expression.kind !== 'reference') return false;
  const said = saidOfValue(workspace, place, 'sources', context);
  if (!said.some(({ entry }) => entry === 'path')) return false;
  const parent = code.expressions[expression.parent];
  if (parent?.kind === 'member' && parent.object === place.expression)
    return parent.property === name || parent.property === null;
  const taken = code.definitions.flatMap(({ from }) =>
    from.kind === 'value' && from.value === place.expression ? [from.path[0]] : [],
  );
  // The parameters as a whole, handed on.
  return !taken.length || taken.some((each) => each === undefined || each === name);
}

/** The outermost expression around another one. */
function statementAround(code: Code, { uri, expression }: ExpressionPlace): ExpressionPlace {
  let root = expression;
  for (
    let at = code.expressions[root]?.parent ?? NONE;
    at !== NONE && code.expressions[at]?.function === code.expressions[expression]?.function;
    at = code.expressions[at]?.parent ?? NONE
  )
    root = at;
  return { uri, expression: root };
}

/** Whether something in a statement is the key that the path names. */
function namesKey(
  workspace: Workspace,
  { uri, expression }: ExpressionPlace,
  name: string,
  context: Context | null,
): boolean {
  const { code } = factsAt(workspace, uri);
  const { start = 0, end = 0, function: own } = code.expressions[expression] ?? {};
  return code.expressions.some(
    (each, id) =>
      each.function === own &&
      each.start >= start &&
      each.end <= end &&
      (each.kind === 'member' || each.kind === 'reference') &&
      arrivesAt(workspace, { uri, expression: id }, name, context),
  );
}
