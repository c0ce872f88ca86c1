/** What becomes of errors that are thrown within `try`: whether they leave the function. */
import type { Code, ConditionId, Expression, ExpressionId } from '../../facts/facts.ts';
import { standsIn, tryAround } from '../../facts/reading.ts';
import { factsAt } from '../../workspace/facts.ts';
import { query } from '../../workspace/memo.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { saidOfTarget } from '../values/assignments.ts';
import { demandedBy, isDead } from '../values/known-truth.ts';
import { sayingsAtCall } from '../values/sayings.ts';
import type { Context, Section } from '../values/value.ts';
import { calleesOf } from '../values/values.ts';
import { nameOf, statusOfError } from './denials.ts';

/** Which errors leave a function: all, none, or those alone that mean 401 or 403. */
export type Escaping = 'all' | 'none' | '401' | '403';

/** All of them. */
export const ways: readonly Escaping[] = ['all', 'none', '401', '403'];

/** What leaves two places, one within the other. */
export function both(outer: Escaping, inner: Escaping): Escaping {
  if (outer === 'all' || outer === inner) return inner;
  return inner === 'all' ? outer : 'none';
}

/** Whether an error that means a status leaves the function. */
export function escapes(escaping: Escaping, status: '401' | '403' | null): boolean {
  return escaping === 'all' || escaping === status;
}

/** Whether a call stands in a `try` block. */
export function isCaught(code: Code, call: Expression): boolean {
  for (let at = code.conditions[call.condition]; at; at = code.conditions[at.parent])
    if (at.kind === 'try') return true;
  return false;
}

/**
 * What becomes of errors that are thrown at a place. Caught errors come to nothing where the `catch` block neither
 * throws, nor answers, nor reports anything. It may also hand on errors of one kind alone.
 */
export function escapingAt(
  workspace: Workspace,
  uri: string,
  code: Code,
  from: number,
  context: Context | null,
): Escaping {
  const block = tryAround(code, from);
  const caught = block === null ? null : insideOf(workspace, uri, 'catch', block);
  if (!caught) return 'all';
  const rethrown = caught.throws
    .filter((condition) => !isDead(workspace, uri, condition, context))
    .map((condition) => handedOn(workspace, uri, code, condition, context));
  if (rethrown.includes('all') || speaks(workspace, uri, code, caught.expressions, context)) return 'all';
  const [only = 'none', ...others] = new Set(rethrown);
  return others.length ? 'all' : only;
}

/** Which errors reach a `throw` in a `catch` block, as its conditions show: `if (error instanceof Forbidden) throw error`. */
export function handedOn(
  workspace: Workspace,
  uri: string,
  code: Code,
  from: number,
  context: Context | null,
): Escaping {
  const isRethrown = code.conditions[from] && standsIn(code, from, 'catch');
  for (let at = code.conditions[from]; isRethrown && at?.kind === 'test'; at = code.conditions[at.parent])
    for (const id of demandedBy(workspace, { uri, expression: at.test }, at.value, context)) {
      const test = code.expressions[id];
      if (test?.kind !== 'binary' || test.operator !== 'instanceof') continue;
      const status = statusOfError(nameOf(code, test.right));
      if (status) return status;
    }
  return 'all';
}

/** Whether any of the expressions of a `catch` block answers, reports, or calls what may do so. */
function speaks(
  workspace: Workspace,
  uri: string,
  code: Code,
  expressions: readonly ExpressionId[],
  context: Context | null,
): boolean {
  return expressions.some((id) => {
    const expression = code.expressions[id];
    const place = { uri, expression: id };
    if (expression?.kind === 'assignment')
      return answering.some((section) => saidOfTarget(workspace, place, section, context).length > 0);
    if (expression?.kind !== 'call') return false;
    const { ofCall, ofArguments } = sayingsAtCall(workspace, place, context);
    return (
      [...ofCall, ...ofArguments].some(({ section }) => answering.includes(section)) ||
      calleesOf(workspace, place, context).some(({ kind }) => kind === 'function' || kind === 'unknown')
    );
  });
}

/** What models say of calls and assignments that answer a request, or end it. */
const answering: readonly Section[] = ['replies', 'statuses', 'denies', 'rejects', 'passes'];

/** What stands in one block, inner blocks and functions included. */
interface Inside {
  readonly expressions: ExpressionId[];
  /** The conditions of each `throw`. */
  readonly throws: ConditionId[];
}

const insides = query<Workspace, ReadonlyMap<string, Inside>>({
  name: 'what stands in try and catch',
  compute: (workspace, uri) => {
    const { code } = factsAt(workspace, uri);
    const found = new Map<string, Inside>();
    // A block that holds nothing is one all the same.
    for (const each of code.conditions)
      if (each.kind === 'try' || each.kind === 'catch')
        found.set(`${each.kind} ${each.block}`, { expressions: [], throws: [] });
    const around = (from: ConditionId, add: (inside: Inside) => void) => {
      for (let at = code.conditions[from]; at; at = code.conditions[at.parent]) {
        const inside =
          at.kind === 'try' || at.kind === 'catch' ? found.get(`${at.kind} ${at.block}`) : undefined;
        if (inside) add(inside);
      }
    };
    if (!found.size) return found;
    for (const [id, { condition }] of code.expressions.entries())
      around(condition, ({ expressions }) => void expressions.push(id));
    for (const { kind, condition } of code.functions.flatMap(({ exits }) => exits))
      if (kind === 'throw') around(condition, ({ throws }) => void throws.push(condition));
    return found;
  },
  onCycle: new Map(),
});

/** What stands in the `try` or `catch` block of this number; null if there is no such block. */
export function insideOf(
  workspace: Workspace,
  uri: string,
  kind: 'try' | 'catch',
  block: number,
): { readonly expressions: readonly ExpressionId[]; readonly throws: readonly ConditionId[] } | null {
  return insides(workspace, uri).get(`${kind} ${block}`) ?? null;
}
