/** Where, in the argument of a call, the data of a flow stands by itself: the places that a fix can convert or check. */

import { type Code, type ExpressionId, NONE } from '../../facts/facts.ts';
import { onlyValueOf } from '../../facts/reading.ts';
import { definitionsFrom } from '../../facts/tables.ts';
import type { Flow } from '../../flow/flows.ts';
import { type Arrival, searchBack } from '../../flow/search.ts';
import type { ExpressionPlace } from '../../meaning/values/value.ts';
import type { Cleaner } from '../../meaning/vocabulary/model.ts';
import { factsAt } from '../../workspace/facts.ts';
import type { Workspace } from '../../workspace/workspace.ts';

/** Names and operators followed within one function. */
const DEPTH_LIMIT = 12;

export interface Carrier {
  readonly place: ExpressionPlace;
  /** What of the flow's data comes here. */
  readonly arrival: Arrival;
}

/**
 * The expressions in an argument that stand for data such as that of a flow and for nothing else: all of them, as a text
 * with two of them is repaired once. Empty where the data is joined into a text in another function, so that no place of
 * this one holds it alone.
 * @param stoppedBy what makes the data harmless, so that nothing has to be done at its place
 * @param ofWhole whether a text that holds the data may be converted as a whole: then names that are used for something
 *   else as well are converted in the argument, and not where they get their value
 */
export function carriersOf(
  workspace: Workspace,
  flow: Flow,
  stoppedBy: readonly Cleaner[] = [],
  ofWhole = false,
): readonly Carrier[] {
  const { uri } = flow.argument;
  const { code } = factsAt(workspace, uri);
  const found: Carrier[] = [];
  let isWhole = true;
  const visit = (id: ExpressionId, depth: number) => {
    const isObject = /^(?:object|array)$/.test(code.expressions[id]?.kind ?? '');
    const leaves = depth > 0 && (!isObject || flow.arrival.form.part.length) ? partsOf(code, id) : null;
    if (leaves && !(ofWhole && mayAddNumbers(code, id))) {
      for (const each of leaves) visit(each, depth - 1);
      return;
    }
    const place = { uri, expression: id };
    const arrivals = searchBack(workspace, place, []).arrivals.filter(
      ({ from, cleaners }) =>
        from.kind === flow.arrival.from.kind && !cleaners.some((each) => stoppedBy.includes(each)),
    );
    const [arrival] = arrivals;
    if (!arrival) return;
    const isAlone = arrivals.every(({ form }) => !form.before && !form.after && !form.part.length);
    const isText = ofWhole && !isObject && arrivals.every(({ form }) => !form.part.length);
    const made = onlyValue(code, id);
    if (isAlone || (isText && (made === NONE || isUsedTwice(code, id)))) {
      if (!found.some((each) => each.place.expression === id)) found.push({ place, arrival });
      return;
    }
    if (made === NONE || depth <= 0) isWhole = false;
    else visit(made, depth - 1);
  };
  visit(below(code, flow.argument.expression, flow.path), DEPTH_LIMIT);
  return isWhole ? found : [];
}

/** The object literal that an expression stands for, through casts and names that are defined once; itself where there is none. */
export function objectBehind(code: Code, id: ExpressionId): ExpressionId {
  let at = id;
  for (let i = 0; i < DEPTH_LIMIT && at !== NONE; i++) {
    if (code.expressions[at]?.kind === 'object') return at;
    at = onlyValue(code, at);
  }
  return id;
}

/** The object literal for which an expression is the only one that stands; itself where there is none. */
export function ownObject(code: Code, id: ExpressionId): ExpressionId {
  const made = objectBehind(code, id);
  let at = made;
  for (let i = 0; i < DEPTH_LIMIT && at !== id; i++) {
    const { parent = NONE } = code.expressions[at] ?? {};
    at = parent === NONE ? onlyUse(code, at) : parent;
    if (at === NONE) return id;
  }
  return at === id ? made : id;
}

/** The value of an option, as far as it is written in the object. */
export function below(code: Code, id: ExpressionId, path: readonly string[]): ExpressionId {
  let at = id;
  for (const name of path) {
    const object = code.expressions[objectBehind(code, at)];
    if (object?.kind !== 'object') break;
    at = object.properties.findLast(({ key }) => key === name)?.value ?? at;
  }
  return at;
}

/** The expressions that an expression is put together of; null for one that stands for itself. */
function partsOf(code: Code, id: ExpressionId): readonly ExpressionId[] | null {
  const expression = code.expressions[id];
  switch (expression?.kind) {
    case 'template':
      return expression.tag === NONE ? expression.values : null;
    case 'binary':
      return expression.operator === '+' ? [expression.left, expression.right] : null;
    case 'logical':
      return expression.operator === '&&' ? [expression.right] : [expression.left, expression.right];
    case 'conditional':
      return [expression.then, expression.otherwise];
    case 'object':
      return expression.properties.map(({ value }) => value);
    case 'array':
      return expression.elements;
    case 'spread':
      return [expression.operand];
    default:
      return null;
  }
}

/** Whether `+` may add numbers: neither side is a text for sure. */
function mayAddNumbers(code: Code, id: ExpressionId): boolean {
  const expression = code.expressions[id];
  return expression?.kind === 'binary' && !isSurelyText(code, id);
}

function isSurelyText(code: Code, id: ExpressionId): boolean {
  const expression = code.expressions[id];
  if (expression?.kind === 'binary')
    return (
      expression.operator === '+' &&
      (isSurelyText(code, expression.left) || isSurelyText(code, expression.right))
    );
  if (expression?.kind === 'cast') return isSurelyText(code, expression.operand);
  return (
    expression?.kind === 'template' ||
    (expression?.kind === 'literal' && typeof expression.value === 'string')
  );
}

/** Whether an expression is a name that is read elsewhere, too. */
function isUsedTwice(code: Code, id: ExpressionId): boolean {
  const expression = code.expressions[id];
  return expression?.kind === 'reference' && (code.bindings[expression.binding]?.references.length ?? 0) > 1;
}

/** The value of a name that is defined once, in the same function, and stands for the whole of it. */
export function onlyValue(code: Code, id: ExpressionId): ExpressionId {
  const expression = code.expressions[id];
  if (expression?.kind === 'cast') return expression.operand;
  if (expression?.kind !== 'reference') return NONE;
  const isOwn = code.bindings[expression.binding]?.function === expression.function;
  return isOwn ? onlyValueOf(code, expression.binding) : NONE;
}

/** The only place where a value is read that has a name of its own in the same function; NONE if there are others. */
export function onlyUse(code: Code, id: ExpressionId): ExpressionId {
  const definition = code.definitions[definitionsFrom(code).get(id)?.[0] ?? NONE];
  const binding = code.bindings[definition?.binding ?? NONE];
  const [use] = binding?.references ?? [];
  const isOnly =
    definition?.from.kind === 'value' &&
    !definition.from.path.length &&
    !definition.into.length &&
    binding?.definitions.length === 1 &&
    binding.references.length === 1;
  return isOnly && use !== undefined && code.expressions[use]?.function === binding.function ? use : NONE;
}

/** Whether an expression reads the same each time: a name, or static members of one. */
export function isStable(code: Code, id: ExpressionId): boolean {
  const expression = code.expressions[id];
  if (expression?.kind === 'member') return expression.property !== null && isStable(code, expression.object);
  if (expression?.kind === 'cast') return isStable(code, expression.operand);
  return expression?.kind === 'reference' || expression?.kind === 'this';
}
