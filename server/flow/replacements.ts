/** What a text cannot hold any more after a replacement, or as a match: `name.replace(/[^a-z0-9]/gi, '')`. */
import { type Code, type Expression, type ExpressionId, NONE, type Path } from '../facts/facts.ts';
import { patternMatchAt } from '../meaning/sinks/pattern-matches.ts';
import { cleanersOfMatch } from '../meaning/values/patterns.ts';
import type { Context, ExpressionPlace } from '../meaning/values/value.ts';
import { valuesOf } from '../meaning/values/values.ts';
import type { Cleaner } from '../meaning/vocabulary/model.ts';
import { factsAt } from '../workspace/facts.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** What is known of the result of a call of `replace` or `replaceAll`; nothing for other calls, and where only the first match is replaced. */
export function replacementCleaners(
  workspace: Workspace,
  place: ExpressionPlace,
  context: Context | null,
): readonly Cleaner[] {
  const { code } = factsAt(workspace, place.uri);
  const call = code.expressions[place.expression];
  const callee = call?.kind === 'call' ? code.expressions[call.callee] : undefined;
  if (call?.kind !== 'call' || callee?.kind !== 'member') return [];
  if (callee.property === 'split')
    return [
      ...pieceCleaners(workspace, place.uri, call.arguments[0] ?? NONE, context),
      ...(isOnePiece(code, call.parent)
        ? separatorCleaners(workspace, place.uri, call.arguments[0] ?? NONE, context)
        : []),
    ];
  if (callee.property !== 'replace' && callee.property !== 'replaceAll') return [];
  const by = replacementAt(workspace, place.uri, call.arguments[1] ?? NONE, context);
  if (by === '' && cutsParents(workspace, place.uri, call.arguments[0] ?? NONE, context))
    return ['known-start'];
  if (by === '' && takesOutParents(workspace, place.uri, callee.property, call.arguments[0] ?? NONE, context))
    return ['within-folder'];
  const removed = signsReplaced(workspace, place, callee.property, call, context);
  if (!removed) return [];
  return [...cleanersOf(removed, by), ...cleanersOfEscape(removed, by), ...cleanersOfQuotes(removed, by)];
}

/** What is known of the pieces of a text that is cut at every sign of a kind: `text.split(/\W+/)` leaves words alone. */
function pieceCleaners(
  workspace: Workspace,
  uri: string,
  separator: ExpressionId,
  context: Context | null,
): readonly Cleaner[] {
  const values = valuesOf(workspace, { uri, expression: separator }, context);
  const [value] = values;
  const signs = values.length === 1 && value?.kind === 'regex' ? signsOf(value.pattern) : null;
  return signs?.isNegated ? cleanersOf(signs, '') : [];
}

/** Methods that give one element of a list. */
const pieceMethods = new Set(['pop', 'shift', 'at']);

/** Whether one piece of a text that was cut is taken, and nothing puts it together with the others: `name.split('.').pop()`, `name.split('.')[1]`. */
function isOnePiece(code: Code, id: ExpressionId): boolean {
  const member = code.expressions[id];
  if (member?.kind !== 'member') return false;
  if (/^\d+$/.test(member.property ?? '')) return true;
  const index = code.expressions[member.computed];
  if (index) return index.kind !== 'literal' || typeof index.value === 'number';
  return pieceMethods.has(member.property ?? '') && code.expressions[member.parent]?.kind === 'call';
}

/** What no piece holds of a text that is cut at a sign: no dots, and so no way to the folder above; no slash. */
function separatorCleaners(
  workspace: Workspace,
  uri: string,
  separator: ExpressionId,
  context: Context | null,
): readonly Cleaner[] {
  const [value, ...others] = valuesOf(workspace, { uri, expression: separator }, context);
  if (value?.kind !== 'literal' || others.length) return [];
  return value.value === '.' ? ['within-folder'] : value.value === '/' ? ['path-name'] : [];
}

/**
 * Whether a call of `replace` takes out all signs but some, or puts one text for each of them: `name.replace(/[^\p{L}]/gu, '')`.
 * It was made for names and not for texts that people read.
 */
export function keepsFewSigns(workspace: Workspace, place: ExpressionPlace): boolean {
  const { code } = factsAt(workspace, place.uri);
  const call = code.expressions[place.expression];
  const callee = call?.kind === 'call' ? code.expressions[call.callee] : undefined;
  if (call?.kind !== 'call' || callee?.kind !== 'member') return false;
  const removed = signsReplaced(workspace, place, callee.property ?? '', call, null);
  return (
    removed?.isNegated === true &&
    typeof replacementAt(workspace, place.uri, call.arguments[1] ?? NONE, null) === 'string'
  );
}

/** Signs that may be shown of a secret, as those at the end of the number of a card. */
const FEW = 4;

