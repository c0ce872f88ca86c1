/** Where a handler answers: calls and assignments that models call replies, and values that it returns. */
import {
  type Code,
  type ConditionId,
  type Expression,
  type ExpressionId,
  type FunctionId,
  isNothing,
  NONE,
} from '../../facts/facts.ts';
import { factsAt } from '../../workspace/facts.ts';
import { query } from '../../workspace/memo.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { memberAssignments, saidOfTarget } from '../values/assignments.ts';
import { literalArgument, saidOfArguments } from '../values/sayings.ts';
import type { Context, ExpressionPlace, FunctionValue } from '../values/value.ts';
import { calleesOf } from '../values/values.ts';
import type { ReplyKind } from '../vocabulary/model.ts';
import { automatonOf } from '../vocabulary/model-set.ts';

/** A function and the functions written in it. */
export function withInner(code: Code, id: FunctionId): readonly FunctionId[] {
  const found = [id];
  for (let at = id + 1; at < code.functions.length; at++) {
    const parent = code.functions[at]?.parent ?? NONE;
    if (found.includes(parent)) found.push(at);
  }
  return found;
}

const byFunction = query<Workspace, ReadonlyMap<FunctionId, readonly ExpressionId[]>>({
  name: 'expressions by function',
  compute: (workspace, uri) => {
    const found = new Map<FunctionId, ExpressionId[]>();
    factsAt(workspace, uri).code.expressions.forEach((expression, id) => {
      const own = found.get(expression.function);
      if (own) own.push(id);
      else found.set(expression.function, [id]);
    });
    return found;
  },
  onCycle: new Map(),
});

const within = query<Workspace, readonly ExpressionId[]>({
  name: 'expressions in a function',
  compute: (workspace, uri, id) => {
    const own = byFunction(workspace, uri);
    const { code } = factsAt(workspace, uri);
    return withInner(code, id)
      .flatMap((each) => own.get(each) ?? [])
      .sort((a, b) => a - b);
  },
  onCycle: [],
});

/** The expressions of a function, in the order of their numbers; those of functions written in it are not among them. */
export function expressionsOf(workspace: Workspace, uri: string, id: FunctionId): readonly ExpressionId[] {
  return byFunction(workspace, uri).get(id) ?? [];
}

/** The expressions of a function and of the functions written in it, in the order of their numbers. */
export function expressionsWithin(
  workspace: Workspace,
  uri: string,
  id: FunctionId,
): readonly ExpressionId[] {
  return within(workspace, uri, id);
}

/**
 * Whether a function answers other than by turning a request away: with a body, a view, a file, or nothing but a status,
 * and no status of 400 or more.
 * @param counts whether an answer counts that stands under a condition
 */
export function answersPlainly(
  workspace: Workspace,
  { uri, function: id, context }: FunctionValue,
  counts: (uri: string, condition: ConditionId) => boolean = () => true,
): boolean {
  const { code } = factsAt(workspace, uri);
  return withInner(code, id).some((inner) => {
    const calls = code.functions[inner]?.calls ?? [];
    const stores = memberAssignments(code).get(inner) ?? [];
    const places = [...calls, ...stores].map((expression) => ({ uri, expression }));
    const refusals = places
      .filter((place) => refuses(workspace, place, context))
      .map((place) => code.expressions[place.expression] as Expression);
    return places.some((place) => {
      const { start, end, condition } = code.expressions[place.expression] as Expression;
      const isRefused = refusals.some(
        (each) =>
          (each.start >= start && each.end <= end) || (each.condition === condition && condition !== NONE),
      );
      return !isRefused && replies(workspace, place, context) && counts(uri, condition);
    });
  });
}

/**
 * Whether a function hands a request on only where what it looked for is missing (`if (!order) return next()`), and redirects
 * afterwards: a form that was handled. What guards hands on where somebody is there, and redirects where nobody is.
 * @param passing the calls that hand the request on
 */
export function redirectsWhatIsThere(
  workspace: Workspace,
  { uri, function: id, context }: FunctionValue,
  passing: readonly ExpressionId[],
): boolean {
  const { code } = factsAt(workspace, uri);
  const ends = passing.map((call) => code.expressions[call]?.end ?? 0);
  const isMissing = passing.every((call) => {
    const at = code.conditions[code.expressions[call]?.condition ?? NONE];
    return at?.kind === 'test' && holdsForMissing(code, at.test, at.value);
  });
  return (
    isMissing &&
    (code.functions[id]?.calls ?? []).some(
      (expression) =>
        (code.expressions[expression]?.start ?? 0) > Math.max(...ends) &&
        saidOfArguments<ReplyKind>(workspace, { uri, expression }, 'replies', context).some(
          ({ entry }) => entry === 'redirect',
        ),
    )
  );
}

