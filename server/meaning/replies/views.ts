/** Templates of pages in the workspace, found by the names under which handlers show them. */
import { unescapedPaths } from '../../parse/template.ts';
import { kindOf } from '../../text/source-file.ts';
import { query } from '../../workspace/memo.ts';
import { allFiles, fileAt, type Workspace } from '../../workspace/workspace.ts';

/** Templates of one name that are told apart by their folders. */
const VIEW_LIMIT = 20;

export interface View {
  readonly uri: string;
  /** The data that it puts between tags as it is. */
  readonly unescaped: readonly (readonly string[])[];
}

const unescapedIn = query<Workspace, readonly (readonly string[])[]>({
  name: 'what a template does not escape',
  compute: (workspace, uri) => unescapedPaths(fileAt(workspace, uri)?.text ?? '', uri),
  fingerprint: (paths) => paths.map((path) => path.join('.')).join(),
  onCycle: [],
});

/** Last part of the name, without its ending -> templates. */
const viewsByName = query<Workspace, ReadonlyMap<string, readonly string[]>>({
  name: 'templates by name',
  compute: (workspace) => {
    const table = new Map<string, string[]>();
    for (const uri of allFiles(workspace, '')) {
      if (kindOf(uri) !== 'template') continue;
      const name = bareName(uri);
      const known = table.get(name);
      if (known) known.push(uri);
      else table.set(name, [uri]);
    }
    return table;
  },
  fingerprint: (table) => [...table.values()].flat().join('\n'),
  onCycle: new Map(),
});

/**
 * The template that a handler shows; null if there is none of that name, or several as near.
 * @param from the file of the handler: of several templates, the nearest counts
 * @param name as it is written: `books/show`, with or without its ending
 */
export function viewNamed(workspace: Workspace, from: string, name: string): View | null {
  const wanted = `/${name.replace(/^\.?\//, '')}`;
  const fitting = (viewsByName(workspace, '').get(bareName(wanted)) ?? [])
    .slice(0, VIEW_LIMIT)
    .filter((uri) => uri.endsWith(wanted) || withoutEnding(uri).endsWith(wanted));
  const [first, second] = fitting.toSorted((a, b) => shared(b, from) - shared(a, from));
  if (first === undefined || (second !== undefined && shared(first, from) === shared(second, from)))
    return null;
  return { uri: first, unescaped: unescapedIn(workspace, first) };
}

function withoutEnding(uri: string): string {
  return uri.replace(/\.\w+$/, '');
}

function bareName(uri: string): string {
  return withoutEnding(uri.slice(uri.lastIndexOf('/') + 1));
}

/** Folders that two files have in common, from the root. */
function shared(one: string, other: string): number {
  const [parts, others] = [one.split('/'), other.split('/')];
  const end = parts.findIndex((part, i) => part !== others[i]);
  return end < 0 ? parts.length : end;
}
