/** Interfaces, type aliases and enums. */
import type { TSESTree } from '../parse/script.ts';
import type { Builder } from './builder.ts';
import { expression, keyOf } from './expressions.ts';
import type { TypeFact } from './facts.ts';
import { spanOf } from './hoist.ts';
import { propertiesOf, typeOf } from './types.ts';

/** Notes an interface or a type alias. */
export function declareType(
  builder: Builder,
  node: TSESTree.TSInterfaceDeclaration | TSESTree.TSTypeAliasDeclaration,
): void {
  const { name } = node.id;
  const base = { name, binding: builder.resolve(name), exported: builder.exportedTypes.has(name) };
  if (node.type === 'TSTypeAliasDeclaration') {
    const type = typeOf(builder, node.typeAnnotation) ?? { kind: 'other' };
    builder.types.push({ ...base, kind: 'alias', type, extends: [] });
    return;
  }
  builder.types.push({
    ...base,
    kind: 'interface',
    type: { kind: 'object', properties: propertiesOf(builder, node.body.body) },
    extends: (node.extends ?? [])
      .map((each) => typeOf(builder, each))
      .filter((each): each is TypeFact => each !== null),
  });
}

/** Notes an enum: a type whose members are literals, and a binding. */
export function declareEnum(builder: Builder, node: TSESTree.TSEnumDeclaration): void {
  const { name } = node.id;
  const binding = builder.resolve(name);
  builder.define(binding, { kind: 'enum' }, spanOf(node.id));
  const members = node.body.members.map((each, index): TypeFact => {
    if (each.initializer) expression(builder, each.initializer);
    const value =
      each.initializer?.type === 'Literal' && !(each.initializer.value instanceof RegExp)
        ? each.initializer.value
        : index;
    return {
      kind: 'literal',
      value: typeof value === 'bigint' ? Number(value) : (value ?? keyOf(each.id, false)),
    };
  });
  builder.types.push({
    name,
    binding,
    kind: 'enum',
    type: { kind: 'union', members },
    extends: [],
    exported: builder.exportedTypes.has(name),
  });
}
