/** Code that fixes write, in the words of a library that the project has: recipes of the models. */
import { NONE } from '../../facts/facts.ts';
import type { ImportFix, Recipe, RecipeFix } from '../../meaning/vocabulary/model.ts';
import { automatonOf } from '../../meaning/vocabulary/model-set.ts';
import type { TextEdit } from '../../text/edit.ts';
import { builtinNames } from '../../workspace/builtin-modules.ts';
import { factsAt, outlineAt } from '../../workspace/facts.ts';
import { scriptFiles } from '../../workspace/links.ts';
import { dependenciesOf } from '../../workspace/settings-files.ts';
import { fileAt, type Workspace } from '../../workspace/workspace.ts';
import { importedSpecifiers, importStyleOf, nameIn, type Origin, quoteOf } from './imports.ts';

/** Code with the edits that make its names known in the file. */
export interface Written {
  readonly text: string;
  readonly edits: readonly TextEdit[];
}

/**
 * The recipes for something that can be written in a file, the best first: those of libraries that the file imports, that
 * the project imports, that it depends on, and last those that need nothing but the language.
 */
export function recipesFor(
  workspace: Workspace,
  uri: string,
  does: Recipe,
  framework: string | null = null,
): readonly RecipeFix[] {
  const found: { readonly recipe: RecipeFix; readonly rank: number }[] = [];
  for (const model of automatonOf(workspace).models.values()) {
    for (const recipe of model.fixes?.recipes ?? []) {
      if (recipe.does !== does) continue;
      if (recipe.framework !== undefined && recipe.framework !== framework) continue;
      if (recipe.needs && !isImported(workspace, recipe.needs)) continue;
      if (recipe.global !== undefined && !usesGlobal(workspace, uri, recipe.global)) continue;
      const rank = Math.max(0, ...(recipe.imports ?? []).map(({ from }) => rankOf(workspace, uri, from)));
      const withoutImports = recipe.global === undefined ? 3.5 : 0;
      if (rank < 4) found.push({ recipe, rank: recipe.imports?.length ? rank : withoutImports });
    }
  }
  return found.sort((a, b) => a.rank - b.rank).map(({ recipe }) => recipe);
}

/** Whether a file reads a name that it neither declares nor imports. */
function usesGlobal(workspace: Workspace, uri: string, name: string): boolean {
  return factsAt(workspace, uri).code.expressions.some(
    (each) => each.kind === 'reference' && each.name === name && each.binding === NONE,
  );
}

/** The recipes for something that a package has which the project depends on, and which no file has set up yet. */
export function recipesToSetUp(
  workspace: Workspace,
  uri: string,
  does: Recipe,
  framework: string,
): readonly RecipeFix[] {
  return [...automatonOf(workspace).models.values()]
    .flatMap(({ fixes }) => fixes?.recipes ?? [])
    .filter(
      (recipe) =>
        recipe.does === does &&
        recipe.framework === framework &&
        recipe.setUp !== undefined &&
        recipe.needs !== undefined &&
        !isImported(workspace, recipe.needs) &&
        rankOf(workspace, uri, recipe.needs.from) < 3,
    );
}

/** Whether some file imports a name, or the module that has it as a whole. */
export function isImported(workspace: Workspace, { name, from }: NonNullable<RecipeFix['needs']>): boolean {
  if (!importedSpecifiers(workspace).has(from)) return false;
  return scriptFiles(workspace).some((uri) =>
    outlineAt(workspace, uri).imports.some(
      (each) =>
        each.specifier === from && (name === undefined || each.kind !== 'named' || each.imported === name),
    ),
  );
}

/** Whether all that the project imports from a package is what recipes need to be set up: it does nothing by itself. */
export function worksOnRequest(workspace: Workspace, specifier: string): boolean {
  const needs = [...automatonOf(workspace).models.values()].flatMap(({ fixes }) =>
    (fixes?.recipes ?? []).flatMap((recipe) => (recipe.needs?.from === specifier ? [recipe.needs] : [])),
  );
  return (
    needs.length > 0 &&
    scriptFiles(workspace).every((uri) =>
      outlineAt(workspace, uri).imports.every(
        (each) =>
          each.specifier !== specifier ||
          needs.some(({ name }) => name === undefined || (each.kind === 'named' && each.imported === name)),
      ),
    )
  );
}

/** How near a module is to a file: 0 imported there, 1 imported elsewhere, 2 declared, 3 built in, 4 not to be had. */
function rankOf(workspace: Workspace, uri: string, specifier: string): number {
  const isSame = (each: string) => plain(each) === plain(specifier);
  if (factsAt(workspace, uri).outline.imports.some((each) => isSame(each.specifier))) return 0;
  if ([...importedSpecifiers(workspace)].some(isSame)) return 1;
  const name = specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
  const isInstalled =
    dependenciesOf(workspace, uri).has(name) || [...importedSpecifiers(workspace)].includes(name);
  if (isInstalled) return 2;
  return builtinNames.has(plain(specifier)) ? 3 : 4;
}

function plain(specifier: string): string {
  return specifier.replace(/^node:/, '');
}

