/**
 * Turns values joined into a SQL text into parameters, in the way the library's model says. Only the holes are edited;
 * what stands between them stays as it is. Refuses wherever the meaning of the statement could change.
 */

import { type Code, type Expression, type ExpressionId, NONE } from '../facts/facts.ts';
import type { Flow } from '../flow/flows.ts';
import { argumentOf, selects } from '../meaning/automaton.ts';
import type { SqlFix } from '../meaning/model.ts';
import { saidOfCall } from '../meaning/sayings.ts';
import type { TextEdit } from '../text/edit.ts';
import type { Span } from '../text/span.ts';
import { factsAt } from '../workspace/facts.ts';
import { fileAt, type Workspace } from '../workspace/workspace.ts';
import { asText, isTyped } from './as-text.ts';
import { codeWithin, isBalanced, withoutComments, withParentheses } from './operands.ts';
import type { Repair } from './repair.ts';

const title = 'Pass the values as parameters';

/** A stretch of the written SQL text, or a value put into it. Offsets are those of the file. */
type Piece =
  | { readonly kind: 'text'; readonly start: number; readonly end: number; readonly quote: '"' | "'" | '`' }
  | {
      readonly kind: 'hole';
      readonly expression: ExpressionId;
      /** With the parentheses around it; in a template with the signs that open and close the hole. */
      readonly start: number;
      readonly end: number;
      /** The value as it is given as a parameter, with the comments beside it. */
      readonly value: string;
      readonly inTemplate: boolean;
    };

type TextPiece = Extract<Piece, { kind: 'text' }>;
type Hole = Extract<Piece, { kind: 'hole' }>;

/** A hole with the quotes and wildcards around it that belong to the value. */
interface Slot {
  /** Where the placeholder goes, and what goes with it. */
  readonly start: number;
  readonly end: number;
  /** What else goes: the value between two texts that stay apart, and the quotes around it. */
  readonly removed: readonly Span[];
  readonly value: string;
  /** Written without quotes: the place of a number. */
  readonly bare: boolean;
}

class Refusal extends Error {}

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

function repair(workspace: Workspace, flow: Flow): Repair {
  const { uri } = flow.call;
  const { code } = factsAt(workspace, uri);
  const text = fileAt(workspace, uri)?.text ?? '';
  const call = code.expressions[flow.call.expression];
  const entries = saidOfCall<SqlFix>(workspace, flow.call, 'fixes').map((each) => each.entry);
  const [entry] = entries;
  if (call?.kind !== 'call' || !entry) throw new Refusal('How this library binds parameters is not known.');
  const joined = joinedText(code, flow.argument.expression);
  const pieces = piecesOf(code, text, joined);
  const slots = slotsOf(code, text, pieces);
  if (!slots.length) throw new Refusal('No value stands in the text itself.');
  const existing = literalText(text, pieces);
  const numbered = entry.placeholder === '$n';
  // Signs in a text that no values are bound to are signs of the text itself.
  const escapes = entry.escape !== undefined && !hasValues(code, call, entry);
  const count = numbered && !escapes ? highest(existing) : 0;
  if (!numbered && !escapes && hasOpenSign(existing, entry.placeholder))
    throw new Refusal('The text has placeholders already, whose order cannot be told.');
  const edits: TextEdit[] = slots.flatMap(({ start, end, removed }, i) => [
    { span: { start, end }, text: placeholder(entry, count + i + 1) },
    ...removed.filter(({ start: from, end: to }) => from < to).map((span) => ({ span, text: '' })),
  ]);
  if (escapes) edits.push(...escapeEdits(text, pieces, slots, entry));
  edits.push(
    ...valueEdits(
      code,
      text,
      call,
      flow.call.expression,
      entry,
      slots.map((slot) => (!slot.bare && takesTexts(entry, uri) ? asText(slot.value) : slot.value)),
      numbered && count > 0,
    ),
  );
  const bare = slots.some((slot) => slot.bare);
  return {
    kind: 'edits',
    title: bare ? 'Pass the values as parameters (numbers stay numbers)' : title,
    level: bare ? 'B' : 'A',
    edits: [{ uri, edits }],
  };
}

/** Whether a value that stood in quotes has to be given as a text. */
function takesTexts({ texts }: SqlFix, uri: string): boolean {
  return texts === 'always' || (texts === 'typed' && isTyped(uri));
}

function placeholder(entry: SqlFix, number: number): string {
  return entry.placeholder === '$n' ? `$${number}` : entry.placeholder === ':name' ? `:p${number}` : '?';
}

