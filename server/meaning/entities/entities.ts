/**
 * Entities: what is stored, under which name, with which fields. They are read from Prisma schemas and from the calls
 * and classes that models name as definitions; what a field's name says of its value is in `field-names.ts`.
 */
import type { ClassId } from '../../facts/facts.ts';
import { type PrismaModel, parsePrisma, prismaAttributeText } from '../../parse/prisma.ts';
import { scriptFiles } from '../../workspace/links.ts';
import { query } from '../../workspace/memo.ts';
import { allFiles, fileAt, type Workspace } from '../../workspace/workspace.ts';
import type { ExpressionPlace } from '../values/value.ts';
import { automatonOf } from '../vocabulary/model-set.ts';
import { type Entity, entityField, withPlainHashes } from './entity.ts';
import { entitiesOfScript } from './entity-definitions.ts';
import { mergedTables, sqlLibrary, tablesOfFile, tablesOfScript, tablesUsedIn } from './entity-tables.ts';
import { nameWords } from './field-names.ts';

export type { Entity, EntityField } from './entity.ts';

const entitiesIn = query<Workspace, readonly Entity[]>({
  name: 'entities of a file',
  compute: (workspace, uri) =>
    uri.endsWith('.prisma') ? entitiesOfSchema(workspace, uri) : entitiesOfScript(workspace, uri),
  onCycle: [],
});

const tablesIn = query<Workspace, readonly Entity[]>({
  name: 'tables of a file',
  compute: (workspace, uri) =>
    uri.endsWith('.sql') ? tablesOfFile(workspace, uri) : tablesOfScript(workspace, uri),
  fingerprint: (entities) => JSON.stringify(entities),
  onCycle: [],
});

const tablesNamedIn = query<Workspace, readonly Entity[]>({
  name: 'tables that a file uses',
  compute: (workspace, uri) => mergedTables(tablesUsedIn(workspace, uri)),
  fingerprint: (entities) => JSON.stringify(entities),
  onCycle: [],
});

const entityTable = query<Workspace, readonly Entity[]>({
  name: 'entities',
  compute: (workspace) => {
    const scripts = scriptFiles(workspace);
    const described = onceWritten(
      [...schemaFiles(workspace), ...scripts].flatMap((uri) => entitiesIn(workspace, uri)),
    );
    const migrations = allFiles(workspace, '').filter((uri) => uri.endsWith('.sql'));
    const tables = mergedTables([...migrations, ...scripts].flatMap((uri) => tablesIn(workspace, uri)));
    const defined = withTables(described, tables);
    const used = mergedTables(scripts.flatMap((uri) => tablesNamedIn(workspace, uri)));
    return [...defined, ...withoutThoseOf(defined, used)].map(withPlainHashes);
  },
  fingerprint: (entities) => JSON.stringify(entities),
  onCycle: [],
});

/** Each entity once, however many clients are given the type that it is written in. */
function onceWritten(entities: readonly Entity[]): readonly Entity[] {
  const keyOf = ({ library, name, place }: Entity) => `${library} ${name} ${place.uri} ${place.span.start}`;
  return [...new Map(entities.map((each) => [keyOf(each), each])).values()];
}

/**
 * Entities that a library describes, and tables that only SQL texts define. Where both speak of one table, the library
 * says more: which fields are hidden, and what they are called in the code; of an entity without fields the table has them.
 */
function withTables(described: readonly Entity[], tables: readonly Entity[]): readonly Entity[] {
  const tableOf = (entity: Entity) =>
    [...described, ...tables].find(
      (other) => other.fields.length && isSameTable(entity, other.table ?? other.name),
    );
  const whole = described.map((entity) =>
    entity.fields.length ? entity : { ...entity, fields: tableOf(entity)?.fields ?? [] },
  );
  return [...whole, ...withoutThoseOf(whole, tables)];
}

