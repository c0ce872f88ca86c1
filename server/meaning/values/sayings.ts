/** What the models say at an expression of the code. */
import { type Code, type Expression, type ExpressionId, NONE } from '../../facts/facts.ts';
import { factsAt } from '../../workspace/facts.ts';
import { query } from '../../workspace/memo.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { type ArgumentSaying, type Saying, type State, selects } from '../vocabulary/automaton.ts';
import { automatonOf } from '../vocabulary/model-set.ts';
import type { Context, ExpressionPlace, LibraryValue, Section, Value } from './value.ts';
import { calleesOf, stepAll, valuesOf } from './values.ts';

/** A saying together with the library value it was read from. */
export interface Said<Entry = unknown> extends Saying<Entry> {
  readonly value: LibraryValue;
}

/** What is said of a value that comes from a library, in one section; nothing of any other. */
export function saidOfLibrary<Entry>(
  workspace: Workspace,
  value: Value,
  section: Section,
): readonly Said<Entry>[] {
  return said(workspace, value, section, 'ofValue');
}

function said<Entry>(
  workspace: Workspace,
  value: Value,
  section: Section,
  of: 'ofValue' | 'ofCall',
): readonly Said<Entry>[] {
  if (value.kind !== 'library' || !value.states.length) return [];
  const { states } = automatonOf(workspace);
  return value.states.flatMap((id) =>
    (states[id]?.[of] ?? [])
      .filter((saying) => saying.section === section)
      .map((saying) => ({ ...(saying as Saying<Entry>), value })),
  );
}

/** What is said of the value of an expression, in one section. */
export function saidOfValue<Entry>(
  workspace: Workspace,
  place: ExpressionPlace,
  section: Section,
  context: Context | null = null,
): readonly Said<Entry>[] {
  return valuesOf(workspace, place, context).flatMap((value) =>
    saidOfLibrary<Entry>(workspace, value, section),
  );
}

/** What is said of a call: of the call as such. Built-in methods (`any`) are not asked here. */
export function saidOfCall<Entry>(
  workspace: Workspace,
  place: ExpressionPlace,
  section: Section,
  context: Context | null = null,
): readonly Said<Entry>[] {
  return saidWhenCalled(workspace, calleesOf(workspace, place, context), section);
}

/** What would be said of a call of these values: a decorator without parentheses, the tag of a template. */
export function saidWhenCalled<Entry>(
  workspace: Workspace,
  values: readonly Value[],
  section: Section,
): readonly Said<Entry>[] {
  return values.flatMap((value) => said<Entry>(workspace, value, section, 'ofCall'));
}

export interface SaidOfArgument<Entry = unknown> extends Saying<Entry> {
  /** Number of the argument in the call. */
  readonly argument: number;
  /** Property path below the argument. */
  readonly path: readonly string[];
  readonly value: LibraryValue | null;
}

interface CallSayings {
  readonly ofCall: readonly Said[];
  readonly ofArguments: readonly SaidOfArgument[];
  /** Said of the receiver of a built-in method: `any.trim`. */
  readonly ofReceiver: readonly Saying[];
}

const callSayings = query<Workspace, CallSayings>({
  name: 'sayings of a call',
  compute: (workspace, uri, expression) => collect(workspace, { uri, expression }, null),
  onCycle: { ofCall: [], ofArguments: [], ofReceiver: [] },
  perView: true,
});

/** Everything that is said of a call, its arguments and, for built-in methods, its receiver. */
export function sayingsAtCall(
  workspace: Workspace,
  place: ExpressionPlace,
  context: Context | null = null,
): CallSayings {
  return context ? collect(workspace, place, context) : callSayings(workspace, place.uri, place.expression);
}

/** Whether all that is said of a function is what its calls with other texts give: `headers.get('authorization')`. */
function speaksOfOtherTexts(state: State | undefined, code: Code, first: ExpressionId): boolean {
  if (!state?.calledWith.size) return false;
  if (state.called.length || state.ofCall.length || state.ofArguments.length || state.ofValue.length)
    return false;
  const argument = code.expressions[first];
  return !(argument?.kind === 'literal' && state.calledWith.has(String(argument.value).toLowerCase()));
}

function collect(workspace: Workspace, place: ExpressionPlace, context: Context | null): CallSayings {
  const automaton = automatonOf(workspace);
  const { code } = factsAt(workspace, place.uri);
  const call = code.expressions[place.expression];
  if (call?.kind !== 'call') return { ofCall: [], ofArguments: [], ofReceiver: [] };
  const callees = calleesOf(workspace, place, context);
  const ofCall: Said[] = [];
  const ofArguments: SaidOfArgument[] = [];
  const spread = (sayings: readonly ArgumentSaying[], value: LibraryValue | null) => {
    for (const saying of sayings) {
      call.arguments.forEach((_, argument) => {
        if (selects(saying.which, argument, call.arguments.length))
          ofArguments.push({ ...saying, argument, value });
      });
    }
  };
  for (const value of callees) {
    if (value.kind !== 'library') continue;
    for (const id of value.states) {
      for (const saying of automaton.states[id]?.ofCall ?? []) ofCall.push({ ...saying, value });
      spread(automaton.states[id]?.ofArguments ?? [], value);
    }
  }
  const ofReceiver: Saying[] = [];
  const name = builtInName(code.expressions[call.callee]);
  const known = callees.some(
    (value) =>
      value.kind === 'function' ||
      (value.kind === 'library' &&
        value.states.some(
          (id) => !speaksOfOtherTexts(automaton.states[id], code, call.arguments[0] ?? NONE),
        )),
  );
  if (name !== null && !known) {
    for (const id of automaton.states[automaton.any]?.members.get(name) ?? []) {
      const state = automaton.states[id];
      spread(state?.ofArguments ?? [], null);
      ofReceiver.push(...(state?.ofValue ?? []));
    }
  }
  return { ofCall, ofArguments, ofReceiver };
}

/** What is said of the arguments of a call, in one section. */
export function saidOfArguments<Entry>(
  workspace: Workspace,
  place: ExpressionPlace,
  section: Section,
  context: Context | null = null,
): readonly SaidOfArgument<Entry>[] {
  const { ofArguments } = sayingsAtCall(workspace, place, context);
  return ofArguments.filter((saying) => saying.section === section) as readonly SaidOfArgument<Entry>[];
}

function builtInName(callee: Expression | undefined): string | null {
  return callee?.kind === 'member' ? callee.property : null;
}

/** The literal value of an argument (or of a property below it), undefined if it is missing or not known. */
export function literalArgument(
  workspace: Workspace,
  place: ExpressionPlace,
  argument: ExpressionId,
  path: readonly string[],
  context: Context | null,
): string | number | boolean | null | undefined {
  if (argument === NONE) return undefined;
  const values = propertyValues(workspace, { uri: place.uri, expression: argument }, path, context);
  const [only] = values;
  return values.length === 1 && only?.kind === 'literal' ? only.value : undefined;
}

/** Values of a property below an expression's value. */
export function propertyValues(
  workspace: Workspace,
  place: ExpressionPlace,
  path: readonly string[],
  context: Context | null,
): readonly Value[] {
  return stepAll(workspace, valuesOf(workspace, place, context), path);
}
