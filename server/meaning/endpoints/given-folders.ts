/**
 * Folders of files that are routes because the project gives them to a call of a library, and the API description that
 * is given beside them: `initialize({ apiDoc: './api.yml', paths: './api/paths' })`.
 */
import { NONE } from '../../facts/facts.ts';
import type { DocumentNode } from '../../parse/document.ts';
import { editedDocumentAt } from '../../workspace/document.ts';
import { factsAt, outlineAt } from '../../workspace/facts.ts';
import { scriptFiles } from '../../workspace/links.ts';
import { query } from '../../workspace/memo.ts';
import { resolveModule } from '../../workspace/resolve.ts';
import { applicationOf } from '../../workspace/settings-files.ts';
import { fileAt, type Workspace } from '../../workspace/workspace.ts';
import { nodeOfCode } from '../openapi/code-nodes.ts';
import { basePathsAt } from '../openapi/find.ts';
import { uriPattern, uriPatternFrom } from '../values/folders.ts';
import { importsOneOf } from '../values/imported-packages.ts';
import { elementsOf, type Located, locatedBelow } from '../values/located.ts';
import { literalArgument, saidOfArguments } from '../values/sayings.ts';
import type { ExpressionPlace } from '../values/value.ts';
import { valuesOf } from '../values/values.ts';
import type { GivenFolders } from '../vocabulary/model.ts';
import { automatonOf } from '../vocabulary/model-set.ts';
import { givenAtCall } from './operation-handlers.ts';

/** A call that is given folders of routes, or single files with their paths. */
export interface FolderGiving {
  readonly model: string;
  readonly call: ExpressionPlace;
  readonly words: GivenFolders;
  /** URIs without a slash at the end. */
  readonly folders: readonly string[];
  /** Files that are given with their path, such as `/books/{id}`. */
  readonly modules: readonly { readonly uri: string; readonly path: string }[];
  /** What stands before the paths: the base path of the first server, without a slash at the end, or an empty text. */
  readonly base: string;
}

const givings = query<Workspace, readonly FolderGiving[]>({
  name: 'folders that are given to libraries',
  compute: (workspace) => {
    const packages = new Set(
      [...automatonOf(workspace).models.values()].flatMap(({ files = [], packages: names, library }) =>
        files.some(({ given }) => given) ? (names ?? [library]) : [],
      ),
    );
    const found = scriptFiles(workspace).flatMap((uri) =>
      importsOneOf(workspace, uri, packages) ? givingsIn(workspace, uri) : [],
    );
    return found.filter(({ folders, modules }) => folders.length || modules.length);
  },
  fingerprint: (found) => JSON.stringify(found),
  onCycle: [],
});

/** All calls of the workspace that are given folders of routes, as far as these are known. */
export function folderGivings(workspace: Workspace): readonly FolderGiving[] {
  return givings(workspace, '');
}

function givingsIn(workspace: Workspace, uri: string): readonly FolderGiving[] {
  const { code } = factsAt(workspace, uri);
  return code.expressions.flatMap((call, expression) => {
    if (call.kind !== 'call' || !call.arguments.length) return [];
    const place = { uri, expression };
    return saidOfArguments<GivenFolders>(workspace, place, 'folders').map(
      ({ model, entry, argument, path }): FolderGiving => {
        const given = { place: { uri, expression: call.arguments[argument] ?? NONE }, context: null };
        const all = locatedBelow(workspace, given, path).flatMap((each) => elements(workspace, each));
        const root = descriptionGiven(workspace, place, entry);
        return {
          model,
          call: place,
          words: entry,
          folders: all.flatMap((each) => folderAt(workspace, each) ?? []),
          modules: all.flatMap((each) => modulesAt(workspace, each)),
          base: (root && basePathsAt(root)[0]) ?? '',
        };
      },
    );
  });
}

/** The elements of a list, or what is given itself. */
function elements(workspace: Workspace, at: Located): readonly Located[] {
  const [value] = valuesOf(workspace, at.place, at.context);
  return value?.kind === 'array' ? elementsOf(workspace, value) : [at];
}

