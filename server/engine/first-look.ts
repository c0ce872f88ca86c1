/**
 * What an edit changes in a long script, as far as it can be told before the whole file was looked at again: the part
 * that was typed in is looked at with what it needs of the others, before and after the edit, and the difference is laid over
 * what was known. It is shown until the analysis of the whole file is there, which takes many times as long.
 */
import { blanked, type TextEdit } from '../text/edit.ts';
import { sourceFile } from '../text/source-file.ts';
import type { Place, Span } from '../text/span.ts';
import { factsAt } from '../workspace/facts.ts';
import { fileAt, tried, type Workspace } from '../workspace/workspace.ts';
import { findingsBeside } from './analyse.ts';
import type { ReportedFinding } from './contract.ts';
import { type Part, partsOf, usedBy } from './parts.ts';

/** Signs that have to be left out, so that looking at a part is surely less than looking at the whole. */
const LEAST = 4000;

/** What is known of a script that is being edited. */
export interface Known {
  readonly text: string;
  readonly findings: readonly ReportedFinding[];
  readonly parts: readonly Part[];
  /** Numbers of the parts that code outside of all parts uses. */
  readonly shared: readonly number[];
  /** The text without the parts that the last look left out, and what was found in it. */
  readonly seen: { readonly text: string; readonly findings: readonly ReportedFinding[] } | null;
}

/**
 * What is known of a script before the first edit; null for other files, and where there are no parts to tell apart.
 * @param findings what the analysis of this snapshot says of the file
 */
export function knownOf(
  workspace: Workspace,
  uri: string,
  findings: readonly ReportedFinding[],
): Known | null {
  const file = fileAt(workspace, uri);
  if (file?.kind !== 'script' || file.text.length < LEAST) return null;
  const { errors } = factsAt(workspace, uri);
  if (errors.length) return null;
  return { text: file.text, findings, seen: null, ...partsOf(workspace, uri) };
}

/**
 * What is known after an edit; null where the edit lies in no part, leaves broken code, or hardly anything can be left out.
 * @param workspace the snapshot before the edit; it is not changed
 * @param text the text after the edit
 * @param others the files that may say something of this one
 */
export function firstLook(
  workspace: Workspace,
  uri: string,
  known: Known,
  text: string,
  others: readonly string[],
): Known | null {
  const edit = editBetween(known.text, text);
  const touched = known.parts.findIndex(
    ({ span }) => span.start < edit.span.start && edit.span.end < span.end,
  );
  if (touched < 0) return null;
  const kept = usedBy(known.parts, [touched, ...known.shared]);
  const gone = known.parts.flatMap(({ span }, number) => (kept.has(number) ? [] : [span]));
  if (gone.reduce((sum, { start, end }) => sum + end - start, 0) < LEAST) return null;
  const before = blanked(known.text, gone);
  const after = blanked(
    text,
    gone.map((span) => movedSpan(span, edit)),
  );
  const seen = known.seen?.text === before ? known.seen.findings : found(workspace, uri, before, others);
  const now = found(workspace, uri, after, others);
  if (!seen || !now) return null;
  return {
    text,
    findings: withDifference(known.findings, seen, now, uri, edit),
    parts: known.parts.map(({ span, whole, needs }) => ({
      span: movedSpan(span, edit),
      whole: movedSpan(whole, edit),
      needs,
    })),
    shared: known.shared,
    seen: { text: after, findings: now },
  };
}

/** What is found in a file that has this text instead; null where that is broken. */
function found(
  workspace: Workspace,
  uri: string,
  text: string,
  others: readonly string[],
): readonly ReportedFinding[] | null {
  const part = tried(workspace, { set: [sourceFile(uri, text, 'script')] });
  if (factsAt(part, uri).errors.length) return null;
  return findingsBeside(part, uri, others).findings;
}

/** The one edit that makes a text of another one. */
function editBetween(before: string, after: string): TextEdit {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let tail = 0;
  while (
    tail < most - start &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  )
    tail++;
  return { span: { start, end: before.length - tail }, text: after.slice(start, after.length - tail) };
}

/** Where a span stands after an edit. */
function movedSpan({ start, end }: Span, { span, text }: TextEdit): Span {
  const shift = text.length - (span.end - span.start);
  return {
    start: start >= span.end ? start + shift : Math.min(start, span.start),
    end: end >= span.end ? end + shift : Math.min(end, span.start),
  };
}

/** What was known, without what the edit took away and with what it brought. */
function withDifference(
  findings: readonly ReportedFinding[],
  before: readonly ReportedFinding[],
  after: readonly ReportedFinding[],
  uri: string,
  edit: TextEdit,
): readonly ReportedFinding[] {
  const moved = before.map((each) => movedFinding(each, uri, edit));
  const [was, is] = [new Set(moved.map(saying)), new Set(after.map(saying))];
  const left = findings
    .map((each) => movedFinding(each, uri, edit))
    .filter((each) => is.has(saying(each)) || !was.has(saying(each)));
  const known = new Set(left.map(saying));
  const added = after.filter((each) => !was.has(saying(each)) && !known.has(saying(each)));
  return [...left, ...added].sort((a, b) => a.place.span.start - b.place.span.start);
}

/** The same for findings that say the same of the same place. */
function saying({ rule, message, place: { uri, span } }: ReportedFinding): string {
  return `${rule}\0${message}\0${uri}\0${span.start}\0${span.end}`;
}

function movedFinding(finding: ReportedFinding, uri: string, edit: TextEdit): ReportedFinding {
  const moved = (place: Place): Place =>
    place.uri === uri ? { uri, span: movedSpan(place.span, edit) } : place;
  return {
    ...finding,
    place: moved(finding.place),
    trace: finding.trace.map((each) => ({ ...each, place: moved(each.place) })),
    related: finding.related.map((each) => ({ ...each, place: moved(each.place) })),
  };
}
