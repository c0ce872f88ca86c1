/** Results that say by a property which of several they are: `{ ok: true, data }` and `{ ok: false, response }`. */
import {
  type BindingId,
  type Code,
  type ConditionId,
  type ExpressionId,
  isNothing,
  NONE,
} from '../facts/facts.ts';
import type { Context, ExpressionPlace, ObjectValue } from '../meaning/values/value.ts';
import { valuesOf } from '../meaning/values/values.ts';
import { factsAt } from '../workspace/facts.ts';
import type { Workspace } from '../workspace/workspace.ts';

/**
 * Whether a name stands, under a condition, for those of several written objects alone that lack a property: `result` of
 * `if (!result.ok) return result` has no `data` where only `{ ok: true, data }` holds any.
 * @param name the property that is looked for
 */
export function isOtherVariant(
  workspace: Workspace,
  place: ExpressionPlace,
  condition: ConditionId,
  context: Context | null,
  name: string,
): boolean {
  const { code } = factsAt(workspace, place.uri);
  const reference = code.expressions[withoutAwait(code, place.expression)];
  if (reference?.kind !== 'reference' || reference.binding === NONE) return false;
  const told = propertyTested(code, condition, reference.binding);
  if (!told) return false;
  const values = valuesOf(workspace, place, context);
  const objects = values.filter((value) => value.kind === 'object');
  if (objects.length < 2 || objects.length < values.length) return false;
  return objects.every((object) => lacks(workspace, object, told, name));
}

/** A property of a name and whether it is truthy, as the conditions around a place show; null if none does. */
function propertyTested(code: Code, from: ConditionId, binding: BindingId): Told | null {
  for (let at = code.conditions[from]; at; at = code.conditions[at.parent]) {
    if (at.kind !== 'test') continue;
    let { test, value } = at;
    for (let each = code.expressions[test]; each?.kind === 'unary' && each.operator === '!'; ) {
      test = each.operand;
      value = !value;
      each = code.expressions[test];
    }
    const member = code.expressions[test];
    const owner = member?.kind === 'member' ? code.expressions[member.object] : undefined;
    if (member?.kind !== 'member' || member.property === null) continue;
    if (owner?.kind === 'reference' && owner.binding === binding) return { property: member.property, value };
  }
  return null;
}

interface Told {
  readonly property: string;
  readonly value: boolean;
}

/** Whether a written object is another one than the test shows, or has no such property. */
function lacks(
  workspace: Workspace,
  { uri, expression }: ObjectValue,
  { property, value }: Told,
  name: string,
): boolean {
  const { code } = factsAt(workspace, uri);
  const object = code.expressions[expression];
  if (object?.kind !== 'object' || object.properties.some(({ key }) => key === null)) return false;
  const written = object.properties.find(({ key }) => key === property);
  const truth = written ? truthOf(code, written.value) : false;
  return (truth !== null && truth !== value) || !object.properties.some(({ key }) => key === name);
}

/** Whether what is written is truthy; null if it is no literal. */
function truthOf(code: Code, id: ExpressionId): boolean | null {
  const at = code.expressions[id];
  if (isNothing(at)) return false;
  return at?.kind === 'literal' ? Boolean(at.value) : null;
}

function withoutAwait(code: Code, id: ExpressionId): ExpressionId {
  const at = code.expressions[id];
  return at?.kind === 'await' || at?.kind === 'cast' ? withoutAwait(code, at.operand) : id;
}
