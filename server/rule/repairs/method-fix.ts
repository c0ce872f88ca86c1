/** Has a route answer another method. */
import { NONE } from '../../facts/facts.ts';
import type { Endpoint } from '../../meaning/endpoints/chain.ts';
import { factsAt } from '../../workspace/facts.ts';
import { fileAt, type Workspace } from '../../workspace/workspace.ts';
import type { Repair } from './repair.ts';

/** Repairs that register a route for another method than GET, where the name of the call says it. Level B: clients must follow. */
export function methodRepairs(workspace: Workspace, endpoint: Endpoint, method: string): readonly Repair[] {
  const title = `Answer ${method} instead of GET (clients must follow)`;
  const { uri, expression } = endpoint.registration;
  const { code } = factsAt(workspace, uri);
  const call = code.expressions[expression];
  const callee = call?.kind === 'call' ? code.expressions[call.callee] : undefined;
  if (callee?.kind !== 'member' || callee.property !== 'get' || callee.computed !== NONE)
    return [{ kind: 'refused', title, reason: 'The name of the call does not say the method.' }];
  const { start, end } = callee.propertySpan;
  const written = fileAt(workspace, uri)?.text.slice(start, end) ?? '';
  // `app['get']`: the quotes stay.
  const edits = [{ span: { start, end }, text: written.replace('get', method.toLowerCase()) }];
  return [{ kind: 'edits', title, level: 'B', edits: [{ uri, edits }] }];
}
