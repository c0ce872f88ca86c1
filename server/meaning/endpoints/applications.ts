/**
 * Applications whose routes are methods of classes: which modules they are made of, and what holds for all their
 * endpoints (a prefix, versions, guards, pipes, middleware).
 */
import { type Expression, NONE } from '../../facts/facts.ts';
import { factsAt } from '../../workspace/facts.ts';
import { query } from '../../workspace/memo.ts';
import { programFiles } from '../../workspace/test-files.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { testHolds } from '../values/argument-tests.ts';
import { argumentsOfCall, flatGiven, type Given, literalGiven, valuesGiven } from '../values/decorators.ts';
import { providerAt, valuesProvided } from '../values/dependency-injection.ts';
import { locatedBelow } from '../values/located.ts';
import { type ClassPlace, classKey, listedAt, type ModuleGraph, modulesFrom } from '../values/modules.ts';
import { pathTextsAt } from '../values/path-texts.ts';
import { type Said, saidOfCall, saidOfValue } from '../values/sayings.ts';
import { usesOfFunction } from '../values/uses.ts';
import type { ExpressionPlace } from '../values/value.ts';
import { receiverOf, valuesOf } from '../values/values.ts';
import type { ApplicationEntry, ArgumentPath, ClassEntry } from '../vocabulary/model.ts';
import { automatonOf } from '../vocabulary/model-set.ts';
import { parsePath } from '../vocabulary/paths.ts';
import type { ChainLink } from './chain.ts';
import { classLink } from './class-links.ts';
import { join, type Prefix } from './endpoint-paths.ts';

/** Calls in one chain, and modules within modules that have paths. */
const DEPTH_LIMIT = 12;

/** Routes that something holds for, or does not. */
export interface RoutePattern {
  readonly path: Prefix;
  /** Upper case; `*` for any. */
  readonly method: string;
  /** Whether longer paths are meant, too. */
  readonly below: boolean;
}

/** Middleware that a module puts before routes. */
export interface RoutedMiddleware {
  readonly links: readonly ChainLink[];
  readonly patterns: readonly RoutePattern[];
  /** Classes of controllers, all of whose routes are meant. */
  readonly controllers: readonly ClassPlace[];
  readonly except: readonly RoutePattern[];
  /** Whether the patterns are full paths, with prefix and version. */
  readonly whole: boolean;
}

export interface Application {
  /** Where it is made; null for what belongs to no application that is seen. */
  readonly site: ExpressionPlace | null;
  readonly model: string;
  readonly graph: ModuleGraph;
  readonly prefixes: readonly Prefix[];
  readonly unprefixed: readonly RoutePattern[];
  /** How versions are written in paths; null if they are not. */
  readonly versions: { readonly sign: string; readonly standard: readonly string[] } | null;
  readonly guards: readonly ChainLink[];
  readonly pipes: readonly ChainLink[];
  readonly routed: readonly RoutedMiddleware[];
  /** Classes of modules -> their own paths. */
  readonly modulePaths: ReadonlyMap<string, readonly Prefix[]>;
}

/** A call that says something of an application. */
interface Configuration {
  readonly place: ExpressionPlace;
  readonly entry: ApplicationEntry;
  readonly model: string;
  /** Where the applications are made of which it speaks; empty if that is not known. */
  readonly sites: readonly ExpressionPlace[];
}

const configurations = query<Workspace, readonly Configuration[]>({
  name: 'calls on applications',
  compute: (workspace, uri) => {
    const { code } = factsAt(workspace, uri);
    const names = callNames(workspace, '');
    return code.expressions.flatMap((expression, id): readonly Configuration[] => {
      if (expression.kind !== 'call' || !names.has(lastName(code.expressions[expression.callee]))) return [];
      const place = { uri, expression: id };
      const all = saidOfCall<ApplicationEntry>(workspace, place, 'applications');
      const isRoot = all.some(({ entry }) => entry.is === 'root');
      return all.map((said) => ({
        place,
        entry: said.entry,
        model: said.model,
        sites: siteless.includes(said.entry.is) ? [] : isRoot ? [place] : sitesOf(workspace, place, said),
      }));
    });
  },
  onCycle: [],
});

/** What is not said of an application: it makes one, or belongs to the module around it. */
const siteless: readonly ApplicationEntry['is'][] = ['root', 'routes', 'paths'];

