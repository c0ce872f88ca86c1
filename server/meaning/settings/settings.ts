/** Settings of a call: arguments and options below them, wherever they are written, with what is known and what is not. */

import { type Code, type Expression, type ExpressionId, NONE } from '../../facts/facts.ts';
import { fixedText, withoutCasts, withoutCastsAt } from '../../facts/reading.ts';
import { definitionsFrom } from '../../facts/tables.ts';
import { asksForEncryption, outerHost, outerHostNamed } from '../../text/outer-hosts.ts';
import { factsAt } from '../../workspace/facts.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { valuesPass } from '../values/argument-tests.ts';
import type { Context, ExpressionPlace, FunctionValue, ObjectValue, Value } from '../values/value.ts';
import { calleesOf, contextKey, contextOfCall, valuesOf } from '../values/values.ts';
import { argumentOf, selects } from '../vocabulary/automaton.ts';
import type { ArgumentPath, SettingTest } from '../vocabulary/model.ts';
import { RESULT } from '../vocabulary/paths.ts';
import { circumstanceOf } from './circumstances.ts';
import { decodesClaims } from './token-parts.ts';

/** An option that is spread from objects nested deeper than this is not known. */
const DEPTH_LIMIT = 6;

export interface Setting {
  /** `unknown`: it may be there and may not, or nothing is known of the object that would hold it. */
  readonly presence: 'present' | 'missing' | 'unknown';
  /** Where its value is written: the argument, or the value of the property. */
  readonly places: readonly { readonly place: ExpressionPlace; readonly context: Context | null }[];
}

/** What a test says of a setting: `maybe` where it holds for some of several values. */
export type Verdict = 'yes' | 'maybe' | 'no';

/** Reads an argument of a call, or an option below it; an argument path that selects several gives the first of them. */
export function settingAt(
  workspace: Workspace,
  uri: string,
  args: readonly ExpressionId[],
  at: ArgumentPath,
  context: Context | null,
): Setting {
  const parsed = argumentOf(at);
  if (!parsed) return { presence: 'unknown', places: [] };
  const { code } = factsAt(workspace, uri);
  const index = args.findIndex((_, i) => selects(parsed.which, i, args.length));
  const argument = args[index] ?? NONE;
  if (args.some((each, i) => (index < 0 || i <= index) && code.expressions[each]?.kind === 'spread'))
    return { presence: 'unknown', places: [] };
  if (argument === NONE) return { presence: 'missing', places: [] };
  return propertyOf(workspace, { uri, expression: argument }, parsed.path, context, 0);
}

function propertyOf(
  workspace: Workspace,
  place: ExpressionPlace,
  path: readonly string[],
  context: Context | null,
  depth: number,
): Setting {
  const values = valuesOf(workspace, place, context);
  const [name, ...rest] = path;
  if (name === undefined) {
    const isNothing = (value: Value) => value.kind === 'literal' && value.value === undefined;
    if (values.length > 0 && values.every(isNothing)) return { presence: 'missing', places: [] };
    const places = branchesOf(factsAt(workspace, place.uri).code, place.expression, 0).map((expression) => ({
      place: { uri: place.uri, expression },
      context,
    }));
    return { presence: values.some(isNothing) ? 'unknown' : 'present', places };
  }
  if (depth > DEPTH_LIMIT || !values.length) return { presence: 'unknown', places: [] };
  // What `Object.assign` or `Object.freeze` gives is also a value of the library; the objects in it say what is known.
  const objects = values.some((value) => value.kind === 'object')
    ? values.filter((value) => !(value.kind === 'library' && value.package === 'global'))
    : values;
  return either(
    objects.map((value): Setting => {
      if (name === RESULT) return resultOf(workspace, value, rest, depth);
      if (value.kind === 'literal' || value.kind === 'function' || value.kind === 'regex')
        return { presence: 'missing', places: [] };
      if (value.kind === 'array') return elementsOf(workspace, value, rest, depth);
      if (value.kind !== 'object') return { presence: 'unknown', places: [] };
      const found = ownProperty(workspace, value, name, depth);
      if (!rest.length) return found;
      // `options.cookie.secure = true` after `const options = { cookie: {} }`.
      const { code } = factsAt(workspace, value.uri);
      const stored = assigned(code, value.uri, value.expression, path, value.context);
      if (stored.length) return { presence: 'present', places: stored };
      const below = found.places.map((each) =>
        propertyOf(workspace, each.place, rest, each.context, depth + 1),
      );
      return either(
        found.presence === 'present' ? below : [...below, { presence: found.presence, places: [] }],
      );
    }),
  );
}

