/** A place in a text: 0-based line, and 0-based column in UTF-16 code units. Same as an LSP position. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Offsets at which the lines of a text start. Line ends are LF, CRLF and lone CR, as in the language server protocol. */
export type LineStarts = readonly number[];

/** Computes where the lines of `text` start. The first line starts at 0; there is always at least one line. */
export function lineStarts(text: string): LineStarts {
  const starts = [0];
  // Searching is much faster than looking at each unit, and few texts hold a CR.
  let nextReturn = text.indexOf('\r');
  for (let at = 0; ; ) {
    const nextFeed = text.indexOf('\n', at);
    while (nextReturn >= 0 && (nextFeed < 0 || nextReturn < nextFeed)) {
      if (nextReturn + 1 !== nextFeed) starts.push(nextReturn + 1);
      nextReturn = text.indexOf('\r', nextReturn + 1);
    }
    if (nextFeed < 0) return starts;
    at = nextFeed + 1;
    starts.push(at);
  }
}

/** The position of an offset. Offsets past the end belong to the last line. */
export function positionAt(starts: LineStarts, offset: number): Position {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low, column: offset - (starts[low] ?? 0) };
}

/** The offset of a position. A line past the end gives the end of the text; a column is not clamped to its line. */
export function offsetAt(starts: LineStarts, position: Position, length: number): number {
  const start = starts[position.line];
  return start === undefined ? length : Math.min(start + position.column, length);
}
