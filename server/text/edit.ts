import type { Span } from './span.ts';

/** Replaces the text of a span. An empty span inserts. Offsets speak of the text before any edit of the same set. */
export interface TextEdit {
  readonly span: Span;
  readonly text: string;
}

/** Sorts edits by place; edits at one place keep their order. */
export function sorted(edits: readonly TextEdit[]): readonly TextEdit[] {
  return [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

/** Whether no two edits touch the same character. Insertions at one place do not collide. */
export function disjoint(edits: readonly TextEdit[]): boolean {
  const list = sorted(edits);
  return list.every((edit, i) => i === 0 || (list[i - 1] as TextEdit).span.end <= edit.span.start);
}

/** The same edit without the whole lines, at its start and at its end, that it writes as they are. */
export function withoutEqualLines(text: string, edit: TextEdit): TextEdit {
  const old = text.slice(edit.span.start, edit.span.end).split('\n');
  const made = edit.text.split('\n');
  const most = Math.min(old.length, made.length) - 1;
  let lead = 0;
  while (lead < most && old[lead] === made[lead]) lead++;
  let tail = 0;
  while (tail < most - lead && old.at(-1 - tail) === made.at(-1 - tail)) tail++;
  const length = (lines: readonly string[]) => lines.reduce((sum, line) => sum + line.length + 1, 0);
  const after = tail ? length(old.slice(-tail)) : 0;
  return lead || tail
    ? {
        span: { start: edit.span.start + length(old.slice(0, lead)), end: edit.span.end - after },
        text: made.slice(lead, made.length - tail).join('\n'),
      }
    : edit;
}

/**
 * Applies a set of edits to a text.
 * @throws RangeError if two edits overlap or one lies outside the text; a caller checks `disjoint` first where it can happen.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let at = 0;
  for (const { span, text: insert } of sorted(edits)) {
    if (span.start < at || span.end < span.start || span.end > text.length) {
      throw new RangeError(`edit ${span.start}..${span.end} overlaps another one or lies outside the text`);
    }
    result += text.slice(at, span.start) + insert;
    at = span.end;
  }
  return result + text.slice(at);
}

/**
 * A text with blanks for some stretches of it; lines stay, and so do all offsets.
 * @param spans in the order of the text, none within another
 */
export function blanked(text: string, spans: readonly Span[]): string {
  let made = '';
  let at = 0;
  for (const { start, end } of spans) {
    made +=
      text.slice(at, start) +
      text.slice(start, end).replaceAll(/[^\r\n]+/g, ({ length }) => ' '.repeat(length));
    at = end;
  }
  return made + text.slice(at);
}
