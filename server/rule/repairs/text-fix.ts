/** Makes a text of a value before it is checked as one. */
import { type Expression, type ExpressionId, NONE } from '../../facts/facts.ts';
import type { Flow } from '../../flow/flows.ts';
import { factsAt } from '../../workspace/facts.ts';
import { fileAt, type Workspace } from '../../workspace/workspace.ts';
import type { Repair } from './repair.ts';

const title = 'Make a text of it first';

/** Repairs that write `String(…)` where the searched name gets its value; refused where it has none of its own. */
export function asTextRepairs(workspace: Workspace, { argument }: Flow): readonly Repair[] {
  const { uri } = argument;
  const { code } = factsAt(workspace, uri);
  const searched = code.expressions[argument.expression];
  const ids = searched?.kind === 'reference' ? searched.definitions : [];
  const from = ids.length === 1 ? code.definitions[ids[0] ?? NONE]?.from : undefined;
  const given: ExpressionId = from?.kind === 'value' && !from.path.length ? from.value : NONE;
  if (given === NONE)
    return [
      { kind: 'refused', title, reason: 'What is checked has no name of its own that gets its value.' },
    ];
  const { start, end } = code.expressions[given] as Expression;
  const text = fileAt(workspace, uri)?.text.slice(start, end) ?? '';
  return [
    {
      kind: 'edits',
      title,
      level: 'B',
      edits: [{ uri, edits: [{ span: { start, end }, text: `String(${text})` }] }],
    },
  ];
}
