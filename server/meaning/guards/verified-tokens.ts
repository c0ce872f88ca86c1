/** Whether somebody holds a token against its signature around the place where it is only decoded. */
import { type Code, type ExpressionId, type FunctionId, NONE } from '../../facts/facts.ts';
import { factsAt } from '../../workspace/facts.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { withInner } from '../replies/answers.ts';
import { saidOfCall, saidOfValue } from '../values/sayings.ts';
import { usesOfFunction } from '../values/uses.ts';
import type { ExpressionPlace } from '../values/value.ts';
import type { Origin } from '../vocabulary/care-words.ts';

/** Functions looked at from a call outwards and upwards. */
const DEPTH_LIMIT = 3;

/** Whether the function around a call, or one that calls it, also makes a call that verifies a credential, or a signature. */
export function isVerifiedAround(workspace: Workspace, call: ExpressionPlace): boolean {
  const { code } = factsAt(workspace, call.uri);
  return inFunction(
    workspace,
    call.uri,
    outermost(code, code.expressions[call.expression]?.function ?? NONE),
    0,
  );
}

/** Callbacks belong to the function that they are written in; the module itself is none. */
function outermost(code: Code, from: FunctionId): FunctionId {
  let id = from;
  for (;;) {
    const parent = code.functions[id]?.parent ?? NONE;
    if (parent === NONE || parent === 0 || code.functions[parent]?.kind === 'module') return id;
    id = parent;
  }
}

function inFunction(workspace: Workspace, uri: string, id: FunctionId, depth: number): boolean {
  const { code } = factsAt(workspace, uri);
  if (id === NONE || code.functions[id]?.kind === 'module') return false;
  const verifies = (call: ExpressionId) => {
    const place = { uri, expression: call };
    if (saidOfCall(workspace, place, 'verifies').length) return true;
    return saidOfValue<Origin>(workspace, place, 'origins').some(({ entry }) => entry === 'signature');
  };
  const own = withInner(code, id).flatMap((each) => code.functions[each]?.calls ?? []);
  if (own.some(verifies)) return true;
  if (depth >= DEPTH_LIMIT) return false;
  return usesOfFunction(workspace, uri, id).calls.some((call) => {
    const other = factsAt(workspace, call.uri).code;
    const around = outermost(other, other.expressions[call.expression]?.function ?? NONE);
    return inFunction(workspace, call.uri, around, depth + 1);
  });
}
