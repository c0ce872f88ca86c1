/**
 * API descriptions whose operations are written beside the handlers, as a member of them: `GET.apiDoc = { … }`. What is
 * general of such a description is given to the library, and its paths are the files of handlers.
 */
import { type ExpressionId, NONE } from '../../facts/facts.ts';
import type { DocumentEntry, DocumentNode, MapNode } from '../../parse/document.ts';
import { entriesOf, entry, itemsOf, textOf } from '../../parse/document.ts';
import { parseYaml } from '../../parse/yaml.ts';
import type { Span } from '../../text/span.ts';
import { factsAt } from '../../workspace/facts.ts';
import { exportTargets, scriptFiles } from '../../workspace/links.ts';
import { query } from '../../workspace/memo.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { nodeOfCode } from '../openapi/code-nodes.ts';
import type { ApiDescription, Operation } from '../openapi/description.ts';
import { descriptionAt } from '../openapi/find.ts';
import { locatedAt, locatedBelow } from '../values/located.ts';
import type { Value } from '../values/value.ts';
import { valuesOf } from '../values/values.ts';
import { type ExportedHandler, exportsOf } from './file-exports.ts';
import { type FilePlace, filePlacesOf } from './file-places.ts';
import { descriptionGiven, folderGivings } from './given-folders.ts';
import { defaultExportPlaces } from './loaded-files.ts';

/** A description that the code puts together, with its operations by their keys. */
export interface CodeDescription {
  readonly description: ApiDescription;
  readonly operations: ReadonlyMap<string, Operation>;
}

const all = query<Workspace, readonly CodeDescription[]>({
  name: 'API descriptions in code',
  compute: (workspace) => {
    const givings = folderGivings(workspace).filter(({ words }) => words.operation !== undefined);
    if (!givings.length) return [];
    const places = scriptFiles(workspace).flatMap((uri) =>
      filePlacesOf(workspace, uri).flatMap((place) => (place.given ? [{ uri, place }] : [])),
    );
    return givings.flatMap(({ call, words }) => {
      const root = descriptionGiven(workspace, call, words);
      const own = places.filter(
        ({ place: { given } }) =>
          given?.giving.call.uri === call.uri && given.giving.call.expression === call.expression,
      );
      return root ? (described(workspace, call.uri, root, own) ?? []) : [];
    });
  },
  onCycle: [],
});

/** All descriptions of the workspace whose operations stand beside handlers. */
export function codeDescriptions(workspace: Workspace): readonly CodeDescription[] {
  return all(workspace, '');
}

/** The operation that stands beside the handler for a method in a file, or at its path in what the library is given. */
export function operationBeside(
  workspace: Workspace,
  place: FilePlace,
  method: string,
): { readonly description: ApiDescription; readonly operation: Operation } | null {
  const key = operationKey(place, method);
  for (const { description, operations } of codeDescriptions(workspace)) {
    const operation = operations.get(key);
    if (operation) return { description, operation };
  }
  return null;
}

/** By what an operation of a file is known: the call that is given its folder, its path there, and its method. */
export function operationKey({ given }: FilePlace, method: string): string {
  const { uri = '', expression = NONE } = given?.giving.call ?? {};
  return `${uri}#${expression} ${method} ${given?.template}`;
}

/** Where an operation stands. */
interface Written {
  readonly uri: string;
  readonly keySpan: Span;
  readonly place: FilePlace;
}

/** A file of handlers as an item of `paths`. */
function described(
  workspace: Workspace,
  uri: string,
  root: DocumentNode,
  files: readonly { readonly uri: string; readonly place: FilePlace }[],
): CodeDescription | null {
  const general = entry(root, 'paths')?.value ?? null;
  const written = new Map<string, Written>();
  const items = new Map(entriesOf(general).map(({ key, value }) => [key, [...entriesOf(value)]]));
  for (const { uri: file, place } of files) {
    const { given, entry: words } = place;
    if (!given || words.given?.operation === undefined) continue;
    const item = items.get(given.template) ?? [];
    items.set(given.template, item);
    const shared = sharedParameters(workspace, file, words.given.parameters);
    if (shared) item.unshift(merged(item, 'parameters', shared));
    for (const handler of exportsOf(workspace, file, words)) {
      const method = handler.meaning.toLowerCase();
      const beside = docOf(workspace, handler, words.given.operation);
      written.set(`${given.template} ${method}`, { uri: handler.uri, keySpan: handler.span, place });
      if (beside) item.push({ key: method, keySpan: handler.span, value: beside });
    }
  }
  const paths = map(
    [...items].map(([key, entries]) => ({ key, keySpan: root.span, value: map(entries, root.span) })),
    root.span,
  );
  const rest = entriesOf(root).filter(({ key }) => key !== 'paths');
  const whole = map([...rest, { key: 'paths', keySpan: root.span, value: paths }], root.span);
  const description = descriptionAt(workspace, uri, whole);
  if (!description) return null;
  const found = description.operations.map((operation): readonly [string | null, Operation] => {
    const at = written.get(`${operation.pathTemplate} ${operation.method.toLowerCase()}`);
    if (!at) return [null, operation];
    const { uri: file, keySpan, place } = at;
    return [operationKey(place, operation.method), { ...operation, uri: file, keySpan }];
  });
  const operations = new Map(found.flatMap(([key, each]) => (key === null ? [] : [[key, each] as const])));
  return { description: { ...description, operations: found.map(([, each]) => each) }, operations };
}

