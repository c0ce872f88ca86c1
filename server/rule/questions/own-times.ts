/** Times that are written into the claims of a token under a name of the project's own. */
import { NONE } from '../../facts/facts.ts';
import { isSessionName } from '../../meaning/entities/field-names.ts';
import type { ExpressionPlace } from '../../meaning/values/value.ts';
import { valuesOf } from '../../meaning/values/values.ts';
import { factsAt } from '../../workspace/facts.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { isTime } from '../times.ts';

/** Claims that libraries look at by themselves, or that say when a token was made and ends nothing (RFC 7519, 4.1). */
const registered: ReadonlySet<string> = new Set(['exp', 'nbf', 'iat']);

/**
 * The name of a claim, in the object that is the first argument of a call, whose value is a point in time: made of
 * `new Date()` or `Date.now()`, or the text or number of a date. Null if there is none.
 */
export function ownTimeIn(workspace: Workspace, { uri, expression }: ExpressionPlace): string | null {
  const call = factsAt(workspace, uri).code.expressions[expression];
  const claims = call?.kind === 'call' ? (call.arguments[0] ?? NONE) : NONE;
  if (claims === NONE) return null;
  for (const value of valuesOf(workspace, { uri, expression: claims })) {
    if (value.kind !== 'object') continue;
    const { code } = factsAt(workspace, value.uri);
    const object = code.expressions[value.expression];
    if (object?.kind !== 'object') continue;
    for (const { key, value: written } of object.properties)
      if (key !== null && !registered.has(key) && isTime(code, written)) return key;
  }
  return null;
}

/** Claims that say who made the token, when, and for whom, beside the one that counts. */
const beside: ReadonlySet<string> = new Set(['iss', 'aud', 'iat', 'nbf', 'jti']);

/**
 * Whether the claims that are the first argument of a call are all known and name a session, and nothing else: what is
 * kept of the session says when it ends.
 */
export function namesSession(workspace: Workspace, { uri, expression }: ExpressionPlace): boolean {
  const call = factsAt(workspace, uri).code.expressions[expression];
  const claims = call?.kind === 'call' ? (call.arguments[0] ?? NONE) : NONE;
  if (claims === NONE) return false;
  const values = valuesOf(workspace, { uri, expression: claims });
  return (
    values.length > 0 &&
    values.every((value) => {
      if (value.kind !== 'object') return false;
      const object = factsAt(workspace, value.uri).code.expressions[value.expression];
      if (object?.kind !== 'object') return false;
      const names = object.properties.map(({ key }) => key ?? '').filter((key) => !beside.has(key));
      return names.length === 1 && names.every((key) => key === 'sid' || isSessionName(key));
    })
  );
}

/** Claims that speak of the token itself and of who makes and takes it, and of nobody else (RFC 7519, 4.1). */
const ofTheService: ReadonlySet<string> = new Set(['iss', 'aud', 'iat', 'nbf', 'jti']);

/**
 * Whether the claims that are the first argument of a call are all known, name who makes the token and when, and nobody
 * whom it speaks for: a service shows it to another one, which decides how long it takes such tokens.
 */
export function speaksForTheService(workspace: Workspace, { uri, expression }: ExpressionPlace): boolean {
  const call = factsAt(workspace, uri).code.expressions[expression];
  const claims = call?.kind === 'call' ? (call.arguments[0] ?? NONE) : NONE;
  if (claims === NONE) return false;
  const values = valuesOf(workspace, { uri, expression: claims });
  return (
    values.length > 0 &&
    values.every((value) => {
      if (value.kind !== 'object') return false;
      const object = factsAt(workspace, value.uri).code.expressions[value.expression];
      if (object?.kind !== 'object') return false;
      const keys = object.properties.map(({ key }) => key);
      return (
        ['iss', 'iat'].every((key) => keys.includes(key)) &&
        keys.every((key) => key !== null && ofTheService.has(key))
      );
    })
  );
}
