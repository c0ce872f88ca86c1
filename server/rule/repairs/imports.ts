/** Names of other files in a file: what is imported already is used, what is missing is imported in the file's own style. */
import { type BindingId, type Code, type ExpressionId, NONE } from '../../facts/facts.ts';
import { withoutCastsAt } from '../../facts/reading.ts';
import type { TextEdit } from '../../text/edit.ts';
import type { Span } from '../../text/span.ts';
import { builtinNames } from '../../workspace/builtin-modules.ts';
import { factsAt, outlineAt } from '../../workspace/facts.ts';
import { scriptFiles } from '../../workspace/links.ts';
import { query } from '../../workspace/memo.ts';
import { type Resolved, resolveModule } from '../../workspace/resolve.ts';
import { fileAt, type Workspace } from '../../workspace/workspace.ts';

/** Where a name comes from, so that another file can have it too. */
export interface Origin {
  readonly module: Extract<Resolved, { kind: 'file' | 'package' }>;
  /** The exported name; `default`; `*` for the namespace; `=` for the whole of `module.exports`. */
  readonly exported: string;
  /** The name it had where it was found. */
  readonly local: string;
}

/** A name as a file can write it, with the edits that make it known there. */
export interface UsableName {
  readonly text: string;
  readonly edits: readonly TextEdit[];
}

/** Where a name of a file comes from; null if no other file can have it. */
export function originOf(workspace: Workspace, uri: string, bindingId: BindingId): Origin | null {
  const { code, outline } = factsAt(workspace, uri);
  const binding = code.bindings[bindingId];
  if (binding?.function !== 0) return null;
  for (const id of binding.definitions) {
    const from = code.definitions[id]?.from;
    if (from?.kind === 'import') {
      const fact = outline.imports[from.import];
      const target = fact && resolveModule(workspace, uri, fact.specifier);
      if (!fact || !target || target.kind === 'missing') return null;
      const exported =
        fact.kind === 'named'
          ? (fact.imported ?? 'default')
          : fact.kind === 'default'
            ? 'default'
            : fact.kind === 'require'
              ? '='
              : '*';
      return { module: target, exported, local: binding.name };
    }
    if (from?.kind === 'value') {
      const value = withoutCastsAt(code, from.value);
      const index = code.imports.findIndex((each) => each.expression === value);
      const specifier = outline.imports[index]?.specifier;
      const target = specifier === undefined ? null : resolveModule(workspace, uri, specifier);
      if (target && target.kind !== 'missing' && from.path.length < 2)
        return { module: target, exported: from.path[0] ?? '=', local: binding.name };
    }
  }
  const exported = exportedAs(code, bindingId);
  return exported === null ? null : { module: { kind: 'file', uri }, exported, local: binding.name };
}

function exportedAs(code: Code, binding: BindingId): string | null {
  const direct = code.exported.find((each) => each.binding === binding);
  if (direct) return direct.name;
  for (const { name, expression } of code.exported) {
    const value = code.expressions[expression];
    if (value?.kind === 'reference' && value.binding === binding) return name;
    if (name !== '=' || value?.kind !== 'object') continue;
    for (const property of value.properties) {
      const inner = code.expressions[property.value];
      if (property.key !== null && inner?.kind === 'reference' && inner.binding === binding)
        return property.key;
    }
  }
  return null;
}

/** The name that stands for an origin in a file; null if none can be had (the name is taken, or the module systems do not meet). */
export function nameIn(workspace: Workspace, uri: string, origin: Origin): UsableName | null {
  const known = knownName(workspace, uri, origin);
  if (known) return { text: known, edits: [] };
  const { code } = factsAt(workspace, uri);
  if (code.bindings.some((binding) => binding.function === 0 && binding.name === origin.local)) return null;
  const edit = importEdit(workspace, uri, origin);
  return edit && { text: origin.local, edits: [edit] };
}

function knownName(workspace: Workspace, uri: string, origin: Origin): string | null {
  const { code } = factsAt(workspace, uri);
  for (let id = 0; id < code.bindings.length; id++) {
    const binding = code.bindings[id];
    if (binding?.function !== 0 || binding.kind === 'type') continue;
    if (origin.module.kind === 'file' && origin.module.uri === uri) {
      if (binding.name === origin.local && exportedAs(code, id) === origin.exported) return binding.name;
      continue;
    }
    const own = originOf(workspace, uri, id);
    if (own && own.exported === origin.exported && sameModule(own.module, origin.module)) return binding.name;
  }
  return null;
}

