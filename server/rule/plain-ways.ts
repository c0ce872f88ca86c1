/** Addresses by which others are called without encryption. */
import { outerHost, outerHostNamed } from '../text/outer-hosts.ts';

/** A way to talk without encryption. */
export interface PlainWay {
  readonly scheme: string;
  /** For the message. */
  readonly name: string;
  /** The scheme of the same with encryption. */
  readonly secure: string;
  /** Whether encryption may begin after the connection was made. */
  readonly mayUpgrade: boolean;
}

const plainWays: readonly PlainWay[] = [
  { scheme: 'http', name: 'plain HTTP', secure: 'https', mayUpgrade: false },
  { scheme: 'ws', name: 'a plain WebSocket', secure: 'wss', mayUpgrade: false },
  { scheme: 'ftp', name: 'plain FTP', secure: 'sftp', mayUpgrade: false },
  { scheme: 'ldap', name: 'plain LDAP', secure: 'ldaps', mayUpgrade: true },
];

/** A host outside, and the way by which it is called. */
export interface Foreign {
  readonly host: string;
  readonly way: PlainWay;
}

/** The host of an address without encryption that lies outside; null for others, for private networks and for names that stand for none. */
export function foreignHost(text: string): Foreign | null {
  const outer = outerHost(text);
  const way = outer && plainWays.find(({ scheme }) => scheme === outer.scheme);
  return outer && way ? { host: outer.host, way } : null;
}

/** The name of the host outside that a setting names, as an address or alone; an empty text if it names none. */
export function outerNameOf(text: string): string {
  return (outerHost(text) ?? outerHostNamed(text))?.host ?? '';
}
