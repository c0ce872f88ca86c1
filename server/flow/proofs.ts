/** What the conditions around a place, and the checks before it, show about a value that is read there. */
import {
  type Code,
  type ConditionId,
  type Definition,
  type DefinitionId,
  type Expression,
  type ExpressionId,
  type FunctionFact,
  type FunctionId,
  isNothing,
  NONE,
  type Path,
} from '../facts/facts.ts';
import {
  conditionsAround,
  isWithinFunction,
  mirrored,
  onlyDefinition,
  outOfTries,
  perCode,
} from '../facts/reading.ts';
import { nameWords } from '../meaning/entities/field-names.ts';
import { queryAt, queryBehind } from '../meaning/entities/queries.ts';
import { cleanersOf, type Shape, shapeAt } from '../meaning/shapes/shapes.ts';
import { type ValidatedCall, validatedCallAt } from '../meaning/shapes/validators.ts';
import { pastTestsAt } from '../meaning/values/endless-calls.ts';
import { contextAround } from '../meaning/values/felt.ts';
import { cleanersOfPattern, signsRefused, startOfPattern } from '../meaning/values/patterns.ts';
import { callbackRoles } from '../meaning/values/roles.ts';
import { saidOfValue, sayingsAtCall } from '../meaning/values/sayings.ts';
import { HOLE, textAt } from '../meaning/values/texts.ts';
import type { Context, ExpressionPlace, FunctionValue } from '../meaning/values/value.ts';
import {
  calleesOf,
  contextOfCall,
  placeByNumber,
  placeNumber,
  receiverOf,
  stepInto,
  valuesOf,
} from '../meaning/values/values.ts';
import { argumentOf, selects } from '../meaning/vocabulary/automaton.ts';
import type { Cleaner, QueryEntry } from '../meaning/vocabulary/model.ts';
import { factsAt } from '../workspace/facts.ts';
import { query } from '../workspace/memo.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { isAsserted, testsGiven } from './assertions.ts';
import { type Outcome, onlyTest, outcomesOfEmptiness, outcomesOfFlag } from './flags.ts';
import { replacementCleaners } from './replacements.ts';
import { holdsWherePresent, isMetWherePresent, type NamePath, nameKey, namePath, readKey } from './same.ts';

/** Checks of the project that are followed into each other. */
const DEPTH_LIMIT = 3;
/** Names followed to what they stand for. */
const NAME_LIMIT = 6;
/** Objects of conditions in each other. */
const HELD_DEPTH = 3;
/** Calls that are chained to a query. */
const CHAIN_LIMIT = 12;
/** Operands looked at between a signature and what it is made of. */
const SIGNED_LIMIT = 60;

/** First words of methods that look something up: `getById`, `findBook`. */
const lookUps: ReadonlySet<string> = new Set(['get', 'find', 'fetch', 'load', 'lookup', 'exists', 'has']);

/** What is known of a value where it is read. */
export interface Proof {
  readonly cleaners: readonly Cleaner[];
  /** Schemas that the value, which goes on as it came, was held against. */
  readonly held: readonly Shape[];
  /** Whether it was compared, measured or held against something at all; a mere test for presence does not count. */
  readonly checked: boolean;
}

const nothing: Proof = { cleaners: [], held: [], checked: false };

const proofs = query<Workspace, Proof>({
  name: 'proof of a value',
  compute: (workspace, uri, id) => proven(workspace, uri, id, null),
  onCycle: nothing,
});

const proofsInContext = query<Workspace, Proof>({
  name: 'proof of a value in context',
  compute: (workspace, uri, id) => {
    const { expression, context } = placeByNumber(workspace, id);
    return proven(workspace, uri, expression, context);
  },
  onCycle: nothing,
});

/**
 * What the conditions around a name, or around a call that reads something by its name, and calls before it that throw
 * otherwise, show about it. Searches from many places pass the same names, so the answers are kept.
 */
export function proofOf(workspace: Workspace, uri: string, id: ExpressionId, context: Context | null): Proof {
  if (readKey(factsAt(workspace, uri).code, id) === null) return nothing;
  const place = { uri, expression: id };
  const felt = context && contextAround(workspace, place, context);
  return felt
    ? proofsInContext(workspace, uri, placeNumber(workspace, place, felt))
    : proofs(workspace, uri, id);
}

function proven(workspace: Workspace, uri: string, id: ExpressionId, context: Context | null): Proof {
  const { code } = factsAt(workspace, uri);
  const expression = code.expressions[id];
  const key = expression ? readKey(code, id) : null;
  if (!expression || key === null) return nothing;
  const name = namePath(code, id);
  const places = placesAround(code, id);
  const before = places.flatMap((place) => callsBefore(code, place, key, name));
  const escaped = places.flatMap((place) => [
    ...testsEscaped(code, place, name),
    ...pastTestsAt(workspace, uri, place),
  ]);
  const asserted = places.flatMap((place) => testsAsserted(workspace, uri, code, place, key, name, context));
  const isFree = places.every((place) => code.expressions[place]?.condition === NONE);
  if (isFree && !before.length && !escaped.length && !asserted.length) return nothing;
  const prover = new Prover(workspace, uri, code, key, context, DEPTH_LIMIT);
  for (const place of places) prover.conditions(code.expressions[place]?.condition ?? NONE);
  for (const { test, value } of escaped) prover.test(test, value);
  for (const call of before) prover.passed(call);
  for (const test of asserted) prover.test(test, true);
  return prover.proof();
}

/** Tests of a name that were true before an expression, or a call had thrown: `assert(COLUMNS.has(name))`. */
function testsAsserted(
  workspace: Workspace,
  uri: string,
  code: Code,
  place: ExpressionId,
  key: string,
  name: NamePath | null,
  context: Context | null,
): readonly ExpressionId[] {
  const given = testsGiven(code).get(key) ?? [];
  const before = new Set(
    madeBefore(
      code,
      given.map(({ call }) => call),
      place,
      name,
    ),
  );
  return given
    .filter((each) => before.has(each.call) && isAsserted(workspace, uri, each, context))
    .map(({ test }) => test);
}

/**
 * What checks before an expression show about what a name holds there by one of several definitions: `if (!id) id = made();
 * else if (!isUuid(id)) throw …`. They saw the name when it had no other.
 * @param path the properties below the name
 */
export function proofOfDefinition(
  workspace: Workspace,
  { uri, expression: id }: ExpressionPlace,
  definition: DefinitionId,
  path: Path,
  context: Context | null,
): Proof {
  const { code } = factsAt(workspace, uri);
  const { binding } = code.definitions[definition] as Definition;
  const key = `${binding}:${definition}:${path.join('.')}`;
  const name = { binding, path };
  const escaped = [...testsEscaped(code, id, name), ...testsReplaced(code, id, definition, name)];
  const before = callsBefore(code, id, key, name);
  if (!escaped.length && !before.length) return nothing;
  const prover = new Prover(workspace, uri, code, key, context, DEPTH_LIMIT);
  for (const { test, value } of escaped) prover.test(test, value);
  for (const call of before) prover.passed(call);
  return prover.proof();
}

/**
 * Tests that did not send away before an expression, wherever there is something at the name that is read there: `if (!id)
 * id = made(); else if (!isUuid(id)) throw …`. All other conditions of that exit hold where there is something.
 */
function testsEscaped(code: Code, place: ExpressionId, name: NamePath | null): readonly Outcome[] {
  const here = code.expressions[place];
  if (!name || !here) return [];
  const around = conditionsAround(code, here.condition);
  return (code.functions[here.function]?.exits ?? []).flatMap(({ kind, condition }) => {
    if (kind !== 'throw' && kind !== 'return') return [];
    const open: Outcome[] = [];
    let length = 0;
    for (let at = outOfTries(code, condition, around); !around.has(at); length++) {
      const each = code.conditions[at];
      if (each?.kind !== 'test' || each.test >= place) return [];
      if (!holdsWherePresent(code, each.test, each.value, name))
        open.push({ test: each.test, value: !each.value });
      at = outOfTries(code, each.parent, around);
      // What is left within a `try` block is no condition of what follows the block.
      if (at !== each.parent) length++;
    }
    return length > 1 && open.length === 1 ? open : [];
  });
}

/**
 * Tests that did not hold where a name still has what one definition gave it, since another value takes its place where they
 * do: `if (!COLUMNS.has(sort)) sort = 'name';`.
 */
