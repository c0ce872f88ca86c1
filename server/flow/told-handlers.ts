/**
 * Handlers that nobody is seen to register, as endpoints: functions of which only what they do with their parameters tells
 * what they are (`named-handlers.ts`). They are in no map, as neither method nor path is known, and nothing is known of what
 * runs before them. Some rules ask them all the same, as what is wrong is written in the function.
 */
import { type FunctionId, NONE } from '../facts/facts.ts';
import type { Endpoint } from '../meaning/endpoints/chain.ts';
import { handlerByNames } from '../meaning/values/named-handlers.ts';
import { namesOfHandlerAround } from '../meaning/values/roles.ts';
import type { ExpressionPlace, FunctionValue } from '../meaning/values/value.ts';
import { groupedBy } from '../text/groups.ts';
import { factsAt } from '../workspace/facts.ts';
import { query } from '../workspace/memo.ts';
import { fileAt, type Workspace } from '../workspace/workspace.ts';
import { type Flow, flowsInto } from './flows.ts';

const told = query<Workspace, ReadonlyMap<FunctionId, Endpoint>>({
  name: 'handlers that nobody registers',
  compute: (workspace, uri) => {
    const { code } = factsAt(workspace, uri);
    const found = new Map<FunctionId, Endpoint>();
    code.functions.forEach((fact, id) => {
      if (!fact.parameters.length || fact.class !== NONE) return;
      const named = handlerByNames(workspace, uri, id);
      if (named && namesOfHandlerAround(workspace, uri, id).length)
        found.set(id, endpointFor(workspace, uri, id, named.model));
    });
    return found;
  },
  onCycle: new Map(),
});

/** The handlers of a file that nobody is seen to register. */
export function toldHandlers(workspace: Workspace, uri: string): readonly Endpoint[] {
  return [...told(workspace, uri).values()];
}

function endpointFor(workspace: Workspace, uri: string, id: FunctionId, framework: string): Endpoint {
  const { code } = factsAt(workspace, uri);
  const { name, expression, body, start } = code.functions[id] as (typeof code.functions)[number];
  const place = { uri, expression: expression === NONE ? 0 : expression };
  const head = (fileAt(workspace, uri)?.text ?? '').slice(start, body.start).trimEnd();
  const span = { start, end: start + head.length };
  const value: FunctionValue = { kind: 'function', uri, function: id, context: null, receiver: null };
  const link = { place, span, name: name || 'handler', scope: 'route' as const, libraries: [] };
  return {
    id: `told ${uri} ${id}`,
    unregistered: true,
    method: '*',
    // The name stands for the path where rules ask what it is for; it is never shown as one.
    path: `/${name}`,
    pathKnown: false,
    framework,
    registration: place,
    place: { uri, span },
    router: `told ${uri} ${id}`,
    chain: [{ ...link, name: '', functions: [], unknown: true, unclear: 'no registration is seen' }],
    handler: { ...link, functions: [value], unknown: false },
  };
}

/** The handler that nobody is seen to register, around a place. */
function toldAround(workspace: Workspace, { uri, expression }: ExpressionPlace): Endpoint | null {
  const table = told(workspace, uri);
  if (!table.size) return null;
  const { code } = factsAt(workspace, uri);
  for (
    let at = code.expressions[expression]?.function ?? NONE;
    at > 0;
    at = code.functions[at]?.parent ?? NONE
  ) {
    const found = table.get(at);
    if (found) return found;
  }
  return null;
}

/** The same for the beginning of a flow: an endpoint that nobody is seen to register, whose request brings the data. */
export function toldHandlerOf(workspace: Workspace, { arrival }: Flow): Endpoint | null {
  return arrival.from.kind === 'source' ? toldAround(workspace, arrival.place) : null;
}

/** Flows of a file by the identifier of the handler that nobody is seen to register. */
interface ToldFlows {
  readonly sent: ReadonlyMap<string, readonly Flow[]>;
  readonly replies: ReadonlyMap<string, readonly Flow[]>;
}

const toldFlows = query<Workspace, ToldFlows>({
  name: 'flows of handlers that nobody registers',
  compute: (workspace, uri) => {
    const flows = told(workspace, uri).size ? flowsInto(workspace, uri) : [];
    return {
      sent: byHandler(flows, (flow) => toldHandlerOf(workspace, flow)),
      replies: byHandler(flows, ({ target, arrival, argument }) =>
        target === 'reply' && arrival.from.kind === 'query' ? toldAround(workspace, argument) : null,
      ),
    };
  },
  onCycle: { sent: new Map(), replies: new Map() },
});

function byHandler(
  flows: readonly Flow[],
  handlerOf: (flow: Flow) => Endpoint | null,
): ReadonlyMap<string, readonly Flow[]> {
  const known = flows.flatMap((flow) => {
    const handler = handlerOf(flow);
    return handler ? [{ flow, handler }] : [];
  });
  const groups = groupedBy(known, ({ handler }) => handler.id);
  return new Map(groups.map(([id, group]) => [id, group.map(({ flow }) => flow)]));
}

/** What data sent to such a handler reaches in its own file. */
export function toldFlowsFrom(workspace: Workspace, { id, place }: Endpoint): readonly Flow[] {
  return toldFlows(workspace, place.uri).sent.get(id) ?? [];
}

/** What queries read and such a handler replies. */
export function toldReplies(workspace: Workspace, { id, place }: Endpoint): readonly Flow[] {
  return toldFlows(workspace, place.uri).replies.get(id) ?? [];
}
