/** Classes as schemas: the decorators of their members say what each field may hold. */
import { type MemberFact, NONE, type TypeFact } from '../../facts/facts.ts';
import { factsAt } from '../../workspace/facts.ts';
import { intern, query, thingOf } from '../../workspace/memo.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { argumentsOfCall, givenTo, literalGiven } from '../values/decorators.ts';
import { saidOfCall, saidOfLibrary, saidWhenCalled } from '../values/sayings.ts';
import { typeValues } from '../values/type-values.ts';
import type { Context, ExpressionPlace, Value } from '../values/value.ts';
import { valuesOf } from '../values/values.ts';
import type { DecoratorEntry, SchemaWord } from '../vocabulary/model.ts';
import { type Shape, shapeOfValue, wordApplied } from './shapes.ts';

/** Decorators within decorators, and classes above classes. */
const DEPTH_LIMIT = 8;

/** One thing that a decorator says of a field. */
interface Word {
  readonly word: SchemaWord;
  readonly call: ExpressionPlace;
  readonly context: Context | null;
}

const shapesOfClasses = query<Workspace, Shape | null>({
  name: 'shape of a class',
  compute: (workspace, uri, number) => {
    const id = thingOf(workspace.memo, number) as number;
    return readClass(workspace, uri, id);
  },
  onCycle: null,
});

/** The shape that a class describes by the decorators of its members; null if none of them says anything of a field. */
export function shapeOfClass(workspace: Workspace, uri: string, id: number): Shape | null {
  return shapesOfClasses(
    workspace,
    uri,
    intern(workspace.memo, `class ${id}`, () => id),
  );
}

/** The shape of an annotation: that of the class it names. */
export function shapeOfType(workspace: Workspace, uri: string, type: TypeFact): Shape | null {
  if (type.kind === 'array') return null;
  for (const value of typeValues(workspace, uri, type)) {
    if (value.kind !== 'instance') continue;
    const shape = shapeOfClass(workspace, value.uri, value.class);
    if (shape) return shape;
  }
  return null;
}

function readClass(workspace: Workspace, uri: string, id: number): Shape | null {
  const fact = factsAt(workspace, uri).code.classes[id];
  if (!fact) return null;
  const above =
    fact.superclass === NONE
      ? null
      : (valuesOf(workspace, { uri, expression: fact.superclass })
          .map((value) => shapeOfValue(workspace, value))
          .find((shape) => shape !== null) ?? null);
  const fields: Record<string, Shape> = {};
  for (const member of fact.members) {
    if (member.name === null || member.static) continue;
    const shape = memberShape(workspace, uri, member);
    if (shape) fields[member.name] = shape;
  }
  if (!above && !Object.keys(fields).length) return null;
  return { ...above, is: 'object', fields: { ...above?.fields, ...fields } };
}

function memberShape(workspace: Workspace, uri: string, member: MemberFact): Shape | null {
  const all = member.decorators.map((expression) =>
    valuesOf(workspace, { uri, expression }).flatMap((value) =>
      wordsOf(workspace, value, { uri, expression }, 0),
    ),
  );
  const words = all.flat().filter(({ word }) => Object.keys(word).length > 0);
  if (!words.length) return null;
  const isEach = ({ word, call, context }: Word) =>
    word.each !== undefined &&
    literalGiven(workspace, argumentsBelow(workspace, call, word.each, context)) === true;
  const isList = words.some((each) => each.word.is === 'array' || isEach(each));
  // A decorator that no model speaks of may be a check of the project's own.
  const isNarrowed = all.some((each) => !each.length);
  let whole: Shape = isNarrowed ? { is: 'any', narrowed: true } : { is: 'any' };
  let items: Shape = { is: 'any' };
  for (const each of words) {
    const { word, call, context } = each;
    if (isList && (isEach(each) || word.becomes !== undefined))
      items = wordApplied(workspace, word, items, call, context) ?? items;
    else whole = wordApplied(workspace, word, whole, call, context) ?? whole;
  }
  const optional = words.some(({ word }) => word.optional) ? { optional: true } : {};
  if (isList) {
    const declared =
      items.is === 'any' && member.type?.kind === 'array'
        ? shapeOfType(workspace, uri, member.type.element)
        : null;
    return { ...whole, is: 'array', items: declared ?? items, ...optional };
  }
  if (whole.is !== 'any') return { ...whole, ...optional };
  const declared = member.type && shapeOfType(workspace, uri, member.type);
  return { ...whole, ...declared, ...optional };
}

function argumentsBelow(
  workspace: Workspace,
  call: ExpressionPlace,
  at: NonNullable<SchemaWord['each']>,
  context: Context | null,
) {
  return argumentsOfCall(workspace, call, at, context);
}

/** What a decorator says of a field, through functions that put decorators together. */
function wordsOf(
  workspace: Workspace,
  value: Value,
  written: ExpressionPlace,
  depth: number,
): readonly Word[] {
  if (value.kind !== 'library' || depth > DEPTH_LIMIT) return [];
  const several = saidOfLibrary<DecoratorEntry>(workspace, value, 'decorators').filter(
    ({ entry }) => entry.is === 'several',
  );
  if (several.length)
    return several.flatMap(({ entry }) =>
      givenTo(workspace, { value }, entry.at).flatMap(({ place, context }) =>
        valuesOf(workspace, place, context).flatMap((inner) => wordsOf(workspace, inner, place, depth + 1)),
      ),
    );
  if (!value.call)
    return saidWhenCalled<SchemaWord>(workspace, [value], 'schemas').map(({ entry }) => ({
      word: entry,
      call: written,
      context: null,
    }));
  const { place, context } = value.call;
  return saidOfCall<SchemaWord>(workspace, place, 'schemas', context).map(({ entry }) => ({
    word: entry,
    call: place,
    context,
  }));
}
