/**
 * Where does a value come from? A search from the place of use backwards, over definitions, properties, calls,
 * parameters and files. It stops at what the request sends, at what a query reads, and where nothing is known.
 */
import {
  type Code,
  type Definition,
  type DefinitionId,
  type Expression,
  type ExpressionId,
  type FunctionId,
  NONE,
  type Path,
} from '../facts/facts.ts';
import { callbackResult, selects } from '../meaning/automaton.ts';
import { cleanedMembers } from '../meaning/entity-classes.ts';
import type { Cleaner, SourceKind } from '../meaning/model.ts';
import { automatonOf } from '../meaning/model-set.ts';
import { decoratedParameter } from '../meaning/parameters.ts';
import { type QueryAt, queryAt } from '../meaning/queries.ts';
import { callbackRoles } from '../meaning/roles.ts';
import { saidOfValue, sayingsAtCall } from '../meaning/sayings.ts';
import { cleanersOf, type Shape, shapeAt } from '../meaning/shapes.ts';
import { typeValues } from '../meaning/type-values.ts';
import { usesOfFunction } from '../meaning/uses.ts';
import { validatedCallAt } from '../meaning/validators.ts';
import type { Context, ExpressionPlace, LibraryValue, Value } from '../meaning/value.ts';
import {
  bindingValues,
  calleesOf,
  contextKey,
  contextOfCall,
  receiverOf,
  stepInto,
  valuesOf,
} from '../meaning/values.ts';
import { factsAt } from '../workspace/facts.ts';
import { importTargets } from '../workspace/links.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { proofOf } from './same.ts';
import type { TraceStep } from './trace.ts';

/** States looked at in one search. */
const STATE_LIMIT = 3000;
/** Nesting of one way; longer ways tell a reader nothing. */
const DEPTH_LIMIT = 160;
/** Callers looked at for one parameter. */
const CALLER_LIMIT = 24;

/** Where a search ended. */
export interface Arrival {
  readonly from:
    | { readonly kind: 'source'; readonly part: SourceKind }
    | { readonly kind: 'query'; readonly query: QueryAt };
  readonly place: ExpressionPlace;
  readonly context: Context | null;
  /** Properties below the arrival that go on: `['id']` for `req.query.id`. */
  readonly path: Path;
  /** Properties that were left out on the way. */
  readonly except: readonly string[];
  /** From here to the start of the search, in the order of the data; the arrival itself is not among them. */
  readonly steps: readonly TraceStep[];
  /** What the value is known to be after conversions, checks and validation on the way. */
  readonly cleaners: readonly Cleaner[];
  /** Whether it was held against a schema, converted or checked on the way. */
  readonly checked: boolean;
  /** Whether it is put into a property of what is searched for, rather than being it: `{ title: value }`. */
  readonly placed: boolean;
  /** The schemas whose result it is, nearest to the start of the search first; null for one that is not understood. */
  readonly held: readonly (Shape | null)[];
}

export interface SearchResult {
  readonly arrivals: readonly Arrival[];
  /** Whether a limit was reached, so that ways may be missing. */
  readonly cut: boolean;
}

/** Steps passed so far, nearest to the origin first. */
interface Trail {
  readonly step: TraceStep;
  readonly next: Trail | null;
}

interface State {
  readonly place: ExpressionPlace;
  readonly path: Path;
  readonly context: Context | null;
  readonly except: readonly string[];
  readonly cleaners: readonly Cleaner[];
  readonly checked: boolean;
  /** Whether a text was read between here and the start: what is known of the text says nothing of what it holds. */
  readonly parsed: boolean;
  readonly placed: boolean;
  readonly held: readonly (Shape | null)[];
  readonly trail: Trail | null;
  readonly depth: number;
}

/**
 * Searches for what goes into the value at `path` below an expression, parts of it included.
 * @param isReply whether the value is sent as a reply: members that a class keeps out of replies then do not count
 */
