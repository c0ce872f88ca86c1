/** Which answers, errors and redirects turn a request away for lack of a user (401) or of rights (403). */
import { type BindingId, type Code, type ExpressionId, type FunctionId, NONE } from '../../facts/facts.ts';
import { onlyValueOf, returnedExpressions } from '../../facts/reading.ts';
import { factsAt } from '../../workspace/facts.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { denialOf, expressionsOf, statusesAt } from '../replies/answers.ts';
import { literalArgument, propertyValues, saidOfCall, sayingsAtCall } from '../values/sayings.ts';
import type { Context, ExpressionPlace, Value } from '../values/value.ts';
import { calleesOf, contextOfCall, stepAll, valuesOf } from '../values/values.ts';

/** Whether whatever comes is answered with an error, before anything else is done with it. */
export function refusesAll(
  workspace: Workspace,
  uri: string,
  id: FunctionId,
  context: Context | null,
): boolean {
  const { code } = factsAt(workspace, uri);
  const fact = code.functions[id];
  if (!fact) return false;
  const [first] = fact.calls
    .map((call) => ({ uri, expression: call }))
    .filter((place) => {
      const { ofCall, ofArguments } = sayingsAtCall(workspace, place, context);
      // A header says nothing yet of what comes of the request.
      if (ofArguments.some(({ section, entry }) => section === 'replies' && entry === 'header')) return false;
      return ofCall.length > 0 || isReply(workspace, place, context);
    });
  const isFirst = first !== undefined && code.expressions[first.expression]?.condition === NONE;
  if (isFirst && isRefusal(workspace, first, code, context)) return true;
  if (setsRefusalFirst(workspace, uri, id, context, first?.expression ?? NONE)) return true;
  if (returnsRefusals(workspace, uri, id, context)) return true;
  return (
    fact.calls.length <= 1 && fact.exits.some(({ kind, condition }) => kind === 'throw' && condition === NONE)
  );
}

/** Functions of the project that make an answer, one within the other. */
const DEPTH_LIMIT = 3;

/** Whether whatever is returned is an error: `return new Response('Method Not Allowed', { status: 405 })`. */
function returnsRefusals(
  workspace: Workspace,
  uri: string,
  id: FunctionId,
  context: Context | null,
  depth = DEPTH_LIMIT,
): boolean {
  const { code } = factsAt(workspace, uri);
  const { exits = [] } = code.functions[id] ?? {};
  return (
    exits.some(({ kind }) => kind === 'return') &&
    exits.every(
      ({ kind, value }) =>
        kind === 'throw' || isErrorAt(workspace, { uri, expression: value }, context, depth),
    )
  );
}

/** Whether a call that is returned, or one that it is chained to, says the status of an error, and no other. */
function isErrorAt(
  workspace: Workspace,
  place: ExpressionPlace,
  context: Context | null,
  depth: number,
): boolean {
  const { code } = factsAt(workspace, place.uri);
  const statuses: unknown[] = [];
  for (let at = place.expression, call = code.expressions[at]; call?.kind === 'call'; ) {
    statuses.push(...statusesAt(workspace, { uri: place.uri, expression: at }, context));
    const callee = code.expressions[call.callee];
    at = callee?.kind === 'member' ? callee.object : NONE;
    call = code.expressions[at];
  }
  if (statuses.length) return statuses.every((status) => Number(status) >= 400);
  // A function of the project may make the answer: `errorResponse({ status: 404 })`.
  const makers =
    depth > 0 && code.expressions[place.expression]?.kind === 'call'
      ? calleesOf(workspace, place, context)
      : [];
  return (
    makers.length > 0 &&
    makers.every(
      (maker) =>
        maker.kind === 'function' &&
        returnsRefusals(
          workspace,
          maker.uri,
          maker.function,
          contextOfCall(workspace, maker, place, context),
          depth - 1,
        ),
    )
  );
}

