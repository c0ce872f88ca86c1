/** Escapes data that becomes a pattern, unless a pattern is what was asked for. */
import { type Code, type FunctionId, NONE } from '../../facts/facts.ts';
import type { Flow } from '../../flow/flows.ts';
import { factsAt } from '../../workspace/facts.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { Repair } from './repair.ts';
import { conversionRepairs } from './value-fix.ts';

/**
 * Repairs that escape the data where it becomes a part of a pattern. Refused where a table offers the making of patterns
 * beside other things, and is asked by a name: who asks for a pattern is not served by a text.
 */
export function escapeRepairs(workspace: Workspace, flow: Flow): readonly Repair[] {
  const { uri, expression } = flow.argument;
  const { code } = factsAt(workspace, uri);
  if (isOfTable(code, code.expressions[expression]?.function ?? NONE))
    return [
      {
        kind: 'refused',
        title: 'Look for the text itself',
        reason: 'A table of functions offers this one by its name: who asks for it wants a pattern.',
      },
    ];
  return conversionRepairs(workspace, flow, {
    does: 'pattern-escaped',
    title: 'Look for the text itself (patterns that people type are then no patterns any more)',
    level: 'B',
  });
}

/** Whether a function is one of several in an object whose functions are called by names that are not written. */
function isOfTable(code: Code, id: FunctionId): boolean {
  const object = code.expressions[code.expressions[code.functions[id]?.expression ?? NONE]?.parent ?? NONE];
  if (object?.kind !== 'object') return false;
  const functions = object.properties.filter(({ value }) => code.expressions[value]?.kind === 'function');
  return (
    functions.length > 1 &&
    code.definitions.some(({ binding, from }) => {
      const isIt = from.kind === 'value' && !from.path.length && code.expressions[from.value] === object;
      return isIt && (code.bindings[binding]?.references ?? []).some((each) => isAsked(code, each));
    })
  );
}

/** `table[name](…)` */
function isAsked(code: Code, reference: number): boolean {
  const parent = code.expressions[reference]?.parent ?? NONE;
  const member = code.expressions[parent];
  if (member?.kind !== 'member' || member.object !== reference || member.property !== null) return false;
  const call = code.expressions[member.parent];
  return call?.kind === 'call' && call.callee === parent;
}
