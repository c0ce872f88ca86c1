/** Opens real applications for the reviews of findings and fixes. */
import { existsSync, statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { bundledModels, isExcluded, sourceFile, type Workspace, workspaceOf } from '#engine';
import { filesIn } from '../../server/disk/files.ts';
import { uriOf } from '../../server/disk/uris.ts';
import type { Preset } from '../../server/workspace/project-settings.ts';

export interface Application {
  readonly name: string;
  /** Absolute path of its folder. */
  readonly folder: string;
  readonly workspace: Workspace;
  /** URIs of the files that are reported on, sorted. */
  readonly uris: readonly string[];
  /** Lines of its scripts. */
  readonly lines: number;
}

/** Ignores do not expire in a review, whenever it is made. */
const today = '2026-01-01';

/**
 * The application in a folder, read as a scan reads it, under a preset that takes the place of its own settings.
 * @throws Error if there is no such folder or nothing in it can be read.
 */
export async function openApplication(path: string, preset: Preset): Promise<Application> {
  const folder = resolve(path);
  if (!existsSync(folder) || !statSync(folder).isDirectory()) throw new Error(`There is no folder ${path}.`);
  const settings = sourceFile(`${uriOf(folder)}/handrail.json`, JSON.stringify({ preset }));
  const files = [settings];
  for await (const file of filesIn(uriOf(folder))) if (file.uri !== settings.uri) files.push(file);
  if (files.length === 1) throw new Error(`There is nothing to read in ${path}.`);
  const workspace = workspaceOf({ files, folders: [uriOf(folder)], models: bundledModels, today });
  const uris = [...workspace.files.keys()].filter((uri) => !isExcluded(workspace, uri)).sort();
  const scripts = files.filter(({ kind }) => kind === 'script');
  const lines = scripts.reduce((sum, { text }) => sum + text.split('\n').length, 0);
  return { name: basename(folder), folder, workspace, uris, lines };
}
