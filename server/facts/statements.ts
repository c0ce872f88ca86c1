/** Statements: where ways part and join, and what is known on each of them. */
import type { TSESTree } from '../parse/script.ts';
import { type Builder, type Jump, joined, type Reaching } from './builder.ts';
import { expression } from './expressions.ts';
import { type ConditionId, type DefinitionId, type ExpressionId, NONE } from './facts.ts';
import { classExpression, functionExpression } from './functions.ts';
import { declareNames, hoistBlock, inScope, spanOf } from './hoist.ts';
import { exportDefault, exportNamed } from './modules.ts';
import { assignPattern } from './patterns.ts';
import { declareEnum, declareType } from './type-declarations.ts';

/** A statement list whose names are declared already. Functions come first: they can be called before they stand. */
export function statements(builder: Builder, list: readonly TSESTree.Node[]): void {
  for (const each of list) {
    const declared =
      each.type === 'ExportNamedDeclaration' || each.type === 'ExportDefaultDeclaration'
        ? each.declaration
        : each;
    if (declared?.type === 'FunctionDeclaration' && declared.id) functionDeclaration(builder, declared);
  }
  for (const each of list) statement(builder, each);
}

function functionDeclaration(builder: Builder, node: TSESTree.FunctionDeclaration): void {
  const value = functionExpression(builder, node, '');
  if (node.id)
    builder.define(
      builder.resolve(node.id.name),
      { kind: 'value', value, path: [], except: null },
      spanOf(node.id),
    );
}

export function statement(
  builder: Builder,
  node: TSESTree.Node | null | undefined,
  label: string | null = null,
): void {
  switch (node?.type) {
    case 'ExpressionStatement':
      expression(builder, node.expression);
      return;
    case 'VariableDeclaration':
      for (const each of node.declarations) declarator(builder, each);
      return;
    case 'ClassDeclaration': {
      const value = classExpression(builder, node, '');
      if (node.id)
        builder.define(
          builder.resolve(node.id.name),
          { kind: 'value', value, path: [], except: null },
          spanOf(node.id),
        );
      return;
    }
    case 'ReturnStatement':
    case 'ThrowStatement':
      leave(builder, node);
      return;
    case 'BlockStatement':
      block(builder, node.body);
      return;
    case 'IfStatement':
      branch(builder, node);
      return;
    case 'ForStatement':
    case 'WhileStatement':
    case 'DoWhileStatement':
    case 'ForInStatement':
    case 'ForOfStatement':
      inScope(builder, () => loop(builder, node, label));
      return;
    case 'SwitchStatement':
      switchStatement(builder, node);
      return;
    case 'TryStatement':
      tryStatement(builder, node);
      return;
    case 'LabeledStatement':
      labeled(builder, node);
      return;
    case 'BreakStatement':
    case 'ContinueStatement':
      jump(builder, node);
      return;
    case 'ExportNamedDeclaration':
      statement(builder, node.declaration);
      exportNamed(builder, node);
      return;
    case 'ExportDefaultDeclaration':
      exportDefault(builder, node);
      return;
    case 'TSExportAssignment': {
      const value = expression(builder, node.expression);
      builder.exported.push({ name: '=', binding: NONE, expression: value });
      builder.exportFacts.push({ kind: 'local', name: '=' });
      return;
    }
    case 'TSInterfaceDeclaration':
    case 'TSTypeAliasDeclaration':
      declareType(builder, node);
      return;
    case 'TSEnumDeclaration':
      declareEnum(builder, node);
      return;
    case 'TSModuleDeclaration':
      if (node.body && 'body' in node.body) {
        const { module, namespace } = builder;
        if (node.id.type === 'Literal') builder.module = node.id.value;
        else if (node.kind === 'namespace') builder.namespace = `${namespace}${namespaceName(node.id)}.`;
        block(builder, node.body.body as readonly TSESTree.Node[]);
        builder.module = module;
        builder.namespace = namespace;
      }
      return;
    case 'WithStatement':
      expression(builder, node.object);
      statement(builder, node.body);
      return;
  }
}

function namespaceName(id: TSESTree.EntityName): string {
  if (id.type === 'TSQualifiedName') return `${namespaceName(id.left)}.${id.right.name}`;
  return id.type === 'Identifier' ? id.name : 'this';
}

function block(builder: Builder, list: readonly TSESTree.Node[]): void {
  inScope(builder, () => {
    hoistBlock(builder, list);
    statements(builder, list);
  });
}

function declarator(builder: Builder, node: TSESTree.VariableDeclarator): void {
  const name = node.id.type === 'Identifier' ? node.id.name : '';
  if (!node.init) {
    assignPattern(builder, node.id, { kind: 'nothing' });
    return;
  }
  const value = expression(builder, node.init, name);
  assignPattern(builder, node.id, { kind: 'value', value, path: [], except: null });
}

