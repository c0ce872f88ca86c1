/** Rights and identities that a client only claims: roles and user ids in headers, cookies and queries that decide something. */
import { type Code, type ExpressionId, NONE } from '../facts/facts.ts';
import { denialStatusAt } from '../meaning/answers.ts';
import type { Endpoint } from '../meaning/chain.ts';
import { nameWords } from '../meaning/field-names.ts';
import type { SourceKind } from '../meaning/model.ts';
import { literalArgument, saidOfCall, saidOfValue } from '../meaning/sayings.ts';
import type { Context, ExpressionPlace } from '../meaning/value.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { reaches } from './reach.ts';

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
  const found = new Map<string, Claim>();
  for (const link of [...endpoint.chain, ...(endpoint.handler ? [endpoint.handler] : [])]) {
    reaches(workspace, link, ({ place, code, context }) => {
      const claim = claimAt(workspace, place, code, context);
      if (claim) found.set(`${place.uri}#${place.expression}`, claim);
      return false;
    });
  }
  return [...found.values()];
}

const believed: ReadonlySet<SourceKind> = new Set<SourceKind>(['header', 'query', 'cookie']);

function claimAt(
  workspace: Workspace,
  place: ExpressionPlace,
  code: Code,
  context: Context | null,
): Claim | null {
  for (const { name, of } of namesReadAt(workspace, place, code, context)) {
    // The name is looked at first: it costs least, and few names say a right.
    const words = nameWords(name).join(' ').replace(/^x /, '');
    if (!rights.has(words)) continue;
    const [said] = saidOfValue<SourceKind>(workspace, { uri: place.uri, expression: of }, 'sources', context);
    const part = said?.entry;
    if (!part || !believed.has(part)) continue;
    const effect = effectOf(workspace, place, code, context, grants.has(words));
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
      return typeof name === 'string' ? [{ name, of: id }] : [];
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

/** What hangs on a value: it is compared, and the outcome is the test of a condition, itself or by a name. */
function effectOf(
  workspace: Workspace,
  { uri, expression }: ExpressionPlace,
  code: Code,
  context: Context | null,
  isRight: boolean,
): Claim['effect'] | null {
  let at = expression;
  let isCompared = isRight;
  for (let steps = 0; steps < 12; steps++) {
    const parent = code.expressions[at]?.parent ?? NONE;
    const around = code.expressions[parent];
    if (around?.kind === 'binary' && /^[=!]==?$/.test(around.operator)) {
      // A mere test for presence says nothing of a right.
      const other = code.expressions[around.left === at ? around.right : around.left];
      if (other?.kind === 'literal' && (other.value === undefined || other.value === null)) return null;
      if (other?.kind !== 'literal' && other?.kind !== 'member') return null;
      isCompared = true;
    } else if (around?.kind === 'call') {
      const callee = code.expressions[around.callee];
      if (callee?.kind !== 'member' || (callee.property !== 'includes' && callee.property !== 'has')) {
        if (callee?.kind !== 'member' || around.callee !== at) return null;
      }
      isCompared ||= around.arguments.includes(at);
    } else if (around && !['unary', 'logical', 'cast', 'member'].includes(around.kind)) return null;
    if (parent === NONE) break;
    at = parent;
  }
  if (!isCompared) return null;
  const roots = [at, ...namedReads(code, at)];
  const conditions = code.conditions.flatMap((each, i) =>
    each.kind === 'test' && roots.some((root) => isWithinTest(code, root, each.test)) ? [i] : [],
  );
  if (!conditions.length) return null;
  return isDenied(workspace, uri, code, conditions, context) ? 'denies' : isRight ? 'grants' : null;
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

/** Whether 401 or 403 is answered under one of the conditions. */
function isDenied(
  workspace: Workspace,
  uri: string,
  code: Code,
  conditions: readonly number[],
  context: Context | null,
): boolean {
  return code.expressions.some((expression, id) => {
    if (expression.kind !== 'call' && expression.kind !== 'assignment') return false;
    let at = expression.condition;
    while (at !== NONE && !conditions.includes(at)) at = code.conditions[at]?.parent ?? NONE;
    if (at === NONE) return false;
    const place = { uri, expression: id };
    return (
      denialStatusAt(workspace, place, context) !== undefined ||
      saidOfCall(workspace, place, 'denies', context).length > 0
    );
  });
}

/** A field that says whose a stored object is, and that the client fills. */
export function isOwnerField(name: string): boolean {
  return /^(?:owner|user|author|customer|account|tenant|organi[sz]ation|company|creator|member|seller)(?: id)?$/.test(
    nameWords(name).join(' '),
  );
}
