/**
 * Tests of guards that always come out the same, by a slip: a promise that nobody waits for, a list where a question was
 * meant (`roles.filter(…)`), `role === 'admin' || 'editor'`, something compared with itself, `=` for `===`.
 */
import { type Code, type ConditionId, type Expression, type ExpressionId, NONE } from '../../facts/facts.ts';
import { onlyDefinition, returnedExpressions, withoutCastsAt } from '../../facts/reading.ts';
import { nameOfCallee } from '../../flow/flows.ts';
import { basisOf } from '../../meaning/guards/credentials.ts';
import { errorStatus, thrownStatusAt } from '../../meaning/guards/denials.ts';
import { denialStatusAt, expressionsOf, withInner } from '../../meaning/replies/answers.ts';
import { saidOfCall } from '../../meaning/values/sayings.ts';
import type { Context, ExpressionPlace, FunctionValue } from '../../meaning/values/value.ts';
import { calleesOf, contextOfCall, valuesOf } from '../../meaning/values/values.ts';
import { factsAt } from '../../workspace/facts.ts';
import type { Workspace } from '../../workspace/workspace.ts';

export type Slip =
  /** A call gives a promise, and nobody waits for it. */
  | 'promise'
  /** Each element is asked by a promise: `ids.every(async (id) => …)`. */
  | 'promises'
  /** A list, or an object that is written down, which is there whatever is in it. */
  | 'list'
  /** A text that is there: the second half of `role === 'admin' || 'editor'`. */
  | 'text'
  /** Something is compared with itself. */
  | 'itself'
  /** `=` stands for `===`. */
  | 'assigned'
  /** `indexOf` gives -1 for what is missing, which counts as true. */
  | 'index'
  /** `!role === 'admin'`: a yes or no is compared with something that is neither. */
  | 'negated'
  /** What can never be missing is compared with nothing. */
  | 'never-missing';

export interface Decided {
  readonly kind: 'decided';
  /** What always comes out the same. */
  readonly place: ExpressionPlace;
  readonly slip: Slip;
  readonly name: string;
  /** Whether it is always true, rather than never. */
  readonly always: boolean;
}

/** Functions that are followed from a test into what they give. */
const DEPTH_LIMIT = 3;

/**
 * The tests of a function on which a denial hangs and that never deny.
 * @param isVerdict whether what it returns decides if the request goes on
 */
export function decidedIn(
  workspace: Workspace,
  value: FunctionValue,
  isVerdict: boolean,
): readonly Decided[] {
  const { uri, context } = value;
  const { code } = factsAt(workspace, uri);
  const found = new Map<string, Decided>();
  const look = (expression: ExpressionId, wanted: boolean) => {
    for (const each of slipsIn(workspace, { uri, expression }, wanted, context, DEPTH_LIMIT))
      found.set(`${each.place.uri} ${each.place.expression}`, each);
  };
  for (const id of withInner(code, value.function))
    for (const { test, value: holds } of testsOfDenials(workspace, uri, id, context)) look(test, holds);
  if (isVerdict)
    for (const expression of returnedExpressions(code, value.function))
      for (const each of slipsOfVerdict(workspace, { uri, expression }, context, DEPTH_LIMIT))
        found.set(`${each.place.uri} ${each.place.expression}`, each);
  return [...found.values()];
}

/** The slips in what a guard returns. Whoever asks the guard waits for it, so that a promise is as good as its outcome. */
function slipsOfVerdict(
  workspace: Workspace,
  place: ExpressionPlace,
  context: Context | null,
  depth: number,
): readonly Decided[] {
  const { uri } = place;
  const { code } = factsAt(workspace, uri);
  const expression = withoutCastsAt(code, place.expression);
  const returned = code.expressions[expression];
  if (depth <= 0) return [];
  if (returned?.kind === 'reference') {
    const from = onlyDefinition(code, expression);
    return from?.kind === 'value' && !from.path.length && isAnswer(code, from.value)
      ? slipsOfVerdict(workspace, { uri, expression: from.value }, context, depth - 1)
      : [];
  }
  if (returned?.kind === 'logical' && isPromised(workspace, { uri, expression: returned.right }, context))
    return [
      ...(returned.operator === '??'
        ? []
        : slipsIn(workspace, { uri, expression: returned.left }, false, context, depth, true)),
      ...slipsOfVerdict(workspace, { uri, expression: returned.right }, context, depth),
    ];
  if (!isPromised(workspace, { uri, expression }, context))
    return slipsIn(workspace, { uri, expression }, false, context, depth);
  const [callee, ...others] = calleesOf(workspace, { uri, expression }, context);
  if (callee?.kind !== 'function' || others.length) return [];
  const inner = contextOfCall(workspace, callee, { uri, expression }, context);
  return returnedExpressions(factsAt(workspace, callee.uri).code, callee.function).flatMap((each) =>
    slipsOfVerdict(workspace, { uri: callee.uri, expression: each }, inner, depth - 1),
  );
}

