/** Holds a part of the request against a schema, in the library the project has, and uses what the schema lets through. */

import type { Code, ExpressionId, FunctionId } from '../../facts/facts.ts';
import type { Flow } from '../../flow/flows.ts';
import type { Endpoint } from '../../meaning/endpoints/chain.ts';
import { allEndpoints } from '../../meaning/endpoints/endpoints.ts';
import { kindOfField } from '../../meaning/entities/entity.ts';
import { operationFor } from '../../meaning/openapi/contracts.ts';
import type { Schema } from '../../meaning/openapi/description.ts';
import { shapeOfSchema } from '../../meaning/openapi/schema-shapes.ts';
import { chainOf } from '../../meaning/openapi/schemas.ts';
import { list, type RouteSchemaFix, type SchemaFix } from '../../meaning/vocabulary/model.ts';
import { automatonOf } from '../../meaning/vocabulary/model-set.ts';
import type { TextEdit } from '../../text/edit.ts';
import { factsAt } from '../../workspace/facts.ts';
import { scriptFiles } from '../../workspace/links.ts';
import { dependenciesOf } from '../../workspace/settings-files.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { FixLevel } from '../finding.ts';
import { schemaOfShape } from '../schema-of-shape.ts';
import { fieldsReadBy, takesWhole } from '../written.ts';
import { isTyped } from './as-text.ts';
import { classSchemaRepairs } from './class-schema-fix.ts';
import { exitAt } from './exits.ts';
import { beforeHandler, intoOption } from './guard-fix.ts';
import { beforeAll, freeName, layoutOf } from './insertion.ts';
import { importedName, isImported, packageOf, quotedAs, together, wholeModule } from './recipes.ts';
import type { Repair } from './repair.ts';
import { type Site, schemaName, siteOf } from './schema-site.ts';
import {
  type Field,
  type Fields,
  fill,
  jsonText,
  keyText,
  listed,
  quotedText,
  typeText,
} from './schema-words.ts';

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
  const title = titleFor(part);
  if (!fields.length && flows.some(({ arrival }) => arrival.path.length))
    return [
      { kind: 'refused', title, reason: 'Only a part of the request that is stored as a whole has fields.' },
    ];
  const used = fieldsOf(endpoint, flows, fields);
  const read = endpoint.handler ? fieldsReadBy(workspace, endpoint.handler, part, endpoint) : [];
  const others = [...new Set(read)].filter((name) => !used.list.some((each) => each.name === name));
  // Named fields are all that is let through, so nothing else may be read of what takes the place of the part.
  if (fields.length && givesWhole(workspace, endpoint, part))
    return [
      {
        kind: 'refused',
        title,
        reason: `The handler gives the ${part} away as a whole as well, and what else is read of it is not known.`,
      },
    ];
  // A compiler lets nothing be done with what is of no known type.
  const isCompiled = isTyped(endpoint.handler?.functions[0]?.uri ?? '');
  const opened = others.map((name): Field => ({ name, type: isCompiled ? openType : 'unknown' }));
  const all = {
    list: [...used.list, ...opened],
    closed: used.closed,
    typed: used.typed && !opened.length,
  };
  return repairs(workspace, endpoint, part, () => all);
}

/** The type of a field that the code goes on to use as it did before: the compiler asks nothing of it. */
const openType = 'any';

