/** The steps of a way that data takes, for readers. */
import type { Place } from '../text/span.ts';

/** One place on the way from a source to a sink, in the order of the data. */
export interface TraceStep {
  readonly place: Place;
  /** A short phrase for a reader, e.g. "query `id` of the request" or "is joined into a text". */
  readonly label: string;
}
