/**
 * What a team can say about a finding that is none: that a function guards, validates or makes data harmless, or that an
 * endpoint is public on purpose. It is written into `.handrail/models` or `handrail.json`, so that all findings of the
 * same cause vanish, in the editor and in CI. The engine tries each, and offers it only if the finding is gone.
 */
import type { Cleaner, GuardKind, SourceKind } from '../meaning/vocabulary/model.ts';
import type { Export } from './exports.ts';

/** A sentence of a model about something that can be had by a name. */
export interface ToldOf {
  readonly kind: 'model';
  readonly title: string;
  readonly about: Export;
  readonly entry:
    | { readonly section: 'guards'; readonly kind: GuardKind }
    | { readonly section: 'verifies' | 'principals' }
    | {
        readonly section: 'validators';
        readonly part?: SourceKind;
        readonly input?: number;
        readonly output?: 'result';
        readonly fails: 'replies' | 'throws' | 'verdict';
      }
    | {
        readonly section: 'cleaners' | 'checks';
        readonly ways: readonly Cleaner[];
        readonly argument?: number;
      };
}

/** An endpoint that is open on purpose. */
export interface ToldPublic {
  readonly kind: 'public';
  readonly title: string;
  /** A file of the endpoint, by which its settings are found. */
  readonly uri: string;
  /** As `public` in the settings takes it: `GET /status`. */
  readonly entry: string;
}

export type Declaration = ToldOf | ToldPublic;
