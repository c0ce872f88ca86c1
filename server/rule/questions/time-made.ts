/** Whether a secret holds nothing but the time and what others know or may guess: `` `${user.id}-${Date.now()}` ``. */
import { type Code, type Expression, type ExpressionId, NONE } from '../../facts/facts.ts';
import type { Flow } from '../../flow/flows.ts';
import { searchBack } from '../../flow/search.ts';
import { isSecretName } from '../../meaning/entities/field-names.ts';
import type { ExpressionPlace } from '../../meaning/values/value.ts';
import { calleesOf } from '../../meaning/values/values.ts';
import { factsAt } from '../../workspace/facts.ts';
import type { Workspace } from '../../workspace/workspace.ts';

/** Methods whose result follows from what they are called on and given. */
const converting = new Set(
  (
    'toString,slice,substring,substr,padStart,padEnd,replace,replaceAll,toUpperCase,toLowerCase,trim,digest,update,split,' +
    'join,reverse,concat,getTime,valueOf,toISOString,from,floor,round,ceil,now,createHash,encode'
  ).split(','),
);
/** Functions of the language that only change the form of a value. */
const conversions = new Set([
  'String',
  'Number',
  'btoa',
  'encodeURIComponent',
  'parseInt',
  'createHash',
  'Date',
]);
/** Names that are followed from one to the next. */
const NAME_LIMIT = 6;

/**
 * Whether the text that the time becomes part of, where a flow begins, is made of nothing else that could not be known.
 * Keys, numbers that were drawn and whatever is not understood make it something else.
 */
export function isMadeOfTime(workspace: Workspace, { arrival, argument }: Flow): boolean {
  const { uri, expression } = arrival.place;
  if (joinsSecret(factsAt(workspace, argument.uri).code, argument.expression, NAME_LIMIT)) return false;
  const { code } = factsAt(workspace, uri);
  const root = wholeAround(code, expression);
  if (!isGuessable(code, root, NAME_LIMIT)) return false;
  const parent = code.expressions[code.expressions[root]?.parent ?? NONE];
  // What a function that is not read makes of it is not known.
  return parent?.kind !== 'call' || isHandedOn(workspace, { uri, expression: root }, parent);
}

/**
 * Whether the text that a flow begins in holds a part that comes from a generator for secrets, so that nobody can predict it
 * as a whole: `randomBytes(16).toString('hex') + Math.random()`.
 */
export function standsBesideDrawn(workspace: Workspace, { arrival }: Flow): boolean {
  const { uri, expression } = arrival.place;
  const { code } = factsAt(workspace, uri);
  return piecesOf(code, wholeAround(code, expression), PIECE_DEPTH).some(
    (piece) =>
      piece !== expression &&
      searchBack(workspace, { uri, expression: piece }, []).arrivals.some(
        ({ from }) => from.kind === 'origin' && from.origin === 'strong-random',
      ),
  );
}

/** Texts within texts. */
const PIECE_DEPTH = 6;

/** What a text is put together of. */
function piecesOf(code: Code, id: ExpressionId, depth: number): readonly ExpressionId[] {
  const expression = code.expressions[id];
  const inner =
    expression?.kind === 'template'
      ? expression.values
      : expression?.kind === 'binary' && expression.operator === '+'
        ? [expression.left, expression.right]
        : [];
  return inner.length && depth > 0 ? inner.flatMap((each) => piecesOf(code, each, depth - 1)) : [id];
}

/** Whether a text is put together with something that has the name of a secret: `` `${time}.${hookSecret}` ``. */
function joinsSecret(code: Code, id: ExpressionId, depth: number): boolean {
  const expression = code.expressions[id];
  if (depth <= 0) return false;
  const isSecret = (part: ExpressionId) => {
    const each = code.expressions[part];
    const name =
      each?.kind === 'reference' ? each.name : each?.kind === 'member' ? (each.property ?? '') : '';
    return isSecretName(name) || joinsSecret(code, part, depth - 1);
  };
  if (expression?.kind === 'template') return expression.values.some(isSecret);
  if (expression?.kind === 'binary') return [expression.left, expression.right].some(isSecret);
  return (
    expression?.kind === 'reference' &&
    expression.definitions.some((each) => {
      const from = code.definitions[each]?.from;
      return from?.kind === 'value' && !from.path.length && joinsSecret(code, from.value, depth - 1);
    })
  );
}

