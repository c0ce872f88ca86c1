/** `handrail rules` and `handrail explain`: what is looked for, and why. */
import type { RuleFacts } from '#engine';
import { rulePage } from '../disk/rule-pages.ts';
import type { Terminal } from './terminal.ts';
import { type ExitCode, Trouble } from './trouble.ts';
import { counted, pageOf } from './words.ts';

/** Prints all rules, as a table or as JSON array. */
export async function rules(format: 'text' | 'json', terminal: Terminal): Promise<ExitCode> {
  const { allRules } = await import('#engine');
  terminal.out(format === 'json' ? rulesJson(allRules) : rulesText(allRules));
  return 0;
}

/** Prints the page of a rule. Throws `Trouble` if there is no such rule. */
export async function explain(rule: string, terminal: Terminal): Promise<ExitCode> {
  const { allRules } = await import('#engine');
  const facts = allRules.find(({ id }) => id === rule);
  const page = await rulePage(rule, terminal.entry);
  if (page === null && !facts) throw new Trouble(unknownRule(rule, allRules));
  terminal.out(page ?? factsText(facts as RuleFacts));
  return 0;
}

/** The rules as JSON. */
export function rulesJson(all: readonly RuleFacts[]): string {
  const plainFacts = all.map(({ id, title, kind, preset, owasp, cwe, fixes }) => ({
    id,
    title,
    kind,
    preset: preset ?? 'recommended',
    owasp,
    cwe,
    fixes: Object.entries(fixes).map(([fix, { title: words }]) => ({ id: fix, title: words })),
    page: pageOf(id),
  }));
  return `${JSON.stringify(plainFacts, null, 2)}\n`;
}

/** The rules for a terminal: what each looks for, its items of OWASP and CWE, its kind, its fixes, and how many there are. */
export function rulesText(all: readonly RuleFacts[]): string {
  const blocks = all.map(({ id, title, kind, preset, owasp, cwe, fixes }) => {
    const names = Object.values(fixes).map((fix) => fix.title);
    return [
      `${id}  (${[kind, ...(preset ? [`from preset ${preset}`] : [])].join(', ')})`,
      `  ${title}`,
      `  OWASP ${owasp.join(', ')}; ${cwe.map((number) => `CWE-${number}`).join(', ')}`,
      names.length ? `  Fixes: ${names.join('; ')}` : '  No fix',
      '',
    ].join('\n');
  });
  return `${blocks.join('\n')}\n${counted(all.length, 'rule')}; handrail explain RULE tells more.\n`;
}

function factsText({ id, title, owasp, cwe }: RuleFacts): string {
  const numbers = cwe.map((number) => `CWE-${number}`);
  return `# ${id}\n\n${title}.\n\nOWASP API Security: ${owasp.join(', ')}. ${numbers.join(', ')}.\n`;
}

function unknownRule(rule: string, all: readonly RuleFacts[]): string {
  const near = all.map(({ id }) => id).filter((id) => id.includes(rule) || rule.includes(id));
  const hint = near.length > 0 ? `Did you mean ${near.join(', ')}?` : 'handrail rules lists all.';
  return `There is no rule ${rule}. ${hint}`;
}
