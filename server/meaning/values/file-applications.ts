/** Applications that a framework finds by its folder, and the packages of a workspace that depend on a framework. */
import { intern, query, thingOf } from '../../workspace/memo.ts';
import { dependenciesOf, folderOf, packageOf, workspacePackages } from '../../workspace/settings-files.ts';
import { fileExists, type Workspace } from '../../workspace/workspace.ts';

/** Endings of files that may hold code of an application. */
export const scriptExtensions = ['ts', 'js', 'mjs', 'mts', 'cjs', 'cts', 'tsx', 'jsx'];

/** The same at the end of a name, with its dot. */
export const scriptEnding = /\.(?:[cm]?[jt]s|[jt]sx)$/;

/** Packages of the workspace that depend on each other in a row. */
const DEPTH_LIMIT = 3;

/** Where the application of a file lies. URIs of folders, without a slash at the end. */
export interface FileApplication {
  /** The package that depends on the framework. */
  readonly owner: string;
  /** The application itself: the package, or a folder in it. */
  readonly root: string;
}

/**
 * The application around a file: the nearest folder whose `package.json` depends on the framework, or, in a repository
 * with one `package.json` for several applications, the nearest folder below it with a file that marks it. A marked
 * folder whose package has the framework only from another package of the workspace, such as a layer on which several
 * applications are built, is one, too.
 * @param names packages of the framework
 * @param marks names, without extension, of files that mark an application: `next.config`
 * @returns null where nothing around the file depends on the framework
 */
export function applicationAround(
  workspace: Workspace,
  uri: string,
  names: readonly string[],
  marks: readonly string[],
): FileApplication | null {
  const framework: Framework = { names, marks };
  const number = intern(workspace.memo, `framework ${names.join()} ${marks.join()}`, () => framework);
  return application(workspace, `${folderOf(uri)}/`, number);
}

/** What tells that an application is one of a framework. */
interface Framework {
  readonly names: readonly string[];
  readonly marks: readonly string[];
}

/** Asked about a folder, since it is the same for all files in it, whatever they hold. */
const application = query<Workspace, FileApplication | null>({
  name: 'application around a folder',
  compute: (workspace, folder, id) => {
    const { names, marks } = thingOf(workspace.memo, id) as Framework;
    const owner = dependentPackage(workspace, folder, names);
    const root = markedFolder(workspace, folder, marks, owner ?? '');
    if (owner !== null) return { owner, root: root ?? owner };
    const manifest = root === null ? undefined : packageOf(workspace, `${root}/`)?.uri;
    return root !== null && manifest !== undefined && dependsOn(workspace, manifest, names, 0)
      ? { owner: folderOf(manifest), root }
      : null;
  },
  onCycle: null,
});

/** The nearest folder around a file, below another one, that holds a file by which applications are marked. */
function markedFolder(
  workspace: Workspace,
  uri: string,
  marks: readonly string[],
  above: string,
): string | null {
  if (!marks.length) return null;
  for (
    let folder = folderOf(uri);
    folder.length > above.length && folder.includes('/');
    folder = folderOf(folder)
  ) {
    const isMarked = marks.some((name) =>
      scriptExtensions.some((each) => fileExists(workspace, `${folder}/${name}.${each}`)),
    );
    if (isMarked) return folder;
  }
  return null;
}

function dependentPackage(workspace: Workspace, uri: string, names: readonly string[]): string | null {
  for (let at = uri; ; ) {
    const found = packageOf(workspace, at);
    if (!found) return null;
    const dependencies = dependenciesOf(workspace, at);
    if (names.some((name) => dependencies.has(name))) return folderOf(found.uri);
    at = folderOf(found.uri);
  }
}

/** Whether a package depends on one of these, itself or by packages of the workspace that it depends on. */
function dependsOn(workspace: Workspace, manifest: string, names: readonly string[], depth: number): boolean {
  const dependencies = dependenciesOf(workspace, manifest);
  if (names.some((name) => dependencies.has(name))) return true;
  if (depth >= DEPTH_LIMIT) return false;
  const own = workspacePackages(workspace, '');
  return [...dependencies.keys()].some((name) => {
    const inner = own.get(name);
    return inner !== undefined && inner !== manifest && dependsOn(workspace, inner, names, depth + 1);
  });
}
