/** What the faces (language server, command line, tests) know of the engine. */
import type { Finding } from '../rule/finding.ts';
import type { Place } from '../text/span.ts';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

export interface ReportedFinding extends Finding {
  readonly severity: Severity;
}

/**
 * Trouble of the tool or of its settings, not of the user's code: shown at its place, never swallowed.
 * `internal` is an error of the tool outside of a rule; its place is the file that could not be understood.
 */
export interface Problem {
  readonly kind: 'settings' | 'model' | 'rule' | 'internal' | 'budget' | 'file';
  readonly message: string;
  readonly place: Place;
}

export interface IgnoredFinding {
  readonly finding: ReportedFinding;
  readonly reason: string;
}

/** What is known about one file. `analyse` of the same workspace and file always gives the same. */
export interface Analysis {
  readonly findings: readonly ReportedFinding[];
  readonly ignored: readonly IgnoredFinding[];
  readonly problems: readonly Problem[];
  /** Things the analysis met and could not understand, e.g. "the path of this route is not known". */
  readonly notUnderstood: readonly { readonly place: Place; readonly message: string }[];
}

export interface RuleFacts {
  readonly id: string;
  readonly title: string;
  readonly owasp: readonly string[];
  readonly cwe: readonly number[];
  readonly kind: string;
  /** The least preset that asks it; the recommended one if missing. */
  readonly preset?: 'strict' | 'audit';
  readonly fixes: Readonly<Record<string, { readonly title: string }>>;
}

/** One row of `handrail endpoints`. `null` means not known. `file` is relative to the opened folder, with `/`; `line` is 1-based. */
export interface EndpointReport {
  readonly method: string;
  readonly path: string;
  /** False where the path is not known in full: a part of it is written as `*`, or what stands before it is not known. */
  readonly pathKnown: boolean;
  /** False where `path` is only the end of the full path: the router is never seen to be put into an application. */
  readonly prefixKnown: boolean;
  readonly file: string;
  readonly line: number;
  readonly framework: string;
  readonly guards: readonly {
    readonly name: string;
    readonly kind: string;
    readonly file: string;
    readonly line: number;
  }[];
  readonly authenticated: boolean | null;
  readonly authorized: boolean | null;
  readonly validated: {
    readonly body: boolean | null;
    readonly query: boolean | null;
    readonly params: boolean | null;
    readonly headers: boolean | null;
  };
  readonly rateLimited: boolean | null;
  readonly operationId: string | null;
  /** What the handler answers, as far as it is known. `kind` is null where only a status is sent. */
  readonly replies: readonly {
    readonly status: number | null;
    readonly kind: string | null;
    /** Names of the fields of the object, or of the objects in the list, that is sent; null where they are not known, or there are none. */
    readonly fields: readonly string[] | null;
  }[];
  /** What could not be found out; empty where everything is known. */
  readonly notKnown: readonly NotKnown[];
}

/** Something that could not be found out about an endpoint, and why, for readers. */
export interface NotKnown {
  readonly what: 'path' | 'handler' | 'middleware' | 'access' | 'validation' | 'reply';
  readonly why: string;
}
