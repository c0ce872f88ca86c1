/** Expressions: operands first, so that numbers follow the order of evaluation. */
import type { TSESTree } from '../parse/script.ts';
import { type Builder, joined, type MutableExpression } from './builder.ts';
import { type ExpressionId, NONE, type Path, type PropertyFact } from './facts.ts';
import { classExpression, functionExpression } from './functions.ts';
import { spanOf } from './hoist.ts';
import { assignPattern, rootOf, store } from './patterns.ts';
import { typeArgumentsOf, typeOf } from './types.ts';

/** Property name of a key that is written out, or null. */
export function keyOf(node: TSESTree.Node, computed: boolean): string | null {
  if (node.type === 'Identifier') return computed ? null : node.name;
  if (node.type === 'PrivateIdentifier') return `#${node.name}`;
  if (node.type === 'Literal' && (typeof node.value === 'string' || typeof node.value === 'number'))
    return String(node.value);
  if (node.type === 'TemplateLiteral' && !node.expressions.length)
    return node.quasis[0]?.value.cooked ?? null;
  return null;
}

/**
 * Lowers an expression with all its parts.
 * @param hint name that an anonymous function or class gets here
 */
export function expression(
  builder: Builder,
  node: TSESTree.Node | null | undefined,
  hint = '',
): ExpressionId {
  if (!node) return NONE;
  switch (node.type) {
    case 'Literal':
      return literal(builder, node);
    case 'TemplateLiteral':
      return template(builder, node, node, NONE);
    case 'TaggedTemplateExpression': {
      const tag = expression(builder, node.tag);
      return template(builder, node, node.quasi, tag);
    }
    case 'Identifier':
      return reference(builder, node);
    case 'ChainExpression':
    case 'TSInstantiationExpression':
      return expression(builder, node.expression, hint);
    case 'MemberExpression':
      return member(builder, node);
    case 'CallExpression':
    case 'NewExpression':
      return call(builder, node);
    case 'ImportExpression':
      return dynamicImport(builder, node);
    case 'ObjectExpression':
      return object(builder, node);
    case 'ArrayExpression': {
      const elements = node.elements.map((each) => expression(builder, each));
      return builder.adopt(builder.add(node, { kind: 'array', elements }), ...elements);
    }
    case 'FunctionExpression':
    case 'ArrowFunctionExpression':
      return functionExpression(builder, node, hint);
    case 'ClassExpression':
      return classExpression(builder, node, hint);
    case 'BinaryExpression':
      return binary(builder, node);
    case 'LogicalExpression':
      return logical(builder, node, hint);
    case 'ConditionalExpression':
      return conditional(builder, node, hint);
    case 'UnaryExpression': {
      // Minified and terse code writes `!0` and `!1` for the two truth values.
      if (
        node.operator === '!' &&
        node.argument.type === 'Literal' &&
        typeof node.argument.value === 'number'
      )
        return builder.add(node, { kind: 'literal', value: !node.argument.value });
      const operand = expression(builder, node.argument);
      return builder.adopt(builder.add(node, { kind: 'unary', operator: node.operator, operand }), operand);
    }
    case 'UpdateExpression':
      return update(builder, node);
    case 'AssignmentExpression':
      return assignment(builder, node);
    case 'YieldExpression': {
      const operand = expression(builder, node.argument, hint);
      const id = builder.add(node, { kind: 'yield', operand, delegates: node.delegate });
      return builder.adopt(id, operand);
    }
    case 'AwaitExpression':
    case 'SpreadElement': {
      const operand = expression(builder, node.argument, hint);
      const kind = node.type === 'AwaitExpression' ? 'await' : 'spread';
      return builder.adopt(builder.add(node, { kind, operand }), operand);
    }
    case 'TSAsExpression':
    case 'TSTypeAssertion':
    case 'TSSatisfiesExpression':
    case 'TSNonNullExpression': {
      const operand = expression(builder, node.expression, hint);
      const type = 'typeAnnotation' in node ? typeOf(builder, node.typeAnnotation) : null;
      return builder.adopt(builder.add(node, { kind: 'cast', operand, type }), operand);
    }
    case 'SequenceExpression': {
      const expressions = node.expressions.map((each) => expression(builder, each));
      return builder.adopt(builder.add(node, { kind: 'sequence', expressions }), ...expressions);
    }
    case 'ThisExpression':
      return builder.add(node, { kind: 'this' });
    case 'Super':
      return builder.add(node, { kind: 'super' });
    case 'JSXElement':
    case 'JSXFragment':
      return jsx(builder, node);
    case 'JSXExpressionContainer':
      return expression(builder, node.expression);
    default:
      return builder.add(node, { kind: 'unknown', operands: [] });
  }
}

