/** What other files can see of a file: signatures without offsets. */
import type { TSESTree } from '../parse/script.ts';
import { hash } from '../text/hash.ts';
import type { ExportFact, ImportFact, Outline } from './facts.ts';

/** Makes the outline of a tree whose imports and exports were collected already. */
export function outlineOf(
  tree: TSESTree.Program | null,
  text: string,
  imports: readonly ImportFact[],
  exports: readonly ExportFact[],
): Outline {
  const declarations = (tree?.body ?? []).flatMap((statement) => signatures(statement, text));
  return { imports, exports, declarations, hash: hash(JSON.stringify([imports, exports, declarations])) };
}

function signatures(statement: TSESTree.Node, text: string): readonly string[] {
  switch (statement.type) {
    case 'ExportNamedDeclaration':
      return statement.declaration ? signatures(statement.declaration, text) : [];
    case 'ExportDefaultDeclaration':
      return signatures(statement.declaration, text);
    case 'FunctionDeclaration':
    case 'TSDeclareFunction':
      return [
        `function ${statement.id?.name ?? ''}(${parameters(statement, text)})${source(statement.returnType, text)}`,
      ];
    case 'ClassDeclaration':
      return [
        `class ${statement.id?.name ?? ''} extends ${source(statement.superClass, text)} { ${statement.body.body.map((each) => member(each, text)).join('; ')} }`,
      ];
    case 'VariableDeclaration':
      return statement.declarations.map(
        (each) => `${statement.kind} ${source(each.id, text)}${initialiser(each.init, text)}`,
      );
    case 'TSInterfaceDeclaration':
    case 'TSTypeAliasDeclaration':
    case 'TSEnumDeclaration':
      return [source(statement, text)];
    default:
      return [];
  }
}

function member(node: TSESTree.ClassElement, text: string): string {
  if (node.type === 'MethodDefinition') return `${source(node.key, text)}(${parameters(node.value, text)})`;
  return 'key' in node ? source(node.key, text) : '';
}

function initialiser(node: TSESTree.Expression | null, text: string): string {
  if (!node) return '';
  if (node.type === 'ArrowFunctionExpression' || node.type === 'FunctionExpression')
    return ` = (${parameters(node, text)}) =>`;
  return ` = ${node.type}`;
}

function parameters(node: { readonly params: readonly TSESTree.Parameter[] }, text: string): string {
  return node.params.map((each) => source(each, text)).join(', ');
}

function source(node: TSESTree.Node | null | undefined, text: string): string {
  return node ? text.slice(node.range[0], node.range[1]).replace(/\s+/g, ' ') : '';
}
