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
      return parts.join() === 'method,path' && between === ', ,' ? 'line' : null;
    }
    // `request.url ?? ''`
    case 'logical': {
      const otherwise = code.expressions[expression.right];
      const isText = otherwise?.kind === 'literal' && typeof otherwise.value === 'string';
      return isText && expression.operator !== '&&' ? of(expression.left) : null;
    }
    case 'binary':
      return expression.operator === '+' ? together([of(expression.left), of(expression.right)]) : null;
    default:
      return null;
  }
}

/** The whole path where both its parts stand beside each other: `request.baseUrl + request.path`. */
function together(parts: readonly (RequestLinePart | null)[]): RequestLinePart | null {
  return parts.join() === 'mount,subpath' ? 'path' : null;
}

type PartOf = (id: ExpressionId) => RequestLinePart | null;

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
