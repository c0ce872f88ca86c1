/** What middleware puts on the request or the reply for later handlers: `req.tenant = …`, `res.locals.user = …`. */
import type { Path } from '../facts/facts.ts';
import { factsAt } from '../workspace/facts.ts';
import { query } from '../workspace/memo.ts';
import { programFiles } from '../workspace/test-files.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { automatonOf } from './model-set.ts';
import { mayRunTogether } from './programs.ts';
import type { ExpressionPlace, Value } from './value.ts';
import { bindingValues } from './values.ts';

/** A value that is stored in a property of the object that a role stands for. */
export interface Carried {
  /** `model:role`. */
  readonly role: string;
  readonly into: Path;
  readonly value: ExpressionPlace;
  /** Properties from the value to what is stored. */
  readonly path: Path;
}

const carriedFrom = query<Workspace, readonly Carried[]>({
  name: 'carried by requests, from a file',
  compute: (workspace, uri) => {
    const { code } = factsAt(workspace, uri);
    return code.definitions.flatMap(({ into, from, binding }): readonly Carried[] => {
      if (!into.length || from.kind !== 'value') return [];
      const roles = rolesOf(workspace, bindingValues(workspace, uri, binding, [], null));
      const value = { uri, expression: from.value };
      return roles.map((role) => ({ role, into, value, path: from.path }));
    });
  },
  onCycle: [],
});

const carriedByRole = query<Workspace, ReadonlyMap<string, readonly Carried[]>>({
  name: 'carried by requests',
  compute: (workspace) => {
    const table = new Map<string, Carried[]>();
    for (const uri of programFiles(workspace)) {
      for (const each of carriedFrom(workspace, uri))
        table.set(each.role, [...(table.get(each.role) ?? []), each]);
    }
    return table;
  },
  fingerprint: (table) => JSON.stringify([...table]),
  onCycle: new Map(),
});

/** What is put into properties of values of a file anywhere in its program, if they stand for roles of handlers. */
export function carriedBy(workspace: Workspace, values: readonly Value[], uri: string): readonly Carried[] {
  return rolesOf(workspace, values)
    .flatMap((role) => carriedByRole(workspace, '').get(role) ?? [])
    .filter((each) => mayRunTogether(workspace, uri, each.value.uri));
}

function rolesOf(workspace: Workspace, values: readonly Value[]): readonly string[] {
  const automaton = automatonOf(workspace);
  const names = values.flatMap((value) =>
    value.kind === 'library' ? value.states.flatMap((id) => automaton.nameOf.get(id) ?? []) : [],
  );
  return [...new Set(names)].filter((name) => {
    const [model, role] = name.split(':');
    const handler = automaton.models.get(model ?? '')?.handler;
    return role !== undefined && handler?.params.includes(role) === true;
  });
}
