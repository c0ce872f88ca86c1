/**
 * Endpoints that are procedures in routers: values that are made by chains of calls, and whose names are the keys under
 * which they stand in objects.
 */

import { type Code, type ExpressionId, NONE } from '../../facts/facts.ts';
import { returnedExpressions } from '../../facts/reading.ts';
import { definitionsFrom } from '../../facts/tables.ts';
import { factsAt } from '../../workspace/facts.ts';
import { exportedNames, exportTargets } from '../../workspace/links.ts';
import { query } from '../../workspace/memo.ts';
import { programFiles } from '../../workspace/test-files.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { isWaivedBySettings } from '../guards/metadata.ts';
import { importsPackageOf } from '../values/imported-packages.ts';
import { type Located, locatedAt, locatedBelow } from '../values/located.ts';
import { literalArgument, type Said, saidOfCall } from '../values/sayings.ts';
import {
  type Context,
  type ExpressionPlace,
  type FunctionValue,
  type LibraryValue,
  type ObjectValue,
  placeKey,
} from '../values/value.ts';
import { receiverOf, valuesOf } from '../values/values.ts';
import { argumentOf, type ProcedureSaying, selects } from '../vocabulary/automaton.ts';
import type { ArgumentPath, ServedRouter } from '../vocabulary/model.ts';
import { automatonOf } from '../vocabulary/model-set.ts';
import { type ChainLink, type DeclaredSchema, type Endpoint, linksAt } from './chain.ts';
import { pathBelow, withParameters } from './endpoint-paths.ts';
import { givenAtCall } from './operation-handlers.ts';

/** Routers within routers, and calls in one chain. */
const DEPTH_LIMIT = 24;

const procedures = query<Workspace, readonly Endpoint[]>({
  name: 'procedures',
  compute: (workspace) => new Assembly(workspace).run(),
  onCycle: [],
});

/** All endpoints of the workspace that are procedures. */
export function endpointsOfProcedures(workspace: Workspace): readonly Endpoint[] {
  return procedures(workspace, '');
}

/** Calls of a file that make a router. */
const routersIn = query<Workspace, readonly ExpressionPlace[]>({
  name: 'routers of procedures',
  compute: (workspace, uri) => {
    const { code } = factsAt(workspace, uri);
    return code.expressions.flatMap((expression, id) => {
      if (expression.kind !== 'call' || !expression.arguments.length) return [];
      const first = code.expressions[expression.arguments[0] ?? NONE]?.kind;
      if (first !== 'object' && first !== 'reference' && first !== 'member') return [];
      const callee = code.expressions[expression.callee]?.kind;
      if (callee !== 'reference' && callee !== 'member') return [];
      const place = { uri, expression: id };
      return saidAt(workspace, place, null).some(({ entry }) => isRouter(entry)) ? [place] : [];
    });
  },
  fingerprint: (places) => JSON.stringify(places),
  onCycle: [],
});

/** Calls of a file that make procedures which answer by themselves. */
const standingAloneIn = query<Workspace, readonly ExpressionPlace[]>({
  name: 'procedures that stand alone',
  compute: (workspace, uri) => {
    if (!importsPackageOf(workspace, uri, 'procedures')) return [];
    return factsAt(workspace, uri).code.expressions.flatMap((expression, id) => {
      if (expression.kind !== 'call' || !expression.arguments.length) return [];
      const place = { uri, expression: id };
      const isAlone = saidAt(workspace, place, null).some(
        ({ entry }) => entry.is === 'call' && entry.entries.alone,
      );
      return isAlone ? [place] : [];
    });
  },
  fingerprint: (places) => JSON.stringify(places),
  onCycle: [],
});

/** What stands before all paths of a router, by the call that serves it: `handler.handle(request, { prefix: '/rpc' })`. */
const prefixesIn = query<Workspace, readonly (readonly [string, string])[]>({
  name: 'prefixes of procedures',
  compute: (workspace, uri) => {
    const { code } = factsAt(workspace, uri);
    const methods = askingMethods(workspace, '');
    return code.expressions.flatMap((call, expression): readonly (readonly [string, string])[] => {
      const callee = call.kind === 'call' ? code.expressions[call.callee] : undefined;
      if (call.kind !== 'call' || callee?.kind !== 'member' || !methods.has(callee.property ?? '')) return [];
      const said = saidAt(workspace, { uri, expression }, null).find(({ entry }) => entry.is === 'asks');
      const prefix =
        said &&
        textGiven(workspace, { place: { uri, expression }, context: null }, said.entry.serves?.prefix);
      if (!prefix) return [];
      return valuesOf(workspace, { uri, expression: callee.object }, null).flatMap((value) =>
        value.kind === 'library' && value.call ? [[placeKey(value.call.place), prefix] as const] : [],
      );
    });
  },
  fingerprint: (prefixes) => JSON.stringify(prefixes),
  onCycle: [],
});

