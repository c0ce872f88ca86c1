/** Holds a part of the request against a schema, in the library the project has, and uses what the schema lets through. */

import { type Code, type ExpressionId, type FunctionId, NONE } from '../facts/facts.ts';
import type { Flow } from '../flow/flows.ts';
import type { Endpoint } from '../meaning/chain.ts';
import { allEndpoints } from '../meaning/endpoints.ts';
import { kindOfField } from '../meaning/entity.ts';
import { list, type RouteSchemaFix, type SchemaFix } from '../meaning/model.ts';
import { automatonOf } from '../meaning/model-set.ts';
import { operationFor } from '../meaning/openapi/contracts.ts';
import type { Schema } from '../meaning/openapi/description.ts';
import { shapeOfSchema } from '../meaning/openapi/schema-shapes.ts';
import { chainOf } from '../meaning/openapi/schemas.ts';
import { saidOfValue } from '../meaning/sayings.ts';
import type { Shape } from '../meaning/shapes.ts';
import type { TextEdit } from '../text/edit.ts';
import type { Span } from '../text/span.ts';
import { factsAt } from '../workspace/facts.ts';
import { scriptFiles } from '../workspace/links.ts';
import { dependenciesOf } from '../workspace/settings-files.ts';
import { fileAt, type Workspace } from '../workspace/workspace.ts';
import { isTyped } from './as-text.ts';
import { exitAt } from './exits.ts';
import type { FixLevel } from './finding.ts';
import { intoOption } from './guard-fix.ts';
import { importStyleOf } from './imports.ts';
import { before, beforeAll, freeName, indentAt, layoutOf } from './insertion.ts';
import { importedName, packageOf, wholeModule } from './recipes.ts';
import type { Repair } from './repair.ts';
import { type Json, type JsonObject, schemaOfShape } from './schema-of-shape.ts';
import { fieldsReadBy } from './written.ts';

/** Fields that a client must not set, unless the code names them. */
const reserved =
  /^(?:id|_id|uuid|role|roles|is_?admin|permissions?|owner_?id|created_?at|updated_?at|deleted_?at|password_?hash)$/i;

/** Repairs that validate a part of the request at the start of the handler. */
export function schemaRepairs(
  workspace: Workspace,
  endpoint: Endpoint,
  part: 'body' | 'query',
  flows: readonly Flow[],
  fields: readonly string[],
): readonly Repair[] {
  const described =
    part === 'body' ? operationFor(workspace, endpoint)?.operation.body?.media[0]?.schema : null;
  const known = described && shapeOfSchema(described);
  // What the description says is surer than what the code reads.
  if (known && Object.keys(known.fields ?? {}).length)
    return describedSchemaRepairs(workspace, endpoint, described);
  if (fields.length) return repairs(workspace, endpoint, part, () => fieldsOf(flows, fields));
  const title = titleFor(part);
  if (flows.some(({ arrival }) => arrival.path.length))
    return [
      { kind: 'refused', title, reason: 'Only a part of the request that is stored as a whole has fields.' },
    ];
  const stored = fieldsOf(flows, []);
  const isStored = (name: string) => stored.list.some((each) => each.name === name);
  const read = endpoint.handler ? fieldsReadBy(workspace, endpoint.handler, part) : [];
  const others = [...new Set(read)].filter((name) => !isStored(name));
  // A compiler lets nothing be done with what is of no known type.
  if (others.length && isTyped(endpoint.handler?.functions[0]?.uri ?? ''))
    return [
      {
        kind: 'refused',
        title,
        reason: `The handler reads \`${others[0]}\` of the ${part} as well, and what it may hold is not known.`,
      },
    ];
  const opened = others.map((name): Field => ({ name, type: 'unknown' }));
  const all = { list: [...stored.list, ...opened], closed: false, typed: stored.typed && !opened.length };
  return repairs(workspace, endpoint, part, () => all);
}