/**
 * Whether the status of an error is set by an assignment before anything else, and no other one is set after it:
 * `context.status = 405`.
 */
function setsRefusalFirst(
  workspace: Workspace,
  uri: string,
  id: FunctionId,
  context: Context | null,
  firstCall: ExpressionId,
): boolean {
  const { code } = factsAt(workspace, uri);
  const set = expressionsOf(workspace, uri, id).flatMap((expression) =>
    code.expressions[expression]?.kind === 'assignment'
      ? statusesAt(workspace, { uri, expression }, context).map((status) => ({ expression, status }))
      : [],
  );
  const start = (expression: ExpressionId) => code.expressions[expression]?.start ?? Number.POSITIVE_INFINITY;
  const [first] = set;
  return (
    first !== undefined &&
    code.expressions[first.expression]?.condition === NONE &&
    start(first.expression) < start(firstCall) &&
    set.every(({ status }) => Number(status) >= 400)
  );
}

function isReply(workspace: Workspace, place: ExpressionPlace, context: Context | null): boolean {
  return sayingsAtCall(workspace, place, context).ofArguments.some(
    ({ section }) => section === 'statuses' || section === 'replies',
  );
}

function isRefusal(
  workspace: Workspace,
  place: ExpressionPlace,
  code: Code,
  context: Context | null,
): boolean {
  const call = code.expressions[place.expression];
  if (call?.kind !== 'call') return false;
  const { ofCall, ofArguments } = sayingsAtCall(workspace, place, context);
  if (call.arguments.length && ofCall.some(({ section }) => section === 'passes')) return true;
  return ofArguments.some(({ section, argument, path }) => {
    const given = call.arguments[argument] ?? NONE;
    const status =
      section === 'statuses' ? literalArgument(workspace, place, given, path, context) : undefined;
    return typeof status === 'number' && status >= 400;
  });
}

/** 401 or 403 if an error says so by its arguments, its class or the function that makes it. */
export function errorStatus(
  workspace: Workspace,
  uri: string,
  code: Code,
  id: ExpressionId,
  context: Context | null,
  depth = DEPTH_LIMIT,
): '401' | '403' | null {
  const error = code.expressions[id];
  if (error?.kind === 'literal') return denialOf(error.value);
  // `const error = new ForbiddenError(); throw error;`
  if (error?.kind === 'reference') {
    const put = statusPut(code, error.binding);
    const made = onlyValueOf(code, error.binding);
    if (put !== undefined) return denialOf(put);
    return code.expressions[made]?.kind === 'call'
      ? errorStatus(workspace, uri, code, made, context, depth)
      : null;
  }
  if (error?.kind !== 'call') return null;
  // Numbers and the kind of error say more than words that are for people: `new HttpException('Not authorized', 401)`.
  return (
    statusNumbered(workspace, uri, error.arguments, context) ??
    statusMade(workspace, { uri, expression: id }, context, depth) ??
    statusOfError(nameOf(code, error.callee)) ??
    statusInWords(workspace, uri, error.arguments, context)
  );
}

/** Members of errors that hold the status with which they are answered. */
const statusMembers = ['status', 'statusCode', 'code'];

/** The number that is put on an error as its status after it was made: `error.status = 401`; undefined where there is none, or several. */
function statusPut(code: Code, binding: BindingId): number | undefined {
  const put = (code.bindings[binding]?.definitions ?? []).flatMap((id) => {
    const { into = [], from } = code.definitions[id] ?? {};
    const value = from?.kind === 'value' && !from.path.length ? code.expressions[from.value] : undefined;
    const isStatus = into.length === 1 && statusMembers.includes(into[0] ?? '');
    return isStatus && value?.kind === 'literal' && typeof value.value === 'number' ? [value.value] : [];
  });
  const [only, ...others] = new Set(put);
  return others.length ? undefined : only;
}

/**
 * 401 or 403 if what the project itself makes the error with says so: a function, as in `throw notMember()` of
 * `const notMember = () => new HttpError({ statusCode: 403 })`, or a class that gives the number to the one above it.
 */
