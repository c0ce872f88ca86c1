/** Renews a session when somebody signs in, and ends it when somebody signs out. */
import { type Code, type ExpressionId, type FunctionId, NONE } from '../../facts/facts.ts';
import type { Endpoint } from '../../meaning/endpoints/chain.ts';
import { type SessionKeeping, sessionHandling } from '../../meaning/guards/sessions.ts';
import { expressionsOf, expressionsWithin } from '../../meaning/replies/answers.ts';
import { saidOfValue } from '../../meaning/values/sayings.ts';
import type { ExpressionPlace } from '../../meaning/values/value.ts';
import { calleesOf } from '../../meaning/values/values.ts';
import type { SessionFix } from '../../meaning/vocabulary/model.ts';
import { automatonOf } from '../../meaning/vocabulary/model-set.ts';
import type { TextEdit } from '../../text/edit.ts';
import { contains } from '../../text/span.ts';
import { factsAt } from '../../workspace/facts.ts';
import { statementsIn } from '../../workspace/statements.ts';
import { fileAt, type Workspace } from '../../workspace/workspace.ts';
import { isTyped } from './as-text.ts';
import { rolesOf } from './exits.ts';
import { before, freeName, layoutOf } from './insertion.ts';
import { filled } from './recipes.ts';
import type { Repair } from './repair.ts';
import { restInCallback } from './rest-in-callback.ts';

/** Repairs that give the session a new identifier before the user is put into it. Level B: what else was in it is gone. */
export function renewalRepairs(workspace: Workspace, endpoint: Endpoint): readonly Repair[] {
  const title = 'Give the session a new identifier (what else is in it is gone)';
  const refused = (reason: string): readonly Repair[] => [{ kind: 'refused', title, reason }];
  const [store] = sessionHandling(workspace, endpoint).stores;
  const renew = automatonOf(workspace).models.get(endpoint.framework)?.fixes?.renew;
  if (!store || renew === undefined) return refused('How this framework renews a session is not known.');
  const { uri } = store;
  const { code } = factsAt(workspace, uri);
  const caller = callOfHandler(workspace, endpoint, store);
  if (caller !== null) {
    const { place, session } = caller;
    return repairsBy(
      title,
      place.uri,
      firstDone(workspace, endpoint, place.uri, place.expression, renew, session),
    );
  }
  const assignment = code.expressions[store.expression];
  const session =
    assignment?.kind === 'assignment' ? sessionIn(workspace, uri, code, assignment.target) : NONE;
  const written = code.expressions[session];
  if (written?.kind !== 'member')
    return refused('The session has a name of its own, which would stand for the old one.');
  const text = fileAt(workspace, uri)?.text.slice(written.start, written.end) ?? '';
  return repairsBy(title, uri, firstDone(workspace, endpoint, uri, store.expression, renew, text));
}

/**
 * The call in a handler that can wait, of a function that cannot: there the session is renewed before the function puts
 * the user into it. null where the function itself is the place, or where the handler calls it more than once.
 */
function callOfHandler(
  workspace: Workspace,
  endpoint: Endpoint,
  store: ExpressionPlace,
): { readonly place: ExpressionPlace; readonly session: string } | null {
  const { code } = factsAt(workspace, store.uri);
  const id = code.expressions[store.expression]?.function ?? NONE;
  const [own, ...others] = endpoint.handler?.functions ?? [];
  const isOwn = own?.uri === store.uri && own.function === id;
  if (!own || others.length || isOwn || code.functions[id]?.async) return null;
  const { uri, function: handler } = own;
  if (!factsAt(workspace, uri).code.functions[handler]?.async) return null;
  const calls = expressionsOf(workspace, uri, handler).filter((expression) =>
    calleesOf(workspace, { uri, expression }).some(
      (callee) => callee.kind === 'function' && callee.uri === store.uri && callee.function === id,
    ),
  );
  const [call] = calls;
  const [role, member] =
    automatonOf(workspace).models.get(endpoint.framework)?.sessions?.[0]?.split('.') ?? [];
  const holder = role === undefined ? undefined : rolesOf(workspace, endpoint, uri, handler)[role];
  return call === undefined || calls.length > 1 || holder === undefined
    ? null
    : { place: { uri, expression: call }, session: `${holder}.${member}` };
}

