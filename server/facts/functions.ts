/** Functions and classes. */
import type { TSESTree } from '../parse/script.ts';
import type { Builder } from './builder.ts';
import { expression, keyOf } from './expressions.ts';
import {
  type ClassId,
  type ExpressionId,
  type FunctionFact,
  type FunctionId,
  type MemberFact,
  NONE,
} from './facts.ts';
import { declareNames, hoistBlock, hoistVars, inScope, spanOf } from './hoist.ts';
import { assignPattern } from './patterns.ts';
import { statements } from './statements.ts';
import { typeArgumentsOf, typeOf } from './types.ts';

type FunctionNode =
  | TSESTree.FunctionDeclaration
  | TSESTree.FunctionExpression
  | TSESTree.ArrowFunctionExpression
  | TSESTree.TSEmptyBodyFunctionExpression;

interface FunctionRole {
  readonly kind: FunctionFact['kind'];
  readonly name: string;
  readonly class: ClassId;
  readonly expression: ExpressionId;
}

/** An expression of kind `function` with its code. */
export function functionExpression(
  builder: Builder,
  node: FunctionNode,
  hint: string,
  kind: FunctionFact['kind'] = node.type === 'ArrowFunctionExpression' ? 'arrow' : 'function',
): ExpressionId {
  const id = builder.add(node, { kind: 'function', target: builder.functions.length });
  lowerFunction(builder, node, { kind, name: node.id?.name ?? hint, class: NONE, expression: id });
  return id;
}

function emptyFunction(builder: Builder, node: TSESTree.Node, role: FunctionRole): FunctionId {
  builder.functions.push({
    ...spanOf(node),
    ...role,
    makes: NONE,
    self: role.class,
    async: 'async' in node && node.async === true,
    generator: 'generator' in node && node.generator === true,
    parent: builder.functions.length ? builder.function : NONE,
    parameters: [],
    receiverType: null,
    returnType: null,
    exits: [],
    body: spanOf(node),
    calls: [],
  });
  return builder.functions.length - 1;
}

/** Runs `inside` as the code of a new function. */
function asFunction(builder: Builder, id: FunctionId, inside: () => void): void {
  const { scope, function: outer, condition, reaching, jumps } = builder;
  builder.scope = { parent: scope, function: id, names: new Map() };
  builder.function = id;
  builder.condition = NONE;
  builder.reaching = new Map();
  builder.jumps = [];
  inside();
  Object.assign(builder, { scope, function: outer, condition, reaching, jumps });
}

function lowerFunction(builder: Builder, node: FunctionNode, role: FunctionRole): FunctionId {
  const id = emptyFunction(builder, node, role);
  asFunction(builder, id, () => {
    const fact = builder.functions[id] as (typeof builder.functions)[number];
    for (const each of node.typeParameters?.params ?? [])
      builder.declare(each.name.name, 'type', spanOf(each.name));
    const given = node.params.filter((each) => !isReceiver(each));
    for (const each of given) declareNames(builder, each, 'parameter', builder.scope);
    if (node.type === 'FunctionExpression' && node.id && builder.resolve(node.id.name) === NONE) {
      const own = builder.declare(node.id.name, 'function', spanOf(node.id));
      builder.define(own, { kind: 'value', value: role.expression, path: [], except: null }, spanOf(node.id));
    }
    const returnType = node.returnType ? typeOf(builder, node.returnType) : null;
    builder.functions[id] = { ...fact, returnType, receiverType: receiverType(builder, node) };
    given.forEach((each, index) => {
      builder.functions[id]?.parameters.push(parameter(builder, each, id, index));
    });
    lowerBody(builder, node, id);
  });
  return id;
}

/** `this` among the parameters says of what type it is, and takes no argument. */
function isReceiver(node: TSESTree.Parameter): node is TSESTree.Identifier {
  return node.type === 'Identifier' && node.name === 'this';
}

function receiverType(builder: Builder, { params }: FunctionNode): FunctionFact['receiverType'] {
  const annotation = params.find(isReceiver)?.typeAnnotation;
  return annotation ? typeOf(builder, annotation) : null;
}

function lowerBody(builder: Builder, node: FunctionNode, id: FunctionId): void {
  const fact = builder.functions[id] as (typeof builder.functions)[number];
  const { body } = node;
  if (!body) return;
  builder.functions[id] = { ...fact, body: spanOf(body) };
  const { exits } = fact;
  if (body.type !== 'BlockStatement') {
    const value = expression(builder, body);
    exits.push({ kind: 'return', value, condition: builder.condition, span: spanOf(body) });
    return;
  }
  hoistVars(builder, body.body);
  hoistBlock(builder, body.body);
  statements(builder, body.body);
  if (builder.reaching)
    exits.push({
      kind: 'end',
      value: NONE,
      condition: builder.condition,
      span: { start: body.range[1] - 1, end: body.range[1] },
    });
}

