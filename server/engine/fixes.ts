import type { FileEdits, Fix } from '../rule/finding.ts';
import type { Workspace } from '../workspace/workspace.ts';

/**
 * The fixes for the finding with this fingerprint in this file, best first; at most one is `preferred`, and it is first.
 * Each was applied in memory, parsed and re-analysed: finding gone, none new. One that failed has `refused` set and no edits.
 * Empty when the finding no longer exists.
 */
export function fixesFor(_workspace: Workspace, _uri: string, _fingerprint: string): readonly Fix[] {
  return [];
}

/**
 * The edits of all level A fixes of one file's findings, composed: fixes that touch the same text wait for the next round.
 * Edits may lie in other files (an import, a guard). Apply, then ask again, until it gives none.
 */
export function fixAll(_workspace: Workspace, _uri: string): readonly FileEdits[] {
  return [];
}
