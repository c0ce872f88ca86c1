/** Comparisons of secrets with what a request sends, by operators that stop at the first difference. */
import { type Code, type Expression, type ExpressionId, NONE } from '../facts/facts.ts';
import { isLength } from '../facts/reading.ts';
import { sensitivityOf } from '../meaning/entities/field-names.ts';
import type { ExpressionPlace } from '../meaning/values/value.ts';
import { factsAt } from '../workspace/facts.ts';
import { query } from '../workspace/memo.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { type Arrival, searchBack } from './search.ts';

export interface SecretComparison {
  /** The comparison. */
  readonly place: ExpressionPlace;
  /** What the secret is: a signature that the code computes, or a secret of the environment. */
  readonly secret: 'signature' | 'environment';
  /** Where the secret comes from. */
  readonly arrival: Arrival;
  /** Where the other side comes from: the request; null if that is not known. */
  readonly source: Arrival | null;
  /** Whether the other side is given to the function as it is, by callers of which none is known to give data of a request. */
  readonly isGiven: boolean;
}

/** States looked at for each side of a comparison. A signature is computed, and a secret read, near where it is compared; comparisons are many. */
export const SIDE_STATE_LIMIT = 400;

const comparisons = query<Workspace, readonly SecretComparison[]>({
  name: 'comparisons of secrets',
  compute: (workspace, uri) => {
    const { code } = factsAt(workspace, uri);
    return code.expressions.flatMap((expression, id): readonly SecretComparison[] => {
      const sides = sidesOf(code, expression);
      if (!sides) return [];
      const [left, right] = sides;
      if (!isComparable(code, left) || !isComparable(code, right)) return [];
      const place = { uri, expression: id };
      const [a, b] = [left, right].map(
        (each) =>
          searchBack(workspace, { uri, expression: each }, [], null, { limit: SIDE_STATE_LIMIT }).arrivals,
      );
      const ofLeft = secretOf(place, a ?? [], b ?? []);
      const found = ofLeft ?? secretOf(place, b ?? [], a ?? []);
      return found ? [{ ...found, isGiven: isParameter(code, ofLeft ? right : left) }] : [];
    });
  },
  onCycle: [],
});

/**
 * The two sides of what stops at the first difference: an operator, `Buffer.compare(a, b)`, `a.equals(b)` of buffers, and
 * `a.localeCompare(b)`; null for anything else.
 */
function sidesOf(code: Code, expression: Expression): readonly [ExpressionId, ExpressionId] | null {
  if (expression.kind === 'binary')
    return /^[!=]==?$/.test(expression.operator) ? [expression.left, expression.right] : null;
  if (expression.kind !== 'call') return null;
  const callee = code.expressions[expression.callee];
  const [first = NONE, second = NONE] = expression.arguments;
  if (callee?.kind !== 'member' || first === NONE) return null;
  if (/^(?:equals|localeCompare)$/.test(callee.property ?? '')) return [callee.object, first];
  const owner = code.expressions[callee.object];
  const isOfBuffers =
    callee.property === 'compare' &&
    owner?.kind === 'reference' &&
    owner.name === 'Buffer' &&
    second !== NONE;
  return isOfBuffers ? [first, second] : null;
}

/** Whether an expression is a parameter of a function, or a member of one. */
function isParameter(code: Code, id: ExpressionId): boolean {
  const expression = code.expressions[id];
  if (expression?.kind === 'cast') return isParameter(code, expression.operand);
  if (expression?.kind === 'member') return isParameter(code, expression.object);
  return (
    expression?.kind === 'reference' &&
    expression.definitions.some((each) => code.definitions[each]?.from.kind === 'parameter')
  );
}

/** All comparisons of secrets in a file. */
export function secretComparisons(workspace: Workspace, uri: string): readonly SecretComparison[] {
  return comparisons(workspace, uri);
}

/** Whether an expression may be a side where a secret is compared. Literals, types and numbers are compared for other reasons. */
export function isComparable(code: Code, id: ExpressionId): boolean {
  const expression = code.expressions[id];
  switch (expression?.kind) {
    case 'reference':
      return expression.binding !== NONE;
    case 'member':
      return !isLength(expression.property);
    case 'call':
    case 'template':
    case 'binary':
    case 'cast':
    case 'await':
      return true;
    default:
      return false;
  }
}

function secretOf(
  place: ExpressionPlace,
  own: readonly Arrival[],
  other: readonly Arrival[],
): Omit<SecretComparison, 'isGiven'> | null {
  const source = other.find(({ from }) => from.kind === 'source') ?? null;
  for (const arrival of own) {
    if (arrival.from.kind !== 'origin') continue;
    if (arrival.from.origin === 'signature') {
      // Both sides computed: nothing of the request is held against it.
      const isOwn = other.some(({ from }) => from.kind === 'origin');
      return isOwn && !source ? null : { place, secret: 'signature', arrival, source };
    }
    const name = arrival.from.label.split('.').at(-1) ?? '';
    const isSecret = sensitivityOf(name) === 'secret';
    if (arrival.from.origin === 'environment' && source && isSecret)
      return { place, secret: 'environment', arrival, source };
  }
  return null;
}
