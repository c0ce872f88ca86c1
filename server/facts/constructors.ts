/**
 * Functions that `new` makes objects of, as they were written before there were classes: `this.find = function () {…}` in
 * the function, `Store.prototype.find = function () {…}` after it. Each gets a class that holds what its objects have.
 */
import { groupedBy } from '../text/groups.ts';
import type { Builder } from './builder.ts';
import { type ExpressionId, type FunctionId, NONE, type Path } from './facts.ts';

/** A value that gets a name below `this`, outside of classes. */
export interface OwnStore {
  /** The function whose `this` is meant. */
  readonly function: FunctionId;
  readonly path: Path;
  readonly value: ExpressionId;
}

interface Kept {
  readonly path: Path;
  readonly value: ExpressionId;
}

/** Makes the classes of constructor functions, once the whole file is read. */
export function constructorFunctions(builder: Builder): void {
  const made = madeFunctions(builder);
  const ownStores = [...builder.ownStores, ...renamedStores(builder)];
  const own = new Map(groupedBy(ownStores, (store) => String(store.function)));
  const prototypes = prototypeStores(builder);
  for (const id of new Set([...[...own.keys()].map(Number), ...prototypes.keys()])) {
    const stores = [...(own.get(String(id)) ?? []), ...(prototypes.get(id) ?? [])];
    if (prototypes.has(id) || made.has(id) || stores.some(({ value }) => functionOf(builder, value) !== NONE))
      asClass(builder, id, stores);
  }
}

function asClass(builder: Builder, id: FunctionId, stores: readonly Kept[]): void {
  const fact = builder.functions[id];
  if (fact?.kind !== 'function' || fact.async || fact.generator || fact.expression === NONE) return;
  const { start, end, name, expression } = fact;
  const owner = builder.classes.length;
  const maker = {
    kind: 'constructor',
    name: 'constructor',
    static: false,
    function: id,
    value: NONE,
    type: null,
    decorators: [],
    span: { start, end },
  } as const;
  builder.classes.push({
    start,
    end,
    name,
    superclass: NONE,
    superclassArguments: [],
    decorators: [],
    members: [maker],
    stores: stores.map(({ path, value }) => ({ path, value })),
    expression,
  });
  builder.functions[id] = { ...fact, makes: owner, self: owner };
  for (const { path, value } of stores) {
    const method = path.length === 1 ? functionOf(builder, value) : NONE;
    const own = builder.functions[method];
    if (own && own.self === NONE && own.kind === 'function')
      builder.functions[method] = { ...own, self: owner };
  }
}

/** Functions at the top of the file that have a name there or are exported, and those that the file calls with `new`. */
function madeFunctions(builder: Builder): ReadonlySet<FunctionId> {
  const found = new Set<FunctionId>();
  for (let id = 0; id < builder.definitions.length; id++) {
    const named = functionOfDefinition(builder, id);
    if (builder.functions[named]?.parent === 0) found.add(named);
  }
  for (const { expression } of builder.exported) found.add(functionOf(builder, expression));
  for (const each of builder.expressions) {
    const callee = each.kind === 'call' && each.isNew ? builder.expressions[each.callee] : undefined;
    if (callee?.kind !== 'reference') continue;
    for (const id of builder.bindings[callee.binding]?.definitions ?? [])
      found.add(functionOfDefinition(builder, id));
  }
  found.delete(NONE);
  return found;
}

function functionOfDefinition(builder: Builder, id: number): FunctionId {
  const definition = builder.definitions[id];
  if (definition?.from.kind !== 'value' || definition.into.length || definition.from.path.length) return NONE;
  return functionOf(builder, definition.from.value);
}

/** The function that an expression makes, also through assignments: `module.exports = function () {…}`. */
function functionOf(builder: Builder, id: ExpressionId): FunctionId {
  let at = builder.expressions[id];
  while (at?.kind === 'assignment' || at?.kind === 'cast')
    at = builder.expressions[at.kind === 'cast' ? at.operand : at.value];
  return at?.kind === 'function' ? at.target : NONE;
}

/** `const self = this; self.find = …` */
function renamedStores(builder: Builder): readonly OwnStore[] {
  const owners = new Map<number, FunctionId>();
  for (const { binding, from, into } of builder.definitions) {
    const value = from.kind === 'value' && !into.length && !from.path.length ? from.value : NONE;
    const expression = builder.expressions[value];
    if (expression?.kind === 'this') owners.set(binding, builder.ownerOfThis(expression.function));
  }
  if (!owners.size) return [];
  return builder.definitions.flatMap(({ binding, from, into }) => {
    const owner = owners.get(binding);
    if (owner === undefined || !isPlainStore(into) || from.kind !== 'value' || from.path.length) return [];
    return [{ function: owner, path: into, value: from.value }];
  });
}

function isPlainStore([first]: Path): boolean {
  return first !== undefined && first !== '*';
}

/** What is put on the prototype of a function: `F.prototype.find = …`, or all at once `F.prototype = { find () {…} }`. */
function prototypeStores(builder: Builder): ReadonlyMap<FunctionId, readonly Kept[]> {
  const found = new Map<FunctionId, Kept[]>();
  const functions = new Map<number, FunctionId>();
  const wholeFunction = (binding: number): FunctionId => {
    const known = functions.get(binding);
    if (known !== undefined) return known;
    const all = (builder.bindings[binding]?.definitions ?? []).map((id) => functionOfDefinition(builder, id));
    const own = all.find((id) => id !== NONE) ?? NONE;
    functions.set(binding, own);
    return own;
  };
  for (const { binding, from, into } of builder.definitions) {
    if (into[0] !== 'prototype' || from.kind !== 'value' || from.path.length) continue;
    const kept = isPlainStore(into.slice(1))
      ? [{ path: into.slice(1), value: from.value }]
      : into.length === 1
        ? propertiesOf(builder, from.value)
        : [];
    if (!kept.length) continue;
    const target = wholeFunction(binding);
    const known = found.get(target);
    if (known) known.push(...kept);
    else if (target !== NONE) found.set(target, [...kept]);
  }
  return found;
}

function propertiesOf(builder: Builder, id: ExpressionId): readonly Kept[] {
  const expression = builder.expressions[id];
  if (expression?.kind !== 'object') return [];
  return expression.properties.flatMap(({ kind, key, value }) =>
    (kind === 'property' || kind === 'method') && key !== null ? [{ path: [key], value }] : [],
  );
}
