export async function store(team: number, code: string): Promise<{ email: string; code: string }> {
  return { email: `team-${team}@example.com`, code };
}
