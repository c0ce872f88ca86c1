/** Which methods a handler answers that is called for any: `if (request.method === 'POST')`, `switch`, a table of handlers. */
import { type Code, type Expression, NONE, type PropertyFact } from '../../facts/facts.ts';
import type { Span } from '../../text/span.ts';
import { factsAt } from '../../workspace/facts.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { expressionsWithin, withInner } from '../replies/answers.ts';
import { returnedStatuses } from '../values/returned.ts';
import { literalArgument, saidOfValue, sayingsAtCall } from '../values/sayings.ts';
import type { Context, ExpressionPlace, FunctionValue, ObjectValue } from '../values/value.ts';
import { calleesOf, contextKey, contextOfCall, receiverOf, stepInto, valuesOf } from '../values/values.ts';
import type { RequestLinePart } from '../vocabulary/model.ts';
import type { ChainLink } from './chain.ts';
import { type RequestLine, runsFor } from './request-line.ts';

/** The methods of HTTP that handlers tell apart. */
export const methodNames: ReadonlySet<string> = new Set([
  'GET',
  'HEAD',
  'POST',
  'PUT',
  'PATCH',
  'DELETE',
  'OPTIONS',
]);
/** Functions that a handler hands the request to. */
const DEPTH_LIMIT = 3;
const FUNCTION_LIMIT = 40;
/** Objects spread into a table of handlers, one into the other. */
const SPREAD_LIMIT = 3;

export interface AnsweredMethod {
  readonly method: string;
  /** Where the method is named; null for the rest of the methods. */
  readonly span: Span | null;
  /** The functions that answer it: the handler, and those it hands the request to. */
  readonly functions: readonly FunctionValue[];
}

/**
 * The methods that a handler tells apart, `*` among them if it answers others too; empty if it tells none apart.
 * @param byReturning whether what the handler returns is its reply
 */
export function methodsOf(
  workspace: Workspace,
  link: ChainLink,
  byReturning: boolean,
): readonly AnsweredMethod[] {
  const reading = new Reading(workspace);
  for (const value of link.functions) reading.read(value, value.context, DEPTH_LIMIT);
  const found = [...reading.named].map(([method, { uri, span, value }]): AnsweredMethod => {
    const functions = value ? [...link.functions, value] : link.functions;
    return { method, span: uri === link.place.uri ? span : null, functions };
  });
  if (!found.length) return [];
  const tables = found.flatMap(({ functions }) => functions).filter((each) => !link.functions.includes(each));
  const others = { line: { method: '', path: '/' }, byReturning, tables };
  const answersOthers = link.functions.some((value) =>
    answers(workspace, value, value.context, others, DEPTH_LIMIT),
  );
  return answersOthers ? [...found, { method: '*', span: null, functions: link.functions }] : found;
}

interface Others {
  readonly line: RequestLine;
  readonly byReturning: boolean;
  /** Handlers out of tables by method: they answer no other. */
  readonly tables: readonly FunctionValue[];
}

/** Whether a function answers requests of a line with something else than an error. */
function answers(
  workspace: Workspace,
  { uri, function: id }: FunctionValue,
  context: Context | null,
  others: Others,
  depth: number,
): boolean {
  if (others.tables.some((each) => each.uri === uri && each.function === id)) return false;
  const { line, byReturning } = others;
  const { code } = factsAt(workspace, uri);
  const runs = (condition: number) => runsFor(workspace, uri, code, condition, context, line) !== false;
  const fact = code.functions[id];
  if (
    byReturning &&
    fact?.exits.some(
      (exit) =>
        exit.kind === 'return' &&
        exit.value !== NONE &&
        runs(exit.condition) &&
        !returnedStatuses(workspace, { uri, expression: exit.value }, context).some(
          (status) => status >= 400,
        ),
    )
  )
    return true;
  return (fact?.calls ?? []).some((call) => {
    const place = { uri, expression: call };
    if (!runs(code.expressions[call]?.condition ?? NONE)) return false;
    const { ofArguments } = sayingsAtCall(workspace, place, context);
    const isReply = ofArguments.some(({ section, entry }) => section === 'replies' && entry !== 'header');
    if (isReply) return !isError(workspace, place, context);
    return (
      depth > 0 &&
      calleesOf(workspace, place, context).some(
        (callee) =>
          callee.kind === 'function' &&
          answers(workspace, callee, contextOfCall(workspace, callee, place, context), others, depth - 1),
      )
    );
  });
}

/** Whether a reply has a status of 400 or above, set in the same chain of calls. */
function isError(workspace: Workspace, reply: ExpressionPlace, context: Context | null): boolean {
  const { code } = factsAt(workspace, reply.uri);
  for (let at = reply.expression, left = 12; at !== NONE && left > 0; at = receiverOf(code, at), left--) {
    const call = code.expressions[at];
    if (call?.kind !== 'call') return false;
    const place = { uri: reply.uri, expression: at };
    for (const { section, argument, path } of sayingsAtCall(workspace, place, context).ofArguments) {
      if (section !== 'statuses') continue;
      const status = literalArgument(workspace, place, call.arguments[argument] ?? NONE, path, context);
      if (typeof status === 'number') return status >= 400;
    }
  }
  return false;
}

interface Named {
  readonly uri: string;
  readonly span: Span;
  /** The handler that a table holds for it. */
  readonly value: FunctionValue | null;
}

/** Reads a handler; lives only while it runs. */
class Reading {
  readonly named = new Map<string, Named>();
  private readonly visited = new Set<string>();

  constructor(private readonly workspace: Workspace) {}

