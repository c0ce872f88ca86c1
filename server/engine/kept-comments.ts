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
  const mayHold = ({ span }: TextEdit) => /\/[/*]/.test(text.slice(span.start, span.end));
  if (!all.some(mayHold)) return all;
  const comments = parseScript(uri, text, true).comments.map(({ range: [start, end] }) => ({ start, end }));
  const edits = all.map((edit) => withoutRepeated(text, edit, comments));
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

/** An edit that writes code twice writes the comments of what it replaces once. */
function withoutRepeated(text: string, { span, text: made }: TextEdit, comments: readonly Span[]): TextEdit {
  let once = made;
  for (const comment of comments.filter((each) => isWithin(each, span))) {
    const written = text.slice(comment.start, comment.end);
    const first = once.indexOf(written);
    if (first < 0) continue;
    const after = first + written.length;
    const [head = '', ...others] = once.slice(after).split(written);
    // What parted a comment from the code behind it goes with it, but for a space between two words.
    once = others.reduce((before, each) => {
      const rest = each.trimStart();
      return before + (/\w$/.test(before) && /^\w/.test(rest) ? ' ' : '') + rest;
    }, once.slice(0, after) + head);
  }
  return { span, text: once };
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
