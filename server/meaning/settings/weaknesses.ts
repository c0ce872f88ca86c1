/** Calls and assignments of a file that are weak because of their settings, as models say. */
import { type Code, type ExpressionId, NONE } from '../../facts/facts.ts';
import { conditionsAround, rootBinding } from '../../facts/reading.ts';
import { definitionsFrom } from '../../facts/tables.ts';
import { factsAt } from '../../workspace/facts.ts';
import { query } from '../../workspace/memo.ts';
import { packageOf } from '../../workspace/settings-files.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { applicationAround, scriptEnding } from '../values/file-applications.ts';
import { settingsExported } from '../values/named-settings.ts';
import { type Said, saidOfCall, saidOfValue } from '../values/sayings.ts';
import type { ExpressionPlace, Value } from '../values/value.ts';
import { valuesOf } from '../values/values.ts';
import type { Automaton } from '../vocabulary/automaton.ts';
import type { Weakness } from '../vocabulary/care-words.ts';
import type { WeaknessEntry } from '../vocabulary/model.ts';
import { automatonOf } from '../vocabulary/model-set.ts';
import { hasSetting } from './application-settings.ts';
import { type Circumstance, circumstanceOf } from './circumstances.ts';
import { holds, settingAt } from './settings.ts';

export interface WeakCall {
  readonly means: Weakness;
  /** The call, the assignment, or the object of settings that a file exports. */
  readonly call: ExpressionPlace;
  /** The smallest expression within it to look at: the setting if it is written there, else the argument or what is called. */
  readonly at: ExpressionPlace;
  /** Literals that make it weak, with where they are written. */
  readonly settings: readonly Extract<Value, { kind: 'literal' }>[];
  /** Whether it is weak in all cases that are known, or in some of them. */
  readonly always: boolean;
  /** Whether a setting that makes it weak is made under a condition that does not hold wherever the call stands. */
  readonly chosen: boolean;
  /** `fallback` if it is weak only where a setting of the environment is missing. */
  readonly circumstance: Circumstance;
  /** What it is about, such as the name of a cookie; null if that is not known or not said. */
  readonly subject: string | null;
  readonly entry: WeaknessEntry;
  readonly model: string;
}

const weakCalls = query<Workspace, readonly WeakCall[]>({
  name: 'weak calls',
  compute: (workspace, uri) => {
    const { code } = factsAt(workspace, uri);
    const exported = exportedSettings(workspace, uri);
    const called = code.expressions.flatMap((expression, id): readonly WeakCall[] => {
      const call = { uri, expression: id };
      if (expression.kind === 'call')
        return saidOfCall<WeaknessEntry>(workspace, call, 'weaknesses').flatMap((said) =>
          weakAt(workspace, code, call, expression.callee, expression.arguments, said),
        );
      if (expression.kind === 'assignment' && code.expressions[expression.target]?.kind === 'member')
        return saidOfValue<WeaknessEntry>(
          workspace,
          { uri, expression: expression.target },
          'weaknesses',
        ).flatMap((said) => weakAt(workspace, code, call, expression.target, [expression.value], said));
      return [];
    });
    return exported.length ? [...exported, ...called] : called;
  },
  onCycle: [],
});

/** What a model says of what a file of settings exports. */
type Exported = Pick<Said<WeaknessEntry>, 'entry' | 'model'>;

/** Name of a file of settings -> what models say of what such a file exports. The models of an automaton never change. */
const entriesByFile = new WeakMap<Automaton, ReadonlyMap<string, readonly Exported[]>>();

function entriesOf(workspace: Workspace, name: string): readonly Exported[] {
  const automaton = automatonOf(workspace);
  const known = entriesByFile.get(automaton) ?? exportedEntries(automaton);
  entriesByFile.set(automaton, known);
  return known.get(name) ?? [];
}

function exportedEntries({ models }: Automaton): ReadonlyMap<string, readonly Exported[]> {
  const found = new Map<string, Exported[]>();
  for (const [model, { weaknesses = [] }] of models)
    for (const entry of weaknesses) {
      if (entry.exported === undefined) continue;
      const known = found.get(entry.exported);
      if (known) known.push({ entry, model });
      else found.set(entry.exported, [{ entry, model }]);
    }
  return found;
}

/** What is weak about the settings that a file exports, in a package that depends on the library whose settings they are. */
function exportedSettings(workspace: Workspace, uri: string): readonly WeakCall[] {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  if (!scriptEnding.test(name)) return [];
  const entries = entriesOf(workspace, name.replace(scriptEnding, '')).filter(({ model }) => {
    const { packages = [model] } = automatonOf(workspace).models.get(model) ?? {};
    // A part of a project need not say what it depends on.
    return packageOf(workspace, uri) === null || applicationAround(workspace, uri, packages, []) !== null;
  });
  if (!entries.length) return [];
  const { code } = factsAt(workspace, uri);
  return settingsExported(workspace, uri)
    .flatMap(({ place, context }) => valuesOf(workspace, place, context))
    .flatMap((value) => {
      if (value.kind !== 'object' || value.uri !== uri) return [];
      const { expression } = value;
      return entries.flatMap((said) =>
        weakAt(workspace, code, { uri, expression }, expression, [expression], said),
      );
    });
}

/** All weak calls and assignments of a file, in the order of the text. Code that runs outside of production only is left out. */
export function weakCallsIn(workspace: Workspace, uri: string): readonly WeakCall[] {
  return weakCalls(workspace, uri);
}

