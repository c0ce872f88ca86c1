/** A scan report for people in front of a terminal. */
import type { Severity } from '#engine';
import { type Paint, painter } from './paint.ts';
import type { LabelledLocation, Location, PrintedFinding, ScanReport } from './report.ts';
import { counted, placeWords, plain } from './words.ts';

/** The report as text, grouped by file, without the last line (see `summaryLine`). */
export function textReport(report: ScanReport, colours: boolean): string {
  const paint = painter(colours);
  const sections = [
    ...byFile(report.findings).map(([file, findings]) => fileSection(file, findings, paint)),
    ...problemSection(report, paint),
    ...notUnderstoodSection(report, paint),
    ...closing(report),
  ];
  return sections.map((lines) => `${lines.join('\n')}\n\n`).join('');
}

function fileSection(file: string, findings: readonly PrintedFinding[], paint: Paint): readonly string[] {
  return [paint.bold(plain(file)), ...findings.flatMap((finding) => findingLines(finding, paint))];
}

function findingLines(finding: PrintedFinding, paint: Paint): readonly string[] {
  const { location, severity, message, rule, attack, evidence, endpoint } = finding;
  const place = `${location.line}:${location.column}`.padStart(7);
  const label = severityColour(severity, paint)(severity);
  return [
    `${place}  ${label}  ${plain(message)}  ${paint.dim(plain(rule))}`,
    ...(endpoint ? [detail('Endpoint', endpoint, paint)] : []),
    ...(attack ? [detail('Attack', attack, paint)] : []),
    ...(evidence.length > 0 ? [detail('Evidence', evidence.join(' '), paint)] : []),
    ...traceLines(finding, paint),
    ...finding.related.map(({ location: at, label: words }) =>
      detail('See', `${placeIn(at, location)}  ${words}`, paint),
    ),
  ];
}

function traceLines({ trace, location }: PrintedFinding, paint: Paint): readonly string[] {
  if (trace.length === 0) return [];
  const places = trace.map((step) => placeIn(step.location, location));
  const width = Math.max(...places.map((place) => place.length));
  return [
    detail('Trace', `how the data gets here, in ${counted(trace.length, 'step')}:`, paint),
    ...trace.map(({ label }, i) => `${indent}  ${(places[i] ?? '').padEnd(width)}  ${plain(label)}`),
  ];
}

const indent = ' '.repeat(9);

function detail(title: string, words: string, paint: Paint): string {
  return `${indent}${paint.dim(`${title}:`)} ${plain(words)}`;
}

/** Only the line and column where the file is the one whose section this is. */
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
  return `  ${plain(placeWords(location))}  ${plain(label)}`;
}

function closing({ findings, summary }: ScanReport): readonly (readonly string[])[] {
  const rule = findings[0]?.rule;
  if (rule !== undefined) return [[`Why, and how to repair it: handrail explain ${plain(rule)}`]];
  return summary.files === 0 ? [['Nothing was found that could be analysed.']] : [['No findings.']];
}

function byFile(findings: readonly PrintedFinding[]): readonly [string, readonly PrintedFinding[]][] {
  const groups = new Map<string, PrintedFinding[]>();
  for (const finding of findings) {
    const group = groups.get(finding.location.file);
    if (group) group.push(finding);
    else groups.set(finding.location.file, [finding]);
  }
  return [...groups];
}
