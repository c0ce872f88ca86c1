/**
 * Calls in code that say which exported function of another file answers which request, as programs do that set up a
 * cloud: `api.route('GET /books', 'src/books.list')`. Which calls do so is a word of the models (`deploys`).
 */
import { NONE } from '../../facts/facts.ts';
import { factsAt } from '../../workspace/facts.ts';
import { scriptFiles } from '../../workspace/links.ts';
import { query } from '../../workspace/memo.ts';
import { folderOf } from '../../workspace/settings-files.ts';
import { allFiles, type Workspace } from '../../workspace/workspace.ts';
import { uriPattern, uriPatternFrom } from '../values/folders.ts';
import { elementsOf, type Located, locatedBelow } from '../values/located.ts';
import { saidOfCall } from '../values/sayings.ts';
import type { ExpressionPlace } from '../values/value.ts';
import { receiverOf, valuesOf } from '../values/values.ts';
import { argumentOf } from '../vocabulary/automaton.ts';
import type { ArgumentPath, DeployEntry, DeployedFunctionEntry, GuardKind } from '../vocabulary/model.ts';
import { automatonOf } from '../vocabulary/model-set.ts';
import { keyedHandlers } from './keyed-handlers.ts';
import { givenAtCall } from './operation-handlers.ts';

/** Functions that stand for each other: an integration for the function that it calls. */
const FUNCTION_DEPTH = 3;
/** Parts of a path that stand in calls of their own. */
const CHAIN_LIMIT = 20;

/** A request, and the function that answers it, as a call names them. */
export interface DeployingCall {
  readonly model: string;
  /** `GET /books`, or a path alone. */
  readonly lines: readonly string[];
  /** The script, without extension where it is named so, as a path from the root or as a URI. */
  readonly script: string;
  readonly export: string;
  readonly root: string;
  readonly guards: readonly { readonly kind: GuardKind; readonly name: string }[];
}

/** Entries of the models for which a file stands where paths may start, with the folders of such files. */
interface Rooted {
  readonly model: string;
  readonly entry: DeployEntry;
  readonly folders: readonly string[];
}

/** Empty for nearly all projects. */
const rooted = query<Workspace, readonly Rooted[]>({
  name: 'programs that deploy',
  compute: (workspace) => {
    const folders = new Map<string, string[]>();
    const all = [...automatonOf(workspace).models].flatMap(([model, { deploys = [] }]) =>
      deploys.map((entry) => ({ model, entry })),
    );
    const names = new Set(all.flatMap(({ entry }) => entry.roots));
    for (const uri of allFiles(workspace, '')) {
      const name = uri.slice(uri.lastIndexOf('/') + 1).replace(/\.\w+$/, '');
      if (names.has(name)) folders.set(name, [...(folders.get(name) ?? []), folderOf(uri)]);
    }
    return all.flatMap(({ model, entry }) => {
      const own = entry.roots.flatMap((each) => folders.get(each) ?? []);
      return own.length ? [{ model, entry, folders: own }] : [];
    });
  },
  fingerprint: (found) => JSON.stringify(found),
  onCycle: [],
});

const inFile = query<Workspace, readonly DeployingCall[]>({
  name: 'calls that deploy',
  compute: (workspace, uri) => {
    const known = rooted(workspace, '');
    // The last name of the path is that of what is called, here or where it is imported: a cheap test before values are asked.
    const names = new Set(known.map(({ entry }) => /(\w+)\(\)$/.exec(entry.call)?.[1] ?? ''));
    const { code } = factsAt(workspace, uri);
    return code.expressions.flatMap((expression, id): readonly DeployingCall[] => {
      if (expression.kind !== 'call') return [];
      const callee = code.expressions[expression.callee];
      const name =
        callee?.kind === 'member' ? callee.property : callee?.kind === 'reference' ? callee.name : null;
      if (name === null || !names.has(name)) return [];
      const call = { uri, expression: id };
      return saidOfCall<DeployEntry>(workspace, call, 'deploys', null).flatMap(({ entry, model }) => {
        const folders = known.find((each) => each.model === model && each.entry === entry)?.folders ?? [];
        const root = rootAbove(folders, uri);
        return root === null ? [] : deployedBy(workspace, call, entry, model, root);
      });
    });
  },
  fingerprint: (found) => JSON.stringify(found),
  onCycle: [],
});

