/** What handlers do with sessions: what they put into them, and whether they renew or end them. */
import { type Code, type Expression, type ExpressionId, NONE } from '../../facts/facts.ts';
import { factsAt, outlineAt } from '../../workspace/facts.ts';
import { scriptFiles } from '../../workspace/links.ts';
import { query } from '../../workspace/memo.ts';
import { dependenciesOf } from '../../workspace/settings-files.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { Endpoint } from '../endpoints/chain.ts';
import { nameWords } from '../entities/field-names.ts';
import { expressionsWithin } from '../replies/answers.ts';
import { testHolds } from '../values/argument-tests.ts';
import { saidOfCall, saidOfLibrary, saidOfValue, saidWhenCalled } from '../values/sayings.ts';
import type { Context, ExpressionPlace, FunctionValue } from '../values/value.ts';
import { calleesOf, contextOfCall, functionNumber, valuesOf } from '../values/values.ts';
import type { Automaton } from '../vocabulary/automaton.ts';
import type { GuardEntry } from '../vocabulary/model.ts';
import { automatonOf } from '../vocabulary/model-set.ts';
import { parsePath } from '../vocabulary/paths.ts';

/** Functions followed from a handler, one within the other. */
const DEPTH_LIMIT = 5;
/** Functions read for one handler. */
const FUNCTION_LIMIT = 120;

export interface SessionHandling {
  /** Assignments that put into the session who is signed in, in the order in which they were met. */
  readonly stores: readonly ExpressionPlace[];
  /** Whether the session gets a new identifier. */
  readonly renews: boolean;
  /** Whether the session is ended. */
  readonly ends: boolean;
  /** Whether who is signed in is taken out of the session, which stays. */
  readonly clears: boolean;
  /** Whether the session is used at all. */
  readonly uses: boolean;
}

/**
 * Where the data of sessions is kept: `client` means in the cookie itself, `unknown` that the handler has a session, and
 * nothing tells which middleware made it.
 */
export type SessionKeeping = 'server' | 'client' | 'unknown';

/** A session middleware before an endpoint, with the call that made it or, where it is given to a call, that call. */
export interface SessionGuard {
  readonly entry: GuardEntry;
  readonly call: ExpressionPlace | null;
}

/** The session middleware of models before an endpoint. */
export function sessionGuardsOf(workspace: Workspace, { chain }: Endpoint): readonly SessionGuard[] {
  return chain.flatMap(({ libraries, place }) =>
    libraries.flatMap((value) =>
      saidOfLibrary<GuardEntry>(workspace, value, 'guards').flatMap(({ entry }): readonly SessionGuard[] => {
        if (entry.kind !== 'session') return [];
        const call = value.call ?? { place: callAround(workspace, place), context: null };
        return isExcepted(workspace, entry, call) ? [] : [{ entry, call: call.place }];
      }),
    ),
  );
}

/** The call that an expression is an argument of; null if it is none. */
function callAround(workspace: Workspace, { uri, expression }: ExpressionPlace): ExpressionPlace | null {
  const { code } = factsAt(workspace, uri);
  const parent = code.expressions[expression]?.parent ?? NONE;
  return code.expressions[parent]?.kind === 'call' ? { uri, expression: parent } : null;
}

function isExcepted(
  workspace: Workspace,
  { except }: GuardEntry,
  { place, context }: { readonly place: ExpressionPlace | null; readonly context: Context | null },
): boolean {
  const call = place && factsAt(workspace, place.uri).code.expressions[place.expression];
  if (!place || call?.kind !== 'call') return false;
  return !!except?.some((test) => testHolds(workspace, test, call, place.uri, context));
}

