/** Keeps objects of the request from being operators in the condition of a query. */
import { type Code, type ExpressionId, NONE } from '../../facts/facts.ts';
import type { Flow } from '../../flow/flows.ts';
import { factsAt } from '../../workspace/facts.ts';
import { fileAt, type Workspace } from '../../workspace/workspace.ts';
import { harmless } from '../injection.ts';
import { carriersOf, isStable } from './carriers.ts';
import { exitAt } from './exits.ts';
import { quoteOf } from './imports.ts';
import { before } from './insertion.ts';
import type { Repair } from './repair.ts';
import { replacementOf } from './value-fix.ts';

const title = 'Compare it as a value: `{ $eq: … }`';

/**
 * Repairs of a flow into a condition. Within `$eq` an object is compared, and no operator: the answer for texts and
 * numbers is the same. Level A for that; where the value is given to something else, its type is checked (level B).
 */
export function valueRepairs(workspace: Workspace, flow: Flow): readonly Repair[] {
  const { uri } = flow.argument;
  const { code } = factsAt(workspace, uri);
  const carriers = carriersOf(workspace, flow, [...harmless, 'text']);
  if (!carriers.length || !flow.arrival.form.part.length)
    return [{ kind: 'refused', title, reason: 'The condition is not written as an object with fields.' }];
  const isField = carriers.every(({ place }) => isValueOfField(code, place.expression));
  const repairs: Repair[] = [];
  if (isField) {
    const edits = carriers.flatMap(
      (carrier) =>
        replacementOf(workspace, carrier, (value) => ({ text: `{ $eq: ${value} }`, edits: [] })) ?? [],
    );
    repairs.push({ kind: 'edits', title, level: 'A', edits: [{ uri, edits }] });
  }
  return [
    ...repairs,
    ...typeRepairs(
      workspace,
      flow,
      carriers.map(({ place }) => place.expression),
    ),
  ];
}

/** The value of a field, in an object that is no operator itself: `{ email }`, not `{ $in: list }`. */
function isValueOfField(code: Code, id: ExpressionId): boolean {
  const own = code.expressions[id];
  const parent = code.expressions[own?.parent ?? NONE];
  // A regular expression is no value to compare with.
  if (parent?.kind !== 'object' || own?.kind === 'regex' || (own?.kind === 'call' && own.isNew)) return false;
  const property = parent.properties.find(({ value }) => value === id);
  return property?.kind === 'property' && property.key !== null && !property.key.startsWith('$');
}

/** The first of some reads in the function of an argument, which it may be built of before it is given; else the argument. */
function firstRead(code: Code, ids: readonly ExpressionId[], argument: ExpressionId): ExpressionId {
  const around = code.expressions[argument]?.function;
  const startOf = (id: ExpressionId) => code.expressions[id]?.start ?? 0;
  const own = ids.filter((id) => code.expressions[id]?.function === around);
  return [...own, argument].reduce((first, id) => (startOf(id) < startOf(first) ? id : first), argument);
}

/** Turns everything away that is no text. */
function typeRepairs(workspace: Workspace, flow: Flow, ids: readonly ExpressionId[]): readonly Repair[] {
  const { uri } = flow.argument;
  const { code } = factsAt(workspace, uri);
  const text = fileAt(workspace, uri)?.text ?? '';
  const quote = quoteOf(text);
  if (!ids.every((id) => isStable(code, id))) return [];
  const names = [
    ...new Set(ids.map((id) => text.slice(code.expressions[id]?.start, code.expressions[id]?.end))),
  ];
  const test = names.map((name) => `typeof ${name} !== ${quote}string${quote}`).join(' || ');
  const exit = exitAt(workspace, flow.argument, test, 'The request is not valid');
  const at = firstRead(code, ids, flow.argument.expression);
  const lines = typeof exit === 'string' ? null : before(workspace, uri, at, exit.lines);
  if (typeof exit === 'string' || !lines) return [];
  return [
    {
      kind: 'edits',
      title: 'Turn away what is no text (answers 400)',
      level: 'B',
      edits: [{ uri, edits: [...exit.edits, ...lines] }],
    },
  ];
}
