/**
 * Endpoints that follow from the place of a file and its exports: routes of frameworks with folders for paths, functions
 * that a directive opens to clients, and the guards that such a framework runs before them.
 */
import { type Code, type ExpressionId, NONE } from '../facts/facts.ts';
import type { Span } from '../text/span.ts';
import { factsAt, outlineAt } from '../workspace/facts.ts';
import { type ExportTarget, exportTargets, scriptFiles } from '../workspace/links.ts';
import { query } from '../workspace/memo.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { type ChainLink, type Endpoint, linkAt } from './chain.ts';
import { functionsWithDirective } from './directives.ts';
import { segments } from './endpoint-paths.ts';
import { type FilePlace, filePlacesOf } from './file-places.ts';
import { methodsOf } from './methods.ts';
import type { ReplyKind } from './model.ts';
import { fitsPatterns } from './request-line.ts';
import { type ReturnedReply, returnedBy } from './returned.ts';
import type { ExpressionPlace, Value } from './value.ts';
import { stepAll, stepInto, targetValues, valuesOf } from './values.ts';

/** An endpoint or a guard of one file, before those of the application are put together. */
interface Found {
  readonly model: string;
  readonly root: string;
  readonly kind: 'endpoint' | 'guard';
  /** What the handler's returned value is; null where it is not the reply. */
  readonly returns: ReplyKind | null;
  readonly endpoint: Endpoint;
  /** For guards: what the paths for which it runs are written as; null for all paths. */
  readonly matcher: readonly Value[] | null;
}

const foundIn = query<Workspace, readonly Found[]>({
  name: 'endpoints by place of file',
  compute: (workspace, uri) => filePlacesOf(workspace, uri).flatMap((place) => inFile(workspace, uri, place)),
  fingerprint: (found) => JSON.stringify(found),
  onCycle: [],
});

const all = query<Workspace, readonly Endpoint[]>({
  name: 'file endpoints',
  compute: (workspace) => {
    const found = scriptFiles(workspace).flatMap((uri) => foundIn(workspace, uri));
    const guards = found.filter(({ kind }) => kind === 'guard');
    return found.flatMap(({ kind, root, model, endpoint }) => {
      if (kind === 'guard') return [];
      const above = guards.filter(
        (guard) => guard.root === root && guard.model === model && covers(workspace, guard, endpoint),
      );
      return [
        {
          ...endpoint,
          chain: [...above.flatMap((guard) => guard.endpoint.handler ?? []), ...endpoint.chain],
        },
      ];
    });
  },
  onCycle: [],
});

/** All endpoints of the workspace that follow from places of files. */
export function fileEndpoints(workspace: Workspace): readonly Endpoint[] {
  return all(workspace, '');
}

/** Replies by returned values, of handlers that a file is by its place. */
export function fileReplies(workspace: Workspace, uri: string): readonly ReturnedReply[] {
  return foundIn(workspace, uri).flatMap(({ kind: sort, model, returns: kind, endpoint }) =>
    sort === 'endpoint' && kind
      ? returnedBy(
          workspace,
          { registration: endpoint.registration, model, kind },
          endpoint.handler?.functions ?? [],
        )
      : [],
  );
}

/** Whether a guard above runs for an endpoint. What has no path of its own (a server function) is reached by other ways. */
function covers(workspace: Workspace, { matcher }: Found, endpoint: Endpoint): boolean {
  if (!endpoint.path.startsWith('/')) return false;
  return matcher === null || fitsPatterns(workspace, matcher, endpoint) !== false;
}

function inFile(workspace: Workspace, uri: string, place: FilePlace): readonly Found[] {
  const { directive, exports } = place.entry;
  const { code } = factsAt(workspace, uri);
  if (!directive || functionsWithDirective(code, directive).has(0))
    return exportsOf(workspace, uri, place).flatMap((each) => ofExport(workspace, uri, place, each));
  const [meaning = ''] = Object.values(exports);
  return [...functionsWithDirective(code, directive)].flatMap((id) => {
    const expression = code.functions[id]?.expression ?? NONE;
    if (expression === NONE) return [];
    const name = code.functions[id]?.name || 'function';
    return ofExport(workspace, uri, place, { names: [name], meaning, ...written(code, expression) });
  });
}

