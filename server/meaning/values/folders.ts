/** Paths of files and folders that code puts together: `path.join(__dirname, 'routes', file)`. */

import { type Expression, type ExpressionId, NONE } from '../../facts/facts.ts';
import { onlyValueOf } from '../../facts/reading.ts';
import { factsAt } from '../../workspace/facts.ts';
import { scriptFiles } from '../../workspace/links.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { Located } from './located.ts';
import { tellsName } from './name-texts.ts';
import type { LibraryValue } from './value.ts';
import { calleesOf, valuesOf } from './values.ts';

/** Calls and names followed for one path. */
const DEPTH_LIMIT = 10;
export const pathPackages = ['path', 'node:path', 'path/posix', 'node:path/posix', 'pathe'];
/** Packages whose functions list the files of a pattern. */
const globPackages = ['glob', 'fast-glob', 'globby', 'tinyglobby'];
const urlPackages = ['url', 'node:url'];

/**
 * The URI that a path stands for, with `*` for parts that are not known; null if it does not start at the file that it
 * stands in.
 */
export function uriPattern(workspace: Workspace, at: Located): string | null {
  const text = new Reader(workspace).read(at, 0);
  if (text === null) return null;
  const full = /^\.{1,2}\//.test(text) ? `${parentOf(at.place.uri)}/${text}` : text;
  return /^file:/.test(full) ? normal(full) : null;
}

/** The same for a path that is read from the folder in which the program is started: a URI without a slash at the end. */
export function uriPatternFrom(workspace: Workspace, at: Located, folder: string): string | null {
  const text = new Reader(workspace).read(at, 0);
  if (text === null || text.startsWith('*')) return null;
  return normal(/^file:/.test(text) ? text : `${folder}/${text}`);
}

/** Reads one path; lives only while it runs. Texts that are URIs start at a file, others are relative. */
class Reader {
  constructor(private readonly workspace: Workspace) {}

  read(at: Located, depth: number): string | null {
    const { uri, expression: id } = at.place;
    const expression = factsAt(this.workspace, uri).code.expressions[id];
    if (!expression || depth > DEPTH_LIMIT) return null;
    const of = (expression: ExpressionId) =>
      this.read({ place: { uri, expression }, context: at.context }, depth + 1);
    switch (expression.kind) {
      case 'literal':
        return String(expression.value);
      case 'template':
        return expression.texts.map(({ cooked }, i) => cooked + this.part(of, expression.values[i])).join('');
      case 'binary':
        return expression.operator === '+'
          ? `${of(expression.left) ?? '*'}${of(expression.right) ?? '*'}`
          : null;
      case 'member':
        return this.member(uri, expression, of);
      case 'reference':
        return this.reference(at, expression, depth);
      case 'call':
        return this.call(at, expression, of);
      case 'await':
      case 'cast':
        return of(expression.operand);
      default:
        return null;
    }
  }

  private part(of: (id: ExpressionId) => string | null, value: ExpressionId | undefined): string {
    return value === undefined ? '' : (of(value) ?? '*');
  }

  /** `import.meta.dirname`, and the parts of a URL that hold its path. */
  private member(
    uri: string,
    { object, property }: Extract<Expression, { kind: 'member' }>,
    of: (id: ExpressionId) => string | null,
  ): string | null {
    const { code } = factsAt(this.workspace, uri);
    if (code.expressions[object]?.kind === 'unknown') {
      if (property === 'url' || property === 'filename') return uri;
      return property === 'dirname' ? parentOf(uri) : null;
    }
    return property === 'pathname' || property === 'href' ? of(object) : null;
  }

  private reference(
    at: Located,
    { name, binding }: Extract<Expression, { kind: 'reference' }>,
    depth: number,
  ): string | null {
    const { uri } = at.place;
    if (binding === NONE) return name === '__dirname' ? parentOf(uri) : name === '__filename' ? uri : null;
    const named = this.named(at);
    if (named !== null) return named;
    const { code } = factsAt(this.workspace, uri);
    const [only, ...others] = code.bindings[binding]?.definitions ?? [];
    const from = code.definitions[only ?? NONE]?.from;
    if (from?.kind === 'parameter' && from.index === 0 && !from.path.length && !others.length)
      return this.element(at, code.functions[from.function]?.expression ?? NONE, depth);
    if (from?.kind === 'value' && from.path.length === 1 && from.path[0] === '*' && !others.length)
      return this.listed({ place: { uri, expression: from.value }, context: at.context }, depth + 1);
    if (from?.kind === 'value' && !others.length && !from.path.length) {
      const place = { uri, expression: from.value };
      return this.read({ place, context: at.context }, depth + 1);
    }
    const [value, ...more] = valuesOf(this.workspace, at.place, at.context);
    return value?.kind === 'literal' && !more.length ? String(value.value) : null;
  }

  /** The text that is made of the name of a file in a list, in a round that tells the name. */
  private named({ place, context }: Located): string | null {
    if (!tellsName(context)) return null;
    const [value, ...others] = valuesOf(this.workspace, place, context);
    return value?.kind === 'literal' && typeof value.value === 'string' && !others.length
      ? value.value
      : null;
  }

  /** What a function gets for its first parameter that is called with the elements of a list. */
  private element(at: Located, callback: ExpressionId, depth: number): string | null {
    const { uri } = at.place;
    const { code } = factsAt(this.workspace, uri);
    const call = code.expressions[code.expressions[callback]?.parent ?? NONE];
    const callee = call?.kind === 'call' ? code.expressions[call.callee] : undefined;
    if (call?.kind !== 'call' || callee?.kind !== 'member' || call.arguments[0] !== callback) return null;
    if (!['forEach', 'map', 'filter', 'flatMap'].includes(callee.property ?? '')) return null;
    return this.listed({ place: { uri, expression: callee.object }, context: at.context }, depth + 1);
  }