function titleFor(part: 'body' | 'query'): string {
  return `Hold the ${part} against a schema`;
}

/** Repairs that hold the body against what the API description says of it. */
export function describedSchemaRepairs(
  workspace: Workspace,
  endpoint: Endpoint,
  schema: Schema,
): readonly Repair[] {
  const shape = shapeOfSchema(schema);
  const sent = Object.entries(shape.fields ?? {}).filter(([name]) => !isReadOnly(schema, name));
  return repairs(workspace, endpoint, 'body', ({ types }) => ({
    list: sent.map(([name, field]) => ({ name, type: field.is, written: written(field, types, 0) })),
    closed: shape.is === 'object',
    typed: shape.is === 'object',
    json: schemaOfShape({ ...shape, fields: Object.fromEntries(sent) }, { version: '3.1', of: 'request' }),
  }));
}

/** What only the server sets is not sent. */
function isReadOnly(schema: Schema, name: string): boolean {
  return chainOf(schema).some((each) =>
    each.properties.some((property) => property.name === name && property.schema.readOnly),
  );
}

/** How a shape is written in the words of a library; what the library has no word for is left open. */
function written(shape: Shape, types: SchemaFix['types'], depth: number): string {
  const unknown = types.unknown ?? '';
  if (depth > WRITTEN_DEPTH) return unknown;
  // Fields must be there in some libraries unless it is said otherwise, and in others it is the other way round.
  const optional = (text: string) =>
    fill((shape.optional ? types.optional : types.required) ?? '{type}', { type: text });
  const limited = (text: string, words: readonly (readonly [string, string | number | undefined])[]) =>
    words.reduce(
      (known, [word, value]) =>
        value !== undefined && types[word] !== undefined
          ? fill(types[word], { type: known, value: String(value) })
          : known,
      text,
    );
  switch (shape.is) {
    case 'text': {
      const format = shape.format && types[shape.format] ? shape.format : 'text';
      const limits = [
        [types.shortest ? 'shortest' : 'min', shape.min],
        [types.longest ? 'longest' : 'max', shape.max],
        ['pattern', shape.pattern && regularExpression(shape.pattern.source)],
      ] as const;
      return optional(limited(types[format === 'date' ? 'text' : format] ?? unknown, limits));
    }
    case 'number':
    case 'integer':
      return optional(
        limited(types[shape.is] ?? unknown, [
          ['min', shape.min],
          ['max', shape.max],
        ]),
      );
    case 'boolean':
      return optional(types.boolean ?? unknown);
    case 'enum': {
      const values = (shape.values ?? []).map(literalText).join(', ');
      return optional(types.enum ? fill(types.enum, { values }) : (types.text ?? unknown));
    }
    case 'array': {
      const items = shape.items ? written(shape.items, withoutPresence(types), depth + 1) : unknown;
      const whole = types.list ? fill(types.list, { type: items }) : (types.array ?? unknown);
      return optional(
        limited(whole, [
          [types.shortest ? 'shortest' : 'min', shape.min],
          [types.longest ? 'longest' : 'max', shape.max],
        ]),
      );
    }
    case 'object': {
      const fields = Object.entries(shape.fields ?? {}).map(
        ([name, each]) => `${keyText(name)}: ${written(each, types, depth + 1)}`,
      );
      return optional(
        types.fields && fields.length
          ? fill(types.fields, { fields: fields.join(', ') })
          : (types.object ?? unknown),
      );
    }
    default:
      return optional(unknown);
  }
}

/** Elements of lists are neither required nor optional. */
function withoutPresence({ optional: _, required: __, ...types }: SchemaFix['types']): SchemaFix['types'] {
  return types;
}

function literalText(value: string | number | boolean | null): string {
  return typeof value === 'string' ? quotedText(value) : String(value);
}