/** Where the sessions of an endpoint are kept; null if it has none as far as is known. */
export function sessionsOf(workspace: Workspace, endpoint: Endpoint): SessionKeeping | null {
  const [first] = sessionGuardsOf(workspace, endpoint);
  if (first) return first.entry.keeps ?? 'server';
  if (!sessionHandling(workspace, endpoint).uses) return null;
  // The middleware is put before the router elsewhere: what the project depends on may tell.
  const uri = endpoint.handler?.functions[0]?.uri ?? endpoint.registration.uri;
  const dependencies = dependenciesOf(workspace, uri);
  const names = dependencies.size ? [...dependencies.keys()] : [...importedPackages(workspace)];
  const kept = new Set(names.flatMap((name) => [...(keepingByPackage(workspace).get(name) ?? [])]));
  return kept.has('client') ? 'client' : kept.has('server') ? 'server' : 'unknown';
}

const imported = query<Workspace, ReadonlySet<string>>({
  name: 'packages that are imported',
  compute: (workspace) =>
    new Set(
      scriptFiles(workspace).flatMap((uri) =>
        outlineAt(workspace, uri).imports.map(({ specifier }) => packageName(specifier)),
      ),
    ),
  fingerprint: (found) => [...found].sort().join('\n'),
  onCycle: new Set(),
});

function importedPackages(workspace: Workspace): ReadonlySet<string> {
  return imported(workspace, '');
}