function parameter(
  builder: Builder,
  node: TSESTree.Parameter,
  id: FunctionId,
  index: number,
): FunctionFact['parameters'][number] {
  const isProperty = node.type === 'TSParameterProperty';
  const inner: TSESTree.Node = isProperty ? node.parameter : node;
  const decorators = (node.decorators ?? []).map((each) => expression(builder, each.expression));
  const rest = inner.type === 'RestElement';
  const target = inner.type === 'AssignmentPattern' ? inner.left : rest ? inner.argument : inner;
  const annotation =
    ('typeAnnotation' in inner ? inner.typeAnnotation : null) ??
    ('typeAnnotation' in target ? target.typeAnnotation : null);
  const fallback =
    inner.type === 'AssignmentPattern'
      ? expression(builder, inner.right, target.type === 'Identifier' ? target.name : '')
      : NONE;
  assignPattern(
    builder,
    target,
    { kind: 'parameter', function: id, index, path: [], except: null, rest },
    fallback,
  );
  const name = target.type === 'Identifier' ? target.name : null;
  const type = annotation ? typeOf(builder, annotation as TSESTree.TSTypeAnnotation) : null;
  const binding = name === null ? NONE : builder.resolve(name);
  const own = builder.bindings[binding];
  if (own && type) own.type = type;
  return {
    name,
    binding,
    rest,
    default: fallback,
    type,
    decorators,
    property: isProperty,
    span: spanOf(node),
  };
}

/** An expression of kind `class` with its members. */
export function classExpression(
  builder: Builder,
  node: TSESTree.ClassDeclaration | TSESTree.ClassExpression,
  hint: string,
): ExpressionId {
  const superclass = node.superClass ? expression(builder, node.superClass) : NONE;
  const decorators = (node.decorators ?? []).map((each) => expression(builder, each.expression));
  const id: ClassId = builder.classes.length;
  const own = builder.add(node, { kind: 'class', target: id });
  if (superclass !== NONE) builder.adopt(own, superclass);
  builder.adopt(own, ...decorators);
  const name = node.id?.name ?? hint;
  builder.classes.push({
    ...spanOf(node),
    name,
    superclass,
    superclassArguments: typeArgumentsOf(builder, node.superTypeArguments),
    decorators,
    members: [],
    stores: [],
    expression: own,
  });
  inScope(builder, () => {
    for (const each of node.typeParameters?.params ?? [])
      builder.declare(each.name.name, 'type', spanOf(each.name));
    if (node.type === 'ClassExpression' && node.id) {
      const binding = builder.declare(node.id.name, 'class', spanOf(node.id));
      builder.define(binding, { kind: 'value', value: own, path: [], except: null }, spanOf(node.id));
    }
    // Initialisers run as part of construction; a function of their own gives `this` its meaning there.
    const fields = emptyFunction(builder, node, { kind: 'method', name, class: id, expression: NONE });
    for (const each of node.body.body) lowerMember(builder, each, id, fields);
  });
  return own;
}

function lowerMember(
  builder: Builder,
  node: TSESTree.ClassElement,
  owner: ClassId,
  fields: FunctionId,
): void {
  if (node.type === 'StaticBlock') {
    asFunction(builder, fields, () => {
      hoistVars(builder, node.body);
      hoistBlock(builder, node.body);
      statements(builder, node.body);
    });
    return;
  }
  if (node.type === 'TSIndexSignature') return;
  const decorators = (node.decorators ?? []).map((each) => expression(builder, each.expression));
  const name = keyOf(node.key, node.computed);
  const base = { name, static: node.static === true, decorators, span: spanOf(node) };
  const members = builder.classes[owner]?.members as MemberFact[];
  if (node.type === 'MethodDefinition' || node.type === 'TSAbstractMethodDefinition') {
    const kind = node.kind === 'get' ? 'getter' : node.kind === 'set' ? 'setter' : node.kind;
    const target = lowerFunction(builder, node.value, {
      kind,
      name: name ?? '',
      class: owner,
      expression: NONE,
    });
    members.push({ ...base, kind, function: target, value: NONE, type: null });
    return;
  }
  let value: ExpressionId = NONE;
  const initialiser = node.value;
  if (initialiser)
    asFunction(builder, fields, () => {
      value = expression(builder, initialiser, name ?? '');
    });
  members.push({
    ...base,
    kind: 'field',
    function: NONE,
    value,
    type: typeOf(builder, node.typeAnnotation),
  });
}
