/**
 * Tables that TypeScript types describe: the type argument of a client (`new Kysely<Database>()`), or what the project
 * adds to a type of the library (`declare module 'knex/types/tables' { interface Tables { … } }`).
 */
import type { TypeFact, TypeProperty } from '../facts/facts.ts';
import type { Place } from '../text/span.ts';
import { factsAt } from '../workspace/facts.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { type Entity, entityField } from './entity.ts';
import type { EntityEntry } from './model.ts';
import { automatonOf } from './model-set.ts';
import { saidOfCall } from './sayings.ts';
import type { Shape } from './shapes.ts';
import { declarationOf, typeShape } from './type-shapes.ts';

/** The tables that the types of a file describe. */
export function entitiesOfTypes(workspace: Workspace, uri: string): readonly Entity[] {
  const { code } = factsAt(workspace, uri);
  const given = code.expressions.flatMap((expression, id): readonly Entity[] => {
    const [type] = expression.kind === 'call' ? expression.typeArguments : [];
    if (type?.kind !== 'named') return [];
    const at = { uri, expression: id };
    const [said] = saidOfCall<EntityEntry>(workspace, at, 'entities').filter(
      ({ entry }) => entry.from === 'type-argument',
    );
    const found = said && declarationOf(workspace, uri, type.name);
    const { start, end } = expression;
    return said && found?.declaration.type.kind === 'object'
      ? tablesOf(workspace, found.uri, found.declaration.type.properties, said.model, {
          uri,
          span: { start, end },
        })
      : [];
  });
  const added = code.types.flatMap(({ name, module, type, binding }): readonly Entity[] => {
    if (module === null || type.kind !== 'object') return [];
    const span = code.bindings[binding]?.span ?? { start: 0, end: 0 };
    return entriesFor(workspace, module, name).flatMap((model) =>
      tablesOf(workspace, uri, type.properties, model, { uri, span }),
    );
  });
  return [...given, ...added];
}

/** The models that say that the members of a type in a module are tables. */
function entriesFor(workspace: Workspace, module: string, type: string): readonly string[] {
  return [...automatonOf(workspace).models].flatMap(([model, { entities }]) =>
    (entities ?? []).some(
      (entry) => entry.from === 'type-module' && entry.module === module && entry.type === type,
    )
      ? [model]
      : [],
  );
}

function tablesOf(
  workspace: Workspace,
  uri: string,
  properties: readonly TypeProperty[],
  library: string,
  place: Place,
): readonly Entity[] {
  return properties.flatMap(({ name, type }): readonly Entity[] => {
    const shape = type && rowShape(workspace, uri, type);
    if (!shape?.fields) return [];
    const fields = Object.entries(shape.fields).map(([field, { is }]) =>
      entityField({
        name: field,
        place,
        type: is === 'text' || is === 'number' || is === 'boolean' || is === 'date' ? is : null,
        relation: false,
        target: null,
        column: null,
      }),
    );
    return [
      {
        name,
        table: name,
        place,
        library,
        fields,
        hidden: [],
        cleaned: [],
        unkept: [],
        definition: null,
        class: null,
      },
    ];
  });
}

/** What a row of a table holds: of the first type, where a table has others for rows that are written. */
function rowShape(workspace: Workspace, uri: string, type: TypeFact): Shape | null {
  const shape = typeShape(workspace, uri, type);
  if (shape?.is === 'object') return shape;
  const [first] = type.kind === 'named' ? type.arguments : [];
  return first ? typeShape(workspace, uri, first) : null;
}
