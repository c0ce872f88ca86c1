/** How a scan ends. */
import type { Confidence, Problem, Severity } from '#engine';
import type { ExitCode } from './trouble.ts';

const ranks: Readonly<Record<Confidence, number>> = { low: 0, medium: 1, high: 2 };

/** Whether a confidence is at least the wanted one. */
export function isSureEnough(confidence: Confidence, wanted: Confidence): boolean {
  return ranks[confidence] >= ranks[wanted];
}

/**
 * 2 if the tool could not do all its work, else 1 if there is an error or there are more warnings than `maxWarnings`,
 * else 0. Findings of lower severity never fail a scan.
 */
export function exitCodeOf(
  findings: readonly { readonly severity: Severity }[],
  hasTrouble: boolean,
  maxWarnings: number,
): ExitCode {
  if (hasTrouble) return 2;
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const warnings = findings.filter(({ severity }) => severity === 'warning').length;
  return errors > 0 || warnings > maxWarnings ? 1 : 0;
}

/**
 * Whether a problem makes a scan untrustworthy: broken settings or models, a rule or another part of the tool that failed.
 * A binary file among others or a spent budget is said, and does not stop anybody; a file that was named itself does.
 */
export function isTrouble(
  { kind, place }: Pick<Problem, 'kind' | 'place'>,
  namedFiles: ReadonlySet<string>,
): boolean {
  return (kind !== 'budget' && kind !== 'file') || namedFiles.has(place.uri);
}
