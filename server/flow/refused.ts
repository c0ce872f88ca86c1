/**
 * Functions that hold data against a schema and give it back either way, with a word on whether it was refused:
 * `const { body, error } = await read(request, schema); if (error) return error();`.
 */
import { type Code, type ExpressionId, NONE } from '../facts/facts.ts';
import { standsIn, withAwaits } from '../facts/reading.ts';
import { definitionsFrom, expressionsIn } from '../facts/tables.ts';
import type { Cleaner } from '../meaning/vocabulary/model.ts';
import type { Place } from '../text/span.ts';
import { factsAt } from '../workspace/facts.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { Arrival } from './search.ts';

/**
 * What a schema shows of the data of an arrival that is held against none, as the same data is on another way out of the same
 * call, whose caller leaves where another part of the result says so.
 * @param held the arrivals of the same search that are held against a schema
 */
export function shownUnlessRefused(
  workspace: Workspace,
  arrival: Arrival,
  held: readonly Arrival[],
): readonly Cleaner[] {
  if (arrival.held.length || arrival.from.kind !== 'source') return [];
  const same = held.filter((other) => isSameData(other, arrival));
  const [first] = same;
  if (!first) return [];
  const calls = new Set(first.steps.map(({ place }) => keyOf(place)));
  const isLeft = arrival.steps.some(
    ({ place }) => calls.has(keyOf(place)) && leavesWhereRefused(workspace, place),
  );
  return isLeft ? first.cleaners.filter((each) => same.every(({ cleaners }) => cleaners.includes(each))) : [];
}

function isSameData({ from, path }: Arrival, other: Arrival): boolean {
  return (
    from.kind === 'source' &&
    other.from.kind === 'source' &&
    from.part === other.from.part &&
    path.join('.') === other.path.join('.')
  );
}

function keyOf({ uri, span: { start, end } }: Place): string {
  return `${uri}#${start}-${end}`;
}

/** Whether a call of a function gives several parts, and one of them is tested, and where it is there the caller leaves. */
function leavesWhereRefused(workspace: Workspace, { uri, span }: Place): boolean {
  const { code } = factsAt(workspace, uri);
  const call = expressionsIn(code, span).find((id) => {
    const { kind, start, end } = code.expressions[id] ?? {};
    return kind === 'call' && start === span.start && end === span.end;
  });
  if (call === undefined) return false;
  const given = new Set([call, withAwaits(code, call)]);
  const parts = [...given]
    .flatMap((each) => definitionsFrom(code).get(each) ?? [])
    .flatMap((id) => code.definitions[id] ?? [])
    .filter(({ from }) => from.kind === 'value' && from.path.length === 1);
  return parts.length > 1 && parts.some(({ binding }) => leavesWherePresent(code, binding));
}

/** `if (error) return error();`: whether a function is left right where a name holds something. */
function leavesWherePresent(code: Code, binding: number): boolean {
  const isName = (id: ExpressionId) => {
    const name = code.expressions[id];
    return name?.kind === 'reference' && name.binding === binding;
  };
  return code.functions.some(({ exits }) =>
    exits.some(({ condition }) => {
      const test = code.conditions[condition];
      return (
        test?.kind === 'test' &&
        test.value &&
        isName(test.test) &&
        (test.parent === NONE || !standsIn(code, test.parent, 'loop'))
      );
    }),
  );
}
