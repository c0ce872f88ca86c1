/** Requests that prove by what they carry that they may come: a secret that only some were given, a link that was signed. */
import { type Code, type Expression, type ExpressionId, NONE } from '../../facts/facts.ts';
import { isComparable, SIDE_STATE_LIMIT } from '../../flow/comparisons.ts';
import { flowsFrom, nameOfCallee } from '../../flow/flows.ts';
import { type Arrival, searchBack } from '../../flow/search.ts';
import type { Endpoint } from '../../meaning/endpoints/chain.ts';
import { nameWords } from '../../meaning/entities/field-names.ts';
import { operandsOf } from '../../meaning/guards/credentials.ts';
import { denialStatusAt } from '../../meaning/replies/answers.ts';
import { saidOfCall, saidOfValue } from '../../meaning/values/sayings.ts';
import { type Context, type ExpressionPlace, isUnderstood, placeKey } from '../../meaning/values/value.ts';
import { calleesOf, queryAtPlace } from '../../meaning/values/values.ts';
import type { SourceKind } from '../../meaning/vocabulary/model.ts';
import { factsAt } from '../../workspace/facts.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { type Reached, someReached } from '../reach.ts';

/** Names and functions followed from a comparison to a digest. */
const DEPTH_LIMIT = 6;

/**
 * Whether an endpoint holds data of the request against a secret of the server, or against a digest that it makes
 * (`hash !== digestOf(id)`), or has a token in the data verified, or looks something up by what only those know who were
 * given it: a token, the key of a licence. Whoever wrote that knew that anybody comes. For the last one only a name speaks.
 */
export function showsProof(workspace: Workspace, endpoint: Endpoint): boolean {
  if (comparesSecret(workspace, endpoint) || verifiesData(workspace, endpoint)) return true;
  return flowsFrom(workspace, endpoint).some(
    ({ target, query, path, arrival: { from, path: own, form } }) =>
      target === 'filter' &&
      query !== null &&
      from.kind === 'source' &&
      // `{ token: code }`: the name by which it is sent, and that of the column.
      [own.at(-1), path.at(-1), form.part.at(-1)].some((name) => name !== undefined && isGivenName(name)),
  );
}

/**
 * Whether the handler of an endpoint turns away, with 401 or 403, for what lies in a record that is looked up by what the
 * client sends beside the path: the number of a visit, a share. What the path names is the thing itself, and no proof.
 */
export function refusesByRecord(workspace: Workspace, endpoint: Endpoint): boolean {
  const loaded = new Set(
    flowsFrom(workspace, endpoint).flatMap(({ target, query, arrival: { from } }) =>
      target === 'filter' && query && from.kind === 'source' && from.part !== 'path'
        ? [placeKey(query.place)]
        : [],
    ),
  );
  if (!loaded.size) return false;
  return someReached(workspace, endpoint.handler, ({ place, code, expression, context }) => {
    if (denialStatusAt(workspace, place, context) === undefined) return false;
    for (let at = code.conditions[expression.condition]; at; at = code.conditions[at.parent])
      if (
        at.kind === 'test' &&
        holdsRecord(workspace, { uri: place.uri, expression: at.test }, context, loaded)
      )
        return true;
    return false;
  });
}

/** Whether a condition tests a part of a record that one of these queries reads, and not only whether there is one. */
function holdsRecord(
  workspace: Workspace,
  { uri, expression: test }: ExpressionPlace,
  context: Context | null,
  loaded: ReadonlySet<string>,
): boolean {
  const { code } = factsAt(workspace, uri);
  const parts = (id: ExpressionId, depth: number): boolean => {
    const expression = code.expressions[id];
    if (!expression || depth <= 0) return false;
    if (expression.kind === 'member')
      return searchBack(workspace, { uri, expression: id }, [], context, {
        limit: SIDE_STATE_LIMIT,
      }).arrivals.some(({ from }) => from.kind === 'query' && loaded.has(placeKey(from.query.place)));
    return operandsOf(expression).some((each) => parts(each, depth - 1));
  };
  return parts(test, DEPTH_LIMIT);
}

/** Whether the chain or the handler of an endpoint holds data of the request against a secret of the server, or against a digest that it makes. */
export function comparesSecret(workspace: Workspace, { chain, handler }: Endpoint): boolean {
  return [handler, ...chain].some((link) =>
    someReached(
      workspace,
      link,
      (at) => sidesOf(at).length > 0 && isHeldAgainstSecret(workspace, at.place, at.context),
    ),
  );
}

