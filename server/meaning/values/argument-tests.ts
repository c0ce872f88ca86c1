/** Tests of models on the arguments of a call. */
import { type Expression, NONE } from '../../facts/facts.ts';
import { isSqlStatement } from '../../parse/sql.ts';
import { factsAt } from '../../workspace/facts.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { argumentOf, selects } from '../vocabulary/automaton.ts';
import type { ArgumentTest, RouteTest, SinkEntry } from '../vocabulary/model.ts';
import { automatonOf } from '../vocabulary/model-set.ts';
import { propertyValues } from './sayings.ts';
import { textAt } from './texts.ts';
import type { Context, ExpressionPlace, Value } from './value.ts';
import { valuesOf } from './values.ts';

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
  const place = { uri, expression: argument };
  const values = argument === NONE ? [] : propertyValues(workspace, place, at.path, context);
  const isThere = values.length > 0 || isWritten(workspace, place, at.path, context);
  if (test.reads) {
    const text = writtenBelow(workspace, place, at.path);
    if (text.expression === NONE || !isSqlStatement(textAt(workspace, text, context))) return false;
  }
  return (test.present === undefined || isThere === test.present) && valuesPass(workspace, test, values);
}

/** What stands below an argument that is an object written there: `connection.query({ sql })`. */
function writtenBelow(
  workspace: Workspace,
  { uri, expression }: ExpressionPlace,
  path: readonly string[],
): ExpressionPlace {
  const { code } = factsAt(workspace, uri);
  const at = path.reduce((id, name) => {
    const object = code.expressions[id];
    return (object?.kind === 'object' && object.properties.find(({ key }) => key === name)?.value) || NONE;
  }, expression);
  return { uri, expression: at };
}

/** Whether the argument, or the property below it, stands in the code, whatever its value is. */
function isWritten(
  workspace: Workspace,
  place: ExpressionPlace,
  path: readonly string[],
  context: Context | null,
): boolean {
  const [name, ...rest] = path;
  if (place.expression === NONE) return false;
  if (name === undefined) return true;
  return (
    !rest.length && valuesOf(workspace, place, context).some((value) => hasProperty(workspace, value, name))
  );
}

function hasProperty(workspace: Workspace, value: Value, name: string): boolean {
  if (value.kind !== 'object') return false;
  const object = factsAt(workspace, value.uri).code.expressions[value.expression];
  return object?.kind === 'object' && object.properties.some(({ key }) => key === name);
}

/** Whether an entry with conditions holds at a call. */
export function entryHolds(
  workspace: Workspace,
  { when, unless }: Pick<SinkEntry, 'when' | 'unless'>,
  place: ExpressionPlace,
  context: Context | null,
): boolean {
  if (!when && !unless) return true;
  const call = factsAt(workspace, place.uri).code.expressions[place.expression];
  if (call?.kind !== 'call') return false;
  const any = (tests: NonNullable<SinkEntry['when']>) =>
    tests.some((each) =>
      (isList(each) ? each : [each]).every((test) => testHolds(workspace, test, call, place.uri, context)),
    );
  return (!when || any(when)) && !(unless && any(unless));
}

function isList(each: RouteTest | readonly RouteTest[]): each is readonly RouteTest[] {
  return Array.isArray(each);
}

/** Whether one of several values passes what a test says of values. */
export function valuesPass(
  workspace: Workspace,
  { is, form, bits, value: name }: Pick<RouteTest, 'is' | 'form' | 'bits' | 'value'>,
  values: readonly Value[],
): boolean {
  if (bits !== undefined && !values.some((value) => hasBits(value, bits))) return false;
  if (is && !values.some((value) => value.kind === 'literal' && isOneOf(is, value.value))) return false;
  if (form && !values.some((value) => value.kind === kindsOfForm[form])) return false;
  return name === undefined || values.some((value) => isNamed(workspace, value, name));
}

function hasBits(value: Value, bits: number): boolean {
  return value.kind === 'literal' && typeof value.value === 'number' && (value.value & bits) !== 0;
}

function isOneOf(allowed: NonNullable<ArgumentTest['is']>, value: unknown): boolean {
  return (allowed as readonly unknown[]).includes(value);
}

/** Whether a value of a library has a name of its model. */
function isNamed(workspace: Workspace, value: Value, name: string): boolean {
  const { nameOf } = automatonOf(workspace);
  return value.kind === 'library' && value.states.some((state) => nameOf.get(state)?.split(':')[1] === name);
}
