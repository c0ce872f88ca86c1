/** Repairs of API descriptions, as edits of the written text. */
import type { Endpoint } from '../../meaning/endpoints/chain.ts';
import type { ApiDescription, Operation, Property, Server } from '../../meaning/openapi/description.ts';
import { basePaths } from '../../meaning/openapi/find.ts';
import { at, itemsOf, pathOf, textOf } from '../../parse/document.ts';
import type { TextEdit } from '../../text/edit.ts';
import type { Place, Span } from '../../text/span.ts';
import { documentAt, standingAt } from '../../workspace/document.ts';
import { fileAt, type Workspace } from '../../workspace/workspace.ts';
import type { FileEdits, FixLevel } from '../finding.ts';
import { methodsOf, operationOf, type Scheme, templateOf, withNames } from '../operation-of-endpoint.ts';
import type { JsonObject } from '../schema-of-shape.ts';
import {
  entryAddition,
  entryBesideReference,
  entryInsertion,
  itemAddition,
  type NodeAddress,
  removal,
  textReplacement,
} from './document-edits.ts';
import type { Repair } from './repair.ts';

/** One change of a description, or why there is none. */
export interface Change {
  readonly title: string;
  readonly level: FixLevel;
  /** Said where the text allows no edit. */
  readonly otherwise: string;
}

/** Puts a key with a value (as in JSON) into each of these maps. */
export function insertionRepairs(
  workspace: Workspace,
  maps: readonly NodeAddress[],
  { key, value, after }: { readonly key: string; readonly value: string; readonly after?: string },
  change: Change,
): readonly Repair[] {
  return asRepairs(change, maps, (each) => entryInsertion(workspace, each, key, value, after));
}

/** Marks properties with a key that is true. */
export function markRepairs(
  workspace: Workspace,
  { version }: Pick<ApiDescription, 'version'>,
  properties: readonly Property[],
  key: string,
  change: Change,
): readonly Repair[] {
  // Beside a reference nothing counts in old versions.
  const isOld = version === '2.0' || version === '3.0';
  return asRepairs(change, properties, (each) =>
    isOld && each.schema.refers
      ? entryBesideReference(workspace, each, key, 'true')
      : entryInsertion(workspace, each, key, 'true'),
  );
}

/** Takes each of these entries or items out. */
export function removalRepairs(
  workspace: Workspace,
  nodes: readonly NodeAddress[],
  change: Change,
): readonly Repair[] {
  return asRepairs(change, nodes, (each) => removal(workspace, each));
}

/** Gives each of these texts the value that belongs to it. */
export function textRepairs<T extends NodeAddress>(
  workspace: Workspace,
  texts: readonly T[],
  value: (text: T) => string,
  change: Change,
): readonly Repair[] {
  return asRepairs(change, texts, (each) => textReplacement(workspace, each, value(each)));
}

/** One repair with an edit for each of these; refused where one of them cannot be edited. */
export function asRepairs<T extends NodeAddress>(
  { title, level, otherwise }: Change,
  all: readonly T[],
  editOf: (each: T) => TextEdit | null,
): readonly Repair[] {
  const byFile = new Map<string, Map<string, TextEdit>>();
  for (const each of all) {
    const edit = editOf(each);
    if (!edit) return [{ kind: 'refused', title, reason: otherwise }];
    const known = byFile.get(each.uri) ?? new Map<string, TextEdit>();
    // What stands at an anchor is edited once for all its aliases.
    const { start, end } = edit.span;
    known.set(`${start} ${end} ${edit.text}`, edit);
    byFile.set(each.uri, known);
  }
  const edits: readonly FileEdits[] = [...byFile].map(([uri, list]) => ({ uri, edits: [...list.values()] }));
  return [{ kind: 'edits', title, level, edits }];
}

/** `http` becomes `https`. */
export function httpsRepairs(
  workspace: Workspace,
  server: Pick<Server, 'uri' | 'span' | 'pointer' | 'url'>,
): readonly Repair[] {
  const { text, span } = writtenAt(workspace, server);
  const match = /\b(?:http|ws)\b/i.exec(text);
  const removal = schemeRemoval(workspace, server);
  if (removal)
    return [
      {
        kind: 'edits',
        title: `Take \`${server.url}\` out, as its secure form is listed too`,
        level: 'B',
        edits: [{ uri: server.uri, edits: [removal] }],
      },
    ];
  const secure = /^ws\b/i.test(match?.[0] ?? server.url) ? 'wss' : 'https';
  const change: Change = {
    title: `Use \`${secure}\` (the server must offer it)`,
    level: 'B',
    otherwise: 'The address cannot be changed in this text.',
  };
  // Where the word is written with escapes, the whole text is written anew.
  if (!match)
    return textRepairs(workspace, [server], ({ url }) => url.replace(/^(?:http|ws)\b/i, secure), change);
  const start = span.start + match.index;
  const edit = { span: { start, end: start + match[0].length }, text: secure };
  return asRepairs(change, [server], () => edit);
}