export function searchBack(
  workspace: Workspace,
  place: ExpressionPlace,
  path: Path,
  context: Context | null = null,
  isReply = false,
): SearchResult {
  const search = new Search(workspace, isReply);
  search.visit({
    place,
    path,
    context,
    except: [],
    cleaners: [],
    checked: false,
    parsed: false,
    placed: false,
    held: [],
    trail: null,
    depth: 0,
  });
  return { arrivals: search.arrivals, cut: search.cut };
}

/** One search; lives only while it runs. */
class Search {
  readonly arrivals: Arrival[] = [];
  cut = false;
  private readonly seen = new Set<string>();

  constructor(
    private readonly workspace: Workspace,
    private readonly isReply: boolean,
  ) {}

  visit(state: State): void {
    const { place, path, context } = state;
    if (place.expression === NONE) return;
    if (this.seen.size > STATE_LIMIT || state.depth > DEPTH_LIMIT) {
      this.cut = true;
      return;
    }
    const key = `${place.uri}#${place.expression}#${path.join('.')}#${contextKey(context)}#${state.except.join()}#${state.cleaners.join()}#${state.checked}#${state.parsed}#${state.placed}`;
    if (this.seen.has(key)) return;
    this.seen.add(key);
    const { code } = factsAt(this.workspace, place.uri);
    const expression = code.expressions[place.expression];
    if (!expression) return;
    if (isName(expression)) {
      if (this.isOrigin(state, code, expression) && this.source(state)) return;
      this.through(proven(this.workspace, state), code, expression);
    } else this.through(state, code, expression);
  }

  /** Goes on to an operand. */
  private to(state: State, expression: ExpressionId, path: Path, trail: Trail | null = state.trail): void {
    this.visit({
      ...state,
      place: { uri: state.place.uri, expression },
      path,
      trail,
      depth: state.depth + 1,
    });
  }

  private step(state: State, label: string, place = state.place): Trail {
    const { code } = factsAt(this.workspace, place.uri);
    const { start, end } = code.expressions[place.expression] as Expression;
    return { step: { place: { uri: place.uri, span: { start, end } }, label }, next: state.trail };
  }

  private arrive(state: State, from: Arrival['from'], path: Path): void {
    const steps: TraceStep[] = [];
    for (let at = state.trail; at; at = at.next) steps.push(at.step);
    const { place, context, except, cleaners, checked, placed, held } = state;
    this.arrivals.push({ from, place, context, path, except, steps, cleaners, checked, placed, held });
  }

  /**
   * Whether a value of a library comes to be at this expression, rather than being handed on: a parameter of a handler,
   * a property of the request, the result of a library's call. What is handed on is followed to where it comes from.
   */
  private isOrigin(state: State, code: Code, expression: Expression): boolean {
    const { uri } = state.place;
    switch (expression.kind) {
      case 'member':
        return (
          !expression.definitions.length &&
          valuesOf(this.workspace, { uri, expression: expression.object }, state.context).some(isLibrary)
        );
      case 'call':
        return calleesOf(this.workspace, state.place, state.context).some(
          (callee) => callee.kind !== 'function',
        );
      case 'reference': {
        const ids = expression.definitions.length
          ? expression.definitions
          : (code.bindings[expression.binding]?.definitions ?? []);
        return ids.some((id) => {
          const from = code.definitions[id]?.from;
          if (from?.kind !== 'parameter') return false;
          for (let at = state.context; at; at = at.outer)
            if (at.uri === uri && at.function === from.function) return false;
          const type = code.functions[from.function]?.parameters[from.index]?.type;
          const decorated = decoratedParameter(this.workspace, uri, from.function, from.index);
          if (decorated) return decorated.values.length > 0;
          return (
            callbackRoles(this.workspace, uri, from.function, from.index).length > 0 ||
            (type !== null && type !== undefined && typeValues(this.workspace, uri, type).some(isLibrary))
          );
        });
      }
      default:
        return false;
    }
  }

