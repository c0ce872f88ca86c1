/** Rights and identities that a client only claims: roles and user ids in headers, cookies and queries that decide something. */
import { type Code, type ExpressionId, NONE } from '../../facts/facts.ts';
import type { Endpoint } from '../../meaning/endpoints/chain.ts';
import { nameWords } from '../../meaning/entities/field-names.ts';
import { denialStatusAt } from '../../meaning/replies/answers.ts';
import { literalArgument, saidOfArguments, saidOfCall, saidOfValue } from '../../meaning/values/sayings.ts';
import type { Context, ExpressionPlace, FunctionValue } from '../../meaning/values/value.ts';
import { functionByNumber, functionNumber } from '../../meaning/values/values.ts';
import type { ReplyKind, SourceKind } from '../../meaning/vocabulary/model.ts';
import { query } from '../../workspace/memo.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { functionsOf, runs } from '../reach.ts';

export interface Claim {
  readonly place: ExpressionPlace;
  readonly part: SourceKind;
  /** As the client writes it. */
  readonly name: string;
  /** Whether requests without it are turned away, or others get more. */
  readonly effect: 'denies' | 'grants';
}

const rights = new Set(
  'role,roles,user role,is admin,admin,superuser,is superuser,permission,permissions,user permissions,is staff,access level,user type'.split(
    ',',
  ),
);
/** Names that mean a right even where nobody is turned away. */
const grants = new Set('is admin,admin,superuser,is superuser,is staff'.split(','));

/** Claims that the chain or the handler of an endpoint believes. */
export function claimsOf(workspace: Workspace, endpoint: Endpoint): readonly Claim[] {
  const links = [...endpoint.chain, ...(endpoint.handler ? [endpoint.handler] : [])];
  const claims = links.flatMap((link) => {
    const verdicts = link.isVerdict ? link.functions : [];
    return functionsOf(workspace, link).flatMap((each) =>
      claimsBelievedBy(workspace, each, verdicts.includes(each)),
    );
  });
  return [
    ...new Map(claims.map((claim) => [`${claim.place.uri}#${claim.place.expression}`, claim])).values(),
  ];
}

const believedClaims = claimsQuery(false);
const claimsOfVerdicts = claimsQuery(true);

// Many endpoints come to the same functions.
function claimsQuery(isVerdict: boolean) {
  return query<Workspace, readonly Claim[]>({
    name: isVerdict ? 'claims that a verdict believes' : 'claims that a function believes',
    compute: (workspace, uri, number) =>
      readClaims(workspace, functionByNumber(workspace, uri, number), isVerdict),
    onCycle: [],
  });
}

/** @param isVerdict whether what the function returns lets the request through, or not */
function claimsBelievedBy(workspace: Workspace, value: FunctionValue, isVerdict: boolean): readonly Claim[] {
  const asked = isVerdict ? claimsOfVerdicts : believedClaims;
  return asked(workspace, value.uri, functionNumber(workspace, value));
}

function readClaims(workspace: Workspace, value: FunctionValue, isVerdict: boolean): readonly Claim[] {
  const found: Claim[] = [];
  runs(workspace, value, ({ place, code, context }) => {
    const own = code.expressions[place.expression]?.function;
    const claim = claimAt(workspace, {
      place,
      code,
      context,
      isVerdict: isVerdict && own === value.function,
    });
    if (claim) found.push(claim);
    return false;
  });
  return found;
}

/** Where a claim may be read: an expression, and what is known of the function around it. */
interface Reading {
  readonly place: ExpressionPlace;
  readonly code: Code;
  readonly context: Context | null;
  /** Whether what the function returns lets the request through, or not. */
  readonly isVerdict: boolean;
}

const believed: ReadonlySet<SourceKind> = new Set<SourceKind>(['header', 'query', 'cookie', 'body']);
/** Rights that whoever signs up may ask for; to be refused any other is no claim that is believed. */
const ordinary =
  /^(?:user|member|guest|customer|client|visitor|viewer|reader|student|patient|buyer|basic|free|public)s?$/i;

