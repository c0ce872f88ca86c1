/**
 * Routers are put together over files by their mounts, in the order in which registrations run (`registrations.ts` reads
 * these per file).
 */
import { type ConditionId, NONE } from '../../facts/facts.ts';
import type { Place } from '../../text/span.ts';
import { factsAt } from '../../workspace/facts.ts';
import { programFiles } from '../../workspace/test-files.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { isWaivedBySettings } from '../guards/metadata.ts';
import { answersPlainly, redirectsWhatIsThere } from '../replies/answers.ts';
import { circumstanceOf } from '../settings/circumstances.ts';
import { valuesPass } from '../values/argument-tests.ts';
import { importedFiles, importedValues } from '../values/folder-imports.ts';
import { elementsOf, type Located } from '../values/located.ts';
import { isNamedIn } from '../values/named-settings.ts';
import { propertyValues, saidOfLibrary } from '../values/sayings.ts';
import { type FunctionValue, isSamePlace, placeKey, type Value } from '../values/value.ts';
import { receiverOf, stepInto, valueKey, valuesOf } from '../values/values.ts';
import {
  type ArgumentPath,
  type GuardEntry,
  type GuardKind,
  list,
  type RouteEntry,
} from '../vocabulary/model.ts';
import { automatonOf } from '../vocabulary/model-set.ts';
import { answeredRequests } from './answered-requests.ts';
import { type ChainLink, type Endpoint, type Handler, linkAt, linksAt, takenApart } from './chain.ts';
import { join, type Prefix, segments } from './endpoint-paths.ts';
import { isExempt } from './exemptions.ts';
import { defaultExport, defaultExportPlaces, loadedFiles, siteOfFunction } from './loaded-files.ts';
import { methodsOfClass } from './loaded-handlers.ts';
import { methodsOf } from './methods.ts';
import { markOf, nowhere, registeredMethods, registeredPaths, writtenAt } from './registered.ts';
import { baseOf, keyOf, type Registration, registrationsIn } from './registrations.ts';
import { runsFor } from './request-line.ts';
import { givenAt, handlersAt, pathAt, runsBeforeLast, schemaGiven } from './routes.ts';

/** Routers mounted deeper than this are not followed: a cycle of mounts ends here. */
const MOUNT_LIMIT = 12;

/** What was put together, and how many registrations could not be placed anywhere. */
export interface Routing {
  readonly endpoints: readonly Endpoint[];
  readonly lost: number;
  /** Keys of routers and applications that are put into another one, without the calls that made them. */
  readonly mounted: readonly string[];
}

interface Active {
  readonly prefix: Prefix;
  /** Only requests of exactly this path, or any path below. */
  readonly exact: boolean;
  /** HTTP method it applies to; `*` for all. */
  readonly method: string;
  readonly link: ChainLink;
  /** Kinds of guards of which it holds for routes that say nothing else themselves: a guard given by its name, a plugin. */
  readonly defaults: readonly GuardKind[];
  /** The registration after which it holds on its router; missing where it holds whenever a route was registered. */
  readonly since?: Registration;
}

interface Shared {
  readonly hooks: readonly Active[];
  /** Hooks that hold for the routes of the router alone. */
  readonly own: readonly Active[];
  /** Hooks that hold for the routes of the router, and of the one into which it is put. */
  readonly lifted: readonly Active[];
  readonly middleware: readonly Active[];
}

interface FileRouter {
  readonly key: string;
  /** Whether its hooks hold for what it is put into, too. */
  readonly isShared: boolean;
}

/** Which registrations of a router are meant. */
type Part = (registration: Registration) => boolean;

const everywhere = { prefix: nowhere, exact: false, method: '*', defaults: [] };

/** Hooks as they hold on the router on which a registration puts them: for what comes after it, where the library says so. */
function since(registration: Registration, hooks: readonly Active[]): readonly Active[] {
  return registration.entry.after ? hooks.map((each) => ({ ...each, since: registration })) : hooks;
}

/** What holds for a registration. */
function before(registration: Registration, active: readonly Active[]): readonly Active[] {
  return active.filter((each) => !each.since || inOrder(each.since, registration) <= 0).map(always);
}

/** What holds for all that a router is put into, or that is put into it. */
function always(active: Active): Active {
  if (!active.since) return active;
  const { since: _, ...rest } = active;
  return rest;
}

/** Puts registrations together; lives only while `routing` is computed. */
export class Assembly {
  private readonly byRouter = new Map<string, Registration[]>();
  private readonly byBase = new Map<string, string[]>();
  private readonly callbacks = new Map<Registration, readonly FunctionValue[]>();
  private readonly mounted = new Set<string>();
  /** Router of one object -> the router of its class, on which a method registers that is called for any object. */
  private readonly classOf = new Map<string, string>();
  /** Groups by their key, and which of them are put somewhere else than where they were made. */
  private readonly groups = new Map<string, Registration>();
  private readonly handedOn = new Set<string>();
  /** Routers that are put into a group of themselves: one function makes the application and what is put into it. */
  private readonly twofold = new Set<string>();
  /** Routers that are being walked over. */
  private readonly walking = new Set<string>();
  private readonly reached = new Set<string>();
  private readonly endpoints = new Map<string, Endpoint>();
  /** Whether the walk began at a router that is never seen to be put anywhere. */
  private isAdrift = false;
  /** Whether a router is walked over that is put there outside of production only. */
  private isForDevelopers = false;
  private lost = 0;

