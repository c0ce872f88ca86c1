import type { ChainLink, Endpoint } from '../meaning/endpoints/chain.ts';
import { handlingFunctions } from '../meaning/endpoints/handling.ts';
import { authenticationAt, isDeclaredPublic } from '../meaning/guards/authentications.ts';
import type { Shape } from '../meaning/shapes/shapes.ts';
import { typeShape } from '../meaning/shapes/type-shapes.ts';
import { chainValidations, handlerValidations } from '../meaning/shapes/validators.ts';
import { saidOfCall, saidOfValue } from '../meaning/values/sayings.ts';
import type { GuardEntry, SourceKind } from '../meaning/vocabulary/model.ts';
import { contains } from '../text/span.ts';
import { factsAt } from '../workspace/facts.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { type Answer, answersIn, answersOf } from './questions/answers.ts';
import { type JsonObject, type SchemaForm, schemaOfShape } from './schema-of-shape.ts';
import { fieldsReadBy, textsWithin } from './written.ts';

/** Said of what is not validated. */
const notHeld = 'Nothing in the code holds it against a schema.';

/** How clients prove who they are, as a security scheme. */
export interface Scheme {
  /** A name for it, unless there is one already. */
  readonly name: string;
  readonly object: JsonObject;
}

export interface OperationOfEndpoint {
  /** `/books/{id}`. */
  readonly path: string;
  readonly method: string;
  readonly operation: JsonObject;
  /** What it asks for; alternatives of which one suffices. Empty where it asks for nothing, null where that is not known. */
  readonly schemes: readonly Scheme[] | null;
}

/** Methods that operations can have in all versions. */
const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch'];
/** What an endpoint for any method is written as. */
const anyMethod = ['get', 'put', 'post', 'delete', 'patch'];

