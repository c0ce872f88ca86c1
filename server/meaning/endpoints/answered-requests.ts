/**
 * Which requests a handler answers that is called for all of them, and tells paths apart by itself:
 * `if (request.url === '/books' && request.method === 'GET') …`.
 */
import { type Code, type Expression, NONE } from '../../facts/facts.ts';
import type { Span } from '../../text/span.ts';
import { factsAt } from '../../workspace/facts.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { statusesAt } from '../replies/answers.ts';
import { memberAssignments } from '../values/assignments.ts';
import { isRequest } from '../values/requests.ts';
import { returnedStatuses } from '../values/returned.ts';
import { saidOfValue } from '../values/sayings.ts';
import type { Context, FunctionValue, Value } from '../values/value.ts';
import { calleesOf, contextKey, contextOfCall, valuesOf } from '../values/values.ts';
import type { RequestLinePart } from '../vocabulary/model.ts';
import { automatonOf } from '../vocabulary/model-set.ts';
import type { ChainLink } from './chain.ts';
import { methodNames } from './methods.ts';
import { askedAt, calleesFor, pathOfTemplate } from './request-line.ts';
import { partAt, writtenLine } from './request-line-parts.ts';

/** Functions that a handler hands the request to, one after the other, and all of them. */
const DEPTH_LIMIT = 4;
const FUNCTION_LIMIT = 60;
/** Paths of one handler that are told apart. */
const PATH_LIMIT = 150;

export interface AnsweredRequest {
  readonly method: string;
  readonly path: string;
  /** Where the path is named, and in which file. */
  readonly uri: string;
  readonly span: Span;
}

/**
 * The requests that a handler tells apart by their path, in the order of the text; empty if it tells none apart. What it
 * answers for all other paths has the path `/*`.
 * @param byReturning whether what the handler returns is its reply
 */
export function answeredRequests(
  workspace: Workspace,
  link: ChainLink,
  byReturning: boolean,
): readonly AnsweredRequest[] {
  const named = new Names(workspace);
  for (const value of link.functions) named.read(value, value.context, DEPTH_LIMIT);
  if (!named.paths.size) return [];
  const found = [...named.paths].slice(0, PATH_LIMIT).flatMap(([path, at]) =>
    methodsAt(workspace, link, byReturning, path, named.methods, true).map((method) => ({
      method,
      path,
      ...at,
    })),
  );
  if (!found.length) return [];
  const [first] = link.functions;
  const rest = methodsAt(workspace, link, byReturning, '/*', named.methods, false).map((method) => ({
    method,
    path: '/*',
    uri: first?.uri ?? link.place.uri,
    span: link.span,
  }));
  return [...found, ...rest];
}

/** The methods that requests of a path are answered for: `*` where the handler does not tell them apart. */
function methodsAt(
  workspace: Workspace,
  link: ChainLink,
  byReturning: boolean,
  path: string,
  methods: ReadonlySet<string>,
  isNamed: boolean,
): readonly string[] {
  const answersOf = (method: string) => {
    const line = { method, path: isNamed ? path : '/\0' };
    const answers = new Answers(workspace, line, byReturning);
    for (const value of link.functions) answers.read(value, value.context, !isNamed, DEPTH_LIMIT);
    return answers.places;
  };
  const others = answersOf('');
  const own = [...methods].filter((method) => [...answersOf(method)].some((place) => !others.has(place)));
  return others.size ? [...own, '*'] : own;
}

/** Collects the paths and methods that a handler names; lives only while it runs. */
class Names {
  readonly paths = new Map<string, { readonly uri: string; readonly span: Span }>();
  readonly methods = new Set<string>();
  private readonly visited = new Set<string>();

  constructor(private readonly workspace: Workspace) {}

  read({ uri, function: id }: FunctionValue, context: Context | null, depth: number): void {
    const key = `${uri}#${id}#${contextKey(context)}`;
    if (this.visited.has(key) || this.visited.size > FUNCTION_LIMIT) return;
    this.visited.add(key);
    const { code } = factsAt(this.workspace, uri);
    code.expressions.forEach((expression, at) => {
      if (expression.function !== id) return;
      if (expression.kind === 'binary' && /^[!=]==?$/.test(expression.operator)) {
        this.compared(uri, expression.left, expression.right, context);
        this.compared(uri, expression.right, expression.left, context);
      } else if (expression.kind === 'member' && expression.computed !== NONE)
        this.table(uri, expression, context);
      else if (expression.kind === 'call') this.call(uri, code, at, expression, context, depth);
    });
    for (const condition of code.conditions)
      if (condition.kind === 'case' && code.expressions[condition.discriminant]?.function === id)
        for (const test of condition.tests) this.compared(uri, condition.discriminant, test, context);
  }

  /** `handlers[path]`, `handlers[`${method} ${path}`]`. */
  private table(uri: string, member: Extract<Expression, { kind: 'member' }>, context: Context | null): void {
    const part = partAt(this.workspace, { uri, expression: member.computed }, context);
    if (part !== 'method' && part !== 'path' && part !== 'line') return;
    for (const value of valuesOf(this.workspace, { uri, expression: member.object }, context)) {
      const table =
        value.kind === 'object'
          ? factsAt(this.workspace, value.uri).code.expressions[value.expression]
          : null;
      if (value.kind !== 'object' || table?.kind !== 'object') continue;
      for (const { key, value: handler } of table.properties)
        if (key !== null) this.text(value.uri, part, key, handler);
    }
  }

