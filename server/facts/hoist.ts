/** Names of a scope are known before its code runs: declarations are hoisted, as the language does it. */
import type { TSESTree } from '../parse/script.ts';
import type { Span } from '../text/span.ts';
import type { Builder, Scope } from './builder.ts';
import type { Binding } from './facts.ts';

/** The span of a node. */
export function spanOf(node: { readonly range: readonly [number, number] }): Span {
  return { start: node.range[0], end: node.range[1] };
}

/** Runs `inside` in a new scope of the current function. */
export function inScope(builder: Builder, inside: () => void): void {
  const outer = builder.scope;
  builder.scope = { parent: outer, function: builder.function, names: new Map() };
  inside();
  builder.scope = outer;
}

/** Declares what a statement list declares for its own block: `let`, `const`, classes, functions, types, imports. */
export function hoistBlock(builder: Builder, statements: readonly TSESTree.Node[]): void {
  for (const statement of statements) hoistStatement(builder, statement);
}

function hoistStatement(builder: Builder, node: TSESTree.Node): void {
  switch (node.type) {
    case 'VariableDeclaration':
      if (node.kind === 'var') return;
      for (const each of node.declarations)
        declareNames(builder, each.id, node.kind === 'let' ? 'let' : 'const', builder.scope);
      return;
    case 'FunctionDeclaration':
      if (node.id) builder.declare(node.id.name, 'function', spanOf(node.id));
      return;
    case 'ClassDeclaration':
      if (node.id) builder.declare(node.id.name, 'class', spanOf(node.id));
      return;
    case 'TSEnumDeclaration':
      builder.declare(node.id.name, 'enum', spanOf(node.id));
      return;
    case 'TSInterfaceDeclaration':
    case 'TSTypeAliasDeclaration':
      builder.declare(node.id.name, 'type', spanOf(node.id));
      return;
    case 'TSImportEqualsDeclaration':
      builder.declare(node.id.name, 'import', spanOf(node.id));
      return;
    case 'ImportDeclaration':
      for (const each of node.specifiers) builder.declare(each.local.name, 'import', spanOf(each.local));
      return;
    case 'ExportNamedDeclaration':
    case 'ExportDefaultDeclaration':
      if (node.declaration) hoistStatement(builder, node.declaration);
      return;
  }
}

/** Declares all `var` names below a statement list in the scope of their function; inner functions are left alone. */
export function hoistVars(builder: Builder, nodes: readonly (TSESTree.Node | null | undefined)[]): void {
  for (const node of nodes) {
    switch (node?.type) {
      case 'VariableDeclaration':
        if (node.kind === 'var')
          for (const each of node.declarations) declareNames(builder, each.id, 'var', builder.scope);
        break;
      case 'ExportNamedDeclaration':
        hoistVars(builder, [node.declaration]);
        break;
      case 'BlockStatement':
        hoistVars(builder, node.body);
        break;
      case 'IfStatement':
        hoistVars(builder, [node.consequent, node.alternate]);
        break;
      case 'ForStatement':
        hoistVars(builder, [node.init, node.body]);
        break;
      case 'ForInStatement':
      case 'ForOfStatement':
        hoistVars(builder, [node.left, node.body]);
        break;
      case 'WhileStatement':
      case 'DoWhileStatement':
      case 'LabeledStatement':
        hoistVars(builder, [node.body]);
        break;
      case 'TryStatement':
        hoistVars(builder, [node.block, node.handler?.body, node.finalizer]);
        break;
      case 'SwitchStatement':
        hoistVars(
          builder,
          node.cases.flatMap((each) => each.consequent),
        );
        break;
    }
  }
}

/** Declares every name of a pattern. */
export function declareNames(
  builder: Builder,
  node: TSESTree.Node | null,
  kind: Binding['kind'],
  scope: Scope,
): void {
  switch (node?.type) {
    case 'Identifier':
      builder.declare(node.name, kind, spanOf(node), scope);
      return;
    case 'ObjectPattern':
      for (const each of node.properties)
        declareNames(builder, each.type === 'RestElement' ? each.argument : each.value, kind, scope);
      return;
    case 'ArrayPattern':
      for (const each of node.elements) declareNames(builder, each, kind, scope);
      return;
    case 'AssignmentPattern':
      declareNames(builder, node.left, kind, scope);
      return;
    case 'RestElement':
      declareNames(builder, node.argument, kind, scope);
      return;
    case 'TSParameterProperty':
      declareNames(builder, node.parameter, kind, scope);
      return;
  }
}
