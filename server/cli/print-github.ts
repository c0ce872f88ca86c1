/** A scan report as workflow commands of GitHub Actions, which become notes at the lines of a pull request. */
import type { Severity } from '#engine';
import type { Location, ScanReport } from './report.ts';

const commands: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

/** One command for each finding and each problem. */
export function githubReport({ findings, problems }: ScanReport): string {
  const lines = [
    ...findings.map(({ severity, location, rule, message }) =>
      command(commands[severity], location, `Handrail: ${rule}`, message),
    ),
    ...problems.map(({ location, message }) => command('warning', location, 'Handrail', message)),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

function command(name: string, location: Location, title: string, message: string): string {
  const { file, line, column, endLine, endColumn } = location;
  // GitHub takes an end column only where it is on the line of the start.
  const columns = endLine === line ? { col: column, endColumn: Math.max(column, endColumn - 1) } : {};
  const properties = Object.entries({ file, line, endLine, ...columns, title })
    .map(([key, value]) => `${key}=${escapedProperty(String(value))}`)
    .join(',');
  return `::${name} ${properties}::${escaped(message)}`;
}

function escaped(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapedProperty(text: string): string {
  return escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
