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
    const models = new Map<string, Model>();
    for (const [name, model] of Object.entries(workspace.models)) models.set(name, model as Model);
    for (const [name, model] of team.models) models.set(name, model);
    return { automaton: compile(models), key: team.key };
  },
  fingerprint: ({ key }) => key,
  onCycle: { automaton: compile(new Map()), key: '' },
});

/** The compiled models. The bundled ones were checked when they were generated; a broken team model is left out and reported. */
export function automatonOf(workspace: Workspace): Automaton {
  return automatons(workspace, '').automaton;
}
