/** What holds for a whole application: what its calls set, and what the versions of its libraries do. */
import { factsAt } from '../../workspace/facts.ts';
import { query } from '../../workspace/memo.ts';
import { dependenciesOf } from '../../workspace/settings-files.ts';
import { programFiles } from '../../workspace/test-files.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { entryHolds } from '../values/argument-tests.ts';
import { saidOfTarget } from '../values/assignments.ts';
import { saidOfCall } from '../values/sayings.ts';
import type { Setting, SettingEntry, SourceKind } from '../vocabulary/model.ts';
import { automatonOf } from '../vocabulary/model-set.ts';

const settingsInFile = query<Workspace, readonly Setting[]>({
  name: 'settings made in a file',
  compute: (workspace, uri) => {
    const found = new Set<Setting>();
    factsAt(workspace, uri).code.expressions.forEach((call, expression) => {
      const place = { uri, expression };
      if (call.kind === 'call') {
        for (const { entry } of saidOfCall<SettingEntry>(workspace, place, 'settings'))
          if (entryHolds(workspace, entry, place, null)) found.add(entry.sets);
      } else if (call.kind === 'assignment') {
        for (const { entry } of saidOfTarget<SettingEntry>(workspace, place, 'settings'))
          found.add(entry.sets);
      }
    });
    return [...found].sort();
  },
  fingerprint: (settings) => settings.join(),
  onCycle: [],
});

const settings = query<Workspace, ReadonlySet<Setting>>({
  name: 'settings',
  compute: (workspace) => new Set(programFiles(workspace).flatMap((uri) => settingsInFile(workspace, uri))),
  fingerprint: (found) => [...found].sort().join(),
  onCycle: new Set(),
});

/** Whether a call anywhere in the workspace sets something. */
export function hasSetting(workspace: Workspace, setting: Setting): boolean {
  return settings(workspace, '').has(setting);
}

/**
 * Whether a value in a part of the request may be an object or a list, as far as the framework decides it: bodies and
 * cookies are parsed; paths and headers are texts; queries depend on the library and its version.
 * @param model the library whose request it is
 * @param uri a file of the application, for the versions of its packages
 */
export function mayHoldObjects(
  workspace: Workspace,
  uri: string,
  part: SourceKind,
  model: string,
): 'yes' | 'perhaps' | 'no' {
  if (part === 'body') return 'yes';
  if (part === 'cookie') return 'perhaps';
  if (part !== 'query') return 'no';
  const library = automatonOf(workspace).models.get(model);
  const nested = library?.nestedQuery;
  if (!nested) return 'no';
  if (nested === true || hasSetting(workspace, 'nested-query')) return 'yes';
  const dependencies = dependenciesOf(workspace, uri);
  const range = (library.packages ?? [model]).map((name) => dependencies.get(name)).find(Boolean);
  const major = /\d+/.exec(range ?? '')?.[0];
  if (major === undefined) return 'perhaps';
  return Number(major) < nested.before ? 'yes' : 'no';
}

/** Whether a framework refuses objects with keys such as `__proto__` in a part of its requests. */
export function refusesPrototypes(workspace: Workspace, part: SourceKind, model: string): boolean {
  return automatonOf(workspace).models.get(model)?.prototypesRefused?.includes(part) ?? false;
}

/** Whether a value in a part of the request may be a list where a text is meant: bodies are parsed, and names may be repeated in queries. */
export function mayHoldLists(workspace: Workspace, part: SourceKind, model: string): boolean {
  return part === 'body' || (part === 'query' && !!automatonOf(workspace).models.get(model)?.repeatedQuery);
}

/** Whether the name of an uploaded file is as it was sent, with folders in it, where a library cuts it down to its last part elsewhere. */
export function mayHoldFolders(workspace: Workspace, model: string, path: readonly string[]): boolean {
  const names = automatonOf(workspace).models.get(model)?.sentNames ?? [];
  return names.includes(path.at(-1) ?? '');
}
