/**
 * Answers "what may this expression stand for" on demand, over definitions, calls, parameters, members, classes, files
 * and packages. Answers are small sets; what is not known is said with `unknown`.
 */

import {
  type BindingId,
  type ClassFact,
  type ClassId,
  type Code,
  type Definition,
  type DefinitionId,
  type DefinitionSource,
  type Expression,
  type ExpressionId,
  type FunctionId,
  type MemberFact,
  NONE,
  type Path,
  type PropertyFact,
  type TypeFact,
} from '../../facts/facts.ts';
import { functionOfThis, perCode } from '../../facts/reading.ts';
import { callsToItself } from '../../facts/tables.ts';
import { groupedBy } from '../../text/groups.ts';
import { factsAt, outlineAt } from '../../workspace/facts.ts';
import {
  type ExportTarget,
  exportedNames,
  exportTargets,
  importTargets,
  scriptFiles,
} from '../../workspace/links.ts';
import { depthOf, intern, query, thingOf } from '../../workspace/memo.ts';
import { isTestFile } from '../../workspace/test-files.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { decoratedParameter } from '../endpoints/parameters.ts';
import { type Automaton, closure, type Saying, selects } from '../vocabulary/automaton.ts';
import type { DecorationEntry } from '../vocabulary/model.ts';
import { automatonOf, toldOf } from '../vocabulary/model-set.ts';
import { declaredValues } from './declared-types.ts';
import { decoratedValues, decorationsRead } from './decorations.ts';
import { injectedForClass, injectedInto } from './dependency-injection.ts';
import { contextFelt } from './felt.ts';
import { importedValues as importedFileValues, loadedValues } from './folder-imports.ts';
import { belowElement, elementOfRound, keyAt, keyOfRound } from './loops.ts';
import { textWithName } from './name-texts.ts';
import { putIntoList } from './put-into.ts';
import { callbackRoles, receiverRoles } from './roles.ts';
import { sharedTargets } from './shared-names.ts';
import { entriesReadBy } from './stored-entries.ts';
import { typeValues } from './type-values.ts';
import { unreadValues } from './unread-names.ts';
import { usesOfFunction } from './uses.ts';
import {
  type ArrayValue,
  type ClassReference,
  type Context,
  callOf,
  type ExpressionPlace,
  type FunctionValue,
  isSpokenOf,
  isUnderstood,
  type LibraryValue,
  type ObjectValue,
  type Value,
} from './value.ts';

/** More values than this are not told apart: the rest becomes `unknown`. */
const VALUE_LIMIT = 16;
/** Factories nested deeper than this are looked at without the calls that made the outer ones. */
const CONTEXT_LIMIT = 4;
/** Questions asked within each other, beyond which a value is unknown, so that no code makes the stack overflow. */
const DEPTH_LIMIT = 250;
/** No file has as many expressions; an expression and the number of a context thus make one number. */
const EXPRESSION_LIMIT = 2 ** 26;
/** Call sites looked at for a parameter. */
const CALLER_LIMIT = 24;

export const unknown: Value = { kind: 'unknown' };

const plainValues = query<Workspace, readonly Value[]>({
  name: 'values',
  compute: (workspace, uri, expression) => compute(workspace, { uri, expression }, null),
  onCycle: [],
  perView: true,
});

const valuesInContext = query<Workspace, readonly Value[]>({
  name: 'values in context',
  compute: (workspace, uri, id) => {
    const { expression, context } = placeByNumber(workspace, id);
    return compute(workspace, { uri, expression }, context);
  },
  onCycle: [],
  perView: true,
});

/**
 * What the expression may stand for. Empty if it surely stands for nothing the tool tracks (numbers, joined texts) or
 * nothing is known; `unknown` is among the values if some ways in are not understood.
 */
export function valuesOf(
  workspace: Workspace,
  place: ExpressionPlace,
  context: Context | null = null,
): readonly Value[] {
  if (place.expression === NONE) return [];
  const written = writtenValue(workspace, place, context);
  if (written) return [written];
  if (depthOf(workspace.memo) > DEPTH_LIMIT) return [unknown];
  const felt = context && contextFelt(workspace, place, context);
  if (!felt) return plainValues(workspace, place.uri, place.expression);
  return valuesInContext(workspace, place.uri, placeNumber(workspace, place, felt));
}

/** The value that stands in the code itself, which is not worth remembering; null for other expressions. */
function writtenValue(workspace: Workspace, place: ExpressionPlace, context: Context | null): Value | null {
  const { uri } = place;
  const { code } = factsAt(workspace, uri);
  const expression = code.expressions[place.expression];
  switch (expression?.kind) {
    case 'literal':
      return { kind: 'literal', value: expression.value, at: place };
    case 'regex':
      return { kind: 'regex', pattern: expression.pattern, flags: expression.flags };
    case 'object':
    case 'array': {
      const felt = context && contextFelt(workspace, place, context);
      return { kind: expression.kind, uri, expression: place.expression, context: felt };
    }
    case 'class': {
      const felt = context && contextFelt(workspace, place, context);
      return { kind: 'class', uri, class: expression.target, context: felt };
    }
    default:
      return null;
  }
}

/** A number for an expression in a context, under which questions about it can be asked; see `placeByNumber`. */
export function placeNumber(workspace: Workspace, { expression }: ExpressionPlace, context: Context): number {
  return intern(workspace.memo, contextKey(context), () => context) * EXPRESSION_LIMIT + expression;
}

/** The expression and the context that `placeNumber` gave this number. */
export function placeByNumber(
  workspace: Workspace,
  number: number,
): { readonly expression: ExpressionId; readonly context: Context } {
  const context = thingOf(workspace.memo, Math.floor(number / EXPRESSION_LIMIT)) as Context;
  return { expression: number % EXPRESSION_LIMIT, context };
}

/**
 * A question about an expression in a context, whose answers are kept: one for all contexts that make no difference to
 * the expression, and one for each that does.
 */
export function queryAtPlace<Result>({
  name,
  compute,
  onCycle,
}: {
  readonly name: string;
  readonly compute: (workspace: Workspace, place: ExpressionPlace, context: Context | null) => Result;
  readonly onCycle: Result;
}): (workspace: Workspace, place: ExpressionPlace, context: Context | null) => Result {
  const plain = query<Workspace, Result>({
    name,
    compute: (workspace, uri, expression) => compute(workspace, { uri, expression }, null),
    onCycle,
  });
  const inContext = query<Workspace, Result>({
    name: `${name} in context`,
    compute: (workspace, uri, number) => {
      const { expression, context } = placeByNumber(workspace, number);
      return compute(workspace, { uri, expression }, context);
    },
    onCycle,
  });
  return (workspace, place, context) => {
    const felt = context && contextFelt(workspace, place, context);
    return felt
      ? inContext(workspace, place.uri, placeNumber(workspace, place, felt))
      : plain(workspace, place.uri, place.expression);
  };
}

const contextKeys = new WeakMap<Context, string>();

/** A key that is equal for equal contexts. Contexts are asked for it often; it is kept as long as they are. */
export function contextKey(context: Context | null): string {
  if (!context) return '';
  let key = contextKeys.get(context);
  if (key === undefined) {
    const { uri, function: id, call, element, name, within, outer, self } = context;
    const own = self ? `^${self.uri}:${self.class}` : '';
    // Lists that are spread into one another hold elements of several files.
    const one = element
      ? `${element.uri}:${element.expression}${name === undefined ? '' : `=${JSON.stringify(name)}`}${within ? `<${contextKey(within)}>` : ''}`
      : '';
    key = `@${uri}:${id}:${call.uri}:${call.expression}:${one}${own}(${contextKey(outer)})`;
    contextKeys.set(context, key);
  }
  return key;
}

/** A number under which questions can be asked about a function in the context that it was made in. */
export function functionNumber(workspace: Workspace, value: FunctionValue): number {
  const { function: id, context } = value;
  return intern(workspace.memo, `function ${id}@${contextKey(context)}`, () => ({ id, context }));
}

/** The function that `functionNumber` gave this number, in the file that the question is about. */
export function functionByNumber(workspace: Workspace, uri: string, number: number): FunctionValue {
  const { id, context } = thingOf(workspace.memo, number) as { id: FunctionId; context: Context | null };
  return { kind: 'function', uri, function: id, context, receiver: null };
}

/** The context of a function called at `call`, which stands in `outer`: of that only what makes a difference to the call. */
export function contextOfCall(
  workspace: Workspace,
  callee: FunctionValue,
  call: ExpressionPlace,
  outer: Context | null,
): Context {
  const { uri, function: id, self } = callee;
  const felt = outer && contextFelt(workspace, call, outer);
  // What made the function counts, too, where a function that was given it calls it: `wrap(allow('admin'))`.
  const made = felt ? madeIn(felt, callee.context) : callee.context;
  const rounds = roundsTold(callsToItself(factsAt(workspace, uri).code).get(id) ?? 0);
  const around = made && withRounds(made, uri, id, rounds);
  return shorten({ uri, function: id, call, outer: around, ...(self ? { self } : {}) }, CONTEXT_LIMIT);
}

/**
 * How many calls of a function to itself are told apart within each other. One that goes through a tree by many such calls
 * has, for each of them, as many contexts again.
 * @param calls how many calls of the function stand in it
 */
function roundsTold(calls: number): number {
  if (calls <= 2) return CONTEXT_LIMIT;
  return calls <= 5 ? 1 : 0;
}