function testsReplaced(
  code: Code,
  place: ExpressionId,
  definition: DefinitionId,
  { binding, path }: NamePath,
): readonly Outcome[] {
  const here = code.expressions[place];
  const own = code.definitions[definition];
  if (!here || !own) return [];
  const around = conditionsAround(code, here.condition);
  return (code.bindings[binding]?.definitions ?? []).flatMap((id) => {
    const { from, into, span, condition } = code.definitions[id] as Definition;
    const isOver =
      id !== definition &&
      span.start > own.span.start &&
      span.start < here.start &&
      from.kind === 'value' &&
      code.expressions[from.value]?.function === here.function &&
      into.length <= path.length &&
      into.every((name, i) => name === path[i]);
    return isOver
      ? onlyTest(code, condition, around).map(({ test, value }) => ({ test, value: !value }))
      : [];
  });
}

/** What the conditions around an expression show about the value of a key, as `nameKey` gives it. */
export function shownAt(
  workspace: Workspace,
  uri: string,
  key: string,
  id: ExpressionId,
  context: Context | null,
): readonly Cleaner[] {
  const { code } = factsAt(workspace, uri);
  const prover = new Prover(workspace, uri, code, key, context, DEPTH_LIMIT);
  prover.conditions(code.expressions[id]?.condition ?? NONE);
  for (const { test, value } of pastTestsAt(workspace, uri, id)) prover.test(test, value);
  return prover.known();
}

/**
 * What a callback shows about what it is given wherever it says yes, or no: `(name) => COLUMNS.has(name)`. Where it may be
 * one of several functions, what all of them show.
 * @param path the properties below its first parameter that are meant
 */
export function shownByAnswer(
  workspace: Workspace,
  callback: ExpressionPlace,
  context: Context | null,
  path: Path,
  answer: boolean,
  depth = DEPTH_LIMIT,
): readonly Cleaner[] {
  // A function that asks itself about the elements of an element, as of a tree of conditions, is read so far only.
  if (depth <= 0) return [];
  return inAll(
    valuesOf(workspace, callback, context).map((value) =>
      value.kind === 'function' ? shownByFunction(workspace, value, path, answer, depth) : [],
    ),
  );
}

function shownByFunction(
  workspace: Workspace,
  value: FunctionValue,
  path: Path,
  answer: boolean,
  depth: number,
): readonly Cleaner[] {
  const { code } = factsAt(workspace, value.uri);
  const fact = code.functions[value.function];
  const key = fact && keyBelowParameter(code, fact, value.function, 0, path);
  if (!fact || !key) return [];
  return inAll(
    fact.exits
      .filter((exit) => exit.kind !== 'throw' && mayReturn(code, exit, answer))
      .map((exit) => {
        const prover = new Prover(workspace, value.uri, code, key, value.context, depth);
        prover.conditions(exit.condition);
        if (exit.value !== NONE) prover.test(exit.value, answer);
        return prover.known();
      }),
  );
}

/** What stands in all of some lists; nothing where there is none. */
function inAll<T>([first = [], ...others]: readonly (readonly T[])[]): readonly T[] {
  return first.filter((each) => others.every((other) => other.includes(each)));
}

/** The key of what lies below a parameter of a function, also where a pattern names it: `([name]) => …`. */
function keyBelowParameter(
  code: Code,
  fact: FunctionFact,
  id: FunctionId,
  index: number,
  path: Path,
): string | null {
  const whole = keyOfParameter(code, fact, index);
  if (whole !== null) return path.reduce(keyBelow, whole);
  const at = code.definitions.findIndex(
    ({ from, into }) =>
      from.kind === 'parameter' &&
      from.function === id &&
      from.index === index &&
      !into.length &&
      from.path.length <= path.length &&
      from.path.every((name, i) => name === path[i]),
  );
  const definition = code.definitions[at];
  return definition?.from.kind === 'parameter'
    ? path.slice(definition.from.path.length).reduce(keyBelow, `${definition.binding}:${at}:`)
    : null;
}

/** The expression, and the function expressions around it: what held where a function was made holds within it, for a name that is defined once. */
function placesAround(code: Code, id: ExpressionId): readonly ExpressionId[] {
  const places = [id];
  if (!isDefinedOnce(code, id)) return places;
  let at = code.functions[code.expressions[id]?.function ?? NONE];
  for (; at && at.expression !== NONE; at = code.functions[at.parent]) places.push(at.expression);
  return places;
}

function isDefinedOnce(code: Code, id: ExpressionId): boolean {
  let at = code.expressions[id];
  while (at?.kind === 'member' || at?.kind === 'cast' || at?.kind === 'await')
    at = code.expressions[at.kind === 'member' ? at.object : at.operand];
  return at?.kind === 'reference' && code.bindings[at.binding]?.definitions.length === 1;
}

/** Calls that get the value of a key as an argument. */
export const callsWith = perCode((code): ReadonlyMap<string, readonly ExpressionId[]> => {
  const table = new Map<string, ExpressionId[]>();
  code.expressions.forEach((call, id) => {
    if (call.kind !== 'call') return;
    for (const argument of call.arguments) {
      const key = nameKey(code, argument);
      if (key === null) continue;
      const calls = table.get(key);
      if (calls) calls.push(id);
      else table.set(key, [id]);
    }
  });
  return table;
});

/** Calls with the same value, with what it is a part of, or with its host, that were surely made before an expression. */
function callsBefore(
  code: Code,
  id: ExpressionId,
  key: string,
  name: NamePath | null,
): readonly ExpressionId[] {
  const table = callsWith(code);
  const keys = [...keysAbove(key), ...hostProperties.map((name) => keyBelow(key, name))];
  const calls = keys.flatMap((each) => table.get(each) ?? []);
  return madeBefore(code, calls, id, name);
}

/** Those among some calls that were surely made before an expression, at least where there is something at the name. */
function madeBefore(
  code: Code,
  calls: readonly ExpressionId[],
  place: ExpressionId,
  name: NamePath | null,
): readonly ExpressionId[] {
  const here = code.expressions[place];
  if (!calls.length || !here) return [];
  const around = conditionsAround(code, here.condition);
  return calls.filter((each) => {
    const call = code.expressions[each];
    return (
      each < place &&
      call?.function === here.function &&
      isMetWherePresent(code, outOfTries(code, call.condition, around), around, name)
    );
  });
}

/** The key of a property: `request.body.id` of `request.body`. */
function keyBelow(key: string, name: string): string {
  return key.endsWith(':') ? `${key}${name}` : `${key}.${name}`;
}

/** The key of a name, and those of what it is a part of: `request.body.id`, `request.body`, `request`. */
function keysAbove(key: string): readonly string[] {
  const [binding = '', definitions = '', path = ''] = key.split(':');
  const names = path === '' ? [] : path.split('.');
  const paths = [...names.map((_, i) => names.slice(0, names.length - i)), []];
  return paths.map((each) => [binding, definitions, each.join('.')].join(':'));
}

/** How an expression is related to the value in question: it, its host, or something made of it. */
type Relation = 'it' | 'host' | 'made' | null;

const hostProperties: readonly string[] = ['host', 'hostname', 'origin'];
const sameTextMethods: readonly string[] = ['toLowerCase', 'toUpperCase', 'trim', 'toString'];

type Call = Extract<Expression, { kind: 'call' }>;

/** Reads conditions for one name; lives only while it runs. */
class Prover {
  private readonly cleaners = new Set<Cleaner>();
  private readonly held: Shape[] = [];
  private readonly starts: string[] = [];
  private readonly otherStarts: string[] = [];
  private readonly above: readonly string[];
  checked = false;

  constructor(
    private readonly workspace: Workspace,
    private readonly uri: string,
    private readonly code: Code,
    private readonly key: string,
    private readonly context: Context | null,
    private readonly depth: number,
    /** Whether a parameter counts as an element of a fixed list: within `list.some((each) => …)`. */
    private readonly isElement = false,
  ) {
    this.above = keysAbove(key);
  }

  /** Everything that was shown. */
  known(): readonly Cleaner[] {
    for (const start of this.starts) {
      for (const cleaner of cleanersOfStart(start, this.otherStarts)) this.cleaners.add(cleaner);
    }
    return [...this.cleaners];
  }

  proof(): Proof {
    return { cleaners: this.known(), held: this.held, checked: this.checked };
  }

  conditions(from: ConditionId): void {
    for (let at = this.code.conditions[from]; at; at = this.code.conditions[at.parent]) {
      if (at.kind === 'test') this.test(at.test, at.value);
      else if (at.kind === 'case') {
        const relation = this.relation(at.discriminant);
        if (relation === null || relation === 'made') continue;
        this.checked = true;
        if (!at.default && at.tests.every((each) => this.isFixed(each))) this.isOneOf(relation);
      }
    }
  }

