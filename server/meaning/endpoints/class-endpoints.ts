/**
 * Endpoints that are methods of decorated classes. Which decorator makes a controller, a route or a guard, and how
 * modules and applications list them, is in the models.
 */
import { type ClassFact, type ExpressionId, type MemberFact, NONE } from '../../facts/facts.ts';
import type { Span } from '../../text/span.ts';
import { factsAt } from '../../workspace/facts.ts';
import { query } from '../../workspace/memo.ts';
import { isRecord, jsonAt, nearestFile } from '../../workspace/settings-files.ts';
import { programFiles } from '../../workspace/test-files.ts';
import { fileAt, type Workspace } from '../../workspace/workspace.ts';
import { guardsOfLink } from '../guards/guards.ts';
import { waiverOf } from '../guards/metadata.ts';
import { typesGiven } from '../replies/shown-members.ts';
import { mediaTypeOf } from '../sinks/sinks.ts';
import { entryHolds } from '../values/argument-tests.ts';
import {
  type Applied,
  appliedBy,
  flatGiven,
  givenTo,
  literalGiven,
  valuesGiven,
} from '../values/decorators.ts';
import { locatedBelow } from '../values/located.ts';
import { type ClassPlace, classKey, type DecoratedClass, decoratedClasses } from '../values/modules.ts';
import { pathTextsAt } from '../values/path-texts.ts';
import type { FunctionValue, Value } from '../values/value.ts';
import { valuesOf } from '../values/values.ts';
import type { ClassEntry, GuardKind } from '../vocabulary/model.ts';
import {
  type Application,
  allApplications,
  classesOf,
  type RoutePattern,
  versionsAt,
} from './applications.ts';
import { type ChainLink, type Endpoint, type HandlerParameter, shortText } from './chain.ts';
import { classLink } from './class-links.ts';
import { combineBelow, matches, type Prefix, withParameters } from './endpoint-paths.ts';
import { decoratedParameter } from './parameters.ts';

/** Classes above a class that are looked at. */
const ANCESTOR_LIMIT = 12;

/** A class of the workspace with its facts. */
interface Ancestor extends ClassPlace {
  readonly fact: ClassFact;
  readonly decorators: readonly Applied[];
}

const classEndpoints = query<Workspace, readonly Endpoint[]>({
  name: 'endpoints of classes',
  compute: (workspace) => {
    const applications = allApplications(workspace);
    return programFiles(workspace).flatMap((uri) =>
      controllersIn(workspace, uri).flatMap(({ owner, controller }) =>
        endpointsOfController(workspace, owner, controller, applications),
      ),
    );
  },
  onCycle: [],
});

/** A class whose methods answer, and what makes it a controller. */
interface ControllerClass {
  readonly owner: DecoratedClass;
  readonly controller: Applied;
}

const controllersIn = query<Workspace, readonly ControllerClass[]>({
  name: 'controllers of a file',
  compute: (workspace, uri) => {
    const decorated = new Map(decoratedClasses(workspace, uri).map((each) => [each.class, each]));
    return factsAt(workspace, uri).code.classes.flatMap((fact, id) => {
      const own = decorated.get(id);
      const said = own?.decorators.find(({ entry }) => entry.is === 'controller');
      if (own && said) return [{ owner: own, controller: said }];
      const route = undecoratedRoute(workspace, uri, fact);
      if (!route) return [];
      const owner = own ?? { uri, class: id, decorators: [] };
      return [
        { owner, controller: { ...route, entry: { path: route.entry.path, is: 'controller' as const } } },
      ];
    });
  },
  onCycle: [],
});

/** The first route of a class that needs no decorator itself, since the library takes any class with routes. */
function undecoratedRoute(workspace: Workspace, uri: string, { members }: ClassFact): Applied | undefined {
  return members
    .filter(({ decorators }) => decorators.length)
    .flatMap((member) => appliedBy(workspace, uri, member))
    .find(({ entry, model }) => entry.is === 'route' && classesOf(workspace, model).undecorated);
}

/** All endpoints of the workspace that are methods of decorated classes. */
export function endpointsOfClasses(workspace: Workspace): readonly Endpoint[] {
  return classEndpoints(workspace, '');
}

