/** What handlers do with sessions: what they put into them, and whether they renew or end them. */
import { type Code, type Expression, type FunctionId, NONE } from '../facts/facts.ts';
import { factsAt } from '../workspace/facts.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { Endpoint } from './chain.ts';
import { nameWords } from './field-names.ts';
import type { GuardEntry } from './model.ts';
import { automatonOf } from './model-set.ts';
import { saidOfCall, saidOfValue } from './sayings.ts';
import type { ExpressionPlace } from './value.ts';
import { calleesOf } from './values.ts';

/** Functions followed from a handler, one within the other. */
const DEPTH_LIMIT = 3;

export interface SessionHandling {
  /** Assignments that put into the session who is signed in, in the order in which they were met. */
  readonly stores: readonly ExpressionPlace[];
  /** Whether the session gets a new identifier. */
  readonly renews: boolean;
  /** Whether the session is ended. */
  readonly ends: boolean;
}

/** Where the sessions of an endpoint are kept; null if no session middleware of a model runs before it. */
export function sessionsOf(workspace: Workspace, { chain }: Endpoint): 'server' | 'client' | null {
  const { states } = automatonOf(workspace);
  const entries = chain.flatMap(({ libraries }) =>
    libraries.flatMap((value) =>
      value.states.flatMap((id) =>
        (states[id]?.ofValue ?? []).flatMap(({ section, entry }) =>
          section === 'guards' && (entry as GuardEntry).kind === 'session' ? [entry as GuardEntry] : [],
        ),
      ),
    ),
  );
  const [first] = entries;
  return first ? (first.keeps ?? 'server') : null;
}

/** What the handler of an endpoint does with the session, in functions that it calls as well. */
export function sessionHandling(workspace: Workspace, { handler }: Endpoint): SessionHandling {
  const walk = new Walk(workspace);
  for (const { uri, function: id } of handler?.functions ?? []) walk.visit(uri, id, 0);
  return walk;
}

/** One walk over the functions of a handler; lives only while it runs. */
class Walk implements SessionHandling {
  readonly stores: ExpressionPlace[] = [];
  renews = false;
  ends = false;
  private readonly seen = new Set<string>();

  constructor(private readonly workspace: Workspace) {}

  visit(uri: string, id: FunctionId, depth: number): void {
    const key = `${uri}#${id}`;
    if (depth > DEPTH_LIMIT || this.seen.has(key)) return;
    this.seen.add(key);
    const { code } = factsAt(this.workspace, uri);
    code.expressions.forEach((expression, i) => {
      if (!isInside(code, expression.function, id)) return;
      const place = { uri, expression: i };
      if (expression.kind === 'assignment') this.assignment(place, code, expression.target, expression.value);
      if (expression.kind === 'call') this.call(place, depth);
    });
  }

  private assignment(place: ExpressionPlace, code: Code, target: number, value: number): void {
    const { uri } = place;
    const member = code.expressions[target];
    if (member?.kind !== 'member') return;
    const isUser = nameWords(member.property ?? '').some((word) => userWords.has(word));
    const said = (expression: number) =>
      saidOfValue(this.workspace, { uri, expression }, 'sessions').length > 0;
    const assigned = code.expressions[value];
    if (said(target)) this.ends ||= assigned?.kind === 'literal' && !assigned.value;
    else if (isUser && said(member.object) && !isNothing(assigned)) this.stores.push(place);
  }

  private call(place: ExpressionPlace, depth: number): void {
    if (saidOfCall(this.workspace, place, 'renews').length) this.renews = true;
    if (saidOfCall(this.workspace, place, 'ends').length) this.ends = true;
    for (const callee of calleesOf(this.workspace, place))
      if (callee.kind === 'function') this.visit(callee.uri, callee.function, depth + 1);
  }
}

/** Words of properties that say who is signed in. */
const userWords = new Set(
  'user userid uid account accountid admin role roles authenticated logged loggedin member customer username principal identity profile auth'.split(
    ' ',
  ),
);

/** What takes a value away rather than putting one. */
function isNothing(expression: Expression | undefined): boolean {
  if (expression?.kind === 'literal') return !expression.value;
  return expression?.kind === 'reference' && expression.name === 'undefined';
}

function isInside(code: Code, inner: FunctionId, outer: FunctionId): boolean {
  let id = inner;
  while (id !== NONE && id !== outer) id = code.functions[id]?.parent ?? NONE;
  return id === outer;
}