  /** A call with the value came to its end without an error. */
  passed(id: ExpressionId): void {
    const call = this.code.expressions[id] as Call;
    const validated = this.validatedBy(id);
    if (validated?.entry.fails === 'throws') this.heldAgainst(validated);
    for (const callee of this.functions(id)) {
      if (this.mayThrow(callee)) this.judged(callee, call);
      call.arguments.forEach((argument, index) => {
        const below = this.below(argument);
        if (below) this.take(this.shownBy(callee, index, null, id, below));
      });
    }
  }

  /** The way from an expression down to it: empty if it is the same, null if it is no part of it. */
  private below(id: ExpressionId): Path | null {
    const above = nameKey(this.code, id);
    if (above === null) return null;
    const i = this.above.indexOf(above);
    if (i < 0) return null;
    const path = this.key.split(':')[2] ?? '';
    return i === 0 ? [] : path.split('.').slice(-i);
  }

  private validatedBy(id: ExpressionId): ValidatedCall | null {
    const place = { uri: this.uri, expression: id };
    const validated = validatedCallAt(this.workspace, place, this.context);
    return validated?.input && !validated.ignored ? validated : null;
  }

  /** A schema lets it through, as a part of what was held against it or as a whole. */
  private heldAgainst({ input, shape }: ValidatedCall): void {
    const below = input ? (this.below(input.expression) ?? this.partOf(input.expression)) : null;
    if (!below) return;
    this.checked = true;
    this.holds(shape, below);
  }

  /**
   * The way down to it from what was put together of it (`{ email, password }`), or from what it was taken out of before:
   * `const { email } = request.body; schema.validate(request.body)`.
   */
  private partOf(id: ExpressionId): Path | null {
    const literal = this.code.expressions[id];
    if (literal?.kind === 'object') {
      for (const { kind, key, value } of literal.properties) {
        const below = kind === 'getter' || kind === 'spread' || key === null ? null : this.below(value);
        if (below && key !== null) return [key, ...below];
      }
      return null;
    }
    const whole = nameKey(this.code, id);
    const [, definitions = '', path = ''] = this.key.split(':');
    const from = this.code.definitions[Number(definitions)]?.from;
    if (whole === null || definitions === '' || definitions.includes(',') || from?.kind !== 'value')
      return null;
    if (!from.path.length || nameKey(this.code, from.value) !== whole) return null;
    return [...from.path, ...(path === '' ? [] : path.split('.'))];
  }

  private holds(shape: Shape | null, below: Path): void {
    const own = shape && shapeAt(shape, below);
    if (!own) return;
    this.held.push(own);
    for (const cleaner of cleanersOf(own)) this.cleaners.add(cleaner);
  }

  /** A member of a call's result is truthy, or falsy: `if (!result.success) …`, `if (error) …`. */
  private verdict(id: ExpressionId, member: string, value: boolean, depth: number): void {
    const expression = this.code.expressions[id];
    if (expression?.kind === 'await' || expression?.kind === 'cast') {
      if (depth > 0) this.verdict(expression.operand, member, value, depth - 1);
      return;
    }
    if (expression?.kind === 'reference' && expression.definitions.length === 1) {
      const from = this.code.definitions[expression.definitions[0] as number]?.from;
      if (from?.kind === 'value' && !from.path.length && depth > 0)
        this.verdict(from.value, member, value, depth - 1);
      return;
    }
    if (expression?.kind !== 'call') return;
    for (const target of this.functions(id))
      expression.arguments.forEach((argument, index) => {
        const below = this.relation(argument) === 'it' ? [] : this.below(argument);
        if (below) this.take(this.shownBy(target, index, { member, value }, id, below));
      });
    const validated = this.validatedBy(id);
    if (!validated || typeof validated.entry.fails !== 'object') return;
    const { fails } = validated.entry;
    if ('falsy' in fails ? fails.falsy === member && value : fails.truthy === member && !value)
      this.heldAgainst(validated);
  }

  private isIt(id: ExpressionId): boolean {
    return readKey(this.code, id) === this.key;
  }

  /** `store[it]`. */
  private isKeyOf(id: ExpressionId): boolean {
    const member = this.code.expressions[id];
    return member?.kind === 'member' && member.property === null && this.isIt(member.computed);
  }

  /** It, or the number that it is: `Number(it)`, `+it`. */
  private isNumberOfIt(id: ExpressionId): boolean {
    const expression = this.code.expressions[id];
    if (expression?.kind === 'unary' && expression.operator === '+') return this.isIt(expression.operand);
    // `to - from > 100`: how far it lies from where it is counted from.
    if (expression?.kind === 'binary' && expression.operator === '-')
      return this.isNumberOfIt(expression.left);
    const callee = expression?.kind === 'call' ? this.code.expressions[expression.callee] : undefined;
    const isConversion =
      callee?.kind === 'reference' &&
      callee.binding === NONE &&
      /^(?:Number|parseInt|parseFloat)$/.test(callee.name);
    if (isConversion && expression?.kind === 'call') return this.isIt(expression.arguments[0] ?? NONE);
    return this.isIt(id);
  }

  private relation(id: ExpressionId, depth = NAME_LIMIT): Relation {
    const expression = this.code.expressions[id];
    if (!expression || depth <= 0) return null;
    if (this.isIt(id)) return 'it';
    switch (expression.kind) {
      case 'cast':
      case 'await':
        return this.relation(expression.operand, depth - 1);
      case 'member':
        return expression.property === null
          ? null
          : relationBelow(this.relation(expression.object, depth - 1), [expression.property]);
      case 'call': {
        const callee = this.code.expressions[expression.callee];
        if (callee?.kind === 'member' && sameTextMethods.includes(callee.property ?? '')) {
          const relation = this.relation(callee.object, depth - 1);
          return relation === 'made' ? null : relation;
        }
        // Patterns and methods of texts see the same as `String(it)` does.
        const isText = callee?.kind === 'reference' && callee.name === 'String' && callee.binding === NONE;
        if (isText && expression.arguments.length === 1)
          return this.relation(expression.arguments[0] ?? NONE, depth - 1);
        return expression.arguments.some((each) => this.relation(each, depth - 1) === 'it') ? 'made' : null;
      }
      // What stands in for nothing shows nothing else of it: `pattern.test(name || '')`.
      case 'logical': {
        const other = this.code.expressions[expression.right];
        const isEmpty = other?.kind === 'literal' && other.value === '';
        return isEmpty && expression.operator !== '&&' ? this.relation(expression.left, depth - 1) : null;
      }
      case 'reference': {
        const [only] = expression.definitions;
        const from =
          expression.definitions.length === 1 ? this.code.definitions[only as number]?.from : undefined;
        return from?.kind === 'value' ? relationBelow(this.relation(from.value, depth - 1), from.path) : null;
      }
      default:
        return null;
    }
  }

  /** Whether an expression has the same value for every request. */
  private isFixed(id: ExpressionId): boolean {
    const expression = this.code.expressions[id];
    if (expression?.kind === 'literal') return true;
    const values = valuesOf(this.workspace, { uri: this.uri, expression: id }, this.context);
    if (values.length && values.every((value) => value.kind === 'literal')) return true;
    if (values.some((value) => value.kind === 'library' && value.label.startsWith('process.env.')))
      return true;
    if (this.isOfSetup(id, 8)) return true;
    const from =
      expression?.kind === 'reference'
        ? this.code.definitions[expression.definitions[0] ?? NONE]?.from
        : undefined;
    return this.isElement && (from?.kind === 'parameter' || this.isOfElement(id));
  }

  /**
   * Whether a value is made of settings alone: of what is imported and given nothing of the request (`environment().WEB_URL`), or
   * of options that a function around the handler was given when the application was put together.
   */
  private isOfSetup(id: ExpressionId, depth: number): boolean {
    const expression = this.code.expressions[id];
    if (!expression || depth <= 0) return false;
    const place = { uri: this.uri, expression: id };
    if (saidOfValue(this.workspace, place, 'sources', this.context).length) return false;
    if (expression.kind === 'literal') return true;
    if (expression.kind === 'member')
      return expression.property !== null && this.isOfSetup(expression.object, depth - 1);
    if (expression.kind === 'call') {
      const isMade = expression.arguments.every((each) => this.isOfSetup(each, depth - 1));
      return isMade && (expression.isNew || this.isOfSetup(expression.callee, depth - 1));
    }
    if (expression.kind !== 'reference' || expression.definitions.length !== 1) return false;
    const from = this.code.definitions[expression.definitions[0] ?? NONE]?.from;
    if (from?.kind === 'import') return true;
    if (from?.kind === 'value') return this.isOfSetup(from.value, depth - 1);
    return (
      from?.kind === 'parameter' &&
      from.function !== expression.function &&
      isWithinFunction(this.code, expression.function, from.function) &&
      !callbackRoles(this.workspace, this.uri, from.function, from.index).length
    );
  }