/** Whether an expression is a call whose promise nobody waits for there. */
function isPromised(workspace: Workspace, place: ExpressionPlace, context: Context | null): boolean {
  const { code } = factsAt(workspace, place.uri);
  const expression = withoutCastsAt(code, place.expression);
  return givesPromise(workspace, { uri: place.uri, expression }, context);
}

interface Test {
  readonly test: ExpressionId;
  readonly value: boolean;
}

/** The tests that have to come out in some way for a denial of a function to run. */
function testsOfDenials(
  workspace: Workspace,
  uri: string,
  id: number,
  context: Context | null,
): readonly Test[] {
  const { code } = factsAt(workspace, uri);
  const around: ConditionId[] = [];
  for (const expression of expressionsOf(workspace, uri, id)) {
    const { condition } = code.expressions[expression] as Expression;
    if (condition !== NONE && denies(workspace, { uri, expression }, context)) around.push(condition);
  }
  const tests = new Map<string, Test>();
  const add = ({ test, value }: Test) => tests.set(`${test} ${value}`, { test, value });
  for (const condition of around)
    for (let at = code.conditions[condition]; at; at = code.conditions[at.parent])
      if (at.kind === 'test') add(at);
  // An error says who is refused by its status, or by what it is thrown for.
  for (const { kind, value, condition } of code.functions[id]?.exits ?? [])
    if (kind === 'throw')
      for (let at = code.conditions[condition]; at; at = code.conditions[at.parent])
        if (
          at.kind === 'test' &&
          (errorStatus(workspace, uri, code, value, context) ||
            basisOf(workspace, { uri, expression: at.test }, context) !== 'none')
        )
          add(at);
  return [...tests.values()];
}

/** Whether a call or an assignment turns a request away: by its status, or by an error that it hands on. */
function denies(workspace: Workspace, place: ExpressionPlace, context: Context | null): boolean {
  const { code } = factsAt(workspace, place.uri);
  const expression = code.expressions[place.expression];
  if (expression?.kind !== 'call' && expression?.kind !== 'assignment') return false;
  if (denialStatusAt(workspace, place, context) !== undefined) return true;
  if (expression.kind !== 'call') return false;
  if (thrownStatusAt(workspace, place, ['throws', 'rejects'], context)) return true;
  return (
    expression.arguments.length === 1 &&
    saidOfCall(workspace, place, 'passes', context).length > 0 &&
    errorStatus(workspace, place.uri, code, expression.arguments[0] ?? NONE, context) !== null
  );
}

/** The parts of a test that always come out other than they have to for the test to come out as it is wanted. */
function slipsIn(
  workspace: Workspace,
  place: ExpressionPlace,
  wanted: boolean,
  context: Context | null,
  depth: number,
  isOperand = false,
): readonly Decided[] {
  const { uri } = place;
  const { code } = factsAt(workspace, uri);
  const id = withoutCastsAt(code, place.expression);
  const expression = code.expressions[id];
  if (!expression || depth <= 0) return [];
  const of = (each: ExpressionId, as: boolean, inOperand: boolean) =>
    slipsIn(workspace, { uri, expression: each }, as, context, depth, inOperand);
  switch (expression.kind) {
    case 'unary':
      return expression.operator === '!' ? of(expression.operand, !wanted, isOperand) : [];
    case 'logical':
      return expression.operator === '??'
        ? []
        : [expression.left, expression.right].flatMap((each) => of(each, wanted, true));
    case 'reference': {
      const from = onlyDefinition(code, id);
      // What is kept under a name of its own may stand for a setting, unless it is made by a call.
      return from?.kind === 'value' && !from.path.length && isAnswer(code, from.value)
        ? slipsIn(workspace, { uri, expression: from.value }, wanted, context, depth - 1)
        : [];
    }
    default: {
      const slip = slipAt(workspace, uri, code, id, expression, context, isOperand);
      if (slip)
        return slip.always === wanted
          ? []
          : [{ kind: 'decided', place: { uri, expression: id }, name: nameAt(code, id), ...slip }];
      return expression.kind === 'call'
        ? slipsOfCallees(workspace, { uri, expression: id }, wanted, context, depth)
        : [];
    }
  }
}

