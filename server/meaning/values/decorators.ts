/** Decorators of classes, methods and parameters: what the models say of them, through functions that put them together. */
import { type ClassFact, type MemberFact, NONE } from '../../facts/facts.ts';
import { factsAt } from '../../workspace/facts.ts';
import { exportedNames } from '../../workspace/links.ts';
import { query } from '../../workspace/memo.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { argumentOf, selects } from '../vocabulary/automaton.ts';
import type { ArgumentPath, DecoratorEntry } from '../vocabulary/model.ts';
import { elementsOf, type Located } from './located.ts';
import { saidOfArguments, saidOfLibrary } from './sayings.ts';
import type { ArrayValue, Context, ExpressionPlace, LibraryValue, ObjectValue, Value } from './value.ts';
import { calleesOf, stepAll, valuesOf } from './values.ts';

/** Decorators within decorators that are followed. */
const DEPTH_LIMIT = 6;

/** An expression that is given to a decorator or a call. */
export interface Given extends Located {
  /** Properties below the expression that are meant. */
  readonly path: readonly string[];
}

/** A decorator as it is applied. */
export interface Applied {
  readonly entry: DecoratorEntry;
  readonly model: string;
  /** Where it is written, at the class, method or parameter. */
  readonly written: ExpressionPlace;
  readonly value: LibraryValue;
}

const applied = query<Workspace, readonly Applied[]>({
  name: 'what a decorator is',
  compute: (workspace, uri, expression) => {
    const written = { uri, expression };
    return valuesOf(workspace, written).flatMap((value) => resolved(workspace, value, written, 0));
  },
  onCycle: [],
});

/** What the decorators of a class, a method or a parameter mean, in the order in which they are written. */
export function appliedBy(
  workspace: Workspace,
  uri: string,
  { decorators }: Pick<ClassFact | MemberFact, 'decorators'>,
): readonly Applied[] {
  return decorators.flatMap((expression) => applied(workspace, uri, expression));
}

function resolved(
  workspace: Workspace,
  value: Value,
  written: ExpressionPlace,
  depth: number,
): readonly Applied[] {
  if (depth > DEPTH_LIMIT) return [];
  if (value.kind === 'function') return appliedWithin(workspace, value, written, depth);
  if (value.kind !== 'library') return [];
  return saidOfLibrary<DecoratorEntry>(workspace, value, 'decorators').flatMap(
    ({ entry, model }): readonly Applied[] => {
      const each: Applied = { entry, model, written, value };
      if (entry.is !== 'several') return [each];
      return givenTo(workspace, each, entry.at).flatMap(({ place, context }) =>
        valuesOf(workspace, place, context).flatMap((inner) =>
          resolved(workspace, inner, written, depth + 1),
        ),
      );
    },
  );
}

/** A decorator that is a function of the project applies those that it calls: `UseGuards(A)(target, key, descriptor)`. */
function appliedWithin(
  workspace: Workspace,
  value: Extract<Value, { kind: 'function' }>,
  written: ExpressionPlace,
  depth: number,
): readonly Applied[] {
  const { code } = factsAt(workspace, value.uri);
  return (code.functions[value.function]?.calls ?? []).flatMap((expression) =>
    calleesOf(workspace, { uri: value.uri, expression }, value.context).flatMap((callee) =>
      callee.kind === 'library' && callee.call ? resolved(workspace, callee, written, depth + 1) : [],
    ),
  );
}

/** The arguments of the call of a decorator that a model speaks of. Spread lists are taken apart. */
export function givenTo(
  workspace: Workspace,
  { value }: Pick<Applied, 'value'>,
  at: ArgumentPath | readonly ArgumentPath[] | undefined,
): readonly Given[] {
  if (!value.call || at === undefined) return [];
  const { place, context } = value.call;
  return argumentsOfCall(workspace, place, at, context);
}

