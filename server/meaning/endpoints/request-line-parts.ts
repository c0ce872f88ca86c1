/** Which part of the request line an expression is, also where it was worked on: `request.url.split('?')[0]`. */
import { type Code, type Expression, type ExpressionId, NONE } from '../../facts/facts.ts';
import { factsAt } from '../../workspace/facts.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { saidOfValue } from '../values/sayings.ts';
import type { Context, ExpressionPlace } from '../values/value.ts';
import { valuesOf } from '../values/values.ts';
import type { RequestLinePart } from '../vocabulary/model.ts';

/** Names and calls gone through from an expression to the part of the request line that it is made of. */
const DEPTH_LIMIT = 6;

/** Methods that leave a path what it is, up to the case of letters, blanks and a slash at its end. */
const leaving = new Set(['toLowerCase', 'toUpperCase', 'toString', 'trim', 'replace', 'normalize']);

/** Which part of the request line an expression is; null if none. */
export function partAt(
  workspace: Workspace,
  place: ExpressionPlace,
  context: Context | null,
  depth = 0,
): RequestLinePart | null {
  if (place.expression === NONE || depth > DEPTH_LIMIT) return null;
  const parts = saidOfValue<RequestLinePart>(workspace, place, 'requestLine', context);
  // What one framework only knows in part is not known whole because another one has it.
  const said = parts.find(({ entry }) => entry === 'subpath')?.entry ?? parts[0]?.entry;
  if (said) return said;
  const { code } = factsAt(workspace, place.uri);
  const expression = code.expressions[place.expression];
  const of = (id: ExpressionId) => partAt(workspace, { uri: place.uri, expression: id }, context, depth + 1);
  switch (expression?.kind) {
    case 'cast':
    case 'await':
      return of(expression.operand);
    case 'reference':
      return definedPart(code, expression, of);
    case 'member':
      return isFirst(code, expression) ? beforeQuery(code, expression.object, of) : null;
    case 'call':
      return leftBy(workspace, place.uri, code, expression, of);
    // `${request.path}`, `${request.method} ${request.path}`
    case 'template': {
      const parts = expression.values.map(of);
      const between = expression.texts.map(({ cooked }) => cooked).join();
      if (parts.length === 1) return between === ',' ? (parts[0] ?? null) : null;
      if (between === ',,') return together(parts);
      const signs = expression.texts.map(({ cooked }) => cooked ?? '');
      return lineOf(workspace, place.uri, signs, expression.values, parts, context);
    }
    // `request.url ?? ''`
    case 'logical': {
      const otherwise = code.expressions[expression.right];
      const isText = otherwise?.kind === 'literal' && typeof otherwise.value === 'string';
      return isText && expression.operator !== '&&' ? of(expression.left) : null;
    }
    case 'binary':
      return expression.operator === '+'
        ? (together([of(expression.left), of(expression.right)]) ??
            addedLine(workspace, place, code, expression.left, expression.right, context, depth))
        : null;
    default:
      return null;
  }
}

/** The whole path where both its parts stand beside each other: `request.baseUrl + request.path`. */
function together(parts: readonly (RequestLinePart | null)[]): RequestLinePart | null {
  return parts.join() === 'mount,subpath' ? 'path' : null;
}

type PartOf = (id: ExpressionId) => RequestLinePart | null;

