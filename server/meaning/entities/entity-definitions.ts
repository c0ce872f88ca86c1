/** Entities that scripts define: by a call (`model('User', schema)`), a class with decorators, or a class that is initialised. */
import { type ClassFact, type ClassId, type Expression, NONE } from '../../facts/facts.ts';
import { factsAt } from '../../workspace/facts.ts';
import { query } from '../../workspace/memo.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { literalArgument, type Said, saidOfCall, saidWhenCalled } from '../values/sayings.ts';
import type { ExpressionPlace, ObjectValue, Value } from '../values/value.ts';
import { receiverOf, stepAll, valuesOf } from '../values/values.ts';
import type { EntityEntry, Model } from '../vocabulary/model.ts';
import { automatonOf } from '../vocabulary/model-set.ts';
import { parsePath } from '../vocabulary/paths.ts';
import type { Entity, EntityField } from './entity.ts';
import {
  ancestry,
  classFields,
  classReplyFunctions,
  cleanedMembers,
  markedMembers,
  nameSpan,
  saidOfDecorator,
} from './entity-classes.ts';
import {
  argumentAt,
  assignedName,
  bindingOf,
  type Call,
  type Description,
  literalOf,
  plainField,
} from './entity-parts.ts';
import { cleanedByFunctions, hiddenByScope, prototypeFunctions, replyFunctions } from './entity-replies.ts';
import { describedBy, describedByValues, tableOf, tableOptions } from './entity-schemas.ts';
import { entitiesOfTypes } from './entity-types.ts';

/** What a model says of a definition. */
type Saying = Pick<Said<EntityEntry>, 'entry' | 'model'>;

const nothing: Description = { fields: [], hidden: [], cleaned: [], table: null };

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
  const declared = code.classes.flatMap((fact, id): readonly Entity[] => {
    if (initialised.has(id)) return [];
    const decorated = fact.decorators.length ? definedByClass(workspace, uri, fact, id) : [];
    return decorated.length || fact.superclass === NONE
      ? decorated
      : definedByMembers(workspace, { uri, class: id });
  });
  return [...called, ...declared, ...entitiesOfTypes(workspace, uri)];
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

function definedByCall(workspace: Workspace, place: ExpressionPlace, call: Call): readonly Entity[] {
  for (const said of saidOfCall<EntityEntry>(workspace, place, 'entities')) {
    if (said.entry.from === 'call') return entityOfCall(workspace, place, call, said);
    if (said.entry.from === 'class-init') {
      return receivingClasses(workspace, place).flatMap((owner) =>
        initialisedClass(workspace, place, call, said, owner),
      );
    }
  }
  const callee = factsAt(workspace, place.uri).code.expressions[call.callee];
  const everywhere = saidOfAny(workspace, callee?.kind === 'member' ? callee.property : null);
  if (everywhere) return entityOfCall(workspace, place, call, everywhere);
  if (callee?.kind !== 'member' || callee.property !== 'init') return [];
  return receivingClasses(workspace, place).flatMap((owner) => {
    const said = saidOfSuperclass(workspace, owner);
    return said ? initialisedClass(workspace, place, call, said, owner) : [];
  });
}

/** What is said of a method of any value whatsoever: migrations get what they work on from a tool, by no type. */
function saidOfAny(workspace: Workspace, method: string | null): Saying | null {
  const automaton = automatonOf(workspace);
  const states = method === null ? [] : (automaton.states[automaton.any]?.members.get(method) ?? []);
  for (const id of states) {
    const said = automaton.states[id]?.ofCall.find(({ section }) => section === 'entities');
    if (said) return { entry: said.entry as EntityEntry, model: said.model };
  }
  return null;
}

