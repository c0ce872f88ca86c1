/**
 * Tests that are known to have held, or not, because of what they left behind: a name that got another value, a list to which
 * something was added.
 */
import {
  type Code,
  type ConditionId,
  type DefinitionId,
  type Expression,
  type ExpressionId,
  NONE,
} from '../facts/facts.ts';
import { conditionsAround } from '../facts/reading.ts';
import { callsOn } from './mutations.ts';

/** A test and how it came out. */
export interface Outcome {
  readonly test: ExpressionId;
  readonly value: boolean;
}

/**
 * What is known where a name is truthy, or falsy, of whose values all are written down: `let isKnown = false; if
 * (COLUMNS.has(name)) isKnown = true;`, `let message; if (!COLUMNS.has(name)) message = 'unknown';`.
 */
export function outcomesOfFlag(code: Code, id: ExpressionId, value: boolean): readonly Outcome[] {
  const flag = code.expressions[id];
  if (flag?.kind !== 'reference' || flag.definitions.length < 2) return [];
  const truths = flag.definitions.map((each) => truthOf(code, each));
  if (truths.includes(null)) return [];
  const around = conditionsAround(code, flag.condition);
  const own = flag.definitions.filter((_, i) => truths[i] === value);
  const others = flag.definitions.filter((_, i) => truths[i] !== value);
  const [only] = own;
  if (only === undefined) return [];
  const conditionOf = (each: DefinitionId) => code.definitions[each]?.condition ?? NONE;
  const held =
    own.length === 1 && !around.has(conditionOf(only)) ? testsUnder(code, conditionOf(only), around) : [];
  // What would have come later, and would have left another value, was not done.
  const last = Math.max(...own);
  const missed = others
    .filter((each) => each > last)
    .flatMap((each) => onlyTest(code, conditionOf(each), around))
    .map(({ test, value: outcome }) => ({ test, value: !outcome }));
  return [...held, ...missed];
}

/** Whether what a definition gives is truthy; null where it is not written down. */
function truthOf(code: Code, id: DefinitionId): boolean | null {
  const definition = code.definitions[id];
  if (!definition || definition.into.length || definition.default !== NONE) return null;
  if (definition.from.kind === 'nothing') return false;
  if (definition.from.kind !== 'value' || definition.from.path.length) return null;
  const value = code.expressions[definition.from.value];
  if (value?.kind === 'literal') return Boolean(value.value);
  if (value?.kind === 'template') return value.texts.some(({ cooked }) => Boolean(cooked)) || null;
  return value?.kind === 'object' || value?.kind === 'array' ? true : null;
}

/**
 * What is known where nothing is in a list that began empty: `if (!COLUMNS.has(name)) errors.push(name)`, or in an object
 * that did: `errors.name = 'unknown'`.
 */
export function outcomesOfEmptiness(code: Code, id: ExpressionId): readonly Outcome[] {
  const list = code.expressions[id];
  if (list?.kind !== 'reference' || list.binding === NONE) return [];
  const around = conditionsAround(code, list.condition);
  const isBefore = (at: number, own: number | undefined) => at < list.start && own === list.function;
  const added = (callsOn(code).get(list.binding) ?? []).flatMap((each) => {
    const call = code.expressions[each];
    return call && isAdding(code, call) && isBefore(call.start, call.function) ? [call.condition] : [];
  });
  const put = (code.bindings[list.binding]?.definitions ?? []).flatMap((each) => {
    const { into = [], from, condition = NONE, span } = code.definitions[each] ?? {};
    const own = from?.kind === 'value' ? code.expressions[from.value]?.function : undefined;
    return into.length === 1 && span && isBefore(span.start, own) ? [condition] : [];
  });
  return [...added, ...put]
    .flatMap((condition) => onlyTest(code, condition, around))
    .map(({ test, value }) => ({ test, value: !value }));
}

function isAdding(code: Code, call: Expression): boolean {
  const callee = call.kind === 'call' ? code.expressions[call.callee] : undefined;
  return callee?.kind === 'member' && (callee.property === 'push' || callee.property === 'unshift');
}

/** The tests of a condition beyond those around; nothing where something else is among them. */
function testsUnder(
  code: Code,
  condition: ConditionId,
  around: ReadonlySet<ConditionId>,
): readonly Outcome[] {
  const found: Outcome[] = [];
  for (let at = condition; !around.has(at); ) {
    const each = code.conditions[at];
    if (each?.kind !== 'test') return [];
    found.push({ test: each.test, value: each.value });
    at = each.parent;
  }
  return found;
}

/** The one test of a condition beyond those around; nothing where there are several, of which any may have failed. */
export function onlyTest(
  code: Code,
  condition: ConditionId,
  around: ReadonlySet<ConditionId>,
): readonly Outcome[] {
  const tests = testsUnder(code, condition, around);
  return tests.length === 1 ? tests : [];
}