/** The expression that joins the text: the argument itself, or the only value of a constant behind it. */
function joinedText(code: Code, id: ExpressionId): ExpressionId {
  const expression = code.expressions[id];
  if (expression?.kind === 'cast') return joinedText(code, expression.operand);
  if (expression?.kind === 'object') throw new Refusal('The text stands in an object.');
  if (expression?.kind !== 'reference') return id;
  const binding = code.bindings[expression.binding];
  const definition = code.definitions[binding?.definitions[0] ?? NONE];
  const isOnly = binding && binding.definitions.length === 1 && binding.references.length === 1;
  if (
    !isOnly ||
    definition?.from.kind !== 'value' ||
    definition.from.path.length ||
    binding.function !== expression.function
  )
    throw new Refusal('The text is put together in several steps.');
  return joinedText(code, definition.from.value);
}

function piecesOf(code: Code, text: string, id: ExpressionId): readonly Piece[] {
  const expression = code.expressions[id] as Expression;
  const { start, end } = expression;
  switch (expression.kind) {
    case 'literal': {
      const quote = text[start];
      if (typeof expression.value !== 'string' || (quote !== '"' && quote !== "'")) break;
      return [{ kind: 'text', start: start + 1, end: end - 1, quote }];
    }
    case 'template': {
      if (expression.tag !== NONE) throw new Refusal('The text is a tagged template.');
      return expression.texts.flatMap((part, i): readonly Piece[] => {
        const value = expression.values[i];
        const own: Piece = { kind: 'text', start: part.start, end: part.end, quote: '`' };
        if (value === undefined) return [own];
        return [own, holeOf(code, text, value, part.end, expression.texts[i + 1]?.start ?? part.end, true)];
      });
    }
    case 'binary':
      if (expression.operator === '+')
        return [...piecesOf(code, text, expression.left), ...piecesOf(code, text, expression.right)];
  }
  const whole = withParentheses(code, text, id);
  return [holeOf(code, text, id, whole.start, whole.end, false)];
}

function holeOf(
  code: Code,
  text: string,
  id: ExpressionId,
  start: number,
  end: number,
  inTemplate: boolean,
): Hole {
  const expression = code.expressions[id] as Expression;
  const own = expression.kind === 'sequence' ? withParentheses(code, text, id) : expression;
  const value = codeWithin(text, own, { start, end });
  return { kind: 'hole', expression: id, start, end, value, inTemplate };
}

function literalText(text: string, pieces: readonly Piece[]): string {
  return pieces.map((each) => (each.kind === 'text' ? text.slice(each.start, each.end) : '\0')).join('');
}

function highest(sql: string): number {
  return Math.max(0, ...[...sql.matchAll(/\$(\d+)/g)].map((match) => Number(match[1])));
}

function hasOpenSign(sql: string, sign: string): boolean {
  return sign === '?' ? sql.includes('?') : /:[a-z_]\w*/i.test(sql.replaceAll('::', ''));
}

/** Whether a call binds values already. */
function hasValues(code: Code, call: Extract<Expression, { kind: 'call' }>, { values }: SqlFix): boolean {
  const at = 'array' in values ? values.array : 'option' in values ? values.argument : null;
  const parsed = argumentOf(at ?? undefined);
  const given = call.arguments.find((_, i) => parsed && selects(parsed.which, i, call.arguments.length));
  const argument = code.expressions[given ?? NONE];
  if (!argument || argument.kind === 'function') return false;
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
      const isGone = ({ start: from, end, removed }: Slot) =>
        [{ start: from, end }, ...removed].some((span) => span.start <= start && start < span.end);
      if (slots.some(isGone)) return [];
      return [{ span: { start, end: start + length }, text: entry.escape ?? '' }];
    });
  });
}

/** Reads the text from left to right and finds for each hole what it stands in. */
function slotsOf(code: Code, text: string, pieces: readonly Piece[]): readonly Slot[] {
  const slots: Slot[] = [];
  let sql = '';
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i] as Piece;
    if (piece.kind === 'text') {
      const part = text.slice(piece.start, piece.end);
      if (/\\['"`$]/.test(part)) throw new Refusal('The text holds escaped quotes.');
      sql += part;
      continue;
    }
    const open = openQuote(sql);
    if (open === null) {
      slots.push(bareSlot(code, text, pieces, i, sql));
      sql += '0';
    } else if (open.quote === "'") {
      const { slot, next } = quotedSlot(text, pieces, i, sql.slice(open.at + 1));
      slots.push(slot);
      sql = `${sql.slice(0, open.at)}0${text.slice(next.from, next.end)}`;
      i = next.index;
    } else throw new Refusal('A value stands in a quoted name or a comment.');
  }
  if (openQuote(sql)) throw new Refusal('The quotes of the text do not match.');
  return slots;
}

