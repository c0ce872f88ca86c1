/** Whether a value is what stands in a part of a token, decoded by hand: `atob(token.split('.')[1])`. */
import { type Code, type ExpressionId, NONE } from '../../facts/facts.ts';
import { factsAt } from '../../workspace/facts.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { saidOfArguments } from '../values/sayings.ts';
import type { ExpressionPlace } from '../values/value.ts';

/** Calls and names followed from a value back to the text that dots part. */
const DEPTH_LIMIT = 12;

/** The claims stand between the dots of a token (RFC 7515, 3.1). */
const CLAIMS = '1';

/** Whether an expression decodes the claims of a token: the second part of a text that dots part, by way of Base64. */
export function decodesClaims(workspace: Workspace, { uri, expression }: ExpressionPlace): boolean {
  const { code } = factsAt(workspace, uri);
  return leadsToClaims(workspace, uri, code, expression, { decoded: false, picked: false }, 0);
}

interface Way {
  /** Whether a call on the way reads Base64. */
  readonly decoded: boolean;
  /** Whether the second element was taken. */
  readonly picked: boolean;
}

function leadsToClaims(
  workspace: Workspace,
  uri: string,
  code: Code,
  id: ExpressionId,
  way: Way,
  depth: number,
): boolean {
  const at = code.expressions[id];
  if (!at || depth > DEPTH_LIMIT) return false;
  const on = (next: ExpressionId, more: Partial<Way> = {}) =>
    leadsToClaims(workspace, uri, code, next, { ...way, ...more }, depth + 1);
  switch (at.kind) {
    case 'await':
    case 'cast':
      return on(at.operand);
    // `token.split('.')[1] ?? ''`, `token && token.split('.')[1]`
    case 'logical':
      return on(at.operator === '&&' ? at.right : at.left);
    case 'reference':
      return at.definitions.some((each) => {
        const { from, into = [] } = code.definitions[each] ?? {};
        if (from?.kind !== 'value' || into.length || from.path.length > 1) return false;
        if (!from.path.length) return on(from.value);
        return from.path[0] === CLAIMS && !way.picked && on(from.value, { picked: true });
      });
    case 'member':
      return at.property === CLAIMS && !way.picked && on(at.object, { picked: true });
    case 'call':
      return throughCall();
    default:
      return false;
  }

  function throughCall(): boolean {
    if (at?.kind !== 'call') return false;
    if (way.picked && isSplitAtDots(code, at)) return way.decoded;
    const place = { uri, expression: id };
    const passed = saidOfArguments(workspace, place, 'steps').map(({ argument }) => argument);
    const decoded = way.decoded || readsBase64(code, at);
    if (passed.some((argument) => on(at.arguments[argument] ?? NONE, { decoded }))) return true;
    const callee = code.expressions[at.callee];
    return callee?.kind === 'member' && on(callee.object, { decoded });
  }
}

type Call = Extract<Code['expressions'][number], { kind: 'call' }>;

/** `atob(…)`, or a call that is told so: `Buffer.from(part, 'base64url')`. */
function readsBase64(code: Code, call: Call): boolean {
  const callee = code.expressions[call.callee];
  if (callee?.kind === 'reference' && callee.binding === NONE && callee.name === 'atob') return true;
  return call.arguments.some((each) => {
    const text = code.expressions[each];
    return text?.kind === 'literal' && /^base64(?:url)?$/i.test(String(text.value));
  });
}

function isSplitAtDots(code: Code, call: Call): boolean {
  const callee = code.expressions[call.callee];
  const separator = code.expressions[call.arguments[0] ?? NONE];
  return (
    callee?.kind === 'member' &&
    callee.property === 'split' &&
    separator?.kind === 'literal' &&
    separator.value === '.'
  );
}
