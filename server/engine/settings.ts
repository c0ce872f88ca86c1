import {
  allSettingsFiles,
  isExcludedBySettings,
  type ProjectSettings,
  settingsFor,
} from '../workspace/project-settings.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { modelProblems } from './analyse.ts';
import type { Problem } from './contract.ts';
import { fenceOf } from './fence.ts';
import { ignoreRuleId } from './ignores.ts';
import { allRules } from './rules.ts';

/**
 * What is wrong with the settings and model files of the workspace (broken JSON, unknown rule id, …), each at its place.
 * Never throws.
 */
export function settingsProblems(workspace: Workspace): readonly Problem[] {
  const fence = fenceOf(workspace, '');
  const found = fence.run('settings', [], () => faultsOfSettings(workspace));
  return [...found, ...fence.problems()];
}

function faultsOfSettings(workspace: Workspace): readonly Problem[] {
  const known = new Set([...allRules.map((rule) => rule.id), ignoreRuleId]);
  const found = allSettingsFiles(workspace).flatMap((file): readonly Problem[] => [
    ...file.problems.map((each) => ({ kind: 'settings' as const, ...each })),
    ...file.named
      .filter((each) => !known.has(each.id))
      .map((each) => ({
        kind: 'settings' as const,
        place: each.place,
        message: `\`${each.id}\` is no rule. \`handrail rules\` lists them.`,
      })),
  ]);
  return [...found, ...modelProblems(workspace)];
}

/** Whether settings exclude a file from reports. */
export function isExcluded(workspace: Workspace, uri: string): boolean {
  return isExcludedBySettings(workspace, uri);
}

/** The settings that hold for a file. */
export function settingsOf(workspace: Workspace, uri: string): ProjectSettings {
  return settingsFor(workspace, uri);
}
