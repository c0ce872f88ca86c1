/** Properties that are taken out of an object before it goes on: `delete user.password`, `user.password = undefined`. */
import {
  type Code,
  type Condition,
  type ConditionId,
  type Definition,
  type Expression,
  type ExpressionId,
  NONE,
  type Path,
} from '../facts/facts.ts';
import { conditionsAround, literalText, onlyValueOf, perCode } from '../facts/reading.ts';
import { basisOf, operandsOf } from '../meaning/guards/credentials.ts';
import { showsProduction } from '../meaning/settings/circumstances.ts';
import type { Context, ExpressionPlace } from '../meaning/values/value.ts';
import { calleesOf } from '../meaning/values/values.ts';
import { factsAt } from '../workspace/facts.ts';
import { query } from '../workspace/memo.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { callsWith, keyOfParameter } from './proofs.ts';
import { holdsWherePresent, isMetWherePresent, type NamePath, nameKey, namePath } from './same.ts';

export interface Removed {
  readonly name: string;
  /**
   * By `delete`, which does nothing where an object is a document that keeps its fields elsewhere; by a fixed value; or
   * by a value that comes from elsewhere and takes its place: `book.owner = user.id`.
   */
  readonly by: 'delete' | 'nothing' | 'another';
}

interface Removal extends Removed {
  /** Where it is done; of the elements of a list, where the list stands. */
  readonly at: ExpressionId;
  /** What must hold for it to be done. */
  readonly condition: ConditionId;
  /** What is taken out, as it is named there; null if it has no plain name. */
  readonly target: NamePath | null;
}

/** Methods that give each element of a list to a function. */
const iterating = new Set(['forEach', 'map']);

/** Name of an object -> what is taken out of it. */
const removalsIn = perCode((code): ReadonlyMap<string, readonly Removal[]> => {
  const table = new Map<string, Removal[]>();
  code.expressions.forEach((expression, id) => {
    const taken = takenAt(code, id);
    const target = code.expressions[taken?.target ?? NONE];
    if (!taken || target?.kind !== 'member') return;
    const { by } = taken;
    const name = target.property ?? literalText(code, target.computed);
    if (name === null) {
      for (const removal of listedRemovals(code, id, by, target)) {
        const key = nameKey(code, target.object);
        if (key !== null) table.set(key, [...(table.get(key) ?? []), removal]);
      }
      return;
    }
    const add = (object: ExpressionId, at: ExpressionId, condition: ConditionId) => {
      const key = nameKey(code, object);
      const removal = { name, by, at, condition, target: namePath(code, taken.target) };
      if (key !== null) table.set(key, [...(table.get(key) ?? []), removal]);
    };
    add(target.object, id, expression.condition);
    const list = listAround(code, target.object);
    if (list !== NONE && isForEach(code, id, list))
      add(list, list, code.expressions[list]?.condition ?? NONE);
  });
  return table;
});

/** Whether something is done for each element of a list, at least where what it takes out is there. */
function isForEach(code: Code, id: ExpressionId, list: ExpressionId): boolean {
  const [own, around] = [code.expressions[id], code.expressions[list]];
  const target = namePath(code, takenAt(code, id)?.target ?? NONE);
  const callback = own && code.expressions[code.functions[own.function]?.expression ?? NONE];
  const base = (own?.function === around?.function ? around : callback)?.condition ?? NONE;
  for (
    let at = own?.condition ?? NONE;
    at !== base && at !== NONE;
    at = code.conditions[at]?.parent ?? NONE
  ) {
    const each = code.conditions[at];
    if (each?.kind === 'loop' && each.parent === base) return true;
    if (each?.kind !== 'test' || !target || !holdsWherePresent(code, each.test, each.value, target))
      return false;
  }
  return true;
}

