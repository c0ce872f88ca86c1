/** Entities that scripts define: by a call (`model('User', schema)`), a class with decorators, or a class that is initialised. */
import {
  type ClassFact,
  type ClassId,
  type Code,
  type Expression,
  type ExpressionId,
  type MemberFact,
  NONE,
} from '../facts/facts.ts';
import { contains, type Place, type Span } from '../text/span.ts';
import { factsAt } from '../workspace/facts.ts';
import { query } from '../workspace/memo.ts';
import { fileAt, type Workspace } from '../workspace/workspace.ts';
import { argumentOf, type Saying, selects } from './automaton.ts';
import { type Entity, type EntityField, entityField } from './entity.ts';
import type { ArgumentPath, EntityEntry, Model } from './model.ts';
import { automatonOf } from './model-set.ts';
import { parsePath } from './paths.ts';
import { replyFormOf } from './reply-forms.ts';
import { literalArgument, propertyValues, saidOfCall } from './sayings.ts';
import type { ExpressionPlace, FunctionValue, LibraryValue, ObjectValue, Section, Value } from './value.ts';
import { receiverOf, stepAll, valuesOf } from './values.ts';

type Call = Extract<Expression, { kind: 'call' }>;

/** Objects within objects that are looked into for fields. */
const DEPTH_LIMIT = 3;
/** Classes above a class that are looked at for fields. */
const ANCESTOR_LIMIT = 8;

// Names of options that the mappers share.
const tableOptions = ['tableName', 'collection', 'table'];
const excludedByScope = ['defaultScope', 'attributes', 'exclude'];
const keptByScope = ['defaultScope', 'attributes'];
const typeOption = 'type';
const columnOptions = ['field', 'name'];

/** A field as it is described, with the object that holds its options. */
interface Described {
  readonly field: EntityField;
  readonly options: ObjectValue | null;
}

/** What a definition says in all. */
interface Description {
  readonly fields: readonly Described[];
  /** Functions and lists that take fields out of replies were found to name these. */
  readonly hidden: readonly string[];
  /** Name of the table among the options of a schema. */
  readonly table: string | null;
}

/** The entities that a script file defines. */
export function entitiesOfScript(workspace: Workspace, uri: string): readonly Entity[] {
  const { code } = factsAt(workspace, uri);
  const names = definingNames(workspace, '');
  const called = code.expressions.flatMap((expression, id): readonly Entity[] =>
    expression.kind === 'call' && mayDefine(code.expressions[expression.callee], names)
      ? definedByCall(workspace, { uri, expression: id }, expression)
      : [],
  );
  const initialised = new Set(called.map((entity) => entity.class?.class));
  const declared = code.classes.flatMap((fact, id) =>
    fact.decorators.length && !initialised.has(id) ? definedByClass(workspace, uri, fact, id) : [],
  );
  return [...called, ...declared];
}

/** Member names that define an entity in some model: a cheap test before values are asked. null if any name might. */
const definingNames = query<Workspace, ReadonlySet<string> | null>({
  name: 'names that define entities',
  compute: (workspace) => {
    const names = new Set(['init']);
    for (const model of automatonOf(workspace).models.values()) {
      for (const name of lastNames(model)) {
        if (name === null) return null;
        names.add(name);
      }
    }
    return names;
  },
  onCycle: null,
});

function lastNames(model: Model): readonly (string | null)[] {
  return (model.entities ?? []).flatMap(({ path }): readonly (string | null)[] => {
    if (!path) return [];
    try {
      const named = parsePath(path).steps.findLast((step) => step.kind !== 'call');
      if (named?.kind === 'member') return [named.name];
      return named?.kind === 'members' ? named.names : [null];
    } catch {
      return [];
    }
  });
}

function mayDefine(callee: Expression | undefined, names: ReadonlySet<string> | null): boolean {
  if (callee?.kind !== 'member') return callee?.kind === 'reference';
  return names === null || callee.property === null || names.has(callee.property);
}

// Calls

