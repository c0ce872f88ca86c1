/** Fields that are described by objects, and by the schemas of a library. */
import { type Code, type ExpressionId, NONE } from '../../facts/facts.ts';
import type { Place } from '../../text/span.ts';
import { factsAt } from '../../workspace/facts.ts';
import { fileAt, type Workspace } from '../../workspace/workspace.ts';
import { literalArgument, propertyValues, saidOfCall } from '../values/sayings.ts';
import type { ExpressionPlace, FunctionValue, LibraryValue, ObjectValue, Value } from '../values/value.ts';
import { valuesOf } from '../values/values.ts';
import type { ArgumentPath, EntityEntry } from '../vocabulary/model.ts';
import { entityField } from './entity.ts';
import { classFields } from './entity-classes.ts';
import {
  argumentAt,
  bindingOf,
  type Call,
  columnOptions,
  type Described,
  type Description,
  firstText,
  plainField,
  propertyOf,
  typeOption,
} from './entity-parts.ts';
import {
  assignedFunctions,
  cleanedByFunctions,
  formFunctions,
  jsonNames,
  replyFunctions,
} from './entity-replies.ts';

/** Objects within objects that are looked into for fields. */
const DEPTH_LIMIT = 3;
/** Names by which definitions give their table. */
export const tableOptions = ['tableName', 'collection', 'table'];

/** What the arguments of a definition say of fields: an object, a schema, or a class; null if nothing. */
export function describedBy(
  workspace: Workspace,
  place: ExpressionPlace,
  call: Call,
  entry: EntityEntry,
): Description | null {
  const at = argumentAt(call, entry.fields);
  const first = at
    ? propertyValues(workspace, { uri: place.uri, expression: at.argument }, at.path, null)
    : [];
  const direct =
    entry.columns === undefined
      ? describedByValues(workspace, first, entry)
      : describedByCalls(workspace, place, first, entry.columns);
  if (direct || !entry.schema) return direct;
  for (const argument of call.arguments) {
    const values = valuesOf(workspace, { uri: place.uri, expression: argument });
    const found = describedByValues(
      workspace,
      values.filter((value) => value.kind === 'library'),
      entry,
    );
    if (found) return found;
  }
  return null;
}

/** What values at the fields of a definition say of them; null if nothing. */
export function describedByValues(
  workspace: Workspace,
  values: readonly Value[],
  entry: EntityEntry,
): Description | null {
  for (const value of values) {
    if (value.kind === 'object')
      return {
        fields: objectFields(workspace, value, entry, '', DEPTH_LIMIT),
        hidden: [],
        cleaned: [],
        table: null,
      };
    if (value.kind === 'library') {
      const found = describedBySchema(workspace, value, entry, '', DEPTH_LIMIT);
      if (found) return found;
    }
    if (value.kind === 'class')
      return { fields: classFields(workspace, value.uri, value.class), hidden: [], cleaned: [], table: null };
    if (value.kind === 'function') {
      const found = describedByValues(workspace, returnedObjects(workspace, value), entry);
      if (found) return found;
    }
  }
  return null;
}

/** Fields that calls describe, one each: on the parameter of a function, or chained to the call itself. */
function describedByCalls(
  workspace: Workspace,
  place: ExpressionPlace,
  given: readonly Value[],
  names: readonly string[],
): Description | null {
  const fields = [
    ...given.flatMap((value) =>
      value.kind === 'function' ? columnsOnParameter(workspace, value, names) : [],
    ),
    ...columnsChained(workspace, place, names),
  ];
  return fields.length ? { fields, hidden: [], cleaned: [], table: null } : null;
}

function columnsOnParameter(
  workspace: Workspace,
  { uri, function: id }: FunctionValue,
  names: readonly string[],
): readonly Described[] {
  const { code } = factsAt(workspace, uri);
  const binding = code.functions[id]?.parameters[0]?.binding ?? NONE;
  return (code.bindings[binding]?.references ?? []).flatMap((reference) => {
    const made = callOn(code, reference);
    return made && names.includes(made.method) ? columnAt(workspace, uri, made) : [];
  });
}

/** Calls within a chain that are looked at. */
const CHAIN_LIMIT = 200;

function columnsChained(
  workspace: Workspace,
  { uri, expression }: ExpressionPlace,
  names: readonly string[],
): readonly Described[] {
  const { code } = factsAt(workspace, uri);
  const found: Described[] = [];
  let at = expression;
  for (let made = callOn(code, at); made && found.length < CHAIN_LIMIT; made = callOn(code, at)) {
    if (names.includes(made.method)) found.push(...columnAt(workspace, uri, made));
    at = made.id;
  }
  return found;
}

