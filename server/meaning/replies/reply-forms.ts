/** What a function that turns a stored object into its reply (`toJSON`, a `transform`) leaves out. */
import { type Code, type Expression, type ExpressionId, NONE } from '../../facts/facts.ts';
import { literalText } from '../../facts/reading.ts';
import { contains, type Span } from '../../text/span.ts';
import { factsAt } from '../../workspace/facts.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { FunctionValue } from '../values/value.ts';
import { valuesOf } from '../values/values.ts';

export interface ReplyForm {
  /** Fields that are taken out. */
  readonly removed: readonly string[];
  /** If only certain fields are let through: their names. */
  readonly kept: readonly string[] | null;
  /** Options of a field's description by which the function decides what to take out: `private`. */
  readonly byOption: readonly string[];
}

/** Reads the code of a function, inner functions included. */
export function replyFormOf(workspace: Workspace, value: FunctionValue): ReplyForm {
  const { code } = factsAt(workspace, value.uri);
  const fact = code.functions[value.function];
  if (!fact) return { removed: [], kept: null, byOption: [] };
  const inside = code.expressions.filter((expression) => contains(fact, expression));
  return {
    removed: [...inside.flatMap((each) => removedBy(code, each)), ...restRemoved(code, fact)],
    kept:
      keptBy(code, value) ??
      keptByList(workspace, code, value) ??
      inside.map((each) => pickedBy(code, each)).find((each) => each !== null) ??
      null,
    byOption: inside.flatMap((each) => optionRead(code, each)),
  };
}

function removedBy(code: Code, expression: Expression): readonly string[] {
  switch (expression.kind) {
    case 'unary':
      return expression.operator === 'delete' ? pathBelowRoot(code, expression.operand) : [];
    case 'assignment':
      return expression.operator === '=' && isEmpty(code, expression.value)
        ? pathBelowRoot(code, expression.target)
        : [];
    case 'object':
      return expression.properties.flatMap(({ key, value }) =>
        key !== null && isEmpty(code, value) ? [key] : [],
      );
    case 'call':
      return calledName(code, expression) === 'omit' ? textArguments(code, expression) : [];
    default:
      return [];
  }
}

/** `const { password, ...rest } = …`: what the rest leaves out. */
function restRemoved(code: Code, span: Span): readonly string[] {
  return code.definitions.flatMap((definition) =>
    contains(span, definition.span) && 'except' in definition.from && definition.from.path.length === 0
      ? (definition.from.except ?? [])
      : [],
  );
}

function pickedBy(code: Code, expression: Expression): readonly string[] | null {
  if (expression.kind !== 'call' || calledName(code, expression) !== 'pick') return null;
  const names = textArguments(code, expression);
  return names.length ? names : null;
}

/** Names of an object that every way out returns, with the members its values are read from. */
function keptBy(code: Code, value: FunctionValue): readonly string[] | null {
  const exits = code.functions[value.function]?.exits ?? [];
  const names = new Set<string>();
  let objects = 0;
  for (const exit of exits) {
    if (exit.kind !== 'return') continue;
    const returned = code.expressions[exit.value];
    if (returned?.kind !== 'object' || returned.properties.some((each) => each.key === null)) return null;
    objects++;
    for (const property of returned.properties) {
      const read = code.expressions[property.value];
      names.add(property.key as string);
      if (read?.kind === 'member' && read.property !== null) names.add(read.property);
    }
  }
  return objects ? [...names] : null;
}

/**
 * Names that go into an object of its own, which begins empty and is all that is returned: `for (const name of shown)
 * reply[name] = stored[name]`. null if none of them is known.
 */
function keptByList(workspace: Workspace, code: Code, value: FunctionValue): readonly string[] | null {
  const fact = code.functions[value.function];
  const returned = (fact?.exits ?? []).map((exit) =>
    exit.kind === 'return' ? code.expressions[exit.value] : undefined,
  );
  const [first] = returned;
  if (!fact || first?.kind !== 'reference' || !beginsEmpty(code, first.binding)) return null;
  if (!returned.every((each) => each?.kind === 'reference' && each.binding === first.binding)) return null;
  const isRead = (id: ExpressionId) => {
    const each = code.expressions[id];
    return each?.kind === 'reference' && each.binding === first.binding;
  };
  // What is handed on may get anything there: `Object.assign(reply, stored)`.
  if (fact.calls.some((id) => argumentsOf(code, id).some(isRead))) return null;
  const names = code.expressions.flatMap((expression) => {
    if (expression.kind !== 'assignment' || !contains(fact, expression)) return [];
    const target = code.expressions[expression.target];
    const object = target?.kind === 'member' ? code.expressions[target.object] : undefined;
    if (target?.kind !== 'member' || object?.kind !== 'reference' || object.binding !== first.binding)
      return [];
    if (target.property !== null) return [target.property];
    return valuesOf(workspace, { uri: value.uri, expression: target.computed }).flatMap((each) =>
      each.kind === 'literal' && typeof each.value === 'string' ? [each.value] : [],
    );
  });
  return names.length ? names : null;
}

function argumentsOf(code: Code, id: ExpressionId): readonly ExpressionId[] {
  const call = code.expressions[id];
  return call?.kind === 'call' ? call.arguments : [];
}

/** Whether a name stands for an empty object, and for no other. */
function beginsEmpty(code: Code, binding: number): boolean {
  const whole = (code.bindings[binding]?.definitions ?? []).filter(
    (id) => !code.definitions[id]?.into.length,
  );
  const from = whole.length === 1 ? code.definitions[whole[0] as number]?.from : undefined;
  const made = from?.kind === 'value' && !from.path.length ? code.expressions[from.value] : undefined;
  return made?.kind === 'object' && made.properties.length === 0;
}

/** `schema.paths[path].options.private` reads the option `private` of a field. */
function optionRead(code: Code, expression: Expression): readonly string[] {
  if (expression.kind !== 'member' || expression.property === null) return [];
  const owner = code.expressions[expression.object];
  return owner?.kind === 'member' && owner.property === 'options' && owner.object !== NONE
    ? [expression.property]
    : [];
}

/** `ret.address.street` gives `address.street`. */
function pathBelowRoot(code: Code, id: ExpressionId): readonly string[] {
  const names: string[] = [];
  for (let at = code.expressions[id]; at; ) {
    if (at.kind === 'member') {
      const name = at.property ?? literalText(code, at.computed);
      if (name === null) return [];
      names.unshift(name);
      at = code.expressions[at.object];
    } else if (at.kind === 'cast') at = code.expressions[at.operand];
    else return names.length ? [names.join('.')] : [];
  }
  return [];
}

function isEmpty(code: Code, id: ExpressionId): boolean {
  const expression = code.expressions[id];
  if (expression?.kind === 'literal') return expression.value === undefined;
  if (expression?.kind === 'unary') return expression.operator === 'void';
  return expression?.kind === 'reference' && expression.name === 'undefined' && expression.binding === NONE;
}

function calledName(code: Code, call: Extract<Expression, { kind: 'call' }>): string | null {
  const callee = code.expressions[call.callee];
  return callee?.kind === 'member' ? callee.property : callee?.kind === 'reference' ? callee.name : null;
}

function textArguments(code: Code, call: Extract<Expression, { kind: 'call' }>): readonly string[] {
  return call.arguments.flatMap((id) => {
    const argument = code.expressions[id];
    const elements = argument?.kind === 'array' ? argument.elements : [id];
    return elements.flatMap((each) => literalText(code, each) ?? []);
  });
}
