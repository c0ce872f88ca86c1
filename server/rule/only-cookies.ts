/** Handlers that take a cookie away and do nothing else on the server: all that they call is the framework's own. */
import { NONE } from '../facts/facts.ts';
import { nameOfCallee } from '../flow/flows.ts';
import type { Endpoint } from '../meaning/chain.ts';
import { automatonOf } from '../meaning/model-set.ts';
import { saidOfCall } from '../meaning/sayings.ts';
import type { Context, ExpressionPlace, Value } from '../meaning/value.ts';
import { calleesOf, receiverOf, valuesOf } from '../meaning/values.ts';
import { factsAt } from '../workspace/facts.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { reaches } from './reach.ts';

/** Whether the handler of an endpoint, and the functions of the project that it calls, only call the framework: to answer, and to take a cookie away. */
export function onlyTakesCookie(workspace: Workspace, { handler }: Endpoint): boolean {
  if (!handler?.functions.length || handler.unknown) return false;
  let ofCookies = false;
  const doesMore = reaches(workspace, handler, ({ place, expression, context }) => {
    if (expression.kind === 'template') return expression.tag !== NONE;
    if (expression.kind !== 'call') return false;
    const callees = calleesOf(workspace, place, context);
    const owners = ownersOf(workspace, place, context);
    const own = [...callees, ...owners].filter((value) => isOfFramework(workspace, value));
    // What frameworks call what it is about: `response.clearCookie`, `context.cookies`.
    ofCookies ||=
      own.length > 0 &&
      (/cookie/i.test(nameOfCallee(factsAt(workspace, place.uri).code, place.expression)) ||
        own.some((value) => value.kind === 'library' && /cookie/i.test(value.label)));
    return (
      !own.length &&
      !callees.some(({ kind }) => kind === 'function') &&
      !saidOfCall(workspace, place, 'logs', context).length
    );
  });
  return ofCookies && !doesMore;
}

/** What the method is called on. */
function ownersOf(workspace: Workspace, place: ExpressionPlace, context: Context | null): readonly Value[] {
  const receiver = receiverOf(factsAt(workspace, place.uri).code, place.expression);
  return receiver === NONE ? [] : valuesOf(workspace, { uri: place.uri, expression: receiver }, context);
}

/** Whether a value is one of a library that has endpoints. */
function isOfFramework(workspace: Workspace, value: Value): boolean {
  if (value.kind !== 'library') return false;
  return [...automatonOf(workspace).models.values()].some(
    ({ library, packages, handler, files, decorators }) =>
      !!(handler || files || decorators) &&
      (library === value.package || (packages ?? []).includes(value.package)),
  );
}