/** Whether the chain or the handler of an endpoint gives a header to code that cannot be read, which may verify it. */
export function handsHeaderOn(workspace: Workspace, { chain, handler }: Endpoint): boolean {
  return [handler, ...chain].some((link) =>
    someReached(workspace, link, ({ place, expression, context }) => {
      if (expression.kind !== 'call' || calleesOf(workspace, place, context).some(isUnderstood)) return false;
      return expression.arguments.some((argument) =>
        saidOfValue<SourceKind>(workspace, { uri: place.uri, expression: argument }, 'sources', context).some(
          ({ entry }) => entry === 'header',
        ),
      );
    }),
  );
}

/** Whether the chain or the handler of an endpoint asks what time it is, as whoever looks at the age of a message does. */
export function asksForTime(workspace: Workspace, { chain, handler }: Endpoint): boolean {
  return [handler, ...chain].some((link) =>
    someReached(workspace, link, ({ code, expression }) => {
      const callee = expression.kind === 'call' ? code.expressions[expression.callee] : undefined;
      if (callee?.kind === 'member')
        return /^(?:now|unix|valueOf|hrtime|getTime)$/.test(callee.property ?? '');
      // Libraries of dates are called by many names.
      return (
        callee?.kind === 'reference' && /date|day|moment|time|now|clock|age|fresh|recent/i.test(callee.name)
      );
    }),
  );
}

/**
 * Whether what stands at a place runs only where data of the request is the same as a secret of the server, or as a digest:
 * nobody else is served there, and a link that an attacker makes leads past it.
 */
export function runsForHolders(workspace: Workspace, { uri, expression }: ExpressionPlace): boolean {
  const { code } = factsAt(workspace, uri);
  for (
    let at = code.conditions[code.expressions[expression]?.condition ?? NONE];
    at;
    at = code.conditions[at.parent]
  )
    if (at.kind === 'test' && showsHolder(workspace, uri, at.test, at.value, DEPTH_LIMIT)) return true;
  return false;
}

/** Whether a test having this value shows that the request holds the secret: `token === secret`, `mode && token === secret`. */
function showsHolder(
  workspace: Workspace,
  uri: string,
  test: ExpressionId,
  value: boolean,
  depth: number,
): boolean {
  const { code } = factsAt(workspace, uri);
  const expression = code.expressions[test];
  if (!expression || depth <= 0) return false;
  const of = (id: ExpressionId, is: boolean) => showsHolder(workspace, uri, id, is, depth - 1);
  if (expression.kind === 'unary') return expression.operator === '!' && of(expression.operand, !value);
  if (expression.kind === 'logical')
    return (
      expression.operator === (value ? '&&' : '||') &&
      (of(expression.left, value) || of(expression.right, value))
    );
  const isSame = expression.kind === 'binary' ? expression.operator.startsWith('=') === value : value;
  return isSame && isHeldAgainstSecret(workspace, { uri, expression: test }, null);
}

/** Whether a comparison holds data of the request against a secret or a digest. Many endpoints reach the same one. */
const isHeldAgainstSecret = queryAtPlace<boolean>({
  name: 'the request held against a secret',
  compute: (workspace, place, context) => {
    const { code } = factsAt(workspace, place.uri);
    const expression = code.expressions[place.expression] as Expression;
    const at: Reached = { place, code, expression, context };
    return sidesOf(at).some(
      ([one, other]) =>
        (isDigest(workspace, placeOf(at, other), context, DEPTH_LIMIT) || isSecret(workspace, at, other)) &&
        comesFromRequest(workspace, at, one),
    );
  },
  onCycle: false,
});

/** Whether the handler of an endpoint has something that the request sends verified by a library: a signed token in its body. */
function verifiesData(workspace: Workspace, { handler }: Endpoint): boolean {
  return someReached(workspace, handler, (at) => {
    const { expression, place: call, context } = at;
    return (
      expression.kind === 'call' &&
      saidOfCall(workspace, call, 'verifies', context).length > 0 &&
      expression.arguments.some((each) => comesFromRequest(workspace, at, each))
    );
  });
}

/** What is held against what, where either may be a secret or a list of them, either way round: `a === b`, `timingSafeEqual(a, b)`. */
function sidesOf({
  code,
  place: { expression: id },
  expression,
}: Reached): readonly (readonly [ExpressionId, ExpressionId])[] {
  const [one = NONE, other = NONE] =
    expression.kind === 'binary' && /^[!=]==?$/.test(expression.operator)
      ? [expression.left, expression.right]
      : expression.kind === 'call' && /equal|compare/i.test(nameOfCallee(code, id))
        ? expression.arguments
        : expression.kind === 'call'
          ? membersHeld(code, expression)
          : [];
  return !isComparable(code, one) || !isComparable(code, other)
    ? []
    : [
        [one, other],
        [other, one],
      ];
}

