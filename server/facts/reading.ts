/** What several floors read of the facts of one file, with nothing else at hand. */
import {
  type BindingId,
  type Code,
  type Condition,
  type ConditionId,
  type DefinitionSource,
  type Expression,
  type ExpressionId,
  type FunctionId,
  NONE,
  type Path,
} from './facts.ts';

/** Whether a member tells how long a text, a list or bytes are, and so is a number. */
export function isLength(property: string | null): boolean {
  return property === 'length' || property === 'byteLength';
}

/** What a name is given where it stands, if that is one thing; null otherwise. */
export function onlyDefinition(code: Code, id: ExpressionId): DefinitionSource | null {
  const name = code.expressions[id];
  if (name?.kind !== 'reference' || name.definitions.length !== 1) return null;
  return code.definitions[name.definitions[0] as number]?.from ?? null;
}

/** The text that an expression is, as it is written; null for anything else. */
export function literalText(code: Code, id: ExpressionId): string | null {
  const expression = code.expressions[id];
  return expression?.kind === 'literal' && typeof expression.value === 'string' ? expression.value : null;
}

/** The number of the innermost `try` block that a place stands in; null if it stands in none. */
export function tryAround(code: Code, from: ConditionId): number | null {
  let at = code.conditions[from];
  while (at && at.kind !== 'try') at = code.conditions[at.parent];
  return at?.kind === 'try' ? at.block : null;
}

/** Whether a place stands in a test, a case, a loop or the like: whether a condition of one of some kinds is around it. */
export function standsIn(code: Code, from: ConditionId, ...kinds: readonly Condition['kind'][]): boolean {
  for (let at = code.conditions[from]; at; at = code.conditions[at.parent])
    if (kinds.includes(at.kind)) return true;
  return false;
}

/** The conditions that all hold where one of them does, from it to the outermost; `NONE`, which always holds, is among them. */
export function conditionsAround(code: Code, from: ConditionId): ReadonlySet<ConditionId> {
  const found = new Set<ConditionId>([NONE]);
  for (let at = from; at !== NONE; at = code.conditions[at]?.parent ?? NONE) found.add(at);
  return found;
}

/**
 * The condition under which a place stands that was reached in full by whoever comes to a later place: out of a `try`
 * block whose `catch` block always leaves the function. Where the later place lies in the `try` or the `catch` block, it is
 * the condition of the place itself.
 * @param around the conditions that hold at the later place
 */
export function outOfTries(code: Code, from: ConditionId, around: ReadonlySet<ConditionId>): ConditionId {
  let at = from;
  for (let each = code.conditions[at]; each?.kind === 'try' && !around.has(at); each = code.conditions[at]) {
    const { block } = each;
    const caught = code.conditions.findIndex((other) => other.kind === 'catch' && other.block === block);
    if (caught < 0 || around.has(caught) || !leavesAt(code, caught)) break;
    at = each.parent;
  }
  return at;
}

/** Whether a function is left wherever one of its conditions holds: by an exit that hangs on nothing more. */
function leavesAt(code: Code, condition: ConditionId): boolean {
  return code.functions.some(({ exits }) =>
    exits.some((exit) => (exit.kind === 'return' || exit.kind === 'throw') && exit.condition === condition),
  );
}

/** Whether a function is another one, or is made in it. */
export function isWithinFunction(code: Code, inner: FunctionId, outer: FunctionId): boolean {
  for (let at = inner; at !== NONE; at = code.functions[at]?.parent ?? NONE) if (at === outer) return true;
  return false;
}

/** The function whose `this` and `arguments` are meant in a function: arrows have none of their own. */
export function functionOfThis(code: Code, from: FunctionId): FunctionId {
  let id = from;
  while (code.functions[id]?.kind === 'arrow') id = code.functions[id]?.parent ?? NONE;
  return id;
}

