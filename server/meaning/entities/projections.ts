/** Which fields a query reads: what its arguments, and the calls chained to it, let through. */
import { factsAt } from '../../workspace/facts.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { Context, ExpressionPlace, ObjectValue, Value } from '../values/value.ts';
import { stepAll, valuesOf } from '../values/values.ts';
import { entityOfDefinition } from './entities.ts';
import type { Entity } from './entity.ts';

/** The fields of the entity that come back, by the names that the query uses. */
export type Selection =
  | { readonly kind: 'all' }
  | { readonly kind: 'only' | 'without'; readonly fields: readonly string[] }
  | { readonly kind: 'unknown' };

/** One place that narrows or widens what is read. */
export interface Projection {
  readonly selection: Selection;
  /** Fields that the definition hides and the query asks for (`+password`). */
  readonly shown: readonly string[];
  /** Relations that are read along, with what stands at them. */
  readonly relations: readonly { readonly name: string; readonly value: ExpressionPlace | null }[];
}

const all: Selection = { kind: 'all' };
const unknownSelection: Selection = { kind: 'unknown' };
const nothing: Projection = { selection: all, shown: [], relations: [] };

/** Joins what two places say: names that are listed add up, names that are left out too. */
export function narrowed(a: Selection, b: Selection): Selection {
  if (a.kind === 'all') return b;
  if (b.kind === 'all') return a;
  if (a.kind === 'unknown' || b.kind === 'unknown') return unknownSelection;
  if (a.kind === b.kind) return { kind: a.kind, fields: [...new Set([...a.fields, ...b.fields])] };
  const [only, without] = a.kind === 'only' ? [a, b] : [b, a];
  return { kind: 'only', fields: only.fields.filter((name) => !without.fields.includes(name)) };
}

/**
 * Reads expressions that list what is read: `{ id: true }`, `{ password: 0 }`, `['id']`, `{ exclude: ['password'] }`,
 * `'id name'`, `'-password'`.
 * @param values one entry per argument: its values, or those of a property below it
 * @param omits whether the listed fields are left out instead
 */
export function projectionOf(
  workspace: Workspace,
  values: readonly (readonly Value[])[],
  omits: boolean,
  entity: Entity | null,
): Projection {
  const parts = values.map((each) => readValues(workspace, each, entity));
  const read = parts.reduce((a, b) => joined(a, b), nothing);
  return omits ? { ...read, selection: inverted(read.selection) } : read;
}

function joined(a: Projection, b: Projection): Projection {
  return {
    selection: narrowed(a.selection, b.selection),
    shown: [...a.shown, ...b.shown],
    relations: [...a.relations, ...b.relations],
  };
}

function inverted(selection: Selection): Selection {
  return selection.kind === 'only' ? { kind: 'without', fields: selection.fields } : selection;
}

/** Of several values that are possible, the fields of any may come back. */
function readValues(workspace: Workspace, values: readonly Value[], entity: Entity | null): Projection {
  // A callback stands where fields may.
  const given = values.filter(
    (value) => value.kind !== 'function' && (value.kind !== 'literal' || value.value != null),
  );
  if (!given.length) return values.length ? nothing : { ...nothing, selection: unknownSelection };
  const read = given.map((value) => readValue(workspace, value, entity));
  const [first] = read;
  if (read.length === 1) return first as Projection;
  const kinds = new Set(read.map(({ selection }) => selection.kind));
  const selection =
    kinds.size === 1 && kinds.has('only') ? read.map((each) => each.selection).reduce(narrowed) : null;
  return {
    selection: selection ?? unknownSelection,
    shown: read.flatMap(({ shown }) => shown),
    relations: read.flatMap(({ relations }) => relations),
  };
}

function readValue(workspace: Workspace, value: Value, entity: Entity | null): Projection {
  switch (value.kind) {
    case 'literal':
      return typeof value.value === 'string' ? fromNames(textNames(value.value), entity) : nothing;
    case 'array':
      return fromArray(workspace, value, entity);
    case 'object':
      return fromObject(workspace, value, entity);
    default:
      return { ...nothing, selection: unknownSelection };
  }
}

function textNames(text: string): readonly string[] {
  return text
    .replace(/\s+as\s+\S+/gi, '')
    .split(/[\s,]+/)
    .filter((name) => name !== '');
}

/** Names with their signs: `-a` is left out, `+a` is shown though it is hidden, `*` is everything. */
function fromNames(names: readonly string[], entity: Entity | null): Projection {
  const plain = (name: string) => withoutAlias(name, entity);
  const without = names.filter((name) => name.startsWith('-')).map((name) => plain(name.slice(1)));
  const shown = names.filter((name) => name.startsWith('+')).map((name) => plain(name.slice(1)));
  const only = names.filter((name) => !/^[-+]/.test(name));
  if (only.some((name) => isWhole(name, entity))) return { ...nothing, shown };
  if (only.length)
    return { ...nothing, selection: { kind: 'only', fields: [...only.map(plain), ...shown] }, shown };
  return without.length
    ? { ...nothing, selection: { kind: 'without', fields: without }, shown }
    : { ...nothing, shown };
}

/** `*`, `users.*`, or the name of the entity itself, as query builders have it. */
function isWhole(name: string, entity: Entity | null): boolean {
  if (name === '*' || name.endsWith('.*')) return true;
  if (!entity || name.includes('.') || hasField(entity, name)) return false;
  const alias = name.toLowerCase();
  return (
    alias === entity.name.toLowerCase() ||
    alias === entity.table?.toLowerCase() ||
    alias === entity.name.charAt(0).toLowerCase()
  );
}

