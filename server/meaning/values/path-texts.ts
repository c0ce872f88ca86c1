/** The paths that an expression may stand for, put together from texts, lists, templates and regular expressions. */

import type { Code, Expression, ExpressionId, FunctionId } from '../../facts/facts.ts';
import { NONE } from '../../facts/facts.ts';
import { returnedExpressions } from '../../facts/reading.ts';
import { factsAt } from '../../workspace/facts.ts';
import { importTargets } from '../../workspace/links.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { combine, PATH_LIMIT, type Prefix, writtenPath } from '../endpoints/endpoint-paths.ts';
import { truthAt } from './known-truth.ts';
import { type Located, locatedAt, locatedBelow } from './located.ts';
import { belowElement, elementOfRound } from './loops.ts';
import { usesOfFunction } from './uses.ts';
import { type Context, callOf, type ExpressionPlace } from './value.ts';
import { calleesOf, contextOfCall, valuesOf } from './values.ts';

/** A path that was put together, with its parameters as they are written in a whole one: `${base}/:id([0-9]+)`. */
function asWritten(path: Prefix): Prefix {
  const { text, patterns } = writtenPath(path.text);
  return { ...path, text, ...(patterns ? { patterns: { ...path.patterns, ...patterns } } : {}) };
}

/** The paths at a place; a part that is not known is `*` and makes the path not known. */
export function pathTextsAt(
  workspace: Workspace,
  place: ExpressionPlace,
  context: Context | null,
  depth = 0,
): readonly Prefix[] {
  const { code } = factsAt(workspace, place.uri);
  const expression = code.expressions[place.expression];
  if (depth > DEPTH_LIMIT) return unknown;
  const of = (id: ExpressionId) =>
    pathTextsAt(workspace, { uri: place.uri, expression: id }, context, depth + 1);
  if (expression?.kind === 'template' && expression.tag === NONE && expression.values.length) {
    const parts: (readonly Prefix[])[] = [];
    expression.texts.forEach((text, i) => {
      parts.push([{ text: text.cooked, known: true }]);
      const value = expression.values[i];
      if (value !== undefined) parts.push(of(value));
    });
    return combine(parts).map(asWritten);
  }
  if (expression?.kind === 'binary' && expression.operator === '+')
    return combine([of(expression.left), of(expression.right)]).map(asWritten);
  if (expression?.kind === 'array') return expression.elements.flatMap(of);
  if (expression?.kind === 'conditional') {
    const truth = context && truthAt(workspace, { uri: place.uri, expression: expression.test }, context);
    return [...(truth === false ? [] : of(expression.then)), ...(truth ? [] : of(expression.otherwise))];
  }
  const chosen = expression?.kind === 'reference' ? chosenFor(code, expression) : NONE;
  if (chosen !== NONE) return of(chosen);
  const values = valuesOf(workspace, place, context).filter((value) => value.kind !== 'unknown');
  const texts = values.flatMap((value): readonly Prefix[] => {
    if (value.kind === 'literal' && (typeof value.value === 'string' || typeof value.value === 'number'))
      return [writtenPath(String(value.value))];
    if (value.kind === 'regex') return [fromRegex(value.pattern)];
    if (value.kind === 'array')
      return pathTextsAt(
        workspace,
        { uri: value.uri, expression: value.expression },
        value.context,
        depth + 1,
      );
    return [];
  });
  if (texts.length && (texts.length < 2 || !context)) return texts;
  const written = writtenFor(workspace, { place, context })
    .slice(0, PATH_LIMIT)
    .flatMap((each) => pathTextsAt(workspace, each.place, each.context, depth + 1));
  // What is written may be chosen by a condition which the call at hand decides.
  const isSurer = written.length > 0 && written.length < texts.length && written.every(({ known }) => known);
  if (texts.length) return isSurer ? written : texts;
  return written.length ? written : unknown;
}

/** The condition that decides between the paths which a name stands for; NONE where the name stands for something else. */
function chosenFor(code: Code, { definitions }: Extract<Expression, { kind: 'reference' }>): ExpressionId {
  const [only, ...others] = definitions;
  const { from, into } = code.definitions[only ?? NONE] ?? {};
  if (others.length || from?.kind !== 'value' || from.path.length || into?.length) return NONE;
  return code.expressions[from.value]?.kind === 'conditional' ? from.value : NONE;
}

const unknown: readonly Prefix[] = [{ text: '*', known: false }];

/** Names and members followed from one path. */
const DEPTH_LIMIT = 12;
/** Callers of a function that is given a path. */
const CALLER_LIMIT = 8;

