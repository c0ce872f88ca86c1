/** Links of chains that are classes: guards, pipes and middleware with a method of a certain name. */
import { NONE } from '../../facts/facts.ts';
import { factsAt } from '../../workspace/facts.ts';
import { fileAt, type Workspace } from '../../workspace/workspace.ts';
import type { Given } from '../values/decorators.ts';
import type { FunctionValue, LibraryValue, Value } from '../values/value.ts';
import { stepAll, stepInto, valuesOf } from '../values/values.ts';
import { type ChainLink, shortText } from './chain.ts';

/** Classes above a class that are looked at. */
const DEPTH_LIMIT = 12;

/**
 * The link that something given to a decorator, or provided, adds to a chain. A class stands for an instance of it; of
 * an instance, the method runs.
 */
export function classLink(
  workspace: Workspace,
  given: Given,
  method: string | undefined,
  scope: ChainLink['scope'],
  isVerdict: boolean,
  values: readonly Value[] = stepAll(workspace, valuesOf(workspace, given.place, given.context), given.path),
): ChainLink {
  const { place } = given;
  const functions: FunctionValue[] = [];
  const libraries: LibraryValue[] = [];
  const receivers: Value[] = [];
  for (const value of values) {
    if (value.kind === 'library') libraries.push(value);
    else if (value.kind === 'function') functions.push(value);
    else if (method && (value.kind === 'class' || value.kind === 'instance' || value.kind === 'object')) {
      const receiver: Value = value.kind === 'class' ? { ...value, kind: 'instance', site: null } : value;
      receivers.push(receiver);
      for (const each of stepInto(workspace, receiver, method)) {
        if (each.kind === 'function') functions.push(each);
        else if (each.kind === 'library') libraries.push(...classesAbove(workspace, receiver));
      }
    }
  }
  const { start, end } = factsAt(workspace, place.uri).code.expressions[place.expression] ?? {
    start: 0,
    end: 0,
  };
  return {
    place,
    span: { start, end },
    name: shortText(fileAt(workspace, place.uri)?.text.slice(start, end) ?? ''),
    scope,
    functions,
    libraries,
    receivers,
    isVerdict,
    unknown: !functions.length && !libraries.some((value) => value.states.length > 0),
  };
}

/** The class of a library from which a class of the workspace has its methods. */
function classesAbove(workspace: Workspace, value: Value): readonly LibraryValue[] {
  let at: Value | undefined = value;
  for (let depth = 0; at && depth < DEPTH_LIMIT; depth++) {
    if (at.kind === 'library') return [at];
    if (at.kind !== 'class' && at.kind !== 'instance') return [];
    const superclass: number = factsAt(workspace, at.uri).code.classes[at.class]?.superclass ?? NONE;
    const above: readonly Value[] =
      superclass === NONE ? [] : valuesOf(workspace, { uri: at.uri, expression: superclass }, at.context);
    at = above.find((each) => each.kind === 'class' || each.kind === 'library');
  }
  return [];
}
