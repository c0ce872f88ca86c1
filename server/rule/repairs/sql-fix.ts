/**
 * Turns values joined into a SQL text into parameters, in the way the library's model says. Only the holes are edited;
 * what stands between them stays as it is. Refuses wherever the meaning of the statement could change.
 */

import { type Code, type Expression, type ExpressionId, NONE } from '../../facts/facts.ts';
import { withoutCasts, withoutCastsAt } from '../../facts/reading.ts';
import type { Flow } from '../../flow/flows.ts';
import { hasSetting } from '../../meaning/settings/application-settings.ts';
import { saidOfCall } from '../../meaning/values/sayings.ts';
import { argumentOf, selects } from '../../meaning/vocabulary/automaton.ts';
import type { ArgumentPath, SqlFix } from '../../meaning/vocabulary/model.ts';
import type { TextEdit } from '../../text/edit.ts';
import { factsAt } from '../../workspace/facts.ts';
import { fileAt, type Workspace } from '../../workspace/workspace.ts';
import { asText, isTyped } from './as-text.ts';
import { below, isStable, onlyValue } from './carriers.ts';
import { gapBetween } from './insertion.ts';
import { type Piece, partsOfSum, piecesOf, type WrittenPiece } from './joined-text.ts';
import { parenthesesAround, withParentheses } from './operands.ts';
import { importedName } from './recipes.ts';
import type { Repair } from './repair.ts';
import { Refusal, type Slot, slotsOf } from './sql-slots.ts';

const title = 'Pass the values as parameters';

/** Repairs of a flow into a SQL text; one refused repair where it cannot be done. */
export function parameterRepairs(workspace: Workspace, flow: Flow): readonly Repair[] {
  if (flow.target !== 'sql-text')
    return [
      refused('A name of a table, column or direction cannot be a parameter: take it from a fixed list.'),
    ];
  try {
    return [repair(workspace, flow)];
  } catch (error) {
    if (error instanceof Refusal) return [refused(error.message)];
    throw error;
  }
}

function refused(reason: string): Repair {
  return { kind: 'refused', title, reason };
}

type Call = Extract<Expression, { kind: 'call' }>;

/** A call with a SQL text that is put together of literals and values. */
interface Statement {
  readonly workspace: Workspace;
  readonly uri: string;
  readonly code: Code;
  /** The text of the file. */
  readonly text: string;
  readonly id: ExpressionId;
  readonly call: Call;
  readonly entry: SqlFix;
  /** What makes the text. */
  readonly joined: ExpressionId;
  /** The text stands in the call itself, and not behind a name. */
  readonly isInCall: boolean;
  readonly pieces: readonly Piece[];
  readonly slots: readonly Slot[];
}

function repair(workspace: Workspace, flow: Flow): Repair {
  const statement = statementOf(workspace, flow);
  const { uri, entry, slots } = statement;
  const edits = 'tag' in entry.values ? tagEdits(statement, entry.values) : parameterEdits(statement);
  const bare = slots.some((slot) => slot.bare);
  return {
    kind: 'edits',
    title: bare ? 'Pass the values as parameters (numbers stay numbers)' : title,
    level: bare ? 'B' : 'A',
    edits: [{ uri, edits }],
  };
}

function statementOf(workspace: Workspace, flow: Flow): Statement {
  const { uri, expression: id } = flow.call;
  const { code } = factsAt(workspace, uri);
  const text = fileAt(workspace, uri)?.text ?? '';
  const call = code.expressions[id];
  if (call?.kind !== 'call') throw new Refusal('How this library binds parameters is not known.');
  const path = [...flow.path, ...flow.arrival.form.part];
  const entry = entryOf(workspace, flow, call, path);
  const joined = joinedText(code, below(code, flow.argument.expression, path));
  const pieces = piecesOf(code, text, joined);
  const slots = slotsOf(code, text, pieces).map((slot) => asGiven(slot, entry, uri));
  if (!slots.length) throw new Refusal('No value stands in the text itself.');
  const isInCall = joined === withoutCastsAt(code, flow.argument.expression);
  return { workspace, uri, code, text, id, call, entry, joined, isInCall, pieces, slots };
}

