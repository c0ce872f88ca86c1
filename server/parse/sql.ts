/** A small, tolerant reader of SQL texts: which table is meant, which columns come back, and which columns tables have. */

export interface SqlStatement {
  readonly kind: 'select' | 'insert' | 'update' | 'delete';
  /** The first table without quotes and schema; null if it is put in by an expression. */
  readonly table: string | null;
  /** Whether rows of other tables are joined. */
  readonly joined: boolean;
  readonly columns: SqlColumns;
}

export type SqlColumns =
  | { readonly kind: 'all' }
  | { readonly kind: 'only'; readonly names: readonly string[] }
  | { readonly kind: 'unknown' };

/** Stands in a text for an expression that is put in there. */
export const HOLE = '\uFFFC';

interface Token {
  readonly kind: 'word' | 'name' | 'text' | 'number' | 'hole' | 'sign';
  readonly text: string;
  readonly at: number;
}

const tokenForm =
  /--[^\r\n]*|\/\*[\s\S]*?(?:\*\/|$)|'(?:[^'\\]|''|\\[\s\S])*'?|"((?:[^"]|"")*)"?|`([^`]*)`?|\[([A-Za-z_][^\]\r\n]*)\]|[\p{L}_][\p{L}\p{N}_$]*|\d[\w.]*|[^\s]/gu;

/** Reads the first statement of a text; null if it is none of those that read or write rows. Never throws. */
export function readSql(text: string): SqlStatement | null {
  const tokens = tokensOf(text);
  switch (wordAt(tokens, 0)) {
    case 'select':
      return selectOf(tokens.slice(1));
    case 'insert':
    case 'replace':
      return changeOf('insert', tokens, tableAfter(tokens, 'into'));
    case 'update':
      return changeOf('update', tokens, tableAt(tokens, skip(tokens, 1, ['only', 'ignore'])));
    case 'delete':
      return changeOf('delete', tokens, tableAfter(tokens, 'from'));
    default:
      return null;
  }
}

/** Whether a text reads as a statement on rows of a table, rather than as a sentence that begins like one. Never throws. */
export function isSqlStatement(text: string): boolean {
  if (text.length > LENGTH_LIMIT) return false;
  const words = new Set(
    tokensOf(text).map((token) => (token.kind === 'word' ? token.text.toLowerCase() : '')),
  );
  switch (readSql(text)?.kind) {
    case 'select':
    case 'delete':
      return words.has('from');
    case 'insert':
      return words.has('into') && (words.has('values') || words.has('select'));
    case 'update':
      return words.has('set');
    default:
      return false;
  }
}

/**
 * Which columns the parameters of a statement are stored in: index of the parameter, from 0, to the column. Parameters are
 * `?`, one after the other, or `$1`; what is put in by an expression, or worked out, is in none. Never throws.
 */
export function boundColumns(text: string): ReadonlyMap<number, string> {
  if (text.length > LENGTH_LIMIT) return new Map();
  const tokens = tokensOf(text);
  const bound = new Map<number, string>();
  let count = 0;
  const bind = (column: string | null, value: readonly Token[]) => {
    const [sign, number, ...rest] = value;
    const isNumbered = isSign(sign, '$') && number?.kind === 'number' && !rest.length;
    if (isNumbered && column !== null) bound.set(Number(number.text) - 1, column);
    else if (isSign(sign, '?') && !number && column !== null) bound.set(count, column);
    count += value.filter((token) => isSign(token, '?')).length;
  };
  if (wordAt(tokens, 0) === 'insert' || wordAt(tokens, 0) === 'replace') {
    const open = tokens.findIndex((token) => isSign(token, '('));
    const values = tokens.findIndex(
      (token) => token.kind === 'word' && token.text.toLowerCase() === 'values',
    );
    if (open < 0 || values < open) return bound;
    const columns = split(inner(tokens, open)).map(columnName);
    split(inner(tokens, values + 1)).forEach((value, i) => {
      bind(columns[i] ?? null, value);
    });
  } else if (wordAt(tokens, 0) === 'update') {
    const set = outerWord(tokens, ['set']);
    for (const part of set < 0 ? [] : split(untilClause(tokens.slice(set + 1))))
      if (isSign(part[1], '=')) bind(columnName(part.slice(0, 1)), part.slice(2));
  }
  return bound;
}

/**
 * Which parameters stand in the condition of a statement that changes rows: `update books set title = ? where id = ?`; from 0.
 * Never throws.
 */
