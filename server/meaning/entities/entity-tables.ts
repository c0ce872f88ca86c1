/** Tables that SQL texts define: in files, and in texts of the code that are run as migrations. */
import { type SqlTable, tablesOf } from '../../parse/sql.ts';
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
  return factsAt(workspace, uri).code.expressions.flatMap((expression): readonly Entity[] => {
    const text =
      expression.kind === 'literal' && typeof expression.value === 'string'
        ? expression.value
        : expression.kind === 'template'
          ? expression.texts.map(({ cooked }) => cooked).join(' ')
          : '';
    const place = { uri, span: { start: expression.start, end: expression.end } };
    return text === '' ? [] : tablesOf(text).map((table) => entityOfTable(table, () => place));
  });
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