  /** Whether a part of the request stands here, or on the way down the path. */
  private source(state: State): boolean {
    const automaton = automatonOf(this.workspace);
    let values: readonly Value[] = valuesOf(this.workspace, state.place, state.context);
    for (let depth = 0; ; depth++) {
      for (const value of values) {
        if (value.kind !== 'library') continue;
        for (const id of value.states) {
          const saying = automaton.states[id]?.ofValue.find((each) => each.section === 'sources');
          if (!saying) continue;
          this.arrive(state, { kind: 'source', part: saying.entry as SourceKind }, state.path.slice(depth));
          return true;
        }
      }
      const name = state.path[depth];
      if (name === undefined) return false;
      values = values
        .filter((value): value is LibraryValue => value.kind === 'library' && value.states.length > 0)
        .flatMap((value) => stepInto(this.workspace, value, name));
      if (!values.length) return false;
    }
  }

  private through(state: State, code: Code, expression: Expression): void {
    const { path } = state;
    switch (expression.kind) {
      case 'template':
        if (expression.tag !== NONE || path.length) return;
        for (const value of expression.values)
          this.to(cleaned(state, ['text']), value, [], this.joined(state));
        return;
      case 'binary':
        if (expression.operator !== '+' || path.length) return;
        for (const side of [expression.left, expression.right])
          this.to(cleaned(state, ['text']), side, [], this.joined(state));
        return;
      case 'reference':
        this.reference(state, code, expression);
        return;
      case 'member':
        this.member(state, code, expression);
        return;
      case 'call':
        this.call(state, code, expression);
        return;
      case 'object':
        this.object(state, expression);
        return;
      case 'array':
        this.array(state, code, expression);
        return;
      case 'logical':
        if (expression.operator !== '&&') this.to(state, expression.left, path);
        this.to(state, expression.right, path);
        return;
      case 'conditional':
        this.to(state, expression.then, path);
        this.to(state, expression.otherwise, path);
        return;
      case 'assignment':
        this.assignment(state, expression);
        return;
      case 'await':
      case 'yield':
      case 'cast':
      case 'spread':
        this.to(state, expression.operand, path);
        return;
      case 'sequence':
        this.to(state, expression.expressions.at(-1) ?? NONE, path);
        return;
      case 'this':
        this.own(state, code, expression.function);
        return;
    }
  }

  private joined(state: State): Trail {
    const label = 'is joined into a text';
    const { code } = factsAt(this.workspace, state.place.uri);
    const here = code.expressions[state.place.expression] as Expression;
    const last = state.trail?.step;
    const within =
      last?.label === label &&
      last.place.uri === state.place.uri &&
      last.place.span.start <= here.start &&
      here.end <= last.place.span.end;
    return within ? (state.trail as Trail) : this.step(state, label);
  }

  // Names and properties

  private reference(state: State, code: Code, expression: Extract<Expression, { kind: 'reference' }>): void {
    const binding = code.bindings[expression.binding];
    if (!binding) return;
    const ids = expression.definitions.length ? expression.definitions : binding.definitions;
    this.definitions(state, code, ids, state.path);
  }

  private member(state: State, code: Code, expression: Extract<Expression, { kind: 'member' }>): void {
    const own = expression.property ?? '*';
    if (expression.definitions.length) {
      const below = chainOf(code, state.place.expression);
      if (below) {
        this.definitions(state, code, expression.definitions, [...below, ...state.path]);
        return;
      }
    }
    this.to(state, expression.object, [own, ...state.path]);
  }

  private definitions(state: State, code: Code, ids: readonly DefinitionId[], path: Path): void {
    for (const id of ids) {
      const definition = code.definitions[id] as Definition;
      const rest = restOf(path, definition.into);
      const beyond = definition.into[path.length];
      const placed = state.placed || (beyond !== undefined && !isOperator(beyond));
      if (rest && !this.isKeptBack(state, code, definition, path))
        this.definition(placed === state.placed ? state : { ...state, placed }, code, definition, rest);
    }
  }

