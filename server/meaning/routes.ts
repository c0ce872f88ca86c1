/** Reads a call that registers handlers: which argument is the path, which are handlers. */
import { type Code, type Expression, type ExpressionId, NONE } from '../facts/facts.ts';
import { factsAt } from '../workspace/facts.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { argumentOf, selects } from './automaton.ts';
import type { RouteEntry } from './model.ts';
import { automatonOf } from './model-set.ts';
import type { Context, ExpressionPlace, LibraryValue } from './value.ts';
import { calleesOf, valuesOf } from './values.ts';

export interface RouteCall {
  readonly model: string;
  readonly entry: RouteEntry;
  /** The callee's library value; its `site` is where the router was made. */
  readonly callee: LibraryValue;
}

/** Route entries of the models for a call; empty for any other call. */
export function routeCallsAt(
  workspace: Workspace,
  place: ExpressionPlace,
  context: Context | null = null,
): readonly RouteCall[] {
  const automaton = automatonOf(workspace);
  return calleesOf(workspace, place, context).flatMap((callee) =>
    callee.kind === 'library'
      ? callee.states.flatMap((id) =>
          (automaton.states[id]?.ofCall ?? []).flatMap((saying) =>
            saying.section === 'routes'
              ? [{ model: saying.model, entry: saying.entry as RouteEntry, callee }]
              : [],
          ),
        )
      : [],
  );
}

/** The arguments of a registration. `path` is NONE if there is none. */
export function routeArguments(
  workspace: Workspace,
  uri: string,
  call: Extract<Expression, { kind: 'call' }>,
  entry: RouteEntry,
  context: Context | null = null,
): { readonly path: ExpressionId; readonly handlers: readonly ExpressionId[] } {
  const count = call.arguments.length;
  const at = argumentOf(entry.path ?? entry.prefix);
  const index = at ? call.arguments.findIndex((_, i) => selects(at.which, i, count)) : -1;
  let path = call.arguments[index] ?? NONE;
  if (path !== NONE && entry.prefix !== undefined && !isPath(workspace, { uri, expression: path }, context))
    path = NONE;
  const selector = entry.handlers === 'rest' ? null : argumentOf(entry.handlers);
  const handlers = call.arguments.filter(
    (argument, i) =>
      argument !== path && (selector ? selects(selector.which, i, count) : entry.handlers === 'rest'),
  );
  return { path, handlers };
}

/** Whether an argument is a path (a text, a regular expression, or an array of them) rather than a handler. */
function isPath(workspace: Workspace, place: ExpressionPlace, context: Context | null): boolean {
  const { code } = factsAt(workspace, place.uri);
  const expression = code.expressions[place.expression];
  if (expression?.kind === 'template' || expression?.kind === 'binary') return true;
  const values = valuesOf(workspace, place, context).filter((value) => value.kind !== 'unknown');
  if (!values.length) return isTextual(code, place.expression);
  return values.every(
    (value) =>
      (value.kind === 'literal' && typeof value.value === 'string') ||
      value.kind === 'regex' ||
      (value.kind === 'array' && elementsArePaths(workspace, value.uri, value.expression)),
  );
}

function elementsArePaths(workspace: Workspace, uri: string, array: ExpressionId): boolean {
  const expression = factsAt(workspace, uri).code.expressions[array];
  return (
    expression?.kind === 'array' &&
    expression.elements.length > 0 &&
    expression.elements.every((each) => isPath(workspace, { uri, expression: each }, null))
  );
}

/** A joined text behind a name: nothing is known of its value, but it is no function. */
function isTextual(code: Code, id: ExpressionId): boolean {
  const expression = code.expressions[id];
  if (expression?.kind !== 'reference') return false;
  return expression.definitions.some((definition) => {
    const from = code.definitions[definition]?.from;
    const kind = from?.kind === 'value' && !from.path.length ? code.expressions[from.value]?.kind : undefined;
    return kind === 'template' || kind === 'binary';
  });
}
