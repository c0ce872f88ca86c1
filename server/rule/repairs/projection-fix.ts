/** Leaves secret fields out of a reply. */

import { type Code, type Expression, type ExpressionId, NONE } from '../../facts/facts.ts';
import { fixedText, isWithinFunction, rootBinding, withoutCasts } from '../../facts/reading.ts';
import { definitionsFrom } from '../../facts/tables.ts';
import type { Flow } from '../../flow/flows.ts';
import { searchBack } from '../../flow/search.ts';
import type { ExpressionPlace } from '../../meaning/values/value.ts';
import { argumentOf, selects } from '../../meaning/vocabulary/automaton.ts';
import { type FixEntries, list } from '../../meaning/vocabulary/model.ts';
import { automatonOf } from '../../meaning/vocabulary/model-set.ts';
import type { TextEdit } from '../../text/edit.ts';
import { factsAt } from '../../workspace/facts.ts';
import { importersOf } from '../../workspace/links.ts';
import { statementAround } from '../../workspace/statements.ts';
import { fileAt, type Workspace } from '../../workspace/workspace.ts';
import { ownObject } from './carriers.ts';
import { laidOut } from './fields-fix.ts';
import { quoteOf } from './imports.ts';
import { behindLast, freeName } from './insertion.ts';
import { withParentheses } from './operands.ts';
import { isReadInPages } from './page-reads.ts';
import type { Repair } from './repair.ts';

type Projection = NonNullable<FixEntries['projection']>[number];

/**
 * Repairs that read all fields but the secret ones (by the query's own option), or take them off before the reply.
 * Level A only where the fields are read nowhere in the file and by no page of the project; else B.
 */
export function projectionRepairs(
  workspace: Workspace,
  flow: Flow,
  secrets: readonly string[],
): readonly Repair[] {
  const { from, path } = flow.arrival;
  if (from.kind !== 'query' || !secrets.length) return [];
  const single = path.length > 0 && secrets.includes(path.at(-1) ?? '');
  if (single) return [];
  const isPlain = automatonOf(workspace).models.get(from.query.model)?.fixes?.records === 'plain';
  return [...byQuery(workspace, flow, secrets), ...(isPlain ? byRest(workspace, flow, secrets) : [])];
}

function byQuery(workspace: Workspace, flow: Flow, secrets: readonly string[]): readonly Repair[] {
  const { from, place } = flow.arrival;
  if (from.kind !== 'query' || from.query.selected.kind !== 'all') return [];
  const { code } = factsAt(workspace, place.uri);
  const fixes = automatonOf(workspace).models.get(from.query.model)?.fixes;
  const names = list(from.query.entry.on);
  const chain = chainFrom(code, place.expression);
  const [read] = chain.flatMap((call) => {
    const entry = fixes?.projection?.find(
      (each) =>
        list(each.call).includes(call.name) &&
        (!names.length || list(each.on).some((name) => names.includes(name))),
    );
    return entry ? [{ entry, call }] : [];
  });
  if (!read) return [];
  const keep = (from.query.entity?.fields ?? [])
    .filter((field) => !field.relation && !secrets.includes(field.name))
    .map((field) => field.name);
  const text = fileAt(workspace, place.uri)?.text ?? '';
  const isCalledBack = from.query.entry.at?.includes('->') ?? false;
  const edits = projectionEdits({
    workspace,
    uri: place.uri,
    code,
    text,
    ...read,
    chain,
    keep,
    secrets,
    isCalledBack,
  });
  if (!edits) return [];
  // A list of what is read may lack what the definition does not say; what was read before is not read anew.
  const isList = ['names', 'shown', 'columns', 'list'].includes(read.entry.form);
  const shown = secrets.find((name) => isReadInPages(workspace, from.query.entity?.name ?? '', name));
  const isKnown = isList || shown !== undefined || secrets.some((name) => isRead(code, name));
  const level = isKnown ? 'B' : 'A';
  const note = shown === undefined ? '' : ` (a page of the project reads \`${shown}\`)`;
  const title = `Do not read ${secrets.map((name) => `\`${name}\``).join(', ')}${note}`;
  const used = secrets.find((name) => isReadOf(code, place.expression, name));
  if (used !== undefined) {
    const reason = `\`${used}\` of what is read is used here: send a copy without it.`;
    return [{ kind: 'refused', title, reason }];
  }
  const elsewhere = secrets.find((name) => isReadElsewhere(workspace, place, name));
  if (elsewhere !== undefined) {
    const reason = `\`${elsewhere}\` of what is read here may be used by others who call this function: send a copy without it.`;
    return [{ kind: 'refused', title, reason }];
  }
  return [{ kind: 'edits', title, level, edits: [{ uri: place.uri, edits }] }];
}