/** What may stand between the method and the path of a request line. */
const between = /^[\s:|#-]{0,3}$/;

/** A method and a path in one text, whatever stands between them: `GET /books`, `POST:/books`; null if it is none. */
export function writtenLine(text: string): { readonly method: string; readonly path: string } | null {
  const [, method, path] = /^([a-z]+|\*)[\s:|#-]{0,3}(\/.*)$/i.exec(text.trim()) ?? [];
  return method === undefined || path === undefined ? null : { method: method.toUpperCase(), path };
}

/** `${request.method} ${request.path}`, and a method before what is made of the path: `${method} /${first}/:id`. */
function lineOf(
  workspace: Workspace,
  uri: string,
  texts: readonly string[],
  values: readonly ExpressionId[],
  parts: readonly (RequestLinePart | null)[],
  context: Context | null,
): RequestLinePart | null {
  const [first, second] = parts;
  const [before = '', sign = ''] = texts;
  if (first !== 'method' || before !== '') return null;
  if (second === 'path' && parts.length === 2) return between.test(sign) && texts[2] === '' ? 'line' : null;
  const own = sign.split('/')[0] ?? '';
  if (!between.test(own) || sign === '' || second === 'subpath' || second === 'mount') return null;
  const isOfPath = values
    .slice(1)
    .some((expression) => isMadeOfPath(workspace, { uri, expression }, context, 0));
  return isOfPath ? 'line' : null;
}

/** `request.method + ' ' + request.path`. */
function addedLine(
  workspace: Workspace,
  { uri }: ExpressionPlace,
  code: Code,
  left: ExpressionId,
  right: ExpressionId,
  context: Context | null,
  depth: number,
): RequestLinePart | null {
  const partOf = (expression: ExpressionId) => partAt(workspace, { uri, expression }, context, depth + 1);
  const before = code.expressions[left];
  if (before?.kind !== 'binary' || before.operator !== '+' || partOf(before.left) !== 'method') return null;
  const sign = code.expressions[before.right];
  if (sign?.kind !== 'literal' || typeof sign.value !== 'string' || !between.test(sign.value)) return null;
  return partOf(right) === 'path' || isMadeOfPath(workspace, { uri, expression: right }, context, 0)
    ? 'line'
    : null;
}

/** Names gone through from a text to the path that a part of it is taken out of. */
const SOURCE_DEPTH = 3;

/** Whether the path of the request plays a part in an expression: `event.path.split('/')[1]`. */
function isMadeOfPath(
  workspace: Workspace,
  { uri, expression: id }: ExpressionPlace,
  context: Context | null,
  depth: number,
): boolean {
  const { code } = factsAt(workspace, uri);
  const whole = code.expressions[id];
  if (!whole || depth > SOURCE_DEPTH) return false;
  return code.expressions.some((each, expression) => {
    if (each.start < whole.start || each.end > whole.end || each.function !== whole.function) return false;
    if (each.kind === 'member') {
      const [said] = saidOfValue<RequestLinePart>(workspace, { uri, expression }, 'requestLine', context);
      return said?.entry === 'path' || said?.entry === 'subpath' || said?.entry === 'url';
    }
    if (each.kind !== 'reference') return false;
    const [only, ...others] = each.definitions;
    const from = only === undefined || others.length ? undefined : code.definitions[only]?.from;
    return (
      from?.kind === 'value' && isMadeOfPath(workspace, { uri, expression: from.value }, context, depth + 1)
    );
  });
}

function definedPart(
  code: Code,
  { definitions }: Extract<Expression, { kind: 'reference' }>,
  of: PartOf,
): RequestLinePart | null {
  const [only, ...others] = definitions;
  const from = only === undefined || others.length ? undefined : code.definitions[only]?.from;
  if (from?.kind !== 'value') return null;
  if (!from.path.length) return of(from.value);
  // `const [path] = request.url.split('?');`
  return from.path.length === 1 && String(from.path[0]) === '0' ? beforeQuery(code, from.value, of) : null;
}

function isFirst(code: Code, { property, computed }: Extract<Expression, { kind: 'member' }>): boolean {
  const index = code.expressions[computed];
  return property === '0' || (index?.kind === 'literal' && index.value === 0);
}

/** What stands before the query: the first part of `url.split('?')`. */
function beforeQuery(code: Code, list: ExpressionId, of: PartOf): RequestLinePart | null {
  const call = code.expressions[list];
  const callee = call?.kind === 'call' ? code.expressions[call.callee] : undefined;
  const sign = call?.kind === 'call' ? code.expressions[call.arguments[0] ?? NONE] : undefined;
  const isSplit = callee?.kind === 'member' && callee.property === 'split';
  if (!isSplit || sign?.kind !== 'literal' || (sign.value !== '?' && sign.value !== '#')) return null;
  const part = of(callee.object);
  return part === 'url' ? 'path' : part;
}

/** What a method leaves of a part: `request.path.toLowerCase()`, `request.path.replace(/\/$/, '')`. */
function leftBy(
  workspace: Workspace,
  uri: string,
  code: Code,
  call: Extract<Expression, { kind: 'call' }>,
  of: PartOf,
): RequestLinePart | null {
  const callee = code.expressions[call.callee];
  if (callee?.kind !== 'member' || !leaving.has(callee.property ?? '')) return null;
  if (callee.property !== 'replace') return of(callee.object);
  const [pattern, by] = call.arguments.map((expression) => valuesOf(workspace, { uri, expression }, null)[0]);
  const isNothing = by?.kind === 'literal' && by.value === '';
  const isSlashAtEnd = pattern?.kind === 'regex' && /^\\\/[+*]?\$$/.test(pattern.pattern);
  return isNothing && isSlashAtEnd ? of(callee.object) : null;
}
