/** Guards that stand in handlers: the first statements of one handler, written at the start of another. */
import { type Code, type Expression, type FunctionId, NONE } from '../../facts/facts.ts';
import { fixedText } from '../../facts/reading.ts';
import type { Endpoint } from '../../meaning/endpoints/chain.ts';
import { allEndpoints } from '../../meaning/endpoints/endpoints.ts';
import { authenticationAt } from '../../meaning/guards/authentications.ts';
import { denialStatusAt, expressionsWithin } from '../../meaning/replies/answers.ts';
import { saidOfCall } from '../../meaning/values/sayings.ts';
import type { ExpressionPlace, FunctionValue } from '../../meaning/values/value.ts';
import { calleesOf } from '../../meaning/values/values.ts';
import type { TextEdit } from '../../text/edit.ts';
import { contains, type Span } from '../../text/span.ts';
import { factsAt } from '../../workspace/facts.ts';
import { statementsIn } from '../../workspace/statements.ts';
import { fileAt, type Workspace } from '../../workspace/workspace.ts';
import { reaches } from '../reach.ts';
import { rolesOf } from './exits.ts';
import { nameIn, originOf } from './imports.ts';
import { indentAt, layoutOf, movedLines } from './insertion.ts';
import type { Repair } from './repair.ts';

/** Statements at the start of a handler of which the last turns away who is not signed in. */
const STATEMENT_LIMIT = 3;
/** Guards that are offered, the most used first. */
const OFFER_LIMIT = 3;

interface Guard {
  readonly handler: FunctionValue;
  readonly span: Span;
  readonly text: string;
  readonly endpoint: Endpoint;
}

/**
 * Repairs that begin a handler with what other handlers of the same library begin with to turn away who is not signed in.
 * Level B. Nothing is offered where no handler is guarded.
 */
export function handlerGuardRepairs(workspace: Workspace, endpoint: Endpoint): readonly Repair[] {
  const [value] = endpoint.handler?.functions ?? [];
  if (!value || endpoint.handler?.functions.length !== 1) return [];
  let guarded = 0;
  const counts = new Map<string, { readonly guard: Guard; readonly count: number }>();
  for (const each of allEndpoints(workspace)) {
    if (each.id === endpoint.id || !isOfSameForm(workspace, each, endpoint)) continue;
    if (authenticationAt(workspace, each).authenticated === true) guarded++;
    const guard = guardOf(workspace, each);
    if (!guard) continue;
    const known = counts.get(guard.text);
    counts.set(guard.text, { guard: known?.guard ?? guard, count: (known?.count ?? 0) + 1 });
  }
  const found = [...counts.values()].sort(
    (a, b) =>
      b.count - a.count ||
      a.guard.text.length - b.guard.text.length ||
      (a.guard.text < b.guard.text ? -1 : 1),
  );
  if (!found.length && guarded)
    return [
      {
        kind: 'refused',
        title: 'Begin the handler with a guard',
        reason: 'No handler begins with statements that could be written here.',
      },
    ];
  return found.slice(0, OFFER_LIMIT).map(({ guard }) => repairWith(workspace, endpoint, value, guard));
}

/** Whether both are handled in the same way, so that what answers in one answers in the other. */
function isOfSameForm(workspace: Workspace, one: Endpoint, other: Endpoint): boolean {
  if (one.framework !== other.framework || (one.method === 'ACTION') !== (other.method === 'ACTION'))
    return false;
  const [a, b] = [one, other].map((each) => {
    const [value] = each.handler?.functions ?? [];
    return value ? Object.keys(rolesOf(workspace, each, value.uri, value.function)) : [];
  });
  return !a?.length || !b?.length || a.some((role) => b.includes(role));
}

/** The statements at the start of a handler that turn requests away; null if it has none. */
function guardOf(workspace: Workspace, endpoint: Endpoint): Guard | null {
  const [handler] = endpoint.handler?.functions ?? [];
  if (!handler || authenticationAt(workspace, endpoint).authenticated !== true) return null;
  const { uri, function: id } = handler;
  const { code } = factsAt(workspace, uri);
  const text = fileAt(workspace, uri)?.text ?? '';
  const body = code.functions[id]?.body;
  if (!body || text[body.start] !== '{') return null;
  const statements = statementsIn(workspace, uri, body).slice(0, STATEMENT_LIMIT);
  const last = statements.findIndex((each) => deniesIn(workspace, handler, code, each));
  const end = statements[last];
  const isAlone = (each: Span) => standsAlone(code, body, { start: each.start, end: end?.end ?? each.end });
  const first = statements.slice(0, last + 1).findLast(isAlone);
  if (!end || !first) return null;
  const span = { start: first.start, end: end.end };
  return { handler, span, text: text.slice(span.start, span.end), endpoint };
}

/** Whether statements use nothing that others before them in the same body define. */
function standsAlone(code: Code, body: Span, span: Span): boolean {
  return code.expressions.every((each) => {
    if (each.kind !== 'reference' || !contains(span, each)) return true;
    const defined = code.bindings[each.binding];
    return !defined || contains(span, defined.span) || !contains(body, defined.span);
  });
}