function literal(builder: Builder, node: TSESTree.Literal): ExpressionId {
  if ('regex' in node)
    return builder.add(node, { kind: 'regex', pattern: node.regex.pattern, flags: node.regex.flags });
  const value = typeof node.value === 'bigint' ? Number(node.value) : node.value;
  return builder.add(node, { kind: 'literal', value });
}

function template(
  builder: Builder,
  node: TSESTree.Node,
  quasi: TSESTree.TemplateLiteral,
  tag: ExpressionId,
): ExpressionId {
  const values = quasi.expressions.map((each) => expression(builder, each));
  // The ranges of text parts include their delimiters: a backtick or `}` before, a backtick or `${` after.
  const texts = quasi.quasis.map((each) => ({
    start: each.range[0] + 1,
    end: Math.max(each.range[0] + 1, each.range[1] - (each.tail ? 1 : 2)),
    cooked: each.value.cooked ?? each.value.raw,
  }));
  return builder.adopt(
    builder.add(node, { kind: 'template', tag, texts, values }),
    ...(tag === NONE ? [] : [tag]),
    ...values,
  );
}

function reference(builder: Builder, node: TSESTree.Identifier): ExpressionId {
  const binding = builder.resolve(node.name);
  const target = builder.bindings[binding];
  const isOwn = builder.isFollowed(binding);
  const definitions = isOwn ? [...(builder.reaching?.get(binding) ?? [])] : [];
  const id = builder.add(node, { kind: 'reference', name: node.name, binding, definitions });
  target?.references.push(id);
  if (target && !isOwn) builder.outerReads.push({ expression: id, binding, path: [] });
  return id;
}

function member(builder: Builder, node: TSESTree.MemberExpression): ExpressionId {
  const target = expression(builder, node.object);
  const property = keyOf(node.property, node.computed);
  const computed = node.computed && property === null ? expression(builder, node.property) : NONE;
  const id = builder.add(node, {
    kind: 'member',
    object: target,
    property,
    computed,
    optional: node.optional === true,
    propertySpan: spanOf(node.property),
    definitions: [],
  });
  builder.adopt(id, target, computed);
  const root = property === null ? null : rootOf(builder, id);
  if (root?.kind === 'name' && root.binding !== NONE && !root.path.includes('*')) {
    if (!builder.isFollowed(root.binding))
      builder.outerReads.push({ expression: id, binding: root.binding, path: root.path });
    else storesFor(builder, id, builder.reaching?.get(root.binding) ?? [], root.path);
  }
  return id;
}

/** Sets the definitions of a member if one of them puts a value at its path, above or below it. */
export function storesFor(
  builder: Builder,
  id: ExpressionId,
  definitions: readonly number[],
  path: Path,
): void {
  const own = builder.expressions[id] as MutableExpression;
  if (own.kind !== 'member' && own.kind !== 'reference') return;
  const related = definitions.filter((each) => {
    const into = builder.definitions[each]?.into ?? [];
    return into.every((name, i) => i >= path.length || name === path[i] || name === '*');
  });
  if (related.some((each) => builder.definitions[each]?.into.length)) own.definitions = related;
}