function statusMade(
  workspace: Workspace,
  place: ExpressionPlace,
  context: Context | null,
  depth: number,
): '401' | '403' | null {
  if (depth <= 0) return null;
  const makers = calleesOf(workspace, place, context);
  const told = makers.flatMap((maker): readonly ('401' | '403' | null)[] => {
    if (maker.kind === 'class')
      return [statusAbove(workspace, maker, context) ?? statusHeld(workspace, place, context)];
    if (maker.kind !== 'function') return [];
    const { code } = factsAt(workspace, maker.uri);
    const inner = contextOfCall(workspace, maker, place, context);
    return returnedExpressions(code, maker.function).map((each) =>
      errorStatus(workspace, maker.uri, code, each, inner, depth - 1),
    );
  });
  const [only = null, ...others] = new Set(told);
  return others.length ? null : only;
}

/** 401 or 403 if the constructor of a class gives it to the class above: `super('Not yours', 403)`. */
function statusAbove(
  workspace: Workspace,
  { uri, class: id }: Extract<Value, { kind: 'class' }>,
  context: Context | null,
): '401' | '403' | null {
  const { code } = factsAt(workspace, uri);
  const maker = code.classes[id]?.members.find(({ kind }) => kind === 'constructor');
  for (const each of code.functions[maker?.function ?? NONE]?.calls ?? []) {
    const call = code.expressions[each];
    if (call?.kind === 'call' && code.expressions[call.callee]?.kind === 'super')
      return statusNumbered(workspace, uri, call.arguments, context);
  }
  return null;
}

/** 401 or 403 if an object of a class of the project holds it as its status, and no other number. */
function statusHeld(
  workspace: Workspace,
  place: ExpressionPlace,
  context: Context | null,
): '401' | '403' | null {
  const [only, ...others] = new Set(
    statusMembers
      .flatMap((name) => propertyValues(workspace, place, [name], context))
      .flatMap((value) => (value.kind === 'literal' && typeof value.value === 'number' ? [value.value] : [])),
  );
  return others.length ? null : denialOf(only);
}

/** 401 or 403 among arguments, or as the status of an object among them, or told by a text among them. */
export function statusIn(
  workspace: Workspace,
  uri: string,
  args: readonly ExpressionId[],
  context: Context | null,
): '401' | '403' | null {
  return statusNumbered(workspace, uri, args, context) ?? statusInWords(workspace, uri, args, context);
}

function statusNumbered(
  workspace: Workspace,
  uri: string,
  args: readonly ExpressionId[],
  context: Context | null,
): '401' | '403' | null {
  for (const argument of args) {
    const place = { uri, expression: argument };
    const given = valuesOf(workspace, place, context);
    const objects = given.filter(({ kind }) => kind === 'object');
    const under = (path: readonly string[]) => stepAll(workspace, objects, path);
    const numbers = [...given, ...statusMembers.flatMap((name) => under([name]))];
    for (const value of numbers) {
      const told = value.kind === 'literal' ? denialOf(value.value) : null;
      if (told) return told;
    }
    for (const value of [['code'], ['extensions', 'code']].flatMap(under)) {
      const told =
        value.kind === 'literal' && typeof value.value === 'string' ? statusOfName[value.value] : null;
      if (told) return told;
    }
  }
  return null;
}

function statusInWords(
  workspace: Workspace,
  uri: string,
  args: readonly ExpressionId[],
  context: Context | null,
): '401' | '403' | null {
  for (const expression of args)
    for (const value of valuesOf(workspace, { uri, expression }, context)) {
      const told =
        value.kind === 'literal' && typeof value.value === 'string' ? statusOfWords(value.value) : null;
      if (told) return told;
    }
  return null;
}

