/** Which files run together, where a workspace holds several applications: a folder of examples, a repository of services. */
import { factsAt } from '../../workspace/facts.ts';
import { importersOf, scriptFiles } from '../../workspace/links.ts';
import { query } from '../../workspace/memo.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { folderImportersOf } from '../values/folder-imports.ts';
import { saidOfCall } from '../values/sayings.ts';
import type { ExpressionPlace } from '../values/value.ts';

/** Files that make applications. Of a workspace with more of them nothing is told apart. */
const APPLICATION_LIMIT = 100;

/** Calls of a file that make an application. */
export function applicationsIn(workspace: Workspace, uri: string): readonly ExpressionPlace[] {
  return factsAt(workspace, uri).code.expressions.flatMap((expression, id) => {
    const call = { uri, expression: id };
    return expression.kind === 'call' && saidOfCall(workspace, call, 'servers').length ? [call] : [];
  });
}

const applicationMakers = query<Workspace, boolean>({
  name: 'makes an application',
  compute: (workspace, uri) => applicationsIn(workspace, uri).length > 0,
  fingerprint: String,
  onCycle: false,
});

/** Whether a file makes an application. */
export function makesApplication(workspace: Workspace, uri: string): boolean {
  return applicationMakers(workspace, uri);
}

/** File -> numbers of the programs that it is a part of. A program is an application with what imports it, and what all of these import. */
const programs = query<Workspace, ReadonlyMap<string, readonly number[]>>({
  name: 'programs by file',
  compute: (workspace) => {
    const files = scriptFiles(workspace);
    const makers = files.filter((uri) => makesApplication(workspace, uri));
    const table = new Map<string, number[]>();
    if (makers.length < 2 || makers.length > APPLICATION_LIMIT) return table;
    const above = new Map(
      files.map((uri) => [
        uri,
        [...importersOf(workspace, uri), ...folderImportersOf(workspace, uri).map((place) => place.uri)],
      ]),
    );
    const below = new Map<string, string[]>();
    for (const [uri, importers] of above)
      for (const importer of importers) below.set(importer, [...(below.get(importer) ?? []), uri]);
    makers.forEach((maker, program) => {
      for (const uri of reached(reached([maker], above), below))
        table.set(uri, [...(table.get(uri) ?? []), program]);
    });
    return table;
  },
  fingerprint: (table) => JSON.stringify([...table]),
  onCycle: new Map(),
});

/** Some files, and all that are reached from them. */
function reached(from: readonly string[], by: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const found = new Set(from);
  for (const uri of found) for (const next of by.get(uri) ?? []) found.add(next);
  return [...found];
}

/**
 * Whether two files may run in one program. They do not if each is a part of some, and none is the same; of a file that
 * belongs to no application that is made in the code (it may be loaded by its place) nothing is known.
 */
export function mayRunTogether(workspace: Workspace, one: string, other: string): boolean {
  if (one === other) return true;
  const table = programs(workspace, '');
  const [ofOne, ofOther] = [table.get(one), table.get(other)];
  return !ofOne || !ofOther || ofOne.some((each) => ofOther.includes(each));
}
