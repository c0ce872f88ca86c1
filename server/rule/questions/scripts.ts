/** Programs of their own beside a service: scripts that people or a schedule run. */
import { allEndpoints } from '../../meaning/endpoints/endpoints.ts';
import { makesApplication } from '../../meaning/endpoints/programs.ts';
import { folderImportersOf } from '../../meaning/values/folder-imports.ts';
import { outlineAt } from '../../workspace/facts.ts';
import { importersOf } from '../../workspace/links.ts';
import { query } from '../../workspace/memo.ts';
import { resolveModule } from '../../workspace/resolve.ts';
import type { Workspace } from '../../workspace/workspace.ts';

/** Files looked at for what one imports. */
const IMPORT_LIMIT = 400;

const registeringFiles = query<Workspace, ReadonlySet<string>>({
  name: 'files that register endpoints',
  compute: (workspace) => new Set(allEndpoints(workspace).map(({ registration }) => registration.uri)),
  fingerprint: (uris) => [...uris].sort().join('\n'),
  onCycle: new Set(),
});

/**
 * Whether a file is a program of its own beside a service: nothing imports it, it exports nothing, and neither it nor what
 * it imports registers endpoints or makes an application, while other files of the workspace do.
 */
export function isScript(workspace: Workspace, uri: string): boolean {
  const registering = registeringFiles(workspace, '');
  if (!registering.size) return false;
  const { exports } = outlineAt(workspace, uri);
  if (exports.length || importersOf(workspace, uri).length || folderImportersOf(workspace, uri).length)
    return false;
  const found = new Set([uri]);
  for (const each of found) {
    if (found.size > IMPORT_LIMIT || registering.has(each) || makesApplication(workspace, each)) return false;
    for (const next of importsOf(workspace, each)) found.add(next);
  }
  return true;
}

function importsOf(workspace: Workspace, uri: string): readonly string[] {
  return outlineAt(workspace, uri).imports.flatMap(({ specifier }) => {
    const target = resolveModule(workspace, uri, specifier);
    return target.kind === 'file' ? [target.uri] : [];
  });
}
