/** Small pieces of text that several printers share. */
import type { Location, Summary } from './report.ts';

/** The project's home on the web, which reports link to; nothing is ever fetched from it. */
export const home = 'https://github.com/handrail-dev/handrail';

/** Where the page of a rule can be read in a browser. */
export function pageOf(rule: string): string {
  return `${home}/blob/main/rules/${rule}/README.md`;
}

/** "1 finding", "2 findings". */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** The last line of a scan: what was seen. */
export function summaryLine(summary: Summary): string {
  return [
    counted(summary.files, 'file'),
    counted(summary.endpoints, 'endpoint'),
    counted(summary.rules, 'rule'),
    counted(summary.findings, 'finding'),
    `${summary.ignored} ignored`,
    `${summary.notUnderstood} not understood`,
    `${summary.seconds.toFixed(1)} seconds`,
  ].join(', ');
}

/** `file:line:column`, which terminals and editors turn into a link. */
export function placeWords({ file, line, column }: Location): string {
  return `${file}:${line}:${column}`;
}

/** A text on one line, without characters that steer a terminal or turn its words around: file names may hold any. */
export function plain(text: string): string {
  return text.replace(/\s*[\r\n]+\s*/g, ' ').replace(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, '\uFFFD');
}