/** In a list of schemes that holds the secure form already, the other one is taken out. */
function schemeRemoval(
  workspace: Workspace,
  server: Pick<Server, 'uri' | 'pointer' | 'url'>,
): TextEdit | null {
  const path = pathOf(server.pointer) ?? [];
  const index = Number(path.at(-1));
  const items = itemsOf(at(documentAt(workspace, server.uri).root, path.slice(0, -1)));
  const own = items[index];
  if (!own || !items.some((item) => textOf(item)?.toLowerCase() === `${server.url.toLowerCase()}s`))
    return null;
  return removal(workspace, server);
}

/** The only name there is, or those that differ from the one written by a slip of the pen. */
export function nameRepairs(
  workspace: Workspace,
  names: readonly string[],
  name: string,
  place: Place,
): readonly Repair[] {
  const near = names.filter((each) => distance(each.toLowerCase(), name.toLowerCase()) <= 2);
  const { text, span } = writtenAt(workspace, place);
  return (near.length ? near : names.length === 1 ? names : []).map((each) => ({
    kind: 'edits',
    title: `Use \`${each}\``,
    level: 'B',
    edits: [{ uri: place.uri, edits: [{ span, text: renamed(text, name, each) }] }],
  }));
}

/** A text with another name in it; written anew where the name is written with escapes. */
function renamed(text: string, name: string, other: string): string {
  return text.includes(name) || !text.startsWith('"') ? text.replace(name, other) : JSON.stringify(other);
}

/** A place of a description where it stands in the text, and what is written there. */
function writtenAt(workspace: Workspace, place: Place): { readonly text: string; readonly span: Span } {
  const { uri, span } = standingAt(workspace, place);
  return { span, text: fileAt(workspace, uri)?.text.slice(span.start, span.end) ?? '' };
}

/** Number of letters to insert, delete or replace (Levenshtein); at most 3 is told apart. */
function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 3) return 4;
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/**
 * `security` for operations that say nothing of it: with the scheme that their code asks for, else the one that most
 * operations use, or the only one that is defined. Where none is, a scheme is defined as well.
 */
export function securityRepairs(
  workspace: Workspace,
  description: ApiDescription,
  operations: readonly Operation[],
  ofCode: readonly Scheme[] = [],
): readonly Repair[] {
  const known = schemeFor(description, ofCode);
  const scheme = known ?? (description.schemes.length ? null : (ofCode[0] ?? bearerToken).name);
  if (scheme === null)
    return [
      {
        kind: 'refused',
        title: 'Ask for a credential',
        reason: 'Several security schemes are defined and none is used: say first how clients sign in.',
      },
    ];
  const otherwise = 'An operation cannot be extended in this text.';
  const additions = asRepairs(
    {
      title: known ? `Ask for \`${scheme}\`` : `Ask for \`${scheme}\`, and define it (to be finished)`,
      level: known ? 'B' : 'C',
      otherwise,
    },
    operations,
    ({ uri, pointer, security }) =>
      security.own
        ? entrySecurity(workspace, security.own, scheme)
        : entryInsertion(workspace, { uri, pointer }, 'security', `[{ ${JSON.stringify(scheme)}: [] }]`, ''),
  );
  if (known) return additions;
  const definition = schemeDefinition(workspace, description, ofCode[0] ?? bearerToken);
  return joined(workspace, additions, description, definition, {
    title: 'Ask for a credential',
    level: 'C',
    otherwise,
  });
}

/** A repair that defines something as well; refused where that cannot be written. */
export function joined(
  workspace: Workspace,
  repairs: readonly Repair[],
  { uri }: ApiDescription,
  { top, below }: Definition,
  { title, otherwise }: Change,
): readonly Repair[] {
  const [repair] = repairs;
  const definition = below ?? entryAddition(workspace, { uri, pointer: '' }, top, 'paths');
  if (!definition || repair?.kind !== 'edits') return [{ kind: 'refused', title, reason: otherwise }];
  const others = repair.edits.filter((each) => each.uri !== uri);
  const own = repair.edits.find((each) => each.uri === uri)?.edits ?? [];
  return [{ ...repair, edits: [...others, { uri, edits: [...own, definition] }] }];
}

/** `security: []` becomes a list with the scheme. */
function entrySecurity(workspace: Workspace, address: NodeAddress, scheme: string): TextEdit | null {
  const node = at(documentAt(workspace, address.uri).root, pathOf(address.pointer) ?? []);
  const isJson = fileAt(workspace, address.uri)?.kind === 'json';
  if (node?.kind !== 'list' || node.items.length) return null;
  const name = isJson ? JSON.stringify(scheme) : yamlKey(scheme);
  return { span: node.span, text: `[{ ${name}: [] }]` };
}