function endpointsOfController(
  workspace: Workspace,
  owner: DecoratedClass,
  controller: Applied,
  applications: readonly Application[],
): readonly Endpoint[] {
  const library = classesOf(workspace, controller.model).applications ?? controller.model;
  const own = applications.filter(({ model }) => model === library);
  return homesOf(owner, own).flatMap((application) =>
    new Controller(workspace, owner, controller, application).endpoints(),
  );
}

/** The applications that a controller belongs to. Where something of what they import is not known, it may be any. */
function homesOf(
  owner: DecoratedClass,
  applications: readonly Application[],
): readonly (Application | null)[] {
  const key = classKey(owner);
  const listing = applications.filter(({ graph }) => graph.controllers.has(key) || graph.provided.has(key));
  if (listing.length) return listing;
  if (!applications.length) return [null];
  const open = applications.filter(({ graph }) => graph.open);
  return nearest(open, owner.uri).slice(0, 1);
}

function nearest(applications: readonly Application[], uri: string): readonly Application[] {
  const shared = ({ site }: Application) => {
    const folders = (site?.uri ?? '').split('/').slice(0, -1);
    const parts = uri.split('/');
    const at = folders.findIndex((part, i) => part !== parts[i]);
    return at < 0 ? folders.length : at;
  };
  return [...applications].sort((a, b) => shared(b) - shared(a));
}

/** A method that answers, found at a class or at one above it. */
interface Handler {
  readonly uri: string;
  readonly member: MemberFact;
  readonly decorators: readonly Applied[];
}

/** Reads one controller in one application; lives only while it runs. */
class Controller {
  private readonly line: readonly Ancestor[];
  /** Of the class and the classes above it; the nearest first. */
  private readonly ofClass: readonly Applied[];

  constructor(
    private readonly workspace: Workspace,
    private readonly owner: DecoratedClass,
    private readonly controller: Applied,
    private readonly application: Application | null,
  ) {
    this.line = ancestorsOf(workspace, owner);
    this.ofClass = this.line.flatMap(({ decorators }) => decorators);
  }

  endpoints(): readonly Endpoint[] {
    return this.handlers().flatMap((handler) =>
      handler.decorators
        .filter(({ entry, model }) => entry.is === 'route' && this.isOfController(model))
        .flatMap((route) => this.endpointsOf(handler, route)),
    );
  }

  /** How guards, pipes and middleware are written: as in the library whose applications these are. */
  private classes(): ClassEntry {
    const own = classesOf(this.workspace, this.controller.model);
    return own.applications ? classesOf(this.workspace, own.applications) : own;
  }

  /** Routes of another library in the same class are none of this controller. */
  private isOfController(model: string): boolean {
    return model === this.controller.model;
  }

  private handlers(): readonly Handler[] {
    const seen = new Set<string>();
    const found: Handler[] = [];
    for (const { uri, fact } of this.line) {
      const names = new Set<string>();
      for (const member of fact.members) {
        if (member.kind !== 'method' || member.static || member.name === null) continue;
        if (seen.has(member.name)) continue;
        names.add(member.name);
        const decorators = appliedBy(this.workspace, uri, member);
        if (decorators.length) found.push({ uri, member, decorators });
      }
      for (const name of names) seen.add(name);
    }
    return found;
  }

  private endpointsOf(handler: Handler, route: Applied): readonly Endpoint[] {
    const method = this.methodOf(route);
    return this.pathsOf(handler, route, method).map((path) => this.endpoint(handler, route, method, path));
  }

  private endpoint(handler: Handler, route: Applied, method: string, path: Prefix): Endpoint {
    const { workspace, owner, controller } = this;
    const written = handler.uri === owner.uri ? route.written : controller.written;
    const place = { uri: written.uri, span: markOf(workspace, written.uri, written.expression) };
    const { chain, waived } = this.chainOf(handler, method, path);
    const value: FunctionValue = {
      kind: 'function',
      uri: handler.uri,
      function: handler.member.function,
      context: null,
      receiver: { kind: 'instance', uri: owner.uri, class: owner.class, site: null, context: null },
    };
    const { start, end } = factsAt(workspace, handler.uri).code.functions[handler.member.function] ?? {
      start: 0,
      end: 0,
    };
    return {
      id: `${classKey(owner)} ${this.application?.site?.uri ?? ''} ${handler.member.name} ${method} ${path.text}`,
      method,
      path: path.text || '/',
      pathKnown: path.known,
      framework: controller.model,
      registration: written,
      place,
      router: classKey(owner),
      chain,
      waived,
      handler: {
        place: route.written,
        span: { start, end },
        name: handler.member.name ?? '',
        scope: 'route',
        functions: [value],
        libraries: [],
        unknown: false,
      },
      parameters: this.parametersOf(handler),
      ...this.requirementOf(handler),
      ...this.statusOf(handler),
      ...this.returnedBy(handler),
      ...this.answersOf(route),
    };
  }