/** Names of the methods by which a request is handed to what serves a router. */
const askingMethods = query<Workspace, ReadonlySet<string>>({
  name: 'methods that ask for procedures',
  compute: (workspace) =>
    new Set(
      [...automatonOf(workspace).models.values()].flatMap(({ procedures: entries }) =>
        (entries?.serves ?? []).flatMap(({ asks }) => /(\w+)\(\)$/.exec(asks ?? '')?.[1] ?? []),
      ),
    ),
  onCycle: new Set(),
});

/** The text that a call is given at an argument, or at a property below it; null if it is not known. */
function textGiven(
  workspace: Workspace,
  { place, context }: Located,
  argument: ArgumentPath | undefined,
): string | null {
  const at = argumentOf(argument);
  const call = factsAt(workspace, place.uri).code.expressions[place.expression];
  if (!at || call?.kind !== 'call') return null;
  const { length } = call.arguments;
  const given = call.arguments.find((_, index) => selects(at.which, index, length)) ?? NONE;
  const value = literalArgument(workspace, place, given, at.path, context);
  return typeof value === 'string' ? value : null;
}

function isRouter({ is }: ProcedureSaying): boolean {
  return is === 'router' || is === 'merges';
}

function saidAt(
  workspace: Workspace,
  place: ExpressionPlace,
  context: Context | null,
): readonly Said<ProcedureSaying>[] {
  return saidOfCall<ProcedureSaying>(workspace, place, 'procedures', context);
}

/** The last call of a chain, and what models say of it. */
interface CallBehind extends Located {
  readonly said: readonly Said<ProcedureSaying>[];
}

/** Puts routers together; lives only while it runs. */
class Assembly {
  private readonly endpoints: Endpoint[] = [];
  private readonly nested = new Set<string>();
  private known: ReadonlyMap<string, string> | null = null;

  constructor(private readonly workspace: Workspace) {}

  run(): readonly Endpoint[] {
    if (!this.isUsed()) return [];
    const routers = programFiles(this.workspace).flatMap((uri) => routersIn(this.workspace, uri));
    for (const router of routers) this.note(router);
    for (const router of routers)
      if (!this.nested.has(placeKey(router))) this.router(router, null, this.servedBy(router), DEPTH_LIMIT);
    for (const uri of programFiles(this.workspace))
      for (const place of standingAloneIn(this.workspace, uri)) this.alone(place);
    return this.endpoints;
  }

  /** A procedure that answers by itself: it is known by the name of what it is stored in. */
  private alone(place: ExpressionPlace): void {
    const call = saidAt(this.workspace, place, null).find(({ entry }) => entry.is === 'call');
    const { code } = factsAt(this.workspace, place.uri);
    const [definition] = definitionsFrom(code).get(place.expression) ?? [];
    const binding = code.bindings[code.definitions[definition ?? NONE]?.binding ?? NONE];
    if (!call || !binding) return;
    const around = { names: [binding.name], serves: null, base: '', stated: '', chain: [] };
    const made = { place, context: null };
    this.procedure(call, made, made, binding.span, { uri: place.uri, expression: NONE }, around);
  }

  /** What is known of all procedures of a router from the call that serves it. */
  private servedBy(router: ExpressionPlace): Around {
    const serves =
      saidAt(this.workspace, router, null).find(({ entry }) => entry.serves)?.entry.serves ?? null;
    const base = serves?.asks ? (this.prefixes().get(placeKey(router)) ?? '') : '';
    return { names: [], serves, base, stated: '', chain: [] };
  }

  /** Calls that serve routers -> what stands before all paths. */
  private prefixes(): ReadonlyMap<string, string> {
    this.known ??= new Map(programFiles(this.workspace).flatMap((uri) => prefixesIn(this.workspace, uri)));
    return this.known;
  }

  /** Whether any file imports a library with procedures: else no call is looked at. */
  private isUsed(): boolean {
    return programFiles(this.workspace).some((uri) => importsPackageOf(this.workspace, uri, 'procedures'));
  }

  /** Notes the routers that stand in another. */
  private note(router: ExpressionPlace): void {
    for (const entry of this.entries(router, null)) this.noteBehind(entry, DEPTH_LIMIT);
  }

