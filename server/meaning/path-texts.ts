/** The paths that an expression may stand for, put together from texts, lists, templates and regular expressions. */
import { type Expression, type ExpressionId, NONE } from '../facts/facts.ts';
import { factsAt } from '../workspace/facts.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { combine, type Prefix, withParameters } from './endpoint-paths.ts';
import type { Context, ExpressionPlace } from './value.ts';
import { calleesOf, contextOfCall, valuesOf } from './values.ts';

/** Names and functions that are followed from one path. */
const DEPTH_LIMIT = 6;

/** The paths at a place; a part that is not known is `*` and makes the path not known. */
export function pathTextsAt(
  workspace: Workspace,
  place: ExpressionPlace,
  context: Context | null,
  depth = DEPTH_LIMIT,
): readonly Prefix[] {
  const { code } = factsAt(workspace, place.uri);
  const expression = code.expressions[place.expression];
  const of = (id: ExpressionId) => pathTextsAt(workspace, { uri: place.uri, expression: id }, context, depth);
  if (expression?.kind === 'template' && expression.tag === NONE && expression.values.length) {
    const parts: (readonly Prefix[])[] = [];
    expression.texts.forEach((text, i) => {
      parts.push([{ text: text.cooked, known: true }]);
      const value = expression.values[i];
      if (value !== undefined) parts.push(of(value));
    });
    return combine(parts);
  }
  if (expression?.kind === 'binary' && expression.operator === '+')
    return combine([of(expression.left), of(expression.right)]);
  if (expression?.kind === 'array') return expression.elements.flatMap(of);
  const values = valuesOf(workspace, place, context).filter((value) => value.kind !== 'unknown');
  const texts = values.flatMap((value): readonly Prefix[] => {
    if (value.kind === 'literal' && (typeof value.value === 'string' || typeof value.value === 'number'))
      return [{ text: withParameters(String(value.value)), known: true }];
    if (value.kind === 'regex') return [{ text: fromRegex(value.pattern), known: false }];
    if (value.kind === 'array')
      return pathTextsAt(workspace, { uri: value.uri, expression: value.expression }, value.context, depth);
    return [];
  });
  if (texts.length) return texts;
  const made = depth > 0 ? madeElsewhere(workspace, place, expression, context, depth - 1) : [];
  return made.length ? made : [{ text: '*', known: false }];
}

/** A path of which only parts are known, under a name or from a function of the project. */
function madeElsewhere(
  workspace: Workspace,
  place: ExpressionPlace,
  expression: Expression | undefined,
  context: Context | null,
  depth: number,
): readonly Prefix[] {
  const { code } = factsAt(workspace, place.uri);
  if (expression?.kind === 'cast')
    return pathTextsAt(workspace, { uri: place.uri, expression: expression.operand }, context, depth);
  if (expression?.kind === 'reference') {
    const [only = NONE, ...others] = expression.definitions;
    const definition = others.length ? undefined : code.definitions[only];
    return definition?.from.kind === 'value' && !definition.from.path.length && !definition.into.length
      ? pathTextsAt(workspace, { uri: place.uri, expression: definition.from.value }, context, depth)
      : [];
  }
  if (expression?.kind !== 'call') return [];
  return calleesOf(workspace, place, context).flatMap((callee): readonly Prefix[] => {
    if (callee.kind !== 'function') return [];
    const inner = contextOfCall(callee, place, context);
    return (factsAt(workspace, callee.uri).code.functions[callee.function]?.exits ?? []).flatMap((exit) =>
      exit.kind === 'return' && exit.value !== NONE
        ? pathTextsAt(workspace, { uri: callee.uri, expression: exit.value }, inner, depth)
        : [],
    );
  });
}

/** A readable path for a regular expression; where it is not a plain text, `*`. */
function fromRegex(pattern: string): string {
  const text = pattern.replace(/^\^/, '').replace(/\$$/, '').replaceAll('\\/', '/');
  return /^[\w/.-]*$/.test(text) ? text : '/*';
}
