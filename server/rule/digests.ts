/** What is done with the digest of a hash. */
import { type Code, type Expression, type ExpressionId, NONE } from '../facts/facts.ts';
import type { ExpressionPlace } from '../meaning/values/value.ts';
import { factsAt } from '../workspace/facts.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** Calls of a chain followed from the hash to what holds its digest. */
const CHAIN_LIMIT = 12;
/** Signs of a digest that tell nobody what was hashed. */
const MOST_SIGNS = 10;

/**
 * Whether only the beginning of a digest is handed on by itself, as lists of stolen passwords are asked (k-anonymity:
 * the five first signs of a SHA-1 go out, the rest is compared here). Which hash that is, is for the list to say.
 */
export function isAskedByBeginning(workspace: Workspace, { uri, expression }: ExpressionPlace): boolean {
  const { code } = factsAt(workspace, uri);
  const whole = endOfChain(code, expression);
  const kept = code.definitions.find(({ from }) => from.kind === 'value' && from.value === whole);
  const uses = kept ? (code.bindings[kept.binding]?.references ?? []) : [whole];
  return uses.some((use) => isBeginningOf(code, use));
}

/** `createHash('sha1')` -> `createHash('sha1').update(text).digest('hex')`. */
function endOfChain(code: Code, from: ExpressionId): ExpressionId {
  let at = from;
  for (let steps = 0; steps < CHAIN_LIMIT; steps++) {
    const call = callOn(code, at);
    if (call === NONE || cutBy(code, code.expressions[call]) !== null) return at;
    at = call;
  }
  return at;
}

/** The call of a method of an expression; NONE if none is called on it. */
function callOn(code: Code, id: ExpressionId): ExpressionId {
  const member = code.expressions[id]?.parent ?? NONE;
  const access = code.expressions[member];
  if (access?.kind !== 'member' || access.object !== id) return NONE;
  const call = code.expressions[access.parent];
  return call?.kind === 'call' && call.callee === member ? access.parent : NONE;
}

function isBeginningOf(code: Code, id: ExpressionId): boolean {
  const cut = cutBy(code, code.expressions[callOn(code, id)]);
  return cut !== null && cut.start === 0 && cut.end <= MOST_SIGNS;
}

/** The signs that `slice`, `substring` or `substr` takes, where they are written down. */
function cutBy(
  code: Code,
  call: Expression | undefined,
): { readonly start: number; readonly end: number } | null {
  const callee = call?.kind === 'call' ? code.expressions[call.callee] : undefined;
  if (call?.kind !== 'call' || callee?.kind !== 'member') return null;
  if (!/^(?:slice|substring|substr)$/.test(callee.property ?? '')) return null;
  const [start, end] = call.arguments.map((each) => {
    const literal = code.expressions[each];
    return literal?.kind === 'literal' && typeof literal.value === 'number' ? literal.value : Infinity;
  });
  return { start: start ?? Infinity, end: end ?? Infinity };
}
