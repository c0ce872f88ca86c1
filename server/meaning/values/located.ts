/** Expressions at properties of objects, wherever the objects are written. */
import { NONE } from '../../facts/facts.ts';
import { factsAt } from '../../workspace/facts.ts';
import { type ExportTarget, exportTargets } from '../../workspace/links.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { saidOfArguments } from './sayings.ts';
import type { ArrayValue, Context, ExpressionPlace, LibraryValue, ObjectValue } from './value.ts';
import { contextKey, lastNamed, valuesOf } from './values.ts';

/** Objects and lists looked into for one answer. */
const DEPTH_LIMIT = 12;

/** An expression with the context in which it has its meaning. */
export interface Located {
  readonly place: ExpressionPlace;
  readonly context: Context | null;
}

/**
 * The expressions at a path of properties below the value of an expression: `options.preHandler` of
 * `get('/', { ...shared, preHandler })`. Lists on the way are gone through element by element. Each is there once.
 */
export function locatedBelow(workspace: Workspace, at: Located, path: readonly string[]): readonly Located[] {
  return below({ workspace, met: new Set() }, at, path, 0);
}

/** One look at what lies below an expression. */
interface Descent {
  readonly workspace: Workspace;
  /** Expressions with the length of the path that was left: options handed on in circles lead there again and again. */
  readonly met: Set<string>;
}

function below(descent: Descent, at: Located, path: readonly string[], depth: number): readonly Located[] {
  const { workspace, met } = descent;
  const { place, context } = at;
  if (path.length && (depth > DEPTH_LIMIT || place.expression === NONE)) return [];
  const key = `${path.length}#${place.expression}#${place.uri}#${contextKey(context)}`;
  if (met.has(key)) return [];
  met.add(key);
  const [name, ...rest] = path;
  if (name === undefined) return [at];
  return valuesOf(workspace, place, context).flatMap((value) => {
    if (value.kind === 'array')
      return elementsOf(workspace, value).flatMap((each) => below(descent, each, path, depth + 1));
    if (value.kind === 'library')
      return handedOn(workspace, value).flatMap((each) => below(descent, each, path, depth + 1));
    if (value.kind === 'module')
      return exportedAs(workspace, value.uri, name).flatMap((each) => below(descent, each, rest, depth + 1));
    return value.kind === 'object' ? belowObject(descent, value, path, depth + 1) : [];
  });
}

/** The same below an object literal. What is spread into it counts as far as nothing behind it takes its place. */
function belowObject(
  descent: Descent,
  { uri, expression, context }: ObjectValue,
  path: readonly string[],
  depth: number,
): readonly Located[] {
  const literal = factsAt(descent.workspace, uri).code.expressions[expression];
  const [name, ...rest] = path;
  if (literal?.kind !== 'object' || name === undefined) return [];
  return lastNamed(literal.properties, name).flatMap((property) => {
    const at = { place: { uri, expression: property.value }, context };
    if (property.kind === 'spread') return below(descent, at, path, depth);
    return property.key === name && property.kind !== 'getter' ? below(descent, at, rest, depth) : [];
  });
}

/** The expressions that a file exports under a name. */
function exportedAs(workspace: Workspace, file: string, name: string): readonly Located[] {
  return locatedAt(workspace, exportTargets(workspace, file, name));
}

/** The expressions that exported or imported names stand for. */
export function locatedAt(workspace: Workspace, targets: readonly ExportTarget[]): readonly Located[] {
  return targets.flatMap((target): readonly Located[] => {
    if (target.kind === 'expression' && !target.path.length)
      return [{ place: { uri: target.uri, expression: target.expression }, context: null }];
    if (target.kind !== 'binding' || target.path.length) return [];
    const { code } = factsAt(workspace, target.uri);
    return (code.bindings[target.binding]?.definitions ?? []).flatMap((id) => {
      const { from, into } = code.definitions[id] ?? {};
      return from?.kind === 'value' && !from.path.length && !into?.length
        ? [{ place: { uri: target.uri, expression: from.value }, context: null }]
        : [];
    });
  });
}

/** The arguments that a call of a library hands on as they are: `createRoute({ … })`. */
function handedOn(workspace: Workspace, { call }: LibraryValue): readonly Located[] {
  if (!call) return [];
  const expression = factsAt(workspace, call.place.uri).code.expressions[call.place.expression];
  if (expression?.kind !== 'call') return [];
  return saidOfArguments(workspace, call.place, 'steps', call.context)
    .filter(({ entry, path }) => entry === 'result' && !path.length)
    .map(({ argument }) => ({
      place: { uri: call.place.uri, expression: expression.arguments[argument] ?? NONE },
      context: call.context,
    }));
}

/** The elements of a list literal, those of lists spread into it among them. */
export function elementsOf(
  workspace: Workspace,
  { uri, expression, context }: ArrayValue,
  depth = 0,
): readonly Located[] {
  const { code } = factsAt(workspace, uri);
  const literal = code.expressions[expression];
  if (literal?.kind !== 'array' || depth > DEPTH_LIMIT) return [];
  return literal.elements.flatMap((element) => {
    const inner = code.expressions[element];
    if (inner?.kind !== 'spread') return [{ place: { uri, expression: element }, context }];
    const lists = valuesOf(workspace, { uri, expression: inner.operand }, context);
    return lists.flatMap((each) => (each.kind === 'array' ? elementsOf(workspace, each, depth + 1) : []));
  });
}