/** A context with so many calls of a function, the innermost. */
function withRounds(context: Context, uri: string, id: FunctionId, left: number): Context | null {
  const isOwn = context.uri === uri && context.function === id && context.loop === undefined;
  if (isOwn && left <= 0) return context.outer && withRounds(context.outer, uri, id, left);
  const outer = context.outer && withRounds(context.outer, uri, id, isOwn ? left - 1 : left);
  return outer === context.outer ? context : { ...context, outer };
}

/** A context in which also the call that made a function is known, if it says nothing of that call already. */
function madeIn(context: Context, made: Context | null): Context {
  if (!made || callOf(context, made.uri, made.function)) return context;
  return { ...context, outer: context.outer ? madeIn(context.outer, made) : made };
}

function shorten(context: Context, depth: number): Context {
  if (!context.outer) return context;
  const outer = depth <= 1 ? null : shorten(context.outer, depth - 1);
  return outer === context.outer ? context : { ...context, outer };
}

function compute(workspace: Workspace, place: ExpressionPlace, context: Context | null): readonly Value[] {
  return distinct(evaluate(workspace, place, context));
}

function evaluate(workspace: Workspace, place: ExpressionPlace, context: Context | null): readonly Value[] {
  const { uri } = place;
  const { code } = factsAt(workspace, uri);
  const expression = code.expressions[place.expression];
  if (!expression) return [];
  const of = (id: ExpressionId) => valuesOf(workspace, { uri, expression: id }, context);
  const text = context ? textWithName(workspace, place, context) : null;
  if (text !== null) return [{ kind: 'literal', value: text, at: null }];
  switch (expression.kind) {
    case 'template':
      if (expression.tag !== NONE)
        return of(expression.tag).flatMap((tag) => taggedResult(workspace, tag, place));
      if (expression.values.length) return [];
      return [{ kind: 'literal', value: expression.texts[0]?.cooked ?? '', at: place }];
    case 'reference':
      return orDeclared(workspace, place, referenceValues(workspace, place, expression, context));
    case 'member':
      return orDeclared(workspace, place, memberExpressionValues(workspace, place, expression, context));
    case 'call':
      return callValues(workspace, place, expression, context);
    case 'function':
      return [
        {
          kind: 'function',
          uri,
          function: expression.target,
          context,
          receiver: receiverOfMethod(code, place, context),
        },
      ];
    case 'logical': {
      const left = of(expression.left);
      // `route.prefix || ''`, of a call or a round that tells what the prefix is.
      const isLeft =
        context !== null && left.length > 0 && left.every((value) => isKept(value, expression.operator));
      return isLeft ? left : [...left, ...of(expression.right)];
    }
    case 'conditional':
      return [...of(expression.then), ...of(expression.otherwise)];
    case 'assignment':
      return expression.operator === '=' || expression.operator.length > 2 ? of(expression.value) : [];
    case 'await':
    case 'yield':
      return of(expression.operand);
    case 'cast': {
      const values = of(expression.operand);
      const typed = expression.type ? typeValues(workspace, uri, expression.type) : [];
      return typed.length && values.every((value) => value.kind === 'unknown') ? typed : values;
    }
    case 'sequence':
      return of(expression.expressions.at(-1) ?? NONE);
    case 'this':
      return thisValues(workspace, uri, expression.function, context);
    case 'super':
      return superValues(workspace, uri, expression.function, context);
    case 'spread':
      return of(expression.operand).flatMap((value) => stepInto(workspace, value, '*'));
    case 'binary':
      return computed(place, expression.operator, of(expression.left), of(expression.right));
    case 'unary':
      return expression.operator === '-' ? negated(place, of(expression.operand)) : [];
    default:
      return [unknown];
  }
}

/**
 * Where nothing is known of what stands at a place, not even to models of the library that it belongs to, what annotations
 * say that is reached through others: `deps.db` of `deps: { db: Pool }`. Which router it is, and what was put before it, a type does not say.
 */
function orDeclared(
  workspace: Workspace,
  place: ExpressionPlace,
  values: readonly Value[],
): readonly Value[] {
  const isKnown = (value: Value) =>
    value.kind === 'library' ? value.states.length > 0 || value.site !== null : value.kind !== 'unknown';
  if (values.some(isKnown)) return values;
  const declared = declaredValues(workspace, place);
  return declared.length && !isRouter(workspace, declared) ? declared : values;
}

/** `-1`. */
function negated(place: ExpressionPlace, values: readonly Value[]): readonly Value[] {
  const [only] = values;
  return values.length === 1 && only?.kind === 'literal' && typeof only.value === 'number'
    ? [{ kind: 'literal', value: -only.value, at: place }]
    : [];
}

const arithmetic: Readonly<Record<string, (a: number, b: number) => number>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
  '**': (a, b) => a ** b,
  '|': (a, b) => a | b,
};

/** `60 * 60 * 1000`, `2 ** 14`: numbers that are written as a sum, a product or a choice of bits. Joined texts are not put together. */
function computed(
  place: ExpressionPlace,
  operator: string,
  left: readonly Value[],
  right: readonly Value[],
): readonly Value[] {
  const [a, b] = [left, right].map((values) => {
    const [only] = values;
    return values.length === 1 && only?.kind === 'literal' ? only.value : undefined;
  });
  const compute = arithmetic[operator];
  if (typeof a !== 'number' || typeof b !== 'number' || !compute) return [];
  return [{ kind: 'literal', value: compute(a, b), at: place }];
}

// Names and their definitions

function referenceValues(
  workspace: Workspace,
  place: ExpressionPlace,
  reference: Extract<Expression, { kind: 'reference' }>,
  context: Context | null,
): readonly Value[] {
  if (reference.binding === NONE) return globalValues(workspace, place, reference.name);
  return bindingValues(workspace, place.uri, reference.binding, reference.definitions, context);
}

function globalValues(workspace: Workspace, place: ExpressionPlace, name: string): readonly Value[] {
  if (name === 'undefined') return [{ kind: 'literal', value: undefined, at: place }];
  const shared = sharedTargets(workspace, place.uri, name);
  if (shared.length) return shared.flatMap((target) => targetValues(workspace, target));
  // What a file exports, it may use under that name itself: `exports.find = …; exports.first = () => exports.find(…)[0]`.
  if (name === 'exports') return [{ kind: 'module', uri: place.uri }];
  const automaton = automatonOf(workspace);
  const root: LibraryValue = {
    kind: 'library',
    package: 'global',
    label: '',
    states: [automaton.global],
    site: null,
    context: null,
    call: null,
    entity: null,
  };
  // The global object is a property of itself.
  if (name === 'globalThis' || name === 'global') return [root];
  return stepInto(workspace, root, name);
}

/** Values of a name: of the definitions given, or of all of them if none is given. The declared type helps where the definitions say nothing. */
export function bindingValues(
  workspace: Workspace,
  uri: string,
  bindingId: BindingId,
  definitions: readonly DefinitionId[],
  context: Context | null,
): readonly Value[] {
  const { code } = factsAt(workspace, uri);
  const binding = code.bindings[bindingId];
  if (!binding) return [unknown];
  const ids = definitions.length ? definitions : binding.definitions;
  const values = ids
    .map((id) => code.definitions[id])
    .filter((definition): definition is Definition => definition?.into.length === 0)
    .flatMap((definition) => definitionValues(workspace, uri, definition, context));
  const told = binding.function === 0 ? toldOfName(workspace, uri, binding.name) : [];
  if (told.length) return [...values, ...told];
  if (values.every(isUnread)) {
    const recognised = unreadValues(workspace, uri, bindingId);
    if (recognised.length) return recognised;
  }
  if (!binding.type || values.some((value) => value.kind !== 'unknown' && value.kind !== 'literal'))
    return values;
  const typed = typeValues(workspace, uri, binding.type);
  return typed.length ? typed : values;
}

/** Whether nothing is known of a value, as of one that a file gives which is not there. */
function isUnread(value: Value): boolean {
  return value.kind === 'unknown' || (value.kind === 'library' && !value.states.length);
}

/** What models of the team say of a name of a file of the project: a value beside that of the code. */
function toldOfName(workspace: Workspace, uri: string, name: string): readonly LibraryValue[] {
  const file = toldOf(workspace, uri);
  if (!file) return [];
  const whole: LibraryValue = {
    kind: 'library',
    package: file.name,
    label: '',
    states: closure(automatonOf(workspace), file.states).states,
    site: null,
    context: null,
    call: null,
    entity: null,
  };
  const member = libraryMember(workspace, whole, name);
  return member.states.length ? [member] : [];
}

/** The same of what a file exports without a name of its own: `module.exports = …`, `exports.guard = …`. */
function toldOfExport(workspace: Workspace, uri: string, expression: ExpressionId): readonly LibraryValue[] {
  if (!toldOf(workspace, uri)) return [];
  return factsAt(workspace, uri)
    .code.exported.filter((each) => each.expression === expression)
    .flatMap(({ name }) => toldOfName(workspace, uri, name === '=' ? 'default' : name));
}

