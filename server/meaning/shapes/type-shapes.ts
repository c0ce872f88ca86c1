/** TypeScript types as shapes, where a library holds data against them: by code that it generates, or by a GraphQL schema. */
import type { TypeDeclaration, TypeFact, TypeProperty } from '../../facts/facts.ts';
import { factsAt } from '../../workspace/facts.ts';
import { resolveModule } from '../../workspace/resolve.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { typeValues } from '../values/type-values.ts';
import type { Shape } from './shapes.ts';

/** Types within types. */
const DEPTH_LIMIT = 8;

/** What values of a type are; null where it says nothing. */
export function typeShape(workspace: Workspace, uri: string, type: TypeFact, depth = 0): Shape | null {
  if (depth > DEPTH_LIMIT) return null;
  switch (type.kind) {
    case 'keyword':
      if (type.name === 'string') return { is: 'text' };
      return type.name === 'number' || type.name === 'boolean' ? { is: type.name } : null;
    case 'literal':
      return { is: 'literal', values: [type.value] };
    case 'array': {
      const items = typeShape(workspace, uri, type.element, depth + 1);
      return { is: 'array', ...(items ? { items } : {}) };
    }
    case 'object':
      return { is: 'object', fields: fieldsOf(workspace, uri, type.properties, depth) };
    case 'union':
      return unionShape(workspace, uri, type.members, depth);
    case 'named':
      return namedShape(workspace, uri, type, depth);
    default:
      return null;
  }
}

function fieldsOf(
  workspace: Workspace,
  uri: string,
  properties: readonly TypeProperty[],
  depth: number,
): Readonly<Record<string, Shape>> {
  return Object.fromEntries(
    properties.map(({ name, type, optional }) => {
      const shape: Shape = (type && typeShape(workspace, uri, type, depth + 1)) ?? { is: 'any' };
      return [name, optional ? { ...shape, optional } : shape];
    }),
  );
}

function unionShape(
  workspace: Workspace,
  uri: string,
  members: readonly TypeFact[],
  depth: number,
): Shape | null {
  const given = members.filter(
    (each) =>
      !(each.kind === 'keyword' && (each.name === 'null' || each.name === 'undefined')) &&
      !(each.kind === 'literal' && each.value === null),
  );
  const optional = given.length < members.length ? { optional: true } : {};
  const shapes = given.map((each) => typeShape(workspace, uri, each, depth + 1));
  if (!shapes.length || shapes.some((each) => each === null)) return null;
  const known = shapes.filter((each) => each !== null);
  const [first] = known;
  if (known.length === 1) return { ...(first as Shape), ...optional };
  return known.every(({ is }) => is === 'literal')
    ? { is: 'enum', values: known.flatMap(({ values }) => values ?? []), ...optional }
    : { is: 'union', of: known, ...optional };
}

function namedShape(
  workspace: Workspace,
  uri: string,
  type: Extract<TypeFact, { kind: 'named' }>,
  depth: number,
): Shape | null {
  if (type.name === 'Date') return { is: 'date' };
  const [inner] = type.arguments;
  if (type.name === 'Array' && inner)
    return typeShape(workspace, uri, { kind: 'array', element: inner }, depth + 1);
  const declared = declaredShape(workspace, uri, type.name, depth);
  if (declared) return declared;
  for (const value of typeValues(workspace, uri, type)) {
    if (value.kind !== 'instance') continue;
    const members = factsAt(workspace, value.uri).code.classes[value.class]?.members ?? [];
    const properties = members.flatMap(({ kind, name, type: own, static: isStatic }) =>
      kind === 'field' && name !== null && !isStatic ? [{ name, type: own, optional: false }] : [],
    );
    return { is: 'object', fields: fieldsOf(workspace, value.uri, properties, depth) };
  }
  return null;
}

/** An interface, an alias or an enumeration, of the file or imported into it. */
function declaredShape(workspace: Workspace, uri: string, name: string, depth: number): Shape | null {
  if (depth > DEPTH_LIMIT) return null;
  const found = declarationOf(workspace, uri, name, depth);
  if (!found) return null;
  const { declaration } = found;
  const above = declaration.extends.map((each) => typeShape(workspace, found.uri, each, depth + 1));
  const own = typeShape(workspace, found.uri, declaration.type, depth + 1);
  return above.length && own?.is === 'object'
    ? { ...own, fields: Object.assign({}, ...above.map((each) => each?.fields), own.fields) }
    : own;
}

/** The declaration of a type that a file names, in this file or where it is imported from; null if it is not here. */
export function declarationOf(
  workspace: Workspace,
  uri: string,
  name: string,
  depth = 0,
): { readonly uri: string; readonly declaration: TypeDeclaration } | null {
  if (depth > DEPTH_LIMIT) return null;
  const { code, outline } = factsAt(workspace, uri);
  const declaration = code.types.find((each) => each.name === name && each.module === null);
  if (declaration) return { uri, declaration };
  const binding = code.bindings.find((each) => each.kind === 'import' && each.name === name);
  for (const id of binding?.definitions ?? []) {
    const from = code.definitions[id]?.from;
    const fact = from?.kind === 'import' ? outline.imports[from.import] : undefined;
    const target = fact && resolveModule(workspace, uri, fact.specifier);
    if (fact && target?.kind === 'file')
      return declarationOf(workspace, target.uri, fact.imported ?? name, depth + 1);
  }
  for (const each of outline.exports) {
    if (each.kind === 'local' || (each.name !== null && each.name !== name)) continue;
    const target = resolveModule(workspace, uri, each.specifier);
    const inner = each.kind === 'from' ? each.imported : name;
    const found = target.kind === 'file' ? declarationOf(workspace, target.uri, inner, depth + 1) : null;
    if (found) return found;
  }
  return null;
}
