/** Schemas to which the project gives names: `app.model({ book: schema })`, `app.addSchema({ $id: 'book', … })`. */
import { factsAt } from '../../workspace/facts.ts';
import { query } from '../../workspace/memo.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { definitionsOf, memberCalls } from '../values/member-calls.ts';
import { propertyValues, saidOfCall } from '../values/sayings.ts';
import type { ExpressionPlace } from '../values/value.ts';
import type { SchemaNameEntry } from '../vocabulary/model.ts';
import { automatonOf } from '../vocabulary/model-set.ts';

type Names = Readonly<Record<string, readonly ExpressionPlace[]>>;

const schemaNames = query<Workspace, Names>({
  name: 'schemas that the project names',
  compute: (workspace) => {
    const calls = new Set(
      [...automatonOf(workspace).models.values()].flatMap((model) =>
        (model.schemaNames ?? []).map(({ call }) => call),
      ),
    );
    const found = new Map<string, ExpressionPlace[]>();
    for (const place of calls.size ? memberCalls(workspace, calls) : [])
      for (const { entry } of saidOfCall<SchemaNameEntry>(workspace, place, 'schemaNames'))
        for (const [name, schema] of namedAt(workspace, place, entry))
          found.set(name, [...(found.get(name) ?? []), schema]);
    return Object.fromEntries(found);
  },
  fingerprint: (found) => JSON.stringify(found),
  onCycle: {},
});

function namedAt(
  workspace: Workspace,
  place: ExpressionPlace,
  { name }: SchemaNameEntry,
): readonly (readonly [string, ExpressionPlace])[] {
  if (name === undefined)
    return definitionsOf(workspace, place).map(([key, { place: schema }]) => [key, schema] as const);
  const call = factsAt(workspace, place.uri).code.expressions[place.expression];
  const [first] = call?.kind === 'call' ? call.arguments : [];
  if (first === undefined) return [];
  const schema = { uri: place.uri, expression: first };
  return propertyValues(workspace, schema, [name], null).flatMap((value) =>
    value.kind === 'literal' && typeof value.value === 'string' ? [[value.value, schema] as const] : [],
  );
}

/** What the project calls so; null if nothing is, or several things are in different places. */
export function schemaNamed(workspace: Workspace, name: string): ExpressionPlace | null {
  const names = schemaNames(workspace, '');
  const [only, ...others] = Object.hasOwn(names, name) ? (names[name] ?? []) : [];
  return only && !others.length ? only : null;
}
