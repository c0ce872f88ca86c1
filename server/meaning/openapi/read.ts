/** Reads one API description: the root, and whatever its references lead to. */
import { at, type DocumentNode, entry, pathOf, textOf, wordOf } from '../../parse/document.ts';
import type { Span } from '../../text/span.ts';
import { editedDocumentAt } from '../../workspace/document.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type {
  ApiDescription,
  Callback,
  DescriptionPart,
  Header,
  MediaType,
  OpenApiVersion,
  Operation,
  Parameter,
  RequestBody,
  Requirement,
  Response,
  Written,
} from './description.ts';
import { isStructured } from './names.ts';
import {
  changedParts,
  FinishedPart,
  finishedPart,
  namesAnything,
  newPart,
  type PartReading,
  partPaths,
  requireOpen,
  withReferring,
} from './parts.ts';
import {
  below,
  childrenOf,
  elementsOf,
  type Located,
  type Parts,
  partAt,
  placeOf,
  type References,
  referencesIn,
  textBelow,
  writtenAt,
  writtenNode,
} from './references.ts';
import { firstWord, type SchemaReader, schemaReader, schemaUses, textsOf, type Use } from './schemas.ts';
import { requirementsAt, schemesIn } from './security.ts';

/** What is needed while one description is read. */
interface Reading {
  readonly version: OpenApiVersion;
  readonly top: Located;
  readonly references: References;
  readonly schemas: SchemaReader;
  readonly basePath: string;
  readonly general: readonly Requirement[] | null;
}

/** A description with what the next reading of it needs to know. */
export interface ReadDescription {
  readonly description: ApiDescription;
  readonly root: DocumentNode;
  readonly parts: Parts;
  /** By the keys of their parts. */
  readonly finished: ReadonlyMap<string, DescriptionPart>;
}

/** A document that is a description. */
export interface DescriptionDocument {
  readonly uri: string;
  readonly root: DocumentNode;
  readonly version: OpenApiVersion;
  /** The path of its first server. */
  readonly basePath: string;
}

/**
 * What a description says. Never throws for any content of the documents. What was read of it before, if anything, is
 * taken as it is as far as it did not change; that changes nothing of the result.
 */
export function readDescription(
  workspace: Workspace,
  document: DescriptionDocument,
  before: ReadDescription | undefined,
): ReadDescription {
  return (before && readAgain(workspace, document, before)) ?? readWhole(workspace, document);
}

function readWhole(workspace: Workspace, document: DescriptionDocument): ReadDescription {
  const parts: Parts = {
    uri: document.uri,
    root: document.root,
    all: new Map(),
    files: new Map(),
    isEntangled: false,
  };
  const reading = readingOf(workspace, document, parts);
  // The parts are in the order of the document, whatever references lead to first.
  for (const path of partPaths(document.root)) partAt(parts, document.uri, path);
  readParts(reading, () => true);
  reading.schemas.finish();
  return finished(workspace, document, reading, undefined);
}

/** The same after an edit in few of its parts; null where more has to be read. */
function readAgain(
  workspace: Workspace,
  document: DescriptionDocument,
  before: ReadDescription,
): ReadDescription | null {
  const { uri, root, version } = document;
  if (before.description.version !== version || before.parts.isEntangled) return null;
  const changed = changedParts(before.root, root);
  if (!changed) return null;
  for (const [file, known] of before.parts.files)
    if (file !== uri && rootAt(workspace, file) !== known) return null;
  const affected = withReferring(changed, before.parts.all);
  if (affected.size * 2 > before.parts.all.size) return null;
  for (const key of changed) {
    const node = at(root, pathOf(key) ?? []);
    if (!node || namesAnything(node)) return null;
  }
  const all = new Map(before.parts.all).set('', newPart(''));
  for (const key of affected) if (all.has(key)) all.set(key, newPart(key));
  const parts: Parts = { uri, root, all, files: new Map(before.parts.files), isEntangled: false };
  const reading = readingOf(workspace, document, parts);
  try {
    readParts(reading, (part) => !part.isFinished);
    reading.schemas.finish();
  } catch (error) {
    if (error instanceof FinishedPart) return null;
    throw error;
  }
  if (parts.isEntangled) return null;
  const keepsUses = [...affected].every((key) => {
    const [old, fresh] = [before.parts.all.get(key), all.get(key)];
    return !old || !fresh || (areEqual(old.uses, fresh.uses) && holdsAll(schemaUses(fresh), schemaUses(old)));
  });
  return keepsUses ? finished(workspace, document, reading, before) : null;
}