/** `for (const name of NAMES) delete data[name]`, where the names are a list of texts that the file writes down. */
function listedRemovals(
  code: Code,
  id: ExpressionId,
  by: Removed['by'],
  target: Extract<Expression, { kind: 'member' }>,
): readonly Removal[] {
  const list = listAround(code, target.computed);
  // A condition within the loop may pass some of the names over.
  const own = code.conditions[code.expressions[id]?.condition ?? NONE];
  const isBare = own?.kind === 'loop' && own.parent === (code.expressions[list]?.condition ?? NONE);
  if (list === NONE || (code.expressions[id]?.function === code.expressions[list]?.function && !isBare))
    return [];
  const removal = {
    by,
    at: list,
    condition: code.expressions[list]?.condition ?? NONE,
    target: null,
  };
  return textsOf(code, list).map((name) => ({ ...removal, name }));
}

/** The texts of a list, or of a constant that is one; empty if not all elements are texts. */
function textsOf(code: Code, id: ExpressionId): readonly string[] {
  let list = code.expressions[id];
  for (let steps = 0; steps < LIST_STEPS && list?.kind !== 'array'; steps++)
    if (list?.kind === 'cast') list = code.expressions[list.operand];
    else if (list?.kind === 'reference') list = code.expressions[onlyValueOf(code, list.binding)];
    else return [];
  const texts = (list?.kind === 'array' ? list.elements : []).map((each) => literalText(code, each));
  return texts.includes(null) ? [] : (texts as string[]);
}

/** Names and casts followed from the head of a loop to the list. */
const LIST_STEPS = 4;

/** What an expression takes out, and by what; null for an expression that takes nothing out. */
function takenAt(
  code: Code,
  id: ExpressionId,
): { readonly target: ExpressionId; readonly by: Removed['by'] } | null {
  const expression = code.expressions[id];
  if (expression?.kind === 'unary')
    return expression.operator === 'delete' ? { target: expression.operand, by: 'delete' } : null;
  if (expression?.kind !== 'assignment' || expression.operator !== '=') return null;
  const { target, value } = expression;
  const place = code.expressions[target];
  const by = replacedBy(code, place?.kind === 'member' ? namePath(code, place.object) : null, value);
  return by && { target, by };
}

/** What takes the place of a property of an object, where it holds nothing of the object: `book.owner = user.id`; null for others. */
function replacedBy(code: Code, object: NamePath | null, value: ExpressionId): 'nothing' | 'another' | null {
  if (isFixed(code, value)) return 'nothing';
  return object !== null && isApart(code, value, object, VALUE_DEPTH) ? 'another' : null;
}

/** Expressions within expressions that are looked at for what a new value is made of. */
const VALUE_DEPTH = 6;

/** Whether an expression reads neither an object, nor what the object is a part of, nor what is a part of it. */
function isApart(code: Code, id: ExpressionId, object: NamePath, depth: number): boolean {
  const value = code.expressions[id];
  if (!value || id === NONE) return true;
  if (depth <= 0) return false;
  const inner = (each: ExpressionId) => isApart(code, each, object, depth - 1);
  const named = namePath(code, id);
  if (named) {
    const isBeside = named.path.some((name, i) => i < object.path.length && name !== object.path[i]);
    return named.binding !== object.binding || isBeside;
  }
  switch (value.kind) {
    case 'reference':
    case 'literal':
      return true;
    case 'member':
      return inner(value.object) && inner(value.computed);
    case 'call':
      return inner(value.callee) && value.arguments.every(inner);
    case 'function':
    case 'class':
      return false;
    default:
      return operandsOf(value).every(inner);
  }
}

/** Whether a value holds nothing of the data that stood there before, whatever that was: it is written down as it is. */
function isFixed(code: Code, id: ExpressionId): boolean {
  const value = code.expressions[id];
  switch (value?.kind) {
    case 'literal':
      return true;
    case 'unary':
      return value.operator === 'void' || isFixed(code, value.operand);
    case 'reference':
      return value.name === 'undefined' && value.binding === NONE;
    case 'cast':
      return isFixed(code, value.operand);
    case 'array':
      return value.elements.every((each) => isFixed(code, each));
    case 'object':
      return value.properties.every((each) => isFixed(code, each.value));
    // `user.password = user.password ? '********' : null`: what is asked decides, and does not go on.
    case 'conditional':
      return isFixed(code, value.then) && isFixed(code, value.otherwise);
    default:
      return false;
  }
}