  constructor(private readonly workspace: Workspace) {}

  run(): Routing {
    // A test puts routers where they are not in use.
    for (const uri of programFiles(this.workspace)) {
      for (const registration of registrationsIn(this.workspace, uri)) {
        const { router } = registration;
        const known = this.byRouter.get(router);
        if (known) known.push(registration);
        else {
          this.byRouter.set(router, [registration]);
          this.byBase.set(baseOf(router), [...(this.byBase.get(baseOf(router)) ?? []), router]);
        }
      }
    }
    for (const list of this.byRouter.values()) list.sort(inOrder);
    for (const list of this.byRouter.values())
      for (const each of list)
        if (each.entry.kind === 'group') this.groups.set(keyOf(each.call, each.context), each);
    for (const [key, list] of this.byRouter) for (const each of list) this.noteMounted(key, each);
    const keys = [...this.byRouter.keys()].sort();
    for (const key of keys) if (!this.isMounted(key)) this.start(key);
    // A router that is only mounted within a cycle of mounts still has endpoints.
    for (const key of keys) if (!this.reached.has(key)) this.start(key);
    const mounted = [...new Set([...this.mounted].map(baseOf))].sort();
    return { endpoints: [...this.endpoints.values()].sort(byPlace), lost: this.lost, mounted };
  }

  private start(key: string): void {
    // The call that makes a router with a prefix is none that is made on it.
    const registrations = this.registrationsOn(key).filter(({ entry }) => entry.router !== 'result');
    this.isAdrift = registrations.length > 0 && registrations.every((each) => each.isPartial);
    this.router(key, nowhere, this.hooksForAll(key, new Set()), 0);
  }

  private isMounted(key: string): boolean {
    const base = baseOf(key);
    if (this.mounted.has(key) || this.mounted.has(base)) return true;
    return key === base && [...this.mounted].some((each) => baseOf(each) === base);
  }

  /** Registrations on a router. Those of a router that no known call made belong to each that a call made, and the other way round. */
  private registrationsOn(key: string): readonly Registration[] {
    const base = baseOf(key);
    const own = this.byRouter.get(key) ?? [];
    const class_ = this.classOf.get(key);
    const others =
      key !== base
        ? [base, ...(class_ ? [class_] : [])].flatMap((each) => this.byRouter.get(each) ?? [])
        : own.length
          ? []
          : (this.byBase.get(base) ?? []).slice(0, 1).flatMap((each) => this.byRouter.get(each) ?? []);
    this.reached.add(key);
    for (const each of [...own, ...others]) this.reached.add(each.router);
    return others.length ? [...own, ...others].sort(inOrder) : own;
  }

  private noteMounted(router: string, registration: Registration): void {
    const { entry, call, context } = registration;
    if (entry.kind === 'group' || entry.kind === 'scope') this.mounted.add(keyOf(call, context));
    if (entry.kind !== 'mount' && entry.kind !== 'scope' && !entry.routers) return;
    for (const file of entry.folder ? loadedFiles(this.workspace, registration) : [])
      for (const uri of [file.uri, ...file.hooks])
        for (const { key } of this.fileRouters(uri)) this.mounted.add(key);
    for (const at of this.givenHandlers(registration))
      for (const key of this.routersAt(at)) {
        if (key === router) continue;
        if (this.groups.get(router)?.router === key) {
          this.twofold.add(key);
          continue;
        }
        this.mounted.add(key);
        const class_ = this.classOf.get(key);
        if (class_) this.mounted.add(class_);
        this.handedOn.add(key);
      }
  }

  /** The routers that a handler argument stands for. */
  private routersAt({ place, context }: Located): readonly string[] {
    const files = importedFiles(this.workspace, place, context);
    const values = files.length
      ? files.flatMap((file) => importedValues(this.workspace, file))
      : valuesOf(this.workspace, place, context);
    const keys = values.map((value) => this.mountedKey(value));
    return [...new Set(keys.filter((key) => key !== null))];
  }

  /** The router that a value is, or null. */
  private mountedKey(value: Value): string | null {
    if (value.kind !== 'library' || !value.site) return null;
    const { routers } = automatonOf(this.workspace);
    if (!value.states.some((state) => routers.has(state))) return null;
    const key = keyOf(value.site, value.context);
    const class_ = value.context?.function === NONE ? value.context.outer : null;
    if (class_) this.classOf.set(key, keyOf(value.site, class_));
    return key;
  }

  private givenHandlers(registration: Registration): readonly Handler[] {
    return handlersAt(this.workspace, registration).flatMap((each) => takenApart(this.workspace, each));
  }

  /**
   * Walks over what is registered on a router.
   * @param siblings key under which the endpoints count as neighbours: that of the router a group of routes belongs to
   * @returns what a router may share: its hooks, and the middleware that still runs when none of its routes answered
   */
  private router(
    key: string,
    under: Prefix,
    above: readonly Active[],
    depth: number,
    siblings = key,
    within: Part | null = null,
  ): Shared {
    // A router that is mounted within itself gives nothing new there, unless it stands for two.
    const isInner = this.walking.has(key) && this.twofold.has(key);
    const walked = isInner ? `${key} within its group` : key;
    if (this.walking.has(walked) || depth > MOUNT_LIMIT)
      return { hooks: [], own: [], lifted: [], middleware: [] };
    this.walking.add(walked);
    const shared = this.walk(key, under, above, depth, siblings, within, isInner);
    this.walking.delete(walked);
    return shared;
  }

