/** Classes of which only decorated members leave in a reply: object types of GraphQL schemas that are made of classes. */
import { type ClassFact, type FunctionId, NONE } from '../../facts/facts.ts';
import { returnedExpressions } from '../../facts/reading.ts';
import { factsAt } from '../../workspace/facts.ts';
import { jsonAt, nearestFile } from '../../workspace/settings-files.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { type Applied, appliedBy, givenTo, valuesGiven } from '../values/decorators.ts';
import { elementsOf } from '../values/located.ts';
import { typeValues } from '../values/type-values.ts';
import type { ClassReference, Value } from '../values/value.ts';
import { valuesOf } from '../values/values.ts';
import type { ArgumentPath } from '../vocabulary/model.ts';

/** Functions and lists in which a type is given, and classes above a class. */
const DEPTH_LIMIT = 6;

/** The classes that a decorator is given as a type: `() => Book`, `() => [Book]`, `Book`. */
export function typesGiven(
  workspace: Workspace,
  applied: Pick<Applied, 'value'>,
  at: ArgumentPath | readonly ArgumentPath[],
): readonly ClassReference[] {
  return valuesGiven(workspace, givenTo(workspace, applied, at)).flatMap((value) =>
    classesOf(workspace, value, 0),
  );
}

function classesOf(workspace: Workspace, value: Value, depth: number): readonly ClassReference[] {
  if (depth > DEPTH_LIMIT) return [];
  switch (value.kind) {
    case 'class':
    case 'instance':
      return [{ uri: value.uri, class: value.class }];
    case 'array':
      return elementsOf(workspace, value).flatMap(({ place, context }) =>
        valuesOf(workspace, place, context).flatMap((each) => classesOf(workspace, each, depth + 1)),
      );
    case 'function':
      return returned(workspace, value.uri, value.function).flatMap((each) =>
        classesOf(workspace, each, depth + 1),
      );
    default:
      return [];
  }
}

function returned(workspace: Workspace, uri: string, id: FunctionId): readonly Value[] {
  return returnedExpressions(factsAt(workspace, uri).code, id).flatMap((expression) =>
    valuesOf(workspace, { uri, expression }),
  );
}

/**
 * The members of classes that can be asked for, or of the classes that are the types of members at a path below them; null
 * where that is not known: a class has no decorated member, or a tool decorates all of them when the program is built.
 */
export function shownMembers(
  workspace: Workspace,
  classes: readonly ClassReference[],
  path: readonly string[],
): ReadonlySet<string> | null {
  let at = classes;
  for (const name of path.filter((each) => !/^(?:\d+|\*)$/.test(each))) {
    const found = at.map((each) => membersShown(workspace, each, 0));
    if (!found.length || found.some((each) => each === null)) return null;
    const types = found.flatMap((each) => each?.get(name) ?? []);
    if (!found.some((each) => each?.has(name))) return new Set();
    at = types;
  }
  const found = at.map((each) => membersShown(workspace, each, 0));
  if (!found.length || found.some((each) => each === null)) return null;
  return new Set(found.flatMap((each) => [...(each?.keys() ?? [])]));
}

/** Member -> the classes that its type names; null where that is not known. */
function membersShown(
  workspace: Workspace,
  { uri, class: id }: ClassReference,
  depth: number,
): ReadonlyMap<string, readonly ClassReference[]> | null {
  const fact = factsAt(workspace, uri).code.classes[id];
  if (!fact || depth > DEPTH_LIMIT) return null;
  const above = classesAbove(workspace, uri, fact);
  const inherited = above.map((each) => membersShown(workspace, each, depth + 1));
  const shown = new Map<string, readonly ClassReference[]>(inherited.flatMap((each) => [...(each ?? [])]));
  for (const member of fact.members) {
    const applied = appliedBy(workspace, uri, member).find(({ entry }) => entry.is === 'shown');
    if (!applied || member.name === null) continue;
    if (isMadeByTool(workspace, uri, applied)) return null;
    const given = typesGiven(workspace, applied, applied.entry.at ?? []);
    const typed = member.type ? typeValues(workspace, uri, member.type) : [];
    shown.set(member.name, given.length ? given : typed.flatMap((each) => classesOf(workspace, each, 0)));
  }
  return shown.size ? shown : null;
}

function classesAbove(
  workspace: Workspace,
  uri: string,
  { superclass }: ClassFact,
): readonly ClassReference[] {
  if (superclass === NONE) return [];
  return valuesOf(workspace, { uri, expression: superclass }).flatMap((value) =>
    value.kind === 'class' ? [{ uri: value.uri, class: value.class }] : [],
  );
}

/** Whether the settings name a tool that decorates what the code does not. */
function isMadeByTool(workspace: Workspace, uri: string, { entry: { unless } }: Applied): boolean {
  const file = unless ? nearestFile(workspace, uri, unless.named) : null;
  return !!unless && file !== null && JSON.stringify(jsonAt(workspace, file) ?? '').includes(unless.holds);
}