/** Whether an expression asks or compares, rather than says what something is. */
function isAnswer(code: Code, id: ExpressionId): boolean {
  const kind = code.expressions[withoutCastsAt(code, id)]?.kind;
  return kind === 'call' || kind === 'binary' || kind === 'logical' || kind === 'unary';
}

function nameAt(code: Code, id: ExpressionId): string {
  return code.expressions[id]?.kind === 'call' ? nameOfCallee(code, id) : '';
}

/** The slips in what the functions of the project give that a test asks. */
function slipsOfCallees(
  workspace: Workspace,
  place: ExpressionPlace,
  wanted: boolean,
  context: Context | null,
  depth: number,
): readonly Decided[] {
  const [callee, ...others] = calleesOf(workspace, place, context);
  if (callee?.kind !== 'function' || others.length) return [];
  const { code } = factsAt(workspace, callee.uri);
  const inner = contextOfCall(workspace, callee, place, context);
  return returnedExpressions(code, callee.function).flatMap((expression) =>
    slipsIn(workspace, { uri: callee.uri, expression }, wanted, inner, depth - 1),
  );
}

interface Outcome {
  readonly slip: Slip;
  readonly always: boolean;
}

const always = (slip: Slip): Outcome => ({ slip, always: true });
const never = (slip: Slip): Outcome => ({ slip, always: false });

/** How an expression always comes out by a slip; null for others. */
function slipAt(
  workspace: Workspace,
  uri: string,
  code: Code,
  id: ExpressionId,
  expression: Expression,
  context: Context | null,
  isOperand: boolean,
): Outcome | null {
  switch (expression.kind) {
    case 'literal':
      // Alone it is written on purpose: `if (true)`, and so is `ok || true`, which nobody takes for a comparison.
      return isOperand && typeof expression.value === 'string' && expression.value ? always('text') : null;
    case 'array':
    case 'object':
      return isOperand ? always('list') : null;
    case 'assignment':
      return assigned(code, expression);
    case 'call': {
      const place = { uri, expression: id };
      if (isAskedOfEach(code, expression)) return always('promises');
      if (givesPromise(workspace, place, context)) return always('promise');
      if (givesList(workspace, place, context)) return always('list');
      return isIndex(workspace, uri, code, expression, context) ? always('index') : null;
    }
    case 'binary':
      return compared(workspace, uri, code, expression, context);
    default:
      return null;
  }
}

function assigned(
  code: Code,
  { operator, value }: Extract<Expression, { kind: 'assignment' }>,
): Outcome | null {
  const given = code.expressions[value];
  if (operator !== '=' || given?.kind !== 'literal') return null;
  return given.value ? always('assigned') : never('assigned');
}

/** Whether a call gives a promise: of an asynchronous function of the project, or of a library. */
function givesPromise(workspace: Workspace, place: ExpressionPlace, context: Context | null): boolean {
  const { code } = factsAt(workspace, place.uri);
  const call = code.expressions[place.expression];
  if (call?.kind !== 'call' || call.isNew) return false;
  const callees = calleesOf(workspace, place, context);
  const isOurs = callees.length > 0 && callees.every((each) => each.kind === 'function');
  if (isOurs)
    return callees.every((each) => {
      const fact =
        each.kind === 'function' ? factsAt(workspace, each.uri).code.functions[each.function] : undefined;
      return fact?.async === true && !fact.generator;
    });
  const isCallback = call.arguments.some((each) => code.expressions[each]?.kind === 'function');
  return !isCallback && saidOfCall(workspace, place, 'promises', context).length > 0;
}

