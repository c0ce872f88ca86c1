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
    const { expressions } = insideOf(workspace, uri, 'try', at.block) ?? { expressions: [] };
    const places = expressions.map((expression) => ({ uri, expression }));
    const found = thrownIn({ workspace, messages, seen: new Set() }, places, context, DEPTH_LIMIT);
    return found.length ? found : null;
  }
  return null;
}

interface Search {
  readonly workspace: Workspace;
  readonly messages: readonly string[];
  /** Functions with their contexts that were looked at. */
  readonly seen: Set<string>;
}

/** The places in the functions that are called where an error with one of the messages is thrown. */
function thrownIn(
  search: Search,
  places: readonly ExpressionPlace[],
  outer: Context | null,
  depth: number,
): readonly Site[] {
  const { workspace, messages, seen } = search;
  const calls = depth > 0 ? places.filter((place) => isCall(workspace, place)) : [];
  return calls.flatMap((place) =>
    calleesOf(workspace, place, outer).flatMap((callee): readonly Site[] => {
      if (callee.kind !== 'function') return [];
      const { uri } = callee;
      const context = contextOfCall(workspace, callee, place, outer);
      const key = `${uri}#${callee.function}#${contextKey(context)}`;
      if (seen.has(key) || seen.size >= LIMIT) return [];
      seen.add(key);
      const { code } = factsAt(workspace, uri);
      const { exits = [], calls: below = [] } = code.functions[callee.function] ?? {};
      const own = exits.filter(
        ({ kind, value }) => kind === 'throw' && saysOneOf(code.expressions, value, messages),
      );
      return [
        ...own.map(({ condition }) => ({ uri, code, condition, context })),
        ...thrownIn(
          search,
          below.map((expression) => ({ uri, expression })),
          context,
          depth - 1,
        ),
      ];
    }),
  );
}

function isCall(workspace: Workspace, { uri, expression }: ExpressionPlace): boolean {
  return factsAt(workspace, uri).code.expressions[expression]?.kind === 'call';
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