/** The quote (or comment) that is open at the end of a SQL text; null if none is. */
function openQuote(sql: string): { readonly quote: string; readonly at: number } | null {
  let open: { quote: string; at: number } | null = null;
  for (let i = 0; i < sql.length; i++) {
    const sign = sql[i] as string;
    if (open) {
      if (
        open.quote === '--'
          ? sign === '\n'
          : open.quote === '/*'
            ? sql.startsWith('*/', i)
            : sign === open.quote
      )
        open = null;
      continue;
    }
    if (sign === "'" || sign === '"' || sign === '`') open = { quote: sign, at: i };
    else if (sql.startsWith('--', i)) open = { quote: '--', at: i };
    else if (sql.startsWith('/*', i)) open = { quote: '/*', at: i };
    else if (/^\$\w*\$/.test(sql.slice(i))) throw new Refusal('The text holds a dollar-quoted string.');
  }
  return open;
}

/** `'…${x}…'`: the whole of the quotes becomes one value. */
function quotedSlot(
  text: string,
  pieces: readonly Piece[],
  index: number,
  lead: string,
): { slot: Slot; next: { index: number; from: number; end: number } } {
  const first = pieces[index - 1];
  if (first?.kind !== 'text' || lead.includes('\0'))
    throw new Refusal('Two values stand in one pair of quotes.');
  const hole = pieces[index] as Hole;
  const last = pieces[index + 1];
  const close = last?.kind === 'text' ? text.slice(last.start, last.end).indexOf("'") : -1;
  if (last?.kind !== 'text' || close < 0) throw new Refusal('Two values stand in one pair of quotes.');
  const tail = text.slice(last.start, last.start + close);
  if (text[last.start + close + 1] === "'") throw new Refusal('The text holds a doubled quote.');
  const value = lead || tail ? `\`${lead}\${${hole.value}}${tail}\`` : hole.value;
  const start = first.end - lead.length - 1;
  if (start < first.start) throw new Refusal('The quotes of the text start in another part of it.');
  const from = last.start + close + 1;
  const slot = hole.inTemplate
    ? { start, end: from, removed: [] }
    : { ...betweenTexts(text, first, hole, last, start, from) };
  return {
    slot: { ...slot, value, bare: false },
    next: { index: index + 1, from, end: last.end },
  };
}

/**
 * A value between two texts that are joined: where they have the same quotes and no parentheses lie between, they become
 * one text, else the value goes and they stay apart.
 * @param start where the placeholder goes, in the first text
 * @param from what of the second text stays
 */
function betweenTexts(
  text: string,
  first: TextPiece,
  hole: Hole,
  last: TextPiece,
  start: number,
  from: number,
): Omit<Slot, 'value' | 'bare'> {
  const lead = { start: first.end + 1, end: hole.end };
  const tail = { start: hole.start, end: last.start - 1 };
  const gaps = [text.slice(lead.start, hole.start), text.slice(hole.end, tail.end)];
  if (first.quote === last.quote && gaps.every((gap) => !/[()]/.test(withoutComments(gap))))
    return { start, end: from, removed: [] };
  const side = [lead, tail].find((_, i) => isBalanced(gaps[i] ?? ''));
  if (!side) throw new Refusal('The value is joined to other texts in parentheses.');
  return { start, end: first.end, removed: [side, { start: last.start, end: from }] };
}

