export async function sessionOf(cookie: string | undefined): Promise<{ user: { id: string } } | null> {
  return cookie ? { user: { id: cookie } } : null;
}