  private partAt(uri: string, expression: number, context: Context | null): RequestLinePart | null {
    const kind = factsAt(this.workspace, uri).code.expressions[expression]?.kind;
    const place = { uri, expression };
    // `switch (`${request.method} ${request.path}`)`
    if (kind === 'template' || kind === 'binary')
      return partAt(this.workspace, place, context) === 'line' ? 'line' : null;
    if (kind !== 'member' && kind !== 'reference' && kind !== 'call' && kind !== 'cast') return null;
    const [said] = saidOfValue<RequestLinePart>(this.workspace, place, 'requestLine', context);
    if (said) return said.entry;
    // `const path = request.url.split('?')[0]`
    const worked = kind === 'reference' ? partAt(this.workspace, place, context) : null;
    return worked === 'path' || worked === 'line' ? worked : null;
  }

  private compared(uri: string, asked: number, given: number, context: Context | null): void {
    const kind = factsAt(this.workspace, uri).code.expressions[given]?.kind;
    if (kind !== 'literal' && kind !== 'reference' && kind !== 'member' && kind !== 'template') return;
    const part = this.partAt(uri, asked, context);
    if (!part || part === 'url') return;
    for (const value of valuesOf(this.workspace, { uri, expression: given }, context))
      if (value.kind === 'literal' && typeof value.value === 'string')
        this.text(uri, part, value.value, given);
  }

  private text(uri: string, part: RequestLinePart, text: string, at: number): void {
    if (part === 'method') {
      if (methodNames.has(text.toUpperCase())) this.methods.add(text.toUpperCase());
    } else if (part === 'line') {
      const { method = '', path = '' } = writtenLine(text) ?? {};
      if (methodNames.has(method)) this.methods.add(method);
      if (path) this.path(uri, pathOfTemplate(path), at);
    } else if (text.startsWith('/')) this.path(uri, text.length > 1 ? text.replace(/\/+$/, '') : text, at);
  }

  private path(uri: string, path: string, at: number): void {
    const { start, end } = factsAt(this.workspace, uri).code.expressions[at] as Expression;
    if (!this.paths.has(path)) this.paths.set(path, { uri, span: { start, end } });
  }

  private call(
    uri: string,
    code: Code,
    id: number,
    call: Extract<Expression, { kind: 'call' }>,
    context: Context | null,
    depth: number,
  ): void {
    const callee = code.expressions[call.callee];
    const argument = call.arguments[0] ?? NONE;
    if (callee?.kind === 'member') {
      if (callee.property === 'startsWith' && this.partAt(uri, callee.object, context) === 'path')
        this.prefix(uri, argument, context);
      if (
        (callee.property === 'test' || callee.property === 'exec') &&
        this.partAt(uri, argument, context) === 'path'
      )
        this.pattern(uri, callee.object, context);
      if (callee.property === 'match' && this.partAt(uri, callee.object, context) === 'path')
        this.pattern(uri, argument, context);
      if (callee.property === 'includes') this.listed(uri, code, callee.object, argument, context);
    }
    if (depth <= 0) return;
    const place = { uri, expression: id };
    for (const each of calleesOf(this.workspace, place, context))
      if (each.kind === 'function')
        this.read(each, contextOfCall(this.workspace, each, place, context), depth - 1);
  }

  /** `path.startsWith('/books/')`. */
  private prefix(uri: string, argument: number, context: Context | null): void {
    for (const value of valuesOf(this.workspace, { uri, expression: argument }, context))
      if (value.kind === 'literal' && typeof value.value === 'string' && value.value.startsWith('/'))
        this.path(uri, `${value.value.replace(/\/+$/, '')}/*`, argument);
  }

  /** `/^\/books\/(\d+)$/.test(path)`. */
  private pattern(uri: string, argument: number, context: Context | null): void {
    for (const value of valuesOf(this.workspace, { uri, expression: argument }, context)) {
      const path = value.kind === 'regex' ? pathOfExpression(value.pattern) : null;
      if (path) this.path(uri, path, argument);
    }
  }

  /** `['GET', 'HEAD'].includes(request.method)`. */
  private listed(uri: string, code: Code, list: number, argument: number, context: Context | null): void {
    const array = code.expressions[list];
    const part = array?.kind === 'array' ? this.partAt(uri, argument, context) : null;
    if (array?.kind !== 'array' || !part) return;
    for (const each of array.elements) {
      const literal = code.expressions[each];
      if (literal?.kind === 'literal' && typeof literal.value === 'string')
        this.text(uri, part, literal.value, each);
    }
  }
}