function lastName(callee: Expression | undefined): string {
  if (callee?.kind === 'member') return callee.property ?? '';
  return callee?.kind === 'reference' ? callee.name : '';
}

/** Names of calls of which models speak: a cheap test before values are asked. */
const callNames = query<Workspace, ReadonlySet<string>>({
  name: 'names of calls on applications',
  compute: (workspace) => {
    const names = new Set<string>();
    for (const model of automatonOf(workspace).models.values()) {
      for (const { call } of model.applications ?? []) {
        const last =
          call === undefined ? undefined : parsePath(call).steps.findLast((step) => step.kind !== 'call');
        if (last?.kind === 'member') names.add(last.name);
        if (last?.kind === 'members') for (const name of last.names) names.add(name);
      }
    }
    return names;
  },
  onCycle: new Set(),
});

/** Where the application is made on which a call is made; through a parameter, where its callers made theirs. */
function sitesOf(
  workspace: Workspace,
  place: ExpressionPlace,
  { value }: Said<ApplicationEntry>,
): readonly ExpressionPlace[] {
  if (value.site) return [value.site];
  const { code } = factsAt(workspace, place.uri);
  const owner = code.expressions[receiverOf(code, place.expression)];
  if (owner?.kind !== 'reference') return [];
  const ids = code.bindings[owner.binding]?.definitions ?? [];
  return ids.flatMap((id) => {
    const from = code.definitions[id]?.from;
    if (from?.kind !== 'parameter' || from.path.length) return [];
    return usesOfFunction(workspace, place.uri, from.function).calls.flatMap((call) =>
      argumentsOfCall(workspace, call, from.index, null).flatMap((given) =>
        valuesOf(workspace, given.place).flatMap((each) =>
          each.kind === 'library' && each.site ? [each.site] : [],
        ),
      ),
    );
  });
}

const applications = query<Workspace, readonly Application[]>({
  name: 'applications',
  compute: (workspace) => {
    const all = programFiles(workspace).flatMap((uri) => configurations(workspace, uri));
    const serving = new Set(
      all
        .filter(({ entry }) => entry.is === 'serves')
        .flatMap(({ sites }) => sites.map(({ uri, expression }) => `${uri}#${expression}`)),
    );
    const isServing = ({ place }: Configuration) => serving.has(`${place.uri}#${place.expression}`);
    const roots = all.filter(({ entry }) => entry.is === 'root');
    const served = new Set(roots.filter(isServing).flatMap((root) => rootClasses(workspace, root)));
    return roots
      .filter((root) => isServing(root) || !rootClasses(workspace, root).some((each) => served.has(each)))
      .map((root) => new Assembly(workspace, root, all).run());
  },
  onCycle: [],
});

function rootClasses(workspace: Workspace, { place, entry }: Configuration): readonly string[] {
  if (entry.at === undefined) return [];
  return argumentsOfCall(workspace, place, entry.at, null).flatMap((given) =>
    listedAt(workspace, given).classes.map(classKey),
  );
}

/** The applications of the workspace that are made of classes. */
export function allApplications(workspace: Workspace): readonly Application[] {
  return applications(workspace, '');
}

/** Reads one application; lives only while it runs. */
class Assembly {
  constructor(
    private readonly workspace: Workspace,
    private readonly root: Configuration,
    private readonly all: readonly Configuration[],
  ) {}

  run(): Application {
    const { workspace, root } = this;
    const graph = modulesFrom(workspace, this.givenAt(root, root.entry.at));
    const classes = classesOf(workspace, root.model);
    const prefixes = this.on('prefix').flatMap((each) =>
      this.givenAt(each, each.entry.at).flatMap(({ place, context }) =>
        pathTextsAt(workspace, place, context),
      ),
    );
    const versions = this.on('versions').find((each) => this.applies(each)) ?? null;
    return {
      site: root.place,
      model: root.model,
      graph,
      prefixes: prefixes.length ? prefixes : [{ text: '', known: true }],
      unprefixed: this.on('prefix').flatMap((each) =>
        patternsOf(workspace, this.givenAt(each, each.entry.except)),
      ),
      versions: versions && {
        sign: this.signOf(versions),
        standard: versionsAt(workspace, this.givenAt(versions, versions.entry.version)),
      },
      guards: [
        ...this.on('guards').flatMap((each) => this.links(each, classes.guard, true)),
        ...this.provided(graph, 'guards', classes.guard, true),
      ],
      pipes: [
        ...this.on('pipes').flatMap((each) => this.links(each, classes.pipe, false)),
        ...this.provided(graph, 'pipes', classes.pipe, false),
      ],
      routed: [
        ...this.on('middleware').map((each) => this.wholeMiddleware(each, classes.middleware)),
        ...this.on('routes')
          .filter(({ place }) => this.isInModule(place, graph))
          .map((each) => routedMiddleware(workspace, each, classes)),
      ],
      modulePaths: this.modulePaths(),
    };
  }

