/**
 * Shows what an edit changes before the pass comes to the file: the part that was typed in is looked at alone. The pass
 * looks at the whole file when nothing is typed for a moment, and says what is right then.
 */
import type { Analysis, Known } from '#engine';
import { schedule } from './passes.ts';
import { publish } from './publishing.ts';
import { documentAt, log, type Session, snapshotOf } from './session.ts';

/** How long nothing must be typed before the whole file is looked at, where the edit was shown already: most keys follow sooner. */
const calm = 120;

/** What was last shown of an edited file that was not looked at as a whole since. */
export interface Shown {
  readonly uri: string;
  /** Of the snapshot with the edit. */
  readonly revision: number;
  readonly known: Known;
  /** The last analysis of the whole file. */
  readonly analysis: Analysis;
}

/** Looks at an edit as soon as the messages that came with it were read. */
export function lookSoon(session: Session, key: string): void {
  clearTimeout(session.looking);
  session.looking = setTimeout(() => {
    try {
      look(session, key);
    } catch (error) {
      session.shown = null;
      log(session, `The edit of ${key} could not be looked at alone`, error);
    }
  }, 0);
}

function look(session: Session, key: string): void {
  const { engine, workspace, touched } = session;
  const text = documentAt(session, key)?.getText();
  // What else changed may change what is known of this file.
  if (!engine || !workspace || session.ended || text === undefined) return;
  if (touched.size !== 1 || !touched.has(key)) return;
  const before = shownBefore(session, key);
  const known =
    before && engine.firstLook(workspace, key, before.known, text, session.speakers.get(key) ?? []);
  session.shown = null;
  const snapshot = known && snapshotOf(session);
  if (!known || !snapshot) return;
  const { analysis } = before;
  session.shown = { uri: key, revision: snapshot.workspace.revision, known, analysis };
  publish(session, snapshot, key, { ...analysis, findings: known.findings });
  schedule(session, calm);
}

/** What is known of a file as it stood before the edit; null if it was not looked at since it changed. */
function shownBefore({ engine, workspace, analyses, shown }: Session, key: string): Shown | null {
  if (!engine || !workspace) return null;
  const { revision } = workspace;
  const whole = analyses.get(key);
  if (whole?.revision === revision) {
    const { analysis } = whole;
    const known = engine.knownOf(workspace, key, analysis.findings);
    return known && { uri: key, revision, known, analysis };
  }
  return shown?.uri === key && shown.revision === revision ? shown : null;
}