  /** What decorators say that is required: those of the handler count before those of the class. */
  private requirementOf({ decorators }: Handler): Pick<Endpoint, 'requires'> {
    const isSo = ({ entry }: Applied) => entry.is === 'requires';
    const own = decorators.find(isSo);
    const said = own ?? this.ofClass.find(isSo);
    if (!said) return {};
    return { requires: { name: writtenName(this.workspace, said), of: own ? 'route' : 'router' } };
  }

  private statusOf({ decorators }: Handler): Pick<Endpoint, 'status'> {
    const said = decorators.find(({ entry }) => entry.is === 'status');
    if (!said) return {};
    const status = literalGiven(this.workspace, givenTo(this.workspace, said, said.entry.at));
    return { status: typeof status === 'number' ? status : null };
  }

  private returnedBy({ decorators }: Handler): Pick<Endpoint, 'returned'> {
    const as = decorators.find(({ entry }) => entry.returns)?.entry.returns;
    const mediaTypes = decorators.flatMap((each) =>
      each.entry.is === 'media-type' && this.holds(each)
        ? valuesGiven(this.workspace, givenTo(this.workspace, each, each.entry.at)).map(mediaTypeOf)
        : [],
    );
    return as || mediaTypes.length ? { returned: { ...(as ? { as } : {}), mediaTypes } } : {};
  }

  private answersOf(route: Applied): Pick<Endpoint, 'answersIn'> {
    const { gives } = route.entry;
    const classes = gives === undefined ? [] : typesGiven(this.workspace, route, gives);
    return classes.length ? { answersIn: classes } : {};
  }

  /** Whether the tests hold that an entry makes on the arguments of its decorator. */
  private holds({ entry, value, written }: Applied): boolean {
    const { place, context } = value.call ?? { place: written, context: null };
    return entryHolds(this.workspace, { when: entry.when }, place, context);
  }

  private methodOf(route: Applied): string {
    const { method } = route.entry;
    if (typeof method === 'string') return method.toUpperCase();
    if (method) {
      const named = literalGiven(this.workspace, givenTo(this.workspace, route, method.argument));
      return typeof named === 'string' ? named.toUpperCase() : '*';
    }
    const name = /(\w+)\(\)$/.exec(route.value.label)?.[1] ?? /(\w+)$/.exec(route.value.label)?.[1] ?? '*';
    return name.toUpperCase();
  }

  // Paths

  private pathsOf(handler: Handler, route: Applied, method: string): readonly Prefix[] {
    const own = this.textsOf(route);
    const named =
      !own.length && route.entry.otherwise === 'name'
        ? [{ text: handler.member.name ?? '', known: true }]
        : own;
    if (route.entry.otherwise === 'name') return named;
    const { application } = this;
    const controller = this.textsOf(this.controller);
    const modules = this.modulePaths();
    const below = combineBelow([modules, controller, named]);
    return this.versionsOf(handler, route).flatMap((version) =>
      below.flatMap((path) => {
        const versioned = version ? combineBelow([[{ text: version, known: true }], [path]]) : [path];
        if (application?.unprefixed.some((each) => isExcluded(each, method, path))) return versioned;
        return combineBelow([application?.prefixes ?? this.prefixOfFile(), versioned]);
      }),
    );
  }

  /** What a file of data says that stands before all paths, where no call makes an application. */
  private prefixOfFile(): readonly Prefix[] {
    const { prefix } = classesOf(this.workspace, this.controller.model);
    const file = prefix ? nearestFile(this.workspace, this.owner.uri, prefix.named) : null;
    if (!prefix || file === null) return [];
    const keys = prefix.at.split('.');
    const value = keys.reduce<unknown>(
      (at, key) => (isRecord(at) ? at[key] : undefined),
      jsonAt(this.workspace, file),
    );
    return typeof value === 'string' ? [{ text: value, known: true }] : [];
  }