function weakAt(
  workspace: Workspace,
  code: Code,
  call: ExpressionPlace,
  callee: ExpressionId,
  args: readonly ExpressionId[],
  { entry, model }: Exported,
): readonly WeakCall[] {
  const { uri } = call;
  const circumstance = circumstanceOf(workspace, call);
  if (circumstance === 'development' || (entry.unset && hasSetting(workspace, entry.unset))) return [];
  const settings: WeakCall['settings'][number][] = [];
  let always = true;
  let chosen = false;
  let at: ExpressionId = NONE;
  for (const test of entry.when ?? []) {
    const setting = settingAt(workspace, uri, args, test.at, null);
    const { verdict, literals } = holds(workspace, setting, test);
    if (verdict === 'no') return [];
    if (verdict === 'maybe') always = false;
    chosen ||=
      setting.places.length > 0 && setting.places.every(({ place }) => isChosen(workspace, place, call));
    settings.push(...literals);
    const within = setting.places.find(({ place }) => isWithin(code, call, place));
    if (within && at === NONE && test.present !== false) at = within.place.expression;
  }
  for (const test of entry.unless ?? []) {
    const setting = settingAt(workspace, uri, args, test.at, null);
    const { verdict } = holds(workspace, setting, test);
    if (verdict !== 'no' || setting.presence === 'unknown') return [];
  }
  if (entry.needs !== undefined && !isLeftWithout(code, call.expression, entry.needs)) return [];
  const repaired = repairedBefore(code, call.expression, entry);
  if (repaired === 'surely') return [];
  if (repaired === 'perhaps') always = false;
  const isFallback = settings.some(({ at }) => at && circumstanceOf(workspace, at) === 'fallback');
  return [
    {
      means: entry.means,
      call,
      at: { uri, expression: at === NONE ? callee : at },
      settings,
      always,
      chosen,
      circumstance: isFallback ? 'fallback' : circumstance,
      subject: subjectOf(workspace, uri, args, entry),
      entry,
      model,
    },
  ];
}

/** Whether what a call gives is kept under one name, stays in the functions that see it, and this method is never called on it. */
function isLeftWithout(code: Code, id: ExpressionId, method: string): boolean {
  const owners = (definitionsFrom(code).get(id) ?? []).flatMap((each) => code.definitions[each] ?? []);
  const [owner] = owners;
  if (owners.length !== 1 || owner?.from.kind !== 'value' || owner.from.path.length || owner.into.length)
    return false;
  return (code.bindings[owner.binding]?.references ?? []).every((reference) => {
    const member = code.expressions[code.expressions[reference]?.parent ?? NONE];
    return member?.kind === 'member' && member.object === reference && member.property !== method;
  });
}

/**
 * Whether the call that repairs a weak one stands before it on the same name, in a statement of its own: `token.endsIn('1h')`;
 * `perhaps` where that is under a condition which need not hold.
 */
function repairedBefore(
  code: Code,
  id: ExpressionId,
  { repairCall }: WeaknessEntry,
): 'surely' | 'perhaps' | 'no' {
  const method = repairCall?.split('(')[0];
  const weak = code.expressions[id];
  const binding = method === undefined ? NONE : rootBinding(code, id);
  if (!weak || binding === NONE) return 'no';
  const around = conditionsAround(code, weak.condition);
  const repairs = (code.bindings[binding]?.references ?? []).flatMap((reference) => {
    let at = code.expressions[reference]?.parent ?? NONE;
    for (let member = code.expressions[at]; member?.kind === 'member'; member = code.expressions[at]) {
      const call = code.expressions[member.parent];
      if (call?.kind !== 'call' || call.callee !== at) return [];
      if (member.property === method) return member.parent < id ? [call] : [];
      at = call.parent;
    }
    return [];
  });
  const own = repairs.filter((each) => each.function === weak.function);
  if (!own.length) return 'no';
  return own.some(({ condition }) => around.has(condition)) ? 'surely' : 'perhaps';
}

/** Whether a setting stands under a condition of its own: `if (lax) options.origin = true`. */
function isChosen(workspace: Workspace, setting: ExpressionPlace, call: ExpressionPlace): boolean {
  const conditionOf = ({ uri, expression }: ExpressionPlace) =>
    factsAt(workspace, uri).code.expressions[expression]?.condition ?? NONE;
  const own = conditionOf(setting);
  if (own === NONE || setting.uri !== call.uri) return own !== NONE;
  const { code } = factsAt(workspace, call.uri);
  return !conditionsAround(code, conditionOf(call)).has(own);
}

function isWithin(code: Code, call: ExpressionPlace, place: ExpressionPlace): boolean {
  const [outer, inner] = [code.expressions[call.expression], code.expressions[place.expression]];
  return place.uri === call.uri && !!outer && !!inner && outer.start <= inner.start && inner.end <= outer.end;
}

function subjectOf(
  workspace: Workspace,
  uri: string,
  args: readonly ExpressionId[],
  { subject }: WeaknessEntry,
): string | null {
  if (subject === undefined) return null;
  const { places } = settingAt(workspace, uri, args, subject, null);
  for (const { place, context } of places) {
    for (const value of valuesOf(workspace, place, context))
      if (value.kind === 'literal' && typeof value.value === 'string') return value.value;
  }
  return null;
}