  private noteBehind({ value }: Entry, depth: number): void {
    for (const each of this.callsBehind(value))
      if (each.said.some(({ entry }) => isRouter(entry))) this.nested.add(placeKey(each.place));
    if (depth <= 0) return;
    for (const lazy of this.lazyCalls(value))
      for (const loaded of this.loadedBy(lazy))
        this.noteBehind({ name: null, value: loaded, span: { start: 0, end: 0 } }, depth - 1);
    for (const each of valuesOf(this.workspace, value.place, value.context))
      if (each.kind === 'object')
        for (const inner of this.properties(each)) this.noteBehind(inner, depth - 1);
  }

  private router(place: ExpressionPlace, context: Context | null, around: Around, depth: number): void {
    if (depth <= 0) return;
    const within = this.below({ place, context }, around);
    for (const entry of this.entries(place, context)) this.entry(entry, place, within, depth);
  }

  /** What is known below a router, by the calls that made it. */
  private below(made: Located, around: Around): Around {
    const own = this.before(made);
    return {
      ...around,
      chain: [...around.chain, ...own.chain],
      stated: pathBelow(around.stated, own.prefix),
    };
  }

  private entry({ name, value, span }: Entry, router: ExpressionPlace, around: Around, depth: number): void {
    const inside = name === null ? around : { ...around, names: [...around.names, name] };
    for (const lazy of this.lazyCalls(value)) {
      const within = this.below(lazy, inside);
      if (depth > 1)
        for (const loaded of this.loadedBy(lazy))
          this.entry({ name: null, value: loaded, span: this.spanOf(loaded) }, router, within, depth - 1);
    }
    for (const { place, context, said } of this.callsBehind(value)) {
      if (said.some(({ entry }) => isRouter(entry))) this.router(place, context, inside, depth - 1);
      const call = said.find(({ entry }) => entry.is === 'call');
      if (call) this.procedure(call, { place, context }, value, span, router, inside);
    }
    for (const each of valuesOf(this.workspace, value.place, value.context))
      if (each.kind === 'object' && depth > 1)
        for (const inner of this.properties(each)) this.entry(inner, router, inside, depth - 1);
  }

  /** What stands in a router: the properties of its object, or, where routers are merged, the routers. */
  private entries(router: ExpressionPlace, context: Context | null): readonly Entry[] {
    const { uri } = router;
    const call = factsAt(this.workspace, uri).code.expressions[router.expression];
    const isMerging = saidAt(this.workspace, router, context).some(({ entry }) => entry.is === 'merges');
    return (call?.kind === 'call' ? call.arguments : []).flatMap((expression, i): readonly Entry[] => {
      const place = { uri, expression };
      if (isMerging) return [{ name: null, value: { place, context }, span: { start: 0, end: 0 } }];
      if (i > 0) return [];
      return valuesOf(this.workspace, place, context).flatMap((value): readonly Entry[] => {
        if (value.kind === 'object') return this.properties(value);
        // A router that was made by a call of its own is given to the call that serves it.
        const isMade =
          value.kind === 'library' && value.call && placeKey(value.call.place) !== placeKey(router);
        return isMade ? [{ name: null, value: { place, context }, span: { start: 0, end: 0 } }] : [];
      });
    });
  }

  private properties({ uri, expression, context }: ObjectValue): readonly Entry[] {
    const literal = factsAt(this.workspace, uri).code.expressions[expression];
    return (literal?.kind === 'object' ? literal.properties : []).flatMap((property): readonly Entry[] => {
      const value = { place: { uri, expression: property.value }, context };
      if (property.kind === 'spread')
        return valuesOf(this.workspace, value.place, context).flatMap((each) =>
          each.kind === 'object' ? this.properties(each) : [],
        );
      if (property.key === null || property.kind !== 'property') return [];
      const { start } = property.span;
      return [{ name: property.key, value, span: { start, end: start + property.key.length } }];
    });
  }

  /** The last calls of the chains that made what stands at a place. */
  private callsBehind({ place, context }: Located): readonly CallBehind[] {
    return valuesOf(this.workspace, place, context).flatMap((value) => {
      if (value.kind !== 'library' || !value.call) return [];
      const { call } = value;
      return [{ ...call, said: saidAt(this.workspace, call.place, call.context) }];
    });
  }

  /** Calls at a place that are given functions which load what stands there: `lazy(() => import('./books'))`. */
  private lazyCalls(at: Located): readonly CallBehind[] {
    return this.callsBehind(at).filter(({ said }) => said.some(({ entry }) => entry.is === 'lazy'));
  }

