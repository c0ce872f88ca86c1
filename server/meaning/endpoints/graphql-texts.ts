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
import { nameWords } from '../entities/field-names.ts';
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
  /** The type of what it gives. */
  readonly gives: string;
}

function allTexts(workspace: Workspace): readonly SchemaText[] {
  const files = [
    ...allFiles(workspace, '').filter((uri) => fileAt(workspace, uri)?.kind === 'graphql'),
    ...programFiles(workspace),
  ];
  return files.flatMap((uri) => schemaTexts(workspace, uri));
}

/** `METHOD field` -> what texts of the workspace say of it. */
const rootFields = query<Workspace, ReadonlyMap<string, RootField>>({
  name: 'root fields of schema texts',
  compute: (workspace) => {
    const texts = allTexts(workspace);
    const types: Types = {
      inputs: Object.assign({}, ...texts.map(({ inputs }) => inputs)) as Types['inputs'],
      enums: Object.assign({}, ...texts.map(({ enums }) => enums)) as Types['enums'],
    };
    return new Map(
      texts
        .flatMap(({ fields }) => fields)
        .filter(({ type }) => Object.hasOwn(methods, type))
        .map(({ type, name, directives, inputs, gives }) => [
          `${methods[type]} ${name}`,
          {
            directives: directives.filter((each) => !harmless.has(each)),
            shape: inputShape(types, inputs, 0),
            gives,
          },
        ]),
    );
  },
  fingerprint: (found) => JSON.stringify([...found]),
  onCycle: new Map(),
});

/** Type -> field -> the type of what the field gives. */
const textTypes = query<Workspace, ReadonlyMap<string, ReadonlyMap<string, string>>>({
  name: 'types of schema texts',
  compute: (workspace) => {
    const types = new Map<string, Map<string, string>>();
    for (const { type, name, gives } of allTexts(workspace).flatMap(({ fields }) => fields)) {
      const fields = types.get(type) ?? new Map<string, string>();
      types.set(type, fields.set(name, gives));
    }
    return types;
  },
  fingerprint: (types) => JSON.stringify([...types].map(([name, fields]) => [name, [...fields]])),
  onCycle: new Map(),
});

/**
 * The fields of a type of the texts, or of the type at a path below it: only they can be asked for. Null where the type is
 * not defined by a text, or is no object.
 */
export function fieldsOfTextType(
  workspace: Workspace,
  type: string,
  path: readonly string[],
): ReadonlySet<string> | null {
  const types = textTypes(workspace, '');
  let at = types.get(type);
  for (const name of path.filter((each) => !/^(?:\d+|\*)$/.test(each))) {
    const next = at?.get(name);
    // What the type has no field for is not sent at all.
    if (at && next === undefined) return new Set();
    at = next === undefined ? undefined : types.get(next);
  }
  return at ? new Set(at.keys()) : null;
}

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
      return { is: isOpenScalar(type.name) ? 'any' : 'text', ...optional };
  }
}

/**
 * Whether a scalar of the project's own lets any value through, by its name. Others are made of one text or number by code
 * that refuses what is none: https://spec.graphql.org/October2021/#sec-Scalars.Custom-Scalars
 */
function isOpenScalar(name: string): boolean {
  return nameWords(name).some((word) => openWords.has(word));
}

const openWords: ReadonlySet<string> = new Set(
  'json object any mixed unknown map record dictionary data payload filter where query condition conditions criteria upload'.split(
    ' ',
  ),
);

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
    const text = fields.get(`${endpoint.method} ${endpoint.path}`);
    const { directives = [], shape = endpoint.held?.shape ?? null, gives = null } = text ?? {};
    const [directive] = directives;
    const { handler } = endpoint;
    const unclear = `the directive \`@${directive}\` stands at it in the schema`;
    return {
      ...endpoint,
      held: { part: 'body', shape },
      answersWith: gives,
      handler: handler && directive !== undefined ? { ...handler, unclear } : handler,
    };
  });
}