/** Files that come to a query by their imports and are looked through. */
const READER_LIMIT = 300;

/**
 * Whether a field that a query reads is used in another function, in its file or in one that comes to it by its imports:
 * the field is seen to come from the query, or it is not seen where it comes from.
 */
function isReadElsewhere(workspace: Workspace, query: ExpressionPlace, name: string): boolean {
  const own = factsAt(workspace, query.uri).code.expressions[query.expression]?.function ?? NONE;
  const files = new Set([query.uri]);
  for (const uri of files) {
    if (files.size > READER_LIMIT) break;
    for (const importer of importersOf(workspace, uri)) files.add(importer);
  }
  return [...files].some((uri) => {
    const { code } = factsAt(workspace, uri);
    return code.expressions.some((each, expression) => {
      if (each.kind !== 'member' || each.property !== name || isAssigned(code, expression)) return false;
      if (uri === query.uri && isWithinFunction(code, each.function, own)) return false;
      const object = searchBack(workspace, { uri, expression: each.object }, []).arrivals;
      const queries = object.filter(({ from }) => from.kind === 'query');
      if (!queries.length) return uri !== query.uri && !object.length && isOfParameter(code, each.object);
      return queries.some(({ place }) => place.uri === query.uri && place.expression === query.expression);
    });
  });
}

/** Whether an expression is what a function is given, or a part of it. */
function isOfParameter(code: Code, id: ExpressionId): boolean {
  return code.bindings[rootBinding(code, id)]?.kind === 'parameter';
}

/** Whether a member is given a value: `user.passwordHash = hash`. */
function isAssigned(code: Code, id: ExpressionId): boolean {
  const around = code.expressions[code.expressions[id]?.parent ?? NONE];
  return around?.kind === 'assignment' && around.target === id;
}

interface ChainedCall {
  /** The method. */
  readonly name: string;
  readonly call: Extract<Expression, { kind: 'call' }>;
  readonly callee: Extract<Expression, { kind: 'member' }>;
}

/** Calls of a chain that are looked at. */
const CHAIN_LIMIT = 16;

/** The calls of a chain, the last one first: `where`, `from` and `select` of `db.select().from(users).where(…)`. */
function chainFrom(code: Code, id: ExpressionId): readonly ChainedCall[] {
  const found: ChainedCall[] = [];
  for (let at = id, i = 0; i < CHAIN_LIMIT && at !== NONE; i++) {
    const call = code.expressions[at];
    const callee = call?.kind === 'call' ? code.expressions[call.callee] : undefined;
    if (call?.kind !== 'call' || callee?.kind !== 'member') break;
    found.push({ name: callee.property ?? '', call, callee });
    at = callee.object;
  }
  return found;
}

interface Narrowing {
  readonly code: Code;
  readonly text: string;
  readonly entry: Projection;
  readonly call: ChainedCall;
  readonly chain: readonly ChainedCall[];
  readonly keep: readonly string[];
  readonly secrets: readonly string[];
  readonly workspace: Workspace;
  readonly uri: string;
  /** The query runs at once, and gives its result to a callback. */
  readonly isCalledBack: boolean;
}