  private textsOf(applied: Applied): readonly Prefix[] {
    for (const at of listOf(applied.entry.at)) {
      const given = givenTo(this.workspace, applied, at);
      const values = valuesGiven(this.workspace, given);
      const isText = given.some(({ place, path }) => !path.length && isTextual(this.workspace, place));
      // A function or an object is no path, but may be the type of what is answered, or options.
      const isNone = values.some(({ kind }) => kind !== 'unknown') && !values.some(isPathValue);
      if (!given.length || (!isText && isNone)) continue;
      const texts = given.flatMap(({ place, context, path }) =>
        path.length
          ? valuesGiven(this.workspace, [{ place, context, path }]).flatMap((value) =>
              textsOfValue(this.workspace, value),
            )
          : pathTextsAt(this.workspace, place, context),
      );
      if (texts.length) return texts;
    }
    return [];
  }

  private modulePaths(): readonly Prefix[] {
    const { application, owner } = this;
    const modules = application?.graph.controllers.get(classKey(owner)) ?? [];
    return modules.flatMap((module) => application?.modulePaths.get(module) ?? []);
  }

  /** The parts of paths that name versions; an empty text for none. */
  private versionsOf(handler: Handler, route: Applied): readonly string[] {
    const versions = this.application?.versions;
    if (!versions) return [''];
    const at = (applied: Applied) => {
      const { is, at, version } = applied.entry;
      const argument = is === 'version' ? at : version;
      return versionsAt(this.workspace, givenTo(this.workspace, applied, argument));
    };
    const ofHandler = [...handler.decorators.filter(({ entry }) => entry.is === 'version'), route].flatMap(
      at,
    );
    const ofClass = [...this.ofClass.filter(({ entry }) => entry.is === 'version'), this.controller].flatMap(
      at,
    );
    const found = ofHandler.length ? ofHandler : ofClass.length ? ofClass : versions.standard;
    return found.length ? found.map((each) => (each ? `${versions.sign}${each}` : '')) : [''];
  }

  // What runs before

  private chainOf(
    handler: Handler,
    method: string,
    path: Prefix,
  ): { readonly chain: readonly ChainLink[]; readonly waived: readonly ChainLink[] } {
    const { workspace, application } = this;
    const classes = this.classes();
    const ofClass = this.line.toReversed().flatMap(({ decorators }) => decorators);
    const guards = [
      ...(application?.guards ?? []),
      ...this.linksOf(ofClass, 'guards', classes.guard, 'router'),
      ...this.linksOf(handler.decorators, 'guards', classes.guard, 'route'),
    ];
    const target = { handler: handler.decorators, controller: this.ofClass };
    const waived: ChainLink[] = [];
    const taken = this.kindsTaken(handler);
    const kept = guards.filter((link) => {
      if (taken.size && guardsOfLink(workspace, link).guards.some(({ kind }) => taken.has(kind))) {
        waived.push(link);
        return false;
      }
      const waivers = link.functions.map((each) => waiverOf(workspace, each, target));
      const isWaived = waivers.length > 0 && waivers.every((each) => each !== null);
      if (isWaived && waivers.some((each) => each?.declared)) waived.push(link);
      return !isWaived;
    });
    return {
      chain: [
        ...this.routedLinks(method, path),
        ...this.linksOf(ofClass, 'middleware', classes.middleware, 'router'),
        ...this.linksOf(handler.decorators, 'middleware', classes.middleware, 'route'),
        ...kept,
        ...this.markers(handler, taken),
      ],
      waived,
    };
  }

  /** Kinds of guards that a decorator takes away: those of the handler count, else those of the class. */
  private kindsTaken(handler: Handler): ReadonlySet<GuardKind> {
    const of = (applied: readonly Applied[]) => applied.filter(({ entry }) => entry.is === 'unguard');
    const own = of(handler.decorators);
    const holding = (own.length ? own : of(this.ofClass)).filter(
      (each) => literalGiven(this.workspace, givenTo(this.workspace, each, each.entry.at)) !== false,
    );
    return new Set(holding.flatMap(({ entry }) => entry.kind ?? []));
  }

