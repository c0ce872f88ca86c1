/**
 * What the last session found is shown at once, and looked at again by the scan: until it ends, what stands there may be a
 * little behind. So nobody waits for a whole scan after opening a project that is as it was.
 */
import type { Analysis } from '#engine';
import { type Cache, cacheOf, remember, remembered } from '../disk/cache.ts';
import { publish } from './publishing.ts';
import type { Session, Snapshot } from './session.ts';

export interface Recall {
  /** null if nothing is kept. */
  readonly cache: Cache | null;
  /** Whether all files are as they were. */
  readonly isUnchanged: boolean;
  /** By file that has the text it had: the hash of that text, and what was said of it. */
  readonly analyses: ReadonlyMap<string, { readonly hash: string; readonly analysis: Analysis }>;
}

/** Nothing is known of an earlier session. */
export const noRecall: Recall = { cache: null, isUnchanged: false, analyses: new Map() };

/** Reads what the last session found in these folders. Never fails. */
export async function recall({ engine, workspace, folders }: Session): Promise<Recall> {
  const cache = await cacheOf(['editor', ...folders]);
  if (!cache || !engine || !workspace) return noRecall;
  const known = await remembered(cache, workspace.files.values());
  if (!known) return { ...noRecall, cache };
  const analyses = [...engine.recordedAnalyses(known.record)].flatMap(([uri, analysis]) => {
    const file = workspace.files.get(uri);
    return file && known.isSame(file) ? [[uri, { hash: file.hash, analysis }] as const] : [];
  });
  return { cache, isUnchanged: known.isUnchanged, analyses: new Map(analyses) };
}

/** Shows what the last session found in files that are as they were. Answers which these are. */
export function showRecalled(session: Session, snapshot: Snapshot): ReadonlySet<string> {
  const shown = new Set<string>();
  for (const [uri, { hash, analysis }] of session.recall.analyses) {
    if (snapshot.workspace.files.get(uri)?.hash !== hash) continue;
    publish(session, snapshot, uri, analysis);
    shown.add(uri);
  }
  return shown;
}

/** Keeps what a scan found for the next session, unless it is kept already. Never fails. */
export async function keepFound(session: Session, { engine, workspace }: Snapshot): Promise<void> {
  const { cache, isUnchanged } = session.recall;
  session.recall = { cache, isUnchanged: false, analyses: new Map() };
  if (!cache || isUnchanged) return;
  await remember(cache, workspace.files.values(), engine.recordOfWorkspace(workspace));
}
