/**
 * Endpoints that follow from the place of a file and its exports: routes of frameworks with folders for paths, functions
 * that a directive opens to clients, and the guards that such a framework runs before them.
 */

import { type Code, NONE } from '../../facts/facts.ts';
import type { Span } from '../../text/span.ts';
import { factsAt } from '../../workspace/facts.ts';
import { exportTargets, scriptFiles } from '../../workspace/links.ts';
import { query } from '../../workspace/memo.ts';
import { folderOf } from '../../workspace/settings-files.ts';
import { isTestFile } from '../../workspace/test-files.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { functionsWithDirective } from '../values/directives.ts';
import { type Located, locatedAt, locatedBelow } from '../values/located.ts';
import { type ReturnedReply, returnedBy } from '../values/returned.ts';
import { saidOfArguments, saidOfCall } from '../values/sayings.ts';
import { usesOfFunction } from '../values/uses.ts';
import type { ExpressionPlace, Value } from '../values/value.ts';
import { receiverOf, stepAll, stepInto, targetValues, valuesOf } from '../values/values.ts';
import type { HandlerEntry } from '../vocabulary/model.ts';
import { answeredRequests } from './answered-requests.ts';
import { type ChainLink, type Endpoint, linkAt, linksAt, takenApart } from './chain.ts';
import { operationBeside, operationKey } from './code-descriptions.ts';
import { enforcedBy, libraryLink } from './described-endpoints.ts';
import { join, segments } from './endpoint-paths.ts';
import { type ExportedHandler, exportsOf, written } from './file-exports.ts';
import { type FilePlace, filePlacesOf } from './file-places.ts';
import { givenRouters } from './file-routers.ts';
import { methodsOf } from './methods.ts';
import { fitsPatterns } from './request-line.ts';

/** Calls on a builder that are looked at for one handler. */
const BUILDER_LIMIT = 30;

/** An endpoint or a guard of one file, before those of the application are put together. */
interface Found {
  readonly model: string;
  readonly root: string;
  readonly kind: 'endpoint' | 'guard';
  /** What the handler's returned value is; null where it is not the reply. */
  readonly returns: HandlerEntry['returns'] | null;
  readonly endpoint: Endpoint;
  /** What a file of settings puts before the path. */
  readonly base: FilePlace['base'] | null;
  /** For guards: what the paths for which it runs are written as; null for all paths. */
  readonly matcher: readonly Value[] | null;
  /** The file by whose place it is one. */
  readonly file: string;
  /** For guards: whether it holds only for handlers below its file, and those alone that wait for it. */
  readonly isAwaited: boolean;
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
    const known = new Set(found.flatMap(({ endpoint }) => (endpoint.pathKnown ? namesOfCode(endpoint) : [])));
    const placed = new Set(found.flatMap(({ model, endpoint }) => (endpoint.pathKnown ? [model] : [])));
    return found.flatMap(({ kind, root, model, base, file, endpoint }) => {
      // What is exported on under a path that is known is not called at another.
      const isElsewhere =
        !endpoint.pathKnown &&
        (namesOfCode(endpoint).some((each) => known.has(each)) ||
          (placed.has(model) && isCalledByCode(workspace, endpoint)));
      if (kind === 'guard' || isElsewhere) return [];
      const above = guards.filter(
        (guard) => guard.root === root && guard.model === model && covers(workspace, guard, endpoint, file),
      );
      return [
        {
          ...(base ? below(base, endpoint) : endpoint),
          chain: [
            ...above.flatMap(({ endpoint: { chain, handler } }) => [...chain, ...(handler ? [handler] : [])]),
            ...endpoint.chain,
          ],
        },
      ];
    });
  },
  onCycle: [],
});

/**
 * Whether code of the project calls what tells itself to be a handler: where it is known what the platform calls, that is
 * a part of another handler, which looks into a table for example.
 */
function isCalledByCode(workspace: Workspace, { handler }: Endpoint): boolean {
  const functions = handler?.functions ?? [];
  return (
    functions.length > 0 &&
    functions.every(({ uri, function: id }) =>
      usesOfFunction(workspace, uri, id).calls.some((call) => !isTestFile(workspace, call.uri)),
    )
  );
}

