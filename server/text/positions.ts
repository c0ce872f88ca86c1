/**
 * Where things stand in a text that was edited since their offsets were given out. What was read before an edit keeps
 * its offsets, and what is read after it gets offsets that were not used yet. So nothing has to be gone through after an
 * edit: `standing` tells where in the text of now an offset is.
 */
import type { Span } from './span.ts';

/** A stretch of text whose offsets were given out at once: offset `from + n` stands at `to + n`, up to its end. */
interface Piece {
  readonly from: number;
  /** The end of the piece belongs to it. */
  readonly length: number;
  readonly to: number;
}

/** The pieces of a text in the order in which they stand in it. Plain data. */
export interface Positions {
  readonly pieces: readonly Piece[];
  /** The same pieces in the order of their own offsets. */
  readonly byOffset: readonly Piece[];
  /** The first offset that was never given out. */
  readonly unused: number;
}

/** The positions of a text of which everything stands where it says. */
export function unmoved(length: number): Positions {
  return positionsOf([{ from: 0, length, to: 0 }], length + 1);
}

/** Where in the text an offset is; null positions are those of a text that was not edited. */
export function standing(positions: Positions | null, offset: number): number {
  if (!positions) return offset;
  const { byOffset } = positions;
  let low = 0;
  let high = byOffset.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((byOffset[middle] as Piece).from <= offset) low = middle;
    else high = middle - 1;
  }
  const piece = byOffset[low];
  return piece ? piece.to + Math.min(offset - piece.from, piece.length) : offset;
}

/** Where in the text a span is. */
export function standingSpan(positions: Positions | null, span: Span): Span {
  return positions ? { start: standing(positions, span.start), end: standing(positions, span.end) } : span;
}

/**
 * The positions after a span of the text gave way to a new text of this length, whose offsets begin at
 * `positions.unused`. What stood within the span, which is not empty, is gone; its two ends are not.
 */
export function withReplaced(positions: Positions, { start, end }: Span, length: number): Positions {
  const moved = length - (end - start);
  const before: Piece[] = [];
  const after: Piece[] = [];
  for (const piece of positions.pieces) {
    const { from, to } = piece;
    const left = to + piece.length;
    if (to < start) before.push({ ...piece, length: Math.min(piece.length, start - to) });
    if (left <= end) continue;
    const cut = Math.max(0, end - to);
    after.push({ from: from + cut, length: piece.length - cut, to: to + cut + moved });
  }
  const fresh = { from: positions.unused, length, to: start };
  return positionsOf([...before, fresh, ...after], positions.unused + length + 1);
}

function positionsOf(pieces: readonly Piece[], unused: number): Positions {
  return { pieces, byOffset: pieces.toSorted((a, b) => a.from - b.from), unused };
}
