/**
 * Lists of names: of the files in a folder (`fs.readdirSync(folder)`), and of the members of an object
 * (`Object.keys(routers)`, `for (const name in routers)`).
 */
import { type Expression, type ExpressionId, NONE } from '../../facts/facts.ts';
import { onlyValueOf } from '../../facts/reading.ts';
import { factsAt } from '../../workspace/facts.ts';
import { exportedNames, scriptFiles } from '../../workspace/links.ts';
import { applicationOf } from '../../workspace/settings-files.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { StepKind } from '../vocabulary/model.ts';
import { filesOfPattern, lastName, uriPattern, uriPatternFrom } from './folders.ts';
import { truthAt } from './known-truth.ts';
import type { Located } from './located.ts';
import { namesInObject } from './pairs.ts';
import { saidOfArguments } from './sayings.ts';
import type { Context, LibraryValue } from './value.ts';
import { calleesOf, valuesOf } from './values.ts';

/** Calls and names followed for one list. */
const DEPTH_LIMIT = 8;
/** Longer lists are not gone through name by name. */
const NAME_LIMIT = 200;

const filePackages = ['fs', 'node:fs', 'fs/promises', 'node:fs/promises', 'fs-extra', 'graceful-fs'];
const folderReaders = ['readdirSync', 'readdir'];
const globPackages = ['glob', 'fast-glob', 'globby', 'tinyglobby'];
/** What gives the same list, perhaps in another order. */
const sameElements = ['sort', 'reverse', 'toSorted', 'toReversed'];

/** The names in a list, one by one; empty where they are not known. */
export function namesListed(workspace: Workspace, at: Located): readonly string[] {
  const names = listed(workspace, at, 0) ?? [];
  return names.length > NAME_LIMIT ? [] : names;
}

/** The names of the members of an object, or of what a file exports; empty where not all of them are known. */
export function namesOfMembers(workspace: Workspace, { place, context }: Located): readonly string[] {
  const [only, ...others] = valuesOf(workspace, place, context);
  if (others.length) return [];
  if (only?.kind === 'module') return exportedNames(workspace, only.uri);
  return only?.kind === 'object' ? namesInObject(workspace, only) : [];
}

function listed(workspace: Workspace, at: Located, depth: number): readonly string[] | null {
  const { uri, expression: id } = at.place;
  const { code } = factsAt(workspace, uri);
  const list = code.expressions[id];
  if (!list || depth > DEPTH_LIMIT) return null;
  const of = (expression: ExpressionId): Located => ({ place: { uri, expression }, context: at.context });
  switch (list.kind) {
    case 'await':
    case 'cast':
      return listed(workspace, of(list.operand), depth + 1);
    case 'reference': {
      const only = onlyValueOf(code, list.binding);
      return only === NONE ? namesGiven(workspace, at, list) : listed(workspace, of(only), depth + 1);
    }
    case 'call':
      return namesOfCall(workspace, at, list, depth);
    default:
      return null;
  }
}

/** `fs.readdir(folder, (error, files) => files.forEach(…))` */
function namesGiven(
  workspace: Workspace,
  { place: { uri }, context }: Located,
  { definitions }: Extract<Expression, { kind: 'reference' }>,
): readonly string[] | null {
  const { code } = factsAt(workspace, uri);
  const [only, ...others] = definitions;
  const from = code.definitions[only ?? NONE]?.from;
  if (from?.kind !== 'parameter' || from.index !== 1 || from.path.length || others.length) return null;
  const expression = code.expressions[code.functions[from.function]?.expression ?? NONE]?.parent ?? NONE;
  const call = code.expressions[expression];
  const reader = readerAt(workspace, { place: { uri, expression }, context });
  return call?.kind === 'call' && reader
    ? namesRead(workspace, { place: { uri, expression: call.arguments[0] ?? NONE }, context }, reader)
    : null;
}

