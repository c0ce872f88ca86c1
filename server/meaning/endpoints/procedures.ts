/**
 * Endpoints that are procedures in routers: values that are made by chains of calls, and whose names are the keys under
 * which they stand in objects.
 */
import { NONE } from '../../facts/facts.ts';
import { factsAt } from '../../workspace/facts.ts';
import { query } from '../../workspace/memo.ts';
import { programFiles } from '../../workspace/test-files.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { importsPackageOf } from '../values/imported-packages.ts';
import type { Located } from '../values/located.ts';
import { type Said, saidOfCall } from '../values/sayings.ts';
import type { Context, ExpressionPlace, LibraryValue, ObjectValue } from '../values/value.ts';
import { receiverOf, valuesOf } from '../values/values.ts';
import type { ProcedureSaying } from '../vocabulary/automaton.ts';
import { type ChainLink, type DeclaredSchema, type Endpoint, linksAt } from './chain.ts';

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
      if (expression.kind !== 'call' || expression.isNew || !expression.arguments.length) return [];
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

/** Puts routers together; lives only while it runs. */
class Assembly {
  private readonly endpoints: Endpoint[] = [];
  private readonly nested = new Set<string>();

  constructor(private readonly workspace: Workspace) {}

  run(): readonly Endpoint[] {
    if (!this.isUsed()) return [];
    const routers = programFiles(this.workspace).flatMap((uri) => routersIn(this.workspace, uri));
    for (const router of routers) this.note(router);
    for (const router of routers)
      if (!this.nested.has(keyOf(router))) this.router(router, null, [], DEPTH_LIMIT);
    return this.endpoints;
  }

  /** Whether any file imports a library with procedures: else no call is looked at. */
  private isUsed(): boolean {
    return programFiles(this.workspace).some((uri) => importsPackageOf(this.workspace, uri, 'procedures'));
  }

  /** Notes the routers that stand in another. */
  private note(router: ExpressionPlace): void {
    for (const { value } of this.entries(router, null))
      for (const each of this.callsBehind(value))
        if (each.said.some(({ entry }) => isRouter(entry))) this.nested.add(keyOf(each.place));
  }

  private router(
    place: ExpressionPlace,
    context: Context | null,
    names: readonly string[],
    depth: number,
  ): void {
    if (depth <= 0) return;
    for (const entry of this.entries(place, context)) this.entry(entry, place, names, depth);
  }

  private entry(
    { name, value, span }: Entry,
    router: ExpressionPlace,
    names: readonly string[],
    depth: number,
  ): void {
    const path = name === null ? names : [...names, name];
    for (const { place, context, said } of this.callsBehind(value)) {
      if (said.some(({ entry }) => isRouter(entry))) this.router(place, context, path, depth - 1);
      const call = said.find(({ entry }) => entry.is === 'call');
      if (call) this.procedure(call, { place, context }, value, span, router, path);
    }
    for (const each of valuesOf(this.workspace, value.place, value.context))
      if (each.kind === 'object' && depth > 1)
        for (const inner of this.properties(each)) this.entry(inner, router, path, depth - 1);
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
      return valuesOf(this.workspace, place, context).flatMap((value) =>
        value.kind === 'object' ? this.properties(value) : [],
      );
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
  private callsBehind({ place, context }: Located) {
    return valuesOf(this.workspace, place, context).flatMap((value) => {
      if (value.kind !== 'library' || !value.call) return [];
      const { call } = value;
      return [{ ...call, said: saidAt(this.workspace, call.place, call.context) }];
    });
  }

  private procedure(
    { entry, model }: Said<ProcedureSaying>,
    made: Located,
    { place }: Located,
    span: Entry['span'],
    router: ExpressionPlace,
    path: readonly string[],
  ): void {
    const { uri, expression } = made.place;
    const call = factsAt(this.workspace, uri).code.expressions[expression];
    const handler = call?.kind === 'call' ? (call.arguments.at(-1) ?? NONE) : NONE;
    const [link] =
      handler === NONE ? [] : linksAt(this.workspace, { uri, expression: handler }, 'route', made.context);
    const method = entry.method.toUpperCase();
    const { chain, schemas } = this.before(made);
    this.endpoints.push({
      id: `${keyOf(place)} ${method} ${path.join('.')}`,
      method,
      path: path.join('.'),
      pathKnown: true,
      framework: model,
      registration: place,
      place: { uri: place.uri, span },
      router: keyOf(router),
      chain,
      schemas,
      handler: link ?? null,
    });
  }

  /** What the chain that made a procedure puts before its handler, the first call first. */
  private before({ place, context }: Located): {
    readonly chain: readonly ChainLink[];
    readonly schemas: readonly DeclaredSchema[];
  } {
    const chain: ChainLink[] = [];
    const schemas: DeclaredSchema[] = [];
    let at: Located = { place, context };
    for (let depth = 0; depth < DEPTH_LIMIT; depth++) {
      const receiver = receiverOf(factsAt(this.workspace, at.place.uri).code, at.place.expression);
      if (receiver === NONE) break;
      const made: LibraryValue['call'] | undefined = valuesOf(
        this.workspace,
        { uri: at.place.uri, expression: receiver },
        at.context,
      ).find((value) => value.kind === 'library')?.call;
      if (!made || keyOf(made.place) === keyOf(at.place)) break;
      const call = factsAt(this.workspace, made.place.uri).code.expressions[made.place.expression];
      const given = call?.kind === 'call' ? call.arguments : [];
      for (const { entry } of saidAt(this.workspace, made.place, made.context)) {
        const places = given.map((expression) => ({ uri: made.place.uri, expression }));
        if (entry.is === 'uses')
          chain.unshift(...places.flatMap((each) => linksAt(this.workspace, each, 'route', made.context)));
        const part = entry.is === 'inputs' ? 'body' : entry.is === 'outputs' ? 'reply' : null;
        if (part)
          for (const each of places.slice(0, 1))
            schemas.unshift({ place: each, context: made.context, part });
      }
      at = made;
    }
    return { chain, schemas };
  }
}

interface Entry {
  /** The key; null for a router that is merged into another. */
  readonly name: string | null;
  readonly value: Located;
  readonly span: { readonly start: number; readonly end: number };
}

function keyOf({ uri, expression }: ExpressionPlace): string {
  return `${uri}#${expression}`;
}