function call(builder: Builder, node: TSESTree.CallExpression | TSESTree.NewExpression): ExpressionId {
  const applied = appliedCall(builder, node);
  if (applied) return indirectCall(builder, node, applied);
  const callee = expression(builder, node.callee);
  const args = node.arguments.map((each) => expression(builder, each));
  const from = node.typeArguments?.range[1] ?? node.callee.range[1];
  const found = builder.text.indexOf('(', from);
  const open = found < 0 || found >= node.range[1] ? NONE : found;
  const last = node.range[1] - 1;
  const id = builder.add(node, {
    kind: 'call',
    callee,
    arguments: args,
    isNew: node.type === 'NewExpression',
    optional: node.type === 'CallExpression' && node.optional === true,
    open,
    close: open !== NONE && builder.text[last] === ')' ? last : NONE,
    typeArguments: typeArgumentsOf(builder, node.typeArguments),
  });
  builder.adopt(id, callee, ...args);
  builder.functions[builder.function]?.calls.push(id);
  required(builder, node, id);
  exportedAlong(builder, node);
  exportedAs(builder, id);
  return id;
}

/**
 * `Object.assign(exports, require('./books'))`, and `__exportStar(require('./books'), exports)`, which TypeScript writes for
 * `export * from './books'`: all that the other file exports is exported, too.
 */
function exportedAlong(builder: Builder, node: TSESTree.CallExpression | TSESTree.NewExpression): void {
  const { callee, arguments: given } = node;
  const name = callee.type === 'MemberExpression' ? keyOf(callee.property, callee.computed) : nameIn(callee);
  const isAssign =
    name === 'assign' && callee.type === 'MemberExpression' && nameIn(callee.object) === 'Object';
  if (!isAssign && name !== '__exportStar') return;
  const target = isAssign ? given[0] : given[1];
  if (!target || !isOwnExports(builder, target)) return;
  for (const each of isAssign ? given.slice(1) : given.slice(0, 1)) {
    if (each.type !== 'CallExpression' || nameIn(each.callee) !== 'require') continue;
    const [argument] = each.arguments;
    const specifier = argument ? keyOf(argument, true) : null;
    if (specifier !== null) builder.exportFacts.push({ kind: 'all', name: null, specifier });
  }
}

/** `Object.defineProperty(exports, 'find', { get: function () { return books.find; } })`, which TypeScript writes for `export { find } from './books'`. */
function exportedAs(builder: Builder, id: ExpressionId): void {
  const call = builder.expressions[id];
  const callee = call?.kind === 'call' ? builder.expressions[call.callee] : undefined;
  if (call?.kind !== 'call' || callee?.kind !== 'member' || callee.property !== 'defineProperty') return;
  const [target, key, description] = call.arguments.map((each) => builder.expressions[each]);
  const name = key?.kind === 'literal' && typeof key.value === 'string' ? key.value : null;
  if (target?.kind !== 'reference' || target.name !== 'exports' || target.binding !== NONE) return;
  if (name === null || name === '__esModule' || description?.kind !== 'object') return;
  for (const property of description.properties) {
    const value = builder.expressions[property.value];
    const exit = value?.kind === 'function' ? builder.functions[value.target]?.exits[0] : undefined;
    const expression =
      property.key === 'value'
        ? property.value
        : property.key === 'get' && exit?.kind === 'return'
          ? exit.value
          : NONE;
    if (expression === NONE) continue;
    builder.exported.push({ name, binding: NONE, expression });
    builder.exportFacts.push({ kind: 'local', name });
  }
}

function nameIn(node: TSESTree.Node): string {
  return node.type === 'Identifier' ? node.name : '';
}

