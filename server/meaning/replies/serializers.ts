/** What turns objects into replies by what the decorators of their classes say. Without it, such decorators do nothing. */
import { factsAt } from '../../workspace/facts.ts';
import { scriptFiles } from '../../workspace/links.ts';
import { query } from '../../workspace/memo.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { saidOfValue } from '../values/sayings.ts';
import { automatonOf } from '../vocabulary/model-set.ts';
import { parsePath } from '../vocabulary/paths.ts';

/** The last names of the paths: a cheap test before values are asked. */
const namesOfSerializers = query<Workspace, ReadonlySet<string>>({
  name: 'names of serializers',
  compute: (workspace) => {
    const names = new Set<string>();
    for (const { serializers = [] } of automatonOf(workspace).models.values())
      for (const path of serializers) for (const name of lastNames(path)) names.add(name);
    return names;
  },
  onCycle: new Set(),
});

function lastNames(path: string): readonly string[] {
  try {
    const last = parsePath(path).steps.findLast(({ kind }) => kind === 'member' || kind === 'members');
    if (last?.kind === 'member') return [last.name];
    return last?.kind === 'members' ? last.names : [];
  } catch {
    return [];
  }
}

const serializesIn = query<Workspace, boolean>({
  name: 'serializers in a file',
  compute: (workspace, uri) => {
    const names = namesOfSerializers(workspace, '');
    return factsAt(workspace, uri).code.expressions.some((each, expression) => {
      const name = each.kind === 'member' ? each.property : each.kind === 'reference' ? each.name : null;
      return (
        name !== null &&
        names.has(name) &&
        saidOfValue(workspace, { uri, expression }, 'serializers').length > 0
      );
    });
  },
  fingerprint: String,
  onCycle: true,
});

const serializesAnywhere = query<Workspace, boolean>({
  name: 'serializers',
  compute: (workspace) => scriptFiles(workspace).some((uri) => serializesIn(workspace, uri)),
  fingerprint: String,
  onCycle: true,
});

/** Whether anything in the workspace turns objects into replies by the decorators of their classes. */
export function hasSerializer(workspace: Workspace): boolean {
  return serializesAnywhere(workspace, '');
}
