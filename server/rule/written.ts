/** What is written at arguments with a purpose, and texts that are written in the code. */

import { type Code, type ConditionId, type ExpressionId, NONE } from '../facts/facts.ts';
import { definitionsFrom, expressionsIn } from '../facts/tables.ts';
import { nameOfCallee } from '../flow/flows.ts';
import type { Endpoint } from '../meaning/endpoints/chain.ts';
import { type Handling, handlingFunctions } from '../meaning/endpoints/handling.ts';
import { decoratedParameter } from '../meaning/endpoints/parameters.ts';
import { type RequestLine, runsFor } from '../meaning/endpoints/request-line.ts';
import { expressionsWithin } from '../meaning/replies/answers.ts';
import { settingAt } from '../meaning/settings/settings.ts';
import { literalArgument, saidOfValue, sayingsAtCall } from '../meaning/values/sayings.ts';
import type { ExpressionPlace } from '../meaning/values/value.ts';
import { calleesOf, valuesOf } from '../meaning/values/values.ts';
import type { Purpose } from '../meaning/vocabulary/care-words.ts';
import type { ArgumentPath, SourceKind } from '../meaning/vocabulary/model.ts';
import type { Span } from '../text/span.ts';
import { factsAt } from '../workspace/facts.ts';
import { importersOf } from '../workspace/links.ts';
import { query } from '../workspace/memo.ts';
import type { Workspace } from '../workspace/workspace.ts';

export interface PurposeArgument {
  readonly purpose: Purpose;
  readonly call: ExpressionPlace;
  /** The argument, or the value of the option in it where it is written there. */
  readonly at: ExpressionPlace;
  /** What is called, as written. */
  readonly callee: string;
  /** The name of the variable or property that is given; empty if it is none. */
  readonly name: string;
}

/** Arguments of the calls of a file that have one of the purposes. */
export function argumentsFor(
  workspace: Workspace,
  uri: string,
  wanted: readonly Purpose[],
): readonly PurposeArgument[] {
  const { code } = factsAt(workspace, uri);
  return code.expressions.flatMap((expression, id): readonly PurposeArgument[] => {
    if (expression.kind !== 'call') return [];
    const call = { uri, expression: id };
    return sayingsAtCall(workspace, call).ofArguments.flatMap(({ section, entry, argument, path }) => {
      if (section !== 'purposes' || !wanted.includes(entry as Purpose)) return [];
      const at = { uri, expression: expression.arguments[argument] ?? NONE };
      if (at.expression === NONE || path.length) return [];
      return [
        {
          purpose: entry as Purpose,
          call,
          at,
          callee: nameOfCallee(code, id),
          name: nameRead(code, at.expression),
        },
      ];
    });
  });
}

/** Calls that only read the bytes which they are given for a cipher. */
const readers = /^(?:create(?:Cipher|Decipher)iv|from|concat)$/;

/**
 * Whether bytes that a call made may be others when they are used: they are kept under a name by which something else
 * than a cipher is given them, or one of their methods is called, or they are kept where other functions find them.
 */
export function mayBeFilled(workspace: Workspace, { uri, expression }: ExpressionPlace): boolean {
  const { code } = factsAt(workspace, uri);
  const parent = code.expressions[code.expressions[expression]?.parent ?? NONE];
  // `Buffer.alloc(16).fill(key)`.
  if (parent?.kind === 'member') return true;
  const kept = code.definitions[definitionsFrom(code).get(expression)?.[0] ?? NONE];
  if (!kept) return parent?.kind !== 'call';
  return (code.bindings[kept.binding]?.references ?? []).some((reference) => {
    const use = code.expressions[code.expressions[reference]?.parent ?? NONE];
    if (use?.kind === 'member') return !/^(?:length|toString)$/.test(use.property ?? '');
    if (use?.kind !== 'call') return false;
    const callee = code.expressions[use.callee];
    const name =
      callee?.kind === 'member' ? callee.property : callee?.kind === 'reference' ? callee.name : '';
    return !readers.test(name ?? '');
  });
}

