/** Handlers that answer everybody the same: what they say stands in the code, and nothing is read for it. */
import { type Code, type Expression, type ExpressionId, type FunctionId, NONE } from '../../facts/facts.ts';
import type { Endpoint } from '../../meaning/endpoints/chain.ts';
import { expressionsWithin, statusesAt } from '../../meaning/replies/answers.ts';
import { saidOfArguments } from '../../meaning/values/sayings.ts';
import type { Context, ExpressionPlace, FunctionValue } from '../../meaning/values/value.ts';
import { calleesOf, valuesOf } from '../../meaning/values/values.ts';
import { automatonOf } from '../../meaning/vocabulary/model-set.ts';
import { factsAt } from '../../workspace/facts.ts';
import type { Workspace } from '../../workspace/workspace.ts';

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
          rendersView(workspace, place, context) ||
          statusesAt(workspace, place, context).length > 0 ||
          isOfText(workspace, place, each, context)
        );
      case 'reference':
        return (
          (isOfCaller(code, each, id) && isCalled(code, each.parent)) || isWritten(workspace, place, context)
        );
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

/** A view without data: the page stands in the project. */
function rendersView(workspace: Workspace, place: ExpressionPlace, context: Context | null): boolean {
  const call = factsAt(workspace, place.uri).code.expressions[place.expression];
  const { states } = automatonOf(workspace);
  return (
    call?.kind === 'call' &&
    call.arguments.length === 1 &&
    calleesOf(workspace, place, context).some(
      (callee) =>
        callee.kind === 'library' &&
        callee.states.some((id) =>
          states[id]?.ofArguments.some(({ section, entry }) => section === 'replies' && entry === 'view'),
        ),
    )
  );
}

/** `path.substring(1)` of a text that is written down. */
function isOfText(
  workspace: Workspace,
  { uri }: ExpressionPlace,
  { callee }: Extract<Expression, { kind: 'call' }>,
  context: Context | null,
): boolean {
  const member = factsAt(workspace, uri).code.expressions[callee];
  return member?.kind === 'member' && isWritten(workspace, { uri, expression: member.object }, context);
}

/** Whether an expression stands for texts and numbers of the code alone. */
function isWritten(workspace: Workspace, place: ExpressionPlace, context: Context | null): boolean {
  const values = valuesOf(workspace, place, context);
  return values.length > 0 && values.every(({ kind }) => kind === 'literal');
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
