/** What the readers of entity definitions share: descriptions of fields, and options in objects. */
import { type Code, type Expression, type ExpressionId, NONE } from '../../facts/facts.ts';
import type { Place } from '../../text/span.ts';
import { factsAt } from '../../workspace/facts.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { ExpressionPlace, ObjectValue } from '../values/value.ts';
import { stepAll } from '../values/values.ts';
import { argumentOf, selects } from '../vocabulary/automaton.ts';
import type { ArgumentPath } from '../vocabulary/model.ts';
import { type EntityField, entityField } from './entity.ts';

export type Call = Extract<Expression, { kind: 'call' }>;

/** A field as it is described, with the object that holds its options. */
export interface Described {
  readonly field: EntityField;
  readonly options: ObjectValue | null;
}

/** What a definition says in all. */
export interface Description {
  readonly fields: readonly Described[];
  /** Names of fields that are left out when objects are read. */
  readonly hidden: readonly string[];
  /** Names of fields that are taken out when an object is turned into a reply. */
  readonly cleaned: readonly string[];
  /** Name of the table among the options of a schema. */
  readonly table: string | null;
}

/** The argument that a model speaks of, and the way to a property below it; null if the call has none. */
export function argumentAt(
  call: Call,
  path: ArgumentPath | undefined,
): { readonly argument: ExpressionId; readonly path: readonly string[] } | null {
  const at = argumentOf(path);
  const index = at ? call.arguments.findIndex((_, i) => selects(at.which, i, call.arguments.length)) : -1;
  return at && index >= 0 ? { argument: call.arguments[index] as ExpressionId, path: at.path } : null;
}

/** The name that an expression's value is first put into; NONE if none. */
export function bindingOf(code: Code, expression: ExpressionId): number {
  const definition = code.definitions.find(
    ({ from, into }) =>
      from.kind === 'value' && from.value === expression && !from.path.length && !into.length,
  );
  return definition?.binding ?? NONE;
}

/** The name that an expression's value is first put into, as written. */
export function assignedName(code: Code, expression: ExpressionId): string | null {
  return code.bindings[bindingOf(code, expression)]?.name ?? null;
}

/** The value of a property that is written in an object. */
export function propertyOf(workspace: Workspace, object: ObjectValue, name: string): ExpressionPlace | null {
  const expression = factsAt(workspace, object.uri).code.expressions[object.expression];
  if (expression?.kind !== 'object') return null;
  const property = expression.properties.findLast((each) => each.key === name);
  return property ? { uri: object.uri, expression: property.value } : null;
}

/** The literal at a property of an object, undefined if there is none or it is not known. */
export function literalOf(workspace: Workspace, object: ObjectValue, path: readonly string[]): unknown {
  const values = stepAll(workspace, [object], path);
  const [only] = values;
  return values.length === 1 && only?.kind === 'literal' ? only.value : undefined;
}

/** The first text among options of these names. */
export function firstText(
  workspace: Workspace,
  object: ObjectValue,
  names: readonly string[],
): string | null {
  for (const name of names) {
    const text = literalOf(workspace, object, [name]);
    if (typeof text === 'string') return text;
  }
  return null;
}

/** A field of which only the name is known. */
export function plainField(name: string, place: Place): EntityField {
  return entityField({ name, place, type: null, relation: false, target: null, column: null });
}

/** Names of the options that describe a field's type, and its name in the table. */
export const typeOption = 'type';
export const columnOptions = ['field', 'name'];