/** `table.string('name')`, `addColumn('name', 'text')`: the type is the second argument if it is a text, else the method. */
function columnAt(workspace: Workspace, uri: string, { id, method, call }: CallOn): readonly Described[] {
  const place = { uri, expression: id };
  const [first = NONE, second = NONE] = call.arguments;
  const name = literalArgument(workspace, place, first, [], null);
  const type = literalArgument(workspace, place, second, [], null);
  const span = factsAt(workspace, uri).code.expressions[first];
  if (typeof name !== 'string' || !span) return [];
  const field = entityField({
    name,
    place: { uri, span: { start: span.start, end: span.end } },
    type: typeof type === 'string' ? type : method,
    relation: false,
    target: null,
    column: null,
  });
  return [{ field, options: null }];
}

/** `(t) => ({ name: t.text() })`: the fields are what a function returns. */
function returnedObjects(
  workspace: Workspace,
  { uri, function: id, context }: FunctionValue,
): readonly Value[] {
  return (factsAt(workspace, uri).code.functions[id]?.exits ?? []).flatMap((exit) =>
    exit.kind === 'return'
      ? valuesOf(workspace, { uri, expression: exit.value }, context).filter(({ kind }) => kind === 'object')
      : [],
  );
}

/** A schema made by a call of the library: the fields given there, and what is set on the schema later. */
function describedBySchema(
  workspace: Workspace,
  value: LibraryValue,
  entry: EntityEntry,
  prefix: string,
  depth: number,
): Description | null {
  const place = schemaCall(workspace, value);
  if (!place) return null;
  const { code } = factsAt(workspace, place.uri);
  const call = code.expressions[place.expression];
  if (call?.kind !== 'call') return null;
  const [first = NONE, ...rest] = call.arguments;
  const fields: Described[] = [];
  for (const each of valuesOf(workspace, { uri: place.uri, expression: first })) {
    if (each.kind === 'object') fields.push(...objectFields(workspace, each, entry, prefix, depth));
    if (each.kind === 'class') fields.push(...classFields(workspace, each.uri, each.class));
  }
  fields.push(...timestampFields(workspace, place, rest, prefix));
  const changes = schemaChanges(workspace, place, entry, prefix, depth);
  fields.push(...changes.fields);
  const inOptions = rest.flatMap((expression) =>
    replyFunctions(workspace, valuesOf(workspace, { uri: place.uri, expression }), entry),
  );
  return {
    fields,
    hidden: [],
    cleaned: cleanedByFunctions(workspace, [...inOptions, ...changes.functions], fields),
    table: tableOf(workspace, place, call),
  };
}

function schemaCall(workspace: Workspace, value: LibraryValue): ExpressionPlace | null {
  const candidates = [value.call?.place, value.site];
  return (
    candidates.find(
      (place): place is ExpressionPlace =>
        !!place && saidOfCall(workspace, place, 'entity-schemas').length > 0,
    ) ?? null
  );
}

/** `timestamps: true` adds fields that are not written down. */
function timestampFields(
  workspace: Workspace,
  place: ExpressionPlace,
  options: readonly ExpressionId[],
  prefix: string,
): readonly Described[] {
  return options.flatMap((argument) => {
    const values = propertyValues(workspace, { uri: place.uri, expression: argument }, ['timestamps'], null);
    const on = values.some(
      (value) => value.kind === 'object' || (value.kind === 'literal' && value.value === true),
    );
    const span = factsAt(workspace, place.uri).code.expressions[argument];
    if (!on || !span) return [];
    return ['createdAt', 'updatedAt'].map((name) => ({
      field: {
        ...plainField(prefix + name, { uri: place.uri, span: { start: span.start, end: span.end } }),
        type: 'Date',
      },
      options: null,
    }));
  });
}

interface SchemaChanges {
  readonly fields: readonly Described[];
  readonly functions: readonly FunctionValue[];
}

/** What is done with the name of a schema: `schema.set('toJSON', …)`, `schema.methods.toJSON = …`, `schema.add(…)`, `schema.plugin(…)`. */
function schemaChanges(
  workspace: Workspace,
  place: ExpressionPlace,
  entry: EntityEntry,
  prefix: string,
  depth: number,
): SchemaChanges {
  const { code } = factsAt(workspace, place.uri);
  const binding = bindingOf(code, place.expression);
  return binding === NONE
    ? { fields: [], functions: [] }
    : changesOfBinding(workspace, place.uri, binding, entry, prefix, depth);
}

