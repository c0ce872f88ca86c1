/** What becomes of errors that are thrown within `try`: whether they leave the function. */
import type { Code, Expression } from '../../facts/facts.ts';
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
  let at = code.conditions[from];
  while (at && at.kind !== 'try') at = code.conditions[at.parent];
  if (at?.kind !== 'try') return 'all';
  const { block } = at;
  if (!code.conditions.some((each) => each.kind === 'catch' && each.block === block)) return 'all';
  const isInCatch = (condition: number) => isWithinBlock(code, condition, 'catch', block);
  const rethrown = code.functions
    .flatMap(({ exits }) => exits)
    .filter(
      ({ kind, condition }) =>
        kind === 'throw' && isInCatch(condition) && !isDead(workspace, uri, condition, context),
    )
    .map(({ condition }) => handedOn(workspace, uri, code, condition, context));
  if (rethrown.includes('all') || speaksIn(workspace, uri, code, isInCatch, context)) return 'all';
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
  const isRethrown = code.conditions[from] && isWithinCatch(code, from);
  for (let at = code.conditions[from]; isRethrown && at?.kind === 'test'; at = code.conditions[at.parent])
    for (const id of demandedBy(workspace, { uri, expression: at.test }, at.value, context)) {
      const test = code.expressions[id];
      if (test?.kind !== 'binary' || test.operator !== 'instanceof') continue;
      const status = statusOfError(nameOf(code, test.right));
      if (status) return status;
    }
  return 'all';
}

/** Whether what stands in a `catch` block answers, reports, or calls what may do so. */
function speaksIn(
  workspace: Workspace,
  uri: string,
  code: Code,
  isInCatch: (condition: number) => boolean,
  context: Context | null,
): boolean {
  return code.expressions.some((expression, id) => {
    if (!isInCatch(expression.condition)) return false;
    const place = { uri, expression: id };
    if (expression.kind === 'assignment')
      return answering.some((section) => saidOfTarget(workspace, place, section, context).length > 0);
    if (expression.kind !== 'call') return false;
    const { ofCall, ofArguments } = sayingsAtCall(workspace, place, context);
    return (
      [...ofCall, ...ofArguments].some(({ section }) => answering.includes(section)) ||
      calleesOf(workspace, place, context).some(({ kind }) => kind === 'function' || kind === 'unknown')
    );
  });
}

/** What models say of calls and assignments that answer a request, or end it. */
const answering: readonly Section[] = ['replies', 'statuses', 'denies', 'rejects', 'passes'];

function isWithinCatch(code: Code, from: number): boolean {
  for (let at = code.conditions[from]; at; at = code.conditions[at.parent])
    if (at.kind === 'catch') return true;
  return false;
}

/** Whether a place stands in a `try` or `catch` block of this number. */
export function isWithinBlock(code: Code, from: number, kind: 'try' | 'catch', block: number): boolean {
  for (let at = code.conditions[from]; at; at = code.conditions[at.parent])
    if (at.kind === kind && at.block === block) return true;
  return false;
}
