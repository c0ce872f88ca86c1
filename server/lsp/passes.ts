/**
 * Passes over the files: what was edited first, then what is open, then the rest. A pass works in small units, lets every
 * message of the client go before it, and drops its work as soon as something changed; the next one begins after a pause.
 */
import { setTimeout as sleep, setImmediate as turn } from 'node:timers/promises';
import type { Analysis, Workspace } from '#engine';
import { publish, withdraw } from './publishing.ts';
import { keepFound, showRecalled } from './recall.ts';
import { log, type Scope, type Session, type Snapshot, scopes, snapshotOf } from './session.ts';
import { sendStatus } from './status.ts';

/** How long nothing must be typed before a pass begins: shorter than the time between two keys, longer than a burst of changes by a tool. */
const pause = 40;
/** How long units are worked on before messages of the client are looked at. */
const slice = 5;
/** How long the client may take to make room for the progress of a scan. */
const answerTime = 500;
/** A pass that takes longer is shown as being busy. */
const noticeable = 500;

const stopped =
  'The scan was stopped: only open files are analysed. Scan the workspace again to see the rest.';

/** Says that a file may have changed: work on the old text is dropped, a new pass begins after a pause. */
export function touch(session: Session, keys: Iterable<string>): void {
  for (const key of keys) session.touched.add(key);
  schedule(session, pause);
}

/** Says that a person edited this file, so that it is looked at before all others. */
export function touchEdited(session: Session, key: string): void {
  session.edited = [key, ...session.edited.filter((each) => each !== key)].slice(0, 20);
  touch(session, [key]);
}

/** Begins a pass after `delay` milliseconds and drops the one that runs. */
export function schedule(session: Session, delay: number): void {
  session.pass++;
  clearTimeout(session.timer);
  if (session.ended || !session.workspace) return;
  session.timer = setTimeout(() => {
    pass(session).catch((error) => log(session, 'A pass over the files failed', error));
  }, delay);
}

/** Begins the scan of the whole workspace, with progress that can be cancelled: `read` brings the files in, then all are analysed. */
export async function scan(session: Session, read: () => Promise<void>): Promise<void> {
  session.scan = 'wanted';
  session.shortfall = null;
  const shown = showProgress(session);
  await read();
  // A small workspace is looked at before the client has answered: who wants to see or stop the scan waits a moment.
  await Promise.race([shown, sleep(answerTime)]);
  schedule(session, 0);
}

/**
 * The analysis of one file in this snapshot, worked out in units; null when it is no longer `wanted`.
 * What is known of the same snapshot is answered at once. Unless the workspace was scanned, only what the file itself says
 * is asked: what others say of it needs all of them. After that, those are asked that spoke of the file before: an edit
 * seldom gives others something new to say, and in a large workspace it takes a while to ask all.
 */
export async function analysisOf(
  session: Session,
  { engine, workspace }: Pick<Snapshot, 'engine' | 'workspace'>,
  uri: string,
  wanted: () => boolean,
  rest: () => Promise<void>,
  scope: Scope = session.scan === 'finished' ? 'soon' : 'own',
): Promise<Analysis | null> {
  const known = session.analyses.get(uri);
  if (known?.revision === workspace.revision && scopes.indexOf(known.scope) >= scopes.indexOf(scope))
    return known.analysis;
  const speakers = session.speakers.get(uri);
  const units = engine.analysisUnits(workspace, uri, scope === 'soon' ? (speakers ?? 'all') : scope);
  for (;;) {
    const step = units.next();
    if (step.done) {
      session.analyses.set(uri, { revision: workspace.revision, scope, analysis: step.value });
      if (scope === 'all' && isLookedAt(session, uri))
        session.speakers.set(uri, engine.speakersOf(workspace, uri));
      return step.value;
    }
    await rest();
    if (!wanted()) return null;
  }
}

