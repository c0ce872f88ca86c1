/** Loops that put the body of a request together as long as its sender goes on: `for await (const chunk of request)`. */
import { type Code, type Expression, type ExpressionId, NONE } from '../../facts/facts.ts';
import { conditionsAround, isLength } from '../../facts/reading.ts';
import { saidOfValue } from '../../meaning/values/sayings.ts';
import type { ExpressionPlace } from '../../meaning/values/value.ts';
import type { SourceKind } from '../../meaning/vocabulary/model.ts';
import { factsAt } from '../../workspace/facts.ts';
import { query } from '../../workspace/memo.ts';
import type { Workspace } from '../../workspace/workspace.ts';

/** Where a loop of a file keeps each part of a body, and neither it nor anything in its round looks at how much there is. */
export const collectedBodiesIn = query<Workspace, readonly ExpressionPlace[]>({
  name: 'bodies that loops collect',
  compute: (workspace, uri) => {
    const { code } = factsAt(workspace, uri);
    return code.definitions.flatMap(({ binding, from, into }): readonly ExpressionPlace[] => {
      if (from.kind !== 'value' || from.path.join() !== '*' || into.length) return [];
      const uses = code.bindings[binding]?.references ?? [];
      const kept = uses.flatMap((each) => keptAt(code, each) ?? []);
      const [first] = kept;
      if (first === undefined || !uses.some((each) => isBody(workspace, { uri, expression: each })))
        return [];
      return isMeasured(code, uses, first) ? [] : [{ uri, expression: first }];
    });
  },
  onCycle: [],
});

function isBody(workspace: Workspace, place: ExpressionPlace): boolean {
  return saidOfValue<SourceKind>(workspace, place, 'sources').some(({ entry }) => entry === 'body');
}

/** The call or the assignment by which a part is added to what came before: `chunks.push(chunk)`, `text += String(chunk)`. */
function keptAt(code: Code, use: ExpressionId): ExpressionId | null {
  for (let at = use; at !== NONE; at = code.expressions[at]?.parent ?? NONE) {
    const parent = code.expressions[code.expressions[at]?.parent ?? NONE];
    const id = code.expressions[at]?.parent ?? NONE;
    if (parent?.kind === 'assignment' && parent.operator === '+=' && parent.value === at) return id;
    const callee = parent?.kind === 'call' ? code.expressions[parent.callee] : undefined;
    if (
      callee?.kind === 'member' &&
      callee.property === 'push' &&
      parent?.kind === 'call' &&
      parent.callee !== at
    )
      return id;
  }
  return null;
}

/** Whether the loop looks at how much there is, or is left by a test. */
function isMeasured(code: Code, uses: readonly ExpressionId[], kept: ExpressionId): boolean {
  if (uses.some((each) => isSize(code.expressions[code.expressions[each]?.parent ?? NONE]))) return true;
  const { condition, function: around } = code.expressions[kept] as Expression;
  const loop = [...conditionsAround(code, condition)].find((each) => code.conditions[each]?.kind === 'loop');
  const isInLoop = (from: number) => loop !== undefined && conditionsAround(code, from).has(loop);
  return (
    code.expressions.some(
      (each) =>
        each.function === around && isInLoop(each.condition) && (isSize(each) || each.kind === 'binary'),
    ) || code.functions[around]?.exits.some((each) => isInLoop(each.condition)) === true
  );
}

function isSize(expression: Expression | undefined): boolean {
  return expression?.kind === 'member' && (isLength(expression.property) || expression.property === 'size');
}
