/** Lets only paths of the own site through to a redirect. */
import { type Code, type ExpressionId, NONE } from '../../facts/facts.ts';
import { fixedText } from '../../facts/reading.ts';
import type { Flow } from '../../flow/flows.ts';
import { saidOfValue } from '../../meaning/values/sayings.ts';
import { calleesOf } from '../../meaning/values/values.ts';
import type { TextEdit } from '../../text/edit.ts';
import { contains, type Span } from '../../text/span.ts';
import { factsAt } from '../../workspace/facts.ts';
import { fileAt, type Workspace } from '../../workspace/workspace.ts';
import { harmless } from '../injection.ts';
import { asText, isTyped } from './as-text.ts';
import { carriersOf, isStable } from './carriers.ts';
import { quoteOf } from './imports.ts';
import { before, freeName, layoutOf } from './insertion.ts';
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
  const text = fileAt(workspace, uri)?.text ?? '';
  const quote = quoteOf(text);
  const isNamed = carriers.every(({ place }) => isStable(code, place.expression));
  if (!carriers.length || !isNamed)
    return (
      (carriers.length > 0 && namedFirst(workspace, flow, quote)) ||
      refused('The address is no plain name that can be tested before it is used.')
    );
  const edits = carriers.flatMap((carrier) => {
    const { expression: id } = carrier.place;
    const whole = orOwnPath(uri, code, text, id);
    if (whole) return [whole];
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

/** `next || '/home'`: the test takes the place of the operator, as a refused address leads to the same path as a missing one. */
function orOwnPath(uri: string, code: Code, text: string, id: ExpressionId): TextEdit | null {
  const own = code.expressions[id];
  const whole = code.expressions[own?.parent ?? NONE];
  if (!own || whole?.kind !== 'logical' || whole.operator === '&&' || whole.left !== id) return null;
  const other = code.expressions[whole.right];
  const path = fixedText(code, whole.right);
  const gap = text.slice(own.end, other?.start);
  // An empty text is no path, so that `??`, too, goes on with the other one.
  if (!other || path === null || !/^\/(?![/\\])/.test(path) || !/^\s*(?:\|\||\?\?)\s*$/.test(gap))
    return null;
  const plain = text.slice(own.start, own.end);
  const read = isTyped(uri) ? asText(plain) : plain;
  const parent = code.expressions[whole.parent];
  const isPart =
    parent !== undefined && ['binary', 'logical', 'conditional', 'unary', 'cast'].includes(parent.kind);
  const chosen = `${ownPath}.test(${read}) ? ${read} : ${text.slice(other.start, other.end)}`;
  return { span: { start: whole.start, end: whole.end }, text: isPart ? `(${chosen})` : chosen };
}

/** Gives an address that is read from the request a name in a statement before, so that it can be tested. */
function namedFirst(workspace: Workspace, flow: Flow, quote: string): readonly Repair[] | null {
  const { uri, expression: id } = flow.argument;
  const { code } = factsAt(workspace, uri);
  const own = code.expressions[id];
  const isWhole = !flow.path.length && !flow.arrival.form.part.length;
  if (!own || !isWhole || !onlyReads(workspace, uri, own)) return null;
  const name = freeName(code, 'target');
  const { end } = layoutOf(workspace, uri);
  const text = fileAt(workspace, uri)?.text ?? '';
  const lines = before(workspace, uri, id, [`const ${name} = ${text.slice(own.start, own.end)}${end}`]);
  if (!lines) return null;
  const path = isTyped(uri) ? asText(name) : name;
  const chosen = `${ownPath}.test(${path}) ? ${path} : ${quote}/${quote}`;
  const edits = [...lines, { span: { start: own.start, end: own.end }, text: chosen }];
  return [{ kind: 'edits', title, level: 'B', edits: [{ uri, edits }] }];
}

/** Whether nothing but reads of the request stands in an expression, which may as well be read earlier. */
function onlyReads(workspace: Workspace, uri: string, span: Span): boolean {
  return factsAt(workspace, uri).code.expressions.every((each, expression) => {
    if (!contains(span, each) || !/^(?:call|function|assignment|update|await)$/.test(each.kind)) return true;
    const place = { uri, expression };
    const isOwn = calleesOf(workspace, place).some(({ kind }) => kind === 'function');
    const isRead = !isOwn && saidOfValue(workspace, place, 'sources').length > 0;
    const callee = each.kind === 'call' ? factsAt(workspace, uri).code.expressions[each.callee] : undefined;
    return isRead || (callee?.kind === 'reference' && callee.name === 'String' && callee.binding === NONE);
  });
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