function changesOfBinding(
  workspace: Workspace,
  uri: string,
  binding: number,
  entry: EntityEntry,
  prefix: string,
  depth: number,
): SchemaChanges {
  const { code } = factsAt(workspace, uri);
  const json = jsonNames(entry);
  const fields: Described[] = [];
  const functions = assignedFunctions(
    workspace,
    uri,
    binding,
    (path) =>
      json.includes(path.at(-1) ?? '') || (path.at(-1) === 'transform' && json.includes(path.at(-2) ?? '')),
  );
  for (const reference of code.bindings[binding]?.references ?? []) {
    const made = callOn(code, reference);
    if (!made) continue;
    const [first = NONE, second = NONE] = made.call.arguments;
    const values = (expression: ExpressionId) => valuesOf(workspace, { uri, expression });
    const called = literalArgument(workspace, { uri, expression: made.id }, first, [], null);
    if (typeof called === 'string' && json.includes(called)) {
      functions.push(...formFunctions(workspace, values(second)));
    } else if (made.method === 'method') {
      functions.push(...replyFunctions(workspace, values(first), entry));
    } else if (made.method === 'add') {
      for (const value of values(first))
        if (value.kind === 'object') fields.push(...objectFields(workspace, value, entry, prefix, depth));
    } else if (made.method === 'plugin' && depth > 0) {
      for (const plugin of values(first)) {
        if (plugin.kind !== 'function') continue;
        const parameter = factsAt(workspace, plugin.uri).code.functions[plugin.function]?.parameters[0];
        if (!parameter || parameter.binding === NONE) continue;
        const inner = changesOfBinding(workspace, plugin.uri, parameter.binding, entry, prefix, depth - 1);
        fields.push(...inner.fields);
        functions.push(...inner.functions);
      }
    }
  }
  return { fields, functions };
}

interface CallOn {
  readonly id: ExpressionId;
  readonly method: string;
  readonly call: Call;
}

/** The call made on a member of an expression: `x.method(…)` for `x`. */
function callOn(code: Code, id: ExpressionId): CallOn | null {
  const parent = code.expressions[id]?.parent ?? NONE;
  const member = code.expressions[parent];
  if (member?.kind !== 'member' || member.object !== id || member.property === null) return null;
  const call = code.expressions[member.parent];
  return call?.kind === 'call' && call.callee === parent
    ? { id: member.parent, method: member.property, call }
    : null;
}