  private walk(
    key: string,
    under: Prefix,
    above: readonly Active[],
    depth: number,
    siblings: string,
    within: Part | null,
    isInner: boolean,
  ): Shared {
    const all = this.registrationsOn(key).filter((each) => this.isOfPart(key, each, isInner));
    const registrations = within ? all.filter(within) : all;
    const of = (...kinds: readonly RouteEntry['kind'][]) =>
      registrations.filter(({ entry }) => kinds.includes(entry.kind));
    const prefix = of('prefix')
      .flatMap((each) => registeredPaths(this.workspace, each).slice(0, 1))
      .reduce(join, under);
    const hooksThat = (isSo: (entry: RouteEntry) => boolean) =>
      of('hook')
        .filter(({ entry }) => entry.reach !== 'all' && isSo(entry))
        .flatMap((each) => since(each, this.hooksOf(each)));
    const hooks = hooksThat(({ reach }) => reach === undefined);
    const own = hooksThat(({ reach }) => reach === 'own');
    const lifted = hooksThat(({ reach }) => reach === 'parent');
    for (const each of of('scope')) {
      for (const path of registeredPaths(this.workspace, each)) {
        const here = before(each, [...above, ...hooks, ...own, ...lifted]);
        const inner = this.scope(each, join(prefix, path), here, depth);
        hooks.push(...since(each, inner.hooks));
        own.push(...since(each, inner.own));
        lifted.push(...since(each, inner.lifted));
      }
    }
    if (of('hook').some(({ entry }) => entry.shares)) hooks.push(...own.splice(0));
    const ofRouter = [...own, ...lifted].sort((one, other) =>
      one.since && other.since ? inOrder(one.since, other.since) : 0,
    );
    const active = [...above, ...hooks, ...ofRouter];
    const first = active.length;
    const parameters = of('parameter').map((each) => this.parameterHooks(each));
    for (const each of of(undefined, 'endpoint', 'mount', 'group')) {
      for (const own of registeredPaths(this.workspace, each)) {
        const isSaid = each.entry.repeats && `${prefix.text}/`.endsWith(`${join(nowhere, own).text}/`);
        const path = isSaid ? prefix : join(prefix, own);
        const loading = parameters.flatMap(({ names, links }) => (hasParameter(own, names) ? links : []));
        if (each.entry.kind === 'mount') this.mount(each, key, path, active, depth);
        else if (each.entry.kind === 'group') {
          const group = keyOf(each.call, each.context);
          if (!this.handedOn.has(group))
            this.router(group, path, [...active, ...loading], depth + 1, siblings);
        } else if (!this.handOver(each, prefix, path, active, depth))
          this.endpoint(each, siblings, path, active, loading);
      }
    }
    return {
      hooks: hooks.map(always),
      own: own.map(always),
      lifted: lifted.map(always),
      middleware: active.slice(first),
    };
  }

  /** Walks over routers that a route is given instead of a handler; false where it is given none. */
  private handOver(
    registration: Registration,
    prefix: Prefix,
    path: Prefix,
    active: readonly Active[],
    depth: number,
  ): boolean {
    const { routers: how, forwarded } = registration.entry;
    if (!how) return false;
    const routers = this.givenHandlers(registration).flatMap((at) => this.routersAt(at));
    const isForwarded =
      forwarded && isNamedIn(this.workspace, registration.call.uri, forwarded, path.text.slice(1));
    const under = how === 'whole' || isForwarded ? prefix : path;
    for (const each of routers) this.router(each, under, relabel(before(registration, active)), depth + 1);
    return routers.length > 0;
  }

  /** Of a router that stands for two: the application has the group and its middleware, what is put into that has the routes. */
  private isOfPart(key: string, registration: Registration, isInner: boolean): boolean {
    if (!this.twofold.has(key)) return true;
    const { kind } = registration.entry;
    if (kind === 'group') return !isInner;
    const isMiddleware =
      kind === 'mount' && !this.givenHandlers(registration).some((at) => this.routersAt(at).length > 0);
    return isMiddleware ? !isInner : isInner;
  }

  /** A callback gets a router of its own; a router that is given instead shares its hooks, as does middleware of a library. */
  private scope(
    registration: Registration,
    prefix: Prefix,
    above: readonly Active[],
    depth: number,
  ): Pick<Shared, 'hooks' | 'own' | 'lifted'> {
    const key = keyOf(registration.call, registration.context);
    if (registration.entry.folder)
      return { hooks: this.folder(registration, prefix, above, depth), own: [], lifted: [] };
    const given = this.givenHandlers(registration);
    const first = given.filter((at) => runsBeforeCallback(this.workspace, registration, at));
    const guards = first.flatMap((at) => this.hookLinks(at));
    const inner = this.router(
      key,
      prefix,
      [...relabel(above), ...guards],
      depth + 1,
      key,
      this.partOf(registration),
    );
    // A callback that is given the router itself puts its hooks there.
    const put = registration.entry.shares ? inner : { hooks: [], own: [], lifted: [] };
    const shared: Active[] = [];
    // What a router lifts above itself holds for the one that it is put into, and not for those above that.
    const own: Active[] = [];
    for (const at of given) {
      if (first.includes(at)) continue;
      const routers = this.routersAt(at).filter((each) => each !== key && each !== registration.router);
      for (const each of routers) {
        const { hooks, lifted } = this.router(each, prefix, relabel(above), depth + 1);
        shared.push(...hooks);
        own.push(...lifted);
      }
      if (!routers.length) shared.push(...this.plugins([at]));
    }
    return {
      hooks: [...this.named(registration, put.hooks), ...shared],
      own: [...this.named(registration, put.own), ...own],
      lifted: this.named(registration, put.lifted),
    };
  }

