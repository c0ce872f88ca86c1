/**
 * Parameters of the address to which visitors are sent to sign in elsewhere, where code puts them together by name. The
 * names are those of the standard (RFC 6749, 4.1.1), whatever library sends them.
 */

import { type BindingId, type Code, type ExpressionId, NONE } from '../../facts/facts.ts';
import { literalText } from '../../facts/reading.ts';
import { definitionsFrom } from '../../facts/tables.ts';
import { nameOfCallee } from '../../flow/flows.ts';
import { expressionsWithin } from '../../meaning/replies/answers.ts';
import { usesOfFunction } from '../../meaning/values/uses.ts';
import type { ExpressionPlace } from '../../meaning/values/value.ts';
import { receiverOf } from '../../meaning/values/values.ts';
import { factsAt } from '../../workspace/facts.ts';
import type { Workspace } from '../../workspace/workspace.ts';

export interface AuthorizationRequest {
  /** The object with the parameters, or the first call that sets one. */
  readonly at: ExpressionPlace;
  /** Names of the parameters. */
  readonly names: ReadonlySet<string>;
  /** Value of `response_type` if it is written. */
  readonly responseType: string | null;
}

/** All requests for authorization that a file puts together; what may hold parameters that are not written here is left out. */
export function authorizationRequests(workspace: Workspace, uri: string): readonly AuthorizationRequest[] {
  const { code } = factsAt(workspace, uri);
  const setters = settersIn(code, uri);
  return [...objectsIn(code, uri, setters), ...setters.values()]
    .filter(isAuthorizationRequest)
    .map((request) =>
      isGivenState(workspace, request.at)
        ? { ...request, names: new Set([...request.names, 'state']) }
        : request,
    );
}

/**
 * Where a file exchanges a code for a token and shows neither a secret of its own nor the proof key of the request for the
 * code (RFC 7636): whoever gets hold of the code gets the token.
 */
export function unprovenExchanges(workspace: Workspace, uri: string): readonly ExpressionPlace[] {
  const { code } = factsAt(workspace, uri);
  // A secret may be sent in the header `Authorization` instead.
  if (code.expressions.some((each) => namesAuthorization(each))) return [];
  return objectsIn(code, uri, settersIn(code, uri)).flatMap(({ at, names }) => {
    const object = code.expressions[at.expression];
    const type = object?.kind === 'object' && object.properties.find(({ key }) => key === 'grant_type');
    const isExchange =
      type &&
      literalText(code, type.value) === 'authorization_code' &&
      names.has('code') &&
      names.has('client_id');
    return isExchange && ![...names].some((name) => proofs.has(name)) ? [at] : [];
  });
}

/** Parameters by which a client proves that the code is its own (RFC 6749, 2.3.1; RFC 7521, 4.2; RFC 7636, 4.5). */
const proofs: ReadonlySet<string> = new Set(['client_secret', 'client_assertion', 'code_verifier']);

function namesAuthorization(expression: Code['expressions'][number]): boolean {
  if (expression.kind === 'object')
    return expression.properties.some(({ key }) => key?.toLowerCase() === 'authorization');
  return expression.kind === 'literal' && String(expression.value).toLowerCase() === 'authorization';
}

/** Calls of a function that are looked at. */
const CALL_LIMIT = 8;

/** Whether somebody who calls the function around a place puts a `state` to what it gives: `` `${address()}&state=${state}` ``. */
function isGivenState(workspace: Workspace, { uri, expression }: ExpressionPlace): boolean {
  const around = factsAt(workspace, uri).code.expressions[expression]?.function ?? 0;
  if (around === 0) return false;
  return usesOfFunction(workspace, uri, around)
    .calls.slice(0, CALL_LIMIT)
    .some((call) => {
      const { code } = factsAt(workspace, call.uri);
      const caller = code.expressions[call.expression]?.function ?? 0;
      return expressionsWithin(workspace, call.uri, caller).some((id) => namesState(code, id));
    });
}

