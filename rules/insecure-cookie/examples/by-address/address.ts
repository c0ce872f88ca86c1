export function isHttps(): boolean {
  try {
    return new URL(process.env.APP_URL ?? '').protocol === 'https:';
  } catch {
    return false;
  }
}
