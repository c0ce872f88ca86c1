/** Handlers that answer everybody the same: what they say stands in the code, and nothing is read for it. */
import { type Code, type Expression, type ExpressionId, type FunctionId, NONE } from '../facts/facts.ts';
import { expressionsWithin, statusesAt } from '../meaning/answers.ts';
import type { Endpoint } from '../meaning/chain.ts';
import { saidOfArguments } from '../meaning/sayings.ts';
import type { FunctionValue } from '../meaning/value.ts';
import { factsAt } from '../workspace/facts.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** Whether all that the handler of an endpoint does is to answer with what is written there: `res.json({ message: 'Hello' })`. */
export function answersFixed(workspace: Workspace, { handler }: Endpoint): boolean {
  return (
    !!handler &&
    !handler.unknown &&
    handler.functions.length > 0 &&
    handler.functions.every((value) => isFixed(workspace, value))
  );
}

function isFixed(workspace: Workspace, { uri, function: id, context }: FunctionValue): boolean {
  const { code } = factsAt(workspace, uri);
  return expressionsWithin(workspace, uri, id).every((expression) => {
    const each = code.expressions[expression];
    const place = { uri, expression };
    switch (each?.kind) {
      case 'call':
        return (
          saidOfArguments(workspace, place, 'replies', context).length > 0 ||
          statusesAt(workspace, place, context).length > 0
        );
      case 'reference':
        return isOfCaller(code, each, id) && isCalled(code, each.parent);
      case 'member':
        return isCalled(code, expression);
      case 'literal':
      case 'object':
      case 'array':
        return true;
      default:
        return false;
    }
  });
}

/** Whether a name is a parameter of a function or one of the language's own. */
function isOfCaller(
  code: Code,
  { binding }: Extract<Expression, { kind: 'reference' }>,
  id: FunctionId,
): boolean {
  const { function: owner, definitions = [] } = code.bindings[binding] ?? {};
  return (
    binding === NONE ||
    (owner === id && definitions.every((each) => code.definitions[each]?.from.kind === 'parameter'))
  );
}

/** Whether a member is what is called: `res.json` of `res.json(…)`. */
function isCalled(code: Code, id: ExpressionId): boolean {
  const call = code.expressions[code.expressions[id]?.parent ?? NONE];
  return call?.kind === 'call' && call.callee === id;
}