/** Repairs that end the session before somebody who signs out is answered. Level B: what else was in it is gone. */
export function endRepairs(
  workspace: Workspace,
  endpoint: Endpoint,
  kept: SessionKeeping | null,
): readonly Repair[] {
  const title = 'End the session';
  const refused = (reason: string): readonly Repair[] => [{ kind: 'refused', title, reason }];
  if (kept === null) return refused('Nothing on the server can be ended: what was handed out is a token.');
  const model = automatonOf(workspace).models.get(endpoint.framework);
  const [own, ...others] = endpoint.handler?.functions ?? [];
  const [role, member] = model?.sessions?.[0]?.split('.') ?? [];
  if (!model?.fixes?.end || !own || others.length || role === undefined)
    return refused('How this framework ends a session is not known.');
  const { uri, function: id } = own;
  const holder = rolesOf(workspace, endpoint, uri, id)[role];
  if (holder === undefined) return refused('The handler has no name for the request.');
  const last = lastIn(workspace, uri, id);
  if (last === NONE)
    return refused('There is no place in the handler at which nothing of the session is needed.');
  const { end } = model.fixes;
  const way: SessionFix = kept === 'client' ? { plain: end.inCookie ?? '' } : end;
  return repairsBy(title, uri, firstDone(workspace, endpoint, uri, last, way, `${holder}.${member}`));
}

/** A repair by edits, or one that is refused for what a text says. */
function repairsBy(title: string, uri: string, edits: readonly TextEdit[] | string): readonly Repair[] {
  return typeof edits === 'string'
    ? [{ kind: 'refused', title, reason: edits }]
    : [{ kind: 'edits', title, level: 'B', edits: [{ uri, edits }] }];
}

/** Edits that do something with a session before the statement of an expression; a text that says why not. */
function firstDone(
  workspace: Workspace,
  endpoint: Endpoint,
  uri: string,
  id: ExpressionId,
  way: SessionFix,
  session: string,
): readonly TextEdit[] | string {
  const { code } = factsAt(workspace, uri);
  const own = code.expressions[id]?.function ?? NONE;
  const { step, end } = layoutOf(workspace, uri);
  const awaited = code.functions[own]?.async ? way.awaited : undefined;
  const line = way.plain || awaited;
  if (line) {
    const written = filled(line, { session, void: isTyped(uri) ? '<void>' : '' }) + end;
    return before(workspace, uri, id, [written]) ?? 'There is no statement before which it could stand.';
  }
  const isHandler = endpoint.handler?.functions.some((each) => each.uri === uri && each.function === own);
  const roles = rolesOf(workspace, endpoint, uri, own);
  const models = automatonOf(workspace).models;
  const failed = models.get(endpoint.framework)?.fixes?.failed?.find((each) => roles[each.for]);
  if (way.around === undefined || !failed || !isHandler || code.functions[own]?.async)
    return 'The function is not asynchronous, so it cannot wait for the session.';
  const holes = { ...roles, session, error: freeName(code, 'error') };
  const answer = filled(failed.write, holes);
  const test = `if (${holes.error})`;
  // A strict compiler wants all ways out of a function to give something, or none.
  const first = isTyped(uri)
    ? [`${test} {`, `${step}${answer}${end}`, `${step}return${end}`, '}']
    : [`${test} return ${answer}${end}`];
  return restInCallback(workspace, uri, id, { open: filled(way.around, holes), first });
}

/** An expression of the last statement of a function, where all come who are not turned away; NONE if there is none. */
function lastIn(workspace: Workspace, uri: string, id: FunctionId): ExpressionId {
  const { code } = factsAt(workspace, uri);
  const body = code.functions[id]?.body;
  const last = body && (statementsIn(workspace, uri, body).at(-1) ?? body);
  const own = expressionsOf(workspace, uri, id).filter((each) => {
    const expression = code.expressions[each];
    return expression && last && contains(last, expression);
  });
  const usesSession = expressionsWithin(workspace, uri, id).some((each) => {
    const expression = code.expressions[each];
    if (expression?.kind !== 'member' || !last || !contains(last, expression)) return false;
    return saidOfValue(workspace, { uri, expression: each }, 'sessions').length > 0;
  });
  return usesSession ? NONE : (own.find((each) => code.expressions[each]?.parent === NONE) ?? NONE);
}

/** `request.session` in `request.session.user`. */
function sessionIn(workspace: Workspace, uri: string, code: Code, id: ExpressionId): ExpressionId {
  let at = id;
  for (
    let member = code.expressions[at];
    member?.kind === 'member' || member?.kind === 'cast';
    member = code.expressions[at]
  ) {
    if (member.kind === 'member' && saidOfValue(workspace, { uri, expression: at }, 'sessions').length)
      return at;
    at = member.kind === 'member' ? member.object : member.operand;
  }
  return NONE;
}