/** A value that stood in quotes, as a text where the library has to be given one. */
function asGiven(slot: Slot, { texts }: SqlFix, uri: string): Slot {
  const isText = texts === 'always' || (texts === 'typed' && isTyped(uri));
  return isText && !slot.bare ? { ...slot, value: asText(slot.value) } : slot;
}

/** How the library binds the values of a text that is given as this argument, or as this option of it. */
function entryOf(
  workspace: Workspace,
  { call: place, argument }: Flow,
  call: Call,
  path: readonly string[],
): SqlFix {
  const index = call.arguments.indexOf(argument.expression);
  const known = saidOfCall<SqlFix>(workspace, place, 'fixes').map(({ entry }) => entry);
  const fitting = known.filter((entry) => {
    const at = argumentOf(entry.text);
    return at && selects(at.which, index, call.arguments.length) && at.path.join('.') === path.join('.');
  });
  const able = fitting.filter(({ where }) => where === undefined || hasSetting(workspace, where));
  const [found] = able;
  if (able.some(({ where, placeholder: sign }) => where !== undefined && sign !== found?.placeholder))
    throw new Refusal('The project talks to databases that write parameters in different ways.');
  if (found) return found;
  throw new Refusal(
    fitting.length
      ? 'Which database it talks to, and so how parameters are written, is not known.'
      : 'How this library binds parameters is not known.',
  );
}

/** The expression that joins the text: the one given, or the only value of a constant behind it. */
function joinedText(code: Code, id: ExpressionId): ExpressionId {
  const expression = code.expressions[id];
  if (expression?.kind === 'cast') return joinedText(code, expression.operand);
  if (expression?.kind === 'object') throw new Refusal('The text stands in an object.');
  if (expression?.kind === 'template' && expression.tag !== NONE)
    throw new Refusal('The text is a tagged template.');
  if (expression?.kind !== 'reference') return id;
  const value = usedOnce(code, id) ? onlyValue(code, id) : NONE;
  if (value === NONE) throw new Refusal('The text is put together in several steps.');
  return joinedText(code, value);
}

/** Whether nothing but this place uses a name, which is defined once. */
function usedOnce(code: Code, id: ExpressionId): boolean {
  const expression = code.expressions[id];
  const binding = expression?.kind === 'reference' ? code.bindings[expression.binding] : undefined;
  return binding?.definitions.length === 1 && binding.references.length === 1;
}

/** Placeholders in the text, and the values where the call takes them. */
function parameterEdits(statement: Statement): readonly TextEdit[] {
  const { code, text, call, entry, pieces, slots } = statement;
  const existing = literalText(text, pieces);
  // Signs in a text that no values are bound to are signs of the text itself.
  const escapes = entry.escape !== undefined && !hasValues(code, call, entry);
  const count = entry.placeholder === '$n' && !escapes ? highest(existing) : 0;
  if (entry.placeholder === '?' && !escapes && existing.includes('?'))
    throw new Refusal('The text has placeholders already, whose order cannot be told.');
  const names = namesOf(statement);
  return [
    ...slots.map((slot, i) => ({
      span: { start: slot.start, end: slot.end },
      text: placeholder(entry, count + i + 1, names[i] ?? '') + slot.after,
    })),
    ...(escapes ? escapeEdits(text, pieces, slots, entry) : []),
    ...halfParentheses(statement),
    ...valueEdits(statement, names, count),
  ];
}

