/** Values that handlers return, where the framework replies with them. */
import { NONE } from '../../facts/facts.ts';
import { factsAt } from '../../workspace/facts.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { type MediaType, mediaTypeOf } from '../sinks/sinks.ts';
import type { Automaton } from '../vocabulary/automaton.ts';
import type { HandlerEntry, ReplyKind } from '../vocabulary/model.ts';
import { automatonOf } from '../vocabulary/model-set.ts';
import { type Located, locatedBelow } from './located.ts';
import { saidOfArguments } from './sayings.ts';
import type { Context, ExpressionPlace, FunctionValue } from './value.ts';
import { stepInto, valuesOf } from './values.ts';

/** A value that a handler returns, and the framework replies with. */
export interface ReturnedReply {
  /** Where the handler is registered, or written. */
  readonly registration: ExpressionPlace;
  readonly model: string;
  readonly value: ExpressionPlace;
  readonly context: Context | null;
  readonly kind: ReplyKind;
  /** What the handler returns: the value itself, or the object that it is a property of. */
  readonly whole: ExpressionPlace;
  /** The name of the property, of a part of an object: that of a header. */
  readonly name: string | null;
  /** What the returned object, or a decorator of the handler, says of the media type. */
  readonly mediaTypes: readonly MediaType[];
  /** It is sent as HTML if it is a text, since nothing says another media type. */
  readonly isPageIfText: boolean;
}

/** Who returns, and what is known of it otherwise. */
export type Returning = Pick<ReturnedReply, 'registration' | 'model'> &
  Partial<Pick<ReturnedReply, 'mediaTypes' | 'isPageIfText'>>;

/**
 * What the functions of one handler return.
 * @param returns what the returned value is, or what its properties are
 */
export function returnedBy(
  workspace: Workspace,
  handler: Returning,
  returns: NonNullable<HandlerEntry['returns']>,
  functions: readonly Pick<FunctionValue, 'uri' | 'function' | 'context'>[],
): readonly ReturnedReply[] {
  if (typeof returns === 'string') return wholly(workspace, { ...handler, kind: returns }, functions);
  return functions.flatMap(({ uri, function: id, context }) =>
    (factsAt(workspace, uri).code.functions[id]?.exits ?? []).flatMap((exit) => {
      if (exit.kind !== 'return' || exit.value === NONE) return [];
      const whole = { place: { uri, expression: exit.value }, context };
      const { isPageIfText = false } = handler;
      const mediaTypes = [...(handler.mediaTypes ?? []), ...mediaTypesIn(workspace, whole, returns)];
      return Object.entries(returns).flatMap(([property, kind]) => {
        if (kind === 'media-type') return [];
        const path = property.split('.');
        return locatedBelow(workspace, whole, path).map((at) => ({
          ...handler,
          kind,
          value: at.place,
          context: at.context,
          whole: whole.place,
          name: path.at(-1) ?? null,
          mediaTypes,
          isPageIfText,
        }));
      });
    }),
  );
}

/** The media types that the properties of a returned object say. */
function mediaTypesIn(
  workspace: Workspace,
  whole: Located,
  returns: Exclude<NonNullable<HandlerEntry['returns']>, string>,
): readonly MediaType[] {
  return Object.entries(returns).flatMap(([property, kind]) =>
    kind === 'media-type'
      ? locatedBelow(workspace, whole, property.split('.')).flatMap(({ place, context }) =>
          valuesOf(workspace, place, context).map(mediaTypeOf),
        )
      : [],
  );
}

/** The statuses that a returned object says, in the properties that models call a status, as far as they are literal. */
export function returnedStatuses(
  workspace: Workspace,
  place: ExpressionPlace,
  context: Context | null,
): readonly number[] {
  const objects = valuesOf(workspace, place, context).filter(({ kind }) => kind === 'object');
  if (!objects.length) return [];
  return statusNames(automatonOf(workspace)).flatMap((name) =>
    objects.flatMap((value) =>
      stepInto(workspace, value, name).flatMap((each) =>
        each.kind === 'literal' && typeof each.value === 'number' ? [each.value] : [],
      ),
    ),
  );
}

// Follows from the models alone and lives as long as they do.
const statusTables = new WeakMap<Automaton, readonly string[]>();

function statusNames(automaton: Automaton): readonly string[] {
  const known = statusTables.get(automaton);
  if (known) return known;
  const names = [...automaton.models.values()].flatMap(({ handler, files }) =>
    [handler, ...(files ?? []).map((each) => each.handler)].flatMap((each) =>
      typeof each?.returns === 'object'
        ? Object.entries(each.returns).flatMap(([name, kind]) => (kind === 'status' ? [name] : []))
        : [],
    ),
  );
  const found = [...new Set(names)];
  statusTables.set(automaton, found);
  return found;
}

function wholly(
  workspace: Workspace,
  handler: Returning & Pick<ReturnedReply, 'kind'>,
  functions: readonly Pick<FunctionValue, 'uri' | 'function' | 'context'>[],
): readonly ReturnedReply[] {
  return functions.flatMap(({ uri, function: id, context }) =>
    (factsAt(workspace, uri).code.functions[id]?.exits ?? []).flatMap(({ kind, value: expression }) => {
      if (kind !== 'return' || expression === NONE) return [];
      const isReply = (value: ExpressionPlace) =>
        !isOfModel(workspace, handler.model, value) && !isReplyAlready(workspace, value, context);
      const whole = { uri, expression };
      const values = isReply(whole) ? [whole] : branchesOf(workspace, whole).filter(isReply);
      const { mediaTypes = [], isPageIfText = false } = handler;
      return values.map((value) => ({
        ...handler,
        value,
        context,
        whole: value,
        name: null,
        mediaTypes,
        isPageIfText,
      }));
    }),
  );
}

/** The values one of which an expression is: `book ?? reply.code(404).send()`. Empty if there is no choice. */
function branchesOf(
  workspace: Workspace,
  { uri, expression: id }: ExpressionPlace,
): readonly ExpressionPlace[] {
  const { code } = factsAt(workspace, uri);
  const expression = code.expressions[id];
  if (expression?.kind === 'cast' || expression?.kind === 'await')
    return branchesOf(workspace, { uri, expression: expression.operand });
  const parts =
    expression?.kind === 'logical'
      ? expression.operator === '&&'
        ? [expression.right]
        : [expression.left, expression.right]
      : expression?.kind === 'conditional'
        ? [expression.then, expression.otherwise]
        : [];
  return parts.flatMap((part) => {
    const inner = branchesOf(workspace, { uri, expression: part });
    return inner.length ? inner : [{ uri, expression: part }];
  });
}

/** Whether what is returned is the result of a call that models call a reply: `return Response.json(books)`. */
function isReplyAlready(
  workspace: Workspace,
  { uri, expression }: ExpressionPlace,
  context: Context | null,
): boolean {
  const { code } = factsAt(workspace, uri);
  let id = expression;
  for (let at = code.expressions[id]; at?.kind === 'await' || at?.kind === 'cast'; at = code.expressions[id])
    id = at.operand;
  return saidOfArguments(workspace, { uri, expression: id }, 'replies', context).length > 0;
}

/** Whether a value belongs to the framework itself: a reply that was made before (`return reply.send(books)`). */
function isOfModel(workspace: Workspace, model: string, place: ExpressionPlace): boolean {
  const { nameOf } = automatonOf(workspace);
  return valuesOf(workspace, place).some(
    (value) =>
      value.kind === 'library' && value.states.some((state) => nameOf.get(state)?.startsWith(`${model}:`)),
  );
}