  /** Hooks without a name of their own, by the name of the callback that puts them somewhere. */
  private named(registration: Registration, hooks: readonly Active[]): readonly Active[] {
    if (!hooks.length) return hooks;
    const [at] = this.givenHandlers(registration);
    const name = at && linkAt(this.workspace, at, 'router')?.name;
    return name === undefined
      ? hooks
      : hooks.map((each) =>
          each.link.name === 'handler' ? { ...each, link: { ...each.link, name } } : each,
        );
  }

  /** What of a router a scope means that stands for several: of several callbacks in one call each has its own prefix. */
  private partOf(registration: Registration): Part | null {
    const { table, context, router, call } = registration;
    if (table) {
      const own = this.callbacksOf(registration);
      return (each) => this.isWithin(each, own);
    }
    // In the rounds of a loop one call is given one callback after the other: `for (const each of plugins) app.register(each)`.
    if (!context?.element) return null;
    const own = this.callbacksOf(registration).map((each) => valueKey(each));
    const others = (this.byRouter.get(router) ?? [])
      .filter((each) => isSamePlace(each.call, call))
      .flatMap((each) => this.callbacksOf(each))
      .filter((each) => !own.includes(valueKey(each)));
    return others.length && own.length ? (each) => !this.isWithin(each, others) : null;
  }

  /** The functions that a registration is given; each round of a loop asks for those of all others. */
  private callbacksOf(registration: Registration): readonly FunctionValue[] {
    const known = this.callbacks.get(registration);
    if (known) return known;
    const found = this.givenHandlers(registration).flatMap(({ place, context }) =>
      valuesOf(this.workspace, place, context).filter((value) => value.kind === 'function'),
    );
    this.callbacks.set(registration, found);
    return found;
  }

  private isWithin({ call }: Registration, callbacks: readonly FunctionValue[]): boolean {
    const { code } = factsAt(this.workspace, call.uri);
    for (
      let at = code.expressions[call.expression]?.function ?? NONE;
      at !== NONE;
      at = code.functions[at]?.parent ?? NONE
    )
      if (callbacks.some((each) => each.uri === call.uri && each.function === at)) return true;
    return false;
  }

  /** Each file of a folder is a scope of its own; what its files share among each other is shared with the router, too. */
  private folder(
    registration: Registration,
    prefix: Prefix,
    above: readonly Active[],
    depth: number,
  ): readonly Active[] {
    const shared: Active[] = [];
    for (const file of loadedFiles(this.workspace, registration)) {
      const under = join(prefix, { text: file.prefix, known: true });
      const before = relabel([...above, ...shared]);
      const hooks = file.hooks.flatMap((uri) =>
        this.fileRouters(uri).flatMap(({ key }) => this.router(key, under, before, depth + 1).hooks),
      );
      for (const { key, isShared } of this.fileRouters(file.uri)) {
        const own = this.router(key, under, [...before, ...hooks], depth + 1);
        if (isShared) shared.push(...own.hooks);
      }
      const exported = defaultExportPlaces(this.workspace, file.uri);
      shared.push(...this.plugins(exported), ...this.namedPlugins(registration.model, exported));
    }
    return shared;
  }

  /** Plugins that guard by being registered, as a hook of the model says: those that a file of a folder only exports. */
  private namedPlugins(model: string, given: readonly Located[]): readonly Active[] {
    const { models, nameOf } = automatonOf(this.workspace);
    return given.flatMap((at) => {
      const values = valuesOf(this.workspace, at.place, at.context);
      const isNamed = (name: string | undefined) =>
        values.some(
          (value) =>
            value.kind === 'library' &&
            value.states.some((state) => nameOf.get(state) === `${model}:${name}`),
        );
      return (models.get(model)?.routes ?? []).flatMap(({ kind, guard, when = [] }): readonly Active[] => {
        if (kind !== 'hook' || !guard || !when.some((test) => test.value && isNamed(test.value))) return [];
        return linksAt(this.workspace, at.place, 'router', at.context).map((link) => {
          const guards = [{ kind: guard.kind, why: `${link.name} is registered` }];
          return { ...everywhere, link: { ...link, unknown: false, guards }, defaults: [guard.kind] };
        });
      });
    });
  }

  /** Middleware that libraries' plugins put before all routes of the router to which they are given. */
  private hookLinks({ place, context }: Located): readonly Active[] {
    return linksAt(this.workspace, place, 'router', context).map((link) => ({
      ...everywhere,
      link,
      defaults: this.kindsOf(link),
    }));
  }

  private plugins(given: readonly Located[]): readonly Active[] {
    return given
      .flatMap((at) => linksAt(this.workspace, at.place, 'router', at.context))
      .filter((link) => !link.functions.length && !link.unknown)
      .map((link) => ({ ...everywhere, link, defaults: this.kindsOf(link) }));
  }

