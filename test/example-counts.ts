/** How many cases the examples of a rule hold, counted from the files. */
import { type Example, examplesIn, readExample } from './fixture/examples.ts';

export interface ExampleCounts {
  /** Places that the rule finds. */
  readonly unsafe: number;
  /** Pieces of code beside each other in which it finds nothing: of safe examples, and between the marks of others. */
  readonly safe: number;
  /** Packages that the examples import. */
  readonly packages: number;
  /** Examples of several files, for rules about code. */
  readonly overFiles: number;
}

/** Counts the cases in the examples of a rule. */
export function countsOf(id: string): ExampleCounts {
  const examples = examplesIn(`rules/${id}`).map(readExample);
  const files = examples.flatMap((example) => example.files.map((file) => ({ example, file })));
  const own = (marks: Example['files'][number]['marks']) =>
    marks.filter(({ words, gap }) => words.kind === 'finding' && words.rule === null && gap === null);
  const packages = new Set(files.flatMap(({ file }) => packagesIn(file.source.text)));
  return {
    unsafe: files.reduce((sum, { file }) => sum + own(file.marks).length, 0),
    safe: files.reduce((sum, { file }) => {
      const spans = own(file.marks).map(({ span }) => span);
      return (
        sum +
        piecesOf(file.source.text).filter(
          ({ start, end }) => !spans.some((span) => span.start < end && start < span.end),
        ).length
      );
    }, 0),
    packages: packages.size,
    overFiles: examples.filter(
      ({ files: all }) => all.filter(({ source }) => source.kind !== 'other').length > 1,
    ).length,
  };
}

/** Pieces of a text between empty lines that do something: more than imports, settings and comments. */
function piecesOf(text: string): readonly { readonly start: number; readonly end: number }[] {
  const pieces: { start: number; end: number }[] = [];
  for (const match of text.matchAll(/(?:^(?!\s*$).+(?:\r?\n|$))+/gm)) {
    const lines = match[0]
      .split('\n')
      .filter(
        (line) => !/^\s*(?:\/\/|#|\/?\*|import\b|export \* |const \{?[\w\s,:]+\}? = require|$)/.test(line),
      );
    if (lines.join('').length > 30) pieces.push({ start: match.index, end: match.index + match[0].length });
  }
  return pieces;
}

function packagesIn(text: string): readonly string[] {
  return [...text.matchAll(/(?:from|require\(|import\()\s*['"]([^'".][^'"]*)['"]/g)].map(
    ([, name = '']) => name,
  );
}