/** All that calls of the workspace deploy. Only programs below a root are looked at. */
export function deployingCalls(workspace: Workspace): readonly DeployingCall[] {
  const folders = [...new Set(rooted(workspace, '').flatMap((each) => each.folders))];
  if (!folders.length) return [];
  return scriptFiles(workspace)
    .filter((uri) => rootAbove(folders, uri) !== null)
    .flatMap((uri) => inFile(workspace, uri));
}

/** The innermost of several folders around a file; null if none is. */
function rootAbove(folders: readonly string[], uri: string): string | null {
  const around = folders.filter((each) => uri.startsWith(`${each}/`));
  return around.sort((one, other) => other.length - one.length)[0] ?? null;
}

function deployedBy(
  workspace: Workspace,
  call: ExpressionPlace,
  entry: DeployEntry,
  model: string,
  root: string,
): readonly DeployingCall[] {
  const guards = guardsOf(workspace, call, entry);
  const deployed = (lines: readonly string[], at: Located): readonly DeployingCall[] => {
    const script = scriptOf(workspace, at, entry.within ?? [], root);
    return lines.length && script ? [{ model, lines, ...script, root, guards }] : [];
  };
  if (entry.lines !== undefined)
    return givenAtCall(workspace, call, entry.lines)
      .flatMap((at) => keyedHandlers(workspace, at, ['path']))
      .flatMap((each) => deployed([each.path ?? ''], each));
  const [handler] = given(workspace, call, entry.handler);
  return handler ? deployed(linesOf(workspace, call, entry), handler) : [];
}

function linesOf(workspace: Workspace, call: ExpressionPlace, entry: DeployEntry): readonly string[] {
  const lines = textsAt(workspace, given(workspace, call, entry.line));
  if (entry.line !== undefined) return lines;
  const [path] = entry.below
    ? [`/${chainOf(workspace, call, entry.below).parts.join('/')}`]
    : textsAt(workspace, given(workspace, call, entry.path));
  if (path === undefined || path.includes('\0')) return [];
  const methods = textsAt(workspace, given(workspace, call, entry.method));
  return methods.length ? methods.map((each) => `${each} ${path}`) : [path];
}

/** The parts of a path in the calls that made what a call is made on, and the call with which they begin. */
function chainOf(
  workspace: Workspace,
  call: ExpressionPlace,
  names: readonly string[],
): { readonly parts: readonly string[]; readonly first: ExpressionPlace | null } {
  const parts: string[] = [];
  let at = call;
  for (let left = CHAIN_LIMIT; left > 0; left--) {
    const receiver = receiverOf(factsAt(workspace, at.uri).code, at.expression);
    const [made] = (
      receiver === NONE ? [] : valuesOf(workspace, { uri: at.uri, expression: receiver })
    ).flatMap((value) => (value.kind === 'library' && value.call ? [value.call.place] : []));
    if (!made) return { parts, first: null };
    const { code } = factsAt(workspace, made.uri);
    const expression = code.expressions[made.expression];
    const callee = expression?.kind === 'call' ? code.expressions[expression.callee] : undefined;
    if (callee?.kind !== 'member' || !names.includes(callee.property ?? '')) return { parts, first: made };
    const [text = '\0'] = textsAt(workspace, givenAtCall(workspace, made, '0'));
    parts.unshift(...text.split('/').filter((part) => part !== ''));
    at = made;
  }
  return { parts, first: null };
}

function given(
  workspace: Workspace,
  call: ExpressionPlace,
  at: ArgumentPath | undefined,
): readonly Located[] {
  return at === undefined ? [] : givenAtCall(workspace, call, at);
}

