/** What regular expressions say of the texts that match them, and of those that do not. */
import type { Cleaner } from '../vocabulary/model.ts';

/**
 * What a text is that matches a regular expression as a whole: nothing if the expression is not anchored on both ends,
 * else what follows from the signs that it can match, as `cleanersOfMatch` tells it.
 */
export function cleanersOfPattern(source: string, flags: string): readonly Cleaner[] {
  if (flags.includes('m') || !source.startsWith('^') || !source.endsWith('$') || source.endsWith('\\$'))
    return [];
  const inner = source.slice(1, -1);
  // Without a group an alternative would have only one of the anchors.
  return topLevelAlternatives(inner) ? [] : cleanersOfMatch(inner, flags);
}

/**
 * What the part of a text is that a regular expression matches, and so each of its groups: `plain-text` if it can hold
 * no ASCII signs but letters, digits, spaces and `_-.:@`, `html-escaped` if it can hold none that means something in HTML,
 * `path-name` if it can hold neither a slash nor a backslash, `one-line` if it can hold no line break; nothing for an expression that is not made of single signs, classes of them,
 * groups, alternatives and counts alone. Anchors at its ends say nothing.
 */
export function cleanersOfMatch(source: string, flags: string): readonly Cleaner[] {
  const signs = signsMatched(source.replace(/^\^/, '').replace(/(?<!\\)\$$/, ''), flags);
  if (!signs) return [];
  const found: Cleaner[] = [];
  if (!/[^\w .:@-]/.test(signs)) found.push('plain-text');
  if (!/[<>&"'`]/.test(signs)) found.push('html-escaped');
  if (!/[/\\]/.test(signs)) found.push('path-name');
  if (!/[\r\n]/.test(signs)) found.push('one-line');
  return found;
}

function topLevelAlternatives(source: string): boolean {
  let depth = 0;
  for (let i = 0; i < source.length; i++) {
    const sign = source[i];
    if (sign === '\\') i++;
    else if (sign === '(') depth++;
    else if (sign === ')') depth--;
    else if (sign === '|' && depth === 0) return true;
  }
  return false;
}

const ascii: readonly string[] = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code));

/** The ASCII signs that can stand in what a pattern matches; null if it is not read as a whole. */
function signsMatched(source: string, flags: string): string | null {
  if (source.length > PATTERN_LIMIT) return null;
  let found = '';
  let at = 0;
  while (at < source.length) {
    const rest = source.slice(at);
    const sign = single.exec(rest)?.[0];
    const other = sign ?? /^(?:\((?:\?(?::|<\w+>))?|\)|\||(?:[*+?]|\{\d+(?:,\d*)?\})\??)/.exec(rest)?.[0];
    if (other === undefined) return null;
    const own = sign === undefined ? '' : signsOfSingle(sign, flags);
    if (own === null) return null;
    found += own;
    at += other.length;
  }
  return found;
}

/** What stands for a single sign at the start of a pattern: the sign itself, an escape, a class. No anchor, no reference. */
const single =
  /^(?:\\(?:u\{[0-9a-fA-F]+\}|u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|[pP]\{[^}]*\}|[dDwWsStnrvf]|[^A-Za-z0-9])|\[(?:\\.|[^\]\\])+\]|[^\\[\](){}*+?|^$])/s;

function signsOfSingle(sign: string, flags: string): string | null {
  try {
    const pattern = new RegExp(`^(?:${sign})$`, flags.replace(/[^iusv]/g, ''));
    return ascii.filter((each) => pattern.test(each)).join('');
  } catch {
    return null;
  }
}

