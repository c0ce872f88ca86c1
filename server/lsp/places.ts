/** Turns the spans of the engine into ranges of the protocol and back. Both count UTF-16 code units. */
import type { Position, Range } from 'vscode-languageserver/node';
import { type LineStarts, lineStarts, offsetAt, positionAt } from '../text/lines.ts';
import type { SourceFile } from '../text/source-file.ts';
import type { Place, Span } from '../text/span.ts';

export interface Places {
  /** Whether a file is known. */
  readonly has: (uri: string) => boolean;
  /** The range of a place. A file that is not known has only a beginning. */
  readonly rangeOf: (place: Place) => Range;
  /** The span of a range in a file. */
  readonly spanOf: (uri: string, range: Range) => Span;
  readonly offsetOf: (uri: string, position: Position) => number;
  /** The text of a line without its end. */
  readonly lineOf: (uri: string, line: number) => string;
}

/** Converts places of one snapshot. The lines of each file are counted once for each call of this function. */
export function placesIn(files: ReadonlyMap<string, SourceFile>): Places {
  const counted = new Map<string, LineStarts>();
  const startsOf = (uri: string): LineStarts => {
    let starts = counted.get(uri);
    if (!starts) counted.set(uri, (starts = lineStarts(textOf(uri))));
    return starts;
  };
  const textOf = (uri: string): string => files.get(uri)?.text ?? '';
  const position = (uri: string, offset: number): Position => {
    const { line, column } = positionAt(startsOf(uri), Math.min(offset, textOf(uri).length));
    return { line, character: column };
  };
  const offsetOf = (uri: string, { line, character }: Position): number => {
    const starts = startsOf(uri);
    const end = starts[line + 1] ?? textOf(uri).length;
    return Math.min(offsetAt(starts, { line, column: character }, textOf(uri).length), end);
  };
  return {
    has: (uri) => files.has(uri),
    rangeOf: ({ uri, span }) => ({ start: position(uri, span.start), end: position(uri, span.end) }),
    spanOf: (uri, { start, end }) => ({ start: offsetOf(uri, start), end: offsetOf(uri, end) }),
    offsetOf,
    lineOf: (uri, line) => {
      const starts = startsOf(uri);
      return textOf(uri)
        .slice(starts[line] ?? textOf(uri).length, starts[line + 1])
        .replace(/[\r\n]+$/, '');
    },
  };
}