function map(entries: readonly DocumentEntry[], span: Span): MapNode {
  return {
    kind: 'map',
    span,
    entries,
    repeats: new Set(entries.map(({ key }) => key)).size < entries.length,
  };
}

/** A list of a path item with more elements before its own. */
function merged(item: readonly DocumentEntry[], key: string, more: DocumentNode): DocumentEntry {
  const own = item.find((each) => each.key === key);
  return {
    key,
    keySpan: own?.keySpan ?? more.span,
    value: { kind: 'list', span: more.span, items: [...itemsOf(more), ...itemsOf(own?.value)] },
  };
}

/** What a file exports for all of its operations. */
function sharedParameters(workspace: Workspace, uri: string, name: string | undefined): DocumentNode | null {
  if (name === undefined) return null;
  const exported = locatedAt(workspace, exportTargets(workspace, uri, name));
  const places = exported.length
    ? exported
    : defaultExportPlaces(workspace, uri).flatMap((at) => locatedBelow(workspace, at, [name]));
  const [first] = places;
  return first ? nodeOfCode(workspace, first) : null;
}

/** What is said of a handler by a member that is put on it, or on the last of a list of handlers. */
function docOf(workspace: Workspace, handler: ExportedHandler, name: string): DocumentNode | null {
  const { uri } = handler;
  const values = handler.values ?? valuesOf(workspace, { uri, expression: handler.expression });
  const last = values.flatMap((value) => lastOf(workspace, value));
  for (const wanted of [values, last])
    for (const { on, value } of storesIn(workspace, uri, name))
      if (on.some((each) => wanted.some((other) => isSame(each, other))))
        return readDoc(nodeOfCode(workspace, { place: { uri, expression: value }, context: null }));
  return null;
}

/** An operation may be a text in YAML, too; all that it says stands where the text does. */
function readDoc(node: DocumentNode | null): DocumentNode | null {
  const text = textOf(node);
  if (text === null || !node) return node;
  const { root } = parseYaml(text);
  return root && standingIn(root, node.span);
}

function standingIn(node: DocumentNode, span: Span): DocumentNode {
  if (node.kind === 'scalar') return { ...node, span };
  if (node.kind === 'list') return { ...node, span, items: node.items.map((each) => standingIn(each, span)) };
  const entries = node.entries.map(({ key, value }) => ({
    key,
    keySpan: span,
    value: standingIn(value, span),
  }));
  return { ...node, span, entries };
}

/** Values on which something is put under a name, and the expression that is put there. */
function storesIn(
  workspace: Workspace,
  uri: string,
  name: string,
): readonly { readonly on: readonly Value[]; readonly value: ExpressionId }[] {
  const { code } = factsAt(workspace, uri);
  return code.expressions.flatMap((store) => {
    const target = store.kind === 'assignment' ? code.expressions[store.target] : undefined;
    if (store.kind !== 'assignment' || target?.kind !== 'member' || target.property !== name) return [];
    return [{ on: valuesOf(workspace, { uri, expression: target.object }), value: store.value }];
  });
}

function lastOf(workspace: Workspace, value: Value): readonly Value[] {
  if (value.kind !== 'array') return [];
  const { uri } = value;
  const literal = factsAt(workspace, uri).code.expressions[value.expression];
  const last = literal?.kind === 'array' ? literal.elements.at(-1) : undefined;
  return last === undefined || last === NONE ? [] : valuesOf(workspace, { uri, expression: last });
}

function isSame(one: Value, other: Value): boolean {
  if (one.kind === 'function')
    return other.kind === 'function' && one.uri === other.uri && one.function === other.function;
  return (
    one.kind === 'array' &&
    other.kind === 'array' &&
    one.uri === other.uri &&
    one.expression === other.expression
  );
}
