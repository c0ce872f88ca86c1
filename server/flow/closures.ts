/**
 * What functions that are made in another one (`createStore(folder)` gives `{ read, remove }`) have of it: the arguments of
 * a call go into those alone that its result is used for, `createStore(name).read()`.
 */

import { type Code, type ExpressionId, type FunctionId, NONE } from '../facts/facts.ts';
import { perCode, withAwaits } from '../facts/reading.ts';
import { definitionsFrom } from '../facts/tables.ts';
import type { ExpressionPlace } from '../meaning/values/value.ts';
import { stepInto, valuesOf } from '../meaning/values/values.ts';
import { factsAt } from '../workspace/facts.ts';
import { query } from '../workspace/memo.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** A function that reads what belongs to one around it. */
export interface Captured {
  readonly uri: string;
  /** The outermost function within the maker on the way to the place that reads. */
  readonly function: FunctionId;
  /** The function whose call makes it: the one around it, or one that returns such a call. */
  readonly maker: { readonly uri: string; readonly function: FunctionId };
}

/** The function of `outer` in which a place within it lies; null if it lies in no function within it. */
export function capturedBy(uri: string, code: Code, place: ExpressionId, outer: FunctionId): Captured | null {
  let id = code.expressions[place]?.function ?? NONE;
  while (id !== NONE && code.functions[id]?.parent !== outer) id = code.functions[id]?.parent ?? NONE;
  return id === NONE ? null : { uri, function: id, maker: { uri, function: outer } };
}

/** Whether calls of a function make what was captured. */
export function isMadeBy(
  captured: Captured | null,
  { uri, function: id }: Captured['maker'],
): captured is Captured {
  return captured?.maker.uri === uri && captured.maker.function === id;
}

/** What was captured, for those who call the function in which its maker is called and whose result that is; null elsewhere. */
export function handedOn(workspace: Workspace, captured: Captured, call: ExpressionPlace): Captured | null {
  const { code } = factsAt(workspace, call.uri);
  const id = code.expressions[call.expression]?.function ?? NONE;
  const whole = withAwaits(code, call.expression);
  const isReturned = code.functions[id]?.exits.some(
    ({ kind, value }) => kind === 'return' && (value === whole || value === call.expression),
  );
  return isReturned ? { ...captured, maker: { uri: call.uri, function: id } } : null;
}

/** Whether a function that a call makes may run: false only if the result is used for others alone. */
export function mayRun(
  workspace: Workspace,
  { uri, function: id }: Captured,
  call: ExpressionPlace,
): boolean {
  const made = functionsRun(workspace, call.uri, call.expression);
  return made?.uri !== uri || made.functions.has(id);
}

/** The functions of a file that run because of what the result of a call is used for; null where that is not known. */
const functionsRun = query<
  Workspace,
  { readonly uri: string; readonly functions: ReadonlySet<FunctionId> } | null
>({
  name: 'functions run by a result',
  compute: (workspace, file, expression) => {
    const call = { uri: file, expression };
    const names = membersUsed(workspace, call);
    const objects = names ? valuesOf(workspace, call) : [];
    const [first] = objects;
    if (!names || first?.kind !== 'object') return null;
    const { uri } = first;
    const methods: FunctionId[] = [];
    for (const object of objects)
      for (const name of names) {
        const values = stepInto(workspace, object, name);
        if (!values.length) return null;
        for (const value of values) {
          if (value.kind !== 'function' || value.uri !== uri) return null;
          methods.push(value.function);
        }
      }
    const { code } = factsAt(workspace, uri);
    const table = tableOf(code);
    const own = methods.flatMap((id) => [...(table.run.get(code.functions[id]?.parent ?? NONE) ?? [])]);
    return { uri, functions: reached(table, [...methods, ...own]) };
  },
  onCycle: null,
});

/** The members of a call's result that are used; null where it may be used otherwise. */
function membersUsed(workspace: Workspace, { uri, expression }: ExpressionPlace): readonly string[] | null {
  const { code } = factsAt(workspace, uri);
  const whole = withAwaits(code, expression);
  const own = memberOf(code, whole);
  if (own !== null) return [own];
  const names: string[] = [];
  for (const id of definitionsFrom(code).get(whole) ?? definitionsFrom(code).get(expression) ?? []) {
    const definition = code.definitions[id];
    if (definition?.from.kind !== 'value' || definition.into.length) return null;
    const [first] = definition.from.path;
    if (first !== undefined) {
      names.push(first);
      continue;
    }
    const binding = code.bindings[definition.binding];
    if (!binding || code.exported.some((each) => each.binding === definition.binding)) return null;
    for (const reference of binding.references) {
      const name = memberOf(code, reference);
      if (name === null) return null;
      names.push(name);
    }
  }
  return names.length && !names.includes('*') ? names : null;
}

function memberOf(code: Code, id: ExpressionId): string | null {
  const member = code.expressions[code.expressions[id]?.parent ?? NONE];
  return member?.kind === 'member' && member.object === id ? member.property : null;
}

interface Mentions {
  /** Function -> functions of the file that its code names, or that are made in it. */
  readonly from: ReadonlyMap<FunctionId, ReadonlySet<FunctionId>>;
  /** Function -> functions made in it that its own code runs, or gives to somebody, rather than only keeps. */
  readonly run: ReadonlyMap<FunctionId, ReadonlySet<FunctionId>>;
}

// Follows from the facts alone, and lives as long as they do.
const tableOf = perCode((code): Mentions => {
  const from = new Map<FunctionId, Set<FunctionId>>();
  const run = new Map<FunctionId, Set<FunctionId>>();
  const note = (table: Map<FunctionId, Set<FunctionId>>, owner: FunctionId, id: FunctionId) => {
    const all = table.get(owner);
    if (all) all.add(id);
    else table.set(owner, new Set([id]));
  };
  const kept = definitionsFrom(code);
  code.expressions.forEach((expression, at) => {
    const isKept = kept.has(at) || code.expressions[expression.parent]?.kind === 'object';
    const targets = expression.kind === 'function' ? [expression.target] : named(code, expression);
    for (const target of targets) {
      // A function that is only kept runs when it is named; those that are named may run.
      if (expression.kind !== 'function' || !isKept) note(from, expression.function, target);
      if (!isKept) note(run, expression.function, target);
    }
  });
  const table = { from, run };
  return table;
});

/** The functions of the file that a reference names. */
function named(code: Code, expression: Code['expressions'][number]): readonly FunctionId[] {
  if (expression.kind !== 'reference') return [];
  const ids = code.bindings[expression.binding]?.definitions ?? [];
  return ids.flatMap((id) => {
    const from = code.definitions[id]?.from;
    const value = from?.kind === 'value' ? code.expressions[from.value] : undefined;
    return value?.kind === 'function' ? [value.target] : [];
  });
}

function reached({ from }: Mentions, start: readonly FunctionId[]): ReadonlySet<FunctionId> {
  const found = new Set(start);
  for (const id of found) for (const next of from.get(id) ?? []) found.add(next);
  return found;
}