  /** The routers that the default export of a file gets, or shares. */
  private fileRouters(uri: string): readonly FileRouter[] {
    return defaultExport(this.workspace, uri).flatMap((value): readonly FileRouter[] => {
      const site =
        value.kind === 'function' ? siteOfFunction(this.workspace, value.uri, value.function) : null;
      if (site) return [{ key: keyOf(site, null), isShared: false }];
      const shared = this.mountedKey(value);
      return shared ? [{ key: shared, isShared: true }] : [];
    });
  }

  private hooksOf(registration: Registration): Active[] {
    const named = this.namedGuard(registration);
    const links = this.givenHandlers(registration).flatMap(
      (at) => linkAt(this.workspace, at, 'router') ?? [],
    );
    return [
      ...links.map((link) => ({ ...everywhere, link })),
      ...(named?.link ? [{ ...everywhere, link: named.link, defaults: [named.kind] }] : []),
    ];
  }

  /** What runs before routes whose path has a parameter of one of these names. */
  private parameterHooks(registration: Registration): {
    readonly names: readonly string[];
    readonly links: readonly Active[];
  } {
    const names = registeredPaths(this.workspace, registration).flatMap(({ text, known }) =>
      known ? segments(text) : [],
    );
    return { names, links: this.hooksOf(registration) };
  }

  /** Hooks of a router, and of the scopes in it, that hold for all routes of the whole server. */
  private hooksForAll(key: string, seen: Set<string>): readonly Active[] {
    if (seen.has(key)) return [];
    seen.add(key);
    return this.registrationsOn(key).flatMap((each): readonly Active[] => {
      if (each.entry.kind === 'hook') return each.entry.reach === 'all' ? this.hooksOf(each) : [];
      if (each.entry.kind !== 'scope') return [];
      const inner = [
        keyOf(each.call, each.context),
        ...this.givenHandlers(each).flatMap((at) => this.routersAt(at)),
      ];
      return inner.flatMap((other) => this.hooksForAll(other, seen));
    });
  }

  private mount(
    registration: Registration,
    key: string,
    prefix: Prefix,
    active: Active[],
    depth: number,
  ): void {
    const wasForDevelopers = this.isForDevelopers;
    this.isForDevelopers ||= circumstanceOf(this.workspace, registration.call) === 'development';
    const here: Active[] = [];
    const isPattern = registration.entry.match === 'pattern' && pathAt(this.workspace, registration) !== null;
    const below = isPattern ? /^(.*?)\/?\*$/.exec(prefix.text) : null;
    const where = below ? { ...prefix, text: below[1] ?? '' } : prefix;
    const exact = isPattern && !below;
    for (const at of this.givenHandlers(registration)) {
      const routers = this.routersAt(at).filter((each) => each !== key);
      for (const each of routers) {
        const group = this.groups.get(each);
        const siblings = this.isSingleRoute(each) ? key : each;
        // A group that is put somewhere takes its own path with it.
        for (const own of group ? registeredPaths(this.workspace, group) : [nowhere]) {
          const under = join(prefix, own);
          const before = relabel([...active, ...here]);
          const { middleware } = this.router(each, under, before, depth + 1, siblings);
          if (registration.entry.shares) here.push(...relabel(middleware));
        }
      }
      if (routers.length) continue;
      const link = linkAt(this.workspace, at, 'router');
      if (link && !this.isErrorHandler(registration.model, link))
        here.push({ prefix: where, exact, method: '*', link, defaults: [] });
    }
    // What is put in once more, as by a function that several callers ask for an application, runs before the rest as it is.
    const known = new Set(active.map(runOf));
    for (const each of here) {
      const run = runOf(each);
      if (!known.has(run)) active.push(each);
      known.add(run);
    }
    this.isForDevelopers = wasForDevelopers;
  }

  /** A middleware that is one route (`route.get('/', handler)`) counts as a route of where it is put. */
  private isSingleRoute(key: string): boolean {
    const registrations = this.byRouter.get(key) ?? [];
    return registrations.length > 0 && registrations.every(({ entry }) => entry.router === 'result');
  }

  private isErrorHandler(model: string, link: ChainLink): boolean {
    const error = automatonOf(this.workspace).models.get(model)?.handler?.error;
    return (
      !!error &&
      link.functions.length > 0 &&
      link.functions.every(
        (value) =>
          factsAt(this.workspace, value.uri).code.functions[value.function]?.parameters.length ===
          error.length,
      )
    );
  }

