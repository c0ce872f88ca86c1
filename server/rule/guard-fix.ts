/** Puts a guard that the project has before the handler of a route. */
import { type Code, type ExpressionId, NONE } from '../facts/facts.ts';
import { authenticationAt } from '../meaning/authentications.ts';
import type { Endpoint } from '../meaning/chain.ts';
import { allEndpoints } from '../meaning/endpoints.ts';
import type { Located } from '../meaning/located.ts';
import type { RouteEntry } from '../meaning/model.ts';
import { handlersAt, routeCallsAt } from '../meaning/routes.ts';
import { factsAt } from '../workspace/facts.ts';
import { fileAt, type Workspace } from '../workspace/workspace.ts';
import { nameIn, originOf, rootBinding } from './imports.ts';
import type { Repair } from './repair.ts';

interface Candidate {
  /** As written where it is used. */
  readonly text: string;
  readonly uri: string;
  readonly expression: ExpressionId;
  /** Number of endpoints that it guards. */
  readonly count: number;
}

/** Guards of the project, the most used first. */
function candidatesOf(workspace: Workspace, endpoint: Endpoint): readonly Candidate[] {
  const byText = new Map<string, Candidate>();
  const narrower = new Set<string>();
  for (const each of allEndpoints(workspace)) {
    if (each.framework !== endpoint.framework) continue;
    const guards = authenticationAt(workspace, each).guards.filter(
      (guard) => guard.kind === 'authentication',
    );
    for (const link of each.chain) {
      if (
        !guards.some(
          (guard) => guard.place.uri === link.place.uri && guard.place.span.start === link.span.start,
        )
      )
        continue;
      const text = fileAt(workspace, link.place.uri)?.text.slice(link.span.start, link.span.end) ?? '';
      if (!text || text.length > 80 || text.includes('\n')) continue;
      const { guards: all } = authenticationAt(workspace, each);
      if (all.some((guard) => guard.kind === 'authorization' && guard.place.span.start === link.span.start))
        narrower.add(text);
      const known = byText.get(text);
      if (known) byText.set(text, { ...known, count: known.count + 1 });
      else byText.set(text, { text, ...link.place, count: 1 });
    }
  }
  // Whether only some of the signed-in may come in is for the author to say: such guards count only where no other is.
  const found = [...byText.values()];
  const plain = found.filter((each) => !narrower.has(each.text));
  return (plain.length ? plain : found).sort((a, b) => b.count - a.count || (a.text < b.text ? -1 : 1));
}

/**
 * Repairs that put each guard of the project before the handler. Level B, as the guard changes answers; only a single
 * candidate is preferred by the engine. A guard that cannot be had in the file is refused with the reason.
 */
export function guardRepairs(workspace: Workspace, endpoint: Endpoint): readonly Repair[] {
  const at = insertionPoint(workspace, endpoint);
  const candidates = candidatesOf(workspace, endpoint);
  if (at === null)
    return [
      {
        kind: 'refused',
        title: 'Put a guard before the handler',
        reason: 'The handlers of this route do not stand in its call.',
      },
    ];
  return candidates.slice(0, 4).map((candidate): Repair => {
    const title = `Put \`${candidate.text}\` before the handler of \`${endpoint.method} ${endpoint.path}\``;
    const name = localName(workspace, endpoint.registration.uri, candidate);
    if (!name)
      return { kind: 'refused', title, reason: `\`${candidate.text}\` cannot be imported into this file.` };
    const { uri } = endpoint.registration;
    const edits = [...name.edits, { span: { start: at, end: at }, text: `${name.text}, ` }];
    return { kind: 'edits', title, level: 'B', edits: [{ uri, edits }] };
  });
}

function localName(workspace: Workspace, uri: string, candidate: Candidate) {
  const { code } = factsAt(workspace, candidate.uri);
  const binding = rootBinding(code, candidate.expression);
  if (binding === NONE) return null;
  const name = code.bindings[binding]?.name ?? '';
  if (candidate.uri === uri)
    return code.bindings[binding]?.function === 0 ? { text: candidate.text, edits: [] } : null;
  const origin = originOf(workspace, candidate.uri, binding);
  const usable = origin && nameIn(workspace, uri, origin);
  if (!usable || !onlyName(code, candidate.expression)) return null;
  return { text: usable.text + candidate.text.slice(name.length), edits: usable.edits };
}

/** Whether nothing but the root name and literals stands in the expression, so that it means the same elsewhere. */
function onlyName(code: ReturnType<typeof factsAt>['code'], id: ExpressionId): boolean {
  const expression = code.expressions[id];
  switch (expression?.kind) {
    case 'reference':
    case 'literal':
      return true;
    case 'member':
      return expression.computed === NONE && onlyName(code, expression.object);
    case 'call':
      return (
        onlyName(code, expression.callee) && expression.arguments.every((each) => isConstant(code, each))
      );
    default:
      return false;
  }
}

function isConstant(code: ReturnType<typeof factsAt>['code'], id: ExpressionId): boolean {
  const expression = code.expressions[id];
  if (expression?.kind === 'literal') return true;
  if (expression?.kind === 'array') return expression.elements.every((each) => isConstant(code, each));
  return (
    expression?.kind === 'object' &&
    expression.properties.every(
      (each) => each.kind === 'property' && each.key !== null && isConstant(code, each.value),
    )
  );
}

/** Where the first handler of a registration starts; null if handlers do not stand in the call. */
function insertionPoint(workspace: Workspace, endpoint: Endpoint): number | null {
  const { uri } = endpoint.registration;
  const entry: RouteEntry | undefined = routeCallsAt(workspace, endpoint.registration).find(
    (each) => each.model === endpoint.framework,
  )?.entry;
  if (!entry) return null;
  const [first] = handlersAt(workspace, { call: endpoint.registration, entry, context: null, table: null });
  const { code } = factsAt(workspace, uri);
  const isInCall = first?.place.uri === uri && isArgument(code, endpoint.registration.expression, first);
  return isInCall ? (code.expressions[first.place.expression]?.start ?? null) : null;
}

function isArgument(code: Code, id: ExpressionId, { place }: Located): boolean {
  const call = code.expressions[id];
  return call?.kind === 'call' && call.arguments.includes(place.expression);
}