  private spanOf({ place: { uri, expression } }: Located): Entry['span'] {
    const { start = 0, end = 0 } = factsAt(this.workspace, uri).code.expressions[expression] ?? {};
    return { start, end };
  }

  private loadedBy({ place: { uri, expression }, context }: Located): readonly Located[] {
    const call = factsAt(this.workspace, uri).code.expressions[expression];
    return (call?.kind === 'call' ? call.arguments : [])
      .flatMap((argument) => valuesOf(this.workspace, { uri, expression: argument }, context))
      .flatMap((value) => (value.kind === 'function' ? this.returnedBy(value) : []));
  }

  /** What a function returns; of a file, its default export, or else the only router. */
  private returnedBy({ uri, function: id, context }: FunctionValue): readonly Located[] {
    const { code } = factsAt(this.workspace, uri);
    return returnedExpressions(code, id).flatMap((expression): readonly Located[] => {
      const at = { place: { uri, expression }, context };
      const files = valuesOf(this.workspace, at.place, context).flatMap((value) =>
        value.kind === 'module' ? [value.uri] : [],
      );
      return files.length ? files.flatMap((file) => this.exportedBy(file)) : [at];
    });
  }

  private exportedBy(file: string): readonly Located[] {
    const own = locatedAt(this.workspace, exportTargets(this.workspace, file, 'default'));
    if (own.length) return own;
    const routers = exportedNames(this.workspace, file)
      .flatMap((name) => locatedAt(this.workspace, exportTargets(this.workspace, file, name)))
      .filter((each) => this.callsBehind(each).some(({ said }) => said.some(({ entry }) => isRouter(entry))));
    return routers.length === 1 ? routers : [];
  }

  private procedure(
    { entry, model }: Said<ProcedureSaying>,
    made: Located,
    { place }: Located,
    span: Entry['span'],
    router: ExpressionPlace,
    around: Around,
  ): void {
    const { uri, expression } = made.place;
    const call = factsAt(this.workspace, uri).code.expressions[expression];
    const handler = call?.kind === 'call' ? (call.arguments.at(-1) ?? NONE) : NONE;
    const links =
      handler === NONE ? [] : linksAt(this.workspace, { uri, expression: handler }, 'route', made.context);
    const link = links.at(-1);
    const before = this.before(made);
    const { schemas } = before;
    const all = [...around.chain, ...before.chain, ...links.slice(0, -1)];
    const chain = all.filter((each) => !this.isWaived(each, before));
    const { separator } = entry.entries;
    const stated = around.serves?.stated || entry.entries.alone ? before : null;
    const method = (stated?.method ?? entry.method).toUpperCase();
    const named = around.names.join(separator ?? '.');
    const own = stated?.path == null ? named : pathBelow(around.stated, stated.path);
    const path =
      separator === undefined
        ? own
        : withParameters(pathBelow(around.base, own).replace(/\{\+(\w+)\}/g, '*$1'));
    this.endpoints.push({
      id: `${placeKey(place)} ${method} ${path}`,
      method,
      path,
      pathKnown: true,
      framework: model,
      registration: place,
      place: { uri: place.uri, span },
      router: placeKey(router),
      chain,
      ...(chain.length < all.length ? { waived: all.filter((each) => !chain.includes(each)) } : {}),
      schemas,
      handler: link ?? null,
    });
  }

  /** Whether a middleware goes on for the settings of a procedure: `if (meta?.open) return next();`. */
  private isWaived({ functions }: ChainLink, { settings }: Before): boolean {
    return (
      functions.length > 0 &&
      functions.every((each) => isWaivedBySettings(this.workspace, each, settings, undefined))
    );
  }