  /** `user.password = …` of an object whose class keeps the member out of replies, where the object as a whole is sent. */
  private isKeptBack(state: State, code: Code, { binding, into }: Definition, path: Path): boolean {
    const [member] = into;
    if (!this.isReply || path.length || member === undefined) return false;
    const whole = (code.bindings[binding]?.definitions ?? []).filter(
      (id) => !code.definitions[id]?.into.length,
    );
    return bindingValues(this.workspace, state.place.uri, binding, whole, state.context).some((value) =>
      this.keepsBack(value, member),
    );
  }

  private keepsBack(value: Value, member: string): boolean {
    return (
      (value.kind === 'instance' || value.kind === 'class') &&
      cleanedMembers(this.workspace, value.uri, value.class).includes(member)
    );
  }

  private definition(state: State, code: Code, definition: Definition, path: Path): void {
    const { uri } = state.place;
    const { from } = definition;
    const name = code.bindings[definition.binding]?.name ?? '';
    if (definition.default !== NONE) this.to(state, definition.default, path);
    if (from.kind === 'value') {
      if (left(from.except, path)) return;
      const except = from.except && !path.length ? [...state.except, ...from.except] : state.except;
      const isJoin = /^(?:binary|template|assignment)$/.test(code.expressions[from.value]?.kind ?? '');
      const trail = isJoin
        ? state.trail
        : {
            step: { place: { uri, span: definition.span }, label: `is kept in \`${name}\`` },
            next: state.trail,
          };
      this.to({ ...state, except }, from.value, [...from.path, ...path], trail);
    } else if (from.kind === 'parameter') {
      if (left(from.except, path)) return;
      const except = from.except && !path.length ? [...state.except, ...from.except] : state.except;
      const below = [...from.path, ...path];
      this.parameter(
        { ...state, except },
        from.function,
        from.index,
        from.rest ? below.slice(1) : below,
        from.rest,
      );
    } else if (from.kind === 'import') this.imported(state, from.import, path);
  }

  private imported(state: State, index: number, path: Path): void {
    for (const target of importTargets(this.workspace, state.place.uri, index)) {
      if (target.kind !== 'binding' && target.kind !== 'expression') continue;
      const below = [...target.path, ...path];
      if (target.kind === 'expression') {
        this.visit({
          ...state,
          place: { uri: target.uri, expression: target.expression },
          path: below,
          context: null,
          depth: state.depth + 1,
        });
        continue;
      }
      const { code } = factsAt(this.workspace, target.uri);
      const at = {
        ...state,
        place: { uri: target.uri, expression: 0 },
        context: null,
        depth: state.depth + 1,
      };
      this.definitions(at, code, code.bindings[target.binding]?.definitions ?? [], below);
    }
  }

  private assignment(state: State, expression: Extract<Expression, { kind: 'assignment' }>): void {
    const { operator } = expression;
    if (operator === '=') {
      this.to(state, expression.value, state.path);
      return;
    }
    if (operator.length === 3) {
      this.to(state, expression.target, state.path);
      this.to(state, expression.value, state.path);
      return;
    }
    if (operator !== '+=' || state.path.length) return;
    const trail = this.joined(state);
    this.to(cleaned(state, ['text']), expression.target, [], trail);
    this.to(cleaned(state, ['text']), expression.value, [], trail);
  }

  private object(state: State, expression: Extract<Expression, { kind: 'object' }>): void {
    const [name, ...rest] = state.path;
    const at = expression.properties.findLastIndex((each) => each.key === name && name !== undefined);
    expression.properties.forEach((property, i) => {
      if (property.kind === 'getter' || property.kind === 'setter' || property.kind === 'method') return;
      if (property.kind === 'spread') {
        if (i < at) return;
        // What stands behind a spread of the same object wins over it.
        const later = expression.properties
          .slice(i + 1)
          .flatMap((each) => (each.key === null ? [] : [each.key]));
        const except = name === undefined ? [...state.except, ...later] : state.except;
        this.to({ ...state, except }, property.value, state.path);
      } else if (name === undefined) {
        const placed = state.placed || property.key === null || !isOperator(property.key);
        if (property.key === null || !state.except.includes(property.key))
          this.to({ ...state, except: [], placed }, property.value, []);
      } else if (i === at || name === '*' || property.key === null) this.to(state, property.value, rest);
    });
  }