/** An option below what a function gives that stands in the place of the options: `useFactory: () => ({ … })`. */
function resultOf(workspace: Workspace, value: Value, path: readonly string[], depth: number): Setting {
  const unknown: Setting = { presence: 'unknown', places: [] };
  if (value.kind !== 'function') return unknown;
  const { uri, context } = value;
  const exits = factsAt(workspace, uri).code.functions[value.function]?.exits ?? [];
  const given = exits.flatMap((exit) =>
    exit.kind === 'return' && exit.value !== NONE
      ? [propertyOf(workspace, { uri, expression: exit.value }, path, context, depth + 1)]
      : [],
  );
  return given.length ? either(given) : unknown;
}

/** The expressions one of which gives the value: those of a choice are told apart, so that a part which is not known shows. */
function branchesOf(code: Code, id: ExpressionId, depth: number): readonly ExpressionId[] {
  const expression = code.expressions[id];
  if (depth > DEPTH_LIMIT) return [id];
  if (expression?.kind === 'conditional')
    return [expression.then, expression.otherwise].flatMap((each) => branchesOf(code, each, depth + 1));
  if (expression?.kind === 'logical')
    return [expression.left, expression.right].flatMap((each) => branchesOf(code, each, depth + 1));
  return [id];
}

/** The elements of a list, or, with names of properties, what stands below each of them. */
function elementsOf(
  workspace: Workspace,
  { uri, expression, context }: Extract<Value, { kind: 'array' }>,
  path: readonly string[],
  depth: number,
): Setting {
  const list = factsAt(workspace, uri).code.expressions[expression];
  const elements = list?.kind === 'array' ? list.elements.filter((each) => each !== NONE) : [];
  if (!elements.length) return { presence: 'missing', places: [] };
  if (path.length)
    return either(
      elements.map((each) => propertyOf(workspace, { uri, expression: each }, path, context, depth + 1)),
    );
  return {
    presence: 'present',
    places: elements.map((each) => ({ place: { uri, expression: each }, context })),
  };
}

function ownProperty(workspace: Workspace, value: ObjectValue, name: string, depth: number): Setting {
  const { uri, context } = value;
  const { code } = factsAt(workspace, uri);
  const expression = code.expressions[value.expression];
  if (expression?.kind !== 'object') return { presence: 'unknown', places: [] };
  const places = [...assigned(code, uri, value.expression, [name], context)];
  let unknown = false;
  for (const property of [...expression.properties].reverse()) {
    const at = { uri, expression: property.value };
    if (property.kind === 'spread') {
      const spread = propertyOf(workspace, at, [name], context, depth + 1);
      places.push(...spread.places);
      if (spread.presence === 'present') return { presence: unknown ? 'unknown' : 'present', places };
      if (spread.presence === 'unknown') unknown = true;
    } else if (property.key === name) {
      const found = propertyOf(workspace, at, [], context, depth + 1);
      return { presence: unknown ? 'unknown' : found.presence, places: [...places, ...found.places] };
    } else if (property.key === null) unknown = true;
  }
  if (unknown) return { presence: 'unknown', places };
  return { presence: places.length ? 'present' : 'missing', places };
}

/** `options.secure = true` after `const options = { … }`. */
function assigned(
  code: Code,
  uri: string,
  object: ExpressionId,
  path: readonly string[],
  context: Context | null,
): Setting['places'] {
  const { function: maker } = code.expressions[object] ?? {};
  const owner = (definitionsFrom(code).get(object) ?? [])
    .map((id) => code.definitions[id])
    .find((each) => each?.from.kind === 'value' && !each.from.path.length && !each.into.length);
  const binding = owner && code.bindings[owner.binding];
  return (binding?.definitions ?? []).flatMap((id) => {
    const { from, into } = code.definitions[id] ?? {};
    return into?.length === path.length &&
      into.every((name, i) => name === path[i]) &&
      from?.kind === 'value' &&
      // What a callback stores comes later; only options of the whole file are set up in functions.
      (maker === 0 || code.expressions[from.value]?.function === maker) &&
      !from.path.length
      ? [{ place: { uri, expression: from.value }, context }]
      : [];
  });
}

