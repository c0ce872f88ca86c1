/** Data that reaches a function through a library that calls it with what other functions gave. */
import { type Code, type ExpressionId, NONE } from '../facts/facts.ts';
import { memberCalls } from '../meaning/values/member-calls.ts';
import { literalArgument, saidOfArguments, saidOfCall } from '../meaning/values/sayings.ts';
import type { Context, ExpressionPlace, FunctionValue, Value } from '../meaning/values/value.ts';
import { receiverOf, valuesOf } from '../meaning/values/values.ts';
import type { ChannelEntry } from '../meaning/vocabulary/model.ts';
import { automatonOf } from '../meaning/vocabulary/model-set.ts';
import { factsAt } from '../workspace/facts.ts';
import { query } from '../workspace/memo.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** What a parameter of a function gets, and the context in which it stands. */
interface Given {
  readonly place: ExpressionPlace;
  readonly context: Context | null;
}

/** Calls that give to one name which are looked at. */
const GIVING_LIMIT = 12;

/**
 * What a function in a list gets from the one before it: `waterfall([(next) => next(null, data), (data, next) => …])`.
 * @param call the call that is given the list as its argument of that number
 * @param own the function in the list
 * @param index number of its parameter
 */
export function relayedTo(
  workspace: Workspace,
  call: ExpressionPlace,
  argument: number,
  own: { readonly uri: string; readonly function: number },
  index: number,
): readonly Given[] {
  const isRelay = saidOfArguments(workspace, call, 'relays').some(
    (said) => said.argument === argument && !said.path.length,
  );
  const expression = factsAt(workspace, call.uri).code.expressions[call.expression];
  if (!isRelay || expression?.kind !== 'call') return [];
  const list = { uri: call.uri, expression: expression.arguments[argument] ?? NONE };
  return valuesOf(workspace, list).flatMap((value) => {
    if (value.kind !== 'array') return [];
    const array = factsAt(workspace, value.uri).code.expressions[value.expression];
    const elements = array?.kind === 'array' ? array.elements : [];
    const functions = elements.map((element) => functionsAt(workspace, value.uri, element));
    const at = functions.findIndex((each) =>
      each.some((one) => one.uri === own.uri && one.function === own.function),
    );
    return (functions[at - 1] ?? []).flatMap((former) => givenOn(workspace, former, index));
  });
}

function functionsAt(workspace: Workspace, uri: string, expression: ExpressionId): readonly FunctionValue[] {
  return valuesOf(workspace, { uri, expression }).filter((value) => value.kind === 'function');
}

/** What a function gives to its last parameter behind the error, or, if it is asynchronous, returns. */
function givenOn(workspace: Workspace, former: FunctionValue, index: number): readonly Given[] {
  const { uri, function: id, context } = former;
  const { code } = factsAt(workspace, uri);
  const fact = code.functions[id];
  const returned = fact?.async && index === 0 ? fact.exits.map(({ value }) => value) : [];
  const given = callsOf(code, fact?.parameters.at(-1)?.binding ?? NONE).flatMap(
    (call) => call.arguments[index + 1] ?? [],
  );
  return [...returned, ...given]
    .filter((expression) => expression !== NONE)
    .map((expression) => ({ place: { uri, expression }, context }));
}

function callsOf(code: Code, binding: number) {
  return (code.bindings[binding]?.references ?? []).flatMap((reference) => {
    const call = code.expressions[code.expressions[reference]?.parent ?? NONE];
    return call?.kind === 'call' && call.callee === reference ? [call] : [];
  });
}

/** Stands for the name where a channel has one function, and so no names. */
const nameless = '\0';

/** Name -> the calls that give something under it, each with the values that they are made on. */
const giving = query<
  Workspace,
  ReadonlyMap<string, readonly { readonly call: ExpressionPlace; readonly on: readonly Value[] }[]>
