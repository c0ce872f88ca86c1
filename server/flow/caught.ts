/** What code knows of an error where it uses it. */
import {
  type Code,
  type ConditionId,
  type Definition,
  type Expression,
  type ExpressionId,
  NONE,
} from '../facts/facts.ts';
import { fixedText, rootBinding } from '../facts/reading.ts';
import { expressionsIn } from '../facts/tables.ts';
import { showsProduction } from '../meaning/settings/circumstances.ts';
import type { ExpressionPlace } from '../meaning/values/value.ts';
import { valuesOf } from '../meaning/values/values.ts';
import type { Span } from '../text/span.ts';
import { factsAt } from '../workspace/facts.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { Flow } from './flows.ts';
import { nameKey } from './same.ts';

/**
 * Whether the code tells what kind of error it is before it uses it: it tests its class, its name, its code or a mark
 * of its own, and the test holds there. Such an error is expected, and its text is written for whoever gets it.
 */
export function isExpectedError(workspace: Workspace, flow: Flow): boolean {
  const { uri } = flow.arrival.place;
  const { code } = factsAt(workspace, uri);
  const error = code.expressions[flow.arrival.place.expression];
  if (error?.kind !== 'reference') return false;
  const places: readonly ExpressionPlace[] = [flow.arrival.place, flow.argument, flow.call];
  return (
    places.some(
      (place) =>
        place.uri === uri &&
        isTested(code, code.expressions[place.expression]?.condition ?? NONE, error.binding),
    ) ||
    isSentOnTest(code, flow, error.binding) ||
    isReplaced(workspace, flow, error.binding)
  );
}

/**
 * Whether the status of an answer is taken from the error that a `catch` clause caught, whatever it is without one:
 * `response.status(error.statusCode ?? 500)`. Whoever throws then says what the client is told.
 * @param status the expression of the status, in the file of the reply
 */
export function saysOwnStatus(workspace: Workspace, flow: Flow, status: ExpressionId): boolean {
  const { code } = factsAt(workspace, flow.call.uri);
  const binding = rootBinding(code, flow.arrival.place.expression);
  return (
    flow.arrival.place.uri === flow.call.uri &&
    code.bindings[binding]?.kind === 'catch' &&
    isStatusOfError(code, status)
  );
}

/**
 * Whether what is kept of the error under a name goes on to the reply on such a test only: `status < 500 ? message : 'failed'`,
 * in the reply itself or in what another name on the way is given.
 */
function isSentOnTest(code: Code, { arrival, argument }: Flow, error: number): boolean {
  const { uri } = arrival.place;
  const reply = code.expressions[argument.expression];
  if (!reply || argument.uri !== uri) return false;
  const kept = arrival.steps.flatMap(({ place }) =>
    place.uri === uri
      ? code.definitions.filter(({ span }) => span.start === place.span.start && span.end === place.span.end)
      : [],
  );
  const given = kept.flatMap(({ from }) =>
    from.kind === 'value' ? (code.expressions[from.value] ?? []) : [],
  );
  const ways = [reply, ...given];
  return kept.some(({ binding }) => {
    const sent = (code.bindings[binding]?.references ?? [])
      .flatMap((each) => code.expressions[each] ?? [])
      .filter((each) => ways.some((way) => each.start >= way.start && each.end <= way.end));
    return sent.length > 0 && sent.every(({ condition }) => isTested(code, condition, error));
  });
}

/**
 * Whether a function of another file, which the error is handed to on its way, tells kinds of errors apart by what
 * libraries put on them (`error.code === 'ENOENT'`): it makes the texts of answers for the whole project.
 */
export function isSortedElsewhere(workspace: Workspace, { arrival, argument }: Flow): boolean {
  return arrival.steps.some(({ place: { uri, span } }) => {
    if (uri === argument.uri || uri === arrival.place.uri) return false;
    const { code } = factsAt(workspace, uri);
    const step = code.expressions.find(({ start, end }) => start >= span.start && end <= span.end);
    return (
      step !== undefined &&
      code.conditions.some(
        (each) =>
          each.kind === 'test' &&
          code.expressions[each.test]?.function === step.function &&
          namesKind(code, each.test, 0),
      )
    );
  });
}

/** What the status of an answer is called where it is put together before it is sent. */
const statusNames: ReadonlySet<string> = new Set(['status', 'statusCode', 'code', 'httpStatus']);

/**
 * The status that stands beside the text of an error where an answer is put together before it is sent: `{ code: 401, json:
 * { message: error.message } }`, sent by `status(answer.code).json(answer.json)`; null if none does. 500 if one of several is.
 */
