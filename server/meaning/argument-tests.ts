/** Tests of models on the arguments of a call. */
import { type Expression, NONE } from '../facts/facts.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { argumentOf, selects } from './automaton.ts';
import type { ArgumentTest, RouteTest } from './model.ts';
import { automatonOf } from './model-set.ts';
import { propertyValues } from './sayings.ts';
import type { Context, Value } from './value.ts';

/** Kinds of values that have a form. */
const kindsOfForm: Readonly<Record<NonNullable<ArgumentTest['form']>, Value['kind']>> = {
  function: 'function',
  object: 'object',
  array: 'array',
  text: 'literal',
};

/** Whether a test holds for the arguments of a call. What is not known does not hold. */
export function testHolds(
  workspace: Workspace,
  test: RouteTest,
  call: Extract<Expression, { kind: 'call' }>,
  uri: string,
  context: Context | null,
): boolean {
  const at = argumentOf(test.at);
  if (!at) return false;
  const index = call.arguments.findIndex((_, i) => selects(at.which, i, call.arguments.length));
  const argument = call.arguments[index] ?? NONE;
  const values =
    argument === NONE ? [] : propertyValues(workspace, { uri, expression: argument }, at.path, context);
  const isThere = values.length > 0 || (argument !== NONE && !at.path.length);
  return (test.present === undefined || isThere === test.present) && valuesPass(workspace, test, values);
}

/** Whether one of several values passes what a test says of values. */
export function valuesPass(
  workspace: Workspace,
  { is, form, value: name }: Pick<RouteTest, 'is' | 'form' | 'value'>,
  values: readonly Value[],
): boolean {
  if (is && !values.some((value) => value.kind === 'literal' && isOneOf(is, value.value))) return false;
  if (form && !values.some((value) => value.kind === kindsOfForm[form])) return false;
  return name === undefined || values.some((value) => isNamed(workspace, value, name));
}

function isOneOf(allowed: NonNullable<ArgumentTest['is']>, value: unknown): boolean {
  return (allowed as readonly unknown[]).includes(value);
}

/** Whether a value of a library has a name of its model. */
function isNamed(workspace: Workspace, value: Value, name: string): boolean {
  const { nameOf } = automatonOf(workspace);
  return value.kind === 'library' && value.states.some((state) => nameOf.get(state)?.split(':')[1] === name);
}