function entityOfCall(
  workspace: Workspace,
  place: ExpressionPlace,
  call: Call,
  said: Saying,
): readonly Entity[] {
  const { uri } = place;
  const described = describedBy(workspace, place, call, said.entry);
  if (!described) return [];
  const { code } = factsAt(workspace, uri);
  const named = argumentAt(call, said.entry.name);
  const text = named && literalArgument(workspace, place, named.argument, named.path, null);
  const name = typeof text === 'string' ? text : assignedName(code, place.expression);
  if (!name) return [];
  const tableArgument = argumentAt(call, said.entry.table);
  const table =
    tableArgument && literalArgument(workspace, place, tableArgument.argument, tableArgument.path, null);
  const written = named && !named.path.length ? named.argument : call.callee;
  const { start, end } = code.expressions[written] ?? call;
  const { fields } = described;
  const binding = bindingOf(code, place.expression);
  const functions = binding === NONE ? [] : prototypeFunctions(workspace, uri, binding, said.entry);
  const whole: Description = {
    fields,
    hidden: [...described.hidden, ...hiddenByScope(workspace, uri, call.arguments, fields)],
    cleaned: [...described.cleaned, ...cleanedByFunctions(workspace, functions, fields)],
    table: (typeof table === 'string' ? table : null) ?? tableOf(workspace, place, call) ?? described.table,
  };
  return [
    entityOf(workspace, whole, said, {
      name,
      place: { uri, span: { start, end } },
      definition: place,
      class: null,
      unkept: [],
    }),
  ];
}

/** Puts an entity together; the fields that every entity of the library has are among its fields. */
function entityOf(
  workspace: Workspace,
  { fields, hidden, cleaned, table }: Description,
  { entry, model }: Saying,
  head: Pick<Entity, 'name' | 'place' | 'definition' | 'class' | 'unkept'>,
): Entity {
  const names = new Set(fields.map(({ field }) => field.name));
  const implicit = (entry.implicit ?? []).filter((name) => !names.has(name));
  const byOption = fields.filter(({ options }) => isHidden(workspace, options, entry));
  const unread = [...byOption.map(({ field }) => field.name), ...hidden];
  return {
    ...head,
    table,
    library: model,
    held: entry.validates === true && fields.length > 0,
    ...(entry.casts === true && fields.length > 0 ? { casts: true as const } : {}),
    fields: [
      ...implicit.map((name) => plainField(name, head.place)),
      ...uniqueFields(fields.map(({ field }) => field)),
    ],
    hidden: [...new Set([...unread, ...cleaned])],
    cleaned: [...new Set(cleaned)].filter((name) => !unread.includes(name)),
  };
}

/** Of fields with one name, the last counts. */
function uniqueFields(fields: readonly EntityField[]): readonly EntityField[] {
  return [...new Map(fields.map((field) => [field.name, field])).values()];
}

function isHidden(workspace: Workspace, options: ObjectValue | null, entry: EntityEntry): boolean {
  if (options === null) return false;
  return (entry.hidden ?? []).some(({ option, is }) => {
    const given = literalOf(workspace, options, [option]);
    return given !== undefined && Boolean(given) === is;
  });
}

// Classes

interface Owner {
  readonly uri: string;
  readonly class: ClassId;
}

function definedByClass(workspace: Workspace, uri: string, fact: ClassFact, id: ClassId): readonly Entity[] {
  for (const decorator of fact.decorators) {
    const place = { uri, expression: decorator };
    for (const said of saidOfDecorator(workspace, place, 'entities')) {
      if (said.entry.from !== 'class-decorator') continue;
      const described = decorated(workspace, place, said.entry, { uri, class: id });
      return [classEntity(workspace, { uri, class: id }, said, null, described)];
    }
  }
  return [];
}

/** What the arguments of a class decorator say of the table, and of fields that are left out. */
function decorated(
  workspace: Workspace,
  place: ExpressionPlace,
  entry: EntityEntry,
  owner: Owner,
): Description {
  const { uri } = place;
  const call = factsAt(workspace, uri).code.expressions[place.expression];
  if (call?.kind !== 'call') return nothing;
  const fields = classFields(workspace, owner.uri, owner.class);
  const functions = call.arguments.flatMap((expression) =>
    replyFunctions(workspace, valuesOf(workspace, { uri, expression }), entry),
  );
  return {
    fields: [],
    hidden: hiddenByScope(workspace, uri, call.arguments, fields),
    cleaned: cleanedByFunctions(workspace, functions, fields),
    table: decoratedTable(workspace, place, call, entry),
  };
}