/** The expression around which nothing is but `await` and types: the same value once it has come, as in `(await db).collection(…)`. */
export function withAwaits(code: Code, id: ExpressionId): ExpressionId {
  let at = id;
  for (;;) {
    const parent = code.expressions[at]?.parent ?? NONE;
    const kind = code.expressions[parent]?.kind;
    if (kind !== 'await' && kind !== 'cast') return at;
    at = parent;
  }
}

/** The name at the root of an expression: `auth` in `auth.required()`, whatever types say of it. NONE if it is no chain of members and calls on a name. */
export function rootBinding(code: Code, id: ExpressionId): BindingId {
  for (let at = code.expressions[id]; at; ) {
    if (at.kind === 'member') at = code.expressions[at.object];
    else if (at.kind === 'call') at = code.expressions[at.callee];
    else if (at.kind === 'cast') at = code.expressions[at.operand];
    else return at.kind === 'reference' ? at.binding : NONE;
  }
  return NONE;
}

/** The text that an expression always is: a literal, or a template without holes; null for anything else. */
export function fixedText(code: Code, id: ExpressionId): string | null {
  const expression = code.expressions[id];
  if (expression?.kind === 'literal') return literalText(code, id);
  const isPlain = expression?.kind === 'template' && expression.tag === NONE && !expression.values.length;
  return isPlain ? (expression.texts[0]?.cooked ?? null) : null;
}

/** The expression that types are written around: `name` of `(name as string)!`. */
export function withoutCasts(code: Code, id: ExpressionId): Expression | undefined {
  return code.expressions[withoutCastsAt(code, id)];
}

/** The same by its number. */
export function withoutCastsAt(code: Code, id: ExpressionId): ExpressionId {
  let at = id;
  for (let each = code.expressions[at]; each?.kind === 'cast'; each = code.expressions[at]) at = each.operand;
  return at;
}

/** The value that is written for a property of an object literal; the expression itself for no path, NONE if it is not there. */
export function propertyAt(code: Code, id: ExpressionId, path: Path): ExpressionId {
  let at = id;
  for (const name of path) {
    const object = code.expressions[at];
    at =
      (object?.kind === 'object' ? object.properties.find(({ key }) => key === name)?.value : undefined) ??
      NONE;
  }
  return at;
}

/** The operator that says the same with its sides exchanged: `>` for `<`, and itself for `===`. */
export function mirrored(operator: string): string {
  return operator.replace(/[<>]/, (sign) => (sign === '<' ? '>' : '<'));
}

/** What a function returns, in the order of the text; a `return` without a value gives nothing. */
export function returnedExpressions(code: Code, id: FunctionId): readonly ExpressionId[] {
  return (code.functions[id]?.exits ?? []).flatMap(({ kind, value }) =>
    kind === 'return' && value !== NONE ? [value] : [],
  );
}

/** What a name is given once and for all; NONE where it is given several values, or stands for a part of one. */
export function onlyValueOf(code: Code, binding: BindingId): ExpressionId {
  const [only = NONE, ...others] = code.bindings[binding]?.definitions ?? [];
  const definition = code.definitions[only];
  const from = definition?.from;
  return from?.kind === 'value' && !from.path.length && !definition?.into.length && !others.length
    ? from.value
    : NONE;
}

/**
 * What is derived from the facts of a file alone, such as a table by name: it is made at the first question, and lives as
 * long as the facts do.
 */
export function perCode<T extends NonNullable<unknown>>(make: (code: Code) => T): (code: Code) => T {
  const made = new WeakMap<Code, T>();
  return (code) => {
    const own = made.get(code) ?? make(code);
    made.set(code, own);
    return own;
  };
}

/** The values that stand in an object that is written down, and in those within it; of anything else, itself. */
export function leavesOf(code: Code, id: ExpressionId): readonly ExpressionId[] {
  const object = code.expressions[id];
  return object?.kind === 'object' ? object.properties.flatMap(({ value }) => leavesOf(code, value)) : [id];
}