/** The tables that none of the entities has. */
function withoutThoseOf(entities: readonly Entity[], tables: readonly Entity[]): readonly Entity[] {
  const named = new Set(entities.flatMap(({ table }) => table?.toLowerCase() ?? []));
  const unnamed = new Set(
    entities.flatMap(({ table, name }) => (table === null ? nameWords(name).join(' ') : [])),
  );
  return tables.filter(
    ({ name }) => !named.has(name.toLowerCase()) && !singularNames(name).some((each) => unnamed.has(each)),
  );
}

function isSameTable({ name, table }: Entity, other: string): boolean {
  if (table !== null) return table.toLowerCase() === other.toLowerCase();
  return singularNames(other).includes(nameWords(name).join(' '));
}

/** All entities of the workspace. */
export function allEntities(workspace: Workspace): readonly Entity[] {
  return entityTable(workspace, '');
}

function schemaFiles(workspace: Workspace): readonly string[] {
  return allFiles(workspace, '').filter((uri) => uri.endsWith('.prisma'));
}

/** The ways in which a name may mean an entity, the surest first: what the entity answers to, and what is looked for. */
const namings: readonly {
  readonly of: (entity: Entity) => readonly string[];
  readonly wanted: (name: string) => readonly string[];
}[] = [
  { of: ({ name }) => [name], wanted: (name) => [name] },
  { of: ({ name }) => [lowerFirst(name)], wanted: (name) => [lowerFirst(name)] },
  {
    of: ({ table }) => (table === null ? [] : [table.toLowerCase()]),
    wanted: (name) => [name.toLowerCase()],
  },
  { of: ({ name }) => [nameWords(name).join(' ')], wanted: singularNames },
  // A class is named by the singular of its table.
  {
    of: ({ name, library }) => (library === sqlLibrary ? singularNames(name) : []),
    wanted: (name) => [nameWords(name).join(' ')],
  },
];

/** For each naming: what an entity answers to -> the places of those entities among all, ascending. */
const namesOfEntities = query<Workspace, readonly ReadonlyMap<string, readonly number[]>[]>({
  name: 'names of entities',
  compute: (workspace) =>
    namings.map(({ of }) => {
      const table = new Map<string, number[]>();
      for (const [i, entity] of entityTable(workspace, '').entries())
        for (const name of new Set(of(entity))) {
          const known = table.get(name);
          if (known) known.push(i);
          else table.set(name, [i]);
        }
      return table;
    }),
  onCycle: [],
});

/** Asked about a name instead of a file, so that who asks does not rest on all entities. */
const entitiesOfName = query<Workspace, readonly Entity[]>({
  name: 'entities of a name',
  compute: (workspace, name) => {
    const all = entityTable(workspace, '');
    for (const [i, names] of namesOfEntities(workspace, '').entries()) {
      const found = new Set((namings[i]?.wanted(name) ?? []).flatMap((each) => names.get(each) ?? []));
      if (found.size) return [...found].sort((a, b) => a - b).flatMap((each) => all[each] ?? []);
    }
    return [];
  },
  fingerprint: (entities) => JSON.stringify(entities),
  onCycle: [],
});

/**
 * The entity that is meant by a name in a file: by the name of the entity (`User`, `user`), of its table (`users`), or
 * by its plural. Of several, the one whose definition is nearest to the file.
 */
export function entityNamed(workspace: Workspace, name: string, fromUri: string): Entity | null {
  return name === '' ? null : nearest(entitiesOfName(workspace, name), fromUri);
}

const entitiesByFile = query<Workspace, ReadonlyMap<string, readonly Entity[]>>({
  name: 'entities by the file of their definition',
  compute: (workspace) => {
    const table = new Map<string, Entity[]>();
    for (const entity of entityTable(workspace, ''))
      for (const uri of new Set([entity.class?.uri, entity.definition?.uri])) {
        if (uri === undefined) continue;
        const known = table.get(uri);
        if (known) known.push(entity);
        else table.set(uri, [entity]);
      }
    return table;
  },
  onCycle: new Map(),
});