function definitionValues(
  workspace: Workspace,
  uri: string,
  definition: Definition,
  context: Context | null,
): readonly Value[] {
  const { from } = definition;
  const orFallback = (taken: Taken) =>
    definition.default === NONE || isSurelyThere(workspace, taken)
      ? taken.values
      : [...taken.values, ...valuesOf(workspace, { uri, expression: definition.default }, context)];
  switch (from.kind) {
    case 'value': {
      const name = keyOfRound(context, uri, from);
      if (name !== null) return [{ kind: 'literal', value: name, at: null }];
      const split = partOfText(workspace, { uri, expression: from.value }, from.path, context);
      if (split !== null) return [{ kind: 'literal', value: split, at: null }];
      const own = elementOfRound(context, uri, from);
      const place = own?.place ?? { uri, expression: from.value };
      const owners = valuesOf(workspace, place, own ? own.context : context);
      const path = own ? own.path : from.path;
      return orFallback({ owners, path, values: stepAll(workspace, owners, path) });
    }
    case 'parameter': {
      const element = restElement(workspace, uri, from, context);
      if (element) return orFallback({ owners: [], path: [], values: element });
      const call = callOf(context, uri, from.function);
      if (call?.element && (call.key ?? call.name) !== undefined && from.index === 0)
        return ofPair(workspace, call, call.element, from.path);
      const owners = parameterValues(workspace, uri, from.function, from.index, context);
      return orFallback({ owners, path: from.path, values: stepAll(workspace, owners, from.path) });
    }
    case 'import':
      return importedValues(workspace, uri, from.import);
    case 'key': {
      const name = keyOfRound(context, uri, from);
      return name === null ? [] : [{ kind: 'literal', value: name, at: null }];
    }
    case 'number':
    case 'nothing':
      return [];
    default:
      return [unknown];
  }
}

/** What a callback gets of a pair of a name and a value: `Object.entries(routers).forEach(([name, router]) => …)`. */
function ofPair(
  workspace: Workspace,
  round: Context,
  element: ExpressionPlace,
  path: Path,
): readonly Value[] {
  const name = keyAt(round, path);
  if (name !== null) return [{ kind: 'literal', value: name, at: null }];
  const below = belowElement(round, path);
  return below
    ? stepAll(workspace, valuesOf(workspace, element, round.within ?? round.outer), below)
    : [unknown];
}

/** A part of a text that is cut where a sign stands: `verb` of `const [verb, path] = 'GET /books'.split(' ')`; null where one of them is not known. */
function partOfText(
  workspace: Workspace,
  { uri, expression }: ExpressionPlace,
  [index, ...rest]: Path,
  context: Context | null,
): string | null {
  const { code } = factsAt(workspace, uri);
  const call = code.expressions[expression];
  const callee = call?.kind === 'call' ? code.expressions[call.callee] : undefined;
  if (!context || call?.kind !== 'call' || callee?.kind !== 'member' || callee.property !== 'split')
    return null;
  if (index === undefined || rest.length || !/^\d+$/.test(index) || call.arguments.length !== 1) return null;
  const [text, sign] = [callee.object, call.arguments[0] ?? NONE].map((each) => {
    const [value, ...others] = valuesOf(workspace, { uri, expression: each }, context);
    return value?.kind === 'literal' && typeof value.value === 'string' && !others.length
      ? value.value
      : null;
  });
  if (typeof text !== 'string' || typeof sign !== 'string') return null;
  return text.split(sign)[Number(index)] ?? null;
}

/** What a definition takes out of a value. */
interface Taken {
  readonly owners: readonly Value[];
  readonly path: Path;
  readonly values: readonly Value[];
}

/** Whether what is taken is a property that the one object there is written with: its default says nothing then. */
function isSurelyThere(workspace: Workspace, { owners, path, values }: Taken): boolean {
  const [owner, ...others] = owners;
  const [name, ...rest] = path;
  if (owner?.kind !== 'object' || others.length || name === undefined || rest.length) return false;
  const literal = factsAt(workspace, owner.uri).code.expressions[owner.expression];
  const isWritten = literal?.kind === 'object' && literal.properties.some(({ key }) => key === name);
  return (
    isWritten &&
    values.length > 0 &&
    values.every(
      (value) => value.kind !== 'unknown' && !(value.kind === 'literal' && value.value === undefined),
    )
  );
}

/** `(...[router, { queries }])`: an element of the arguments from there on; null for what is no such element. */
function restElement(
  workspace: Workspace,
  uri: string,
  { function: id, index, path, rest }: Extract<DefinitionSource, { kind: 'parameter' }>,
  context: Context | null,
): readonly Value[] | null {
  const [element = '', ...below] = path;
  if (!rest || !/^\d+$/.test(element)) return null;
  const argument = index + Number(element);
  const call = callOf(context, uri, id);
  const given = call ? argumentValues(workspace, call, argument) : calledWith(workspace, uri, id, argument);
  return stepAll(workspace, given, below);
}

/**
 * What an import stands for. Where a model speaks of a package whose code lies in the workspace, the model goes before
 * the code for what it speaks of.
 */
function importedValues(workspace: Workspace, uri: string, index: number): readonly Value[] {
  const targets = importTargets(workspace, uri, index);
  // A file that is not here may hold anything.
  const found = targets.length ? targets.flatMap((target) => targetValues(workspace, target)) : [unknown];
  const fact = outlineAt(workspace, uri).imports[index];
  const modelled = fact && modelledPackage(workspace, fact.specifier);
  const isForeign = targets.length > 0 && targets.every(({ kind }) => kind === 'package');
  if (!fact || !modelled || isForeign) return found;
  if (fact.kind !== 'named' || fact.imported === 'default') return [modelled, ...found];
  const member = libraryMember(workspace, modelled, fact.imported ?? 'default');
  return member.states.length ? [member] : found;
}