function rootAt(workspace: Workspace, uri: string): DocumentNode | null {
  return editedDocumentAt(workspace, uri).document.root;
}

function readingOf(
  workspace: Workspace,
  { uri, root, version, basePath }: DescriptionDocument,
  parts: Parts,
): Reading {
  const references = referencesIn(workspace, parts, version === '3.1' || version === '3.2');
  const top: Located = { uri, node: root, pointer: '', part: partAt(parts, uri, []) };
  return {
    version,
    top,
    references,
    schemas: schemaReader(version, references),
    basePath,
    general: requirementsAt(top),
  };
}

/** Reads what stands in the document itself; other files are read where something refers to them. */
function readParts(reading: Reading, isWanted: (part: PartReading) => boolean): void {
  const { top, references } = reading;
  noteServers(reading, top, top.part);
  const wanted = (from: Located | null, path: readonly string[]) =>
    childrenOf(from).flatMap(({ key, value }) => {
      const part = partAt(references.parts, top.uri, [...path, key]);
      return isWanted(part) ? [{ key, value: { ...value, part } }] : [];
    });
  for (const { key, value } of wanted(below(top, 'paths'), ['paths']))
    if (key.startsWith('/')) pathItem(reading, key, value, 'operations');
  for (const { key, value } of wanted(below(top, 'webhooks'), ['webhooks']))
    pathItem(reading, key, value, 'outgoing');
  const isOld = reading.version === '2.0';
  const components = isOld ? top : below(top, 'components');
  if (!components) return;
  const schemas = isOld ? ['definitions'] : ['components', 'schemas'];
  for (const { key, value } of wanted(below(components, schemas.at(-1) ?? ''), schemas))
    reading.schemas.read(value, key, null);
  if (isOld) return;
  for (const { value } of wanted(below(components, 'examples'), ['components', 'examples'])) {
    const own = below(value, 'value');
    if (own) reading.schemas.sample('example', own, '');
  }
}

/** Puts together what was read. Parts that were finished before are the same as they were. */
function finished(
  workspace: Workspace,
  { uri, root, version }: DescriptionDocument,
  { top, general, references }: Reading,
  before: ReadDescription | undefined,
): ReadDescription {
  const { parts } = references;
  const schemes = schemesIn(top, version, references);
  const known = new Map<string, DescriptionPart>();
  const requirements = (general ?? []).flatMap((each) => each.schemes);
  for (const part of parts.all.values()) {
    known.set(part.key, (part.isFinished && before?.finished.get(part.key)) || finishedPart(part));
    part.isFinished = true;
    for (const each of part.requirements) requirements.push(each);
  }
  const all = [...known.values()];
  const info = below(top, 'info');
  const description: ApiDescription = {
    uri,
    version,
    place: { uri, span: (entry(root, 'openapi') ?? entry(root, 'swagger'))?.keySpan ?? { start: 0, end: 0 } },
    apiVersion: apiVersionOf(top),
    security: general,
    info: info && writtenNode(info),
    extensions: new Map([...extensionsAt(top), ...extensionsAt(below(top, 'paths'))]),
    operations: all.flatMap((each) => each.operations),
    outgoing: all.flatMap((each) => each.outgoing),
    servers: all.flatMap((each) => each.servers),
    schemes: schemes ?? [],
    knowsSchemes: schemes !== null,
    requirements,
    parts: all.filter(holdsAnything),
    answers: before?.description.answers ?? new Map(),
    positions: positionsOf(workspace, [uri, ...parts.files.keys()]),
  };
  return { description, root, parts, finished: known };
}