function objectFields(
  workspace: Workspace,
  value: ObjectValue,
  entry: EntityEntry,
  prefix: string,
  depth: number,
): readonly Described[] {
  const { uri, context } = value;
  const { code } = factsAt(workspace, uri);
  const expression = code.expressions[value.expression];
  if (expression?.kind !== 'object') return [];
  return expression.properties.flatMap((property): readonly Described[] => {
    if (property.kind === 'spread') {
      return valuesOf(workspace, { uri, expression: property.value }, context).flatMap((each) =>
        each.kind === 'object' && depth > 0 ? objectFields(workspace, each, entry, prefix, depth - 1) : [],
      );
    }
    if (property.key === null || property.kind !== 'property') return [];
    const { start } = property.span;
    const quoted = /^['"]/.test(fileAt(workspace, uri)?.text[start] ?? '');
    const place = { uri, span: { start, end: start + property.key.length + (quoted ? 2 : 0) } };
    return describedField(
      workspace,
      prefix + property.key,
      place,
      { uri, expression: property.value },
      entry,
      depth,
    );
  });
}

function describedField(
  workspace: Workspace,
  name: string,
  place: Place,
  description: ExpressionPlace,
  entry: EntityEntry,
  depth: number,
): readonly Described[] {
  const values = valuesOf(workspace, description);
  const object = values.find((value) => value.kind === 'object') ?? null;
  const hasType = object !== null && isDescription(workspace, object);
  const typed = hasType ? propertyOf(workspace, object, typeOption) : description;
  const { type, list, inner } = typeAt(workspace, typed as ExpressionPlace);
  const nested = depth > 0 ? nestedFields(workspace, inner, entry, `${name}.`, depth - 1) : [];
  const column = hasType
    ? firstText(workspace, object, columnOptions)
    : entry.column === undefined
      ? null
      : columnOfCall(workspace, description, entry.column);
  const options = hasType ? object : (inner.find((value) => value.kind === 'object') ?? null);
  const relation = options !== null && propertyOf(workspace, options, 'ref') !== null;
  const described = {
    name,
    place,
    type: type === null ? null : list ? `${type}[]` : type,
    relation,
    target: relation && options ? firstText(workspace, options, ['ref']) : null,
    column: column === name ? null : column,
  };
  const field = entityField(described, !list);
  return [{ field, options: hasType ? object : null }, ...(relation ? [] : nested)];
}

/** `text('password_hash').notNull()`: the name in the table, in the call that starts the description. */
function columnOfCall(workspace: Workspace, place: ExpressionPlace, at: ArgumentPath): string | null {
  const { code } = factsAt(workspace, place.uri);
  const first = firstCall(code, place.expression);
  const call = code.expressions[first];
  const given = call?.kind === 'call' ? argumentAt(call, at) : null;
  const text = given && literalArgument(workspace, place, given.argument, given.path, null);
  return typeof text === 'string' && text !== '' ? text : null;
}

/** The call that a chain of calls starts with; the expression itself if it is none. */
function firstCall(code: Code, id: ExpressionId): ExpressionId {
  let at = id;
  for (;;) {
    const call = code.expressions[at];
    const callee = call?.kind === 'call' ? code.expressions[call.callee] : undefined;
    if (callee?.kind !== 'member' || code.expressions[callee.object]?.kind !== 'call') return at;
    at = callee.object;
  }
}

/** An object with a `type` describes a field; unless `type` is itself a field of an embedded object. */
function isDescription(workspace: Workspace, object: ObjectValue): boolean {
  const typed = propertyOf(workspace, object, typeOption);
  if (!typed) return false;
  const inner = valuesOf(workspace, typed).find((value) => value.kind === 'object');
  return !inner || !propertyOf(workspace, inner, typeOption);
}

interface FieldType {
  readonly type: string | null;
  readonly list: boolean;
  /** What stands at the type itself, within a list if it is one. */
  readonly inner: readonly Value[];
}

function typeAt(workspace: Workspace, place: ExpressionPlace): FieldType {
  const { code } = factsAt(workspace, place.uri);
  const values = valuesOf(workspace, place);
  const array = values.find((value) => value.kind === 'array');
  if (array) {
    const expression = factsAt(workspace, array.uri).code.expressions[array.expression];
    const element = expression?.kind === 'array' ? (expression.elements[0] ?? NONE) : NONE;
    const inner = { uri: array.uri, expression: element };
    return { ...typeAt(workspace, inner), list: true };
  }
  const object = values.find((value) => value.kind === 'object');
  if (object) {
    const typed = isDescription(workspace, object) ? propertyOf(workspace, object, typeOption) : null;
    return typed
      ? { ...typeAt(workspace, typed), inner: values }
      : { type: 'object', list: false, inner: values };
  }
  return { type: typeName(code, place.expression), list: false, inner: values };
}

/** Fields of an embedded object, or of the schema of one. */
function nestedFields(
  workspace: Workspace,
  values: readonly Value[],
  entry: EntityEntry,
  prefix: string,
  depth: number,
): readonly Described[] {
  return values.flatMap((value): readonly Described[] => {
    if (value.kind === 'library')
      return describedBySchema(workspace, value, entry, prefix, depth)?.fields ?? [];
    return value.kind === 'object' && entry.schema && !isDescription(workspace, value)
      ? objectFields(workspace, value, entry, prefix, depth)
      : [];
  });
}

/** The last name of what a type is written as: `STRING` for `DataTypes.STRING(64)`. */
function typeName(code: Code, id: ExpressionId): string | null {
  const expression = code.expressions[id];
  switch (expression?.kind) {
    case 'reference':
      return expression.name;
    case 'member':
      return expression.property;
    case 'call': {
      const first = code.expressions[firstCall(code, id)];
      return first?.kind === 'call' ? typeName(code, first.callee) : null;
    }
    case 'cast':
      return typeName(code, expression.operand);
    case 'literal':
      return typeof expression.value === 'string' ? expression.value : null;
    default:
      return null;
  }
}

/** Name of the table or collection among the options of a call. */
export function tableOf(workspace: Workspace, place: ExpressionPlace, call: Call): string | null {
  for (const argument of call.arguments) {
    for (const option of tableOptions) {
      const text = literalArgument(workspace, place, argument, [option], null);
      if (typeof text === 'string') return text;
    }
  }
  return null;
}
