/** Code that writes below a property whose name it is given: `settings[section][name] = value`, and merges that go into the depth. */
import {
  type Code,
  type ConditionId,
  type DefinitionId,
  type Expression,
  type ExpressionId,
  type FunctionId,
  NONE,
} from '../facts/facts.ts';
import { perCode, returnedExpressions } from '../facts/reading.ts';
import type { ExpressionPlace } from '../meaning/values/value.ts';
import { calleesOf, valuesOf } from '../meaning/values/values.ts';
import { factsAt } from '../workspace/facts.ts';
import { query } from '../workspace/memo.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { proofOf } from './proofs.ts';
import { nameKey } from './same.ts';

/** Names, choices and assignments followed from what is written into to where it was read. */
const DEPTH_LIMIT = 8;

export interface DeepWrite {
  /** The names of the properties that were read to get what is written into. */
  readonly keys: readonly ExpressionId[];
  /** What these properties were read of. */
  readonly owners: readonly ExpressionId[];
  /** The name of the property that is written; NONE if it is fixed. */
  readonly name: ExpressionId;
}

/** What an assignment writes into, if that was read by a name which is not fixed; null for other assignments. */
export function deepWriteAt(
  workspace: Workspace,
  uri: string,
  code: Code,
  assignment: Extract<Expression, { kind: 'assignment' }>,
): DeepWrite | null {
  const target = code.expressions[assignment.target];
  if (target?.kind !== 'member') return null;
  const reads: ExpressionId[] = [];
  readsOf(code, target.object, reads, DEPTH_LIMIT);
  const open = reads.flatMap((id) => {
    const read = code.expressions[id];
    return read?.kind === 'member' &&
      !isBare(workspace, uri, read.object) &&
      !isMadeBefore(code, read, assignment)
      ? [read]
      : [];
  });
  if (!open.length) return null;
  return {
    keys: open.map(({ computed }) => computed),
    owners: open.map(({ object }) => object),
    name: target.property === null ? target.computed : NONE,
  };
}

/**
 * Whether what is read was put there as a new object before, whatever the name is: `found[key] = {}; found[key].count = 1`.
 * A name such as `__proto__` then changes the prototype of `found` alone.
 */
function isMadeBefore(
  code: Code,
  read: Extract<Expression, { kind: 'member' }>,
  write: Extract<Expression, { kind: 'assignment' }>,
): boolean {
  const owner = nameKey(code, read.object);
  if (owner === null) return false;
  return (namesGiven(code).get(owner) ?? []).some(({ key, made }) => {
    const isBefore = made.function === write.function && made.start < write.start;
    return (
      isBefore && isSameKey(code, key, read.computed, KEY_DEPTH) && holdsAround(code, made.condition, write)
    );
  });
}

/** Calls around a name by which a property is named: `String(key)`. */
const KEY_DEPTH = 4;

function isSameKey(code: Code, one: ExpressionId, other: ExpressionId, depth: number): boolean {
  const [a, b] = [code.expressions[one], code.expressions[other]];
  if (!a || !b || depth <= 0) return false;
  if (a.kind === 'call' && b.kind === 'call')
    return (
      isSameKey(code, a.callee, b.callee, depth - 1) &&
      a.arguments.length === b.arguments.length &&
      a.arguments.every((each, i) => isSameKey(code, each, b.arguments[i] ?? NONE, depth - 1))
    );
  if (a.kind === 'reference' && b.kind === 'reference' && a.binding === NONE) return a.name === b.name;
  const key = nameKey(code, one);
  return key !== null && key === nameKey(code, other);
}

/** Whether a condition is that of an expression, or one of those around it. */
function holdsAround(code: Code, condition: ConditionId, { condition: own }: Expression): boolean {
  if (condition === NONE) return true;
  for (let at = own; at !== NONE; at = code.conditions[at]?.parent ?? NONE) if (at === condition) return true;
  return false;
}