/** The name that an expression reads: `password` for `req.body.password`, `user.password` and `password`. */
export function nameRead(code: Code, id: ExpressionId): string {
  const expression = code.expressions[id];
  switch (expression?.kind) {
    case 'reference':
      return expression.name;
    case 'member':
      return expression.property ?? '';
    case 'cast':
    case 'await':
      return nameRead(code, expression.operand);
    case 'binary':
      return nameRead(code, expression.left) || nameRead(code, expression.right);
    case 'template':
      return expression.values.map((each) => nameRead(code, each)).find((name) => name !== '') ?? '';
    default:
      return '';
  }
}

/**
 * The name of what gets a text that is written: that of the variable, property or function it is given to. What looks a
 * text up by its key gets a key, and gives something else to what is named: `secret: t('VELOCITY_SECRET')`. Methods go on
 * with what they are given, and a constructor keeps it (`Buffer.from('…')`, `text().default('…')`, `new Key('…')`).
 */
export function nameOfText(code: Code, id: ExpressionId): string {
  const call = code.expressions[code.expressions[id]?.parent ?? NONE];
  const callee = call?.kind === 'call' && !call.isNew ? code.expressions[call.callee] : undefined;
  return callee?.kind === 'reference' && /^[a-z_$]/.test(callee.name) ? '' : nameAround(code, id);
}

/** The name that an expression reads, or that of the variable, property or function it is given to. */
export function nameAround(code: Code, id: ExpressionId): string {
  let at = id;
  for (let steps = 0; steps < 8 && at !== NONE; steps++) {
    // What is taken out of a value is not named like it: `const { token } = await ask('https://…')`.
    for (const { from, binding, into } of code.definitions)
      if (from.kind === 'value' && from.value === at)
        return from.path.length ? '' : (into.at(-1) ?? code.bindings[binding]?.name ?? '');
    const up = code.expressions[at]?.parent ?? NONE;
    const parent = code.expressions[up];
    if (parent?.kind === 'object') return parent.properties.find(({ value }) => value === at)?.key ?? '';
    if (parent?.kind === 'assignment') return nameRead(code, parent.target);
    if (parent?.kind === 'jsx') return parent.attributes.find(({ value }) => value === at)?.name ?? '';
    if (up === NONE) break;
    at = up;
  }
  const member = code.classes.flatMap(({ members }) => members).find(({ value }) => value === at);
  if (member) return member.name ?? '';
  const owner = code.functions.find(({ exits }) => exits.some(({ value }) => value === at));
  return owner?.name ?? '';
}

/** The names of the variables and properties that are given an expression as it is. */
function namesOfValue(code: Code, id: ExpressionId): readonly string[] {
  return code.definitions
    .filter(({ from }) => from.kind === 'value' && from.value === id && !from.path.length)
    .map(({ into, binding }) => into.at(-1) ?? code.bindings[binding]?.name ?? '');
}

/** Expressions in each other that are climbed for the names above one. */
const NESTING_LIMIT = 40;

/**
 * The names of the properties and of the methods that an expression is given to, within one expression, the innermost
 * first, and that of the variable: `token`, `example`, `docs` in `docs = { example: { token: '…' } }`, and `example` in
 * `text().example('…')`.
 */
export function namesAbove(code: Code, id: ExpressionId): readonly string[] {
  const names: string[] = [];
  for (let at = id, steps = 0; at !== NONE && steps < NESTING_LIMIT; steps++) {
    const up = code.expressions[at]?.parent ?? NONE;
    const parent = code.expressions[up];
    const key = parent?.kind === 'object' ? parent.properties.find(({ value }) => value === at)?.key : null;
    if (key) names.push(key);
    const callee =
      parent?.kind === 'call' && parent.callee !== at ? code.expressions[parent.callee] : undefined;
    if (callee?.kind === 'member' && callee.property !== null) names.push(callee.property);
    if (up === NONE) names.push(...namesOfValue(code, at));
    at = up;
  }
  return names;
}

export interface WrittenText {
  readonly at: ExpressionPlace;
  readonly text: string;
  /** The whole text that it is a part of: the outermost of the templates and sums around it. */
  readonly whole: ExpressionId;
}