  /** `request.nextUrl.origin`, `new URL(request.url).host`: where the request itself was sent to. */
  private isOwnHost(id: ExpressionId, depth: number): boolean {
    const expression = this.code.expressions[id];
    if (!expression || depth <= 0) return false;
    const said = saidOfValue<string>(
      this.workspace,
      { uri: this.uri, expression: id },
      'origins',
      this.context,
    );
    if (said.some(({ entry }) => entry === 'environment')) return true;
    if (expression.kind === 'member')
      return (
        hostProperties.includes(expression.property ?? '') && this.isOwnAddress(expression.object, depth - 1)
      );
    if (expression.kind !== 'reference' || expression.definitions.length !== 1) return false;
    const from = this.code.definitions[expression.definitions[0] as number]?.from;
    if (from?.kind !== 'value') return false;
    const [part, ...others] = from.path;
    if (part === undefined) return this.isOwnHost(from.value, depth - 1);
    return !others.length && hostProperties.includes(part) && this.isOwnAddress(from.value, depth - 1);
  }

  private isOwnAddress(id: ExpressionId, depth: number): boolean {
    const expression = this.code.expressions[id];
    if (!expression || depth <= 0) return false;
    const place = { uri: this.uri, expression: id };
    if (
      saidOfValue<string>(this.workspace, place, 'sources', this.context).some(({ entry }) => entry === 'url')
    )
      return true;
    if (expression.kind === 'call')
      return (
        expression.arguments.length === 1 && this.isOwnAddress(expression.arguments[0] ?? NONE, depth - 1)
      );
    if (expression.kind !== 'reference' || expression.definitions.length !== 1) return false;
    const from = this.code.definitions[expression.definitions[0] as number]?.from;
    return from?.kind === 'value' && !from.path.length && this.isOwnAddress(from.value, depth - 1);
  }

  /** `each.name`, of the element of a list. */
  private isOfElement(id: ExpressionId): boolean {
    const member = this.code.expressions[id];
    const object = member?.kind === 'member' ? this.code.expressions[member.object] : undefined;
    return (
      object?.kind === 'reference' &&
      this.code.definitions[object.definitions[0] ?? NONE]?.from.kind === 'parameter' &&
      !this.isIt(id)
    );
  }

  /** It, or its host, is one of fixed values. */
  private isOneOf(relation: Relation): void {
    if (relation === 'it') this.cleaners.add('enum');
    if (relation === 'host') this.cleaners.add('known-host');
  }

  test(id: ExpressionId, value: boolean, depth = NAME_LIMIT): void {
    const test = this.code.expressions[id];
    if (depth <= 0) return;
    switch (test?.kind) {
      case 'unary':
        if (test.operator === '!') this.test(test.operand, !value, depth);
        return;
      case 'logical':
        if ((test.operator === '&&') === value) {
          this.test(test.left, value, depth);
          this.test(test.right, value, depth);
        } else if (test.operator !== '??') this.oneOf(test, value, depth);
        return;
      case 'binary':
        this.comparison(test, value, depth);
        return;
      case 'call':
        this.call(id, test, value);
        return;
      case 'await':
      case 'cast':
        this.test(test.operand, value, depth);
        return;
      case 'reference': {
        for (const each of outcomesOfFlag(this.code, id, value)) this.test(each.test, each.value, depth - 1);
        const from =
          test.definitions.length === 1
            ? this.code.definitions[test.definitions[0] as number]?.from
            : undefined;
        if (from?.kind !== 'value') return;
        const [member] = from.path;
        if (member === undefined) this.test(from.value, value, depth - 1);
        else if (from.path.length === 1) {
          this.verdict(from.value, member, value, depth - 1);
          if (value) this.found(from.value, member);
        }
        return;
      }
      case 'member': {
        const member = test.property ?? this.text(test.computed);
        this.verdict(test.object, member, value, depth - 1);
        if (!value && member === 'length') this.empty(test.object, depth);
        if (value) this.found(test.object, member);
        // `settings[name] !== undefined`: something is stored under it.
        if (value && this.isKeyOf(id)) this.isKept(test.object, test.computed);
        return;
      }
    }
  }

  /** `!a || a.length > 9` was not true, or was: at least one of the parts looked at it; what both show is known. */
  private oneOf(test: Extract<Expression, { kind: 'logical' }>, value: boolean, depth: number): void {
    const sides = [test.left, test.right].map((side) => {
      const prover = this.another();
      prover.test(side, value, depth - 1);
      return prover;
    });
    const [left, right] = sides.map((side) => side.known());
    for (const cleaner of left ?? []) if (right?.includes(cleaner)) this.cleaners.add(cleaner);
    if (sides.some((side) => side.checked)) this.checked = true;
  }

  private another(): Prover {
    const { workspace, uri, code, key, context, depth, isElement } = this;
    return new Prover(workspace, uri, code, key, context, depth, isElement);
  }

  private isAbout(id: ExpressionId): boolean {
    const expression = this.code.expressions[id];
    if (this.relation(id) !== null) return true;
    if (expression?.kind === 'member') return this.isAbout(expression.object);
    if (expression?.kind === 'unary') return this.isAbout(expression.operand);
    if (expression?.kind === 'binary' && expression.operator === '-') return this.isAbout(expression.left);
    return expression?.kind === 'call' && expression.arguments.some((each) => this.isAbout(each));
  }

  private comparison(test: Extract<Expression, { kind: 'binary' }>, value: boolean, depth: number): void {
    const { left, right, operator } = test;
    this.position(test, value);
    this.counted(test, value, depth);
    if (/^[!=]==?$/.test(operator) && operator.startsWith('=') === value) this.signature([left, right]);
    if (![left, right].some((each) => this.isAbout(each) || this.isKeyOf(each))) return;
    const isUndefined = [left, right].some((each) => isNothing(this.code.expressions[each]));
    // `found !== null` says the same as `found`.
    if (isUndefined && /^[!=]/.test(operator) && operator.startsWith('!') === value)
      for (const each of [left, right]) this.test(each, true, depth - 1);
    if (!isUndefined) this.checked = true;
    // `limit > 100` that was not true, or `limit <= 100` that was.
    const isUpper =
      (this.isNumberOfIt(left) && /^[<>]/.test(operator) && operator.startsWith('<') === value) ||
      (this.isNumberOfIt(right) && /^[<>]/.test(operator) && operator.startsWith('>') === value);
    if (isUpper) this.cleaners.add('bounded');
    this.otherThan(left, right, operator, value);
    const equals =
      operator === '===' || operator === '==' ? value : operator.startsWith('!=') ? !value : false;
    if (operator === 'in' && value) this.isOneOf(this.relation(left));
    if (!equals) return;
    for (const [one, other] of [
      [left, right],
      [right, left],
    ] as const) {
      const relation = this.relation(one);
      if (relation === 'it') this.unchanged(other, NAME_LIMIT);
      if (this.isFixed(other) && !isNothing(this.code.expressions[other])) this.isOneOf(relation);
      else if (relation === 'host' && this.isOwnHost(other, NAME_LIMIT)) this.cleaners.add('known-host');
      // `resolve(root, name) === root`: it is the folder itself.
      if (
        (relation === 'made' || relation === 'it') &&
        !this.isAbout(other) &&
        [one, other].every((each) => this.isNormalPath(each))
      ) {
        this.cleaners.add('within-folder');
        this.cleaners.add('known-start');
        this.cleaners.add('folder-prefix');
      }
    }
    this.typeOf(left, right);
  }

  /** `result.changes === 0` that was not true, or `rows.length > 0` that was: the query found something. */
  private counted(
    { left, right, operator }: Extract<Expression, { kind: 'binary' }>,
    value: boolean,
    depth: number,
  ): void {
    const [counted, literal, sign] =
      this.numberOf(right) === null ? [right, left, mirrored(operator)] : [left, right, operator];
    const number = this.numberOf(literal);
    const member = this.code.expressions[counted];
    if (number === null || member?.kind !== 'member') return;
    if (isAboveZero(sign, number, value)) this.foundBy(member.object);
    if (member.property === 'length' && isZero(sign, number, value)) this.empty(member.object, depth);
  }

  /** Nothing is in a list, or `Object.keys(errors)` names nothing: what would have put something there did not hold. */
  empty(id: ExpressionId, depth: number): void {
    const expression = this.code.expressions[id];
    const [argument = NONE] = expression?.kind === 'call' ? expression.arguments : [];
    const list = expression?.kind === 'call' ? argument : id;
    for (const { test, value } of outcomesOfEmptiness(this.code, list)) this.test(test, value, depth - 1);
    const from = onlyDefinition(this.code, list);
    if (from?.kind === 'value' && !from.path.length) this.verdict(from.value, 'length', false, depth - 1);
  }