/** The expression that is made of another one by conversions, and by putting texts together. */
function wholeAround(code: Code, id: ExpressionId): ExpressionId {
  const parentId = code.expressions[id]?.parent ?? NONE;
  const parent = code.expressions[parentId];
  if (parent?.kind === 'template' || parent?.kind === 'binary' || parent?.kind === 'cast')
    return wholeAround(code, parentId);
  if (parent?.kind === 'unary' && parent.operator === '+') return wholeAround(code, parentId);
  if (parent?.kind === 'member' && parent.object === id) {
    const isMethod = code.expressions[parent.parent]?.kind === 'call' && isConverting(code, parentId);
    return isMethod ? wholeAround(code, parent.parent) : id;
  }
  if (parent?.kind === 'call' && parent.callee !== id && isConverting(code, parent.callee))
    return wholeAround(code, parentId);
  return id;
}

function isConverting(code: Code, callee: ExpressionId): boolean {
  const called = code.expressions[callee];
  if (called?.kind === 'reference') return conversions.has(called.name);
  return called?.kind === 'member' && converting.has(called.property ?? '');
}

function isGuessable(code: Code, id: ExpressionId, depth: number): boolean {
  const expression = code.expressions[id];
  if (depth <= 0 || !expression) return false;
  const all = (ids: readonly ExpressionId[]) => ids.every((each) => isGuessable(code, each, depth));
  switch (expression.kind) {
    case 'literal':
    case 'regex':
      return true;
    case 'template':
      return all(expression.values);
    case 'binary':
      return all([expression.left, expression.right]);
    case 'cast':
    case 'unary':
      return isGuessable(code, expression.operand, depth);
    case 'member':
      return isKnownMember(code, expression, depth);
    case 'call':
      return (
        isConverting(code, expression.callee) &&
        isReceiverGuessable(code, expression, depth) &&
        all(expression.arguments)
      );
    case 'reference':
      return expression.definitions.length === 0
        ? expression.binding === NONE && conversions.has(expression.name)
        : expression.definitions.every((each) => {
            const from = code.definitions[each]?.from;
            if (from?.kind === 'parameter') return !isSecretName(expression.name);
            if (from?.kind !== 'value') return false;
            // `const { email } = request.body`
            const [name] = from.path.slice(-1);
            return name === undefined
              ? isGuessable(code, from.value, depth - 1)
              : isKnownMember(code, { object: from.value, property: name }, depth);
          });
    default:
      return false;
  }
}

/** What a method is called on: a text, or an object of the language such as `Date` and `Buffer`. */
function isReceiverGuessable(
  code: Code,
  { callee, isNew }: Extract<Expression, { kind: 'call' }>,
  depth: number,
): boolean {
  const called = code.expressions[callee];
  if (called?.kind !== 'member') return isNew || called?.kind === 'reference';
  const object = code.expressions[called.object];
  const isOfLanguage = object?.kind === 'reference' && /^(?:Date|Math|Buffer|crypto)$/.test(object.name);
  return isOfLanguage || isGuessable(code, called.object, depth);
}

/** `user.id`: a property of an object, unless its name says that it is a secret, or it is a setting of the environment. */
function isKnownMember(
  code: Code,
  { object, property }: Pick<Extract<Expression, { kind: 'member' }>, 'object' | 'property'>,
  depth: number,
): boolean {
  if (property === null || isSecretName(property)) return false;
  const owner = code.expressions[object];
  if (owner?.kind === 'member') return property !== 'env' && isKnownMember(code, owner, depth);
  return owner?.kind === 'reference' && owner.name !== 'process' && owner.binding !== NONE;
}

/** Whether a call is one of the project, or of a query: what it is given stays what it is. */
function isHandedOn(
  workspace: Workspace,
  { uri, expression }: ExpressionPlace,
  call: Extract<Expression, { kind: 'call' }>,
): boolean {
  const { code } = factsAt(workspace, uri);
  const place = { uri, expression: code.expressions[expression]?.parent ?? NONE };
  return (
    call.arguments.includes(expression) && calleesOf(workspace, place).some(({ kind }) => kind === 'function')
  );
}
