/** Lets a request name only functions that a table has itself, and not what every object has from its prototype. */
import { type Code, type ExpressionId, NONE } from '../../facts/facts.ts';
import { withoutCastsAt } from '../../facts/reading.ts';
import type { Flow } from '../../flow/flows.ts';
import { valuesOf } from '../../meaning/values/values.ts';
import { factsAt } from '../../workspace/facts.ts';
import { fileAt, type Workspace } from '../../workspace/workspace.ts';
import { isTyped } from './as-text.ts';
import { isStable } from './carriers.ts';
import { exitAt } from './exits.ts';
import { before } from './insertion.ts';
import type { Repair } from './repair.ts';
import { unique } from './value-fix.ts';

const title = 'Call only what the table has itself (answers 400 to other names)';

/** Repairs of a call by a name from the request: whether the table has that name itself is asked before. Level B. */
export function ownNameRepairs(workspace: Workspace, flow: Flow): readonly Repair[] {
  const { uri, expression: key } = flow.argument;
  const { code } = factsAt(workspace, uri);
  const text = fileAt(workspace, uri)?.text ?? '';
  const refused = (reason: string): readonly Repair[] => [{ kind: 'refused', title, reason }];
  const table = tableOf(code, key);
  const values = table === NONE ? [] : valuesOf(workspace, { uri, expression: table });
  // An instance of a class has its methods from its prototype, and a global object has more than its own code gave it.
  if (!values.length || values.some(({ kind }) => kind !== 'object' && kind !== 'module'))
    return refused('Which methods a request may name is for you to say: keep them in a table of their own.');
  if (!isStable(code, table) || !isStable(code, key))
    return refused('The table or the name is worked out in the call itself.');
  const written = (id: ExpressionId) => {
    const { start, end } = code.expressions[withoutCastsAt(code, id)] ?? { start: 0, end: 0 };
    return text.slice(start, end);
  };
  // `Object.hasOwn` came with ES2022, and what a compiler takes for granted is not known.
  const asks = isTyped(uri) ? 'Object.prototype.hasOwnProperty.call' : 'Object.hasOwn';
  const test = `!${asks}(${written(table)}, ${written(key)})`;
  const exit = exitAt(workspace, { uri, expression: key }, test, 'The name is not known');
  if (typeof exit === 'string') return refused(exit);
  const lines = before(workspace, uri, key, exit.lines);
  return lines
    ? [{ kind: 'edits', title, level: 'B', edits: [{ uri, edits: unique([...exit.edits, ...lines]) }] }]
    : refused('There is no statement before which the check could stand.');
}

/** The object of which a name is read: `actions` for the name in `actions[name]`; NONE for other places. */
function tableOf(code: Code, key: ExpressionId): ExpressionId {
  const member = code.expressions[code.expressions[key]?.parent ?? NONE];
  return member?.kind === 'member' && member.computed === key ? member.object : NONE;
}