/** The methods under which an endpoint is described; none where no description can hold it. */
export function methodsOf({ method, pathKnown, path }: Endpoint): readonly string[] {
  if (!pathKnown || /[*()|+]|\{|\?/.test(path)) return [];
  if (method === '*') return anyMethod;
  return methods.includes(method.toLowerCase()) ? [method.toLowerCase()] : [];
}

/** A path as descriptions write it: `/books/{id}`. */
export function templateOf(path: string): string {
  return path === '' ? '/' : path.replaceAll(/:(\w+)/g, '{$1}');
}

/** What is known of an endpoint, as an operation of a description of this version. */
export function operationOf(
  workspace: Workspace,
  endpoint: Endpoint,
  method: string,
  version: SchemaForm['version'],
): OperationOfEndpoint {
  const held = [...chainValidations(workspace, endpoint), ...handlerValidations(workspace, endpoint)];
  const parts = partsOf(workspace, endpoint, held);
  const schemes = schemesOf(workspace, endpoint);
  const body =
    /^(?:get|head|delete|options)$/.test(method) && !parts.body.known ? null : bodyOf(parts, version);
  const parameters = [
    ...parametersOf(endpoint, parts, version),
    ...(body && version === '2.0' ? [body] : []),
  ];
  const responses = responsesOf(workspace, endpoint, version);
  return {
    path: templateOf(endpoint.path),
    method,
    operation: {
      ...(parameters.length ? { parameters } : {}),
      ...(body && version !== '2.0' ? { requestBody: body } : {}),
      responses,
    },
    schemes,
  };
}

/** An operation with the names that the parameters have in another template of the same path. */
export function withNames(operation: JsonObject, path: string, template: string): JsonObject {
  if (path === template || !Array.isArray(operation.parameters)) return operation;
  const names = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  const renamed = new Map(names(path).map((name, i) => [name, names(template)[i] ?? name]));
  const parameters = (operation.parameters as readonly JsonObject[]).map((each) =>
    each.in === 'path' ? { ...each, name: renamed.get(String(each.name)) ?? each.name ?? '' } : each,
  );
  return { ...operation, parameters };
}

interface Part {
  /** What is let through, by field; null where nothing holds the part as a whole. */
  readonly shape: Shape | null;
  /** Fields that the code reads, and what holds them one by one. */
  readonly fields: ReadonlyMap<string, Shape | null>;
  /** Whether the code uses the part at all. */
  readonly known: boolean;
}

type Parts = Readonly<Record<'path' | 'query' | 'header' | 'cookie' | 'body' | 'file', Part>>;

function partsOf(workspace: Workspace, endpoint: Endpoint, held: ReturnType<typeof chainValidations>): Parts {
  const of = (part: SourceKind): Part => {
    const own = held.filter((each) => each.part === part);
    const whole = own.find(({ path, shape }) => !path.length && shape)?.shape ?? null;
    const declared = (endpoint.parameters ?? []).filter((each) => each.part === part);
    const names = [endpoint.handler, ...endpoint.chain].flatMap((link) =>
      link ? fieldsReadBy(workspace, link, part, endpoint) : [],
    );
    const fields = new Map<string, Shape | null>();
    for (const name of names) if (isName(name)) fields.set(name, null);
    for (const { path, type } of declared) {
      const [name] = path;
      if (name !== undefined && path.length === 1)
        fields.set(name, type ? typeShape(workspace, type.uri, type.type) : null);
    }
    for (const { path, shape } of own) {
      const [name] = path;
      if (name !== undefined && path.length === 1 && isName(name)) fields.set(name, shape);
    }
    const typed = declared.find(({ path, type }) => !path.length && type)?.type;
    const shape = whole ?? (typed ? typeShape(workspace, typed.uri, typed.type) : null);
    return { shape, fields, known: own.length > 0 || names.length > 0 || declared.length > 0 };
  };
  return {
    path: of('path'),
    query: of('query'),
    header: of('header'),
    cookie: of('cookie'),
    body: of('body'),
    file: of('file'),
  };
}

/** Methods of maps and lists are no fields. */
function isName(name: string): boolean {
  return name !== '*' && name !== '' && !/^\d+$/.test(name);
}

/** The fields of a part with what is let through for each. */
function fieldsOf({ shape, fields }: Part): readonly (readonly [string, Shape | null])[] {
  if (shape?.is !== 'object' || !shape.fields) return [...fields];
  // Where unknown keys are taken out or refused, nothing else is there to be read.
  const isAll = shape.unknown === 'drop' || shape.unknown === 'reject';
  return [...new Map([...(isAll ? [] : fields), ...Object.entries(shape.fields)])];
}

/** Headers that descriptions say in another way (OpenAPI 3.1.1, section 4.8.12.1). */
const otherHeaders = new Set(['accept', 'content-type', 'authorization', 'cookie']);

function parametersOf(
  endpoint: Endpoint,
  parts: Parts,
  version: SchemaForm['version'],
): readonly JsonObject[] {
  const inPath = [...endpoint.path.matchAll(/:(\w+)/g)].map(([, name = '']) => name);
  const pathFields = new Map(fieldsOf(parts.path));
  const path = inPath.map((name) =>
    parameter({ name, in: 'path', shape: pathFields.get(name) ?? null, required: true }, version),
  );
  const query = fieldsOf(parts.query).map(([name, shape]) =>
    parameter({ name, in: 'query', shape, required: isRequired(parts.query, shape) }, version),
  );
  const header = fieldsOf(parts.header)
    .filter(([name]) => !otherHeaders.has(name.toLowerCase()))
    .map(([name, shape]) =>
      parameter({ name, in: 'header', shape, required: isRequired(parts.header, shape) }, version),
    );
  const cookie = fieldsOf(parts.cookie).map(([name, shape]) =>
    parameter({ name, in: 'cookie', shape, required: false }, version),
  );
  return [...path, ...query, ...header, ...(version === '2.0' ? [] : cookie)];
}

/** Only a schema for the whole part says that a field must be there. */
function isRequired({ shape }: Part, field: Shape | null): boolean {
  return shape?.is === 'object' && field !== null && field.optional !== true;
}

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly shape: Shape | null;
  readonly required: boolean;
}

