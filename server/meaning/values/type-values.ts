/** What a TypeScript annotation says of a value: an instance of a class of the workspace, or a named value of a library. */
import { type Code, NONE, type TypeDeclaration, type TypeFact } from '../../facts/facts.ts';
import { factsAt } from '../../workspace/facts.ts';
import { importTargets } from '../../workspace/links.ts';
import { type Resolved, resolveModule } from '../../workspace/resolve.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { closure } from '../vocabulary/automaton.ts';
import { automatonOf } from '../vocabulary/model-set.ts';
import type { Value } from './value.ts';

/** Aliases and interfaces followed from one annotation. */
const DEPTH_LIMIT = 6;
/** Generic types of the language that stand for their argument here, since `await` and readonly views change nothing. */
export const transparent: ReadonlySet<string> = new Set([
  'Promise',
  'PromiseLike',
  'Awaited',
  'Readonly',
  'Partial',
  'Required',
  'NonNullable',
  'Omit',
  'Pick',
]);

/** Values of a type, empty if the type says nothing of interest. */
export function typeValues(workspace: Workspace, uri: string, type: TypeFact, depth = 0): readonly Value[] {
  if (depth > DEPTH_LIMIT) return [];
  switch (type.kind) {
    case 'union':
    case 'intersection':
      return type.members.flatMap((member) => typeValues(workspace, uri, member, depth + 1));
    case 'named':
      return namedType(workspace, uri, type, depth);
    default:
      return [];
  }
}

type NamedType = Extract<TypeFact, { kind: 'named' }>;

function namedType(workspace: Workspace, uri: string, type: NamedType, depth: number): readonly Value[] {
  const { code, outline } = factsAt(workspace, uri);
  const [first = '', ...rest] = type.name.split('.');
  if (type.binding === NONE) {
    const inner = type.arguments[0];
    if (inner && transparent.has(type.name)) return typeValues(workspace, uri, inner, depth + 1);
    const own = rest.length ? classInNamespace(workspace, uri, type.name) : null;
    if (own) return [own];
    return libraryType(workspace, 'global', [first, ...rest], type);
  }
  const local = declaredHere(workspace, uri, code, type.binding, depth);
  if (local) return local;
  for (const id of code.bindings[type.binding]?.definitions ?? []) {
    const from = code.definitions[id]?.from;
    if (from?.kind !== 'import') continue;
    const fact = outline.imports[from.import];
    if (!fact) continue;
    const resolved = resolveModule(workspace, uri, fact.specifier);
    const named =
      fact.kind === 'named' ? [fact.imported ?? 'default'] : fact.kind === 'default' ? ['default'] : [];
    // A model goes before the code of a package of the workspace.
    const spoken = resolved.kind === 'package' ? packageWords(resolved) : fact.specifier;
    const modelled = libraryType(workspace, spoken, [...named, ...rest], type, first);
    if (modelled.length || resolved.kind === 'package') return modelled;
    if (resolved.kind === 'file') {
      const path = [...named, ...rest];
      return (
        (path.length > 1 ? classOfNamespace(workspace, resolved.uri, path, depth + 1) : null) ??
        exportedType(workspace, resolved.uri, path[0] ?? first, depth + 1) ??
        importedClass(workspace, uri, from.import)
      );
    }
  }
  return [];
}

function packageWords({ name, subpath }: Extract<Resolved, { kind: 'package' }>): string {
  return subpath ? `${name}/${subpath}` : name;
}

function declaredHere(
  workspace: Workspace,
  uri: string,
  code: Code,
  binding: number,
  depth: number,
): readonly Value[] | null {
  const declaration = code.types.find((each) => each.binding === binding);
  if (declaration) return declarationValues(workspace, uri, declaration, depth);
  const owner = classOf(code, binding);
  return owner === NONE ? null : [{ kind: 'instance', uri, class: owner, site: null, context: null }];
}

function classOf(code: Code, binding: number): number {
  for (const id of code.bindings[binding]?.definitions ?? []) {
    const from = code.definitions[id]?.from;
    const expression = from?.kind === 'value' ? code.expressions[from.value] : undefined;
    if (expression?.kind === 'class') return expression.target;
  }
  return NONE;
}

function declarationValues(
  workspace: Workspace,
  uri: string,
  declaration: TypeDeclaration,
  depth: number,
): readonly Value[] {
  return [declaration.type, ...declaration.extends].flatMap((type) =>
    typeValues(workspace, uri, type, depth + 1),
  );
}

