/** What the record says in all: by application, and by rule. */
import { groupedBy } from '../../server/text/groups.ts';
import type { Record, Reviewed, Verdict } from './record.ts';
import { printTable } from './table.ts';

export interface NamedRecord {
  readonly name: string;
  readonly record: Record;
}

/** Prints the tables by application and by rule, and how they stand to the targets. */
export function printSummary(records: readonly NamedRecord[]): void {
  console.log();
  printTable(
    ['application', 'framework', 'lines', 'errors', 'warnings', 'per 1,000', ...read],
    [
      ...records.map(({ name, record }) => rowOf(name, record.framework, record.lines, record.findings)),
      rowOf('all', '', linesOf(records), findingsOf(records)),
    ],
  );
  console.log();
  const all = findingsOf(records);
  const byRule = groupedBy(all, ({ rule }) => rule).map(([rule, findings]) => [
    rule,
    findings.length,
    `${Math.round((100 * findings.length) / all.length)} %`,
    ...read.map((verdict) => count(findings, verdict)),
  ]);
  printTable(
    ['rule', 'findings', 'share', ...read],
    [...byRule].sort((a, b) => Number(b[1]) - Number(a[1])),
  );
  console.log();
  for (const severity of ['error', 'warning'] as const) {
    const some = all.filter((each) => each.severity === severity && each.verdict !== 'unreviewed');
    const right = count(some, 'right');
    const notWrong = some.length - count(some, 'wrong');
    console.log(
      `${severity}s: ${share(right, some.length)} right, ${share(notWrong, some.length)} right or arguable`,
    );
  }
}

const read: readonly Verdict[] = ['right', 'arguable', 'wrong', 'unreviewed'];

function rowOf(name: string, framework: string, lines: number, findings: readonly Reviewed[]) {
  const of = (severity: string) => findings.filter((each) => each.severity === severity).length;
  const density = ((1000 * findings.length) / Math.max(lines, 1)).toFixed(2);
  const counts = read.map((verdict) => count(findings, verdict));
  return [name, framework, lines, of('error'), of('warning'), density, ...counts];
}

export function findingsOf(records: readonly NamedRecord[]): readonly Reviewed[] {
  return records.flatMap(({ record }) => record.findings);
}

export function linesOf(records: readonly NamedRecord[]): number {
  return records.reduce((sum, { record }) => sum + record.lines, 0);
}

function count(findings: readonly Reviewed[], verdict: Verdict): number {
  return findings.filter((each) => each.verdict === verdict).length;
}

function share(part: number, whole: number): string {
  return `${part} of ${whole} (${whole ? Math.round((100 * part) / whole) : 0} %)`;
}