function claimAt(workspace: Workspace, reading: Reading): Claim | null {
  const { place, code, context } = reading;
  for (const { name, of } of namesReadAt(workspace, place, code, context)) {
    // The name is looked at first: it costs least, and few names say a right.
    const words = nameWords(name).join(' ').replace(/^x /, '');
    if (!rights.has(words)) continue;
    const [said] = saidOfValue<SourceKind>(workspace, { uri: place.uri, expression: of }, 'sources', context);
    const part = said?.entry;
    if (!part || !believed.has(part)) continue;
    const effect = effectOf(workspace, reading, part, grants.has(words));
    if (effect) return { place, part, name, effect };
  }
  return null;
}

/** What an expression may read of the request by a name, and of what: `request.query.role`, `request.get('x-role')`, a name taken from the query. */
function namesReadAt(
  workspace: Workspace,
  { uri, expression: id }: ExpressionPlace,
  code: Code,
  context: Context | null,
): readonly { readonly name: string; readonly of: ExpressionId }[] {
  const expression = code.expressions[id];
  switch (expression?.kind) {
    case 'member':
      return expression.property === null ? [] : [{ name: expression.property, of: expression.object }];
    case 'call': {
      const [first = NONE] = expression.arguments;
      if (first === NONE) return [];
      const name = literalArgument(workspace, { uri, expression: id }, first, [], context);
      if (typeof name !== 'string') return [];
      const callee = code.expressions[expression.callee];
      const isGet = callee?.kind === 'member' && callee.property === 'get';
      return [{ name, of: id }, ...(isGet ? [{ name, of: callee.object }] : [])];
    }
    case 'reference':
      return expression.definitions.flatMap((definition) => {
        const from = code.definitions[definition]?.from;
        const [name, ...below] = from?.kind === 'value' ? from.path : [];
        return from?.kind === 'value' && name !== undefined && !below.length
          ? [{ name, of: from.value }]
          : [];
      });
    default:
      return [];
  }
}

/** A comparison on the way from what a client claims to a condition. */
interface Comparison {
  /** What it is held against; undefined where that is not written down. */
  readonly with: unknown;
  /** Whether the outcome is true for those who make no claim. */
}

/** Where the value of an expression ends up in its function, by operators and comparisons. */
interface Outcome {
  readonly root: ExpressionId;
  readonly comparison: Comparison | null;
  /** Whether it is true for those who make no claim. */
  readonly isNegated: boolean;
}

/** What hangs on a value: it is compared, and the outcome is the test of a condition, itself or by a name. */
function effectOf(
  workspace: Workspace,
  { place: { uri, expression }, code, context, isVerdict }: Reading,
  part: SourceKind,
  isRight: boolean,
): Claim['effect'] | null {
  const outcomes = outcomesOf(code, expression, null, false, 2);
  for (const { root, comparison, isNegated } of outcomes) {
    if (!comparison && !isRight) continue;
    if (part === 'body' && typeof comparison?.with === 'string' && ordinary.test(comparison.with)) continue;
    const isReturned = code.functions[code.expressions[root]?.function ?? NONE]?.exits.some(
      ({ kind, value }) => kind === 'return' && value === root,
    );
    if (isVerdict && isReturned && !isNegated) return 'denies';
    // A role in the body that is refused is no claim that is believed: those without one have to be turned away.
    const conditions = code.conditions.flatMap((each, i) =>
      each.kind === 'test' &&
      isWithinTest(code, root, each.test) &&
      (part !== 'body' || (each.test === root && each.value === isNegated))
        ? [i]
        : [],
    );
    if (!conditions.length) continue;
    if (isDenied(workspace, uri, code, conditions, context, part)) return 'denies';
    if (isRight && part !== 'body') return 'grants';
  }
  return null;
}

