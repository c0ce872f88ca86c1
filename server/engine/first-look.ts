/**
 * What an edit changes in a long script, as far as it can be told before the whole file was looked at again: the part
 * that was typed in is looked at with what it needs of the others, before and after the edit, and the difference is laid over
 * what was known. It is shown until the analysis of the whole file is there, which takes many times as long.
 */
import { type Code, type ExpressionId, type FunctionFact, NONE } from '../facts/facts.ts';
import { definitionsFrom } from '../facts/tables.ts';
import { endpointsIn } from '../meaning/endpoints/endpoints.ts';
import { blanked, type TextEdit } from '../text/edit.ts';
import { groupedBy } from '../text/groups.ts';
import { sourceFile } from '../text/source-file.ts';
import type { Place, Span } from '../text/span.ts';
import { factsAt } from '../workspace/facts.ts';
import { fileAt, tried, type Workspace } from '../workspace/workspace.ts';
import { findingsBeside } from './analyse.ts';
import type { ReportedFinding } from './contract.ts';
import { statementThatRegisters } from './narrowed.ts';

/** Signs that have to be left out, so that looking at a part is surely less than looking at the whole. */
const LEAST = 4000;

/** A part of a script that can be left out while others are looked at: a route that is registered, or the body of a function. */
interface Part {
  readonly span: Span;
  /** The parts that this one uses, by their numbers. */
  readonly needs: readonly number[];
}

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
  const { code, errors } = factsAt(workspace, uri);
  if (errors.length) return null;
  return { text: file.text, findings, seen: null, ...partsOf(workspace, uri, code) };
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
    parts: known.parts.map(({ span, needs }) => ({ span: movedSpan(span, edit), needs })),
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

/** Parts next to each other that do not overlap, in the order of the text, and which of them are used from outside. */
function partsOf(workspace: Workspace, uri: string, code: Code): Pick<Known, 'parts' | 'shared'> {
  const candidates = [...registrationsOf(workspace, uri, code), ...bodiesOf(code)].sort(
    (a, b) => a.span.start - b.span.start || b.span.end - a.span.end,
  );
  let end = -1;
  const own = candidates.filter(({ span }) => {
    if (span.start < end) return false;
    end = span.end;
    return true;
  });
  const users = own.map(({ uses }) => uses);
  const needs = own.map((): number[] => []);
  const shared = new Set<number>();
  users.forEach((uses, number) => {
    for (const offset of uses) {
      const user = partAt(own, offset);
      if (user === NONE) shared.add(number);
      else if (user !== number) needs[user]?.push(number);
    }
  });
  return {
    parts: own.map(({ span }, number) => ({ span, needs: [...new Set(needs[number])] })),
    shared: [...shared],
  };
}

/** A part that may be left out, and the offsets at which it is used. */
interface Candidate {
  readonly span: Span;
  readonly uses: readonly number[];
}

/** The statements that register endpoints. Nothing else in a file can use one of them. */
function registrationsOf(workspace: Workspace, uri: string, code: Code): readonly Candidate[] {
  const decorators = new Set(
    code.classes.flatMap((each) => each.members.flatMap((member) => member.decorators)),
  );
  const spans = new Map<number, Span>();
  for (const { registration } of endpointsIn(workspace, uri)) {
    const call = statementThatRegisters(code, uri, registration);
    if (decorators.has(registration.expression) || definitionsFrom(code).has(registration.expression))
      continue;
    if (call) spans.set(call.start, call);
  }
  return [...spans.values()].map((span) => ({ span, uses: [] }));
}

/** The insides of functions of the module and of members of its classes. */
function bodiesOf(code: Code): readonly Candidate[] {
  const read = code.expressions.flatMap((each) =>
    each.kind === 'member' && each.property !== null ? [{ name: each.property, start: each.start }] : [],
  );
  const members = new Map(groupedBy(read, ({ name }) => name));
  const given = exportedReferences(code);
  const offsets = (ids: readonly ExpressionId[]) =>
    ids.flatMap((id) => (given.has(id) ? [] : [code.expressions[id]?.start ?? 0]));
  return code.functions.flatMap((each): readonly Candidate[] => {
    const { kind, parent, body, name } = each;
    // What runs when a class is made, such as initial values of fields, is a function whose body is the class.
    if (each.class !== NONE && code.classes[each.class]?.end === body.end) return [];
    if (parent !== 0 || !(kind === 'function' || kind === 'arrow' || kind === 'method')) return [];
    if (kind === 'arrow' && each.exits.some(({ span }) => span.start === body.start)) return [];
    const inner = { start: body.start + 1, end: body.end - 1 };
    if (inner.end <= inner.start) return [];
    return [
      {
        span: inner,
        uses: [...(members.get(name) ?? []).map(({ start }) => start), ...offsets(referencesTo(code, each))],
      },
    ];
  });
}

/** The expressions that name a function, or what it is given to at once: `const list = wrap(async () => …)`. */
function referencesTo(code: Code, { expression }: FunctionFact): readonly ExpressionId[] {
  let root = expression;
  for (let at = expression; at !== NONE; at = code.expressions[at]?.parent ?? NONE) root = at;
  return (definitionsFrom(code).get(root) ?? []).flatMap((id) => {
    const binding = code.definitions[id]?.binding ?? NONE;
    return code.bindings[binding]?.references ?? [];
  });
}

/** Names that only give something to other files: `module.exports = { list, read }`. */
function exportedReferences(code: Code): ReadonlySet<ExpressionId> {
  return new Set(
    code.exported.flatMap(({ expression }) => {
      const value = code.expressions[expression];
      return value?.kind === 'object' ? value.properties.map((each) => each.value) : [expression];
    }),
  );
}

/** The number of the part that an offset lies in; `NONE` if it lies in none. */
function partAt(parts: readonly { readonly span: Span }[], offset: number): number {
  let [low, high] = [0, parts.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((parts[middle]?.span.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const at = parts[low];
  return at && at.span.start <= offset ? low : NONE;
}

/** Some parts, and all that they use. */
function usedBy(parts: readonly Part[], from: readonly number[]): ReadonlySet<number> {
  const used = new Set<number>();
  const open = [...from];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (used.has(at)) continue;
    used.add(at);
    open.push(...(parts[at]?.needs ?? []));
  }
  return used;
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