function parameter(
  { name, in: place, shape, required }: Parameter,
  version: SchemaForm['version'],
): JsonObject {
  // What comes in the path, a header or a cookie is a text, whatever the code makes of it.
  const known = shape ? schemaOfShape(shape, { version, of: 'request' }) : {};
  const isText = place !== 'query' && !Object.keys(known).length;
  const schema = isText || (version === '2.0' && !known.type) ? { ...known, type: 'string' } : known;
  return {
    name,
    in: place,
    ...(required ? { required } : {}),
    ...(shape ? {} : { description: notHeld }),
    ...(version === '2.0' ? schema : { schema }),
  };
}

function bodyOf({ body, file }: Parts, version: SchemaForm['version']): JsonObject | null {
  if (!body.known && !file.known) return null;
  const fields = fieldsOf(body);
  const shape: Shape =
    body.shape && body.shape.is !== 'object'
      ? body.shape
      : {
          is: 'object',
          fields: Object.fromEntries(
            fields.map(([name, each]): [string, Shape] => [
              name,
              each && body.shape ? each : { ...(each ?? { is: 'any' }), optional: true },
            ]),
          ),
          ...(body.shape?.unknown ? { unknown: body.shape.unknown } : {}),
        };
  const isHeld = body.shape !== null || fields.some(([, each]) => each !== null);
  const description: JsonObject = isHeld ? {} : { description: notHeld };
  const schema = schemaOfShape(shape, { version, of: 'request' });
  if (version === '2.0') return { name: 'body', in: 'body', ...description, schema };
  const media = file.known ? 'multipart/form-data' : 'application/json';
  const required: JsonObject = body.shape ? { required: true } : {};
  return { ...description, ...required, content: { [media]: { schema } } };
}

/** What statuses mean (RFC 9110, section 15; RFC 6585). */
const phrases: Readonly<Record<number, string>> = {
  200: 'OK',
  201: 'Created',
  202: 'Accepted',
  204: 'No Content',
  301: 'Moved Permanently',
  302: 'Found',
  303: 'See Other',
  304: 'Not Modified',
  307: 'Temporary Redirect',
  308: 'Permanent Redirect',
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  409: 'Conflict',
  410: 'Gone',
  413: 'Content Too Large',
  415: 'Unsupported Media Type',
  418: "I'm a teapot",
  422: 'Unprocessable Content',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  501: 'Not Implemented',
  502: 'Bad Gateway',
  503: 'Service Unavailable',
};

/** What a status means, in the words of HTTP. */
export function phraseOf(status: number): string {
  return phrases[status] ?? String(status);
}

function responsesOf(workspace: Workspace, endpoint: Endpoint, version: SchemaForm['version']): JsonObject {
  const before = endpoint.chain
    .flatMap((link) => answersIn(workspace, endpoint, link))
    .filter(({ status }) => status !== null && status >= 400);
  const byStatus = new Map<string, Answer[]>();
  for (const each of [...before, ...answersOf(workspace, endpoint)]) {
    const key = each.status === null ? 'default' : String(each.status);
    if (!/^(?:[1-5]\d\d|default)$/.test(key)) continue;
    const known = byStatus.get(key);
    if (known) known.push(each);
    else byStatus.set(key, [each]);
  }
  if (!byStatus.size) return { default: { description: 'What it answers is not known.' } };
  // Numbers among the keys of an object come first, in their order; `default` comes last.
  return Object.fromEntries(
    [...byStatus].map(([status, answers]) => [status, response(status, answers, version)]),
  );
}

