/** Members that the project itself puts on values of a library: `fastify.decorate('authenticate', …)`. */
import { type Code, type ExpressionId, NONE } from '../../facts/facts.ts';
import { factsAt } from '../../workspace/facts.ts';
import { query } from '../../workspace/memo.ts';
import { programFiles } from '../../workspace/test-files.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { argumentOf, selects } from '../vocabulary/automaton.ts';
import type { DecorationEntry } from '../vocabulary/model.ts';
import { automatonOf } from '../vocabulary/model-set.ts';
import { mentionsIn } from './uses.ts';
import type { ExpressionPlace, LibraryValue, Value } from './value.ts';
import { calleesOf, valuesOf } from './values.ts';

/** Calls looked at for one member. */
const LIMIT = 8;
/** Calls looked at for one name under which something may be set: methods with such names belong to other objects as well. */
const NAME_LIMIT = 48;

/** Name of a member -> calls that may put it somewhere: a cheap list before values are asked. */
const candidates = query<Workspace, ReadonlyMap<string, readonly ExpressionPlace[]>>({
  name: 'calls that decorate',
  compute: (workspace) => {
    const table = new Map<string, ExpressionPlace[]>();
    const calls = [...automatonOf(workspace).models.values()].flatMap(({ decorations }) =>
      (decorations ?? []).map(({ call }) => call),
    );
    if (!calls.length) return table;
    for (const uri of programFiles(workspace)) {
      const { code } = factsAt(workspace, uri);
      for (const name of new Set(calls)) {
        for (const mention of mentionsIn(workspace, uri).get(name) ?? []) {
          const parent = code.expressions[mention]?.parent ?? NONE;
          const call = code.expressions[parent];
          if (call?.kind !== 'call' || call.callee !== mention || call.arguments.length < 2) continue;
          const key = nameAt(code, parent);
          if (key === null) continue;
          const place = { uri, expression: parent };
          const known = table.get(key);
          if (known) known.push(place);
          else table.set(key, [place]);
        }
      }
    }
    return table;
  },
  fingerprint: (table) => JSON.stringify([...table]),
  onCycle: new Map(),
});

/** What calls of the project put under a name on values like this one. */
export function decoratedValues(workspace: Workspace, value: LibraryValue, name: string): readonly Value[] {
  const { nameOf } = automatonOf(workspace);
  const names = value.states.flatMap((state) => nameOf.get(state) ?? []);
  if (!names.length) return [];
  return (candidates(workspace, '').get(name) ?? []).slice(0, LIMIT).flatMap((place) =>
    decorationsAt(workspace, place).flatMap(({ model, entry }) => {
      if (entry.read !== undefined || !names.includes(`${model}:${entry.onto}`)) return [];
      return valuesOf(workspace, { uri: place.uri, expression: argumentAt(workspace, place, entry) });
    }),
  );
}

/**
 * What the project put under a name on an application, as a call reads it there: `app.set('db', db)`, `app.get('db')`.
 * @param call the call that may read it, by its name alone
 * @param entries what the models say of the call
 */
export function decorationsRead(
  workspace: Workspace,
  call: ExpressionPlace,
  entries: readonly DecorationEntry[],
): readonly Value[] {
  const { code } = factsAt(workspace, call.uri);
  const name = entries.length ? nameAt(code, call.expression) : null;
  if (name === null || !isNameAlone(code, call.expression)) return [];
  const set = (candidates(workspace, '').get(name) ?? [])
    .slice(0, NAME_LIMIT)
    .filter((place) => decorationsAt(workspace, place).some(({ entry }) => entries.includes(entry)));
  return set
    .slice(0, LIMIT)
    .flatMap((place) =>
      entries.flatMap((entry) =>
        valuesOf(workspace, { uri: place.uri, expression: argumentAt(workspace, place, entry) }),
      ),
    );
}

/** Where the project may read what a call puts under a name: calls of the method that reads, with the same name alone. */
export function readsOfDecoration(workspace: Workspace, call: ExpressionPlace): readonly ExpressionPlace[] {
  const name = nameAt(factsAt(workspace, call.uri).code, call.expression);
  if (name === null) return [];
  const methods = new Set(decorationsAt(workspace, call).flatMap(({ entry }) => entry.read ?? []));
  return [...methods].flatMap((method) => reads(workspace, '').get(`${method} ${name}`) ?? []);
}

/** Method and name -> calls that may read what is put under the name. */
const reads = query<Workspace, ReadonlyMap<string, readonly ExpressionPlace[]>>({
  name: 'calls that read decorations',
  compute: (workspace) => {
    const table = new Map<string, ExpressionPlace[]>();
    const set = candidates(workspace, '');
    const methods = [...automatonOf(workspace).models.values()].flatMap(({ decorations }) =>
      (decorations ?? []).flatMap(({ read }) => read ?? []),
    );
    if (!set.size || !methods.length) return table;
    for (const uri of programFiles(workspace)) {
      const { code } = factsAt(workspace, uri);
      for (const method of new Set(methods)) {
        for (const mention of mentionsIn(workspace, uri).get(method) ?? []) {
          const parent = code.expressions[mention]?.parent ?? NONE;
          const name = isNameAlone(code, parent) ? nameAt(code, parent) : null;
          if (name === null || !set.has(name)) continue;
          const key = `${method} ${name}`;
          table.set(key, [...(table.get(key) ?? []), { uri, expression: parent }]);
        }
      }
    }
    return table;
  },
  fingerprint: (table) => JSON.stringify([...table]),
  onCycle: new Map(),
});

/** The text that is the first argument of a call; null for anything else. */
function nameAt(code: Code, id: ExpressionId): string | null {
  const call = code.expressions[id];
  const key = call?.kind === 'call' ? code.expressions[call.arguments[0] ?? NONE] : undefined;
  return key?.kind === 'literal' && typeof key.value === 'string' ? key.value : null;
}

function isNameAlone(code: Code, id: ExpressionId): boolean {
  const call = code.expressions[id];
  return call?.kind === 'call' && call.arguments.length === 1;
}

function argumentAt(
  workspace: Workspace,
  { uri, expression }: ExpressionPlace,
  { value }: DecorationEntry,
): number {
  const call = factsAt(workspace, uri).code.expressions[expression];
  const at = argumentOf(value);
  if (call?.kind !== 'call' || !at) return NONE;
  return call.arguments.find((_, i) => selects(at.which, i, call.arguments.length)) ?? NONE;
}

/** What the models say of a call that may decorate. */
export function decorationsAt(
  workspace: Workspace,
  place: ExpressionPlace,
): readonly { readonly model: string; readonly entry: DecorationEntry }[] {
  const automaton = automatonOf(workspace);
  return calleesOf(workspace, place).flatMap((callee) =>
    callee.kind === 'library'
      ? callee.states.flatMap((id) =>
          (automaton.states[id]?.ofCall ?? []).flatMap(({ section, model, entry }) =>
            section === 'decorations' ? [{ model, entry: entry as DecorationEntry }] : [],
          ),
        )
      : [],
  );
}