  /** An element of what a query gave is there: `const [book] = await …`, `rows.length`, `result.rows[0]`. */
  private found(id: ExpressionId, member: string): void {
    if (/^(?:\d+|\*|length)$/.test(member)) this.foundBy(id);
  }

  /** Something is there in what a query gave, or in a part of it; if it is what the query asked for, it is a key. */
  private foundBy(id: ExpressionId, depth = NAME_LIMIT): void {
    const expression = this.code.expressions[id];
    if (!expression || depth <= 0) return;
    if (expression.kind === 'await' || expression.kind === 'cast')
      this.foundBy(expression.operand, depth - 1);
    else if (expression.kind === 'member') this.foundBy(expression.object, depth - 1);
    else if (expression.kind === 'reference' && expression.definitions.length === 1) {
      const from = this.code.definitions[expression.definitions[0] as number]?.from;
      if (from?.kind === 'value') this.foundBy(from.value, depth - 1);
    } else if (
      expression.kind === 'call' &&
      this.findsBy(id, expression, this.code.expressions[expression.callee])
    )
      this.cleaners.add('existing-key');
  }

  /** One side is a signature that was made of it, or of what it is a part of, and it is the other side. */
  private signature(sides: readonly ExpressionId[]): void {
    if (sides.some((side) => this.isIn(side) && this.signs(side))) this.cleaners.add('signed');
  }

  private signs(id: ExpressionId): boolean {
    return operandsWithin(this.code, id).some(
      (expression) =>
        this.code.expressions[expression]?.kind === 'call' &&
        saidOfValue<string>(this.workspace, { uri: this.uri, expression }, 'origins', this.context).some(
          ({ entry }) => entry === 'signature',
        ) &&
        this.isIn(expression),
    );
  }

  /** Whether it, or what it is a part of, goes into an expression. */
  private isIn(id: ExpressionId): boolean {
    return operandsWithin(this.code, id).some((each) => {
      const key = nameKey(this.code, each);
      return key !== null && this.above.includes(key);
    });
  }

  /** `it !== '__proto__'`: somebody thought of the names that lead to the prototype. */
  private otherThan(left: ExpressionId, right: ExpressionId, operator: string, value: boolean): void {
    const differs = operator.startsWith('!=') ? value : operator.startsWith('==') ? !value : false;
    if (!differs) return;
    for (const [one, other] of [
      [left, right],
      [right, left],
    ] as const)
      if (this.relation(one) === 'it' && isProtoName(this.text(other))) this.cleaners.add('own-name');
  }

  /** `basename(it) === it`: what comes out of a conversion as it went in is what the conversion makes. */
  private unchanged(id: ExpressionId, depth: number): void {
    const expression = this.code.expressions[id];
    if (!expression || depth <= 0) return;
    if (expression.kind === 'await' || expression.kind === 'cast')
      this.unchanged(expression.operand, depth - 1);
    if (expression.kind === 'reference') {
      const from = onlyDefinition(this.code, id);
      if (from?.kind === 'value' && !from.path.length) this.unchanged(from.value, depth - 1);
    }
    if (expression.kind !== 'call') return;
    const taken = [...expression.arguments, receiverOf(this.code, id)];
    if (!taken.some((each) => each !== NONE && this.relation(each) === 'it')) return;
    const { workspace, context } = this;
    const place = { uri: this.uri, expression: id };
    const ofReceiver = sayingsAtCall(workspace, place, context).ofReceiver.flatMap(({ section, entry }) =>
      section === 'cleaners' ? (entry as readonly Cleaner[]) : [],
    );
    for (const cleaner of [
      ...saidOfValue<readonly Cleaner[]>(workspace, place, 'cleaners', context).flatMap(({ entry }) => entry),
      ...ofReceiver,
      ...replacementCleaners(workspace, place, context),
    ])
      this.cleaners.add(cleaner);
  }

  /** `typeof it === 'number'`, either way round. */
  private typeOf(left: ExpressionId, right: ExpressionId): void {
    const [typed, name] = this.code.expressions[left]?.kind === 'unary' ? [left, right] : [right, left];
    const type = this.code.expressions[typed];
    const literal = this.code.expressions[name];
    if (type?.kind !== 'unary' || type.operator !== 'typeof' || literal?.kind !== 'literal') return;
    if (!this.isIt(type.operand)) return;
    if (literal.value === 'number' || literal.value === 'bigint') this.cleaners.add('number');
    if (literal.value === 'boolean') this.cleaners.add('boolean');
    if (literal.value === 'string') this.cleaners.add('text');
  }

  /** `path.indexOf(root) === 0` and `path.indexOf('..') === -1`, with the other ways to write them. */
  private position({ left, right, operator }: Extract<Expression, { kind: 'binary' }>, value: boolean): void {
    const named = onlyDefinition(this.code, left);
    const call = this.code.expressions[named?.kind === 'value' && !named.path.length ? named.value : left];
    const callee = call?.kind === 'call' ? this.code.expressions[call.callee] : undefined;
    if (call?.kind !== 'call' || callee?.kind !== 'member') return;
    const isElement = /^find(?:Last)?Index$/.test(callee.property ?? '');
    if (!isElement && callee.property !== 'indexOf') return;
    const at = this.numberOf(right);
    const equals = operator.startsWith('==');
    const differs = operator.startsWith('!=');
    const searched = call.arguments[0] ?? NONE;
    if (!isElement && at === 0 && (equals || differs)) this.start(callee.object, searched, equals === value);
    const isAbsent =
      (at === -1 && equals && value) ||
      (at === -1 && (differs || operator === '>') && !value) ||
      (at === 0 && operator === '<' && value) ||
      (at === 0 && operator === '>=' && !value);
    const isPresent =
      (at === -1 && equals && !value) ||
      (at === -1 && (differs || operator === '>') && value) ||
      (at === 0 && operator === '>=' && value) ||
      (at === 0 && operator === '<' && !value);
    if (isElement) {
      if (isPresent) this.foundAmong(callee.object, searched);
      return;
    }
    if (isAbsent) this.lacks(callee.object, searched);
    if (!isPresent) return;
    // What is found in a text is a piece of it.
    if (call === this.code.expressions[left]) this.isOneOf(this.relation(searched));
    else this.isKept(callee.object, searched);
  }

  /** `names.findIndex((name) => name === it)`: a list that the server keeps has it. */
  private foundAmong(list: ExpressionId, callback: ExpressionId): void {
    this.some(callback);
    for (const value of valuesOf(this.workspace, { uri: this.uri, expression: callback }, this.context)) {
      if (value.kind !== 'function' || value.uri !== this.uri) continue;
      const { exits = [] } = this.code.functions[value.function] ?? {};
      for (const exit of exits) {
        const test = this.code.expressions[exit.kind === 'return' ? exit.value : NONE];
        if (test?.kind !== 'binary' || !test.operator.startsWith('==')) continue;
        const other = [test.left, test.right].find((side) => !this.isIt(side));
        if (other !== undefined && this.isElementOf(value.function, other))
          this.isKept(list, other === test.left ? test.right : test.left);
      }
    }
  }

  /** Whether an expression is the first parameter of a function. */
  private isElementOf(id: FunctionId, side: ExpressionId): boolean {
    const from = onlyDefinition(this.code, side);
    return from?.kind === 'parameter' && from.function === id && from.index === 0 && !from.path.length;
  }

  private numberOf(id: ExpressionId): number | null {
    const expression = this.code.expressions[id];
    if (expression?.kind === 'literal' && typeof expression.value === 'number') return expression.value;
    if (expression?.kind !== 'unary' || expression.operator !== '-') return null;
    const operand = this.code.expressions[expression.operand];
    return operand?.kind === 'literal' && typeof operand.value === 'number' ? -operand.value : null;
  }

  // Calls

