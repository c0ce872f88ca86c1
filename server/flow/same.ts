/** Whether two expressions mean the same thing. */
import {
  type Code,
  type ConditionId,
  type ExpressionId,
  isNothing,
  NONE,
  type Path,
} from '../facts/facts.ts';

// Derived from the facts alone, so the keys live as long as they do.
const keys = new WeakMap<Code, Map<ExpressionId, string | null>>();

/** A key that is equal for two places of one file that read the same name, with the same definitions, down the same properties; null for anything else. */
export function nameKey(code: Code, id: ExpressionId): string | null {
  let known = keys.get(code);
  if (!known) keys.set(code, (known = new Map()));
  let key = known.get(id);
  if (key === undefined) known.set(id, (key = keyOf(code, id)));
  return key;
}

/**
 * The key of a name (`nameKey`), or of what a call reads below one by a written name: `request.get('origin')`. null for
 * anything else.
 */
export function readKey(code: Code, id: ExpressionId): string | null {
  const call = code.expressions[id];
  if (call?.kind === 'cast' || call?.kind === 'await') return readKey(code, call.operand);
  if (call?.kind !== 'call') return nameKey(code, id);
  const [name, ...others] = call.arguments;
  const literal = code.expressions[name ?? NONE];
  if (others.length || literal?.kind !== 'literal' || typeof literal.value !== 'string') return null;
  const key = nameKey(code, call.callee);
  return key === null ? null : `${key}(${literal.value.replace(/[:.]/g, '_')})`;
}

function keyOf(code: Code, id: ExpressionId): string | null {
  const path: string[] = [];
  for (let at = code.expressions[id]; at; ) {
    if (at.kind === 'member') {
      if (at.property === null) return null;
      path.unshift(at.property);
      at = code.expressions[at.object];
    } else if (at.kind === 'cast' || at.kind === 'await') at = code.expressions[at.operand];
    else if (at.kind === 'reference')
      return at.binding === NONE
        ? null
        : `${at.binding}:${[...at.definitions].sort().join()}:${path.join('.')}`;
    else return null;
  }
  return null;
}

/** A name, and the properties below it: `user.password`. */
export interface NamePath {
  readonly binding: number;
  readonly path: Path;
}

/** What an expression names, whatever was assigned to it before; null for anything but a name and properties of it. */
export function namePath(code: Code, id: ExpressionId): NamePath | null {
  const [binding, , path] = nameKey(code, id)?.split(':') ?? [];
  if (binding === undefined || path === undefined) return null;
  return { binding: Number(binding), path: path === '' ? [] : path.split('.') };
}

/** Operands within operands. */
const DEPTH_LIMIT = 8;

/**
 * Whether a test comes out as `value` wherever there is something at a name: `if (user.password)`, `typeof user.password
 * !== 'undefined'`. What is done to it under such a condition is done in all cases that matter.
 */
export function holdsWherePresent(
  code: Code,
  test: ExpressionId,
  value: boolean,
  name: NamePath,
  depth = DEPTH_LIMIT,
): boolean {
  const expression = code.expressions[test];
  if (!expression || depth <= 0) return false;
  const holds = (id: ExpressionId, asValue: boolean) => holdsWherePresent(code, id, asValue, name, depth - 1);
  switch (expression.kind) {
    case 'unary':
      return expression.operator === '!' && holds(expression.operand, !value);
    case 'cast':
      return holds(expression.operand, value);
    case 'logical': {
      const isBoth = value === (expression.operator === '&&');
      const sides = [expression.left, expression.right];
      return isBoth ? sides.every((side) => holds(side, value)) : sides.some((side) => holds(side, value));
    }
    case 'binary': {
      const { left, right, operator } = expression;
      if (operator === 'in') return value && isKeyOf(code, left, right, name);
      const differs = operator.startsWith('!=') ? value : operator.startsWith('==') && !value;
      return differs && (isAbsentTest(code, left, right, name) || isAbsentTest(code, right, left, name));
    }
    default:
      return value && isOrHolds(code, test, name);
  }
}

/** Whether an expression is what a name stands for, or an object that it is a part of. */
function isOrHolds(code: Code, id: ExpressionId, { binding, path }: NamePath): boolean {
  const read = namePath(code, id);
  return read !== null && read.binding === binding && read.path.every((name, i) => name === path[i]);
}

/** `name` beside `undefined` or `null`, or its type beside `'undefined'`. */
function isAbsentTest(code: Code, one: ExpressionId, other: ExpressionId, name: NamePath): boolean {
  if (isNothing(code.expressions[other])) return isOrHolds(code, one, name);
  const [type, word] = [code.expressions[one], code.expressions[other]];
  const isType = type?.kind === 'unary' && type.operator === 'typeof';
  return isType && word?.kind === 'literal' && word.value === 'undefined'
    ? isOrHolds(code, type.operand, name)
    : false;
}

/** `'password' in user`. */
function isKeyOf(code: Code, key: ExpressionId, object: ExpressionId, { binding, path }: NamePath): boolean {
  const literal = code.expressions[key];
  const whole = namePath(code, object);
  if (literal?.kind !== 'literal' || whole?.binding !== binding) return false;
  return [...whole.path, literal.value].join('.') === path.join('.');
}

/** Whether a condition holds wherever one of those around a place does and there is something at a name. */
export function isMetWherePresent(
  code: Code,
  condition: ConditionId,
  around: ReadonlySet<ConditionId>,
  name: NamePath | null,
): boolean {
  for (let at = condition; !around.has(at); ) {
    const each = code.conditions[at];
    if (!name || each?.kind !== 'test' || !holdsWherePresent(code, each.test, each.value, name)) return false;
    at = each.parent;
  }
  return true;
}