  /** Decorators that guard themselves: `@Authorized()`. */
  private markers(handler: Handler, taken: ReadonlySet<GuardKind>): readonly ChainLink[] {
    const isAlternative = ({ entry }: Applied) => entry.is === 'guard' && entry.alternatives === true;
    const isReplaced = handler.decorators.some(isAlternative);
    const of = (applied: readonly Applied[], scope: ChainLink['scope']) => {
      const holding = applied.filter(
        (each) =>
          each.entry.is === 'guard' &&
          !(each.entry.kind && taken.has(each.entry.kind)) &&
          !(isReplaced && scope === 'router' && isAlternative(each)),
      );
      const [several, others] = [
        holding.filter(isAlternative),
        holding.filter((each) => !isAlternative(each)),
      ];
      return [
        ...anyOf(
          this.workspace,
          several.map((each) => markerLink(this.workspace, each, scope)),
        ),
        ...others.map((each) => markerLink(this.workspace, each, scope)),
      ];
    };
    const { parameters = [] } =
      factsAt(this.workspace, handler.uri).code.functions[handler.member.function] ?? {};
    // `@CurrentUser({ required: true }) user`: what fills a parameter may refuse the request as well.
    const ofParameters = parameters
      .filter(({ decorators }) => decorators.length)
      .flatMap((each) => appliedBy(this.workspace, handler.uri, each));
    return [...of(this.ofClass, 'router'), ...of(handler.decorators, 'route'), ...of(ofParameters, 'route')];
  }

  private linksOf(
    applied: readonly Applied[],
    is: 'guards' | 'middleware' | 'pipes',
    method: string | undefined,
    scope: ChainLink['scope'],
  ): readonly ChainLink[] {
    return applied
      .filter(({ entry }) => entry.is === is)
      .flatMap((each) => flatGiven(this.workspace, givenTo(this.workspace, each, each.entry.at ?? '*')))
      .map((given) => classLink(this.workspace, given, method, scope, is === 'guards'));
  }

  private routedLinks(method: string, path: Prefix): readonly ChainLink[] {
    const { application, owner } = this;
    const bare = this.withoutPrefix(path);
    return (application?.routed ?? []).flatMap(({ links, patterns, controllers, except, whole }) => {
      const at = whole ? path : bare;
      const isMeant =
        controllers.some((each) => classKey(each) === classKey(owner)) ||
        patterns.some((each) => matches(each, method, at));
      return isMeant && !except.some((each) => isExcluded(each, method, at)) ? links : [];
    });
  }

  private withoutPrefix(path: Prefix): Prefix {
    for (const { text } of this.application?.prefixes ?? [])
      if (text && path.text.startsWith(`/${text.replace(/^\/+|\/+$/g, '')}/`))
        return { ...path, text: path.text.slice(text.replace(/^\/+|\/+$/g, '').length + 1) };
    return path;
  }

  // Parameters

  private parametersOf(handler: Handler): readonly HandlerParameter[] {
    const { workspace, application } = this;
    const { uri, member } = handler;
    const classes = this.classes();
    const shared = [
      ...(application?.pipes ?? []),
      ...this.linksOf(
        this.line.toReversed().flatMap(({ decorators }) => decorators),
        'pipes',
        classes.pipe,
        'router',
      ),
      ...this.linksOf(handler.decorators, 'pipes', classes.pipe, 'route'),
    ];
    const fact = factsAt(workspace, uri).code.functions[member.function];
    return (fact?.parameters ?? []).flatMap((parameter, index): readonly HandlerParameter[] => {
      const source = decoratedParameter(workspace, uri, member.function, index)?.source;
      if (!source) return [];
      const { by, part, path } = source;
      const isDirect = by.entry.is === 'source';
      const own = isDirect
        ? flatGiven(workspace, givenTo(workspace, by, by.entry.pipes))
            .filter((given) =>
              valuesGiven(workspace, [given]).some(({ kind }) => kind !== 'literal' && kind !== 'object'),
            )
            .map((given) => classLink(workspace, given, classes.pipe, 'route', false))
        : [];
      const [schema = null] =
        isDirect && by.entry.schema !== undefined
          ? givenTo(workspace, by, by.entry.schema).flatMap((given) =>
              locatedBelow(workspace, given, given.path),
            )
          : [];
      return [
        {
          part,
          path,
          type: parameter.type && { uri, type: parameter.type },
          // What a decorator of the project computes is held against something only where a pipe is told so.
          pipes: isDirect ? [...shared, ...own] : [],
          held: by.entry.holds ?? null,
          schema,
          span: { start: parameter.span.start, end: parameter.span.end },
          name: parameter.name ?? '',
        },
      ];
    });
  }
}

