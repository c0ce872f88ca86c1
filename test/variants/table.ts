/** The table of a survey, and the bars that its rows are held to. */
import { kinds, never } from './judge.ts';
import type { Row } from './survey.ts';

/** The share of refusals that is borne. */
export const bearable = 0.02;

/** Why a row does not reach the bars; empty if it does. One refusal is borne, however few variants there are. */
export function faultsOf({ rule, fix, variants, failed }: Row): readonly string[] {
  const most = Math.max(1, Math.floor(variants * bearable));
  return [
    ...never.filter((kind) => failed[kind] > 0).map((kind) => `${rule}/${fix}: ${failed[kind]} × ${kind}`),
    ...(failed.refused > most ? [`${rule}/${fix}: ${failed.refused} of ${variants} are refused`] : []),
  ];
}

export function linesOf(rows: readonly Row[]): readonly string[] {
  const head = ['fixer', 'variants', 'offered', ...kinds];
  const cells = rows.map(({ rule, fix, variants, offered, failed }) => [
    `${rule}/${fix}`,
    String(variants),
    String(offered),
    ...kinds.map((kind) => (failed[kind] ? String(failed[kind]) : '-')),
  ]);
  const sum = (of: (row: Row) => number) => rows.reduce((all, row) => all + of(row), 0);
  const total = [
    'all',
    String(sum((row) => row.variants)),
    String(sum((row) => row.offered)),
    ...kinds.map((kind) => String(sum((row) => row.failed[kind]))),
  ];
  const table = [head, ...cells, total];
  const widths = head.map((_, i) => Math.max(...table.map((row) => row[i]?.length ?? 0)));
  return table.map((row) =>
    row
      .map((cell, i) => cell.padEnd(widths[i] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}
