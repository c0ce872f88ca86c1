/**
 * What an expression may stand for, over files and libraries. A value is an identity ("this function", "a pg Pool made
 * here"), not data: where data comes from is the question of the flow floor.
 */
import type { ClassId, ExpressionId, FunctionId } from '../../facts/facts.ts';

/** An expression of a file. */
export interface ExpressionPlace {
  readonly uri: string;
  readonly expression: ExpressionId;
}

/** A text that is the same for the same place only. */
export function placeKey({ uri, expression }: ExpressionPlace): string {
  return `${uri}#${expression}`;
}

/** Whether two places are one. */
export function isSamePlace(a: ExpressionPlace, b: ExpressionPlace): boolean {
  return a.uri === b.uri && a.expression === b.expression;
}

/**
 * Which call made the function in whose body we look: parameters of `function` mean the arguments of `call`.
 * Contexts are chains as deep as factories are nested (`outer` belongs to the place of the call).
 * `null` is "any call": parameters then mean the arguments of all known callers.
 */
export interface Context {
  readonly uri: string;
  readonly function: FunctionId;
  readonly call: ExpressionPlace;
  readonly outer: Context | null;
  /** For a function that `call` gives the elements of a list, one after the other: the element that is meant. */
  readonly element?: ExpressionPlace;
  /** The name under which that element stands in an object whose pairs of names and values are the list: `Object.entries(routers)`. */
  readonly key?: string;
  /** The element itself, where it is a name that is written nowhere: that of a file in a folder, or of a member of an object. */
  readonly name?: string;
  /** The context in which that element stands, where it is another one than `outer`: that of the call which put it into the list. */
  readonly within?: Context;
  /**
   * For a round of a loop: the function that the loop stands in. `call` is then the list, and `function` is NONE, since
   * nothing is called.
   */
  readonly loop?: FunctionId;
  /** The class of the object that a method is called on, where the method is that of a class above. */
  readonly self?: ClassReference;
}

/** A class of the workspace. */
export interface ClassReference {
  readonly uri: string;
  readonly class: ClassId;
}

/** A function value: its code, and the context of the functions around it, if it was made by a known call. */
export interface FunctionValue {
  readonly kind: 'function';
  readonly uri: string;
  readonly function: FunctionId;
  readonly context: Context | null;
  /** What `this` is, for methods. */
  readonly receiver: Value | null;
  /** See `Context`. */
  readonly self?: ClassReference;
}

/** Something that belongs to a package. */
export interface LibraryValue {
  readonly kind: 'library';
  /** The package it was imported from, or `global`; the file (`./src/guards.ts`) if a model of the team speaks of code of the project. */
  readonly package: string;
  /** How it was reached from the package, for readers: `express.Router()`; shortened when long. */
  readonly label: string;
  /** States of the automaton (`automaton.ts`) that are alive here; empty if no model speaks of it. */
  readonly states: readonly number[];
  /** Where it was made: the innermost call that gave a named value of a model (e.g. `express.Router()`); null if by no call. */
  readonly site: ExpressionPlace | null;
  readonly context: Context | null;
  /** The last call on the way here, whose arguments options of models speak of; null if none. */
  readonly call: { readonly place: ExpressionPlace; readonly context: Context | null } | null;
  /** Name of the entity captured by `.<entity>`, or of the TypeScript type argument (`Repository<User>`). */
  readonly entity: string | null;
}

/** The innermost of the calls in a context that made a function; null where none did. */
export function callOf(context: Context | null, uri: string, id: FunctionId): Context | null {
  for (let at = context; at; at = at.outer) if (at.uri === uri && at.function === id) return at;
  return null;
}

/** Whether a value is what a model of the team says of code of the project, which is a value of its own beside it. */
export function isSpokenOf(value: Value): boolean {
  return value.kind === 'library' && value.package.startsWith('./');
}

/** Whether it is known what a call of a value does: by its code, or by what models say. */
export function isUnderstood(value: Value): boolean {
  return value.kind === 'function' || (value.kind === 'library' && value.states.length > 0);
}

/** The value of an object literal. */
export interface ObjectValue {
  readonly kind: 'object';
  readonly uri: string;
  readonly expression: ExpressionId;
  readonly context: Context | null;
}

/** The value of an array literal. */
export interface ArrayValue {
  readonly kind: 'array';
  readonly uri: string;
  readonly expression: ExpressionId;
  readonly context: Context | null;
}

export type Value =
  | FunctionValue
  | LibraryValue
  | {
      readonly kind: 'class';
      readonly uri: string;
      readonly class: ClassId;
      readonly context: Context | null;
    }
  | {
      readonly kind: 'instance';
      readonly uri: string;
      readonly class: ClassId;
      /** The `new` expression, or null for an injected one. */
      readonly site: ExpressionPlace | null;
      readonly context: Context | null;
    }
  | ObjectValue
  | ArrayValue
  | {
      readonly kind: 'literal';
      readonly value: string | number | boolean | null | undefined;
      /** Where it is written; one of the places if there are several. null for a constant of a library. */
      readonly at: ExpressionPlace | null;
    }
  | { readonly kind: 'regex'; readonly pattern: string; readonly flags: string }
  /** A namespace object of a file of the workspace. */
  | { readonly kind: 'module'; readonly uri: string }
  /** Nothing is known. Present beside others where only some of the ways in are known. */
  | { readonly kind: 'unknown' };

export type Section =
  | 'routes'
  | 'sources'
  | 'replies'
  | 'serializers'
  | 'credentials'
  | 'principals'
  | 'impersonal'
  | 'routeSettings'
  | 'guards'
  | 'verifies'
  | 'promises'
  | 'messages'
  | 'limits'
  | 'dispatches'
  | 'awaits'
  | 'connectors'
  | 'issues'
  | 'rejects'
  | 'throws'
  | 'deploys'
  | 'deployed-functions'
  | 'decorations'
  | 'decorated-reads'
  | 'hands'
  | 'loads'
  | 'macros'
  | 'schemaNames'
  | 'listings'
  | 'handler-classes'
  | 'composes'
  | 'exempts'
  | 'collects'
  | 'wraps'
  | 'before'
  | 'denies'
  | 'asserts'
  | 'statuses'
  | 'requestLine'
  | 'pathTests'
  | 'sinks'
  | 'steps'
  | 'merges'
  | 'media-types'
  | 'settings'
  | 'iterations'
  | 'relays'
  | 'channels'
  | 'cleaners'
  | 'checks'
  | 'settles'
  | 'schemas'
  | 'validators'
  | 'verdicts'
  | 'queries'
  | 'fluent'
  | 'passes'
  | 'entities'
  /** What builds a schema for an entity, makes a member a field, keeps a member out of replies. */
  | 'entity-schemas'
  | 'entity-fields'
  | 'entity-hides'
  | 'applications'
  | 'servers'
  | 'sessions'
  | 'renews'
  | 'remembers'
  | 'ends'
  | 'logs'
  | 'weaknesses'
  | 'purposes'
  | 'origins'
  | 'fixes'
  | 'constants'
  | 'decorators'
  | 'pipes'
  | 'program-fixes'
  | 'root-fixes'
  | 'procedures'
  | 'contracts'
  | 'resolvers'
  | 'schemaFields'
  | 'fieldGuards'
  | 'requests'
  | 'schemaTypes'
  | 'operations'
  /** What is given folders with routes. */
  | 'folders'
  /** What reads metadata of classes and methods, and what stands for the handler and its class there. */
  | 'metadata'
  | 'handlers'
  | 'controllers';