function either(settings: readonly Setting[]): Setting {
  const places = new Map<string, Setting['places'][number]>();
  for (const setting of settings) {
    for (const each of setting.places)
      places.set(`${each.place.uri}#${each.place.expression}#${contextKey(each.context)}`, each);
  }
  const [first] = settings;
  const isSame = settings.every((each) => each.presence === first?.presence);
  return { presence: isSame && first ? first.presence : 'unknown', places: [...places.values()] };
}

type Literal = Extract<Value, { kind: 'literal' }>;

interface Known {
  /** Literals that the setting may be in production. */
  readonly literals: readonly Literal[];
  readonly others: readonly Value[];
  /** Whether each place gave a value of some kind, so that the literals are all there is. */
  readonly complete: boolean;
}

/** Whether one of the ways out of a function that is called gives nothing that is known: `url.protocol === 'https:'`. */
function givesUnknown(workspace: Workspace, place: ExpressionPlace, context: Context | null): boolean {
  const call = factsAt(workspace, place.uri).code.expressions[place.expression];
  return (
    call?.kind === 'call' &&
    calleesOf(workspace, place, context).some((callee) => {
      if (callee.kind !== 'function') return false;
      const { uri } = callee;
      const inner = contextOfCall(workspace, callee, place, context);
      return (factsAt(workspace, uri).code.functions[callee.function]?.exits ?? []).some(
        ({ kind, value }) =>
          kind === 'return' &&
          value !== NONE &&
          !valuesOf(workspace, { uri, expression: value }, inner).length,
      );
    })
  );
}

/** What a setting may be in production. */
function knownOf(workspace: Workspace, { places, presence }: Setting): Known {
  const literals: Literal[] = [];
  const others: Value[] = [];
  let complete = presence === 'present';
  for (const { place, context } of places) {
    const values = valuesOf(workspace, place, context);
    if (!values.length || givesUnknown(workspace, place, context)) complete = false;
    for (const value of values) {
      if (value.kind !== 'literal') others.push(value);
      else if (!value.at || circumstanceOf(workspace, value.at) !== 'development') literals.push(value);
    }
  }
  return { literals, others, complete: complete && !others.length };
}

/** Holds a setting against a test, and gives the literals for which it holds. */
export function holds(
  workspace: Workspace,
  setting: Setting,
  test: SettingTest,
): { readonly verdict: Verdict; readonly literals: readonly Literal[] } {
  if (setting.presence === 'unknown' && !setting.places.length && test.orUnknown)
    return { verdict: 'maybe', literals: [] };
  if (test.present !== undefined) {
    const verdict = setting.presence === 'unknown' ? 'no' : (setting.presence === 'present') === test.present;
    return { verdict: verdict === true ? 'yes' : 'no', literals: [] };
  }
  if (setting.presence === 'missing') return { verdict: test.not ? 'yes' : 'no', literals: [] };
  const known = knownOf(workspace, setting);
  if (test.value) {
    const fits = valuesPass(workspace, { value: test.value }, known.others);
    return { verdict: fits ? 'yes' : 'no', literals: [] };
  }
  if (test.agrees) {
    const isSo = known.others.some((value) => value.kind === 'function' && agrees(workspace, value));
    return { verdict: isSo ? 'yes' : 'no', literals: [] };
  }
  if (test.collects) {
    const functions = known.others.filter((value) => value.kind === 'function');
    return { verdict: functions.some((each) => collects(workspace, each)) ? 'yes' : 'no', literals: [] };
  }
  if (test.idle) {
    const isSo =
      known.others.length > 0 &&
      known.others.every((value) => value.kind === 'function' && isIdle(workspace, value));
    return { verdict: isSo ? 'yes' : 'no', literals: [] };
  }
  if (test.claims) {
    const isSo = setting.places.some(({ place }) => decodesClaims(workspace, place));
    return { verdict: isSo ? 'yes' : 'no', literals: [] };
  }
  if (test.holds) {
    const wanted = Object.entries(test.holds);
    const found = known.others.flatMap((value) => literalsIn(workspace, value, wanted) ?? []);
    return { verdict: found.length ? 'yes' : 'no', literals: found };
  }
  if (test.unanchored) {
    const isSo = known.others.some((value) =>
      value.kind === 'regex'
        ? !/^\^.*(?<!\\)\$$/s.test(value.pattern)
        : value.kind === 'function' && comparesLoosely(workspace, value),
    );
    return { verdict: isSo ? 'yes' : 'no', literals: [] };
  }
  const hits = known.literals.filter((literal) => fulfils(literal.value, test));
  if (!hits.length) return { verdict: 'no', literals: [] };
  // One element of a list is enough.
  const isSure = String(test.at).endsWith('.*') || (known.complete && hits.length === known.literals.length);
  return { verdict: isSure ? 'yes' : 'maybe', literals: hits };
}

