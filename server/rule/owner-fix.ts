/** Adds the signed-in user to the condition of a query, as another query of the same entity has it. */
import { type Code, type ExpressionId, NONE } from '../facts/facts.ts';
import { argumentOf, selects } from '../meaning/automaton.ts';
import type { ExpressionPlace } from '../meaning/value.ts';
import { factsAt } from '../workspace/facts.ts';
import { fileAt, type Workspace } from '../workspace/workspace.ts';
import type { Lookup } from './ownership.ts';
import type { Repair } from './repair.ts';

/** Repairs that put the condition of a neighbour (`ownerId: request.user.id`) into the query of a lookup. */
export function ownerRepairs(workspace: Workspace, { flow, bound }: Lookup): readonly Repair[] {
  const title = 'Ask for the owner in the query';
  const refused = (reason: string): readonly Repair[] => [{ kind: 'refused', title, reason }];
  if (!bound?.field) return refused('No other query of the project shows how the owner is asked for.');
  const { uri, expression: id } = flow.call;
  const { code } = factsAt(workspace, uri);
  const condition = conditionOf(code, id, flow.query?.entry.filter);
  const object = code.expressions[condition];
  if (object?.kind !== 'object' || !object.properties.length)
    return refused('The condition of the query is not written as an object with fields.');
  const root = rootOf(workspace, bound.value);
  if (!root || !isSeen(code, id, root.name)) return refused('The signed-in user has another name here.');
  const last = object.properties.at(-1);
  if (!last) return [];
  const added = `${bound.field}: ${root.text}`;
  return [
    {
      kind: 'edits',
      title: `${title}: \`${added}\``,
      level: 'B',
      edits: [{ uri, edits: [{ span: { start: last.span.end, end: last.span.end }, text: `, ${added}` }] }],
    },
  ];
}

function conditionOf(code: Code, id: ExpressionId, filter: string | number | undefined): ExpressionId {
  const at = argumentOf(filter);
  const call = code.expressions[id];
  if (!at || call?.kind !== 'call') return NONE;
  let found = call.arguments.find((_, i) => selects(at.which, i, call.arguments.length)) ?? NONE;
  for (const name of at.path) {
    const object = code.expressions[found];
    found =
      object?.kind === 'object' ? (object.properties.find(({ key }) => key === name)?.value ?? NONE) : NONE;
  }
  return found;
}

/** A plain read of members, such as `request.user.id`: the name that it starts with, and its text. */
function rootOf(
  workspace: Workspace,
  { uri, expression }: ExpressionPlace,
): { name: string; text: string } | null {
  const { code } = factsAt(workspace, uri);
  const whole = code.expressions[expression];
  let at = whole;
  while (at?.kind === 'member' && at.property !== null) at = code.expressions[at.object];
  const text = fileAt(workspace, uri)?.text;
  if (at?.kind !== 'reference' || !whole || whole === at || text === undefined) return null;
  return { name: at.name, text: text.slice(whole.start, whole.end) };
}

/** Whether a function around a place has a parameter of this name. */
function isSeen(code: Code, id: ExpressionId, name: string): boolean {
  for (let at = code.expressions[id]?.function ?? NONE; at !== NONE; at = code.functions[at]?.parent ?? NONE)
    if (code.functions[at]?.parameters.some((each) => each.name === name)) return true;
  return false;
}