function definedByCall(workspace: Workspace, place: ExpressionPlace, call: Call): readonly Entity[] {
  for (const { entry, model } of saidOfCall<EntityEntry>(workspace, place, 'entities')) {
    if (entry.from === 'call') return entityOfCall(workspace, place, call, entry, model);
    if (entry.from === 'class-init') return initialisedClasses(workspace, place, call, entry, model);
  }
  const callee = factsAt(workspace, place.uri).code.expressions[call.callee];
  if (callee?.kind !== 'member' || callee.property !== 'init') return [];
  return receivingClasses(workspace, place).flatMap(({ uri, class: id }) => {
    const said = saidOfSuperclass(workspace, uri, id);
    return said ? initialisedClass(workspace, place, call, said.entry, said.model, uri, id) : [];
  });
}

function entityOfCall(
  workspace: Workspace,
  place: ExpressionPlace,
  call: Call,
  entry: EntityEntry,
  library: string,
): readonly Entity[] {
  const { uri } = place;
  const described = describedBy(workspace, place, call, entry);
  if (!described) return [];
  const { code } = factsAt(workspace, uri);
  const named = argumentAt(call, entry.name);
  const text = named && literalArgument(workspace, place, named.argument, named.path, null);
  const name = typeof text === 'string' ? text : assignedName(code, place.expression);
  if (!name) return [];
  const span =
    code.expressions[named?.path.length ? NONE : (named?.argument ?? NONE)] ?? calleeSpan(code, call);
  const hidden = [
    ...hiddenByScope(workspace, place, call, described.fields),
    ...hiddenByPrototype(workspace, place, described.fields, entry),
  ];
  return [
    {
      name,
      table: tableOf(workspace, place, call) ?? described.table,
      place: { uri, span: { start: span.start, end: span.end } },
      library,
      ...settled(workspace, described, entry, hidden, uri, call),
      definition: place,
      class: null,
    },
  ];
}

/** The fields, those every entity of the library has among them, and the names of hidden ones. */
function settled(
  workspace: Workspace,
  { fields, hidden }: Description,
  entry: EntityEntry,
  more: readonly string[],
  uri: string,
  span: Span,
): Pick<Entity, 'fields' | 'hidden'> {
  const names = new Set(fields.map(({ field }) => field.name));
  const implicit = (entry.implicit ?? [])
    .filter((name) => !names.has(name))
    .map((name) => plainField(name, { uri, span: { start: span.start, end: span.end } }));
  const byOption = fields
    .filter(({ options }) => isHidden(workspace, options, entry))
    .map(({ field }) => field.name);
  return {
    fields: [...implicit, ...uniqueFields(fields.map(({ field }) => field))],
    hidden: [...new Set([...byOption, ...hidden, ...more])],
  };
}

function plainField(name: string, place: Place): EntityField {
  return entityField({ name, place, type: null, relation: false, target: null, column: null });
}

/** Of fields with one name, the last counts. */
function uniqueFields(fields: readonly EntityField[]): readonly EntityField[] {
  return [...new Map(fields.map((field) => [field.name, field])).values()];
}

function isHidden(workspace: Workspace, options: ObjectValue | null, entry: EntityEntry): boolean {
  return (
    options !== null &&
    (entry.hidden ?? []).some(({ option, is }) => literalOf(workspace, options, [option]) === is)
  );
}