  /** @param loading what runs before it because of a parameter of its path */
  private endpoint(
    registration: Registration,
    key: string,
    path: Prefix,
    active: Active[],
    loading: readonly Active[],
  ): void {
    if (!this.isAmong(registration)) return;
    const links = [...this.linksOfRoute(registration), ...this.handlerLinks(registration)];
    const last = links.at(-1);
    if (!last) {
      if (registration.entry.answers === 'itself') this.answered(registration, key, path, active);
      else this.lost++;
      return;
    }
    if (registration.entry.answers === 'any') {
      this.answering(registration, key, path, active, links, last);
      return;
    }
    const registered = registeredMethods(this.workspace, registration);
    const holding = before(registration, [...active, ...loading]);
    if (this.onlyPasses(registration.model, last)) {
      for (const method of registered)
        for (const link of links) active.push({ prefix: path, exact: true, method, link, defaults: [] });
      return;
    }
    const named = this.namedGuard(registration);
    for (const method of registered.flatMap((each) => this.methodsFor(registration, each, last))) {
      const here = holding.filter((each) => isMet(each, method, path));
      const isReplaced = ({ defaults }: Active) => named !== null && defaults.includes(named.kind);
      const isWaived = (each: Active) =>
        (named?.link === null && isReplaced(each)) ||
        isExempt(this.workspace, each.link, method, path.text || '/') ||
        this.isWaivedHere(each.link, registration);
      const left = here.filter((each) => !isReplaced(each) && !isWaived(each));
      const waived = here.filter(isWaived).map(({ link }) => link);
      const own = named?.link ? [named.link] : [];
      const route = links
        .slice(0, -1)
        .filter((link) => !isExempt(this.workspace, link, method, path.text || '/'));
      const chain = [...left.map((each) => each.link), ...own, ...route];
      this.add(registration, key, method, path, chain, last, waived, registration.key?.mark);
    }
  }

  /** Whether a guard goes on for the settings that a route was registered with. */
  private isWaivedHere({ functions }: ChainLink, registration: Registration): boolean {
    const { settings } = registration.entry;
    if (settings === undefined || !functions.length) return false;
    const given = givenAt(this.workspace, registration, settings);
    return functions.every((each) => isWaivedBySettings(this.workspace, each, given));
  }

  private handlerLinks(registration: Registration): readonly ChainLink[] {
    const action = registration.key?.action;
    return handlersAt(this.workspace, registration).flatMap((at) =>
      action === undefined
        ? linksAt(this.workspace, at.place, 'route', at.context)
        : (linkAt(this.workspace, at, 'route', methodsOfClass(this.workspace, at, action)) ?? []),
    );
  }

  /** What is said of a route on what its registration gives: `router.get('/books', list).use(signedIn)`. */
  private saidOfRoute({ call, context, entry }: Registration): readonly Registration[] {
    return entry.router === 'result' ? [] : (this.byRouter.get(keyOf(call, context)) ?? []);
  }

  private linksOfRoute(registration: Registration): readonly ChainLink[] {
    return this.saidOfRoute(registration)
      .filter((each) => each.entry.kind === 'hook' && this.isMeant(each, registration))
      .flatMap((each) => this.hooksOf(each).map(({ link }) => ({ ...link, scope: 'route' as const })));
  }

  /** Whether a route for a method of a class is there: `router.resource('books', Books).only(['index'])`. */
  private isAmong(registration: Registration): boolean {
    if (registration.key?.action === undefined) return true;
    return this.saidOfRoute(registration).every((each) => {
      const { kind } = each.entry;
      return (kind !== 'only' && kind !== 'except') || this.isMeant(each, registration) === (kind === 'only');
    });
  }

  /** Whether what is said of some of the methods of a class is said of the one of a route. */
  private isMeant(said: Registration, { key }: Registration): boolean {
    const { names } = said.entry;
    if (names === undefined || key?.action === undefined) return true;
    const meant =
      typeof names === 'object'
        ? names
        : givenAt(this.workspace, said, names as ArgumentPath).flatMap(({ place, context }) =>
            valuesOf(this.workspace, place, context)
              .flatMap((value) => (value.kind === 'array' ? stepInto(this.workspace, value, '*') : [value]))
              .flatMap((value) => (value.kind === 'literal' ? [value.value] : [])),
          );
    return meant.includes('*') || meant.includes(key.action);
  }

  /** A handler that is called for any method often tells them apart itself. */
  private methodsFor({ model }: Registration, method: string, last: ChainLink): readonly string[] {
    if (method !== '*' || !last.functions.length) return [method];
    const byReturning = automatonOf(this.workspace).models.get(model)?.handler?.returns !== undefined;
    const found = methodsOf(this.workspace, last, byReturning).map((each) => each.method);
    return found.length ? found : [method];
  }

  /** An endpoint that the library answers itself. */
  private answered(registration: Registration, key: string, path: Prefix, active: readonly Active[]): void {
    for (const method of registeredMethods(this.workspace, registration)) {
      const before = active.filter((each) => isMet(each, method, path)).map(({ link }) => link);
      this.add(registration, key, method, path, before, null, []);
    }
  }

  /** A handler that is called for all paths: an endpoint for each request that it tells apart. */
  private answering(
    registration: Registration,
    key: string,
    path: Prefix,
    active: readonly Active[],
    links: readonly ChainLink[],
    last: ChainLink,
  ): void {
    const { model } = registration;
    const before = [...active.map((each) => each.link), ...links.slice(0, -1)];
    const byReturning = automatonOf(this.workspace).models.get(model)?.handler?.returns !== undefined;
    const requests = answeredRequests(this.workspace, last, byReturning);
    for (const request of requests) {
      const { uri, span } = request;
      const at = { text: request.path, known: true };
      this.add(registration, key, request.method, join(path, at), before, last, [], { uri, span });
    }
    // What only hands requests on, to an application for example, answers none itself.
    if (requests.length || !last.functions.some((each) => this.answersItself(each, byReturning))) return;
    const methods = methodsOf(this.workspace, last, byReturning);
    for (const { method } of methods.length ? methods : [{ method: '*' }])
      this.add(registration, key, method, join(path, { text: '/*', known: false }), before, last, []);
  }

