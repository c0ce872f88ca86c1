import type { Workspace } from '../workspace/workspace.ts';
import type { Problem } from './contract.ts';

/** What is wrong with the settings and model files of the workspace (broken JSON, unknown rule id, …), each at its place. */
export function settingsProblems(_workspace: Workspace): readonly Problem[] {
  return [];
}

/** Whether settings exclude a file from reports. */
export function isExcluded(_workspace: Workspace, _uri: string): boolean {
  return false;
}
