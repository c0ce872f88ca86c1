/** Sends diagnostics, each set once, and takes them back when a file is gone. */
import type { Diagnostic } from 'vscode-languageserver/node';
import type { Analysis, Problem } from '#engine';
import { findingDiagnostic, troubleDiagnostic } from './diagnostics.ts';
import { log, type Session, type Snapshot } from './session.ts';

/** Sends what the analysis says of a file, unless the client has the same already. */
export function publish(session: Session, snapshot: Snapshot, uri: string, analysis: Analysis): void {
  const troubles = session.troubles.get(uri) ?? [];
  logProblems(session, uri, analysis.problems);
  send(session, snapshot, uri, [
    ...analysis.findings.map((finding) => findingDiagnostic(finding, snapshot)),
    ...troubles.map((trouble) => troubleDiagnostic(trouble, snapshot)),
  ]);
}

/**
 * Takes back what was said of files that are gone, and reads what is wrong with the settings now: files whose analysis says
 * nothing new get their troubles with it when the pass comes to them.
 */
export function withdraw(session: Session, snapshot: Snapshot): void {
  const { files } = snapshot.workspace;
  for (const uri of [...session.published.keys()]) if (!files.has(uri)) send(session, snapshot, uri, []);
  for (const known of [session.analyses, session.speakers])
    for (const uri of [...known.keys()]) if (!files.has(uri)) known.delete(uri);
  for (const uri of [...session.failed.keys()]) if (!files.has(uri)) session.failed.delete(uri);
  session.troubles = byFile(snapshot.engine.settingsProblems(snapshot.workspace));
}

/** Number of findings that the client was told of. */
export function findingsOf(session: Session): number {
  let count = 0;
  for (const { analysis } of session.analyses.values()) count += analysis.findings.length;
  return count;
}

function send(session: Session, snapshot: Snapshot, uri: string, diagnostics: Diagnostic[]): void {
  const said = JSON.stringify(diagnostics);
  if (said === (session.published.get(uri) ?? '[]')) return;
  if (diagnostics.length > 0) session.published.set(uri, said);
  else session.published.delete(uri);
  const version = snapshot.versionOf(uri);
  void session.connection.sendDiagnostics({
    uri: snapshot.nameOf(uri),
    ...(session.abilities.diagnosticVersions && version !== null && { version }),
    diagnostics,
  });
}

/**
 * Troubles of the tool are its own; they stand in the log and in the status, not in the user's code. What could not be
 * understood of one file is met wherever other files rest on it, and is logged once.
 */
function logProblems(session: Session, uri: string, problems: readonly Problem[]): void {
  const said = problems.map(({ kind, message, place }) => `${place.uri}: ${kind}: ${message}`);
  const known = new Set([...session.failed.values()].flat());
  for (const each of new Set(said)) if (!known.has(each)) log(session, each);
  if (said.length) session.failed.set(uri, said);
  else session.failed.delete(uri);
}

function byFile(problems: readonly Problem[]): ReadonlyMap<string, readonly Problem[]> {
  const map = new Map<string, Problem[]>();
  for (const problem of problems) {
    const known = map.get(problem.place.uri);
    if (known) known.push(problem);
    else map.set(problem.place.uri, [problem]);
  }
  return map;
}
