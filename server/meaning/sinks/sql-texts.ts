/** The text of a query as far as it is written down, with holes where expressions are put in. */
import { type Expression, NONE } from '../../facts/facts.ts';
import { HOLE, readSql, type SqlStatement } from '../../parse/sql.ts';
import { factsAt } from '../../workspace/facts.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { Context, ExpressionPlace } from '../values/value.ts';
import { receiverOf, valuesOf } from '../values/values.ts';

/** Names and operators followed from one text. */
const DEPTH_LIMIT = 40;
/** Properties of an object argument that hold the text. */
const textProperties = ['text', 'sql', 'query'];

/** What the SQL text in an expression says; null if its start is not written down. */
export function sqlAt(
  workspace: Workspace,
  place: ExpressionPlace,
  context: Context | null,
): SqlStatement | null {
  return readSql(textOf(workspace, place, context, DEPTH_LIMIT));
}

function textOf(
  workspace: Workspace,
  place: ExpressionPlace,
  context: Context | null,
  depth: number,
): string {
  const { uri } = place;
  const { code } = factsAt(workspace, uri);
  const expression = code.expressions[place.expression];
  if (!expression || depth <= 0) return HOLE;
  const of = (id: number) => textOf(workspace, { uri, expression: id }, context, depth - 1);
  switch (expression.kind) {
    case 'literal':
      return typeof expression.value === 'string' ? expression.value : String(expression.value);
    case 'template':
      return expression.texts.map(({ cooked }, i) => cooked + valueText(expression.values[i], of)).join('');
    case 'binary':
      return expression.operator === '+' ? of(expression.left) + of(expression.right) : HOLE;
    case 'assignment':
      return expression.operator === '+='
        ? of(expression.target) + of(expression.value)
        : of(expression.value);
    case 'conditional':
      return firstSql([expression.then, expression.otherwise].map(of));
    case 'cast':
      return of(expression.operand);
    case 'object':
      return firstSql(
        expression.properties
          .filter(({ key }) => textProperties.includes(key ?? ''))
          .map(({ value }) => of(value)),
      );
    case 'call':
      return calledText(expression, receiverOf(code, place.expression), of);
    case 'reference':
      return referenceText(workspace, place, expression, context, of);
    default:
      return knownText(workspace, place, context) ?? HOLE;
  }
}

function valueText(value: number | undefined, of: (id: number) => string): string {
  return value === undefined ? '' : of(value);
}

/** `sql.trim()` is made of what it is called on, `format(sql, values)` of its first argument. */
function calledText(
  call: Extract<Expression, { kind: 'call' }>,
  receiver: number,
  of: (id: number) => string,
): string {
  return firstSql([receiver, call.arguments[0] ?? NONE].filter((id) => id !== NONE).map(of));
}

function referenceText(
  workspace: Workspace,
  place: ExpressionPlace,
  reference: Extract<Expression, { kind: 'reference' }>,
  context: Context | null,
  of: (id: number) => string,
): string {
  const known = knownText(workspace, place, context);
  if (known !== null) return known;
  const { code } = factsAt(workspace, place.uri);
  const texts = reference.definitions.map((id) => {
    const from = code.definitions[id]?.from;
    return from?.kind === 'value' && !from.path.length ? of(from.value) : HOLE;
  });
  return firstSql(texts);
}

function firstSql(texts: readonly string[]): string {
  return texts.find((text) => readSql(text) !== null) ?? (texts.length === 1 ? (texts[0] as string) : HOLE);
}

function knownText(workspace: Workspace, place: ExpressionPlace, context: Context | null): string | null {
  const values = valuesOf(workspace, place, context);
  const [only] = values;
  return values.length === 1 && only?.kind === 'literal' && typeof only.value === 'string'
    ? only.value
    : null;
}