  private array(state: State, code: Code, expression: Extract<Expression, { kind: 'array' }>): void {
    const [name, ...rest] = state.path;
    const index = Number(name);
    expression.elements.forEach((element, i) => {
      if (code.expressions[element]?.kind === 'spread')
        this.to(state, element, state.path.length ? ['*', ...rest] : []);
      else if (name === undefined || !Number.isInteger(index) || index === i) this.to(state, element, rest);
    });
  }

  /** `this.x` within a class: its fields, and what the constructor and methods put there. */
  private own(state: State, code: Code, from: FunctionId): void {
    const [name, ...rest] = state.path;
    let id = from;
    while (code.functions[id]?.kind === 'arrow') id = code.functions[id]?.parent ?? NONE;
    const fact = code.classes[code.functions[id]?.class ?? NONE];
    if (!fact || name === undefined) return;
    for (const member of fact.members)
      if (member.kind === 'field' && member.name === name) this.to(state, member.value, rest);
    for (const store of fact.stores) {
      const below = restOf(state.path, store.path);
      if (below) this.to(state, store.value, below);
    }
  }

  // Calls

  private call(state: State, code: Code, call: Extract<Expression, { kind: 'call' }>): void {
    const { workspace } = this;
    const { place, context, path } = state;
    const query = queryAt(workspace, place, context);
    if (query && !query.resultPath.some((each) => each.includes('->'))) {
      this.arrive(state, { kind: 'query', query }, path);
      return;
    }
    if (this.validated(state)) return;
    const sayings = sayingsAtCall(workspace, place, context);
    const cleaners = [
      ...saidOfValue<readonly Cleaner[]>(workspace, place, 'cleaners', context).flatMap((each) => each.entry),
      ...sayings.ofReceiver.flatMap(({ section, entry }) =>
        section === 'cleaners' ? (entry as readonly Cleaner[]) : [],
      ),
    ];
    const next = cleaned(state, cleaners);
    if (cleaners.length && !sayings.ofArguments.some((each) => each.section === 'steps'))
      for (const argument of call.arguments) this.to(next, argument, path);
    for (const saying of sayings.ofArguments) {
      if (saying.section !== 'steps' || saying.entry === 'receiver') continue;
      const argument = call.arguments[saying.argument] ?? NONE;
      if (saying.path[0] === callbackResult) this.returned(next, argument, path);
      else if (saying.entry === 'parsed') this.to({ ...next, parsed: true }, argument, []);
      else this.to(next, argument, [...saying.path, ...path]);
    }
    if (sayings.ofReceiver.some((each) => each.section === 'steps'))
      this.to(next, receiverOf(code, place.expression), path);
    for (const callee of calleesOf(workspace, place, context)) {
      if (callee.kind === 'function') {
        const inner = contextOfCall(callee, place, context);
        this.exits(
          state,
          callee.uri,
          callee.function,
          inner,
          path,
          functionName(workspace, callee.uri, callee.function),
        );
      } else if (callee.kind === 'class') this.constructed(state, callee, path);
    }
  }

  /** A call that holds its input against a schema gives back what the schema lets through. */
  private validated(state: State): boolean {
    const call = validatedCallAt(this.workspace, state.place, state.context);
    if (!call?.input || !call.output) return false;
    const rest = restOf(state.path, call.output);
    if (!rest) return false;
    const shape = call.ignored ? null : call.shape && shapeAt(call.shape, rest);
    const cleaners = union(state.cleaners, shape ? cleanersOf(shape) : []);
    const trail = this.step(
      state,
      call.ignored
        ? 'is held against a schema, whose verdict nobody reads'
        : 'is what the schema lets through',
    );
    this.visit({
      ...state,
      place: call.input,
      path: rest,
      cleaners,
      checked: state.checked || !call.ignored,
      held: call.ignored ? state.held : [...state.held, shape],
      trail,
      depth: state.depth + 1,
    });
    return true;
  }