/** The list whose elements a name stands for, one after the other: `for (const user of users)`, `users.forEach((user) => …)`. */
function listAround(code: Code, id: ExpressionId): ExpressionId {
  const name = code.expressions[id];
  // What is stored in its properties before leaves it what it is.
  const own =
    name?.kind === 'reference' ? name.definitions.filter((each) => !code.definitions[each]?.into.length) : [];
  const from = own.length === 1 ? code.definitions[own[0] as number]?.from : undefined;
  if (from?.kind === 'value') return from.path.join() === '*' ? from.value : NONE;
  if (from?.kind !== 'parameter' || from.index !== 0 || from.path.length) return NONE;
  const callback = code.functions[from.function]?.expression ?? NONE;
  const call = code.expressions[code.expressions[callback]?.parent ?? NONE];
  const callee = call?.kind === 'call' ? code.expressions[call.callee] : undefined;
  return callee?.kind === 'member' && iterating.has(callee.property ?? '') ? callee.object : NONE;
}

/** Properties that were surely taken out of the value of an expression before it is read there. */
export function removedBefore(
  workspace: Workspace,
  uri: string,
  code: Code,
  id: ExpressionId,
  context: Context | null,
): readonly Removed[] {
  const key = nameKey(code, id);
  const here = code.expressions[id];
  if (key === null || !here) return [];
  const own = removalsIn(code).get(key) ?? [];
  const around = conditionsAround(code, here.condition);
  const isDone = ({ at, condition, target }: Omit<Removal, keyof Removed>) =>
    at < id &&
    code.expressions[at]?.function === here.function &&
    isMet(workspace, uri, code, condition, around, target);
  return [
    ...own.filter(isDone),
    ...overwritten(code, id).filter(({ condition, target }) =>
      isMet(workspace, uri, code, condition, around, target),
    ),
    ...(callsWith(code).get(key) ?? [])
      .filter((call) =>
        isDone({ at: call, condition: code.expressions[call]?.condition ?? NONE, target: null }),
      )
      .flatMap((call) => removedByCall(workspace, uri, code, call, key, context)),
  ];
}

interface OwnPlace {
  /** Below `this`: `['settings', 'keys']`. */
  readonly path: Path;
  readonly at: ExpressionId;
}

/** What is deleted from properties of the object at hand: `delete this.settings.password`. */
const ownDeletions = perCode((code): readonly (OwnPlace & { readonly name: string })[] =>
  code.expressions.flatMap((expression, at) => {
    if (expression.kind !== 'unary' || expression.operator !== 'delete') return [];
    const path = ownPath(code, expression.operand);
    const name = path?.at(-1);
    return path && path.length > 1 && name !== undefined ? [{ path: path.slice(0, -1), at, name }] : [];
  }),
);

/** Properties of the object at hand that get the value of another one: `this.shown = this.settings`. */
const ownAliases = perCode((code): readonly (OwnPlace & { readonly of: Path })[] =>
  code.expressions.flatMap((expression, at) => {
    if (expression.kind !== 'assignment' || expression.operator !== '=') return [];
    const [path, of] = [ownPath(code, expression.target), ownPath(code, expression.value)];
    return path?.length && of?.length ? [{ path, at, of }] : [];
  }),
);

/** The properties below `this` that an expression reads; null if it reads something else. */
function ownPath(code: Code, id: ExpressionId): Path | null {
  const path: string[] = [];
  for (let at = code.expressions[id]; at; ) {
    if (at.kind === 'this') return path;
    if (at.kind === 'cast') at = code.expressions[at.operand];
    else if (at.kind === 'member' && at.property !== null) {
      path.unshift(at.property);
      at = code.expressions[at.object];
    } else return null;
  }
  return null;
}

/**
 * Names that are deleted from a property of an object after a value was put there, in the same function and wherever that is
 * done: `this.settings = settings; delete this.settings.password`. What reads it in between still has them.
 */