/** The literals that an object has under these names, if it has all of them as they are wanted; null if it does not. */
function literalsIn(
  workspace: Workspace,
  value: Value,
  wanted: readonly (readonly [string, string | number | boolean | null])[],
): readonly Literal[] | null {
  if (value.kind !== 'object') return null;
  const found = wanted.map(([name, literal]) =>
    ownProperty(workspace, value, name, 0)
      .places.flatMap(({ place, context }) => valuesOf(workspace, place, context))
      .find((each): each is Literal => each.kind === 'literal' && isSame(literal, each.value)),
  );
  return found.every((each) => each !== undefined) ? found : null;
}

const units: Readonly<Record<string, number>> = { b: 1, kb: 2 ** 10, mb: 2 ** 20, gb: 2 ** 30, tb: 2 ** 40 };

/** A number, or what a text such as `50mb` means in bytes; 0 for anything else. */
function sizeOf(value: Literal['value']): number {
  if (typeof value === 'number') return value;
  const match = /^\s*(\d+(?:\.\d+)?)\s*([kmgt]?b)?\s*$/i.exec(String(value));
  return match ? Number(match[1]) * (units[(match[2] ?? 'b').toLowerCase()] ?? 1) : 0;
}

/** The rights that a number or an octal text such as `755` stands for; none for anything else. */
function permissionsOf(value: Literal['value']): number {
  if (typeof value === 'number') return value;
  return /^0?o?[0-7]{3,4}$/.test(String(value)) ? Number.parseInt(String(value).replace('o', ''), 8) : 0;
}

function fulfils(value: Literal['value'], test: SettingTest): boolean {
  if (test.is) return value !== undefined && test.is.some((each) => isSame(each, value));
  if (test.not) return value === undefined || !test.not.some((each) => isSame(each, value));
  if (test.below !== undefined) return typeof value === 'number' && value < test.below;
  if (test.over !== undefined) return sizeOf(value) > test.over;
  if (test.bits !== undefined) return (permissionsOf(value) & test.bits) !== 0;
  if (typeof value !== 'string') return false;
  if (test.outside) return isOutside(value, test.outside);
  if (test.words) {
    const own = value.toLowerCase().split(/[^a-z0-9]+/);
    return test.words.some((word) => own.includes(word));
  }
  return false;
}

/** Whether a text is an address with one of these schemes, or the name of a host (the empty scheme), outside of the own network. */
function isOutside(value: string, schemes: readonly string[]): boolean {
  const outer = outerHost(value);
  if (outer) return schemes.includes(outer.scheme) && !asksForEncryption(value);
  return schemes.includes('') && outerHostNamed(value) !== null;
}

/** Libraries take names of algorithms in any case. */
function isSame(a: string | number | boolean | null, b: Literal['value']): boolean {
  return typeof a === 'string' && typeof b === 'string' ? a.toLowerCase() === b.toLowerCase() : a === b;
}

/**
 * Whether a function says yes whatever it is asked: by what it returns, or by what it calls its last parameter with. It is
 * asked for an origin, or given the request, whose header `Origin` says the same.
 */
/** Whether a function does nothing: no expression stands in it, and it gives nothing. */
function isIdle(workspace: Workspace, { uri, function: id }: FunctionValue): boolean {
  const { code } = factsAt(workspace, uri);
  const fact = code.functions[id];
  return (
    !!fact &&
    fact.exits.every(({ kind, value }) => kind === 'end' || (kind === 'return' && value === NONE)) &&
    !code.expressions.some((each) => each.function === id && each.start >= fact.body.start)
  );
}

