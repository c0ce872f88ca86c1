/** Renews a session when somebody signs in. */
import { type Code, type ExpressionId, NONE } from '../../facts/facts.ts';
import type { Endpoint } from '../../meaning/endpoints/chain.ts';
import { sessionHandling } from '../../meaning/guards/sessions.ts';
import { saidOfValue } from '../../meaning/values/sayings.ts';
import { automatonOf } from '../../meaning/vocabulary/model-set.ts';
import { factsAt } from '../../workspace/facts.ts';
import { fileAt, type Workspace } from '../../workspace/workspace.ts';
import { isTyped } from './as-text.ts';
import { before, layoutOf } from './insertion.ts';
import { filled } from './recipes.ts';
import type { Repair } from './repair.ts';

/** Repairs that give the session a new identifier before the user is put into it. Level B: what else was in it is gone. */
export function renewalRepairs(workspace: Workspace, endpoint: Endpoint): readonly Repair[] {
  const title = 'Give the session a new identifier (what else is in it is gone)';
  const refused = (reason: string): readonly Repair[] => [{ kind: 'refused', title, reason }];
  const [store] = sessionHandling(workspace, endpoint).stores;
  const renew = automatonOf(workspace).models.get(endpoint.framework)?.fixes?.renew;
  if (!store || renew === undefined) return refused('How this framework renews a session is not known.');
  const { uri } = store;
  const { code } = factsAt(workspace, uri);
  const assignment = code.expressions[store.expression];
  const session =
    assignment?.kind === 'assignment' ? sessionIn(workspace, uri, code, assignment.target) : NONE;
  const written = code.expressions[session];
  if (!assignment || written?.kind !== 'member')
    return refused('The session has a name of its own, which would stand for the old one.');
  if (!code.functions[assignment.function]?.async)
    return refused('The function is not asynchronous, so it cannot wait for the new session.');
  const text = fileAt(workspace, uri)?.text.slice(written.start, written.end) ?? '';
  const holes = { session: text, void: isTyped(uri) ? '<void>' : '' };
  const line = filled(renew, holes) + layoutOf(workspace, uri).end;
  const edits = before(workspace, uri, store.expression, [line]);
  return edits
    ? [{ kind: 'edits', title, level: 'B', edits: [{ uri, edits }] }]
    : refused('There is no statement before which it could stand.');
}

/** `request.session` in `request.session.user`. */
function sessionIn(workspace: Workspace, uri: string, code: Code, id: ExpressionId): ExpressionId {
  let at = id;
  for (
    let member = code.expressions[at];
    member?.kind === 'member' || member?.kind === 'cast';
    member = code.expressions[at]
  ) {
    if (member.kind === 'member' && saidOfValue(workspace, { uri, expression: at }, 'sessions').length)
      return at;
    at = member.kind === 'member' ? member.object : member.operand;
  }
  return NONE;
}
