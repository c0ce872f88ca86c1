/** Answers to requests. Each is fenced: it never throws, gives way to cancellation, and speaks of one snapshot only. */
import {
  type CancellationToken,
  type CodeAction,
  type CodeActionParams,
  type DefinitionParams,
  type Hover,
  type HoverParams,
  type Location,
  type LocationLink,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver/node';
import type { ReportedFinding } from '#engine';
import { overlaps, type Span } from '../text/span.ts';
import { type ActionData, fixAllAction, fixAllKind, fixEdit, isWanted, quickFixes } from './actions.ts';
import { fingerprintOf } from './diagnostics.ts';
import { allSafeFixes, type Offer, offerOf } from './fixes.ts';
import { hoverText } from './hover.ts';
import { analysisOf } from './passes.ts';
import { log, type Session, type Snapshot, snapshotOf } from './session.ts';
import { keyOf } from './uris.ts';
import { workspaceEdit } from './workspace-edits.ts';

export type Answer<T> = T | ResponseError<void>;

/** What is known of one file at the moment a request is answered. */
interface Moment {
  readonly snapshot: Snapshot;
  readonly uri: string;
  readonly findings: readonly ReportedFinding[];
}

/** The hover over findings, or null where there are none. */
export function hover(
  session: Session,
  { textDocument, position }: HoverParams,
  token: CancellationToken,
): Promise<Answer<Hover | null>> {
  return answer(session, textDocument.uri, token, null, ({ snapshot, uri, findings }) => {
    const offset = snapshot.places.offsetOf(uri, position);
    const here = findings.filter(({ place }) => overlaps(place.span, { start: offset, end: offset }));
    const [first] = here;
    if (!first) return null;
    const told = here.map((finding) => ({ finding, fixes: titlesFor(session, snapshot, finding) }));
    return { contents: hoverText(told, snapshot.abilities), range: snapshot.places.rangeOf(first.place) };
  });
}

/** From an operation of an API description to the code that fulfils it, and back. */
export function definition(
  session: Session,
  { textDocument, position }: DefinitionParams,
  token: CancellationToken,
): Promise<Answer<Location[] | LocationLink[] | null>> {
  return answer<Location[] | LocationLink[] | null>(session, textDocument.uri, token, null, (moment) => {
    const { snapshot, uri } = moment;
    const { engine, workspace, places, abilities } = snapshot;
    const found = engine.otherSides(workspace, uri, places.offsetOf(uri, position));
    if (!found.length) return null;
    if (!abilities.definitionLinks)
      return found.map(({ to }) => ({ uri: to.uri, range: places.rangeOf(to) }));
    return found.map(({ from, to, around }) => ({
      originSelectionRange: places.rangeOf({ uri, span: from }),
      targetUri: to.uri,
      targetRange: places.rangeOf({ uri: to.uri, span: around }),
      targetSelectionRange: places.rangeOf(to),
    }));
  });
}

/** The code actions for a range. Edits are left to `resolveAction` where the client asks for them later. */
export function codeActions(
  session: Session,
  { textDocument, range, context }: CodeActionParams,
  token: CancellationToken,
): Promise<Answer<CodeAction[] | null>> {
  const quick = isWanted('quickfix', context.only);
  const all = context.only !== undefined && isWanted(fixAllKind, context.only);
  if ((!quick && !all) || !session.abilities.codeActions) return Promise.resolve(null);
  return answer(session, textDocument.uri, token, null, ({ snapshot, uri, findings }) => {
    const asked = new Set(context.diagnostics.flatMap((each) => fingerprintOf(each) ?? []));
    const span = snapshot.places.spanOf(uri, range);
    const here = findings.filter(
      ({ place, fingerprint }) => asked.has(fingerprint) || touches(place.span, span),
    );
    const offers = quick ? here.map((finding) => offerFor(session, snapshot, finding)) : [];
    return [
      ...quickFixes(offers, context.diagnostics, snapshot),
      ...(all && findings.length > 0 ? fixAllActions(snapshot, uri) : []),
    ];
  });
}

/** The action with its edit, made for the texts as they are now. */
export async function resolveAction(
  session: Session,
  action: CodeAction,
  token: CancellationToken,
): Promise<Answer<CodeAction>> {
  const data = action.data as ActionData | undefined;
  if (!data || action.edit) return action;
  return answer<CodeAction>(session, data.uri, token, action, ({ snapshot, uri, findings }) => {
    if ('all' in data) {
      return {
        ...action,
        edit: workspaceEdit(allSafeFixes(snapshot.engine, snapshot.workspace, uri), snapshot),
      };
    }
    const finding = findings.find(({ fingerprint }) => fingerprint === data.fingerprint);
    const fixes = finding ? offerFor(session, snapshot, finding).fixes : [];
    const fix = fixes.find(({ id, title }) => id === data.fix && title === action.title);
    return fix && fix.refused === null ? { ...action, edit: fixEdit(fix, snapshot) } : contentModified();
  });
}

function fixAllActions(snapshot: Snapshot, uri: string): CodeAction[] {
  if (snapshot.abilities.lazyEdits) return [fixAllAction(null, uri)];
  const files = allSafeFixes(snapshot.engine, snapshot.workspace, uri);
  return files.length > 0 ? [fixAllAction(workspaceEdit(files, snapshot), uri)] : [];
}

/** A cursor touches a finding also at its ends. */
function touches(finding: Span, { start, end }: Span): boolean {
  return finding.start <= end && start <= finding.end;
}

/** Offers are worked out once for each snapshot: menus ask for the same again and again. */
function offerFor(session: Session, { engine, workspace }: Snapshot, finding: ReportedFinding): Offer {
  const { offers } = session;
  if (offers.revision !== workspace.revision) {
    offers.revision = workspace.revision;
    offers.byFinding.clear();
  }
  const key = `${finding.place.uri} ${finding.fingerprint}`;
  const known = offers.byFinding.get(key);
  if (known) return known;
  const offer = offerOf(engine, workspace, finding, session.speakers.get(finding.place.uri));
  offers.byFinding.set(key, offer);
  return offer;
}

/** A hover tells of fixes without trying them, which in a large workspace takes a while; a menu shows those that were tried. */
function titlesFor(
  session: Session,
  { engine, workspace }: Snapshot,
  { place: { uri }, fingerprint }: ReportedFinding,
): readonly string[] {
  return engine.fixTitlesFor(workspace, uri, fingerprint, session.speakers.get(uri));
}

/** The fence around every request. */
async function answer<T>(
  session: Session,
  uri: string,
  token: CancellationToken,
  none: T,
  work: (moment: Moment) => Answer<T>,
): Promise<Answer<T>> {
  session.asked++;
  try {
    await readyOrCancelled(session, token);
    if (token.isCancellationRequested) return cancelled();
    const snapshot = snapshotOf(session);
    if (!snapshot) return none;
    const key = keyOf(uri);
    const modified = () => session.touched.size > 0 || session.workspace !== snapshot.workspace;
    const wanted = () => !token.isCancellationRequested && !modified();
    const analysis = await analysisOf(session, snapshot, key, wanted, turn);
    if (token.isCancellationRequested) return cancelled();
    if (!analysis) return contentModified();
    return work({ snapshot, uri: key, findings: analysis.findings });
  } catch (error) {
    log(session, `A request about ${uri} failed`, error);
    return none;
  } finally {
    session.asked--;
  }
}

function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

function readyOrCancelled(session: Session, token: CancellationToken): Promise<void> {
  if (token.isCancellationRequested) return Promise.resolve();
  return new Promise((resolve) => {
    const listener = token.onCancellationRequested(() => resolve());
    session.ready.then(() => {
      listener.dispose();
      resolve();
    });
  });
}

function cancelled(): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestCancelled, 'The request was cancelled.');
}

function contentModified(): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.ContentModified, 'The text changed meanwhile.');
}