/** `ids.every(async (id) => …)`: the promises that the callback gives count as true. */
function isAskedOfEach(
  code: Code,
  { callee, arguments: given }: Extract<Expression, { kind: 'call' }>,
): boolean {
  const member = code.expressions[callee];
  const [first = NONE, ...others] = given;
  const callback = code.expressions[first];
  return (
    member?.kind === 'member' &&
    (member.property === 'some' || member.property === 'every') &&
    callback?.kind === 'function' &&
    !others.length &&
    code.functions[callback.target]?.async === true
  );
}

const lists: ReadonlySet<string | null> = new Set(['filter', 'map', 'flatMap']);

/** `roles.filter((role) => …)`, on what no library and no class of the project is known to be. */
function givesList(workspace: Workspace, place: ExpressionPlace, context: Context | null): boolean {
  const { code } = factsAt(workspace, place.uri);
  const call = code.expressions[place.expression];
  const member = call?.kind === 'call' ? code.expressions[call.callee] : undefined;
  if (call?.kind !== 'call' || member?.kind !== 'member' || !lists.has(member.property)) return false;
  const callback = code.expressions[call.arguments[0] ?? NONE];
  if (callback?.kind !== 'function' || code.functions[callback.target]?.async) return false;
  const receiver = { uri: place.uri, expression: member.object };
  // What says who is asking is data; of other values only those of the language are surely no builders of queries.
  return (
    valuesOf(workspace, receiver, context).every(({ kind }) => kind === 'array' || kind === 'unknown') ||
    basisOf(workspace, receiver, context) !== 'none'
  );
}

/** `allowed.indexOf(user.role)`, asked for as if it were a yes or no. */
function isIndex(
  workspace: Workspace,
  uri: string,
  code: Code,
  { callee, arguments: given }: Extract<Expression, { kind: 'call' }>,
  context: Context | null,
): boolean {
  const member = code.expressions[callee];
  if (member?.kind !== 'member' || member.property !== 'indexOf' || given.length !== 1) return false;
  // Of a text it is an idiom for how it begins: `!path.indexOf('/admin')`.
  return valuesOf(workspace, { uri, expression: member.object }, context).some(
    ({ kind }) => kind === 'array',
  );
}

const equalities = /^[!=]==?$/;

function compared(
  workspace: Workspace,
  uri: string,
  code: Code,
  { operator, left, right }: Extract<Expression, { kind: 'binary' }>,
  context: Context | null,
): Outcome | null {
  const [a, b] = [left, right].map((each) => code.expressions[withoutCastsAt(code, each)]);
  if (!a || !b) return null;
  if (operator === 'instanceof' || operator === 'in') return isNot(a) ? never('negated') : null;
  if (!equalities.test(operator)) return null;
  const unequal = (slip: Slip) => (operator.startsWith('!') ? always(slip) : never(slip));
  const equal = (slip: Slip) => (operator.startsWith('!') ? never(slip) : always(slip));
  if (isSame(code, left, right)) return equal('itself');
  if ((isNot(a) && isText(b)) || (isNot(b) && isText(a))) return unequal('negated');
  if (isMissing(b) && givesList(workspace, { uri, expression: withoutCastsAt(code, left) }, context))
    return unequal('never-missing');
  return operator.length === 3 && (isMade(a) || isMade(b)) ? unequal('list') : null;
}

function isNot(expression: Expression): boolean {
  return expression.kind === 'unary' && expression.operator === '!';
}

function isText(expression: Expression): boolean {
  return expression.kind === 'literal' && typeof expression.value === 'string';
}

function isMissing(expression: Expression): boolean {
  return (
    (expression.kind === 'literal' && (expression.value === null || expression.value === undefined)) ||
    (expression.kind === 'reference' && expression.name === 'undefined' && expression.binding === NONE)
  );
}

/** A list or an object that is written in the comparison is the same as no other. */
function isMade({ kind }: Expression): boolean {
  return kind === 'array' || kind === 'object';
}

/** Whether two expressions are the same member of the same name, with nothing between them that could change it. */
function isSame(code: Code, left: ExpressionId, right: ExpressionId): boolean {
  const [a, b] = [left, right].map((each) => code.expressions[withoutCastsAt(code, each)]);
  if (a?.kind === 'reference' && b?.kind === 'reference')
    return a.binding !== NONE && a.binding === b.binding && a.definitions.join() === b.definitions.join();
  if (a?.kind !== 'member' || b?.kind !== 'member' || a.property === null) return false;
  return a.property === b.property && isSame(code, a.object, b.object);
}