export function conditionParameters(text: string): ReadonlySet<number> {
  if (text.length > LENGTH_LIMIT) return new Set();
  const tokens = tokensOf(text);
  const where = outerWord(tokens, ['where']);
  if (wordAt(tokens, 0) !== 'update' || where < 0) return new Set();
  const found = new Set<number>();
  let count = 0;
  tokens.forEach((token, i) => {
    const next = tokens[i + 1];
    if (isSign(token, '?')) {
      if (i > where) found.add(count);
      count++;
    } else if (i > where && isSign(token, '$') && next?.kind === 'number') found.add(Number(next.text) - 1);
  });
  return found;
}

/**
 * Which columns parameters of a statement are held against in its condition: index of the parameter, from 0, to the column
 * of `where id = ?`. Never throws.
 */
export function conditionColumns(text: string): ReadonlyMap<number, string> {
  if (text.length > LENGTH_LIMIT) return new Map();
  const tokens = tokensOf(text);
  const where = tokens.findIndex((_, i) => wordAt(tokens, i) === 'where');
  const found = new Map<number, string>();
  let count = 0;
  tokens.forEach((token, i) => {
    const isPlain = isSign(token, '?');
    const number = tokens[i + 1];
    const isNumbered = isSign(token, '$') && number?.kind === 'number';
    if (!isPlain && !isNumbered) return;
    const index = isPlain ? count++ : Number(number?.text) - 1;
    const column = isSign(tokens[i - 1], '=') ? columnName(tokens.slice(i - 2, i - 1)) : null;
    if (where >= 0 && i > where && column !== null) found.set(index, column);
  });
  return found;
}

/**
 * Which parameters of a statement are objects whose properties are written as columns: `update books set ?`. Never throws.
 */
export function objectParameters(text: string): ReadonlySet<number> {
  if (text.length > LENGTH_LIMIT) return new Set();
  const tokens = tokensOf(text);
  if (!['insert', 'replace', 'update'].includes(wordAt(tokens, 0))) return new Set();
  const found = new Set<number>();
  let count = 0;
  tokens.forEach((token, i) => {
    if (!isSign(token, '?')) return;
    const after = tokens[i + 1];
    if (wordAt(tokens, i - 1) === 'set' && (!after || clauseStarts.includes(wordAt(tokens, i + 1))))
      found.add(count);
    count++;
  });
  return found;
}

/**
 * The table that a statement speaks of, with the columns that it names of it; null where several tables may be meant, or
 * no column is named. Never throws.
 */
export function usedTable(
  text: string,
): { readonly name: string; readonly columns: readonly string[] } | null {
  if (text.length > LENGTH_LIMIT) return null;
  const statement = readSql(text);
  if (!statement || statement.table === null || statement.joined || !isSqlStatement(text)) return null;
  const tokens = tokensOf(text);
  const listed = statement.columns.kind === 'only' ? statement.columns.names : [];
  const columns = [...new Set([...listed, ...writtenColumns(tokens), ...comparedColumns(tokens)])];
  return columns.length ? { name: statement.table, columns } : null;
}

/** The columns that an `insert` lists, or an `update` sets. */
function writtenColumns(tokens: readonly Token[]): readonly string[] {
  if (wordAt(tokens, 0) === 'update') {
    const set = outerWord(tokens, ['set']);
    const parts = set < 0 ? [] : split(untilClause(tokens.slice(set + 1)));
    return parts.flatMap((part) => (isSign(part[1], '=') ? (columnName(part.slice(0, 1)) ?? []) : []));
  }
  const values = outerWord(tokens, ['values']);
  const open = tokens.findIndex((token) => isSign(token, '('));
  if (wordAt(tokens, 0) === 'select' || wordAt(tokens, 0) === 'delete' || open < 0 || values < open)
    return [];
  return split(inner(tokens, open)).flatMap((part) => columnName(part) ?? []);
}

const comparing = ['in', 'is', 'like', 'ilike', 'between', 'not'];

/** The columns that a condition compares, as far as it stands outside of parentheses. */
function comparedColumns(tokens: readonly Token[]): readonly string[] {
  const where = outerWord(tokens, ['where']);
  if (where < 0) return [];
  const end = outerWord(tokens, ['group', 'having', 'order', 'limit', 'offset', 'returning', 'union'], where);
  const condition = tokens.slice(where + 1, end < 0 ? tokens.length : end);
  let depth = 0;
  return condition.flatMap((token, i) => {
    if (isSign(token, '(')) depth++;
    if (isSign(token, ')')) depth--;
    const next = condition[i + 1];
    const isCompared =
      (next?.kind === 'sign' && /^[=<>!]$/.test(next.text)) || comparing.includes(wordAt(condition, i + 1));
    const isName = token.kind === 'name' || (token.kind === 'word' && !notColumns.test(token.text));
    return depth === 0 && isName && isCompared ? [token.text] : [];
  });
}

const notColumns = /^(?:and|or|not|null|true|false|exists|any|all|case|when|then|else|end)$/i;

