/**
 * What is written in one script file, as plain data. Facts know no library and no other file; they follow from the
 * text alone, survive `structuredClone` unchanged, and are all that the floors above ever see of a script's syntax.
 *
 * Expressions, bindings, definitions, functions, classes and conditions are numbered per file; the number is the index
 * in the array of that name in `Code`. `NONE` (-1) stands for "there is none". All offsets are 0-based UTF-16 units.
 */
import type { Span } from '../text/span.ts';

export const NONE = -1;
export type ExpressionId = number;
export type BindingId = number;
export type DefinitionId = number;
export type FunctionId = number;
export type ClassId = number;
export type ConditionId = number;

/** Property names that lead from a value to a part of it. `*` is any element or a property whose name is computed. */
export type Path = readonly string[];

export interface FileFacts {
  readonly outline: Outline;
  readonly code: Code;
  readonly errors: readonly SyntaxProblem[];
  /** Comments that speak to Handrail: their text without the comment signs, trimmed, starts with `handrail-`. */
  readonly directives: readonly Directive[];
  /** Documentation comments that hold the tag `@deprecated`. */
  readonly deprecations: readonly Span[];
}

/** A syntax error, in the words of the parser. */
export interface SyntaxProblem {
  readonly span: Span;
  readonly message: string;
}

export interface Directive {
  /** The whole comment with its signs. */
  readonly span: Span;
  readonly text: string;
  /** A comment that stands alone on its line, or after code. */
  readonly ownLine: boolean;
}

/** What other files can see of this one. Holds no offsets: an edit inside a body leaves it, and its hash, as it was. */
export interface Outline {
  readonly imports: readonly ImportFact[];
  readonly exports: readonly ExportFact[];
  /** Top-level functions, classes and values with their signature, e.g. `function f(a, b)` or `class C extends D { m(a) }`. */
  readonly declarations: readonly string[];
  readonly hash: string;
}

export interface ImportFact {
  readonly specifier: string;
  /** `require` is a call of the global `require` with a literal; `dynamic` is `import('literal')`. */
  readonly kind: 'default' | 'named' | 'namespace' | 'side-effect' | 'require' | 'dynamic';
  /** The exported name that is imported; only for `named`. */
  readonly imported: string | null;
  readonly typeOnly: boolean;
}

export type ExportFact =
  /** Declared or assigned in this file. The name `=` is `module.exports = …` or `export = …`; what a namespace exports is named with it: `Books.Draft`. */
  | { readonly kind: 'local'; readonly name: string }
  /** `export { imported as name } from 'specifier'`; `imported` may be `default`. */
  | { readonly kind: 'from'; readonly name: string; readonly specifier: string; readonly imported: string }
  /** `export * from 'specifier'` (name null) or `export * as name from 'specifier'`. */
  | { readonly kind: 'all'; readonly name: string | null; readonly specifier: string };

export interface Code {
  readonly expressions: readonly Expression[];
  readonly bindings: readonly Binding[];
  readonly definitions: readonly Definition[];
  /** `functions[0]` is the top level of the module. */
  readonly functions: readonly FunctionFact[];
  readonly classes: readonly ClassFact[];
  readonly conditions: readonly Condition[];
  readonly types: readonly TypeDeclaration[];
  /** Parallel to `outline.imports`. `expression` is the `require(…)` or `import(…)` call, NONE for declarations. `span` is the whole declaration or call. */
  readonly imports: readonly { readonly span: Span; readonly expression: ExpressionId }[];
  /** What the exported names of kind `local` stand for: a binding, or an expression (`export default f()`, `module.exports = …`, `exports.a = …`). One of the two is NONE. Types are not listed here. */
  readonly exported: readonly {
    readonly name: string;
    readonly binding: BindingId;
    readonly expression: ExpressionId;
  }[];
}

interface ExpressionBase extends Span {
  /** The function whose code this is. */
  readonly function: FunctionId;
  /** The innermost condition known to hold when this is evaluated; NONE if it always is when its function runs to here. */
  readonly condition: ConditionId;
  /** The expression that directly contains this one; NONE for the root expression of a statement, initialiser or default. A function's body has no parent expression in the enclosing function. */
  readonly parent: ExpressionId;
}

