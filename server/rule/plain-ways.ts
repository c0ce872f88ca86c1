/** Addresses by which others are called without encryption. */

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
  const [, scheme = '', host = ''] = /^([a-z]+):\/\/(?:[^/@\s]*@)?([a-z0-9.-]+)/i.exec(text) ?? [];
  const way = plainWays.find((each) => each.scheme === scheme.toLowerCase());
  const name = host.toLowerCase();
  if (!way || !name.includes('.')) return null;
  const isPrivate =
    /^(?:127\.|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|169\.254\.|0\.0\.0\.0)/.test(name) ||
    /(?:^|\.)(?:localhost|local|internal|lan|test|invalid|svc|cluster\.local|docker\.internal)$/.test(name);
  return isPrivate ? null : { host: name, way };
}
