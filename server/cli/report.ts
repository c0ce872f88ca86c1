/** What the printers print: plain data with names and 1-based places, made from the engine's answers. */
import type {
  Confidence,
  FileEdits,
  Fix,
  FixLevel,
  Problem,
  ReportedFinding,
  RuleFacts,
  Severity,
  SourceFile,
} from '#engine';
import { type LineStarts, lineStarts, positionAt } from '../text/lines.ts';
import type { Place, Span } from '../text/span.ts';

/** A place for readers. Lines and columns begin at 1; columns count UTF-16 code units; the end is exclusive. */
export interface Location {
  /** Relative to the base of the report, with `/`. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

export interface LabelledLocation {
  readonly location: Location;
  readonly label: string;
}

export interface ReplacedText {
  readonly location: Location;
  readonly text: string;
}

export interface PrintedFix {
  readonly id: string;
  readonly title: string;
  readonly level: FixLevel;
  readonly replacements: readonly ReplacedText[];
}

export interface PrintedFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly confidence: Confidence;
  readonly message: string;
  readonly attack: string;
  readonly evidence: readonly string[];
  readonly location: Location;
  readonly trace: readonly LabelledLocation[];
  readonly related: readonly LabelledLocation[];
  readonly endpoint: string | null;
  readonly pointer: string | null;
  readonly fingerprint: string;
  readonly fixes: readonly PrintedFix[];
}

export interface PrintedProblem {
  readonly kind: Problem['kind'];
  readonly message: string;
  readonly location: Location;
}

/** What was seen, as the last line says it. */
export interface Summary {
  readonly files: number;
  readonly endpoints: number;
  readonly rules: number;
  readonly findings: number;
  readonly ignored: number;
  readonly notUnderstood: number;
  readonly seconds: number;
}

/** The result of one scan. Lists are sorted by file and place. */
export interface ScanReport {
  /** Version of Handrail. */
  readonly version: string;
  /** URI of the folder that names of files are relative to, without a slash at its end. */
  readonly base: string;
  readonly rules: readonly RuleFacts[];
  readonly findings: readonly PrintedFinding[];
  readonly ignored: readonly { readonly finding: PrintedFinding; readonly reason: string }[];
  readonly problems: readonly PrintedProblem[];
  readonly notUnderstood: readonly LabelledLocation[];
  readonly summary: Summary;
  readonly exitCode: 0 | 1 | 2;
}

/** Turns places of the engine into locations. */
export interface Locator {
  readonly locationOf: (place: Place) => Location;
}

/** A locator for these files; `nameOf` says how a URI is shown. A file that is not known has only a beginning. */
export function locatorFor(files: ReadonlyMap<string, SourceFile>, nameOf: (uri: string) => string): Locator {
  const counted = new Map<string, LineStarts>();
  const startsOf = (uri: string): LineStarts => {
    let starts = counted.get(uri);
    if (!starts) counted.set(uri, (starts = lineStarts(files.get(uri)?.text ?? '')));
    return starts;
  };
  return {
    locationOf: ({ uri, span }) => {
      const length = files.get(uri)?.text.length ?? 0;
      const inText: Span = { start: Math.min(span.start, length), end: Math.min(span.end, length) };
      const start = positionAt(startsOf(uri), inText.start);
      const end = positionAt(startsOf(uri), inText.end);
      return {
        file: nameOf(uri),
        line: start.line + 1,
        column: start.column + 1,
        endLine: end.line + 1,
        endColumn: end.column + 1,
      };
    },
  };
}

/** A finding of the engine for printing, with the fixes that a printer may show. */
export function printedFinding(
  finding: ReportedFinding,
  fixes: readonly Fix[],
  { locationOf }: Locator,
): PrintedFinding {
  const { rule, severity, confidence, message, attack, evidence, endpoint, pointer, fingerprint } = finding;
  return {
    rule,
    severity,
    confidence,
    message,
    attack,
    evidence,
    location: locationOf(finding.place),
    trace: finding.trace.map(({ place, label }) => ({ location: locationOf(place), label })),
    related: finding.related.map((each) => ({ location: locationOf(each.place), label: each.message })),
    endpoint,
    pointer,
    fingerprint,
    fixes: fixes.filter(({ refused }) => refused === null).map((fix) => printedFix(fix, { locationOf })),
  };
}

/** A problem of the engine or the disk for printing. */
export function printedProblem({ kind, message, place }: Problem, { locationOf }: Locator): PrintedProblem {
  return { kind, message, location: locationOf(place) };
}

/** Sorts by file, then by place, then by rule, so that two runs print the same. */
export function inOrder<T extends { readonly location: Location; readonly rule?: string }>(
  items: readonly T[],
): readonly T[] {
  return [...items].sort(
    (a, b) =>
      compared(a.location.file, b.location.file) ||
      a.location.line - b.location.line ||
      a.location.column - b.location.column ||
      compared(a.rule ?? '', b.rule ?? ''),
  );
}

/** Orders two texts by their code units, the same on every machine. */
export function compared(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function printedFix({ id, title, level, edits }: Fix, locator: Locator): PrintedFix {
  return { id, title, level, replacements: edits.flatMap((file) => replacements(file, locator)) };
}

function replacements({ uri, edits }: FileEdits, { locationOf }: Locator): readonly ReplacedText[] {
  return edits.map(({ span, text }) => ({ location: locationOf({ uri, span }), text }));
}
