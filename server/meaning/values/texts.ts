/** Texts as far as they are written down. */
import { type Definition, type Expression, NONE } from '../../facts/facts.ts';
import { HOLE } from '../../parse/sql.ts';
import { factsAt } from '../../workspace/facts.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { Context, ExpressionPlace } from './value.ts';
import { receiverOf, valuesOf } from './values.ts';

/** Stands in a text for a piece that is not written down. */
export { HOLE } from '../../parse/sql.ts';

/** Names and operators followed from one text. */
const DEPTH_LIMIT = 12;
/** Longer texts are known by their beginning and their end. */
const LENGTH_LIMIT = 240;

/** The text that an expression comes to, with a hole for each piece that is not written down. */
export function textAt(workspace: Workspace, place: ExpressionPlace, context: Context | null): string {
  return shortened(read(workspace, place, context, DEPTH_LIMIT));
}

/** Holes that follow each other are one; the middle of a long text is a hole. */
export function shortened(text: string): string {
  const once = text.replace(new RegExp(`${HOLE}{2,}`, 'g'), HOLE);
  if (once.length <= LENGTH_LIMIT) return once;
  const half = LENGTH_LIMIT / 2 - 1;
  return `${once.slice(0, half)}${HOLE}${once.slice(-half)}`.replace(new RegExp(`${HOLE}{2,}`, 'g'), HOLE);
}

function read(workspace: Workspace, place: ExpressionPlace, context: Context | null, depth: number): string {
  const { code } = factsAt(workspace, place.uri);
  const expression = code.expressions[place.expression];
  if (!expression || depth <= 0) return HOLE;
  const of = (id: number) => read(workspace, { uri: place.uri, expression: id }, context, depth - 1);
  switch (expression.kind) {
    case 'literal':
      return String(expression.value);
    case 'template':
      if (expression.tag !== NONE) return HOLE;
      return expression.texts
        .map(({ cooked }, i) => cooked + (expression.values[i] === undefined ? '' : of(expression.values[i])))
        .join('');
    case 'binary':
      return expression.operator === '+' ? of(expression.left) + of(expression.right) : HOLE;
    case 'cast':
      return of(expression.operand);
    case 'call':
      return joinedList(workspace, code.expressions, place, expression, context, of) ?? HOLE;
    case 'reference':
      return known(workspace, place, context) ?? definedText(code.definitions, expression, of) ?? HOLE;
    default:
      return known(workspace, place, context) ?? HOLE;
  }
}

/** A name with one definition whose value is put together in this file. */
function definedText(
  definitions: readonly Definition[],
  reference: Extract<Expression, { kind: 'reference' }>,
  of: (id: number) => string,
): string | null {
  const [only] = reference.definitions;
  const from = reference.definitions.length === 1 ? definitions[only as number]?.from : undefined;
  return from?.kind === 'value' && !from.path.length && !definitions[only as number]?.into.length
    ? of(from.value)
    : null;
}

/** `[a, b].join('/')`. */
function joinedList(
  workspace: Workspace,
  expressions: readonly Expression[],
  place: ExpressionPlace,
  call: Extract<Expression, { kind: 'call' }>,
  context: Context | null,
  of: (id: number) => string,
): string | null {
  const callee = expressions[call.callee];
  if (callee?.kind !== 'member' || callee.property !== 'join') return null;
  const { code } = factsAt(workspace, place.uri);
  const list = expressions[receiverOf(code, place.expression)];
  if (list?.kind !== 'array') return null;
  return list.elements.map(of).join(separatorOf(workspace, place.uri, call, context));
}

/** What `join` puts between elements. */
export function separatorOf(
  workspace: Workspace,
  uri: string,
  call: Extract<Expression, { kind: 'call' }>,
  context: Context | null,
): string {
  const separator = call.arguments[0];
  if (separator === undefined) return ',';
  return known(workspace, { uri, expression: separator }, context) ?? HOLE;
}

function known(workspace: Workspace, place: ExpressionPlace, context: Context | null): string | null {
  const values = valuesOf(workspace, place, context);
  const [only] = values;
  return values.length === 1 && only?.kind === 'literal' && ['string', 'number'].includes(typeof only.value)
    ? String(only.value)
    : null;
}