  private returned(state: State, callback: ExpressionId, path: Path): void {
    for (const value of valuesOf(
      this.workspace,
      { uri: state.place.uri, expression: callback },
      state.context,
    )) {
      if (value.kind !== 'function') continue;
      // A call with elements gives a list of results; a single result (`then`) has no element step.
      const below = path[0] === '*' || /^\d+$/.test(path[0] ?? '') ? path.slice(1) : path;
      this.exits(state, value.uri, value.function, value.context, below, null);
    }
  }

  private exits(
    state: State,
    uri: string,
    id: FunctionId,
    context: Context | null,
    path: Path,
    name: string | null,
  ): void {
    const fact = factsAt(this.workspace, uri).code.functions[id];
    for (const exit of fact?.exits ?? []) {
      if (exit.kind !== 'return' || exit.value === NONE) continue;
      const trail = name ? this.step(state, `is returned by \`${name}\``) : state.trail;
      this.visit({
        ...state,
        place: { uri, expression: exit.value },
        context,
        path,
        trail,
        depth: state.depth + 1,
      });
    }
  }

  /** `new C(a).x`: what the constructor put into `x`. */
  private constructed(state: State, value: Extract<Value, { kind: 'class' }>, path: Path): void {
    const { code } = factsAt(this.workspace, value.uri);
    const fact = code.classes[value.class];
    const maker = fact?.members.find((each) => each.kind === 'constructor')?.function ?? NONE;
    if (!fact || maker === NONE) return;
    const context: Context = { uri: value.uri, function: maker, call: state.place, outer: state.context };
    for (const store of fact.stores) {
      const below = restOf(path, store.path);
      if (!below || (this.isReply && !path.length && this.keepsBack(value, store.path[0] ?? ''))) continue;
      this.visit({
        ...state,
        place: { uri: value.uri, expression: store.value },
        context,
        path: below,
        depth: state.depth + 1,
      });
    }
  }

  // Parameters

  private parameter(state: State, id: FunctionId, index: number, path: Path, rest: boolean): void {
    const { uri } = state.place;
    for (let at = state.context; at; at = at.outer) {
      if (at.uri !== uri || at.function !== id) continue;
      if (at.element) {
        if (index === 0)
          this.visit({ ...state, place: at.element, path, context: at.outer, depth: state.depth + 1 });
        return;
      }
      this.argument(state, at.call, index, path, rest, at.outer, functionName(this.workspace, uri, id));
      return;
    }
    const source = decoratedParameter(this.workspace, uri, id, index)?.source;
    if (source) {
      this.arrive(state, { kind: 'source', part: source.part }, [...source.path, ...path]);
      return;
    }
    const uses = usesOfFunction(this.workspace, uri, id);
    for (const call of uses.calls.slice(0, CALLER_LIMIT))
      this.argument(state, call, index, path, rest, null, functionName(this.workspace, uri, id));
    if (uses.calls.length > CALLER_LIMIT) this.cut = true;
    for (const { call, argument, path: within, wrapped } of uses.passed)
      if (!wrapped && !within.length) this.callback(state, call, argument, index, path);
  }

  private argument(
    state: State,
    call: ExpressionPlace,
    index: number,
    path: Path,
    rest: boolean,
    context: Context | null,
    name: string,
  ): void {
    const expression = factsAt(this.workspace, call.uri).code.expressions[call.expression];
    if (expression?.kind !== 'call') return;
    const given = rest ? expression.arguments.slice(index) : [expression.arguments[index] ?? NONE];
    for (const argument of given) {
      if (argument === NONE) continue;
      const place = { uri: call.uri, expression: argument };
      const trail = this.step(state, `is passed to \`${name || 'a function'}\``, place);
      this.visit({ ...state, place, context, path, trail, depth: state.depth + 1 });
    }
  }

