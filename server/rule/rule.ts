/**
 * The contract of rules. A rule is data and pure functions: it asks questions about meaning and flow and returns typed
 * evidence; its message and its fixes are made from that evidence. A rule sees no syntax tree and names no library.
 */
import type { Flow, Target } from '../flow/flows.ts';
import type { Endpoint } from '../meaning/endpoints/chain.ts';
import type { ApiDescription, Operation } from '../meaning/openapi/description.ts';
import type { WeakCall } from '../meaning/settings/weaknesses.ts';
import type { Origin, Weakness } from '../meaning/vocabulary/care-words.ts';
import type { Cleaner } from '../meaning/vocabulary/model.ts';
import type { Place } from '../text/span.ts';
import type { Declaration } from './declaration.ts';
import type { Confidence, FixLevel, RelatedPlace, TraceStep } from './finding.ts';
import type { Questions } from './questions.ts';
import type { Repair } from './repairs/repair.ts';

export type { Flow } from '../flow/flows.ts';
export type { Arrival } from '../flow/search.ts';
export type { Endpoint } from '../meaning/endpoints/chain.ts';
export type { Authentication } from '../meaning/guards/guards.ts';
export type { Guard } from '../meaning/guards/library-guards.ts';
export type {
  ApiDescription,
  Callback,
  DescriptionPart,
  Header,
  MediaType,
  OauthFlow,
  Operation,
  Parameter,
  Property,
  Requirement,
  Response,
  Sample,
  Schema,
  SecurityScheme,
  Server,
  Written,
  WrittenNode,
} from '../meaning/openapi/description.ts';
export type { WeakCall } from '../meaning/settings/weaknesses.ts';
export { endpointName, pathWords } from './endpoint-name.ts';
export type { Confidence } from './finding.ts';
export {
  type AddressPart,
  addressPart,
  harmless,
  injectionDraft,
  isPartOfAddress,
  staysInDomain,
} from './injection.ts';
export type { Claim } from './questions/claims.ts';
export type { Answer, Enumeration } from './questions/enumeration.ts';
export type { Exposed } from './questions/exposure.ts';
export type { Ineffective } from './questions/ineffective.ts';
export type { OpenedFields } from './questions/opened-fields.ts';
export type { Lookup } from './questions/ownership.ts';
export type { PasswordPolicy } from './questions/password-policy.ts';
export type { SentToken } from './questions/sent-tokens.ts';
export type { ForgottenChange, Swallowed } from './questions/swallowed.ts';
export type { Deprecation, OldVersion } from './questions/versions.ts';
export type { WeakSchema } from './questions/weak-schema.ts';
export type { Questions } from './questions.ts';
export type { Change, Reach } from './reach.ts';
export type { UsedPattern } from './repairs/pattern-fix.ts';
export type { Repair } from './repairs/repair.ts';

/** What a rule says about one place. The engine adds rule id, severity and fingerprint. */
export interface Draft<Evidence = unknown> {
  readonly place: Place;
  /** One sentence or two, subject first; backticks mark code; ends with what to do. */
  readonly message: string;
  readonly confidence: Confidence;
  /** What an attacker could do here, one sentence. */
  readonly attack: string;
  /** Facts that were read from the code, a short sentence each. */
  readonly evidence: readonly string[];
  readonly trace?: readonly TraceStep[];
  readonly related?: readonly RelatedPlace[];
  /** `METHOD /path`. */
  readonly endpoint?: string;
  readonly pointer?: string;
  /** Tells findings of one rule in one function or endpoint apart; holds no offsets and no line numbers. */
  readonly key: string;
  /** What the fixes of the rule need. */
  readonly data: Evidence;
}

/** Makes one fix for a finding. */
export interface FixMaker<Evidence> {
  readonly title: string;
  /** The level if everything needed is known; the repair may lower it. */
  readonly level: FixLevel;
  /** Returns repairs, best first; none where this fix does not apply. */
  readonly make: (data: Evidence, ask: Questions) => readonly Repair[];
}