/** What the arguments of a definition say of fields: an object, a schema, or a class; null if nothing. */
function describedBy(
  workspace: Workspace,
  place: ExpressionPlace,
  call: Call,
  entry: EntityEntry,
): Description | null {
  const at = argumentAt(call, entry.fields);
  const first = at
    ? propertyValues(workspace, { uri: place.uri, expression: at.argument }, at.path, null)
    : [];
  const direct = describedByValues(workspace, first, entry);
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

function describedByValues(
  workspace: Workspace,
  values: readonly Value[],
  entry: EntityEntry,
): Description | null {
  for (const value of values) {
    if (value.kind === 'object')
      return { fields: objectFields(workspace, value, entry, '', DEPTH_LIMIT), hidden: [], table: null };
    if (value.kind === 'library') {
      const found = describedBySchema(workspace, value, entry, '', DEPTH_LIMIT);
      if (found) return found;
    }
    if (value.kind === 'class')
      return { fields: classFields(workspace, value.uri, value.class), hidden: [], table: null };
  }
  return null;
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
    hidden: hiddenByFunctions(workspace, [...inOptions, ...changes.functions], fields),
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

/** The call made on a member of an expression: `x.method(…)` for `x`. */
function callOn(code: Code, id: ExpressionId): { id: ExpressionId; method: string; call: Call } | null {
  const parent = code.expressions[id]?.parent ?? NONE;
  const member = code.expressions[parent];
  if (member?.kind !== 'member' || member.object !== id || member.property === null) return null;
  const call = code.expressions[member.parent];
  return call?.kind === 'call' && call.callee === parent
    ? { id: member.parent, method: member.property, call }
    : null;
}

/** Functions put into a name at a path: their values, and functions written inside what is put there. */
function assignedFunctions(
  workspace: Workspace,
  uri: string,
  binding: number,
  wanted: (path: readonly string[]) => boolean,
): FunctionValue[] {
  const { code } = factsAt(workspace, uri);
  return (code.bindings[binding]?.definitions ?? []).flatMap((id) => {
    const definition = code.definitions[id];
    if (!definition || !wanted(definition.into) || definition.from.kind !== 'value') return [];
    const place = { uri, expression: definition.from.value };
    const known = formFunctions(workspace, valuesOf(workspace, place));
    return known.length ? known : writtenInside(code, place);
  });
}

function writtenInside(code: Code, { uri, expression }: ExpressionPlace): FunctionValue[] {
  const whole = code.expressions[expression];
  if (!whole) return [];
  const inside = code.functions.flatMap((fact, id) => (contains(whole, fact) ? [id] : []));
  const outermost = inside.filter((id) => !inside.includes(code.functions[id]?.parent ?? NONE));
  return outermost.map((id) => ({ kind: 'function', uri, function: id, context: null, receiver: null }));
}

/** A function, or the `transform` of an object with options. */
function formFunctions(workspace: Workspace, values: readonly Value[]): FunctionValue[] {
  return values.flatMap((value) =>
    value.kind === 'function'
      ? [value]
      : stepAll(workspace, value.kind === 'object' ? [value] : [], ['transform']).filter(
          (each) => each.kind === 'function',
        ),
  );
}

/** Functions at `toJSON` (or its `transform`) of an object. */
function replyFunctions(
  workspace: Workspace,
  values: readonly Value[],
  entry: EntityEntry,
): readonly FunctionValue[] {
  const objects = values.filter((value) => value.kind === 'object');
  return jsonNames(entry).flatMap((name) => formFunctions(workspace, stepAll(workspace, objects, [name])));
}

function jsonNames(entry: EntityEntry): readonly string[] {
  return entry.json ?? ['toJSON'];
}

function hiddenByFunctions(
  workspace: Workspace,
  functions: readonly FunctionValue[],
  fields: readonly Described[],
): readonly string[] {
  return functions.flatMap((value) => {
    const { removed, kept, byOption } = replyFormOf(workspace, value);
    const names = fields.map(({ field }) => field.name);
    return [
      ...removed,
      ...(kept
        ? names.filter((name) => !kept.includes(name.split('.')[0] as string) && !kept.includes(name))
        : []),
      ...fields
        .filter(
          ({ options }) =>
            options && byOption.some((option) => literalOf(workspace, options, [option]) === true),
        )
        .map(({ field }) => field.name),
    ];
  });
}

/** `defaultScope: { attributes: { exclude: [...] } }` among the options. */
function hiddenByScope(
  workspace: Workspace,
  place: ExpressionPlace,
  call: Call,
  fields: readonly Described[],
): readonly string[] {
  return call.arguments.flatMap((argument) => {
    const at = { uri: place.uri, expression: argument };
    const excluded = textsOf(workspace, propertyValues(workspace, at, excludedByScope, null));
    const lists = propertyValues(workspace, at, keptByScope, null).filter((value) => value.kind === 'array');
    const kept = textsOf(workspace, lists);
    const others = lists.length
      ? fields.map(({ field }) => field.name).filter((name) => !kept.includes(name))
      : [];
    return [...excluded, ...others];
  });
}

/** `User.prototype.toJSON = function () { … }`. */
function hiddenByPrototype(
  workspace: Workspace,
  place: ExpressionPlace,
  fields: readonly Described[],
  entry: EntityEntry,
): readonly string[] {
  const { code } = factsAt(workspace, place.uri);
  const binding = bindingOf(code, place.expression);
  return binding === NONE
    ? []
    : hiddenByFunctions(workspace, prototypeFunctions(workspace, place.uri, binding, entry), fields);
}

function prototypeFunctions(
  workspace: Workspace,
  uri: string,
  binding: number,
  entry: EntityEntry,
): readonly FunctionValue[] {
  const json = jsonNames(entry);
  return assignedFunctions(
    workspace,
    uri,
    binding,
    ([first, second, ...more]) => first === 'prototype' && json.includes(second ?? '') && !more.length,
  );
}

function textsOf(workspace: Workspace, values: readonly Value[]): readonly string[] {
  return values.flatMap((value) =>
    value.kind === 'array'
      ? stepAll(workspace, [value], ['*']).flatMap((each) =>
          each.kind === 'literal' && typeof each.value === 'string' ? [each.value] : [],
        )
      : [],
  );
}

function tableOf(workspace: Workspace, place: ExpressionPlace, call: Call): string | null {
  for (const argument of call.arguments) {
    for (const option of tableOptions) {
      const text = literalArgument(workspace, place, argument, [option], null);
      if (typeof text === 'string') return text;
    }
  }
  return null;
}

// Fields in objects

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
  const hasType = object !== null && propertyOf(workspace, object, typeOption) !== null;
  const typed = hasType ? propertyOf(workspace, object, typeOption) : description;
  const { type, list, inner } = typeAt(workspace, typed as ExpressionPlace);
  const nested = depth > 0 ? nestedFields(workspace, inner, entry, `${name}.`, depth - 1) : [];
  const column = hasType ? firstText(workspace, object, columnOptions) : null;
  const options = hasType ? object : (inner.find((value) => value.kind === 'object') ?? null);
  const relation = options !== null && propertyOf(workspace, options, 'ref') !== null;
  const field = entityField({
    name,
    place,
    type: type === null ? null : list ? `${type}[]` : type,
    relation,
    target: relation && options ? firstText(workspace, options, ['ref']) : null,
    column: column === name ? null : column,
  });
  return [{ field, options: hasType ? object : null }, ...(relation ? [] : nested)];
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
    const typed = propertyOf(workspace, object, typeOption);
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
    return value.kind === 'object' && entry.schema && !propertyOf(workspace, value, typeOption)
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
    case 'call':
      return typeName(code, expression.callee);
    case 'cast':
      return typeName(code, expression.operand);
    case 'literal':
      return typeof expression.value === 'string' ? expression.value : null;
    default:
      return null;
  }
}