/** The scheme of a description that says what the code asks for, else the usual one; null if that cannot be told. */
function schemeFor(description: ApiDescription, ofCode: readonly Scheme[]): string | null {
  const same = ofCode.flatMap(({ object }) =>
    description.schemes.filter(
      ({ type, http, keyName, keyIn }) =>
        type === object.type &&
        (type === 'http'
          ? http?.text.toLowerCase() === object.scheme
          : keyName?.toLowerCase() === String(object.name).toLowerCase() && keyIn?.text === object.in),
    ),
  );
  return same[0]?.name ?? usualScheme(description);
}

const bearerToken: Scheme = { name: 'bearer', object: { type: 'http', scheme: 'bearer' } };

/** Defines a scheme where the description keeps such definitions. */
function schemeDefinition(
  workspace: Workspace,
  description: ApiDescription,
  { name, object }: Scheme,
): Definition {
  const { version } = description;
  // Version 2.0 knows `basic` and keys only: a bearer token is a key in the header.
  const written: JsonObject =
    version === '2.0' && object.type === 'http'
      ? object.scheme === 'basic'
        ? { type: 'basic' }
        : { type: 'apiKey', in: 'header', name: 'Authorization' }
      : object;
  const keys = version === '2.0' ? ['securityDefinitions'] : ['components', 'securitySchemes'];
  return componentDefinition(workspace, description, keys, { [name]: written });
}

/** Defines components where the description keeps those of their kind. */
export function componentDefinition(
  workspace: Workspace,
  { uri }: ApiDescription,
  keys: readonly string[],
  components: JsonObject,
): Definition {
  const { root } = documentAt(workspace, uri);
  // What stands at the top is added there.
  for (let depth = keys.length; depth > 0; depth--) {
    const path = keys.slice(0, depth);
    if (at(root, path)?.kind !== 'map') continue;
    const value = keys
      .slice(depth)
      .reverse()
      .reduce<JsonObject>((inner, key) => ({ [key]: inner }), components);
    const pointer = path.map((key) => `/${key}`).join('');
    return { top: {}, below: entryAddition(workspace, { uri, pointer }, value) };
  }
  return { top: keys.reduceRight<JsonObject>((inner, key) => ({ [key]: inner }), components), below: null };
}

/** What is defined, at the top or in what is there already. */
export interface Definition {
  /** What is to be added at the top. */
  readonly top: JsonObject;
  /** Null where nothing is to be added further down. */
  readonly below: TextEdit | null;
}

/** `security` for the whole of a description in which nothing is secured, and `security: []` for what is public. */
export function generalSecurityRepairs(
  workspace: Workspace,
  description: ApiDescription,
  open: readonly Operation[],
): readonly Repair[] {
  const known = schemeFor(description, []);
  const name = known ?? bearerToken.name;
  const title = known
    ? `Ask for \`${name}\` everywhere but where it is public`
    : `Ask for a bearer token everywhere but where it is public, and define it (to be finished)`;
  if (!known && description.schemes.length)
    return [
      {
        kind: 'refused',
        title,
        reason: 'Several security schemes are defined: say first how clients sign in.',
      },
    ];
  const { top, below } = known
    ? { top: {}, below: null }
    : schemeDefinition(workspace, description, bearerToken);
  const { uri } = description;
  const general = entryAddition(
    workspace,
    { uri, pointer: '' },
    { security: [{ [name]: [] }], ...top },
    'paths',
  );
  if (!general)
    return [{ kind: 'refused', title, reason: 'The description cannot be extended in this text.' }];
  const change: Change = { title, level: 'C', otherwise: 'An operation cannot be extended in this text.' };
  const repairs = asRepairs(change, open, (each) =>
    entryInsertion(workspace, { uri: each.uri, pointer: each.pointer }, 'security', '[]', ''),
  );
  const [repair] = repairs;
  if (repair?.kind === 'refused') return repairs;
  const edits = repair?.kind === 'edits' ? repair.edits : [];
  const own = edits.find((each) => each.uri === uri)?.edits ?? [];
  return [
    {
      kind: 'edits',
      title,
      level: 'C',
      edits: [
        ...edits.filter((each) => each.uri !== uri),
        { uri, edits: [general, ...(below ? [below] : []), ...own] },
      ],
    },
  ];
}

function usualScheme(description: ApiDescription): string | null {
  const defined = description.schemes.map((scheme) => scheme.name);
  const counts = new Map<string, number>();
  for (const { name } of description.requirements)
    if (defined.includes(name)) counts.set(name, (counts.get(name) ?? 0) + 1);
  const [top] = [...counts].sort((a, b) => b[1] - a[1]);
  return top?.[0] ?? (defined.length === 1 ? (defined[0] ?? null) : null);
}

