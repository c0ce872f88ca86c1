/** What the code of a workspace does, as one API description. */

import type { Endpoint } from '../meaning/endpoints/chain.ts';
import { allEndpoints } from '../meaning/endpoints/endpoints.ts';
import { authenticationAt } from '../meaning/guards/authentications.ts';
import { operationFor } from '../meaning/openapi/contracts.ts';
import {
  methodsOf,
  type OperationOfEndpoint,
  operationOf,
  type Scheme,
  templateOf,
  withNames,
} from '../rule/operation-of-endpoint.ts';
import type { Json, JsonObject } from '../rule/schema-of-shape.ts';
import { lineStarts, positionAt } from '../text/lines.ts';
import { nearestFile } from '../workspace/settings-files.ts';
import { fileAt, pathInFolder, type Workspace } from '../workspace/workspace.ts';
import type { Problem } from './contract.ts';
import { fenceOf } from './fence.ts';

/** A description as an object of JSON, and how many of the endpoints it holds. */
export interface DescribedCode {
  readonly document: JsonObject;
  readonly described: number;
  readonly problems: readonly Problem[];
}

/**
 * An OpenAPI 3.1 description of the endpoints that are registered in the files that `isMeant` agrees to. It says what the
 * code says: what is not known is left open, with a description or an `x-handrail-…` field that says so; endpoints that no
 * path of OpenAPI can stand for are listed in `x-handrail-left-out`. Never throws.
 */
export function describedCode(workspace: Workspace, isMeant: (uri: string) => boolean): DescribedCode {
  const fence = fenceOf(workspace, '');
  const all = fence
    .run('endpoints', [], () => allEndpoints(workspace))
    .filter((endpoint) => isMeant(endpoint.registration.uri));
  const assembly = new Assembly(workspace);
  for (const endpoint of all) fence.run('an endpoint', undefined, () => assembly.add(endpoint));
  const first = all[0]?.registration.uri ?? workspace.folders[0] ?? '';
  const info = fence.run('the name of the project', untold, () => infoOf(workspace, first));
  return { document: assembly.document(info), described: assembly.count, problems: fence.problems() };
}

const untold = { title: 'API', version: '0.0.0' };

/** Name and version of the nearest package. */
function infoOf(workspace: Workspace, uri: string): JsonObject {
  const manifest = nearestFile(workspace, uri, 'package.json');
  const text = manifest === null ? undefined : fileAt(workspace, manifest)?.text;
  const { name, version, description } = text === undefined ? {} : objectOf(text);
  return {
    title: typeof name === 'string' && name ? name : untold.title,
    version: typeof version === 'string' && version ? version : untold.version,
    description: [
      ...(typeof description === 'string' && description ? [description] : []),
      'Made from the code by `handrail endpoints --format openapi`.',
    ].join('\n\n'),
  };
}

function objectOf(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

/** Puts the operations together; lives only while one document is made. */
class Assembly {
  count = 0;
  private readonly paths = new Map<string, { readonly template: string; readonly item: Map<string, Json> }>();
  private readonly schemes = new Map<string, JsonObject>();
  private readonly ids = new Set<string>();
  private readonly leftOut: JsonObject[] = [];

  constructor(private readonly workspace: Workspace) {}

  add(endpoint: Endpoint): void {
    const methods = methodsOf(endpoint);
    if (!methods.length) {
      this.leftOut.push({ endpoint: `${endpoint.method} ${endpoint.path}`, source: this.sourceOf(endpoint) });
      return;
    }
    let isNew = false;
    // Paths that differ in the names of their parameters only are the same path (OpenAPI 3.1.1, section 4.8.8.2).
    const key = templateOf(endpoint.path).replaceAll(/\{\w+\}/g, '{}');
    for (const method of methods) {
      const own = this.paths.get(key) ?? { template: templateOf(endpoint.path), item: new Map() };
      // The first one registered answers.
      if (own.item.has(method)) continue;
      const described = operationOf(this.workspace, endpoint, method, '3.1');
      own.item.set(method, this.operation(endpoint, described, own.template));
      this.paths.set(key, own);
      isNew = true;
    }
    if (isNew) this.count++;
  }

  document(info: JsonObject): JsonObject {
    const paths = [...this.paths.values()]
      .sort((a, b) => (a.template < b.template ? -1 : 1))
      .map(({ template, item }) => [template, Object.fromEntries(item)] as const);
    return {
      openapi: '3.1.1',
      info,
      paths: Object.fromEntries(paths),
      ...(this.schemes.size
        ? { components: { securitySchemes: Object.fromEntries([...this.schemes].sort()) } }
        : {}),
      ...(this.leftOut.length ? { 'x-handrail-left-out': this.leftOut } : {}),
    };
  }

  private operation(
    endpoint: Endpoint,
    { operation, schemes, path, method }: OperationOfEndpoint,
    template: string,
  ): JsonObject {
    const { authorized, unclear } = authenticationAt(this.workspace, endpoint);
    return {
      operationId: this.idOf(endpoint, method),
      ...withNames(operation, path, template),
      ...(schemes === null
        ? { 'x-handrail-security': unclear || 'Whether it asks for a credential is not known.' }
        : { security: this.requirements(schemes) }),
      ...(authorized === true ? { 'x-handrail-authorized': true } : {}),
      'x-handrail-source': this.sourceOf(endpoint),
    };
  }

  /** Guards run one after the other: all of their schemes are asked for. */
  private requirements(schemes: readonly Scheme[]): Json {
    const names = schemes.map(({ name, object }) => {
      this.schemes.set(name, object);
      return [name, []] as const;
    });
    return names.length ? [Object.fromEntries(names)] : [];
  }

  private idOf(endpoint: Endpoint, method: string): string {
    const known = operationFor(this.workspace, endpoint)?.operation;
    const isSame = known?.operationId && known.method.toLowerCase() === method;
    const wanted = isSame ? known.operationId : madeUp(method, endpoint.path);
    let id = wanted;
    for (let i = 2; this.ids.has(id); i++) id = `${wanted}${i}`;
    this.ids.add(id);
    return id;
  }

  private sourceOf({ place }: Endpoint): string {
    const text = fileAt(this.workspace, place.uri)?.text ?? '';
    const line = positionAt(lineStarts(text), place.span.start).line + 1;
    return `${pathInFolder(this.workspace, place.uri)}:${line}`;
  }
}

/** `getBooksById` for `GET /books/:id`. */
function madeUp(method: string, path: string): string {
  const words = path.split('/').flatMap((part) => {
    const own = part.replace(/^:/, '').split(/[^A-Za-z0-9]+/);
    return part.startsWith(':') ? ['by', ...own] : own;
  });
  return method + words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
}