  read(value: FunctionValue, context: Context | null, depth: number): void {
    const { uri } = value;
    const key = `${uri}#${value.function}#${contextKey(context)}`;
    if (this.visited.has(key) || this.visited.size > FUNCTION_LIMIT) return;
    this.visited.add(key);
    const { code } = factsAt(this.workspace, uri);
    // A handler may do its work in functions that it gives to others: `tracer.run(() => handlers[request.method](request))`.
    for (const id of expressionsWithin(this.workspace, uri, value.function)) {
      const expression = code.expressions[id];
      if (expression?.kind === 'binary' && /^[!=]==?$/.test(expression.operator)) {
        this.compared(uri, code, expression.left, expression.right, context);
        this.compared(uri, code, expression.right, expression.left, context);
      } else if (expression?.kind === 'member' && expression.computed !== NONE)
        this.table(uri, expression, context);
      else if (expression?.kind === 'call') this.call(uri, code, id, expression, context, depth);
    }
    const functions = withInner(code, value.function);
    for (const condition of code.conditions)
      if (
        condition.kind === 'case' &&
        functions.includes(code.expressions[condition.discriminant]?.function ?? NONE)
      )
        for (const test of condition.tests) this.compared(uri, code, condition.discriminant, test, context);
  }

  private isMethod(uri: string, expression: number, context: Context | null): boolean {
    const kind = factsAt(this.workspace, uri).code.expressions[expression]?.kind;
    if (kind !== 'member' && kind !== 'reference' && kind !== 'call' && kind !== 'cast') return false;
    return saidOfValue<RequestLinePart>(this.workspace, { uri, expression }, 'requestLine', context).some(
      ({ entry }) => entry === 'method',
    );
  }

  private compared(uri: string, code: Code, asked: number, given: number, context: Context | null): void {
    const literal = code.expressions[given];
    if (literal?.kind !== 'literal' || !methodNames.has(String(literal.value).toUpperCase())) return;
    if (!this.isMethod(uri, asked, context)) return;
    this.name(String(literal.value), { uri, span: spanOf(literal), value: null });
  }

  private name(method: string, named: Named): void {
    const key = method.toUpperCase();
    if (!this.named.has(key)) this.named.set(key, named);
  }

  /** `handlers[request.method]`. */
  private table(uri: string, member: Extract<Expression, { kind: 'member' }>, context: Context | null): void {
    if (!this.isMethod(uri, member.computed, context)) return;
    for (const value of valuesOf(this.workspace, { uri, expression: member.object }, context)) {
      if (value.kind !== 'object') continue;
      for (const { uri: written, property } of this.propertiesOf(value, SPREAD_LIMIT)) {
        const { key, span } = property;
        if (key === null || !methodNames.has(key.toUpperCase())) continue;
        const handlers = this.handlersIn(value, key);
        const [handler] = handlers.filter((each) => !this.onlyThrows(each));
        // A method that is only refused is not answered.
        if (handlers.length && !handler) continue;
        const head = { start: span.start, end: Math.min(span.end, span.start + key.length) };
        this.name(key, { uri: written, span: head, value: handler ?? null });
      }
    }
  }

  /** The properties of a table, and of those that are spread into it: `{ ...usual, ...handlers }`. */
  private propertiesOf(
    { uri, expression, context }: ObjectValue,
    depth: number,
  ): readonly { readonly uri: string; readonly property: PropertyFact }[] {
    const literal = factsAt(this.workspace, uri).code.expressions[expression];
    return (literal?.kind === 'object' ? literal.properties : []).flatMap((property) =>
      property.kind === 'spread' && depth > 0
        ? valuesOf(this.workspace, { uri, expression: property.value }, context).flatMap((each) =>
            each.kind === 'object' ? this.propertiesOf(each, depth - 1) : [],
          )
        : [{ uri, property }],
    );
  }

  private onlyThrows({ uri, function: id }: FunctionValue): boolean {
    const { exits } = factsAt(this.workspace, uri).code.functions[id] ?? { exits: [] };
    return exits.length > 0 && exits.every(({ kind }) => kind === 'throw');
  }

  /** The handler under a key of a table; that of a module is its default export: `{ GET: import('./get') }`. */
  private handlersIn(table: Parameters<typeof stepInto>[1], key: string): readonly FunctionValue[] {
    return stepInto(this.workspace, table, key)
      .flatMap((each) => (each.kind === 'module' ? stepInto(this.workspace, each, 'default') : [each]))
      .filter((each) => each.kind === 'function');
  }

  private call(
    uri: string,
    code: Code,
    id: number,
    call: Extract<Expression, { kind: 'call' }>,
    context: Context | null,
    depth: number,
  ): void {
    const place = { uri, expression: id };
    const callee = code.expressions[call.callee];
    if (callee?.kind === 'member' && callee.property === 'includes')
      this.listed(uri, code, callee.object, call, context);
    if (depth <= 0) return;
    for (const each of calleesOf(this.workspace, place, context))
      if (each.kind === 'function')
        this.read(each, contextOfCall(this.workspace, each, place, context), depth - 1);
  }

  /** `['GET', 'POST'].includes(request.method)`. */
  private listed(
    uri: string,
    code: Code,
    list: number,
    call: Extract<Expression, { kind: 'call' }>,
    context: Context | null,
  ): void {
    const array = code.expressions[list];
    if (array?.kind !== 'array' || !this.isMethod(uri, call.arguments[0] ?? NONE, context)) return;
    for (const each of array.elements) {
      const literal = code.expressions[each];
      if (literal?.kind === 'literal')
        this.name(String(literal.value), { uri, span: spanOf(literal), value: null });
    }
  }
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}
