/** Lets a guard that answers or fails stop the code after it. */
import { NONE } from '../facts/facts.ts';
import { factsAt } from '../workspace/facts.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { Ineffective } from './ineffective.ts';
import type { Repair } from './repair.ts';

/** Repairs that put `return` before the answer, or `await` before the call. */
export function stopRepairs(workspace: Workspace, found: Ineffective): readonly Repair[] {
  const { uri, expression: id } = found.place;
  const { code } = factsAt(workspace, uri);
  const expression = code.expressions[id];
  if (!expression) return [];
  const insert = (title: string, text: string): readonly Repair[] => {
    const span = { start: expression.start, end: expression.start };
    return [{ kind: 'edits', title, level: 'B', edits: [{ uri, edits: [{ span, text }] }] }];
  };
  const refused = (title: string, reason: string): readonly Repair[] => [{ kind: 'refused', title, reason }];
  switch (found.kind) {
    case 'goes-on':
      return expression.kind === 'assignment'
        ? refused(
            'Return after the answer',
            'The answer is assigned; what is sent with it is for you to say.',
          )
        : insert('Return with the answer', 'return ');
    case 'not-awaited':
      return code.functions[expression.function]?.async && expression.function !== NONE
        ? insert('Wait for the guard', 'await ')
        : refused('Wait for the guard', 'The function around it is not asynchronous.');
    case 'ignored':
      return refused(
        'Stop where the guard says so',
        'How it tells that it turned a request away is for you to say.',
      );
    case 'not-run':
      return refused('Put it before the handler', 'The fix of `missing-authentication` does that.');
    case 'too-late':
      return refused('Register it above the routes', 'Which routes are meant to be open is for you to say.');
  }
}
