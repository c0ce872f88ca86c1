/** What the client's status item shows, sent when it differs from what was sent before. */
import { NotificationType } from 'vscode-languageserver/node';
import { findingsOf } from './publishing.ts';
import type { Session } from './session.ts';

export interface Status {
  /** Number of findings in the files that were analysed. */
  readonly findings: number;
  /** Number of files that were analysed. */
  readonly files: number;
  /** What is wrong with settings, models or the server itself, or is not read at all, one sentence each. */
  readonly problems: readonly string[];
  readonly busy: boolean;
}

export const statusNotification = new NotificationType<Status>('handrail/status');

/** Tells the client where the server stands. */
export function sendStatus(session: Session, busy: boolean): void {
  const { analyses, connection, failed, shortfall, troubles, unreadable } = session;
  const settings = [...troubles.values()].flat().map(({ message }) => message);
  const own = shortfall === null ? [] : [shortfall];
  // A map without endpoints is not to be taken for an API without any.
  const unread = [...analyses].flatMap(([uri, { analysis }]) =>
    uri.endsWith('/package.json') ? analysis.notUnderstood.map(({ message }) => message) : [],
  );
  const problems = [
    ...new Set([...own, ...settings, ...unread, ...[...failed.values()].flat(), ...unreadable.values()]),
  ];
  const status: Status = { findings: findingsOf(session), files: analyses.size, problems, busy };
  const said = JSON.stringify(status);
  if (session.ended || said === session.status) return;
  session.status = said;
  void connection.sendNotification(statusNotification, status);
}