/** An exported handler: its names (of the export, of properties below it), what the model says of them, where it is written. */
interface Handler {
  readonly names: readonly string[];
  readonly meaning: string;
  /** What to mark. */
  readonly span: Span;
  /** The expression whose value is the handler, or holds it at the names that follow. */
  readonly expression: ExpressionId;
  /** Its values, where the expression alone does not say them. */
  readonly values?: readonly Value[];
}

function exportsOf(workspace: Workspace, uri: string, { entry }: FilePlace): readonly Handler[] {
  const own = namesOf(workspace, uri);
  return Object.entries(entry.exports).flatMap(([pattern, meaning]) => {
    const [first = '', below] = pattern.split('.');
    const named = first === '*' ? [...own] : own.has(first) ? [first] : [];
    return named.flatMap((name) => {
      const handler = handlerOf(workspace, uri, name, meaning);
      if (!handler || below === undefined) return handler ?? [];
      return propertiesOf(workspace, uri, handler, below, entry.exports);
    });
  });
}

/** Names that a file exports; `export *` only counts for what is exported of another file of the workspace. */
function namesOf(workspace: Workspace, uri: string, depth = 0): ReadonlySet<string> {
  const names = new Set<string>();
  for (const each of outlineAt(workspace, uri).exports) {
    if (each.name !== null) names.add(each.name === '=' ? 'default' : each.name);
    else if (each.kind === 'all' && depth < 3)
      for (const target of exportTargets(workspace, uri, '*'))
        if (target.kind === 'module')
          for (const name of namesOf(workspace, target.uri, depth + 1))
            if (name !== 'default') names.add(name);
  }
  return names;
}

function handlerOf(workspace: Workspace, uri: string, name: string, meaning: string): Handler | null {
  const targets = exportTargets(workspace, uri, name);
  const { code } = factsAt(workspace, uri);
  const [own] = targets.filter((target) => 'uri' in target && target.uri === uri);
  const at = own ? placeOf(code, own) : null;
  const base = { names: [name], meaning };
  if (at?.isWhole) return { ...base, span: at.span, expression: at.expression };
  const values = targets.flatMap((target) => targetValues(workspace, target));
  if (!targets.length) return null;
  return {
    ...base,
    span: at?.span ?? exportSpan(code),
    expression: at?.expression ?? 0,
    values,
  };
}

interface Written {
  readonly span: Span;
  readonly expression: ExpressionId;
  /** Whether the value of the expression is the handler itself, not a part of it. */
  readonly isWhole: boolean;
}

function placeOf(code: Code, target: ExportTarget): Written | null {
  if (target.kind === 'expression') return written(code, target.expression);
  if (target.kind !== 'binding') return null;
  const binding = code.bindings[target.binding];
  const [definition, ...others] = (binding?.definitions ?? [])
    .map((id) => code.definitions[id])
    .filter((each) => each?.into.length === 0);
  if (!binding || definition?.from.kind !== 'value') return null;
  const { value, path } = definition.from;
  return { span: binding.span, expression: value, isWhole: !path.length && !others.length };
}

/** Where a handler without a name of its own is marked: at the head of a function, at the callee of a call. */
function written(code: Code, expression: ExpressionId): Written {
  const at = code.expressions[expression] ?? { start: 0, end: 0, kind: 'unknown' as const };
  const { start } = at;
  const body = at.kind === 'function' ? code.functions[at.target]?.body.start : undefined;
  const callee = at.kind === 'call' ? code.expressions[at.callee]?.end : undefined;
  const end = body !== undefined && body > start ? body : (callee ?? at.end);
  return { span: trimmed({ start, end }, code, at), expression, isWhole: true };
}

/** A function is marked from its start to the end of its last parameter, or its name. */
function trimmed(span: Span, code: Code, at: { readonly kind: string; readonly target?: number }): Span {
  const fact = at.kind === 'function' ? code.functions[at.target ?? NONE] : undefined;
  const last = fact?.parameters.at(-1)?.span.end;
  return last !== undefined && last < span.end && last > span.start ? { start: span.start, end: last } : span;
}

/** Something that is exported on is marked at the file's first import or export. */
function exportSpan(code: Code): Span {
  return code.imports[0]?.span ?? { start: 0, end: 0 };
}

