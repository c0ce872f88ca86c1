/** What a registration says: its methods, its paths, and the place that stands for it. */
import type { Expression, ExpressionId } from '../../facts/facts.ts';
import type { Place, Span } from '../../text/span.ts';
import { factsAt } from '../../workspace/facts.ts';
import { fileAt, type Workspace } from '../../workspace/workspace.ts';
import type { Located } from '../values/located.ts';
import { settingAbove } from '../values/named-settings.ts';
import { pathTextsAt } from '../values/path-texts.ts';
import type { ExpressionPlace, Value } from '../values/value.ts';
import { computedNames, receiverOf, stepInto, valuesOf } from '../values/values.ts';
import { argumentOf } from '../vocabulary/automaton.ts';
import { list } from '../vocabulary/model.ts';
import { join, PATH_LIMIT, type Prefix, writtenPath } from './endpoint-paths.ts';
import { namesOfExport } from './export-names.ts';
import type { Registration } from './registrations.ts';
import { givenAt, pathAt, routeCallsAt } from './routes.ts';

/** The path of what is registered without one. */
export const nowhere: Prefix = { text: '', known: true };

/** The HTTP methods of a registration in upper case; `*` for any, and where they are not known. */
export function registeredMethods(workspace: Workspace, registration: Registration): readonly string[] {
  const { entry, call, key } = registration;
  if (key?.method) return [key.method];
  if (key && entry.method === undefined) return ['*'];
  if (typeof entry.method === 'string') return [entry.method.toUpperCase()];
  if (entry.method) {
    const values = givenAt(workspace, registration, entry.method.argument)
      .flatMap(({ place, context }) => valuesOf(workspace, place, context))
      .flatMap((value) => flattened(workspace, value));
    const names = values.flatMap((value) =>
      value.kind === 'literal' && typeof value.value === 'string' ? [value.value.toUpperCase()] : [],
    );
    return names.length ? [...new Set(names)] : ['*'];
  }
  const { callee } = registeringCall(workspace, registration);
  const name = computedName(workspace, registration, callee) ?? calledName(workspace, call.uri, callee);
  return [name === null ? '*' : name === 'del' ? 'DELETE' : name.toUpperCase()];
}

/** The name of a method that is computed: `router[options.method](…)`. */
function computedName(
  workspace: Workspace,
  { call, context }: Registration,
  callee: ExpressionId,
): string | null {
  const member = factsAt(workspace, call.uri).code.expressions[callee];
  if (member?.kind !== 'member' || member.property !== null) return null;
  const place = { uri: call.uri, expression: member.computed };
  const [name, ...others] = computedNames(workspace, place, context);
  return name === undefined || name === '*' || others.length ? null : name;
}

/** Where a route is written down: in a class below the one that registers it, the call of the method above. */
export function writtenAt({ call, context }: Registration): ExpressionPlace {
  let written = call;
  for (let at = context; at?.self; at = at.outer) written = at.call;
  return written;
}

/** What to mark: from the start of the registration, or of its table, to the end of its path, if that is one line. */
export function markOf(workspace: Workspace, registration: Registration, written: ExpressionPlace): Place {
  const { table, call } = registration;
  const path = pathAt(workspace, registration);
  const end = path && spanAt(workspace, path.place);
  if (written !== call) {
    const { start, end: last } = spanAt(workspace, written);
    const isWithin = end && path.place.uri === written.uri && end.start >= start && end.end <= last;
    const span = { start, end: isWithin ? end.end : calleeEnd(workspace, written) };
    return { uri: written.uri, span: hasLines(workspace, written.uri, span) && end ? end : span };
  }
  const start = table ? table.place : call;
  const whole = spanAt(workspace, start);
  const { code } = factsAt(workspace, call.uri);
  const callee = code.expressions[registeringCall(workspace, registration).callee];
  const before = callee?.kind === 'member' ? code.expressions[callee.object] : undefined;
  const isLong =
    callee?.kind === 'member' &&
    before !== undefined &&
    isLongObject(workspace, call.uri, { start: before.start, end: callee.propertySpan.start });
  if (!table && callee?.kind === 'member' && isLong) {
    const from = callee.propertySpan.start;
    const to = end && end.start > from && path?.place.uri === call.uri ? end.end : callee.end;
    return { uri: call.uri, span: { start: from, end: to } };
  }
  if (!path || !end) {
    const span = table ? whole : { start: whole.start, end: callee?.end ?? whole.end };
    return { uri: start.uri, span: span.end > span.start ? span : whole };
  }
  const isInside = path.place.uri === start.uri && end.start >= whole.start && end.end <= whole.end;
  if (!isInside) return { uri: start.uri, span: { start: whole.start, end: callee?.end ?? whole.end } };
  const span = { start: whole.start, end: end.end };
  const isPlain =
    !table && registeringCall(workspace, registration).arguments.includes(path.place.expression);
  return isPlain || !hasLines(workspace, start.uri, span)
    ? { uri: start.uri, span }
    : { uri: start.uri, span: end };
}

function calleeEnd(workspace: Workspace, { uri, expression }: ExpressionPlace): number {
  const { code } = factsAt(workspace, uri);
  const call = code.expressions[expression];
  return (call?.kind === 'call' ? code.expressions[call.callee]?.end : call?.end) ?? 0;
}

function registeringCall(
  workspace: Workspace,
  { call }: Registration,
): Extract<Expression, { kind: 'call' }> {
  const { code } = factsAt(workspace, call.uri);
  return code.expressions[call.expression] as Extract<Expression, { kind: 'call' }>;
}

