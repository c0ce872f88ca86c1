/** TypeScript annotations as data. */
import type { TSESTree } from '../parse/script.ts';
import type { Builder } from './builder.ts';
import type { TypeFact, TypeProperty } from './facts.ts';

/** Types nested deeper than this say `other`. */
const DEPTH_LIMIT = 12;

/** The type of an annotation, null if there is none. */
export function typeOf(
  builder: Builder,
  node: TSESTree.TSTypeAnnotation | Typed | undefined | null,
): TypeFact | null {
  if (!node) return null;
  return lowerType(builder, node.type === 'TSTypeAnnotation' ? node.typeAnnotation : node, 0);
}

export function typeArgumentsOf(
  builder: Builder,
  node: TSESTree.TSTypeParameterInstantiation | undefined | null,
): readonly TypeFact[] {
  return (node?.params ?? []).map((each) => lowerType(builder, each, 0));
}

type Typed = TSESTree.TypeNode | TSESTree.TSInterfaceHeritage | TSESTree.TSClassImplements;

function lowerType(builder: Builder, node: Typed, depth: number): TypeFact {
  if (!node || depth > DEPTH_LIMIT) return { kind: 'other' };
  const of = (each: TSESTree.TypeNode) => lowerType(builder, each, depth + 1);
  switch (node.type) {
    case 'TSTypeReference':
      return named(builder, node.typeName, (node.typeArguments?.params ?? []).map(of));
    case 'TSInterfaceHeritage':
    case 'TSClassImplements':
      return node.expression.type === 'Identifier' || node.expression.type === 'MemberExpression'
        ? named(builder, node.expression, (node.typeArguments?.params ?? []).map(of))
        : { kind: 'other' };
    case 'TSTypeLiteral':
      return { kind: 'object', properties: propertiesOf(builder, node.members, depth) };
    case 'TSArrayType':
      return { kind: 'array', element: of(node.elementType) };
    case 'TSUnionType':
      return { kind: 'union', members: node.types.map(of) };
    case 'TSIntersectionType':
      return { kind: 'intersection', members: node.types.map(of) };
    case 'TSTypeOperator':
      return node.typeAnnotation && node.operator === 'readonly'
        ? of(node.typeAnnotation)
        : { kind: 'other' };
    case 'TSLiteralType':
      return node.literal.type === 'Literal' && typeof node.literal.value !== 'bigint'
        ? { kind: 'literal', value: node.literal.value }
        : { kind: 'other' };
    case 'TSFunctionType':
      return {
        kind: 'function',
        parameters: node.params.map((each) =>
          'typeAnnotation' in each && each.typeAnnotation ? of(each.typeAnnotation.typeAnnotation) : null,
        ),
        result: node.returnType ? of(node.returnType.typeAnnotation) : null,
      };
    default: {
      const keyword = /^TS(\w+)Keyword$/.exec(node.type)?.[1];
      return keyword ? { kind: 'keyword', name: keyword.toLowerCase() } : { kind: 'other' };
    }
  }
}

/** The members of an interface or type literal. */
export function propertiesOf(
  builder: Builder,
  members: readonly TSESTree.TypeElement[],
  depth = 0,
): readonly TypeProperty[] {
  return members.flatMap((member): TypeProperty[] => {
    if (member.type !== 'TSPropertySignature' && member.type !== 'TSMethodSignature') return [];
    const name =
      member.key.type === 'Identifier' && !member.computed
        ? member.key.name
        : member.key.type === 'Literal'
          ? String(member.key.value)
          : null;
    if (name === null) return [];
    const type =
      member.type === 'TSPropertySignature' && member.typeAnnotation
        ? lowerType(builder, member.typeAnnotation.typeAnnotation, depth + 1)
        : null;
    return [{ name, optional: member.optional === true, type }];
  });
}

function named(
  builder: Builder,
  node: TSESTree.EntityName | TSESTree.Expression,
  args: readonly TypeFact[],
): TypeFact {
  const parts: string[] = [];
  let at: TSESTree.Node = node;
  for (;;) {
    if (at.type === 'TSQualifiedName') {
      parts.unshift(at.right.name);
      at = at.left;
    } else if (at.type === 'MemberExpression' && at.property.type === 'Identifier') {
      parts.unshift(at.property.name);
      at = at.object;
    } else break;
  }
  if (at.type !== 'Identifier') return { kind: 'other' };
  return {
    kind: 'named',
    name: [at.name, ...parts].join('.'),
    binding: builder.resolve(at.name),
    arguments: args,
  };
}
