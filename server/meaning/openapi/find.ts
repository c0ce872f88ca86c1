/** Finds API descriptions by what they say, and reads them. */
import {
  at,
  type DocumentEntry,
  type DocumentNode,
  entriesOf,
  entry,
  itemsOf,
  pathOf,
  pointerOf,
  textOf,
  wordOf,
} from '../../parse/document.ts';
import { documentAt } from '../../workspace/document.ts';
import { query } from '../../workspace/memo.ts';
import { folderOf, joinPath } from '../../workspace/settings-files.ts';
import { allFiles, fileAt, type Workspace } from '../../workspace/workspace.ts';
import type {
  ApiDescription,
  OpenApiVersion,
  Operation,
  OperationSecurity,
  RequiredScheme,
  Requirement,
  SecurityScheme,
  Server,
} from './description.ts';

/** A text that does not name the format near its start is no description. In UTF-16 units. */
const HEAD = 100_000;
/** References followed in a row. */
const REFERENCE_LIMIT = 16;

const descriptions = query<Workspace, ApiDescription | null>({
  name: 'API description',
  compute: (workspace, uri) => read(workspace, uri),
  onCycle: null,
});

/** The API description in a file, told by its content; null if the file is none. */
export function apiDescription(workspace: Workspace, uri: string): ApiDescription | null {
  return descriptions(workspace, uri);
}

const everyDescription = query<Workspace, readonly ApiDescription[]>({
  name: 'API descriptions',
  compute: (workspace) =>
    allFiles(workspace, '').flatMap((uri) => {
      const found = /\.(?:ya?ml|json)$/i.test(uri) ? apiDescription(workspace, uri) : null;
      return found ? [found] : [];
    }),
  onCycle: [],
});

/** All API descriptions of the workspace, in the order of their files. */
export function allDescriptions(workspace: Workspace): readonly ApiDescription[] {
  return everyDescription(workspace, '');
}

function read(workspace: Workspace, uri: string): ApiDescription | null {
  const file = fileAt(workspace, uri);
  if (file?.kind !== 'yaml' && file?.kind !== 'json') return null;
  if (!/openapi|swagger/.test(file.text.slice(0, HEAD))) return null;
  const { root } = documentAt(workspace, uri);
  const version = versionOf(root);
  return root && version ? new Reader(workspace, uri, root, version).description() : null;
}

function versionOf(root: DocumentNode | null): OpenApiVersion | null {
  if (wordOf(entry(root, 'swagger')?.value) !== null) return '2.0';
  const word = wordOf(entry(root, 'openapi')?.value);
  const match = word === null ? null : /^3(?:\.([0-9]+))?/.exec(word);
  if (!match) return null;
  return match[1] === '2' ? '3.2' : match[1] === '1' ? '3.1' : '3.0';
}

/** A node with where it stands. */
interface Located {
  readonly uri: string;
  readonly node: DocumentNode;
  readonly path: readonly string[];
}

const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];

/** Reads one description; lives only while it runs. */
class Reader {
  private readonly requirements: RequiredScheme[] = [];
  private readonly servers: Server[] = [];

  constructor(
    private readonly workspace: Workspace,
    private readonly uri: string,
    private readonly root: DocumentNode,
    private readonly version: OpenApiVersion,
  ) {}

  description(): ApiDescription {
    const top: Located = { uri: this.uri, node: this.root, path: [] };
    this.noteServers(top);
    const general = this.securityAt(top);
    const operations = entriesOf(at(this.root, ['paths'])).flatMap(({ key, value }) =>
      key.startsWith('/')
        ? this.pathItem(key, { uri: this.uri, node: value, path: ['paths', key] }, general)
        : [],
    );
    const { uri, version, servers, requirements } = this;
    return { uri, version, operations, servers, schemes: this.schemes(), requirements };
  }

  private pathItem(
    template: string,
    written: Located,
    general: readonly Requirement[] | null,
  ): readonly Operation[] {
    const item = this.resolved(written);
    if (!item) return [];
    this.noteServers(item);
    const known = this.version === '3.2' ? [...methods, 'query'] : methods;
    const own = entriesOf(item.node)
      .filter(({ key }) => known.includes(key.toLowerCase()))
      .map((each) => this.operation(template, item, each, [], general));
    const more = this.version === '3.2' ? entriesOf(at(item.node, ['additionalOperations'])) : [];
    return [
      ...own,
      ...more.map((each) => this.operation(template, item, each, ['additionalOperations'], general)),
    ];
  }

