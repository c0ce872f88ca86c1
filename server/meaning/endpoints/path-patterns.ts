/**
 * Whether a path fits a pattern of a project: a regular expression, or a path with parameters (`/users/:id`,
 * `/((?!api).*)`). Patterns are read and tried here with a budget, since one that a project wrote may take for ever.
 */

/** Steps tried for one path. */
const STEP_LIMIT = 20_000;
const NESTING_LIMIT = 40;

type Node =
  | { readonly kind: 'sign'; readonly test: (sign: string) => boolean }
  | { readonly kind: 'start' | 'end' | 'edge' }
  | { readonly kind: 'group'; readonly choices: readonly (readonly Part[])[] }
  | { readonly kind: 'ahead'; readonly wanted: boolean; readonly choices: readonly (readonly Part[])[] };

interface Part {
  readonly node: Node;
  readonly least: number;
  readonly most: number;
}

/** Whether an expression is found in a text; null where it cannot be read, or takes too long. */
export function matchesExpression(pattern: string, text: string, ignoreCase = false): boolean | null {
  try {
    const reader = new Reader(ignoreCase ? pattern.toLowerCase() : pattern);
    const choices = reader.whole();
    const subject = ignoreCase ? text.toLowerCase() : text;
    const run = new Run(subject);
    for (let at = 0; at <= subject.length; at++) if (run.choose(choices, at, () => true)) return true;
    return false;
  } catch (error) {
    if (error instanceof NotReadable) return null;
    throw error;
  }
}

/** Whether a path fits a pattern with parameters as a whole; null where the pattern cannot be read. */
export function matchesPathPattern(pattern: string, path: string): boolean | null {
  return matchesExpression(`^${expressionOf(pattern)}/?$`, path, true);
}

/** The expression that a pattern of a path means: `/a/:b*` is `/a(?:/[^/]+(?:/[^/]+)*)?`. */
function expressionOf(pattern: string): string {
  let result = '';
  for (let at = 0; at < pattern.length; ) {
    const slash = pattern[at] === '/' ? '/' : '';
    const named = /^\/?:(\w+)/.exec(pattern.slice(at));
    const from = at + (named?.[0].length ?? slash.length);
    const group = pattern[from] === '(' ? groupAt(pattern, from) : null;
    if (!named && !group) {
      const brace = pattern[at] === '{' ? '(?:' : pattern[at] === '}' ? ')' : null;
      result += brace ?? escaped(pattern[at] as string);
      at++;
      if (brace === ')' && /[?*+]/.test(pattern[at] ?? '')) result += pattern[at++];
      continue;
    }
    const inner = group === null ? '[^/]+' : `(?:${group.slice(1, -1)})`;
    at = from + (group?.length ?? 0);
    const modifier = /[?*+]/.test(pattern[at] ?? '') ? pattern[at++] : '';
    const one = `${slash}${inner}`;
    const many = `${one}(?:${slash}${inner})*`;
    result +=
      modifier === '*' ? `(?:${many})?` : modifier === '+' ? many : modifier === '?' ? `(?:${one})?` : one;
  }
  return result;
}

function groupAt(pattern: string, from: number): string | null {
  let depth = 0;
  for (let at = from; at < pattern.length; at++) {
    if (pattern[at] === '\\') at++;
    else if (pattern[at] === '(') depth++;
    else if (pattern[at] === ')' && --depth === 0) return pattern.slice(from, at + 1);
  }
  return null;
}

function escaped(sign: string): string {
  return /[.*+?^${}()|[\]\\]/.test(sign) ? `\\${sign}` : sign;
}

class NotReadable extends Error {}

const classes: Readonly<Record<string, RegExp>> = { w: /\w/, d: /\d/, s: /\s/, W: /\W/, D: /\D/, S: /\S/ };
const letters: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', f: '\f', v: '\v' };

/** Reads an expression; lives only while it runs. */
class Reader {
  private at = 0;
  private depth = 0;

  constructor(private readonly text: string) {}

  whole(): readonly (readonly Part[])[] {
    const choices = this.choices();
    if (this.at < this.text.length) throw new NotReadable();
    return choices;
  }

  private choices(): readonly (readonly Part[])[] {
    if (++this.depth > NESTING_LIMIT) throw new NotReadable();
    const found: Part[][] = [[]];
    while (this.at < this.text.length && this.text[this.at] !== ')') {
      if (this.text[this.at] === '|') {
        this.at++;
        found.push([]);
      } else (found.at(-1) as Part[]).push(this.part());
    }
    this.depth--;
    return found;
  }

