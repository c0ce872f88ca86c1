/** What must have been true where an expression runs, as a function that was called before throws otherwise. */

import { type Code, type Expression, type ExpressionId, type FunctionFact, NONE } from '../facts/facts.ts';
import { perCode } from '../facts/reading.ts';
import { operandsOf } from '../meaning/guards/credentials.ts';
import { saidOfArguments } from '../meaning/values/sayings.ts';
import type { Context, FunctionValue } from '../meaning/values/value.ts';
import { calleesOf } from '../meaning/values/values.ts';
import { factsAt } from '../workspace/facts.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { readKey } from './same.ts';

/** Expressions within a test that are looked at for the names in it. */
const DEPTH_LIMIT = 4;

/** A test that is an argument of a call. */
export interface Asserted {
  readonly call: ExpressionId;
  /** Which argument it is. */
  readonly index: number;
  readonly test: ExpressionId;
}

/** Key of a name, as `readKey` gives it -> tests of it that are given to calls. */
export const testsGiven = perCode((code): ReadonlyMap<string, readonly Asserted[]> => {
  const table = new Map<string, Asserted[]>();
  code.expressions.forEach((call, id) => {
    if (call.kind !== 'call') return;
    call.arguments.forEach((test, index) => {
      if (!/^(?:call|binary|logical|unary)$/.test(code.expressions[test]?.kind ?? '')) return;
      for (const key of keysWithin(code, test, DEPTH_LIMIT)) {
        const own = table.get(key);
        if (own) own.push({ call: id, index, test });
        else table.set(key, [{ call: id, index, test }]);
      }
    });
  });
  return table;
});

function keysWithin(code: Code, id: ExpressionId, depth: number): ReadonlySet<string> {
  const found = new Set<string>();
  const expression = code.expressions[id];
  if (!expression || depth <= 0) return found;
  const key = readKey(code, id);
  if (key !== null) found.add(key);
  for (const each of partsOf(expression))
    for (const inner of keysWithin(code, each, depth - 1)) found.add(inner);
  return found;
}

function partsOf(expression: Expression): readonly ExpressionId[] {
  if (expression.kind === 'call') return [expression.callee, ...expression.arguments];
  if (expression.kind === 'member') return [expression.object];
  return operandsOf(expression);
}

/** Whether a call fails unless an argument is true: by what models say of it, or by the code of the function that is called. */
export function isAsserted(
  workspace: Workspace,
  uri: string,
  { call, index }: Asserted,
  context: Context | null,
): boolean {
  const place = { uri, expression: call };
  if (saidOfArguments(workspace, place, 'asserts', context).some(({ argument }) => argument === index))
    return true;
  const callees = calleesOf(workspace, place, context);
  return (
    callees.length > 0 &&
    callees.every((callee) => callee.kind === 'function' && throwsUnless(workspace, callee, index))
  );
}

/** `function invariant(value, message) { if (!value) throw new Error(message); }` */
function throwsUnless(workspace: Workspace, { uri, function: id }: FunctionValue, index: number): boolean {
  const { code } = factsAt(workspace, uri);
  const fact = code.functions[id];
  const exits = fact?.exits.filter(({ kind }) => kind !== 'throw') ?? [];
  return (
    fact !== undefined &&
    fact.exits.length > exits.length &&
    exits.every(({ condition }) => isTrueUnder(code, fact, index, condition))
  );
}

/** Whether a condition asks for a parameter to be true. */
function isTrueUnder(code: Code, fact: FunctionFact, index: number, condition: number): boolean {
  const binding = fact.parameters[index]?.binding ?? NONE;
  for (let at = code.conditions[condition]; at; at = code.conditions[at.parent]) {
    if (at.kind !== 'test') continue;
    let { test, value } = at;
    let expression = code.expressions[test];
    while (expression?.kind === 'unary' && expression.operator === '!') {
      test = expression.operand;
      value = !value;
      expression = code.expressions[test];
    }
    if (value && binding !== NONE && expression?.kind === 'reference' && expression.binding === binding)
      return true;
  }
  return false;
}
