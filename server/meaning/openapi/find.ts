/** Finds API descriptions by what they say, and reads them. */
import { maybeDescription } from '../../parse/description-key.ts';
import { at, type DocumentNode, entry, itemsOf, textOf, wordOf } from '../../parse/document.ts';
import { editedDocumentAt } from '../../workspace/document.ts';
import { query } from '../../workspace/memo.ts';
import { allFiles, fileAt, type Workspace } from '../../workspace/workspace.ts';
import type { ApiDescription, OpenApiVersion } from './description.ts';
import { type ReadDescription, readDescription } from './read.ts';

const descriptions = query<Workspace, ReadDescription | null>({
  name: 'API description',
  compute: (workspace, uri, _, before) => read(workspace, uri, before ?? undefined),
  keeps: (read) => read !== null,
  onCycle: null,
});

/** The API description in a file, told by its content; null if the file is none. */
export function apiDescription(workspace: Workspace, uri: string): ApiDescription | null {
  return descriptions(workspace, uri)?.description ?? null;
}

const everyDescription = query<Workspace, readonly ApiDescription[]>({
  name: 'API descriptions',
  compute: (workspace) =>
    allFiles(workspace, '').flatMap((uri) => {
      const found = /\.(?:ya?ml|json)$/i.test(uri) ? apiDescription(workspace, uri) : null;
      return found ? [found] : [];
    }),
  onCycle: [],
});

/** All API descriptions of the workspace, in the order of their files. */
export function allDescriptions(workspace: Workspace): readonly ApiDescription[] {
  return everyDescription(workspace, '');
}

function read(
  workspace: Workspace,
  uri: string,
  before: ReadDescription | undefined,
): ReadDescription | null {
  const file = fileAt(workspace, uri);
  if (file?.kind !== 'yaml' && file?.kind !== 'json') return null;
  if (!maybeDescription(file.text)) return null;
  const { root } = editedDocumentAt(workspace, uri).document;
  const version = versionOf(root);
  if (!root || !version) return null;
  const basePath = basePathsOf(root, version)[0] ?? '';
  return readDescription(workspace, { uri, root, version, basePath }, before);
}

function versionOf(root: DocumentNode | null): OpenApiVersion | null {
  if (wordOf(entry(root, 'swagger')?.value) !== null) return '2.0';
  const word = wordOf(entry(root, 'openapi')?.value);
  const match = word === null ? null : /^3(?:\.([0-9]+))?/.exec(word);
  if (!match) return null;
  return match[1] === '2' ? '3.2' : match[1] === '1' ? '3.1' : '3.0';
}

/** Paths that the servers of a description put before all its operations, without a slash at the end. */
export function basePaths(workspace: Workspace, { uri, version }: ApiDescription): readonly string[] {
  return basePathsOf(editedDocumentAt(workspace, uri).document.root, version);
}

/** The same for the root of a description that is no file. */
export function basePathsAt(root: DocumentNode): readonly string[] {
  const version = versionOf(root);
  return version === null ? [] : basePathsOf(root, version);
}

/** A description that does not stand in a file by itself: its root, read for the file from which it is told. */
export function descriptionAt(workspace: Workspace, uri: string, root: DocumentNode): ApiDescription | null {
  const version = versionOf(root);
  if (!version) return null;
  const basePath = basePathsOf(root, version)[0] ?? '';
  return readDescription(workspace, { uri, root, version, basePath }, undefined).description;
}

function basePathsOf(root: DocumentNode | null, version: OpenApiVersion): readonly string[] {
  if (version === '2.0') return [(textOf(entry(root, 'basePath')?.value) ?? '').replace(/\/+$/, '')];
  const found = itemsOf(entry(root, 'servers')?.value).flatMap((server) => {
    const url = textOf(entry(server, 'url')?.value);
    if (url === null) return [];
    const filled = url.replaceAll(
      /\{([^{}]+)\}/g,
      (_, name: string) => wordOf(at(server, ['variables', name, 'default'])) ?? name,
    );
    return [filled.replace(/^[a-z][\w+.-]*:\/\/[^/]*/i, '').replace(/\/+$/, '')];
  });
  return [...new Set(found)];
}
