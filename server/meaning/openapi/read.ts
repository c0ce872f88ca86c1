/** Reads one API description: the root, and whatever its references lead to. */
import { type DocumentNode, entry, textOf, wordOf } from '../../parse/document.ts';
import type { Span } from '../../text/span.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type {
  ApiDescription,
  Callback,
  Header,
  MediaType,
  OpenApiVersion,
  Operation,
  Parameter,
  RequestBody,
  Requirement,
  Response,
  Server,
  Written,
} from './description.ts';
import {
  below,
  childrenOf,
  elementsOf,
  type Located,
  placeOf,
  type References,
  referencesIn,
  textBelow,
  writtenAt,
  writtenNode,
} from './references.ts';
import { type SchemaReader, schemaReader, textsOf, type Use } from './schemas.ts';
import { requirementsAt, schemesIn } from './security.ts';

/** What is needed while one description is read. */
interface Reading {
  readonly version: OpenApiVersion;
  readonly top: Located;
  readonly references: References;
  readonly schemas: SchemaReader;
  readonly basePath: string;
  readonly general: readonly Requirement[] | null;
  readonly servers: Server[];
  readonly requirements: Requirement[];
  readonly operations: Operation[];
  readonly outgoing: Operation[];
  /** Path items that were read, so that callbacks which lead back to them end. */
  readonly seen: Set<DocumentNode>;
  /** Contents that several operations refer to, by node. */
  readonly media: Map<DocumentNode, MediaType>;
  readonly headers: Map<DocumentNode, Header>;
  readonly responses: Map<DocumentNode, Pick<Response, 'headers' | 'media'>>;
  readonly bodies: Map<DocumentNode, RequestBody>;
}

/** What a description says. `basePath` is that of its first server. Never throws for any content of the documents. */
export function readDescription(
  workspace: Workspace,
  uri: string,
  root: DocumentNode,
  version: OpenApiVersion,
  basePath: string,
): ApiDescription {
  const top: Located = { uri, node: root, pointer: '' };
  const references = referencesIn(workspace);
  const general = requirementsAt(top);
  const reading: Reading = {
    version,
    top,
    references,
    schemas: schemaReader(version, references),
    basePath,
    general,
    servers: [],
    requirements: [...(general ?? [])],
    operations: [],
    outgoing: [],
    seen: new Set(),
    media: new Map(),
    headers: new Map(),
    responses: new Map(),
    bodies: new Map(),
  };
  noteServers(reading, top);
  for (const { key, value } of childrenOf(below(top, 'paths')))
    if (key.startsWith('/')) pathItem(reading, key, value, 'operations');
  for (const { key, value } of childrenOf(below(top, 'webhooks'))) pathItem(reading, key, value, 'outgoing');
  readComponents(reading);
  const info = below(top, 'info');
  return {
    uri,
    version,
    place: { uri, span: (entry(root, 'openapi') ?? entry(root, 'swagger'))?.keySpan ?? { start: 0, end: 0 } },
    apiVersion: apiVersionOf(top),
    security: general,
    info: info && writtenNode(info),
    operations: reading.operations,
    outgoing: reading.outgoing,
    servers: reading.servers,
    schemes: schemesIn(top, version, references),
    requirements: reading.requirements.flatMap((each) => each.schemes),
    ...reading.schemas.finish(),
  };
}

function apiVersionOf(top: Located): Written | null {
  const info = below(top, 'info');
  const version = info && below(info, 'version');
  return version && (wordOf(version.node) ?? '').trim() !== '' ? writtenAt(version) : null;
}

/** What readers call a schema that is written for no property or component. */
const BODY = 'body';

const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];

type Direction = 'operations' | 'outgoing';

function pathItem(reading: Reading, template: string, written: Located, direction: Direction): void {
  const item = reading.references.resolved(written);
  if (!item) return;
  noteServers(reading, item);
  const known = reading.version === '3.2' ? [...methods, 'query'] : methods;
  const own = childrenOf(item).filter(({ key }) => known.includes(key.toLowerCase()));
  const more = reading.version === '3.2' ? childrenOf(below(item, 'additionalOperations')) : [];
  const shared = parametersAt(reading, item, direction);
  for (const { key, keySpan, value } of [...own, ...more]) {
    // A reference is not allowed here, but tools that bundle files take it, and people use it.
    const at = reading.references.resolved(value);
    if (at?.node.kind !== 'map') continue;
    const mark = at.node === value.node ? keySpan : (at.node.entries[0]?.keySpan ?? at.node.span);
    reading[direction].push(
      operation(reading, template, shared, { key, keySpan: mark, value: at }, direction),
    );
  }
}