/** Expressions are numbered in the order of evaluation as far as it is known from the text: an operand before its operation, earlier statements before later ones. */
export type Expression = ExpressionBase &
  (
    | { readonly kind: 'literal'; readonly value: string | number | boolean | null | undefined }
    | { readonly kind: 'regex'; readonly pattern: string; readonly flags: string }
    /** A template. `texts` has one entry more than `values`; its spans exclude backticks and `${ }`. `tag` is the tag function or NONE. */
    | {
        readonly kind: 'template';
        readonly tag: ExpressionId;
        readonly texts: readonly (Span & { readonly cooked: string })[];
        readonly values: readonly ExpressionId[];
      }
    /** A name. `binding` is NONE for a global. `definitions` are those that may reach this place within the function; for a name of an enclosing function, all definitions of the binding with an empty `into`. */
    | {
        readonly kind: 'reference';
        readonly name: string;
        readonly binding: BindingId;
        readonly definitions: readonly DefinitionId[];
      }
    /**
     * `object.property` or `object[computed]`; `property` is null when computed and not a literal string or number.
     * `definitions`: where the chain of static members leads to a name, and properties on that chain were assigned before
     * (`x.a = 1; x.a.b`), the definitions that may reach this place, stores (`into` not empty) among them; else empty,
     * and the object's own value counts.
     */
    | {
        readonly kind: 'member';
        readonly object: ExpressionId;
        readonly property: string | null;
        readonly computed: ExpressionId;
        readonly optional: boolean;
        readonly propertySpan: Span;
        readonly definitions: readonly DefinitionId[];
      }
    /** A call or `new`. `open` is the offset of `(` and `close` of `)`; both NONE in `new X` without parentheses. */
    | {
        readonly kind: 'call';
        readonly callee: ExpressionId;
        readonly arguments: readonly ExpressionId[];
        readonly isNew: boolean;
        readonly optional: boolean;
        readonly open: number;
        readonly close: number;
        readonly typeArguments: readonly TypeFact[];
      }
    | { readonly kind: 'object'; readonly properties: readonly PropertyFact[] }
    /** Holes are NONE. A spread element is an expression of kind `spread`. */
    | { readonly kind: 'array'; readonly elements: readonly ExpressionId[] }
    | { readonly kind: 'function'; readonly target: FunctionId }
    | { readonly kind: 'class'; readonly target: ClassId }
    | {
        readonly kind: 'binary';
        readonly operator: string;
        readonly left: ExpressionId;
        readonly right: ExpressionId;
      }
    | {
        readonly kind: 'logical';
        readonly operator: '&&' | '||' | '??';
        readonly left: ExpressionId;
        readonly right: ExpressionId;
      }
    /** Also `typeof`, `void`, `delete`, `++` and `--`. */
    | { readonly kind: 'unary'; readonly operator: string; readonly operand: ExpressionId }
    | {
        readonly kind: 'conditional';
        readonly test: ExpressionId;
        readonly then: ExpressionId;
        readonly otherwise: ExpressionId;
      }
    /** `target` is the assigned reference or member; NONE for a destructuring pattern, whose definitions say the rest. */
    | {
        readonly kind: 'assignment';
        readonly operator: string;
        readonly target: ExpressionId;
        readonly value: ExpressionId;
      }
    | { readonly kind: 'await'; readonly operand: ExpressionId }
    /** `delegates`: `yield* list`, which gives the elements of the list. */
    | { readonly kind: 'yield'; readonly operand: ExpressionId; readonly delegates: boolean }
    | { readonly kind: 'spread'; readonly operand: ExpressionId }
    /** `x as T`, `<T>x`, `x satisfies T`, `x!` (type null). */
    | { readonly kind: 'cast'; readonly operand: ExpressionId; readonly type: TypeFact | null }
    | { readonly kind: 'sequence'; readonly expressions: readonly ExpressionId[] }
    | { readonly kind: 'this' }
    | { readonly kind: 'super' }
    | {
        readonly kind: 'jsx';
        /** Element name as written; empty for a fragment. */
        readonly tag: string;
        readonly attributes: readonly { readonly name: string; readonly value: ExpressionId }[];
        readonly children: readonly ExpressionId[];
      }
    /** Anything else, e.g. `import.meta`, or a place the parser had to repair. */
    | { readonly kind: 'unknown'; readonly operands: readonly ExpressionId[] }
  );

