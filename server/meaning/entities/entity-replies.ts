/** What definitions take out of results and replies: scopes, and functions that turn objects into replies. */
import { type Code, type ExpressionId, NONE } from '../../facts/facts.ts';
import { contains } from '../../text/span.ts';
import { factsAt } from '../../workspace/facts.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { replyFormOf } from '../replies/reply-forms.ts';
import { propertyValues } from '../values/sayings.ts';
import type { ExpressionPlace, FunctionValue, Value } from '../values/value.ts';
import { stepAll, valuesOf } from '../values/values.ts';
import type { EntityEntry } from '../vocabulary/model.ts';
import { type Described, literalOf } from './entity-parts.ts';

const excludedByScope = ['defaultScope', 'attributes', 'exclude'];
const keptByScope = ['defaultScope', 'attributes'];

/** Names of the fields that functions take out of replies. */
export function cleanedByFunctions(
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

/** Functions at `toJSON` (or its `transform`) of an object. */
export function replyFunctions(
  workspace: Workspace,
  values: readonly Value[],
  entry: EntityEntry,
): readonly FunctionValue[] {
  const objects = values.filter((value) => value.kind === 'object');
  return jsonNames(entry).flatMap((name) => formFunctions(workspace, stepAll(workspace, objects, [name])));
}

/** `User.prototype.toJSON = function () { … }`. */
export function prototypeFunctions(
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

/** Functions put into a name at a path: their values, and functions written inside what is put there. */
export function assignedFunctions(
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

/** A function, or the `transform` of an object with options. */
export function formFunctions(workspace: Workspace, values: readonly Value[]): FunctionValue[] {
  return values.flatMap((value) =>
    value.kind === 'function'
      ? [value]
      : stepAll(workspace, value.kind === 'object' ? [value] : [], ['transform']).filter(
          (each) => each.kind === 'function',
        ),
  );
}

function writtenInside(code: Code, { uri, expression }: ExpressionPlace): FunctionValue[] {
  const whole = code.expressions[expression];
  if (!whole) return [];
  const inside = code.functions.flatMap((fact, id) => (contains(whole, fact) ? [id] : []));
  const outermost = inside.filter((id) => !inside.includes(code.functions[id]?.parent ?? NONE));
  return outermost.map((id) => ({ kind: 'function', uri, function: id, context: null, receiver: null }));
}

/** Names of the methods that turn an object into its reply. */
export function jsonNames(entry: EntityEntry): readonly string[] {
  return entry.json ?? ['toJSON'];
}

/** Names that `defaultScope: { attributes: { exclude: [...] } }` among options leaves out. */
export function hiddenByScope(
  workspace: Workspace,
  uri: string,
  options: readonly ExpressionId[],
  fields: readonly Described[],
): readonly string[] {
  return options.flatMap((expression) => {
    const at = { uri, expression };
    const excluded = textsOf(workspace, propertyValues(workspace, at, excludedByScope, null));
    const lists = propertyValues(workspace, at, keptByScope, null).filter((value) => value.kind === 'array');
    const kept = textsOf(workspace, lists);
    const names = lists.length ? fields.map(({ field }) => field.name) : [];
    return [...excluded, ...names.filter((name) => !kept.includes(name))];
  });
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
