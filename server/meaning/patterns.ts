/** What regular expressions say of the texts that match them, and of those that do not. */
import type { Cleaner } from './model.ts';

/**
 * What a text is that matches a regular expression: `plain-text` if the expression is anchored on both ends and can
 * match letters, digits, `_`, `-` and spaces only; nothing otherwise.
 */
export function cleanersOfPattern(source: string, flags: string): readonly Cleaner[] {
  if (flags.includes('m') || !source.startsWith('^') || !source.endsWith('$') || source.endsWith('\\$'))
    return [];
  const inner = source.slice(1, -1);
  // Without a group an alternative would have only one of the anchors.
  if (topLevelAlternatives(inner)) return [];
  return onlyHarmless(inner) ? ['plain-text'] : [];
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

/** Whether a pattern is made of harmless characters, classes of them, groups, alternatives and counts alone. */
function onlyHarmless(source: string): boolean {
  let at = 0;
  while (at < source.length) {
    const rest = source.slice(at);
    const part =
      /^\\[dw]/.exec(rest) ??
      /^[A-Za-z0-9_ @:-]/.exec(rest) ??
      /^\\[-_.]/.exec(rest) ??
      /^\[(?:\\[dw.-]|[A-Za-z0-9_ .:@-])+\]/.exec(rest) ??
      /^(?:\((?:\?:)?|\)|\|)/.exec(rest) ??
      /^(?:[*+?]|\{\d+(?:,\d*)?\})\??/.exec(rest);
    if (!part) return false;
    at += part[0].length;
  }
  return true;
}

/** The text that everything starts with that matches; null if the pattern is not anchored, or starts otherwise. */
export function startOfPattern(source: string, flags: string): string | null {
  if (flags.includes('m') || !source.startsWith('^') || topLevelAlternatives(source.slice(1))) return null;
  const literal = /^(?:\\[^a-zA-Z0-9]|[^\\.*+?()[\]{}|^$])+/.exec(source.slice(1))?.[0] ?? '';
  const next = source.slice(1 + literal.length);
  const whole = /^[*?{]/.test(next) ? literal.replace(/(?:\\)?.$/s, '') : literal;
  const start = whole.replace(/\\(.)/g, '$1');
  // `^\\/(?!\\/)` and `^\\/[^/]` tell the second sign too.
  if (start === '/' && /^(?:\(\?!(?:\\?\/|\[)|\[\^[^\]]*\/|\[[a-zA-Z0-9\\]|\w)/.test(next)) return '/x';
  return start || null;
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