/** An endpoint behind what settings put before its path. */
function below(base: NonNullable<FilePlace['base']>, endpoint: Endpoint): Endpoint {
  if (!base.known) return { ...endpoint, prefixKnown: false };
  if (!segments(base.text).length || !endpoint.path.startsWith('/')) return endpoint;
  const { text } = join(base, { text: endpoint.path, known: true });
  const seen = base.isSeen ? {} : { base: `/${segments(base.text).join('/')}` };
  return { ...endpoint, path: text, ...seen };
}

/** Where the handler of an endpoint is written: the expression, and the functions that answer. */
function namesOfCode({ registration: { uri, expression }, handler }: Endpoint): readonly string[] {
  const functions = handler?.functions ?? [];
  return [`${uri}#${expression}`, ...functions.map((each) => `${each.uri}#function ${each.function}`)];
}

/** All endpoints of the workspace that follow from places of files. */
export function fileEndpoints(workspace: Workspace): readonly Endpoint[] {
  return all(workspace, '');
}

/** Replies by returned values, of handlers that a file is by its place. */
export function fileReplies(workspace: Workspace, uri: string): readonly ReturnedReply[] {
  return foundIn(workspace, uri).flatMap(({ kind: sort, model, returns, endpoint }) =>
    sort === 'endpoint' && returns
      ? returnedBy(
          workspace,
          { registration: endpoint.registration, model },
          returns,
          endpoint.handler?.functions ?? [],
        )
      : [],
  );
}

/** Whether a guard above runs for an endpoint. What has no path of its own (a server function) is reached by other ways. */
function covers(workspace: Workspace, guard: Found, endpoint: Endpoint, file: string): boolean {
  const { matcher } = guard;
  if (!endpoint.path.startsWith('/')) return false;
  if (guard.isAwaited && !(file.startsWith(`${folderOf(guard.file)}/`) && awaitsGuards(workspace, endpoint)))
    return false;
  return matcher === null || fitsPatterns(workspace, matcher, endpoint) !== false;
}

/** Whether a handler waits for what files above its own do: `await parent()`. */
function awaitsGuards(workspace: Workspace, { handler }: Endpoint): boolean {
  const functions = handler?.functions ?? [];
  return (
    functions.length > 0 &&
    functions.every(({ uri, function: id, context }) => {
      const { code } = factsAt(workspace, uri);
      return (code.functions[id]?.calls ?? []).some(
        (expression) =>
          code.expressions[expression]?.condition === NONE &&
          saidOfCall(workspace, { uri, expression }, 'awaits', context).length > 0,
      );
    })
  );
}

function inFile(workspace: Workspace, uri: string, place: FilePlace): readonly Found[] {
  const { directive, exports } = place.entry;
  const { code } = factsAt(workspace, uri);
  if (!directive || functionsWithDirective(code, directive).has(0))
    return exportsOf(workspace, uri, place.entry).flatMap((each) => ofHandler(workspace, place, each));
  const [meaning = ''] = Object.values(exports);
  return [...functionsWithDirective(code, directive)].flatMap((id) => {
    const expression = code.functions[id]?.expression ?? NONE;
    if (expression === NONE) return [];
    const name = code.functions[id]?.name || 'function';
    return ofHandler(workspace, place, {
      file: uri,
      uri,
      names: [name],
      meaning,
      ...written(workspace, uri, expression),
    });
  });
}

