/** What a rule may ask: meaning and flow of one workspace, in the words of the contract. */

import {
  endpointsAround,
  type Flow,
  flowsFrom,
  flowsInto,
  nameOfCallee,
  repliesOf,
  sourceLabel,
} from '../flow/flows.ts';
import { authenticationAt, isDeclaredPublic } from '../meaning/authentications.ts';
import type { Endpoint } from '../meaning/chain.ts';
import { allEndpoints } from '../meaning/endpoints.ts';
import type { Authentication } from '../meaning/guards.ts';
import type { Cleaner, SourceKind } from '../meaning/model.ts';
import { endpointFor, operationFor } from '../meaning/openapi/contracts.ts';
import type { ApiDescription, Operation } from '../meaning/openapi/description.ts';
import { allDescriptions } from '../meaning/openapi/find.ts';
import { cleanersOf, shapeAt } from '../meaning/shapes.ts';
import { type ChainValidation, chainValidations, handlerValidations } from '../meaning/validators.ts';
import type { ExpressionPlace } from '../meaning/value.ts';
import type { Place } from '../text/span.ts';
import { factsAt } from '../workspace/facts.ts';
import { fileAt, type Workspace } from '../workspace/workspace.ts';
import { type Exposed, exposedBy } from './exposure.ts';
import type { TraceStep } from './finding.ts';
import { type OpenedFields, openedFields } from './opened-fields.ts';
import { type Lookup, lookupsOf } from './ownership.ts';

export interface Questions {
  readonly workspace: Workspace;
  /** All endpoints of the code. */
  readonly endpoints: () => readonly Endpoint[];
  /** Endpoints registered on the same router, the endpoint itself included. */
  readonly siblings: (endpoint: Endpoint) => readonly Endpoint[];
  readonly authentication: (endpoint: Endpoint) => Authentication;
  /** Whether the settings say that it is open on purpose. */
  readonly isDeclaredPublic: (endpoint: Endpoint) => boolean;
  /** Whether the endpoint belongs to signing in or up, or is public by its nature: health, documentation, static files. */
  readonly isPublicByNature: (endpoint: Endpoint) => boolean;
  /** What data sent to the endpoint reaches. */
  readonly flowsFrom: (endpoint: Endpoint) => readonly Flow[];
  /** What reaches sinks, storage and replies in a file. */
  readonly flowsInto: (uri: string) => readonly Flow[];
  /** What is validated before and in the handler. */
  readonly validations: (endpoint: Endpoint) => readonly ChainValidation[];
  /** Whether a validator before the handler makes the data of a flow harmless in one of these ways, for every endpoint that it comes from. */
  readonly isMadeHarmless: (flow: Flow, by: readonly Cleaner[]) => boolean;
  /** What queries read and the endpoint's replies send. */
  readonly repliesOf: (endpoint: Endpoint) => readonly Flow[];
  /** Sensitive fields that leave with a reply; null if none. */
  readonly exposed: (flow: Flow) => Exposed | null;
  /** Fields that a client can set because data sent to the endpoint is stored as a whole; null if none. */
  readonly openedFields: (endpoint: Endpoint, flow: Flow) => OpenedFields | null;
  /** Objects that the endpoint looks up by what the request names, where nothing asks who the signed-in user is. */
  readonly lookupsOf: (endpoint: Endpoint) => readonly Lookup[];
  readonly descriptions: () => readonly ApiDescription[];
  readonly operationOf: (
    endpoint: Endpoint,
  ) => { readonly description: ApiDescription; readonly operation: Operation } | null;
  /** The endpoint of the code that an operation describes. */
  readonly endpointOf: (operation: Operation) => Endpoint | null;
  /** Whether an operation is public by its nature, told by its path. */
  readonly isPublicOperation: (operation: Operation) => boolean;
  readonly place: (at: ExpressionPlace) => Place;
  /** The data that a flow puts into a call: its argument, or what an option of the argument holds. */
  readonly placeOfData: (flow: Flow) => Place;
  /** The text at a place. */
  readonly text: (at: Place) => string;
  /** The name of the function around a place, or an empty text. */
  readonly functionAround: (at: ExpressionPlace) => string;
  readonly sourceLabel: (part: SourceKind, path: readonly string[]) => string;
  /** A flow as a trace: its source, the steps, its sink. */
  readonly trace: (flow: Flow, sink: string) => readonly TraceStep[];
}