  /** The calls of one kind that speak of this application. Where that is not known, they speak of all. */
  private on(is: ApplicationEntry['is']): readonly Configuration[] {
    const { uri, expression } = this.root.place;
    return this.all.filter(
      ({ entry, model, sites }) =>
        entry.is === is &&
        model === this.root.model &&
        (!sites.length || sites.some((site) => site.uri === uri && site.expression === expression)),
    );
  }

  private applies({ entry, place }: Configuration): boolean {
    const { when } = entry;
    const call = factsAt(this.workspace, place.uri).code.expressions[place.expression];
    if (!when || call?.kind !== 'call') return true;
    return when.some((test) => testHolds(this.workspace, test, call, place.uri, null));
  }

  private givenAt({ place }: Configuration, at: ArgumentPath | undefined): readonly Given[] {
    return at === undefined ? [] : located(this.workspace, argumentsOfCall(this.workspace, place, at, null));
  }

  private signOf(versions: Configuration): string {
    const sign = literalGiven(this.workspace, this.givenAt(versions, versions.entry.prefix));
    return sign === false ? '' : typeof sign === 'string' ? sign : 'v';
  }

  private links(each: Configuration, method: string | undefined, isVerdict: boolean): readonly ChainLink[] {
    return flatGiven(this.workspace, this.givenAt(each, each.entry.at)).map((given) =>
      classLink(this.workspace, given, method, 'above', isVerdict),
    );
  }

  /** `app.use(a)`, or `app.use('/path', a)`. */
  private wholeMiddleware(each: Configuration, method: string | undefined): RoutedMiddleware {
    const given = flatGiven(this.workspace, this.givenAt(each, each.entry.at));
    const [first] = given;
    const hasPath = first !== undefined && typeof literalGiven(this.workspace, [first]) === 'string';
    const everywhere: RoutePattern = { path: { text: '', known: true }, method: '*', below: true };
    return {
      links: (hasPath ? given.slice(1) : given).map((each) =>
        classLink(this.workspace, each, method, 'above', false),
      ),
      patterns: hasPath ? patternsOf(this.workspace, [first]) : [everywhere],
      controllers: [],
      except: [],
      whole: true,
    };
  }

  /** Whether a call stands in a class that is a module of the application, or in none. */
  private isInModule({ uri, expression }: ExpressionPlace, { modules }: ModuleGraph): boolean {
    const { code } = factsAt(this.workspace, uri);
    let id = code.expressions[expression]?.function ?? NONE;
    while (id !== NONE && code.functions[id]?.class === NONE) id = code.functions[id]?.parent ?? NONE;
    const owner = code.functions[id]?.class ?? NONE;
    return owner === NONE || modules.has(classKey({ uri, class: owner }));
  }

  /** `{ provide: APP_GUARD, useClass: AuthGuard }` in any module of the application. */
  private provided(
    graph: ModuleGraph,
    is: ApplicationEntry['is'],
    method: string | undefined,
    isVerdict: boolean,
  ): readonly ChainLink[] {
    return graph.providers.flatMap(({ given, model }) => {
      const provided = providerAt(this.workspace, given, model);
      if (!provided) return [];
      const said = saidOfValue<ApplicationEntry>(
        this.workspace,
        provided.token.place,
        'applications',
        provided.token.context,
      );
      if (!said.some(({ entry }) => entry.is === is)) return [];
      const values = valuesProvided(this.workspace, provided);
      return [classLink(this.workspace, provided.given, method, 'above', isVerdict, values)];
    });
  }

