/** The pages of the rules: `rules/<id>/README.md`. */
import { readFile, realpath } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** The build may put all pages into the bundle by defining this name as an object literal: rule id -> text of its page. */
declare const HANDRAIL_RULE_PAGES: Readonly<Record<string, string>> | undefined;

const ruleId = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/**
 * The page of a rule in Markdown, or null if there is none.
 * Without pages in the bundle it is looked for in a folder `rules` beside `entry`, the file that was started, or above it.
 */
export async function rulePage(rule: string, entry: string): Promise<string | null> {
  if (!ruleId.test(rule)) return null;
  if (typeof HANDRAIL_RULE_PAGES !== 'undefined') return HANDRAIL_RULE_PAGES[rule] ?? null;
  let folder = dirname(await realpath(entry).catch(() => entry));
  for (let level = 0; level < 4; level++, folder = dirname(folder)) {
    const page = await readFile(join(folder, 'rules', rule, 'README.md'), 'utf8').catch(() => null);
    if (page !== null) return page;
  }
  return null;
}
