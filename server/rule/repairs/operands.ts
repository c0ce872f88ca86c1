/** Expressions as they stand in the text: with the parentheses around them, and with the comments beside them. */
import { type Code, type ExpressionId, NONE } from '../../facts/facts.ts';
import type { Span } from '../../text/span.ts';

const space = /\s|\uFEFF/;
/** Parentheses and comments around one expression; nobody writes more. */
const LAYER_LIMIT = 20;

/** The span of an expression with all parentheses that are its own, not those of the call or statement around it. */
export function withParentheses(code: Code, text: string, id: ExpressionId): Span {
  const { start, end } = code.expressions[id] ?? { start: 0, end: 0 };
  return parenthesesAround(code, text, id).at(-1) ?? { start, end };
}

/** The pairs of parentheses of an expression that are its own, the innermost first; each span holds both signs. */
export function parenthesesAround(code: Code, text: string, id: ExpressionId): readonly Span[] {
  const expression = code.expressions[id];
  const limit = expression && roomOf(code, id);
  const found: Span[] = [];
  let inner: Span = expression ?? { start: 0, end: 0 };
  for (let i = 0; limit && i < LAYER_LIMIT; i++) {
    const open = before(text, inner.start, limit.start);
    const close = after(text, inner.end, limit.end);
    if (text[open] !== '(' || text[close] !== ')' || open < limit.start || close >= limit.end) break;
    inner = { start: open, end: close + 1 };
    found.push(inner);
  }
  return found;
}

/** Between what the parentheses of an expression can only be its own; null where that is not known. */
function roomOf(code: Code, id: ExpressionId): Span | null {
  const expression = code.expressions[id];
  const parent = code.expressions[expression?.parent ?? NONE];
  if (!parent) return null;
  if (parent.kind === 'call') {
    if (parent.callee === id) return null;
    return parent.open === NONE ? roomBehindOthers(code, id) : { start: parent.open + 1, end: parent.close };
  }
  if (parent.kind === 'template') {
    const index = parent.values.indexOf(id);
    const [lead, tail] = [parent.texts[index], parent.texts[index + 1]];
    return lead && tail ? { start: lead.end + 2, end: tail.start - 1 } : null;
  }
  return { start: parent.start, end: parent.end };
}

/** `run.call(null, (a))`: what stands behind another argument is not opened by the call itself. */
function roomBehindOthers(code: Code, id: ExpressionId): Span | null {
  const expression = code.expressions[id];
  const around = code.expressions[expression?.parent ?? NONE];
  if (!expression || !around) return null;
  const hasOther = code.expressions.some(
    (each) => each.parent === expression.parent && each.end <= expression.start,
  );
  return hasOther ? { start: around.start, end: around.end } : null;
}

/** The last sign before an offset that is neither space nor comment. */
function before(text: string, offset: number, least: number): number {
  let at = offset - 1;
  while (at >= least) {
    if (space.test(text[at] ?? '')) at--;
    else if (text.startsWith('*/', at - 1)) at = text.lastIndexOf('/*', at - 2) - 1;
    else break;
  }
  return at;
}

/** The first sign from an offset on that is neither space nor comment. */
function after(text: string, offset: number, most: number): number {
  let at = offset;
  while (at < most) {
    if (space.test(text[at] ?? '')) at++;
    else if (text.startsWith('/*', at)) at = endOf(text, '*/', at + 2);
    else if (text.startsWith('//', at)) at = endOf(text, '\n', at);
    else break;
  }
  return at;
}

function endOf(text: string, sign: string, from: number): number {
  const at = text.indexOf(sign, from);
  return at < 0 ? text.length : at + sign.length;
}

/** The comments in a stretch of text between expressions, each so that code may follow in its line. */
export function commentsIn(gap: string): readonly string[] {
  return [...gap.matchAll(/\/\*[\s\S]*?\*\/|\/\/([^\r\n]*)/g)].map(([whole, line]) =>
    line === undefined ? whole : `/*${line.replaceAll('*/', '* /')} */`,
  );
}

/** The code of an expression together with the comments between it and the ends of a stretch around it. */
export function codeWithin(text: string, span: Span, room: Span): string {
  const source = text.slice(span.start, span.end);
  const lead = commentsIn(text.slice(room.start, span.start));
  const tail = commentsIn(text.slice(span.end, room.end));
  return [...lead, source, ...tail].join(' ');
}

/** Whether each parenthesis of a stretch between expressions is closed in it. */
export function isBalanced(gap: string): boolean {
  let depth = 0;
  for (const sign of withoutComments(gap)) {
    if (sign === '(') depth++;
    if (sign === ')' && --depth < 0) return false;
  }
  return depth === 0;
}

/** A stretch between expressions without its comments. */
function withoutComments(gap: string): string {
  return gap.replace(/\/\*[\s\S]*?\*\/|\/\/[^\r\n]*/g, '');
}
