/** The pairs of names and values that a list is made of: `Object.entries(routers)`. */
import { NONE } from '../../facts/facts.ts';
import { factsAt } from '../../workspace/facts.ts';
import { exportedNames, exportTargets } from '../../workspace/links.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { StepKind } from '../vocabulary/model.ts';
import { type Located, locatedAt } from './located.ts';
import { saidOfArguments } from './sayings.ts';
import type { ObjectValue } from './value.ts';
import { valuesOf } from './values.ts';

/** A value with the name under which it stands. */
export interface Pair extends Located {
  readonly key: string;
}

/** The pairs that a call lists of an object, or of what a file exports; empty where not all of them are known. */
export function pairsListed(workspace: Workspace, { place, context }: Located): readonly Pair[] {
  const call = factsAt(workspace, place.uri).code.expressions[place.expression];
  if (call?.kind !== 'call') return [];
  const said = saidOfArguments<StepKind>(workspace, place, 'steps', context).find(
    ({ entry, path }) => entry === 'entries' && !path.length,
  );
  const expression = said ? (call.arguments[said.argument] ?? NONE) : NONE;
  const [only, ...others] = valuesOf(workspace, { uri: place.uri, expression }, context);
  if (others.length) return [];
  if (only?.kind === 'object') return pairsOfObject(workspace, only);
  if (only?.kind !== 'module') return [];
  return exportedNames(workspace, only.uri).flatMap((key) =>
    locatedAt(workspace, exportTargets(workspace, only.uri, key))
      .slice(0, 1)
      .map((each) => ({ ...each, key })),
  );
}

function pairsOfObject(workspace: Workspace, { uri, expression, context }: ObjectValue): readonly Pair[] {
  const literal = factsAt(workspace, uri).code.expressions[expression];
  const properties = literal?.kind === 'object' ? literal.properties : [];
  const pairs = properties.flatMap(({ key, kind, value }) =>
    key !== null && kind === 'property' ? [{ key, place: { uri, expression: value }, context }] : [],
  );
  return pairs.length === properties.length ? pairs : [];
}
