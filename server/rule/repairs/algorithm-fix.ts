/** Names the algorithm by which tokens are signed or verified. */
import type { WeakCall } from '../../meaning/settings/weaknesses.ts';
import { factsAt } from '../../workspace/facts.ts';
import { scriptFiles } from '../../workspace/links.ts';
import { fileAt, type Workspace } from '../../workspace/workspace.ts';
import { textsIn } from '../written.ts';
import type { Repair } from './repair.ts';
import { elementRepairs, settingRepairs } from './setting-fix.ts';

/**
 * Repairs that take `none` out of a list of several algorithms, or name one: that of the other calls of the project, or
 * else one that fits the name of the key. Level C: which one the keys are made for is not known.
 */
export function algorithmRepairs(workspace: Workspace, weak: WeakCall): readonly Repair[] {
  const others = elementRepairs(workspace, weak, 'B');
  const { repair } = weak.entry;
  if (others.length || !repair) return others;
  const { uri, expression } = weak.call;
  const call = factsAt(workspace, uri).code.expressions[expression];
  const text = fileAt(workspace, uri)?.text.slice(call?.start, call?.end) ?? '';
  // A public key must never be a shared secret: whoever knows it could sign with it.
  const isPublic = /public|pub_?key|cert|\.pem|jwks/i.test(text);
  const algorithm = mostUsed(workspace) ?? (isPublic ? 'RS256' : 'HS256');
  if (isPublic && algorithm.startsWith('HS')) return settingRepairs(workspace, named(weak, 'RS256'), 'C');
  return settingRepairs(workspace, named(weak, algorithm), 'C');
}

function named(weak: WeakCall, algorithm: string): WeakCall {
  const { repair } = weak.entry;
  if (!repair) return weak;
  const to = typeof repair.to === 'object' ? [algorithm] : algorithm;
  return { ...weak, entry: { ...weak.entry, repair: { ...repair, to } } };
}

/** The algorithm that the code of the project names most often; null if it names none. */
function mostUsed(workspace: Workspace): string | null {
  const counts = new Map<string, number>();
  for (const uri of scriptFiles(workspace)) {
    for (const { text } of textsIn(workspace, uri))
      if (/^(?:(?:HS|RS|ES|PS)(?:256|384|512)|EdDSA)$/.test(text))
        counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? null;
}