/** Whether a test has a value because something that a call gave is missing: `!order`, `order === null`, `!order || …`. */
function holdsForMissing(code: Code, test: ExpressionId, value: boolean): boolean {
  const expression = code.expressions[test];
  switch (expression?.kind) {
    case 'unary':
      return expression.operator === '!' && holdsForMissing(code, expression.operand, !value);
    case 'logical':
      return [expression.left, expression.right].some((each) => holdsForMissing(code, each, value));
    case 'binary':
      return (
        /^={2,3}$/.test(expression.operator) === value &&
        /^[!=]={1,2}$/.test(expression.operator) &&
        [expression.left, expression.right].some((each) => isNothing(code.expressions[each])) &&
        [expression.left, expression.right].some((each) => isGivenByCall(code, each))
      );
    default:
      return !value && isGivenByCall(code, test);
  }
}

/** Whether a name stands for what a call gave, and nothing else. */
function isGivenByCall(code: Code, id: ExpressionId): boolean {
  const expression = code.expressions[id];
  if (expression?.kind !== 'reference' || !expression.definitions.length) return false;
  return expression.definitions.every((each) => {
    const from = code.definitions[each]?.from;
    const given = from?.kind === 'value' ? code.expressions[from.value] : undefined;
    const made = given?.kind === 'await' ? code.expressions[given.operand] : given;
    return made?.kind === 'call';
  });
}

const plainKinds: readonly ReplyKind[] = ['body', 'view', 'file', 'status'];

function replies(workspace: Workspace, place: ExpressionPlace, context: Context | null): boolean {
  const said = [
    ...saidOfTarget<ReplyKind>(workspace, place, 'replies', context),
    ...saidOfArguments<ReplyKind>(workspace, place, 'replies', context),
  ];
  return said.some(({ entry }) => plainKinds.includes(entry)) || repliesEmpty(workspace, place, context);
}

/** `response.end()`: a call that would send what it is given, and is given nothing. */
function repliesEmpty(workspace: Workspace, place: ExpressionPlace, context: Context | null): boolean {
  const call = factsAt(workspace, place.uri).code.expressions[place.expression];
  if (call?.kind !== 'call' || call.arguments.length) return false;
  const { states } = automatonOf(workspace);
  return calleesOf(workspace, place, context).some(
    (callee) =>
      callee.kind === 'library' &&
      callee.states.some((id) =>
        states[id]?.ofArguments.some(
          ({ section, entry }) => section === 'replies' && plainKinds.includes(entry as ReplyKind),
        ),
      ),
  );
}

/** Whether a call or an assignment sets a status of 400 or more. */
function refuses(workspace: Workspace, place: ExpressionPlace, context: Context | null): boolean {
  return statusesAt(workspace, place, context).some((status) => Number(status) >= 400);
}

/** The statuses that a call or an assignment sets, as far as they are literal. */
export function statusesAt(
  workspace: Workspace,
  place: ExpressionPlace,
  context: Context | null,
): readonly (string | number | boolean)[] {
  const { code } = factsAt(workspace, place.uri);
  const expression = code.expressions[place.expression];
  const literal = (id: number, path: readonly string[]) => {
    const value = literalArgument(workspace, place, id, path, context);
    return value === undefined || value === null ? [] : [value];
  };
  if (expression?.kind === 'assignment')
    return saidOfTarget(workspace, place, 'statuses', context).length ? literal(expression.value, []) : [];
  if (expression?.kind !== 'call') return [];
  return saidOfArguments(workspace, place, 'statuses', context).flatMap(({ argument, path }) =>
    literal(expression.arguments[argument] ?? NONE, path),
  );
}

/** The status by which a call or an assignment turns a client away, 401 or 403 (RFC 9110); undefined if it sets none of them. */
export function denialStatusAt(
  workspace: Workspace,
  place: ExpressionPlace,
  context: Context | null,
): string | number | boolean | undefined {
  return statusesAt(workspace, place, context).find((each) => denialOf(each) !== null);
}

/** The status of a denial (401 or 403; RFC 9110) that a value names, as a number or as a text; null for others. */
export function denialOf(status: unknown): '401' | '403' | null {
  const text = String(status);
  return text === '401' || text === '403' ? text : null;
}
