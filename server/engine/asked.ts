/** Which rules are asked: by the level that settings give them, else by the preset. */
import type { Rule } from '../rule/rule.ts';
import { query } from '../workspace/memo.ts';
import {
  allSettingsFiles,
  type ProjectSettings,
  presets,
  settingsFor,
} from '../workspace/project-settings.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { allRules } from './rules.ts';

/** Whether settings ask a rule: its level is set, or the preset holds it. */
export function isAsked({ id, preset }: Rule, settings: ProjectSettings): boolean {
  const level = settings.rules[id];
  return level
    ? level !== 'off'
    : presets.indexOf(preset ?? 'recommended') <= presets.indexOf(settings.preset);
}

const askedIds = query<Workspace, readonly string[]>({
  name: 'rules that are asked anywhere',
  compute: (workspace) => {
    const all = [
      settingsFor(workspace, ''),
      ...allSettingsFiles(workspace).flatMap(({ settings }) => [
        settings,
        ...settings.overrides.map(({ rules }) => ({ ...settings, rules: { ...settings.rules, ...rules } })),
      ]),
    ];
    return allRules.filter((rule) => all.some((settings) => isAsked(rule, settings))).map(({ id }) => id);
  },
  fingerprint: (ids) => ids.join(),
  onCycle: [],
});

/** The rules that some settings of the workspace ask, or that are asked where there are none. */
export function rulesAskedAnywhere(workspace: Workspace): readonly Rule[] {
  const ids = new Set(askedIds(workspace, ''));
  return allRules.filter(({ id }) => ids.has(id));
}
