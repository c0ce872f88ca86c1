/** Functions that give back what they are given where it has a certain form already, and make something of it elsewhere. */
import { type Code, type ExpressionId, type FunctionFact, NONE } from '../../facts/facts.ts';
import type { Flow } from '../../flow/flows.ts';
import { operandsOf } from '../../meaning/guards/credentials.ts';
import { calleesOf } from '../../meaning/values/values.ts';
import { factsAt } from '../../workspace/facts.ts';
import type { Workspace } from '../../workspace/workspace.ts';

/** Operands and names looked at in one test. */
const LIMIT = 60;

/**
 * Whether a flow leads through a function which gives its parameter back as it is only where a test looked at what is in it,
 * and makes something else of it elsewhere: `if (isHashed.test(password)) return password; return hash(password)`. What
 * comes out has been made by that function before.
 */
export function isHandedBackAsMade(workspace: Workspace, { arrival: { steps } }: Flow): boolean {
  return steps.some(({ place: { uri, span } }) => {
    const { code } = factsAt(workspace, uri);
    return code.expressions.some(
      ({ kind, start, end }, expression) =>
        kind === 'call' &&
        start === span.start &&
        end === span.end &&
        calleesOf(workspace, { uri, expression }).some((callee) => {
          if (callee.kind !== 'function') return false;
          const own = factsAt(workspace, callee.uri).code;
          const fact = own.functions[callee.function];
          return fact !== undefined && handsBackAsMade(own, fact);
        }),
    );
  });
}

function handsBackAsMade(code: Code, { exits }: FunctionFact): boolean {
  const given = exits.flatMap(({ kind, value, condition }) => {
    const binding = kind === 'return' ? parameterAt(code, value) : NONE;
    return binding === NONE ? [] : [{ binding, condition }];
  });
  const makes = exits.some(({ kind, value }) => {
    const made = kind === 'return' ? code.expressions[value]?.kind : undefined;
    return made !== undefined && made !== 'literal' && parameterAt(code, value) === NONE;
  });
  return (
    makes && given.length > 0 && given.every(({ binding, condition }) => isTested(code, condition, binding))
  );
}

/** The parameter that an expression is, as it was given; NONE if it is none. */
function parameterAt(code: Code, id: ExpressionId): number {
  const expression = code.expressions[id];
  if (expression?.kind !== 'reference' || expression.definitions.length !== 1) return NONE;
  const from = code.definitions[expression.definitions[0] ?? NONE]?.from;
  return from?.kind === 'parameter' && !from.path.length ? expression.binding : NONE;
}

/** Whether a place is reached where a test came out true that looked into what a name holds. */
function isTested(code: Code, from: number, binding: number): boolean {
  for (let at = code.conditions[from]; at; at = code.conditions[at.parent])
    if (at.kind === 'test' && at.value && looksInto(code, at.test, binding, false, new Set())) return true;
  return false;
}

/** @param isInside whether a method, a member or an argument of a call lies between here and the test */
function looksInto(
  code: Code,
  id: ExpressionId,
  binding: number,
  isInside: boolean,
  seen: Set<ExpressionId>,
): boolean {
  const expression = code.expressions[id];
  if (!expression || seen.has(id) || seen.size > LIMIT) return false;
  seen.add(id);
  switch (expression.kind) {
    case 'reference':
      if (expression.binding === binding) return isInside;
      return expression.definitions.some((each) => {
        const from = code.definitions[each]?.from;
        return from?.kind === 'value' && looksInto(code, from.value, binding, isInside, seen);
      });
    case 'member':
      return looksInto(code, expression.object, binding, true, seen);
    case 'call':
      return [expression.callee, ...expression.arguments].some((each) =>
        looksInto(code, each, binding, true, seen),
      );
    default:
      return operandsOf(expression).some((each) => looksInto(code, each, binding, isInside, seen));
  }
}