  private answersItself(value: FunctionValue, byReturning: boolean): boolean {
    if (!byReturning) return answersPlainly(this.workspace, value);
    const { code } = factsAt(this.workspace, value.uri);
    const { routers } = automatonOf(this.workspace);
    return (code.functions[value.function]?.exits ?? []).some(({ kind, value: expression }) => {
      if (kind !== 'return' || expression === NONE) return false;
      const at = code.expressions[expression];
      const call = at?.kind === 'await' ? at.operand : expression;
      const receiver = { uri: value.uri, expression: receiverOf(code, call) };
      return !valuesOf(this.workspace, receiver, value.context).some(
        (each) => each.kind === 'library' && each.states.some((state) => routers.has(state)),
      );
    });
  }

  private add(
    registration: Registration,
    router: string,
    method: string,
    path: Prefix,
    chain: readonly ChainLink[],
    handler: ChainLink | null,
    waived: readonly ChainLink[],
    place: Place | null = null,
  ): void {
    const { call, table, model, entry } = registration;
    const written = writtenAt(registration);
    const where = `${placeKey(call)}${table ? `:${placeKey(table.place)}` : ''} ${method} ${path.text}`;
    // A function that registers may be called many times, from tests too: what is the same in each call counts once.
    const key = [where, ...[...chain, ...(handler ? [handler] : [])].map(identityOf)].join(' ');
    if (this.endpoints.has(key)) return;
    const schemas = (entry.schemas ?? []).flatMap(({ at, part, form }) =>
      schemaGiven(this.workspace, registration, at).map((each) => ({ ...each, part, form })),
    );
    this.endpoints.set(key, {
      id: `${where} ${this.endpoints.size}`,
      method,
      path: path.text || '/',
      pathKnown: path.known,
      ...(path.patterns ? { patterns: path.patterns } : {}),
      ...(this.isAdrift ? { prefixKnown: false as const } : {}),
      ...(this.isForDevelopers || circumstanceOf(this.workspace, call) === 'development'
        ? { forDevelopers: true as const }
        : {}),
      framework: model,
      registration: written,
      place: place ?? markOf(this.workspace, registration, written),
      router,
      chain,
      handler,
      ...(schemas.length ? { schemas } : {}),
      ...this.requirementOf(registration),
      ...(waived.length ? { waived } : {}),
    });
  }

  /** What a route says that it requires: `security: [{ bearer: [] }]`. */
  private requirementOf(registration: Registration): Pick<Endpoint, 'requires'> {
    const lists = givenAt(this.workspace, registration, registration.entry.requires).flatMap(
      ({ place, context }) =>
        valuesOf(this.workspace, place, context).filter((value) => value.kind === 'array'),
    );
    const names = lists
      .flatMap((list) => elementsOf(this.workspace, list))
      .map(({ place, context }) =>
        valuesOf(this.workspace, place, context).flatMap((value) => keysOf(this.workspace, value)),
      );
    const [name] = names.flat();
    // An empty requirement among others lets everybody through.
    return name !== undefined && names.every((each) => each.length)
      ? { requires: { name, of: 'route' } }
      : {};
  }

  /** What models say that a link guards against. */
  private kindsOf({ libraries }: ChainLink): readonly GuardKind[] {
    return libraries.flatMap((value) =>
      saidOfLibrary<GuardEntry>(this.workspace, value, 'guards').map(({ entry }) => entry.kind),
    );
  }

  /** The guard that a registration is given by its name or by its settings, or none if it says that there is none; null if it says nothing. */
  private namedGuard(
    registration: Registration,
  ): { readonly kind: GuardKind; readonly link: ChainLink | null } | null {
    const { guard } = registration.entry;
    const [at] = list(guard?.at).flatMap((each) => givenAt(this.workspace, registration, each));
    if (!guard || !at) return null;
    const below = (path: string) =>
      propertyValues(this.workspace, at.place, path ? path.split('.') : [], at.context);
    const isOpen = guard.except?.some((test) => valuesPass(this.workspace, test, below(test.at)));
    const { kind } = guard;
    if (isOpen) return { kind, link: null };
    const [link] = linksAt(this.workspace, at.place, 'route', at.context);
    if (!link) return null;
    const why = `the registration names ${link.name}`;
    const values = below('').filter((value) => value.kind !== 'unknown');
    if (!values.length) return { kind, link: { ...link, unclear: `\`${link.name}\` could not be resolved` } };
    const authorizes = list(guard.authorizes).some((path) => below(path).length > 0);
    const guards = [{ kind, why }, ...(authorizes ? [{ kind: 'authorization' as const, why }] : [])];
    return { kind, link: { ...link, unknown: false, guards } };
  }