/** The questions of one workspace. */
export function questionsOf(workspace: Workspace): Questions {
  const place = (at: ExpressionPlace): Place => {
    const { start, end } = factsAt(workspace, at.uri).code.expressions[at.expression] ?? { start: 0, end: 0 };
    return { uri: at.uri, span: { start, end } };
  };
  const text = ({ uri, span }: Place) => fileAt(workspace, uri)?.text.slice(span.start, span.end) ?? '';
  return {
    workspace,
    place,
    placeOfData: ({ argument, path }) => place(below(workspace, argument, path)),
    text,
    sourceLabel,
    endpoints: () => allEndpoints(workspace),
    siblings: (endpoint) => allEndpoints(workspace).filter((each) => each.router === endpoint.router),
    authentication: (endpoint) => authenticationAt(workspace, endpoint),
    isDeclaredPublic: (endpoint) => isDeclaredPublic(workspace, endpoint),
    isPublicByNature: (endpoint) =>
      isPublicPath(endpoint.method, endpoint.path) || authenticationAt(workspace, endpoint).signsIn,
    flowsFrom: (endpoint) => flowsFrom(workspace, endpoint),
    flowsInto: (uri) => flowsInto(workspace, uri),
    validations: (endpoint) => [
      ...chainValidations(workspace, endpoint),
      ...handlerValidations(workspace, endpoint),
    ],
    isMadeHarmless: (flow, by) => isMadeHarmless(workspace, flow, by),
    repliesOf: (endpoint) => repliesOf(workspace, endpoint),
    exposed: (flow) => {
      const { code } = factsAt(workspace, flow.arrival.place.uri);
      return exposedBy(flow, nameOfCallee(code, flow.arrival.place.expression));
    },
    openedFields: (endpoint, flow) => openedFields(workspace, endpoint, flow),
    lookupsOf: (endpoint) => lookupsOf(workspace, endpoint),
    descriptions: () => allDescriptions(workspace),
    operationOf: (endpoint) => operationFor(workspace, endpoint),
    endpointOf: (operation) => endpointFor(workspace, operation),
    isPublicOperation: (operation) => isPublicPath(operation.method, operation.pathTemplate),
    functionAround: (at) => {
      const { code } = factsAt(workspace, at.uri);
      return code.functions[code.expressions[at.expression]?.function ?? 0]?.name ?? '';
    },
    trace: (flow, sink) => {
      const { arrival } = flow;
      const label =
        arrival.from.kind === 'source' ? sourceLabel(arrival.from.part, arrival.path) : 'is read by a query';
      return [
        { place: place(arrival.place), label },
        ...arrival.steps,
        { place: place(flow.argument), label: sink },
      ];
    },
  };
}

/** What stands at properties of an object that is written at a place, as far as it is written there. */
function below(workspace: Workspace, at: ExpressionPlace, path: readonly string[]): ExpressionPlace {
  const { code } = factsAt(workspace, at.uri);
  let { expression } = at;
  for (const name of path) {
    const object = code.expressions[expression];
    const property =
      object?.kind === 'object' ? object.properties.findLast(({ key }) => key === name) : undefined;
    if (!property) break;
    expression = property.value;
  }
  return { uri: at.uri, expression };
}

function isMadeHarmless(workspace: Workspace, flow: Flow, by: readonly Cleaner[]): boolean {
  const { from, path, place } = flow.arrival;
  const endpoints = from.kind === 'source' ? endpointsAround(workspace, place) : [];
  return (
    endpoints.length > 0 &&
    endpoints.every((endpoint) =>
      chainValidations(workspace, endpoint).some((each) => {
        if (from.kind !== 'source' || (each.part !== from.part && each.part !== 'any') || !each.shape)
          return false;
        if (!each.path.every((name, i) => path[i] === name)) return false;
        const shape = shapeAt(each.shape, path.slice(each.path.length));
        return shape !== null && cleanersOf(shape).some((cleaner) => by.includes(cleaner));
      }),
    )
  );
}

/** Words of paths that speak of something open to everybody: signing in and up, health, documentation, static files. */
const publicWords = new Set(
  (
    'login signin sign-in logon signup sign-up register registration logout signout sign-out authenticate auth token tokens oauth oauth2 sso saml ' +
    'callback refresh refresh-token forgot forgot-password forgotpassword reset reset-password resetpassword password-reset verify verify-email verification confirm activate ' +
    'health healthz healthcheck health-check heartbeat live livez liveness ready readyz readiness ping status version info metrics ' +
    'docs doc documentation swagger swagger-ui api-docs openapi openapi.json swagger.json redoc graphiql playground ' +
    'favicon.ico robots.txt sitemap.xml manifest.json assets static public .well-known webhook webhooks csrf csrf-token captcha contact'
  ).split(' '),
);

function isPublicPath(method: string, path: string): boolean {
  const parts = path.toLowerCase().split('/').filter(Boolean);
  if (!parts.length) return method === 'GET' || method === '*';
  return parts.some((part, i) => publicWords.has(part) && (i === parts.length - 1 || part !== 'status'));
}
