/** Texts that are put together of literals and values, by `+` or in a template: what is written, piece by piece. */
import { type Code, type Expression, type ExpressionId, NONE } from '../../facts/facts.ts';
import { codeWithin, withParentheses } from './operands.ts';

/** A stretch of a text as it is written. Offsets are those of the file; what encloses the text is left out. */
export interface WrittenPiece {
  readonly kind: 'text';
  readonly start: number;
  readonly end: number;
  readonly quote: '"' | "'" | '`';
}

/** A value that is put into a text. In a template the span holds the `${` and the `}`. */
export interface Hole {
  readonly kind: 'hole';
  readonly expression: ExpressionId;
  readonly start: number;
  readonly end: number;
}

export type Piece = WrittenPiece | Hole;

/**
 * The pieces of an expression that makes a text, from left to right; an expression that is no literal, no template and
 * no sum is one hole. Templates with a tag are holes, too, as the tag decides what becomes of their texts.
 */
export function piecesOf(code: Code, text: string, id: ExpressionId): readonly Piece[] {
  const operands = addends(code, id);
  return operands.flatMap((each) => piecesOfOne(code, text, each, operands.length > 1));
}

function piecesOfOne(code: Code, text: string, id: ExpressionId, isOperand: boolean): readonly Piece[] {
  const expression = code.expressions[id] as Expression;
  const { start, end } = isOperand ? withParentheses(code, text, id) : expression;
  const quote = text[expression.start];
  if (expression.kind === 'literal' && typeof expression.value === 'string' && isQuote(quote))
    return [{ kind: 'text', start: expression.start + 1, end: expression.end - 1, quote }];
  if (expression.kind !== 'template' || expression.tag !== NONE)
    return [{ kind: 'hole', expression: id, start, end }];
  return expression.texts.flatMap((part, i): readonly Piece[] => {
    const value = expression.values[i];
    const own: Piece = { kind: 'text', start: part.start, end: part.end, quote: '`' };
    if (value === undefined) return [own];
    const next = expression.texts[i + 1]?.start ?? part.end;
    return [own, { kind: 'hole', expression: value, start: part.end, end: next }];
  });
}

function isQuote(sign: string | undefined): sign is '"' | "'" {
  return sign === '"' || sign === "'";
}

/** Sums within sums that are looked into. */
const DEPTH_LIMIT = 20;

/**
 * The operands of a chain of `+` that makes a text, from left to right; the expression itself where it makes none. What
 * is added up before any text is met, or in parentheses without one, may be a number, and is one operand.
 */
export function addends(code: Code, id: ExpressionId, depth = 0): readonly ExpressionId[] {
  const sums: ExpressionId[] = [];
  let first = id;
  for (let sum = sumAt(code, first); sum; sum = sumAt(code, first)) {
    sums.push(first);
    first = sum.left;
  }
  let isText = makesText(code, first);
  let found: readonly ExpressionId[] = [first];
  for (const each of sums.reverse()) {
    const right = sumAt(code, each)?.right ?? NONE;
    const inner = depth < DEPTH_LIMIT ? addends(code, right, depth + 1) : [right];
    isText ||= inner.some((part) => makesText(code, part));
    found = isText ? [...found, ...inner] : [each];
  }
  return found;
}

/** The sums of a chain of `+`, the whole of it first, and what they add. */
export function partsOfSum(code: Code, id: ExpressionId, depth = 0): readonly ExpressionId[] {
  const sum = depth < DEPTH_LIMIT * 4 ? sumAt(code, id) : null;
  if (!sum) return [id];
  return [id, ...partsOfSum(code, sum.left, depth + 1), ...partsOfSum(code, sum.right, depth + 1)];
}

function sumAt(
  code: Code,
  id: ExpressionId,
): { readonly left: ExpressionId; readonly right: ExpressionId } | null {
  const expression = code.expressions[id];
  return expression?.kind === 'binary' && expression.operator === '+' ? expression : null;
}

function makesText(code: Code, id: ExpressionId): boolean {
  const expression = code.expressions[id];
  return (
    (expression?.kind === 'literal' && typeof expression.value === 'string') ||
    (expression?.kind === 'template' && expression.tag === NONE)
  );
}

/** The code of a hole, as it is written, with the comments in it. */
export function codeOf(code: Code, text: string, hole: Hole): string {
  return codeWithin(text, code.expressions[hole.expression] as Expression, hole);
}