  /** Whether the last handler of a registration always hands the request on, so that another registration answers it. */
  private onlyPasses(model: string, link: ChainLink): boolean {
    const passes = automatonOf(this.workspace).models.get(model)?.handler?.passes;
    if (!passes || !link.functions.length) return false;
    const index =
      automatonOf(this.workspace).models.get(model)?.handler?.params.indexOf(passes.replace(/\(.*$/, '')) ??
      -1;
    return link.functions.every((value) => {
      const { code } = factsAt(this.workspace, value.uri);
      // What answers browsers that ask what they may do hands everything else on.
      const isAsked = (uri: string, condition: ConditionId) =>
        ['GET', 'POST'].some((method) => {
          const line = { method, path: '/' };
          return runsFor(this.workspace, uri, code, condition, value.context, line) !== false;
        });
      if (answersPlainly(this.workspace, value, isAsked)) return false;
      const fact = code.functions[value.function];
      const binding = fact?.parameters[index]?.binding ?? NONE;
      if (!fact || binding === NONE) return false;
      const passing = fact.calls.filter((id) => {
        const each = code.expressions[id];
        const callee = each?.kind === 'call' ? code.expressions[each.callee] : undefined;
        return (
          callee?.kind === 'reference' &&
          callee.binding === binding &&
          each?.kind === 'call' &&
          !each.arguments.length
        );
      });
      return passing.length > 0 && !redirectsWhatIsThere(this.workspace, value, passing);
    });
  }
}

/** The keys that an object literal is written with; none for anything else. */
function keysOf(workspace: Workspace, value: Value): readonly string[] {
  if (value.kind !== 'object') return [];
  const literal = factsAt(workspace, value.uri).code.expressions[value.expression];
  return literal?.kind === 'object' ? literal.properties.flatMap(({ key }) => key ?? []) : [];
}

function relabel(active: readonly Active[]): readonly Active[] {
  return active.map((each) => ({
    ...each,
    link: each.link.scope === 'router' ? { ...each.link, scope: 'above' as const } : each.link,
  }));
}

/** Which of two registrations runs first. */
function inOrder(a: Registration, b: Registration): number {
  // What stands at the top of a file runs when the file is loaded, before somebody calls a function of it from elsewhere.
  if (a.begins !== b.begins && a.isTop !== b.isTop) return a.isTop ? -1 : 1;
  for (let i = 0; i < Math.min(a.order.length, b.order.length); i++) {
    const difference = (a.order[i] as number) - (b.order[i] as number);
    if (difference) return difference;
  }
  return a.order.length - b.order.length;
}

/** Whether middleware runs for requests of a method and a path. */
function isMet(active: Active, method: string, path: Prefix): boolean {
  const isMethod = active.method === '*' || method === '*' || active.method === method;
  return isMethod && applies(active, path);
}

/** Whether middleware put under a prefix sees requests of a path. */
function applies(active: Active, path: Prefix): boolean {
  // Most middleware is put before everything.
  if (active.prefix.text === '' && !active.exact) return true;
  const pattern = segments(active.prefix.text);
  const target = segments(path.text);
  // A text that is not known may be empty, or several parts: what follows it decides.
  if (!active.prefix.known && pattern[0] === '*' && pattern.length > 1) {
    const rest = { ...active, prefix: { text: pattern.slice(1).join('/'), known: true } };
    return target.some((_, i) => applies(rest, { ...path, text: target.slice(i).join('/') }));
  }
  if (pattern.length > target.length) return false;
  // What is known to take any path is met by what runs for some of them only now and then.
  const isOpen = !path.known;
  for (let i = 0; i < pattern.length; i++) {
    const wanted = pattern[i] as string;
    if (wanted.startsWith('*') || wanted.startsWith('(')) return true;
    if (
      wanted !== target[i] &&
      !(wanted.startsWith(':') && !active.exact) &&
      !(isOpen && (target[i] as string).startsWith('*'))
    ) {
      if (!(wanted.startsWith(':') && (target[i] as string).startsWith(':'))) return false;
    }
  }
  return active.exact ? pattern.length === target.length || pattern.at(-1)?.startsWith('*') === true : true;
}

/** The same for middleware that runs for the same requests and is the same in each call. */
function runOf({ prefix, exact, method, link, defaults }: Active): string {
  return `${method} ${exact ? '' : '**'}${prefix.text} ${identityOf(link)} ${link.scope} ${defaults.join()}`;
}

/** Tells links apart: where they stand, and what they are in this call of the function around. */
function identityOf({ place, functions, libraries }: ChainLink): string {
  const values = [...functions, ...libraries].map((each) => valueKey(each));
  return `${placeKey(place)}=${values.join('|')}`;
}

function byPlace(a: Endpoint, b: Endpoint): number {
  if (a.registration.uri !== b.registration.uri) return a.registration.uri < b.registration.uri ? -1 : 1;
  return a.place.span.start - b.place.span.start || (a.path < b.path ? -1 : a.path > b.path ? 1 : 0);
}

/** Whether a handler of a scope runs before the routes that its callback makes. */
function runsBeforeCallback(
  workspace: Workspace,
  { entry, call }: Registration,
  { place }: Located,
): boolean {
  if (!runsBeforeLast(entry)) return false;
  const around = factsAt(workspace, call.uri).code.expressions[call.expression];
  // What stands in another file, such as a handler behind an option that the project named, is not the callback.
  return around?.kind === 'call' && (place.uri !== call.uri || place.expression !== around.arguments.at(-1));
}

/** Whether a path has a parameter of one of these names: `:id`, `:id?`, `{:id}`. */
function hasParameter({ text }: Prefix, names: readonly string[]): boolean {
  return (
    names.length > 0 &&
    [...text.matchAll(/:(\w+)/g)].some(([, name]) => name !== undefined && names.includes(name))
  );
}
