/** `--fix`: applies all safe fixes, round after round, to the workspace; what is written to the disk follows from that. */
import { createTwoFilesPatch } from 'diff';
import type { FileEdits, Workspace } from '#engine';
import { applyEdits } from '../text/edit.ts';
import type { Engine } from './project.ts';

/** A file that a repair changes. */
export interface RepairedFile {
  readonly uri: string;
  readonly before: string;
  readonly after: string;
}

const mostRounds = 10;

/** The workspace after all safe fixes in the files `uris`. Stops after some rounds, so that fixes that never end do end. */
export function repaired(engine: Engine, workspace: Workspace, uris: readonly string[]): Workspace {
  let now = workspace;
  for (let round = 0; round < mostRounds; round++) {
    const before = now;
    for (const uri of uris) now = applied(engine, now, engine.fixAll(now, uri));
    if (now === before) break;
  }
  return now;
}

/** The files whose texts differ between two workspaces, sorted by URI. */
export function repairedFiles(before: Workspace, after: Workspace): readonly RepairedFile[] {
  return [...after.files.values()]
    .flatMap(({ uri, text }) => {
      const old = before.files.get(uri)?.text;
      return old === undefined || old === text ? [] : [{ uri, before: old, after: text }];
    })
    .sort((a, b) => (a.uri < b.uri ? -1 : 1));
}

/** The repairs as one unified diff, as `git apply` and `patch -p1` take it. */
export function unifiedDiff(files: readonly RepairedFile[], nameOf: (uri: string) => string): string {
  return files
    .map(({ uri, before, after }) => {
      const name = nameOf(uri);
      return createTwoFilesPatch(`a/${name}`, `b/${name}`, before, after).replace(/^=+\n/, '');
    })
    .join('');
}

function applied(engine: Engine, workspace: Workspace, edits: readonly FileEdits[]): Workspace {
  if (edits.length === 0) return workspace;
  return engine.changed(workspace, {
    set: edits.flatMap((each) => {
      const file = workspace.files.get(each.uri);
      return file ? [engine.sourceFile(file.uri, applyEdits(file.text, each.edits), file.kind)] : [];
    }),
  });
}
