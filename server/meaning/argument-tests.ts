/** Tests on the arguments of a call, with which models say when an entry holds. */
import { type Expression, NONE } from '../facts/facts.ts';
import { factsAt } from '../workspace/facts.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { argumentOf, selects } from './automaton.ts';
import type { ArgumentTest, SinkEntry } from './model.ts';
import { propertyValues } from './sayings.ts';
import type { Context, ExpressionPlace, Value } from './value.ts';
import { valuesOf } from './values.ts';

type Call = Extract<Expression, { kind: 'call' }>;

/** Whether a test holds for the arguments of a call; one on an argument whose value is not known does not. */
export function testHolds(
  workspace: Workspace,
  test: ArgumentTest,
  call: Call,
  uri: string,
  context: Context | null,
): boolean {
  const at = argumentOf(test.at);
  if (!at) return false;
  const index = call.arguments.findIndex((_, i) => selects(at.which, i, call.arguments.length));
  const argument = call.arguments[index] ?? NONE;
  const place = { uri, expression: argument };
  const values = argument === NONE ? [] : propertyValues(workspace, place, at.path, context);
  if (test.present !== undefined) {
    const isPresent = values.length > 0 || isWritten(workspace, place, at.path, context);
    if (isPresent !== test.present) return false;
  }
  if (test.is) {
    const literals = values.flatMap((value) => (value.kind === 'literal' ? [value.value] : []));
    if (!literals.some((value) => value !== null && value !== undefined && test.is?.includes(value)))
      return false;
  }
  if (test.form) {
    const kinds = { function: ['function'], object: ['object'], array: ['array'], text: ['literal'] }[
      test.form
    ];
    if (!values.some((value) => kinds.includes(value.kind))) return false;
  }
  return true;
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

function isList(each: ArgumentTest | readonly ArgumentTest[]): each is readonly ArgumentTest[] {
  return Array.isArray(each);
}
