/**
 * The part of a large script that a fix touches. A file of a thousand lines is mostly handlers that have nothing to do with
 * an edit in another one: without them, the proof of the edit has little to look at.
 */
import { type Code, type Expression, NONE } from '../facts/facts.ts';
import { endpointsIn } from '../meaning/endpoints/endpoints.ts';
import type { ExpressionPlace } from '../meaning/values/value.ts';
import type { Draft } from '../rule/rule.ts';
import { applyEdits, type TextEdit } from '../text/edit.ts';
import { sourceFile } from '../text/source-file.ts';
import type { Span } from '../text/span.ts';
import { factsAt } from '../workspace/facts.ts';
import { fileAt, tried, type Workspace } from '../workspace/workspace.ts';

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
 * The workspace without the endpoints of the file that the edits of a fix leave alone and the finding does not speak of;
 * null where nothing much would go, or where the edits reach further than one registration. All lines stay the same.
 * Only registrations go whose handlers are written in them: nothing else can call those.
 * @param least how many signs have to go
 */
export function narrowed(
  workspace: Workspace,
  uri: string,
  { place, trace = [], related = [] }: Pick<Draft, 'place' | 'trace' | 'related'>,
  edits: readonly TextEdit[],
  least = LEAST,
): Narrowed | null {
  const file = fileAt(workspace, uri);
  if (file?.kind !== 'script' || file.text.length < least) return null;
  const registrations = registrationsIn(workspace, uri);
  if (!areInside(workspace, uri, edits, registrations)) return null;
  const places = [place, ...[...trace, ...related].map((each) => each.place)];
  const kept = [
    ...edits.map(({ span }) => span),
    ...places.flatMap((each) => (each.uri === uri ? [each.span] : [])),
  ];
  const gone = registrations.filter((each) => !kept.some((span) => meets(each, span)));
  if (gone.reduce((sum, { start, end }) => sum + end - start, 0) < least) return null;
  const cuts = emptied(file.text, gone);
  return {
    workspace: tried(workspace, { set: [sourceFile(uri, applyEdits(file.text, cuts), file.kind)] }),
    edits: edits.map(({ span, text }) => ({ span: moved(span, cuts), text })),
    span: moved(place.span, cuts),
  };
}

/** The calls of a file that register endpoints whose handlers are written in them, the outermost of each. */
function registrationsIn(workspace: Workspace, uri: string): readonly Span[] {
  const { code } = factsAt(workspace, uri);
  const calls = new Map<number, Span>();
  for (const { registration, handler } of endpointsIn(workspace, uri)) {
    const call = statementThatRegisters(code, uri, registration);
    if (!call) continue;
    const isOwn = handler?.functions.every((each) => {
      const body = each.uri === uri ? code.functions[each.function] : undefined;
      return body && call.start <= body.start && body.end <= call.end;
    });
    if (isOwn && handler?.functions.length) calls.set(call.start, call);
  }
  const spans = [...calls.values()].sort((a, b) => a.start - b.start);
  let end = -1;
  return spans.filter((span) => {
    if (span.start < end) return false;
    end = span.end;
    return true;
  });
}

/**
 * The call that registers an endpoint, if it stands in this file and can go without anything else going: what is a part of
 * something else, or runs under a condition, cannot. Null otherwise.
 */
export function statementThatRegisters(
  code: Code,
  uri: string,
  registration: ExpressionPlace,
): Extract<Expression, { kind: 'call' }> | null {
  const call = registration.uri === uri ? code.expressions[registration.expression] : undefined;
  return call?.kind === 'call' && call.parent === NONE && call.condition === NONE ? call : null;
}

/** Whether edits change what stands in registrations, and otherwise only put something between statements. */
function areInside(
  workspace: Workspace,
  uri: string,
  edits: readonly TextEdit[],
  registrations: readonly Span[],
): boolean {
  const outside = edits.filter(
    ({ span }) => !registrations.some(({ start, end }) => start <= span.start && span.end <= end),
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
