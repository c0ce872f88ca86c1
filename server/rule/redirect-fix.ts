/** Lets only paths of the own site through to a redirect. */
import { type Code, type ExpressionId, NONE } from '../facts/facts.ts';
import type { Flow } from '../flow/flows.ts';
import { factsAt } from '../workspace/facts.ts';
import { fileAt, type Workspace } from '../workspace/workspace.ts';
import { asText, isTyped } from './as-text.ts';
import { carriersOf, isStable } from './carriers.ts';
import { quoteOf } from './imports.ts';
import { harmless } from './injection.ts';
import type { Repair } from './repair.ts';
import { replacementOf } from './value-fix.ts';

const title = 'Let only paths of this site through, and send to `/` otherwise';

/**
 * A path that browsers look up on the same site (URL Standard, 4.4): one slash, with neither a slash nor a backslash
 * behind it, and none of the signs that browsers leave out of addresses, so that two slashes could come together.
 */
const ownPath = String.raw`/^\/(?![/\\])[^\t\r\n]*$/`;

/** Repairs of a flow into an address that browsers are sent to. */
export function ownPathRepairs(workspace: Workspace, flow: Flow): readonly Repair[] {
  const { uri } = flow.argument;
  const { code } = factsAt(workspace, uri);
  const refused = (reason: string): readonly Repair[] => [{ kind: 'refused', title, reason }];
  if (flow.arrival.form.before || flow.arrival.form.after)
    return refused('The data is only a part of the address: which hosts may stand there is for you to say.');
  if (namesHost(code, flow.argument.expression))
    return refused('The code around it lets other hosts through: compare the whole host there.');
  const carriers = carriersOf(workspace, flow, [...harmless, 'known-host', 'local-address']);
  if (!carriers.length || !carriers.every(({ place }) => isStable(code, place.expression)))
    return refused('The address is no plain name that can be tested before it is used.');
  const text = fileAt(workspace, uri)?.text ?? '';
  const quote = quoteOf(text);
  const edits = carriers.flatMap((carrier) => {
    const { expression: id } = carrier.place;
    const own = code.expressions[id];
    const parent = code.expressions[own?.parent ?? NONE];
    const isPart =
      parent !== undefined && ['binary', 'logical', 'conditional', 'unary', 'cast'].includes(parent.kind);
    return (
      replacementOf(workspace, carrier, (value) => {
        const operand = own?.kind === 'cast' ? code.expressions[own.operand] : undefined;
        const plain = operand ? text.slice(operand.start, operand.end) : value;
        const path = isTyped(uri) ? asText(plain) : plain;
        const chosen = `${ownPath}.test(${path}) ? ${path} : ${quote}/${quote}`;
        return { text: isPart ? `(${chosen})` : chosen, edits: [] };
      }) ?? []
    );
  });
  return [{ kind: 'edits', title, level: 'B', edits: [{ uri, edits }] }];
}

/** Whether a text of the function around an expression names a host. */
function namesHost(code: Code, id: ExpressionId): boolean {
  const own = code.expressions[id]?.function;
  return code.expressions.some(
    (each) =>
      each.function === own &&
      each.kind === 'literal' &&
      typeof each.value === 'string' &&
      /^(?:https?:\/\/|[a-z\d-]+(?:\.[a-z\d-]+)+)/i.test(each.value),
  );
}