/** A value of JSON as a literal of the language. */
function jsonText(value: Json): string {
  if (Array.isArray(value)) return `[${value.map((each) => jsonText(each as Json)).join(', ')}]`;
  if (typeof value !== 'object' || value === null)
    return literalText(value as string | number | boolean | null);
  const properties = Object.entries(value).map(([key, each]) => `${keyText(key)}: ${jsonText(each as Json)}`);
  return properties.length ? `{ ${properties.join(', ')} }` : '{}';
}

function quotedText(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\n', '\\n')}'`;
}

/** Objects within objects that are written out. */
const WRITTEN_DEPTH = 6;

/** A pattern of a schema as a literal of the language; none where it is no valid one. */
function regularExpression(source: string): string | undefined {
  try {
    return String(new RegExp(source));
  } catch {
    return undefined;
  }
}

function repairs(
  workspace: Workspace,
  endpoint: Endpoint,
  part: 'body' | 'query',
  fields: (fix: Pick<SchemaFix, 'types'>) => Fields,
): readonly Repair[] {
  const title = titleFor(part);
  const refused = (reason: string): readonly Repair[] => [{ kind: 'refused', title, reason }];
  const handler = endpoint.handler?.functions;
  const [value] = handler ?? [];
  if (!value || handler?.length !== 1) return refused('The handler is not one function of the project.');
  if (endpoint.parameters?.some((each) => each.part === part))
    return refused(
      'What this parameter may hold is said by a class: give it one whose members have decorators of a validator.',
    );
  const ofRoute = automatonOf(workspace).models.get(endpoint.framework)?.fixes?.routeSchema;
  const ofOption = ofRoute ? routeRepairs(workspace, endpoint, part, ofRoute, fields(ofRoute)) : [];
  if (usesRouteSchemas(workspace, endpoint) && ofOption.some(({ kind }) => kind === 'edits')) return ofOption;
  const fix = schemaLibrary(workspace, value.uri);
  if (!fix && ofOption.length) return ofOption;
  if (!fix)
    return refused('The project has no validation library that Handrail knows. Add one, such as zod, first.');
  const site = siteOf(workspace, value.uri, value.function, part);
  if (typeof site === 'string') return refused(site);
  const names = namesOf(workspace, value.uri, fix);
  if (!names) return refused(`\`${fix.import.name}\` cannot be imported into this file.`);
  const made = repairAt(workspace, endpoint, part, fix, site, names, fields(fix));
  return typeof made === 'string' ? refused(made) : [made];
}

/** Whether other routes of the framework have a schema in their options. */
function usesRouteSchemas(workspace: Workspace, endpoint: Endpoint): boolean {
  return allEndpoints(workspace).some(
    (each) =>
      each.framework === endpoint.framework &&
      each.schemas?.some(({ form, part }) => form === 'json-schema' && part !== 'reply'),
  );
}

/** A schema in the options of the route, which the framework holds the part against before the handler. */
function routeRepairs(
  workspace: Workspace,
  endpoint: Endpoint,
  part: 'body' | 'query',
  fix: RouteSchemaFix,
  fields: Fields,
): readonly Repair[] {
  const title = titleFor(part);
  const refused = (reason: string): readonly Repair[] => [{ kind: 'refused', title, reason }];
  const { uri, expression } = endpoint.registration;
  const { code } = factsAt(workspace, uri);
  const option = fix.option[part];
  const at = option === undefined ? null : intoOption(workspace, endpoint, option);
  if (!at) return refused('The options of this route are not written here, or have a schema already.');
  const name = freeName(code, schemaName(endpoint, part));
  const members = fields.list.map(({ name: key, type, written: text }) =>
    fill(fix.field, { key: keyText(key), type: text ?? fix.types[type] ?? fix.types.unknown ?? '' }),
  );
  if (!members.length) return refused('Which fields there are is not known.');
  const { end } = layoutOf(workspace, uri);
  const todo = fields.typed ? '' : ' // TODO: say what each field may hold';
  const object = fields.json ? jsonText(fields.json) : fill(fix.object, { fields: members.join(', ') });
  const declared = beforeAll(workspace, uri, expression, [`const ${name} = ${object}${end}${todo}`]);
  if (!declared) return refused('There is no statement before which the schema could stand.');
  const level: FixLevel = fields.closed && fields.typed ? 'B' : 'C';
  const how = level === 'B' ? fix.says : 'to be finished';
  return [
    {
      kind: 'edits',
      title: `Hold the ${part} against a schema of the route (${how})`,
      level,
      edits: [{ uri, edits: [declared, ...at(name)] }],
    },
  ];
}