function holdsAnything({ operations, outgoing, schemas, samples }: DescriptionPart): boolean {
  return operations.length + outgoing.length + schemas.length + samples.length > 0;
}

function positionsOf(workspace: Workspace, uris: readonly string[]): ApiDescription['positions'] {
  return new Map(
    uris.flatMap((uri) => {
      const { positions } = editedDocumentAt(workspace, uri);
      return positions ? [[uri, positions] as const] : [];
    }),
  );
}

function holdsAll(set: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  return [...others].every((each) => set.has(each));
}

function areEqual(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && holdsAll(a, b);
}

/** What is read of a node once, however often it is referred to. */
function once<T>({ part, node }: Located, kind: string, read: () => T): T {
  const ofKind = part.once.get(kind) ?? new Map<DocumentNode, unknown>();
  if (ofKind.has(node)) return ofKind.get(node) as T;
  requireOpen(part);
  part.once.set(kind, ofKind);
  const fresh = read();
  ofKind.set(node, fresh);
  return fresh;
}

/** Follows references, and notes for what, so that it is seen when an edit changes that. */
function resolved(reading: Reading, written: Located, purpose: string): Located | null {
  const found = reading.references.resolved(written);
  if (found && found.part !== written.part) written.part.uses.add(`${purpose} ${found.uri}#${found.pointer}`);
  return found;
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
  const item = resolved(reading, written, direction);
  // What stands beside a reference counts as well.
  const places = item && item.node !== written.node ? [written, item] : [written];
  const { part } = written;
  for (const each of places) noteServers(reading, each, part);
  const shared = sharedAt(reading, places, direction);
  const found = new Set<string>();
  for (const { key, keySpan, value } of places.flatMap((each) => operationsAt(reading, each))) {
    if (found.has(key)) continue;
    found.add(key);
    // A reference is not allowed here, but tools that bundle files take it, and people use it.
    const at = resolved(reading, value, direction);
    if (at?.node.kind !== 'map') continue;
    const mark = at.node === value.node ? keySpan : (at.node.entries[0]?.keySpan ?? at.node.span);
    const { requirements } = part;
    noteServers(reading, at, part);
    const own = requirementsAt(at);
    if (own) requirements.push(...own.flatMap((each) => each.schemes));
    part[direction].push(
      operation(reading, template, shared, { key, keySpan: mark, value: at, own }, direction),
    );
  }
}

function operationsAt({ version }: Reading, item: Located): ReturnType<typeof childrenOf> {
  const known = version === '3.2' ? [...methods, 'query'] : methods;
  const own = childrenOf(item).filter(({ key }) => known.includes(key.toLowerCase()));
  return version === '3.2' ? [...own, ...childrenOf(below(item, 'additionalOperations'))] : own;
}

/** What holds for all operations of a path, wherever it is written; what stands first goes before. */
function sharedAt(reading: Reading, places: readonly Located[], direction: Direction): SharedByPath {
  const all = places.map((each) => parametersAt(reading, each, direction));
  return {
    parameters: all.flatMap(({ parameters }, i) =>
      without(
        parameters,
        all.slice(0, i).flatMap((before) => before.parameters),
      ),
    ),
    body: all.find(({ body }) => body)?.body ?? null,
    extensions: new Map(places.toReversed().flatMap((each) => [...extensionsAt(each)])),
  };
}

/** The parameters that have another name or place than those which go before them. */
function without(parameters: readonly Parameter[], before: readonly Parameter[]): readonly Parameter[] {
  if (!parameters.length || !before.length) return parameters;
  const keyOf = ({ name, in: place }: Parameter) => `${place} ${name}`;
  const taken = new Set(before.map(keyOf));
  return parameters.filter((each) => !taken.has(keyOf(each)));
}