function namesOfCall(
  workspace: Workspace,
  at: Located,
  call: Extract<Expression, { kind: 'call' }>,
  depth: number,
): readonly string[] | null {
  const { uri } = at.place;
  const { code } = factsAt(workspace, uri);
  const of = (expression: ExpressionId): Located => ({ place: { uri, expression }, context: at.context });
  const [first = NONE] = call.arguments;
  const reader = readerAt(workspace, at);
  if (reader) return namesRead(workspace, of(first), reader);
  const callee = code.expressions[call.callee];
  if (callee?.kind !== 'member' || callee.property === null) return null;
  if (sameElements.includes(callee.property)) return listed(workspace, of(callee.object), depth + 1);
  if (callee.property !== 'filter') return null;
  const all = listed(workspace, of(callee.object), depth + 1);
  return all?.filter((name) => !isLeftOut(workspace, at, call, name)) ?? null;
}

/** Whether the function that a list is filtered with surely says no to a name. */
function isLeftOut(
  workspace: Workspace,
  { place, context }: Located,
  call: Extract<Expression, { kind: 'call' }>,
  name: string,
): boolean {
  const [only, ...others] = valuesOf(
    workspace,
    { uri: place.uri, expression: call.arguments[0] ?? NONE },
    context,
  );
  if (only?.kind !== 'function' || others.length) return false;
  const exits = factsAt(workspace, only.uri).code.functions[only.function]?.exits ?? [];
  const returns = exits.filter(({ kind }) => kind === 'return');
  const [exit, ...more] = returns;
  if (!exit || more.length || exit.value === NONE) return false;
  const round: Context = {
    uri: only.uri,
    function: only.function,
    call: place,
    outer: context,
    element: { uri: place.uri, expression: NONE },
    name,
  };
  return truthAt(workspace, { uri: only.uri, expression: exit.value }, round) === false;
}

/** What a call of a library lists: the names of the files in a folder, those that a pattern means, or those of the members of an object. */
function readerAt(
  workspace: Workspace,
  { place, context }: Located,
): 'folder' | 'pattern' | 'members' | null {
  if (factsAt(workspace, place.uri).code.expressions[place.expression]?.kind !== 'call') return null;
  const callee = calleesOf(workspace, place, context).find(
    (each): each is LibraryValue => each.kind === 'library',
  );
  if (!callee) return null;
  const name = lastName(callee);
  if (filePackages.includes(callee.package)) return folderReaders.includes(name) ? 'folder' : null;
  if (globPackages.includes(callee.package)) return 'pattern';
  const isOfMembers = saidOfArguments<StepKind>(workspace, place, 'steps', context).some(
    ({ entry, argument, path }) => entry === 'keys' && argument === 0 && !path.length,
  );
  return callee.package === 'global' && isOfMembers ? 'members' : null;
}

function namesRead(
  workspace: Workspace,
  at: Located,
  reader: 'folder' | 'pattern' | 'members',
): readonly string[] | null {
  if (reader === 'members') return namesOfMembers(workspace, at);
  const patterns = [
    uriPatternFrom(workspace, at, applicationOf(workspace, at.place.uri)),
    uriPattern(workspace, at),
  ];
  for (const pattern of patterns) {
    if (pattern === null) continue;
    const names =
      reader === 'folder' ? namesInFolder(workspace, pattern) : filesOfPattern(workspace, pattern);
    if (names.length) return names;
  }
  return null;
}

/** The names of the scripts in a folder, and of the folders in it that hold some. */
function namesInFolder(workspace: Workspace, folder: string): readonly string[] {
  if (folder.includes('*')) return [];
  const names = scriptFiles(workspace).flatMap((uri) => {
    if (!uri.startsWith(`${folder}/`) || /\.d\.[cm]?ts$/.test(uri)) return [];
    const [name = ''] = uri.slice(folder.length + 1).split('/');
    return name === 'node_modules' ? [] : [name];
  });
  return [...new Set(names)];
}