  /** An element of a list of paths: of what a folder holds, of a pattern of files, or of a list made from another. */
  private listed(at: Located, depth: number): string | null {
    const { uri, expression: id } = at.place;
    const { code } = factsAt(this.workspace, uri);
    const list = code.expressions[id];
    if (!list || depth > DEPTH_LIMIT) return null;
    const to = (expression: ExpressionId) =>
      this.listed({ place: { uri, expression }, context: at.context }, depth + 1);
    if (list.kind === 'await' || list.kind === 'cast') return to(list.operand);
    if (list.kind === 'reference') {
      const only = onlyValueOf(code, list.binding);
      return only === NONE ? null : to(only);
    }
    const callee = list.kind === 'call' ? code.expressions[list.callee] : undefined;
    if (list.kind !== 'call') return null;
    const [first = NONE] = list.arguments;
    if (callee?.kind === 'member' && ['filter', 'sort', 'slice', 'reverse'].includes(callee.property ?? ''))
      return to(callee.object);
    if (callee?.kind === 'member' && callee.property === 'map') {
      const made = valuesOf(this.workspace, { uri, expression: first }, at.context).find(
        (value) => value.kind === 'function',
      );
      const exit = made && factsAt(this.workspace, made.uri).code.functions[made.function]?.exits[0];
      return exit
        ? this.read({ place: { uri: made.uri, expression: exit.value }, context: null }, depth + 1)
        : null;
    }
    const library = calleesOf(this.workspace, at.place, at.context).find((each) => each.kind === 'library');
    if (!library || !globPackages.includes(library.package)) return null;
    return this.read({ place: { uri, expression: first }, context: at.context }, depth + 1);
  }

  private call(
    at: Located,
    call: Extract<Expression, { kind: 'call' }>,
    of: (id: ExpressionId) => string | null,
  ): string | null {
    const [first = NONE] = call.arguments;
    const named = this.named(at);
    if (named !== null) return named;
    const callee = calleesOf(this.workspace, at.place, at.context).find((each) => each.kind === 'library');
    if (!callee) return null;
    const name = lastName(callee);
    // Where the program is started, which a relative path starts from as well.
    if (name === 'cwd' && ['global', 'process', 'node:process'].includes(callee.package)) return '.';
    if (pathPackages.includes(callee.package)) {
      if (name === 'dirname') return parentOf(of(first));
      if (name === 'normalize') return of(first);
      if (name !== 'join' && name !== 'resolve') return null;
      return call.arguments.map((each) => of(each) ?? '*').join('/');
    }
    // `join(import.meta.url, 'routes')`: from the folder of the file on.
    if (callee.package === 'desm' && name === 'join')
      return [parentOf(of(first)), ...call.arguments.slice(1).map(of)].map((each) => each ?? '*').join('/');
    if (urlPackages.includes(callee.package) && (name === 'fileURLToPath' || name === 'pathToFileURL'))
      return of(first);
    const isUrl = name === 'URL' && (callee.package === 'global' || urlPackages.includes(callee.package));
    if (!isUrl) return null;
    const base = call.arguments[1];
    return base === undefined ? of(first) : `${parentOf(of(base))}/${of(first) ?? '*'}`;
  }
}

/** The name by which a function of a library was reached last: `join` of `path.join()`. */
export function lastName({ label }: LibraryValue): string {
  return label.replace(/\(\)$/, '').split('.').at(-1) ?? '';
}

function parentOf(uri: string): string;
function parentOf(uri: string | null): string | null;
function parentOf(uri: string | null): string | null {
  return uri === null ? null : uri.replace(/\/[^/]*\/?$/, '');
}

/** Takes `.` and `..` out of a path. */
function normal(text: string): string {
  const parts: string[] = [];
  for (const part of text.replace(/^file:\/\//, '').split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return `file:///${parts.join('/')}`;
}

const ending = /(?:\/index)?\.[cm]?[jt]sx?$/;

/** Whether a pattern, whose `*` stands for any letters within one part and `**` for any parts, means a file, with or without its ending. */
export function matches(pattern: string, uri: string): boolean {
  return (
    matchesPath(pattern.split('/'), uri.split('/')) ||
    matchesPath(pattern.split('/'), uri.replace(ending, '').split('/'))
  );
}

function matchesPath(pattern: readonly string[], path: readonly string[]): boolean {
  const rest = pattern.indexOf('**');
  if (rest >= 0) {
    const [before, after] = [pattern.slice(0, rest), pattern.slice(rest + 1)];
    return (
      path.length >= before.length + after.length &&
      matchesPath(before, path.slice(0, before.length)) &&
      matchesPath(after, path.slice(path.length - after.length))
    );
  }
  return pattern.length === path.length && pattern.every((part, i) => matchesPart(part, path[i] as string));
}

/** `*` stands for any letters within one part. */
function matchesPart(pattern: string, text: string): boolean {
  const [first = '', ...others] = pattern.split('*');
  if (!others.length) return first === text;
  if (!text.startsWith(first)) return false;
  let at = first.length;
  for (const [i, each] of others.entries()) {
    const isLast = i === others.length - 1;
    const found = isLast ? text.length - each.length : text.indexOf(each, at);
    if (found < at || !text.startsWith(each, found)) return false;
    at = found + each.length;
  }
  return true;
}

/** The scripts of the project that a pattern means. */
export function filesOfPattern(workspace: Workspace, pattern: string): readonly string[] {
  return scriptFiles(workspace).filter((uri) => matches(pattern, uri) && !/\.d\.[cm]?ts$/.test(uri));
}
