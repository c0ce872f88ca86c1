/**
 * Files that say which exported function answers which request: `serverless.yml`, the template of a SAM application,
 * `function.json`.
 * What such a file looks like is a word of the models (`deployments`).
 */
import { type DocumentNode, nodesAt } from '../../parse/document.ts';
import { decoded } from '../../text/uri-part.ts';
import { documentAt } from '../../workspace/document.ts';
import { scriptFiles } from '../../workspace/links.ts';
import { query } from '../../workspace/memo.ts';
import { folderOf, joinPath } from '../../workspace/settings-files.ts';
import { allFiles, fileExists, type Workspace } from '../../workspace/workspace.ts';
import { settingAbove } from '../values/named-settings.ts';
import { type DeploymentEntry, type GuardKind, list } from '../vocabulary/model.ts';
import { automatonOf } from '../vocabulary/model-set.ts';
import { type DeployingCall, deployingCalls } from './deploying-calls.ts';
import { pathOfTemplate } from './request-line.ts';

const scriptExtensions = ['ts', 'js', 'mjs', 'mts', 'cjs', 'cts', 'tsx', 'jsx'];
/** Functions, and events of one function, that are read of one file. */
const ENTRY_LIMIT = 500;
/** Files that stand for each other, one in the other. */
const INCLUDE_LIMIT = 4;

/** A request that a function is deployed for. */
export interface Deployed {
  readonly model: string;
  /** The script that holds the function, and the names under one of which it is exported. */
  readonly uri: string;
  readonly names: readonly string[];
  /** Upper case; `*` for any. */
  readonly method: string;
  readonly path: string;
  /** Guards that the platform runs before the function, as the file names them. */
  readonly guards: readonly { readonly kind: GuardKind; readonly name: string }[];
  /** The folder of the file that says so. */
  readonly root: string;
}

const deployments = query<Workspace, ReadonlyMap<string, readonly Deployed[]>>({
  name: 'deployments',
  compute: (workspace) => {
    const table = new Map<string, Deployed[]>();
    for (const [model, { deployments: entries }] of automatonOf(workspace).models)
      for (const entry of entries ?? [])
        for (const uri of allFiles(workspace, ''))
          if (list(entry.named).includes(uri.slice(uri.lastIndexOf('/') + 1)))
            for (const each of new Reading(workspace, model, entry, uri).run())
              table.set(each.uri, [...(table.get(each.uri) ?? []), each]);
    for (const each of deployingCalls(workspace))
      for (const found of deployedByCall(workspace, each))
        table.set(found.uri, [...(table.get(found.uri) ?? []), found]);
    return table;
  },
  fingerprint: (table) => JSON.stringify([...table]),
  onCycle: new Map(),
});

/** The requests that functions of a file are deployed for; empty for nearly all files. */
export function deployedIn(workspace: Workspace, uri: string): readonly Deployed[] {
  return deployments(workspace, '').get(uri) ?? [];
}

/** What a call deploys, if its script is there. */
function deployedByCall(
  workspace: Workspace,
  { model, lines, script, export: name, root, guards }: DeployingCall,
): readonly Deployed[] {
  const uri = fileExists(workspace, script) ? script : scriptBelow(workspace, root, script);
  if (uri === null) return [];
  return lines.flatMap((line) => {
    const [first = '', second] = line.trim().split(/\s+/);
    const path = second ?? first;
    // `$default` is what API Gateway calls for all that no other function answers.
    if (!path.startsWith('/')) return [];
    const method = second === undefined || /^(?:any|\*)$/i.test(first) ? '*' : first.toUpperCase();
    return [{ model, uri, names: [name], method, path: pathOfTemplate(path), guards, root }];
  });
}

/** Reads one file; lives only while it runs. */
class Reading {
  private readonly root: DocumentNode | null;
  private readonly folder: string;

  constructor(
    private readonly workspace: Workspace,
    private readonly model: string,
    private readonly entry: DeploymentEntry,
    uri: string,
  ) {
    this.root = documentAt(workspace, uri).root;
    this.folder = folderOf(uri);
  }

  run(): readonly Deployed[] {
    if (!this.root) return [];
    return this.functionsIn(this.root)
      .filter((each) => this.fits(each, this.entry.where))
      .slice(0, ENTRY_LIMIT)
      .flatMap((each) => this.deployed(each));
  }

