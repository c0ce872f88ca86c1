/** Puts statements before the one in which an expression stands, laid out as the code around is. */
import { type Code, type ExpressionId, NONE } from '../../facts/facts.ts';
import type { TextEdit } from '../../text/edit.ts';
import { contains, type Span } from '../../text/span.ts';
import { factsAt } from '../../workspace/facts.ts';
import { outermostStatement, statementAround } from '../../workspace/statements.ts';
import { fileAt, type Workspace } from '../../workspace/workspace.ts';

/** How a file lays its code out. */
export interface Layout {
  readonly lineEnd: string;
  /** One step of indentation. */
  readonly step: string;
  /** What ends a statement: a semicolon, or nothing. */
  readonly end: string;
}

/** Reads the layout of a script from its own text. */
export function layoutOf(workspace: Workspace, uri: string): Layout {
  const text = fileAt(workspace, uri)?.text ?? '';
  const steps = [...text.matchAll(/^(\t+| {2,8})(?=[^\s*])/gm)].map((match) => match[1] as string);
  const tabs = steps.filter((each) => each.startsWith('\t'));
  const spaces = steps.filter((each) => !each.startsWith('\t'));
  const [step = '  '] = (tabs.length > spaces.length ? tabs : spaces).sort((a, b) => a.length - b.length);
  const closed = text.match(/[;]\s*$/gm)?.length ?? 0;
  const open = text.match(/[\w)\]'"`]\s*$/gm)?.length ?? 0;
  return { lineEnd: text.includes('\r\n') ? '\r\n' : '\n', step, end: closed >= open / 4 ? ';' : '' };
}

/** A name that no binding of a file has: the wanted one, or that with a number behind it. */
export function freeName(code: Code, wanted: string): string {
  let name = wanted;
  for (let i = 2; code.bindings.some((binding) => binding.name === name); i++) name = `${wanted}${i}`;
  return name;
}

/** The white space at the start of the line of an offset. */
export function indentAt(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  return /^[^\S\r\n]*/.exec(text.slice(start))?.[0] ?? '';
}

/** Code of several lines with the indentation of the place where it is to stand, instead of that where it stood. */
export function movedLines(code: string, from: string, to: string): string {
  return code
    .split(/(?<=\n)/)
    .map((line, i) => (i && line.startsWith(from) ? to + line.slice(from.length) : line))
    .join('');
}

/** Whether nothing but white space stands before an offset on its line. */
export function startsLine(text: string, offset: number): boolean {
  return text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset).trim() === '';
}

/** Edits that have lines of code run before an expression, in its own function; null where there is no place for them. */
export function before(
  workspace: Workspace,
  uri: string,
  id: ExpressionId,
  lines: readonly string[],
): readonly TextEdit[] | null {
  const { code } = factsAt(workspace, uri);
  const text = fileAt(workspace, uri)?.text ?? '';
  const expression = code.expressions[id];
  const around = code.functions[expression?.function ?? NONE];
  if (!expression || !around) return null;
  const layout = layoutOf(workspace, uri);
  const isExpression = around.kind === 'arrow' && text[around.body.start] !== '{';
  if (isExpression) return inArrow(text, around.body, layout, lines);
  const statement = statementAround(workspace, uri, expression);
  if (!statement || (around.kind !== 'module' && statement.start < around.body.start)) return null;
  const indent = indentAt(text, statement.start);
  if (!statement.isInList) return inBraces(text, statement, indent, layout, lines);
  const written = startsLine(text, statement.start)
    ? lines.map((line) => line + layout.lineEnd + indent)
    : lines.map((line) => inSameLine(line.trim()));
  return [insertion(statement.start, written.join(''))];
}

/** A line with what parts it from the next statement of the same line, also in a file that ends statements with nothing. */
function inSameLine(line: string): string {
  return /[{};]$/.test(line) ? `${line} ` : `${line}; `;
}

/** Edits that have lines of code run behind the statement that an expression stands in; null where none can stand there. */
export function behind(
  workspace: Workspace,
  uri: string,
  id: ExpressionId,
  lines: readonly string[],
): readonly TextEdit[] | null {
  const text = fileAt(workspace, uri)?.text ?? '';
  const value = factsAt(workspace, uri).code.expressions[id];
  const statement = value && statementAround(workspace, uri, value);
  if (!value || !statement?.isInList || !contains(statement, value) || !startsLine(text, statement.start))
    return null;
  const at = statement.end + (/^;?[^\S\n]*\/\/[^\r\n]*/.exec(text.slice(statement.end))?.[0].length ?? 0);
  const between = layoutOf(workspace, uri).lineEnd + indentAt(text, statement.start);
  return [insertion(at, lines.map((line) => between + line).join(''))];
}