function ofHandler(workspace: Workspace, place: FilePlace, handler: ExportedHandler): readonly Found[] {
  const { model, entry, root } = place;
  const { file, uri } = handler;
  const { code } = factsAt(workspace, uri);
  const expression = code.expressions[handler.expression];
  if (!expression) return [];
  const written: ExpressionPlace = { uri, expression: handler.expression };
  const given = handler.values ?? valuesOf(workspace, written);
  if (given.length && given.every((value) => value.kind === 'literal')) return [];
  // A list of handlers runs one after the other, as do those that a library makes one of; the last one answers.
  const isSeveral = given[0]?.kind === 'array' || given[0]?.kind === 'library';
  const parts = takenApart(workspace, { place: written, context: null });
  const listed = isSeveral || parts.length > 1 ? parts : [];
  const last = listed.at(-1);
  const at = last?.place ?? written;
  const values = last ? valuesOf(workspace, at, last.context) : given;
  const scope = entry.kind === 'guard' ? 'above' : 'route';
  const name = handler.names.at(-1) ?? '';
  const made = linkAt(workspace, last ?? { place: at, context: null }, scope, values);
  if (!made) return [];
  // What is made of an application (`export const handler = serverless(app)`) has the endpoints of the application. It is kept
  // for what a platform runs before it.
  if (made.unknown && !place.guards?.length && givenRouters(workspace, at).length) return [];
  const link: ChainLink = {
    ...made,
    name: scope === 'above' && name !== 'default' ? name : linkName(code, handler, made.name),
    span: handler.span,
  };
  const [meant = '*', added = ''] = handler.meaning.split(' ');
  const path = added.startsWith('{')
    ? added.replace('{name}', name)
    : place.isPathUnknown
      ? '/*'
      : `${place.path || '/'}${added.replace('{name}', name)}`;
  const method = place.method ?? meant;
  const matcher = entry.matcher === undefined ? null : matcherOf(workspace, file, entry.matcher);
  const answered = answeredBy(workspace, place, method, link);
  return answered.map((each) => ({
    model,
    root,
    kind: entry.kind === 'guard' ? 'guard' : 'endpoint',
    returns: entry.handler?.returns ?? null,
    base: place.base ?? null,
    matcher,
    file,
    isAwaited: entry.awaited === true,
    endpoint: {
      id: `${file}#${handler.names.join('.')} ${each.method} ${each.path ?? path}`,
      method: each.method,
      path: each.path ?? path,
      ...(place.route === undefined ? {} : { route: place.route }),
      pathKnown: each.path !== undefined || !place.isPathUnknown,
      framework: model,
      registration: written,
      place: { uri, span: each.span ?? handler.span },
      router: `${root} ${place.path ? groupOf(place.path) : file}`,
      chain: [
        ...guardLinks(place, link),
        ...middlewareAbove(workspace, place, file),
        ...besideLinks(workspace, place, each.method, link),
        ...linksBefore(workspace, values),
        ...listed.slice(0, -1).flatMap((each) => linkAt(workspace, each, scope) ?? []),
      ],
      handler: each.functions ? { ...link, functions: each.functions } : link,
      ...(place.given ? { operationKey: operationKey(place, each.method) } : {}),
    },
  }));
}

/** Middleware that a file, and the files above it, export in lists. */
function middlewareAbove(
  workspace: Workspace,
  { above = [], entry: { middleware } }: FilePlace,
  file: string,
): readonly ChainLink[] {
  if (middleware === undefined) return [];
  return [...above, file].flatMap((uri) =>
    locatedAt(workspace, exportTargets(workspace, uri, middleware)).flatMap((at) =>
      takenApart(workspace, at).flatMap((each) => linkAt(workspace, each, 'above') ?? []),
    ),
  );
}

/** Guards that a platform or a library runs, as links: it is told where the handler stands. */
function guardLinks({ guards = [], entry, given }: FilePlace, handler: ChainLink): readonly ChainLink[] {
  const empty = {
    ...handler,
    scope: 'above' as const,
    functions: [],
    libraries: [],
    given: [],
    unknown: false,
  };
  const described: ChainLink = {
    ...empty,
    name: 'the description at the handler',
    guards: [{ kind: 'validation', why: 'the library holds requests against it' }],
    unclear: 'The description at the handler may ask for a credential.',
  };
  return [
    ...guards.map(
      ({ kind, name }): ChainLink => ({
        ...empty,
        name,
        guards: [{ kind, why: `the deployment names \`${name}\`` }],
      }),
    ),
    ...(entry.described && !given ? [described] : []),
  ];
}