  private operation(
    pathTemplate: string,
    item: Located,
    { key, keySpan, value }: DocumentEntry,
    within: readonly string[],
    general: readonly Requirement[] | null,
  ): Operation {
    const path = [...item.path, ...within, key];
    const located: Located = { uri: item.uri, node: value, path };
    this.noteServers(located);
    const own = this.securityAt(located);
    const security: OperationSecurity = {
      requirements: own ?? general,
      inherited: own === null && general !== null,
    };
    return {
      method: key.toUpperCase(),
      pathTemplate,
      path: this.basePath() + pathTemplate.replaceAll(/\{([^{}]+)\}/g, ':$1'),
      operationId: textOf(entry(value, 'operationId')?.value),
      uri: item.uri,
      pointer: pointerOf(path),
      keySpan,
      span: value.span,
      security,
    };
  }

  /** null where nothing is said. */
  private securityAt({ uri, node, path }: Located): readonly Requirement[] | null {
    const list = entry(node, 'security')?.value;
    if (list?.kind !== 'list') return null;
    return itemsOf(list).map((item, i): Requirement => {
      const schemes = entriesOf(item).map(
        ({ key, keySpan, value }): RequiredScheme => ({
          name: key,
          scopes: itemsOf(value).flatMap((scope) => wordOf(scope) ?? []),
          uri,
          span: keySpan,
          pointer: pointerOf([...path, 'security', String(i), key]),
        }),
      );
      this.requirements.push(...schemes);
      return { schemes };
    });
  }

  private schemes(): readonly SecurityScheme[] {
    const path = this.version === '2.0' ? ['securityDefinitions'] : ['components', 'securitySchemes'];
    return entriesOf(at(this.root, path)).map(({ key, keySpan, value }) => {
      const target = this.resolved({ uri: this.uri, node: value, path: [...path, key] });
      return {
        name: key,
        type: textOf(entry(target?.node ?? value, 'type')?.value) ?? '',
        uri: this.uri,
        span: keySpan,
        pointer: pointerOf([...path, key]),
      };
    });
  }

  private noteServers({ uri, node, path }: Located): void {
    const name = this.version === '2.0' ? 'schemes' : 'servers';
    itemsOf(entry(node, name)?.value).forEach((item, i) => {
      const value = this.version === '2.0' ? item : entry(item, 'url')?.value;
      const url = textOf(value);
      if (value && url !== null) {
        const below = this.version === '2.0' ? [] : ['url'];
        this.servers.push({
          uri,
          url,
          span: value.span,
          pointer: pointerOf([...path, name, String(i), ...below]),
        });
      }
    });
  }

  private basePath(): string {
    return basePathsOf(this.root, this.version)[0] ?? '';
  }

  /** The node itself, or what its `$ref` leads to in this or another file; null if it leads nowhere or in a circle. */
  private resolved(start: Located): Located | null {
    let current = start;
    for (let step = 0; step < REFERENCE_LIMIT; step++) {
      const reference = textOf(entry(current.node, '$ref')?.value);
      if (reference === null) return current;
      const next = this.referred(current.uri, reference);
      if (!next) return null;
      current = next;
    }
    return null;
  }

  private referred(from: string, reference: string): Located | null {
    const [file = '', fragment = ''] = reference.split('#', 2);
    if (/^[a-z][\w+.-]*:/i.test(file)) return null;
    const uri = file ? joinPath(folderOf(from), file) : from;
    const path = pathOf(decoded(fragment));
    const node = path && at(uri === this.uri ? this.root : documentAt(this.workspace, uri).root, path);
    return node && path ? { uri, node, path } : null;
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Paths that the servers of a description put before all its operations, without a slash at the end. */
export function basePaths(workspace: Workspace, { uri, version }: ApiDescription): readonly string[] {
  return basePathsOf(documentAt(workspace, uri).root, version);
}

function basePathsOf(root: DocumentNode | null, version: OpenApiVersion): readonly string[] {
  if (version === '2.0') return [(textOf(entry(root, 'basePath')?.value) ?? '').replace(/\/+$/, '')];
  const found = itemsOf(entry(root, 'servers')?.value).flatMap((server) => {
    const url = textOf(entry(server, 'url')?.value);
    if (url === null) return [];
    const filled = url.replaceAll(
      /\{([^{}]+)\}/g,
      (_, name: string) => wordOf(at(server, ['variables', name, 'default'])) ?? name,
    );
    return [filled.replace(/^[a-z][\w+.-]*:\/\/[^/]*/i, '').replace(/\/+$/, '')];
  });
  return [...new Set(found)];
}
