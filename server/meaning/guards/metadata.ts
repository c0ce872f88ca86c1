/**
 * Metadata that decorators put on handlers and their classes, and what a guard makes of it. A guard that reads metadata
 * and lets everybody through for one handler does not guard that handler: `if (isPublic) return true`.
 */
import { type Code, type Expression, type ExpressionId, type FunctionId, NONE } from '../../facts/facts.ts';
import { factsAt } from '../../workspace/facts.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { type Applied, argumentsOfCall, flatGiven, type Given, givenTo } from '../values/decorators.ts';
import type { Located } from '../values/located.ts';
import { saidOfCall, saidOfValue } from '../values/sayings.ts';
import type { Context, ExpressionPlace, FunctionValue, Value } from '../values/value.ts';
import { calleesOf, contextOfCall, stepAll, valuesOf } from '../values/values.ts';
import type { ProcedureSaying } from '../vocabulary/automaton.ts';

/** Expressions looked into for one value. */
const DEPTH_LIMIT = 24;

/** The handler for which a guard is asked: what is written at its method and at its class. */
export interface Decorated {
  readonly handler: readonly Applied[];
  readonly controller: readonly Applied[];
}

/** What a guard is asked for that reads settings of a route: the settings that it was registered with, of which there may be none. */
interface Configured {
  /** Those of later ones are laid over those of earlier ones. */
  readonly settings: readonly Located[];
  /** What a guard reads where there are none. */
  readonly otherwise: object | undefined;
}

/** Why a guard lets everybody through. */
export interface Waiver {
  /** A decorator says so, rather than that none says the opposite. */
  readonly declared: boolean;
}

/** What an expression is for one handler: a value as JavaScript has it, or not known. */
type Known = { readonly value: unknown; readonly declared: boolean } | null;

/** Something that is there, of which no more is known. */
const something: object = {};

/** Whether a guard lets every request to a handler through because of metadata; null if it does not, as far as is known. */
export function waiverOf(workspace: Workspace, guard: FunctionValue, target: Decorated): Waiver | null {
  return new Reading(workspace, target).waiver(guard);
}

/**
 * Whether a guard does nothing for a route because of the settings that it was registered with:
 * `if (request.routeOptions.config.open) return;`.
 */
export function isWaivedBySettings(
  workspace: Workspace,
  guard: FunctionValue,
  settings: readonly Located[],
  otherwise: object | undefined = {},
): boolean {
  return new Reading(workspace, { settings, otherwise }).isWaived(guard);
}

/** Reads one guard for one handler; lives only while it runs. */
class Reading {
  /** Whether settings of the route were looked at. */
  private looked = false;

  constructor(
    private readonly workspace: Workspace,
    private readonly target: Decorated | Configured,
  ) {}

  /** Whether it leaves, or does nothing, where the settings of the route say so. */
  isWaived({ uri, function: id, context }: FunctionValue): boolean {
    const { code } = factsAt(this.workspace, uri);
    const { calls = [], exits = [] } = code.functions[id] ?? {};
    const leaves = exits.some(({ kind, value, condition }) => {
      const isPlain = value === NONE || this.isPassing({ uri, expression: value }, code, context);
      if (kind !== 'return' || !isPlain || condition === NONE) return false;
      const acts = calls.some((call) => call !== value && code.expressions[call]?.condition === condition);
      return !acts && this.looksAt(() => this.holds(uri, code, condition, context) !== null);
    });
    if (leaves) return true;
    const deeds = [
      ...calls
        .filter((call) => !this.isPassing({ uri, expression: call }, code, context))
        .map((call) => code.expressions[call]?.condition ?? NONE),
      ...exits.filter(({ kind }) => kind === 'throw').map(({ condition }) => condition),
    ];
    return (
      deeds.length > 0 &&
      deeds.every((condition) => this.looksAt(() => this.failsAt(uri, code, condition, context)))
    );
  }

  private looksAt(answer: () => boolean): boolean {
    this.looked = false;
    return answer() && this.looked;
  }

  /** Whether a call only hands the request on: `done()`. */
  private isPassing(place: ExpressionPlace, code: Code, context: Context | null): boolean {
    const call = code.expressions[place.expression];
    if (call?.kind !== 'call') return false;
    const isNext = saidOfCall<ProcedureSaying>(this.workspace, place, 'procedures', context).some(
      ({ entry }) => entry.is === 'continues',
    );
    return (
      isNext || (!call.arguments.length && saidOfCall(this.workspace, place, 'passes', context).length > 0)
    );
  }

  /** Whether a condition of a place is known not to hold. */
  private failsAt(uri: string, code: Code, from: number, context: Context | null): boolean {
    for (let at = code.conditions[from]; at; at = code.conditions[at.parent]) {
      if (at.kind !== 'test') continue;
      const test = this.valueOf({ uri, expression: at.test }, context, 0);
      if (test && Boolean(test.value) !== at.value) return true;
    }
    return false;
  }