function agrees(workspace: Workspace, { uri, function: id }: FunctionValue): boolean {
  const { code } = factsAt(workspace, uri);
  const fact = code.functions[id];
  if (!fact) return false;
  const parameters = fact.parameters.map(({ binding }) => binding);
  const isYes = (expression: ExpressionId): boolean => {
    const value = code.expressions[expression];
    if (value?.kind === 'cast') return isYes(value.operand);
    if (value?.kind === 'logical' && value.operator !== '&&') return isYes(value.left) && isYes(value.right);
    if (value?.kind === 'literal') return value.value === true || value.value === '*';
    if (value?.kind === 'reference') return value.binding !== NONE && value.binding === parameters[0];
    return readsOrigin(code, expression, parameters[0] ?? NONE);
  };
  const answers = fact.calls.flatMap((call) => {
    const expression = code.expressions[call];
    const callee = expression?.kind === 'call' ? code.expressions[expression.callee] : undefined;
    const isAnswer =
      callee?.kind === 'reference' && parameters.length > 1 && callee.binding === parameters.at(-1);
    return isAnswer && expression?.kind === 'call' ? [expression] : [];
  });
  if (answers.length)
    return answers.every((each) => each.condition === NONE && isYes(each.arguments.at(-1) ?? NONE));
  const returns = fact.exits.filter(({ kind }) => kind === 'return');
  return returns.length > 0 && returns.every(({ value, condition }) => condition === NONE && isYes(value));
}

/** Whether an expression reads the header `Origin` below a name: `context.get('Origin')`, `request.headers.origin`. */
function readsOrigin(code: Code, expression: ExpressionId, binding: number): boolean {
  const at = withoutCasts(code, expression);
  if (at?.kind === 'member') return at.property === 'origin' && startsAt(code, at.object, binding);
  if (at?.kind !== 'call') return false;
  const header = fixedText(code, withoutCastsAt(code, at.arguments[0] ?? NONE));
  return header?.toLowerCase() === 'origin' && startsAt(code, at.callee, binding);
}

/** Whether a chain of members, such as `context.request.header`, starts at a name. The name alone is no such chain. */
function startsAt(code: Code, expression: ExpressionId, binding: number): boolean {
  let at = code.expressions[expression];
  if (at?.kind !== 'member') return false;
  while (at?.kind === 'member') at = code.expressions[at.object];
  return at?.kind === 'reference' && at.binding !== NONE && at.binding === binding;
}

/**
 * Whether a function compares the origin with texts that origins of others fulfil as well, and in no other way:
 * `origin.endsWith('example.com')` holds for `https://evil-example.com`, `origin.includes('example')` for nearly all.
 */
function comparesLoosely(workspace: Workspace, { uri, function: id }: FunctionValue): boolean {
  const { code } = factsAt(workspace, uri);
  const [given] = code.functions[id]?.parameters ?? [];
  const binding = given?.binding ?? NONE;
  // The origin itself, or the request, of which its header is asked for: `const origin = context.get('Origin')`.
  const named = code.definitions.flatMap(({ from, binding: name }) =>
    from.kind === 'value' && !from.path.length && readsOrigin(code, from.value, binding)
      ? (code.bindings[name]?.references ?? [])
      : [],
  );
  const references = named.length ? named : (code.bindings[binding]?.references ?? []);
  const tests = [...references, ...hostsOf(code, references)].flatMap((reference) => {
    const parent = code.expressions[code.expressions[reference]?.parent ?? NONE];
    const pattern = parent?.kind === 'call' ? patternTested(workspace, uri, code, parent) : null;
    if (pattern !== null) return [!isBounded(pattern)];
    if (parent?.kind !== 'member' || parent.object !== reference) return [];
    const call = code.expressions[parent.parent];
    if (call?.kind !== 'call') return [];
    const texts = valuesOf(workspace, { uri, expression: call.arguments[0] ?? NONE }).flatMap((value) =>
      value.kind === 'literal' && typeof value.value === 'string' ? [value.value] : [],
    );
    return [texts.some((text) => isLoose(parent.property, text))];
  });
  return tests.length > 0 && tests.every(Boolean);
}

/** What stands around a value that may be given in another's place, or with a type: `new URL(origin ?? '')`. */
function aroundChoice(code: Code, id: ExpressionId): ExpressionId {
  let at = code.expressions[id]?.parent ?? NONE;
  for (
    let each = code.expressions[at];
    each?.kind === 'logical' || each?.kind === 'cast';
    each = code.expressions[at]
  )
    at = each.parent;
  return at;
}