function sameModule(a: Origin['module'], b: Origin['module']): boolean {
  return a.kind === 'file'
    ? b.kind === 'file' && a.uri === b.uri
    : b.kind === 'package' && a.name === b.name && a.subpath === b.subpath;
}

/** How a file writes its imports. */
export interface ImportStyle {
  readonly commonJs: boolean;
  readonly quote: '"' | "'";
  readonly semicolon: boolean;
  readonly lineEnd: string;
  /** Ending of relative specifiers: an extension, or none. */
  readonly extension: string;
  /** Where a new import goes: after the last one, or at the start of the code. */
  readonly at: number;
  readonly isFirst: boolean;
}

/** Reads the style of a file from its own text, and what the file does not show from the other files. */
export function importStyleOf(workspace: Workspace, uri: string): ImportStyle {
  const text = fileAt(workspace, uri)?.text ?? '';
  const { code, outline } = factsAt(workspace, uri);
  const hasEsm =
    outline.imports.some((each) => /^(?:default|named|namespace|side-effect)$/.test(each.kind)) ||
    outline.exports.some((each) => each.name !== '=' && /\bexport\b/.test(text));
  const hasRequire = outline.imports.some((each) => each.kind === 'require');
  // Without the keyword, what is exported is given to `exports`.
  const commonJs = !hasEsm && (hasRequire || outline.exports.length > 0 || uri.endsWith('.cjs'));
  const own = code.imports.flatMap((each, i) => {
    const kind = outline.imports[i]?.kind;
    if (kind === 'dynamic' || (each.expression !== NONE && code.expressions[each.expression]?.function !== 0))
      return [];
    return [{ ...each, kind }];
  });
  const last = own.reduce((end, each) => Math.max(end, each.span.end), 0);
  const lineBreak = text.indexOf('\n', last);
  const at = own.length ? (lineBreak < 0 ? text.length : lineBreak + 1) : startOfCode(text);
  const line = own.length ? text.slice(last - 1, at).trimEnd() : '';
  return {
    commonJs,
    quote: quoteOf(text),
    semicolon: own.length ? line.endsWith(';') : /;\s*$/m.test(text),
    lineEnd: text.includes('\r\n') ? '\r\n' : '\n',
    extension: extensionHabit(workspace, uri),
    at,
    isFirst: !own.length,
  };
}