function decoratedTable(
  workspace: Workspace,
  place: ExpressionPlace,
  call: Call,
  entry: EntityEntry,
): string | null {
  const named = argumentAt(call, entry.name ?? 0);
  const text = named && literalArgument(workspace, place, named.argument, named.path, null);
  if (typeof text === 'string') return text;
  for (const argument of call.arguments) {
    const name = literalArgument(workspace, place, argument, ['name'], null);
    if (typeof name === 'string') return name;
  }
  return tableOf(workspace, place, call);
}

/** The entity of a class: its members with decorators, and what is described elsewhere. */
function classEntity(
  workspace: Workspace,
  owner: Owner,
  said: Saying,
  definition: ExpressionPlace | null,
  described: Description,
): Entity {
  const { uri, class: id } = owner;
  const { code } = factsAt(workspace, uri);
  const fact = code.classes[id] as ClassFact;
  const fields = [...classFields(workspace, uri, id), ...described.fields];
  const functions = classReplyFunctions(workspace, uri, id, said.entry);
  const kept = cleanedMembers(workspace, uri, id);
  const cleaned = [...described.cleaned, ...kept, ...cleanedByFunctions(workspace, functions, fields)];
  const unkept = markedMembers(workspace, uri, id).filter((name) => !cleaned.includes(name));
  return entityOf(workspace, { ...described, fields, cleaned }, said, {
    name: fact.name || assignedName(code, fact.expression) || '',
    place: { uri, span: nameSpan(workspace, uri, fact) },
    definition,
    class: owner,
    unkept,
  });
}

/** A class whose superclass makes it an entity: its table, and its fields if they are written down, are static members. */
function definedByMembers(workspace: Workspace, owner: Owner): readonly Entity[] {
  const said = saidOfSuperclass(workspace, owner, 'class-static');
  if (!said) return [];
  const value: Value = { kind: 'class', uri: owner.uri, class: owner.class, context: null };
  const at = typeof said.entry.fields === 'string' ? said.entry.fields.split('.') : [];
  const objects = at.length ? stepAll(workspace, [value], at) : [];
  const described = describedByValues(workspace, objects, said.entry) ?? nothing;
  const [table] = tableOptions.flatMap((name) => stepAll(workspace, [value], [name]));
  return [
    classEntity(workspace, owner, said, null, {
      ...described,
      table: table?.kind === 'literal' && typeof table.value === 'string' ? table.value : null,
    }),
  ];
}

/** `User.init({ … }, { … })` describes the fields of a class. */
function initialisedClass(
  workspace: Workspace,
  place: ExpressionPlace,
  call: Call,
  said: Saying,
  owner: Owner,
): readonly Entity[] {
  const described = describedBy(workspace, place, call, { ...said.entry, fields: said.entry.fields ?? 0 });
  if (!described) return [];
  const hidden = [
    ...described.hidden,
    ...hiddenByScope(workspace, place.uri, call.arguments, described.fields),
  ];
  const table = tableOf(workspace, place, call) ?? described.table;
  return [classEntity(workspace, owner, said, place, { ...described, hidden, table })];
}

/** Classes of the workspace that a method is called on; `super` stands for the class around it. */
function receivingClasses(workspace: Workspace, place: ExpressionPlace): readonly Owner[] {
  const { code } = factsAt(workspace, place.uri);
  const receiver = receiverOf(code, place.expression);
  const expression = code.expressions[receiver];
  if (expression?.kind === 'super') {
    const owner = code.functions[expression.function]?.class ?? NONE;
    return owner === NONE ? [] : [{ uri: place.uri, class: owner }];
  }
  return valuesOf(workspace, { uri: place.uri, expression: receiver }).flatMap((value) =>
    value.kind === 'class' ? [{ uri: value.uri, class: value.class }] : [],
  );
}

function saidOfSuperclass(
  workspace: Workspace,
  { uri, class: id }: Owner,
  from: EntityEntry['from'] = 'class-init',
): Saying | null {
  for (const { uri: at, fact } of ancestry(workspace, uri, id)) {
    const values = valuesOf(workspace, { uri: at, expression: fact.superclass });
    const said = saidWhenCalled<EntityEntry>(workspace, values, 'entities').find(
      ({ entry }) => entry.from === from,
    );
    if (said) return said;
  }
  return null;
}