  /** A parameter of a function that was given to a call: an element of the receiver, its result, or rows of a query. */
  private callback(state: State, call: ExpressionPlace, argument: number, index: number, path: Path): void {
    const { workspace } = this;
    const { code } = factsAt(workspace, call.uri);
    const expression = code.expressions[call.expression];
    if (expression?.kind !== 'call') return;
    const query = queryAt(workspace, call, null);
    const at = query && callbackOf(query, expression.arguments.length);
    if (query && at && at.argument === argument && at.index === index) {
      const there = { ...state, place: call, context: null };
      this.arrive(there, { kind: 'query', query }, path);
      return;
    }
    const callee = code.expressions[expression.callee];
    if (callee?.kind !== 'member' || callee.property === null) return;
    const automaton = automatonOf(workspace);
    for (const id of automaton.states[automaton.any]?.members.get(callee.property) ?? []) {
      for (const each of automaton.states[id]?.callbackParameters ?? []) {
        if (each.index !== index || !selects(each.which, argument, expression.arguments.length)) continue;
        const said = automaton.states[each.to]?.ofValue ?? [];
        const isElement = said.some((saying) => saying.section === 'iterations');
        if (!isElement && !said.some((saying) => saying.section === 'steps')) continue;
        this.visit({
          ...state,
          place: { uri: call.uri, expression: callee.object },
          context: null,
          path: isElement ? ['*', ...path] : path,
          depth: state.depth + 1,
        });
      }
    }
  }
}

/** `$set` of a change for a document database: what stands below it is put into the document itself. */
function isOperator(key: string): boolean {
  return key.startsWith('$');
}

function isLibrary(value: Value): boolean {
  return value.kind === 'library' && value.states.length > 0;
}

function isName(expression: Expression): boolean {
  return expression.kind === 'reference' || expression.kind === 'member' || expression.kind === 'call';
}

function proven(workspace: Workspace, state: State): State {
  const proof = proofOf(workspace, state.place.uri, state.place.expression, state.context);
  if (!proof.checked && !proof.cleaners.length) return state;
  return { ...state, cleaners: union(state.cleaners, proof.cleaners), checked: true };
}

function union(a: readonly Cleaner[], b: readonly Cleaner[]): readonly Cleaner[] {
  return b.every((each) => a.includes(each)) ? a : [...new Set([...a, ...b])].sort();
}

/** The state below a conversion. A conversion to a text holds it against nothing. */
function cleaned(state: State, by: readonly Cleaner[]): State {
  const known = state.parsed ? by.filter((each) => each !== 'text') : by;
  if (!known.length) return state;
  return {
    ...state,
    cleaners: union(state.cleaners, known),
    checked: state.checked || known.some((each) => each !== 'text'),
  };
}

/** Whether a property was left out by an object rest element. */
function left(except: readonly string[] | null, path: Path): boolean {
  return except !== null && path[0] !== undefined && except.includes(path[0]);
}

/** What is left of a path below `into`; the empty path if only a part of what is asked for lies there; null if they part. */
function restOf(path: Path, into: Path): Path | null {
  for (let i = 0; i < into.length; i++) {
    if (path[i] === undefined) return [];
    if (path[i] !== into[i] && path[i] !== '*' && into[i] !== '*') return null;
  }
  return path.slice(into.length);
}

function chainOf(code: Code, id: ExpressionId): Path | null {
  const path: string[] = [];
  for (let at = code.expressions[id]; at; ) {
    if (at.kind === 'member') {
      if (at.property === null) return null;
      path.unshift(at.property);
      at = code.expressions[at.object];
    } else if (at.kind === 'cast') at = code.expressions[at.operand];
    else return at.kind === 'reference' ? path : null;
  }
  return null;
}

function callbackOf(query: QueryAt, count: number): { argument: number; index: number } | null {
  const match = /^\((\d+|last)\)->(\d+)/.exec(query.entry.at ?? '');
  if (!match) return null;
  return { argument: match[1] === 'last' ? count - 1 : Number(match[1]), index: Number(match[2]) };
}

function functionName(workspace: Workspace, uri: string, id: FunctionId): string {
  return factsAt(workspace, uri).code.functions[id]?.name ?? '';
}