/** Whether an expression is `exports` or `module.exports`, of this file. */
function isOwnExports(builder: Builder, node: TSESTree.Node): boolean {
  const isMember = node.type === 'MemberExpression' && keyOf(node.property, node.computed) === 'exports';
  const [root, name] = isMember ? [node.object, 'module'] : [node, 'exports'];
  return nameIn(root) === name && builder.resolve(name) === NONE;
}

/** A call that is written as one of a method of functions: what is called, for what `this`, and with what. */
interface AppliedCall {
  readonly callee: TSESTree.Expression;
  readonly receiver: TSESTree.CallExpressionArgument;
  readonly arguments: readonly TSESTree.CallExpressionArgument[];
}

/**
 * `f.call(null, a)`, `o.f.call(o, a)`, `o.f.apply(o, [a])` and `Reflect.apply(o.f, o, [a])` are `f(a)` and `o.f(a)`, if the
 * receiver is the one that the plain call has, or there is none. Null for all others, which stand for calls with another `this`.
 */
function appliedCall(
  builder: Builder,
  { callee, arguments: given }: TSESTree.CallExpression | TSESTree.NewExpression,
): AppliedCall | null {
  if (callee.type !== 'MemberExpression' || callee.optional) return null;
  const name = keyOf(callee.property, callee.computed);
  const isReflect =
    callee.object.type === 'Identifier' &&
    callee.object.name === 'Reflect' &&
    builder.resolve('Reflect') === NONE;
  if (name !== 'apply' && (name !== 'call' || isReflect)) return null;
  const [target, receiver, ...rest] = isReflect ? given : [callee.object, ...given];
  if (!target || !receiver || target.type === 'SpreadElement' || target.type === 'Super') return null;
  if (!isOwnReceiver(builder, target, receiver)) return null;
  if (name === 'call') return { callee: target, receiver, arguments: rest };
  const [list] = rest;
  if (rest.length !== 1 || list?.type !== 'ArrayExpression') return null;
  const elements = list.elements.filter((each) => each !== null);
  return elements.length === list.elements.length ? { callee: target, receiver, arguments: elements } : null;
}

/** Whether a function gets the `this` that its plain call would give it: none, or what the function is a member of. */
function isOwnReceiver(
  builder: Builder,
  target: TSESTree.Expression,
  receiver: TSESTree.CallExpressionArgument,
): boolean {
  const textOf = ({ range }: TSESTree.Node) => builder.text.slice(range[0], range[1]);
  const isNone =
    (receiver.type === 'Literal' && receiver.value === null) ||
    (receiver.type === 'Identifier' && receiver.name === 'undefined');
  if (target.type === 'MemberExpression') {
    // Without a `this`, only what needs none can be meant: a function of a module, as in `fs.readFile.call(null, path)`.
    return (
      target.property.type === 'Identifier' &&
      !target.computed &&
      (textOf(target.object) === textOf(receiver) || (isNone && target.object.type === 'Identifier'))
    );
  }
  return target.type === 'Identifier' && isNone;
}

/** Its parentheses are not those of the plain call, so `open` and `close` are not told, and nothing is put between them. */
function indirectCall(builder: Builder, node: TSESTree.Node, applied: AppliedCall): ExpressionId {
  const callee = expression(builder, applied.callee);
  const receiver = expression(builder, applied.receiver);
  const args = applied.arguments.map((each) => expression(builder, each));
  const id = builder.add(node, {
    kind: 'call',
    callee,
    arguments: args,
    isNew: false,
    optional: false,
    open: NONE,
    close: NONE,
    typeArguments: [],
  });
  builder.adopt(id, callee, receiver, ...args);
  builder.functions[builder.function]?.calls.push(id);
  return id;
}