/** The library that is given the folder, as it holds requests against the operation beside the handler. */
function besideLinks(
  workspace: Workspace,
  place: FilePlace,
  method: string,
  handler: ChainLink,
): readonly ChainLink[] {
  if (!place.given) return [];
  const { model } = place;
  const { call, words } = place.given.giving;
  const found = operationBeside(workspace, place, method);
  const naming = {
    model,
    place: call,
    entry: { at: '', enforces: words.enforces ?? [] },
    given: [],
    named: undefined,
  };
  if (found)
    return [
      libraryLink(workspace, naming, found.operation, found.description, enforcedBy(workspace, [naming])),
    ];
  // A handler without a description is called as it is; but what makes a handler may put one on it.
  return [
    {
      ...handler,
      name: model,
      scope: 'above',
      functions: [],
      libraries: [],
      given: [],
      unknown: false,
      unclear: `what runs before \`${model}\` was not looked at`,
    },
  ];
}

/** Functions given to the builder that made a handler, which run before it: `client.use(guard).action(handler)`. */
function linksBefore(workspace: Workspace, values: readonly Value[]): readonly ChainLink[] {
  const links: ChainLink[] = [];
  const seen = new Set<string>();
  let at = values.flatMap((value) => (value.kind === 'library' && value.call ? [value.call] : []))[0] ?? null;
  for (let left = BUILDER_LIMIT; at && left > 0; left--) {
    const { place, context }: Located = at;
    const { code } = factsAt(workspace, place.uri);
    const call = code.expressions[place.expression];
    if (call?.kind !== 'call' || seen.has(`${place.uri}#${place.expression}`)) break;
    seen.add(`${place.uri}#${place.expression}`);
    const given = saidOfArguments(workspace, place, 'before', context).flatMap(({ argument, path }) => {
      const whole = { place: { uri: place.uri, expression: call.arguments[argument] ?? NONE }, context };
      const found = locatedBelow(workspace, whole, path);
      // What a package makes of it is not seen.
      const isOpaque = valuesOf(workspace, whole.place, context).every(({ kind }) => kind === 'library');
      return found.length || !isOpaque ? found : [whole];
    });
    links.unshift(...given.flatMap((each) => linksAt(workspace, each.place, 'router', each.context)));
    const receiver = { uri: place.uri, expression: receiverOf(code, place.expression) };
    at =
      valuesOf(workspace, receiver, context).flatMap((value) =>
        value.kind === 'library' && value.call ? [value.call] : [],
      )[0] ?? null;
  }
  return links;
}

/** A wrapper is named by its callee, and a guard by its export. */
function linkName(code: Code, { names, expression }: ExportedHandler, text: string): string {
  const at = code.expressions[expression];
  const callee = at?.kind === 'call' ? code.expressions[at.callee] : undefined;
  if (callee?.kind === 'reference') return `${callee.name}(…)`;
  if (callee?.kind === 'member' && callee.property !== null) return `${callee.property}(…)`;
  return text === 'handler' ? text : (names.at(-1) ?? text);
}

interface Answered {
  readonly method: string;
  /** Where the handler tells paths apart, too. */
  readonly path?: string;
  readonly span: Span | null;
  readonly functions: ChainLink['functions'] | null;
}

/** A handler that is called for all paths tells them apart itself, and often methods, too. */
function answeredBy(
  workspace: Workspace,
  { entry, path, isPathUnknown }: FilePlace,
  method: string,
  link: ChainLink,
): readonly Answered[] {
  const byReturning = entry.handler?.returns !== undefined;
  const isAny = isPathUnknown || /\*\w*$/.test(path);
  const requests = isAny && method === '*' ? answeredRequests(workspace, link, byReturning) : [];
  if (!requests.length) return methodsFor(workspace, method, link, byReturning);
  return requests.map(({ method: own, path: at, uri, span }) => ({
    method: own,
    path: at,
    span: uri === link.place.uri ? span : null,
    functions: null,
  }));
}

/** A handler for any method often tells them apart itself. */
function methodsFor(
  workspace: Workspace,
  method: string,
  link: ChainLink,
  byReturning: boolean,
): readonly Answered[] {
  const isOpen = method === '*' || method.endsWith('+');
  const plain = { method: method.replace(/\+$/, ''), span: null, functions: null };
  if (!isOpen) return [plain];
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
