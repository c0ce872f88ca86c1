/** A scan report for people in front of a terminal. */

import type { Severity } from '#engine';
import { groupedBy } from '../text/groups.ts';
import { type Paint, painter } from './paint.ts';
import type { LabelledLocation, Location, PrintedFinding, ScanReport } from './report.ts';
import { counted, placeWords, plain } from './words.ts';

/** Lines are no longer than this, so that they are read on any terminal; a name that is longer is not broken. */
const WIDTH = 80;

/**
 * The report as text, without the last line (see `summaryLine`): a section for each endpoint, or for each file where a
 * finding belongs to none, and in it the findings of each rule. Words say what colours say.
 */
export function textReport(report: ScanReport, colours: boolean): string {
  const paint = painter(colours);
  const sections = [
    ...groupedBy(report.findings, sectionOf).map(([title, findings]) => section(title, findings, paint)),
    ...problemSection(report, paint),
    ...notUnderstoodSection(report, paint),
    ...closing(report),
  ];
  return sections.map((lines) => `${lines.join('\n')}\n\n`).join('');
}

function sectionOf({ endpoint, location }: PrintedFinding): string {
  return endpoint ?? location.file;
}

function section(title: string, findings: readonly PrintedFinding[], paint: Paint): readonly string[] {
  return [
    paint.bold(plain(title)),
    ...groupedBy(findings, ({ rule }) => rule).flatMap(([rule, own]) => [
      `  ${plain(rule)}${own.length > 1 ? paint.dim(`  ${counted(own.length, 'finding')}`) : ''}`,
      ...own.flatMap((finding) => findingLines(finding, paint)),
    ]),
  ];
}

function findingLines(finding: PrintedFinding, paint: Paint): readonly string[] {
  const { location, severity, message, attack, evidence } = finding;
  const label = severityColour(severity, paint)(severity);
  return [
    `    ${label}  ${plain(placeWords(location))}`,
    ...wrapped(message, indent, indent),
    ...(attack ? detail('Attack', attack, paint) : []),
    ...(evidence.length > 0 ? detail('Evidence', evidence.join(' '), paint) : []),
    ...traceLines(finding, paint),
    ...relatedLines(finding, paint),
  ];
}

/** Places shown of those of which the same is said; the other formats give all. */
const RELATED_LIMIT = 5;

function relatedLines({ related, location }: PrintedFinding, paint: Paint): readonly string[] {
  return groupedBy(related, ({ label }) => label).flatMap(([words, own]) => {
    const places = own.slice(0, RELATED_LIMIT).map((each) => placeIn(each.location, location));
    const more = own.length > RELATED_LIMIT ? ` and ${own.length - RELATED_LIMIT} more places` : '';
    return detail('See', `${places.join(', ')}${more}  ${words}`, paint);
  });
}

function traceLines({ trace, location }: PrintedFinding, paint: Paint): readonly string[] {
  if (trace.length === 0) return [];
  const places = trace.map((step) => placeIn(step.location, location));
  const longest = Math.max(...places.map((place) => place.length));
  const width = longest > WIDTH / 2 ? 0 : longest;
  return [
    ...detail('Trace', `how the data gets here, in ${counted(trace.length, 'step')}:`, paint),
    ...trace.flatMap(({ label }, i) =>
      wrapped(`${(places[i] ?? '').padEnd(width)}  ${label}`, `${indent}  `, `${indent}    `),
    ),
  ];
}

const indent = ' '.repeat(6);

function detail(title: string, words: string, paint: Paint): readonly string[] {
  const [first = '', ...others] = wrapped(`${title}: ${words}`, indent, `${indent}  `);
  return [first.replace(`${title}:`, () => paint.dim(`${title}:`)), ...others];
}

/** Breaks a text at its spaces; the first line and the others begin as given. */
function wrapped(text: string, first: string, others: string): readonly string[] {
  const lines: string[] = [];
  let line = first;
  let isEmpty = true;
  // Spaces in a row stay together: they set columns apart.
  for (const [, space = '', word = ''] of plain(text).matchAll(/( *)([^ ]+)/g)) {
    if (!isEmpty && line.length + space.length + word.length > WIDTH) {
      lines.push(line);
      line = others + word;
    } else line += isEmpty ? word : space + word;
    isEmpty = false;
  }
  return [...lines, line];
}

/** Only the line and column where the file is the one of the finding. */
function placeIn(location: Location, shown: Location): string {
  return location.file === shown.file ? `${location.line}:${location.column}` : plain(placeWords(location));
}

function severityColour(severity: Severity, paint: Paint): (text: string) => string {
  if (severity === 'error') return paint.red;
  return severity === 'warning' ? paint.yellow : paint.blue;
}

function problemSection({ problems }: ScanReport, paint: Paint): readonly (readonly string[])[] {
  if (problems.length === 0) return [];
  const lines = problems.map(({ location, message }) => ({ location, label: message }));
  return [[paint.bold('Problems'), ...lines.map(listed)]];
}

function notUnderstoodSection({ notUnderstood }: ScanReport, paint: Paint): readonly (readonly string[])[] {
  if (notUnderstood.length === 0) return [];
  return [[paint.bold('Not understood'), ...notUnderstood.map(listed)]];
}

function listed({ location, label }: LabelledLocation): string {
  return wrapped(`${placeWords(location)}  ${label}`, '  ', '    ').join('\n');
}

function closing({ findings, summary }: ScanReport): readonly (readonly string[])[] {
  const rule = findings[0]?.rule;
  if (rule !== undefined) return [[`Why, and how to repair it: handrail explain ${plain(rule)}`]];
  return summary.files === 0 ? [['Nothing was found that could be analysed.']] : [['No findings.']];
}