/** The value of a property that is written in an object. */
function propertyOf(workspace: Workspace, object: ObjectValue, name: string): ExpressionPlace | null {
  const expression = factsAt(workspace, object.uri).code.expressions[object.expression];
  if (expression?.kind !== 'object') return null;
  const property = expression.properties.findLast((each) => each.key === name);
  return property ? { uri: object.uri, expression: property.value } : null;
}

function literalOf(workspace: Workspace, object: ObjectValue, path: readonly string[]): unknown {
  const values = stepAll(workspace, [object], path);
  const [only] = values;
  return values.length === 1 && only?.kind === 'literal' ? only.value : undefined;
}

function firstText(workspace: Workspace, object: ObjectValue, names: readonly string[]): string | null {
  for (const name of names) {
    const text = literalOf(workspace, object, [name]);
    if (typeof text === 'string') return text;
  }
  return null;
}

// Classes

type Said = Saying<EntityEntry>;

function definedByClass(workspace: Workspace, uri: string, fact: ClassFact, id: ClassId): readonly Entity[] {
  for (const decorator of fact.decorators) {
    const place = { uri, expression: decorator };
    for (const { entry, model } of saidOfDecorator(workspace, place, 'entities')) {
      if (entry.from === 'class-decorator')
        return [classEntity(workspace, uri, id, entry, model, decoratedTable(workspace, place, entry), null)];
    }
  }
  return [];
}