/** A type exported by a file, by its name there; null if the file has no such type. */
function exportedType(
  workspace: Workspace,
  uri: string,
  name: string,
  depth: number,
): readonly Value[] | null {
  if (depth > DEPTH_LIMIT) return null;
  const { code, outline } = factsAt(workspace, uri);
  const declaration = code.types.find((each) => each.name === name);
  if (declaration) return declarationValues(workspace, uri, declaration, depth);
  for (const each of outline.exports) {
    if (each.kind === 'local' && each.name === name) {
      const found = reexportedType(workspace, uri, name, depth);
      if (found) return found;
    }
    if (each.kind === 'local' || (each.name !== null && each.name !== name)) continue;
    const target = resolveModule(workspace, uri, each.specifier);
    if (target.kind !== 'file') continue;
    const found = exportedType(workspace, target.uri, each.kind === 'from' ? each.imported : name, depth + 1);
    if (found) return found;
  }
  return null;
}

/** A type that a file imports, and exports again by its name. */
function reexportedType(
  workspace: Workspace,
  uri: string,
  name: string,
  depth: number,
): readonly Value[] | null {
  const { code, outline } = factsAt(workspace, uri);
  const binding = code.bindings.find((each) => each.kind === 'import' && each.name === name);
  for (const id of binding?.definitions ?? []) {
    const from = code.definitions[id]?.from;
    const fact = from?.kind === 'import' ? outline.imports[from.import] : undefined;
    const target = fact && resolveModule(workspace, uri, fact.specifier);
    if (target?.kind === 'file')
      return exportedType(workspace, target.uri, fact?.imported ?? name, depth + 1);
  }
  return null;
}

/** An instance of the class that a file exports from a namespace, under names such as `Books.Draft`, through files that export it again. */
function classOfNamespace(
  workspace: Workspace,
  uri: string,
  path: readonly string[],
  depth: number,
): readonly Value[] | null {
  if (depth > DEPTH_LIMIT) return null;
  const own = classInNamespace(workspace, uri, path.join('.'));
  if (own) return [own];
  const [first, ...rest] = path;
  for (const each of factsAt(workspace, uri).outline.exports) {
    if (each.kind === 'local' || (each.name !== null && each.name !== first)) continue;
    const target = resolveModule(workspace, uri, each.specifier);
    if (target.kind !== 'file') continue;
    const below = each.kind === 'from' ? [each.imported, ...rest] : each.name === null ? path : rest;
    const found = classOfNamespace(workspace, target.uri, below, depth + 1);
    if (found) return found;
  }
  return null;
}

function classInNamespace(workspace: Workspace, uri: string, name: string): Value | null {
  const { code } = factsAt(workspace, uri);
  const binding = code.exported.find((each) => each.name === name)?.binding ?? NONE;
  const owner = binding === NONE ? NONE : classOf(code, binding);
  return owner === NONE ? null : { kind: 'instance', uri, class: owner, site: null, context: null };
}

/** The class that an import stands for, through files that import a name and export it again. */
function importedClass(workspace: Workspace, uri: string, index: number, depth = 0): readonly Value[] {
  if (depth > DEPTH_LIMIT) return [];
  return importTargets(workspace, uri, index).flatMap((target): readonly Value[] => {
    if (target.kind !== 'binding' || target.path.length) return [];
    const { code } = factsAt(workspace, target.uri);
    const owner = classOf(code, target.binding);
    if (owner !== NONE)
      return [{ kind: 'instance', uri: target.uri, class: owner, site: null, context: null }];
    return (code.bindings[target.binding]?.definitions ?? []).flatMap((id) => {
      const from = code.definitions[id]?.from;
      return from?.kind === 'import' ? importedClass(workspace, target.uri, from.import, depth + 1) : [];
    });
  });
}

function libraryType(
  workspace: Workspace,
  name: string,
  path: readonly string[],
  type: NamedType,
  fallback?: string,
): readonly Value[] {
  const automaton = automatonOf(workspace);
  const types = automaton.types.get(name) ?? automaton.types.get(name.replace(/^@types\//, ''));
  const last = path.at(-1) === 'default' ? fallback : path.at(-1);
  const states = types?.get(path.filter((each) => each !== 'default').join('.')) ?? types?.get(last ?? '');
  if (!states) return [];
  const argument = type.arguments[0];
  return [
    {
      kind: 'library',
      package: name,
      label: last ?? name,
      states: closure(automaton, states).states,
      site: null,
      context: null,
      call: null,
      entity: argument?.kind === 'named' ? argument.name : null,
    },
  ];
}