function leave(builder: Builder, node: TSESTree.ReturnStatement | TSESTree.ThrowStatement): void {
  const value = expression(builder, node.argument);
  const kind = node.type === 'ReturnStatement' ? 'return' : 'throw';
  builder.functions[builder.function]?.exits.push({
    kind,
    value,
    condition: builder.condition,
    span: spanOf(node),
  });
  builder.reaching = null;
}

function branch(builder: Builder, node: TSESTree.IfStatement): void {
  const test = expression(builder, node.test);
  const outer = builder.condition;
  const before = builder.copy(builder.reaching);
  const way = (value: boolean, part: TSESTree.Statement | null): Reaching | null => {
    builder.condition = outer;
    builder.condition = builder.when({ kind: 'test', test, value });
    builder.reaching = builder.copy(before);
    statement(builder, part);
    return builder.reaching;
  };
  const then = way(true, node.consequent);
  const otherwise = node.alternate ? way(false, node.alternate) : before;
  builder.condition = outer;
  // The rest of the block runs on one of the ways only: what is known there holds on.
  if (!then !== !otherwise) builder.condition = builder.when({ kind: 'test', test, value: !otherwise });
  builder.reaching = joined([then, otherwise]);
}

type Loop =
  | TSESTree.ForStatement
  | TSESTree.WhileStatement
  | TSESTree.DoWhileStatement
  | TSESTree.ForInStatement
  | TSESTree.ForOfStatement;

function loop(builder: Builder, node: Loop, label: string | null): void {
  if (node.type === 'ForStatement' && node.init) {
    hoistBlock(builder, [node.init]);
    if (node.init.type === 'VariableDeclaration') statement(builder, node.init);
    else expression(builder, node.init);
  }
  const isEach = node.type === 'ForInStatement' || node.type === 'ForOfStatement';
  const list = isEach ? expression(builder, node.right) : NONE;
  const outer = builder.condition;
  const entry = builder.copy(builder.reaching);
  const first = builder.expressions.length;
  const own: Jump = { label, isLoop: true, breaks: [], continues: [] };
  builder.jumps.push(own);
  const tested = !isEach && node.type !== 'DoWhileStatement' && Boolean(node.test);
  builder.condition = builder.when({ kind: 'loop', tested });
  let endless = node.type === 'DoWhileStatement';
  if (isEach) eachVariable(builder, node, list);
  else if (node.type !== 'DoWhileStatement') {
    const test = expression(builder, node.test);
    if (test !== NONE) builder.condition = builder.when({ kind: 'test', test, value: true });
    endless = test === NONE || isTrue(builder, test);
  }
  statement(builder, node.body);
  builder.reaching = joined([builder.reaching, ...own.continues]);
  if (node.type === 'ForStatement') expression(builder, node.update);
  if (node.type === 'DoWhileStatement') expression(builder, node.test);
  builder.condition = outer;
  builder.jumps.pop();
  const end = builder.reaching;
  if (entry && end) backEdge(builder, first, entry, end);
  const ends =
    endless && node.type !== 'DoWhileStatement'
      ? []
      : node.type === 'DoWhileStatement'
        ? [end]
        : [entry, end];
  builder.reaching = joined([...ends, ...own.breaks]);
}

function eachVariable(
  builder: Builder,
  node: TSESTree.ForInStatement | TSESTree.ForOfStatement,
  list: ExpressionId,
): void {
  const from =
    node.type === 'ForInStatement'
      ? ({ kind: 'key', value: list } as const)
      : ({ kind: 'value', value: list, path: ['*'], except: null } as const);
  if (node.left.type === 'VariableDeclaration') {
    hoistBlock(builder, [node.left]);
    for (const each of node.left.declarations) assignPattern(builder, each.id, from);
  } else assignPattern(builder, node.left, from);
}

function isTrue(builder: Builder, id: ExpressionId): boolean {
  const test = builder.expressions[id];
  return test?.kind === 'literal' && Boolean(test.value);
}

/** What the body defines reaches the reads of the next round, too. */
function backEdge(builder: Builder, first: ExpressionId, entry: Reaching, end: Reaching): void {
  const added = new Map<number, readonly DefinitionId[]>();
  for (const [binding, definitions] of end) {
    const before = new Set(entry.get(binding) ?? []);
    const fresh = definitions.filter((each) => !before.has(each));
    if (fresh.length && entry.has(binding)) added.set(binding, fresh);
  }
  if (!added.size) return;
  for (let id = first; id < builder.expressions.length; id++) {
    const each = builder.expressions[id];
    if (each?.kind !== 'reference') continue;
    const fresh = added.get(each.binding);
    const known = entry.get(each.binding) ?? [];
    if (!fresh || !each.definitions.some((definition) => known.includes(definition))) continue;
    each.definitions = [...new Set([...each.definitions, ...fresh])];
  }
}