  /** Where the functions are, in the file or in others for which a text stands on the way. */
  private functionsIn(root: DocumentNode): readonly DocumentNode[] {
    let found: readonly DocumentNode[] = [root];
    for (const key of this.entry.functions.split('.').filter((each) => each !== ''))
      found = found
        .flatMap((each) => this.included(each, INCLUDE_LIMIT))
        // A list of files gives the functions of each.
        .flatMap((each) => (key === '*' && each.kind === 'list' ? each.items : [each]))
        .flatMap((each) => this.included(each, INCLUDE_LIMIT))
        .flatMap((each) => nodesAt(each, key));
    return found.flatMap((each) => this.included(each, INCLUDE_LIMIT));
  }

  /** What a text stands for; the node itself where it is none of such texts. */
  private included(node: DocumentNode, depth: number): readonly DocumentNode[] {
    const text = node.kind === 'scalar' && typeof node.value === 'string' ? node.value : null;
    if (text === null || depth <= 0) return [node];
    for (const template of this.entry.includes ?? []) {
      const match = includePattern(template).exec(text);
      if (!match?.groups) continue;
      const { root } = documentAt(this.workspace, joinPath(this.folder, match.groups.path ?? ''));
      const inner = root ? nodesAt(root, match.groups.keys ?? '') : [];
      return inner.flatMap((each) => this.included(each, depth - 1));
    }
    return [node];
  }

  private deployed(node: DocumentNode): readonly Deployed[] {
    const { entry, model, folder: root } = this;
    const script = entry.script ? this.scriptOf(node, entry.script) : this.handlerOf(node);
    if (!script) return [];
    return list(entry.events)
      .flatMap((path) => nodesAt(node, path))
      .filter((each) => this.fits(each, entry.eventsWhere))
      .slice(0, ENTRY_LIMIT)
      .flatMap((event) =>
        this.linesOf(event).map((line) => ({ model, ...script, ...line, guards: this.guards(event), root })),
      );
  }

  /** `src/books.create`: a script without extension, and an export. */
  private handlerOf(node: DocumentNode): Pick<Deployed, 'uri' | 'names'> | null {
    const handler = this.textOf(node, this.entry.handler ?? []);
    const at = handler.lastIndexOf('.');
    const folder = this.textOf(node, this.entry.folder ?? []);
    const uri = at > 0 ? this.scriptAt(folder, handler.slice(0, at)) : null;
    return uri === null ? null : { uri, names: [handler.slice(at + 1)] };
  }

  /** A script that is named as a file, or stands beside the file of data. */
  private scriptOf(
    node: DocumentNode,
    { at, beside, export: named, exports }: NonNullable<DeploymentEntry['script']>,
  ): Pick<Deployed, 'uri' | 'names'> | null {
    const file = at === undefined ? '' : this.textOf(node, at).replace(/\.\w+$/, '');
    const name = named === undefined ? '' : this.textOf(node, named);
    for (const path of file ? [file, ...beside] : beside) {
      const uri = this.scriptAt('', path);
      if (uri !== null) return { uri, names: name ? [name] : exports };
    }
    return null;
  }

  /** `GET /books`, or an object with the method or methods and the path. */
  private linesOf(event: DocumentNode): readonly Pick<Deployed, 'method' | 'path'>[] {
    const { entry } = this;
    const short = event.kind === 'scalar' && typeof event.value === 'string' ? event.value.trim() : null;
    const [first = '', second] = short?.split(/\s+/) ?? [];
    const methods =
      short === null ? textsOf(nodesAt(event, entry.method)) : second === undefined ? [] : [first];
    const said = short === null ? this.textOf(event, entry.path) : (second ?? first);
    const path = said || (entry.pathOtherwise === 'folder' ? lastPart(this.folder) : '');
    if (!path) return [];
    return (methods.length ? methods : ['*']).map((method) => ({
      method: /^(?:any|\*)$/i.test(method) ? '*' : method.toUpperCase(),
      path: pathOfTemplate(`${this.prefix()}/${path.replace(/^\//, '')}`),
    }));
  }

  /** What stands before all paths, said in the nearest file above of which the model speaks. */
  private prefix(): string {
    const { under } = this.entry;
    return under ? settingAbove(this.workspace, `${this.folder}/`, under).text : '';
  }

