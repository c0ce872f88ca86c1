/** The growing facts of one file, and where the lowering stands: scope, function, condition, reaching definitions. */
import type { TSESTree } from '../parse/script.ts';
import type { Span } from '../text/span.ts';
import type { OwnStore } from './constructors.ts';
import {
  type Binding,
  type BindingId,
  type ClassFact,
  type Condition,
  type ConditionId,
  type Definition,
  type DefinitionId,
  type DefinitionSource,
  type ExportFact,
  type Expression,
  type ExpressionId,
  type FunctionFact,
  type FunctionId,
  type ImportFact,
  NONE,
  type Path,
  type TypeDeclaration,
  type TypeFact,
} from './facts.ts';

type Mutable<T> = T extends readonly (infer E)[]
  ? Mutable<E>[]
  : T extends object
    ? { -readonly [K in keyof T]: T[K] }
    : T;

/** Binding -> definitions that may reach this place. Copied where ways part. */
export type Reaching = Map<BindingId, readonly DefinitionId[]>;

export interface Scope {
  readonly parent: Scope | null;
  readonly function: FunctionId;
  readonly names: Map<string, BindingId>;
}

/** Where `break` and `continue` lead: the reaching definitions that arrive there. */
export interface Jump {
  readonly label: string | null;
  readonly isLoop: boolean;
  readonly breaks: Reaching[];
  readonly continues: Reaching[];
}

/**
 * Definitions of one name that are told apart by whether they may reach a place. What a program wrote may store at
 * thousands of names of one object; a list for each place would then be as long as the file, and so all of them too long.
 */
const REACHING_LIMIT = 400;

type Exit = FunctionFact['exits'][number];
export type MutableExpression = Mutable<Expression>;

/** Distributes over the kinds, so that a new expression is checked against its kind. */
type Own<E> = E extends Expression ? Omit<E, 'start' | 'end' | 'function' | 'condition' | 'parent'> : never;
type OwnCondition<C> = C extends Condition ? Omit<C, 'parent'> : never;

export class Builder {
  readonly expressions: MutableExpression[] = [];
  readonly bindings: (Omit<Binding, 'definitions' | 'references' | 'type'> & {
    definitions: DefinitionId[];
    references: ExpressionId[];
    type: TypeFact | null;
  })[] = [];
  readonly definitions: Definition[] = [];
  readonly functions: (Omit<FunctionFact, 'exits' | 'calls' | 'parameters'> & {
    exits: Exit[];
    calls: ExpressionId[];
    parameters: FunctionFact['parameters'][number][];
  })[] = [];
  readonly classes: (Omit<ClassFact, 'members' | 'stores'> & {
    members: ClassFact['members'][number][];
    stores: { path: Path; value: ExpressionId }[];
  })[] = [];
  /** What gets a name below `this` outside of classes. */
  readonly ownStores: OwnStore[] = [];
  readonly conditions: Condition[] = [];
  readonly types: TypeDeclaration[] = [];
  readonly imports: { span: Span; expression: ExpressionId }[] = [];
  readonly importFacts: ImportFact[] = [];
  readonly exported: { name: string; binding: BindingId; expression: ExpressionId }[] = [];
  readonly exportFacts: ExportFact[] = [];
  readonly exportedTypes = new Set<string>();
  /** The module that the declarations which are read now add to. */
  module: string | null = null;
  /** The namespaces that are read now, as they stand before names that they export: `Books.` of `namespace Books { … }`. */
  namespace = '';

  scope: Scope;
  function: FunctionId = 0;
  condition: ConditionId = NONE;
  /** null where no way leads. */
  reaching: Reaching | null = new Map();
  jumps: Jump[] = [];
  tryBlocks = 0;
  /** Bindings with more stores than are told apart: any of them may have run before, as for inner functions. */
  readonly crowded = new Set<BindingId>();
  /** References and members whose meaning is settled at the end, as they lie in an inner function, or the name is crowded. */
  readonly outerReads: { expression: ExpressionId; binding: BindingId; path: Path }[] = [];

