/** Has the rest of a handler run in a callback, where something has to be done first that the handler cannot wait for. */
import { type Code, type ExpressionId, NONE } from '../../facts/facts.ts';
import type { TextEdit } from '../../text/edit.ts';
import { contains, type Span } from '../../text/span.ts';
import { factsAt } from '../../workspace/facts.ts';
import {
  type Statement,
  statementAround,
  statementBehind,
  statementsAround,
} from '../../workspace/statements.ts';
import { fileAt, type Workspace } from '../../workspace/workspace.ts';
import { indentAt, layoutOf, startsLine } from './insertion.ts';

/** Lines before the statement of an expression, which stands in the callback from then on, with all that follows it. */
interface Callback {
  /** The line that opens it: `session.regenerate((error) => {`. */
  readonly open: string;
  /** The first lines within. */
  readonly first: readonly string[];
}

/**
 * Edits that put the statement of an expression and those behind it into a callback; a text that says why it cannot be
 * done. What stands around goes on at once, so nothing may come behind: neither in the function nor in a loop.
 */
export function restInCallback(
  workspace: Workspace,
  uri: string,
  id: ExpressionId,
  { open, first }: Callback,
): readonly TextEdit[] | string {
  const { code } = factsAt(workspace, uri);
  const text = fileAt(workspace, uri)?.text ?? '';
  const expression = code.expressions[id];
  const around = code.functions[expression?.function ?? NONE];
  const statement = expression && statementAround(workspace, uri, expression);
  if (
    !around ||
    !statement?.isInList ||
    !contains(around.body, statement) ||
    !startsLine(text, statement.start)
  )
    return 'The statement does not stand on a line of its own.';
  const rest = restFrom(workspace, uri, statement);
  const last = rest.at(-1) ?? statement;
  if (
    rest.some((each) => /^(?:var|function|async\s+function|class)\b/.test(text.slice(each.start, each.end)))
  )
    return 'What is declared behind it may be used before.';
  const outer = statementsAround(workspace, uri, statement).filter((each) => contains(around.body, each));
  if (outer.some((each) => !/^if\b/.test(text.slice(each.start, each.end))))
    return 'It stands in a loop or in a `try`, which would not wait for it.';
  const leaves = /^(?:return|throw)\b/.test(text.slice(last.start, last.end));
  const goesOn = outer.some((each) => statementBehind(workspace, uri, each) !== null);
  if (goesOn && !leaves) return 'What stands behind its block would not wait for it.';
  const { lineEnd, step, end } = layoutOf(workspace, uri);
  const indent = indentAt(text, statement.start);
  const close = `${lineEnd}${indent}})${end}${goesOn ? `${lineEnd}${indent}return${end}` : ''}`;
  return [
    {
      span: { start: statement.start, end: statement.start },
      text: [open, ...first.map((line) => indent + step + line), indent + step].join(lineEnd),
    },
    ...lineStarts(code, text, { start: statement.start, end: last.end }).map((at) => ({
      span: { start: at, end: at },
      text: step,
    })),
    { span: { start: behind(text, last.end), end: behind(text, last.end) }, text: close },
  ];
}

function restFrom(workspace: Workspace, uri: string, statement: Statement): readonly Statement[] {
  const rest = [statement];
  for (let at = statementBehind(workspace, uri, statement); at; at = statementBehind(workspace, uri, at))
    rest.push(at);
  return rest;
}

/** Where lines begin within a span that hold something; not those within texts, which would change. */
function lineStarts(code: Code, text: string, span: Span): readonly number[] {
  const templates = code.expressions.flatMap((each) =>
    each.kind === 'template' && each.start < span.end && span.start < each.end ? each.texts : [],
  );
  const found: number[] = [];
  for (
    let at = text.indexOf('\n', span.start) + 1;
    at > 0 && at < span.end;
    at = text.indexOf('\n', at) + 1
  ) {
    const isEmpty = /^[^\S\n]*\r?\n/.test(text.slice(at, at + 500));
    if (!isEmpty && !templates.some(({ start, end }) => start < at && at <= end)) found.push(at);
  }
  return found;
}

/** The end of a statement, or of the comment that stands behind it on its line. */
function behind(text: string, end: number): number {
  return end + (/^[^\S\n]*\/\/[^\r\n]*/.exec(text.slice(end))?.[0].length ?? 0);
}