/** What a list of secrets is held against, and the list: `keys.includes(key)`, `keys.has(key)`. */
function membersHeld(
  code: Code,
  { callee, arguments: given }: Extract<Expression, { kind: 'call' }>,
): readonly ExpressionId[] {
  const member = code.expressions[callee];
  const asks = member?.kind === 'member' && (member.property === 'includes' || member.property === 'has');
  return asks && given.length === 1 ? [given[0] as ExpressionId, member.object] : [];
}

function placeOf({ place: { uri } }: Reached, expression: ExpressionId): ExpressionPlace {
  return { uri, expression };
}

function comesFromRequest(workspace: Workspace, at: Reached, id: ExpressionId): boolean {
  if (at.code.expressions[id]?.kind === 'literal') return false;
  return arrivalsOf(workspace, at, id).some(({ from }) => from.kind === 'source' && from.part !== 'url');
}

function arrivalsOf(workspace: Workspace, at: Reached, id: ExpressionId): readonly Arrival[] {
  return searchBack(workspace, placeOf(at, id), [], at.context, { limit: SIDE_STATE_LIMIT }).arrivals;
}

/** Whether a value is a setting of the server, or made with one, that is there to be kept. */
function isSecret(workspace: Workspace, at: Reached, id: ExpressionId): boolean {
  const arrivals = arrivalsOf(workspace, at, id);
  if (
    arrivals.some(
      ({ from }) => from.kind === 'origin' && (from.origin === 'environment' || from.origin === 'signature'),
    )
  )
    return true;
  const name = nameOf(at.code, id);
  return (
    !arrivals.some(({ from }) => from.kind === 'source') &&
    name !== null &&
    /^[A-Z][A-Z\d_]*$/.test(name) &&
    nameWords(name).some((word) => secretWords.has(word.toLowerCase()))
  );
}

/** Words of settings that are kept to those who may know them. */
const secretWords = new Set(['secret', 'token', 'key', 'password', 'passphrase']);

function nameOf(code: Code, id: ExpressionId): string | null {
  const expression = code.expressions[id];
  if (expression?.kind === 'reference') return expression.name;
  if (expression?.kind === 'member') return expression.property;
  if (expression?.kind === 'template')
    return expression.values.map((each) => nameOf(code, each)).find(Boolean) ?? null;
  return null;
}

/** Whether a value is the digest of something: `createHash('sha256').update(text).digest('hex')`, also out of a function. */
function isDigest(
  workspace: Workspace,
  { uri, expression: id }: ExpressionPlace,
  context: Context | null,
  depth: number,
): boolean {
  const { code } = factsAt(workspace, uri);
  const expression: Expression | undefined = code.expressions[id];
  if (!expression || depth <= 0) return false;
  const of = (each: ExpressionId) => isDigest(workspace, { uri, expression: each }, context, depth - 1);
  switch (expression.kind) {
    case 'await':
    case 'cast':
      return of(expression.operand);
    case 'reference':
      return expression.definitions.some((each) => {
        const from = code.definitions[each]?.from;
        return from?.kind === 'value' && !from.path.length && of(from.value);
      });
    // `v0=${digest}`: with the version of the signature before it.
    case 'template':
      return expression.values.some(of);
    case 'binary':
      return expression.operator === '+' && (of(expression.left) || of(expression.right));
    case 'call':
      return (
        /\.digest$/.test(nameOfCallee(code, id)) ||
        (/^Buffer\.from$/.test(nameOfCallee(code, id)) && expression.arguments.some(of)) ||
        calleesOf(workspace, { uri, expression: id }, context).some(
          (callee) =>
            callee.kind === 'function' &&
            (factsAt(workspace, callee.uri).code.functions[callee.function]?.exits ?? []).some(
              ({ value }) =>
                value !== NONE &&
                isDigest(workspace, { uri: callee.uri, expression: value }, callee.context, depth - 1),
            ),
        )
      );
    default:
      return false;
  }
}

/** Last words of names of what only those know who were given it. */
const given = new Set(['token', 'secret', 'hash', 'signature', 'uid', 'nonce', 'otp']);

/** `inviteToken`, `license_key`; a plain `key` may be that of anything. */
function isGivenName(name: string): boolean {
  const words = nameWords(name).map((word) => word.toLowerCase());
  const last = words.at(-1) ?? '';
  const before = words.at(-2) ?? '';
  return (
    (given.has(last) && before !== 'user') ||
    (last === 'key' && /^(?:licen[cs]e|api|access|invite)$/.test(before))
  );
}