/** `(req, res) => send(x)` gets a body. */
function inArrow(
  text: string,
  body: { readonly start: number; readonly end: number },
  { lineEnd, step, end }: Layout,
  lines: readonly string[],
): readonly TextEdit[] | null {
  const whole = bodyOfArrow(text, body);
  if (!whole) return null;
  const indent = indentAt(text, whole.start);
  const inner = lineEnd + indent + step;
  return [
    insertion(whole.start, `{${lines.map((line) => inner + line).join('')}${inner}return `),
    insertion(whole.end, `${end}${lineEnd}${indent}}`),
  ];
}

/** The value of an arrow function with the parentheses around it; null where something else stands between. */
function bodyOfArrow(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
): { readonly start: number; readonly end: number } | null {
  const lead = /=>\s*((?:\(\s*)*)$/.exec(text.slice(0, start))?.[1];
  const depth = lead?.split('(').length ?? 0;
  const close = depth ? new RegExp(`^(?:\\s*\\)){${depth - 1}}`).exec(text.slice(end))?.[0] : undefined;
  return lead === undefined || close === undefined
    ? null
    : { start: start - lead.length, end: end + close.length };
}

/** `if (x) send(x)` gets braces. */
function inBraces(
  text: string,
  statement: { readonly start: number; readonly end: number },
  indent: string,
  { lineEnd, step }: Layout,
  lines: readonly string[],
): readonly TextEdit[] {
  const isOwnLine = startsLine(text, statement.start);
  // The statement of a brace-less `if` is indented already where it stands on a line of its own.
  const inner = isOwnLine ? indent : indent + step;
  const outer = isOwnLine && indent.endsWith(step) ? indent.slice(0, -step.length) : indent;
  const lead = isOwnLine ? '' : lineEnd + inner;
  return [
    insertion(
      statement.start,
      `{${lead || lineEnd + inner}${lines.map((line) => line + lineEnd + inner).join('')}`,
    ),
    insertion(statement.end, `${lineEnd}${outer}}`),
  ];
}

function insertion(at: number, text: string): TextEdit {
  return { span: { start: at, end: at }, text };
}

/** Where a declaration goes that the whole of a file uses: before the outermost statement around an expression. */
export function beforeAll(
  workspace: Workspace,
  uri: string,
  id: ExpressionId,
  lines: readonly string[],
): TextEdit | null {
  const { code } = factsAt(workspace, uri);
  const text = fileAt(workspace, uri)?.text ?? '';
  const expression = code.expressions[id];
  const { lineEnd } = layoutOf(workspace, uri);
  const statement = expression && outermostStatement(workspace, uri, expression);
  if (!statement) return null;
  const at = aboveComments(text, withDecorators(code, text, statement.start, statement.end));
  const lead = at === 0 || /\n[^\S\n]*\r?\n$/.test(text.slice(0, at)) ? '' : lineEnd;
  return insertion(at, `${lead}${lines.join(lineEnd)}${lineEnd}${lineEnd}`);
}

/** Where a statement starts if it is a class: with its decorators, which stand before it. */
function withDecorators(code: Code, text: string, start: number, end: number): number {
  const own = code.classes.filter(({ expression }) => {
    const at = code.expressions[expression];
    return at !== undefined && start <= at.end && at.end <= end;
  });
  const starts = own.flatMap(({ decorators }) =>
    decorators.flatMap((id) => {
      const at = code.expressions[id]?.start ?? start;
      return at < start ? [text.lastIndexOf('@', at)] : [];
    }),
  );
  return Math.min(start, ...starts);
}

/** The start of the comment lines right above a line, so that they stay with what they speak of. */
function aboveComments(text: string, offset: number): number {
  let at = text.lastIndexOf('\n', offset - 1) + 1;
  if (text.slice(at, offset).trim()) return offset;
  while (at > 0) {
    const above = text.lastIndexOf('\n', at - 2) + 1;
    if (!/^\s*(?:\/\/|\/\*|\*)/.test(text.slice(above, at))) break;
    at = above;
  }
  return at;
}

/**
 * Edits that put a new property or element behind the last one of a list, in the way the others are laid out. A comment at
 * the end of its line stays with it.
 * @param last where the last one stands
 */
export function behindLast(text: string, last: Span, added: string): readonly TextEdit[] {
  const [line, comma = ''] =
    /^([^\S\r\n]*,)?[^\S\r\n]*(?:\/\/[^\r\n]*|\/\*[^\r\n]*?\*\/(?=[^\S\r\n]*\r?\n))/.exec(
      text.slice(last.end),
    ) ?? [];
  if (line === undefined) return [insertion(last.end, `,${gapBetween(text, last.start)}${added}`)];
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  const next = insertion(
    last.end + line.length,
    lineEnd + indentAt(text, last.start) + added + (comma ? ',' : ''),
  );
  return comma ? [next] : [insertion(last.end, ','), next];
}

/** What stands between one element of a list and the next where each has its own line, as the element at an offset; else a space. */
export function gapBetween(text: string, offset: number): string {
  const before = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  const isOwnLine = before.trim() === '' && before !== text.slice(0, offset);
  return isOwnLine ? `${text.includes('\r\n') ? '\r\n' : '\n'}${before}` : ' ';
}