  private part(): Part {
    const node = this.node();
    const rest = this.text.slice(this.at);
    const sign = /^(?:[*+?]|\{\d{1,3}(?:,\d{0,3})?\})/.exec(rest)?.[0] ?? '';
    this.at += sign.length;
    if (sign && this.text[this.at] === '?') this.at++;
    if (sign === '*') return { node, least: 0, most: Infinity };
    if (sign === '+') return { node, least: 1, most: Infinity };
    if (sign === '?') return { node, least: 0, most: 1 };
    const [, least, comma, most] = /^\{(\d+)(,?)(\d*)\}$/.exec(sign) ?? [];
    if (least === undefined) return { node, least: 1, most: 1 };
    return { node, least: Number(least), most: most ? Number(most) : comma ? Infinity : Number(least) };
  }

  private node(): Node {
    const sign = this.text[this.at++] as string;
    switch (sign) {
      case '.':
        return { kind: 'sign', test: (each) => each !== '\n' };
      case '^':
        return { kind: 'start' };
      case '$':
        return { kind: 'end' };
      case '(':
        return this.group();
      case '[':
        return { kind: 'sign', test: this.set() };
      case '\\':
        return this.escape();
      case '*':
      case '+':
      case '?':
        throw new NotReadable();
      default:
        return { kind: 'sign', test: (each) => each === sign };
    }
  }

  private group(): Node {
    const opening = /^\?(?::|!|=|<\w+>)/.exec(this.text.slice(this.at))?.[0] ?? '';
    if (!opening && this.text[this.at] === '?') throw new NotReadable();
    this.at += opening.length;
    const choices = this.choices();
    if (this.text[this.at++] !== ')') throw new NotReadable();
    if (opening === '?!' || opening === '?=') return { kind: 'ahead', wanted: opening === '?=', choices };
    return { kind: 'group', choices };
  }

  private escape(): Node {
    const sign = this.text[this.at++];
    if (sign === undefined || /[1-9BkpPuxc]/.test(sign)) throw new NotReadable();
    if (sign === 'b') return { kind: 'edge' };
    return { kind: 'sign', test: signTest(sign) };
  }

  private set(): (sign: string) => boolean {
    const isNot = this.text[this.at] === '^';
    if (isNot) this.at++;
    const tests: ((sign: string) => boolean)[] = [];
    for (let first = true; first || this.text[this.at] !== ']'; first = false) {
      const sign = this.text[this.at++];
      if (sign === undefined) throw new NotReadable();
      if (sign === '\\') {
        tests.push(signTest(this.text[this.at++] ?? ''));
        continue;
      }
      const end = this.text[this.at + 1];
      if (this.text[this.at] === '-' && end !== undefined && end !== ']' && end !== '\\') {
        this.at += 2;
        tests.push((each) => sign <= each && each <= end);
      } else tests.push((each) => each === sign);
    }
    this.at++;
    return (each) => tests.some((test) => test(each)) !== isNot;
  }
}

function signTest(sign: string): (sign: string) => boolean {
  const known = classes[sign];
  if (known) return (each) => known.test(each);
  const meant = letters[sign] ?? sign;
  return (each) => each === meant;
}

/** Tries an expression on one text; lives only while it runs. */
class Run {
  private steps = 0;

  constructor(private readonly text: string) {}

  choose(choices: readonly (readonly Part[])[], at: number, then: (at: number) => boolean): boolean {
    return choices.some((parts) => this.parts(parts, 0, at, then));
  }

  private parts(parts: readonly Part[], index: number, at: number, then: (at: number) => boolean): boolean {
    const part = parts[index];
    if (!part) return then(at);
    return this.times(part, 0, at, (end) => this.parts(parts, index + 1, end, then));
  }

  private times(part: Part, count: number, at: number, then: (at: number) => boolean): boolean {
    if (++this.steps > STEP_LIMIT) throw new NotReadable();
    const more =
      count < part.most &&
      this.once(
        part.node,
        at,
        (end) => (end > at || count < part.least) && this.times(part, count + 1, end, then),
      );
    return more || (count >= part.least && then(at));
  }

  private once(node: Node, at: number, then: (at: number) => boolean): boolean {
    const { text } = this;
    switch (node.kind) {
      case 'sign':
        return at < text.length && node.test(text[at] as string) && then(at + 1);
      case 'start':
        return at === 0 && then(at);
      case 'end':
        return at === text.length && then(at);
      case 'edge':
        return /\w/.test(text[at - 1] ?? '') !== /\w/.test(text[at] ?? '') && then(at);
      case 'group':
        return this.choose(node.choices, at, then);
      case 'ahead':
        return this.choose(node.choices, at, () => true) === node.wanted && then(at);
    }
  }
}