/** 401 or 403 if a call of a library, of which a model says that it throws or rejects, is given that: `context.throw(403)`. */
export function thrownStatusAt(
  workspace: Workspace,
  place: ExpressionPlace,
  sections: readonly ('throws' | 'rejects')[],
  context: Context | null,
): '401' | '403' | null {
  const call = factsAt(workspace, place.uri).code.expressions[place.expression];
  const throws = sections.some((each) => saidOfCall(workspace, place, each, context).length);
  return call?.kind === 'call' && throws ? statusIn(workspace, place.uri, call.arguments, context) : null;
}

/** Codes of errors that are names of statuses, as in tRPC and GraphQL. */
const statusOfName: Readonly<Record<string, '401' | '403'>> = {
  UNAUTHORIZED: '401',
  UNAUTHENTICATED: '401',
  FORBIDDEN: '403',
};

/** Whether an expression makes what its function throws: `throw createError({ statusCode: 401 })`. */
export function isThrown(code: Code, id: ExpressionId): boolean {
  const exits = code.functions[code.expressions[id]?.function ?? NONE]?.exits ?? [];
  return exits.some(({ kind, value }) => kind === 'throw' && value === id);
}

/** What the name of an error, or of the function that makes it, says: `UnauthorizedError`. */
export function statusOfError(name: string): '401' | '403' | null {
  if (/unauthori[sz]ed|unauthenticated|authentication|invalidtoken|notauthenticated/i.test(name))
    return '401';
  return /forbidden|accessdenied|notauthori[sz]ed|authori[sz]ation|permission/i.test(name) ? '403' : null;
}

/** What a text for people says: `Forbidden`, `You are not signed in`. */
function statusOfWords(text: string): '401' | '403' | null {
  if (/\b(?:unauthori[sz]ed|unauthenticated|not (?:logged|signed) in|not authenticated)\b/i.test(text))
    return '401';
  return /\b(?:forbidden|(?:access|permission)[ -]denied|not (?:allowed|authori[sz]ed|permitted))\b/i.test(
    text,
  )
    ? '403'
    : null;
}

/** The text that an expression begins with, also as the argument of a call: `new URL('/login', request.url)`. */
export function textAt(
  workspace: Workspace,
  place: ExpressionPlace,
  context: Context | null,
  depth = 0,
): string {
  const { code } = factsAt(workspace, place.uri);
  const expression = code.expressions[place.expression];
  for (const value of valuesOf(workspace, place, context))
    if (value.kind === 'literal' && typeof value.value === 'string') return value.value;
  if (!expression || depth > 8) return '';
  const of = (id: ExpressionId) => textAt(workspace, { uri: place.uri, expression: id }, context, depth + 1);
  switch (expression.kind) {
    case 'template':
      return (
        expression.texts[0]?.cooked ||
        expression.values.slice(0, 1).map(of).join('') + (expression.texts[1]?.cooked ?? '')
      );
    case 'binary':
      return of(expression.left) || of(expression.right);
    case 'array':
      return of(expression.elements[0] ?? NONE);
    case 'call': {
      const callee = code.expressions[expression.callee];
      const receiver = callee?.kind === 'member' ? of(callee.object) : '';
      return receiver || of(expression.arguments[0] ?? NONE);
    }
    case 'reference': {
      const from = code.definitions[expression.definitions[0] ?? NONE]?.from;
      return from?.kind === 'value' && !from.path.length ? of(from.value) : '';
    }
    default:
      return '';
  }
}

/** Whether a path leads to where people sign in. */
export function isSignInPath(text: string): boolean {
  const path = text.replace(/[?#].*$/, '').toLowerCase();
  return path
    .split('/')
    .some((part) => /^(?:log-?in|sign-?in|auth|authenticate|unauthori[sz]ed)$/.test(part));
}

/** The last name of a reference or member as it is written; empty for anything else. */
export function nameOf(code: Code, id: ExpressionId): string {
  const expression = code.expressions[id];
  if (expression?.kind === 'reference') return expression.name;
  if (expression?.kind === 'member') return expression.property ?? '';
  return '';
}
