/**
 * Handlers that a function of the project runs one after the other, read from what it does with the rest parameter that
 * holds them: `pipe(signedIn, notInDemo, handler)`.
 */
import {
  type BindingId,
  type Code,
  type Expression,
  type ExpressionId,
  type FunctionId,
  NONE,
} from '../../facts/facts.ts';
import { factsAt } from '../../workspace/facts.ts';
import { query } from '../../workspace/memo.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { withInner } from '../replies/answers.ts';
import type { Located } from '../values/located.ts';
import { calleesOf, valuesOf } from '../values/values.ts';

/** Names and operands that lead from one to the next. */
const DEPTH_LIMIT = 6;

/** Methods of lists that look for an element, so that not all are run. */
const seeking: ReadonlySet<string> = new Set(['some', 'find', 'findIndex', 'findLast', 'filter']);

/** The functions that a call of the project's own was given to be run one after the other, in order; empty for any other call. */
export function runInTurn(workspace: Workspace, { place, context }: Located): readonly Located[] {
  const { uri } = place;
  const call = factsAt(workspace, uri).code.expressions[place.expression];
  if (call?.kind !== 'call' || call.arguments.length < 2) return [];
  const [from, ...others] = new Set(
    calleesOf(workspace, place, context).map((callee) =>
      callee.kind === 'function' ? firstInTurn(workspace, callee.uri, callee.function) : NONE,
    ),
  );
  if (from === undefined || from === NONE || others.length) return [];
  const given = call.arguments
    .slice(from)
    .map((expression): Located => ({ place: { uri, expression }, context }));
  const areFunctions = given.every((each) =>
    valuesOf(workspace, each.place, context).some(({ kind }) => kind === 'function' || kind === 'library'),
  );
  return given.length > 1 && areFunctions ? given : [];
}

/** The index of the rest parameter whose functions a function runs one after the other; NONE if it does not. */
export function firstInTurn(workspace: Workspace, uri: string, id: FunctionId): number {
  return turns(workspace, uri, id);
}

const turns = query<Workspace, number>({
  name: 'functions run in turn',
  compute: (workspace, uri, id) => {
    const { code } = factsAt(workspace, uri);
    const index = code.functions[id]?.parameters.findIndex(({ rest }) => rest) ?? -1;
    const binding = code.functions[id]?.parameters[index]?.binding ?? NONE;
    if (index < 0 || binding === NONE) return NONE;
    return withInner(code, id).some((inner) => runsElements(code, inner, binding)) ? index : NONE;
  },
  onCycle: NONE,
});

/** Whether a function calls elements of a list, and does not go on with the next where one of them fails. */
function runsElements(code: Code, id: FunctionId, list: BindingId): boolean {
  return (code.functions[id]?.calls ?? []).some((each) => {
    const call = code.expressions[each];
    return call?.kind === 'call' && isElement(code, call.callee, list) && !isTriedAlone(code, call.condition);
  });
}

/** Whether a place is tried within a loop or in a callback for one element, so that the next one has its turn if it fails. */
function isTriedAlone(code: Code, from: number): boolean {
  let isTried = false;
  for (let at = code.conditions[from]; at; at = code.conditions[at.parent]) {
    if (at.kind === 'loop') return isTried;
    isTried ||= at.kind === 'try';
  }
  return isTried;
}

/** Whether an expression is an element of a list: `list[0]`, the variable of a loop over it, the parameter of a callback. */
function isElement(code: Code, id: ExpressionId, list: BindingId): boolean {
  const expression = code.expressions[id];
  if (expression?.kind === 'member')
    return (
      (expression.computed !== NONE || /^\d+$/.test(expression.property ?? '')) &&
      comesFrom(code, expression.object, list)
    );
  if (expression?.kind !== 'reference') return false;
  return (code.bindings[expression.binding]?.definitions ?? []).some((each) => {
    const from = code.definitions[each]?.from;
    if (from?.kind === 'value')
      return from.path.length
        ? from.path[0] === '*' && comesFrom(code, from.value, list)
        : isElement(code, from.value, list);
    return from?.kind === 'parameter' && isOfCallback(code, from.function, list);
  });
}

/** Whether a function is given to a method of the list that goes through all of it. */
function isOfCallback(code: Code, id: FunctionId, list: BindingId): boolean {
  const call = code.expressions[code.expressions[code.functions[id]?.expression ?? NONE]?.parent ?? NONE];
  const callee = call?.kind === 'call' ? code.expressions[call.callee] : undefined;
  return (
    callee?.kind === 'member' && !seeking.has(callee.property ?? '') && comesFrom(code, callee.object, list)
  );
}

/** Whether a list is made of another one: by a method of it, or by a call that is given it. */
function comesFrom(code: Code, id: ExpressionId, list: BindingId, depth = DEPTH_LIMIT): boolean {
  const expression: Expression | undefined = code.expressions[id];
  if (!expression || depth <= 0) return false;
  const comes = (each: ExpressionId) => comesFrom(code, each, list, depth - 1);
  switch (expression.kind) {
    case 'reference': {
      if (expression.binding === list) return true;
      const [only, ...others] = expression.definitions;
      const from = only === undefined || others.length ? undefined : code.definitions[only]?.from;
      return from?.kind === 'value' && comes(from.value);
    }
    case 'member':
      return comes(expression.object);
    case 'call': {
      const callee = code.expressions[expression.callee];
      return (callee?.kind === 'member' && comes(callee.object)) || expression.arguments.some(comes);
    }
    case 'array':
      return expression.elements.some(comes);
    case 'spread':
    case 'cast':
      return comes(expression.operand);
    default:
      return false;
  }
}