/** What is known of a text of which a few signs are cut out: `number.slice(-4)`, `token.slice(0, 4)`, `name.charAt(0)`. */
export function cutCleaners(code: Code, call: Extract<Expression, { kind: 'call' }>): readonly Cleaner[] {
  const callee = code.expressions[call.callee];
  if (callee?.kind === 'member' && callee.property === 'charAt') return ['few-signs'];
  if (callee?.kind !== 'member' || !/^(?:slice|substring|substr)$/.test(callee.property ?? '')) return [];
  if (call.arguments.length === 1 && isBehindLastSlash(code, call.arguments[0] ?? NONE)) return ['path-name'];
  const [from, to] = call.arguments.map((each) => numberAt(code, each));
  if (from === undefined) return [];
  const length = callee.property === 'substr' ? (to ?? -from) : to === undefined ? -from : to - from;
  const isCut = from < 0 ? callee.property !== 'substring' && -from <= FEW : to !== undefined && to > 0;
  return isCut && length > 0 && length <= FEW ? ['few-signs'] : [];
}

/** Whether a text is cut behind its last slash, so that none is left: `path.slice(path.lastIndexOf('/') + 1)`. Without one, it is whole. */
function isBehindLastSlash(code: Code, id: ExpressionId): boolean {
  const sum = code.expressions[id];
  if (sum?.kind !== 'binary' || sum.operator !== '+' || numberAt(code, sum.right) !== 1) return false;
  const found = code.expressions[sum.left];
  if (found?.kind !== 'reference') return isLastSlash(code, sum.left);
  return (
    found.definitions.length > 0 &&
    found.definitions.every((each) => {
      const from = code.definitions[each]?.from;
      return from?.kind === 'value' && !from.path.length && isLastSlash(code, from.value);
    })
  );
}

function isLastSlash(code: Code, id: ExpressionId): boolean {
  const call = code.expressions[id];
  const callee = call?.kind === 'call' ? code.expressions[call.callee] : undefined;
  if (call?.kind !== 'call' || callee?.kind !== 'member' || callee.property !== 'lastIndexOf') return false;
  const sought = code.expressions[call.arguments[0] ?? NONE];
  return sought?.kind === 'literal' && sought.value === '/';
}

/** A number that is written down; undefined for anything else. */
function numberAt(code: Code, id: ExpressionId): number | undefined {
  const expression = code.expressions[id];
  if (expression?.kind === 'unary' && expression.operator === '-') {
    const operand = numberAt(code, expression.operand);
    return operand === undefined ? undefined : -operand;
  }
  return expression?.kind === 'literal' && typeof expression.value === 'number'
    ? expression.value
    : undefined;
}

/**
 * What is known of a part of the result of `match` or `exec` (`name.match(/[a-z]+/)[0]`), which holds nothing that its
 * pattern cannot match; nothing for other calls, and for the result as a whole.
 * @param path the properties below the result
 */
export function matchCleaners(
  workspace: Workspace,
  place: ExpressionPlace,
  path: Path,
  context: Context | null,
): readonly Cleaner[] {
  const { code } = factsAt(workspace, place.uri);
  const match =
    path.length && !/^(?:input|index|length)$/.test(path[0] ?? '')
      ? patternMatchAt(code, place.expression)
      : null;
  if (!match || !givesMatch(code, place.expression)) return [];
  const values = valuesOf(workspace, { uri: place.uri, expression: match.pattern }, context);
  const [value] = values;
  return values.length === 1 && value?.kind === 'regex' ? cleanersOfMatch(value.pattern, value.flags) : [];
}

function givesMatch(code: Code, id: ExpressionId): boolean {
  const call = code.expressions[id];
  const callee = call?.kind === 'call' ? code.expressions[call.callee] : undefined;
  return callee?.kind === 'member' && (callee.property === 'match' || callee.property === 'exec');
}

