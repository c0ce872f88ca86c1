/**
 * The part of a large script that a fix touches. A file of a thousand lines is mostly handlers that have nothing to do with
 * an edit in another one: without them, the proof of the edit has little to look at.
 */
import { NONE } from '../facts/facts.ts';
import { endpointsIn } from '../meaning/endpoints/endpoints.ts';
import type { Draft } from '../rule/rule.ts';
import { applyEdits, type TextEdit } from '../text/edit.ts';
import { type SourceFile, sourceFile } from '../text/source-file.ts';
import type { Span } from '../text/span.ts';
import { factsAt } from '../workspace/facts.ts';
import { fileAt, tried, type Workspace } from '../workspace/workspace.ts';
import { outermost, type Part, partsOf, statementThatRegisters, usedBy, usersOf } from './parts.ts';

/** Signs that have to go, so that what is looked at twice is surely less than what is looked at once. */
const LEAST = 4000;

/** A workspace in which a part of one file is left. */
export interface Narrowed {
  readonly workspace: Workspace;
  /** The same edits in what is left. */
  readonly edits: readonly TextEdit[];
  /** Where the finding lies in it. */
  readonly span: Span;
}

/**
 * The workspace without the handlers and functions of a file that the edits of a fix leave alone, the finding does not speak
 * of, and what is left does not use; null where nothing much would go, or where the edits reach further than the parts
 * that they lie in: what uses those is looked at, too, unless it is the file as a whole. All lines stay the same.
 * @param others the files that may say something of this one: handlers that go are registered there no more
 * @param least how many signs have to go
 */
export function narrowed(
  workspace: Workspace,
  uri: string,
  { place, trace = [], related = [] }: Pick<Draft, 'place' | 'trace' | 'related'>,
  edits: readonly TextEdit[],
  others: readonly string[],
  least = LEAST,
): Narrowed | null {
  const file = fileAt(workspace, uri);
  if (file?.kind !== 'script' || file.text.length < least) return null;
  const { parts, shared } = partsOf(workspace, uri);
  const touched = reached(parts, edits);
  if (!touched.size || !areInside(workspace, uri, edits, parts)) return null;
  if (shared.some((each) => touched.has(each))) return null;
  const places = [place, ...[...trace, ...related].map((each) => each.place)];
  const named = places.flatMap((each) => (each.uri === uri ? [each.span] : []));
  const spoken = parts.flatMap(({ whole }, number) =>
    named.some((span) => meets(whole, span)) ? [number] : [],
  );
  const kept = usedBy(parts, [...touched, ...spoken, ...shared]);
  const gone = parts.flatMap(({ span }, number) => (kept.has(number) ? [] : [span]));
  if (gone.reduce((sum, { start, end }) => sum + end - start, 0) < least) return null;
  const cuts = emptied(file.text, gone);
  const set = [
    sourceFile(uri, applyEdits(file.text, cuts), file.kind),
    ...others.flatMap((each) => withoutHandlers(workspace, each, uri, gone) ?? []),
  ];
  return {
    workspace: tried(workspace, { set }),
    edits: edits.map(({ span, text }) => ({ span: moved(span, cuts), text })),
    span: moved(place.span, cuts),
  };
}

/** A file without what registers nothing but handlers that go in another one; null where nothing does. */
function withoutHandlers(
  workspace: Workspace,
  uri: string,
  other: string,
  gone: readonly Span[],
): SourceFile | null {
  const file = fileAt(workspace, uri);
  if (file?.kind !== 'script') return null;
  const bodies = new Set(gone.map(({ start }) => start - 1));
  const functions = factsAt(workspace, other).code.functions;
  const isGone = (each: { readonly uri: string; readonly function: number }) =>
    each.uri === other && bodies.has(functions[each.function]?.body.start ?? NONE);
  const calls = new Map<number, { readonly span: Span; isGone: boolean }>();
  for (const { registration, handler } of endpointsIn(workspace, uri)) {
    const span = statementThatRegisters(factsAt(workspace, uri).code, uri, registration);
    if (!span) continue;
    const isOwn = !!handler?.functions.length && handler.functions.every(isGone);
    const known = calls.get(span.start);
    if (known) known.isGone &&= isOwn;
    else calls.set(span.start, { span, isGone: isOwn });
  }
  const spans = outermost([...calls.values()].flatMap((each) => (each.isGone ? [each.span] : [])));
  if (!spans.length) return null;
  return sourceFile(uri, applyEdits(file.text, emptied(file.text, spans)), file.kind);
}

/** The parts that edits lie in, and those that use them. */
function reached(parts: readonly Part[], edits: readonly TextEdit[]): ReadonlySet<number> {
  const own = parts.flatMap(({ whole }, number) =>
    edits.some(({ span }) => meets(whole, span)) ? [number] : [],
  );
  return usersOf(parts, own);
}

/** Whether edits change what stands in parts, and otherwise only put something between statements. */
function areInside(
  workspace: Workspace,
  uri: string,
  edits: readonly TextEdit[],
  parts: readonly Part[],
): boolean {
  const outside = edits.filter(
    ({ span }) => !parts.some(({ whole: { start, end } }) => start <= span.start && span.end <= end),
  );
  if (outside.length === edits.length) return false;
  if (!outside.length) return true;
  const { code } = factsAt(workspace, uri);
  return outside.every(
    ({ span: { start, end } }) =>
      start === end &&
      !code.expressions.some((each) => each.start < start && start < each.end) &&
      !code.functions.some(({ kind, body }) => kind !== 'module' && body.start < start && start < body.end),
  );
}

function meets(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}

/** The edits that take stretches out of a text and leave its lines. */
function emptied(text: string, spans: readonly Span[]): readonly TextEdit[] {
  return spans.map((span) => ({
    span,
    text: text.slice(span.start, span.end).replaceAll(/[^\r\n]+/g, ''),
  }));
}

/** Where a span that edits leave alone lies after them. */
function moved({ start, end }: Span, edits: readonly TextEdit[]): Span {
  const before = edits.filter(({ span }) => span.end <= start);
  const shift = before.reduce((sum, { span, text }) => sum + text.length - (span.end - span.start), 0);
  return { start: start + shift, end: end + shift };
}
