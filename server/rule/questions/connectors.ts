/** Requests to other servers whose connections are made by something that may refuse addresses. */
import { type Code, type ExpressionId, isNothing, NONE } from '../../facts/facts.ts';
import { propertyValues, saidOfArguments } from '../../meaning/values/sayings.ts';
import type { Context, ExpressionPlace, Value } from '../../meaning/values/value.ts';
import { valuesOf } from '../../meaning/values/values.ts';
import { factsAt } from '../../workspace/facts.ts';
import type { Workspace } from '../../workspace/workspace.ts';

/** Agents that are made of others, at most. */
const DEPTH_LIMIT = 3;

/**
 * Whether a call is told how to connect by an agent or a lookup of which models do not know that it reaches all
 * addresses: one of a library that filters them, or a function of the project.
 */
export function mayFilterAddresses(
  workspace: Workspace,
  place: ExpressionPlace,
  context: Context | null = null,
  depth = 0,
): boolean {
  const call = factsAt(workspace, place.uri).code.expressions[place.expression];
  if (call?.kind !== 'call' || depth > DEPTH_LIMIT) return false;
  if (isOfFilteringClient(workspace, { uri: place.uri, expression: call.callee }, context, depth))
    return true;
  return saidOfArguments(workspace, place, 'connectors', context).some(({ argument, path }) => {
    const given = { uri: place.uri, expression: call.arguments[argument] ?? NONE };
    const option = path.length === 1 ? optionAt(workspace, given, path[0] ?? '') : NONE;
    if (option === NONE)
      return propertyValues(workspace, given, path, context).some((value) =>
        mayFilter(workspace, value, false, depth),
      );
    return branchesOf(factsAt(workspace, place.uri).code, option).some((branch) => {
      const values = valuesOf(workspace, { uri: place.uri, expression: branch }, context);
      // What is written there and cannot be read may be anything.
      if (values.every(({ kind }) => kind === 'unknown')) return true;
      return values.some((value) => mayFilter(workspace, value, true, depth));
    });
  });
}

/** Whether what is called belongs to a client that was told how to connect where it was made: `got.extend({ agent })`. */
function isOfFilteringClient(
  workspace: Workspace,
  callee: ExpressionPlace,
  context: Context | null,
  depth: number,
): boolean {
  return valuesOf(workspace, callee, context).some(
    (value) =>
      value.kind === 'library' &&
      value.site !== null &&
      mayFilterAddresses(workspace, value.site, value.context, depth + 1),
  );
}

/** What an option may be, but for nothing: the branches of a choice. */
function branchesOf(code: Code, id: ExpressionId, depth = 0): readonly ExpressionId[] {
  const expression = code.expressions[id];
  if (!expression || isNothing(expression) || depth > DEPTH_LIMIT) return [];
  const of = (each: ExpressionId) => branchesOf(code, each, depth + 1);
  if (expression.kind === 'conditional') return [...of(expression.then), ...of(expression.otherwise)];
  if (expression.kind === 'logical') return of(expression.right);
  return [id];
}

/** The value of an option that is written in an object; NONE if it is not. */
function optionAt(workspace: Workspace, { uri, expression }: ExpressionPlace, name: string): ExpressionId {
  const object = factsAt(workspace, uri).code.expressions[expression];
  const property = object?.kind === 'object' ? object.properties.find(({ key }) => key === name) : undefined;
  return property?.value ?? NONE;
}

function mayFilter(workspace: Workspace, value: Value, isWritten: boolean, depth: number): boolean {
  if (value.kind === 'function' || value.kind === 'instance') return true;
  // `{ http: agent, https: agent }`: one for each protocol.
  if (value.kind === 'object') {
    const object = factsAt(workspace, value.uri).code.expressions[value.expression];
    const options = object?.kind === 'object' && depth < DEPTH_LIMIT ? object.properties : [];
    return options.some((option) =>
      valuesOf(workspace, { uri: value.uri, expression: option.value }, value.context).some((each) =>
        mayFilter(workspace, each, isWritten, depth + 1),
      ),
    );
  }
  if (value.kind !== 'library') return false;
  if (!value.states.length) return isWritten;
  return (
    value.call !== null && mayFilterAddresses(workspace, value.call.place, value.call.context, depth + 1)
  );
}
