/** Tables that SQL texts define: in files, and in texts of the code that are run as migrations. */
import type { Code, Expression, ExpressionId } from '../../facts/facts.ts';
import { HOLE, type SqlTable, tablesOf, usedTable } from '../../parse/sql.ts';
import type { Place } from '../../text/span.ts';
import { factsAt } from '../../workspace/facts.ts';
import { fileAt, type Workspace } from '../../workspace/workspace.ts';
import { type Entity, entityField } from './entity.ts';

/** The library of tables that no library of the code describes. */
export const sqlLibrary = 'sql';

/** The tables of a file of SQL. */
export function tablesOfFile(workspace: Workspace, uri: string): readonly Entity[] {
  return tablesOf(fileAt(workspace, uri)?.text ?? '').map((table) =>
    entityOfTable(table, (at, length) => ({ uri, span: { start: at, end: at + length } })),
  );
}

/** The tables that texts of a script create. */
export function tablesOfScript(workspace: Workspace, uri: string): readonly Entity[] {
  if (!/create\s+table/i.test(fileAt(workspace, uri)?.text ?? '')) return [];
  return textsIn(factsAt(workspace, uri).code, ' ').flatMap(({ text, start, end }) => {
    const place = { uri, span: { start, end } };
    return tablesOf(text).map((table) => entityOfTable(table, () => place));
  });
}

/** How a statement begins, and a sign that sentences which begin like one seldom have. */
const statementStart = /^\s*(?:select|insert|update|delete)\b[\s\S]*[=*,(]/i;

/** Texts longer than this are no single statement that somebody wrote. */
const STATEMENT_LIMIT = 4000;

/**
 * The tables that statements in a script read and write, with the columns that they name. The definition may lie in the
 * database alone. Where in the file they are named is left out, since it changes with every edit.
 */
export function tablesUsedIn(workspace: Workspace, uri: string): readonly Entity[] {
  if (
    !/\b(?:select|insert|update|delete)\b[\s\S]{0,400}?\b(?:from|into|set)\b/i.test(
      fileAt(workspace, uri)?.text ?? '',
    )
  )
    return [];
  const place = { uri, span: { start: 0, end: 0 } };
  return textsIn(factsAt(workspace, uri).code, HOLE).flatMap(({ text }): readonly Entity[] => {
    const used = text.length <= STATEMENT_LIMIT && statementStart.test(text);
    const table = used ? usedTable(text) : null;
    if (!table) return [];
    const columns = table.columns.map((name) => ({ name, at: 0, type: null }));
    return [{ ...entityOfTable({ name: table.name, at: 0, columns }, () => place), used: true }];
  });
}

/** The texts of a script, each with the pieces that `+` joins to it, and with what stands for expressions that are put in. */
function textsIn(
  { expressions }: Code,
  hole: string,
): readonly { readonly text: string; readonly start: number; readonly end: number }[] {
  return expressions.flatMap((expression, id) => {
    if (isSum(expressions[expression.parent])) return [];
    const { start, end } = expression;
    const pieces = operandsOf(expressions, id).map((each) => pieceAt(expressions[each], hole));
    return pieces.some((piece) => piece !== null)
      ? [{ text: pieces.map((piece) => piece ?? hole).join(''), start, end }]
      : [];
  });
}

/** The text of a literal or a template; null for anything else. */
function pieceAt(expression: Expression | undefined, hole: string): string | null {
  if (expression?.kind === 'literal') return typeof expression.value === 'string' ? expression.value : null;
  return expression?.kind === 'template' ? expression.texts.map(({ cooked }) => cooked).join(hole) : null;
}

/** What a chain of `+` joins, from left to right; an expression itself that is none. */
function operandsOf(expressions: readonly Expression[], id: ExpressionId): readonly ExpressionId[] {
  const found: ExpressionId[] = [];
  const open = [id];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const expression = expressions[at];
    if (isSum(expression)) open.push(expression.right, expression.left);
    else found.push(at);
  }
  return found;
}

function isSum(
  expression: Expression | undefined,
): expression is Extract<Expression, { kind: 'binary' }> & { readonly operator: '+' } {
  return expression?.kind === 'binary' && expression.operator === '+';
}

function entityOfTable(
  { name, at, columns }: SqlTable,
  placeOf: (at: number, length: number) => Place,
): Entity {
  return {
    name,
    table: name,
    place: placeOf(at, name.length),
    library: sqlLibrary,
    fields: columns.map((column) =>
      entityField({
        name: column.name,
        place: placeOf(column.at, column.name.length),
        type: column.type,
        relation: false,
        target: null,
        column: null,
      }),
    ),
    hidden: [],
    cleaned: [],
    held: false,
    unkept: [],
    definition: null,
    class: null,
  };
}

/** Tables of one name are one: later files add columns. */
export function mergedTables(tables: readonly Entity[]): readonly Entity[] {
  const byName = new Map<string, Entity>();
  for (const table of tables) {
    const known = byName.get(table.name.toLowerCase());
    const names = new Set(known?.fields.map(({ name }) => name));
    byName.set(
      table.name.toLowerCase(),
      known
        ? { ...known, fields: [...known.fields, ...table.fields.filter(({ name }) => !names.has(name))] }
        : table,
    );
  }
  return [...byName.values()];
}
