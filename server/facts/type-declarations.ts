/** Interfaces, type aliases and enums. */
import type { TSESTree } from '../parse/script.ts';
import type { Builder } from './builder.ts';
import { expression, keyOf } from './expressions.ts';
import { type ExpressionId, NONE, type PropertyFact, type TypeFact } from './facts.ts';
import { spanOf } from './hoist.ts';
import { propertiesOf, typeOf } from './types.ts';

/** Notes an interface or a type alias. */
export function declareType(
  builder: Builder,
  node: TSESTree.TSInterfaceDeclaration | TSESTree.TSTypeAliasDeclaration,
): void {
  const { name } = node.id;
  const { module } = builder;
  const base = { name, binding: builder.resolve(name), exported: builder.exportedTypes.has(name), module };
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

/** Notes an enum: a type whose members are literals, and a name for an object that holds them. */
export function declareEnum(builder: Builder, node: TSESTree.TSEnumDeclaration): void {
  const { name } = node.id;
  const binding = builder.resolve(name);
  const properties = enumMembers(builder, node.body.members);
  const value = builder.add(node.body, { kind: 'object', properties });
  for (const each of properties) builder.adopt(value, each.value);
  builder.define(binding, { kind: 'value', value, path: [], except: null }, spanOf(node.id));
  const members = properties.map((each): TypeFact => {
    const member = builder.expressions[each.value];
    return member?.kind === 'literal' && member.value !== undefined
      ? { kind: 'literal', value: member.value }
      : { kind: 'other' };
  });
  builder.types.push({
    name,
    binding,
    kind: 'enum',
    type: { kind: 'union', members },
    extends: [],
    exported: builder.exportedTypes.has(name),
    module: builder.module,
  });
}

/** A member without a value is one more than the member before, the first one 0. */
function enumMembers(builder: Builder, members: readonly TSESTree.TSEnumMember[]): readonly PropertyFact[] {
  let next: number | null = 0;
  return members.map((member): PropertyFact => {
    const value: ExpressionId = member.initializer
      ? expression(builder, member.initializer)
      : builder.add(
          member.id,
          next === null ? { kind: 'unknown', operands: [] } : { kind: 'literal', value: next },
        );
    const known = builder.expressions[value];
    next = known?.kind === 'literal' && typeof known.value === 'number' ? known.value + 1 : null;
    const key = keyOf(member.id, false);
    return { kind: 'property', key, computed: NONE, value, shorthand: false, span: spanOf(member) };
  });
}