/** Parentheses of whose pair a placeholder takes the place of the other one. */
function halfParentheses({ code, text, joined, slots }: Statement): readonly TextEdit[] {
  const slotAt = (offset: number) => slots.find(({ start, end }) => start <= offset && offset < end);
  const pairs = partsOfSum(code, joined).flatMap((id) => parenthesesAround(code, text, id));
  return pairs.flatMap(({ start, end }) => {
    const [first, second] = [slotAt(start), slotAt(end - 1)];
    if (first === second) return [];
    const left = first ? end - 1 : start;
    return first && second ? [] : [{ span: { start: left, end: left + 1 }, text: '' }];
  });
}

function placeholder({ placeholder }: SqlFix, number: number, name: string): string {
  return placeholder === '$n' ? `$${number}` : placeholder === '?' ? '?' : `${placeholder[0]}${name}`;
}

/** A name for each value, where placeholders have names: that of the field it comes from, unless the file has it already. */
function namesOf({ code, text, entry, slots }: Statement): readonly string[] {
  const sign = entry.placeholder[0] ?? '';
  const names: string[] = [];
  for (const { expression: id } of slots) {
    const expression = code.expressions[id];
    const own =
      expression?.kind === 'reference'
        ? expression.name
        : expression?.kind === 'member'
          ? expression.property
          : null;
    const wanted = own && /^[a-z]\w*$/i.test(own) ? own : 'value';
    const isTaken = (name: string) =>
      names.includes(name) || new RegExp(`\\${sign}${name}\\b`).test(text.replaceAll('::', ''));
    let name = wanted;
    for (let i = 2; isTaken(name); i++) name = `${wanted}${i}`;
    names.push(name);
  }
  return names;
}

function literalText(text: string, pieces: readonly Piece[]): string {
  return pieces.map((each) => (each.kind === 'text' ? text.slice(each.start, each.end) : '\0')).join('');
}

function highest(sql: string): number {
  return Math.max(0, ...[...sql.matchAll(/\$(\d+)/g)].map((match) => Number(match[1])));
}

/** The argument in which a call takes values, as a path of arguments; null where it takes them elsewhere. */
function valuesAt({ values }: SqlFix): ArgumentPath | null {
  if ('array' in values) return values.array;
  if ('spread' in values) return values.spread;
  if ('named' in values) return values.named;
  return 'option' in values ? values.argument : null;
}

/** Whether a call binds values already. */
function hasValues(code: Code, call: Call, entry: SqlFix): boolean {
  const at = valuesAt(entry);
  const parsed = argumentOf(at ?? undefined);
  const given = call.arguments.find((_, i) => parsed && selects(parsed.which, i, call.arguments.length));
  const argument = code.expressions[withoutOpenCasts(code, given ?? NONE)];
  if (!argument || argument.kind === 'function') return false;
  const { values } = entry;
  if (!('option' in values) || argument.kind !== 'object') return true;
  return argument.properties.some(({ key }) => key === null || [values.option, 'replacements'].includes(key));
}

/** Signs of the text that would be taken for placeholders, written so that they are none. */
function escapeEdits(
  text: string,
  pieces: readonly Piece[],
  slots: readonly Slot[],
  entry: SqlFix,
): readonly TextEdit[] {
  const sign = entry.placeholder === '?' ? /\?/g : /\$(?=[\w$])/g;
  return pieces.flatMap((piece) => {
    if (piece.kind !== 'text') return [];
    return [...text.slice(piece.start, piece.end).matchAll(sign)].flatMap(({ index, 0: { length } }) => {
      const start = piece.start + index;
      if (slots.some((slot) => slot.start <= start && start < slot.end)) return [];
      return [{ span: { start, end: start + length }, text: entry.escape ?? '' }];
    });
  });
}