/** Adds operations for endpoints of the code: as far as the code says what they take and answer. */
export function operationRepairs(
  workspace: Workspace,
  description: ApiDescription,
  endpoints: readonly Endpoint[],
): readonly Repair[] {
  const title = 'Describe what the code says of it (to be finished)';
  const refused = (reason: string): readonly Repair[] => [{ kind: 'refused', title, reason }];
  const bases = basePaths(workspace, description);
  const items = new Map<
    string,
    { pointer: string | null; template: string; operations: Record<string, JsonObject> }
  >();
  for (const endpoint of endpoints) {
    const base = bases.find((each) => each !== '' && endpoint.path.startsWith(`${each}/`)) ?? '';
    if (base === '' && !bases.includes('') && bases.length)
      return refused('The endpoint lies outside of the base paths of all servers.');
    const [method, ...others] = methodsOf(endpoint);
    if (!method || others.length) return refused('A path of OpenAPI cannot stand for this endpoint.');
    const template = templateOf(endpoint.path.slice(base.length));
    const key = template.replaceAll(/\{\w+\}/g, '{}');
    const known = description.operations.find(
      (each) => each.pathTemplate.replaceAll(/\{\w+\}/g, '{}') === key && each.uri === description.uri,
    );
    const pointer = known ? known.pointer.slice(0, known.pointer.lastIndexOf('/')) : null;
    const item = items.get(key) ?? { pointer, template: known?.pathTemplate ?? template, operations: {} };
    item.operations[method] = operationText(workspace, description, endpoint, method, item.template);
    items.set(key, item);
  }
  const fresh = [...items.values()].filter((each) => each.pointer === null);
  const { uri } = description;
  const additions = [
    ...(fresh.length
      ? [
          {
            uri,
            pointer: '/paths',
            value: Object.fromEntries(fresh.map((each) => [each.template, each.operations])),
          },
        ]
      : []),
    ...[...items.values()].flatMap(({ pointer, operations }) =>
      pointer === null ? [] : [{ uri, pointer, value: operations as JsonObject }],
    ),
  ];
  const otherwise = 'The paths of the description cannot be extended in this text.';
  return asRepairs({ title, level: 'C', otherwise }, additions, (each) =>
    entryAddition(workspace, each, each.value),
  );
}

function operationText(
  workspace: Workspace,
  description: ApiDescription,
  endpoint: Endpoint,
  method: string,
  template: string,
): JsonObject {
  const version = description.version === '3.2' ? '3.1' : description.version;
  const described = operationOf(workspace, endpoint, method, version);
  const operation = withNames(described.operation, described.path, template);
  const { schemes } = described;
  // What the description asks for as a whole need not be said again.
  const isGeneral = description.security?.some((each) => each.schemes.length) ?? false;
  const name = schemes?.length ? schemeFor(description, schemes) : null;
  const security: JsonObject =
    schemes?.length && name !== null && !isGeneral
      ? { security: [{ [name]: [] }] }
      : schemes?.length === 0 && isGeneral
        ? { security: [] }
        : {};
  return { ...security, ...operation };
}

function yamlKey(name: string): string {
  return /^[A-Za-z_][\w.-]*$/.test(name) ? name : JSON.stringify(name);
}

/** Describes parameters that the code reads. */
export function describedParameterRepairs(
  workspace: Workspace,
  all: readonly {
    readonly description: ApiDescription;
    readonly operation: Operation;
    readonly missing: readonly { readonly name: string; readonly in: string }[];
  }[],
): readonly Repair[] {
  const change: Change = {
    title: 'Describe the parameters that the code reads (to be finished)',
    level: 'C',
    otherwise: 'The parameters of an operation cannot be extended in this text.',
  };
  const edits = all.map(({ description, operation, missing }) => {
    const items = missing.map((each): JsonObject => {
      const schema: JsonObject = { type: 'string', maxLength: 100 };
      const base = { name: each.name, in: each.in, description: 'TODO: say what it is for.' };
      return description.version === '2.0' ? { ...base, ...schema } : { ...base, schema };
    });
    return { uri: operation.uri, pointer: operation.pointer, items };
  });
  return asRepairs(change, edits, ({ uri, pointer, items }) => {
    const list = { uri, pointer: `${pointer}/parameters` };
    const known = at(documentAt(workspace, uri).root, pathOf(list.pointer) ?? []);
    return known?.kind === 'list'
      ? itemAddition(workspace, list, items)
      : entryAddition(workspace, { uri, pointer }, { parameters: items }, 'responses');
  });
}