  /** What the chain that made a procedure puts before its handler, the first call first. */
  private before({ place, context }: Located, contract: LibraryValue['call'] | null = null): Before {
    const chain: ChainLink[] = [];
    const schemas: DeclaredSchema[] = [];
    let prefix = '';
    let method: string | null = null;
    let path: string | null = null;
    let at: Located = { place, context };
    const settings: Located[] = [];
    const names: string[] = [];
    for (let depth = 0; depth < DEPTH_LIMIT; depth++) {
      const isStart = contract !== null && depth === 0;
      const made: LibraryValue['call'] | undefined = isStart ? contract : this.madeBefore(at, names);
      if (!made || (!isStart && placeKey(made.place) === placeKey(at.place))) break;
      const call = factsAt(this.workspace, made.place.uri).code.expressions[made.place.expression];
      const given = call?.kind === 'call' ? call.arguments : [];
      for (const { entry } of saidAt(this.workspace, made.place, made.context)) {
        const places = given.map((expression) => ({ uri: made.place.uri, expression }));
        const textAt = (argument: ArgumentPath) => textGiven(this.workspace, made, argument);
        if (entry.is === 'prefixes') prefix = pathBelow(textAt('0') ?? '', prefix);
        if (entry.is === 'states' && entry.entries.states) {
          // The call that is nearest to the handler has the last word.
          method ??= textAt(entry.entries.states.method);
          if (entry.entries.states.path) path ??= textAt(entry.entries.states.path);
        }
        if (entry.is === 'settings' && entry.at !== undefined)
          settings.unshift(...givenAtCall(this.workspace, made.place, entry.at));
        if (entry.is === 'uses')
          chain.unshift(...places.flatMap((each) => linksAt(this.workspace, each, 'route', made.context)));
        const stated = entry.is === 'contract' ? this.contracted(made, entry, names) : null;
        if (stated) {
          method ??= stated.method;
          path ??= stated.path && pathBelow(stated.prefix, stated.path);
          schemas.unshift(...stated.schemas);
        }
        const part = entry.is === 'inputs' ? 'body' : entry.is === 'outputs' ? 'reply' : null;
        if (part)
          for (const each of places.slice(0, 1))
            schemas.unshift({ place: each, context: made.context, part });
      }
      at = made;
    }
    return { chain, schemas, settings, prefix, method, path };
  }

  /**
   * The call that made what a call is made on.
   * @param names gets the names of the members on the way before those that it holds: `books`, `list` of `os.books.list.handler(…)`
   */
  private madeBefore({ place, context }: Located, names: string[]): LibraryValue['call'] | undefined {
    const { uri } = place;
    const { code } = factsAt(this.workspace, uri);
    const receiver = receiverOf(code, place.expression);
    if (receiver === NONE) return undefined;
    let at = receiver;
    for (let depth = 0; depth < DEPTH_LIMIT; depth++) {
      const written = code.expressions[at];
      if (written?.kind === 'member' && written.property !== null) {
        names.unshift(written.property);
        at = written.object;
      } else {
        const next = onlyValueOf(code, at);
        if (next === NONE || code.expressions[next]?.kind !== 'member') break;
        at = next;
      }
    }
    return valuesOf(this.workspace, { uri, expression: receiver }, context).find(
      (value) => value.kind === 'library',
    )?.call;
  }

  /** What a contract says of the procedure that stands in it under these names. */
  private contracted(made: Located, { entries }: ProcedureSaying, names: readonly string[]): Before | null {
    if (!entries.contract || !names.length) return null;
    const [stated] = givenAtCall(this.workspace, made.place, entries.contract.at)
      .flatMap((each) => locatedBelow(this.workspace, each, names))
      .flatMap((each) => this.callsBehind(each));
    return stated ? this.before(stated, { place: stated.place, context: stated.context }) : null;
  }
}

/** The expression that a name stands for where one thing alone is put into it; NONE for any other. */
function onlyValueOf(code: Code, id: ExpressionId): ExpressionId {
  const name = code.expressions[id];
  if (name?.kind !== 'reference' || name.definitions.length !== 1) return NONE;
  const { from, into } = code.definitions[name.definitions[0] ?? NONE] ?? {};
  return from?.kind === 'value' && !from.path.length && !into?.length ? from.value : NONE;
}

/** What the calls before a procedure or a router in its chain say. */
interface Before {
  readonly chain: readonly ChainLink[];
  readonly schemas: readonly DeclaredSchema[];
  /** Settings that it was given, the first call first; those of later calls are laid over them. */
  readonly settings: readonly Located[];
  /** What stands before the paths that procedures of a router say themselves. */
  readonly prefix: string;
  /** Method and path that it says itself; null if it does not. */
  readonly method: string | null;
  readonly path: string | null;
}

/** What holds for all that stands in a router. */
interface Around {
  readonly names: readonly string[];
  readonly serves: ServedRouter | null;
  /** What stands before all paths where the router is served. */
  readonly base: string;
  /** What routers around say that stands before paths which procedures say themselves. */
  readonly stated: string;
  readonly chain: readonly ChainLink[];
}

interface Entry {
  /** The key; null for a router that is merged into another. */
  readonly name: string | null;
  readonly value: Located;
  readonly span: { readonly start: number; readonly end: number };
}
