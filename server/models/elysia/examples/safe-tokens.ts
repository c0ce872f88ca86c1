export async function tokenOf(header: string | null): Promise<{ userId: string } | null> {
  return header ? { userId: header } : null;
}
