// Lists of stolen passwords are asked by the beginning of a SHA-1, which is for the list to say, and proves nothing.
import { createHash } from 'node:crypto';

function passwordHashParts(password: string) {
  const hash = createHash('sha1').update(password, 'utf8').digest('hex').toUpperCase();
  return [hash.slice(0, 5), hash.slice(5)] as const;
}

export async function isStolen(password: string): Promise<boolean> {
  const [start, rest] = passwordHashParts(password);
  const answer = await fetch(`https://api.pwnedpasswords.com/range/${start}`, { signal: AbortSignal.timeout(1000) });
  const lines = (await answer.text()).split('\n');
  return lines.some((line) => line.startsWith(rest));
}
