/** Hosts of written addresses that lie outside of the own machine and network. */

/** An address, or the name of a host alone, with an empty scheme. */
export interface OuterHost {
  /** In lower case. */
  readonly scheme: string;
  /** In lower case. */
  readonly host: string;
}

/**
 * The host of an address that lies outside; null for the own machine, for private networks, for names that stand for
 * none, and for those without a dot, such as the services of a compose file.
 */
export function outerHost(address: string): OuterHost | null {
  const [, scheme = '', host = ''] = /^([a-z][a-z+]*):\/\/(?:[^/@\s]*@)?([a-z0-9.-]+)/i.exec(address) ?? [];
  return scheme && isOuter(host.toLowerCase())
    ? { scheme: scheme.toLowerCase(), host: host.toLowerCase() }
    : null;
}

/** The same of a text that is the name of a host, perhaps with a port. */
export function outerHostNamed(text: string): OuterHost | null {
  const [, host = ''] = /^([a-z0-9.-]+)(?::\d+)?$/i.exec(text.trim()) ?? [];
  return isOuter(host.toLowerCase()) ? { scheme: '', host: host.toLowerCase() } : null;
}

/** Whether an address itself says that the connection is encrypted: `?tls=true`, `?sslmode=require`. */
export function asksForEncryption(address: string): boolean {
  return /[?&](?:tls|ssl|sslmode|ssl-mode|sslaccept|encrypt)=(?!false|0|no|disable|allow|prefer|none)/i.test(
    address,
  );
}

function isOuter(host: string): boolean {
  if (!host.includes('.') || host.endsWith('.') || host.startsWith('.')) return false;
  return !(
    /^(?:127\.|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|169\.254\.|0\.0\.0\.0)/.test(host) ||
    /(?:^|\.)(?:localhost|local|internal|lan|test|invalid|svc|cluster\.local|docker\.internal)$/.test(host)
  );
}