/** Texts that are written in a file: literals, templates without holes, and the pieces of those with holes. */
export function textsIn(workspace: Workspace, uri: string): readonly WrittenText[] {
  const { code } = factsAt(workspace, uri);
  return code.expressions.flatMap((_, id) => textsOf(code, { uri, expression: id }));
}

/** The same, of those that lie in a span. */
export function textsWithin(workspace: Workspace, uri: string, span: Span): readonly WrittenText[] {
  const { code } = factsAt(workspace, uri);
  return expressionsIn(code, span).flatMap((id) => textsOf(code, { uri, expression: id }));
}

function textsOf(code: Code, at: ExpressionPlace): readonly WrittenText[] {
  const expression = code.expressions[at.expression];
  if (expression?.kind === 'literal' && typeof expression.value === 'string')
    return [{ at, text: expression.value, whole: wholeText(code, at.expression) }];
  if (expression?.kind !== 'template') return [];
  const whole = wholeText(code, at.expression);
  return expression.texts.map(({ cooked }) => ({ at, text: cooked, whole }));
}

/** The outermost of the templates and sums that a text is a part of; itself if it is none. */
function wholeText(code: Code, id: ExpressionId): ExpressionId {
  let whole = id;
  for (let at = id, steps = 0; steps < NESTING_LIMIT; steps++) {
    const up = code.expressions[at]?.parent ?? NONE;
    const parent = code.expressions[up];
    const isPart = parent?.kind === 'template' || (parent?.kind === 'binary' && parent.operator === '+');
    if (!isPart) return whole;
    whole = up;
    at = up;
  }
  return whole;
}

/** A property of an object literal. */
export interface WrittenProperty {
  readonly key: string;
  /** Its value where that is a literal; undefined for others. */
  readonly value: unknown;
}

/** The properties that object literals of a file have by their names, with their literal values. */
export function propertiesIn(workspace: Workspace, uri: string): readonly WrittenProperty[] {
  const { code } = factsAt(workspace, uri);
  return code.expressions.flatMap((expression) =>
    expression.kind === 'object'
      ? expression.properties.flatMap(({ key, value }): readonly WrittenProperty[] => {
          const written = code.expressions[value];
          return key === null
            ? []
            : [{ key, value: written?.kind === 'literal' ? written.value : undefined }];
        })
      : [],
  );
}

/** The literal text of an argument of a call, or of an option below it. */
export function textOf(workspace: Workspace, call: ExpressionPlace, at: ArgumentPath): string | null {
  const expression = factsAt(workspace, call.uri).code.expressions[call.expression];
  if (expression?.kind !== 'call') return null;
  for (const { place, context } of settingAt(workspace, call.uri, expression.arguments, at, null).places) {
    for (const value of valuesOf(workspace, place, context))
      if (value.kind === 'literal' && typeof value.value === 'string') return value.value;
  }
  return null;
}

export interface CalledAddress {
  readonly call: ExpressionPlace;
  /** Where the start of the address is written. */
  readonly at: ExpressionPlace;
  readonly text: string;
}

/** Addresses that calls of a file open, as far as their start is written in the code. */
export function addressesCalled(workspace: Workspace, uri: string): readonly CalledAddress[] {
  return factsAt(workspace, uri).code.expressions.flatMap((expression, id): readonly CalledAddress[] => {
    if (expression.kind !== 'call') return [];
    const call = { uri, expression: id };
    return sayingsAtCall(workspace, call).ofArguments.flatMap(({ section, entry, argument, path }) => {
      if (section !== 'sinks' || entry !== 'url') return [];
      const written = path.length
        ? settingAt(workspace, uri, expression.arguments, `${argument}.${path.join('.')}`, null).places
        : [{ place: { uri, expression: expression.arguments[argument] ?? NONE } }];
      return written.flatMap(({ place }) => {
        const start = startOf(workspace, place, 0);
        return start ? [{ call, ...start }] : [];
      });
    });
  });
}