  private modulePaths(): ReadonlyMap<string, readonly Prefix[]> {
    const found = new Map<string, readonly Prefix[]>();
    const visit = (given: Given, above: Prefix, depth: number) => {
      if (depth > DEPTH_LIMIT) return;
      const at = (name: string) =>
        locatedBelow(this.workspace, given, [...given.path, name]).map((each) => ({ ...each, path: [] }));
      const own = at('path').flatMap(({ place, context }) => pathTextsAt(this.workspace, place, context))[0];
      const here = own ? join(above, own) : above;
      const modules = at('module').flatMap((each) => listedAt(this.workspace, each).classes);
      for (const each of modules) found.set(classKey(each), [here]);
      for (const child of flatGiven(this.workspace, at('children'))) {
        const listed = listedAt(this.workspace, child);
        for (const each of listed.classes) found.set(classKey(each), [here]);
        if (listed.objects.length) visit(child, here, depth + 1);
      }
    };
    for (const each of this.on('paths'))
      for (const given of flatGiven(this.workspace, this.givenAt(each, each.entry.at)))
        visit(given, { text: '', known: true }, 0);
    return found;
  }
}

/** What stands at properties of what is given, wherever the objects are written. */
function located(workspace: Workspace, given: readonly Given[]): readonly Given[] {
  return given.flatMap((each) =>
    locatedBelow(workspace, each, each.path).map((found): Given => ({ ...found, path: [] })),
  );
}

/** How classes of a library take part in answering. */
export function classesOf(workspace: Workspace, model: string): ClassEntry {
  return automatonOf(workspace).models.get(model)?.classes ?? {};
}

/** The versions that are given: a text or a list of texts; an empty text stands for none. */
export function versionsAt(workspace: Workspace, given: readonly Given[]): readonly string[] {
  return flatGiven(workspace, given).flatMap((each) =>
    valuesGiven(workspace, [each]).flatMap((value) =>
      value.kind === 'literal' && value.value !== null && value.value !== undefined
        ? [String(value.value)]
        : [],
    ),
  );
}

/** Routes as texts, or as objects with a path and a method. */
function patternsOf(workspace: Workspace, given: readonly Given[]): readonly RoutePattern[] {
  return flatGiven(workspace, given).flatMap((each): readonly RoutePattern[] => {
    const values = valuesGiven(workspace, [each]);
    if (values.some((value) => value.kind === 'object')) {
      const at = (name: string) =>
        locatedBelow(workspace, each, [...each.path, name]).map((found) => ({ ...found, path: [] }));
      const method = literalGiven(workspace, at('method'));
      const named = typeof method === 'string' ? method.toUpperCase() : '*';
      return at('path')
        .flatMap(({ place, context }) => pathTextsAt(workspace, place, context))
        .map((path) => ({ path, method: named, below: false }));
    }
    if (values.some((value) => value.kind === 'class')) return [];
    return pathTextsAt(workspace, each.place, each.context).map((path) => ({
      path,
      method: '*',
      below: true,
    }));
  });
}

/** `consumer.apply(A).exclude('health').forRoutes(UsersController)`. */
function routedMiddleware(
  workspace: Workspace,
  { place, entry }: Configuration,
  classes: ClassEntry,
): RoutedMiddleware {
  const given = argumentsOfCall(workspace, place, entry.at ?? '*', null);
  const links: ChainLink[] = [];
  const except: RoutePattern[] = [];
  const { code } = factsAt(workspace, place.uri);
  let at = receiverOf(code, place.expression);
  for (let depth = 0; at !== NONE && depth < DEPTH_LIMIT; depth++) {
    const call = code.expressions[at];
    if (call?.kind !== 'call') break;
    const name = lastName(code.expressions[call.callee]);
    const own = { uri: place.uri, expression: at };
    if (name === entry.applies)
      links.push(
        ...flatGiven(workspace, argumentsOfCall(workspace, own, '*', null)).map((each) =>
          classLink(workspace, each, classes.middleware, 'above', false),
        ),
      );
    if (name === entry.excludes)
      except.push(...patternsOf(workspace, argumentsOfCall(workspace, own, '*', null)));
    at = receiverOf(code, at);
  }
  return {
    links,
    patterns: patternsOf(workspace, given),
    controllers: flatGiven(workspace, given).flatMap((each) => listedAt(workspace, each).classes),
    except,
    whole: false,
  };
}