  waiver({ uri, function: id, context }: FunctionValue): Waiver | null {
    const { code } = factsAt(this.workspace, uri);
    for (const exit of code.functions[id]?.exits ?? []) {
      if (exit.kind !== 'return') continue;
      const held = this.holds(uri, code, exit.condition, context);
      if (!held) continue;
      const returned = this.valueOf({ uri, expression: exit.value }, context, 0);
      if (!returned?.value) continue;
      // What is said at the end of every guard that throws says nothing of metadata.
      if (!held.tests && !returned.declared && isWritten(code, exit.value)) continue;
      return { declared: held.declared || returned.declared };
    }
    return null;
  }

  /** Whether all conditions of a place are known to hold, and whether metadata that is there made them do. */
  private holds(
    uri: string,
    code: Code,
    from: number,
    context: Context | null,
  ): (Waiver & { readonly tests: number }) | null {
    let declared = false;
    let tests = 0;
    for (let at = code.conditions[from]; at; at = code.conditions[at.parent]) {
      if (at.kind === 'try') continue;
      if (at.kind !== 'test') return null;
      const test = this.valueOf({ uri, expression: at.test }, context, 0);
      if (!test || Boolean(test.value) !== at.value) return null;
      if (test.declared) declared = true;
      tests++;
    }
    return { declared, tests };
  }

  private valueOf(place: ExpressionPlace, context: Context | null, depth: number): Known {
    const { uri } = place;
    const { code } = factsAt(this.workspace, uri);
    const expression = code.expressions[place.expression];
    if (!expression || depth > DEPTH_LIMIT) return null;
    const of = (id: ExpressionId) => this.valueOf({ uri, expression: id }, context, depth + 1);
    switch (expression.kind) {
      case 'literal':
        return plain(expression.value);
      case 'function':
      case 'class':
        return plain(something);
      case 'array':
        return this.list(expression.elements.map((each) => this.elements(uri, code, each, context, depth)));
      case 'object':
        return this.object(expression, of);
      case 'reference':
        return this.reference(place, code, expression, context, depth);
      case 'member':
        return this.member(place, expression, context, of);
      case 'call':
        return this.call(place, code, expression, context, depth);
      case 'unary':
        if (expression.operator !== '!') return null;
        return mapped(of(expression.operand), (value) => !value);
      case 'logical':
        return logical(expression.operator, of(expression.left), () => of(expression.right));
      case 'conditional': {
        const test = of(expression.test);
        if (!test) return null;
        const chosen = of(test.value ? expression.then : expression.otherwise);
        return chosen && { value: chosen.value, declared: test.declared || chosen.declared };
      }
      case 'binary':
        return compared(expression.operator, of(expression.left), of(expression.right));
      case 'await':
      case 'cast':
        return of(expression.operand);
      default:
        return null;
    }
  }

  private elements(
    uri: string,
    code: Code,
    id: ExpressionId,
    context: Context | null,
    depth: number,
  ): readonly unknown[] {
    const element = code.expressions[id];
    const operand = element?.kind === 'spread' ? element.operand : id;
    const known = this.valueOf({ uri, expression: operand }, context, depth + 1);
    if (element?.kind !== 'spread') return [known ? known.value : something];
    return Array.isArray(known?.value) ? known.value : [something];
  }

  private list(elements: readonly (readonly unknown[])[]): Known {
    return plain(elements.flat());
  }

  private object(
    { properties }: Extract<Expression, { kind: 'object' }>,
    of: (id: ExpressionId) => Known,
  ): Known {
    const found: Record<string, unknown> = {};
    for (const { key, kind, value } of properties) {
      if (key === null || kind !== 'property') continue;
      const known = of(value);
      found[key] = known ? known.value : something;
    }
    return plain(found);
  }

  private reference(
    place: ExpressionPlace,
    code: Code,
    { name, binding, definitions }: Extract<Expression, { kind: 'reference' }>,
    context: Context | null,
    depth: number,
  ): Known {
    if (binding === NONE) return name === 'undefined' ? plain(undefined) : null;
    const settings = this.settingsAt(place, context);
    if (settings) return settings;
    const ids = definitions.length ? definitions : (code.bindings[binding]?.definitions ?? []);
    const [only] = ids;
    const definition = ids.length === 1 && only !== undefined ? code.definitions[only] : undefined;
    if (!definition || definition.into.length) return null;
    const { from } = definition;
    if (from.kind === 'parameter')
      return this.parameter(place.uri, from.function, from.index, from.rest, from.path, context, depth);
    if (from.kind === 'value') {
      const known = this.valueOf({ uri: place.uri, expression: from.value }, context, depth + 1);
      return mapped(known, (value) => below(value, from.path));
    }
    return literalOf(valuesOf(this.workspace, place, context));
  }

