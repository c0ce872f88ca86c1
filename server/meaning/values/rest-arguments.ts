/** The arguments that a rest parameter holds: `add('GET', '/books', signedIn, list)` of `function add(method, path, ...handlers)`. */
import { type DefinitionSource, NONE } from '../../facts/facts.ts';
import { factsAt } from '../../workspace/facts.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { type Located, locatedBelow } from './located.ts';
import { belowElement, elementOfRound } from './loops.ts';
import { usesOfFunction } from './uses.ts';
import { type Context, callOf } from './value.ts';

/** Names that lead from one to the next. */
const DEPTH_LIMIT = 6;

/** The arguments in the rest parameter that an expression stands for, one by one; null where it stands for none, or the call is not known. */
export function restArguments(workspace: Workspace, at: Located, depth = 0): readonly Located[] | null {
  const { uri, expression } = at.place;
  const { code } = factsAt(workspace, uri);
  const written = code.expressions[expression];
  if (depth > DEPTH_LIMIT) return null;
  if (written?.kind === 'member' && written.property !== null)
    return only(
      workspace,
      locatedBelow(workspace, { place: { uri, expression: written.object }, context: at.context }, [
        written.property,
      ]),
      depth,
    );
  if (written?.kind !== 'reference' || written.definitions.length !== 1) return null;
  const { from, into } = code.definitions[written.definitions[0] ?? NONE] ?? {};
  if (!from || into?.length) return null;
  if (from.kind === 'parameter') return argumentsOf(workspace, uri, from, at.context);
  if (from.kind !== 'value') return null;
  const round = elementOfRound(at.context, uri, from);
  const base = round ?? { place: { uri, expression: from.value }, context: at.context };
  const path = round ? round.path : from.path;
  return only(workspace, path.length ? locatedBelow(workspace, base, path) : [base], depth);
}

function only(workspace: Workspace, found: readonly Located[], depth: number): readonly Located[] | null {
  const [one, ...others] = found;
  return one && !others.length ? restArguments(workspace, one, depth + 1) : null;
}

function argumentsOf(
  workspace: Workspace,
  uri: string,
  { function: id, index, path, rest }: Extract<DefinitionSource, { kind: 'parameter' }>,
  context: Context | null,
): readonly Located[] | null {
  const at = callOf(context, uri, id);
  if (at?.element) {
    const element = { place: at.element, context: at.within ?? at.outer };
    const below = path.length ? belowElement(at, path) : null;
    return only(workspace, index === 0 && below ? locatedBelow(workspace, element, below) : [], 0);
  }
  if (!rest || path.length) return null;
  const known = callOf(context, uri, id) ?? onlyCall(workspace, uri, id);
  const call = known && factsAt(workspace, known.call.uri).code.expressions[known.call.expression];
  if (!known || call?.kind !== 'call') return null;
  return call.arguments
    .slice(index)
    .map((expression) => ({ place: { uri: known.call.uri, expression }, context: known.outer }));
}

function onlyCall(
  workspace: Workspace,
  uri: string,
  id: number,
): { readonly call: Context['call']; readonly outer: null } | null {
  const [call, ...others] = usesOfFunction(workspace, uri, id).calls;
  return call && !others.length ? { call, outer: null } : null;
}