function isEmptyText(code: Code, id: ExpressionId): boolean {
  const expression = code.expressions[id];
  return expression?.kind === 'literal' && expression.value === '';
}

/** The first written piece of a text that is put together. */
function startOf(
  workspace: Workspace,
  place: ExpressionPlace,
  depth: number,
): { readonly at: ExpressionPlace; readonly text: string } | null {
  const { uri } = place;
  const { code } = factsAt(workspace, uri);
  const expression = code.expressions[place.expression];
  if (!expression || depth > 8) return null;
  const of = (id: ExpressionId) => startOf(workspace, { uri, expression: id }, depth + 1);
  switch (expression.kind) {
    case 'literal':
      return typeof expression.value === 'string' ? { at: place, text: expression.value } : null;
    case 'template': {
      const [first] = expression.texts;
      return first?.cooked ? { at: place, text: first.cooked } : of(expression.values[0] ?? NONE);
    }
    case 'binary':
      if (expression.operator !== '+') return null;
      return isEmptyText(code, expression.left) ? of(expression.right) : of(expression.left);
    case 'cast':
    case 'await':
      return of(expression.operand);
    default: {
      for (const value of valuesOf(workspace, place)) {
        if (value.kind === 'literal' && typeof value.value === 'string')
          return { at: value.at ?? place, text: value.value };
      }
      if (expression.kind !== 'reference' || expression.definitions.length !== 1) return null;
      const from = code.definitions[expression.definitions[0] ?? NONE]?.from;
      return from?.kind === 'value' && !from.path.length ? of(from.value) : null;
    }
  }
}

/** The status with which a call answers, as far as it is written before it in the same chain or block; null if it is not. */
export function statusOf(workspace: Workspace, call: ExpressionPlace): number | null {
  const given = statusGivenTo(workspace, call);
  if (given === NONE) return null;
  const numbers = valuesOf(workspace, { uri: call.uri, expression: given }).flatMap((each) =>
    each.kind === 'literal' && typeof each.value === 'number' ? [each.value] : [],
  );
  return numbers.includes(500) ? 500 : (numbers[0] ?? null);
}

/** The expression of the status with which a call answers, written before it in the same chain or block; NONE if there is none. */
export function statusGivenTo(workspace: Workspace, call: ExpressionPlace): ExpressionId {
  const { uri } = call;
  const { code } = factsAt(workspace, uri);
  const own = code.expressions[call.expression];
  if (!own) return NONE;
  const calls = code.functions[own.function]?.calls ?? [];
  for (const id of [...calls].reverse()) {
    const expression = code.expressions[id];
    if (expression?.kind !== 'call' || expression.condition !== own.condition || expression.start > own.end)
      continue;
    for (const { section, argument } of sayingsAtCall(workspace, { uri, expression: id }).ofArguments)
      if (section === 'statuses') return expression.arguments[argument] ?? NONE;
  }
  return NONE;
}

/**
 * Whether an entity may hash before it is stored: in a hook of its definition, or in a class of another file that listens
 * to what happens to it (`beforeInsert`).
 * @param uri the file of the entity's definition
 */
export function hashesIn(workspace: Workspace, uri: string): boolean {
  const listeners = importersOf(workspace, uri).filter((each) =>
    factsAt(workspace, each).code.classes.some(({ members }) =>
      members.some(({ name }) => name !== null && /^before(?:Insert|Update|Create|Save|Upsert)$/.test(name)),
    ),
  );
  return [uri, ...listeners].some((each) => makesHashes(workspace, each));
}

/** Whether code of a file makes hashes, itself or in functions that it calls. */
function makesHashes(workspace: Workspace, uri: string): boolean {
  return factsAt(workspace, uri).code.expressions.some((expression, id) => {
    const place = { uri, expression: id };
    return expression.kind === 'call' && (isHash(workspace, place) || callsHash(workspace, place));
  });
}

function callsHash(workspace: Workspace, place: ExpressionPlace): boolean {
  return calleesOf(workspace, place).some(
    (callee) =>
      callee.kind === 'function' &&
      expressionsWithin(workspace, callee.uri, callee.function).some((expression) =>
        isHash(workspace, { uri: callee.uri, expression }),
      ),
  );
}