/** By the object: assignments that put a new, empty object under a name that is not fixed. */
const namesGiven = perCode((code) => {
  const table = new Map<string, { readonly key: ExpressionId; readonly made: Expression }[]>();
  for (const made of code.expressions) {
    if (made.kind !== 'assignment' || made.operator !== '=') continue;
    const target = code.expressions[made.target];
    const value = code.expressions[made.value];
    if (target?.kind !== 'member' || target.property !== null || value?.kind !== 'object') continue;
    if (value.properties.some(({ key }) => key === null)) continue;
    const owner = nameKey(code, target.object);
    if (owner !== null) table.set(owner, [...(table.get(owner) ?? []), { key: target.computed, made }]);
  }
  return table;
});

/** Reads of properties by a name that is not fixed, whose result an expression may stand for. */
function readsOf(code: Code, id: ExpressionId, found: ExpressionId[], depth: number): void {
  const expression = code.expressions[id];
  if (!expression || depth <= 0 || found.includes(id)) return;
  const next = (each: ExpressionId) => readsOf(code, each, found, depth - 1);
  switch (expression.kind) {
    case 'member':
      if (expression.property === null) found.push(id);
      return;
    case 'reference':
      for (const definition of expression.definitions) {
        const value = wholeValue(code, definition);
        if (value !== NONE) next(value);
      }
      return;
    case 'logical':
      next(expression.left);
      next(expression.right);
      return;
    case 'conditional':
      next(expression.then);
      next(expression.otherwise);
      return;
    case 'assignment':
      if (expression.operator !== '=') next(expression.target);
      next(expression.value);
      return;
    case 'cast':
    case 'await':
      next(expression.operand);
      return;
    case 'sequence':
      next(expression.expressions.at(-1) ?? NONE);
      return;
    case 'call':
      for (const each of reducedBy(code, expression)) next(each);
  }
}

/** `names.reduce((object, name) => object[name], root)`: what the function gives. */
function reducedBy(code: Code, call: Extract<Expression, { kind: 'call' }>): readonly ExpressionId[] {
  const callee = code.expressions[call.callee];
  if (callee?.kind !== 'member' || !/^reduce(?:Right)?$/.test(callee.property ?? '')) return [];
  const callback = code.expressions[call.arguments[0] ?? NONE];
  if (callback?.kind !== 'function') return [];
  return returnedExpressions(code, callback.target);
}

/** `Object.create(null)`: an object that has no prototype, so no name leads to one. Objects below it may have one. */
function isBare(workspace: Workspace, uri: string, expression: ExpressionId): boolean {
  const below: ExpressionId[] = [];
  readsOf(factsAt(workspace, uri).code, expression, below, DEPTH_LIMIT);
  if (below.length) return false;
  const values = valuesOf(workspace, { uri, expression });
  return values.some((value) => {
    if (value.kind !== 'library' || value.package !== 'global' || !value.call) return false;
    const { code } = factsAt(workspace, value.call.place.uri);
    const call = code.expressions[value.call.place.expression];
    const callee = call?.kind === 'call' ? code.expressions[call.callee] : undefined;
    const first = call?.kind === 'call' ? code.expressions[call.arguments[0] ?? NONE] : undefined;
    const isCreated = callee?.kind === 'member' && callee.property === 'create';
    return isCreated && first?.kind === 'literal' && first.value === null;
  });
}

/** A function that puts the properties of one argument into another one, and those of its objects into the objects there. */
export interface DeepMerge {
  /** The argument that is written into. */
  readonly into: number;
  /** The argument whose properties are put there. */
  readonly from: number;
  /** The name of the property in the call by which the function calls itself. */
  readonly key: ExpressionId;
}

const deepMerges = query<Workspace, ReadonlyMap<FunctionId, DeepMerge>>({
  name: 'deep merges',
  compute: (workspace, uri) => {
    const { code } = factsAt(workspace, uri);
    const found = new Map<FunctionId, DeepMerge>();
    code.expressions.forEach((call, id) => {
      if (call.kind !== 'call' || call.arguments.length < 2) return;
      const merge = deepMergeBy(workspace, { uri, expression: id }, code, call);
      if (merge) found.set(merge.function, merge);
    });
    return found;
  },
  onCycle: new Map(),
});