/** The expressions that are written for a name or a member: a path may be put together where it gets its name. */
function writtenFor(
  workspace: Workspace,
  { place: { uri, expression: id }, context }: Located,
): readonly Located[] {
  const { code } = factsAt(workspace, uri);
  const expression = code.expressions[id];
  const at = (expression: ExpressionId): Located => ({ place: { uri, expression }, context });
  switch (expression?.kind) {
    case 'cast':
      return [at(expression.operand)];
    case 'member':
      return expression.property === null
        ? []
        : locatedBelow(workspace, at(expression.object), [expression.property]);
    case 'reference':
      return expression.definitions.flatMap((each): readonly Located[] => {
        const definition = code.definitions[each];
        if (!definition || definition.into.length) return [];
        const { from } = definition;
        if (from.kind === 'import') return locatedAt(workspace, importTargets(workspace, uri, from.import));
        const own = elementOfRound(context, uri, from);
        if (own) return locatedBelow(workspace, own, own.path);
        if (from.kind === 'value') return locatedBelow(workspace, at(from.value), from.path);
        return from.kind === 'parameter'
          ? callsFor(workspace, context, uri, from.function).flatMap((call) => {
              const path = call.element ? belowElement(call, from.path) : from.path;
              return path ? locatedBelow(workspace, argumentOf(workspace, call, from.index), path) : [];
            })
          : [];
      });
    case 'call':
      return returnedBy(workspace, { uri, expression: id }, context);
    default:
      return [];
  }
}

/** What the functions return that a call calls. */
function returnedBy(
  workspace: Workspace,
  place: ExpressionPlace,
  context: Context | null,
): readonly Located[] {
  return calleesOf(workspace, place, context).flatMap((callee): readonly Located[] => {
    if (callee.kind !== 'function') return [];
    const inner = contextOfCall(workspace, callee, place, context);
    const { code } = factsAt(workspace, callee.uri);
    return returnedExpressions(code, callee.function).map((expression) => ({
      place: { uri: callee.uri, expression },
      context: inner,
    }));
  });
}

/** The call of a function that a context tells of, or else all that are known. */
function callsFor(
  workspace: Workspace,
  context: Context | null,
  uri: string,
  id: FunctionId,
): readonly Pick<Context, 'call' | 'outer' | 'element' | 'within' | 'key' | 'name'>[] {
  const known = callOf(context, uri, id);
  if (known) return [known];
  const { calls } = usesOfFunction(workspace, uri, id);
  return calls.slice(0, CALLER_LIMIT).map((call) => ({ call, outer: null }));
}

function argumentOf(
  workspace: Workspace,
  { call, outer, element, within }: Pick<Context, 'call' | 'outer' | 'element' | 'within' | 'key' | 'name'>,
  index: number,
): Located {
  if (element) return { place: index ? { ...element, expression: NONE } : element, context: within ?? outer };
  const expression = factsAt(workspace, call.uri).code.expressions[call.expression];
  const argument = expression?.kind === 'call' ? (expression.arguments[index] ?? NONE) : NONE;
  return { place: { uri: call.uri, expression: argument }, context: outer };
}

/**
 * The path that a regular expression means: groups and signs that take one part are parameters (`:name` where the group
 * has one), `.*` at the end is the rest. It is known where every sign of the expression was understood.
 */
function fromRegex(pattern: string): Prefix {
  const isAnchored = pattern.startsWith('^');
  const patterns: Record<string, string> = {};
  let captured = 0;
  let text = '';
  let at = isAnchored ? 1 : 0;
  for (let number = 0; at < pattern.length; ) {
    const rest = pattern.slice(at);
    const end = /^(?:\\?\/\?)?\$?$/.exec(rest);
    if (end) return { text: text || '/', known: isAnchored && rest.endsWith('$'), patterns };
    if (/^\(?\.[*+]\)?\$?$/.test(rest))
      return { text: `${text.replace(/\/$/, '')}/*`, known: isAnchored || !text, patterns };
    const sign = /^(?:\\([/.-])|([\w/-]))(?![?*+{])/.exec(rest);
    const part = onePart.exec(rest);
    if (sign) text += sign[1] ?? sign[2];
    else if (part) {
      const { name } = part.groups ?? {};
      text += `:${name ?? number++}`;
      if (name !== undefined) patterns[name] = part[0];
      else if (/^\((?!\?)/.test(part[0])) patterns[captured++] = part[0];
    } else return { text: '/*', known: false };
    at += (sign ?? part)?.[0].length ?? 1;
  }
  return { text: text || '/', known: false, patterns };
}

/** What takes one part of a path, as a group or not: `([^/]+)`, `(?<id>\d+)`, `[\w-]+`, `[0-9a-f]{24}`. */
const onePart =
  /^(?:\((?:\?<(?<name>\w+)>|\?:)?)?(?:\[\^\\?\/\](?:[+*]\??)|\\[wd][+]|\[(?:[\w-]|\\[wd.-])+\](?:\+|\{\d+(?:,\d*)?\}))\)?/;