interface Names {
  /** Name of a fix -> the one that the file has for it. */
  readonly texts: Readonly<Record<string, string>>;
  readonly edits: readonly TextEdit[];
}

/** The names of a library that a schema is written with; null if one cannot be had in the file. */
function namesOf(workspace: Workspace, uri: string, fix: SchemaFix): Names | null {
  const texts: Record<string, string> = {};
  const edits: TextEdit[] = [];
  for (const each of [fix.import, ...(fix.imports ?? [])]) {
    const isWhole = each === fix.import && fix.import.whole;
    const name =
      (isWhole ? wholeModule(workspace, uri, packageOf(each.from)) : null) ??
      importedName(workspace, uri, each);
    if (!name) return null;
    texts[each.name] = name.text;
    edits.push(...name.edits);
  }
  return { texts, edits };
}

interface Site {
  readonly uri: string;
  readonly code: Code;
  /** Where the statements go that validate, and how they are laid out. */
  readonly lines: (lines: readonly string[]) => readonly TextEdit[] | null;
  /** Start of the line of the statement that holds the handler. */
  readonly above: number;
  readonly aboveIndent: string;
  /** The part of the request where the handler reads it: `req.body`, `await c.req.json()`. */
  readonly uses: readonly Span[];
  /** The same as it is written. */
  readonly input: string;
  /** It can be read once only. */
  readonly isRead: boolean;
  /** Whether the handler reads a name. */
  readonly isUsed: (name: string) => boolean;
  /** An expression of the handler itself. */
  readonly within: ExpressionId;
  readonly lineEnd: string;
  readonly end: string;
}

/** How a library writes schemas: of the one that the file imports, else the project, else one that it depends on. */
function schemaLibrary(workspace: Workspace, uri: string): SchemaFix | null {
  const all = [...automatonOf(workspace).models.values()].flatMap(({ fixes }) => list(fixes?.schema));
  const importsOf = (file: string) =>
    new Set(factsAt(workspace, file).outline.imports.map((each) => each.specifier));
  const found = (specifiers: ReadonlySet<string>) => all.find((each) => specifiers.has(each.import.from));
  const everywhere = new Set(scriptFiles(workspace).flatMap((file) => [...importsOf(file)]));
  const dependencies = new Set(dependenciesOf(workspace, uri).keys());
  return found(importsOf(uri)) ?? found(everywhere) ?? found(dependencies) ?? null;
}

