/** What middleware puts on the request or the reply for later handlers: `req.tenant = …`, `res.locals.user = …`. */
import { type Code, NONE, type Path } from '../../facts/facts.ts';
import { propertyAt } from '../../facts/reading.ts';
import { factsAt } from '../../workspace/facts.ts';
import { query } from '../../workspace/memo.ts';
import { programFiles } from '../../workspace/test-files.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { mayRunTogether } from '../endpoints/programs.ts';
import { locatedBelow } from '../values/located.ts';
import { saidOfArguments, saidOfLibrary } from '../values/sayings.ts';
import type { Context, ExpressionPlace, Value } from '../values/value.ts';
import { bindingValues, valuesOf } from '../values/values.ts';
import type { CarrierEntry } from '../vocabulary/model.ts';
import { automatonOf } from '../vocabulary/model-set.ts';

/** A value that is stored in a property of the object that a role stands for. */
export interface Carried {
  /** `model:role`. */
  readonly role: string;
  readonly into: Path;
  readonly value: ExpressionPlace;
  /** Properties from the value to what is stored. */
  readonly path: Path;
}

const carriedFrom = query<Workspace, readonly Carried[]>({
  name: 'carried by requests, from a file',
  compute: (workspace, uri) => {
    const { code } = factsAt(workspace, uri);
    const assigned = code.definitions.flatMap(({ into, from, binding }): readonly Carried[] => {
      if (!into.length || from.kind !== 'value') return [];
      const roles = rolesOf(workspace, bindingValues(workspace, uri, binding, [], null));
      const value = { uri, expression: from.value };
      return roles.map((role) => ({ role, into, value, path: from.path }));
    });
    const put = code.expressions.flatMap((call, id): readonly Carried[] => {
      const value = call.kind === 'call' ? (call.arguments[1] ?? NONE) : NONE;
      if (value === NONE) return [];
      return namedAt(workspace, { uri, expression: id }, 'set', null).map(({ role, path }) => ({
        role,
        into: path,
        value: { uri, expression: value },
        path: [],
      }));
    });
    return [...assigned, ...put, ...handedFrom(workspace, uri)];
  },
  onCycle: [],
});

/** What calls hand to the handlers that come later: `next({ ctx: { member } })`. */
function handedFrom(workspace: Workspace, uri: string): readonly Carried[] {
  const names = handing(workspace, '');
  if (!names.calls.size) return [];
  const { code } = factsAt(workspace, uri);
  return code.expressions.flatMap((call, id): readonly Carried[] => {
    const callee = call.kind === 'call' ? code.expressions[call.callee] : undefined;
    const name =
      callee?.kind === 'reference' ? callee.name : callee?.kind === 'member' ? callee.property : null;
    if (call.kind !== 'call' || name === null || !names.calls.has(name)) return [];
    return saidOfArguments<string>(workspace, { uri, expression: id }, 'hands').flatMap(
      ({ argument, path, entry, model }) =>
        givenAt(workspace, { uri, expression: call.arguments[argument] ?? NONE }, path).flatMap((given) =>
          handedAt(workspace, given, `${model}:${entry}`),
        ),
    );
  });
}

/** The members of an object that is handed on; of a function, those of what it returns: `createContext: () => ({ member })`. */
function handedAt(workspace: Workspace, given: ExpressionPlace, role: string): readonly Carried[] {
  const { code } = factsAt(workspace, given.uri);
  const own = memberOf(code, given, role);
  return own.length || code.expressions[given.expression]?.kind === 'object'
    ? own
    : returnedObjects(workspace, given).flatMap((each) =>
        memberOf(factsAt(workspace, each.uri).code, each, role),
      );
}

/** The members of an object literal, which are found on what a role stands for. */
function memberOf(code: Code, { uri, expression }: ExpressionPlace, role: string): readonly Carried[] {
  const object = code.expressions[expression];
  if (object?.kind !== 'object') return [];
  return object.properties.flatMap(({ key, value }): readonly Carried[] =>
    key === null ? [] : [{ role, into: [key], value: { uri, expression: value }, path: [] }],
  );
}

/** Object literals that the functions return which an expression stands for. */
function returnedObjects(workspace: Workspace, place: ExpressionPlace): readonly ExpressionPlace[] {
  if (place.expression === NONE) return [];
  return valuesOf(workspace, place, null).flatMap((value) => {
    if (value.kind !== 'function') return [];
    const exits = factsAt(workspace, value.uri).code.functions[value.function]?.exits ?? [];
    return exits.flatMap(({ kind, value: expression }) =>
      kind === 'return' && expression !== NONE
        ? valuesOf(workspace, { uri: value.uri, expression }, value.context).flatMap((each) =>
            each.kind === 'object' ? [{ uri: each.uri, expression: each.expression }] : [],
          )
        : [],
    );
  });
}

