/** Parameters that decorators fill: with a part of the request, with a value of the library, with what a function finds. */
import { type Code, type ExpressionId, type FunctionId, NONE } from '../../facts/facts.ts';
import { onlyValueOf } from '../../facts/reading.ts';
import { factsAt } from '../../workspace/facts.ts';
import { query } from '../../workspace/memo.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import {
  type Applied,
  appliedBy,
  argumentsOfCall,
  givenTo,
  literalGiven,
  valuesGiven,
} from '../values/decorators.ts';
import { injectedValues } from '../values/dependency-injection.ts';
import { saidOfValue } from '../values/sayings.ts';
import type { Context, ExpressionPlace, Value } from '../values/value.ts';
import { stepAll, valuesOf } from '../values/values.ts';
import { closure } from '../vocabulary/automaton.ts';
import type { SourceKind } from '../vocabulary/model.ts';
import { automatonOf } from '../vocabulary/model-set.ts';

/** Members followed from what a function returns to the part of the request that it is taken from. */
const DEPTH_LIMIT = 8;

/** A part of the request that a parameter is. */
export interface ParameterSource {
  readonly part: SourceKind;
  /** The field of the part; empty for the whole part. */
  readonly path: readonly string[];
  /** The decorator that says so. */
  readonly by: Applied;
}

/** What the decorators of a parameter say; null if it has none that says something. */
export interface DecoratedParameter {
  readonly source: ParameterSource | null;
  /** What it stands for, beside its type; empty for data. */
  readonly values: readonly Value[];
  /** Whether a type of a library says more of it: `@Req() request: Request`. */
  readonly typeFirst: boolean;
  /** What the function returns that finds it, where it is one of the project. */
  readonly found?: readonly ExpressionPlace[];
}

const decoratedParameters = query<Workspace, ReadonlyMap<string, DecoratedParameter>>({
  name: 'decorated parameters',
  compute: (workspace, uri) => {
    const { code } = factsAt(workspace, uri);
    const found = new Map(caughtErrors(workspace, uri, code));
    code.functions.forEach((fact, id) => {
      fact.parameters.forEach((parameter, index) => {
        if (!parameter.decorators.length) return;
        const read = readParameter(workspace, parameter.name, appliedBy(workspace, uri, parameter));
        if (read) found.set(`${id}.${index}`, read);
      });
    });
    return found;
  },
  onCycle: new Map(),
});

/** What the decorators of a parameter say of it; null if they say nothing. */
export function decoratedParameter(
  workspace: Workspace,
  uri: string,
  id: FunctionId,
  index: number,
): DecoratedParameter | null {
  const fact = factsAt(workspace, uri).code.functions[id];
  const parameter = fact?.parameters[index];
  // The first parameter may be what a class catches, by a decorator of the class.
  if (!parameter?.decorators.length && (index > 0 || fact?.class === NONE)) return null;
  return decoratedParameters(workspace, uri).get(`${id}.${index}`) ?? null;
}

/** The errors that methods of classes are given, whose decorator says that they catch all there are. */
function caughtErrors(
  workspace: Workspace,
  uri: string,
  code: Code,
): readonly (readonly [string, DecoratedParameter])[] {
  const { models } = automatonOf(workspace);
  return code.classes.flatMap((fact) =>
    appliedBy(workspace, uri, fact).flatMap((by) => {
      const method = by.entry.is === 'catches' ? models.get(by.model)?.classes?.filter : undefined;
      const written = factsAt(workspace, by.written.uri).code.expressions[by.written.expression];
      // An error of a class that is named is expected, and its text is written for whoever gets it.
      if (method === undefined || (written?.kind === 'call' && written.arguments.length > 0)) return [];
      const values = roleOf(workspace, by);
      return fact.members
        .filter(({ name, function: own }) => name === method && own !== NONE)
        .map(({ function: own }) => [`${own}.0`, { source: null, values, typeFirst: false }] as const);
    }),
  );
}

function readParameter(
  workspace: Workspace,
  name: string | null,
  decorators: readonly Applied[],
): DecoratedParameter | null {
  for (const by of decorators) {
    switch (by.entry.is) {
      case 'source':
        return readSource(workspace, by, name);
      case 'value':
        return { source: null, values: roleOf(workspace, by), typeFirst: true };
      case 'computed':
        return computed(workspace, by);
      case 'inject': {
        const values = injectedValues(workspace, givenTo(workspace, by, by.entry.at));
        // What is known of the token says more than a type such as the global `Request`.
        return { source: null, values, typeFirst: values.every(({ kind }) => kind === 'unknown') };
      }
    }
  }
  return null;
}

/** With a role, the parameter stands for a property of the value of that name, too: a header may be a credential. */
function readSource(workspace: Workspace, by: Applied, name: string | null): DecoratedParameter {
  const source = sourceOf(workspace, by, name);
  return {
    source,
    values: by.entry.role ? stepAll(workspace, roleOf(workspace, by), source.path) : [],
    typeFirst: false,
  };
}

