/** The pairs of names and values that a list is made of: `Object.entries(routers)`. */
import { NONE } from '../../facts/facts.ts';
import { factsAt } from '../../workspace/facts.ts';
import { exportedNames, exportTargets } from '../../workspace/links.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { StepKind } from '../vocabulary/model.ts';
import { type Located, locatedAt } from './located.ts';
import { saidOfArguments } from './sayings.ts';
import type { ObjectValue, Value } from './value.ts';
import { calleesOf, valuesOf } from './values.ts';

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
  return others.length || !only ? [] : membersOf(workspace, only, 0);
}

/** Whether a function lists what stands in an object: `Object.values`. */
export function isListOfMembers(callee: Value): boolean {
  return callee.kind === 'library' && callee.package === 'global' && callee.label === 'Object.values';
}

/** The values that a call lists of an object, or of what a file exports: `Object.values(routers)`; empty where not all of them are known. */
export function membersListed(workspace: Workspace, at: Located): readonly Located[] {
  const { uri, expression } = at.place;
  const call = factsAt(workspace, uri).code.expressions[expression];
  if (call?.kind !== 'call' || call.arguments.length !== 1) return [];
  const isListing = calleesOf(workspace, at.place, at.context).some(isListOfMembers);
  const object = { uri, expression: call.arguments[0] ?? NONE };
  const [only, ...others] = isListing ? valuesOf(workspace, object, at.context) : [];
  return others.length || !only
    ? []
    : membersOf(workspace, only, 0).map(({ place, context }) => ({ place, context }));
}

function membersOf(workspace: Workspace, value: Value, depth: number): readonly Pair[] {
  if (value.kind === 'object') return pairsOfObject(workspace, value, depth);
  if (value.kind !== 'module') return [];
  return exportedNames(workspace, value.uri).flatMap((key) =>
    locatedAt(workspace, exportTargets(workspace, value.uri, key))
      .slice(0, 1)
      .map((each) => ({ ...each, key })),
  );
}

/** The names of the members of an object that is written down; empty where not all of them are known. */
export function namesInObject(workspace: Workspace, object: ObjectValue): readonly string[] {
  return pairsOfObject(workspace, object, 0).map(({ key }) => key);
}

/** Objects spread into one another. */
const DEPTH_LIMIT = 4;

function pairsOfObject(
  workspace: Workspace,
  { uri, expression, context }: ObjectValue,
  depth: number,
): readonly Pair[] {
  const literal = factsAt(workspace, uri).code.expressions[expression];
  const properties = literal?.kind === 'object' ? literal.properties : [];
  const pairs = properties.map(({ key, kind, value }): readonly Pair[] => {
    if (kind === 'spread' && depth < DEPTH_LIMIT) {
      const [only, ...others] = valuesOf(workspace, { uri, expression: value }, context);
      return only && !others.length ? membersOf(workspace, only, depth + 1) : [];
    }
    return key !== null && kind === 'property' ? [{ key, place: { uri, expression: value }, context }] : [];
  });
  if (!pairs.every(({ length }) => length)) return [];
  // What stands behind takes the place of what stands before under the same name.
  return [...new Map(pairs.flat().map((each) => [each.key, each])).values()];
}
