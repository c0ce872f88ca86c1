/** What texts of GraphQL schemas say of the fields of the root types: in files of their own, and in templates and texts in code. */
import {
  readSchemaText,
  type SchemaText,
  type WrittenInputs,
  type WrittenType,
} from '../../parse/graphql.ts';
import { factsAt } from '../../workspace/facts.ts';
import { query } from '../../workspace/memo.ts';
import { programFiles } from '../../workspace/test-files.ts';
import { allFiles, fileAt, type Workspace } from '../../workspace/workspace.ts';
import type { Shape } from '../shapes/shapes.ts';
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

/** Input types within input types. */
const DEPTH_LIMIT = 6;
/** What a text that defines types has in it. */
const definition = /\b(?:type|input|enum)\s+\w+[^{=]*\{/;

/** What the texts in a file define. */
const schemaTexts = query<Workspace, readonly SchemaText[]>({
  name: 'schema texts',
  compute: (workspace, uri) => {
    const file = fileAt(workspace, uri);
    if (!file || !definition.test(file.text)) return [];
    const texts = file.kind === 'graphql' ? [file.text] : textsIn(workspace, uri);
    return texts
      .map(readSchemaText)
      .filter(
        ({ fields, inputs, enums }) =>
          fields.length || Object.keys(inputs).length || Object.keys(enums).length,
      );
  },
  fingerprint: (texts) => JSON.stringify(texts),
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
    return definition.test(text) ? [text] : [];
  });
}

/** A field of a root type as texts define it. */
interface RootField {
  /** Directives that may guard it. */
  readonly directives: readonly string[];
  /** What its arguments are held against. */
  readonly shape: Shape;
}

/** `METHOD field` -> what texts of the workspace say of it. */
const rootFields = query<Workspace, ReadonlyMap<string, RootField>>({
  name: 'root fields of schema texts',
  compute: (workspace) => {
    const files = [
      ...allFiles(workspace, '').filter((uri) => fileAt(workspace, uri)?.kind === 'graphql'),
      ...programFiles(workspace),
    ];
    const texts = files.flatMap((uri) => schemaTexts(workspace, uri));
    const types: Types = {
      inputs: Object.assign({}, ...texts.map(({ inputs }) => inputs)) as Types['inputs'],
      enums: Object.assign({}, ...texts.map(({ enums }) => enums)) as Types['enums'],
    };
    return new Map(
      texts
        .flatMap(({ fields }) => fields)
        .filter(({ type }) => Object.hasOwn(methods, type))
        .map(({ type, name, directives, inputs }) => [
          `${methods[type]} ${name}`,
          {
            directives: directives.filter((each) => !harmless.has(each)),
            shape: inputShape(types, inputs, 0),
          },
        ]),
    );
  },
  fingerprint: (found) => JSON.stringify([...found]),
  onCycle: new Map(),
});

type Types = Pick<SchemaText, 'inputs' | 'enums'>;

/** A server refuses what the type has no field for: https://spec.graphql.org/October2021/#sec-Input-Objects */
function inputShape(types: Types, inputs: WrittenInputs, depth: number): Shape {
  const fields = Object.entries(inputs).map(([name, type]) => [name, typeShape(types, type, depth)] as const);
  return { is: 'object', fields: Object.fromEntries(fields), unknown: 'reject' };
}

function typeShape(types: Types, type: WrittenType, depth: number): Shape {
  const optional = type.required ? {} : { optional: true };
  if (type.kind === 'list') return { is: 'array', items: typeShape(types, type.of, depth), ...optional };
  const inputs = Object.hasOwn(types.inputs, type.name) ? types.inputs[type.name] : undefined;
  if (inputs && depth < DEPTH_LIMIT) return { ...inputShape(types, inputs, depth + 1), ...optional };
  const values = Object.hasOwn(types.enums, type.name) ? types.enums[type.name] : undefined;
  if (values) return { is: 'enum', values, ...optional };
  switch (type.name) {
    case 'String':
    case 'ID':
      return { is: 'text', ...optional };
    case 'Int':
    case 'Float':
      return { is: 'number', ...optional };
    case 'Boolean':
      return { is: 'boolean', ...optional };
    default:
      return { is: 'any', ...optional };
  }
}

/** Whether a text of the workspace defines a field of the type that a method stands for. */
export function isTextField(workspace: Workspace, method: string, name: string): boolean {
  return rootFields(workspace, '').has(`${method} ${name}`);
}

/**
 * Endpoints that are fields of a schema, with what its text says of them: their arguments are held against their types,
 * and a directive at one of them may guard it, in a way that is not read.
 */
export function withSchemaTexts(workspace: Workspace, endpoints: readonly Endpoint[]): readonly Endpoint[] {
  if (!endpoints.length) return endpoints;
  const fields = rootFields(workspace, '');
  return endpoints.map((endpoint) => {
    const { directives = [], shape = null } = fields.get(`${endpoint.method} ${endpoint.path}`) ?? {};
    const [directive] = directives;
    const { handler } = endpoint;
    const unclear = `the directive \`@${directive}\` stands at it in the schema`;
    return {
      ...endpoint,
      held: { part: 'body', shape },
      handler: handler && directive !== undefined ? { ...handler, unclear } : handler,
    };
  });
}