export function deletedFromOwn(
  code: Code,
  property: Path,
  value: ExpressionPlace,
  read: ExpressionPlace,
): readonly string[] {
  const stored = code.expressions[value.expression];
  if (!stored) return [];
  const around = conditionsAround(code, stored.condition);
  const isHere = (at: ExpressionId) => code.expressions[at]?.function === stored.function;
  const isSame = (path: Path, at: ExpressionId) =>
    isPath(path, property) ||
    ownAliases(code).some(
      (each) =>
        each.at < at &&
        isHere(each.at) &&
        ((isPath(each.path, path) && isPath(each.of, property)) ||
          (isPath(each.of, path) && isPath(each.path, property))),
    );
  const isReadBefore = (at: ExpressionId) =>
    read.uri === value.uri && isHere(read.expression) && read.expression < at;
  return ownDeletions(code)
    .filter(
      ({ path, at }) =>
        isHere(at) &&
        at > value.expression &&
        around.has(code.expressions[at]?.condition ?? NONE) &&
        !isReadBefore(at) &&
        isSame(path, at),
    )
    .map(({ name }) => name);
}

function isPath(one: Path, other: Path): boolean {
  return one.length === other.length && one.every((name, i) => name === other[i]);
}

/** Properties of a name, or of what lies below one, that were given another value: `user.password = undefined`, `request.body.owner = user.id`. */
function overwritten(code: Code, id: ExpressionId): readonly Omit<Removal, 'at'>[] {
  const here = code.expressions[id];
  if (here?.kind !== 'reference' && here?.kind !== 'member') return [];
  const path = here.definitions.length ? namePath(code, id)?.path : undefined;
  if (!path) return [];
  return here.definitions.flatMap((definition) => {
    const { binding, into, from, condition } = code.definitions[definition] as Definition;
    const [name, ...more] = into.slice(path.length);
    if (name === undefined || more.length || from.kind !== 'value') return [];
    if (!path.every((each, i) => each === into[i])) return [];
    const by = replacedBy(code, { binding, path }, from.value);
    return by ? [{ name, by, condition, target: { binding, path: into } }] : [];
  });
}

/**
 * Whether a condition holds wherever those around a place do, or in production, or asks who is signed in
 * (`if (!user.isAdmin) delete body.role`) or whether what is taken out is there at all.
 */
function isMet(
  workspace: Workspace,
  uri: string,
  code: Code,
  condition: ConditionId,
  around: ReadonlySet<ConditionId>,
  target: NamePath | null,
): boolean {
  for (let at = condition; !around.has(at); ) {
    const each: Condition | undefined = code.conditions[at];
    if (each?.kind !== 'test') return false;
    const isThere = target !== null && holdsWherePresent(code, each.test, each.value, target);
    const isInProduction = showsProduction(workspace, { uri, expression: each.test }, each.value);
    if (!isThere && !isInProduction && !asksWho(workspace, uri, each.test)) return false;
    at = each.parent;
  }
  return true;
}

/** Whether a test asks who is signed in. */
const asksWho = query<Workspace, boolean>({
  name: 'tests that ask who is signed in',
  compute: (workspace, uri, test) => {
    const { code } = factsAt(workspace, uri);
    const whole = code.expressions[test];
    return (
      whole !== undefined &&
      code.expressions.some(
        (each, expression) =>
          each.kind === 'member' &&
          each.function === whole.function &&
          each.start >= whole.start &&
          each.end <= whole.end &&
          basisOf(workspace, { uri, expression }, null) === 'strong',
      )
    );
  },
  onCycle: false,
});

/** What a function of the project takes out of its argument. */
function removedByCall(
  workspace: Workspace,
  uri: string,
  code: Code,
  id: ExpressionId,
  key: string,
  context: Context | null,
): readonly Removed[] {
  const call = code.expressions[id];
  const index = call?.kind === 'call' ? call.arguments.findIndex((each) => nameKey(code, each) === key) : -1;
  if (index < 0) return [];
  return calleesOf(workspace, { uri, expression: id }, context).flatMap((callee): readonly Removed[] => {
    if (callee.kind !== 'function') return [];
    const inner = factsAt(workspace, callee.uri).code;
    const fact = inner.functions[callee.function];
    const parameter = fact && keyOfParameter(inner, fact, index);
    return (parameter ? (removalsIn(inner).get(parameter) ?? []) : []).filter(
      ({ at, condition, target }) =>
        isMetWherePresent(inner, condition, conditionsAround(inner, NONE), target) &&
        inner.expressions[at]?.function === callee.function,
    );
  });
}