type SharedByPath = Parameters & Pick<Operation, 'extensions'>;

interface WrittenOperation {
  readonly key: string;
  readonly keySpan: Span;
  readonly value: Located;
  /** What it requires itself. */
  readonly own: readonly Requirement[] | null;
}

function operation(
  reading: Reading,
  pathTemplate: string,
  shared: SharedByPath,
  { key, keySpan, value: at, own }: WrittenOperation,
  direction: Direction,
): Operation {
  const security = below(at, 'security');
  const { general } = reading;
  const { parameters, body } = parametersAt(reading, at, direction);
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
    parameters: [...without(shared.parameters, parameters), ...parameters],
    body: bodyAt(reading, at, direction) ?? body ?? shared.body,
    responses: responsesAt(reading, at, direction),
    callbacks: direction === 'operations' ? callbacksAt(reading, at) : [],
    extensions: extensionsAt(at),
    pathExtensions: shared.extensions,
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

function extensionsAt(at: Located | null): ReadonlyMap<string, Written> {
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
    const own = resolved(reading, written, `parameter ${direction}`);
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
  const body = entryOf && resolved(reading, entryOf.value, `body ${direction}`);
  if (!body) return null;
  const isHere = body.node === entryOf.value.node;
  return once(body, `body ${direction} ${isHere}`, () => ({
    place: isHere ? { uri: body.uri, span: entryOf.keySpan } : placeOf(body),
    pointer: body.pointer,
    media: mediaAt(reading, below(body, 'content'), useOf('by client', direction)),
  }));
}

function mediaAt(reading: Reading, content: Located | null, use: Use | null): readonly MediaType[] {
  return childrenOf(content).flatMap(({ key, keySpan, value }) => {
    const at = resolved(reading, value, `media ${key} ${use}`);
    if (!at) return [];
    const isHere = at.node === value.node;
    return once(at, `media ${key} ${use} ${isHere}`, (): MediaType => {
      const schema = below(at, 'schema') ?? below(at, 'itemSchema');
      samplesAt(reading, at, '');
      return {
        name: key.toLowerCase(),
        uri: at.uri,
        span: isHere ? keySpan : firstWord(at.node),
        pointer: at.pointer,
        schema: schema && reading.schemas.read(schema, BODY, use),
      };
    });
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
    const own = resolved(reading, value, `example ${name}`);
    return (own && (below(own, 'value') ?? below(own, 'dataValue'))) ?? [];
  });
  return [...(single ? [single] : []), ...named].map((each) => reading.schemas.sample('example', each, name));
}

function responsesAt(reading: Reading, operation: Located, direction: Direction): readonly Response[] {
  return childrenOf(below(operation, 'responses')).flatMap(({ key, keySpan, value }) => {
    if (!/^(?:[1-5][0-9X]{2}|default)$/i.test(key)) return [];
    const at = resolved(reading, value, `response ${direction}`);
    const content = at
      ? responseContent(reading, at, { operation, keySpan, isHere: at.node === value.node }, direction)
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

interface WrittenResponse {
  readonly operation: Located;
  readonly keySpan: Span;
  /** Whether it stands at the operation, and is not referred to. */
  readonly isHere: boolean;
}

function responseContent(
  reading: Reading,
  at: Located,
  written: WrittenResponse,
  direction: Direction,
): Pick<Response, 'headers' | 'media'> {
  return once(at, `response ${direction} ${written.isHere}`, () => {
    const use = useOf('by server', direction);
    const headers = childrenOf(below(at, 'headers')).flatMap(({ key, keySpan, value }) =>
      headerAt(reading, key, keySpan, value),
    );
    const media =
      reading.version === '2.0'
        ? responseMediaOfVersion2(reading, at, written, use)
        : mediaAt(reading, below(at, 'content'), use);
    return { headers, media };
  });
}

function responseMediaOfVersion2(
  reading: Reading,
  at: Located,
  { operation, keySpan, isHere }: WrittenResponse,
  use: Use,
): readonly MediaType[] {
  for (const { value } of childrenOf(below(at, 'examples'))) reading.schemas.sample('example', value, '');
  const schema = below(at, 'schema');
  // What operations say of themselves is not said of a response that many of them share.
  const own = isHere ? below(operation, 'produces') : null;
  const [name = 'application/json'] = textsOf((own ?? below(reading.top, 'produces'))?.node);
  // Without a schema there is no body, or one of which no schema would say more: a picture.
  if (!schema && (!own || isStructured(name))) return [];
  const read = schema && reading.schemas.read(schema, BODY, use);
  const span = isHere ? keySpan : firstWord(at.node);
  return [{ uri: at.uri, span, name, pointer: at.pointer, schema: read }];
}

function headerAt(reading: Reading, name: string, keySpan: Span, written: Located): readonly Header[] {
  const at = resolved(reading, written, `header ${name}`);
  if (!at) return [];
  const isHere = at.node === written.node;
  const header = once(at, `header ${name} ${isHere}`, (): Header => {
    const schema = schemaOfValue(reading, at, name, null);
    const own = samplesAt(reading, at, name);
    const inner = (reading.version === '2.0' ? at : below(at, 'schema')) ?? null;
    const more = inner
      ? (['example', 'default'] as const).flatMap((kind) => {
          const each = below(inner, kind);
          return each ? [reading.schemas.sample(kind, each, name)] : [];
        })
      : [];
    const span = isHere ? keySpan : firstWord(at.node);
    return { name, uri: at.uri, span, pointer: at.pointer, schema, samples: [...own, ...more] };
  });
  return [header];
}

function callbacksAt(reading: Reading, at: Located): readonly Callback[] {
  return childrenOf(below(at, 'callbacks')).flatMap(({ value }) => {
    const callback = resolved(reading, value, 'callback');
    return callback ? callbackAt(reading, callback) : [];
  });
}

/** What a callback says; empty while it is read, so that callbacks which lead back to themselves end. */
function callbackAt(reading: Reading, callback: Located): readonly Callback[] {
  const found: Callback[] = [];
  const known = once(callback, 'callback', () => found);
  if (known !== found) return known;
  for (const { key, keySpan, value: item } of childrenOf(callback)) {
    if (key.startsWith('x-')) continue;
    pathItem(reading, key, item, 'outgoing');
    found.push({ uri: item.uri, span: keySpan, pointer: item.pointer, expression: key });
  }
  return found;
}

function noteServers(reading: Reading, at: Located, part: PartReading): void {
  if (reading.version === '2.0') {
    for (const scheme of elementsOf(below(at, 'schemes')))
      noteServer(reading, part, { url: scheme, at, description: '' });
    return;
  }
  for (const server of elementsOf(below(at, 'servers'))) {
    const description = textOf(below(server, 'description')?.node) ?? '';
    const url = below(server, 'url');
    if (url) noteServer(reading, part, { url, at, description });
    if (!/^\{[^{}]+\}:\/\//.test(textOf(url?.node) ?? '')) continue;
    // The scheme may be a variable: `{scheme}://host`.
    const name = /^\{([^{}]+)\}/.exec(textOf(url?.node) ?? '')?.[1] ?? '';
    const variables = below(server, 'variables');
    const variable = variables && below(variables, name);
    const chosen = variable && below(variable, 'default');
    if (chosen) noteServer(reading, part, { url: chosen, at, description });
  }
}

function noteServer(
  { top }: Reading,
  { servers }: PartReading,
  { url, at, description }: { readonly url: Located; readonly at: Located; readonly description: string },
): void {
  const written = writtenAt(url);
  if (!written) return;
  const { uri, span, text, pointer } = written;
  servers.push({ uri, span, pointer, url: text, description, general: at.node === top.node });
}
