/** Calls of the built-in methods that hold a text against a pattern. */
import { type Code, type ExpressionId, NONE } from '../../facts/facts.ts';

const ofPatterns: ReadonlySet<string> = new Set(['test', 'exec']);
const ofTexts: ReadonlySet<string> = new Set([
  'match',
  'matchAll',
  'replace',
  'replaceAll',
  'search',
  'split',
]);

export interface PatternMatch {
  readonly pattern: ExpressionId;
  readonly text: ExpressionId;
}

/** What a call of such a method holds against what; null for other calls. That the pattern is one, its value has to tell. */
export function patternMatchAt(code: Code, id: ExpressionId): PatternMatch | null {
  const call = code.expressions[id];
  const callee = call?.kind === 'call' ? code.expressions[call.callee] : undefined;
  const first = call?.kind === 'call' ? (call.arguments[0] ?? NONE) : NONE;
  if (callee?.kind !== 'member' || callee.property === null || first === NONE) return null;
  if (ofPatterns.has(callee.property)) return { pattern: callee.object, text: first };
  return ofTexts.has(callee.property) ? { pattern: first, text: callee.object } : null;
}