/** The values at a property of an argument, also of objects that callers spread into it: `new Server({ ...options })`. */
function givenAt(
  workspace: Workspace,
  { uri, expression }: ExpressionPlace,
  path: Path,
): readonly ExpressionPlace[] {
  if (expression === NONE) return [];
  const own = propertyAt(factsAt(workspace, uri).code, expression, path);
  return own !== NONE
    ? [{ uri, expression: own }]
    : locatedBelow(workspace, { place: { uri, expression }, context: null }, path).map(({ place }) => place);
}

/** Names of the calls by which something is handed on, and of the values on which it is found. */
const handing = query<
  Workspace,
  { readonly calls: ReadonlySet<string>; readonly roles: ReadonlySet<string> }
>({
  name: 'calls that hand something on',
  compute: (workspace) => {
    const entries = [...automatonOf(workspace).models].flatMap(([model, { hands }]) =>
      Object.entries(hands ?? {}).map(([path, onto]) => {
        const [, name = '', names = ''] = /(?:(\w+)|\{([\w,\s]+)\})\([^()]*\)$/.exec(path) ?? [];
        return { calls: name ? [name] : names.split(/,\s*/), role: `${model}:${onto}` };
      }),
    );
    return {
      calls: new Set(entries.flatMap(({ calls }) => calls)),
      roles: new Set(entries.map(({ role }) => role)),
    };
  },
  onCycle: { calls: new Set(), roles: new Set() },
});

const carriedByRole = query<Workspace, ReadonlyMap<string, readonly Carried[]>>({
  name: 'carried by requests',
  compute: (workspace) => {
    const table = new Map<string, Carried[]>();
    for (const uri of programFiles(workspace)) {
      for (const each of carriedFrom(workspace, uri))
        table.set(each.role, [...(table.get(each.role) ?? []), each]);
    }
    return table;
  },
  fingerprint: (table) => JSON.stringify([...table]),
  onCycle: new Map(),
});

/** What a call reads that handlers put under a name: `context.get('member')` reads `var.member` of the context. */
export function readByName(
  workspace: Workspace,
  place: ExpressionPlace,
  context: Context | null,
): { readonly object: ExpressionPlace; readonly path: Path } | null {
  const [only] = namedAt(workspace, place, 'get', context);
  return only ? { object: only.object, path: only.path } : null;
}

/** What models say of a call on a role whose first argument is a name. */
function namedAt(
  workspace: Workspace,
  { uri, expression: id }: ExpressionPlace,
  way: 'set' | 'get',
  context: Context | null,
): readonly { readonly role: string; readonly object: ExpressionPlace; readonly path: Path }[] {
  const { code } = factsAt(workspace, uri);
  const call = code.expressions[id];
  const callee = call?.kind === 'call' ? code.expressions[call.callee] : undefined;
  const entries = carrierEntries(workspace, '');
  if (call?.kind !== 'call' || callee?.kind !== 'member') return [];
  const said = entries.filter(({ entry }) => entry[way] === callee.property);
  const name = code.expressions[call.arguments[0] ?? NONE];
  if (!said.length || name?.kind !== 'literal' || typeof name.value !== 'string') return [];
  const key = name.value;
  const object = { uri, expression: callee.object };
  const roles = rolesOf(workspace, valuesOf(workspace, object, context));
  return said
    .filter(({ role }) => roles.includes(role))
    .map(({ role, entry }) => ({ role, object, path: [entry.member, key] }));
}

const carrierEntries = query<Workspace, readonly { readonly role: string; readonly entry: CarrierEntry }[]>({
  name: 'carriers of models',
  compute: (workspace) =>
    [...automatonOf(workspace).models].flatMap(([model, { carriers }]) =>
      (carriers ?? []).map((entry) => ({ role: `${model}:${entry.on}`, entry })),
    ),
  onCycle: [],
});

/** What is put into properties of values of a file anywhere in its program, if they stand for roles of handlers. */
export function carriedBy(workspace: Workspace, values: readonly Value[], uri: string): readonly Carried[] {
  const roles = [
    ...rolesOf(workspace, values),
    ...(values.some((value) => saidOfLibrary(workspace, value, 'requests').length)
      ? requestRoles(workspace)
      : []),
  ];
  return roles
    .flatMap((role) => carriedByRole(workspace, '').get(role) ?? [])
    .filter((each) => mayRunTogether(workspace, uri, each.value.uri));
}

/** The roles of requests on which something is put. */
function requestRoles(workspace: Workspace): readonly string[] {
  return [...carriedByRole(workspace, '').keys()].filter((role) => role.endsWith(':request'));
}

function rolesOf(workspace: Workspace, values: readonly Value[]): readonly string[] {
  const automaton = automatonOf(workspace);
  const names = values.flatMap((value) =>
    value.kind === 'library' ? value.states.flatMap((id) => automaton.nameOf.get(id) ?? []) : [],
  );
  return [...new Set(names)].filter((name) => {
    const [model, role] = name.split(':');
    const handler = automaton.models.get(model ?? '')?.handler;
    return (
      role !== undefined &&
      (handler?.params.includes(role) === true || handing(workspace, '').roles.has(name))
    );
  });
}