/** How a function merges into the depth; null if it does not, or looks at the names of what it merges. */
export function deepMergeOf(workspace: Workspace, uri: string, id: FunctionId): DeepMerge | null {
  return deepMerges(workspace, uri).get(id) ?? null;
}

/** The functions around a place, from the inside. */
function functionsAround(code: Code, from: FunctionId): readonly FunctionId[] {
  const ids: FunctionId[] = [];
  for (let id = from; id > 0; id = code.functions[id]?.parent ?? NONE) ids.push(id);
  return ids;
}

/** Reads a call by which a function may call itself with a property of each of two of its parameters. */
function deepMergeBy(
  workspace: Workspace,
  place: ExpressionPlace,
  code: Code,
  call: Extract<Expression, { kind: 'call' }>,
): (DeepMerge & { readonly function: FunctionId }) | null {
  const around = functionsAround(code, call.function);
  const parts = call.arguments.map((argument) => propertyRead(code, argument, DEPTH_LIMIT));
  if (parts.filter((part) => part !== null).length < 2) return null;
  const own = calleesOf(workspace, place).flatMap((callee) =>
    callee.kind === 'function' && callee.uri === place.uri && around.includes(callee.function)
      ? [callee.function]
      : [],
  );
  for (const id of own) {
    const parameterAt = (index: number) => {
      const object = parts[index]?.object;
      return object !== undefined && isParameter(code, object, id, index) ? index : -1;
    };
    const given = call.arguments.map((_, index) => parameterAt(index)).filter((index) => index >= 0);
    const into = given.find((index) => writesInto(code, id, index));
    const from = given.find(
      (index) => index !== into && isIterated(code, parts[index]?.key ?? NONE, id, index),
    );
    if (into === undefined || from === undefined) continue;
    const key = parts[into]?.key ?? NONE;
    if (isLookedAt(workspace, place.uri, code, place.expression, [key, parts[from]?.key ?? NONE], id, from))
      continue;
    return { into, from, key, function: id };
  }
  return null;
}

interface PropertyRead {
  readonly object: ExpressionId;
  readonly key: ExpressionId;
}

/** `object[key]`, also by a name of its own. */
function propertyRead(code: Code, id: ExpressionId, depth: number): PropertyRead | null {
  const expression = code.expressions[id];
  if (!expression || depth <= 0) return null;
  if (expression.kind === 'member')
    return expression.property === null ? { object: expression.object, key: expression.computed } : null;
  if (expression.kind === 'cast') return propertyRead(code, expression.operand, depth - 1);
  if (expression.kind === 'logical' || expression.kind === 'assignment') {
    const side = expression.kind === 'logical' ? expression.left : expression.target;
    return propertyRead(code, side, depth - 1);
  }
  if (expression.kind !== 'reference') return null;
  for (const definition of expression.definitions) {
    const value = wholeValue(code, definition);
    const read = value === NONE ? null : propertyRead(code, value, depth - 1);
    if (read) return read;
  }
  return null;
}

/** What a definition gives to the name itself, rather than to a property below it; NONE if that is no expression as a whole. */
function wholeValue(code: Code, id: DefinitionId): ExpressionId {
  const { from, into } = code.definitions[id] ?? {};
  return from?.kind === 'value' && !from.path.length && !into?.length ? from.value : NONE;
}

/** Whether a name is that of a parameter of a function. */
function isParameter(code: Code, id: ExpressionId, owner: FunctionId, index: number): boolean {
  const expression = code.expressions[id];
  if (expression?.kind === 'cast') return isParameter(code, expression.operand, owner, index);
  const binding = code.functions[owner]?.parameters[index]?.binding;
  return expression?.kind === 'reference' && binding !== NONE && expression.binding === binding;
}