function response(status: string, answers: readonly Answer[], version: SchemaForm['version']): JsonObject {
  const description = phrases[Number(status)] ?? (status === 'default' ? 'The status is not known.' : status);
  const bodies = answers.filter(({ kind }) => kind === 'body');
  const schemas = [
    ...new Map(
      bodies.map(({ shape }) => {
        const schema = shape ? schemaOfShape(shape, { version, of: 'response' }) : {};
        return [JSON.stringify(schema), schema];
      }),
    ).values(),
  ];
  const [only] = schemas;
  if (!only) return { description };
  const isOpen = schemas.some((each) => !Object.keys(each).length);
  const schema = schemas.length === 1 ? only : isOpen || version === '2.0' ? {} : { anyOf: schemas };
  // A text may be of any media type.
  const isText = bodies.every(({ shape }) => !shape || shape.is === 'text');
  if (version === '2.0') return isText ? { description } : { description, schema };
  return { description, content: { [isText ? '*/*' : 'application/json']: { schema } } };
}

/** What an endpoint asks its callers for. */
export function schemesOf(workspace: Workspace, endpoint: Endpoint): readonly Scheme[] | null {
  const { authenticated, guards } = authenticationAt(workspace, endpoint);
  if (authenticated === false || isDeclaredPublic(workspace, endpoint)) return [];
  if (authenticated === null) return null;
  const links = [...endpoint.chain, ...(endpoint.handler ? [endpoint.handler] : [])].filter((link) =>
    guards.some(
      ({ kind, place }) =>
        kind === 'authentication' && place.uri === link.place.uri && contains(link.span, place.span),
    ),
  );
  const found = links.flatMap((link) => schemeOfLink(workspace, link) ?? []);
  return found.length ? [...new Map(found.map((each) => [each.name, each])).values()] : [unknownScheme];
}

const bearer: Scheme = { name: 'bearer', object: { type: 'http', scheme: 'bearer' } };
const basic: Scheme = { name: 'basic', object: { type: 'http', scheme: 'basic' } };
/** A scheme must have a type; this one says that it is not known. */
const unknownScheme: Scheme = {
  name: 'credential',
  object: {
    type: 'http',
    scheme: 'unknown',
    description: 'A guard asks for a credential. How it is sent is not known.',
    'x-handrail-unknown': true,
  },
};

function schemeOfLink(workspace: Workspace, link: ChainLink): Scheme | null {
  const said = [
    ...saidOfValue<GuardEntry>(workspace, link.place, 'guards'),
    ...saidOfCall<GuardEntry>(workspace, link.place, 'guards'),
  ].flatMap(({ entry }) => entry.sends ?? []);
  if (said.includes('bearer')) return bearer;
  if (said.includes('basic')) return basic;
  const functions = handlingFunctions(workspace, link);
  const namesOf = (part: SourceKind) => fieldsReadBy(workspace, { functions }, part, null);
  const headers = namesOf('header').map((name) => name.toLowerCase());
  if (headers.includes('authorization')) return ofAuthorization(workspace, link);
  const key = headers.find((name) => /key|token|secret|auth/.test(name) && !/csrf|xsrf/.test(name));
  if (key !== undefined) return apiKey(key, 'header');
  const cookie = namesOf('cookie').find(isName);
  return cookie === undefined ? null : apiKey(cookie, 'cookie');
}

function apiKey(name: string, place: 'header' | 'cookie'): Scheme {
  return { name: name.replaceAll(/[^\w.-]/g, '-'), object: { type: 'apiKey', in: place, name } };
}

/** Which scheme a guard takes from the header `Authorization`, as far as its texts tell. */
function ofAuthorization(workspace: Workspace, link: ChainLink): Scheme {
  const texts = handlingFunctions(workspace, link).flatMap(({ uri, function: id }) => {
    const { code } = factsAt(workspace, uri);
    const span = code.functions[id];
    return span ? textsWithin(workspace, uri, span) : [];
  });
  if (texts.some(({ text }) => /^bearer\b/i.test(text))) return bearer;
  if (texts.some(({ text }) => /^basic\b/i.test(text))) return basic;
  return apiKey('Authorization', 'header');
}