function siteOf(workspace: Workspace, uri: string, id: FunctionId, part: 'body' | 'query'): Site | string {
  const { code } = factsAt(workspace, uri);
  const text = fileAt(workspace, uri)?.text ?? '';
  const fact = code.functions[id];
  if (!fact || text[fact.body.start] !== '{') return 'The handler has no body with braces.';
  const uses = usesOf(workspace, uri, code, id, part);
  const [use] = uses;
  if (!use) return `The handler does not read the ${part} of the request itself.`;
  const isRead = uses.some((each) => each.isRead);
  if (isRead && (uses.length > 1 || code.expressions[use.expression]?.function !== id))
    return `The ${part} is read in several places, or in a function within the handler.`;
  // A comment behind the brace speaks of the handler and stays there.
  const comment = /^[^\S\r\n]*(?:\/\/[^\r\n]*|\/\*[^\r\n]*?\*\/)(?=[^\S\r\n]*\r?\n)/;
  const inside = fact.body.start + 1 + (comment.exec(text.slice(fact.body.start + 1))?.[0].length ?? 0);
  const first = /\S/.exec(text.slice(inside));
  const firstAt = inside + (first?.index ?? 0);
  const indent = indentAt(text, firstAt);
  if (text.slice(text.lastIndexOf('\n', firstAt - 1) + 1, firstAt).trim())
    return 'The body of the handler stands on one line.';
  const above = statementStart(code, id, text);
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  const atStart = (lines: readonly string[]) => [
    {
      span: { start: inside, end: inside },
      text: lines.map((line) => lineEnd + indent + line).join(''),
    },
  ];
  return {
    uri,
    code,
    lines: isRead ? (lines) => before(workspace, uri, use.expression, lines) : atStart,
    above,
    aboveIndent: /^[^\S\r\n]*/.exec(text.slice(above))?.[0] ?? '',
    uses,
    input: text.slice(use.start, use.end),
    isRead,
    isUsed: (name) =>
      code.expressions.some(
        (each) => each.kind === 'reference' && each.name === name && isWithin(code, each.function, id),
      ),
    within: code.expressions.findIndex((each) => each.function === id),
    lineEnd,
    end: importStyleOf(workspace, uri).semicolon ? ';' : '',
  };
}

interface Use extends Span {
  readonly expression: ExpressionId;
  /** A call that reads the part, and is waited for. */
  readonly isRead: boolean;
}

/** Every place in the handler where the part of the request is read. */
function usesOf(workspace: Workspace, uri: string, code: Code, id: FunctionId, part: string): readonly Use[] {
  return code.expressions.flatMap((expression, i): readonly Use[] => {
    if (expression.kind !== 'member' && expression.kind !== 'call') return [];
    if (!isWithin(code, expression.function, id)) return [];
    const isPart = saidOfValue(workspace, { uri, expression: i }, 'sources').some(
      (each) => each.entry === part,
    );
    if (!isPart) return [];
    const waited = code.expressions[expression.parent];
    if (expression.kind === 'member') {
      // `request.json` of `request.json()` is a function.
      const isCallee = waited?.kind === 'call' && code.expressions[waited.callee] === expression;
      return isCallee ? [] : [{ start: expression.start, end: expression.end, expression: i, isRead: false }];
    }
    return waited?.kind === 'await'
      ? [{ start: waited.start, end: waited.end, expression: expression.parent, isRead: true }]
      : [];
  });
}

function isWithin(code: Code, inner: FunctionId, outer: FunctionId): boolean {
  for (let at = inner; at !== NONE; at = code.functions[at]?.parent ?? NONE) if (at === outer) return true;
  return false;
}

/** Start of the line of the top-level statement that a function stands in. */
function statementStart(code: Code, id: FunctionId, text: string): number {
  let at: ExpressionId = NONE;
  for (let inner = id; inner > 0; inner = code.functions[inner]?.parent ?? 0) {
    const fact = code.functions[inner];
    const own =
      fact?.class !== NONE && fact
        ? (code.classes[fact.class]?.expression ?? NONE)
        : (fact?.expression ?? NONE);
    if (own !== NONE) at = own;
  }
  for (let up = code.expressions[at]?.parent ?? NONE; up !== NONE; up = code.expressions[at]?.parent ?? NONE)
    at = up;
  return text.lastIndexOf('\n', (code.expressions[at]?.start ?? 0) - 1) + 1;
}

interface Field {
  readonly name: string;
  readonly type: string;
  /** How it is written, where more is known of it than its type. */
  readonly written?: string;
}

interface Fields {
  readonly list: readonly Field[];
  /** Whether the code, not a guess, says which fields there are. */
  readonly closed: boolean;
  readonly typed: boolean;
  /** All of it as a JSON schema, where more is known than the types of fields. */
  readonly json?: JsonObject;
}

