/** What the tool says: findings with their evidence, and the fixes it offers for them. Plain data, safe to send to another process. */

import type { TraceStep } from '../flow/trace.ts';
import type { TextEdit } from '../text/edit.ts';
import type { Place } from '../text/span.ts';

export type { TraceStep } from '../flow/trace.ts';

/** How sure a rule is. The driver maps rule and confidence to a severity; a rule never speaks of severities. */
export type Confidence = 'high' | 'medium' | 'low';

/** Confidences in their order: a surer one has a higher rank. */
export const ranks: Readonly<Record<Confidence, number>> = { low: 0, medium: 1, high: 2 };

/** Another place that supports the finding, e.g. a guarded sibling. */
export interface RelatedPlace {
  readonly place: Place;
  readonly message: string;
}

export interface Finding {
  /** Id of the rule. */
  readonly rule: string;
  /** Where the finding is shown: the smallest span a reader should look at. */
  readonly place: Place;
  /** One sentence or two, subject first, in plain text; backticks mark code. Ends with what to do. */
  readonly message: string;
  readonly confidence: Confidence;
  /** What an attacker could do here, one sentence. */
  readonly attack: string;
  /** Why the tool believes so: short sentences, each a fact that was read from the code. */
  readonly evidence: readonly string[];
  /** From the source (first) to the sink (last); empty where the finding is not about a flow. */
  readonly trace: readonly TraceStep[];
  readonly related: readonly RelatedPlace[];
  /** `METHOD /path` of the endpoint concerned, or null. */
  readonly endpoint: string | null;
  /** JSON pointer (RFC 6901) of the node in an API description, or null. */
  readonly pointer: string | null;
  /**
   * 16 hexadecimal digits that stay the same when lines above change or the file is reformatted:
   * made of rule, file path relative to its folder, endpoint or enclosing function, and a rule-given key; never of offsets.
   */
  readonly fingerprint: string;
}

/**
 * A: safe, preferred, allowed in fix-all. B: right, but a legitimate request may now be answered differently.
 * C: a scaffold to be finished; the finding stays until it is. D: no edit offered, the reason is shown.
 */
export type FixLevel = 'A' | 'B' | 'C' | 'D';

export interface FileEdits {
  readonly uri: string;
  readonly edits: readonly TextEdit[];
}

/** A fix for one finding in one snapshot. Either `edits` is not empty, or `refused` says why there is none. */
export interface Fix {
  /** `rule-id/fix-id`. */
  readonly id: string;
  readonly title: string;
  readonly level: FixLevel;
  readonly preferred: boolean;
  readonly edits: readonly FileEdits[];
  readonly refused: string | null;
}
