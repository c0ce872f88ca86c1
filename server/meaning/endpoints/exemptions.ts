/** Requests for which a middleware is not run: `jwt({ … }).unless({ path: ['/sign-in', /^\/public/] })`. */
import { NONE } from '../../facts/facts.ts';
import { factsAt } from '../../workspace/facts.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { propertyValues, saidOfLibrary } from '../values/sayings.ts';
import type { LibraryValue, Value } from '../values/value.ts';
import { stepInto } from '../values/values.ts';
import { argumentOf, selects } from '../vocabulary/automaton.ts';
import type { ArgumentPath, GuardEntry } from '../vocabulary/model.ts';
import type { ChainLink } from './chain.ts';
import { fitsPatterns } from './request-line.ts';

/** Whether a link of a chain says that it is not run for requests of a method and a path. */
export function isExempt(workspace: Workspace, link: ChainLink, method: string, path: string): boolean {
  if (
    link.exempt
      ?.flatMap((each) => (each.kind === 'array' ? stepInto(workspace, each, '*') : [each]))
      .some((each) => isBelow(each, path) || fitsPatterns(workspace, [each], { method, path }) === true)
  )
    return true;
  return link.libraries.some((value) =>
    exemptionsOf(workspace, value).some((each) => covers(workspace, each, method, path, 0)),
  );
}

/** Whether a path lies under one that is written with a star at its end: `/public/*`. */
function isBelow(value: Value, path: string): boolean {
  if (value.kind !== 'literal' || typeof value.value !== 'string') return false;
  return value.value.endsWith('/*') && `${path}/`.startsWith(value.value.slice(0, -1));
}

function exemptionsOf(workspace: Workspace, value: LibraryValue): readonly Value[] {
  return saidOfLibrary<GuardEntry>(workspace, value, 'guards').flatMap(({ entry: { unless } }) =>
    unless === undefined ? [] : argumentValues(workspace, value, unless),
  );
}

function argumentValues(workspace: Workspace, { call }: LibraryValue, at: ArgumentPath): readonly Value[] {
  const parsed = argumentOf(at);
  if (!call || !parsed) return [];
  const { uri, expression } = call.place;
  const made = factsAt(workspace, uri).code.expressions[expression];
  if (made?.kind !== 'call') return [];
  const argument = made.arguments.find((_, i) => selects(parsed.which, i, made.arguments.length)) ?? NONE;
  return propertyValues(workspace, { uri, expression: argument }, parsed.path, call.context);
}

/** A text is a whole path, an expression is tested on it, an object names a path and methods. */
function covers(workspace: Workspace, value: Value, method: string, path: string, depth: number): boolean {
  if (depth > 3) return false;
  const inner = (name: string) => stepInto(workspace, value, name);
  switch (value.kind) {
    case 'literal':
      return value.value === path;
    case 'regex':
      return isMatched(value.pattern, path);
    case 'array':
      return inner('*').some((each) => covers(workspace, each, method, path, depth + 1));
    case 'object': {
      const methods = inner('methods').flatMap((each) => stepInto(workspace, each, '*'));
      const names = methods.map((each) => (each.kind === 'literal' ? String(each.value).toUpperCase() : ''));
      if (names.length && !names.includes(method)) return false;
      return inner('url').some((each) => covers(workspace, each, method, path, depth + 1));
    }
    default:
      return false;
  }
}

/** Only plain texts with anchors are read: an expression of the project is never run. */
function isMatched(pattern: string, path: string): boolean {
  const text = pattern
    .replace(/^\^/, '')
    .replace(/\$$/, '')
    .replace(/(?:\.\*|\/\?)$/, '')
    .replaceAll('\\/', '/')
    .replaceAll('\\.', '.');
  if (!/^[\w/.-]+$/.test(text)) return false;
  const [isStart, isEnd] = [pattern.startsWith('^'), pattern.endsWith('$') && !pattern.endsWith('.*$')];
  if (isStart && isEnd) return path === text;
  if (isStart) return path.startsWith(text);
  return isEnd ? path.endsWith(text) : path.includes(text);
}
