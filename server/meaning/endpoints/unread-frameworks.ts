/** Frameworks that a project uses and whose endpoints are not read, so that an empty map is not taken for an API without endpoints. */
import type { MapNode } from '../../parse/document.ts';
import type { Place } from '../../text/span.ts';
import { documentAt } from '../../workspace/document.ts';
import { query } from '../../workspace/memo.ts';
import { allFiles, type Workspace } from '../../workspace/workspace.ts';
import { automatonOf } from '../vocabulary/model-set.ts';

export interface UnreadFramework {
  /** What people call it. */
  readonly name: string;
  /** Where the `package.json` says that it is used. */
  readonly place: Place;
}

/** What serves in production; what is only there for developers serves nobody. */
const sections = ['dependencies', 'peerDependencies', 'optionalDependencies'];

const frameworksIn = query<Workspace, readonly UnreadFramework[]>({
  name: 'unread frameworks of a package',
  compute: (workspace, uri) => {
    const { root } = documentAt(workspace, uri);
    const names = new Map(
      [...automatonOf(workspace).models.values()].flatMap(({ unread = {} }) => Object.entries(unread)),
    );
    const lists = sections.flatMap((section) => (root?.kind === 'map' ? entryOf(root, section) : []));
    const found = lists.flatMap(({ key, keySpan }): readonly UnreadFramework[] => {
      const name = names.get(key);
      return name === undefined ? [] : [{ name, place: { uri, span: keySpan } }];
    });
    // Several packages of one framework are one framework.
    return [...new Map(found.reverse().map((each) => [each.name, each])).values()].reverse();
  },
  fingerprint: (found) => JSON.stringify(found),
  onCycle: [],
});

function entryOf({ entries }: MapNode, key: string): MapNode['entries'] {
  const value = entries.find((each) => each.key === key)?.value;
  return value?.kind === 'map' ? value.entries : [];
}

/** The frameworks that one `package.json` names; none for any other file. */
export function unreadFrameworksIn(workspace: Workspace, uri: string): readonly UnreadFramework[] {
  return /\/package\.json$/.test(uri) && !uri.includes('/node_modules/') ? frameworksIn(workspace, uri) : [];
}

/** Those of all packages of the workspace. */
export function unreadFrameworks(workspace: Workspace): readonly UnreadFramework[] {
  return allFiles(workspace, '').flatMap((uri) => unreadFrameworksIn(workspace, uri));
}
