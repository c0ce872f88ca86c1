/** What the measuring child processes answer, as one line of JSON. */

/** The bare parser over all scripts of a corpus. */
export interface ParseResult {
  readonly ms: number;
  /** Peak of the resident memory, in bytes. */
  readonly memory: number;
  readonly files: number;
  readonly lines: number;
  /** Files that the bare parser refuses; the time until it refuses counts. */
  readonly refused: number;
}

/** The engine over all files of a corpus. */
export interface ScanResult {
  readonly cold: number;
  readonly warm: number;
  readonly edited: number;
  /** Peak of the resident memory up to the end of the cold scan, in bytes. */
  readonly memory: number;
  readonly files: number;
  readonly findings: number;
}

/** Milliseconds of the edits of one session with the language server. */
export interface EditResult {
  readonly p50: number;
  readonly p99: number;
}

/** The engine over one API description. */
export interface DocumentResult {
  readonly cold: number;
  /** Median after edits in one operation. */
  readonly edited: number;
  /** Peak of the resident memory up to the end of the cold scan, in bytes. */
  readonly memory: number;
  readonly findings: number;
}

/** Milliseconds of one measurement. */
export interface TimeResult {
  readonly ms: number;
}