  private call(id: ExpressionId, call: Call, value: boolean): void {
    const callee = this.code.expressions[call.callee];
    if (callee?.kind === 'member') this.method(call, callee, value);
    if (value && this.findsBy(id, call, callee)) this.cleaners.add('existing-key');
    if (value && call.arguments.length > 1) this.signature(call.arguments);
    if (call.arguments.some((each) => this.isAbout(each))) this.checked = true;
    const { workspace, uri, context } = this;
    if (!value && this.asksForNoNumber(call)) this.cleaners.add('number');
    if (value) {
      for (const saying of sayingsAtCall(workspace, { uri, expression: id }, context).ofArguments) {
        if (saying.section !== 'checks') continue;
        const relation = this.relation(call.arguments[saying.argument] ?? NONE);
        const shown = saying.entry as readonly Cleaner[];
        if (relation === 'it') for (const cleaner of shown) this.cleaners.add(cleaner);
        // `Number.isInteger(Number(it))`: a text that reads as a number.
        else if (shown.includes('number') && this.isNumberOfIt(call.arguments[saying.argument] ?? NONE))
          this.cleaners.add('number');
        if (relation === 'host' && shown.includes('enum')) this.cleaners.add('known-host');
      }
    }
    const validated = value ? this.validatedBy(id) : null;
    if (validated?.entry.fails === 'verdict') this.heldAgainst(validated);
    for (const target of this.functions(id)) {
      this.judged(target, call);
      call.arguments.forEach((argument, index) => {
        const below = this.relation(argument) === 'it' ? [] : this.below(argument);
        if (below) this.take(this.shownBy(target, index, value, id, below));
      });
    }
  }

  /** `isNaN(it)`, `Number.isNaN(Number(it))`: what is none, reads as a number. `Number.isNaN(it)` is false for all texts. */
  private asksForNoNumber({ callee: id, arguments: [argument = NONE] }: Call): boolean {
    const callee = this.code.expressions[id];
    if (callee?.kind === 'reference')
      return callee.name === 'isNaN' && callee.binding === NONE && this.isNumberOfIt(argument);
    const owner = callee?.kind === 'member' ? this.code.expressions[callee.object] : undefined;
    return (
      callee?.kind === 'member' &&
      callee.property === 'isNaN' &&
      owner?.kind === 'reference' &&
      owner.name === 'Number' &&
      owner.binding === NONE &&
      !this.isIt(argument) &&
      this.isNumberOfIt(argument)
    );
  }

  /** A list that the server keeps has it, or a text that it is a piece of: `files().includes(`${folder}/${name}`)`. */
  private isKept(list: ExpressionId, argument: ExpressionId): void {
    const given = this.code.expressions[argument];
    const pieces = given?.kind === 'template' ? given.values : [argument];
    if (!pieces.some((each) => this.isIt(each))) return;
    const sent = saidOfValue(this.workspace, { uri: this.uri, expression: list }, 'sources', this.context);
    if (!sent.length) this.cleaners.add('existing-key');
  }

  private method(call: Call, callee: Extract<Expression, { kind: 'member' }>, value: boolean): void {
    const argument = call.arguments[0] ?? NONE;
    switch (callee.property) {
      case 'startsWith':
        this.start(callee.object, argument, value);
        return;
      case 'endsWith':
        if (value && this.relation(callee.object) === 'host' && this.text(argument).startsWith('.'))
          this.cleaners.add('known-host');
        return;
      case 'includes':
        if (!value) {
          this.lacks(callee.object, argument);
          this.isNoneOf(callee.object, argument);
        } else if (this.isListOfFixed(callee.object)) this.isOneOf(this.relation(argument));
        else this.isKept(callee.object, argument);
        return;
      case 'has':
        if (value && this.isSetOfLiterals(callee.object)) this.isOneOf(this.relation(argument));
        else if (value) this.isKept(callee.object, argument);
        if (!value) this.isNoneOf(callee.object, argument);
        return;
      case 'test':
      case 'exec':
        this.pattern(callee.object, argument, value);
        return;
      case 'match':
        this.pattern(argument, callee.object, value);
        return;
      case 'some':
      case 'find':
        if (value) this.some(argument);
        else if (callee.property === 'some') this.elements(callee.object, argument, false);
        return;
      case 'every':
        if (value) this.elements(callee.object, argument, true);
        return;
    }
  }

  /** What a function shows about every element of the list that it is, where it says yes, or no, to all of them. */
  private elements(list: ExpressionId, argument: ExpressionId, value: boolean): void {
    if (this.relation(list) !== 'it') return;
    const { workspace, uri, context } = this;
    this.checked = true;
    const shown = shownByAnswer(workspace, { uri, expression: argument }, context, [], value, this.depth - 1);
    for (const cleaner of shown) this.cleaners.add(cleaner);
  }

  /** Whether a call that gave something looks up what is stored under it: `books.get(it)`, a query with it in its condition. */
  private findsBy(id: ExpressionId, call: Call, callee: Expression | undefined): boolean {
    const { workspace, uri, context } = this;
    if (this.isAskedFor(id)) return true;
    if (callee?.kind !== 'member' || !call.arguments.some((each) => this.holdsIt(each, HELD_DEPTH)))
      return false;
    const place = { uri, expression: id };
    if (queryBehind(workspace, place, context)) return false;
    const receivers = valuesOf(workspace, { uri, expression: callee.object }, context);
    const isByKey = this.relation(call.arguments[0] ?? NONE) === 'it';
    if (/^(?:get|has)$/.test(callee.property ?? ''))
      return isByKey && receivers.every((value) => value.kind !== 'library' || value.package === 'global');
    // Only its name says what a method does that cannot be followed.
    const isCondition = !isByKey && call.arguments.some((each) => this.isInObject(each));
    const isUnknown = calleesOf(workspace, place, context).every(
      (each) =>
        each.kind === 'unknown' ||
        (each.kind === 'library' && isCondition) ||
        (each.kind === 'function' && isAbstract(workspace, each)),
    );
    const [verb, ...rest] = nameWords(callee.property ?? '');
    if (!isUnknown) return false;
    // A condition that is made by calls can only be one of a query: `where(eq(books.id, it))`.
    if (verb === 'where' && !rest.length) return !isByKey;
    const isNamed = isByKey || isCondition;
    return isNamed && (verb === 'exists' || (lookUps.has(verb ?? '') && rest.length > 0));
  }

  /** `{ where: eq(books.id, it) }` and the like. */
  private isInObject(id: ExpressionId): boolean {
    return this.code.expressions[id]?.kind === 'object' && this.holdsIt(id, HELD_DEPTH);
  }

  /** Whether a call, or one that it is chained to, is a query that has it in its condition. */
  private isAskedFor(id: ExpressionId): boolean {
    const { workspace, uri, context } = this;
    if (this.runsPrepared(id)) return true;
    if (!queryBehind(workspace, { uri, expression: id }, context)) return false;
    let at = id;
    for (let steps = 0; steps < CHAIN_LIMIT; steps++) {
      const call = this.code.expressions[at];
      if (call?.kind !== 'call') return false;
      const query = queryAt(workspace, { uri, expression: at }, context);
      if (this.conditionsOf(call, query?.entry).some((each) => this.holdsIt(each, HELD_DEPTH))) return true;
      at = receiverOf(this.code, at);
    }
    return false;
  }

  /** `db.prepare('select * from books where id = ?').get(it)`: a call that runs a query which was only written before. */
  private runsPrepared(id: ExpressionId): boolean {
    const { workspace, uri, context, code } = this;
    const call = code.expressions[id];
    const callee = call?.kind === 'call' ? code.expressions[call.callee] : undefined;
    if (
      call?.kind !== 'call' ||
      callee?.kind !== 'member' ||
      !/^(?:get|first|one)$/.test(callee.property ?? '')
    )
      return false;
    if (!call.arguments.some((each) => this.relation(each) === 'it')) return false;
    const query = queryBehind(workspace, { uri, expression: callee.object }, context);
    const written = query && factsAt(workspace, query.place.uri).code.expressions[query.place.expression];
    if (written?.kind !== 'call' || written.arguments.length !== 1) return false;
    const text = { uri: query?.place.uri ?? uri, expression: written.arguments[0] ?? NONE };
    return /^\s*(?:select|with)\b/i.test(textAt(workspace, text, context));
  }

  /** The arguments of a query, or of a call chained to it, that may hold its condition, and not what it stores. */
  private conditionsOf(call: Call, entry: QueryEntry | undefined): readonly ExpressionId[] {
    const filter = argumentOf(entry?.filter);
    if (!filter) return entry?.writes === undefined ? call.arguments : [];
    const given = call.arguments.filter((_, i) => selects(filter.which, i, call.arguments.length));
    return given.map((each) => {
      const object = this.code.expressions[each];
      const [name] = filter.path;
      const property =
        object?.kind === 'object' && name !== undefined
          ? object.properties.find(({ key }) => key === name)
          : undefined;
      return property?.value ?? each;
    });
  }