/** The package that a specifier names, if a model speaks of it. */
function modelledPackage(workspace: Workspace, specifier: string): LibraryValue | null {
  if (/^[./#]/.test(specifier)) return null;
  const automaton = automatonOf(workspace);
  const [name = '', subpath = ''] = /^((?:@[^/]+\/)?[^/]+)\/?(.*)$/.exec(specifier)?.slice(1) ?? [];
  const isNamed =
    automaton.packages.has(specifier) ||
    automaton.packages.has(`${name}/*`) ||
    publishedAlone(automaton, specifier) !== undefined ||
    toldOf(workspace, specifier) !== null;
  return isNamed ? packageValue(workspace, name, subpath) : null;
}

/** What an exported or imported name stands for. */
export function targetValues(workspace: Workspace, target: ExportTarget): readonly Value[] {
  return stepAll(workspace, targetBase(workspace, target), target.path);
}

function targetBase(workspace: Workspace, target: ExportTarget): readonly Value[] {
  switch (target.kind) {
    case 'binding':
      return bindingValues(workspace, target.uri, target.binding, [], null);
    case 'expression':
      return [
        ...valuesOf(workspace, { uri: target.uri, expression: target.expression }),
        ...toldOfExport(workspace, target.uri, target.expression),
      ];
    case 'module':
      return [{ kind: 'module', uri: target.uri }];
    case 'package':
      return [packageValue(workspace, target.name, target.subpath)];
  }
}

/** The export of a package. A sub-path that no model names is a member of the package. */
function packageValue(workspace: Workspace, name: string, subpath: string): LibraryValue {
  const automaton = automatonOf(workspace);
  const full = subpath ? `${name}/${subpath.replace(/^\.?\//, '').replace(/\.[cm]?js$/, '')}` : name;
  const known =
    automaton.packages.get(full) ??
    covered(automaton, name, full.slice(name.length + 1)) ??
    publishedAlone(automaton, full) ??
    (subpath ? [] : (automaton.packages.get(name) ?? []));
  const states = [...known, ...(toldOf(workspace, full)?.states ?? [])];
  return {
    kind: 'library',
    package: name,
    label: full,
    states: closure(automaton, states).states,
    site: null,
    context: null,
    call: null,
    entity: null,
  };
}

/** `lodash.pick` is the member of that name of `lodash`, where a model has `lodash.*` among its packages. */
function publishedAlone(automaton: Automaton, name: string): readonly number[] | undefined {
  const dot = name.indexOf('.');
  const whole = dot > 0 ? automaton.packages.get(`${name.slice(0, dot)}.*`) : undefined;
  return whole?.flatMap((id) =>
    [...(automaton.states[id]?.members ?? [])].flatMap(([member, states]) =>
      member.toLowerCase() === name.slice(dot + 1) ? states : [],
    ),
  );
}

/** `lodash/escape` may be the whole package, or its member of that name. */
function covered(automaton: Automaton, name: string, subpath: string): readonly number[] | undefined {
  const whole = automaton.packages.get(`${name}/*`);
  const members = whole?.flatMap((id) => automaton.states[id]?.members.get(subpath) ?? []) ?? [];
  return whole && [...members, ...whole];
}

// Members

function memberExpressionValues(
  workspace: Workspace,
  place: ExpressionPlace,
  member: Extract<Expression, { kind: 'member' }>,
  context: Context | null,
): readonly Value[] {
  const { uri } = place;
  const { code } = factsAt(workspace, uri);
  const path = member.definitions.length ? pathFromName(code, place.expression) : null;
  if (path) {
    return member.definitions.flatMap((id) => {
      const definition = code.definitions[id] as Definition;
      if (!definition.into.every((name, i) => name === path[i])) return [];
      const rest = path.slice(definition.into.length);
      return stepAll(workspace, definitionValues(workspace, uri, definition, context), rest);
    });
  }
  const root = code.expressions[member.object];
  if (
    root?.kind === 'reference' &&
    root.binding === NONE &&
    root.name === 'module' &&
    member.property === 'exports'
  )
    return importedFileValues(workspace, uri);
  const owners = valuesOf(workspace, { uri, expression: member.object }, context);
  const names =
    member.property !== null
      ? [member.property]
      : namesAmong(owners, computedNames(workspace, { uri, expression: member.computed }, context));
  return owners.flatMap((value) => names.flatMap((name) => stepInto(workspace, value, name)));
}

/** The properties that a computed name means; of what the project writes, any of them where the name is not sure. */
function namesAmong(owners: readonly Value[], names: readonly string[]): readonly string[] {
  if (owners.some(({ kind }) => kind === 'library')) return names;
  // A number may be one that was counted on since.
  const isSure = names.every((name) => name !== '*' && Number.isNaN(Number(name)));
  return isSure ? names : ['*'];
}

/** Whether a value is what `||` or `??` gives, whatever stands behind. */
function isKept(value: Value, operator: string): boolean {
  if (value.kind !== 'literal') return false;
  if (operator === '||') return Boolean(value.value);
  return operator === '??' && value.value !== null && value.value !== undefined;
}

/** The texts that a computed name may stand for, and `*` where they are not all known: `router[options.method]`. */
export function computedNames(
  workspace: Workspace,
  place: ExpressionPlace,
  context: Context | null,
): readonly string[] {
  // `app[route.method.toLowerCase()]`
  const { code } = factsAt(workspace, place.uri);
  const call = code.expressions[place.expression];
  const callee = call?.kind === 'call' ? code.expressions[call.callee] : undefined;
  if (callee?.kind === 'member' && (callee.property === 'toLowerCase' || callee.property === 'toUpperCase')) {
    const inner = computedNames(workspace, { uri: place.uri, expression: callee.object }, context);
    return inner.map((name) => (callee.property === 'toLowerCase' ? name.toLowerCase() : name.toUpperCase()));
  }
  const values = valuesOf(workspace, place, context);
  const names = values.flatMap((value) => (value.kind === 'literal' ? [String(value.value)] : []));
  return names.length && names.length === values.length ? names : [...new Set([...names, '*'])];
}

/** Properties from the name at the root of a chain of static members, or null. */
export function pathFromName(code: Code, id: ExpressionId): Path | null {
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

/** Follows several properties. */
export function stepAll(workspace: Workspace, values: readonly Value[], path: Path): readonly Value[] {
  let at = values;
  for (const name of path) at = distinct(at.flatMap((value) => stepInto(workspace, value, name)));
  return at;
}

/** What a property of a value stands for; `*` is an element or a property whose name is not known. */
export function stepInto(workspace: Workspace, value: Value, name: string): readonly Value[] {
  switch (value.kind) {
    case 'library':
      return libraryMembers(workspace, value, name);
    case 'module':
      return (name === '*' ? exportedNames(workspace, value.uri) : [name]).flatMap((each) =>
        exportTargets(workspace, value.uri, each).flatMap((target) => targetValues(workspace, target)),
      );
    case 'array':
      return arrayElements(workspace, value, name);
    case 'object':
    case 'class':
    case 'instance':
    case 'function':
      return ownMember(workspace, value, name);
    case 'unknown':
      return [unknown];
    default:
      return [];
  }
}

type Owner = Extract<Value, { kind: 'object' | 'class' | 'instance' | 'function' }>;

/**
 * Members are a question of their own because they may rest on themselves: an object spread into itself, a class that
 * extends its own subclass, a property of a function destructured from the function.
 */
const membersOfOwners = query<Workspace, readonly Value[]>({
  name: 'members of values',
  compute: (workspace, _uri, id) => {
    const { owner, name } = thingOf(workspace.memo, id) as { owner: Owner; name: string };
    return distinct(membersOf(workspace, owner, name));
  },
  onCycle: [],
  perView: true,
});

function membersOf(workspace: Workspace, owner: Owner, name: string): readonly Value[] {
  switch (owner.kind) {
    case 'object':
      return objectMember(workspace, owner, name);
    case 'function':
      return functionMember(workspace, owner, name);
    default: {
      const own = classMember(workspace, owner, name, owner.kind === 'class', owner, []);
      return [
        ...(isLeftOpen(workspace, owner, name, own)
          ? subclassesOf(workspace, owner).flatMap((each) =>
              classMember(workspace, each, name, false, each, []),
            )
          : own
        ).map((value) => ofInstance(workspace, value, owner)),
        ...toldOfInstance(workspace, owner, name),
      ];
    }
  }
}

/** Whether a member of an instance is what classes below are to say: an abstract method, or one that only throws. */
function isLeftOpen(workspace: Workspace, owner: ClassLike, name: string, own: readonly Value[]): boolean {
  if (owner.kind !== 'instance' || owner.site || name === '*') return false;
  const fact = factsAt(workspace, owner.uri).code.classes[owner.class];
  if (fact?.superclass !== NONE || fact.stores.some(({ path }) => path[0] === name)) return false;
  return own.every((value) => value.kind === 'function' && doesNothing(workspace, value));
}

/** Whether a method has no body, or one that does nothing but throw. */
function doesNothing(workspace: Workspace, { uri, function: id }: FunctionValue): boolean {
  const fact = factsAt(workspace, uri).code.functions[id];
  if (fact?.kind !== 'method') return false;
  const isEmpty = fact.exits.every(
    ({ kind, condition }) => kind === 'throw' || (kind === 'end' && condition === NONE),
  );
  return isEmpty && fact.calls.length <= fact.exits.filter(({ kind }) => kind === 'throw').length;
}

/** Classes below one class that are looked at. */
const SUBCLASS_LIMIT = 16;

/** File and number of a class -> the classes that extend it at once. */
const subclasses = query<Workspace, ReadonlyMap<string, readonly ClassReference[]>>({
  name: 'subclasses',
  compute: (workspace) => {
    const found = new Map<string, ClassReference[]>();
    for (const uri of scriptFiles(workspace))
      factsAt(workspace, uri).code.classes.forEach(({ superclass }, id) => {
        if (superclass === NONE) return;
        for (const parent of valuesOf(workspace, { uri, expression: superclass })) {
          if (parent.kind !== 'class') continue;
          const key = `${parent.uri}:${parent.class}`;
          found.set(key, [...(found.get(key) ?? []), { uri, class: id }]);
        }
      });
    return found;
  },
  fingerprint: (found) => JSON.stringify([...found]),
  onCycle: new Map(),
});

function subclassesOf(workspace: Workspace, { uri, class: id }: ClassReference): readonly ClassLike[] {
  return (subclasses(workspace, '').get(`${uri}:${id}`) ?? [])
    .slice(0, SUBCLASS_LIMIT)
    .map((each) => ({ ...each, kind: 'instance', site: null, context: null }));
}

/** What models of the team say of a member of an instance that a container made: the class is only its type there. */
function toldOfInstance(workspace: Workspace, owner: ClassLike, name: string): readonly LibraryValue[] {
  const automaton = automatonOf(workspace);
  if (owner.kind !== 'instance' || !toldOf(workspace, owner.uri)) return [];
  const className = factsAt(workspace, owner.uri).code.classes[owner.class]?.name ?? '';
  return toldOfName(workspace, owner.uri, className).flatMap((value) => {
    const called = value.states.flatMap((id) => automaton.states[id]?.called ?? []);
    const made = { ...value, label: `${value.label}()`, states: closure(automaton, called).states };
    const member = libraryMember(workspace, made, name);
    return member.states.length ? [member] : [];
  });
}

function ownMember(workspace: Workspace, owner: Owner, name: string): readonly Value[] {
  const context = contextKey(owner.context);
  const site = owner.kind === 'instance' && owner.site ? `${owner.site.uri}:${owner.site.expression}` : '';
  const id = intern(workspace.memo, `${valueKey(owner)}(${context})${site}.${name}`, () => ({ owner, name }));
  return membersOfOwners(workspace, owner.uri, id);
}

/** A member that the library has, or that the project gave its values. */
function libraryMembers(workspace: Workspace, value: LibraryValue, name: string): readonly Value[] {
  const own = libraryMember(workspace, value, name);
  // What is said of one member of a file of the project says nothing of the others.
  if (isSpokenOf(own) && !own.states.length) return [];
  const constants = constantsOf(workspace, own);
  if (constants.length) return constants;
  const { decorated } = automatonOf(workspace);
  if (own.states.length || !decorated.size || !value.states.some((state) => decorated.has(state)))
    return [own];
  const given = decoratedValues(workspace, value, name);
  return given.length ? given : [own];
}

function libraryMember(workspace: Workspace, value: LibraryValue, name: string): LibraryValue {
  const automaton = automatonOf(workspace);
  const next: number[] = [];
  let entity = value.entity;
  for (const id of value.states) {
    const state = automaton.states[id];
    if (!state) continue;
    const exact = name === '*' ? undefined : state.members.get(name);
    if (exact) next.push(...exact);
    else if (state.entityMember.length && name !== '*' && !name.startsWith('$')) {
      next.push(...state.entityMember);
      entity = name;
    }
    if (name === '*' || /^\d+$/.test(name)) next.push(...state.element);
    next.push(...state.anyMember);
  }
  const label = name === '*' ? `${value.label}[]` : value.label ? `${value.label}.${name}` : name;
  return { ...value, label: shortLabel(label), states: closure(automaton, next).states, entity };
}

/** Values that a model knows: `HttpStatus.FORBIDDEN`. */
function constantsOf(workspace: Workspace, { states }: LibraryValue): readonly Value[] {
  const automaton = automatonOf(workspace);
  return states.flatMap((id) =>
    (automaton.states[id]?.ofValue ?? []).flatMap((saying): readonly Value[] =>
      saying.section === 'constants' ? [{ kind: 'literal', value: saying.entry as string, at: null }] : [],
    ),
  );
}

function shortLabel(label: string): string {
  return label.length > 60 ? `${label.slice(0, 57)}...` : label;
}

function objectMember(workspace: Workspace, value: ObjectValue, name: string): readonly Value[] {
  const { uri, context } = value;
  const { code } = factsAt(workspace, uri);
  const expression = code.expressions[value.expression];
  if (expression?.kind !== 'object') return [];
  const found: Value[] = [];
  const matching = name === '*' ? expression.properties : lastNamed(expression.properties, name);
  for (const property of matching) {
    if (property.kind === 'spread') {
      for (const each of valuesOf(workspace, { uri, expression: property.value }, context))
        found.push(...stepInto(workspace, each, name));
    } else if (property.kind === 'getter') {
      found.push(
        ...valuesOf(workspace, { uri, expression: property.value }, context).flatMap((each) =>
          callResult(workspace, each, null, null),
        ),
      );
    } else if (property.kind !== 'setter')
      found.push(...valuesOf(workspace, { uri, expression: property.value }, context));
  }
  found.push(...assignedMembers(workspace, uri, value.expression, name, context));
  return found;
}

/** The property of that name that counts, and the spreads that might hold it. */
export function lastNamed(properties: readonly PropertyFact[], name: string): readonly PropertyFact[] {
  const at = properties.findLastIndex((property) => property.key === name && property.kind !== 'setter');
  return properties.filter(
    (property, i) =>
      i === at ||
      (property.kind === 'spread' && i > at) ||
      (property.key === null && property.kind !== 'spread'),
  );
}

/** Values put into the object by `name.property = …` anywhere in the file, where `name` is what the object was first bound to. */
function assignedMembers(
  workspace: Workspace,
  uri: string,
  expression: ExpressionId,
  name: string,
  context: Context | null,
): readonly Value[] {
  const { code } = factsAt(workspace, uri);
  const binding = bindingOfInitialiser(code, expression);
  if (!binding) return [];
  const stores = storesOf(code, binding.definitions);
  const stored = (stores.get(name) ?? []).flatMap((definition) =>
    definitionValues(workspace, uri, definition, context),
  );
  if (stored.length || name === '*') return stored;
  return (stores.get('*') ?? [])
    .filter((definition) => definition.into[0] === '*' && isUnderOwnName(code, definition))
    .flatMap((definition) => definitionValues(workspace, uri, definition, context))
    .filter((value) => ownName(workspace, value) === name);
}

/** `models[model.name] = model`: whether something is put under the name that it has itself. */
function isUnderOwnName(code: Code, { from }: Definition): boolean {
  if (from.kind !== 'value' || from.path.length) return false;
  const value = code.expressions[from.value];
  const store = code.expressions[value?.parent ?? NONE];
  const target = store?.kind === 'assignment' ? code.expressions[store.target] : undefined;
  const key = target?.kind === 'member' ? code.expressions[target.computed] : undefined;
  if (value?.kind !== 'reference' || key?.kind !== 'member') return false;
  const named = code.expressions[key.object];
  return (
    (key.property === 'name' || key.property === 'modelName') &&
    named?.kind === 'reference' &&
    named.binding === value.binding
  );
}

/** The name that a value has of itself: that of a class, or the text that a library was first given when it made the value. */
function ownName(workspace: Workspace, value: Value): string | null {
  if (value.kind === 'class') return factsAt(workspace, value.uri).code.classes[value.class]?.name ?? null;
  if (value.kind !== 'library' || !value.site) return null;
  const { code } = factsAt(workspace, value.site.uri);
  const call = code.expressions[value.site.expression];
  const first = call?.kind === 'call' ? code.expressions[call.arguments[0] ?? NONE] : undefined;
  return first?.kind === 'literal' && typeof first.value === 'string' ? first.value : null;
}

const storeTables = new WeakMap<readonly DefinitionId[], ReadonlyMap<string, readonly Definition[]>>();

/** Name of a member -> the definitions among these that store at it, `*` -> all that store at one. Derived from the facts alone. */
function storesOf(code: Code, ids: readonly DefinitionId[]): ReadonlyMap<string, readonly Definition[]> {
  const known = storeTables.get(ids);
  if (known) return known;
  const definitions = ids.map((id) => code.definitions[id] as Definition);
  const single = definitions.filter(({ into }) => into.length === 1);
  const byName = groupedBy(single, ({ into }) => into[0] as string);
  const table = new Map<string, readonly Definition[]>([...byName, ['*', single]]);
  storeTables.set(ids, table);
  return table;
}

function bindingOfInitialiser(code: Code, expression: ExpressionId) {
  if (code.expressions[expression]?.parent !== NONE) return null;
  const definition = initialisers(code).get(expression);
  return definition === undefined ? null : (code.bindings[definition] ?? null);
}

/** Expression -> the name it is the plain value of. */
const initialisers = perCode((code): ReadonlyMap<ExpressionId, BindingId> => {
  const table = new Map<ExpressionId, BindingId>();
  for (const { from, into, binding } of code.definitions) {
    if (from.kind === 'value' && !from.path.length && !into.length && !table.has(from.value))
      table.set(from.value, binding);
  }
  return table;
});

function arrayElements(workspace: Workspace, value: ArrayValue, name: string): readonly Value[] {
  const { uri, context } = value;
  const expression = factsAt(workspace, uri).code.expressions[value.expression];
  if (expression?.kind !== 'array') return [];
  const index = Number(name);
  // Methods of lists (`map`, `forEach`) are no elements.
  if (name !== '*' && !Number.isInteger(index)) return [];
  const elements = Number.isInteger(index) ? [expression.elements[index] ?? NONE] : expression.elements;
  const put = name === '*' ? putIntoList(factsAt(workspace, uri).code, value.expression) : [];
  return [...elements, ...put].flatMap((element) =>
    valuesOf(workspace, { uri, expression: element }, context),
  );
}

type ClassLike = Extract<Value, { kind: 'class' | 'instance' }>;

function classMember(
  workspace: Workspace,
  owner: ClassLike,
  name: string,
  isStatic: boolean,
  receiver: Value,
  below: readonly string[],
): readonly Value[] {
  const { uri, context } = owner;
  const { code } = factsAt(workspace, uri);
  const fact = code.classes[owner.class];
  if (!fact) return [unknown];
  const found: Value[] = [];
  for (const member of fact.members) {
    if (member.static !== isStatic || (name !== '*' && member.name !== name) || member.kind === 'constructor')
      continue;
    found.push(...memberValues(workspace, { uri, class: owner.class }, member, context, receiver));
  }
  const typedOnly = found.length > 0 && found.every((value) => value.kind === 'unknown');
  if (!isStatic) {
    for (const store of fact.stores) {
      if (store.path.length !== 1 || (name !== '*' && store.path[0] !== name)) continue;
      found.push(...valuesOf(workspace, { uri, expression: store.value }, context));
    }
    if (!found.length || typedOnly)
      found.push(...parameterProperty(workspace, uri, code, owner.class, name, context));
  }
  found.push(
    ...(isStatic && fact.expression !== NONE
      ? assignedMembers(workspace, uri, fact.expression, name, context)
      : []),
  );
  const known = found.filter((value) => value.kind !== 'unknown');
  if (known.length || fact.superclass === NONE) return madeRouters(workspace, found);
  const seen = [...below, `${uri}:${owner.class}`];
  return valuesOf(workspace, { uri, expression: fact.superclass }, context).flatMap(
    (parent): readonly Value[] => {
      if (parent.kind === 'class') {
        return seen.includes(`${parent.uri}:${parent.class}`)
          ? [unknown]
          : classMember(workspace, parent, name, isStatic, receiver, seen).map((value) =>
              isStatic ? value : ofSubclass(workspace, value, { uri, expression: fact.superclass }),
            );
      }
      if (parent.kind !== 'library') return [unknown];
      const { states, ...value } = isStatic
        ? parent
        : libraryCall(workspace, parent, { uri, expression: fact.superclass });
      // The class that is asked is the entity, and not one of those above it.
      const entity = value.entity ?? (nameOfClass(workspace, receiver) || fact.name);
      return [libraryMember(workspace, { ...value, states, entity }, name)];
    },
  );
}

function nameOfClass(workspace: Workspace, value: Value): string {
  return value.kind === 'class' || value.kind === 'instance'
    ? (factsAt(workspace, value.uri).code.classes[value.class]?.name ?? '')
    : '';
}

/** Of routers, those that were made somewhere, if there are any: the type of a member only says that it is one. */
function madeRouters(workspace: Workspace, values: readonly Value[]): readonly Value[] {
  const isMade = (value: Value) => value.kind === 'library' && value.site !== null;
  const hasMade = values.some((value) => isMade(value) && isRouter(workspace, [value]));
  return hasMade ? values.filter((value) => isMade(value) || !isRouter(workspace, [value])) : values;
}

/**
 * A router that the class above makes for each object is another one in each class below: it is told apart by where the
 * class above is named.
 */
function ofSubclass(workspace: Workspace, value: Value, call: ExpressionPlace): Value {
  if (value.kind !== 'library' || !isRouter(workspace, [value])) return value;
  if (!value.site || (value.context && value.context.function !== NONE)) return value;
  return { ...value, context: { uri: call.uri, function: NONE, call, outer: null } };
}

/**
 * A router that a constructor makes is another one for each object of a class that is made several times: it is told apart
 * by where the object is made.
 */
function ofInstance(workspace: Workspace, value: Value, owner: ClassLike): Value {
  if (value.kind !== 'library' || owner.kind !== 'instance' || !owner.site || !value.site) return value;
  if (!isRouter(workspace, [value]) || !isMadeSeveralTimes(workspace, owner)) return value;
  const { context } = value;
  // The class that it was told apart by before stays known: what that class registers holds for each of its objects.
  const outer = context?.function === NONE ? context : null;
  return { ...value, context: { uri: owner.uri, function: NONE, call: owner.site, outer } };
}

/** Whether a class is made by several calls, tests left out, and its constructor is told what differs. */
export function isMadeSeveralTimes(workspace: Workspace, { uri, class: id }: ClassReference): boolean {
  const { code } = factsAt(workspace, uri);
  const maker = code.classes[id]?.members.find((member) => member.kind === 'constructor')?.function ?? NONE;
  if (!code.functions[maker]?.parameters.length) return false;
  const { calls } = usesOfFunction(workspace, uri, maker);
  return calls.filter((call) => isMaking(workspace, call) && !isTestFile(workspace, call.uri)).length > 1;
}

/** Whether a call is `new X()` and not `super()`. */
function isMaking(workspace: Workspace, { uri, expression }: ExpressionPlace): boolean {
  const { code } = factsAt(workspace, uri);
  const call = code.expressions[expression];
  return call?.kind === 'call' && code.expressions[call.callee]?.kind !== 'super';
}

function memberValues(
  workspace: Workspace,
  { uri, class: owner }: ClassReference,
  member: MemberFact,
  context: Context | null,
  receiver: Value,
): readonly Value[] {
  const isInherited = receiver.kind === 'instance' && (receiver.uri !== uri || receiver.class !== owner);
  const self = isInherited ? { uri: receiver.uri, class: receiver.class } : null;
  const method: FunctionValue = {
    kind: 'function',
    uri,
    function: member.function,
    context,
    receiver,
    ...(self ? { self } : {}),
  };
  if (member.kind === 'method') return [method];
  if (member.kind === 'getter') {
    if (!self) return callResult(workspace, method, null, null);
    const { superclass } = factsAt(workspace, self.uri).code.classes[self.class] as ClassFact;
    const call = { uri: self.uri, expression: superclass };
    return callResult(
      workspace,
      { ...method, context: contextOfCall(workspace, method, call, context) },
      null,
      null,
    );
  }
  if (member.kind !== 'field') return [];
  const values = member.value === NONE ? [] : valuesOf(workspace, { uri, expression: member.value }, context);
  if (member.value === NONE && member.decorators.length) {
    const injected = injectedInto(workspace, uri, member);
    if (injected.length) return injected;
  }
  if (values.some((value) => value.kind !== 'unknown') || !member.type)
    return values.length ? values : [unknown];
  const typed = typeValues(workspace, uri, member.type);
  return typed.length ? typed : [unknown];
}

/** A TypeScript parameter property: `constructor(private readonly users: UserService)`. */
function parameterProperty(
  workspace: Workspace,
  uri: string,
  code: Code,
  owner: number,
  name: string,
  context: Context | null,
): readonly Value[] {
  const maker = code.classes[owner]?.members.find((member) => member.kind === 'constructor');
  const parameters = code.functions[maker?.function ?? NONE]?.parameters ?? [];
  return parameters.flatMap((parameter, index) =>
    parameter.property && (name === '*' || parameter.name === name)
      ? parameterValues(workspace, uri, (maker as MemberFact).function, index, context)
      : [],
  );
}

/** `bind` keeps the function; other properties are those assigned to its name (`handler.schema = …`). */
function functionMember(workspace: Workspace, value: FunctionValue, name: string): readonly Value[] {
  const { code } = factsAt(workspace, value.uri);
  const expression = code.functions[value.function]?.expression ?? NONE;
  return expression === NONE ? [] : assignedMembers(workspace, value.uri, expression, name, value.context);
}

function thisValues(
  workspace: Workspace,
  uri: string,
  from: FunctionId,
  context: Context | null,
): readonly Value[] {
  const { code } = factsAt(workspace, uri);
  const id = functionOfThis(code, from);
  const fact = code.functions[id];
  if (!fact) return [unknown];
  if (fact.class !== NONE) {
    for (let at = context; at; at = at.outer)
      if (at.self && at.uri === uri && at.function === id)
        return [{ kind: 'instance', ...at.self, site: siteOf(workspace, at.self, at.outer), context: null }];
    const member = code.classes[fact.class]?.members.find((each) => each.function === id);
    const kind = member?.static ? 'class' : 'instance';
    const own = { uri, class: fact.class };
    return kind === 'class'
      ? [{ kind, ...own, context }]
      : [{ kind, ...own, site: siteOf(workspace, own, context), context }];
  }
  const typed = fact.receiverType ? typeValues(workspace, uri, fact.receiverType) : [];
  if (typed.length) return typed;
  if (fact.self !== NONE && fact.self !== fact.makes) return [madeObject(workspace, uri, fact.self, context)];
  const owner = code.expressions[fact.expression]?.parent ?? NONE;
  if (code.expressions[owner]?.kind === 'object')
    return [{ kind: 'object', uri, expression: owner, context }];
  const roles = receiverRoles(workspace, uri, id);
  if (roles.length) return roles;
  return fact.makes === NONE ? [unknown] : [madeObject(workspace, uri, fact.makes, context)];
}

/** An object that `new` made of a constructor function, in whose code we are. */
function madeObject(workspace: Workspace, uri: string, id: ClassId, context: Context | null): Value {
  return { kind: 'instance', uri, class: id, site: siteOf(workspace, { uri, class: id }, context), context };
}

/** Where the object was made in whose constructor the code runs, as a context tells; null where it tells nothing. */
function siteOf(
  workspace: Workspace,
  { uri, class: id }: ClassReference,
  context: Context | null,
): ExpressionPlace | null {
  for (let at = context; at; at = at.outer) {
    if (at.uri !== uri || at.function === NONE) continue;
    const fact = factsAt(workspace, uri).code.functions[at.function];
    const isMaker = fact?.makes === id || (fact?.kind === 'constructor' && fact.class === id);
    if (isMaker && isMaking(workspace, at.call)) return at.call;
  }
  return null;
}

/** `super` in a static method is the class above, elsewhere an instance of it. */
function superValues(
  workspace: Workspace,
  uri: string,
  from: FunctionId,
  context: Context | null,
): readonly Value[] {
  return thisValues(workspace, uri, from, context).flatMap((self): readonly Value[] => {
    if (self.kind !== 'class' && self.kind !== 'instance') return [unknown];
    const superclass = factsAt(workspace, uri).code.classes[self.class]?.superclass ?? NONE;
    const place = { uri, expression: superclass };
    const parents = superclass === NONE ? [] : valuesOf(workspace, place, context);
    if (self.kind === 'class') return parents;
    return parents.map((parent): Value => {
      if (parent.kind === 'library') return libraryCall(workspace, parent, place);
      return parent.kind === 'class' ? { ...parent, kind: 'instance', site: null } : unknown;
    });
  });
}

function receiverOfMethod(code: Code, place: ExpressionPlace, context: Context | null): Value | null {
  const owner = code.expressions[place.expression]?.parent ?? NONE;
  return code.expressions[owner]?.kind === 'object'
    ? { kind: 'object', uri: place.uri, expression: owner, context }
    : null;
}

// Calls

/** `new RegExp('^a+$', 'i')` of a text that is written down is the pattern `/^a+$/i`; null for every other call. */
function madePattern(
  workspace: Workspace,
  { uri }: ExpressionPlace,
  code: Code,
  call: Extract<Expression, { kind: 'call' }>,
  context: Context | null,
): Value | null {
  const callee = code.expressions[call.callee];
  if (callee?.kind !== 'reference' || callee.name !== 'RegExp' || callee.binding !== NONE) return null;
  const texts = call.arguments.map((expression) => {
    const [only, ...others] = valuesOf(workspace, { uri, expression }, context);
    return only?.kind === 'literal' && typeof only.value === 'string' && !others.length ? only.value : null;
  });
  const [pattern = null, flags = ''] = texts;
  return pattern === null || flags === null ? null : { kind: 'regex', pattern, flags };
}

function callValues(
  workspace: Workspace,
  place: ExpressionPlace,
  call: Extract<Expression, { kind: 'call' }>,
  context: Context | null,
): readonly Value[] {
  const { uri } = place;
  const { code } = factsAt(workspace, uri);
  const imported = code.imports.findIndex((each) => each.expression === place.expression);
  if (imported >= 0) return importedValues(workspace, uri, imported);
  const loaded = loadedValues(workspace, place, context);
  if (loaded.length) return loaded;
  const handedOn = handedOnByMethod(workspace, uri, code, call, context);
  if (handedOn.length) return handedOn;
  const taken = takenFromImport(workspace, uri, code, call, context);
  if (taken.length) return taken;
  const pattern = madePattern(workspace, place, code, call, context);
  if (pattern) return [pattern];
  const callees = calleesOf(workspace, place, context);
  const entries = callees.some(isUnderstood) ? [] : entriesReadBy(code, call);
  if (entries.length)
    return entries.flatMap((expression) => valuesOf(workspace, { uri, expression }, context));
  return callees.flatMap((callee): readonly Value[] => {
    const wrapped = argumentsWrapped(workspace, callee, call);
    if (wrapped.length)
      return wrapped.flatMap((argument) => valuesOf(workspace, { uri, expression: argument }, context));
    const result = callResult(workspace, callee, place, context);
    const entity = call.typeArguments[0];
    return entity ? result.map((value) => withEntity(value, entity)) : result;
  });
}

/** What is taken out of a file once it is imported: `import('./books').then((file) => file.router)`. */
function takenFromImport(
  workspace: Workspace,
  uri: string,
  code: Code,
  call: Extract<Expression, { kind: 'call' }>,
  context: Context | null,
): readonly Value[] {
  const callee = code.expressions[call.callee];
  if (callee?.kind !== 'member' || callee.property !== 'then') return [];
  if (!code.imports.some((each) => each.expression === callee.object)) return [];
  const [given = NONE] = call.arguments;
  return valuesOf(workspace, { uri, expression: given }, context).flatMap((value) =>
    value.kind === 'function' ? returnedValues(workspace, value, null, context) : [],
  );
}

/**
 * Values that a call hands on as they are: `connection.query.bind(connection)` is still the function of the library, and
 * `[books, authors].flat()` is taken for the list itself, since whoever wants its elements looks into those that are lists.
 */
function handedOnByMethod(
  workspace: Workspace,
  uri: string,
  code: Code,
  call: Extract<Expression, { kind: 'call' }>,
  context: Context | null,
): readonly Value[] {
  const callee = code.expressions[call.callee];
  if (callee?.kind !== 'member') return [];
  if (callee.property === 'concat') return joinedLists(workspace, uri, callee.object, call, context);
  if (callee.property !== 'bind' && callee.property !== 'flat') return [];
  return valuesOf(workspace, { uri, expression: callee.object }, context).filter((value) =>
    callee.property === 'flat' ? value.kind === 'array' : value.kind === 'library' && value.states.length > 0,
  );
}

/** The lists that `books.concat(authors, films)` puts together, each for itself; none where one of them is not written down. */
function joinedLists(
  workspace: Workspace,
  uri: string,
  receiver: ExpressionId,
  call: Extract<Expression, { kind: 'call' }>,
  context: Context | null,
): readonly Value[] {
  const first = valuesOf(workspace, { uri, expression: receiver }, context);
  if (!first.length || first.some((value) => value.kind !== 'array')) return [];
  const others = call.arguments.flatMap((expression) => valuesOf(workspace, { uri, expression }, context));
  const lists = [...first, ...others];
  if (lists.some((value) => value.kind !== 'array')) return [];
  return lists;
}

/** The arguments whose calls the result of a call stands for: the function that is given to `cache`. */
export function argumentsWrapped(
  workspace: Workspace,
  callee: Value,
  call: Extract<Expression, { kind: 'call' }>,
): readonly ExpressionId[] {
  if (callee.kind !== 'library') return [];
  const { states } = automatonOf(workspace);
  return callee.states.flatMap((id) =>
    (states[id]?.ofArguments ?? []).flatMap(({ section, which }) =>
      section === 'wraps' ? call.arguments.filter((_, i) => selects(which, i, call.arguments.length)) : [],
    ),
  );
}

function withEntity(value: Value, type: TypeFact): Value {
  return value.kind === 'library' && !value.entity && type.kind === 'named'
    ? { ...value, entity: type.name }
    : value;
}

/**
 * What a call calls. `f.bind(x)`, `f.call(x)` and `f.apply(x)` stand for `f`.
 * @param place a call or `new` expression
 */
export function calleesOf(
  workspace: Workspace,
  place: ExpressionPlace,
  context: Context | null = null,
): readonly Value[] {
  const { uri } = place;
  const { code } = factsAt(workspace, uri);
  const call = code.expressions[place.expression];
  if (call?.kind !== 'call') return [];
  const callee = code.expressions[call.callee];
  if (callee?.kind === 'super') return superclassValues(workspace, uri, code, call.function, context);
  if (callee?.kind === 'member' && ['bind', 'call', 'apply'].includes(callee.property ?? '')) {
    const functions = valuesOf(workspace, { uri, expression: callee.object }, context).filter(
      (value) => value.kind === 'function',
    );
    if (functions.length) return functions;
  }
  return valuesOf(workspace, { uri, expression: call.callee }, context);
}

function superclassValues(
  workspace: Workspace,
  uri: string,
  code: Code,
  from: FunctionId,
  context: Context | null,
): readonly Value[] {
  const owner = code.functions[from]?.class ?? NONE;
  const superclass = code.classes[owner]?.superclass ?? NONE;
  return superclass === NONE ? [] : valuesOf(workspace, { uri, expression: superclass }, context);
}

/** What a call of `callee` gives. `call` null: a call that is not written, e.g. of a getter. */
export function callResult(
  workspace: Workspace,
  callee: Value,
  call: ExpressionPlace | null,
  outer: Context | null,
): readonly Value[] {
  switch (callee.kind) {
    case 'function':
      if (call && isBind(workspace, call)) return [callee];
      if (call) {
        const made = madeBy(workspace, callee, call, outer);
        if (made) return [made];
      }
      return returnedValues(workspace, callee, call, outer);
    case 'class':
      return [
        { kind: 'instance', uri: callee.uri, class: callee.class, site: call, context: callee.context },
      ];
    case 'library':
      return call ? libraryResult(workspace, callee, call, outer) : [];
    case 'unknown':
      return [unknown];
    default:
      return [unknown];
  }
}

/** The object that `new` makes of a constructor function; null for other calls. */
export function madeBy(
  workspace: Workspace,
  callee: FunctionValue,
  call: ExpressionPlace,
  outer: Context | null,
): Extract<Value, { kind: 'instance' }> | null {
  const { uri } = callee;
  const made = factsAt(workspace, uri).code.functions[callee.function]?.makes ?? NONE;
  const expression = factsAt(workspace, call.uri).code.expressions[call.expression];
  if (made === NONE || expression?.kind !== 'call' || !expression.isNew) return null;
  const context = contextOfCall(workspace, callee, call, outer);
  return { kind: 'instance', uri, class: made, site: call, context };
}

function isBind(workspace: Workspace, { uri, expression }: ExpressionPlace): boolean {
  const { code } = factsAt(workspace, uri);
  const call = code.expressions[expression];
  const callee = call?.kind === 'call' ? code.expressions[call.callee] : undefined;
  return callee?.kind === 'member' && callee.property === 'bind';
}

function returnedValues(
  workspace: Workspace,
  callee: FunctionValue,
  call: ExpressionPlace | null,
  outer: Context | null,
): readonly Value[] {
  const { uri } = callee;
  const fact = factsAt(workspace, uri).code.functions[callee.function];
  if (!fact) return [unknown];
  const context = call ? contextOfCall(workspace, callee, call, outer) : callee.context;
  const values = fact.exits
    .filter((exit) => exit.kind === 'return' && exit.value !== NONE)
    .flatMap((exit) => valuesOf(workspace, { uri, expression: exit.value }, context));
  if (!fact.returnType || values.some((value) => value.kind !== 'unknown')) return values;
  const typed = typeValues(workspace, uri, fact.returnType);
  return typed.length ? typed : values;
}

function libraryResult(
  workspace: Workspace,
  callee: LibraryValue,
  call: ExpressionPlace,
  context: Context | null,
): readonly Value[] {
  const sayings = sayingsOfCall(workspace, callee);
  const set = decorationsRead(
    workspace,
    call,
    sayings.flatMap(({ section, entry }) =>
      section === 'decorated-reads' ? [entry as DecorationEntry] : [],
    ),
  );
  if (set.length) return set;
  if (sayings.some((saying) => saying.section === 'fluent')) {
    const { code } = factsAt(workspace, call.uri);
    const receiver = receiverOf(code, call.expression);
    const receivers =
      receiver === NONE ? [] : valuesOf(workspace, { uri: call.uri, expression: receiver }, context);
    const own = receivers.filter(({ kind }) => kind === 'library' || kind === 'instance' || kind === 'class');
    if (own.length) return own;
  }
  const made = instancesOf(workspace, callee, call, context);
  if (made.length) return made;
  const passed = passedThrough(workspace, callee, call, context);
  const result = libraryCall(workspace, callee, call, context);
  const isSilent = isSpokenOf(result) && !result.states.length && !sayings.length;
  return isSilent ? passed : [result, ...passed];
}

/** Objects of the classes that a call of a library is given, and makes or looks up objects of: `container.resolve(Books)`. */
function instancesOf(
  workspace: Workspace,
  callee: LibraryValue,
  call: ExpressionPlace,
  context: Context | null,
): readonly Value[] {
  const automaton = automatonOf(workspace);
  const said = callee.states.flatMap((id) =>
    (automaton.states[id]?.ofArguments ?? []).filter(
      ({ section, entry }) => section === 'steps' && entry === 'instance',
    ),
  );
  const expression = factsAt(workspace, call.uri).code.expressions[call.expression];
  if (expression?.kind !== 'call' || !said.length) return [];
  return expression.arguments.flatMap((argument, i) =>
    said.some(({ which }) => selects(which, i, expression.arguments.length))
      ? valuesOf(workspace, { uri: call.uri, expression: argument }, context).flatMap((value) =>
          value.kind === 'class'
            ? injectedForClass(workspace, { ...value, kind: 'instance', site: null })
            : [],
        )
      : [],
  );
}

/** Values that the call gives back as they are: `Object.freeze(routes)`, `mixin(Guard)`. */
function passedThrough(
  workspace: Workspace,
  callee: LibraryValue,
  call: ExpressionPlace,
  context: Context | null,
): readonly Value[] {
  const automaton = automatonOf(workspace);
  const expression = factsAt(workspace, call.uri).code.expressions[call.expression];
  if (expression?.kind !== 'call') return [];
  // What a package gives back may be its own work on the data; a class or a function stays what it is.
  const isKept = (value: Value, step: unknown) =>
    step === 'same' || callee.package === 'global'
      ? value.kind !== 'literal'
      : value.kind === 'class' || value.kind === 'function';
  return callee.states.flatMap((id) =>
    (automaton.states[id]?.ofArguments ?? []).flatMap((saying) =>
      saying.section === 'steps' &&
      (saying.entry === 'same' || saying.entry === 'result' || saying.entry === 'decoded') &&
      !saying.path.length
        ? expression.arguments.flatMap((argument, i) =>
            selects(saying.which, i, expression.arguments.length)
              ? valuesOf(workspace, { uri: call.uri, expression: argument }, context).filter((value) =>
                  isKept(value, saying.entry),
                )
              : [],
          )
        : [],
    ),
  );
}

/** What a function of a library gives to whoever calls it, wherever that is: `Number` of `map(Number)`. */
export function givenByLibrary(workspace: Workspace, callee: LibraryValue): LibraryValue {
  const automaton = automatonOf(workspace);
  const { states } = closure(
    automaton,
    callee.states.flatMap((id) => automaton.states[id]?.called ?? []),
  );
  return { ...callee, states };
}

function libraryCall(
  workspace: Workspace,
  callee: LibraryValue,
  call: ExpressionPlace,
  context: Context | null = null,
): LibraryValue {
  const automaton = automatonOf(workspace);
  const next = callee.states.flatMap((id) => {
    const state = automaton.states[id];
    if (!state?.calledWith.size) return state?.called ?? [];
    return [...state.called, ...(state.calledWith.get(firstText(workspace, call, context)) ?? [])];
  });
  const { states, named } = closure(automaton, next);
  return {
    ...callee,
    label: callee.label.endsWith('()') ? callee.label : shortLabel(`${callee.label}()`),
    states,
    site: named || !callee.site ? call : callee.site,
    call: { place: call, context },
    context: named || !callee.site ? context : callee.context,
  };
}

/** The first argument of a call in lower case, if it is a text; else an empty text. */
function firstText(
  workspace: Workspace,
  { uri, expression }: ExpressionPlace,
  context: Context | null,
): string {
  const call = factsAt(workspace, uri).code.expressions[expression];
  const first = call?.kind === 'call' ? (call.arguments[0] ?? NONE) : NONE;
  const [value, ...others] = valuesOf(workspace, { uri, expression: first }, context);
  return value?.kind === 'literal' && !others.length ? String(value.value).toLowerCase() : '';
}

function taggedResult(workspace: Workspace, tag: Value, place: ExpressionPlace): readonly Value[] {
  if (tag.kind !== 'library') return [unknown];
  const automaton = automatonOf(workspace);
  const states = closure(
    automaton,
    tag.states.flatMap((id) => automaton.states[id]?.tagged ?? []),
  ).states;
  return [{ ...tag, label: shortLabel(`${tag.label}\`\``), states, site: tag.site ?? place }];
}

/** The object a call is made on (`a` in `a.b()`), or NONE. */
export function receiverOf(code: Code, call: ExpressionId): ExpressionId {
  const expression = code.expressions[call];
  const callee = expression?.kind === 'call' ? code.expressions[expression.callee] : undefined;
  return callee?.kind === 'member' ? callee.object : NONE;
}

function sayingsOfCall(workspace: Workspace, callee: LibraryValue): readonly Saying[] {
  const automaton = automatonOf(workspace);
  return callee.states.flatMap((id) => automaton.states[id]?.ofCall ?? []);
}

// Parameters

/**
 * What a parameter may stand for: by its type, by the role its function plays (a handler, a callback of a library), by
 * the call that made the context, else by all known callers.
 * @param index 0-based; a rest parameter gives the values of all arguments from there
 */
export function parameterValues(
  workspace: Workspace,
  uri: string,
  id: FunctionId,
  index: number,
  context: Context | null,
): readonly Value[] {
  const parameter = factsAt(workspace, uri).code.functions[id]?.parameters[index];
  if (!parameter) return [unknown];
  const call = callOf(context, uri, id);
  if (call) return argumentValues(workspace, call, index);
  const typed = parameter.type ? typeValues(workspace, uri, parameter.type) : [];
  const decorated = decoratedParameter(workspace, uri, id, index);
  const isLibrary = typed.some((value) => value.kind === 'library');
  if (decorated?.values.length && !(decorated.typeFirst && isLibrary)) return [...decorated.values, ...typed];
  if (isLibrary && !isRouter(workspace, typed)) return typed;
  if (decorated) return typed.length ? typed : [unknown];
  if (isInjected(workspace, uri, id) && typed.length)
    return typed.flatMap((value) =>
      value.kind === 'instance' ? injectedForClass(workspace, value) : [value],
    );
  const roles = callbackRoles(workspace, uri, id, index);
  const values = roles.length ? roles : calledWith(workspace, uri, id, index);
  // The type says that it is a router; which one it is, its callers say.
  if (isRouter(workspace, typed)) {
    const known = values.filter((value) => value.kind === 'library' && value.site !== null);
    return known.length ? known : typed;
  }
  return values.some((value) => value.kind !== 'unknown') ? values : typed.length ? typed : values;
}

function isRouter(workspace: Workspace, values: readonly Value[]): boolean {
  const { routers } = automatonOf(workspace);
  return values.some((value) => value.kind === 'library' && value.states.some((state) => routers.has(state)));
}

/** Whether the parameters of a function are filled by a container: the constructor of a decorated class. */
function isInjected(workspace: Workspace, uri: string, id: FunctionId): boolean {
  const { code } = factsAt(workspace, uri);
  const fact = code.functions[id];
  return fact?.kind === 'constructor' && (code.classes[fact.class]?.decorators.length ?? 0) > 0;
}

function argumentValues(workspace: Workspace, context: Context, index: number): readonly Value[] {
  if (context.name !== undefined)
    return index === 0 ? [{ kind: 'literal', value: context.name, at: null }] : [];
  if (context.element)
    return index === 0 ? valuesOf(workspace, context.element, context.within ?? context.outer) : [];
  const { uri, expression } = context.call;
  const call = factsAt(workspace, uri).code.expressions[expression];
  if (call?.kind !== 'call') return [unknown];
  return givenValues(workspace, uri, call, index, context.outer);
}

/** What a call is given at an index, also out of the rest parameter of the function around: `handle(...given)`. */
function givenValues(
  workspace: Workspace,
  uri: string,
  call: Extract<Expression, { kind: 'call' }>,
  index: number,
  context: Context | null,
): readonly Value[] {
  const { code } = factsAt(workspace, uri);
  const at = call.arguments.findIndex((each) => code.expressions[each]?.kind === 'spread');
  const spread = at >= 0 && at <= index ? code.expressions[call.arguments[at] as ExpressionId] : undefined;
  const list = spread?.kind === 'spread' ? code.expressions[spread.operand] : undefined;
  const [only, ...others] = list?.kind === 'reference' ? list.definitions : [];
  const from = only === undefined || others.length ? undefined : code.definitions[only]?.from;
  if (from?.kind === 'parameter' && from.rest && !from.path.length)
    return ofRest(workspace, uri, from.function, from.index + index - at, context);
  const argument = call.arguments[index];
  return argument === undefined ? [] : valuesOf(workspace, { uri, expression: argument }, context);
}

/** What a function gets at an index from its rest parameter on. */
function ofRest(
  workspace: Workspace,
  uri: string,
  id: FunctionId,
  index: number,
  context: Context | null,
): readonly Value[] {
  const call = callOf(context, uri, id);
  if (call) return argumentValues(workspace, call, index);
  const roles = callbackRoles(workspace, uri, id, index);
  return roles.length ? roles : [unknown];
}

function calledWith(workspace: Workspace, uri: string, id: FunctionId, index: number): readonly Value[] {
  const { calls, complete } = usesOfFunction(workspace, uri, id);
  const values = calls.slice(0, CALLER_LIMIT).flatMap((call): readonly Value[] => {
    const expression = factsAt(workspace, call.uri).code.expressions[call.expression];
    return expression?.kind === 'call' ? givenValues(workspace, call.uri, expression, index, null) : [];
  });
  return complete && calls.length <= CALLER_LIMIT && calls.length > 0 ? values : [...values, unknown];
}

// Sets

function distinct(values: readonly Value[]): readonly Value[] {
  if (values.length < 2) return values;
  // Many of them are the same object, which is told at once.
  const objects = new Set(values);
  if (objects.size < 2) return [...objects];
  const byKey = new Map<string, Value>();
  for (const value of objects) byKey.set(valueKey(value), value);
  if (byKey.size <= VALUE_LIMIT) return [...byKey.values()];
  return [...[...byKey.values()].filter((value) => value.kind !== 'unknown').slice(0, VALUE_LIMIT), unknown];
}

/** A key that is equal for equal values. */
export function valueKey(value: Value): string {
  switch (value.kind) {
    case 'function':
      return `f${value.uri}:${value.function}(${contextKey(value.context)})`;
    case 'class':
      return `c${value.uri}:${value.class}`;
    case 'instance':
      return `i${value.uri}:${value.class}`;
    case 'object':
    case 'array':
      return `o${value.uri}:${value.expression}(${contextKey(value.context)})`;
    case 'library':
      return `l${value.package}:${value.label}:${value.states.join()}:${value.site?.uri}:${value.site?.expression}:${value.entity}(${contextKey(value.context)})`;
    case 'module':
      return `m${value.uri}`;
    case 'literal':
      return `v${typeof value.value}${value.value}`;
    case 'regex':
      return `r${value.pattern}/${value.flags}`;
    default:
      return value.kind;
  }
}