function spanAt(workspace: Workspace, { uri, expression }: ExpressionPlace): Span {
  const { start, end } = factsAt(workspace, uri).code.expressions[expression] as Expression;
  return { start, end };
}

function hasLines(workspace: Workspace, uri: string, { start, end }: Span): boolean {
  return fileAt(workspace, uri)?.text.slice(start, end).includes('\n') ?? false;
}

/** A long chain (`router.route('/x').get(a).post(b)`), or one over several lines, is marked at its last name only. */
function isLongObject(workspace: Workspace, uri: string, object: Span): boolean {
  return object.end - object.start > 40 || hasLines(workspace, uri, object);
}

/** The path of a registration, or of the one before it in a chain: `app.get('/', list).post(add)`. */
function pathInChain(workspace: Workspace, registration: Registration, depth = 0): Located | null {
  const { call, entry, context } = registration;
  const own = pathAt(workspace, registration);
  const { code } = factsAt(workspace, call.uri);
  const receiver = receiverOf(code, call.expression);
  if (own || (entry.kind ?? 'endpoint') !== 'endpoint' || !Array.isArray(entry.path) || depth > 20)
    return own;
  if (code.expressions[receiver]?.kind !== 'call') return null;
  const before = { uri: call.uri, expression: receiver };
  const [found] = routeCallsAt(workspace, before, context);
  return found
    ? pathInChain(workspace, { ...registration, call: before, entry: found.entry, table: null }, depth + 1)
    : null;
}

/** The paths of a registration; an unknown part is `*` and not known. */
export function registeredPaths(workspace: Workspace, registration: Registration): readonly Prefix[] {
  const { under = '', parameterSign } = registration.entry;
  const { path = null } = registration.key ?? {};
  const own = registration.entry.actions
    ? ownPaths(workspace, registration).map(nested)
    : ownPaths(workspace, registration);
  const written = path === null ? own : own.map((each) => join(each, writtenPath(path)));
  const found = parameterSign
    ? written.map((each) => ({ ...each, text: withSign(each.text, parameterSign) }))
    : written;
  if (!under) return found;
  const before =
    typeof under === 'string'
      ? { text: under, known: true }
      : settingAbove(workspace, registration.call.uri, under);
  // Of a prefix that is not known at least the rest of the path is.
  return found.map((each) => join(before, each));
}

/** The path of a thing within others: `shelves.books` is `/shelves/:shelves_id/books`. */
function nested(path: Prefix): Prefix {
  return { ...path, text: path.text.replace(/([^./]+)\./g, '$1/:$1_id/') };
}

/** A path whose parameters begin with another sign than `:`; the sign alone stands for the rest of a path. */
function withSign(text: string, sign: string): string {
  const parts = text.split('/').map((part) => {
    if (!part.startsWith(sign)) return part;
    return part === sign ? '*' : `:${part.slice(sign.length)}`;
  });
  return parts.join('/');
}

function ownPaths(workspace: Workspace, registration: Registration): readonly Prefix[] {
  if (registration.entry.path === 'export') return exportNames(workspace, registration);
  const path = pathInChain(workspace, registration);
  if (path) {
    const found = pathTextsAt(workspace, path.place, path.context);
    return found.length ? found.slice(0, PATH_LIMIT) : [{ text: '/*', known: false }];
  }
  const { entry } = registration;
  const isPrefixUnread = list(entry.prefix).some(
    (at) => (argumentOf(at)?.path.length ?? 0) > 0 && givenAt(workspace, registration, at).length > 0,
  );
  if (isPrefixUnread) return [{ text: '/*', known: false }];
  const isNeeded = (entry.kind ?? 'endpoint') === 'endpoint' && list(entry.path).length > 0;
  return isNeeded && isUnread(workspace, registration) ? [{ text: '/*', known: false }] : [nowhere];
}

/** The names under which the result of a call is exported. */
function exportNames(workspace: Workspace, { call }: Registration): readonly Prefix[] {
  const names = namesOfExport(workspace, call);
  return names.length
    ? names.map((name) => ({ text: `/${name}`, known: true }))
    : [{ text: '/*', known: false }];
}

/** Whether the path stands below an argument that could not be read. */
function isUnread(workspace: Workspace, registration: Registration): boolean {
  const below = list(registration.entry.path).some((at) => (argumentOf(at)?.path.length ?? 0) > 0);
  return below && registeringCall(workspace, registration).arguments.length > 0;
}

/** Elements of arrays of handlers, at any depth. */
function flattened(workspace: Workspace, value: Value, depth = 0): readonly Value[] {
  if (value.kind !== 'array' || depth > 4) return [value];
  return stepInto(workspace, value, '*').flatMap((each) => flattened(workspace, each, depth + 1));
}

/** The name under which a function is called, or under which it was imported; null if it has none. */
function calledName(workspace: Workspace, uri: string, id: ExpressionId): string | null {
  const { code, outline } = factsAt(workspace, uri);
  const callee = code.expressions[id];
  if (callee?.kind === 'member') return callee.property;
  if (callee?.kind !== 'reference') return null;
  for (const definition of code.bindings[callee.binding]?.definitions ?? []) {
    const from = code.definitions[definition]?.from;
    if (from?.kind === 'import') return outline.imports[from.import]?.imported ?? null;
    if (from?.kind === 'value') return from.path.at(-1) ?? null;
  }
  return null;
}
