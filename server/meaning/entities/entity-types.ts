/**
 * Tables that TypeScript types describe: the type argument of a client (`new Kysely<Database>()`), or what the project
 * adds to a type of the library (`declare module 'knex/types/tables' { interface Tables { … } }`).
 */
import type { TypeFact, TypeProperty } from '../../facts/facts.ts';
import type { Place } from '../../text/span.ts';
import { factsAt } from '../../workspace/facts.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { Shape } from '../shapes/shapes.ts';
import { declarationOf, typeShape } from '../shapes/type-shapes.ts';
import { saidOfCall } from '../values/sayings.ts';
import { typeValues } from '../values/type-values.ts';
import type { Value } from '../values/value.ts';
import type { Automaton } from '../vocabulary/automaton.ts';
import type { EntityEntry } from '../vocabulary/model.ts';
import { automatonOf } from '../vocabulary/model-set.ts';
import { type Entity, entityField } from './entity.ts';

/** The tables that the types of a file describe. */
export function entitiesOfTypes(workspace: Workspace, uri: string): readonly Entity[] {
  const { code } = factsAt(workspace, uri);
  const given = code.expressions.flatMap((expression, id): readonly Entity[] => {
    const [type] = expression.kind === 'call' ? expression.typeArguments : [];
    if (!type) return [];
    const [said] = saidOfCall<EntityEntry>(workspace, { uri, expression: id }, 'entities').filter(
      ({ entry }) => entry.from === 'type-argument',
    );
    const { start, end } = expression;
    return said ? tablesOfType(workspace, { uri, span: { start, end } }, type, said.model) : [];
  });
  const added = code.types.flatMap(({ name, module, type, binding }): readonly Entity[] => {
    if (module === null || type.kind !== 'object') return [];
    const span = code.bindings[binding]?.span ?? { start: 0, end: 0 };
    return entriesFor(workspace, module, name).flatMap((model) =>
      tablesOf(workspace, uri, type.properties, model, { uri, span }),
    );
  });
  return [...given, ...annotated(workspace, uri), ...added];
}

/** The members of the type that a client is given: those of a declaration, or as they stand there. */
function tablesOfType(workspace: Workspace, place: Place, type: TypeFact, model: string): readonly Entity[] {
  if (type.kind === 'object') return tablesOf(workspace, place.uri, type.properties, model, place);
  const found = type.kind === 'named' ? declarationOf(workspace, place.uri, type.name) : null;
  if (found?.declaration.type.kind !== 'object') return [];
  const { uri, declaration } = found;
  const span = factsAt(workspace, uri).code.bindings[declaration.binding]?.span ?? place.span;
  return tablesOf(workspace, uri, found.declaration.type.properties, model, { uri, span });
}

/** Tables of clients that are made elsewhere: `constructor(private db: Kysely<Database>)`. */
function annotated(workspace: Workspace, uri: string): readonly Entity[] {
  const { code, outline } = factsAt(workspace, uri);
  const automaton = automatonOf(workspace);
  const { nameOf } = automaton;
  return clientsOf(automaton).flatMap(({ model, client, packages }) => {
    if (!outline.imports.some(({ specifier }) => packages.includes(specifier))) return [];
    const isClient = (value: Value) =>
      value.kind === 'library' &&
      value.states.some((state) => client.some((name) => nameOf.get(state) === `${model}:${name}`));
    const written = [
      ...code.bindings.map(({ type, span }) => ({ type, span })),
      ...code.classes.flatMap(({ members }) => members.map(({ type, span }) => ({ type, span }))),
    ];
    return written.flatMap(({ type, span }): readonly Entity[] => {
      const [tables] = type?.kind === 'named' ? type.arguments : [];
      if (!type || !tables || !typeValues(workspace, uri, type).some(isClient)) return [];
      return tablesOfType(workspace, { uri, span }, tables, model);
    });
  });
}

/** A model whose clients are given their tables as a type. */
interface TypedClient {
  readonly model: string;
  /** The names of the clients in the model. */
  readonly client: readonly (string | undefined)[];
  readonly packages: readonly string[];
}

/** Few models have any, and every file asks. */
const clientsByModels = new WeakMap<Automaton, readonly TypedClient[]>();

function clientsOf(automaton: Automaton): readonly TypedClient[] {
  const known = clientsByModels.get(automaton);
  if (known) return known;
  const made = [...automaton.models].flatMap(
    ([model, { entities = [], types = {}, packages, library }]): readonly TypedClient[] => {
      const client = entities.flatMap(({ from, type }) =>
        from === 'type-argument' && type ? [types[type]] : [],
      );
      return client.length ? [{ model, client, packages: packages ?? [library] }] : [];
    },
  );
  clientsByModels.set(automaton, made);
  return made;
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
        held: false,
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
