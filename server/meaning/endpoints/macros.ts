/**
 * Options of routes that the project itself names, with handlers behind them: `app.macro({ signedIn: { resolve } })`, and
 * `{ signedIn: true }` in the options of a route.
 */
import type { FunctionId } from '../../facts/facts.ts';
import { returnedExpressions } from '../../facts/reading.ts';
import { factsAt } from '../../workspace/facts.ts';
import { query } from '../../workspace/memo.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { type Located, locatedBelow } from '../values/located.ts';
import { definitionsOf, memberCalls } from '../values/member-calls.ts';
import { saidOfCall } from '../values/sayings.ts';
import type { ExpressionPlace } from '../values/value.ts';
import { valuesOf } from '../values/values.ts';
import { list, type MacroEntry } from '../vocabulary/model.ts';
import { automatonOf } from '../vocabulary/model-set.ts';

/** Handlers of one name that are looked at. */
const LIMIT = 20;

/** A handler behind a name. */
interface MacroHandler {
  readonly model: string;
  readonly name: string;
  readonly place: ExpressionPlace;
}

interface Macros {
  readonly handlers: readonly MacroHandler[];
  /** Names that a model defines, whether their handlers could be read or not. */
  readonly names: readonly string[];
  /** `file#number` of the functions among the handlers -> the model. */
  readonly functions: Readonly<Record<string, string>>;
}

const nothing: Macros = { handlers: [], names: [], functions: {} };

/** Names of the calls that define such options. */
const defining = query<Workspace, ReadonlySet<string>>({
  name: 'calls that name options',
  compute: (workspace) =>
    new Set(
      [...automatonOf(workspace).models.values()].flatMap((model) =>
        (model.macros ?? []).map(({ call }) => call),
      ),
    ),
  onCycle: new Set(),
});

const macros = query<Workspace, Macros>({
  name: 'options that the project names',
  compute: (workspace) => {
    const calls = defining(workspace, '');
    if (!calls.size) return nothing;
    const places = memberCalls(workspace, calls);
    const found = places.flatMap((place) => macrosAt(workspace, place));
    const handlers = found.flatMap(({ own }) => own);
    const functions = handlers.flatMap(({ model, place }) =>
      valuesOf(workspace, place).flatMap((value) =>
        value.kind === 'function' ? [[`${value.uri}#${value.function}`, model] as const] : [],
      ),
    );
    return {
      handlers,
      names: [...new Set(found.flatMap(({ model, name }) => `${model} ${name}`))],
      functions: Object.fromEntries(functions),
    };
  },
  fingerprint: (found) => JSON.stringify(found),
  onCycle: nothing,
});

interface Defined {
  readonly model: string;
  readonly name: string;
  readonly own: readonly MacroHandler[];
}

/** What a call defines: `macro({ name: … })` or `macro('name', …)`. */
function macrosAt(workspace: Workspace, place: ExpressionPlace): readonly Defined[] {
  return saidOfCall<MacroEntry>(workspace, place, 'macros').flatMap(({ model, entry }) =>
    definitionsOf(workspace, place).map(([name, at]) => ({
      model,
      name,
      own: handlersIn(workspace, at, list(entry.handlers)).map((each) => ({
        model,
        name,
        place: each.place,
      })),
    })),
  );
}

/** The handlers in an object, or in the object that a function gives back. */
function handlersIn(workspace: Workspace, at: Located, names: readonly string[]): readonly Located[] {
  const objects = [at, ...returnedAt(workspace, at)];
  return objects.flatMap((each) => names.flatMap((name) => locatedBelow(workspace, each, [name])));
}

function returnedAt(workspace: Workspace, { place, context }: Located): readonly Located[] {
  return valuesOf(workspace, place, context).flatMap((value) => {
    if (value.kind !== 'function') return [];
    const { code } = factsAt(workspace, value.uri);
    return returnedExpressions(code, value.function).map((expression) => ({
      place: { uri: value.uri, expression },
      context: value.context,
    }));
  });
}

/** The handlers that options of a route ask for by names that the project defined, in the order of the options. */
export function macroHandlersIn(
  workspace: Workspace,
  model: string,
  options: readonly Located[],
): readonly Located[] {
  const { handlers, names } = macros(workspace, '');
  if (!names.length) return [];
  return options.flatMap((at) =>
    [...new Set(names.map((each) => each.split(' ')))].flatMap(([owner, name = '']) => {
      if (owner !== model || !isAsked(workspace, at, name)) return [];
      return handlers
        .filter((each) => each.model === model && each.name === name)
        .slice(0, LIMIT)
        .map(({ place }) => ({ place, context: null }));
    }),
  );
}

/** Whether an option is there, and is anything but false. */
function isAsked(workspace: Workspace, options: Located, name: string): boolean {
  return locatedBelow(workspace, options, [name]).some(({ place, context }) => {
    const values = valuesOf(workspace, place, context);
    return !values.length || values.some((value) => value.kind !== 'literal' || value.value !== false);
  });
}

/** The model of the library that calls a function because an option of that name is set; null for any other function. */
export function macroModelOf(workspace: Workspace, uri: string, id: FunctionId): string | null {
  return macros(workspace, '').functions[`${uri}#${id}`] ?? null;
}
