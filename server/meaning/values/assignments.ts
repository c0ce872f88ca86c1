/** Assignments to members that mean something: `context.body = value` is a reply, `context.status = 401` its status. */

import type { Expression, ExpressionId, FunctionId } from '../../facts/facts.ts';
import { perCode } from '../../facts/reading.ts';
import { factsAt } from '../../workspace/facts.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { type Said, saidOfLibrary } from './sayings.ts';
import type { Context, ExpressionPlace, Section } from './value.ts';
import { stepInto, valuesOf } from './values.ts';

export type Assignment = Extract<Expression, { kind: 'assignment' }>;

/** Assignments to members by the function in whose code they stand. */
export const memberAssignments = perCode((code): ReadonlyMap<FunctionId, readonly ExpressionId[]> => {
  const table = new Map<FunctionId, ExpressionId[]>();
  code.expressions.forEach((expression, id) => {
    if (expression.kind !== 'assignment' || code.expressions[expression.target]?.kind !== 'member') return;
    const list = table.get(expression.function);
    if (list) list.push(id);
    else table.set(expression.function, [id]);
  });
  return table;
});

/**
 * What models say, in one section, of the member that an assignment puts a value into.
 * @param place the assignment
 */
export function saidOfTarget<Entry>(
  workspace: Workspace,
  place: ExpressionPlace,
  section: Section,
  context: Context | null = null,
): readonly Said<Entry>[] {
  const { code } = factsAt(workspace, place.uri);
  const assignment = code.expressions[place.expression];
  const target = assignment?.kind === 'assignment' ? code.expressions[assignment.target] : undefined;
  if (target?.kind !== 'member' || target.property === null) return [];
  const name = target.property;
  // The owner is asked, and not the member: what was put there before is not what is meant.
  return valuesOf(workspace, { uri: place.uri, expression: target.object }, context).flatMap((owner) => {
    if (owner.kind !== 'library') return [];
    return stepInto(workspace, owner, name).flatMap((value) =>
      saidOfLibrary<Entry>(workspace, value, section),
    );
  });
}
