/** What is done with the digest of a hash. */

import { type Code, type Expression, type ExpressionId, NONE } from '../facts/facts.ts';
import { definitionsFrom } from '../facts/tables.ts';
import { nameOfCallee } from '../flow/flows.ts';
import { nameWords } from '../meaning/entities/field-names.ts';
import { sayingsAtCall } from '../meaning/values/sayings.ts';
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
  return [whole, ...callsOfFunctionAround(code, whole)].some((made) =>
    usesOf(code, made).some((use) => isBeginningOf(code, use)),
  );
}

/**
 * Whether a digest is only held against another one, in a file that also holds passwords against hashes made for them:
 * those who have not come since the hash was changed are let in by the one before, and nothing is hashed by it any more.
 */
export function isOfOlderHashes(workspace: Workspace, { uri, expression }: ExpressionPlace): boolean {
  const { code } = factsAt(workspace, uri);
  const isHeldAgainst = (use: ExpressionId) => {
    const parent = code.expressions[code.expressions[use]?.parent ?? NONE];
    return parent?.kind === 'binary' && /^[=!]==?$/.test(parent.operator);
  };
  const uses = usesOf(code, endOfChain(code, expression));
  if (!uses.length || !uses.every(isHeldAgainst)) return false;
  return code.expressions.some(
    (each, id) =>
      each.kind === 'call' &&
      /(?:^|\.)(?:compare|verify)(?:Sync)?$/.test(nameOfCallee(code, id)) &&
      sayingsAtCall(workspace, { uri, expression: id }).ofCall.some(({ section }) => section === 'issues'),
  );
}

/** Where a value goes: itself, or the references to the name under which it is kept. */
function usesOf(code: Code, value: ExpressionId): readonly ExpressionId[] {
  const parent = code.expressions[value]?.parent ?? NONE;
  const awaited = code.expressions[parent]?.kind === 'await' ? parent : value;
  const kept = code.definitions[definitionsFrom(code).get(awaited)?.[0] ?? NONE];
  return kept ? (code.bindings[kept.binding]?.references ?? []) : [awaited];
}

/** The calls in the file of the named function that makes a digest, which is told by its name alone. */
function callsOfFunctionAround(code: Code, digest: ExpressionId): readonly ExpressionId[] {
  let around = code.functions[code.expressions[digest]?.function ?? NONE];
  while (around && !around.name && around.kind !== 'module') around = code.functions[around.parent];
  const name = around?.kind === 'module' ? '' : (around?.name ?? '');
  if (!name) return [];
  return code.functions
    .flatMap(({ calls }) => calls)
    .filter((call) => nameOfCallee(code, call).replace(/^this\./, '') === name);
}

/**
 * Whether the digest goes on into a hash that was made for passwords, which takes no more than 72 bytes of some: `surely`
 * where a library says so, `perhaps` where only what is called says it, by its name or by the text that it is given first.
 */
export function isHashedAgain(
  workspace: Workspace,
  { uri, expression }: ExpressionPlace,
): 'surely' | 'perhaps' | 'no' {
  const { code } = factsAt(workspace, uri);
  const whole = endOfChain(code, expression);
  const kept = code.definitions[definitionsFrom(code).get(whole)?.[0] ?? NONE];
  const uses = kept ? (code.bindings[kept.binding]?.references ?? []) : [whole];
  const around = code.expressions[expression]?.function;
  const answers = uses
    .filter((use) => code.expressions[use]?.function === around)
    .map((use) => takenBySlowHash(workspace, uri, code, use));
  if (answers.includes('surely')) return 'surely';
  return answers.includes('perhaps') ? 'perhaps' : 'no';
}

function takenBySlowHash(
  workspace: Workspace,
  uri: string,
  code: Code,
  use: ExpressionId,
): 'surely' | 'perhaps' | 'no' {
  const up = code.expressions[use]?.parent ?? NONE;
  const id = code.expressions[up]?.kind === 'array' ? (code.expressions[up]?.parent ?? NONE) : up;
  const call = code.expressions[id];
  if (call?.kind !== 'call' || call.callee === use) return 'no';
  const { ofCall, ofArguments } = sayingsAtCall(workspace, { uri, expression: id });
  const isKnown =
    ofCall.some(({ section }) => section === 'issues') ||
    ofArguments.some(({ section, entry }) => section === 'purposes' && entry === 'password-hash');
  if (isKnown) return 'surely';
  const [first = NONE] = call.arguments;
  const told = code.expressions[first];
  const names = [nameOfCallee(code, id), told?.kind === 'literal' ? String(told.value) : ''];
  return names.some((name) => nameWords(name).some((word) => slowHashes.has(word))) ? 'perhaps' : 'no';
}

const slowHashes = new Set(['hash', 'compare', 'bcrypt', 'argon2', 'scrypt', 'pbkdf2']);

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
    const literal = code.expressions[constantAt(code, each)];
    return literal?.kind === 'literal' && typeof literal.value === 'number' ? literal.value : Infinity;
  });
  return { start: start ?? Infinity, end: end ?? Infinity };
}

/** What a name that is defined once stands for; the expression itself where it is none. */
function constantAt(code: Code, id: ExpressionId): ExpressionId {
  const expression = code.expressions[id];
  const definition =
    expression?.kind === 'reference' && expression.definitions.length === 1
      ? code.definitions[expression.definitions[0] ?? NONE]
      : undefined;
  return definition?.from.kind === 'value' && !definition.from.path.length ? definition.from.value : id;
}