export function statusBeside(workspace: Workspace, { call, argument, arrival }: Flow): number | null {
  const { code } = factsAt(workspace, argument.uri);
  const body = code.expressions[argument.expression];
  const key = body?.kind === 'member' ? nameKey(code, body.object) : null;
  const whole = code.expressions[call.expression];
  if (body?.kind !== 'member' || body.property === null || key === null || !whole) return null;
  const status = expressionsWithin(code, whole).find(
    (each): each is Extract<Expression, { kind: 'member' }> =>
      each.kind === 'member' && statusNames.has(each.property ?? '') && nameKey(code, each.object) === key,
  );
  if (!status?.property) return null;
  const names = { status: status.property, body: body.property };
  const found = valuesOf(workspace, { uri: argument.uri, expression: body.object }, arrival.context).flatMap(
    (value) =>
      value.kind === 'object'
        ? statusWith(factsAt(workspace, value.uri).code, value.expression, names, arrival.path[0] ?? null)
        : [],
  );
  return found.includes(500) ? 500 : (found[0] ?? null);
}

/** The status of an answer that is written down, if what is sent with it reads the given property of something. */
function statusWith(
  code: Code,
  id: ExpressionId,
  names: { readonly status: string; readonly body: string },
  read: string | null,
): readonly number[] {
  const answer = code.expressions[id];
  const propertyOf = (name: string) =>
    answer?.kind === 'object'
      ? code.expressions[answer.properties.find(({ key }) => key === name)?.value ?? NONE]
      : undefined;
  const [status, body] = [propertyOf(names.status), propertyOf(names.body)];
  if (!body || status?.kind !== 'literal' || !isStatus(status.value)) return [];
  const isRead = expressionsWithin(code, body).some((each) =>
    read === null ? each.kind === 'reference' : each.kind === 'member' && each.property === read,
  );
  return isRead ? [status.value] : [];
}

function expressionsWithin(code: Code, span: Span): readonly Expression[] {
  return expressionsIn(code, span).flatMap((id) => code.expressions[id] ?? []);
}

function isStatus(value: unknown): value is number {
  return typeof value === 'number' && value >= 400 && value < 600;
}

/** What Node.js and libraries of HTTP put on errors so that they can be told apart. */
const kinds: ReadonlySet<string> = new Set(['code', 'errno', 'status', 'statusCode']);

function namesKind(code: Code, id: ExpressionId, depth: number): boolean {
  const test = code.expressions[id];
  if (!test || depth > 8) return false;
  const of = (part: ExpressionId) => namesKind(code, part, depth + 1);
  switch (test.kind) {
    case 'member':
      return test.property !== null && kinds.has(test.property);
    case 'unary':
      return of(test.operand);
    case 'logical':
    case 'binary':
      return of(test.left) || of(test.right);
    default:
      return false;
  }
}

/**
 * Whether the name that the text of the error is kept in gets another text where the error is not expected:
 * `if (isProduction && !error.isOperational) message = 'failed';`. What is left is an expected error, or no production.
 */
function isReplaced(workspace: Workspace, { arrival }: Flow, error: number): boolean {
  const { uri } = arrival.place;
  const { code } = factsAt(workspace, uri);
  return arrival.steps.some(({ place }) => {
    if (place.uri !== uri) return false;
    const kept = code.definitions.find(
      ({ span }) => span.start === place.span.start && span.end === place.span.end,
    );
    const others = kept && !kept.into.length ? (code.bindings[kept.binding]?.definitions ?? []) : [];
    return others.some((id) => {
      const other = code.definitions[id];
      return other !== undefined && other !== kept && replaces(workspace, uri, code, other, error);
    });
  });
}

function replaces(workspace: Workspace, uri: string, code: Code, other: Definition, error: number): boolean {
  const { from, into, condition } = other;
  const test = code.conditions[condition];
  if (from.kind !== 'value' || into.length || test?.kind !== 'test') return false;
  if (mentions(code, from.value, error, 0)) return false;
  return conjuncts(code, test.test, test.value).every(
    ({ expression, value }) =>
      tells(code, expression, !value, error) || showsProduction(workspace, { uri, expression }, value),
  );
}

/** The tests that all have these values where a test has this one. */
function conjuncts(
  code: Code,
  expression: ExpressionId,
  value: boolean,
): readonly { readonly expression: ExpressionId; readonly value: boolean }[] {
  const test = code.expressions[expression];
  if (test?.kind === 'unary' && test.operator === '!') return conjuncts(code, test.operand, !value);
  if (test?.kind === 'logical' && test.operator === (value ? '&&' : '||'))
    return [test.left, test.right].flatMap((side) => conjuncts(code, side, value));
  return [{ expression, value }];
}

function isTested(code: Code, from: ConditionId, binding: number): boolean {
  for (let at = code.conditions[from]; at; at = code.conditions[at.parent]) {
    if (at.kind === 'case' && !at.default && mentions(code, at.discriminant, binding, 0)) return true;
    if (at.kind === 'test' && tells(code, at.test, at.value, binding)) return true;
  }
  return false;
}

