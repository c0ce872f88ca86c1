/** Calls of what is chosen by a name: `actions[name](…)`, and `const action = actions[name]; action(…)`. */
import { type Code, type ConditionId, type Expression, type ExpressionId, NONE } from '../facts/facts.ts';
import { withoutCasts } from '../facts/reading.ts';

/** `table[name]`, where the name is computed. */
export type ComputedMember = Extract<Expression, { kind: 'member' }>;

/** The member by which a call chooses what it calls; null for other calls. */
export function computedMemberOf(code: Code, call: ExpressionId): ComputedMember | null {
  const expression = code.expressions[call];
  if (expression?.kind !== 'call') return null;
  const callee = withoutCasts(code, expression.callee);
  if (callee?.kind === 'member') {
    if (callee.property === null) return callee;
    if (callee.property !== 'call' && callee.property !== 'apply') return null;
    // `table[name].call(…)`, and `Reflect.apply(table[name], …)`.
    const object = withoutCasts(code, callee.object);
    const isReflect = object?.kind === 'reference' && object.binding === NONE && object.name === 'Reflect';
    return chosenAt(code, isReflect ? (expression.arguments[0] ?? NONE) : callee.object, expression);
  }
  return chosenAt(code, expression.callee, expression);
}

/** The computed member that an expression is, or that the variable was set to which it names. */
function chosenAt(code: Code, at: ExpressionId, call: Expression): ComputedMember | null {
  const expression = withoutCasts(code, at);
  if (expression?.kind === 'member') return expression.property === null ? expression : null;
  if (expression?.kind !== 'reference') return null;
  for (const id of expression.definitions) {
    const definition = code.definitions[id];
    if (definition?.from.kind !== 'value' || definition.into.length || definition.from.path.length) continue;
    const value = withoutCasts(code, definition.from.value);
    if (value?.kind === 'member' && value.property === null && !isTestedLater(code, value, call))
      return value;
  }
  return null;
}

/** Whether the name is held against something only after the member was read, and before the call. */
function isTestedLater(code: Code, member: ComputedMember, call: Expression): boolean {
  const names = bindingsIn(code, member.computed);
  let id: ConditionId = call.condition;
  for (; id !== NONE && id !== member.condition; id = code.conditions[id]?.parent ?? NONE) {
    const condition = code.conditions[id];
    const tested =
      condition?.kind === 'test'
        ? condition.test
        : condition?.kind === 'case'
          ? condition.discriminant
          : NONE;
    if ([...bindingsIn(code, tested)].some((binding) => names.has(binding))) return true;
  }
  return false;
}

/** The bindings that are named within an expression. */
function bindingsIn(code: Code, root: ExpressionId): ReadonlySet<number> {
  const found = new Set<number>();
  const outer = code.expressions[root];
  if (!outer) return found;
  // An expression is numbered after its operands, which lie within it.
  for (let id = root; id >= 0; id -= 1) {
    const expression = code.expressions[id];
    if (!expression || expression.end <= outer.start) break;
    if (expression.kind === 'reference' && expression.binding !== NONE && expression.start >= outer.start)
      found.add(expression.binding);
  }
  return found;
}
