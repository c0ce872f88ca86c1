/** Calls that never come back, and what holds after them: `if (!book) notFound();`. */
import { type Code, type ConditionId, type Expression, type ExpressionId, NONE } from '../../facts/facts.ts';
import { conditionsAround } from '../../facts/reading.ts';
import { factsAt } from '../../workspace/facts.ts';
import { query } from '../../workspace/memo.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { saidOfCall } from './sayings.ts';
import type { Context, ExpressionPlace, FunctionValue } from './value.ts';
import { calleesOf } from './values.ts';

/** Functions of the project that are followed into each other. */
const DEPTH_LIMIT = 3;

/** A test that is over where a function goes on, and how it must have ended. */
export interface PastTest {
  readonly test: ExpressionId;
  readonly value: boolean;
}

interface EndlessCall extends PastTest {
  readonly call: ExpressionId;
  /** The condition under which the test was made. */
  readonly parent: ConditionId;
}

/** Whether a call surely throws: a library or a type says so, or all that its function does ends so. */
export function neverReturns(
  workspace: Workspace,
  place: ExpressionPlace,
  context: Context | null = null,
  depth = DEPTH_LIMIT,
): boolean {
  if (saidOfCall(workspace, place, 'throws', context).length) return true;
  if (depth <= 0) return false;
  const { code } = factsAt(workspace, place.uri);
  const isAwaited = code.expressions[code.expressions[place.expression]?.parent ?? NONE]?.kind === 'await';
  const callees = calleesOf(workspace, place, context);
  return (
    callees.length > 0 &&
    callees.every((callee) => callee.kind === 'function' && alwaysThrows(workspace, callee, isAwaited, depth))
  );
}

function alwaysThrows(
  workspace: Workspace,
  { uri, function: id, context }: FunctionValue,
  isAwaited: boolean,
  depth: number,
): boolean {
  const { code } = factsAt(workspace, uri);
  const fact = code.functions[id];
  if (!fact || fact.generator || (fact.async && !isAwaited)) return false;
  if (fact.returnType?.kind === 'keyword' && fact.returnType.name === 'never') return true;
  return (
    fact.exits.length > 0 &&
    fact.exits.every(
      ({ kind, condition, span }) =>
        kind === 'throw' ||
        fact.calls.some((call) => {
          const { start, condition: own } = code.expressions[call] as Expression;
          return (
            start < span.end &&
            isStatement(code, call) &&
            conditionsAround(code, condition).has(own) &&
            neverReturns(workspace, { uri, expression: call }, context, depth - 1)
          );
        }),
    )
  );
}

/** Whether an expression stands alone, or is awaited alone. */
function isStatement(code: Code, id: ExpressionId): boolean {
  const parent = code.expressions[id]?.parent ?? NONE;
  return parent === NONE || (code.expressions[parent]?.kind === 'await' && isStatement(code, parent));
}

/** The calls of a function that stand under a test and never come back. */
const endlessCalls = query<Workspace, readonly EndlessCall[]>({
  name: 'calls that never come back',
  compute: (workspace, uri, id) => {
    const { code } = factsAt(workspace, uri);
    return (code.functions[id]?.calls ?? []).flatMap((call): readonly EndlessCall[] => {
      const condition = code.conditions[code.expressions[call]?.condition ?? NONE];
      if (condition?.kind !== 'test' || !isStatement(code, call)) return [];
      if (!neverReturns(workspace, { uri, expression: call })) return [];
      const { test, value, parent } = condition;
      return [{ test, value: !value, call, parent }];
    });
  },
  onCycle: [],
  perView: true,
});

/**
 * What tests must have given for an expression to be evaluated, since what they lead to otherwise never comes back:
 * after `if (!book) notFound();` there is a book. Early exits that are written with `return` or `throw` are conditions.
 */
export function pastTestsAt(workspace: Workspace, uri: string, id: ExpressionId): readonly PastTest[] {
  const { code } = factsAt(workspace, uri);
  const here = code.expressions[id];
  if (!here || here.function === NONE) return [];
  const past = endlessCalls(workspace, uri, here.function);
  if (!past.length) return past;
  const around = conditionsAround(code, here.condition);
  return past.filter(
    ({ call, parent }) => (code.expressions[call]?.end ?? 0) <= here.start && around.has(parent),
  );
}