  /** What was given to the function that put a decorator together: `Roles('admin')`. */
  private parameter(
    uri: string,
    id: FunctionId,
    index: number,
    rest: boolean,
    path: readonly string[],
    context: Context | null,
    depth: number,
  ): Known {
    for (let at = context; at; at = at.outer) {
      if (at.uri !== uri || at.function !== id || at.element) continue;
      const { code } = factsAt(this.workspace, at.call.uri);
      const call = code.expressions[at.call.expression];
      if (call?.kind !== 'call') return null;
      const { outer } = at;
      if (rest)
        return this.list(
          call.arguments.slice(index).map((each) => this.elements(at.call.uri, code, each, outer, depth)),
        );
      const argument = call.arguments[index];
      if (argument === undefined) {
        const preset = factsAt(this.workspace, uri).code.functions[id]?.parameters[index]?.default ?? NONE;
        return preset === NONE
          ? plain(undefined)
          : this.valueOf({ uri, expression: preset }, context, depth + 1);
      }
      const known = this.valueOf({ uri: at.call.uri, expression: argument }, outer, depth + 1);
      return mapped(known ?? plain(something), (value) => below(value, path));
    }
    return null;
  }

  private member(
    place: ExpressionPlace,
    { object, property }: Extract<Expression, { kind: 'member' }>,
    context: Context | null,
    of: (id: ExpressionId) => Known,
  ): Known {
    const settings = this.settingsAt(place, context);
    if (settings) return settings;
    const owner = of(object);
    if (owner && property !== null && owner.value !== something)
      return mapped(owner, (value) => below(value, [property]));
    return literalOf(valuesOf(this.workspace, place, context));
  }

  /** The settings that the route was registered with, where a member stands for them. */
  private settingsAt(place: ExpressionPlace, context: Context | null): Known {
    const { target } = this;
    if (!('settings' in target) || !saidOfValue(this.workspace, place, 'routeSettings', context).length)
      return null;
    this.looked = true;
    const [first, ...later] = target.settings.map(({ place: at, context: own }) => this.valueOf(at, own, 0));
    if (first === undefined) return plain(target.otherwise);
    return later.reduce(laidOver, first);
  }

  private call(
    place: ExpressionPlace,
    code: Code,
    call: Extract<Expression, { kind: 'call' }>,
    context: Context | null,
    depth: number,
  ): Known {
    if (saidOfCall(this.workspace, place, 'metadata', context).length)
      return this.metadata(place, context, depth);
    const callee = code.expressions[call.callee];
    const [argument] = call.arguments;
    if (callee?.kind === 'reference' && callee.binding === NONE && argument !== undefined)
      return callee.name === 'Boolean'
        ? mapped(this.valueOf({ uri: place.uri, expression: argument }, context, depth + 1), Boolean)
        : null;
    const [only, ...others] = calleesOf(this.workspace, place, context);
    if (only?.kind !== 'function' || others.length) return null;
    const exits = factsAt(this.workspace, only.uri).code.functions[only.function]?.exits ?? [];
    const [exit] = exits;
    if (exits.length !== 1 || exit?.kind !== 'return') return null;
    const inner = contextOfCall(this.workspace, only, place, context);
    return this.valueOf({ uri: only.uri, expression: exit.value }, inner, depth + 1);
  }

  // What decorators have put there

  private metadata(place: ExpressionPlace, context: Context | null, depth: number): Known {
    if (!('handler' in this.target)) return null;
    const [wanted] = argumentsOfCall(this.workspace, place, 0, context);
    const key = wanted && keyOf(this.workspace, wanted);
    if (!key) return null;
    for (const each of this.targets(place, context)) {
      const found = each.find((decorator) => this.keysOfDecorator(decorator).includes(key));
      if (!found) continue;
      const [given] = givenTo(this.workspace, found, found.entry.at);
      const known = given
        ? this.valueOf(given.place, given.context, depth + 1)
        : plain(found.entry.at === undefined ? true : undefined);
      return { value: known ? known.value : something, declared: true };
    }
    return plain(undefined);
  }

  /** What stands at the handler, its class, or both, in the order in which the call names them. */
  private targets(place: ExpressionPlace, context: Context | null): readonly (readonly Applied[])[] {
    const { target } = this;
    if (!('handler' in target)) return [];
    const named = flatGiven(this.workspace, argumentsOfCall(this.workspace, place, 1, context)).flatMap(
      ({ place: at, context: own }) => {
        if (saidOfValue(this.workspace, at, 'handlers', own).length) return [target.handler];
        if (saidOfValue(this.workspace, at, 'controllers', own).length) return [target.controller];
        return [];
      },
    );
    return named.length ? named : [target.handler, target.controller];
  }