/** Whether a text adds a parameter `state`, or a call or an object names it. */
function namesState(code: Code, id: ExpressionId): boolean {
  const expression = code.expressions[id];
  switch (expression?.kind) {
    case 'literal':
      return typeof expression.value === 'string' && /^state$|[?&]state=$/.test(expression.value);
    case 'template':
      return expression.texts.some(({ cooked }) => /[?&]state=$/.test(cooked));
    case 'object':
      return expression.properties.some(({ key }) => key === 'state');
    default:
      return false;
  }
}

type Setters = ReadonlyMap<BindingId, AuthorizationRequest>;

/** Parameters of which an object that asks for authorization has one at least (RFC 6749, 4.1.1). */
const requested: ReadonlySet<string> = new Set(['client_id', 'redirect_uri', 'response_type', 'scope']);

/** `new URLSearchParams({ client_id: …, redirect_uri: … })`. */
function objectsIn(code: Code, uri: string, setters: Setters): readonly AuthorizationRequest[] {
  return code.expressions.flatMap((expression, id): readonly AuthorizationRequest[] => {
    if (expression.kind !== 'object') return [];
    const { properties } = expression;
    if (properties.some(({ kind, key }) => kind === 'spread' || key === null)) return [];
    if (!properties.some(({ key }) => requested.has(key ?? ''))) return [];
    const type = properties.find(({ key }) => key === 'response_type');
    const binding = bindingOf(code, id);
    const later = (code.bindings[binding]?.definitions ?? []).flatMap(
      (each) => code.definitions[each]?.into ?? [],
    );
    return [
      {
        at: { uri, expression: id },
        names: new Set([
          ...properties.map(({ key }) => key ?? ''),
          ...later,
          ...(setters.get(binding)?.names ?? []),
        ]),
        responseType: type ? literalText(code, type.value) : null,
      },
    ];
  });
}

/** The name that an object, or what a call makes of it, is put under; NONE if there is none. */
function bindingOf(code: Code, id: ExpressionId): BindingId {
  let root = id;
  for (let parent = code.expressions[root]?.parent ?? NONE; parent !== NONE; ) {
    root = parent;
    parent = code.expressions[root]?.parent ?? NONE;
  }
  const definition = code.definitions[definitionsFrom(code).get(root)?.[0] ?? NONE];
  return definition?.binding ?? NONE;
}

/** `url.searchParams.set('client_id', …)`, one call after the other on the same name. */
function settersIn(code: Code, uri: string): Setters {
  const found = new Map<
    BindingId,
    { at: ExpressionPlace; names: Set<string>; responseType: string | null }
  >();
  code.expressions.forEach((expression, id) => {
    if (expression.kind !== 'call' || expression.arguments.length !== 2) return;
    if (!/(?:^|\.)(?:set|append)$/.test(nameOfCallee(code, id))) return;
    const [key = NONE, value = NONE] = expression.arguments;
    const name = literalText(code, key);
    const root = rootOf(code, receiverOf(code, id));
    if (root === null) return;
    const known = found.get(root) ?? {
      at: { uri, expression: id },
      names: new Set<string>(),
      responseType: null,
    };
    found.set(root, known);
    // A name that is worked out may be any.
    known.names.add(name ?? 'state');
    if (name === 'response_type') known.responseType = literalText(code, value);
  });
  return found;
}

/** The binding at the root of `url.searchParams`; null if it is no chain of members on a name. */
function rootOf(code: Code, id: ExpressionId): BindingId | null {
  let at = code.expressions[id];
  while (at?.kind === 'member') at = code.expressions[at.object];
  return at?.kind === 'reference' && at.binding !== NONE ? at.binding : null;
}

/** Whether a code is asked for, and not exchanged: there is neither a secret nor a code among the parameters. */
function isAuthorizationRequest({ names, responseType }: AuthorizationRequest): boolean {
  if (!names.has('client_id') || !names.has('redirect_uri')) return false;
  if (
    ['client_secret', 'code', 'grant_type', 'code_verifier', 'refresh_token'].some((each) => names.has(each))
  )
    return false;
  return (
    responseType === 'code' || (responseType === null && (names.has('scope') || names.has('response_type')))
  );
}