/** The text that everything starts with that matches; null if the pattern is not anchored, or starts otherwise. */
export function startOfPattern(source: string, flags: string): string | null {
  if (flags.includes('m') || !source.startsWith('^') || topLevelAlternatives(source.slice(1))) return null;
  const literal = /^(?:\\[^a-zA-Z0-9]|[^\\.*+?()[\]{}|^$])+/.exec(source.slice(1))?.[0] ?? '';
  const next = source.slice(1 + literal.length);
  const whole = /^[*?{]/.test(next) ? literal.replace(/(?:\\)?.$/s, '') : literal;
  const start = whole.replace(/\\(.)/g, '$1');
  // `^\\/(?![/\\])` and `^\\/[^/\\]` tell the second sign too.
  if (start === '/' && startsNoHost(next)) return '/x';
  return start || null;
}

/** Whether the rest of a pattern begins with what is neither a slash nor a backslash, which browsers read as one. */
function startsNoHost(rest: string): boolean {
  if (/^(?:\w|\\[wd])/.test(rest)) return true;
  const [, kind = '', signs = ''] =
    /^(\(\?!|\[\^|\[)((?:\\.|[^\]()\\])*)/s.exec(rest.replace(/^\(\?!\[(?!\^)/, '(?!')) ?? [];
  const all: readonly string[] = signs.match(/\\.|./gs) ?? [];
  const hasSlash = all.includes('/') || all.includes('\\/');
  const hasBackslash = all.includes('\\\\');
  if (kind !== '[') return kind !== '' && hasSlash && hasBackslash;
  return all.length > 0 && !hasSlash && !hasBackslash && !all.some((each) => /^\\[SWD]/.test(each));
}

/** What a text is known to be that does not match: `/\\.\\./` finds what leads to a parent folder. */
export function signsRefused(source: string): readonly Cleaner[] {
  const found: Cleaner[] = [];
  if (/^(?:\\\.\\\.|\\\.\{2\}|\[\.\]\{2\})(?:[^.].*)?$/.test(source)) found.push('within-folder');
  if (/^(?:\[(?=[^\]]*\\n)[^\]^]*\]|\\r\?\\n|\\n)$/.test(source)) found.push('one-line');
  // A class of signs, of which one suffices to match.
  const refused = /^\[\^((?:\\.|[^\]\\])+)\]$/s.exec(source)?.[1];
  if (refused && /^(?:\\[dw.-]|[A-Za-z0-9_ .@:-])+$/.test(refused)) found.push('plain-text');
  return found;
}

/** Signs of a pattern that are read; longer ones are not. */
const PATTERN_LIMIT = 400;

/** The least number of signs that a text has in which a pattern finds a match; null where the pattern is not understood. */
export function shortestMatch(source: string): number | null {
  return source.length > PATTERN_LIMIT ? null : new Lengths(source).read();
}

/** Reads the lengths of one pattern; lives only while it runs. */
class Lengths {
  private at = 0;

  constructor(private readonly source: string) {}

  read(): number | null {
    const length = this.alternatives(0);
    return this.at < this.source.length ? null : length;
  }

  private alternatives(depth: number): number | null {
    let least = this.sequence(depth);
    while (this.source[this.at] === '|') {
      this.at++;
      const other = this.sequence(depth);
      least = least === null || other === null ? null : Math.min(least, other);
    }
    return least;
  }

  private sequence(depth: number): number | null {
    let sum = 0;
    // What a look ahead asks for may be the same signs as those that follow.
    let ahead = 0;
    while (this.at < this.source.length && !/[|)]/.test(this.source[this.at] as string)) {
      const atom = this.atom(depth);
      if (atom === null) return null;
      const times = this.leastTimes();
      if (atom.isAhead) ahead = Math.max(ahead, sum + atom.length);
      else sum += atom.length * times;
    }
    return Math.max(sum, ahead);
  }

  private atom(depth: number): { readonly length: number; readonly isAhead: boolean } | null {
    const rest = this.source.slice(this.at);
    const group = /^\((?:\?(?:[:=!]|<[=!]|<\w+>))?/.exec(rest)?.[0];
    if (group) {
      this.at += group.length;
      const length = depth > 20 ? null : this.alternatives(depth + 1);
      if (length === null || this.source[this.at] !== ')') return null;
      this.at++;
      const isLook = /[=!]$/.test(group);
      return { length: isLook && group !== '(?=' ? 0 : length, isAhead: isLook };
    }
    const single =
      /^\\(?:u\{[0-9a-fA-F]+\}|u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|[pP]\{[^}]*\}|.)/s.exec(rest)?.[0] ??
      /^\[(?:\\.|[^\]\\])*\]/s.exec(rest)?.[0] ??
      /^[^\\[\](){}*+?|]/s.exec(rest)?.[0];
    if (!single) return null;
    this.at += single.length;
    return { length: /^(?:\^|\$|\\[bB])$/.test(single) ? 0 : 1, isAhead: false };
  }

  private leastTimes(): number {
    const count = /^(?:([*?])|(\+)|\{(\d+)(?:,\d*)?\})\??/.exec(this.source.slice(this.at));
    if (!count) return 1;
    this.at += count[0].length;
    if (count[1]) return 0;
    return count[2] ? 1 : Number(count[3]);
  }
}
