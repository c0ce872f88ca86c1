/** Lists that are made of others element by element: `handlers.map(wrap)`. */
import { NONE } from '../../facts/facts.ts';
import { factsAt } from '../../workspace/facts.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { callbackResult, selects } from '../vocabulary/automaton.ts';
import { automatonOf } from '../vocabulary/model-set.ts';
import { elementsOf, type Located } from './located.ts';
import { restArguments } from './rest-arguments.ts';
import type { FunctionValue } from './value.ts';
import { valuesOf } from './values.ts';

/** Lists made of lists that are made of lists. */
const DEPTH_LIMIT = 4;

/**
 * What a function of the project makes of each element of a list, in the order of the list: the expression that it
 * returns, in the context in which it is given the element.
 * @returns null for what is no such call, and where the elements or the function are not known
 */
export function mappedElements(workspace: Workspace, at: Located, depth = 0): readonly Located[] | null {
  const { place, context } = at;
  const { code } = factsAt(workspace, place.uri);
  const call = code.expressions[place.expression];
  const callee = call?.kind === 'call' ? code.expressions[call.callee] : undefined;
  if (call?.kind !== 'call' || callee?.kind !== 'member' || depth > DEPTH_LIMIT) return null;
  if (callee.property === null || !makesOneOfEach(workspace, callee.property)) return null;
  const of = (expression: number): Located => ({ place: { uri: place.uri, expression }, context });
  const [made, ...others] = valuesOf(workspace, of(call.arguments[0] ?? NONE).place, context);
  if (made?.kind !== 'function' || others.length) return null;
  const result = onlyResult(workspace, made);
  const elements = elementsAt(workspace, of(callee.object), depth);
  if (result === NONE || !elements) return null;
  return elements.map((each) => ({
    place: { uri: made.uri, expression: result },
    context: {
      uri: made.uri,
      function: made.function,
      call: place,
      outer: context,
      element: each.place,
      ...(each.context ? { within: each.context } : {}),
    },
  }));
}

/** The element of which an expression is made in its context; the expression itself for all others. */
export function elementBehind(workspace: Workspace, at: Located): Located {
  const { place, context } = at;
  if (!context?.element || context.loop !== undefined || context.uri !== place.uri) return at;
  const { code } = factsAt(workspace, place.uri);
  const isResult = (code.functions[context.function]?.exits ?? []).some(
    ({ kind, value }) => kind === 'return' && value === place.expression,
  );
  return isResult ? { place: context.element, context: context.within ?? context.outer } : at;
}

function elementsAt(workspace: Workspace, list: Located, depth: number): readonly Located[] | null {
  if (depth > DEPTH_LIMIT) return null;
  const given = restArguments(workspace, list) ?? mappedElements(workspace, list, depth + 1);
  if (!given) {
    const [only, ...others] = valuesOf(workspace, list.place, list.context);
    return only?.kind === 'array' && !others.length ? elementsOf(workspace, only) : null;
  }
  const all = given.map((each) => spreadAt(workspace, each, depth + 1) ?? [each]);
  return all.flat();
}

/** The elements of the list that is spread there; null for what is no spread of a known list. */
function spreadAt(
  workspace: Workspace,
  { place, context }: Located,
  depth: number,
): readonly Located[] | null {
  const { uri, expression } = place;
  const spread = factsAt(workspace, uri).code.expressions[expression];
  if (spread?.kind !== 'spread') return null;
  return elementsAt(workspace, { place: { uri, expression: spread.operand }, context }, depth);
}

/** The one expression that a function returns; NONE where there are several. */
function onlyResult(workspace: Workspace, { uri, function: id }: FunctionValue): number {
  const exits = factsAt(workspace, uri).code.functions[id]?.exits ?? [];
  const [only, ...others] = exits.filter(({ kind }) => kind === 'return');
  return only && !others.length ? only.value : NONE;
}

/** Whether a method of this name gives a list of what its callback makes of each element: `map`. */
export function makesOneOfEach(workspace: Workspace, name: string): boolean {
  const automaton = automatonOf(workspace);
  const states = (automaton.states[automaton.any]?.members.get(name) ?? []).map((id) => automaton.states[id]);
  const givesResults = states.some((state) =>
    state?.ofArguments.some(({ section, path }) => section === 'steps' && path[0] === callbackResult),
  );
  return givesResults && givesElements(workspace, name, 0, 1);
}

/**
 * Whether a method of this name calls the function that it is given with the elements of what it is a method of, one by one.
 * @param argument the number of the function among the arguments, of which there are `count`
 */
export function givesElements(workspace: Workspace, name: string, argument: number, count: number): boolean {
  const { any, states } = automatonOf(workspace);
  return (states[any]?.members.get(name) ?? []).some((state) =>
    states[state]?.callbackParameters.some(
      ({ index, which, to }) =>
        index === 0 &&
        selects(which, argument, count) &&
        states[to]?.ofValue.some(({ section }) => section === 'iterations'),
    ),
  );
}
