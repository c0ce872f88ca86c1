/** Values that are made for nothing but to be held against another one. */
import { type Code, type DefinitionId, type ExpressionId, NONE } from '../../facts/facts.ts';
import { perCode, withAwaits } from '../../facts/reading.ts';
import { definitionsFrom } from '../../facts/tables.ts';
import type { ExpressionPlace } from '../../meaning/values/value.ts';
import { factsAt } from '../../workspace/facts.ts';
import type { Workspace } from '../../workspace/workspace.ts';

/** Names that a value goes through on the way to a comparison, at most. */
const NAMES_LIMIT = 3;

/** Whether what stands at a place is compared wherever it goes: `const hash = await hashOf(password, user.salt); if (hash !== user.hash) …`. */
export function isOnlyCompared(workspace: Workspace, { uri, expression }: ExpressionPlace): boolean {
  return isCompared(factsAt(workspace, uri).code, expression, NAMES_LIMIT);
}

function isCompared(code: Code, id: ExpressionId, names: number): boolean {
  const whole = withAwaits(code, id);
  const around = code.expressions[code.expressions[whole]?.parent ?? NONE];
  if (around?.kind === 'binary') {
    const other = around.left === whole ? around.right : around.left;
    return /^[!=]==?$/.test(around.operator) && code.expressions[other]?.kind !== 'literal';
  }
  if (names <= 0) return false;
  const uses = keptAs(code, whole).flatMap((each) => readsOf(code).get(each) ?? []);
  return uses.length > 0 && uses.every((use) => isCompared(code, use, names - 1));
}

/** The definitions that keep a value under a name. */
function keptAs(code: Code, value: ExpressionId): readonly DefinitionId[] {
  return (definitionsFrom(code).get(value) ?? []).filter((id) => {
    const { from, into } = code.definitions[id] ?? {};
    return from?.kind === 'value' && !from.path.length && !into?.length;
  });
}

/** Definition -> where a name is read that may stand for it. */
const readsOf = perCode((code): ReadonlyMap<DefinitionId, readonly ExpressionId[]> => {
  const table = new Map<DefinitionId, ExpressionId[]>();
  code.expressions.forEach((expression, id) => {
    if (expression.kind !== 'reference') return;
    const own = expression.definitions.length
      ? expression.definitions
      : (code.bindings[expression.binding]?.definitions ?? []);
    for (const each of own) {
      const known = table.get(each);
      if (known) known.push(id);
      else table.set(each, [id]);
    }
  });
  return table;
});