/** `@fastify/session` of `@fastify/session/memory`. */
function packageName(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

// Follows from the models alone and lives as long as they do.
const keepings = new WeakMap<Automaton, ReadonlyMap<string, ReadonlySet<'server' | 'client'>>>();

/** Package with session middleware -> where it may keep the data. */
function keepingByPackage(workspace: Workspace): ReadonlyMap<string, ReadonlySet<'server' | 'client'>> {
  const automaton = automatonOf(workspace);
  const known = keepings.get(automaton);
  if (known) return known;
  const found = new Map<string, Set<'server' | 'client'>>();
  for (const model of automaton.models.values())
    for (const { kind, path, keeps } of model.guards ?? []) {
      if (kind !== 'session') continue;
      const { head } = parsePath(path);
      const own = head.kind === 'module' ? head.package : null;
      for (const name of own === null ? (model.packages ?? [model.library]) : [own])
        found.set(name, (found.get(name) ?? new Set<'server' | 'client'>()).add(keeps ?? 'server'));
    }
  keepings.set(automaton, found);
  return found;
}

/** What the handler of an endpoint does with the session, in functions that it calls as well. */
export function sessionHandling(workspace: Workspace, { handler }: Endpoint): SessionHandling {
  const walk = new Walk(workspace);
  for (const value of handler?.functions ?? []) walk.visit(value, 0);
  return walk;
}

/** One walk over the functions of a handler; lives only while it runs. */
class Walk implements SessionHandling {
  readonly stores: ExpressionPlace[] = [];
  renews = false;
  ends = false;
  clears = false;
  uses = false;
  private readonly seen = new Set<string>();
  /** The call by which the function at hand runs: of what is written once for many handlers it tells which one. */
  private context: Context | null = null;

  constructor(private readonly workspace: Workspace) {}

  visit(value: FunctionValue, depth: number): void {
    const { uri, function: id } = value;
    const key = `${uri}#${functionNumber(this.workspace, value)}`;
    if (depth > DEPTH_LIMIT || this.seen.size > FUNCTION_LIMIT || this.seen.has(key)) return;
    this.seen.add(key);
    const { code } = factsAt(this.workspace, uri);
    const outer = this.context;
    this.context = value.context;
    for (const i of expressionsWithin(this.workspace, uri, id)) {
      const expression = code.expressions[i] as Expression;
      const place = { uri, expression: i };
      if (expression.kind === 'assignment') this.assignment(place, code, expression.target, expression.value);
      if (expression.kind === 'call') this.call(place, expression, depth);
      if (expression.kind === 'member') this.member(place, expression.object);
      if (expression.kind === 'unary' && expression.operator === 'delete')
        this.removal(uri, code, expression.operand);
    }
    this.context = outer;
  }

  private isSession(place: ExpressionPlace): boolean {
    return saidOfValue(this.workspace, place, 'sessions', this.context).length > 0;
  }

  private assignment(place: ExpressionPlace, code: Code, target: number, value: number): void {
    const { uri } = place;
    const member = code.expressions[target];
    if (member?.kind !== 'member') return;
    const isUser = namesUser(member.property ?? '');
    const said = (expression: number) => this.isSession({ uri, expression });
    const assigned = code.expressions[value];
    if (said(target)) this.ends ||= assigned?.kind === 'literal' && !assigned.value;
    else if (isUser && said(member.object)) {
      if (isNothing(assigned)) this.clears = true;
      else this.stores.push(place);
    }
  }

  private call(place: ExpressionPlace, call: Extract<Expression, { kind: 'call' }>, depth: number): void {
    const { uri } = place;
    const said = (section: 'ends' | 'renews' | 'remembers') =>
      saidOfCall(this.workspace, place, section, this.context).length > 0;
    if (said('ends') || this.isUnreadSignOut(place, call)) this.ends = true;
    if (said('renews')) this.renews = true;
    if (said('remembers')) {
      this.uses = true;
      const [name = NONE, value = NONE] = call.arguments;
      const { code } = factsAt(this.workspace, uri);
      const isUser = valuesOf(this.workspace, { uri, expression: name }, this.context).some(
        (each) => each.kind === 'literal' && namesUser(String(each.value)),
      );
      if (isUser && !isNothing(code.expressions[value])) this.stores.push(place);
    }
    for (const callee of calleesOf(this.workspace, place, this.context))
      if (callee.kind === 'function')
        this.visit(
          { ...callee, context: contextOfCall(this.workspace, callee, place, this.context) },
          depth + 1,
        );
  }

  /**
   * `request.logout(done)`, where what the request is, is not known, as in a handler that a library wraps: what may end the
   * session is not read.
   */
  private isUnreadSignOut(
    { uri }: ExpressionPlace,
    { callee }: Extract<Expression, { kind: 'call' }>,
  ): boolean {
    const { code } = factsAt(this.workspace, uri);
    const member = code.expressions[callee];
    if (member?.kind !== 'member' || !/^(?:log|sign)_?out$/i.test(member.property ?? '')) return false;
    return !valuesOf(this.workspace, { uri, expression: callee }, this.context).some(
      ({ kind }) => kind !== 'unknown',
    );
  }

  /** `delete request.session.user`. */
  private removal(uri: string, code: Code, operand: ExpressionId): void {
    const member = code.expressions[operand];
    if (member?.kind !== 'member' || !namesUser(member.property ?? '')) return;
    if (this.isSession({ uri, expression: member.object })) this.clears = true;
  }

  /** `promisify(request.session.regenerate)`: what renews is handed to somebody who calls it. */
  private member(place: ExpressionPlace, object: ExpressionId): void {
    if (!this.isSession({ uri: place.uri, expression: object })) return;
    this.uses = true;
    const values = valuesOf(this.workspace, place, this.context);
    if (saidWhenCalled(this.workspace, values, 'renews').length) this.renews = true;
    if (saidWhenCalled(this.workspace, values, 'ends').length) this.ends = true;
  }
}

/** Words of properties that say who is signed in. */
const userWords = new Set(
  'user userid uid account accountid admin role roles authenticated logged loggedin member customer username principal identity profile auth'.split(
    ' ',
  ),
);

/** Words that start the name of something that happened: `justLoggedIn`, `lastLogin`. */
const timeWords = new Set(['just', 'last', 'after', 'before', 'once', 'recently']);

function namesUser(name: string): boolean {
  const [first = '', ...others] = nameWords(name);
  return !timeWords.has(first) && [first, ...others].some((word) => userWords.has(word));
}

/** What takes a value away rather than putting one. */
function isNothing(expression: Expression | undefined): boolean {
  if (expression?.kind === 'literal') return !expression.value;
  return expression?.kind === 'reference' && expression.name === 'undefined';
}