function classEntity(
  workspace: Workspace,
  uri: string,
  id: ClassId,
  entry: EntityEntry,
  library: string,
  table: string | null,
  definition: ExpressionPlace | null,
  more: Description = { fields: [], hidden: [], table: null },
): Entity {
  const { code } = factsAt(workspace, uri);
  const fact = code.classes[id] as ClassFact;
  const span = nameSpan(workspace, uri, fact);
  const fields = [...classFields(workspace, uri, id), ...more.fields];
  const functions = classReplyFunctions(workspace, uri, id, entry);
  const hidden = [
    ...more.hidden,
    ...hiddenMembers(workspace, uri, id),
    ...hiddenByFunctions(workspace, functions, fields),
  ];
  return {
    name: fact.name || assignedName(code, fact.expression) || '',
    table,
    place: { uri, span },
    library,
    ...settled(workspace, { fields, hidden, table }, entry, [], uri, span),
    definition,
    class: { uri, class: id },
  };
}

function classReplyFunctions(
  workspace: Workspace,
  uri: string,
  id: ClassId,
  entry: EntityEntry,
): readonly FunctionValue[] {
  const json = jsonNames(entry);
  return ancestry(workspace, uri, id).flatMap(({ uri: at, fact }): readonly FunctionValue[] => {
    const { code } = factsAt(workspace, at);
    const methods = fact.members.filter(
      ({ kind, name, static: isStatic }) => kind === 'method' && !isStatic && json.includes(name ?? ''),
    );
    const binding = bindingOf(code, fact.expression);
    return [
      ...methods.map(
        ({ function: id }): FunctionValue => ({
          kind: 'function',
          uri: at,
          function: id,
          context: null,
          receiver: null,
        }),
      ),
      ...(binding === NONE ? [] : prototypeFunctions(workspace, at, binding, entry)),
    ];
  });
}

/** A class and the classes of the workspace above it, the class itself first. */
function ancestry(
  workspace: Workspace,
  uri: string,
  id: ClassId,
): readonly { uri: string; fact: ClassFact }[] {
  const found: { uri: string; fact: ClassFact }[] = [];
  let at: { uri: string; class: ClassId } | undefined = { uri, class: id };
  while (at && found.length < ANCESTOR_LIMIT) {
    const fact: ClassFact | undefined = factsAt(workspace, at.uri).code.classes[at.class];
    if (!fact) break;
    found.push({ uri: at.uri, fact });
    const parents: readonly Value[] = valuesOf(workspace, { uri: at.uri, expression: fact.superclass });
    at = parents.find((value) => value.kind === 'class');
  }
  return found;
}

/** Members with a decorator that makes them a field; those of classes above come first. */
function classFields(workspace: Workspace, uri: string, id: ClassId): readonly Described[] {
  return ancestry(workspace, uri, id)
    .toReversed()
    .flatMap(({ uri: at, fact }) =>
      fact.members.flatMap((member) => memberField(workspace, at, member) ?? []),
    );
}