  /** Whether an argument is it, or holds it in an object of conditions, or in calls that make one: `eq(books.id, it)`. */
  private holdsIt(id: ExpressionId, depth: number): boolean {
    if (this.relation(id) === 'it') return true;
    const made = this.code.expressions[id];
    if (!made || depth <= 0) return false;
    if (made.kind === 'object') return made.properties.some(({ value }) => this.holdsIt(value, depth - 1));
    if (made.kind === 'array') return made.elements.some((each) => this.holdsIt(each, depth - 1));
    if (made.kind !== 'call') return false;
    const { workspace, uri, context } = this;
    return sayingsAtCall(workspace, { uri, expression: id }, context).ofArguments.some(
      ({ section, argument }) =>
        section === 'steps' && this.holdsIt(made.arguments[argument] ?? NONE, depth - 1),
    );
  }

  private text(id: ExpressionId): string {
    return textAt(this.workspace, { uri: this.uri, expression: id }, this.context);
  }

  /** The text starts with another one, or does not. */
  private start(text: ExpressionId, start: ExpressionId, value: boolean): void {
    const relation = this.relation(text);
    if (relation === null) return;
    this.checked = true;
    const written = this.text(start);
    const isWhole = relation === 'it' || this.isResolved(text);
    if (isWhole && value && this.isFolderWithoutEnd(start)) this.cleaners.add('folder-prefix');
    else if (isWhole) (value ? this.starts : this.otherStarts).push(written);
    if (value || !written.startsWith('..')) return;
    // `path.relative(root, it)` does not lead upwards.
    if (relation === 'it') this.cleaners.add('known-start');
    else if (relation === 'made' && this.isNormalPath(text)) this.cleaners.add('within-folder');
  }

  /** Whether a text is the path of a folder without a separator at its end, so that `/srv/data-old` starts with it, too. */
  private isFolderWithoutEnd(id: ExpressionId): boolean {
    const from = onlyDefinition(this.code, id);
    const made = from?.kind === 'value' && !from.path.length ? from.value : id;
    const said = saidOfValue<readonly Cleaner[]>(
      this.workspace,
      { uri: this.uri, expression: made },
      'cleaners',
      this.context,
    );
    if (said.some(({ entry }) => entry.includes('absolute-path'))) return true;
    // `path.join(root, 'uploads/')` keeps its separator.
    const call = this.code.expressions[made];
    const last = call?.kind === 'call' ? this.code.expressions[call.arguments.at(-1) ?? NONE] : undefined;
    const isNamed = last?.kind === 'literal' && typeof last.value === 'string' && /[^\\/]$/.test(last.value);
    return isNamed && said.some(({ entry }) => entry.includes('normal-path'));
  }

  /** `const resolved = path.resolve(it)`: the same file by its whole path. */
  private isResolved(id: ExpressionId): boolean {
    const from = onlyDefinition(this.code, id);
    const made = from?.kind === 'value' && !from.path.length ? from.value : id;
    const call = this.code.expressions[made];
    return (
      call?.kind === 'call' &&
      call.arguments.length === 1 &&
      this.relation(call.arguments[0] ?? NONE) === 'it' &&
      this.isNormalPath(made)
    );
  }

  private isNormalPath(id: ExpressionId): boolean {
    const place = { uri: this.uri, expression: id };
    return saidOfValue<readonly Cleaner[]>(this.workspace, place, 'cleaners', this.context).some(
      ({ entry }) => entry.includes('normal-path'),
    );
  }

  /** The text does not hold another one. */
  private lacks(text: ExpressionId, part: ExpressionId): void {
    if (this.relation(text) !== 'it') return;
    this.checked = true;
    const written = this.text(part);
    if (written.startsWith('..')) this.cleaners.add('within-folder');
    if (written === '/') this.cleaners.add('path-name');
    if (written === '//' || written === '\\' || written === '/\\') this.otherStarts.push(written);
    if (written === '\n') this.cleaners.add('one-line');
    if (written.includes(PROTO)) this.cleaners.add('own-name');
    if (written.startsWith('$')) this.checked = true;
  }

  private pattern(pattern: ExpressionId, text: ExpressionId, value: boolean): void {
    const relation = this.relation(text);
    if (relation !== 'it' && relation !== 'host') return;
    this.checked = true;
    for (const each of valuesOf(this.workspace, { uri: this.uri, expression: pattern }, this.context)) {
      if (each.kind !== 'regex') continue;
      if (relation === 'host') {
        if (value && /^\^/.test(each.pattern) && /[^\\]\$$/.test(each.pattern))
          this.cleaners.add('known-host');
        continue;
      }
      if (!value) {
        for (const cleaner of signsRefused(each.pattern)) this.cleaners.add(cleaner);
        if (each.pattern.includes(PROTO)) this.cleaners.add('own-name');
        continue;
      }
      for (const cleaner of cleanersOfPattern(each.pattern, each.flags)) this.cleaners.add(cleaner);
      const start = startOfPattern(each.pattern, each.flags);
      if (start) this.starts.push(start);
    }
  }

  /** `list.some((each) => it === each)`. */
  private some(callback: ExpressionId): void {
    for (const value of valuesOf(this.workspace, { uri: this.uri, expression: callback }, this.context)) {
      if (value.kind !== 'function' || value.uri !== this.uri || this.depth <= 0) continue;
      const { workspace, uri, code, key, context, depth } = this;
      for (const exit of code.functions[value.function]?.exits ?? []) {
        if (exit.kind !== 'return' || exit.value === NONE) continue;
        const prover = new Prover(workspace, uri, code, key, context, depth - 1, true);
        prover.test(exit.value, true);
        this.take(prover.proof());
      }
    }
  }

  private isListOfFixed(id: ExpressionId): boolean {
    const { workspace, uri, context } = this;
    return valuesOf(workspace, { uri, expression: id }, context).some((value) => {
      if (value.kind !== 'array') return false;
      const elements = stepInto(workspace, value, '*');
      return elements.length > 0 && elements.every((each) => each.kind === 'literal');
    });
  }

  /** It is none of the names in a list or a set, of which one leads to the prototype. */
  private isNoneOf(list: ExpressionId, argument: ExpressionId): void {
    if (this.relation(argument) !== 'it') return;
    const { workspace, uri, context } = this;
    const holdsIt = valuesOf(workspace, { uri, expression: list }, context).some((value) => {
      const elements =
        value.kind === 'array' || value.kind === 'library' ? stepInto(workspace, value, '*') : [];
      const inSet = value.kind === 'library' && value.call ? literalsOfSet(workspace, value.call.place) : [];
      return (
        inSet.some(isProtoName) ||
        elements.some((each) => each.kind === 'literal' && isProtoName(String(each.value)))
      );
    });
    if (holdsIt) this.cleaners.add('own-name');
  }

  /** A `new Set([…])` of literals, or a Map or Set that nothing of the request goes into cannot be told: only the literal form counts. */
  private isSetOfLiterals(id: ExpressionId): boolean {
    const { workspace, uri, context } = this;
    return valuesOf(workspace, { uri, expression: id }, context).some((value) => {
      if (value.kind !== 'library' || value.package !== 'global' || !value.call) return false;
      const { code } = factsAt(workspace, value.call.place.uri);
      const call = code.expressions[value.call.place.expression];
      const list = call?.kind === 'call' ? code.expressions[call.arguments[0] ?? NONE] : undefined;
      return (
        list?.kind === 'array' &&
        list.elements.length > 0 &&
        list.elements.every((each) => code.expressions[each]?.kind === 'literal')
      );
    });
  }

  // Checks of the project

  private functions(call: ExpressionId): readonly FunctionValue[] {
    if (this.depth <= 0) return [];
    return calleesOf(this.workspace, { uri: this.uri, expression: call }, this.context).filter(
      (value): value is FunctionValue => value.kind === 'function',
    );
  }

  private mayThrow({ uri, function: id }: FunctionValue): boolean {
    const exits = factsAt(this.workspace, uri).code.functions[id]?.exits ?? [];
    return exits.some(({ kind, condition }) => kind === 'throw' && condition !== NONE);
  }

  /** A function judged the address, or its host, that knows the addresses of inner networks. */
  private judged({ uri }: FunctionValue, call: Call): void {
    const isAsked = call.arguments.some((each) => /^(?:it|host)$/.test(this.relation(each) ?? ''));
    if (isAsked && namesInnerNetworks(factsAt(this.workspace, uri).code)) this.cleaners.add('outer-address');
  }

  /** What was shown of what it is a part of, at the way down to it: that alone says nothing of the part, but a schema does. */
  private take({ cleaners, held, checked }: Proof): void {
    for (const cleaner of cleaners) this.cleaners.add(cleaner);
    if (checked) this.checked = true;
    this.held.push(...held);
  }

