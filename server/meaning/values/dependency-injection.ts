/** What is injected: the value that a module provides for a token, or for a class. */
import type { MemberFact } from '../../facts/facts.ts';
import { factsAt } from '../../workspace/facts.ts';
import { query } from '../../workspace/memo.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { automatonOf } from '../vocabulary/model-set.ts';
import { appliedBy, type Given, givenTo, valuesGiven } from './decorators.ts';
import { locatedBelow } from './located.ts';
import { allProviders } from './modules.ts';
import { typeValues } from './type-values.ts';
import type { Value } from './value.ts';
import { valueKey, valuesOf } from './values.ts';

/** What a provider gives for its token. */
export interface Provided {
  readonly token: Given;
  readonly keys: readonly string[];
  /** Where it stands what is given: a class that is made, a value, or a function that returns it. */
  readonly given: Given;
  readonly by: 'class' | 'existing' | 'value' | 'factory';
}

/** Reads a provider that is an object with a token; null for a class that stands for itself. */
export function providerAt(workspace: Workspace, given: Given, model: string): Provided | null {
  const names = automatonOf(workspace).models.get(model)?.classes?.provider;
  if (!names) return null;
  const [token] = locatedBelow(workspace, given, [...given.path, names.token]);
  if (!token) return null;
  for (const by of ['class', 'existing', 'value', 'factory'] as const) {
    const [found] = locatedBelow(workspace, given, [...given.path, names[by]]);
    if (found) {
      const at = { ...token, path: [] };
      return { token: at, keys: keysOf(workspace, at), given: { ...found, path: [] }, by };
    }
  }
  return null;
}

/** The values that a provider gives: instances of classes, values, what a factory returns. */
export function valuesProvided(workspace: Workspace, { given, by }: Provided): readonly Value[] {
  const values = valuesOf(workspace, given.place, given.context);
  if (by === 'value') return values;
  if (by === 'factory')
    return values.flatMap((value) => {
      if (value.kind !== 'function') return [];
      const { code } = factsAt(workspace, value.uri);
      return (code.functions[value.function]?.exits ?? []).flatMap((exit) =>
        exit.kind === 'return'
          ? valuesOf(workspace, { uri: value.uri, expression: exit.value }, value.context)
          : [],
      );
    });
  return values.map(
    (value): Value => (value.kind === 'class' ? { ...value, kind: 'instance', site: null } : value),
  );
}

const providers = query<Workspace, ReadonlyMap<string, readonly Provided[]>>({
  name: 'providers by token',
  compute: (workspace) => {
    const table = new Map<string, Provided[]>();
    for (const { given, model } of allProviders(workspace)) {
      const provided = providerAt(workspace, given, model);
      for (const key of provided?.keys ?? []) {
        const known = table.get(key);
        if (known) known.push(provided as Provided);
        else table.set(key, [provided as Provided]);
      }
    }
    return table;
  },
  onCycle: new Map(),
});

/**
 * What is injected for a token. If no module of the workspace provides it, and a model says what the token stands for, as
 * of `REQUEST`, the library does; else it is empty.
 */
export function injectedValues(workspace: Workspace, tokens: readonly Given[]): readonly Value[] {
  const keys = tokens.flatMap((token) => keysOf(workspace, token));
  const provided = keys.flatMap((key) => providedUnder(workspace, key));
  if (provided.length) return provided;
  return tokens
    .flatMap((token) => valuesOf(workspace, token.place, token.context))
    .filter((value) => value.kind === 'library' && value.states.length > 0);
}

/** What is injected where a class is asked for: what a module provides in its place, else an instance of it. */
export function injectedForClass(
  workspace: Workspace,
  value: Extract<Value, { kind: 'instance' }>,
): readonly Value[] {
  const found = providedUnder(workspace, `c${value.uri}:${value.class}`).filter(
    (each) => each.kind !== 'unknown',
  );
  return found.length ? found : [value];
}

/** What a decorator puts into a field: `@Inject(TOKEN) private readonly users: Users`. */
export function injectedInto(
  workspace: Workspace,
  uri: string,
  member: Pick<MemberFact, 'decorators' | 'type'>,
): readonly Value[] {
  const by = appliedBy(workspace, uri, member).find(({ entry }) => entry.is === 'inject');
  if (!by) return [];
  const tokens = givenTo(workspace, by, by.entry.at);
  if (tokens.length) return injectedValues(workspace, tokens);
  return (member.type ? typeValues(workspace, uri, member.type) : []).flatMap((value) =>
    value.kind === 'instance' ? injectedForClass(workspace, value) : [value],
  );
}

function providedUnder(workspace: Workspace, key: string): readonly Value[] {
  return (providers(workspace, '').get(key) ?? []).flatMap((each) => valuesProvided(workspace, each));
}

/** Texts that are equal for equal tokens: a class, a text, or a name. */
function keysOf(workspace: Workspace, token: Given): readonly string[] {
  const known = valuesGiven(workspace, [token]).flatMap((value) =>
    value.kind === 'class' || value.kind === 'literal' ? [valueKey(value)] : [],
  );
  if (known.length) return known;
  const { code } = factsAt(workspace, token.place.uri);
  const expression = code.expressions[token.place.expression];
  if (expression?.kind === 'reference') return [`name ${expression.name}`];
  return expression?.kind === 'member' && expression.property !== null ? [`name ${expression.property}`] : [];
}