function isHash(workspace: Workspace, place: ExpressionPlace): boolean {
  return (
    saidOfValue<readonly string[]>(workspace, place, 'cleaners').some(({ entry }) =>
      entry.includes('hash'),
    ) ||
    sayingsAtCall(workspace, place).ofArguments.some(
      ({ section, entry }) => section === 'purposes' && (entry === 'password-hash' || entry === 'fast-hash'),
    )
  );
}

/** Names of the fields of a part of the request that an endpoint's functions read. */
export function fieldsRead(workspace: Workspace, endpoint: Endpoint, part: SourceKind): readonly string[] {
  const { chain, handler, parameters } = endpoint;
  // `@Body('email') email`
  const declared = (parameters ?? []).flatMap((each) => (each.part === part ? (each.path[0] ?? []) : []));
  const read = [...chain, ...(handler ? [handler] : [])].flatMap((link) =>
    fieldsReadBy(workspace, link, part, endpoint),
  );
  return [...new Set([...declared, ...read])];
}

/**
 * The same for one link of a chain.
 * @param line what the requests ask for, where that is known; what runs for others alone is not read
 */
export function fieldsReadBy(
  workspace: Workspace,
  { functions }: { readonly functions: readonly Handling[] },
  part: SourceKind,
  line: RequestLine | null,
): readonly string[] {
  return functions.flatMap(({ uri, function: id }) => {
    const { code } = factsAt(workspace, uri);
    return readsIn(workspace, uri, id).flatMap((each) =>
      each.part === part && runsFor(workspace, uri, code, each.condition, null, line) !== false
        ? [each.name]
        : [],
    );
  });
}

/** A field of a part of the request that a function reads. */
interface FieldRead {
  readonly name: string;
  readonly part: SourceKind;
  /** Under which it is read. */
  readonly condition: ConditionId;
}

/** What a function reads of the request, field by field. Many endpoints have the same middleware before them. */
const readsIn = query<Workspace, readonly FieldRead[]>({
  name: 'fields that a function reads',
  compute: (workspace, uri, id) => {
    const { code } = factsAt(workspace, uri);
    const partsAt = (expression: ExpressionId) => {
      const parts = saidOfValue<SourceKind>(workspace, { uri, expression }, 'sources');
      const declared = partDeclared(workspace, uri, code, expression);
      return [...new Set([...parts.map(({ entry }) => entry), ...(declared ? [declared] : [])])];
    };
    const read = (at: ExpressionId, names: readonly string[]): readonly FieldRead[] => {
      const { condition } = code.expressions[at] ?? { condition: NONE };
      return names.length
        ? partsAt(at).flatMap((part) => names.map((name) => ({ name, part, condition })))
        : [];
    };
    const own = expressionsWithin(workspace, uri, id);
    const members = own.flatMap((each) => {
      const expression = code.expressions[each];
      if (expression?.kind !== 'member' || expression.property === null) return [];
      // `form.get('title')` reads no field `get`.
      const parent = code.expressions[expression.parent];
      const isCallee = parent?.kind === 'call' && parent.callee === each;
      return isCallee ? [] : read(expression.object, [expression.property]);
    });
    const definitions = definitionsFrom(code);
    const taken = own.flatMap((each) => {
      const names = (definitions.get(each) ?? []).flatMap((definition) => {
        const from = code.definitions[definition]?.from;
        return from?.kind === 'value' ? (from.path[0] ?? []) : [];
      });
      return read(each, names);
    });
    // `request.get('x-api-key')`, `getCookie(context, 'token')`
    const called = own.flatMap((each) => {
      const expression = code.expressions[each];
      if (expression?.kind !== 'call') return [];
      const callee = code.expressions[expression.callee];
      // `request.headers.get('x-api-key')`, of which only the headers are known.
      const isGet =
        callee?.kind === 'member' && callee.property === 'get' && expression.arguments.length === 1;
      const of = partsAt(each).length
        ? each
        : isGet && partsAt(callee.object).includes('header')
          ? callee.object
          : NONE;
      if (of === NONE) return [];
      const texts = expression.arguments
        .map((argument) => literalArgument(workspace, { uri, expression: each }, argument, [], null))
        .filter((text) => typeof text === 'string');
      return read(of, texts.slice(0, 1));
    });
    return [...members, ...taken, ...called];
  },
  onCycle: [],
});