/** Whether the handler gives a part of the request away as a whole; a name of its own for it is looked at like the part. */
function givesWhole(workspace: Workspace, { handler }: Endpoint, part: 'body' | 'query'): boolean {
  return (handler?.functions ?? []).some((each) => takesWhole(workspace, each, part, 'followed'));
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
  return repairs(workspace, endpoint, 'body', (fix) => ({
    list: sent.flatMap(([name, field]) => listed(name, field, fix)),
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

function repairs(
  workspace: Workspace,
  endpoint: Endpoint,
  part: 'body' | 'query',
  fields: (fix: Pick<SchemaFix, 'types' | 'paths'>) => Fields,
): readonly Repair[] {
  const title = titleFor(part);
  const refused = (reason: string): readonly Repair[] => [{ kind: 'refused', title, reason }];
  const handler = endpoint.handler?.functions;
  const [value] = handler ?? [];
  if (!value || handler?.length !== 1) return refused('The handler is not one function of the project.');
  if (endpoint.parameters?.some((each) => each.part === part) && opensField(fields({ types: {} }), {}))
    return refused(reasonAgainst(part, fields({ types: {} })));
  if (endpoint.parameters?.some((each) => each.part === part))
    return classSchemaRepairs(workspace, endpoint, part, fields({ types: {} }));
  const ofRoute = automatonOf(workspace).models.get(endpoint.framework)?.fixes?.routeSchema;
  const ofOption = ofRoute ? routeRepairs(workspace, endpoint, part, ofRoute, fields(ofRoute)) : [];
  if (usesRouteSchemas(workspace, endpoint) && ofOption.some(({ kind }) => kind === 'edits')) return ofOption;
  const fix = schemaLibrary(workspace, value.uri, endpoint, part);
  if (!fix && ofOption.length) return ofOption;
  if (!fix)
    return refused('The project has no validation library that Handrail knows. Add one, such as zod, first.');
  if (opensField(fields(fix), fix.types)) return refused(reasonAgainst(part, fields(fix)));
  if (fix.before !== undefined) {
    const made = repairBefore(workspace, endpoint, part, fix, { ...value, before: fix.before }, fields(fix));
    return typeof made === 'string' ? refused(made) : [made];
  }
  const site = siteOf(workspace, value.uri, value.function, part);
  if (typeof site === 'string') return refused(site);
  const names = namesOf(workspace, value.uri, [fix.import, ...(fix.imports ?? [])]);
  if (!names) return refused(`\`${fix.import.name}\` cannot be imported into this file.`);
  const made = repairAt(workspace, endpoint, part, fix, site, names, fields(fix));
  return typeof made === 'string' ? refused(made) : [made];
}

/** Whether a field is to be left open for which a library has no word. */
function opensField({ list }: Fields, types: SchemaFix['types']): boolean {
  return types[openType] === undefined && list.some(({ type }) => type === openType);
}

function reasonAgainst(part: 'body' | 'query', { list }: Fields): string {
  const name = list.find(({ type }) => type === openType)?.name ?? '';
  return `The handler reads \`${name}\` of the ${part} as well, and what it may hold is not known.`;
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
  const note = fields.typed ? '' : ` // ${todo}`;
  const object = fields.json ? jsonText(fields.json) : fill(fix.object, { fields: members.join(', ') });
  const put = at(name);
  const declared = beforeAll(workspace, uri, aboveEdits(code, expression, put), [
    `const ${name} = ${object}${end}${note}`,
  ]);
  if (!declared) return refused('There is no statement before which the schema could stand.');
  const level: FixLevel = fields.closed && fields.typed ? 'B' : 'C';
  const how = level === 'B' ? fix.says : 'to be finished';
  return [
    {
      kind: 'edits',
      title: `Hold the ${part} against a schema of the route (${how})`,
      level,
      edits: [{ uri, edits: [declared, ...put] }],
    },
  ];
}

/** The registration, or the options before it that have a name of their own, where these are edited. */
function aboveEdits(code: Code, registration: ExpressionId, edits: readonly TextEdit[]): ExpressionId {
  const first = Math.min(...edits.map(({ span }) => span.start));
  const options = code.expressions.findIndex(
    ({ kind, start, end }) => kind === 'object' && start <= first && first <= end,
  );
  return first < (code.expressions[registration]?.start ?? 0) && options >= 0 ? options : registration;
}

interface Names {
  /** Name of a fix -> the one that the file has for it. */
  readonly texts: Readonly<Record<string, string>>;
  readonly edits: readonly TextEdit[];
}

/** Names of a library as a file can write them; null if one cannot be had in the file. */
function namesOf(workspace: Workspace, uri: string, imports: readonly SchemaFix['import'][]): Names | null {
  const texts: Record<string, string> = {};
  const edits: TextEdit[] = [];
  for (const each of imports) {
    const name =
      (each.whole ? wholeModule(workspace, uri, packageOf(each.from)) : null) ??
      importedName(workspace, uri, each);
    if (!name) return null;
    texts[each.name] = name.text;
    edits.push(...name.edits);
  }
  return { texts, edits: together(edits) };
}

/** How a library writes schemas: of the one that the file imports, else the one that most files import, else one that it depends on. */
function schemaLibrary(
  workspace: Workspace,
  uri: string,
  { framework }: Endpoint,
  part: 'body' | 'query',
): SchemaFix | null {
  const all = [...automatonOf(workspace).models.values()]
    .flatMap(({ fixes }) => list(fixes?.schema))
    .filter((each) => (each.framework ?? framework) === framework && (each.part ?? part) === part)
    .filter((each) => !each.needs || isImported(workspace, each.needs))
    .sort((a, b) => costOf(a) - costOf(b));
  const counts = new Map<string, number>();
  for (const file of scriptFiles(workspace))
    for (const name of specifiersOf(workspace, file)) counts.set(name, (counts.get(name) ?? 0) + 1);
  const used = all
    .filter((each) => counts.has(each.import.from))
    .sort((a, b) => (counts.get(b.import.from) ?? 0) - (counts.get(a.import.from) ?? 0));
  const own = specifiersOf(workspace, uri);
  const dependencies = new Set(dependenciesOf(workspace, uri).keys());
  return (
    all.find((each) => own.has(each.import.from)) ??
    used[0] ??
    all.find((each) => dependencies.has(each.import.from)) ??
    null
  );
}

/** What the application was set up for goes first, and what changes the handler alone before what changes its route as well. */
function costOf({ needs, before }: SchemaFix): number {
  return needs ? 0 : before === undefined ? 1 : 2;
}

function specifiersOf(workspace: Workspace, uri: string): ReadonlySet<string> {
  return new Set(factsAt(workspace, uri).outline.imports.map((each) => each.specifier));
}

/** What is known of the fields. Those that a PATCH does not name stay as they are (RFC 5789), so each may be missing. */
function fieldsOf({ method }: Endpoint, flows: readonly Flow[], names: readonly string[]): Fields {
  const definitions = flows.flatMap((flow) => flow.query?.entity?.fields ?? []);
  const list = names.length
    ? names.map((name) => ({ name, type: kindOfField(definitions.find((field) => field.name === name)) }))
    : definitions
        .filter((field) => !field.relation && !field.privileged && !reserved.test(field.name))
        .filter((field) => field.sensitivity !== 'secret')
        .map((field) => ({ name: field.name, type: kindOfField(field) }));
  return {
    list: method === 'PATCH' ? list.map((each): Field => ({ ...each, optional: true })) : list,
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
  const declaration = `${site.aboveIndent}${schemaText(workspace, site.uri, fix, names, schema, fields, site.end)}${site.lineEnd}${site.lineEnd}`;
  const edits = checkedIn(workspace, part, fix, site, names, schema);
  if (typeof edits === 'string') return edits;
  const declared = { span: { start: site.above, end: site.above }, text: declaration };
  return {
    kind: 'edits',
    ...promised(part, fields),
    edits: [{ uri: site.uri, edits: [declared, ...edits] }],
  };
}

/** What is promised of a repair: only what the code says of all fields is finished. */
function promised(
  part: string,
  { closed, typed }: Fields,
): { readonly title: string; readonly level: FixLevel } {
  return closed && typed
    ? { title: `Hold the ${part} against a schema (answers 400 to anything else)`, level: 'B' }
    : { title: `Hold the ${part} against a schema (to be finished)`, level: 'C' };
}

/** What a schema lists, each field in the words of the library. */
function membersText(
  workspace: Workspace,
  uri: string,
  fix: SchemaFix,
  names: Names,
  fields: Fields,
): string {
  const members = fields.list.map((field) =>
    fill(fix.field, {
      ...names.texts,
      key: keyText(field.name),
      name: quotedText(field.name),
      type: inNames(fix, names, typeText(field, fix.types)),
    }),
  );
  return quotedAs(workspace, uri, members.join(', '));
}

/** Words of the library with the name that the file has for it. */
function inNames(fix: SchemaFix, names: Names, words: string): string {
  return words.replaceAll(
    new RegExp(`(?<!['"])\\b${fix.import.name}\\b(?=[.(])`, 'g'),
    () => names.texts[fix.import.name] ?? '',
  );
}

const todo = 'TODO: say what each field may hold';

/** The declaration of a schema. */
function schemaText(
  workspace: Workspace,
  uri: string,
  fix: SchemaFix,
  names: Names,
  schema: string,
  fields: Fields,
  end: string,
): string {
  const typed = isTyped(uri) ? (fix.typed ?? '') : '';
  const members = membersText(workspace, uri, fix, names, fields);
  const object = fill(inNames(fix, names, fix.object ?? ''), { fields: members, typed });
  return `const ${schema} = ${quotedAs(workspace, uri, object)}${end}${fields.typed ? '' : ` // ${todo}`}`;
}

/** Edits in a handler that turn refused data away, and let the rest of it read what was let through. */
function checkedIn(
  workspace: Workspace,
  part: string,
  fix: SchemaFix,
  site: Site,
  names: Names,
  schema: string,
): readonly TextEdit[] | string {
  const output = freeName(site.code, part === 'body' ? 'input' : 'filter');
  // What can be read once only is kept, where the library has no result of its own.
  const isKept = site.isRead && !fix.apply?.length;
  const input = isKept ? output : site.input;
  const request = site.request ?? '';
  const holes: Readonly<Record<string, string>> = { ...names.texts, schema, input, output, request };
  const { fails = '', takes = [], apply = [] } = fix;
  if (!request && [fails, ...takes, ...apply].some((each) => each.includes('{request}')))
    return 'The request has no name in this handler.';
  const exit = exitAt(
    workspace,
    { uri: site.uri, expression: site.within },
    fill(fails, holes),
    'The request is not valid',
  );
  if (typeof exit === 'string') return exit;
  const statement = (line: string) =>
    fill(quotedAs(workspace, site.uri, line), holes).replace(/;$/, site.end);
  const kept = isKept ? [`const ${output} = ${site.input}${site.end}`] : [];
  const lines = site.lines([...kept, ...apply.map(statement), ...exit.lines, ...takes.map(statement)]);
  if (!lines) return 'There is no statement before which the check could stand.';
  const through = fill(fix.output ?? '{input}', holes);
  const uses =
    through === site.input
      ? []
      : site.uses.map(({ start, end, key = '' }) => ({ span: { start, end }, text: key + through }));
  return [...names.edits, ...exit.edits, ...lines, ...uses];
}

/** A handler of the library before that of the route, and the check of its verdict in the latter where it does not answer itself. */
function repairBefore(
  workspace: Workspace,
  endpoint: Endpoint,
  part: 'body' | 'query',
  fix: SchemaFix,
  handler: { readonly uri: string; readonly function: FunctionId; readonly before: string },
  fields: Fields,
): Repair | string {
  const { uri, expression } = endpoint.registration;
  const { code } = factsAt(workspace, uri);
  const at = beforeHandler(workspace, endpoint);
  if (!at) return 'The handlers of this route do not stand in its call.';
  if (!fields.list.length) return 'Which fields there are is not known.';
  const isPath = (name: string) => name.split('.').every((each) => each === '*' || keyText(each) === each);
  if (fix.paths && !fields.list.every(({ name }) => isPath(name)))
    return 'A field has a name that the library reads as a path.';
  const all = [fix.import, ...(fix.imports ?? [])];
  const inHandler = [...(fix.apply ?? []), fix.fails ?? '', ...(fix.takes ?? [])];
  const isOne = handler.uri === uri;
  const judges = all.filter(({ name }) => !isOne && inHandler.some((each) => each.includes(`{${name}}`)));
  const names = namesOf(
    workspace,
    uri,
    all.filter((each) => !judges.includes(each)),
  );
  if (!names) return `\`${fix.import.name}\` cannot be imported into this file.`;
  const schema = freeName(code, schemaName(endpoint, part));
  const { end } = layoutOf(workspace, uri);
  const listed = `${fields.typed ? '' : `/* ${todo} */ `}${membersText(workspace, uri, fix, names, fields)}`;
  const text = schemaText(workspace, uri, fix, names, schema, fields, end);
  const declared = fix.object === undefined ? [] : [beforeAll(workspace, uri, expression, [text])];
  if (declared.includes(null)) return 'There is no statement before which the schema could stand.';
  const put = at(fill(handler.before, { ...names.texts, schema, fields: listed }));
  const edits = [...names.edits, ...declared.filter((each) => each !== null), ...put];
  if (fix.fails === undefined) return { kind: 'edits', ...promised(part, fields), edits: [{ uri, edits }] };
  if (endpointsOf(workspace, handler).length > 1)
    return 'The handler answers other routes as well, before which nothing would be checked.';
  const site = siteOf(workspace, handler.uri, handler.function, part);
  if (typeof site === 'string') return site;
  const judging = isOne ? { ...names, edits: [] } : namesOf(workspace, handler.uri, judges);
  if (!judging) return `\`${judges[0]?.name}\` cannot be imported into the file of the handler.`;
  const checked = checkedIn(workspace, part, fix, site, judging, schema);
  if (typeof checked === 'string') return checked;
  return {
    kind: 'edits',
    ...promised(part, fields),
    edits: isOne
      ? [{ uri, edits: [...edits, ...checked] }]
      : [
          { uri, edits },
          { uri: handler.uri, edits: checked },
        ],
  };
}

/** The endpoints that a function answers. */
function endpointsOf(
  workspace: Workspace,
  handler: { readonly uri: string; readonly function: FunctionId },
): readonly Endpoint[] {
  return allEndpoints(workspace).filter((each) =>
    each.handler?.functions.some(({ uri, function: id }) => uri === handler.uri && id === handler.function),
  );
}
