/** A scan report as SARIF 2.1.0, for code scanning services and viewers. The only file that knows the format. */
import type {
  ArtifactLocation,
  CodeFlow,
  Fix,
  Invocation,
  Log,
  Notification,
  Region,
  ReportingDescriptor,
  Result,
  Location as SarifLocation,
} from 'sarif';
import type { RuleFacts, Severity } from '#engine';
import type {
  LabelledLocation,
  Location,
  PrintedFinding,
  PrintedFix,
  PrintedProblem,
  ScanReport,
} from './report.ts';
import { home, pageOf } from './words.ts';

const baseId = '%SRCROOT%';

const levels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

/** The report as the text of a SARIF log with one run. Ignored findings are counted, and are no results. */
export function sarifReport(report: ScanReport): string {
  return `${JSON.stringify(sarifLog(report), null, 2)}\n`;
}

/** The report as SARIF log with one run. */
export function sarifLog(report: ScanReport): Log {
  const { version, base, findings } = report;
  // The time it took is left out: the same sources give the same log.
  const { seconds: _, ...summary } = report.summary;
  const rules = descriptorsFor(report);
  const indexes = new Map(rules.map(({ id }, index) => [id, index]));
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: { name: 'Handrail', version, semanticVersion: version, informationUri: home, rules },
        },
        invocations: [invocation(report)],
        originalUriBaseIds: { [baseId]: { uri: `${base}/` } },
        columnKind: 'utf16CodeUnits',
        results: findings.map((finding) => result(finding, indexes.get(finding.rule))),
        properties: { summary },
      },
    ],
  };
}

/** All rules of the tool; and those of findings that no rule file stands behind, such as an ignore without a reason. */
function descriptorsFor({ rules, findings }: ScanReport): ReportingDescriptor[] {
  const known = new Set(rules.map(({ id }) => id));
  const others = [...new Set(findings.map(({ rule }) => rule).filter((id) => !known.has(id)))].sort();
  return [...rules.map(descriptor), ...others.map((id) => ({ id, properties: { tags: ['security'] } }))];
}

function descriptor({ id, title, owasp, cwe }: RuleFacts): ReportingDescriptor {
  return {
    id,
    name: id.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase()),
    shortDescription: { text: title },
    fullDescription: { text: title },
    helpUri: pageOf(id),
    help: { text: `${title}. Why, and how to repair it: handrail explain ${id}` },
    properties: {
      tags: [
        'security',
        ...cwe.map((number) => `external/cwe/cwe-${String(number).padStart(3, '0')}`),
        ...owasp,
      ],
    },
  };
}

function result(finding: PrintedFinding, ruleIndex: number | undefined): Result {
  const { rule, severity, message, location, fingerprint, trace, related, fixes, pointer } = finding;
  const repairs = fixes.filter(({ level }) => level === 'A' || level === 'B');
  return {
    ruleId: rule,
    ...(ruleIndex !== undefined && { ruleIndex }),
    level: levels[severity],
    message: { text: message },
    locations: [{ ...sarifLocation(location), ...(pointer !== null && logical(pointer)) }],
    partialFingerprints: { 'handrail/v1': fingerprint },
    ...(trace.length > 0 && { codeFlows: [codeFlow(trace)] }),
    ...(related.length > 0 && { relatedLocations: related.map(relatedLocation) }),
    ...(repairs.length > 0 && { fixes: repairs.map(sarifFix) }),
    properties: {
      confidence: finding.confidence,
      attack: finding.attack,
      evidence: [...finding.evidence],
      ...(finding.endpoint !== null && { endpoint: finding.endpoint }),
    },
  };
}

function logical(pointer: string): Pick<SarifLocation, 'logicalLocations'> {
  return { logicalLocations: [{ fullyQualifiedName: pointer, kind: 'object' }] };
}

function codeFlow(trace: readonly LabelledLocation[]): CodeFlow {
  const locations = trace.map((step) => ({ location: labelledLocation(step) }));
  return { threadFlows: [{ locations }] };
}

function relatedLocation(place: LabelledLocation, index: number): SarifLocation {
  return { id: index + 1, ...labelledLocation(place) };
}

function labelledLocation({ location, label }: LabelledLocation): SarifLocation {
  return { ...sarifLocation(location), message: { text: label } };
}

function sarifLocation(location: Location): SarifLocation {
  return { physicalLocation: { artifactLocation: artifact(location), region: region(location) } };
}

function artifact({ file }: Pick<Location, 'file'>): ArtifactLocation {
  return { uri: file.split('/').map(encodeURIComponent).join('/'), uriBaseId: baseId };
}

function region({ line, column, endLine, endColumn }: Location): Region {
  return { startLine: line, startColumn: column, endLine, endColumn };
}

function sarifFix({ title, replacements }: PrintedFix): Fix {
  const files = [...new Set(replacements.map(({ location }) => location.file))];
  return {
    description: { text: title },
    artifactChanges: files.map((file) => {
      const own = replacements.filter(({ location }) => location.file === file);
      return {
        artifactLocation: artifact({ file }),
        replacements: own.map(({ location, text }) => ({
          deletedRegion: region(location),
          insertedContent: { text },
        })),
      };
    }),
  };
}

function invocation({ problems, exitCode }: ScanReport): Invocation {
  return {
    executionSuccessful: exitCode !== 2,
    exitCode,
    toolExecutionNotifications: problems.map(notification),
  };
}

function notification({ kind, message, location }: PrintedProblem): Notification {
  return {
    level: kind === 'budget' || kind === 'file' ? 'warning' : 'error',
    message: { text: message },
    locations: [sarifLocation(location)],
  };
}