/** The part of the request that decorators make a parameter stand for, where an expression is its name: `@Body() body`. */
function partDeclared(workspace: Workspace, uri: string, code: Code, id: ExpressionId): SourceKind | null {
  const expression = code.expressions[id];
  if (expression?.kind !== 'reference' || expression.definitions.length !== 1) return null;
  const from = code.definitions[expression.definitions[0] ?? NONE]?.from;
  if (from?.kind !== 'parameter' || from.path.length) return null;
  const source = decoratedParameter(workspace, uri, from.function, from.index)?.source;
  return source && !source.path.length ? source.part : null;
}

/** What a handler takes of a part of the request. */
export interface PartRead {
  readonly names: readonly string[];
  /** Whether the part as a whole goes somewhere, so that more of it may be read. */
  readonly whole: boolean;
}

/** What the handler of an endpoint, and the functions that it hands the request to, read of a part of the request. */
export function partRead(workspace: Workspace, endpoint: Endpoint, part: SourceKind): PartRead {
  const { handler, parameters } = endpoint;
  const declared = (parameters ?? []).filter((each) => each.part === part);
  const functions = handler ? handlingFunctions(workspace, handler, endpoint) : [];
  const names = [
    ...fieldsReadBy(workspace, { functions }, part, endpoint),
    ...declared.flatMap(({ path }) => path[0] ?? []),
  ];
  const whole =
    !handler ||
    handler.unknown ||
    declared.some(({ path }) => !path.length) ||
    functions.some((each) => takesWhole(workspace, each, part, 'whole'));
  return { names: [...new Set(names)], whole };
}

/** The outermost cast of an expression: `(request.body as Book)`. */
function castAround(code: Code, id: ExpressionId): ExpressionId {
  let at = id;
  for (let steps = 0; steps < NESTING_LIMIT; steps++) {
    const up = code.expressions[at]?.parent ?? NONE;
    if (code.expressions[up]?.kind !== 'cast') break;
    at = up;
  }
  return at;
}

/**
 * Whether a function gives a part of the request away without reading a member of it, or the request itself.
 * @param named what a name for the part is: the whole of it taken, or `followed` to where the name stands
 */
export function takesWhole(
  workspace: Workspace,
  { uri, function: id }: Handling,
  part: SourceKind,
  named: 'whole' | 'followed',
): boolean {
  const { code } = factsAt(workspace, uri);
  return expressionsWithin(workspace, uri, id).some((i) => {
    const expression = code.expressions[i];
    if (expression?.kind !== 'member' && expression?.kind !== 'reference') return false;
    const whole = castAround(code, i);
    const parent = code.expressions[code.expressions[whole]?.parent ?? NONE];
    if (parent?.kind === 'member' && parent.object === whole && parent.property !== null) return false;
    const isPart = saidOfValue(workspace, { uri, expression: i }, 'sources').some(
      ({ entry }) => entry === part,
    );
    if (!isPart) return false;
    // `const { page } = request.query` reads what it names.
    const takers = (definitionsFrom(code).get(whole) ?? []).flatMap((taker) => code.definitions[taker] ?? []);
    const isWhole = takers.some(({ from }) => from.kind === 'value' && !from.path.length);
    return !takers.length || (isWhole && named === 'whole');
  });
}

/** Whether an argument of a call, or an option below it, is there. */
export function isSet(workspace: Workspace, call: ExpressionPlace, at: ArgumentPath): boolean {
  const expression = factsAt(workspace, call.uri).code.expressions[call.expression];
  return (
    expression?.kind === 'call' &&
    settingAt(workspace, call.uri, expression.arguments, at, null).presence === 'present'
  );
}