/** Texts by which code says that somebody has to sign in, where it sets no status. */
const says = /\bun-?(?:authori[sz]ed|authenticated)\b|\bforbidden\b|\b(?:sign|log)(?:ged|ned)? ?in\b/i;

/** Whether a statement answers that somebody has to sign in, or calls a function that does. */
function deniesIn(
  workspace: Workspace,
  { uri, function: id, context }: FunctionValue,
  code: Code,
  span: Span,
): boolean {
  const denies = (place: ExpressionPlace, { kind, condition, ...rest }: Expression) => {
    if (condition === NONE) return false;
    if (kind === 'literal') return 'value' in rest && says.test(String(rest.value));
    if (kind === 'template') return says.test(fixedText(code, place.expression) ?? '');
    const isStatus = denialStatusAt(workspace, place, null) !== undefined;
    return isStatus || saidOfCall(workspace, place, 'denies').length > 0;
  };
  return expressionsWithin(workspace, uri, id).some((number) => {
    const expression = code.expressions[number] as Expression;
    const place = { uri, expression: number };
    if (!contains(span, expression)) return false;
    if (denies(place, expression)) return true;
    if (expression.kind !== 'call') return false;
    const functions = calleesOf(workspace, place, context).flatMap((each) =>
      each.kind === 'function' ? [each] : [],
    );
    return functions.length > 0 && reaches(workspace, { functions }, (at) => denies(at.place, at.expression));
  });
}

function repairWith(
  workspace: Workspace,
  endpoint: Endpoint,
  { uri, function: id }: FunctionValue,
  guard: Guard,
): Repair {
  const from = `${guard.endpoint.method} ${guard.endpoint.path}`;
  const title = `Begin \`${endpoint.method} ${endpoint.path}\` as \`${from}\` begins`;
  const refused = (reason: string): Repair => ({ kind: 'refused', title, reason });
  const { code } = factsAt(workspace, uri);
  const text = fileAt(workspace, uri)?.text ?? '';
  const fact = code.functions[id];
  if (!fact || text[fact.body.start] !== '{') return refused('The handler has no body with braces.');
  if (/\bawait\b/.test(guard.text) && !fact.async)
    return refused('The handler is not asynchronous, so it cannot wait for the guard.');
  const [first] = statementsIn(workspace, uri, fact.body);
  if (!first) return refused('The handler has no body with braces.');
  const made = movedTo(workspace, uri, id, guard);
  if (!made) return refused('The guard rests on names that cannot be had in this handler.');
  const indent = indentAt(text, first.start);
  const { lineEnd } = layoutOf(workspace, uri);
  const own = indentAt(fileAt(workspace, guard.handler.uri)?.text ?? '', guard.span.start);
  const moved = movedLines(made.text, own, indent).replaceAll(/\r?\n/g, lineEnd);
  const edit = { span: { start: first.start, end: first.start }, text: moved + lineEnd + indent };
  return { kind: 'edits', title, level: 'B', edits: [{ uri, edits: [...made.edits, edit] }] };
}

/** The text of a guard with the names that its parts have in another handler; null where one cannot be had. */
function movedTo(
  workspace: Workspace,
  uri: string,
  id: FunctionId,
  { handler, span, text }: Guard,
): { readonly text: string; readonly edits: readonly TextEdit[] } | null {
  const { code } = factsAt(workspace, handler.uri);
  const { code: target } = factsAt(workspace, uri);
  const edits: TextEdit[] = [];
  const changes: TextEdit[] = [];
  const isFree = (name: string) => !target.bindings.some((each) => each.name === name && each.function !== 0);
  for (const each of code.expressions) {
    if (each.kind !== 'reference' || !contains(span, each) || each.binding === NONE) continue;
    const binding = code.bindings[each.binding];
    if (!binding) return null;
    if (binding.kind !== 'parameter' && contains(span, binding.span)) {
      if (!isFree(binding.name)) return null;
      continue;
    }
    const name =
      binding.function === 0
        ? nameFor(workspace, handler.uri, each.binding, uri)
        : parameterFor(code, handler.function, binding.name, target, id);
    if (!name) return null;
    edits.push(...name.edits.filter((edit) => !edits.some((known) => known.text === edit.text)));
    if (name.text !== each.name)
      changes.push({ span: { start: each.start - span.start, end: each.end - span.start }, text: name.text });
  }
  const moved = changes
    .sort((a, b) => b.span.start - a.span.start)
    .reduce((now, { span: at, text: put }) => now.slice(0, at.start) + put + now.slice(at.end), text);
  return { text: moved, edits };
}

function nameFor(workspace: Workspace, from: string, binding: number, uri: string) {
  if (from === uri) return { text: factsAt(workspace, uri).code.bindings[binding]?.name ?? '', edits: [] };
  const origin = originOf(workspace, from, binding);
  return origin && nameIn(workspace, uri, origin);
}

/** The name of the parameter at the same place, which has the same role. */
function parameterFor(code: Code, from: FunctionId, name: string, target: Code, id: FunctionId) {
  const index = (code.functions[from]?.parameters ?? []).findIndex((each) => each.name === name);
  const text = index < 0 ? null : target.functions[id]?.parameters[index]?.name;
  return text ? { text, edits: [] } : null;
}