function valueEdits(statement: Statement, names: readonly string[], count: number): readonly TextEdit[] {
  const { code, call, entry, slots } = statement;
  const { values } = entry;
  const list = slots.map(({ value }) => value).join(', ');
  const properties = slots.map(({ value }, i) => property(names[i] ?? '', value)).join(', ');
  if ('nextCall' in values) return nextCallEdits(statement, values.nextCall, list);
  if ('chain' in values) return [chainEdit(statement, values.chain, names)];
  const at = argumentOf(valuesAt(entry) ?? undefined);
  const index = at?.which.kind === 'index' || at?.which.kind === 'from' ? at.which.index : 1;
  const id = withoutOpenCasts(code, call.arguments[index] ?? NONE);
  const known = code.expressions[id];
  const option = 'option' in values ? values.option : null;
  if (!known || known.kind === 'function') {
    const before = code.expressions[call.arguments[index - 1] ?? NONE];
    const given = option
      ? `{ ${option}: [${list}] }`
      : 'named' in values
        ? `{ ${properties} }`
        : 'array' in values
          ? `[${list}]`
          : list;
    if (!before) throw new Refusal('The text is no argument of the call.');
    const { end } = withParentheses(code, statement.text, call.arguments[index - 1] ?? NONE);
    return [insert(end, `, ${given}`)];
  }
  if ('array' in values) return [appended(known, list, count)];
  if ('named' in values) return [intoObject(statement.text, known, properties)];
  if (option) return [intoOption(code, id, option, list, count)];
  throw new Refusal('The call has a second argument whose meaning is not known.');
}

function property(name: string, value: string): string {
  return name === value ? name : `${name}: ${value}`;
}

/** What a cast to a type that says nothing of how many values there are is made of: `[id] as any`, `[id] as unknown[]`. */
function withoutOpenCasts(code: Code, id: ExpressionId): ExpressionId {
  let at = id;
  for (let each = code.expressions[at]; each?.kind === 'cast'; each = code.expressions[at]) {
    const { type } = each;
    const isOpen =
      type === null ||
      type.kind === 'keyword' ||
      type.kind === 'array' ||
      (type.kind === 'named' && type.name === 'const');
    if (!isOpen) break;
    at = each.operand;
  }
  return at;
}

/** Behind the values that are bound already, of which there are as many as there are placeholders. */
function appended(known: Expression, list: string, count: number): TextEdit {
  if (known.kind !== 'array') throw new Refusal('The call has a second argument whose meaning is not known.');
  if (known.elements.length !== count)
    throw new Refusal('The call has parameters already, whose numbers do not fit the text.');
  return insert(known.end - 1, count ? `, ${list}` : list);
}

function intoObject(text: string, known: Expression, properties: string): TextEdit {
  const last = known.kind === 'object' ? known.properties.at(-1) : undefined;
  if (known.kind !== 'object' || known.properties.some(({ key }) => key === null))
    throw new Refusal('The call has a second argument whose meaning is not known.');
  return last
    ? insert(last.span.end, `,${gapBetween(text, last.span.start)}${properties}`)
    : { span: { start: known.start, end: known.end }, text: `{ ${properties} }` };
}

/** Into an option of an object, which stands in the call or behind a name that nothing else uses. */
function intoOption(code: Code, id: ExpressionId, option: string, list: string, count: number): TextEdit {
  const isName = code.expressions[id]?.kind === 'reference';
  const known = code.expressions[isName && usedOnce(code, id) ? onlyValue(code, id) : id];
  if (known?.kind !== 'object')
    throw new Refusal('The call has a second argument whose meaning is not known.');
  if (known.properties.some(({ key }) => key === null || key === 'replacements' || key === 'bind'))
    throw new Refusal('The call has parameters already.');
  const present = known.properties.find(({ key }) => key === option);
  if (present) return appended(code.expressions[present.value] as Expression, list, count);
  const last = known.properties.at(-1);
  return last
    ? insert(last.span.end, `, ${option}: [${list}]`)
    : insert(known.start + 1, ` ${option}: [${list}] `);
}