function memberField(workspace: Workspace, uri: string, member: MemberFact): Described | null {
  if (member.name === null || member.static) return null;
  const decorator = member.decorators.find(
    (expression) => saidOfDecorator(workspace, { uri, expression }, 'entity-fields').length > 0,
  );
  if (decorator === undefined) return null;
  const { code } = factsAt(workspace, uri);
  const call = code.expressions[decorator];
  const given = call?.kind === 'call' ? call.arguments : [];
  const values = given.flatMap((expression) => valuesOf(workspace, { uri, expression }));
  const options = values.find((value) => value.kind === 'object') ?? null;
  const declared = declaredType(member);
  const target = classGiven(code, given[0] ?? NONE) ?? (options && firstText(workspace, options, ['ref']));
  const column = options ? firstText(workspace, options, columnOptions) : null;
  return {
    field: entityField({
      name: member.name,
      place: { uri, span: memberNameSpan(workspace, uri, member) },
      type: declared ?? literalText(values[0]),
      relation: target !== null || (options !== null && propertyOf(workspace, options, 'ref') !== null),
      target,
      column: column === member.name ? null : column,
    }),
    options,
  };
}

/** `() => Order` names another class of the workspace. */
function classGiven(code: Code, id: ExpressionId): string | null {
  const given = code.expressions[id];
  const exits = given?.kind === 'function' ? (code.functions[given.target]?.exits ?? []) : [];
  for (const exit of exits) {
    const returned = code.expressions[exit.value];
    if (returned?.kind === 'reference' && returned.binding !== NONE) return returned.name;
  }
  return null;
}

function literalText(value: Value | undefined): string | null {
  return value?.kind === 'literal' && typeof value.value === 'string' ? value.value : null;
}

function declaredType({ type }: MemberFact): string | null {
  if (type?.kind === 'keyword') return type.name;
  if (type?.kind === 'named') return type.name;
  if (type?.kind === 'array') {
    const { element } = type;
    return element.kind === 'keyword' || element.kind === 'named' ? `${element.name}[]` : null;
  }
  return null;
}

function hiddenMembers(workspace: Workspace, uri: string, id: ClassId): readonly string[] {
  return ancestry(workspace, uri, id).flatMap(({ uri: at, fact }) =>
    fact.members.flatMap((member) =>
      member.name !== null &&
      member.decorators.some(
        (expression) => saidOfDecorator(workspace, { uri: at, expression }, 'entity-hides').length > 0,
      )
        ? [member.name]
        : [],
    ),
  );
}

/** A decorator is a call (`@Column()`) or stands for one (`@Column`). */
function saidOfDecorator(workspace: Workspace, place: ExpressionPlace, section: Section): readonly Said[] {
  const { code } = factsAt(workspace, place.uri);
  if (code.expressions[place.expression]?.kind === 'call')
    return saidOfCall<EntityEntry>(workspace, place, section);
  return saidWhenCalled(workspace, valuesOf(workspace, place), section);
}

function saidWhenCalled(workspace: Workspace, values: readonly Value[], section: Section): readonly Said[] {
  const { states } = automatonOf(workspace);
  return values.flatMap((value) =>
    value.kind === 'library'
      ? value.states.flatMap(
          (state) => (states[state]?.ofCall.filter((said) => said.section === section) ?? []) as Said[],
        )
      : [],
  );
}

function decoratedTable(workspace: Workspace, place: ExpressionPlace, entry: EntityEntry): string | null {
  const call = factsAt(workspace, place.uri).code.expressions[place.expression];
  if (call?.kind !== 'call') return null;
  const named = argumentAt(call, entry.name ?? 0);
  const text = named && literalArgument(workspace, place, named.argument, named.path, null);
  if (typeof text === 'string') return text;
  for (const argument of call.arguments) {
    const name = literalArgument(workspace, place, argument, ['name'], null);
    if (typeof name === 'string') return name;
  }
  return tableOf(workspace, place, call);
}

// Classes that are initialised by a call

function initialisedClasses(
  workspace: Workspace,
  place: ExpressionPlace,
  call: Call,
  entry: EntityEntry,
  library: string,
): readonly Entity[] {
  return receivingClasses(workspace, place).flatMap(({ uri, class: id }) =>
    initialisedClass(workspace, place, call, entry, library, uri, id),
  );
}