export interface PropertyFact {
  readonly kind: 'property' | 'method' | 'getter' | 'setter' | 'spread';
  /** null for a spread and for a computed key that is no literal. */
  readonly key: string | null;
  readonly computed: ExpressionId;
  /** The value; for a spread, the operand itself (not a `spread` expression). */
  readonly value: ExpressionId;
  readonly shorthand: boolean;
  readonly span: Span;
}

export interface Binding {
  readonly name: string;
  readonly kind:
    | 'import'
    | 'parameter'
    | 'const'
    | 'let'
    | 'var'
    | 'function'
    | 'class'
    | 'catch'
    | 'enum'
    | 'type';
  readonly function: FunctionId;
  /** All definitions, in the order of the text. */
  readonly definitions: readonly DefinitionId[];
  /** All expressions of kind `reference` that mean this binding. */
  readonly references: readonly ExpressionId[];
  /** The annotation of the declaration. */
  readonly type: TypeFact | null;
  readonly span: Span;
}

/** One way in which a binding, or a property reached from it, gets a value. */
export interface Definition {
  readonly binding: BindingId;
  /** Where in the binding the value is put: empty for the binding itself, `['a','b']` for `binding.a.b = …`. */
  readonly into: Path;
  readonly from: DefinitionSource;
  /** The default of a destructuring element or parameter, used when the value is undefined; else NONE. */
  readonly default: ExpressionId;
  readonly condition: ConditionId;
  /** The assigned name or member. */
  readonly span: Span;
}

export type DefinitionSource =
  /** `path` leads from the expression's value to what is assigned (destructuring; `*` for the loop variable of `for … of`). `except` lists the properties left out by an object rest element, else null. */
  | {
      readonly kind: 'value';
      readonly value: ExpressionId;
      readonly path: Path;
      readonly except: readonly string[] | null;
    }
  | {
      readonly kind: 'parameter';
      readonly function: FunctionId;
      readonly index: number;
      /** Destructuring within the parameter. */
      readonly path: Path;
      readonly except: readonly string[] | null;
      readonly rest: boolean;
    }
  /** `index` in `outline.imports`. */
  | { readonly kind: 'import'; readonly import: number }
  | { readonly kind: 'caught' }
  /** A key of `for … in` over `value`. */
  | { readonly kind: 'key'; readonly value: ExpressionId }
  /** A counter after `++`, a declaration without value. */
  | { readonly kind: 'number' | 'nothing' };

export interface FunctionFact extends Span {
  /** Own name, or the name of the variable, property or method it is first bound to; empty if none. */
  readonly name: string;
  readonly kind: 'module' | 'function' | 'arrow' | 'method' | 'getter' | 'setter' | 'constructor';
  readonly async: boolean;
  readonly generator: boolean;
  /** The enclosing function; NONE for the module. */
  readonly parent: FunctionId;
  /** The class whose member this is; NONE otherwise. */
  readonly class: ClassId;
  /** The class that stands for the objects that `new` makes of a constructor function (`constructors.ts`); NONE for others. */
  readonly makes: ClassId;
  /** The class whose objects `this` is: that of a class member, of a constructor function, and of functions that it or its prototype keeps. */
  readonly self: ClassId;
  /** The expression of kind `function` that creates it; NONE for the module and for class members. */
  readonly expression: ExpressionId;
  readonly parameters: readonly ParameterFact[];
  /** The type that `this` is said to be: `function isAdmin(this: Request)`. */
  readonly receiverType: TypeFact | null;
  readonly returnType: TypeFact | null;
  /** Ways out, in the order of the text. An arrow's expression body is one `return`. `end` is there if the end of the body can be reached. */
  readonly exits: readonly {
    readonly kind: 'return' | 'throw' | 'end';
    readonly value: ExpressionId;
    readonly condition: ConditionId;
    readonly span: Span;
  }[];
  /** The body with its braces, or the expression of an arrow. */
  readonly body: Span;
  /** Calls directly in this function (not in inner functions), in order of evaluation. */
  readonly calls: readonly ExpressionId[];
}