/** Fills the holes of a template. */
export function filled(template: string, holes: Readonly<Record<string, string>>): string {
  return template.replaceAll(/\{(\w+)\}/g, (whole, name: string) => holes[name] ?? whole);
}

/** A recipe as code of a file; null if one of its names cannot be had there. */
export function written(
  workspace: Workspace,
  uri: string,
  { write, imports = [] }: Pick<RecipeFix, 'write' | 'imports'>,
  holes: Readonly<Record<string, string>>,
): Written | null {
  const names: Record<string, string> = {};
  const edits: TextEdit[] = [];
  let template = quotedAs(workspace, uri, write);
  for (const each of imports) {
    const byName = namedInstead(workspace, uri, template, each);
    if (byName) {
      template = byName.text;
      edits.push(...byName.edits);
      continue;
    }
    const name = importedName(workspace, uri, each);
    if (!name || isShadowed(workspace, uri, name.text)) return null;
    names[each.name] = name.text;
    edits.push(...name.edits);
  }
  return { text: filled(template, { ...names, ...holes }), edits: together(edits) };
}

/**
 * Code that uses single names of a module of the platform, where the file imports such names and not the whole:
 * `resolve(…) + sep` beside `import { join, resolve } from 'node:path'`. Null where it does not, or one cannot be had.
 */
function namedInstead(
  workspace: Workspace,
  uri: string,
  template: string,
  { name, from, kind }: ImportFix,
): Written | null {
  const specifier = plain(from);
  if (kind === 'named' || !builtinNames.has(specifier)) return null;
  const isByName = factsAt(workspace, uri).outline.imports.some(
    (each) => each.kind === 'named' && plain(each.specifier) === specifier && each.imported !== 'default',
  );
  const module = packageOf(specifier);
  if (!isByName || wholeModule(workspace, uri, module)) return null;
  const members = [
    ...new Set(
      [...template.matchAll(new RegExp(`\\{${name}\\}\\.(\\w+)`, 'g'))].map(([, each = '']) => each),
    ),
  ];
  const known = members.map((each) => nameIn(workspace, uri, { module, exported: each, local: each }));
  if (!known.length || known.some((each) => !each || isShadowed(workspace, uri, each.text))) return null;
  const edits = known.flatMap((each) => each?.edits ?? []);
  const text = members.reduce(
    (code, each, i) => code.replaceAll(`{${name}}.${each}`, known[i]?.text ?? each),
    template,
  );
  return text.includes(`{${name}}`) ? null : { text, edits };
}

/** Code with its texts in the quotes that a file has. */
export function quotedAs(workspace: Workspace, uri: string, code: string): string {
  const quote = quoteOf(fileAt(workspace, uri)?.text ?? '');
  return quote === '"' && !code.includes('"') ? code.replaceAll("'", '"') : code;
}

/** Whether a function of the file has a name of its own that hides one of the whole file. */
function isShadowed(workspace: Workspace, uri: string, text: string): boolean {
  const [root] = text.split('.');
  return factsAt(workspace, uri).code.bindings.some((each) => each.function !== 0 && each.name === root);
}

/** An exported name of a module as a file can write it: by its own name, or below the name of the whole module. */
export function importedName(
  workspace: Workspace,
  uri: string,
  { name, from, kind }: ImportFix,
): Written | null {
  const specifier = plain(from);
  const module = packageOf(specifier);
  const whole = builtinNames.has(specifier) ? wholeModule(workspace, uri, module) : null;
  if (kind !== 'named') {
    const { commonJs } = importStyleOf(workspace, uri);
    const exported = commonJs ? '=' : kind === 'namespace' ? '*' : 'default';
    return whole ?? nameIn(workspace, uri, { module, exported, local: name });
  }
  const known = nameIn(workspace, uri, { module, exported: name, local: name });
  return whole && known?.edits.length !== 0 ? { text: `${whole.text}.${name}`, edits: [] } : known;
}

/** The package of a specifier, as the origin of names. */
export function packageOf(specifier: string): Extract<Origin['module'], { readonly kind: 'package' }> {
  const parts = specifier.split('/');
  const length = specifier.startsWith('@') ? 2 : 1;
  return {
    kind: 'package',
    name: parts.slice(0, length).join('/'),
    subpath: parts.slice(length).join('/'),
  };
}

/** The name that a file has for the whole of a module, however it imports it; null if it has none. */
export function wholeModule(workspace: Workspace, uri: string, module: Origin['module']): Written | null {
  for (const exported of ['default', '=', '*']) {
    const name = nameIn(workspace, uri, { module, exported, local: '' });
    if (name && !name.edits.length) return name;
  }
  return null;
}

/** Imports of several names from one module in one statement. */
export function together(edits: readonly TextEdit[]): readonly TextEdit[] {
  const [first, ...others] = edits;
  if (!first || !others.length) return edits;
  const braces = /\{ (\w+) \}/;
  const names = edits.map((each) => braces.exec(each.text)?.[1]);
  const isOne = edits.every(
    (each, i) =>
      names[i] !== undefined &&
      each.span.start === first.span.start &&
      each.text.replace(braces, '') === first.text.replace(braces, ''),
  );
  return isOne ? [{ ...first, text: first.text.replace(braces, `{ ${names.join(', ')} }`) }] : edits;
}
