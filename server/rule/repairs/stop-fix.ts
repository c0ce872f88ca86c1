/** Lets a guard that answers or fails stop the code after it. */
import { NONE } from '../../facts/facts.ts';
import { saidOfTarget } from '../../meaning/values/assignments.ts';
import type { ExpressionPlace } from '../../meaning/values/value.ts';
import { factsAt } from '../../workspace/facts.ts';
import { statementAround } from '../../workspace/statements.ts';
import { fileAt, type Workspace } from '../../workspace/workspace.ts';
import type { Ineffective } from '../questions/ineffective.ts';
import { indentAt, layoutOf } from './insertion.ts';
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
        ? returnAfter(workspace, found.place)
        : insert('Return with the answer', 'return ');
    case 'not-awaited':
      return code.functions[expression.function]?.async && expression.function !== NONE
        ? insert('Wait for the guard', 'await ')
        : refused('Wait for the guard', 'The function around it is not asynchronous.');
    case 'decided':
      if (found.slip !== 'promise' || !found.name)
        return refused('Let the test decide', 'What it is meant to ask is for you to say.');
      return code.functions[expression.function]?.async && expression.function !== NONE
        ? insert('Wait for the answer', 'await ')
        : refused('Wait for the answer', 'The function around it is not asynchronous.');
    case 'ignored':
      return refused(
        'Stop where the guard says so',
        'How it tells that it turned a request away is for you to say.',
      );
    case 'let-through':
      return refused('Stop there', 'How a refused credential is answered is for you to say.');
    case 'not-run':
      return refused('Put it before the handler', 'The fix of `missing-authentication` does that.');
    case 'too-late':
      return refused('Register it above the routes', 'Which routes are meant to be open is for you to say.');
  }
}

/** Statements of an answer that is assigned piece by piece: status, type, body. */
const ANSWER_LIMIT = 6;

/** `context.status = 401; context.body = …`: returns behind the last of the assignments that stand side by side. */
function returnAfter(workspace: Workspace, { uri, expression: id }: ExpressionPlace): readonly Repair[] {
  const title = 'Return after the answer';
  const { code } = factsAt(workspace, uri);
  const text = fileAt(workspace, uri)?.text ?? '';
  const own = code.expressions[id];
  let last = own && statementAround(workspace, uri, own);
  if (!own || !last?.isInList)
    return [{ kind: 'refused', title, reason: 'The answer is the only statement of its branch.' }];
  for (let i = 0; i < ANSWER_LIMIT; i++) {
    const end = last.end;
    const next = code.expressions.findIndex(
      (each, other) =>
        each.kind === 'assignment' &&
        each.start >= end &&
        !text.slice(end, each.start).trim() &&
        isAnswer(workspace, { uri, expression: other }),
    );
    const following = code.expressions[next];
    const statement = following && statementAround(workspace, uri, following);
    if (!statement?.isInList) break;
    last = statement;
  }
  const { lineEnd, end } = layoutOf(workspace, uri);
  const line = `${lineEnd}${indentAt(text, last.start)}return${end}`;
  const edits = [{ span: { start: last.end, end: last.end }, text: line }];
  return [{ kind: 'edits', title, level: 'B', edits: [{ uri, edits }] }];
}

function isAnswer(workspace: Workspace, place: ExpressionPlace): boolean {
  return (
    [...saidOfTarget(workspace, place, 'statuses'), ...saidOfTarget(workspace, place, 'replies')].length > 0
  );
}