function sourceOf(workspace: Workspace, by: Applied, parameter: string | null): ParameterSource {
  const { part = 'body', name } = by.entry;
  const paths =
    name === 'parameter' ? [0] : name === undefined ? [] : typeof name === 'object' ? name : [name];
  const own = paths
    .map((at) => literalGiven(workspace, givenTo(workspace, by, at)))
    .find((each) => typeof each === 'string');
  const field = typeof own === 'string' ? own : name === 'parameter' ? parameter : null;
  return { part, path: field ? [field] : [], by };
}

function roleOf(workspace: Workspace, { entry, model, written }: Applied): readonly Value[] {
  const automaton = automatonOf(workspace);
  const state = automaton.names.get(`${model}:${entry.role}`);
  if (state === undefined) return [];
  return [
    {
      kind: 'library',
      package: model,
      label: entry.role ?? '',
      states: closure(automaton, [state]).states,
      site: null,
      context: null,
      call: { place: written, context: null },
      entity: null,
    },
  ];
}

/** What the function returns from which the decorator was made: `createParamDecorator((data, context) => …)`. */
function computed(workspace: Workspace, by: Applied): DecoratedParameter {
  const { site } = by.value;
  const functions = site
    ? valuesGiven(workspace, argumentsOfCall(workspace, site, by.entry.at ?? 0, by.value.context)).filter(
        (value) => value.kind === 'function',
      )
    : [];
  const values: Value[] = [];
  const returned: ExpressionPlace[] = [];
  let source: ParameterSource | null = null;
  for (const { uri, function: id, context } of functions) {
    for (const exit of factsAt(workspace, uri).code.functions[id]?.exits ?? []) {
      if (exit.kind !== 'return' || exit.value === NONE) continue;
      const place = { uri, expression: exit.value };
      returned.push(place);
      values.push(...valuesOf(workspace, place, context), ...principalAbove(workspace, place, context));
      const found = partAt(workspace, place, context, [], 0);
      if (found && !source) source = { ...found, by };
    }
  }
  return {
    source,
    values: values.filter((value) => value.kind !== 'unknown'),
    typeFirst: false,
    found: returned,
  };
}

/**
 * The signed-in user that an expression is a part of: `request.user` for `request.user.account`, of which no model knows
 * more, and for what is made of such a part: `parseInt(request.user.sub, 10)`.
 */
function principalAbove(
  workspace: Workspace,
  { uri, expression }: ExpressionPlace,
  context: Context | null,
): readonly Value[] {
  const { code } = factsAt(workspace, uri);
  for (let at = expression, climbed = 0; climbed < DEPTH_LIMIT; climbed++) {
    at = madeOf(workspace, { uri, expression: at }, context);
    if (at === NONE) return [];
    const above = { uri, expression: at };
    if (code.expressions[at]?.kind !== 'call' && saidOfValue(workspace, above, 'principals', context).length)
      return valuesOf(workspace, above, context);
  }
  return [];
}

/** What an expression is a part of, or what it was converted from; NONE for others. */
function madeOf(workspace: Workspace, place: ExpressionPlace, context: Context | null): ExpressionId {
  const { code } = factsAt(workspace, place.uri);
  const expression = code.expressions[place.expression];
  switch (expression?.kind) {
    case 'member':
      return expression.object;
    case 'cast':
    case 'await':
      return expression.operand;
    case 'unary':
      return expression.operator === '+' ? expression.operand : NONE;
    case 'reference':
      return onlyValueOf(code, expression.binding);
    case 'call': {
      const callee = code.expressions[expression.callee];
      if (callee?.kind === 'member' && callee.property === 'toString') return callee.object;
      const isConversion =
        (callee?.kind === 'reference' && callee.name === 'String') ||
        saidOfValue(workspace, place, 'cleaners', context).length > 0;
      return isConversion ? (expression.arguments[0] ?? NONE) : NONE;
    }
    default:
      return NONE;
  }
}

/** The part of the request that an expression is taken from. */
function partAt(
  workspace: Workspace,
  place: ExpressionPlace,
  context: Context | null,
  path: readonly string[],
  depth: number,
): Omit<ParameterSource, 'by'> | null {
  if (depth > DEPTH_LIMIT) return null;
  const [said] = saidOfValue<SourceKind>(workspace, place, 'sources', context);
  if (said) return { part: said.entry, path };
  const { code } = factsAt(workspace, place.uri);
  const expression = code.expressions[place.expression];
  const to = (id: number, below: readonly string[]) =>
    partAt(workspace, { uri: place.uri, expression: id }, context, below, depth + 1);
  switch (expression?.kind) {
    case 'member':
      return to(expression.object, expression.property === null ? [] : [expression.property, ...path]);
    case 'await':
    case 'cast':
      return to(expression.operand, path);
    case 'logical':
      return to(expression.left, path) ?? to(expression.right, path);
    case 'conditional':
      return to(expression.then, path) ?? to(expression.otherwise, path);
    case 'reference': {
      const from = code.definitions[expression.definitions[0] ?? NONE]?.from;
      return from?.kind === 'value' ? to(from.value, [...from.path, ...path]) : null;
    }
    default:
      return null;
  }
}
