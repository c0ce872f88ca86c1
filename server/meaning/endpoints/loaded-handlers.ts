/**
 * Handlers that are methods of classes which a file is loaded for: `[BooksController, 'index']`, where the controller may be
 * `() => import('./books')`; a middleware of which only the file is named, whose class has one method that answers; and what
 * a collection of such keeps under a name: `middleware.auth()`.
 */
import { NONE } from '../../facts/facts.ts';
import { factsAt } from '../../workspace/facts.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { elementsOf, type Located, locatedBelow } from '../values/located.ts';
import { sayingsAtCall } from '../values/sayings.ts';
import type { FunctionValue, Value } from '../values/value.ts';
import { callResult, stepInto, valuesOf } from '../values/values.ts';
import type { Automaton } from '../vocabulary/automaton.ts';
import { automatonOf } from '../vocabulary/model-set.ts';

/** Collections within collections that are followed. */
const DEPTH_LIMIT = 3;

/** The methods that a handler stands for; null where it is a handler of another kind. */
export function loadedHandlers(
  workspace: Workspace,
  at: Located,
  depth = DEPTH_LIMIT,
): readonly FunctionValue[] | null {
  const names = methodNames(automatonOf(workspace));
  if (!names.size || depth <= 0) return null;
  const values = valuesOf(workspace, at.place, at.context);
  const [only, ...others] = values;
  if (only?.kind === 'array' && !others.length) return methodOfPair(workspace, elementsOf(workspace, only));
  const named = namedIn(workspace, at, depth);
  if (named) return named;
  const found = values.flatMap((value) =>
    loadedClasses(workspace, value).flatMap((each) =>
      [...names].flatMap((name) => methodOf(workspace, each, name)),
    ),
  );
  return found.length ? found : null;
}

/** The method that a class, or a function which loads one, and a text beside it name. */
export function methodOfPair(
  workspace: Workspace,
  elements: readonly Located[],
): readonly FunctionValue[] | null {
  const [owner, name, ...others] = elements;
  if (!owner || !name || others.length) return null;
  const [text, ...more] = valuesOf(workspace, name.place, name.context);
  if (text?.kind !== 'literal' || typeof text.value !== 'string' || more.length) return null;
  return methodsOfClass(workspace, owner, text.value);
}

/** A method of the class that stands at a place, or that a function there loads. */
export function methodsOfClass(workspace: Workspace, at: Located, name: string): readonly FunctionValue[] {
  return valuesOf(workspace, at.place, at.context).flatMap((value) =>
    (value.kind === 'class' ? [value] : loadedClasses(workspace, value)).flatMap((each) =>
      methodOf(workspace, each, name),
    ),
  );
}

type ClassValue = Extract<Value, { kind: 'class' }>;

function methodOf(workspace: Workspace, value: ClassValue, name: string): readonly FunctionValue[] {
  const instance: Value = { ...value, kind: 'instance', site: null };
  return stepInto(workspace, instance, name).filter((each) => each.kind === 'function');
}

/** The classes that files export by default which a function without parameters loads: `() => import('./books')`. */
function loadedClasses(workspace: Workspace, value: Value): readonly ClassValue[] {
  if (value.kind !== 'function') return [];
  const fact = factsAt(workspace, value.uri).code.functions[value.function];
  if (!fact || fact.parameters.length) return [];
  return callResult(workspace, value, null, null).flatMap((loaded) =>
    loaded.kind === 'module'
      ? stepInto(workspace, loaded, 'default').filter((each) => each.kind === 'class')
      : [],
  );
}

/** What a collection of handlers keeps under the name by which it is called: `middleware.auth()` of `router.named({ auth: … })`. */
function namedIn(
  workspace: Workspace,
  { place, context }: Located,
  depth: number,
): readonly FunctionValue[] | null {
  const { code } = factsAt(workspace, place.uri);
  const call = code.expressions[place.expression];
  const callee = call?.kind === 'call' ? code.expressions[call.callee] : undefined;
  if (callee?.kind !== 'member' || callee.property === null) return null;
  const { property } = callee;
  for (const value of valuesOf(workspace, { uri: place.uri, expression: callee.object }, context)) {
    if (value.kind !== 'library' || !value.call) continue;
    const { place: made, context: outer } = value.call;
    const collection = factsAt(workspace, made.uri).code.expressions[made.expression];
    if (collection?.kind !== 'call') continue;
    const said = sayingsAtCall(workspace, made, outer).ofArguments.find(
      ({ section }) => section === 'collects',
    );
    if (!said) continue;
    const given = { uri: made.uri, expression: collection.arguments[said.argument] ?? NONE };
    const [kept] = locatedBelow(workspace, { place: given, context: outer }, [property]);
    return kept ? loadedHandlers(workspace, kept, depth - 1) : null;
  }
  return null;
}

// Follows from the models alone and lives as long as they do.
const namesOfModels = new WeakMap<Automaton, ReadonlySet<string>>();

/** The methods that answer, of classes that are loaded as handlers. */
function methodNames(automaton: Automaton): ReadonlySet<string> {
  let names = namesOfModels.get(automaton);
  if (!names) {
    names = new Set([...automaton.models.values()].flatMap(({ handler }) => handler?.loaded ?? []));
    namesOfModels.set(automaton, names);
  }
  return names;
}
