/** Findings and troubles as diagnostics of the protocol. */
import {
  type Diagnostic,
  type DiagnosticRelatedInformation,
  DiagnosticSeverity,
} from 'vscode-languageserver/node';
import type { Problem, ReportedFinding, Severity } from '#engine';
import type { Place } from '../text/span.ts';
import type { Abilities } from './abilities.ts';
import { pageOf } from './pages.ts';
import type { Places } from './places.ts';

/** What a diagnostic is made with: where places are, how the client names a file, and what it can show. */
export interface Wording {
  readonly places: Places;
  readonly nameOf: (uri: string) => string;
  readonly abilities: Abilities;
}

export const source = 'handrail';

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** A finding as a diagnostic: one plain sentence; the evidence is told by the hover. */
export function findingDiagnostic(finding: ReportedFinding, wording: Wording): Diagnostic {
  const { places, abilities } = wording;
  const related = abilities.relatedInformation ? relatedInformation(finding, wording) : [];
  return {
    range: places.rangeOf(finding.place),
    severity: severities[finding.severity],
    source,
    code: finding.rule,
    message: finding.message,
    ...(abilities.diagnosticLinks && { codeDescription: { href: pageOf(finding.rule) } }),
    ...(related.length > 0 && { relatedInformation: related }),
    ...(abilities.diagnosticData && { data: { fingerprint: finding.fingerprint } }),
  };
}

/** A trouble with settings or models as a diagnostic at its place. */
export function troubleDiagnostic({ kind, message, place }: Problem, { places }: Wording): Diagnostic {
  return {
    range: places.rangeOf(place),
    severity: DiagnosticSeverity.Warning,
    source,
    code: kind,
    message,
  };
}

/** The fingerprint that a diagnostic of ours carries, or null if it is another's or the client dropped it. */
export function fingerprintOf({ data }: Diagnostic): string | null {
  const value = (data as { fingerprint?: unknown } | null | undefined)?.fingerprint;
  return typeof value === 'string' ? value : null;
}

function relatedInformation(
  { trace, related }: ReportedFinding,
  { places, nameOf }: Wording,
): DiagnosticRelatedInformation[] {
  const at = (place: Place, message: string): DiagnosticRelatedInformation => ({
    location: { uri: nameOf(place.uri), range: places.rangeOf(place) },
    message,
  });
  return [
    ...trace.map(({ place, label }, index) => at(place, `${index + 1}. ${label}`)),
    ...related.map(({ place, message }) => at(place, message)),
  ];
}