/** A regular expression for a whole path, its groups as parameters: `^\/books\/(\d+)$` is `/books/:1`. */
function pathOfExpression(pattern: string): string | null {
  if (!pattern.startsWith('^')) return null;
  let count = 0;
  const text = pattern
    .replace(/^\^/, '')
    .replace(/(?:\\\/\?)?\$$/, '')
    .replaceAll('\\/', '/')
    .replace(/\((?:\?<(\w+)>|\?:)?[^()]*\)|\[[^\]]*\][+*]?|\\[dw]\+/g, (_, name) => `:${name ?? ++count}`)
    .replaceAll('\\.', '.');
  if (!/^\/[\w/.:*-]*$/.test(text)) return null;
  return pattern.endsWith('$') ? text : `${text.replace(/\/+$/, '')}/*`;
}

/** Where requests of one line are answered; lives only while it runs. */
class Answers {
  readonly places = new Set<string>();
  private readonly visited = new Set<string>();

  constructor(
    private readonly workspace: Workspace,
    private readonly line: { readonly method: string; readonly path: string },
    private readonly byReturning: boolean,
  ) {}

  /** @param byPath whether the path was asked for on the way here, or need not be */
  read({ uri, function: id }: FunctionValue, context: Context | null, byPath: boolean, depth: number): void {
    const key = `${uri}#${id}#${contextKey(context)}#${byPath}`;
    if (this.visited.has(key) || this.visited.size > FUNCTION_LIMIT) return;
    this.visited.add(key);
    const { code } = factsAt(this.workspace, uri);
    const fact = code.functions[id];
    const refused = new Set(
      [...(fact?.calls ?? []), ...(memberAssignments(code).get(id) ?? [])].flatMap((expression) =>
        this.isRefusal(uri, expression, context) ? [code.expressions[expression]?.condition ?? NONE] : [],
      ),
    );
    const at = (condition: number): boolean => {
      const { runs, byPath: here } = askedAt(this.workspace, uri, code, condition, context, this.line);
      return runs === true && (byPath || here);
    };
    for (const exit of fact?.exits ?? [])
      if (this.byReturning && exit.kind === 'return' && exit.value !== NONE && at(exit.condition))
        this.returned(uri, code, exit.value, exit.condition, refused, context);
    for (const call of fact?.calls ?? []) this.call(uri, code, call, refused, context, byPath, depth);
  }

  private isRefusal(uri: string, expression: number, context: Context | null): boolean {
    return statusesAt(this.workspace, { uri, expression }, context).some((status) => Number(status) >= 400);
  }

  private returned(
    uri: string,
    code: Code,
    value: number,
    condition: number,
    refused: ReadonlySet<number>,
    context: Context | null,
  ): void {
    const place = { uri, expression: value };
    const isRefused =
      refused.has(condition) ||
      returnedStatuses(this.workspace, place, context).some((status) => status >= 400);
    // What a function of the project answers is seen in that function.
    const at = code.expressions[value];
    const given = at?.kind === 'await' ? at.operand : value;
    const isHandedOn = calleesOf(this.workspace, { uri, expression: given }, context).some(
      ({ kind }) => kind === 'function',
    );
    if (!isRefused && !isHandedOn) this.places.add(`${uri}#${value}`);
  }

  private call(
    uri: string,
    code: Code,
    expression: number,
    refused: ReadonlySet<number>,
    context: Context | null,
    byPath: boolean,
    depth: number,
  ): void {
    const { condition } = code.expressions[expression] as Expression;
    const asked = askedAt(this.workspace, uri, code, condition, context, this.line);
    if (asked.runs !== true) return;
    const place = { uri, expression };
    const { callees, byLine } = calleesFor(this.workspace, place, context, this.line);
    const isAsked = byPath || asked.byPath || byLine;
    if (this.isReply(callees)) {
      if (isAsked && !refused.has(condition)) this.places.add(`${uri}#${expression}`);
      return;
    }
    const before = this.places.size;
    if (depth > 0)
      for (const callee of callees)
        if (callee.kind === 'function')
          this.read(callee, contextOfCall(this.workspace, callee, place, context), isAsked, depth - 1);
    // A function that gets the request answers it in a way that is not seen.
    if (
      isAsked &&
      this.places.size === before &&
      !this.isInner(callees) &&
      this.isHandedOn(uri, code, expression, context)
    )
      this.places.add(`${uri}#${expression}`);
  }

  /** Whether a call answers, also without an argument: `response.end()`. */
  private isReply(callees: readonly Value[]): boolean {
    const { states } = automatonOf(this.workspace);
    return callees.some(
      (value) =>
        value.kind === 'library' &&
        value.states.some((id) =>
          states[id]?.ofArguments.some(
            ({ section, entry }) => section === 'replies' && entry !== 'header' && entry !== 'status',
          ),
        ),
    );
  }

  /** Whether the function called was looked into: what it refuses is no answer. */
  private isInner(callees: readonly Value[]): boolean {
    return callees.some(({ kind }) => kind === 'function');
  }

  private isHandedOn(uri: string, code: Code, expression: number, context: Context | null): boolean {
    const call = code.expressions[expression];
    return (
      call?.kind === 'call' &&
      call.arguments.some((argument) =>
        valuesOf(this.workspace, { uri, expression: argument }, context).some((value) =>
          isRequest(this.workspace, value),
        ),
      )
    );
  }
}
