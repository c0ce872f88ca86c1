/** Guards that check a credential and let the request through whatever comes of it, while nobody asks later who is there. */

import type { Code, ConditionId, Expression, ExpressionId } from '../../facts/facts.ts';
import { catchOf } from '../../facts/tables.ts';
import { endpointsAround, nameOfCallee } from '../../flow/flows.ts';
import type { ChainLink, Endpoint } from '../../meaning/endpoints/chain.ts';
import { decoratedParameter } from '../../meaning/endpoints/parameters.ts';
import { withInner } from '../../meaning/replies/answers.ts';
import { saidOfCall, saidOfValue } from '../../meaning/values/sayings.ts';
import { type ExpressionPlace, type FunctionValue, isSamePlace } from '../../meaning/values/value.ts';
import { functionByNumber, functionNumber } from '../../meaning/values/values.ts';
import { factsAt } from '../../workspace/facts.ts';
import { query } from '../../workspace/memo.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { reaches } from '../reach.ts';
import type { Ineffective } from './ineffective.ts';
import { goesOnAfter, isForgottenIn, tryAround } from './swallowed.ts';

interface Tried {
  /** The call that verifies. */
  readonly check: ExpressionPlace;
  /** Names under which something is kept of whom it found: `user` of `request.user = …`. */
  readonly kept: readonly string[];
}

const triedBy = query<Workspace, readonly Tried[]>({
  name: 'checks tried in vain in a function',
  compute: (workspace, uri, number) => {
    const value = functionByNumber(workspace, uri, number);
    const { code } = factsAt(workspace, uri);
    return withInner(code, value.function).flatMap((id) =>
      (code.functions[id]?.calls ?? []).flatMap((call) => tried(workspace, value, code, call)),
    );
  },
  onCycle: [],
});

/** Guards in the chain of an endpoint whose failure changes nothing for it. */
export function letThroughIn(workspace: Workspace, endpoint: Endpoint): readonly Ineffective[] {
  return endpoint.chain.flatMap((link) =>
    link.functions.flatMap((value) => {
      const found = link.isVerdict
        ? alwaysAgrees(workspace, value)
        : triedBy(workspace, value.uri, functionNumber(workspace, value));
      return found
        .filter(({ check, kept }) => !isAskedLater(workspace, endpoint, link, check, kept))
        .map(({ check }): Ineffective => {
          const { code } = factsAt(workspace, check.uri);
          return { kind: 'let-through', place: check, name: nameOfCallee(code, check.expression) };
        });
    }),
  );
}

function verifies(workspace: Workspace, place: ExpressionPlace): boolean {
  return saidOfCall(workspace, place, 'verifies').length > 0;
}

/** A check in a `try` block, whose `catch` does nothing, and after which the request is handed on. */
function tried(workspace: Workspace, value: FunctionValue, code: Code, call: ExpressionId): readonly Tried[] {
  const { uri } = value;
  const check = { uri, expression: call };
  if (!verifies(workspace, check)) return [];
  const expression = code.expressions[call] as Expression;
  const handler = catchAround(code, expression.condition);
  const kept = keptIn(code, expression.condition);
  // What is made of the check and kept nowhere is another fault, which is found by itself.
  if (handler === null || !kept.length) return [];
  const around = expression.function;
  const isLost =
    isForgottenIn(workspace, uri, code, around, handler) &&
    goesOnAfter(workspace, uri, code, around, handler);
  return isLost ? [{ check, kept }] : [];
}

/** The `catch` of the innermost `try` around a condition; null if there is none. */
function catchAround(code: Code, from: ConditionId): ConditionId | null {
  const block = tryAround(code, from);
  if (block === null) return null;
  return catchOf(code, block);
}

/** The names of the members that are assigned in the `try` block around a condition. */
function keptIn(code: Code, from: ConditionId): readonly string[] {
  const block = tryAround(code, from);
  return code.expressions.flatMap((expression) => {
    if (expression.kind !== 'assignment' || tryAround(code, expression.condition) !== block) return [];
    const target = code.expressions[expression.target];
    return target?.kind === 'member' && target.property !== null ? [target.property] : [];
  });
}

/** A verdict that is true whether the check in it fails or not. */
function alwaysAgrees(workspace: Workspace, { uri, function: id }: FunctionValue): readonly Tried[] {
  const { code } = factsAt(workspace, uri);
  const fact = code.functions[id];
  const exits = fact?.exits ?? [];
  if (!exits.length || !exits.every(({ kind, value }) => kind === 'return' && isTrue(code, value))) return [];
  return (fact?.calls ?? []).flatMap((call): readonly Tried[] => {
    const check = { uri, expression: call };
    const { condition } = code.expressions[call] as Expression;
    return catchAround(code, condition) !== null && verifies(workspace, check)
      ? [{ check, kept: keptIn(code, condition) }]
      : [];
  });
}

function isTrue(code: Code, value: ExpressionId): boolean {
  const expression = code.expressions[value];
  return expression?.kind === 'literal' && expression.value === true;
}

/** Whether this endpoint, or another one with the same guard, asks after the guard who is there. */
function isAskedLater(
  workspace: Workspace,
  endpoint: Endpoint,
  link: ChainLink,
  check: ExpressionPlace,
  kept: readonly string[],
): boolean {
  const all = new Map([endpoint, ...endpointsAround(workspace, check)].map((each) => [each.id, each]));
  return [...all.values()].some((each) => {
    const from = each.chain.findIndex(({ place }) => isSamePlace(place, link.place));
    const later = [...each.chain.slice(from + 1), ...(each.handler ? [each.handler] : [])];
    return later.some((one) => one.unknown || asks(workspace, one, kept));
  });
}

/** Whether a handler reads who is there: the principal, a member of a name that the guard keeps something under, or by a decorator. */
function asks(workspace: Workspace, link: ChainLink, kept: readonly string[]): boolean {
  const isGiven = link.functions.some(({ uri, function: id }) =>
    (factsAt(workspace, uri).code.functions[id]?.parameters ?? []).some(
      ({ decorators }, index) =>
        decorators.length > 0 && !decoratedParameter(workspace, uri, id, index)?.source,
    ),
  );
  if (isGiven) return true;
  return reaches(workspace, link, ({ place, code, expression, context }) => {
    if (expression.kind === 'member' && kept.includes(expression.property ?? '')) return true;
    if (expression.kind === 'reference' && isTakenAs(code, expression.definitions, kept)) return true;
    return saidOfValue(workspace, place, 'principals', context).length > 0;
  });
}

/** Whether a name was taken out of an object under one of some names: `const { user } = request`. */
function isTakenAs(code: Code, definitions: readonly number[], kept: readonly string[]): boolean {
  return definitions.some((id) => {
    const from = code.definitions[id]?.from;
    return (from?.kind === 'value' || from?.kind === 'parameter') && kept.includes(from.path.at(-1) ?? '');
  });
}