/** The folder that a text names: from where the program is started, else from the file with the text. */
function folderAt(workspace: Workspace, at: Located): string | null {
  const candidates = [
    uriPatternFrom(workspace, at, applicationOf(workspace, at.place.uri)),
    uriPattern(workspace, at),
  ];
  return candidates.find((each) => each !== null && holdsScripts(workspace, each)) ?? null;
}

function holdsScripts(workspace: Workspace, folder: string): boolean {
  return !folder.includes('*') && scriptFiles(workspace).some((uri) => uri.startsWith(`${folder}/`));
}

/** `{ path: '/books/{id}', module: require('./books') }` */
function modulesAt(workspace: Workspace, at: Located): FolderGiving['modules'] {
  const { uri, expression } = at.place;
  const path = literalArgument(workspace, at.place, expression, ['path'], at.context);
  if (typeof path !== 'string') return [];
  return locatedBelow(workspace, at, ['module']).flatMap((module) =>
    valuesOf(workspace, module.place, module.context).flatMap((value) =>
      (value.kind === 'module' || value.kind === 'object' || value.kind === 'function') && value.uri !== uri
        ? [{ uri: value.uri, path }]
        : [],
    ),
  );
}

/** The root of the API description that a call is given: written in the code, or in a file that it names or imports. */
export function descriptionGiven(
  workspace: Workspace,
  call: ExpressionPlace,
  { description }: GivenFolders,
): DocumentNode | null {
  if (description === undefined) return null;
  for (const at of givenAtCall(workspace, call, description)) {
    const file = fileGiven(workspace, at);
    const { root } = file === null ? { root: null } : editedDocumentAt(workspace, file).document;
    const found = root ?? nodeOfCode(workspace, at);
    if (found?.kind === 'map') return found;
  }
  return null;
}

/** The file of data that a text names, that a call reads, or that is imported under a name. */
function fileGiven(workspace: Workspace, at: Located): string | null {
  const { uri, expression } = at.place;
  const { code } = factsAt(workspace, uri);
  const written = code.expressions[expression];
  if (written?.kind === 'reference') {
    const [definition] = code.bindings[written.binding]?.definitions ?? [];
    const from = code.definitions[definition ?? NONE]?.from;
    if (from?.kind === 'import') {
      const specifier = outlineAt(workspace, uri).imports[from.import]?.specifier ?? '';
      const target = resolveModule(workspace, uri, specifier);
      return target.kind === 'file' && isData(workspace, target.uri) ? target.uri : null;
    }
  }
  const texts = [at, ...argumentsOf(workspace, at)];
  const named = texts.flatMap((each) => [
    uriPatternFrom(workspace, each, applicationOf(workspace, uri)),
    uriPattern(workspace, each),
  ]);
  return named.find((each) => each !== null && isData(workspace, each)) ?? null;
}

/** Arguments of a call, and of calls in them: `load(readFileSync('api.yml', 'utf8'))`. */
function argumentsOf(workspace: Workspace, { place, context }: Located, depth = 0): readonly Located[] {
  const { code } = factsAt(workspace, place.uri);
  const written = code.expressions[place.expression];
  const only = written?.kind === 'reference' ? code.bindings[written.binding]?.definitions : undefined;
  const from = only?.length === 1 ? code.definitions[only[0] ?? NONE]?.from : undefined;
  if (depth > 4) return [];
  if (from?.kind === 'value' && !from.path.length) {
    const value = { place: { uri: place.uri, expression: from.value }, context };
    return [value, ...argumentsOf(workspace, value, depth + 1)];
  }
  if (written?.kind !== 'call') return [];
  return written.arguments.flatMap((expression) => {
    const each = { place: { uri: place.uri, expression }, context };
    return [each, ...argumentsOf(workspace, each, depth + 1)];
  });
}

function isData(workspace: Workspace, uri: string): boolean {
  const kind = fileAt(workspace, uri)?.kind;
  return kind === 'yaml' || kind === 'json';
}
