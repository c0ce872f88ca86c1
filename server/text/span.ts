/** A half-open range of one file's text. Offsets are 0-based UTF-16 code units, as in JavaScript strings. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A span together with the file it lies in. `uri` is the workspace's key of the file (see `SourceFile.uri`). */
export interface Place {
  readonly uri: string;
  readonly span: Span;
}

/** Whether `inner` lies within `outer`, ends included. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Whether two spans share at least one character, or touch where one of them is empty. */
export function overlaps(a: Span, b: Span): boolean {
  return (
    (a.start < b.end && b.start < a.end) || (a.start === b.start && (a.start === a.end || b.start === b.end))
  );
}
