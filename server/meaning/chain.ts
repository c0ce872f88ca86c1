/** Endpoints and their chains: what every way of writing routes down gives, and how one written handler becomes a link. */
import type { Expression } from '../facts/facts.ts';
import type { Place, Span } from '../text/span.ts';
import { factsAt } from '../workspace/facts.ts';
import { fileAt, type Workspace } from '../workspace/workspace.ts';
import type { Context, ExpressionPlace, FunctionValue, LibraryValue, Value } from './value.ts';
import { valuesOf } from './values.ts';

/** One handler or middleware in a chain. */
export interface ChainLink {
  /** The argument as written, with the context in which it has its meaning. */
  readonly place: ExpressionPlace;
  readonly span: Span;
  /** Its text, shortened: for readers. */
  readonly name: string;
  /** Where it was registered: on the route itself, on its router, or on a router above. */
  readonly scope: 'route' | 'router' | 'above';
  readonly functions: readonly FunctionValue[];
  readonly libraries: readonly LibraryValue[];
  /** Whether something of it could not be found out. */
  readonly unknown: boolean;
}

export interface Endpoint {
  /** Tells endpoints of one snapshot apart, and is the same for the same registration, method and path. */
  readonly id: string;
  /** Upper case; `*` for any. */
  readonly method: string;
  /** Full path with all prefixes, starting with `/`; `*` parts where a text is not known. */
  readonly path: string;
  /** Whether every part of the path is known. */
  readonly pathKnown: boolean;
  readonly framework: string;
  /** The call that registers it. */
  readonly registration: ExpressionPlace;
  /** What to mark: from the start of the call to the end of its path argument, or the callee. */
  readonly place: Place;
  /** Key of the router it is registered on: endpoints with the same key are siblings. */
  readonly router: string;
  /** What runs before the handler, in order. */
  readonly chain: readonly ChainLink[];
  readonly handler: ChainLink | null;
}

/** The links that one handler argument adds to the chain; arrays are taken apart so that each element is one link. */
export function linksAt(
  workspace: Workspace,
  place: ExpressionPlace,
  scope: ChainLink['scope'],
  context: Context | null = null,
  depth = 0,
): readonly ChainLink[] {
  const { code } = factsAt(workspace, place.uri);
  const expression = code.expressions[place.expression];
  if (!expression || depth > 6) return [];
  const values = valuesOf(workspace, place, context);
  const arrays = values.filter((value) => value.kind === 'array');
  if (arrays.length && arrays.length === values.filter((value) => value.kind !== 'unknown').length) {
    return arrays.slice(0, 1).flatMap((array) => {
      const inner = factsAt(workspace, array.uri).code.expressions[array.expression];
      const elements = inner?.kind === 'array' ? inner.elements : [];
      return elements.flatMap((each) =>
        linksAt(workspace, { uri: array.uri, expression: each }, scope, array.context, depth + 1),
      );
    });
  }
  return [linkAt(workspace, place, expression, scope, values, context)];
}

function linkAt(
  workspace: Workspace,
  place: ExpressionPlace,
  expression: Expression,
  scope: ChainLink['scope'],
  values: readonly Value[],
  context: Context | null,
): ChainLink {
  const functions = values.filter((value) => value.kind === 'function');
  const libraries = values.filter((value) => value.kind === 'library');
  const wrapped = functions.length ? [] : functionsGivenIn(workspace, place, expression, context, 0);
  return {
    place,
    span: { start: expression.start, end: expression.end },
    name: shortText(fileAt(workspace, place.uri)?.text.slice(expression.start, expression.end) ?? ''),
    scope,
    functions: [...functions, ...wrapped],
    libraries,
    unknown: !functions.length && !wrapped.length && !libraries.some((value) => value.states.length > 0),
  };
}

/** Functions given to a call that is not known (`wrap(handler)`) stand for the call's result. */
function functionsGivenIn(
  workspace: Workspace,
  place: ExpressionPlace,
  expression: Expression,
  context: Context | null,
  depth: number,
): readonly FunctionValue[] {
  if (expression.kind !== 'call' || depth > 3) return [];
  const { code } = factsAt(workspace, place.uri);
  return expression.arguments.flatMap((argument) => {
    const inner = { uri: place.uri, expression: argument };
    const found = valuesOf(workspace, inner, context).filter((value) => value.kind === 'function');
    const each = code.expressions[argument];
    return found.length || !each ? found : functionsGivenIn(workspace, inner, each, context, depth + 1);
  });
}

function shortText(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  if (/^(?:async )?(?:function\b|\(|\w+ =>)/.test(line)) return 'handler';
  return line.length > 60 ? `${line.slice(0, 57)}...` : line;
}
