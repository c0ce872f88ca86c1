/** A scan report for scripts. Fields are only ever added. */
import type { Location, PrintedFinding, ScanReport } from './report.ts';

/** The report as JSON: `{version, findings, ignored, problems, notUnderstood, summary}`. Lines and columns begin at 1. */
export function jsonReport({
  version,
  findings,
  ignored,
  problems,
  notUnderstood,
  summary,
}: ScanReport): string {
  const report = {
    version,
    findings: findings.map(jsonFinding),
    ignored: ignored.map(({ finding, reason }) => ({ ...jsonFinding(finding), reason })),
    problems: problems.map(({ kind, message, location }) => ({ kind, message, ...location })),
    notUnderstood: notUnderstood.map(({ label, location }) => ({ message: label, ...location })),
    summary,
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

function jsonFinding({ location, trace, related, fixes, ...finding }: PrintedFinding) {
  return {
    rule: finding.rule,
    severity: finding.severity,
    confidence: finding.confidence,
    ...location,
    message: finding.message,
    attack: finding.attack,
    evidence: finding.evidence,
    trace: trace.map((step) => ({ label: step.label, ...step.location })),
    related: related.map((place) => ({ message: place.label, ...place.location })),
    endpoint: finding.endpoint,
    pointer: finding.pointer,
    fingerprint: finding.fingerprint,
    ...(fixes.length > 0 && { fixes: fixes.map(jsonFix) }),
  };
}

function jsonFix({ id, title, level, replacements }: PrintedFinding['fixes'][number]) {
  const edits = replacements.map(({ location, text }: { location: Location; text: string }) => ({
    ...location,
    text,
  }));
  return { id, title, level, edits };
}