/** `require('x')`, where `require` is no name of the file. */
function required(
  builder: Builder,
  node: TSESTree.CallExpression | TSESTree.NewExpression,
  id: ExpressionId,
): void {
  const [argument] = node.arguments;
  if (
    node.callee.type !== 'Identifier' ||
    node.callee.name !== 'require' ||
    builder.resolve('require') !== NONE
  )
    return;
  const specifier = argument ? keyOf(argument, true) : null;
  if (specifier === null || node.arguments.length !== 1) return;
  builder.importFacts.push({ specifier, kind: 'require', imported: null, typeOnly: false });
  builder.imports.push({ span: spanOf(node), expression: id });
}

function dynamicImport(builder: Builder, node: TSESTree.ImportExpression): ExpressionId {
  // While it is being typed, an import has no source yet.
  const from = node.source as TSESTree.Expression | null;
  const source = expression(builder, from);
  const callee = builder.add(
    { start: node.range[0], end: node.range[0] + 6 },
    { kind: 'reference', name: 'import', binding: NONE, definitions: [] },
  );
  const open = builder.text.indexOf('(', node.range[0]);
  const id = builder.add(node, {
    kind: 'call',
    callee,
    arguments: from ? [source] : [],
    isNew: false,
    optional: false,
    open,
    close: node.range[1] - 1,
    typeArguments: [],
  });
  builder.adopt(id, callee, source);
  builder.functions[builder.function]?.calls.push(id);
  const specifier = from && keyOf(from, true);
  if (specifier !== null) {
    builder.importFacts.push({ specifier, kind: 'dynamic', imported: null, typeOnly: false });
    builder.imports.push({ span: spanOf(node), expression: id });
  }
  return id;
}

function object(builder: Builder, node: TSESTree.ObjectExpression): ExpressionId {
  const properties = node.properties.map((each): PropertyFact => {
    if (each.type === 'SpreadElement') {
      const value = expression(builder, each.argument);
      return { kind: 'spread', key: null, computed: NONE, value, shorthand: false, span: spanOf(each) };
    }
    const key = keyOf(each.key, each.computed);
    const computed = each.computed && key === null ? expression(builder, each.key) : NONE;
    const kind =
      each.kind === 'get' ? 'getter' : each.kind === 'set' ? 'setter' : each.method ? 'method' : 'property';
    const value =
      kind !== 'property' && each.value.type === 'FunctionExpression'
        ? functionExpression(builder, each.value, key ?? '', kind)
        : expression(builder, each.value, key ?? '');
    return { kind, key, computed, value, shorthand: each.shorthand, span: spanOf(each) };
  });
  const id = builder.add(node, { kind: 'object', properties });
  for (const each of properties) builder.adopt(id, each.computed, each.value);
  return id;
}

/** Long chains of `+` are left-deep: a loop instead of recursion keeps the stack flat. */
function binary(builder: Builder, node: TSESTree.BinaryExpression): ExpressionId {
  const spine: TSESTree.BinaryExpression[] = [node];
  let leftmost: TSESTree.Node = node.left;
  while (leftmost.type === 'BinaryExpression') {
    spine.push(leftmost);
    leftmost = leftmost.left;
  }
  let left = expression(builder, leftmost);
  for (const each of spine.reverse()) {
    const right = expression(builder, each.right);
    left = builder.adopt(
      builder.add(each, { kind: 'binary', operator: each.operator, left, right }),
      left,
      right,
    );
  }
  return left;
}

function logical(builder: Builder, node: TSESTree.LogicalExpression, hint: string): ExpressionId {
  const left = expression(builder, node.left, hint);
  const outer = builder.condition;
  const before = builder.copy(builder.reaching);
  builder.condition = builder.when({ kind: 'test', test: left, value: node.operator === '&&' });
  const right = expression(builder, node.right, hint);
  builder.condition = outer;
  builder.reaching = joined([before, builder.reaching]);
  const { operator } = node;
  return builder.adopt(builder.add(node, { kind: 'logical', operator, left, right }), left, right);
}