/** `request.input('name', name).query(…)`: a call for each value before the one with the text. */
function chainEdit(
  { code, text, call, pieces, slots }: Statement,
  method: string,
  names: readonly string[],
): TextEdit {
  const callee = code.expressions[call.callee];
  const object = callee?.kind === 'member' ? code.expressions[callee.object] : undefined;
  if (!object) throw new Refusal('How the function is called was not understood.');
  const first = pieces.find((each): each is WrittenPiece => each.kind === 'text');
  const quote = first && first.quote !== '`' ? first.quote : text.includes("'") ? "'" : '"';
  const calls = slots.map(({ value }, i) => `.${method}(${quote}${names[i]}${quote}, ${value})`);
  return insert(object.end, calls.join(''));
}

/** `db.prepare(sql).all(…)`, or the same through a name: the values go to the calls on the prepared statement. */
function nextCallEdits(statement: Statement, names: readonly string[], list: string): readonly TextEdit[] {
  const { code, id, slots } = statement;
  const outer = runOf(code, id, names);
  if (outer) return [given(code, outer, list)];
  const binding = code.bindings.find(({ definitions }) => {
    const from = code.definitions[definitions[0] ?? NONE]?.from;
    return definitions.length === 1 && from?.kind === 'value' && from.value === id && !from.path.length;
  });
  if (!binding?.references.length) throw new Refusal('The prepared statement is used elsewhere.');
  // What is bound later must still be what was joined.
  if (!slots.every(({ expression }) => isSteady(code, expression)))
    throw new Refusal('The values may be others by the time the statement runs.');
  return binding.references.map((reference) => {
    const run = runOf(code, reference, names);
    if (!run || code.expressions[reference]?.function !== code.expressions[id]?.function)
      throw new Refusal('The prepared statement is used elsewhere.');
    return given(code, run, list);
  });
}

/** Whether an expression reads a name that is defined once, or members of it. */
function isSteady(code: Code, id: ExpressionId): boolean {
  let at = code.expressions[id];
  if (!isStable(code, id)) return false;
  while (at?.kind === 'member' || at?.kind === 'cast')
    at = code.expressions[at.kind === 'member' ? at.object : at.operand];
  return at?.kind === 'reference' && code.bindings[at.binding]?.definitions.length === 1;
}

/** Calls that change how rows are given, between a statement and the call that runs it. */
const CHAIN_LIMIT = 4;

/** The call that runs a prepared statement: `statement.all()`, `statement.pluck().get()`. */
function runOf(code: Code, id: ExpressionId, names: readonly string[]): Call | null {
  let at = id;
  for (let i = 0; i < CHAIN_LIMIT; i++) {
    const member = code.expressions[code.expressions[at]?.parent ?? NONE];
    const outer = member?.kind === 'member' ? code.expressions[member.parent] : undefined;
    if (member?.kind !== 'member' || member.object !== at || outer?.kind !== 'call' || outer.open === NONE)
      return null;
    if (code.expressions[outer.callee] !== member) return null;
    if (names.includes(member.property ?? '')) return outer;
    if (outer.arguments.some((each) => code.expressions[each]?.kind !== 'literal')) return null;
    at = member.parent;
  }
  return null;
}

function given(code: Code, run: Call, list: string): TextEdit {
  if (run.arguments.some((each) => code.expressions[each]?.kind !== 'function'))
    throw new Refusal('The call has parameters already.');
  return insert(run.open + 1, run.arguments.length ? `${list}, ` : list);
}

type Tag = Extract<SqlFix['values'], { readonly tag: unknown }>;