  constructor(readonly text: string) {
    this.scope = { parent: null, function: 0, names: new Map() };
  }

  add(node: Span | TSESTree.Node, own: Own<Expression>): ExpressionId {
    const span =
      'range' in node ? { start: node.range[0], end: node.range[1] } : { start: node.start, end: node.end };
    const id = this.expressions.length;
    this.expressions.push({
      ...own,
      ...span,
      function: this.function,
      condition: this.condition,
      parent: NONE,
    } as MutableExpression);
    return id;
  }

  /** Sets the parent of parts of an expression. */
  adopt(parent: ExpressionId, ...children: readonly ExpressionId[]): ExpressionId {
    for (const child of children) {
      const expression = this.expressions[child];
      if (expression) expression.parent = parent;
    }
    return parent;
  }

  declare(name: string, kind: Binding['kind'], span: Span, scope: Scope = this.scope): BindingId {
    const known = scope.names.get(name);
    if (known !== undefined) {
      const binding = this.bindings[known];
      // `var` and functions may be declared again; a type may share its name with a value.
      if (binding && binding.kind === 'type' && kind !== 'type')
        this.bindings[known] = { ...binding, kind, span };
      return known;
    }
    const id = this.bindings.length;
    this.bindings.push({
      name,
      kind,
      function: scope.function,
      definitions: [],
      references: [],
      type: null,
      span,
    });
    scope.names.set(name, id);
    return id;
  }

  resolve(name: string): BindingId {
    for (let at: Scope | null = this.scope; at; at = at.parent) {
      const id = at.names.get(name);
      if (id !== undefined) return id;
    }
    return NONE;
  }

  /** Notes that a binding (or `into` of it) gets a value here. */
  define(
    binding: BindingId,
    from: DefinitionSource,
    span: Span,
    options: { into?: Path; default?: ExpressionId; weak?: boolean } = {},
  ): void {
    const target = this.bindings[binding];
    if (!target) return;
    const into = options.into ?? [];
    const id = this.definitions.length;
    this.definitions.push({
      binding,
      into,
      from,
      default: options.default ?? NONE,
      condition: this.condition,
      span,
    });
    target.definitions.push(id);
    if (target.function !== this.function || !this.reaching) return;
    const before = this.reaching.get(binding) ?? [];
    if (into.length && before.length >= REACHING_LIMIT) {
      this.crowded.add(binding);
      return;
    }
    const weak = options.weak || into.includes('*');
    const kept = weak
      ? before
      : before.filter((each) => !startsWith(this.definitions[each]?.into ?? [], into));
    this.reaching.set(binding, [...kept, id]);
  }

  /** Whether it is followed, statement by statement, which definitions of a name may reach the place where the lowering stands. */
  isFollowed(binding: BindingId): boolean {
    return this.bindings[binding]?.function === this.function && !this.crowded.has(binding);
  }

  /** The function whose `this` is meant in a function: arrows have none of their own. */
  ownerOfThis(from: FunctionId): FunctionId {
    let id = from;
    while (this.functions[id]?.kind === 'arrow') id = this.functions[id]?.parent ?? NONE;
    return id;
  }

  when(condition: OwnCondition<Condition>): ConditionId {
    this.conditions.push({ ...condition, parent: this.condition } as Condition);
    return this.conditions.length - 1;
  }

  copy(reaching: Reaching | null): Reaching | null {
    return reaching && new Map(reaching);
  }
}

/** Whether a path lies at or below another one. */
function startsWith(path: Path, prefix: Path): boolean {
  return path.length >= prefix.length && prefix.every((name, i) => name === path[i]);
}

/** What may reach a place that several ways lead to. */
export function joined(ways: readonly (Reaching | null)[]): Reaching | null {
  const open = ways.filter((way): way is Reaching => way !== null);
  const [first, ...rest] = open;
  if (!first) return null;
  const result = new Map(first);
  for (const way of rest) {
    for (const [binding, definitions] of way) {
      const known = result.get(binding);
      if (known === definitions) continue;
      result.set(binding, known ? [...new Set([...known, ...definitions])] : definitions);
    }
  }
  return result;
}
