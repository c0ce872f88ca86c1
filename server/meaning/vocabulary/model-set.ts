/** All models that hold in a workspace: those that ship with the tool, and those of `.handrail/models`. */
import { query } from '../../workspace/memo.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { type Automaton, compile, type Told } from './automaton.ts';
import type { Model } from './model.ts';
import { teamModels } from './team-models.ts';

const automatons = query<Workspace, { readonly automaton: Automaton; readonly key: string }>({
  name: 'automaton',
  compute: (workspace) => {
    const { general, told, key } = teamModels(workspace);
    if (!general.size && !told.size) return { automaton: bundledAutomaton(workspace.models), key };
    return { automaton: compile(new Map([...named(workspace.models), ...general]), told), key };
  },
  fingerprint: ({ key }) => key,
  onCycle: { automaton: compile(new Map()), key: '' },
});

/** Who asks what is told of one export rests on that export alone, and on nothing where none is told of. */
const toldExports = query<Workspace, { readonly told: Told; readonly key: string } | null>({
  name: 'told of an export',
  compute: (workspace, name) => {
    const { toldKey } = teamModels(workspace);
    const told = automatonOf(workspace).told.get(name);
    return told ? { told, key: toldKey } : null;
  },
  fingerprint: (found) => found?.key ?? '',
  onCycle: null,
});

/**
 * What models of the team say of the exports of a package, or of a file of the project.
 * @param name the package, or the URI of the file
 */
export function toldOf(workspace: Workspace, name: string): Told | null {
  return toldExports(workspace, name)?.told ?? null;
}

/** Models never change once they are loaded, so what they compile to is kept with them, for all workspaces that use them. */
const compiled = new WeakMap<Workspace['models'], Automaton>();

function bundledAutomaton(models: Workspace['models']): Automaton {
  const known = compiled.get(models) ?? compile(named(models));
  compiled.set(models, known);
  return known;
}

function named(models: Workspace['models']): ReadonlyMap<string, Model> {
  return new Map(Object.entries(models).map(([name, model]) => [name, model as Model]));
}

/** The compiled models. The bundled ones were checked when they were generated; a broken team model is left out and reported. */
export function automatonOf(workspace: Workspace): Automaton {
  return automatons(workspace, '').automaton;
}