/** Whether a test being true, or false, tells what the error is; that there is one at all tells nothing. */
function tells(code: Code, id: ExpressionId, value: boolean, binding: number): boolean {
  const test = code.expressions[id];
  switch (test?.kind) {
    case 'unary':
      return test.operator === '!' && tells(code, test.operand, !value, binding);
    case 'logical':
      return [test.left, test.right].some((side) => tells(code, side, value, binding));
    case 'binary': {
      const isNegated = test.operator.startsWith('!');
      if (test.operator === 'instanceof') {
        // Every error is an `Error`.
        const right = code.expressions[test.right];
        const isGeneral = right?.kind === 'reference' && right.name === 'Error';
        return value && !isGeneral && mentions(code, test.left, binding, 0);
      }
      if (value === below.has(test.operator) && (below.has(test.operator) || above.has(test.operator)))
        return (
          isStatusOf(code, test.left, (each) => each === binding || isGiven(code, each, NAME_LIMIT)) &&
          code.expressions[test.right]?.kind === 'literal'
        );
      if (value === isNegated) return false;
      const sides = [test.left, test.right];
      return (
        sides.some((side) => isPart(code, side, binding)) ||
        // A message that is one text of the code is no secret.
        (sides.some((side) => isMessage(code, side, binding)) &&
          sides.some((side) => fixedText(code, side) !== null))
      );
    }
    case 'member':
      return value && isPart(code, id, binding);
    case 'call':
      return value && test.arguments.some((each) => mentions(code, each, binding, 0));
    default:
      return false;
  }
}

/** Names for one another that are followed. */
const NAME_LIMIT = 4;

/**
 * Whether a name stands for something that a function is given, or for a part of it (`const raw = reply.raw`): a handler of
 * errors is given the answer as well, whose status the framework has taken from the error.
 */
function isGiven(code: Code, binding: number, depth: number): boolean {
  const made = code.bindings[binding];
  if (made?.kind === 'parameter') return true;
  const { from, into } = code.definitions[made?.definitions[0] ?? NONE] ?? {};
  return (
    made?.definitions.length === 1 &&
    from?.kind === 'value' &&
    !into?.length &&
    depth > 0 &&
    isGiven(code, rootBinding(code, from.value), depth - 1)
  );
}

const below: ReadonlySet<string> = new Set(['<', '<=']);
const above: ReadonlySet<string> = new Set(['>', '>=']);

/** Whether an expression is the status that a caught error, or one that a handler of errors is given, brings along. */
export function isStatusOfError(code: Code, id: ExpressionId): boolean {
  return isStatusOf(code, id, (binding) => {
    const kind = code.bindings[binding]?.kind;
    return kind === 'catch' || kind === 'parameter';
  });
}

/** What libraries of HTTP put on errors to say how they are answered (http-errors, Koa, Fastify). */
const statuses: ReadonlySet<string> = new Set(['status', 'statusCode']);

function isStatusOf(code: Code, id: ExpressionId, isError: (binding: number) => boolean, depth = 0): boolean {
  const expression = code.expressions[id];
  if (!expression || depth > 8) return false;
  const of = (each: ExpressionId) => isStatusOf(code, each, isError, depth + 1);
  const isOfError = (each: ExpressionId) => {
    const root = rootBinding(code, each);
    return root !== NONE && isError(root);
  };
  switch (expression.kind) {
    case 'member':
      return statuses.has(expression.property ?? '') && isOfError(expression.object);
    case 'reference':
      return (
        expression.definitions.length > 0 &&
        expression.definitions.every((each) => {
          const { from, into } = code.definitions[each] ?? {};
          if (from?.kind !== 'value' || into?.length) return false;
          return from.path.length
            ? statuses.has(from.path.at(-1) ?? '') && isOfError(from.value)
            : of(from.value);
        })
      );
    case 'logical':
      return of(expression.left);
    case 'conditional':
      return of(expression.then) || of(expression.otherwise);
    case 'cast':
      return of(expression.operand);
    default:
      return false;
  }
}

function isPart(code: Code, id: ExpressionId, binding: number): boolean {
  const expression = code.expressions[id];
  if (expression?.kind === 'cast') return isPart(code, expression.operand, binding);
  return (
    expression?.kind === 'member' &&
    // Every error has these.
    !['message', 'stack'].includes(expression.property ?? '') &&
    mentions(code, expression.object, binding, 0)
  );
}

function isMessage(code: Code, id: ExpressionId, binding: number): boolean {
  const expression = code.expressions[id];
  return (
    expression?.kind === 'member' &&
    expression.property === 'message' &&
    mentions(code, expression.object, binding, 0)
  );
}

function mentions(code: Code, id: ExpressionId, binding: number, depth: number): boolean {
  const expression = code.expressions[id];
  if (!expression || depth > 8) return false;
  if (expression.kind === 'reference') return expression.binding === binding;
  if (expression.kind === 'member') return mentions(code, expression.object, binding, depth + 1);
  if (expression.kind === 'cast') return mentions(code, expression.operand, binding, depth + 1);
  return false;
}