/** The arguments of a call that a model speaks of. */
export function argumentsOfCall(
  workspace: Workspace,
  place: ExpressionPlace,
  at: ArgumentPath | readonly ArgumentPath[],
  context: Context | null,
): readonly Given[] {
  const { code } = factsAt(workspace, place.uri);
  const call = code.expressions[place.expression];
  if (call?.kind !== 'call') return [];
  const paths: readonly ArgumentPath[] = typeof at === 'object' ? at : [at];
  return paths.flatMap((each) => {
    const parsed = argumentOf(each);
    if (!parsed) return [];
    return call.arguments.flatMap((argument, i) =>
      selects(parsed.which, i, call.arguments.length)
        ? spread(workspace, { place: { uri: place.uri, expression: argument }, context, path: parsed.path })
        : [],
    );
  });
}

function spread(workspace: Workspace, given: Given): readonly Given[] {
  const { code } = factsAt(workspace, given.place.uri);
  const expression = code.expressions[given.place.expression];
  if (expression?.kind !== 'spread') return [given];
  return valuesOf(workspace, { uri: given.place.uri, expression: expression.operand }, given.context).flatMap(
    (value) => (value.kind === 'array' ? elementsGiven(workspace, value) : []),
  );
}

/** The values of what a model speaks of in the call of a decorator. */
export function valuesGiven(workspace: Workspace, given: readonly Given[]): readonly Value[] {
  return given.flatMap(({ place, context, path }) =>
    stepAll(workspace, valuesOf(workspace, place, context), path),
  );
}

/** The elements of a list literal, those of lists spread into it among them, and what an object holds: `...Object.values(services)`. */
export function elementsGiven(workspace: Workspace, list: ArrayValue): readonly Given[] {
  const { code } = factsAt(workspace, list.uri);
  const literal = code.expressions[list.expression];
  const held = (literal?.kind === 'array' ? literal.elements : []).flatMap((element) => {
    const inner = code.expressions[element];
    const place = { uri: list.uri, expression: inner?.kind === 'spread' ? inner.operand : NONE };
    return place.expression === NONE ? [] : membersHandedOn(workspace, { place, context: list.context });
  });
  return [...elementsOf(workspace, list).map((each) => ({ ...each, path: [] })), ...held];
}

/**
 * The members of the objects and files that a call hands on as a list: those of `services` in `Object.values(services)`.
 * A list that is handed on as it is has elements of its own.
 */
function membersHandedOn(workspace: Workspace, { place, context }: Located): readonly Given[] {
  const { code } = factsAt(workspace, place.uri);
  const call = code.expressions[place.expression];
  if (call?.kind !== 'call') return [];
  return saidOfArguments<string>(workspace, place, 'steps', context).flatMap(({ argument, entry, path }) => {
    const at = { uri: place.uri, expression: call.arguments[argument] ?? NONE };
    if (entry !== 'result' || path.length || at.expression === NONE) return [];
    return valuesOf(workspace, at, context)
      .flatMap((value) =>
        value.kind === 'module'
          ? exportedNames(workspace, value.uri)
          : value.kind === 'object'
            ? namesOfProperties(workspace, value)
            : [],
      )
      .map((name) => ({ place: at, context, path: [name] }));
  });
}

/** The names in an object literal; `*` for what is spread into it. */
function namesOfProperties(workspace: Workspace, { uri, expression }: ObjectValue): readonly string[] {
  const literal = factsAt(workspace, uri).code.expressions[expression];
  return literal?.kind === 'object' ? literal.properties.map(({ key }) => key ?? '*') : [];
}

/** What stands at places; lists among them are taken apart, at any depth. */
export function flatGiven(workspace: Workspace, given: readonly Given[], depth = 0): readonly Given[] {
  if (depth > DEPTH_LIMIT) return [];
  return given.flatMap((each) => {
    const values = stepAll(workspace, valuesOf(workspace, each.place, each.context), each.path);
    const lists = values.filter((value) => value.kind === 'array');
    if (lists.length)
      return lists.flatMap((list) => flatGiven(workspace, elementsGiven(workspace, list), depth + 1));
    const held = each.path.length ? [] : membersHandedOn(workspace, each);
    return held.length ? held : [each];
  });
}

/** The first literal that is given, undefined if none is. */
export function literalGiven(
  workspace: Workspace,
  given: readonly Given[],
): string | number | boolean | null | undefined {
  const literal = valuesGiven(workspace, given).find((value) => value.kind === 'literal');
  return literal?.kind === 'literal' ? literal.value : undefined;
}
