/** The paths that an expression may stand for, put together from texts, lists, templates and regular expressions. */
import type { ExpressionId } from '../facts/facts.ts';
import { NONE } from '../facts/facts.ts';
import { factsAt } from '../workspace/facts.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { combine, type Prefix, withParameters } from './endpoint-paths.ts';
import type { Context, ExpressionPlace } from './value.ts';
import { valuesOf } from './values.ts';

/** The paths at a place; a part that is not known is `*` and makes the path not known. */
export function pathTextsAt(
  workspace: Workspace,
  place: ExpressionPlace,
  context: Context | null,
): readonly Prefix[] {
  const { code } = factsAt(workspace, place.uri);
  const expression = code.expressions[place.expression];
  const of = (id: ExpressionId) => pathTextsAt(workspace, { uri: place.uri, expression: id }, context);
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
    if (value.kind === 'regex') return [fromRegex(value.pattern)];
    if (value.kind === 'array')
      return pathTextsAt(workspace, { uri: value.uri, expression: value.expression }, value.context);
    return [];
  });
  return texts.length ? texts : [{ text: '*', known: false }];
}

/**
 * The path that a regular expression means: groups and signs that take one part are parameters (`:name` where the group
 * has one), `.*` at the end is the rest. It is known where every sign of the expression was understood.
 */
function fromRegex(pattern: string): Prefix {
  const isAnchored = pattern.startsWith('^');
  let text = '';
  let at = isAnchored ? 1 : 0;
  for (let number = 0; at < pattern.length; ) {
    const rest = pattern.slice(at);
    const end = /^(?:\\?\/\?)?\$?$/.exec(rest);
    if (end) return { text: text || '/', known: isAnchored && rest.endsWith('$') };
    if (/^\(?\.[*+]\)?\$?$/.test(rest))
      return { text: `${text.replace(/\/$/, '')}/*`, known: isAnchored || !text };
    const sign = /^(?:\\([/.-])|([\w/-]))(?![?*+{])/.exec(rest);
    const part = onePart.exec(rest);
    if (sign) text += sign[1] ?? sign[2];
    else if (part) text += `:${part.groups?.name ?? number++}`;
    else return { text: '/*', known: false };
    at += (sign ?? part)?.[0].length ?? 1;
  }
  return { text: text || '/', known: false };
}

/** What takes one part of a path, as a group or not: `([^/]+)`, `(?<id>\d+)`, `[\w-]+`, `[0-9a-f]{24}`. */
const onePart =
  /^(?:\((?:\?<(?<name>\w+)>|\?:)?)?(?:\[\^\\?\/\](?:[+*]\??)|\\[wd][+]|\[(?:[\w-]|\\[wd.-])+\](?:\+|\{\d+(?:,\d*)?\}))\)?/;
