/**
 * Tables over the facts of one file, each made at the first question: what stands in a span, what belongs to a `try`, what is
 * tested or kept. Without them, a question about one of many functions of a file would look at the whole file.
 */
import type { Span } from '../text/span.ts';
import {
  type BindingId,
  type Code,
  type ConditionId,
  type DefinitionId,
  type Expression,
  type ExpressionId,
  type FunctionId,
  NONE,
} from './facts.ts';
import { isWithinFunction, perCode } from './reading.ts';

/** The numbers of things in the order in which they begin, and where each does. */
interface Line {
  readonly ids: readonly number[];
  readonly starts: readonly number[];
}

const line = (of: (code: Code) => readonly Span[]) =>
  perCode((code): Line => {
    const spans = of(code);
    const ids = spans
      .map((_, id) => id)
      .sort((a, b) => (spans[a]?.start ?? 0) - (spans[b]?.start ?? 0) || a - b);
    return { ids, starts: ids.map((id) => spans[id]?.start ?? 0) };
  });

const expressionLine = line(({ expressions }) => expressions);

/** The place of the first number in an ascending list that is no smaller than the one looked for. */
function firstFrom(numbers: readonly number[], wanted: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The expressions that lie in a span, ends included, by their numbers. */
export function expressionsIn(code: Code, { start, end }: Span): readonly ExpressionId[] {
  const { ids, starts } = expressionLine(code);
  const found: ExpressionId[] = [];
  for (let i = firstFrom(starts, start); i < ids.length && (starts[i] ?? 0) <= end; i++) {
    const id = ids[i] as ExpressionId;
    if ((code.expressions[id]?.end ?? 0) <= end) found.push(id);
  }
  return found.sort((a, b) => a - b);
}

const functionLine = line(({ functions }) => functions);

/** The innermost function that a span lies in; 0 for the file itself. */
export function functionAround(code: Code, { start, end }: Span): FunctionId {
  const { ids, starts } = functionLine(code);
  // Functions lie within each other: out of the last one that begins before, the way leads outwards.
  for (let at = ids[firstFrom(starts, start + 1) - 1] ?? 0; at > 0; at = code.functions[at]?.parent ?? 0) {
    const fact = code.functions[at];
    if (fact && fact.start <= start && end <= fact.end) return at;
  }
  return 0;
}

const catches = perCode(({ conditions }) =>
  numbersBy(conditions, (each) => (each.kind === 'catch' ? each.block : null)),
);

/** The `catch` of a `try` block; `NONE` if it has none. */
export function catchOf(code: Code, block: number): ConditionId {
  return catches(code).get(block)?.[0] ?? NONE;
}

/** Key -> the numbers of the things that have it, ascending. */
function numbersBy<T>(
  things: readonly T[],
  keyOf: (thing: T) => number | null,
): ReadonlyMap<number, readonly number[]> {
  const table = new Map<number, number[]>();
  things.forEach((thing, id) => {
    const key = keyOf(thing);
    if (key === null) return;
    const known = table.get(key);
    if (known) known.push(id);
    else table.set(key, [id]);
  });
  return table;
}

const expressionsByCondition = perCode(({ expressions }) =>
  numbersBy(expressions, ({ condition }) => condition),
);

const innerConditions = perCode(({ conditions }) => numbersBy(conditions, ({ parent }) => parent));

const conditionsOfTry = perCode(({ conditions }) =>
  numbersBy(conditions, (each) => (each.kind === 'try' ? each.block : null)),
);

/** The expressions that a `try` block runs, but not those of functions that are written in it, by their numbers. */
export function expressionsOfTry(code: Code, block: number): readonly ExpressionId[] {
  const found: ExpressionId[] = [];
  const open = [...(conditionsOfTry(code).get(block) ?? [])];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    for (const id of expressionsByCondition(code).get(at) ?? []) found.push(id);
    for (const inner of innerConditions(code).get(at) ?? []) open.push(inner);
  }
  return [...new Set(found)].sort((a, b) => a - b);
}

/** Definitions by the expression whose value, or a part of it, they give to a name. */
export const definitionsFrom: (code: Code) => ReadonlyMap<ExpressionId, readonly DefinitionId[]> = perCode(
  ({ definitions }) => numbersBy(definitions, ({ from }) => (from.kind === 'value' ? from.value : null)),
);

/** Expressions whose value decides what is run: tests of `if` and the like, and what a `switch` looks at. */
export const testedExpressions: (code: Code) => ReadonlySet<ExpressionId> = perCode(
  ({ conditions }) =>
    new Set(
      conditions.flatMap((each) =>
        each.kind === 'test' ? [each.test] : each.kind === 'case' ? [each.discriminant] : [],
      ),
    ),
);

/** The names that stand for what was caught. */
export const namesOfCaught: (code: Code) => ReadonlySet<BindingId> = perCode(
  ({ definitions }) =>
    new Set(definitions.flatMap(({ from, binding }) => (from.kind === 'caught' ? [binding] : []))),
);

/** Expressions that stand as decorators, of classes, of their members and of parameters. */
export const decorating: (code: Code) => ReadonlySet<ExpressionId> = perCode(
  (code) =>
    new Set([
      ...code.functions.flatMap(({ parameters }) => parameters.flatMap(({ decorators }) => decorators)),
      ...code.classes.flatMap(({ decorators, members }) => [
        ...decorators,
        ...members.flatMap((member) => member.decorators),
      ]),
    ]),
);

/** How many calls of a function stand in the function itself, by its number; none for a function without any. */
export const callsToItself: (code: Code) => ReadonlyMap<FunctionId, number> = perCode((code) => {
  const counts = new Map<FunctionId, number>();
  const { expressions, bindings, definitions, functions } = code;
  const called = (callee: Expression | undefined, from: FunctionId): FunctionId => {
    if (callee?.kind === 'member') {
      const isOwn = expressions[callee.object]?.kind === 'this';
      return isOwn ? named(callee.property, from) : NONE;
    }
    if (callee?.kind !== 'reference' || callee.binding === NONE) return NONE;
    const sources = (bindings[callee.binding]?.definitions ?? []).map((id) => definitions[id]?.from);
    const [only, ...others] = sources;
    const made = only?.kind === 'value' && !others.length ? expressions[only.value] : undefined;
    return made?.kind === 'function' ? made.target : NONE;
  };
  const named = (name: string | null, from: FunctionId): FunctionId => {
    for (let at = from; at > 0; at = functions[at]?.parent ?? NONE)
      if (functions[at]?.kind === 'method' && functions[at]?.name === name) return at;
    return NONE;
  };
  for (const expression of expressions) {
    if (expression.kind !== 'call') continue;
    const id = called(expressions[expression.callee], expression.function);
    if (id !== NONE && isWithinFunction(code, expression.function, id))
      counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
});
