/** Comments that a repair would take away with the code around them: they are put before what takes its place. */
import { parseScript } from '../parse/script.ts';
import type { FileEdits } from '../rule/finding.ts';
import { sorted, type TextEdit } from '../text/edit.ts';
import type { Span } from '../text/span.ts';
import { factsAt } from '../workspace/facts.ts';
import { fileAt, type Workspace } from '../workspace/workspace.ts';

/** The edits of a repair, each with the comments of the text that it replaces and that no edit of the file writes again. */
export function withComments(workspace: Workspace, all: readonly FileEdits[]): readonly FileEdits[] {
  return all.map(({ uri, edits }) => ({ uri, edits: keeping(workspace, uri, edits) }));
}

function keeping(workspace: Workspace, uri: string, all: readonly TextEdit[]): readonly TextEdit[] {
  const file = fileAt(workspace, uri);
  if (file?.kind !== 'script') return all;
  const { text } = file;
  const mayHold = ({ span, text: made }: TextEdit) =>
    [made, text.slice(span.start, span.end)].some((each) => /\/[/*]/.test(each));
  if (!all.some(mayHold)) return all;
  const comments = parseScript(uri, text, true).comments.map(({ range: [start, end] }) => ({ start, end }));
  const edits = withoutRepeated(text, all, comments);
  const fresh = edits.map((each) => each.text).join('\n');
  const lost = comments.filter(
    (comment) =>
      edits.some(({ span }) => isWithin(comment, span)) &&
      !fresh.includes(wordsOf(text.slice(comment.start, comment.end))),
  );
  if (!lost.length) return edits;
  const fixed = fixedSpans(workspace, uri);
  // Inside a text it would be no comment any more: a hole of a template that the edit writes takes it along, or the next
  // edit behind it.
  const isInText = ({ span }: TextEdit) =>
    fixed.some(({ start, end }) => start < span.start && span.start < end);
  const takerOf = (comment: Span) => {
    const own = edits.find(({ span }) => isWithin(comment, span));
    if (!own || !isInText(own) || own.text.includes('${')) return own;
    return sorted(edits).find((each) => each.span.start >= own.span.end && !isInText(each));
  };
  return edits.map((edit) => {
    const own = lost.filter((comment) => takerOf(comment) === edit);
    if (!own.length) return edit;
    const kept = own.map(({ start, end }) => asBlock(text.slice(start, end)));
    if (isInText(edit)) {
      const hole = edit.text.indexOf('${') + 2;
      return {
        span: edit.span,
        text: `${edit.text.slice(0, hole)}${kept.join(' ')} ${edit.text.slice(hole)}`,
      };
    }
    return { span: edit.span, text: [...kept, edit.text].filter(Boolean).join(' ') };
  });
}

/**
 * Edits that write code twice, or that write what stays where it is once more, write each comment once: where it stood,
 * or else in the first edit that writes it. What a repair asks its reader to do may stand in the file several times.
 */
function withoutRepeated(
  text: string,
  all: readonly TextEdit[],
  comments: readonly Span[],
): readonly TextEdit[] {
  const written = new Set(comments.map(({ start, end }) => text.slice(start, end)));
  return [...written].reduce((edits: readonly TextEdit[], comment) => {
    if (/\bTODO\b/.test(comment) || !edits.some((edit) => edit.text.includes(comment))) return edits;
    const same = comments.filter(({ start, end }) => text.slice(start, end) === comment);
    const ownOf = ({ span }: TextEdit) => same.filter((each) => isWithin(each, span)).length;
    let left = edits.reduce((sum, edit) => sum + ownOf(edit), 0);
    const kept = new Map<TextEdit, number>();
    // First what stands in the place of the comment itself, then the others in their order.
    for (const isOwn of [true, false])
      for (const edit of sorted(edits)) {
        const most = isOwn ? ownOf(edit) : Number.POSITIVE_INFINITY;
        const more = Math.min(left, most, edit.text.split(comment).length - 1 - (kept.get(edit) ?? 0));
        kept.set(edit, (kept.get(edit) ?? 0) + more);
        left -= more;
      }
    return edits.map((edit) => ({
      span: edit.span,
      text: onlyFirst(edit.text, comment, kept.get(edit) ?? 0),
    }));
  }, all);
}

/** A text in which a comment stands so many times at most. */
function onlyFirst(text: string, comment: string, most: number): string {
  const parts = text.split(comment);
  const head = parts.slice(0, most + 1).join(comment);
  // What parted a comment from the code behind it goes with it, but for a space between two words and the end of a line.
  return parts.slice(most + 1).reduce((before, each) => {
    const rest = comment.startsWith('//') ? each : each.trimStart();
    return before + (/\w$/.test(before) && /^\w/.test(rest) ? ' ' : '') + rest;
  }, head);
}

function isWithin(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** The texts of the code, in which every sign counts. */
function fixedSpans(workspace: Workspace, uri: string): readonly Span[] {
  return factsAt(workspace, uri).code.expressions.flatMap((expression): readonly Span[] => {
    if (expression.kind === 'literal') return [expression];
    return expression.kind === 'template'
      ? expression.texts.map(({ start, end }) => ({ start: start - 1, end: end + 1 }))
      : [];
  });
}

function wordsOf(comment: string): string {
  return comment
    .replace(/^\/[/*]/, '')
    .replace(/\*\/$/, '')
    .trim();
}

/** A comment after which code may follow in the same line, and that ends no statement before it by a line end. */
function asBlock(comment: string): string {
  if (/[\r\n]/.test(comment)) return comment.replaceAll(/\s*[\r\n]\s*(?:\*(?!\/))?\s*/g, ' ');
  return comment.startsWith('//') ? `/*${comment.slice(2).replaceAll('*/', '* /')} */` : comment;
}