  /** What a function shows about its argument by returning something truthy (or falsy), or by returning at all (null). */
  private shownBy(
    callee: FunctionValue,
    index: number,
    answer: Answer,
    call: ExpressionId,
    below: Path,
  ): Proof {
    const { code } = factsAt(this.workspace, callee.uri);
    const fact = code.functions[callee.function];
    const key = fact && keyBelowParameter(code, fact, callee.function, index, below);
    if (!fact || !key) return nothing;
    const context = contextOfCall(this.workspace, callee, { uri: this.uri, expression: call }, this.context);
    const proofs: Proof[] = [];
    for (const exit of fact.exits) {
      if (exit.kind === 'throw' || !mayReturn(code, exit, answer)) continue;
      const prover = new Prover(this.workspace, callee.uri, code, key, context, this.depth - 1);
      prover.conditions(exit.condition);
      for (const each of callsWith(code).get(key) ?? [])
        if (isAlwaysMade(code, each, callee.function, exit.condition)) prover.passed(each);
      if (typeof answer === 'boolean' && exit.value !== NONE) prover.test(exit.value, answer);
      if (typeof answer === 'object' && answer?.member === 'length' && !answer.value)
        prover.empty(exit.value, NAME_LIMIT);
      proofs.push(prover.proof());
    }
    return {
      cleaners: inAll(proofs.map(({ cleaners }) => cleaners)),
      held: inAll(proofs.map(({ held }) => held)),
      checked: proofs.some(({ checked }) => checked),
    };
  }
}

/**
 * The link-local network (RFC 3927), where clouds answer for their metadata: nothing but a list of addresses to refuse
 * names it, as a text, a pattern or numbers. The private networks (RFC 1918) stand in other lists, too.
 */
const linkLocal: readonly [number, number] = [169, 254];

/** What `ipaddr.js` calls that network, and the private one of IPv6: https://github.com/whitequark/ipaddr.js#ipv4-properties */
const nameOfRange: ReadonlySet<string> = new Set(['linkLocal', 'uniqueLocal']);

/** Whether a file names networks that are not to be reached from outside. An address that it asks itself is none. */
const namesInnerNetworks = perCode((code): boolean => {
  const [a, b] = linkLocal;
  const numbers = new Set<number>();
  for (const each of code.expressions) {
    if (each.kind === 'regex' && each.pattern.replaceAll('\\', '').includes(`${a}.${b}`)) return true;
    if (each.kind !== 'literal') continue;
    if (typeof each.value === 'number') numbers.add(each.value);
    else if (typeof each.value !== 'string') continue;
    else if (nameOfRange.has(each.value)) return true;
    else if (each.value.includes(`${a}.${b}`) && !each.value.includes('://')) return true;
  }
  return numbers.has(a) && numbers.has(b);
});

/** Whether a length can be nothing but zero where it was compared so. */
function isZero(operator: string, number: number, value: boolean): boolean {
  if (/^[=!]==?$/.test(operator)) return number === 0 && operator.startsWith('=') === value;
  const isBelow = operator.startsWith('<') === value;
  const limit = /=$/.test(operator) === operator.startsWith('<') ? 0 : 1;
  return isBelow && /^[<>]=?$/.test(operator) && number === limit;
}

/** Whether a count is above zero where it was compared with a number and the comparison came out as `value`. */
function isAboveZero(operator: string, number: number, value: boolean): boolean {
  switch (operator) {
    case '==':
    case '===':
      return value ? number > 0 : number === 0;
    case '!=':
    case '!==':
      return value ? number === 0 : number > 0;
    case '>':
      return value && number >= 0;
    case '>=':
      return value && number > 0;
    case '<':
      return !value && number > 0;
    case '<=':
      return !value && number >= 0;
    default:
      return false;
  }
}

/** An expression and all that it is made of, each once, the nearest first. */
function operandsWithin(code: Code, id: ExpressionId): readonly ExpressionId[] {
  const found = new Set([id]);
  for (const each of found) {
    const expression = code.expressions[each];
    if (found.size > SIGNED_LIMIT) break;
    if (expression) for (const operand of operandsOf(code, expression)) found.add(operand);
  }
  found.delete(NONE);
  return [...found];
}

/** What an expression is made of, by names that stand for one value too. */
function operandsOf(code: Code, expression: Expression): readonly ExpressionId[] {
  switch (expression.kind) {
    case 'await':
    case 'cast':
      return [expression.operand];
    case 'member':
      return [expression.object];
    case 'call':
      return [expression.callee, ...expression.arguments];
    case 'binary':
      return [expression.left, expression.right];
    case 'template':
      return expression.values;
    case 'reference': {
      const [only = NONE, ...others] = expression.definitions;
      const from = code.definitions[only]?.from;
      return !others.length && from?.kind === 'value' && !from.path.length ? [from.value] : [];
    }
    default:
      return [];
  }
}

/** Whether a method has no body: others say what it does. */
function isAbstract(workspace: Workspace, { uri, function: id }: FunctionValue): boolean {
  return factsAt(workspace, uri).code.functions[id]?.exits.length === 0;
}

/** The property by which every object leads to its prototype. */
const PROTO = '__proto__';

function isProtoName(name: string): boolean {
  return name === PROTO;
}

/** The texts in `new Set([…])`, as far as they are written there. */
function literalsOfSet(workspace: Workspace, { uri, expression }: ExpressionPlace): readonly string[] {
  const { code } = factsAt(workspace, uri);
  const call = code.expressions[expression];
  const list = call?.kind === 'call' ? code.expressions[call.arguments[0] ?? NONE] : undefined;
  return (list?.kind === 'array' ? list.elements : []).flatMap((id) => {
    const element = code.expressions[id];
    return element?.kind === 'literal' && typeof element.value === 'string' ? [element.value] : [];
  });
}

/** Whether a call of a function is made on every way to where a condition holds. */
function isAlwaysMade(code: Code, call: ExpressionId, id: number, condition: ConditionId): boolean {
  const made = code.expressions[call];
  if (made?.function !== id) return false;
  const around = conditionsAround(code, condition);
  return around.has(outOfTries(code, made.condition, around));
}

/** What a function gave: something truthy, or falsy, or an object with a member that is; null where that is not known. */
type Answer = boolean | { readonly member: string; readonly value: boolean } | null;

/** Whether a way out may give such an answer. */
function mayReturn(code: Code, exit: FunctionFact['exits'][number], answer: Answer): boolean {
  if (answer === null) return true;
  const value = typeof answer === 'boolean' ? answer : answer.value;
  if (exit.value === NONE) return !value;
  const returned = code.expressions[exit.value];
  if (typeof answer === 'boolean') return returned?.kind !== 'literal' || Boolean(returned.value) === answer;
  if (returned?.kind !== 'object' || returned.properties.some(({ key }) => key === null)) return true;
  const member =
    code.expressions[returned.properties.findLast(({ key }) => key === answer.member)?.value ?? NONE];
  if (!member) return !value;
  if (member.kind === 'literal') return Boolean(member.value) === value;
  return !isNothing(member) || !value;
}

/** The key of a parameter where it is read in the function, as `nameKey` gives it; null if it has no plain name. */
export function keyOfParameter(code: Code, fact: FunctionFact, index: number): string | null {
  const parameter = fact.parameters[index];
  if (!parameter || parameter.binding === NONE || parameter.rest) return null;
  const ids = (code.bindings[parameter.binding]?.definitions ?? []).filter((id) => {
    const definition = code.definitions[id];
    return definition?.from.kind === 'parameter' && !definition.into.length;
  });
  return `${parameter.binding}:${[...ids].sort().join()}:`;
}

function relationBelow(relation: Relation, path: Path): Relation {
  if (!path.length || relation === null) return relation;
  const [name] = path;
  return (relation === 'it' || relation === 'made') &&
    path.length === 1 &&
    hostProperties.includes(name ?? '')
    ? 'host'
    : null;
}

/**
 * Whether a text that starts with a slash cannot start a host: browsers take a backslash for a slash there (URL Standard,
 * 4.4, relative slash state), so that both have to be refused behind the first one.
 */
function isHostRefused(otherStarts: readonly string[]): boolean {
  return ['/', '\\'].every((sign) =>
    otherStarts.some((each) => each === sign || each.startsWith(`/${sign}`)),
  );
}

/** What a text is that starts with another one, and does not start with some others. */
function cleanersOfStart(start: string, otherStarts: readonly string[]): readonly Cleaner[] {
  if (/^[a-z][a-z\d+.-]*:\/\/[^/?#\uFFFC]+[/?#]/i.test(start)) return ['known-start', 'known-host'];
  if (/^[a-z][a-z\d+.-]*:/i.test(start)) return [];
  if (start === '/') return isHostRefused(otherStarts) ? ['local-address'] : [];
  if (/^\/[^/\\\uFFFC]/.test(start)) return ['known-start', 'local-address'];
  return start.startsWith(HOLE) ? ['known-start', 'known-host'] : ['known-start'];
}