function projectionEdits(narrowing: Narrowing): readonly TextEdit[] | null {
  const { text, entry, keep, secrets } = narrowing;
  const quote = quoteOf(text);
  const quoted = (names: readonly string[]) => names.map((name) => quote + name + quote).join(', ');
  const keys = (names: readonly string[], value: boolean) =>
    `{ ${names.map((name) => `${name}: ${value}`).join(', ')} }`;
  switch (entry.form) {
    case 'omit':
      return withOption(narrowing, keys(secrets, true));
    case 'without':
      return withOption(narrowing, keys(secrets, false));
    case 'keys':
      return withOption(narrowing, keys(keep, true));
    case 'exclude':
      return withOption(narrowing, `{ exclude: [${quoted(secrets)}] }`);
    case 'list':
      return withOption(narrowing, `[${quoted(secrets)}]`);
    case 'text':
      return textEdits(narrowing, quote + secrets.map((name) => `-${name}`).join(' ') + quote);
    case 'shown':
      return keep.length ? shownEdits(narrowing, `${quote}${keep.join(', ')}${quote}`) : null;
    case 'names':
      return keep.length ? nameEdits(narrowing, quoted(keep)) : null;
    case 'columns':
      return keep.length ? columnEdits(narrowing) : null;
  }
}

/** Into the options, which may be missing yet. */
function withOption(
  { code, text, entry, call: { call } }: Narrowing,
  value: string,
): readonly TextEdit[] | null {
  const at = argumentOf(entry.argument);
  if (!at || call.close === NONE) return null;
  const property = entry.option ? `${entry.option}: ${value}` : null;
  const index = call.arguments.findIndex((_, i) => selects(at.which, i, call.arguments.length));
  const argument = code.expressions[ownObject(code, call.arguments[index] ?? NONE)];
  if (!argument) {
    if (at.which.kind !== 'index' || at.which.index !== call.arguments.length) return null;
    const options = property ? `{ ${property} }` : value;
    const others = call.arguments.at(-1);
    return others === undefined
      ? [inserted(call.close, options)]
      : behindLast(text, withParentheses(code, text, others), options);
  }
  if (
    argument.kind !== 'object' ||
    !property ||
    argument.properties.some((each) => each.key === entry.option || each.kind === 'spread')
  )
    return null;
  const last = argument.properties.at(-1);
  if (!last) return [{ span: { start: argument.start + 1, end: argument.end - 1 }, text: ` ${property} ` }];
  return behindLast(text, last.span, property);
}

/** A text behind the call, or before the callback for which it runs at once. */
function textEdits(
  { code, entry, call: { call }, isCalledBack }: Narrowing,
  value: string,
): readonly TextEdit[] | null {
  if (!isCalledBack) return [inserted(call.end, `.select(${value})`)];
  const at = argumentOf(entry.argument);
  const callback = code.expressions[call.arguments.at(-1) ?? NONE];
  const isNext = at?.which.kind === 'index' && at.which.index === call.arguments.length - 1;
  return isNext && callback ? [inserted(callback.start, `${value}, `)] : null;
}

/** A text instead of `'*'`, or where none is given. */
function shownEdits({ code, call: { call } }: Narrowing, value: string): readonly TextEdit[] | null {
  const given = code.expressions[call.arguments[0] ?? NONE];
  if (!given) return call.close === NONE ? null : [inserted(call.close, value)];
  const isAll = fixedText(code, call.arguments[0] ?? NONE) === '*';
  return isAll ? [{ span: { start: given.start, end: given.end }, text: value }] : null;
}

/** Another method with the names of the fields, instead of a call that takes none, or behind it. */
function nameEdits(
  { entry, keep, call: { call, callee } }: Narrowing,
  names: string,
): readonly TextEdit[] | null {
  // A schema for JSON need not list the key, without which nothing can be done with a row.
  if (entry.chain && !keep.includes('id')) return null;
  if (entry.chain) return [inserted(call.end, `.${entry.instead}(${names})`)];
  if (call.arguments.length || call.open === NONE) return null;
  const name = callee.property ?? '';
  const end = callee.end;
  return [
    { span: { start: end - name.length, end }, text: entry.instead ?? name },
    inserted(call.open + 1, `[${names}]`),
  ];
}

