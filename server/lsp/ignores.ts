/** Where and how an ignore comment is written. The engine reads these comments; this only writes them. */
import type { SourceFile } from '#engine';
import type { TextEdit } from '../text/edit.ts';
import { lineStarts, positionAt } from '../text/lines.ts';

const commentMarks: Readonly<Partial<Record<SourceFile['kind'], string>>> = {
  script: '//',
  prisma: '//',
  yaml: '#',
};

/** What is written where a person is to say why. */
export const reasonToFill = 'reason';

export interface IgnoreEdit extends TextEdit {
  /** Where in `text` the reason to be written stands, or null if an existing comment already has one. */
  readonly reasonAt: number | null;
}

/**
 * The edit that puts an ignore comment for `rule` above the line of `offset`, or null in files without comments.
 * A comment that already stands there gets the rule added, so that both stay in force.
 */
export function ignoreEdit(file: SourceFile, offset: number, rule: string): IgnoreEdit | null {
  const mark = commentMarks[file.kind];
  if (mark === undefined) return null;
  const starts = lineStarts(file.text);
  const { line } = positionAt(starts, offset);
  const start = starts[line] ?? 0;
  const above = line > 0 ? file.text.slice(starts[line - 1], start) : '';
  const existing = /^\s*(?:\/\/|#|\/\*|\{\/\*)\s*handrail-ignore-next-line\s+[\w-]+(?:\s*,\s*[\w-]+)*/.exec(
    above,
  );
  if (existing) {
    const at = (starts[line - 1] ?? 0) + existing[0].length;
    return { span: { start: at, end: at }, text: `, ${rule}`, reasonAt: null };
  }
  const indentation = /^[ \t]*/.exec(file.text.slice(start))?.[0] ?? '';
  const words = `${indentation}${mark} handrail-ignore-next-line ${rule} -- `;
  return {
    span: { start, end: start },
    text: `${words}${reasonToFill}${lineEnd(file.text)}`,
    reasonAt: words.length,
  };
}

function lineEnd(text: string): string {
  return /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
}
