/**
 * The parts of a script that can be left out while others are looked at. A file of a thousand lines is mostly handlers
 * that have nothing to do with each other.
 */
import { type Code, type Expression, type ExpressionId, type FunctionFact, NONE } from '../facts/facts.ts';
import { definitionsFrom } from '../facts/tables.ts';
import { endpointsIn } from '../meaning/endpoints/endpoints.ts';
import type { ExpressionPlace } from '../meaning/values/value.ts';
import { groupedBy } from '../text/groups.ts';
import type { Span } from '../text/span.ts';
import { factsAt } from '../workspace/facts.ts';
import { query } from '../workspace/memo.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** A part of a script that can be left out while others are looked at: a route that is registered, or the body of a function. */
export interface Part {
  /** What goes when it is left out. */
  readonly span: Span;
  /** The same with the head of the function. */
  readonly whole: Span;
  /** The parts that this one uses, by their numbers. */
  readonly needs: readonly number[];
}

export interface Parts {
  readonly parts: readonly Part[];
  /** Numbers of the parts that code outside of all parts uses. */
  readonly shared: readonly number[];
}

/** Parts next to each other that do not overlap, in the order of the text, and which of them are used from outside. */
export const partsOf = query<Workspace, Parts>({
  name: 'parts of a script',
  compute: readParts,
  onCycle: { parts: [], shared: [] },
});

function readParts(workspace: Workspace, uri: string): Parts {
  const { code } = factsAt(workspace, uri);
  const candidates = [...registrationsOf(workspace, uri, code), ...bodiesOf(code)];
  const spans = new Set(outermost(candidates.map(({ span }) => span)));
  const own = candidates
    .filter(({ span }) => spans.has(span))
    .sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const users = own.map(({ uses }) => uses);
  const needs = own.map((): number[] => []);
  const shared = new Set<number>();
  users.forEach((uses, number) => {
    for (const offset of uses) {
      const user = partAt(own, offset);
      if (user === NONE) shared.add(number);
      else if (user !== number) needs[user]?.push(number);
    }
  });
  return {
    parts: own.map(({ span, whole }, number) => ({ span, whole, needs: [...new Set(needs[number])] })),
    shared: [...shared],
  };
}

/** Spans that lie in no other, in the order of the text. */
export function outermost(spans: readonly Span[]): readonly Span[] {
  let end = -1;
  return [...spans]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((span) => {
      if (span.start < end) return false;
      end = span.end;
      return true;
    });
}

/** A part that may be left out, and the offsets at which it is used. */
interface Candidate {
  readonly span: Span;
  readonly whole: Span;
  readonly uses: readonly number[];
}

/** The statements that register endpoints. Nothing else in a file can use one of them. */
function registrationsOf(workspace: Workspace, uri: string, code: Code): readonly Candidate[] {
  const decorators = new Set(
    code.classes.flatMap((each) => each.members.flatMap((member) => member.decorators)),
  );
  const spans = new Map<number, Span>();
  for (const { registration } of endpointsIn(workspace, uri)) {
    const call = statementThatRegisters(code, uri, registration);
    if (decorators.has(registration.expression) || definitionsFrom(code).has(registration.expression))
      continue;
    if (call) spans.set(call.start, call);
  }
  return [...spans.values()].map((span) => ({ span, whole: span, uses: [] }));
}

/** The insides of functions of the module and of members of its classes. */
function bodiesOf(code: Code): readonly Candidate[] {
  const written = new Set(
    code.expressions.flatMap((each) => (each.kind === 'assignment' ? [each.target] : [])),
  );
  const read = code.expressions.flatMap((each, id) =>
    each.kind === 'member' && each.property !== null && !written.has(id)
      ? [{ name: each.property, start: each.start }]
      : [],
  );
  const members = new Map(groupedBy(read, ({ name }) => name));
  const given = exportedReferences(code);
  const offsets = (ids: readonly ExpressionId[]) =>
    ids.flatMap((id) => (given.has(id) ? [] : [code.expressions[id]?.start ?? 0]));
  return code.functions.flatMap((each): readonly Candidate[] => {
    const { kind, parent, body, name, start, end } = each;
    // What runs when a class is made, such as initial values of fields, is a function whose body is the class.
    if (each.class !== NONE && code.classes[each.class]?.end === body.end) return [];
    if (parent !== 0 || !(kind === 'function' || kind === 'arrow' || kind === 'method')) return [];
    if (kind === 'arrow' && each.exits.some(({ span }) => span.start === body.start)) return [];
    const inner = { start: body.start + 1, end: body.end - 1 };
    if (inner.end <= inner.start) return [];
    return [
      {
        span: inner,
        whole: { start, end },
        uses: [...(members.get(name) ?? []).map(({ start }) => start), ...offsets(referencesTo(code, each))],
      },
    ];
  });
}

/** The expressions that name a function, or what it is given to at once: `const list = wrap(async () => …)`. */
function referencesTo(code: Code, { expression }: FunctionFact): readonly ExpressionId[] {
  let root = expression;
  for (let at = expression; at !== NONE; at = code.expressions[at]?.parent ?? NONE) root = at;
  return (definitionsFrom(code).get(root) ?? []).flatMap((id) => {
    const binding = code.definitions[id]?.binding ?? NONE;
    return code.bindings[binding]?.references ?? [];
  });
}

/** Names that only give something to other files: `module.exports = { list, read }`. */
function exportedReferences(code: Code): ReadonlySet<ExpressionId> {
  return new Set(
    code.exported.flatMap(({ expression }) => {
      const value = code.expressions[expression];
      return value?.kind === 'object' ? value.properties.map((each) => each.value) : [expression];
    }),
  );
}

/** The number of the part that an offset lies in; `NONE` if it lies in none. */
function partAt(parts: readonly { readonly span: Span }[], offset: number): number {
  let [low, high] = [0, parts.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((parts[middle]?.span.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const at = parts[low];
  return at && at.span.start <= offset ? low : NONE;
}

/** Some parts, and all that they use. */
export function usedBy(parts: readonly Part[], from: readonly number[]): ReadonlySet<number> {
  const used = new Set<number>();
  const open = [...from];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (used.has(at)) continue;
    used.add(at);
    open.push(...(parts[at]?.needs ?? []));
  }
  return used;
}

/**
 * The call that registers an endpoint, if it stands in this file and can go without anything else going: what is a part of
 * something else, or runs under a condition, cannot. Null otherwise.
 */
export function statementThatRegisters(
  code: Code,
  uri: string,
  registration: ExpressionPlace,
): Extract<Expression, { kind: 'call' }> | null {
  const call = registration.uri === uri ? code.expressions[registration.expression] : undefined;
  return call?.kind === 'call' && call.parent === NONE && call.condition === NONE ? call : null;
}

/** Some parts, and all that use them, directly or through others. */
export function usersOf(parts: readonly Part[], of: readonly number[]): ReadonlySet<number> {
  const users = parts.map((): number[] => []);
  parts.forEach(({ needs }, number) => {
    for (const each of needs) users[each]?.push(number);
  });
  return usedBy(
    parts.map((part, number) => ({ ...part, needs: users[number] ?? [] })),
    of,
  );
}
