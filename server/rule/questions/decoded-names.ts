/** Names of files that are read anew from bytes, after a library had cut them down to their last part. */
import { type Code, type ExpressionId, NONE } from '../../facts/facts.ts';
import type { ExpressionPlace } from '../../meaning/values/value.ts';
import { factsAt } from '../../workspace/facts.ts';
import type { Workspace } from '../../workspace/workspace.ts';

/** Encodings with one byte for each sign: of others they keep the last eight bits alone, and so make a slash of U+012F. */
const byteEncodings: ReadonlySet<unknown> = new Set(['latin1', 'binary']);

/** Members, casts and defaults between what is read and the call that it is given to. */
const WAY_LIMIT = 8;

/** Whether a text is turned into bytes where it is read that need not be those of its own signs: `Buffer.from(file.name, 'latin1')`. */
export function isReadAnew(workspace: Workspace, { uri, expression }: ExpressionPlace): boolean {
  const { code } = factsAt(workspace, uri);
  let at = expression;
  for (let steps = 0; steps < WAY_LIMIT; steps++) {
    const around = code.expressions[at]?.parent ?? NONE;
    const each = code.expressions[around];
    if (each?.kind === 'call') return each.arguments[0] === at && isByteReading(code, around);
    if (each?.kind !== 'member' && each?.kind !== 'cast' && each?.kind !== 'logical') return false;
    at = around;
  }
  return false;
}

function isByteReading(code: Code, id: ExpressionId): boolean {
  const call = code.expressions[id];
  const callee = call?.kind === 'call' ? code.expressions[call.callee] : undefined;
  if (call?.kind !== 'call' || callee?.kind !== 'member' || callee.property !== 'from') return false;
  const owner = code.expressions[callee.object];
  const encoding = code.expressions[call.arguments[1] ?? NONE];
  return (
    owner?.kind === 'reference' &&
    owner.name === 'Buffer' &&
    encoding?.kind === 'literal' &&
    byteEncodings.has(encoding.value)
  );
}