/** A table as a text defines it. Offsets are 0-based UTF-16 positions in the text. */
export interface SqlTable {
  readonly name: string;
  readonly at: number;
  readonly columns: readonly SqlColumn[];
}

export interface SqlColumn {
  readonly name: string;
  readonly at: number;
  /** The type as it is written, in small letters; null if there is none. */
  readonly type: string | null;
}

/** Longer texts are dumps of data. */
const LENGTH_LIMIT = 1_000_000;
const tableKinds = [
  'or',
  'replace',
  'temp',
  'temporary',
  'unlogged',
  'global',
  'local',
  'virtual',
  'foreign',
];
/** What a part of a definition starts with that is no column. */
const constraints = [
  'primary',
  'foreign',
  'unique',
  'constraint',
  'check',
  'key',
  'index',
  'fulltext',
  'spatial',
  'exclude',
  'like',
  'period',
];

/** The tables that a text creates (`create table …`) or gives columns (`alter table … add …`), in their order. Never throws. */
export function tablesOf(text: string): readonly SqlTable[] {
  if (text.length > LENGTH_LIMIT) return [];
  return statementsOf(text).flatMap((tokens) => createdTable(tokens) ?? alteredTable(tokens) ?? []);
}

function statementsOf(text: string): readonly (readonly Token[])[] {
  const statements: Token[][] = [[]];
  for (const match of text.matchAll(tokenForm)) {
    const token = tokenOf(match);
    if (!token) continue;
    if (isSign(token, ';')) statements.push([]);
    else statements.at(-1)?.push(token);
  }
  return statements;
}

function createdTable(tokens: readonly Token[]): SqlTable | null {
  const at = wordAt(tokens, 0) === 'create' ? skip(tokens, 1, tableKinds) : -1;
  if (at < 0 || wordAt(tokens, at) !== 'table') return null;
  const start = skip(tokens, at + 1, ['if', 'not', 'exists']);
  const open = tokens.findIndex((token, i) => i > start && isSign(token, '('));
  return open < 0 ? null : tableFrom(tokens, start, split(inner(tokens, open)));
}

/** What stands between a bracket and the one that closes it. */
function inner(tokens: readonly Token[], open: number): readonly Token[] {
  let depth = 0;
  for (let at = open; at < tokens.length; at++) {
    if (isSign(tokens[at], '(')) depth++;
    if (isSign(tokens[at], ')') && --depth === 0) return tokens.slice(open + 1, at);
  }
  return tokens.slice(open + 1);
}

function alteredTable(tokens: readonly Token[]): SqlTable | null {
  if (wordAt(tokens, 0) !== 'alter' || wordAt(tokens, 1) !== 'table') return null;
  const start = skip(tokens, 2, ['if', 'exists', 'only']);
  const added = split(tokens.slice(start)).flatMap((part) => {
    const at = outerWord(part, ['add']);
    return at < 0 ? [] : [part.slice(skip(part, at + 1, ['column', 'if', 'not', 'exists']))];
  });
  return added.length ? tableFrom(tokens, start, added) : null;
}

function tableFrom(
  tokens: readonly Token[],
  start: number,
  parts: readonly (readonly Token[])[],
): SqlTable | null {
  const name = tableAt(tokens, start);
  const columns = parts.flatMap((part): readonly SqlColumn[] => {
    const [first, second] = part;
    if (!first || (first.kind !== 'word' && first.kind !== 'name')) return [];
    if (first.kind === 'word' && constraints.includes(first.text.toLowerCase())) return [];
    const type = second?.kind === 'word' || second?.kind === 'name' ? second.text.toLowerCase() : null;
    return [{ name: first.text, at: first.at, type }];
  });
  return name === null || !columns.length ? null : { name, at: tokens[start]?.at ?? 0, columns };
}

/** The tokens of the first statement. */
function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(tokenForm)) {
    const token = tokenOf(match);
    if (!token) continue;
    if (isSign(token, ';') && tokens.length) break;
    tokens.push(token);
  }
  return tokens;
}

/** What a match of `tokenForm` stands for; null for a comment. */
function tokenOf(match: RegExpExecArray): Token | null {
  const [whole, double, back, square] = match;
  const at = match.index;
  if (whole.startsWith('--') || whole.startsWith('/*')) return null;
  const name = double ?? back ?? square;
  if (name !== undefined) return { kind: name.includes(HOLE) ? 'hole' : 'name', text: name, at };
  if (whole === HOLE) return { kind: 'hole', text: whole, at };
  if (whole.startsWith("'")) return { kind: 'text', text: whole, at };
  if (/^\d/.test(whole)) return { kind: 'number', text: whole, at };
  if (/^[\p{L}_]/u.test(whole)) return { kind: 'word', text: whole, at };
  return { kind: 'sign', text: whole, at };
}