>({
  name: 'what is given over channels',
  compute: (workspace) => {
    const names = new Set(
      [...automatonOf(workspace).models.values()].flatMap((model) =>
        (model.channels ?? []).map(({ gives }) => gives),
      ),
    );
    const found = new Map<string, { call: ExpressionPlace; on: readonly Value[] }[]>();
    for (const call of names.size ? memberCalls(workspace, names) : []) {
      const { values: on, isNamed } = channelsAt(workspace, call, true);
      const name = !on.length ? null : isNamed ? nameAt(workspace, call) : nameless;
      if (name !== null) found.set(name, [...(found.get(name) ?? []), { call, on }]);
    }
    return found;
  },
  onCycle: new Map(),
});

/**
 * What a function gets that waits on a channel: `bus.on('saved', (book) => …)`, where `bus.emit('saved', data)` stands.
 * @param call the call that is given the function as its argument of that number
 * @param index number of the function's parameter
 */
export function givenOverChannel(
  workspace: Workspace,
  call: ExpressionPlace,
  argument: number,
  index: number,
): readonly ExpressionPlace[] {
  const said = saidOfCall<ChannelEntry>(workspace, call, 'channels');
  if (!said.length || argument > 1) return [];
  if (argument === 0)
    return index === 0 && said.some(({ entry }) => entry.made !== undefined)
      ? givenUnder(workspace, nameless, ofLibrary(valuesOf(workspace, call)), 0)
      : [];
  const { values: own } = channelsAt(workspace, call, false);
  const name = own.length ? nameAt(workspace, call) : null;
  return name === null ? [] : givenUnder(workspace, name, own, index + 1);
}

/** The arguments of that number in calls that give something under a name on one of the values. */
function givenUnder(
  workspace: Workspace,
  name: string,
  own: readonly Value[],
  argument: number,
): readonly ExpressionPlace[] {
  return (giving(workspace, '').get(name) ?? [])
    .filter(({ on }) => on.some((each) => own.some((other) => isSameValue(each, other))))
    .slice(0, GIVING_LIMIT)
    .flatMap(({ call: { uri, expression } }) => {
      const given = factsAt(workspace, uri).code.expressions[expression];
      const value = given?.kind === 'call' ? (given.arguments[argument] ?? NONE) : NONE;
      return value === NONE ? [] : [{ uri, expression: value }];
    });
}

/**
 * The values that a call on a channel is made on, if it is one that gives, or one that takes: what a library made, and
 * instances of a class of the project that extends one of the library.
 */
function channelsAt(
  workspace: Workspace,
  call: ExpressionPlace,
  isGiving: boolean,
): { readonly values: readonly Value[]; readonly isNamed: boolean } {
  const { code } = factsAt(workspace, call.uri);
  const expression = code.expressions[call.expression];
  const callee = expression?.kind === 'call' ? code.expressions[expression.callee] : undefined;
  const method = callee?.kind === 'member' ? callee.property : null;
  const meant = saidOfCall<ChannelEntry>(workspace, call, 'channels').filter(({ entry }) =>
    isGiving ? entry.gives === method : method !== null && entry.takes?.includes(method),
  );
  if (!meant.length) return { values: [], isNamed: false };
  const receiver = { uri: call.uri, expression: receiverOf(code, call.expression) };
  return {
    values: ofLibrary(valuesOf(workspace, receiver)),
    isNamed: meant.some(({ entry }) => entry.takes),
  };
}

function ofLibrary(values: readonly Value[]): readonly Value[] {
  return values.filter(({ kind }) => kind === 'library' || kind === 'instance');
}

function nameAt(workspace: Workspace, call: ExpressionPlace): string | null {
  const expression = factsAt(workspace, call.uri).code.expressions[call.expression];
  const first = expression?.kind === 'call' ? (expression.arguments[0] ?? NONE) : NONE;
  const name = literalArgument(workspace, call, first, [], null);
  return typeof name === 'string' ? name : null;
}

function isSameValue(a: Value, b: Value): boolean {
  if (a.kind === 'instance' && b.kind === 'instance') return a.uri === b.uri && a.class === b.class;
  if (a.kind !== 'library' || b.kind !== 'library') return false;
  const [one, other] = [a.site, b.site];
  return one !== null && other !== null && one.uri === other.uri && one.expression === other.expression;
}