/** `export const actions = { save: …, default: … }`: one handler for each property that the pattern speaks of. */
function propertiesOf(
  workspace: Workspace,
  uri: string,
  { names, meaning, expression }: Handler,
  below: string,
  exports: Readonly<Record<string, string>>,
): readonly Handler[] {
  return valuesOf(workspace, { uri, expression }).flatMap((value) => {
    if (value.kind !== 'object' || value.uri !== uri) return [];
    const literal = factsAt(workspace, uri).code.expressions[value.expression];
    return (literal?.kind === 'object' ? literal.properties : []).flatMap((property) => {
      const { key, span } = property;
      if (key === null || (below === '*' ? `${names[0]}.${key}` in exports : below !== key)) return [];
      const head = { start: span.start, end: Math.min(span.end, span.start + key.length) };
      return [{ names: [...names, key], meaning, span: head, expression: property.value }];
    });
  });
}

function ofExport(workspace: Workspace, uri: string, place: FilePlace, handler: Handler): readonly Found[] {
  const { model, entry, root } = place;
  const { code } = factsAt(workspace, uri);
  const expression = code.expressions[handler.expression];
  if (!expression) return [];
  const at: ExpressionPlace = { uri, expression: handler.expression };
  const values = handler.values ?? valuesOf(workspace, at);
  if (values.length && values.every((value) => value.kind === 'literal')) return [];
  const scope = entry.kind === 'guard' ? 'above' : 'route';
  const name = handler.names.at(-1) ?? '';
  const made = linkAt(workspace, { place: at, context: null }, scope, values);
  if (!made) return [];
  const link: ChainLink = { ...made, name: linkName(code, handler, made.name), span: handler.span };
  const [written = '*', added = ''] = handler.meaning.split(' ');
  const path = added.startsWith('{')
    ? added.replace('{name}', name)
    : `${place.path || '/'}${added.replace('{name}', name)}`;
  const method = place.method ?? written;
  const matcher = entry.matcher === undefined ? null : matcherOf(workspace, uri, entry.matcher);
  return methodsFor(workspace, method, link, entry.handler?.returns !== undefined).map((each) => ({
    model,
    root,
    kind: entry.kind ?? 'endpoint',
    returns: entry.handler?.returns ?? null,
    matcher,
    endpoint: {
      id: `${uri}#${handler.names.join('.')} ${each.method} ${path}`,
      method: each.method,
      path,
      pathKnown: true,
      framework: model,
      registration: at,
      place: { uri, span: each.span ?? handler.span },
      router: `${root} ${place.path ? groupOf(place.path) : uri}`,
      chain: [],
      handler: each.functions ? { ...link, functions: each.functions } : link,
    },
  }));
}

/** A wrapper is named by its callee, and a guard by its export. */
function linkName(code: Code, { names, expression }: Handler, text: string): string {
  const at = code.expressions[expression];
  const callee = at?.kind === 'call' ? code.expressions[at.callee] : undefined;
  if (callee?.kind === 'reference') return `${callee.name}(…)`;
  if (callee?.kind === 'member' && callee.property !== null) return `${callee.property}(…)`;
  return text === 'handler' ? text : (names.at(-1) ?? text);
}

interface Answered {
  readonly method: string;
  readonly span: Span | null;
  readonly functions: ChainLink['functions'] | null;
}

/** A handler for any method often tells them apart itself. */
function methodsFor(
  workspace: Workspace,
  method: string,
  link: ChainLink,
  byReturning: boolean,
): readonly Answered[] {
  const plain = { method, span: null, functions: null };
  if (method !== '*') return [plain];
  const found = methodsOf(workspace, link, byReturning);
  return found.length ? found : [plain];
}

/** The values of `config.matcher`: null where there is none. */
function matcherOf(workspace: Workspace, uri: string, path: string): readonly Value[] | null {
  const [name = '', ...below] = path.split('.');
  const targets = exportTargets(workspace, uri, name);
  const values = stepAll(
    workspace,
    targets.flatMap((target) => targetValues(workspace, target)),
    below,
  ).flatMap((value) => (value.kind === 'array' ? stepInto(workspace, value, '*') : [value]));
  const patterns = values.flatMap((value) =>
    value.kind === 'object' ? stepInto(workspace, value, 'source') : [value],
  );
  return patterns.length ? patterns : null;
}

/** Neighbours lie below the same first part of the path that says what they are about: `/api/v1/orders/…`. */
function groupOf(path: string): string {
  const parts = segments(path);
  const at = parts.findIndex((part) => part !== 'api' && !/^v\d+$/.test(part));
  return parts.slice(0, at < 0 ? parts.length : at + 1).join('/');
}