const entitiesDefinedIn = query<Workspace, readonly Entity[]>({
  name: 'entities that a file defines',
  compute: (workspace, uri) => entitiesByFile(workspace, '').get(uri) ?? [],
  fingerprint: (entities) => JSON.stringify(entities),
  onCycle: [],
});

/** The entity that is a class of the workspace. */
export function entityOfClass(workspace: Workspace, uri: string, id: ClassId): Entity | null {
  return (
    entitiesDefinedIn(workspace, uri).find((each) => each.class?.uri === uri && each.class.class === id) ??
    null
  );
}

/** The entity that a call defines. */
export function entityOfDefinition(
  workspace: Workspace,
  { uri, expression }: ExpressionPlace,
): Entity | null {
  const isIt = ({ definition }: Entity) => definition?.uri === uri && definition.expression === expression;
  return entitiesDefinedIn(workspace, uri).find(isIt) ?? null;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** `order_items` may be the table of `OrderItem`: the name in words as it is, and with the last word in the singular. */
function singularNames(name: string): readonly string[] {
  const words = nameWords(name);
  const last = words.at(-1) ?? '';
  const before = words.slice(0, -1);
  const singular = [last, last.replace(/ies$/, 'y'), last.replace(/es$/, ''), last.replace(/s$/, '')];
  if (last === 'people') singular.push('person');
  if (last === 'children') singular.push('child');
  return singular.map((each) => [...before, each].join(' '));
}

function nearest(entities: readonly Entity[], uri: string): Entity | null {
  let best: Entity | null = null;
  let most = -1;
  for (const entity of entities) {
    const shared = sharedLength(entity.place.uri, uri);
    if (shared > most) {
      best = entity;
      most = shared;
    }
  }
  return best;
}

/** How many folders two URIs have in common. */
function sharedLength(a: string, b: string): number {
  const parts = b.split('/').slice(0, -1);
  const folders = a.split('/').slice(0, -1);
  const end = folders.findIndex((part, i) => part !== parts[i]);
  return end < 0 ? folders.length : end;
}

// Prisma schemas

interface SchemaNames {
  /** Name of the model of the library that speaks of schema files. */
  readonly library: string;
  readonly models: readonly string[];
}

/** A schema may be spread over files, whose models know each other. */
const schemaNames = query<Workspace, SchemaNames>({
  name: 'names in schemas',
  compute: (workspace) => ({
    library: schemaLibrary(workspace),
    models: schemaFiles(workspace).flatMap((uri) =>
      parsePrisma(fileAt(workspace, uri)?.text ?? '')
        .models.filter(({ kind }) => kind !== 'type')
        .map(({ name }) => name),
    ),
  }),
  fingerprint: (names) => JSON.stringify(names),
  onCycle: { library: 'prisma', models: [] },
});

function schemaLibrary(workspace: Workspace): string {
  for (const [name, model] of automatonOf(workspace).models) {
    if (model.entities?.some(({ from }) => from === 'prisma-schema')) return name;
  }
  return 'prisma';
}

function entitiesOfSchema(workspace: Workspace, uri: string): readonly Entity[] {
  const { library, models } = schemaNames(workspace, '');
  return parsePrisma(fileAt(workspace, uri)?.text ?? '')
    .models.filter(({ kind }) => kind !== 'type')
    .map((model) => entityOfModel(uri, model, library, models));
}

function entityOfModel(uri: string, model: PrismaModel, library: string, models: readonly string[]): Entity {
  return {
    name: model.name,
    table: prismaAttributeText(model.attributes, '@@map'),
    place: { uri, span: model.nameSpan },
    library,
    fields: model.fields.map((field) =>
      entityField({
        name: field.name,
        place: { uri, span: field.nameSpan },
        type: field.list ? `${field.type}[]` : field.type,
        relation: field.relation || models.includes(field.type),
        target: field.relation || models.includes(field.type) ? field.type : null,
        column: prismaAttributeText(field.attributes, '@map'),
      }),
    ),
    hidden: [],
    cleaned: [],
    held: false,
    unkept: [],
    definition: null,
    class: null,
  };
}
