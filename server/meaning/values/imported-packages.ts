/** Whether a file imports a package that some model says a certain thing of: a cheap test before calls are looked at. */
import { outlineAt } from '../../workspace/facts.ts';
import { resolveModule } from '../../workspace/resolve.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { Automaton } from '../vocabulary/automaton.ts';
import type { Model } from '../vocabulary/model.ts';
import { automatonOf } from '../vocabulary/model-set.ts';

// Follows from the models alone and lives as long as they do.
const tables = new WeakMap<Automaton, Map<keyof Model, ReadonlySet<string>>>();

function packagesWith(automaton: Automaton, section: keyof Model): ReadonlySet<string> {
  const table = tables.get(automaton) ?? new Map<keyof Model, ReadonlySet<string>>();
  tables.set(automaton, table);
  let found = table.get(section);
  if (!found) {
    const models = [...automaton.models.values()].filter((model) => model[section]);
    table.set(section, (found = new Set(models.flatMap((model) => model.packages ?? [model.library]))));
  }
  return found;
}

/** Whether a file imports a package of a model that has a section. */
export function importsPackageOf(workspace: Workspace, uri: string, section: keyof Model): boolean {
  return importsOneOf(workspace, uri, packagesWith(automatonOf(workspace), section));
}

/** Whether a file imports one of these packages. */
export function importsOneOf(workspace: Workspace, uri: string, packages: ReadonlySet<string>): boolean {
  return outlineAt(workspace, uri).imports.some(({ specifier }) => {
    const target = resolveModule(workspace, uri, specifier);
    return target.kind === 'package' && packages.has(target.name);
  });
}