function wordAt(tokens: readonly Token[], at: number): string {
  const token = tokens[at];
  return token?.kind === 'word' ? token.text.toLowerCase() : '';
}

function isSign(token: Token | undefined, sign: string): boolean {
  return token?.kind === 'sign' && token.text === sign;
}

function skip(tokens: readonly Token[], from: number, words: readonly string[]): number {
  let at = from;
  while (words.includes(wordAt(tokens, at))) at++;
  return at;
}

/** Position of a word outside parentheses, from `from` on; -1 if it does not occur. */
function outerWord(tokens: readonly Token[], words: readonly string[], from = 0): number {
  let depth = 0;
  for (let at = from; at < tokens.length; at++) {
    if (isSign(tokens[at], '(')) depth++;
    else if (isSign(tokens[at], ')')) depth = Math.max(0, depth - 1);
    else if (depth === 0 && words.includes(wordAt(tokens, at))) return at;
  }
  return -1;
}

function tableAfter(tokens: readonly Token[], word: string): string | null {
  const at = outerWord(tokens, [word]);
  return at < 0 ? null : tableAt(tokens, skip(tokens, at + 1, ['only']));
}

/** A table's name with an optional schema: the last of the names joined by dots. */
function tableAt(tokens: readonly Token[], from: number): string | null {
  let at = from;
  while (isSign(tokens[at + 1], '.')) at += 2;
  const token = tokens[at];
  return token?.kind === 'word' || token?.kind === 'name' ? token.text : null;
}

const clauseStarts = ['where', 'group', 'having', 'order', 'limit', 'offset', 'fetch', 'for', 'window'];

function selectOf(rest: readonly Token[]): SqlStatement {
  const listStart = skip(rest, 0, ['distinct', 'all', 'top', 'sql_calc_found_rows']);
  const start = rest[listStart]?.kind === 'number' ? listStart + 1 : listStart;
  const from = outerWord(rest, ['from'], start);
  const listed = rest.slice(start, from < 0 ? rest.length : from);
  const tables = from < 0 ? [] : untilClause(rest.slice(from + 1));
  const mixed = outerWord(rest, ['union', 'intersect', 'except']) >= 0;
  const joined = outerWord(tables, ['join']) >= 0 || split(tables).length > 1;
  const columns = columnsOf(listed);
  return {
    kind: 'select',
    table: from < 0 ? null : tableAt(rest, skip(rest, from + 1, ['only'])),
    joined,
    columns: mixed || (joined && columns.kind === 'all') ? { kind: 'unknown' } : columns,
  };
}

function untilClause(tokens: readonly Token[]): readonly Token[] {
  const end = outerWord(tokens, [...clauseStarts, 'union', 'intersect', 'except']);
  return end < 0 ? tokens : tokens.slice(0, end);
}

function changeOf(kind: SqlStatement['kind'], tokens: readonly Token[], table: string | null): SqlStatement {
  const returning = outerWord(tokens, ['returning', 'output']);
  const columns: SqlColumns =
    returning < 0 ? { kind: 'only', names: [] } : columnsOf(tokens.slice(returning + 1));
  return { kind, table, joined: false, columns };
}

/** Parts of a list, split at commas outside parentheses. */
function split(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const parts: Token[][] = [[]];
  let depth = 0;
  for (const token of tokens) {
    if (isSign(token, '(')) depth++;
    else if (isSign(token, ')')) depth--;
    if (depth === 0 && isSign(token, ',')) parts.push([]);
    else parts.at(-1)?.push(token);
  }
  return parts.filter((part) => part.length > 0);
}

function columnsOf(tokens: readonly Token[]): SqlColumns {
  const columns = split(tokens);
  if (columns.some(isStar)) return { kind: 'all' };
  if (
    !columns.length ||
    columns.some((column) => isSign(column[0], '?') || column.some(({ kind }) => kind === 'hole'))
  )
    return { kind: 'unknown' };
  return { kind: 'only', names: columns.flatMap((column) => columnName(column) ?? []) };
}

function isStar(column: readonly Token[]): boolean {
  return isSign(column.at(-1), '*') && (column.length === 1 || isSign(column.at(-2), '.'));
}

/** The stored column that is read: `u.email as mail` reads `email`. null for what is worked out by an expression. */
function columnName(column: readonly Token[]): string | null {
  let at = 0;
  while (isSign(column[at + 1], '.')) at += 2;
  const token = column[at];
  const next = column[at + 1];
  if (token?.kind !== 'word' && token?.kind !== 'name') return null;
  return next === undefined || next.kind === 'word' || next.kind === 'name' ? token.text : null;
}