/** Whether a pattern finds all `../` at the start of a path: `^(\\.\\.(\\/|\\\\|$))+`. */
function cutsParents(
  workspace: Workspace,
  uri: string,
  expression: ExpressionId,
  context: Context | null,
): boolean {
  return valuesOf(workspace, { uri, expression }, context).some(
    (value) =>
      value.kind === 'regex' &&
      /^\^\((?:\?:)?\\\.(?:\\\.|\{2\})/.test(value.pattern) &&
      /[+*]$/.test(value.pattern),
  );
}

/**
 * Whether all dots are taken out, or two of them wherever they stand beside each other: no `..` is left. With a slash in what
 * is taken out (`../`), what is left may be put together to one: `....//`.
 */
function takesOutParents(
  workspace: Workspace,
  uri: string,
  method: string,
  expression: ExpressionId,
  context: Context | null,
): boolean {
  const values = valuesOf(workspace, { uri, expression }, context);
  const [value] = values;
  if (values.length !== 1 || !value) return false;
  if (value.kind === 'literal') return method === 'replaceAll' && /^\.{1,2}$/.test(String(value.value));
  return (
    value.kind === 'regex' &&
    value.flags.includes('g') &&
    /^(?:\\\.|\[\.\])(?:\+|\{2,\}|\{2\}|\\\.\+?|\[\.\]\+?)?$/.test(value.pattern)
  );
}

/** The signs that are replaced wherever they stand, or those that are not (`[^…]`). */
interface Signs {
  readonly listed: string;
  readonly isNegated: boolean;
}

function signsReplaced(
  workspace: Workspace,
  place: ExpressionPlace,
  method: string,
  call: Extract<Expression, { kind: 'call' }>,
  context: Context | null,
): Signs | null {
  const pattern = call.arguments[0] ?? NONE;
  const values = valuesOf(workspace, { uri: place.uri, expression: pattern }, context);
  const [value] = values;
  if (values.length !== 1 || !value) return null;
  if (value.kind === 'literal')
    return method === 'replaceAll' && typeof value.value === 'string' && value.value.length === 1
      ? { listed: value.value, isNegated: false }
      : null;
  if (value.kind !== 'regex' || !value.flags.includes('g')) return null;
  return signsOf(value.pattern);
}

/** The signs of a pattern that matches single signs: `[…]`, `[^…]`, `a|b`, each perhaps repeated. */
function signsOf(pattern: string): Signs | null {
  const inner = /^\(\??:?(.*)\)[+]?$/s.exec(pattern)?.[1] ?? pattern;
  const negated = /^\[\^((?:\\.|[^\]\\])+)\][+]?$/s.exec(inner);
  if (negated) return { listed: negated[1] as string, isNegated: true };
  const others = /^\\([WD])[+]?$/.exec(inner);
  if (others) return { listed: `\\${others[1]?.toLowerCase()}`, isNegated: true };
  const parts = alternatives(inner);
  const signs = parts.map((part) => {
    const set = /^\[((?:\\.|[^\]\\^])(?:\\.|[^\]\\])*)\][+]?$/s.exec(part);
    if (set) return set[1] as string;
    return /^(?:\\.|[^\\.*+?()[\]{}|^$])[+]?$/s.test(part)
      ? part.replace(/\+$/, '')
      : part === '\\r?\\n'
        ? '\\n'
        : null;
  });
  return signs.includes(null) ? null : { listed: signs.join(''), isNegated: false };
}

function alternatives(pattern: string): readonly string[] {
  const parts = [''];
  let isSet = false;
  for (const [sign] of pattern.matchAll(/\\.|[\s\S]/g)) {
    if (sign === '[') isSet = true;
    if (sign === ']') isSet = false;
    if (sign === '|' && !isSet) parts.push('');
    else parts[parts.length - 1] += sign;
  }
  return parts;
}

function replacementAt(
  workspace: Workspace,
  uri: string,
  expression: ExpressionId,
  context: Context | null,
): string | null {
  const values = valuesOf(workspace, { uri, expression }, context);
  const [value] = values;
  return values.length === 1 && value?.kind === 'literal' ? String(value.value) : null;
}

/** `null` for a replacement that is not written down. */
function cleanersOf({ listed, isNegated }: Signs, by: string | null): readonly Cleaner[] {
  if (by !== null && !/^[\w &;#.-]*$/.test(by)) return [];
  if (isNegated) {
    const isPlain = /^(?:\\[dw.-]|[A-Za-z0-9_ .@-])+$/.test(listed);
    if (by !== null && isPlain) return ['plain-text', 'one-line'];
    return by !== null && !/\\[sSWD]|[\r\n]|\\[rn]/.test(listed) ? ['one-line'] : [];
  }
  const holds = (sign: string) => listed.includes(sign);
  const found: Cleaner[] = [];
  if (holds('<')) found.push('html-escaped');
  if (/\\n|\\s|\n|\\x0[aA]|\\u000[aA]/.test(listed)) found.push('one-line');
  if (holds('/')) found.push('path-name');
  // RFC 4515, section 3: these have a meaning in a filter, and are written as a backslash with their number.
  if (by === null && ['*', '(', ')', '\\\\'].every(holds)) found.push('ldap-escaped');
  return found;
}

/** `'\\''` or `'"'"'` for each quotation mark, as whoever writes puts the whole between two of them: within, a shell gives nothing a meaning. */
function cleanersOfQuotes({ listed, isNegated }: Signs, by: string | null): readonly Cleaner[] {
  return listed === "'" && !isNegated && (by === "'\\''" || by === `'"'"'`) ? ['shell-quoted'] : [];
}

/**
 * A backslash before each sign that a regular expression gives a meaning: `replace(/[.*+?^${}()|[\]\\]/g, '\\$&')`. `*`
 * may be left for what stands for any text; without groups and classes nothing can be repeated within what is repeated.
 */
function cleanersOfEscape({ listed, isNegated }: Signs, by: string | null): readonly Cleaner[] {
  const isEscape = by === '\\$&' || by === '\\$1';
  return isEscape && !isNegated && ['+', '(', '[', '.'].every((sign) => listed.includes(sign))
    ? ['pattern-escaped']
    : [];
}
