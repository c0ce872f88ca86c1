const known = ['images.example.com', 'cdn.example.com'];

export function isKnown(url: string): boolean {
  try {
    const parsed = new URL(url);
    return known.some((host) => parsed.hostname === host);
  } catch {
    return false;
  }
}

export function assertKnown(url: string): void {
  const { host } = new URL(url);
  if (!known.includes(host)) throw new Error(`${host} is not known`);
}