/** Places where a value may stand: after a comparison, in a list of values, after LIMIT and the like. */
const valuePlace =
  /(?:[=<>]|\blike|\bilike|\bbetween|\band|\blimit|\boffset|\bthen|\belse|\bselect|[(,]|[+*/-])\s*$/i;
const namePlace = /\b(?:from|join|into|update|table|order\s+by|group\s+by|by|set|as|index|on|in)\s*$/i;

function bareSlot(code: Code, text: string, pieces: readonly Piece[], index: number, sql: string): Slot {
  const hole = pieces[index] as Hole;
  const tail = sql.replace(/\0/g, '0');
  if (/\bin\s*\(\s*$/i.test(tail)) throw new Refusal('A list of values cannot be one parameter.');
  if (namePlace.test(tail) || /\border\s+by\b(?:(?!\b(?:limit|offset|where)\b)[\s\S])*$/i.test(tail))
    throw new Refusal(
      'A name of a table, column or direction cannot be a parameter: take it from a fixed list.',
    );
  if (/\binterval\s*$/i.test(tail) || (/\w$/.test(tail) === true && !valuePlace.test(tail)))
    throw new Refusal('Where this value stands, no parameter may.');
  if (!valuePlace.test(tail)) throw new Refusal('Where this value stands, no parameter may.');
  if (/\(\s*$|,\s*$/.test(tail) && !/\bvalues\b[\s\S]*$/i.test(tail))
    throw new Refusal('Whether a value or a name stands here cannot be told.');
  const next = pieces[index + 1];
  if (next?.kind === 'text' && /^\w/.test(text.slice(next.start, next.end)))
    throw new Refusal('A value and a word make one name here.');
  const previous = pieces[index - 1];
  const value = isNumber(code, hole.expression) ? hole.value : `Number(${hole.value})`;
  if (hole.inTemplate) return { start: hole.start, end: hole.end, removed: [], value, bare: true };
  // `"… = " + id + " and …"`: the texts on both sides become one.
  if (previous?.kind !== 'text') throw new Refusal('The text does not start with a literal.');
  const { end } = previous;
  if (next?.kind === 'text')
    return { ...betweenTexts(text, previous, hole, next, end, next.start), value, bare: true };
  const rest = { start: end + 1, end: hole.end };
  if (!isBalanced(text.slice(rest.start, hole.start)))
    throw new Refusal('The value is joined to other texts in parentheses.');
  return { start: end, end, removed: [rest], value, bare: true };
}

function isNumber(code: Code, id: ExpressionId): boolean {
  const expression = code.expressions[id];
  if (expression?.kind === 'literal') return typeof expression.value === 'number';
  if (expression?.kind === 'cast') return isNumber(code, expression.operand);
  if (expression?.kind === 'binary') return ['-', '*', '/', '%'].includes(expression.operator);
  if (expression?.kind === 'call') {
    const callee = code.expressions[expression.callee];
    return (
      callee?.kind === 'reference' &&
      callee.binding === NONE &&
      /^(?:Number|parseInt|parseFloat)$/.test(callee.name)
    );
  }
  if (expression?.kind === 'reference') {
    const binding = code.bindings[expression.binding];
    if (binding?.type?.kind === 'keyword' && binding.type.name === 'number') return true;
    const ids = expression.definitions;
    return (
      ids.length > 0 &&
      ids.every((each) => {
        const from = code.definitions[each]?.from;
        return (
          from?.kind === 'number' ||
          (from?.kind === 'value' && !from.path.length && isNumber(code, from.value))
        );
      })
    );
  }
  return false;
}

function valueEdits(
  code: Code,
  text: string,
  call: Extract<Expression, { kind: 'call' }>,
  id: ExpressionId,
  entry: SqlFix,
  values: readonly string[],
  mayAppend: boolean,
): readonly TextEdit[] {
  const list = values.join(', ');
  if ('nextCall' in entry.values) return nextCallEdits(code, id, entry.values.nextCall, list);
  const at =
    'array' in entry.values
      ? entry.values.array
      : 'spread' in entry.values
        ? entry.values.spread
        : entry.values.argument;
  const parsed = argumentOf(at);
  const index = parsed?.which.kind === 'index' || parsed?.which.kind === 'from' ? parsed.which.index : 1;
  const textArgument = argumentOf(entry.text);
  const textIndex = call.arguments.findIndex(
    (_, i) => textArgument && selects(textArgument.which, i, call.arguments.length),
  );
  const before = code.expressions[call.arguments[textIndex] ?? NONE];
  const known = code.expressions[call.arguments[index] ?? NONE];
  const option = 'option' in entry.values ? entry.values.option : null;
  const given = option ? `{ ${option}: [${list}] }` : 'array' in entry.values ? `[${list}]` : list;
  if (!before) throw new Refusal('The text is no argument of the call.');
  const behind = withParentheses(code, text, call.arguments[textIndex] ?? NONE).end;
  if (!known || known.kind === 'function') return [insert(behind, `, ${given}`)];
  if (known.kind === 'array' && !option && mayAppend) {
    const empty = !known.elements.length;
    return [insert(known.end - 1, empty ? list : `, ${list}`)];
  }
  if (known.kind === 'object' && option) {
    if (
      known.properties.some(
        (each) =>
          each.key === option || each.key === 'replacements' || each.key === 'bind' || each.kind === 'spread',
      )
    )
      throw new Refusal('The call has parameters already.');
    return [
      insert(known.start + 1, known.properties.length ? ` ${option}: [${list}],` : ` ${option}: [${list}] `),
    ];
  }
  throw new Refusal('The call has a second argument whose meaning is not known.');
}

/** `db.prepare(sql).all(…)`: the values go to the call on the prepared statement. */
function nextCallEdits(
  code: Code,
  id: ExpressionId,
  names: readonly string[],
  list: string,
): readonly TextEdit[] {
  const member = code.expressions[code.expressions[id]?.parent ?? NONE];
  const outer =
    member?.kind === 'member' && names.includes(member.property ?? '')
      ? code.expressions[member.parent]
      : undefined;
  if (outer?.kind !== 'call' || outer.open === NONE)
    throw new Refusal('The prepared statement is used elsewhere.');
  if (outer.arguments.length) throw new Refusal('The call has parameters already.');
  return [insert(outer.open + 1, list)];
}

function insert(at: number, text: string): TextEdit {
  return { span: { start: at, end: at }, text };
}
