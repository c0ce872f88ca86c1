/** Whether two expressions mean the same thing. */
import { type Code, type ExpressionId, NONE } from '../facts/facts.ts';

// Follows from the facts alone, and lives as long as they do. Every search asks for it at every name that it passes.
const keyTables = new WeakMap<Code, Map<ExpressionId, string | null>>();

/** A key that is equal for two places of one file that read the same name, with the same definitions, down the same properties; null for anything else. */
export function nameKey(code: Code, id: ExpressionId): string | null {
  let table = keyTables.get(code);
  if (!table) keyTables.set(code, (table = new Map()));
  let key = table.get(id);
  if (key === undefined) table.set(id, (key = keyOfName(code, id)));
  return key;
}

function keyOfName(code: Code, id: ExpressionId): string | null {
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