  private guards(event: DocumentNode): Deployed['guards'] {
    return (this.entry.guards ?? []).flatMap(({ at, where, otherwise, unsaid, kind, except = [] }) => {
      if (!this.fits(event, where)) return [];
      const own = list(at).flatMap((path) => nodesAt(event, path));
      const general =
        own.length || !this.root
          ? []
          : list(otherwise ?? [])
              .flatMap((path) => this.filledIn(event, path) ?? [])
              .flatMap((path) => nodesAt(this.root as DocumentNode, path));
      const [found] = [...own, ...general];
      if (!found) return unsaid === undefined ? [] : [{ kind, name: unsaid }];
      const value = found.kind === 'scalar' ? found.value : null;
      const isOpen =
        (found.kind === 'scalar' && (value === null || except.some((each) => same(each, value)))) ||
        (found.kind === 'list' && !found.items.length);
      return isOpen ? [] : [{ kind, name: this.nameOf(found) }];
    });
  }

  /** A path in which texts below an event stand for what is in braces; null where one of them is not there. */
  private filledIn(event: DocumentNode, path: string): string | null {
    const names = [...path.matchAll(/\{([^{}]+)\}/g)].map(([, at = '']) => this.textOf(event, at));
    return names.includes('') ? null : path.replace(/\{[^{}]+\}/g, () => names.shift() ?? '');
  }

  /** A guard is named by its text, or by what its object says of a name. */
  private nameOf(node: DocumentNode): string {
    if (node.kind === 'scalar') return typeof node.value === 'string' ? node.value : 'authorizer';
    const named = ['name', 'type', 'arn'].map((key) => this.textOf(node, key)).find((text) => text !== '');
    return named ?? 'authorizer';
  }

  private fits(node: DocumentNode, where: DeploymentEntry['where']): boolean {
    return Object.entries(where ?? {}).every(([path, wanted]) =>
      nodesAt(node, path).some(
        (each) => each.kind === 'scalar' && list(wanted).some((value) => same(value, each.value)),
      ),
    );
  }

  /** The first text at one of several paths below a node; those that start with `/` start at the root of the file. */
  private textOf(node: DocumentNode, paths: string | readonly string[]): string {
    for (const path of list(paths)) {
      const found = path.startsWith('/')
        ? nodesAt(this.root as DocumentNode, path.slice(1))
        : nodesAt(node, path);
      for (const each of found)
        if (each.kind === 'scalar' && typeof each.value === 'string' && each.value) return each.value;
    }
    return '';
  }

  private scriptAt(folder: string, path: string): string | null {
    return scriptBelow(this.workspace, this.folder, path, folder);
  }
}

/** The script behind a path without extension; where code is built first, the one script whose path ends so. */
function scriptBelow(workspace: Workspace, root: string, path: string, folder = ''): string | null {
  let base = root;
  for (const part of `${folder}/${path}`.split('/')) {
    if (part === '..') base = folderOf(base);
    else if (part !== '.' && part !== '') base = `${base}/${part}`;
  }
  for (const each of scriptExtensions) {
    const uri = `${base}.${each}`;
    if (fileExists(workspace, uri)) return uri;
  }
  const ending = `/${path.replace(/^(?:\.\.?\/)+/, '')}`;
  const found = scriptFiles(workspace).filter(
    (uri) => uri.startsWith(`${root}/`) && uri.replace(/\.\w+$/, '').endsWith(ending),
  );
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** The texts among nodes, and within those that are lists. */
function textsOf(nodes: readonly DocumentNode[]): readonly string[] {
  return nodes
    .flatMap((each) => (each.kind === 'list' ? each.items : [each]))
    .flatMap((each) =>
      each.kind === 'scalar' && typeof each.value === 'string' && each.value ? [each.value] : [],
    );
}

/** How a text of a model, in which a name in braces stands for any text, is found. */
function includePattern(template: string): RegExp {
  const parts = template.split(/\{(path|keys)\}/);
  const written = parts.map((part, i) =>
    i % 2 ? `(?<${part}>[^:{}]+)` : part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'),
  );
  return new RegExp(`^${written.join('')}$`);
}

function lastPart(uri: string): string {
  return decoded(uri.slice(uri.lastIndexOf('/') + 1));
}

function same(wanted: string | boolean, value: unknown): boolean {
  return String(wanted).toLowerCase() === String(value).toLowerCase();
}
