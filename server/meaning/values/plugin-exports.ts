/**
 * Plugins that nobody is seen to register, because their files are named in texts of a configuration: what they export has
 * the form that the library asks of a plugin, in a package that depends on the library.
 */
import { type Code, type FunctionId, NONE } from '../../facts/facts.ts';
import { onlyValueOf } from '../../facts/reading.ts';
import { factsAt } from '../../workspace/facts.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { Automaton } from '../vocabulary/automaton.ts';
import type { PluginEntry } from '../vocabulary/model.ts';
import { automatonOf } from '../vocabulary/model-set.ts';
import { applicationAround } from './file-applications.ts';
import { usesOfFunction } from './uses.ts';

/** What the parameters of a function are because it is a plugin's, and the model that says so. */
export interface PluginRole {
  readonly model: string;
  readonly params: readonly string[];
}

/** A form of plugins, with its model. */
interface PluginForm {
  readonly model: string;
  readonly packages: readonly string[];
  readonly entry: PluginEntry;
}

// Follows from the models alone and lives as long as they do: it is asked for each parameter that nothing else is known of.
const formTables = new WeakMap<Automaton, readonly PluginForm[]>();

function formsOf(automaton: Automaton): readonly PluginForm[] {
  const known = formTables.get(automaton);
  if (known) return known;
  const made = [...automaton.models].flatMap(([model, { library, packages, plugins }]) =>
    (plugins ?? []).map((entry) => ({ model, packages: packages ?? [library], entry })),
  );
  formTables.set(automaton, made);
  return made;
}

/** What a function gets because of the form of what its file exports; empty for nearly all functions. */
export function pluginRoles(workspace: Workspace, uri: string, id: FunctionId): readonly PluginRole[] {
  const { exported } = usesOfFunction(workspace, uri, id);
  if (!exported.length) return [];
  return formsOf(automatonOf(workspace)).flatMap(
    ({ model, packages, entry: { exports, beside = [], calls = [], params } }) => {
      const isPlugin = exported.some(
        (each) =>
          each.uri === uri &&
          !each.wrapped &&
          exports.includes([...(each.name === '=' ? [] : [each.name]), ...each.path].join('.')) &&
          (namesBeside(factsAt(workspace, uri).code, each.name, each.path).some((name) =>
            beside.includes(name),
          ) ||
            callsOnFirst(factsAt(workspace, uri).code, id, calls)),
      );
      return isPlugin && applicationAround(workspace, uri, packages, []) !== null ? [{ model, params }] : [];
    },
  );
}

/** Whether a function itself calls one of some methods on its first parameter, as a statement of its own. */
function callsOnFirst(code: Code, id: FunctionId, methods: readonly string[]): boolean {
  const fact = code.functions[id];
  const binding = fact?.parameters[0]?.binding ?? NONE;
  if (!fact || binding === NONE || !methods.length) return false;
  return fact.calls.some((each) => {
    const call = code.expressions[each];
    const callee = call?.kind === 'call' ? code.expressions[call.callee] : undefined;
    const owner = callee?.kind === 'member' ? code.expressions[callee.object] : undefined;
    return (
      callee?.kind === 'member' &&
      methods.includes(callee.property ?? '') &&
      owner?.kind === 'reference' &&
      owner.binding === binding
    );
  });
}

/** The names beside an export, or beside a property of what is exported. */
function namesBeside(code: Code, name: string, path: readonly string[]): readonly string[] {
  if (!path.length) return code.exported.map((each) => each.name);
  const [found] = code.exported.filter((each) => each.name === name);
  let at =
    found &&
    (found.binding === NONE
      ? code.expressions[found.expression]
      : code.expressions[onlyValueOf(code, found.binding)]);
  for (const key of path.slice(0, -1)) {
    const property = at?.kind === 'object' ? at.properties.find((each) => each.key === key) : undefined;
    at = code.expressions[property?.value ?? NONE];
    if (at?.kind === 'reference') at = code.expressions[onlyValueOf(code, at.binding)];
  }
  return at?.kind === 'object' ? at.properties.flatMap(({ key }) => key ?? []) : [];
}
