/** Values without which a request is turned away as nobody's: `const member = find(…); if (!member) return reply.status(401)…`. */
import { type Code, type ExpressionId, NONE } from '../../facts/facts.ts';
import { conditionsAround } from '../../facts/reading.ts';
import { factsAt } from '../../workspace/facts.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { denialOf, statusesAt } from '../replies/answers.ts';
import { returnedStatuses } from '../values/returned.ts';
import type { ExpressionPlace } from '../values/value.ts';
import { operandsOf } from './credentials.ts';
import { errorStatus, thrownStatusAt } from './denials.ts';

/** Operands of a test that are looked at. */
const LIMIT = 30;

/** Whether the function around a name answers 401, or throws an error for it, on a test of that name. */
export function isRefusedWithout(workspace: Workspace, { uri, expression: id }: ExpressionPlace): boolean {
  const { code } = factsAt(workspace, uri);
  const name = code.expressions[id];
  if (name?.kind !== 'reference' || name.binding === NONE || name.function === 0) return false;
  const fact = code.functions[name.function];
  const tests = code.conditions.flatMap((condition, at) =>
    condition.kind === 'test' &&
    code.expressions[condition.test]?.function === name.function &&
    speaksOf(code, condition.test, name.binding)
      ? [at]
      : [],
  );
  if (!fact || !tests.length) return false;
  const isTested = (condition: number) => {
    const around = conditionsAround(code, condition);
    return tests.some((test) => around.has(test));
  };
  return (
    fact.calls.some(
      (call) =>
        isTested(code.expressions[call]?.condition ?? NONE) &&
        answersOrThrows401(workspace, { uri, expression: call }),
    ) ||
    fact.exits.some(({ kind, value, condition }) => {
      if (!isTested(condition) || value === NONE) return false;
      if (kind === 'throw') return errorStatus(workspace, uri, code, value, null) === '401';
      const place = { uri, expression: value };
      return returnedStatuses(workspace, place, null).some((status) => denialOf(status) === '401');
    })
  );
}

/** `response.status(401)`, and `context.throw(401)`, which throws an error for the status that it is given. */
function answersOrThrows401(workspace: Workspace, place: ExpressionPlace): boolean {
  if (statusesAt(workspace, place, null).some((status) => denialOf(status) === '401')) return true;
  return thrownStatusAt(workspace, place, ['throws'], null) === '401';
}

/** Whether a name is an operand of a test. */
function speaksOf(code: Code, test: ExpressionId, binding: number): boolean {
  const open = [test];
  for (let i = 0; i < open.length && i < LIMIT; i++) {
    const expression = code.expressions[open[i] as ExpressionId];
    if (expression?.kind === 'reference' && expression.binding === binding) return true;
    if (expression?.kind === 'member') open.push(expression.object);
    else if (expression) open.push(...operandsOf(expression));
  }
  return false;
}
