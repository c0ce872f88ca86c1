/** What texts of GraphQL schemas say of the fields of the root types: in files of their own, and in templates and texts in code. */
import { type SchemaTextField, schemaTextFields } from '../../parse/graphql.ts';
import { factsAt } from '../../workspace/facts.ts';
import { query } from '../../workspace/memo.ts';
import { programFiles } from '../../workspace/test-files.ts';
import { allFiles, fileAt, type Workspace } from '../../workspace/workspace.ts';
import type { Endpoint } from './chain.ts';

const methods: Readonly<Record<string, string>> = {
  Query: 'QUERY',
  Mutation: 'MUTATION',
  Subscription: 'SUBSCRIPTION',
};

/**
 * Directives that guard nothing: of the language, and of Apollo Federation and caching
 * (https://www.apollographql.com/docs/graphos/schema-design/federated-schemas/reference/directives). Those of Federation
 * that ask for a credential (`authenticated`, `requiresScopes`, `policy`) are not among them.
 */
const harmless: ReadonlySet<string> = new Set(
  (
    'deprecated skip include specifiedBy oneOf key shareable external provides requires override tag inaccessible ' +
    'extends link composeDirective interfaceObject cacheControl cost listSize defer stream'
  ).split(' '),
);

/** Texts in a file of which some may hold a schema. */
const textFields = query<Workspace, readonly SchemaTextField[]>({
  name: 'fields of schema texts',
  compute: (workspace, uri) => {
    const file = fileAt(workspace, uri);
    const mayDefine = file && /\btype\s+(?:Query|Mutation|Subscription)\b/.test(file.text);
    if (!mayDefine) return [];
    const texts =
      file.kind === 'graphql' ? [file.text] : file.kind === 'script' ? textsIn(workspace, uri) : [];
    return texts.flatMap(schemaTextFields).filter(({ type }) => Object.hasOwn(methods, type));
  },
  fingerprint: (fields) => JSON.stringify(fields),
  onCycle: [],
});

/** The templates and literal texts of a file that speak of types. What is put into a template is left out. */
function textsIn(workspace: Workspace, uri: string): readonly string[] {
  return factsAt(workspace, uri).code.expressions.flatMap((each) => {
    const text =
      each.kind === 'template'
        ? each.texts.map(({ cooked }) => cooked).join(' ')
        : each.kind === 'literal' && typeof each.value === 'string'
          ? each.value
          : '';
    return text.includes('type ') ? [text] : [];
  });
}

/** `METHOD field` -> the directives that may guard it, for all fields that texts of the workspace define. */
const rootFields = query<Workspace, ReadonlyMap<string, readonly string[]>>({
  name: 'root fields of schema texts',
  compute: (workspace) => {
    const files = [
      ...allFiles(workspace, '').filter((uri) => fileAt(workspace, uri)?.kind === 'graphql'),
      ...programFiles(workspace),
    ];
    return new Map(
      files
        .flatMap((uri) => textFields(workspace, uri))
        .map(({ type, name, directives }) => [
          `${methods[type]} ${name}`,
          directives.filter((each) => !harmless.has(each)),
        ]),
    );
  },
  fingerprint: (found) => JSON.stringify([...found]),
  onCycle: new Map(),
});

/** Whether a text of the workspace defines a field of the type that a method stands for. */
export function isTextField(workspace: Workspace, method: string, name: string): boolean {
  return rootFields(workspace, '').has(`${method} ${name}`);
}

/** Endpoints that are fields: a directive of the schema at one of them may guard it, in a way that is not read. */
export function withDirectives(workspace: Workspace, endpoints: readonly Endpoint[]): readonly Endpoint[] {
  if (!endpoints.length) return endpoints;
  const fields = rootFields(workspace, '');
  return endpoints.map((endpoint) => {
    const [directive] = fields.get(`${endpoint.method} ${endpoint.path}`) ?? [];
    const { handler } = endpoint;
    if (directive === undefined || !handler) return endpoint;
    return {
      ...endpoint,
      handler: { ...handler, unclear: `the directive \`@${directive}\` stands at it in the schema` },
    };
  });
}
