/** What a call may do harm with, and what its reply is read as. */
import { type Expression, type FunctionId, NONE } from '../../facts/facts.ts';
import { factsAt } from '../../workspace/facts.ts';
import { query } from '../../workspace/memo.ts';
import { dependenciesOf, packageOf } from '../../workspace/settings-files.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { isBefore } from '../settings/versions.ts';
import { entryHolds } from '../values/argument-tests.ts';
import { memberAssignments, saidOfTarget } from '../values/assignments.ts';
import { propertyValues, sayingsAtCall } from '../values/sayings.ts';
import type { ExpressionPlace, LibraryValue, Value } from '../values/value.ts';
import { valuesOf } from '../values/values.ts';
import { callbackResult } from '../vocabulary/automaton.ts';
import type { Purpose } from '../vocabulary/care-words.ts';
import type {
  MediaTypeEntry,
  PurposeEntry,
  PurposeSaying,
  SinkEntry,
  SinkKind,
  SinkSaying,
} from '../vocabulary/model.ts';

/** `html` and `other` are what is written down; `unknown` stands for a type that is not. */
export type MediaType = 'html' | 'other' | 'unknown';

/**
 * The kinds that a saying about an argument of a call comes to, given the other arguments.
 * @param value the value of the library that it was read from, for the version of its package
 */
export function sinkKinds(
  workspace: Workspace,
  call: ExpressionPlace,
  saying: SinkSaying,
  value: LibraryValue | null = null,
): readonly SinkKind[] {
  return entriesOf(saying).flatMap((entry) =>
    entryHolds(workspace, entry, call, null) && isOldEnough(workspace, call.uri, entry, value)
      ? [entry.kind]
      : [],
  );
}

/** The purposes that a saying about an argument of a call comes to, given the other arguments. */
export function purposesOf(
  workspace: Workspace,
  call: ExpressionPlace,
  saying: PurposeSaying,
): readonly Purpose[] {
  const all = Array.isArray(saying)
    ? (saying as readonly (Purpose | PurposeEntry)[])
    : [saying as Purpose | PurposeEntry];
  return all.flatMap((each) => {
    if (typeof each === 'string') return [each];
    return entryHolds(workspace, each, call, null) ? [each.kind] : [];
  });
}

/** Whether the version of the package is surely one in which the argument is a sink, or any, as of code that belongs to no package. */
function isOldEnough(
  workspace: Workspace,
  uri: string,
  { before }: SinkEntry,
  value: LibraryValue | null,
): boolean {
  if (before === undefined) return true;
  const range = dependenciesOf(workspace, uri).get(value?.package ?? '');
  // A piece of code that belongs to no package may use any version.
  return range === undefined ? packageOf(workspace, uri) === null : isBefore(range, before);
}

/** Whether an argument is a sink in old versions only, and nothing tells which version is used. */
export function restsOnVersion(
  workspace: Workspace,
  call: ExpressionPlace,
  saying: SinkSaying,
  kind: SinkKind,
): boolean {
  const entries = entriesOf(saying).filter((each) => each.kind === kind);
  return (
    entries.length > 0 &&
    entries.every(({ before }) => before !== undefined) &&
    packageOf(workspace, call.uri) === null
  );
}

function entriesOf(saying: SinkSaying): readonly SinkEntry[] {
  const all = Array.isArray(saying)
    ? (saying as readonly (SinkKind | SinkEntry)[])
    : [saying as SinkKind | SinkEntry];
  return all.map((each) => (typeof each === 'string' ? { kind: each } : each));
}

/**
 * What the function around a reply says of the media type of its replies, and the functions around that one.
 */
export function mediaTypesAround(workspace: Workspace, reply: ExpressionPlace): ReadonlySet<MediaType> {
  const { code } = factsAt(workspace, reply.uri);
  const found = new Set<MediaType>();
  let id: FunctionId = code.expressions[reply.expression]?.function ?? NONE;
  for (; id !== NONE; id = code.functions[id]?.parent ?? NONE) {
    for (const each of mediaTypesOfFunction(workspace, reply.uri, id)) found.add(each);
  }
  return found;
}

/** What a function says by calls, or sets by `context.type = 'text/plain'`. Many replies may stand in one function. */
const mediaTypesOfFunction = query<Workspace, readonly MediaType[]>({
  name: 'media types that a function says',
  compute: (workspace, uri, id) => {
    const { code } = factsAt(workspace, uri);
    const called = (code.functions[id]?.calls ?? []).flatMap((expression) =>
      mediaTypesAt(workspace, { uri, expression }),
    );
    const assigned = (memberAssignments(code).get(id) ?? []).flatMap((expression) => {
      const assignment = code.expressions[expression];
      if (assignment?.kind !== 'assignment') return [];
      if (!saidOfTarget(workspace, { uri, expression }, 'media-types').length) return [];
      return valuesOf(workspace, { uri, expression: assignment.value }).map(mediaTypeOf);
    });
    return [...new Set([...called, ...assigned])];
  },
  onCycle: [],
});

/** The statuses that the function around a reply sets, as far as they are written down. */
export function statusesAround(workspace: Workspace, reply: ExpressionPlace): readonly number[] {
  const { code } = factsAt(workspace, reply.uri);
  const calls = code.functions[code.expressions[reply.expression]?.function ?? NONE]?.calls ?? [];
  return calls.flatMap((call) => {
    const place = { uri: reply.uri, expression: call };
    const expression = code.expressions[call];
    return sayingsAtCall(workspace, place).ofArguments.flatMap((saying) => {
      if (saying.section !== 'statuses' || expression?.kind !== 'call') return [];
      const argument = { uri: reply.uri, expression: expression.arguments[saying.argument] ?? NONE };
      return propertyValues(workspace, argument, saying.path, null).flatMap((value) =>
        value.kind === 'literal' && typeof value.value === 'number' ? [value.value] : [],
      );
    });
  });
}

function mediaTypesAt(workspace: Workspace, place: ExpressionPlace): readonly MediaType[] {
  const call = factsAt(workspace, place.uri).code.expressions[place.expression];
  if (call?.kind !== 'call') return [];
  return sayingsAtCall(workspace, place).ofArguments.flatMap((saying) => {
    if (saying.section !== 'media-types' || saying.path[0] === callbackResult) return [];
    const entry = saying.entry as MediaTypeEntry;
    if (entry !== true && !entryHolds(workspace, entry, place, null)) return [];
    return mediaTypesOf(workspace, call, place.uri, saying.argument, saying.path);
  });
}

function mediaTypesOf(
  workspace: Workspace,
  call: Extract<Expression, { kind: 'call' }>,
  uri: string,
  argument: number,
  path: readonly string[],
): readonly MediaType[] {
  const place = { uri, expression: call.arguments[argument] ?? NONE };
  const values = propertyValues(workspace, place, path, null);
  // A property that an object does not have says nothing.
  if (!values.length) return path.length ? [] : ['unknown'];
  return values.map(mediaTypeOf);
}

/** Which kind of media type a value names: one that browsers show as a page, another, or one that is not written down. */
export function mediaTypeOf(value: Value): MediaType {
  if (value.kind !== 'literal') return 'unknown';
  const text = String(value.value);
  // Feeds are read by programs that clean them, and browsers show no page of them.
  return /html|svg|xml/i.test(text) && !/\b(?:rss|atom)\+xml\b/i.test(text) ? 'html' : 'other';
}
