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
    return [
      ...defined,
      ...used.filter((table) => !defined.some((entity) => isSameTable(entity, table.name))),
    ].map(withPlainHashes);
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
  return [...whole, ...tables.filter((table) => !whole.some((entity) => isSameTable(entity, table.name)))];
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

/**
 * The entity that is meant by a name in a file: by the name of the entity (`User`, `user`), of its table (`users`), or
 * by its plural. Of several, the one whose definition is nearest to the file.
 */
export function entityNamed(workspace: Workspace, name: string, fromUri: string): Entity | null {
  if (name === '') return null;
  const entities = allEntities(workspace);
  const decapitalised = lowerFirst(name);
  const singulars = singularNames(name);
  const words = nameWords(name).join(' ');
  const tests: readonly ((entity: Entity) => boolean)[] = [
    (entity) => entity.name === name,
    (entity) => lowerFirst(entity.name) === decapitalised,
    (entity) => entity.table?.toLowerCase() === name.toLowerCase(),
    (entity) => singulars.includes(nameWords(entity.name).join(' ')),
    // A class is named by the singular of its table.
    (entity) => entity.library === sqlLibrary && singularNames(entity.name).includes(words),
  ];
  for (const test of tests) {
    const found = entities.filter(test);
    if (found.length) return nearest(found, fromUri);
  }
  return null;
}

/** The entity that is a class of the workspace. */
export function entityOfClass(workspace: Workspace, uri: string, id: ClassId): Entity | null {
  return allEntities(workspace).find((each) => each.class?.uri === uri && each.class.class === id) ?? null;
}

/** The entity that a call defines. */
export function entityOfDefinition(workspace: Workspace, place: ExpressionPlace): Entity | null {
  const found = allEntities(workspace).find(
    ({ definition }) => definition?.uri === place.uri && definition.expression === place.expression,
  );
  return found ?? null;
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