/** Whether a function assigns to properties of a parameter, by names that are not fixed. */
function writesInto(code: Code, owner: FunctionId, index: number): boolean {
  return code.expressions.some((each) => {
    if (each.kind !== 'assignment') return false;
    const target = code.expressions[each.target];
    return (
      target?.kind === 'member' &&
      target.property === null &&
      isParameter(code, target.object, owner, index) &&
      functionsAround(code, each.function).includes(owner)
    );
  });
}

/** Whether a name is one of the names of a parameter's properties, one after the other. */
function isIterated(code: Code, key: ExpressionId, owner: FunctionId, index: number): boolean {
  const reference = code.expressions[key];
  if (reference?.kind !== 'reference') return false;
  const ids = reference.definitions.length
    ? reference.definitions
    : (code.bindings[reference.binding]?.definitions ?? []);
  return ids.some((id) => {
    const from = code.definitions[id]?.from;
    if (from?.kind === 'key') return isParameter(code, from.value, owner, index);
    if (from?.kind === 'value') return from.path[0] === '*' && isNamesOf(code, from.value, owner, index);
    if (from?.kind !== 'parameter' || from.index !== 0) return false;
    const callback = code.functions[from.function]?.expression ?? NONE;
    const call = code.expressions[code.expressions[callback]?.parent ?? NONE];
    const callee = call?.kind === 'call' ? code.expressions[call.callee] : undefined;
    return callee?.kind === 'member' && isNamesOf(code, callee.object, owner, index);
  });
}

/** `Object.keys(it)` and its like. */
function isNamesOf(code: Code, id: ExpressionId, owner: FunctionId, index: number): boolean {
  const call = code.expressions[id];
  const callee = call?.kind === 'call' ? code.expressions[call.callee] : undefined;
  return (
    call?.kind === 'call' &&
    callee?.kind === 'member' &&
    /^(?:keys|entries|ownKeys|getOwnPropertyNames)$/.test(callee.property ?? '') &&
    call.arguments.some((argument) => isParameter(code, argument, owner, index))
  );
}

/** Whether what stands around a call tells names that lead to the prototype from others, or asks whether the object has them itself. */
function isLookedAt(
  workspace: Workspace,
  uri: string,
  code: Code,
  call: ExpressionId,
  keys: readonly ExpressionId[],
  owner: FunctionId,
  from: number,
): boolean {
  const isRefused = keys.some((key) =>
    proofOf(workspace, uri, key, null).cleaners.some((each) => each === 'own-name' || each === 'number'),
  );
  if (isRefused) return true;
  // `Object.hasOwn(target, key)` stops at the prototype; the same of the source does not: its own property is what is sent.
  for (
    let at = code.conditions[code.expressions[call]?.condition ?? NONE];
    at;
    at = code.conditions[at.parent]
  )
    if (at.kind === 'test' && asksForOwn(code, at.test, owner, from, DEPTH_LIMIT)) return true;
  return false;
}

function asksForOwn(code: Code, id: ExpressionId, owner: FunctionId, from: number, depth: number): boolean {
  const test = code.expressions[id];
  if (!test || depth <= 0) return false;
  if (test.kind === 'unary') return asksForOwn(code, test.operand, owner, from, depth - 1);
  if (test.kind === 'logical')
    return [test.left, test.right].some((each) => asksForOwn(code, each, owner, from, depth - 1));
  if (test.kind !== 'call') return false;
  const callee = code.expressions[test.callee];
  if (callee?.kind !== 'member') return false;
  const isCalled = callee.property === 'call';
  const method = isCalled ? code.expressions[callee.object] : callee;
  if (method?.kind !== 'member' || !/^hasOwn(?:Property)?$/.test(method.property ?? '')) return false;
  const asked = method.property === 'hasOwn' || isCalled ? (test.arguments[0] ?? NONE) : callee.object;
  return !isParameter(code, asked, owner, from);
}