export interface ParameterFact {
  /** null for a destructuring pattern. */
  readonly name: string | null;
  readonly binding: BindingId;
  readonly rest: boolean;
  readonly default: ExpressionId;
  readonly type: TypeFact | null;
  readonly decorators: readonly ExpressionId[];
  /** A TypeScript parameter property (`private db: Db`), which is also assigned to `this`. */
  readonly property: boolean;
  readonly span: Span;
}

export interface ClassFact extends Span {
  readonly name: string;
  readonly superclass: ExpressionId;
  /** `Book` of `extends Repository<Book>`. */
  superclassArguments: readonly TypeFact[];
  readonly decorators: readonly ExpressionId[];
  readonly members: readonly MemberFact[];
  /** Assignments to `this.…` in methods and constructor; of a constructor function, also to its prototype. */
  readonly stores: readonly { readonly path: Path; readonly value: ExpressionId }[];
  /** The expression of kind `class` that creates it; of a constructor function, that of kind `function`. */
  readonly expression: ExpressionId;
}

export interface MemberFact {
  readonly kind: 'method' | 'getter' | 'setter' | 'constructor' | 'field';
  /** null for a computed name. */
  readonly name: string | null;
  readonly static: boolean;
  readonly function: FunctionId;
  /** A field's initialiser. */
  readonly value: ExpressionId;
  readonly type: TypeFact | null;
  readonly decorators: readonly ExpressionId[];
  readonly span: Span;
}

/**
 * What is known where code runs. A chain of conditions leads outwards through `parent`.
 * After `if (a) return;` the rest of the block has the condition `a` is false: early exits count.
 */
export type Condition = {
  readonly parent: ConditionId;
} /** `test` was evaluated and is truthy (`value`) or falsy. Comes from if, ?:, &&, ||, ??, loops' tests, and early exits. */ & (
  | { readonly kind: 'test'; readonly test: ExpressionId; readonly value: boolean }
  /** In a switch: the discriminant equals one of `tests`; `default` where the default label leads here. */
  | {
      readonly kind: 'case';
      readonly discriminant: ExpressionId;
      readonly tests: readonly ExpressionId[];
      readonly default: boolean;
    }
  /** In the body of a loop, which may run any number of times; `tested` where a test before each round is the next condition within. */
  | { readonly kind: 'loop'; readonly tested: boolean }
  /** In a `try` block (may be left in the middle), in its `catch` block with its braces at `body`. `block` numbers the try statement in the file. */
  | { readonly kind: 'try'; readonly block: number }
  | { readonly kind: 'catch'; readonly block: number; readonly body: Span }
);

/** A TypeScript type as far as it says something about values. */
export type TypeFact =
  /** `name` as written with its qualifier, e.g. `express.Request`; `binding` of its first part, NONE if global or unknown. */
  | {
      readonly kind: 'named';
      readonly name: string;
      readonly binding: BindingId;
      readonly arguments: readonly TypeFact[];
    }
  | { readonly kind: 'object'; readonly properties: readonly TypeProperty[] }
  | { readonly kind: 'array'; readonly element: TypeFact }
  | { readonly kind: 'union' | 'intersection'; readonly members: readonly TypeFact[] }
  | { readonly kind: 'literal'; readonly value: string | number | boolean | null }
  /** `string`, `number`, `boolean`, `bigint`, `any`, `unknown`, `void`, … */
  | { readonly kind: 'keyword'; readonly name: string }
  | {
      readonly kind: 'function';
      readonly parameters: readonly (TypeFact | null)[];
      readonly result: TypeFact | null;
    }
  | { readonly kind: 'other' };

export interface TypeProperty {
  readonly name: string;
  readonly optional: boolean;
  readonly type: TypeFact | null;
}

/** An interface, type alias or enum at any level. */
export interface TypeDeclaration {
  readonly name: string;
  readonly binding: BindingId;
  readonly kind: 'interface' | 'alias' | 'enum';
  readonly type: TypeFact;
  readonly extends: readonly TypeFact[];
  readonly exported: boolean;
  /** The module that it adds to: of `declare module 'knex/types/tables' { … }`; null elsewhere. */
  readonly module: string | null;
}

/** Whether an expression is `null` or `undefined` as written. */
export function isNothing(expression: Expression | undefined): boolean {
  if (expression?.kind === 'literal') return expression.value === null || expression.value === undefined;
  return expression?.kind === 'reference' && expression.binding === NONE && expression.name === 'undefined';
}