function outcomesOf(
  code: Code,
  expression: ExpressionId,
  before: Comparison | null,
  negated: boolean,
  names: number,
): readonly Outcome[] {
  let at = expression;
  let comparison = before;
  let isNegated = negated;
  for (let steps = 0; steps < 12; steps++) {
    const parent = code.expressions[at]?.parent ?? NONE;
    const around = code.expressions[parent];
    if (parent === NONE || !around) break;
    if (around.kind === 'binary' && /^[=!]==?$/.test(around.operator)) {
      const other = code.expressions[around.left === at ? around.right : around.left];
      // A mere test for presence says nothing of a right.
      if (other?.kind === 'literal' && (other.value === undefined || other.value === null)) return [];
      if (other?.kind !== 'literal' && other?.kind !== 'member') return [];
      comparison = { with: other.kind === 'literal' ? other.value : undefined };
      if (around.operator.startsWith('!')) isNegated = !isNegated;
    } else if (around.kind === 'call') {
      const callee = code.expressions[around.callee];
      if (callee?.kind !== 'member') return [];
      const isSearch = callee.property === 'includes' || callee.property === 'has';
      if (!isSearch && around.callee !== at) return [];
      const given = code.expressions[around.arguments[0] ?? NONE];
      if (isSearch && (around.arguments.includes(at) || given?.kind === 'literal'))
        comparison = { with: given?.kind === 'literal' ? given.value : undefined };
    } else if (around.kind === 'unary') {
      if (around.operator === '!') isNegated = !isNegated;
    } else if (!['logical', 'cast', 'member', 'await'].includes(around.kind)) return [];
    at = parent;
  }
  const own: Outcome = { root: at, comparison, isNegated };
  const named = names > 0 ? namedReads(code, at) : [];
  return [own, ...named.flatMap((read) => outcomesOf(code, read, comparison, isNegated, names - 1))];
}

/** Where a name is read that an expression is put into. */
function namedReads(code: Code, id: ExpressionId): readonly ExpressionId[] {
  return code.definitions.flatMap(({ from, binding }) =>
    from.kind === 'value' && from.value === id && !from.path.length
      ? (code.bindings[binding]?.references ?? [])
      : [],
  );
}

function isWithinTest(code: Code, id: ExpressionId, test: ExpressionId): boolean {
  const [inner, outer] = [code.expressions[id], code.expressions[test]];
  return !!inner && !!outer && inner.start >= outer.start && inner.end <= outer.end;
}

/**
 * Whether 401 or 403 is answered under one of the conditions, or a redirect where a cookie makes the claim. What a body
 * claims has to be the last thing that is asked: other tests that follow one which sends some away have reasons of their own.
 */
function isDenied(
  workspace: Workspace,
  uri: string,
  code: Code,
  conditions: readonly number[],
  context: Context | null,
  part: SourceKind,
): boolean {
  return code.expressions.some((expression, id) => {
    if (expression.kind !== 'call' && expression.kind !== 'assignment') return false;
    let at = expression.condition;
    while (part !== 'body' && at !== NONE && !conditions.includes(at))
      at = code.conditions[at]?.parent ?? NONE;
    if (!conditions.includes(at)) return false;
    const place = { uri, expression: id };
    return (
      denialStatusAt(workspace, place, context) !== undefined ||
      saidOfCall(workspace, place, 'denies', context).length > 0 ||
      (part === 'cookie' &&
        saidOfArguments<ReplyKind>(workspace, place, 'replies', context).some(
          ({ entry }) => entry === 'redirect',
        ))
    );
  });
}

/** A field that says whose a stored object is, and that the client fills. */
export function isOwnerField(name: string): boolean {
  return /^(?:owner|user|author|customer|account|tenant|organi[sz]ation|company|creator|member|seller)(?: id)?$/.test(
    nameWords(name).join(' '),
  );
}
