/** All models that hold in a workspace: those that ship with the tool, and those of `.handrail/models`. */
import { query } from '../workspace/memo.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { type Automaton, compile } from './automaton.ts';
import type { Model } from './model.ts';
import { teamModels } from './team-models.ts';

const automatons = query<Workspace, { readonly automaton: Automaton; readonly key: string }>({
  name: 'automaton',
  compute: (workspace) => {
    const team = teamModels(workspace);
    if (!team.models.size) return { automaton: bundledAutomaton(workspace.models), key: team.key };
    return { automaton: compile(new Map([...named(workspace.models), ...team.models])), key: team.key };
  },
  fingerprint: ({ key }) => key,
  onCycle: { automaton: compile(new Map()), key: '' },
});

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
