/**
 * Functions of libraries that a built-in function calls with what stands elsewhere in the call: `commands.forEach(exec)`,
 * `setTimeout(exec, 1000, command)`, `exec.call(null, command)`.
 */
import { type Code, type Expression, type ExpressionId, NONE } from '../facts/facts.ts';
import type { ExpressionPlace, LibraryValue } from '../meaning/values/value.ts';
import { calleesOf, valuesOf } from '../meaning/values/values.ts';
import { selects } from '../meaning/vocabulary/automaton.ts';
import type { IterationEntry, SinkKind, SinkSaying } from '../meaning/vocabulary/model.ts';
import { automatonOf } from '../meaning/vocabulary/model-set.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** What a lent function is given for one of its parameters, and what that is for. */
export interface LentSink {
  readonly sink: SinkKind;
  /** Where the data is: the list whose elements are given, or the value itself. */
  readonly argument: ExpressionPlace;
  /** Properties below it that are given, `*` for elements. */
  readonly path: readonly string[];
}

type Call = Extract<Expression, { kind: 'call' }>;

/** What one parameter of a lent function gets. */
interface Given {
  readonly index: number;
  readonly from: ExpressionId;
  readonly path: readonly string[];
}

/** The sinks of functions of libraries that a call is given, or that are called by a method of functions. */
export function lentSinks(workspace: Workspace, call: ExpressionPlace, code: Code): readonly LentSink[] {
  const expression = code.expressions[call.expression];
  if (expression?.kind !== 'call') return [];
  const callee = code.expressions[expression.callee];
  const method = callee?.kind === 'member' ? callee.property : null;
  const found =
    method === 'call' && callee?.kind === 'member'
      ? sinksOf(workspace, call.uri, callee.object, givenByCall(expression))
      : [];
  return [
    ...found,
    ...expression.arguments.flatMap((argument, position) => {
      if (!isName(code, argument)) return [];
      const given = givenToCallback(workspace, call, code, expression, position);
      return given.length ? sinksOf(workspace, call.uri, argument, given) : [];
    }),
  ];
}

/** Whether an expression only names a function: what is written in the call is followed as code. */
function isName(code: Code, id: ExpressionId): boolean {
  const expression = code.expressions[id];
  if (expression?.kind === 'cast') return isName(code, expression.operand);
  return expression?.kind === 'reference' || expression?.kind === 'member';
}

/** `exec.call(null, command)`: what follows the receiver. */
function givenByCall({ arguments: given }: Call): readonly Given[] {
  return given.slice(1).map((from, index) => ({ index, from, path: [] }));
}

/** What built-in functions, and those of libraries, give to the function that is one of their arguments. */
function givenToCallback(
  workspace: Workspace,
  place: ExpressionPlace,
  code: Code,
  call: Call,
  position: number,
): readonly Given[] {
  const automaton = automatonOf(workspace);
  const callee = code.expressions[call.callee];
  const [method, receiver] = callee?.kind === 'member' ? [callee.property, callee.object] : [null, NONE];
  const builtIn = method === null ? [] : (automaton.states[automaton.any]?.members.get(method) ?? []);
  const known = calleesOf(workspace, place).flatMap((each) => (each.kind === 'library' ? each.states : []));
  return [...new Set([...known, ...builtIn])].flatMap((id) =>
    (automaton.states[id]?.callbackParameters ?? []).flatMap(({ which, index, to }): readonly Given[] => {
      if (!selects(which, position, call.arguments.length)) return [];
      const said = automaton.states[to]?.ofValue.find(({ section }) => section === 'iterations');
      if (!said) return [];
      const entry = said.entry as string | IterationEntry;
      const from = typeof entry === 'object' ? (call.arguments[entry.of] ?? NONE) : receiver;
      const isWhole = typeof entry === 'object' && entry.whole === true;
      return from === NONE ? [] : [{ index, from, path: isWhole ? [] : ['*'] }];
    }),
  );
}

/** The sinks that a function has for what it is given; those that rest on other arguments do not count. */
function sinksOf(
  workspace: Workspace,
  uri: string,
  lent: ExpressionId,
  given: readonly Given[],
): readonly LentSink[] {
  const { states } = automatonOf(workspace);
  const functions = valuesOf(workspace, { uri, expression: lent }).filter(
    (value): value is LibraryValue => value.kind === 'library',
  );
  return functions.flatMap((value) =>
    value.states.flatMap((id) =>
      (states[id]?.ofArguments ?? []).flatMap(({ section, which, path, entry }) =>
        section === 'sinks'
          ? given
              .filter(({ index }) => selects(which, index, given.length))
              .flatMap((each) =>
                plainKinds(entry as SinkSaying).map((sink) => ({
                  sink,
                  argument: { uri, expression: each.from },
                  path: [...each.path, ...path],
                })),
              )
          : [],
      ),
    ),
  );
}

function plainKinds(saying: SinkSaying): readonly SinkKind[] {
  const all: readonly unknown[] = Array.isArray(saying) ? saying : [saying];
  return all.filter((each): each is SinkKind => typeof each === 'string');
}