  private keysOfDecorator(decorator: Applied): readonly string[] {
    const { entry, value } = decorator;
    if (entry.is !== 'metadata') return [];
    const given =
      entry.key !== 'call'
        ? givenTo(this.workspace, decorator, entry.key)
        : value.site && entry.named !== undefined
          ? argumentsOfCall(this.workspace, value.site, entry.named, value.context)
          : [];
    const named = given.flatMap((each) => keyOf(this.workspace, each) ?? []);
    const isMade = entry.key === 'call' && value.site;
    return isMade ? [...named, `made at ${isMade.uri}#${isMade.expression}`] : named;
  }
}

/** A text that is equal for equal keys: of the same text, the same name, or made by the same call. */
function keyOf(workspace: Workspace, { place, context, path }: Given): string | null {
  for (const value of stepAll(workspace, valuesOf(workspace, place, context), path)) {
    if (value.kind === 'literal') return `text ${value.value}`;
    if (value.kind === 'library' && value.site) return `made at ${value.site.uri}#${value.site.expression}`;
  }
  return nameOf(workspace, place, 0);
}

/** The name that an expression is, over imports: `Keys.Public` of one file is that of another. */
function nameOf(workspace: Workspace, place: ExpressionPlace, depth: number): string | null {
  const { code, outline } = factsAt(workspace, place.uri);
  const expression = code.expressions[place.expression];
  if (expression?.kind === 'member') {
    const owner = nameOf(workspace, { uri: place.uri, expression: expression.object }, depth + 1);
    return owner && expression.property !== null ? `${owner}.${expression.property}` : null;
  }
  if (expression?.kind !== 'reference' || expression.binding === NONE || depth > DEPTH_LIMIT) return null;
  const [first] = code.bindings[expression.binding]?.definitions ?? [];
  const from = first === undefined ? undefined : code.definitions[first]?.from;
  if (from?.kind !== 'import') return `name ${expression.name}`;
  return `name ${outline.imports[from.import]?.imported ?? expression.name}`;
}

function isWritten(code: Code, id: ExpressionId): boolean {
  return code.expressions[id]?.kind === 'literal';
}

/** The members of two objects, of which those of the second count. */
function laidOver(first: Known, second: Known): Known {
  const [one, other] = [first?.value, second?.value];
  if (typeof one !== 'object' || typeof other !== 'object' || one === something || other === something)
    return null;
  return plain({ ...one, ...other });
}

function literalOf(values: readonly Value[]): Known {
  const [only, ...others] = values;
  if (!only || others.length) return null;
  if (only.kind === 'literal') return plain(only.value);
  return only.kind === 'unknown' || only.kind === 'library' ? null : plain(something);
}

function plain(value: unknown): Known {
  return { value, declared: false };
}

function mapped(known: Known, change: (value: unknown) => unknown): Known {
  return known && { value: change(known.value), declared: known.declared };
}

function below(value: unknown, path: readonly string[]): unknown {
  let at = value;
  for (const name of path) {
    if (at === undefined || at === null) return undefined;
    if (at === something) return something;
    if (typeof at !== 'object' || !Object.hasOwn(at, name)) return undefined;
    at = (at as Record<string, unknown>)[name];
  }
  return at;
}

function logical(operator: '&&' | '||' | '??', left: Known, right: () => Known): Known {
  if (!left) {
    // `a || b` is true whatever `a` is, if `b` is.
    const other = right();
    if (operator === '||' && other?.value) return other;
    return operator === '&&' && other && !other.value ? other : null;
  }
  const goesOn =
    operator === '&&'
      ? Boolean(left.value)
      : operator === '||'
        ? !left.value
        : left.value === undefined || left.value === null;
  if (!goesOn) return left;
  const other = right();
  return other && { value: other.value, declared: left.declared || other.declared };
}

function compared(operator: string, left: Known, right: Known): Known {
  if (!left || !right || left.value === something || right.value === something) {
    const isDefined = left?.value === something || right?.value === something;
    const nothing = [left, right].some((each) => each && (each.value === undefined || each.value === null));
    if (!isDefined || !nothing) return null;
  }
  const declared = left?.declared || right?.declared || false;
  const [a, b] = [left?.value, right?.value];
  switch (operator) {
    case '===':
      return { value: a === b, declared };
    case '!==':
      return { value: a !== b, declared };
    case '==':
      return { value: a === b || ((a ?? null) === null && (b ?? null) === null), declared };
    case '!=':
      return { value: !(a === b || ((a ?? null) === null && (b ?? null) === null)), declared };
    case '>':
      return { value: Number(a) > Number(b), declared };
    case '<':
      return { value: Number(a) < Number(b), declared };
    default:
      return null;
  }
}
