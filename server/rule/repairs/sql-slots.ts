/** Where values stand in a written SQL text: what becomes of quotes and wildcards around them, and where no parameter may stand. */
import { type Code, type ExpressionId, NONE } from '../../facts/facts.ts';
import { codeOf, type Hole, type Piece, type WrittenPiece } from './joined-text.ts';

/** Why a text is left as it is. */
export class Refusal extends Error {}

/** A hole with the quotes and wildcards around it that belong to the value. */
export interface Slot {
  /** What is replaced by the placeholder. */
  readonly start: number;
  readonly end: number;
  /** What goes after the placeholder to keep the text literal closed, and to open the next one; empty if nothing does. */
  readonly after: string;
  /** Code for the value. */
  readonly value: string;
  /** The hole itself, for a name. */
  readonly expression: ExpressionId;
  /** Written without quotes: the place of a number. */
  readonly bare: boolean;
}

/** Reads the text from left to right and finds for each hole what it stands in. */
export function slotsOf(code: Code, text: string, pieces: readonly Piece[]): readonly Slot[] {
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
      const { slot, next } = quotedSlot(code, text, pieces, i, sql.slice(open.at + 1));
      slots.push(slot);
      sql = `${sql.slice(0, open.at)}0${text.slice(slot.end, next.end)}`.replace(/0['"`]$/, '0');
      const rest = pieces[next.index] as WrittenPiece;
      sql = `${sql.slice(0, open.at)}0${text.slice(next.from, rest.end)}`;
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
  code: Code,
  text: string,
  pieces: readonly Piece[],
  index: number,
  lead: string,
): { slot: Slot; next: { index: number; from: number; end: number } } {
  const first = pieces[index - 1];
  if (first?.kind !== 'text' || lead.includes('\0'))
    throw new Refusal('Two values stand in one pair of quotes.');
  const hole = pieces[index] as Hole;
  const at = writtenBehind(pieces, index);
  const last = pieces[at];
  const close = last?.kind === 'text' ? text.slice(last.start, last.end).indexOf("'") : -1;
  if (last?.kind !== 'text' || close < 0) throw new Refusal('Two values stand in one pair of quotes.');
  const tail = text.slice(last.start, last.start + close);
  if (text[last.start + close + 1] === "'") throw new Refusal('The text holds a doubled quote.');
  const source = codeOf(code, text, hole);
  const value = lead || tail ? `\`${lead}\${${source}}${tail}\`` : source;
  const start = first.end - lead.length - 1;
  const from = last.start + close + 1;
  return {
    slot: { start, end: from, after: between(first, last), value, expression: hole.expression, bare: false },
    next: { index: at, from, end: last.end },
  };
}

/** The place of the text behind a hole: a template that ends there, and is added to another text, has nothing to say. */
function writtenBehind(pieces: readonly Piece[], index: number): number {
  let at = index + 1;
  for (
    let piece = pieces[at];
    piece?.kind === 'text' && piece.start === piece.end && pieces[at + 1]?.kind === 'text';
    piece = pieces[at]
  )
    at++;
  return at;
}

/** What keeps two texts apart that a value stood between: the literals become one text where their quotes are the same. */
function between(first: WrittenPiece, last: WrittenPiece): string {
  return first.quote === last.quote ? '' : `${first.quote} + ${last.quote}`;
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
  const inTemplate = text.startsWith('${', hole.start);
  const source = codeOf(code, text, hole);
  const value = isNumber(code, hole.expression) ? source : `Number(${source})`;
  const slot = {
    start: hole.start,
    end: hole.end,
    after: '',
    value,
    expression: hole.expression,
    bare: true,
  };
  if (inTemplate) return slot;
  // `"… = " + id + " and …"`: the texts on both sides become one.
  if (previous?.kind !== 'text') throw new Refusal('The text does not start with a literal.');
  if (next?.kind === 'text') {
    return { ...slot, start: previous.end, end: next.start, after: between(previous, next) };
  }
  return { ...slot, start: previous.end, after: previous.quote };
}

function isNumber(code: Code, id: ExpressionId): boolean {
  const expression = code.expressions[id];
  if (expression?.kind === 'literal') return typeof expression.value === 'number';
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
