/**
 * Which `throw` an answer in a `catch` block is for, where the block tells errors apart by their message:
 * `if (error.message === 'Not yours') return response.status(403).end()`. What the answer hangs on is what that `throw` does.
 */
import { type Code, type ConditionId, type Expression, type ExpressionId, NONE } from '../../facts/facts.ts';
import { factsAt } from '../../workspace/facts.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { Context, ExpressionPlace } from '../values/value.ts';
import { calleesOf, contextKey, contextOfCall, valuesOf } from '../values/values.ts';
import type { Site } from './bases.ts';
import { insideOf } from './escaping.ts';

/** Functions followed from a `try` block, one within the other. */
const DEPTH_LIMIT = 3;
/** Functions looked at for one answer. */
const LIMIT = 40;

/**
 * The places of the errors that are answered under a condition, as far as their message is tested there.
 * @returns null where no message is tested, or where nothing that is thrown has it
 */
export function thrownBehind(
  workspace: Workspace,
  uri: string,
  code: Code,
  from: ConditionId,
  context: Context | null,
): readonly Site[] | null {
  const messages: string[] = [];
  for (let at = code.conditions[from]; at; at = code.conditions[at.parent]) {
    if (at.kind === 'test' && at.value) messages.push(...messagesIn(workspace, uri, code, at.test, context));
    if (at.kind !== 'catch') continue;
    if (!messages.length) return null;
    const found: Site[] = [];
    const seen = new Set<string>();
    for (const id of insideOf(workspace, uri, 'try', at.block)?.expressions ?? [])
      thrownBy({ uri, expression: id }, context, DEPTH_LIMIT);
    return found.length ? found : null;

    function thrownBy(place: ExpressionPlace, outer: Context | null, depth: number): void {
      if (factsAt(workspace, place.uri).code.expressions[place.expression]?.kind !== 'call' || depth <= 0)
        return;
      for (const callee of calleesOf(workspace, place, outer)) {
        if (callee.kind !== 'function') continue;
        const inner = contextOfCall(workspace, callee, place, outer);
        const key = `${callee.uri}#${callee.function}#${contextKey(inner)}`;
        if (seen.has(key) || seen.size >= LIMIT) continue;
        seen.add(key);
        const { code: own } = factsAt(workspace, callee.uri);
        const { exits = [], calls = [] } = own.functions[callee.function] ?? {};
        for (const { kind, value, condition } of exits)
          if (kind === 'throw' && saysOneOf(own.expressions, value, messages))
            found.push({ uri: callee.uri, code: own, condition, context: inner });
        for (const call of calls) thrownBy({ uri: callee.uri, expression: call }, inner, depth - 1);
      }
    }
  }
  return null;
}

/** The texts of which one is the message of a caught error where a test holds. */
function messagesIn(
  workspace: Workspace,
  uri: string,
  code: Code,
  test: ExpressionId,
  context: Context | null,
): readonly string[] {
  const expression = code.expressions[test];
  const texts = (id: ExpressionId) =>
    valuesOf(workspace, { uri, expression: id }, context).flatMap((value) =>
      value.kind === 'literal' && typeof value.value === 'string' && value.value ? [value.value] : [],
    );
  if (expression?.kind === 'logical')
    return [expression.left, expression.right].flatMap((each) =>
      messagesIn(workspace, uri, code, each, context),
    );
  if (expression?.kind === 'binary' && /^===?$/.test(expression.operator))
    return isMessage(code, expression.left) ? texts(expression.right) : [];
  const callee = expression?.kind === 'call' ? code.expressions[expression.callee] : undefined;
  return expression?.kind === 'call' && callee?.kind === 'member' && isMessage(code, callee.object)
    ? ['includes', 'startsWith'].includes(callee.property ?? '')
      ? texts(expression.arguments[0] ?? NONE)
      : []
    : [];
}

/** Whether an expression is the message of what was caught: `error.message`. */
function isMessage(code: Code, id: ExpressionId): boolean {
  const member = code.expressions[id];
  let root =
    member?.kind === 'member' && member.property === 'message' ? code.expressions[member.object] : undefined;
  if (root?.kind === 'cast') root = code.expressions[root.operand];
  return (
    root?.kind === 'reference' &&
    root.definitions.length > 0 &&
    root.definitions.every((each) => code.definitions[each]?.from.kind === 'caught')
  );
}

/** Whether an error is made with one of some texts, or with one that holds it. */
function saysOneOf(
  expressions: readonly Expression[],
  value: ExpressionId,
  messages: readonly string[],
): boolean {
  const error = expressions[value];
  return (
    error?.kind === 'call' &&
    error.arguments.some((each) => {
      const text = expressions[each];
      return (
        text?.kind === 'literal' &&
        typeof text.value === 'string' &&
        messages.some((message) => String(text.value).includes(message))
      );
    })
  );
}