interface RuleBase<Evidence> {
  /** The field's standard term, in kebab case; never changes. */
  readonly id: string;
  /** What the rule finds, as a short sentence without a full stop. */
  readonly title: string;
  /** Items of the OWASP API Security Top 10, e.g. `API1:2023`. */
  readonly owasp: readonly string[];
  /** Weakness numbers of the Common Weakness Enumeration. */
  readonly cwe: readonly number[];
  /** The least preset that asks this rule; the recommended one if missing. */
  readonly preset?: 'strict' | 'audit';
  /**
   * Rules that would say less about the same thing, and are silent where this one speaks. Once its finding is repaired,
   * one of theirs may be seen in its place.
   */
  readonly standsFor?: readonly string[];
  /** Weak calls that come to the same as what the rule looks for otherwise, each asked once: a protection that is switched off. */
  readonly weak?: {
    readonly means: readonly Weakness[];
    readonly check: (weak: WeakCall, ask: Questions) => readonly Draft<Evidence>[];
  };
  readonly fixes: Readonly<Record<string, FixMaker<Evidence>>>;
  /** What a team may say about a finding that is none; a rule about data on its way has what cleans it without saying so. */
  readonly declares?: (data: Evidence, ask: Questions) => readonly Declaration[];
}

/** Data reaches a sink, or is put to a use, and nothing on the way makes it harmless. */
export interface FlowRule<Evidence = Flow> extends RuleBase<Evidence> {
  readonly kind: 'flow';
  /** Where the data comes from; if missing, from the request or from storage. */
  readonly from?: readonly ('source' | 'query' | 'literal' | Origin)[];
  readonly to: readonly Target[];
  readonly stoppedBy: readonly Cleaner[];
  readonly report: (flow: Flow, ask: Questions) => Draft<Evidence> | null;
}

/** Asked once for each call (or assignment) that is weak in one of the ways that it names, with all of them. */
export interface CallRule<Evidence = unknown> extends RuleBase<Evidence> {
  readonly kind: 'call';
  readonly means: readonly Weakness[];
  readonly check: (calls: readonly [WeakCall, ...WeakCall[]], ask: Questions) => readonly Draft<Evidence>[];
}

/** Asked once for each script file, for what only the whole of a file or of the application shows. */
export interface FileRule<Evidence = unknown> extends RuleBase<Evidence> {
  readonly kind: 'file';
  readonly check: (uri: string, ask: Questions) => readonly Draft<Evidence>[];
}

/** Asked once for each endpoint. Findings may lie in any file. */
export interface EndpointRule<Evidence = unknown> extends RuleBase<Evidence> {
  readonly kind: 'endpoint';
  /** It is asked about handlers, too, that nobody is seen to register, as what it looks for is written in the handler alone. */
  readonly unregistered?: true;
  readonly check: (endpoint: Endpoint, ask: Questions) => readonly Draft<Evidence>[];
}

/** Asked once for each operation of an API description. */
export interface OperationRule<Evidence = unknown> extends RuleBase<Evidence> {
  readonly kind: 'operation';
  readonly check: (
    operation: Operation,
    description: ApiDescription,
    ask: Questions,
  ) => readonly Draft<Evidence>[];
}

/** Asked once for each API description. */
export interface DescriptionRule<Evidence = unknown> extends RuleBase<Evidence> {
  readonly kind: 'description';
  /** It holds code against the description: then it is asked of descriptions that the code itself puts together, too. */
  readonly holdsCode?: true;
  readonly check: (description: ApiDescription, ask: Questions) => readonly Draft<Evidence>[];
}

export type AnyRule<Evidence> =
  | FlowRule<Evidence>
  | CallRule<Evidence>
  | FileRule<Evidence>
  | EndpointRule<Evidence>
  | OperationRule<Evidence>
  | DescriptionRule<Evidence>;

/** A rule as the engine sees it: what its evidence is, only its own fixes know. */
export type Rule = AnyRule<never>;

/** Declares a rule; the evidence of its findings and of its fixes is one type. */
export function rule<Evidence>(definition: AnyRule<Evidence>): Rule {
  return definition as unknown as Rule;
}