async function pass(session: Session): Promise<void> {
  const snapshot = snapshotOf(session);
  if (!snapshot) return;
  const number = session.pass;
  const wanted = () => number === session.pass && !session.ended;
  const started = performance.now();
  withdraw(session, snapshot);
  const uris = inOrder(session, snapshot.workspace);
  const rest = resting(session, () => {
    if (performance.now() - started > noticeable || session.scan === 'wanted') sendStatus(session, true);
  });
  const publishAnalysis = async (uri: string, scope: Scope) => {
    const work = () => analysisOf(session, snapshot, uri, wanted, rest, scope);
    const analysis = await fenced(session, uri, work);
    if (analysis && wanted()) publish(session, snapshot, uri, analysis);
  };
  const isScanned = session.scan === 'finished';
  const recalled = isScanned ? null : showRecalled(session, snapshot);
  for (const uri of isScanned ? uris.filter((each) => isLookedAt(session, each)) : []) {
    if (session.speakers.has(uri)) await publishAnalysis(uri, 'soon');
    if (!wanted()) return;
    await rest();
    if (!wanted()) return;
  }
  for (const [index, uri] of uris.entries()) {
    // In a scan there is something to see as soon as possible; after it, nothing may vanish and come back.
    if (!isScanned && !recalled?.has(uri)) await publishAnalysis(uri, 'own');
    if (!wanted()) return;
    if (session.scan !== 'stopped') snapshot.engine.prepareAnalysis(snapshot.workspace, uri);
    report(session, index + 1, uris.length);
    await rest();
    if (!wanted()) return;
  }
  for (const uri of session.scan === 'stopped' ? [] : uris) {
    await publishAnalysis(uri, 'all');
    if (!wanted()) return;
    await rest();
    if (!wanted()) return;
  }
  const isFirst = session.scan === 'wanted';
  finished(session, uris.length, performance.now() - started);
  if (isFirst) await keepFound(session, snapshot);
}

function finished(session: Session, files: number, milliseconds: number): void {
  if (session.scan === 'wanted') {
    session.scan = 'finished';
    session.progress?.done();
    session.progress = null;
    log(session, `Scanned ${files} files in ${(milliseconds / 1000).toFixed(1)} s.`);
  }
  sendStatus(session, false);
}

/** One file that cannot be analysed costs its own findings, not those of the others. */
async function fenced<T>(session: Session, uri: string, work: () => Promise<T | null>): Promise<T | null> {
  try {
    return await work();
  } catch (error) {
    session.failed.set(uri, [`${uri} could not be analysed.`]);
    log(session, `${uri} could not be analysed`, error);
    return null;
  }
}

/** Whether somebody sees the file, or changed it. */
function isLookedAt({ open, edited }: Session, uri: string): boolean {
  return open.has(uri) || edited.includes(uri);
}

function inOrder(session: Session, { files }: Workspace): string[] {
  const known = (uris: Iterable<string>) => [...uris].filter((uri) => files.has(uri));
  const first = [
    ...known(session.edited.filter((uri) => session.open.has(uri))),
    ...known(session.open.keys()),
  ];
  // After a stop, files that were reported keep being looked at: a finding must go when it is repaired.
  const rest =
    session.scan === 'stopped'
      ? known([...session.published.keys(), ...session.troubles.keys()])
      : [...files.keys()];
  return [...new Set([...first, ...rest.sort()])];
}

/** Gives way to messages of the client after each slice of time, and for as long as requests are being answered. */
function resting(session: Session, afterRest: () => void): () => Promise<void> {
  let began = performance.now();
  return async () => {
    if (performance.now() - began < slice && session.asked === 0) return;
    do await turn();
    while (session.asked > 0);
    began = performance.now();
    afterRest();
  };
}

async function showProgress(session: Session): Promise<void> {
  if (!session.abilities.progress || session.progress) return;
  await session.connection.window.createWorkDoneProgress().then(
    (progress) => {
      if (session.scan !== 'wanted' || session.progress || session.ended) return;
      session.progress = progress;
      progress.begin('Handrail', 0, undefined, true);
      progress.token.onCancellationRequested(() => stop(session));
    },
    (error) => log(session, 'The client shows no progress', error),
  );
}

function stop(session: Session): void {
  if (session.scan !== 'wanted') return;
  session.scan = 'stopped';
  session.shortfall = stopped;
  session.progress?.done();
  session.progress = null;
  schedule(session, 0);
}

function report(session: Session, done: number, total: number): void {
  const percent = Math.floor((done / total) * 100);
  if (percent === Math.floor(((done - 1) / total) * 100)) return;
  session.progress?.report(percent, `${done} of ${total} files`);
}