function switchStatement(builder: Builder, node: TSESTree.SwitchStatement): void {
  const discriminant = expression(builder, node.discriminant);
  const outer = builder.condition;
  const entry = builder.copy(builder.reaching);
  const own: Jump = { label: null, isLoop: false, breaks: [], continues: [] };
  builder.jumps.push(own);
  inScope(builder, () => {
    hoistBlock(
      builder,
      node.cases.flatMap((each) => each.consequent),
    );
    const tests = node.cases.map((each) => expression(builder, each.test));
    let open: ExpressionId[] = [];
    let isDefault = false;
    builder.reaching = null;
    node.cases.forEach((each, i) => {
      if (!builder.reaching) {
        open = [];
        isDefault = false;
      }
      if (each.test) open = [...open, tests[i] as ExpressionId];
      else isDefault = true;
      builder.reaching = joined([entry, builder.reaching]);
      builder.condition = outer;
      builder.condition = builder.when({ kind: 'case', discriminant, tests: open, default: isDefault });
      for (const inner of each.consequent) statement(builder, inner);
    });
  });
  builder.jumps.pop();
  builder.condition = outer;
  const complete = node.cases.some((each) => !each.test);
  builder.reaching = joined([builder.reaching, ...own.breaks, ...(complete ? [] : [entry])]);
}

function tryStatement(builder: Builder, node: TSESTree.TryStatement): void {
  const outer = builder.condition;
  const blockNumber = builder.tryBlocks++;
  const start = builder.copy(builder.reaching);
  const firstDefinition = builder.definitions.length;
  const inTry = builder.when({ kind: 'try', block: blockNumber });
  builder.condition = inTry;
  statement(builder, node.block);
  const known = builder.condition;
  const afterTry = builder.reaching;
  const torn = start && withAll(builder, start, firstDefinition);
  let afterCatch: Reaching | null = null;
  if (node.handler) {
    const { handler } = node;
    builder.condition = outer;
    builder.condition = builder.when({ kind: 'catch', block: blockNumber, body: spanOf(handler.body) });
    builder.reaching = builder.copy(torn);
    inScope(builder, () => {
      if (handler.param) {
        declareNames(builder, handler.param, 'catch', builder.scope);
        assignPattern(builder, handler.param, { kind: 'caught' });
      }
      statement(builder, handler.body);
    });
    afterCatch = builder.reaching;
  }
  builder.condition = afterTry && !afterCatch ? without(builder, known, inTry, outer) : outer;
  builder.reaching = joined([afterTry, afterCatch]);
  if (node.finalizer) {
    const open = builder.reaching !== null;
    if (!open) builder.reaching = builder.copy(torn);
    statement(builder, node.finalizer);
    if (!open) builder.reaching = null;
  }
}

/** What reaches a handler: anything that was defined before or within the block, which may be left anywhere. */
function withAll(builder: Builder, start: Reaching, first: DefinitionId): Reaching {
  const result = new Map(start);
  for (let id = first; id < builder.definitions.length; id++) {
    const binding = builder.definitions[id]?.binding ?? NONE;
    if (builder.bindings[binding]?.function === builder.function)
      result.set(binding, [...(result.get(binding) ?? []), id]);
  }
  return result;
}

/** What a block that ran to its end has shown, without that it is a `try` block. */
function without(builder: Builder, at: ConditionId, dropped: ConditionId, outer: ConditionId): ConditionId {
  if (at === dropped || at === NONE) return outer;
  const own = builder.conditions[at];
  if (!own) return outer;
  const parent = without(builder, own.parent, dropped, outer);
  builder.conditions.push({ ...own, parent });
  return builder.conditions.length - 1;
}

function labeled(builder: Builder, node: TSESTree.LabeledStatement): void {
  const { body } = node;
  if (/^(?:For|While|DoWhile)/.test(body.type)) {
    statement(builder, body, node.label.name);
    return;
  }
  const own: Jump = { label: node.label.name, isLoop: false, breaks: [], continues: [] };
  builder.jumps.push(own);
  statement(builder, body);
  builder.jumps.pop();
  builder.reaching = joined([builder.reaching, ...own.breaks]);
}

function jump(builder: Builder, node: TSESTree.BreakStatement | TSESTree.ContinueStatement): void {
  const label = node.label?.name ?? null;
  const isContinue = node.type === 'ContinueStatement';
  const target = builder.jumps.findLast((each) =>
    label !== null ? each.label === label : isContinue ? each.isLoop : each.isLoop || each.label === null,
  );
  if (target && builder.reaching) (isContinue ? target.continues : target.breaks).push(builder.reaching);
  builder.reaching = null;
}
