/** Names and patterns that get a value: declarations, parameters, assignments. */
import type { TSESTree } from '../parse/script.ts';
import type { Builder } from './builder.ts';
import { expression, keyOf } from './expressions.ts';
import { type BindingId, type DefinitionSource, type ExpressionId, NONE, type Path } from './facts.ts';
import { spanOf } from './hoist.ts';
import { typeOf } from './types.ts';

/** Notes what a pattern takes from a source. `fallback` is the default that applies to the whole pattern. */
export function assignPattern(
  builder: Builder,
  node: TSESTree.Node | null,
  from: DefinitionSource,
  fallback: ExpressionId = NONE,
): void {
  switch (node?.type) {
    case 'Identifier': {
      const binding = builder.resolve(node.name);
      const target = builder.bindings[binding];
      if (!target) return;
      if (node.typeAnnotation) target.type = typeOf(builder, node.typeAnnotation);
      builder.define(binding, from, spanOf(node), { default: fallback });
      return;
    }
    case 'AssignmentPattern':
      assignPattern(builder, node.left, from, expression(builder, node.right, nameOf(node.left)));
      return;
    case 'ObjectPattern':
      objectPattern(builder, node, from);
      return;
    case 'ArrayPattern':
      node.elements.forEach((each, index) => {
        if (each?.type === 'RestElement') assignPattern(builder, each.argument, from);
        else if (each) assignPattern(builder, each, below(from, String(index)));
      });
      return;
    case 'RestElement':
      assignPattern(builder, node.argument, from);
      return;
    case 'MemberExpression':
      store(builder, expression(builder, node), from);
      return;
    case 'TSAsExpression':
    case 'TSNonNullExpression':
    case 'TSTypeAssertion':
    case 'TSSatisfiesExpression':
      assignPattern(builder, node.expression, from, fallback);
      return;
  }
}

function objectPattern(builder: Builder, node: TSESTree.ObjectPattern, from: DefinitionSource): void {
  const taken: string[] = [];
  for (const each of node.properties) {
    if (each.type === 'RestElement') {
      const rest =
        from.kind === 'value' || from.kind === 'parameter' ? { ...from, except: taken.slice() } : from;
      assignPattern(builder, each.argument, rest);
      continue;
    }
    const key = keyOf(each.key, each.computed);
    if (each.computed && key === null) expression(builder, each.key);
    if (key !== null) taken.push(key);
    assignPattern(builder, each.value, below(from, key ?? '*'));
  }
}

/** The same source, one property further down. */
export function below(from: DefinitionSource, name: string): DefinitionSource {
  return from.kind === 'value' || from.kind === 'parameter' ? { ...from, path: [...from.path, name] } : from;
}

function nameOf(node: TSESTree.Node): string {
  return node.type === 'Identifier' ? node.name : '';
}

/** A property gets a value: `a.b = …`, `this.b = …`, `module.exports = …`, `exports.b = …`. */
export function store(builder: Builder, member: ExpressionId, from: DefinitionSource): void {
  const root = rootOf(builder, member);
  if (!root) return;
  const span = { start: builder.expressions[member]?.start ?? 0, end: builder.expressions[member]?.end ?? 0 };
  if (root.kind === 'this') {
    if (from.kind !== 'value' || from.path.length || root.path[0] === '*') return;
    const around = builder.ownerOfThis(builder.function);
    const owner = builder.functions[around]?.class ?? NONE;
    if (owner !== NONE) builder.classes[owner]?.stores.push({ path: root.path, value: from.value });
    else builder.ownStores.push({ function: around, path: root.path, value: from.value });
    return;
  }
  if (root.binding !== NONE) {
    builder.define(root.binding, from, span, { into: root.path });
    return;
  }
  if (from.kind !== 'value' || from.path.length) return;
  const exported =
    root.name === 'module' && root.path[0] === 'exports'
      ? root.path.slice(1)
      : root.name === 'exports'
        ? root.path
        : null;
  if (!exported || exported.length > 1 || exported[0] === '*') return;
  const name = exported[0] ?? '=';
  if (name === '__esModule') return;
  builder.exported.push({ name, binding: NONE, expression: from.value });
  builder.exportFacts.push({ kind: 'local', name });
}

type Root =
  | { readonly kind: 'name'; readonly name: string; readonly binding: BindingId; readonly path: Path }
  | { readonly kind: 'this'; readonly path: Path };

/** The name (or `this`) at the root of a chain of members, and the properties from there. A computed name is `*`, and nothing below it is told. */
export function rootOf(builder: Builder, id: ExpressionId): Root | null {
  let path: string[] = [];
  for (let at = builder.expressions[id]; at; ) {
    if (at.kind === 'member') {
      path = at.property === null ? ['*'] : [at.property, ...path];
      at = builder.expressions[at.object];
    } else if (at.kind === 'cast') at = builder.expressions[at.operand];
    else if (at.kind === 'reference') return { kind: 'name', name: at.name, binding: at.binding, path };
    else return at.kind === 'this' ? { kind: 'this', path } : null;
  }
  return null;
}