/** `user.email` names the field `email`, unless `user` is itself a field. */
function withoutAlias(name: string, entity: Entity | null): string {
  const [first = '', ...rest] = name.split('.');
  if (!rest.length || !entity || hasField(entity, name) || hasField(entity, first)) return name;
  return rest.join('.');
}

function hasField(entity: Entity, name: string): boolean {
  return entity.fields.some((field) => field.name === name || field.column === name);
}

function fromArray(
  workspace: Workspace,
  value: Extract<Value, { kind: 'array' }>,
  entity: Entity | null,
): Projection {
  const { uri, context } = value;
  const expression = factsAt(workspace, uri).code.expressions[value.expression];
  const elements = expression?.kind === 'array' ? expression.elements : [];
  const names: string[] = [];
  for (const element of elements) {
    const read = elementNames(workspace, { uri, expression: element }, context);
    if (read === null) return { ...nothing, selection: unknownSelection };
    names.push(...read);
  }
  return names.length || !elements.length
    ? fromNames(names, entity)
    : { ...nothing, selection: { kind: 'only', fields: [] } };
}

/** An element names a field, or works something out: `[fn('COUNT', …), 'count']`. null if it is not known. */
function elementNames(
  workspace: Workspace,
  place: ExpressionPlace,
  context: Context | null,
): readonly string[] | null {
  const { code } = factsAt(workspace, place.uri);
  const expression = code.expressions[place.expression];
  const values = valuesOf(workspace, place, context);
  const texts = values.flatMap((value) =>
    value.kind === 'literal' && typeof value.value === 'string' ? [value.value] : [],
  );
  if (texts.length && texts.length === values.length)
    return texts.map((text) => text.replace(/\s+as\s+\S+/i, '').trim());
  if (expression?.kind === 'spread') return null;
  const renamed = values.find((value) => value.kind === 'array');
  if (renamed) {
    const [name] = stepAll(workspace, [renamed], ['0']);
    return name?.kind === 'literal' && typeof name.value === 'string' ? [name.value] : [];
  }
  return values.length > 0 && values.every((value) => value.kind === 'library') ? [] : null;
}

function fromObject(workspace: Workspace, value: ObjectValue, entity: Entity | null): Projection {
  const { uri, context } = value;
  const expression = factsAt(workspace, uri).code.expressions[value.expression];
  if (expression?.kind !== 'object') return { ...nothing, selection: unknownSelection };
  const excluded = listAt(workspace, value, 'exclude', entity);
  if (excluded) return { ...excluded, selection: inverted(excluded.selection) };
  if (listAt(workspace, value, 'include', entity)) return nothing;
  const only: string[] = [];
  const without: string[] = [];
  const relations: { name: string; value: ExpressionPlace | null }[] = [];
  let read: Projection = nothing;
  for (const property of expression.properties) {
    const values = valuesOf(workspace, { uri, expression: property.value }, context);
    if (property.kind === 'spread') {
      const objects = values.filter((each) => each.kind === 'object');
      read = joined(read, readValues(workspace, objects, entity));
    } else if (property.key === null) {
      return { ...nothing, selection: unknownSelection };
    } else if (isOff(values)) {
      without.push(property.key);
    } else {
      const named = columnNamed(workspace, { uri, expression: property.value }, values, entity);
      // The entity itself stands there.
      if (named === '') return nothing;
      only.push(named ?? property.key);
      relations.push({ name: property.key, value: { uri, expression: property.value } });
    }
  }
  const selection: Selection = only.length
    ? { kind: 'only', fields: only }
    : without.length
      ? { kind: 'without', fields: without }
      : all;
  return joined(read, { selection, shown: [], relations });
}

/** `{ mail: users.email }` reads the field `email`; the empty text for the entity as a whole, null for anything else. */
function columnNamed(
  workspace: Workspace,
  place: ExpressionPlace,
  values: readonly Value[],
  entity: Entity | null,
): string | null {
  if (!entity?.definition) return null;
  const isOf = values.some(
    (value) =>
      value.kind === 'library' &&
      value.site !== null &&
      entityOfDefinition(workspace, value.site)?.definition === entity.definition,
  );
  if (!isOf) return null;
  const expression = factsAt(workspace, place.uri).code.expressions[place.expression];
  if (expression?.kind === 'member') return expression.property;
  return expression?.kind === 'reference' ? '' : null;
}

function listAt(
  workspace: Workspace,
  object: ObjectValue,
  name: string,
  entity: Entity | null,
): Projection | null {
  const values = stepAll(workspace, [object], [name]);
  return values.length && values.every((value) => value.kind === 'array')
    ? readValues(workspace, values, entity)
    : null;
}

function isOff(values: readonly Value[]): boolean {
  const [only] = values;
  return values.length === 1 && only?.kind === 'literal' && !only.value;
}

/** The values of an argument or of a property below it, for `projectionOf`; null if it is not there. */
export function argumentValues(
  workspace: Workspace,
  place: ExpressionPlace,
  path: readonly string[],
  context: Context | null,
): readonly Value[] | null {
  const whole = valuesOf(workspace, place, context);
  const [first] = path;
  const below = stepAll(workspace, whole, path);
  if (below.length || first === undefined) return below;
  return whole.some((value) => value.kind === 'object' && isWritten(workspace, value, first))
    ? [{ kind: 'unknown' }]
    : null;
}

/** A property may be written though nothing is known of its value: then something is let through, and not known what. */
function isWritten(workspace: Workspace, { uri, expression }: ObjectValue, name: string): boolean {
  const object = factsAt(workspace, uri).code.expressions[expression];
  return object?.kind === 'object' && object.properties.some(({ key }) => key === name);
}