function operation(
  reading: Reading,
  pathTemplate: string,
  shared: Parameters,
  { key, keySpan, value: at }: { readonly key: string; readonly keySpan: Span; readonly value: Located },
  direction: Direction,
): Operation {
  noteServers(reading, at);
  const own = requirementsAt(at);
  if (own) reading.requirements.push(...own);
  const security = below(at, 'security');
  const { general } = reading;
  const { parameters, body } = parametersAt(reading, at, direction);
  const isOwn = (shared: Parameter) =>
    parameters.some((each) => each.name === shared.name && each.in === shared.in);
  return {
    method: key.toUpperCase(),
    pathTemplate,
    path: reading.basePath + pathTemplate.replaceAll(/\{([^{}]+)\}/g, ':$1'),
    operationId: textOf(below(at, 'operationId')?.node),
    uri: at.uri,
    pointer: at.pointer,
    keySpan,
    span: at.node.span,
    security: {
      requirements: own ?? general,
      inherited: own === null && general !== null,
      own: security && writtenNode(security),
    },
    tags: textsOf(below(at, 'tags')?.node),
    description: textOf(below(at, 'description')?.node) ?? '',
    deprecated: deprecatedAt(at),
    parameters: [...shared.parameters.filter((each) => !isOwn(each)), ...parameters],
    body: bodyAt(reading, at, direction) ?? body ?? shared.body,
    responses: responsesAt(reading, at, direction),
    callbacks: direction === 'operations' ? callbacksAt(reading, at) : [],
    extensions: extensionsAt(at),
  };
}

function deprecatedAt(at: Located): Operation['deprecated'] {
  const found = isTrueBelow(at, 'deprecated') ? below(at, 'deprecated') : null;
  return found && placeOf(found);
}

function isTrueBelow(at: Located, key: string): boolean {
  const found = below(at, key);
  return found?.node.kind === 'scalar' && found.node.value === true;
}

function extensionsAt(at: Located): ReadonlyMap<string, Written> {
  const found = childrenOf(at).filter(({ key }) => key.startsWith('x-'));
  return found.length
    ? new Map(
        found.flatMap(({ key, value }) => {
          const written = writtenAt(value);
          return written ? [[key, written] as const] : [];
        }),
      )
    : noExtensions;
}

const noExtensions: ReadonlyMap<string, Written> = new Map();

/** What clients send comes in at operations, and goes out in callbacks and webhooks. */
function useOf(sent: 'by client' | 'by server', direction: Direction): Use {
  return (sent === 'by client') === (direction === 'operations') ? 'inRequest' : 'inResponse';
}

interface Parameters {
  readonly parameters: readonly Parameter[];
  /** In version 2.0, the parameter that is the body. */
  readonly body: RequestBody | null;
}

function parametersAt(reading: Reading, at: Located, direction: Direction): Parameters {
  const parameters: Parameter[] = [];
  let body: RequestBody | null = null;
  for (const written of elementsOf(below(at, 'parameters'))) {
    const own = reading.references.resolved(written);
    const place = own && textBelow(own, 'in');
    if (!own || !place) continue;
    if (reading.version === '2.0' && place.text === 'body')
      body = bodyOfVersion2(reading, own, at, direction);
    else parameters.push(parameter(reading, own, place.text, direction));
  }
  return { parameters, body };
}

function parameter(reading: Reading, at: Located, place: string, direction: Direction): Parameter {
  const written = textBelow(at, 'name');
  const name = written?.text ?? '';
  const use = direction === 'operations' ? (place === 'formData' ? 'inRequest' : 'inParameter') : null;
  const media = mediaAt(reading, below(at, 'content'), use)[0];
  samplesAt(reading, at, name);
  return {
    name,
    in: place,
    uri: at.uri,
    span: written?.span ?? at.node.span,
    pointer: at.pointer,
    required: isTrueBelow(at, 'required'),
    schema: media ? media.schema : schemaOfValue(reading, at, name, use),
  };
}

