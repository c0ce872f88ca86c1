/** Whether two expressions mean the same thing. */
import { type Code, type ExpressionId, NONE } from '../facts/facts.ts';

// Derived from the facts alone, so the keys live as long as they do.
const keys = new WeakMap<Code, Map<ExpressionId, string | null>>();

/** A key that is equal for two places of one file that read the same name, with the same definitions, down the same properties; null for anything else. */
export function nameKey(code: Code, id: ExpressionId): string | null {
  let known = keys.get(code);
  if (!known) keys.set(code, (known = new Map()));
  let key = known.get(id);
  if (key === undefined) known.set(id, (key = keyOf(code, id)));
  return key;
}

function keyOf(code: Code, id: ExpressionId): string | null {
  const path: string[] = [];
  for (let at = code.expressions[id]; at; ) {
    if (at.kind === 'member') {
      if (at.property === null) return null;
      path.unshift(at.property);
      at = code.expressions[at.object];
    } else if (at.kind === 'cast' || at.kind === 'await') at = code.expressions[at.operand];
    else if (at.kind === 'reference')
      return at.binding === NONE
        ? null
        : `${at.binding}:${[...at.definitions].sort().join()}:${path.join('.')}`;
    else return null;
  }
  return null;
}