/** Parts of an address that say whose it is. */
const hostParts: ReadonlySet<string | null> = new Set(['hostname', 'host', 'origin', 'href']);

/** Where the host of an address is read that is made of one of some names: `new URL(origin).hostname`, `const { host } = new URL(origin)`. */
function hostsOf(code: Code, references: readonly ExpressionId[]): readonly ExpressionId[] {
  return references.flatMap((reference) => {
    const made = aroundChoice(code, reference);
    const call = code.expressions[made];
    const callee = call?.kind === 'call' && call.isNew ? code.expressions[call.callee] : undefined;
    if (callee?.kind !== 'reference' || callee.name !== 'URL') return [];
    const read = (address: ExpressionId): readonly ExpressionId[] => {
      const parent = code.expressions[address]?.parent ?? NONE;
      const member = code.expressions[parent];
      return member?.kind === 'member' && hostParts.has(member.property) ? [parent] : [];
    };
    const named = (definitionsFrom(code).get(made) ?? []).flatMap((id) => {
      const { binding, from } = code.definitions[id] ?? {};
      const uses = code.bindings[binding ?? NONE]?.references ?? [];
      if (from?.kind !== 'value') return [];
      return from.path.length ? (hostParts.has(from.path.join('.')) ? uses : []) : uses.flatMap(read);
    });
    return [...read(made), ...named];
  });
}

/** The pattern of a call that tests a text by it: `/example\.com$/.test(origin)`; null for any other call. */
function patternTested(
  workspace: Workspace,
  uri: string,
  code: Code,
  { callee }: Extract<Expression, { kind: 'call' }>,
): string | null {
  const called = code.expressions[callee];
  if (called?.kind !== 'member' || called.property !== 'test') return null;
  const [value] = valuesOf(workspace, { uri, expression: called.object });
  return value?.kind === 'regex' ? value.pattern : null;
}

/** Whether a pattern ends with the end of an origin, and begins with its begin or with a sign before which any name belongs to the same owner. */
function isBounded(pattern: string): boolean {
  return /^(?:\^|\\\.|:?\\\/\\\/).*(?<!\\)\$$/s.test(pattern) || /localhost|127/.test(pattern);
}

/** Whether more than the origins that are meant begin, end or have to do with a text. Local ones are for development. */
function isLoose(test: string | null, text: string): boolean {
  if (/localhost|127\.0\.0\.1/.test(text) || !/\w/.test(text)) return false;
  if (test === 'endsWith') return !/^[./:]|:\/\//.test(text);
  if (test === 'startsWith') return /^https?:\/\/(?:$|.*[^/:]$)/.test(text) && !/:\d+$/.test(text);
  return test === 'includes' || test === 'indexOf' || test === 'search';
}

/**
 * Whether a function adds what it is given to something that it is written beside: `text += chunk`, `chunks.push(chunk)`.
 * Where it does anything else, or reads how much there is, it may stop in time.
 */
function collects(workspace: Workspace, { uri, function: id }: FunctionValue): boolean {
  const { code } = factsAt(workspace, uri);
  const fact = code.functions[id];
  const given = fact?.parameters[0]?.binding ?? NONE;
  if (!fact || given === NONE) return false;
  const own = code.expressions.filter((each) => each.function === id);
  if (own.some((each) => each.condition !== NONE || each.kind === 'conditional' || each.kind === 'logical'))
    return false;
  if (own.some((each) => each.kind === 'member' && /^(?:length|byteLength|size)$/.test(each.property ?? '')))
    return false;
  const isGiven = (expression: ExpressionId): boolean => {
    const at = code.expressions[expression];
    if (at?.kind === 'call') return [at.callee, ...at.arguments].some(isGiven);
    if (at?.kind === 'member') return isGiven(at.object);
    return at?.kind === 'reference' && at.binding === given;
  };
  return own.some((each) => {
    if (each.kind === 'assignment') return each.operator === '+=' && isGiven(each.value);
    const callee = each.kind === 'call' ? code.expressions[each.callee] : undefined;
    return each.kind === 'call' && callee?.kind === 'member' && callee.property === 'push'
      ? each.arguments.some(isGiven)
      : false;
  });
}