function fieldsOf(flows: readonly Flow[], names: readonly string[]): Fields {
  const definitions = flows.flatMap((flow) => flow.query?.entity?.fields ?? []);
  const list = names.length
    ? names.map((name) => ({ name, type: kindOfField(definitions.find((field) => field.name === name)) }))
    : definitions
        .filter((field) => !field.relation && !field.privileged && !reserved.test(field.name))
        .filter((field) => field.sensitivity !== 'secret')
        .map((field) => ({ name: field.name, type: kindOfField(field) }));
  return {
    list,
    closed: names.length > 0,
    typed: list.length > 0 && list.every((field) => field.type !== 'unknown'),
  };
}

function repairAt(
  workspace: Workspace,
  endpoint: Endpoint,
  part: string,
  fix: SchemaFix,
  site: Site,
  names: Names,
  fields: Fields,
): Repair | string {
  const wanted = schemaName(endpoint, part);
  if (site.isUsed(wanted)) return `The handler uses a \`${wanted}\` already.`;
  const schema = freeName(site.code, wanted);
  const output = freeName(site.code, part === 'body' ? 'input' : 'filter');
  const own = (word: string) =>
    word.replaceAll(
      new RegExp(`(?<!['"])\\b${fix.import.name}\\b(?=[.(])`, 'g'),
      () => names.texts[fix.import.name] ?? '',
    );
  const members = fields.list.map(({ name, type, written: text }) =>
    fill(fix.field, { key: keyText(name), type: own(text ?? fix.types[type] ?? fix.types.unknown ?? '') }),
  );
  const todo = fields.typed ? '' : ' // TODO: say what each field may hold';
  const typed = isTyped(site.uri) ? (fix.typed ?? '') : '';
  const object = fill(own(fix.object), { fields: members.join(', '), typed });
  const declaration = `${site.aboveIndent}const ${schema} = ${object}${site.end}${todo}${site.lineEnd}${site.lineEnd}`;
  // What can be read once only is kept, where the library has no result of its own.
  const isKept = site.isRead && !fix.apply?.length;
  const input = isKept ? output : site.input;
  const holes = { ...names.texts, schema, input, output };
  const exit = exitAt(
    workspace,
    { uri: site.uri, expression: site.within },
    fill(fix.fails, holes),
    'The request is not valid',
  );
  if (typeof exit === 'string') return exit;
  const statements = (fix.apply ?? []).map((line) => fill(line, holes).replace(/;$/, site.end));
  const kept = isKept ? [`const ${output} = ${site.input}${site.end}`] : [];
  const lines = site.lines([...kept, ...statements, ...exit.lines]);
  if (!lines) return 'There is no statement before which the check could stand.';
  const through = fill(fix.output, holes);
  const edits: TextEdit[] = [
    ...names.edits,
    ...exit.edits,
    { span: { start: site.above, end: site.above }, text: declaration },
    ...lines,
    ...(through === site.input
      ? []
      : site.uses.map(({ start, end }) => ({ span: { start, end }, text: through }))),
  ];
  const level: FixLevel = fields.closed && fields.typed ? 'B' : 'C';
  const title =
    level === 'B'
      ? `Hold the ${part} against a schema (answers 400 to anything else)`
      : `Hold the ${part} against a schema (to be finished)`;
  return { kind: 'edits', title, level, edits: [{ uri: site.uri, edits }] };
}

function fill(template: string, holes: Readonly<Record<string, string>>): string {
  return template.replaceAll(/\{(\w+)\}/g, (whole, name: string) => holes[name] ?? whole);
}

function keyText(name: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : quotedText(name);
}

function schemaName(endpoint: Endpoint, part: string): string {
  const words = endpoint.path.split('/').filter((word) => /^[a-z][\w-]*$/i.test(word));
  const last = (words.at(-1) ?? 'request').replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  const method = endpoint.method === '*' ? 'any' : endpoint.method.toLowerCase();
  return `${method}${last.charAt(0).toUpperCase()}${last.slice(1)}${part === 'body' ? 'Body' : 'Query'}`;
}
