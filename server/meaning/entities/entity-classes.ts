/** Fields that are members of classes. */
import {
  type ClassFact,
  type ClassId,
  type Code,
  type ExpressionId,
  type MemberFact,
  NONE,
  type TypeFact,
} from '../../facts/facts.ts';
import type { Span } from '../../text/span.ts';
import { factsAt } from '../../workspace/facts.ts';
import { fileAt, type Workspace } from '../../workspace/workspace.ts';
import { hasSerializer } from '../replies/serializers.ts';
import { type Said, saidOfCall, saidWhenCalled } from '../values/sayings.ts';
import type { ExpressionPlace, FunctionValue, Section, Value } from '../values/value.ts';
import { valuesOf } from '../values/values.ts';
import type { EntityEntry } from '../vocabulary/model.ts';
import { entityField } from './entity.ts';
import { bindingOf, columnOptions, type Described, firstText, propertyOf } from './entity-parts.ts';
import { jsonNames, prototypeFunctions } from './entity-replies.ts';

/** Classes above a class that are looked at for fields. */
const ANCESTOR_LIMIT = 8;

/** A class and the classes of the workspace above it, the class itself first. */
export function ancestry(
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
export function classFields(workspace: Workspace, uri: string, id: ClassId): readonly Described[] {
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
  // What is a text for the code may be more for the database.
  const isIdentifier = options !== null && firstText(workspace, options, ['type']) === 'uuid';
  return {
    field: entityField(
      {
        name: member.name,
        place: { uri, span: memberNameSpan(workspace, uri, member) },
        type: isIdentifier ? 'uuid' : (declared ?? literalText(values[0])),
        relation: target !== null || (options !== null && propertyOf(workspace, options, 'ref') !== null),
        target,
        column: column === member.name ? null : column,
      },
      options !== null && propertyOf(workspace, options, 'ref') !== null,
    ),
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

function declaredType({ type: whole }: MemberFact): string | null {
  const type = whole && withoutNothing(whole);
  if (type?.kind === 'keyword') return type.name;
  if (type?.kind === 'named') return type.name;
  if (type?.kind === 'array') {
    const { element } = type;
    return element.kind === 'keyword' || element.kind === 'named' ? `${element.name}[]` : null;
  }
  return null;
}

/** `number` of `number | null`: that nothing may be there says nothing of what is. */
function withoutNothing(type: TypeFact): TypeFact {
  if (type.kind !== 'union') return type;
  const [first, ...others] = type.members.filter(
    (each) =>
      !(each.kind === 'literal' && each.value === null) &&
      !(each.kind === 'keyword' && /^(?:null|undefined)$/.test(each.name)),
  );
  return first && !others.length ? first : type;
}

/** Members that a decorator keeps out of replies; none if nothing in the project does what the decorators say. */
export function cleanedMembers(workspace: Workspace, uri: string, id: ClassId): readonly string[] {
  const members = markedMembers(workspace, uri, id);
  return members.length && hasSerializer(workspace) ? members : [];
}

/** Members with a decorator that is to keep them out of replies. */
export function markedMembers(workspace: Workspace, uri: string, id: ClassId): readonly string[] {
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
export function saidOfDecorator(
  workspace: Workspace,
  place: ExpressionPlace,
  section: Section,
): readonly Said<EntityEntry>[] {
  const { code } = factsAt(workspace, place.uri);
  if (code.expressions[place.expression]?.kind === 'call')
    return saidOfCall<EntityEntry>(workspace, place, section);
  return saidWhenCalled(workspace, valuesOf(workspace, place), section);
}

/** Methods of the class, and of those above it, that turn an object into its reply. */
export function classReplyFunctions(
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

/** Where the name of a class stands; the keyword if it has none. */
export function nameSpan(workspace: Workspace, uri: string, fact: ClassFact): Span {
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
