/** Imports and exports of ECMAScript modules. */
import type { TSESTree } from '../parse/script.ts';
import type { Builder } from './builder.ts';
import { expression } from './expressions.ts';
import { type ImportFact, NONE } from './facts.ts';
import { classExpression, functionExpression } from './functions.ts';
import { spanOf } from './hoist.ts';

/** Imports hold from the start of the module, wherever they stand. */
export function importDeclarations(builder: Builder, body: readonly TSESTree.Node[]): void {
  for (const node of body) {
    if (node.type === 'ImportDeclaration') importDeclaration(builder, node);
    else if (node.type === 'TSImportEqualsDeclaration') importEquals(builder, node);
  }
}

function importDeclaration(builder: Builder, node: TSESTree.ImportDeclaration): void {
  const specifier = String(node.source.value);
  const span = spanOf(node);
  if (!node.specifiers.length)
    addImport(builder, { specifier, kind: 'side-effect', imported: null, typeOnly: false }, span);
  for (const each of node.specifiers) {
    const typeOnly =
      node.importKind === 'type' || (each.type === 'ImportSpecifier' && each.importKind === 'type');
    const fact: ImportFact =
      each.type === 'ImportDefaultSpecifier'
        ? { specifier, kind: 'default', imported: null, typeOnly }
        : each.type === 'ImportNamespaceSpecifier'
          ? { specifier, kind: 'namespace', imported: null, typeOnly }
          : { specifier, kind: 'named', imported: nameOf(each.imported), typeOnly };
    const index = addImport(builder, fact, span);
    builder.define(builder.resolve(each.local.name), { kind: 'import', import: index }, spanOf(each.local));
  }
}

function importEquals(builder: Builder, node: TSESTree.TSImportEqualsDeclaration): void {
  const { moduleReference } = node;
  if (moduleReference.type !== 'TSExternalModuleReference' || moduleReference.expression.type !== 'Literal')
    return;
  const specifier = String(moduleReference.expression.value);
  const index = addImport(
    builder,
    { specifier, kind: 'require', imported: null, typeOnly: node.importKind === 'type' },
    spanOf(node),
  );
  builder.define(builder.resolve(node.id.name), { kind: 'import', import: index }, spanOf(node.id));
}

function addImport(builder: Builder, fact: ImportFact, span: { start: number; end: number }): number {
  builder.importFacts.push(fact);
  builder.imports.push({ span, expression: NONE });
  return builder.importFacts.length - 1;
}

function nameOf(node: TSESTree.Identifier | TSESTree.StringLiteral): string {
  return node.type === 'Identifier' ? node.name : node.value;
}

/** `export { … }`, `export … from`, and the names of `export const …`. */
export function exportNamed(builder: Builder, node: TSESTree.ExportNamedDeclaration): void {
  for (const each of node.specifiers) {
    const name = nameOf(each.exported);
    const local = nameOf(each.local);
    if (node.source) {
      builder.exportFacts.push({ kind: 'from', name, specifier: String(node.source.value), imported: local });
      continue;
    }
    exportBinding(builder, name, builder.resolve(local));
  }
  const { declaration } = node;
  if (!declaration) return;
  if (declaration.type === 'VariableDeclaration')
    for (const each of declaration.declarations)
      for (const name of namesOf(each.id)) exportBinding(builder, name, builder.resolve(name));
  else if ('id' in declaration && declaration.id?.type === 'Identifier')
    exportBinding(builder, declaration.id.name, builder.resolve(declaration.id.name));
}

function exportBinding(builder: Builder, own: string, binding: number): void {
  const name = `${builder.namespace}${own}`;
  builder.exportFacts.push({ kind: 'local', name });
  if (binding !== NONE && builder.bindings[binding]?.kind !== 'type')
    builder.exported.push({ name, binding, expression: NONE });
}

/** Names that a pattern declares. */
export function namesOf(node: TSESTree.Node | null): readonly string[] {
  switch (node?.type) {
    case 'Identifier':
      return [node.name];
    case 'ObjectPattern':
      return node.properties.flatMap((each) =>
        namesOf(each.type === 'RestElement' ? each.argument : each.value),
      );
    case 'ArrayPattern':
      return node.elements.flatMap(namesOf);
    case 'AssignmentPattern':
      return namesOf(node.left);
    case 'RestElement':
      return namesOf(node.argument);
    default:
      return [];
  }
}

/** `export default …`. A named function was defined before, with the other functions of its list. */
export function exportDefault(builder: Builder, node: TSESTree.ExportDefaultDeclaration): void {
  const { declaration } = node;
  builder.exportFacts.push({ kind: 'local', name: 'default' });
  if (declaration.type === 'FunctionDeclaration' || declaration.type === 'ClassDeclaration') {
    const isClass = declaration.type === 'ClassDeclaration';
    if (declaration.id) {
      const binding = builder.resolve(declaration.id.name);
      if (isClass) {
        const value = classExpression(builder, declaration, '');
        builder.define(binding, { kind: 'value', value, path: [], except: null }, spanOf(declaration.id));
      }
      builder.exported.push({ name: 'default', binding, expression: NONE });
      return;
    }
    const value = isClass
      ? classExpression(builder, declaration, 'default')
      : functionExpression(builder, declaration, 'default');
    builder.exported.push({ name: 'default', binding: NONE, expression: value });
    return;
  }
  if (declaration.type === 'TSInterfaceDeclaration' || declaration.type === 'TSEnumDeclaration') return;
  const value = expression(builder, declaration, 'default');
  builder.exported.push({ name: 'default', binding: NONE, expression: value });
}
