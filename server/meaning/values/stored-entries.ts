/** What a function puts under a key before it gives it back: `if (!made.has(name)) made.set(name, make()); return made.get(name)`. */
import { type Code, type Expression, type ExpressionId, NONE } from '../../facts/facts.ts';

/** Members climbed from a place in an expression to the name at its root. */
const CHAIN_LIMIT = 8;

/**
 * The expressions that the function around a call stores under the key that the call reads, on the same object.
 * @param call `store.get(key)`
 */
export function entriesReadBy(
  code: Code,
  call: Extract<Expression, { kind: 'call' }>,
): readonly ExpressionId[] {
  const read = entryOf(code, call, 'get', 1);
  if (!read) return [];
  return (code.functions[call.function]?.calls ?? []).flatMap((id) => {
    const other = code.expressions[id];
    const stored = other?.kind === 'call' ? entryOf(code, other, 'set', 2) : null;
    return stored && isSame(code, stored.store, read.store) && isSame(code, stored.key, read.key)
      ? [stored.value]
      : [];
  });
}

interface Entry {
  readonly store: ExpressionId;
  readonly key: ExpressionId;
  readonly value: ExpressionId;
}

function entryOf(
  code: Code,
  call: Extract<Expression, { kind: 'call' }>,
  method: 'get' | 'set',
  count: number,
): Entry | null {
  const callee = code.expressions[call.callee];
  if (callee?.kind !== 'member' || callee.property !== method || call.arguments.length !== count) return null;
  const [key = NONE, value = NONE] = call.arguments;
  return { store: callee.object, key, value };
}

/** Whether two expressions are the same name, the same member of it, or the same literal. */
function isSame(code: Code, a: ExpressionId, b: ExpressionId): boolean {
  let [one, other] = [code.expressions[a], code.expressions[b]];
  for (let climbed = 0; climbed < CHAIN_LIMIT; climbed++) {
    if (one?.kind === 'reference')
      return other?.kind === 'reference' && one.binding === other.binding && one.name === other.name;
    if (one?.kind === 'literal') return other?.kind === 'literal' && one.value === other.value;
    if (one?.kind !== 'member' || other?.kind !== 'member') return false;
    if (one.property === null || one.property !== other.property) return false;
    [one, other] = [code.expressions[one.object], code.expressions[other.object]];
  }
  return false;
}