/** The text becomes a template with a tag, which binds what stands in its holes: the signs around holes go, the holes stay. */
function tagEdits(statement: Statement, { tag, imports }: Tag): readonly TextEdit[] {
  const { code, text, call, joined, pieces, slots } = statement;
  const written = pieces.filter((each) => each.kind === 'text');
  const first = pieces[0];
  const last = pieces.at(-1);
  const lastSlot = slots.at(-1);
  if (first?.kind !== 'text' || !lastSlot) throw new Refusal('The text does not start with a literal.');
  if (written.some((each) => each.quote !== '`' && /[`\\]|\$\{/.test(text.slice(each.start, each.end))))
    throw new Refusal('The text holds signs that mean something else in a template.');
  if (slots.some(({ after }) => after.length > 1))
    throw new Refusal('The parts of the text have different quotes.');
  const holes = slots.map((slot) => ({
    span: { start: slot.start, end: slot.end },
    text: `\${${slot.value}}${slot.after && '`'}`,
  }));
  const opening =
    first.quote === '`' ? [] : [{ span: { start: first.start - 1, end: first.start }, text: '`' }];
  const closing =
    last?.kind === 'text' && last.quote !== '`'
      ? [{ span: { start: last.end, end: last.end + 1 }, text: '`' }]
      : [];
  const whole = code.expressions[joined] as Expression;
  const made = [...holes, ...opening, ...closing, ...joints(text, pieces)];
  return [
    ...made,
    ...looseParentheses(statement, made),
    ...around(statement, tag, imports, { start: whole.start, end: whole.end }, call),
  ];
}

/** Parentheses round parts of a sum that becomes one template. */
function looseParentheses({ code, text, joined }: Statement, made: readonly TextEdit[]): readonly TextEdit[] {
  const [, ...parts] = partsOfSum(code, joined);
  const signs = parts
    .flatMap((id) => parenthesesAround(code, text, id))
    .flatMap(({ start, end }) => [start, end - 1]);
  return [...new Set(signs)]
    .filter((sign) => !made.some(({ span }) => span.start <= sign && sign < span.end))
    .map((sign) => ({ span: { start: sign, end: sign + 1 }, text: '' }));
}

/** Literals that stand side by side become one. */
function joints(text: string, pieces: readonly Piece[]): readonly TextEdit[] {
  return pieces.flatMap((piece, i) => {
    const next = pieces[i + 1];
    if (piece.kind !== 'text' || next?.kind !== 'text') return [];
    const span = { start: piece.end, end: next.start };
    if (text.slice(span.start, span.end).includes('/'))
      throw new Refusal('A comment stands between the parts of the text.');
    return [{ span, text: '' }];
  });
}

/** What is written around the template, so that the tag stands before it. */
function around(
  { workspace, uri, code, text, call: { callee }, isInCall, joined }: Statement,
  tag: Tag['tag'],
  imports: Tag['imports'],
  { start, end }: { readonly start: number; readonly end: number },
  call: Call,
): readonly TextEdit[] {
  if (tag === 'argument') {
    const [needed] = imports ?? [];
    const name = needed && importedName(workspace, uri, needed);
    if (!name) throw new Refusal('The tag for SQL cannot be imported into this file.');
    return [...name.edits, insert(start, name.text)];
  }
  const called = code.expressions[callee];
  const written =
    tag === 'called' ? called : called?.kind === 'member' ? code.expressions[called.object] : null;
  if (!called || !written || call.arguments.length !== 1)
    throw new Refusal('The call has a second argument whose meaning is not known.');
  if (isInCall)
    return [
      { span: { start: written.end, end: start }, text: '' },
      { span: { start: end, end: call.end }, text: '' },
    ];
  if (tag === 'called') throw new Refusal('The text is put together before the call.');
  // What types say of the text is not true of what the tag makes.
  const named = withoutCasts(code, call.arguments[0] ?? NONE);
  const binding = named?.kind === 'reference' ? code.bindings[named.binding] : undefined;
  const isPlain = code.expressions[joined]?.parent === NONE && binding?.type === null;
  if (!named || !isPlain) throw new Refusal('The text is put together in several steps.');
  return [
    insert(start, text.slice(written.start, written.end)),
    { span: { start: call.start, end: named.start }, text: '' },
    { span: { start: named.end, end: call.end }, text: '' },
  ];
}

function insert(at: number, text: string): TextEdit {
  return { span: { start: at, end: at }, text };
}