/** In version 2.0 parameters and headers are schemas themselves. */
function schemaOfValue(reading: Reading, at: Located, name: string, use: Use | null): Parameter['schema'] {
  const schema = reading.version === '2.0' ? at : below(at, 'schema');
  return schema && reading.schemas.read(schema, name, use);
}

function bodyOfVersion2(
  reading: Reading,
  at: Located,
  operation: Located,
  direction: Direction,
): RequestBody {
  const schema = below(at, 'schema');
  const [name = 'application/json'] = textsOf(
    (below(operation, 'consumes') ?? below(reading.top, 'consumes'))?.node,
  );
  const read = schema && reading.schemas.read(schema, BODY, useOf('by client', direction));
  const place = textBelow(at, 'name') ?? placeOf(at);
  const { uri, span } = place;
  return {
    place: { uri, span },
    pointer: at.pointer,
    media: [{ uri, span, name, pointer: at.pointer, schema: read }],
  };
}

function bodyAt(reading: Reading, at: Located, direction: Direction): RequestBody | null {
  const entryOf = childrenOf(at).find(({ key }) => key === 'requestBody');
  const body = entryOf && reading.references.resolved(entryOf.value);
  if (!body) return null;
  const found = reading.bodies.get(body.node);
  if (found) return found;
  const place = body.node === entryOf.value.node ? { uri: body.uri, span: entryOf.keySpan } : placeOf(body);
  const read: RequestBody = {
    place,
    pointer: body.pointer,
    media: mediaAt(reading, below(body, 'content'), useOf('by client', direction)),
  };
  reading.bodies.set(body.node, read);
  return read;
}

function mediaAt(reading: Reading, content: Located | null, use: Use | null): readonly MediaType[] {
  return childrenOf(content).flatMap(({ key, keySpan, value }) => {
    const at = reading.references.resolved(value);
    if (!at) return [];
    const found = reading.media.get(at.node);
    if (found) return [found];
    const schema = below(at, 'schema') ?? below(at, 'itemSchema');
    samplesAt(reading, at, '');
    const read: MediaType = {
      name: key.toLowerCase(),
      uri: value.uri,
      span: keySpan,
      pointer: at.pointer,
      schema: schema && reading.schemas.read(schema, BODY, use),
    };
    reading.media.set(at.node, read);
    return [read];
  });
}

/** `example` and `examples` beside a schema; the latter maps names to objects that hold the value. */
function samplesAt(
  reading: Reading,
  at: Located,
  name: string,
): readonly ReturnType<SchemaReader['sample']>[] {
  const single = below(at, 'example');
  const named = childrenOf(below(at, 'examples')).flatMap(({ value }) => {
    const own = reading.references.resolved(value);
    return (own && (below(own, 'value') ?? below(own, 'dataValue'))) ?? [];
  });
  return [...(single ? [single] : []), ...named].map((each) => reading.schemas.sample('example', each, name));
}

function responsesAt(reading: Reading, operation: Located, direction: Direction): readonly Response[] {
  return childrenOf(below(operation, 'responses')).flatMap(({ key, keySpan, value }) => {
    if (!/^(?:[1-5][0-9X]{2}|default)$/i.test(key)) return [];
    const at = reading.references.resolved(value);
    const content = at
      ? responseContent(reading, at, operation, keySpan, direction)
      : { headers: [], media: [] };
    return [
      {
        status: /^default$/i.test(key) ? 'default' : key.toUpperCase(),
        uri: value.uri,
        span: keySpan,
        pointer: value.pointer,
        reference: textOf(below(value, '$ref')?.node),
        content: at && writtenNode(at),
        ...content,
      },
    ];
  });
}

function responseContent(
  reading: Reading,
  at: Located,
  operation: Located,
  keySpan: Span,
  direction: Direction,
): Pick<Response, 'headers' | 'media'> {
  const found = reading.responses.get(at.node);
  if (found) return found;
  const use = useOf('by server', direction);
  const headers = childrenOf(below(at, 'headers')).flatMap(({ key, keySpan, value }) =>
    headerAt(reading, key, keySpan, value),
  );
  const media =
    reading.version === '2.0'
      ? responseMediaOfVersion2(reading, at, operation, keySpan, use)
      : mediaAt(reading, below(at, 'content'), use);
  const read = { headers, media };
  reading.responses.set(at.node, read);
  return read;
}