/** After a `#!` line and directives such as 'use strict'. */
function startOfCode(text: string): number {
  const match = /^(?:#!.*\r?\n)?(?:\s*(['"])use [a-z]+\1;?[^\S\r\n]*\r?\n)?/.exec(text);
  return match?.[0].length ?? 0;
}

/** The quote that a script uses for most of its texts. */
export function quoteOf(text: string): '"' | "'" {
  return (text.match(/"/g)?.length ?? 0) > (text.match(/'/g)?.length ?? 0) ? '"' : "'";
}

function extensionHabit(workspace: Workspace, uri: string): string {
  const files = [
    uri,
    ...scriptFiles(workspace)
      .filter((each) => each !== uri)
      .slice(0, 40),
  ];
  for (const file of files) {
    for (const { specifier } of factsAt(workspace, file).outline.imports) {
      if (!specifier.startsWith('.')) continue;
      return /\.(?:[cm]?[jt]sx?)$/.exec(specifier)?.[0] ?? '';
    }
  }
  return '';
}

function importEdit(workspace: Workspace, uri: string, origin: Origin): TextEdit | null {
  const style = importStyleOf(workspace, uri);
  const specifier = specifierFor(workspace, uri, origin, style);
  const joined = addedToImport(workspace, uri, origin, style);
  if (joined) return joined;
  const statement = importStatement(origin, specifier, style);
  if (statement === null) return null;
  const { at, lineEnd, isFirst } = style;
  const text = fileAt(workspace, uri)?.text ?? '';
  const before = at > 0 && text[at - 1] !== '\n' ? lineEnd : '';
  return {
    span: { start: at, end: at },
    text: `${before}${statement}${lineEnd}${isFirst && text.length > at ? lineEnd : ''}`,
  };
}

function importStatement({ exported, local }: Origin, specifier: string, style: ImportStyle): string | null {
  const { quote, commonJs } = style;
  const end = style.semicolon ? ';' : '';
  const from = `${quote}${specifier}${quote}`;
  const isWhole = exported === '=' || exported === '*';
  if (commonJs) {
    if (exported === 'default') return `const ${local} = require(${from})${end}`;
    const name = isWhole ? local : exported === local ? `{ ${local} }` : `{ ${exported}: ${local} }`;
    return `const ${name} = require(${from})${end}`;
  }
  if (exported === 'default' || exported === '=') return `import ${local} from ${from}${end}`;
  if (exported === '*') return `import * as ${local} from ${from}${end}`;
  return `import { ${exported === local ? local : `${exported} as ${local}`} } from ${from}${end}`;
}

/** Adds a name to an import of the same module that has braces already: `import path, { join }`, `const { join, sep }`. */
function addedToImport(
  workspace: Workspace,
  uri: string,
  { module, exported, local }: Origin,
  { commonJs }: ImportStyle,
): TextEdit | null {
  const { code, outline } = factsAt(workspace, uri);
  const text = fileAt(workspace, uri)?.text ?? '';
  const isWhole = exported === 'default' || exported === '=' || exported === '*';
  if (isWhole && (commonJs || exported === '*')) return null;
  for (let i = 0; i < outline.imports.length; i++) {
    const fact = outline.imports[i];
    const place = code.imports[i];
    if (!place || fact?.kind !== (commonJs ? 'require' : 'named') || fact.typeOnly) continue;
    const target = resolveModule(workspace, uri, fact.specifier);
    if (target.kind === 'missing' || !sameModule(target, module)) continue;
    const { start, end } = place.span;
    if (isWhole) {
      const head = /^import\s*(?=\{)/.exec(text.slice(start, end))?.[0];
      if (head === undefined) continue;
      const at = start + head.length;
      return { span: { start: at, end: at }, text: `${/\s$/.test(head) ? '' : ' '}${local}, ` };
    }
    const close = commonJs ? endOfPattern(code, text, place.expression) : text.lastIndexOf('}', end);
    if (close <= (commonJs ? 0 : start)) continue;
    const name = exported === local ? local : `${exported}${commonJs ? ':' : ' as'} ${local}`;
    return addedToList(text, close, name);
  }
  return null;
}

/** Puts a name beside one that stands in a list in braces: in a line of its own where that one has such. */
export function besideInList(text: string, { start, end }: Span, name: string): TextEdit {
  const indent = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  const rest = /^,?[ \t]*(\/\/.*|\/\*.*\*\/)?[ \t]*\r?\n/.exec(text.slice(end));
  if (!rest || indent.trim()) return { span: { start: end, end }, text: `, ${name}` };
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  // A comment behind the name speaks of it.
  return rest[1]
    ? { span: { start, end: start }, text: `${name},${lineEnd}${indent}` }
    : { span: { start: end, end }, text: `,${lineEnd}${indent}${name}` };
}

/** Puts a name at the end of a list in braces: in a line of its own where the last one has such. */
function addedToList(text: string, close: number, name: string): TextEdit {
  const before = text.slice(0, close).trimEnd();
  const lineStart = before.lastIndexOf('\n') + 1;
  const [, indent, last = '', comma = '', rest = ''] =
    /^([ \t]+)([^\s,{}/][^,{}/]*?)(,?)([ \t]*(?:\/\/.*|\/\*.*\*\/)?)$/.exec(before.slice(lineStart)) ?? [];
  if (indent === undefined || !/^[ \t]*\r?\n[ \t]*$/.test(text.slice(before.length, close))) {
    const written = before.endsWith(',') ? ` ${name},` : `, ${name}`;
    return { span: { start: before.length, end: before.length }, text: written };
  }
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  const end = lineStart + indent.length + last.length;
  return comma
    ? { span: { start: before.length, end: before.length }, text: `${lineEnd}${indent}${name},` }
    : { span: { start: end, end: before.length }, text: `,${rest}${lineEnd}${indent}${name}` };
}

/** Where the braces in `const { join } = require('path')` end; -1 where there are none, or nothing stands in them. */
function endOfPattern(code: Code, text: string, id: ExpressionId): number {
  const call = code.expressions[id];
  const isTakenApart = code.definitions.some(
    ({ from }) => from.kind === 'value' && withoutCastsAt(code, from.value) === id && from.path.length === 1,
  );
  if (call?.function !== 0 || !isTakenApart) return -1;
  const head = /\b(?:const|let|var)\s*\{[^{}]*[^{}\s][^{}]*\}\s*=\s*$/.exec(text.slice(0, call.start))?.[0];
  return head === undefined || /\/[/*]|\.\.\./.test(head) ? -1 : text.lastIndexOf('}', call.start);
}

function specifierFor(workspace: Workspace, uri: string, origin: Origin, style: ImportStyle): string {
  const { module } = origin;
  if (module.kind === 'package' && builtinNames.has(module.name))
    return `${builtinPrefix(workspace, uri)}${[module.name, module.subpath].filter(Boolean).join('/')}`;
  if (module.kind === 'package') return module.subpath ? `${module.name}/${module.subpath}` : module.name;
  return aliasFor(workspace, uri, module.uri) ?? relativePath(uri, module.uri, style);
}

/**
 * The specifier of a file below a name that stands for a folder (`@/lib/guards`), where the importing file writes most of
 * its own imports so; null where it does not, or no such name leads there.
 */
function aliasFor(workspace: Workspace, uri: string, target: string): string | null {
  const own = outlineAt(workspace, uri).imports.flatMap(({ specifier }) => {
    const found = resolveModule(workspace, uri, specifier);
    return found.kind === 'file' ? [{ specifier, uri: found.uri }] : [];
  });
  const named = own.filter(({ specifier }) => !specifier.startsWith('.'));
  if (named.length <= own.length - named.length) return null;
  for (const each of named) {
    const rest = sharedEnd(each.specifier, each.uri);
    const folder = each.uri.slice(0, each.uri.length - rest.inUri.length);
    if (!rest.inSpecifier || !target.startsWith(folder)) continue;
    const name = each.specifier.slice(0, each.specifier.length - rest.inSpecifier.length);
    const extension = /\.[cm]?[jt]sx?$/.exec(each.specifier)?.[0] ?? '';
    const path = decodeURI(target.slice(folder.length)).replace(/\.[cm]?[jt]sx?$/, '');
    const written = name + (extension ? path + extension : path.replace(/\/index$/, ''));
    const found = resolveModule(workspace, uri, written);
    if (found.kind === 'file' && found.uri === target) return written;
  }
  return null;
}

/** The last parts that a specifier and the file to which it leads have in common: `lib/guards` of `@/lib/guards`. */
function sharedEnd(specifier: string, uri: string): { readonly inSpecifier: string; readonly inUri: string } {
  const bare = (path: string) => path.replace(/\.[cm]?[jt]sx?$/, '');
  const parts = bare(specifier).split('/');
  const ends = [bare(uri), bare(uri).replace(/\/index$/, '')];
  for (let count = parts.length - 1; count > 0; count--) {
    const end = parts.slice(-count).join('/');
    const whole = ends.find((each) => decodeURI(each).endsWith(`/${end}`));
    if (whole === undefined) continue;
    const encoded = whole.split('/').slice(-count).join('/');
    return {
      inSpecifier: specifier.slice(
        specifier.length - end.length - (specifier.length - bare(specifier).length),
      ),
      inUri: uri.slice(whole.length - encoded.length),
    };
  }
  return { inSpecifier: '', inUri: '' };
}

function relativePath(uri: string, target: string, style: ImportStyle): string {
  const from = uri.split('/').slice(0, -1);
  const to = target.split('/');
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared++;
  const up = from.slice(shared).map(() => '..');
  const path = [...(up.length ? up : ['.']), ...to.slice(shared)].join('/');
  const bare = path.replace(/\.[cm]?[jt]sx?$/, '');
  if (!style.extension) return decodeURI(bare.replace(/\/index$/, ''));
  const isScript = /\.[cm]?ts$/.test(style.extension)
    ? path.slice(bare.length)
    : path.slice(bare.length).replace('ts', 'js').replace('.jsx', '.js');
  return decodeURI(bare + isScript);
}

/** `node:`, unless the file writes the names of built-in modules without it, or the project where the file has none. */
function builtinPrefix(workspace: Workspace, uri: string): string {
  const inFile = factsAt(workspace, uri).outline.imports.map(({ specifier }) => specifier);
  for (const own of [inFile, [...importedSpecifiers(workspace)]]) {
    if (own.some((each) => each.startsWith('node:'))) return 'node:';
    if (own.some((each) => builtinNames.has(each))) return '';
  }
  return 'node:';
}

const specifiers = query<Workspace, ReadonlySet<string>>({
  name: 'imported specifiers',
  compute: (workspace) =>
    new Set(
      scriptFiles(workspace).flatMap((uri) =>
        outlineAt(workspace, uri).imports.map(({ specifier }) => specifier),
      ),
    ),
  fingerprint: (found) => [...found].sort().join('\n'),
  onCycle: new Set(),
});

/** Specifiers of everything that the files of the workspace import. */
export function importedSpecifiers(workspace: Workspace): ReadonlySet<string> {
  return specifiers(workspace, '');
}
