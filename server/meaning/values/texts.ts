/** Texts as far as they are written down. */
import { type Code, type Definition, type Expression, NONE } from '../../facts/facts.ts';
import { HOLE } from '../../parse/sql.ts';
import { factsAt } from '../../workspace/facts.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { StepKind } from '../vocabulary/model.ts';
import { saidOfArguments } from './sayings.ts';
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
    case 'assignment':
      if (expression.operator === '=') return of(expression.value);
      return expression.operator === '+=' ? of(expression.target) + of(expression.value) : HOLE;
    case 'call':
      return (
        joinedList(workspace, code.expressions, place, expression, context, of) ??
        methodText(code.expressions, expression, of) ??
        formattedText(workspace, place, expression, context, of) ??
        HOLE
      );
    case 'reference':
      return known(workspace, place, context) ?? definedText(code, expression, of) ?? HOLE;
    default:
      return known(workspace, place, context) ?? HOLE;
  }
}

/**
 * A name whose value is put together in this file. Where more is put behind it here and there (`sql += ' and …'`), what
 * it begins with is known.
 */
function definedText(
  code: Code,
  reference: Extract<Expression, { kind: 'reference' }>,
  of: (id: number) => string,
): string | null {
  const values = reference.definitions.map((id) => {
    const { from, into } = code.definitions[id] as Definition;
    return from.kind === 'value' && !from.path.length && !into.length ? from.value : NONE;
  });
  const [first = NONE] = values;
  if (values.includes(NONE)) return null;
  if (values.length === 1) return of(first);
  const isAppended = (id: number) => {
    const value = code.expressions[id];
    return value?.kind === 'assignment' && value.operator === '+=';
  };
  const whole = values.filter((id) => !isAppended(id));
  // What was appended to comes to the same beginning, whichever way led here.
  if (whole.length > 1) return null;
  return of(whole[0] ?? first) + HOLE;
}

/** `'a'.concat(b)`, `text.replace('$1', b)` and what leaves the words of a text as they are. */
function methodText(
  expressions: readonly Expression[],
  call: Extract<Expression, { kind: 'call' }>,
  of: (id: number) => string,
): string | null {
  const callee = expressions[call.callee];
  if (callee?.kind !== 'member') return null;
  switch (callee.property) {
    case 'concat':
      return expressions[callee.object]?.kind === 'array'
        ? null
        : [callee.object, ...call.arguments].map(of).join('');
    case 'trim':
    case 'trimStart':
    case 'trimEnd':
    case 'toString':
      return of(callee.object);
    case 'replace':
    case 'replaceAll': {
      const sought = expressions[call.arguments[0] ?? NONE];
      const isText = sought?.kind === 'literal' && typeof sought.value === 'string' && sought.value !== '';
      return isText ? of(callee.object).replaceAll(String(sought.value), HOLE) : null;
    }
    default:
      return null;
  }
}

/** `format('select … %s', id)`: the first text that a library puts the others into. */
function formattedText(
  workspace: Workspace,
  place: ExpressionPlace,
  call: Extract<Expression, { kind: 'call' }>,
  context: Context | null,
  of: (id: number) => string,
): string | null {
  const [text = NONE, ...rest] = call.arguments;
  if (!rest.length) return null;
  const steps = saidOfArguments<StepKind>(workspace, place, 'steps', context);
  const isPutIn = call.arguments.every((_, argument) =>
    steps.some(
      (each) =>
        (each.entry === 'result' || each.entry === 'decoded') &&
        !each.path.length &&
        each.argument === argument,
    ),
  );
  const whole = isPutIn ? of(text) : '';
  // What has no place of its own stands behind it.
  return /%[sdifjoO]/.test(whole) ? whole.replace(/%[sdifjoO]/g, HOLE) + HOLE : null;
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