function responseMediaOfVersion2(
  reading: Reading,
  at: Located,
  operation: Located,
  span: Span,
  use: Use,
): readonly MediaType[] {
  for (const { value } of childrenOf(below(at, 'examples'))) reading.schemas.sample('example', value, '');
  const schema = below(at, 'schema');
  if (!schema) return [];
  const [name = 'application/json'] = textsOf(
    (below(operation, 'produces') ?? below(reading.top, 'produces'))?.node,
  );
  const read = reading.schemas.read(schema, BODY, use);
  return [{ uri: at.uri, span, name, pointer: at.pointer, schema: read }];
}

function headerAt(reading: Reading, name: string, span: Span, written: Located): readonly Header[] {
  const at = reading.references.resolved(written);
  if (!at) return [];
  const found = reading.headers.get(at.node);
  if (found) return [found];
  const schema = schemaOfValue(reading, at, name, null);
  const own = samplesAt(reading, at, name);
  const inner = (reading.version === '2.0' ? at : below(at, 'schema')) ?? null;
  const more = inner
    ? (['example', 'default'] as const).flatMap((kind) => {
        const each = below(inner, kind);
        return each ? [reading.schemas.sample(kind, each, name)] : [];
      })
    : [];
  const read: Header = {
    name,
    uri: written.uri,
    span,
    pointer: at.pointer,
    schema,
    samples: [...own, ...more],
  };
  reading.headers.set(at.node, read);
  return [read];
}

function callbacksAt(reading: Reading, at: Located): readonly Callback[] {
  return childrenOf(below(at, 'callbacks')).flatMap(({ value }) => {
    const callback = reading.references.resolved(value);
    if (!callback || reading.seen.has(callback.node)) return [];
    reading.seen.add(callback.node);
    return childrenOf(callback)
      .filter(({ key }) => !key.startsWith('x-'))
      .map(({ key, keySpan, value: item }): Callback => {
        pathItem(reading, key, item, 'outgoing');
        return { uri: item.uri, span: keySpan, pointer: item.pointer, expression: key };
      });
  });
}

/** Reads what is defined and used by none, so that rules about examples and the like see it. */
function readComponents(reading: Reading): void {
  const components = reading.version === '2.0' ? reading.top : below(reading.top, 'components');
  if (!components) return;
  const schemas = below(components, reading.version === '2.0' ? 'definitions' : 'schemas');
  for (const { key, value } of childrenOf(schemas)) reading.schemas.read(value, key, null);
  for (const { value } of childrenOf(below(components, 'examples'))) {
    const at = below(value, 'value');
    if (at && reading.version !== '2.0') reading.schemas.sample('example', at, '');
  }
}

function noteServers(reading: Reading, at: Located): void {
  if (reading.version === '2.0') {
    for (const scheme of elementsOf(below(at, 'schemes'))) noteServer(reading, scheme, at, '');
    return;
  }
  for (const server of elementsOf(below(at, 'servers'))) {
    const description = textOf(below(server, 'description')?.node) ?? '';
    const url = below(server, 'url');
    if (url) noteServer(reading, url, at, description);
    if (!/^\{[^{}]+\}:\/\//.test(textOf(url?.node) ?? '')) continue;
    // The scheme may be a variable: `{scheme}://host`.
    const name = /^\{([^{}]+)\}/.exec(textOf(url?.node) ?? '')?.[1] ?? '';
    const variables = below(server, 'variables');
    const variable = variables && below(variables, name);
    const chosen = variable && below(variable, 'default');
    if (chosen) noteServer(reading, chosen, at, description);
  }
}

function noteServer(reading: Reading, url: Located, at: Located, description: string): void {
  const written = writtenAt(url);
  if (!written) return;
  const { uri, span, text, pointer } = written;
  reading.servers.push({ uri, span, pointer, url: text, description, general: at.node === reading.top.node });
}
