/** What the hover over a finding says. The message itself is shown by the editor and is not repeated. */
import { type MarkupContent, MarkupKind } from 'vscode-languageserver/node';
import type { ReportedFinding } from '#engine';
import type { Abilities } from './abilities.ts';
import { pageOf } from './pages.ts';

/** Attack, evidence and fixes of one finding. */
export interface Told {
  readonly finding: ReportedFinding;
  /** Titles. */
  readonly fixes: readonly string[];
}

/** The text of the hover over these findings, in Markdown or plain text as the client wants it. */
export function hoverText(told: readonly Told[], abilities: Abilities): MarkupContent {
  return abilities.markdown
    ? { kind: MarkupKind.Markdown, value: told.map((each) => markdown(each, abilities)).join('\n\n---\n\n') }
    : { kind: MarkupKind.PlainText, value: told.map(plainText).join('\n\n') };
}

function markdown({ finding, fixes }: Told, { explainCommand }: Abilities): string {
  const { attack, evidence, rule } = finding;
  const page = explainCommand
    ? `command:${explainCommand}?${encodeURIComponent(JSON.stringify([rule]))}`
    : pageOf(rule);
  return [
    `**Attack:** ${escaped(attack)}`,
    ...(evidence.length > 0 ? [listed('**Evidence:**', evidence.map(escaped))] : []),
    ...fixWords(fixes, escaped, '**'),
    `[Explain ${rule}](${page})`,
  ].join('\n\n');
}

function plainText({ finding, fixes }: Told): string {
  const same = (text: string) => text;
  return [
    `Attack: ${finding.attack}`,
    ...(finding.evidence.length > 0 ? [listed('Evidence:', finding.evidence)] : []),
    ...fixWords(fixes, same, ''),
    `Explain ${finding.rule}: ${pageOf(finding.rule)}`,
  ].join('\n\n');
}

function fixWords(fixes: readonly string[], as: (text: string) => string, bold: string): string[] {
  const offered = [...new Set(fixes)].map(as);
  const [first] = offered;
  if (first === undefined) return [];
  if (offered.length === 1) return [`${bold}Fix:${bold} ${first}`];
  return [listed(`${bold}Fixes:${bold}`, offered)];
}

function listed(title: string, items: readonly string[]): string {
  return [title, '', ...items.map((item) => `- ${item}`)].join('\n');
}

/** Escapes what Markdown would read as its own, but not between backticks, where code is meant literally. */
function escaped(text: string): string {
  return text
    .split(/(`[^`]*`)/)
    .map((part, index) => (index % 2 === 1 ? part : part.replaceAll(/[\\*_{}[\]<>#|~]/g, '\\$&')))
    .join('');
}
