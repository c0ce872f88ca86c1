/** Members that the project itself puts on values of a library: `fastify.decorate('authenticate', …)`. */
import { NONE } from '../../facts/facts.ts';
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
          if (call?.kind !== 'call' || call.callee !== mention) continue;
          const key = code.expressions[call.arguments[0] ?? NONE];
          if (key?.kind !== 'literal' || typeof key.value !== 'string') continue;
          const place = { uri, expression: parent };
          const known = table.get(key.value);
          if (known) known.push(place);
          else table.set(key.value, [place]);
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
      if (!names.includes(`${model}:${entry.onto}`)) return [];
      return valuesOf(workspace, { uri: place.uri, expression: argumentAt(workspace, place, entry) });
    }),
  );
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