/** Whether a route is left out by a pattern. One that is not known leaves out nothing. */
function isExcluded(pattern: RoutePattern, method: string, path: Prefix): boolean {
  return pattern.path.known && matches({ ...pattern, below: false }, method, path);
}

/** A class and the classes of the workspace above it, the class itself first. */
function ancestorsOf(workspace: Workspace, owner: DecoratedClass): readonly Ancestor[] {
  const found: Ancestor[] = [];
  let at: ClassPlace | undefined = owner;
  while (
    at &&
    found.length < ANCESTOR_LIMIT &&
    !found.some((each) => classKey(each) === classKey(at as ClassPlace))
  ) {
    const { uri, class: id }: ClassPlace = at;
    const fact: ClassFact | undefined = factsAt(workspace, uri).code.classes[id];
    if (!fact) break;
    found.push({ uri, class: id, fact, decorators: appliedBy(workspace, uri, fact) });
    const parents: readonly Value[] =
      fact.superclass === NONE ? [] : valuesOf(workspace, { uri, expression: fact.superclass });
    at = parents.find((value) => value.kind === 'class');
  }
  return found;
}

function spanOf(workspace: Workspace, { written }: Applied): Span {
  const { start, end } = factsAt(workspace, written.uri).code.expressions[written.expression] ?? {
    start: 0,
    end: 0,
  };
  return { start, end };
}

/** A decorator as it is written, on one line. */
function writtenName(workspace: Workspace, applied: Applied): string {
  const { start, end } = spanOf(workspace, applied);
  return shortText(fileAt(workspace, applied.written.uri)?.text.slice(start, end) ?? '');
}

function markerLink(workspace: Workspace, applied: Applied, scope: ChainLink['scope']): ChainLink {
  const { written, value } = applied;
  return {
    place: written,
    span: spanOf(workspace, applied),
    name: writtenName(workspace, applied),
    scope,
    functions: [],
    libraries: [value],
    unknown: false,
  };
}

/** Guards of which one suffices: each asks for no more than what all of them ask for. */
function anyOf(workspace: Workspace, links: readonly ChainLink[]): readonly ChainLink[] {
  if (links.length < 2) return links;
  const all = links.map((each) => guardsOfLink(workspace, each).guards);
  return links.map((link, i) => {
    const guards = (all[i] ?? []).filter(({ kind }) =>
      all.every((others) => others.some((other) => other.kind === kind)),
    );
    return { ...link, libraries: [], guards: guards.map(({ kind, why }) => ({ kind, why })) };
  });
}

/** What to mark at a decorator: from its start to the end of its first argument, or of its name. */
function markOf(workspace: Workspace, uri: string, id: ExpressionId): Span {
  const { code } = factsAt(workspace, uri);
  const expression = code.expressions[id];
  if (!expression) return { start: 0, end: 0 };
  if (expression.kind !== 'call') return { start: expression.start, end: expression.end };
  const first = code.expressions[expression.arguments[0] ?? NONE];
  const isPath = first?.kind === 'literal' || first?.kind === 'template' || first?.kind === 'array';
  const end = (isPath ? first.end : code.expressions[expression.callee]?.end) ?? expression.end;
  return { start: expression.start, end };
}

function isTextual(
  workspace: Workspace,
  { uri, expression }: { uri: string; expression: ExpressionId },
): boolean {
  const kind = factsAt(workspace, uri).code.expressions[expression]?.kind;
  return kind === 'template' || kind === 'binary';
}

function isPathValue({ kind }: Value): boolean {
  return kind === 'literal' || kind === 'regex' || kind === 'array';
}

function textsOfValue(workspace: Workspace, value: Value): readonly Prefix[] {
  if (value.kind === 'literal') return [{ text: withParameters(String(value.value ?? '')), known: true }];
  if (value.kind === 'array')
    return pathTextsAt(workspace, { uri: value.uri, expression: value.expression }, value.context);
  return [];
}

function listOf<T extends string | number>(value: T | readonly T[] | undefined): readonly T[] {
  if (value === undefined) return [];
  return typeof value === 'object' ? value : [value];
}
