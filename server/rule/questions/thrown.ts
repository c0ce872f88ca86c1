/** What may fail where an error is caught: whether its text may come from a database, another server or the file system. */

import type { Code, ExpressionId } from '../../facts/facts.ts';
import { expressionsOfTry } from '../../facts/tables.ts';
import type { Flow } from '../../flow/flows.ts';
import { queryAt } from '../../meaning/entities/queries.ts';
import { sinkKinds } from '../../meaning/sinks/sinks.ts';
import { saidOfArguments, saidOfValue } from '../../meaning/values/sayings.ts';
import type { ExpressionPlace, FunctionValue } from '../../meaning/values/value.ts';
import { calleesOf, contextOfCall } from '../../meaning/values/values.ts';
import type { SinkKind, SinkSaying } from '../../meaning/vocabulary/model.ts';
import { factsAt } from '../../workspace/facts.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { type Reached, reaches } from '../reach.ts';

/** Arguments of calls whose errors say what they were given, or what they met: statements, paths, addresses, programs. */
const telling: ReadonlySet<SinkKind> = new Set<SinkKind>([
  ...(['sql-text', 'nosql-filter', 'shell-command', 'program', 'program-arguments'] as const),
  ...(['file-path', 'url', 'ldap-filter', 'code', 'module'] as const),
]);

/**
 * Whether an error that reaches a reply may tell of the inside of the service, as far as the code shows it: it was caught
 * around a query, a call of another service, or one that reads files or runs programs, there or in functions of the
 * project that are called there. True as well where it was not caught around anything, but comes from anywhere, as to a
 * handler of all errors.
 */
export function mayTellInside(workspace: Workspace, { arrival }: Flow): boolean {
  const { uri, expression } = arrival.place;
  const { code } = factsAt(workspace, uri);
  const block = tryAround(code, expression);
  if (block === null) return true;
  const within = expressionsOfTry(code, block);
  const functions = within.flatMap((id): readonly FunctionValue[] => {
    const place = { uri, expression: id };
    const each = code.expressions[id];
    if (each?.kind === 'function')
      return [{ kind: 'function', uri, function: each.target, context: null, receiver: null }];
    return each?.kind === 'call' ? calledAt(workspace, place) : [];
  });
  return (
    within.some((id) => isTelling(workspace, { uri, expression: id })) ||
    reaches(workspace, { functions }, ({ place }: Reached) => isTelling(workspace, place))
  );
}

function calledAt(workspace: Workspace, place: ExpressionPlace): readonly FunctionValue[] {
  return calleesOf(workspace, place).flatMap((callee) =>
    callee.kind === 'function' ? [{ ...callee, context: contextOfCall(workspace, callee, place, null) }] : [],
  );
}

/** The number of the `try` whose error an expression is; null where it is no name of a `catch`. */
function tryAround(code: Code, id: ExpressionId): number | null {
  const reference = code.expressions[id];
  const ids = reference?.kind === 'reference' ? code.bindings[reference.binding]?.definitions : [];
  for (const each of ids ?? []) {
    const definition = code.definitions[each];
    if (definition?.from.kind !== 'caught') continue;
    for (let at = code.conditions[definition.condition]; at; at = code.conditions[at.parent])
      if (at.kind === 'catch') return at.block;
  }
  return null;
}

function isTelling(workspace: Workspace, place: ExpressionPlace): boolean {
  const kind = factsAt(workspace, place.uri).code.expressions[place.expression]?.kind;
  if (kind !== 'call' && kind !== 'template') return false;
  if (queryAt(workspace, place)) return true;
  if (kind === 'template') return false;
  if (saidOfValue(workspace, place, 'origins').some(({ entry }) => entry === 'remote-answer')) return true;
  return saidOfArguments<SinkSaying>(workspace, place, 'sinks').some(({ entry, value }) =>
    sinkKinds(workspace, place, entry, value).some((each) => telling.has(each)),
  );
}
