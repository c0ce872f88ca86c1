/** Has an application set headers for all its answers, right behind the statement that makes it. */
import { NONE } from '../facts/facts.ts';
import { saidOfCall } from '../meaning/sayings.ts';
import type { ExpressionPlace } from '../meaning/value.ts';
import { factsAt } from '../workspace/facts.ts';
import { statementAround } from '../workspace/statements.ts';
import { fileAt, type Workspace } from '../workspace/workspace.ts';
import { indentAt, layoutOf } from './insertion.ts';
import { recipesFor, written } from './recipes.ts';
import type { Repair } from './repair.ts';

const title = 'Set the headers for all answers';

/** Repairs of an application without such headers. Level B: pages that load from other sites or are framed may need more. */
export function headerRepairs(workspace: Workspace, application: ExpressionPlace): readonly Repair[] {
  const { uri, expression: id } = application;
  const { code } = factsAt(workspace, uri);
  const text = fileAt(workspace, uri)?.text ?? '';
  const refused = (reason: string): readonly Repair[] => [{ kind: 'refused', title, reason }];
  const [said] = saidOfCall(workspace, application, 'servers');
  const definition = code.definitions.find(
    ({ from, into }) => from.kind === 'value' && from.value === id && !from.path.length && !into.length,
  );
  const app = code.bindings[definition?.binding ?? NONE]?.name;
  const call = code.expressions[id];
  const statement = call && statementAround(workspace, uri, call);
  if (!said || !app || !statement?.isInList) return refused('The application has no name of its own.');
  const recipes = recipesFor(workspace, uri, 'security-headers', said.model);
  for (const recipe of recipes) {
    const { lineEnd, step, end } = layoutOf(workspace, uri);
    const code = written(workspace, uri, recipe, { app, step, end });
    if (!code) continue;
    const indent = indentAt(text, statement.start);
    const line = code.text
      .split('\n')
      .map((each) => `${lineEnd}${indent}${each}`)
      .join('');
    const edit = { span: { start: statement.end, end: statement.end }, text: line + end };
    return [{ kind: 'edits', title, level: 'B', edits: [{ uri, edits: [...code.edits, edit] }] }];
  }
  return refused('How the framework sets headers for all answers is not known.');
}
