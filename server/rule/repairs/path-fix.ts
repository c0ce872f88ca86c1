/** Lets the framework keep a path in its folder: `sendFile(join(root, name))` becomes `sendFile(name, { root })`. */
import { type Code, type Expression, type ExpressionId, NONE } from '../../facts/facts.ts';
import type { Flow } from '../../flow/flows.ts';
import { saidOfCall, saidOfValue } from '../../meaning/values/sayings.ts';
import type { Cleaner, RootFix } from '../../meaning/vocabulary/model.ts';
import { factsAt } from '../../workspace/facts.ts';
import { fileAt, type Workspace } from '../../workspace/workspace.ts';
import type { Repair } from './repair.ts';

const title = 'Let the framework keep the path in its folder';

/** Repairs of a flow into a path that a framework sends; none for other calls. */
export function rootRepairs(workspace: Workspace, flow: Flow): readonly Repair[] {
  const { uri } = flow.call;
  const { code } = factsAt(workspace, uri);
  const text = fileAt(workspace, uri)?.text ?? '';
  const call = code.expressions[flow.call.expression];
  const [said] = saidOfCall<RootFix>(workspace, flow.call, 'root-fixes');
  if (call?.kind !== 'call' || !said) return [];
  const refused = (reason: string): readonly Repair[] => [{ kind: 'refused', title, reason }];
  const next = code.expressions[call.arguments[1] ?? NONE];
  if (next && next.kind !== 'function') return refused('The call has options already.');
  const argument = code.expressions[flow.argument.expression] as Expression;
  const parts = folderAndName(workspace, uri, code, flow.argument.expression);
  if (!parts) return refused('The folder and the name do not stand in the call.');
  const [folder, name] = parts.map((id) => {
    const part = code.expressions[id] as Expression;
    return text.slice(part.start, part.end);
  });
  const { option } = said.entry;
  const given = folder === option ? option : `${option}: ${folder}`;
  return [
    {
      kind: 'edits',
      title,
      level: 'B',
      edits: [
        {
          uri,
          edits: [{ span: { start: argument.start, end: argument.end }, text: `${name}, { ${given} }` }],
        },
      ],
    },
  ];
}

/** The two arguments of a call that joins a path. */
function folderAndName(
  workspace: Workspace,
  uri: string,
  code: Code,
  id: ExpressionId,
): readonly [ExpressionId, ExpressionId] | null {
  const call = code.expressions[id];
  if (call?.kind === 'cast') return folderAndName(workspace, uri, code, call.operand);
  if (call?.kind !== 'call' || call.arguments.length !== 2) return null;
  const joins = saidOfValue<readonly Cleaner[]>(workspace, { uri, expression: id }, 'cleaners').some(
    ({ entry }) => entry.includes('normal-path'),
  );
  const [folder, name] = call.arguments as [ExpressionId, ExpressionId];
  const isSpread = call.arguments.some((each) => code.expressions[each]?.kind === 'spread');
  return joins && !isSpread ? [folder, name] : null;
}