function initialisedClass(
  workspace: Workspace,
  place: ExpressionPlace,
  call: Call,
  entry: EntityEntry,
  library: string,
  uri: string,
  id: ClassId,
): readonly Entity[] {
  const described = describedBy(workspace, place, call, { ...entry, fields: entry.fields ?? 0 });
  if (!described) return [];
  const hidden = hiddenByScope(workspace, place, call, described.fields);
  const more = { ...described, hidden: [...described.hidden, ...hidden] };
  const table = tableOf(workspace, place, call);
  return [classEntity(workspace, uri, id, entry, library, table, place, more)];
}

/** Classes of the workspace that a method is called on; `super` stands for the class around it. */
function receivingClasses(
  workspace: Workspace,
  place: ExpressionPlace,
): readonly { readonly uri: string; readonly class: ClassId }[] {
  const { code } = factsAt(workspace, place.uri);
  const receiver = receiverOf(code, place.expression);
  const expression = code.expressions[receiver];
  if (expression?.kind === 'super') {
    const owner = code.functions[expression.function]?.class ?? NONE;
    return owner === NONE ? [] : [{ uri: place.uri, class: owner }];
  }
  return valuesOf(workspace, { uri: place.uri, expression: receiver }).filter(
    (value) => value.kind === 'class',
  );
}

function saidOfSuperclass(workspace: Workspace, uri: string, id: ClassId): Said | null {
  for (const { uri: at, fact } of ancestry(workspace, uri, id)) {
    const values = valuesOf(workspace, { uri: at, expression: fact.superclass });
    const said = saidWhenCalled(workspace, values, 'entities').find(
      ({ entry }) => entry.from === 'class-init',
    );
    if (said) return said;
  }
  return null;
}

// Places

function argumentAt(
  call: Call,
  path: ArgumentPath | undefined,
): { readonly argument: ExpressionId; readonly path: readonly string[] } | null {
  const at = argumentOf(path);
  const index = at ? call.arguments.findIndex((_, i) => selects(at.which, i, call.arguments.length)) : -1;
  return at && index >= 0 ? { argument: call.arguments[index] as ExpressionId, path: at.path } : null;
}

function calleeSpan(code: Code, call: Call): Span {
  return code.expressions[call.callee] ?? call;
}

/** The name that an expression's value is first put into; NONE if none. */
function bindingOf(code: Code, expression: ExpressionId): number {
  const definition = code.definitions.find(
    ({ from, into }) =>
      from.kind === 'value' && from.value === expression && !from.path.length && !into.length,
  );
  return definition?.binding ?? NONE;
}

function assignedName(code: Code, expression: ExpressionId): string | null {
  return code.bindings[bindingOf(code, expression)]?.name ?? null;
}

function nameSpan(workspace: Workspace, uri: string, fact: ClassFact): Span {
  const text = fileAt(workspace, uri)?.text ?? '';
  const last = endOfAll(factsAt(workspace, uri).code, fact.decorators, fact.start);
  const keyword = /\bclass\b/.exec(text.slice(last, fact.end));
  const from = keyword ? last + keyword.index + keyword[0].length : last;
  const at = fact.name ? text.indexOf(fact.name, from) : -1;
  return at >= 0 && at < fact.end
    ? { start: at, end: at + fact.name.length }
    : { start: fact.start, end: Math.min(fact.end, fact.start + 'class'.length) };
}

function memberNameSpan(workspace: Workspace, uri: string, member: MemberFact): Span {
  const text = fileAt(workspace, uri)?.text ?? '';
  const { start, end } = member.span;
  const name = member.name ?? '';
  const from = endOfAll(factsAt(workspace, uri).code, member.decorators, start);
  const at = text.indexOf(name, from);
  return at >= 0 && at + name.length <= end ? { start: at, end: at + name.length } : { start, end };
}

function endOfAll(code: Code, expressions: readonly ExpressionId[], start: number): number {
  return Math.max(start, ...expressions.map((id) => code.expressions[id]?.end ?? start));
}