/** Texts, members of enumerations (`HttpMethod.GET`) by their names, and the elements of lists of them. */
function textsAt(workspace: Workspace, places: readonly Located[]): readonly string[] {
  return places.flatMap(({ place, context }): readonly string[] => {
    const written = factsAt(workspace, place.uri).code.expressions[place.expression];
    const values = valuesOf(workspace, place, context);
    const texts = values.flatMap((value): readonly string[] => {
      if (value.kind === 'literal' && typeof value.value === 'string') return [value.value];
      return value.kind === 'array' ? textsAt(workspace, elementsOf(workspace, value)) : [];
    });
    if (texts.length) return texts;
    return written?.kind === 'member' && written.property !== null ? [written.property] : [];
  });
}

/** The script that stands at a place: as a text, in an object, or as what names a function for the platform. */
function scriptOf(
  workspace: Workspace,
  at: Located,
  within: readonly string[],
  root: string,
  depth = 0,
): Pick<DeployingCall, 'script' | 'export'> | null {
  if (depth > FUNCTION_DEPTH) return null;
  const places = [at, ...within.flatMap((path) => locatedBelow(workspace, at, path.split('.')))];
  for (const { place, context } of places)
    for (const value of valuesOf(workspace, place, context)) {
      if (value.kind === 'literal' && typeof value.value === 'string') {
        const script = named(value.value);
        if (script) return script;
      }
      if (value.kind !== 'library' || !value.call) continue;
      const made = value.call.place;
      for (const { entry } of saidOfCall<DeployedFunctionEntry>(
        workspace,
        made,
        'deployed-functions',
        null,
      )) {
        const script = functionScript(workspace, made, entry, root, depth);
        if (script) return script;
      }
    }
  return null;
}

/** `src/books.list` */
function named(text: string): Pick<DeployingCall, 'script' | 'export'> | null {
  const at = text.lastIndexOf('.');
  return at > 0 ? { script: text.slice(0, at), export: text.slice(at + 1) } : null;
}

function functionScript(
  workspace: Workspace,
  call: ExpressionPlace,
  entry: DeployedFunctionEntry,
  root: string,
  depth: number,
): Pick<DeployingCall, 'script' | 'export'> | null {
  const [handler] = textsAt(workspace, given(workspace, call, entry.handler));
  if (handler !== undefined) return named(handler);
  const [inner] = given(workspace, call, entry.function);
  if (inner) return scriptOf(workspace, inner, [], root, depth + 1);
  const [file] = given(workspace, call, entry.file);
  if (!file) return null;
  const script = [uriPattern(workspace, file), uriPatternFrom(workspace, file, root)].find(
    (each) => each !== null && scriptFiles(workspace).includes(each),
  );
  const [own] = textsAt(workspace, given(workspace, call, entry.export));
  return script ? { script, export: own ?? entry.otherwise ?? 'handler' } : null;
}

function guardsOf(
  workspace: Workspace,
  call: ExpressionPlace,
  { guards = [], below }: DeployEntry,
): DeployingCall['guards'] {
  const first = below ? chainOf(workspace, call, below).first : null;
  return guards.flatMap(({ at, made, kind }) => {
    const receiver = receiverOf(factsAt(workspace, call.uri).code, call.expression);
    const maker = receiver === NONE ? [] : valuesOf(workspace, { uri: call.uri, expression: receiver });
    const places = [
      ...given(workspace, call, at),
      ...maker.flatMap((value) =>
        value.kind === 'library' && value.call ? given(workspace, first ?? value.call.place, made) : [],
      ),
    ];
    const isSet = places.some(
      ({ place, context }) =>
        !valuesOf(workspace, place, context).some((value) => value.kind === 'literal' && !value.value) &&
        !textsAt(workspace, [{ place, context }]).some((text) => /^none$/i.test(text)),
    );
    const name = String((argumentOf(at) ?? argumentOf(made))?.path.at(-1) ?? kind);
    return isSet ? [{ kind, name }] : [];
  });
}