function conditional(builder: Builder, node: TSESTree.ConditionalExpression, hint: string): ExpressionId {
  const test = expression(builder, node.test);
  const outer = builder.condition;
  const before = builder.copy(builder.reaching);
  builder.condition = builder.when({ kind: 'test', test, value: true });
  const then = expression(builder, node.consequent, hint);
  const afterThen = builder.reaching;
  builder.condition = outer;
  builder.reaching = before;
  builder.condition = builder.when({ kind: 'test', test, value: false });
  const otherwise = expression(builder, node.alternate, hint);
  builder.condition = outer;
  builder.reaching = joined([afterThen, builder.reaching]);
  return builder.adopt(
    builder.add(node, { kind: 'conditional', test, then, otherwise }),
    test,
    then,
    otherwise,
  );
}

function update(builder: Builder, node: TSESTree.UpdateExpression): ExpressionId {
  const operand = expression(builder, node.argument);
  const id = builder.add(node, { kind: 'unary', operator: node.operator, operand });
  builder.adopt(id, operand);
  if (node.argument.type === 'Identifier') {
    const binding = builder.resolve(node.argument.name);
    builder.define(binding, { kind: 'number' }, spanOf(node.argument));
  }
  return id;
}

function assignment(builder: Builder, node: TSESTree.AssignmentExpression): ExpressionId {
  const { operator, left } = node;
  const plain = operator === '=';
  const isPattern = left.type === 'ObjectPattern' || left.type === 'ArrayPattern';
  if (plain && left.type === 'Identifier') declareImplicitly(builder, left);
  // `a += b` reads `a` before `b` is evaluated; `a = b` evaluates the object of `a` first, which no rule can tell apart.
  const target = isPattern ? NONE : expression(builder, left);
  const value = expression(builder, node.right, left.type === 'Identifier' ? left.name : memberName(left));
  const id = builder.add(node, { kind: 'assignment', operator, target, value });
  builder.adopt(id, ...(target === NONE ? [] : [target]), value);
  const from = { kind: 'value', value: plain ? value : id, path: [], except: null } as const;
  if (isPattern) assignPattern(builder, left, from);
  else if (builder.expressions[target]?.kind === 'member') store(builder, target, from);
  else {
    const root = rootOf(builder, target);
    if (root?.kind === 'name') builder.define(root.binding, from, spanOf(left));
  }
  return id;
}

/** Names that are given from outside, and mean more than what is assigned to them. */
const givenNames: ReadonlySet<string> = new Set(['exports', 'module', 'require']);

/**
 * `output = {}` for a name that nobody declares: a global of sloppy code, which is followed within the function that
 * assigns it, as if it were declared there.
 */
function declareImplicitly(builder: Builder, node: TSESTree.Identifier): void {
  if (givenNames.has(node.name) || builder.resolve(node.name) !== NONE) return;
  let { scope } = builder;
  while (scope.parent && scope.parent.function === scope.function) scope = scope.parent;
  builder.declare(node.name, 'var', spanOf(node), scope);
}

function memberName(node: TSESTree.Node): string {
  return node.type === 'MemberExpression' ? (keyOf(node.property, node.computed) ?? '') : '';
}

function jsx(builder: Builder, node: TSESTree.JSXElement | TSESTree.JSXFragment): ExpressionId {
  const opening = node.type === 'JSXElement' ? node.openingElement : null;
  const tag = opening ? builder.text.slice(opening.name.range[0], opening.name.range[1]) : '';
  const attributes = (opening?.attributes ?? []).map((each) =>
    each.type === 'JSXSpreadAttribute'
      ? { name: '...', value: expression(builder, each.argument) }
      : {
          name: builder.text.slice(each.name.range[0], each.name.range[1]),
          value: expression(builder, each.value),
        },
  );
  const children = node.children
    .filter((each) => each.type !== 'JSXText')
    .map((each) => expression(builder, each));
  const id = builder.add(node, { kind: 'jsx', tag, attributes, children });
  return builder.adopt(id, ...attributes.map((each) => each.value), ...children);
}