/** `{ id: users.id }` for the columns of the table that one of the calls is given. */
function columnEdits({
  workspace,
  uri,
  code,
  text,
  entry,
  chain,
  keep,
}: Narrowing): readonly TextEdit[] | null {
  const taker = chain.find(({ name }) => name === entry.takes)?.call;
  const given = chain.find(({ name }) => entry.table?.includes(name))?.call;
  const table = withoutCasts(code, given?.arguments[0] ?? NONE);
  // With other tables joined, rows have a key for each table.
  if (chain.some(({ name }) => /join$/i.test(name))) return null;
  if (!taker || taker.arguments.length || taker.close === NONE || table?.kind !== 'reference') return null;
  const name = text.slice(table.start, table.end);
  const columns = keep.map((each) => `${each}: ${name}.${each}`);
  return [inserted(taker.close, laidOut(workspace, uri, columns, taker.close, false))];
}

function inserted(offset: number, text: string): TextEdit {
  return { span: { start: offset, end: offset }, text };
}

/** `res.json(user)` becomes `const { password, ...rest } = user; res.json(rest)`, as one expression-free edit before the statement. */
function byRest(workspace: Workspace, flow: Flow, secrets: readonly string[]): readonly Repair[] {
  const { uri, expression } = flow.argument;
  const { code } = factsAt(workspace, uri);
  const argument = code.expressions[expression];
  const call = code.expressions[flow.call.expression];
  const text = fileAt(workspace, uri)?.text ?? '';
  if (
    argument?.kind !== 'reference' ||
    call?.kind !== 'call' ||
    flow.arrival.from.kind !== 'query' ||
    flow.arrival.from.query.many
  )
    return [];
  const lineStart = text.lastIndexOf('\n', call.start - 1) + 1;
  const lead = text.slice(lineStart, call.start);
  // Only a statement of its own, alone on its line and within braces, can have another one before it.
  if (!/^\s*(?:return\s+)?$/.test(lead)) return [];
  if (!statementAround(workspace, uri, call)?.isInList) return [];
  const rest = freeName(code, `${argument.name}WithoutSecrets`);
  if (secrets.some((name) => code.bindings.some((binding) => binding.name === name))) return [];
  const indent = /^\s*/.exec(lead)?.[0] ?? '';
  const end = /;\s*$/m.test(text) ? ';' : '';
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  const statement = `${indent}const { ${secrets.join(', ')}, ...${rest} } = ${argument.name}${end}${lineEnd}`;
  return [
    {
      kind: 'edits',
      title: `Send it without ${secrets.map((name) => `\`${name}\``).join(', ')}`,
      level: 'B',
      edits: [
        {
          uri,
          edits: [
            { span: { start: lineStart, end: lineStart }, text: statement },
            { span: { start: argument.start, end: argument.end }, text: rest },
          ],
        },
      ],
    },
  ];
}

/** Whether that property of what a query gives is read under the name that the result is kept under. */
function isReadOf(code: Code, query: ExpressionId, name: string): boolean {
  const span = code.expressions[query];
  if (!span) return false;
  const kept = new Set(
    code.definitions.flatMap(({ from, binding }) => {
      const value = from.kind === 'value' ? code.expressions[from.value] : undefined;
      const isOwn = value?.function === span.function && value.start <= span.start && value.end >= span.end;
      return isOwn ? [binding] : [];
    }),
  );
  return (
    code.expressions.some(
      (each, id) =>
        each.kind === 'member' &&
        each.property === name &&
        isTaken(code, id) &&
        kept.has(rootBinding(code, each.object)),
    ) ||
    code.definitions.some(
      ({ from }) =>
        from.kind === 'value' && from.path.includes(name) && kept.has(rootBinding(code, from.value)),
    )
  );
}

/** Whether a value is handed on or compared, and not only removed, replaced or asked for being there. */
function isTaken(code: Code, id: ExpressionId): boolean {
  const parent = code.expressions[code.expressions[id]?.parent ?? NONE];
  if (!parent) return definitionsFrom(code).has(id);
  return /^(?:call|binary|member|await|template|cast)$/.test(parent.kind);
}

/** Whether a property of that name is read in the file. */
function isRead(code: Code, name: string): boolean {
  return (
    code.expressions.some((each) => each.kind === 'member' && each.property === name) ||
    code.definitions.some(
      (each) =>
        (each.from.kind === 'value' || each.from.kind === 'parameter') && each.from.path.includes(name),
    )
  );
}
