/** Early exits: how a handler turns a request away, in the words of its framework and of the project. */

import { type Code, type ExpressionId, type FunctionId, NONE, type TypeFact } from '../../facts/facts.ts';
import { conditionsAround, tryAround } from '../../facts/reading.ts';
import { catchOf } from '../../facts/tables.ts';
import { endpointsAround } from '../../flow/flows.ts';
import type { Endpoint } from '../../meaning/endpoints/chain.ts';
import { callbackRoles } from '../../meaning/values/roles.ts';
import { saidOfArguments } from '../../meaning/values/sayings.ts';
import type { ExpressionPlace } from '../../meaning/values/value.ts';
import { handlersOf } from '../../meaning/vocabulary/automaton.ts';
import type { FixEntries, ReplyFix } from '../../meaning/vocabulary/model.ts';
import { automatonOf } from '../../meaning/vocabulary/model-set.ts';
import type { TextEdit } from '../../text/edit.ts';
import { factsAt } from '../../workspace/facts.ts';
import { fileAt, type Workspace } from '../../workspace/workspace.ts';
import { quoteOf } from './imports.ts';
import { layoutOf } from './insertion.ts';
import { written } from './recipes.ts';

/** Lines of code that turn a request away if a test holds, with the imports that they need. */
export interface Exit {
  readonly lines: readonly string[];
  readonly edits: readonly TextEdit[];
}

/** Ways to answer that a model lists. */
function repliesOfModel(reply: FixEntries['reply']): readonly ReplyFix[] {
  return typeof reply === 'string' ? [{ write: reply }] : (reply ?? []);
}

/** Lines that answer 400 with a text where a test holds, at a place in a handler; a text that says why it cannot be done. */
export function exitAt(
  workspace: Workspace,
  place: ExpressionPlace,
  test: string,
  says: string,
): Exit | string {
  const { uri } = place;
  const { code } = factsAt(workspace, uri);
  const id = code.expressions[place.expression]?.function ?? NONE;
  const [endpoint] = endpointsAround(workspace, place);
  const isOwn = endpoint !== undefined && isOwnFunction(endpoint, uri, id);
  if (!endpoint || (!isOwn && !isNamed(code, id)))
    return 'The place is not in the handler itself, so a request cannot be turned away there.';
  const reply = replyAt(workspace, endpoint, place, says);
  if (reply === 'caught') return 'The `catch` around the place takes the error that turns a request away.';
  if (!isOwn && !reply?.stops)
    return 'The place is not in the handler itself, so a request cannot be turned away there.';
  if (!reply) return `How \`${endpoint.framework}\` turns a request away here is not known.`;
  const { step, end } = layoutOf(workspace, uri);
  return {
    lines: [`if (${test}) {`, ...reply.lines.map((line) => `${step}${line}${end}`), '}'],
    edits: reply.edits,
  };
}

function isOwnFunction({ chain, handler }: Endpoint, uri: string, id: FunctionId): boolean {
  return [...chain, ...(handler ? [handler] : [])].some(({ functions }) =>
    functions.some((each) => each.uri === uri && each.function === id),
  );
}

/** A function or a method by its own name, not one that is given to a call, whose errors may go elsewhere. */
function isNamed(code: Code, id: FunctionId): boolean {
  const fact = code.functions[id];
  return fact !== undefined && (fact.kind === 'method' || (fact.kind === 'function' && fact.parent === 0));
}

/** The reply at a place of a handler; `caught` where all that the model lists would be caught before they answer. */
function replyAt(
  workspace: Workspace,
  endpoint: Endpoint,
  { uri, expression }: ExpressionPlace,
  says: string,
): (Exit & { readonly stops: boolean }) | 'caught' | null {
  const { code: facts } = factsAt(workspace, uri);
  const id = facts.expressions[expression]?.function ?? NONE;
  const isTaken = isTakenByCatch(facts, expression);
  let isCaught = false;
  const quote = quoteOf(fileAt(workspace, uri)?.text ?? '');
  const text = `${quote}${says}${quote}`;
  const roles = rolesOf(workspace, endpoint, uri, id);
  const model = automatonOf(workspace).models.get(endpoint.framework);
  const holes = { ...roles, status: '400', text, body: `{ ${errorKey(workspace, uri)}: ${text} }` };
  for (const reply of repliesOfModel(model?.fixes?.reply)) {
    const code = written(workspace, uri, reply, holes);
    if (reply.for !== undefined && !roles[reply.for]) continue;
    if (!code || /(?<!\$)\{\w+\}/.test(code.text)) continue;
    if (isTaken && (reply.stops || reply.throws)) {
      isCaught = true;
      continue;
    }
    if (reply.stops) return { lines: [code.text], edits: code.edits, stops: true };
    const statements = code.text.split('\n');
    const isApart = statements.length > 1 || returnsNothing(facts, id);
    const lines = isApart ? [...statements, 'return'] : [`return ${code.text}`];
    return { lines, edits: code.edits, stops: false };
  }
  return isCaught ? 'caught' : null;
}

/** Whether an error that is thrown at a place is caught in its function by a `catch` that does not throw it again. */
function isTakenByCatch(code: Code, id: ExpressionId): boolean {
  const { condition = NONE, function: around = NONE } = code.expressions[id] ?? {};
  const block = tryAround(code, condition);
  const caught = block === null ? NONE : catchOf(code, block);
  if (caught === NONE) return false;
  return !(code.functions[around]?.exits ?? []).some(({ kind, value, condition: under }) => {
    const thrown = code.expressions[value];
    const [definition] = thrown?.kind === 'reference' ? thrown.definitions : [];
    return (
      kind === 'throw' &&
      conditionsAround(code, under).has(caught) &&
      code.definitions[definition ?? NONE]?.from.kind === 'caught'
    );
  });
}

/** `return response.json()` is a type error in a function that is declared to return nothing. */
function returnsNothing(code: Code, id: FunctionId): boolean {
  const isNothing = (type: TypeFact | null | undefined): boolean =>
    (type?.kind === 'keyword' && type.name === 'void') ||
    (type?.kind === 'named' && type.name === 'Promise' && isNothing(type.arguments[0]));
  return isNothing(code.functions[id]?.returnType);
}

/** Role -> the name of the parameter of a handler that has it. */
export function rolesOf(
  workspace: Workspace,
  endpoint: Endpoint,
  uri: string,
  id: FunctionId,
): Readonly<Record<string, string>> {
  const model = automatonOf(workspace).models.get(endpoint.framework);
  const { parameters = [] } = factsAt(workspace, uri).code.functions[id] ?? {};
  const found: Record<string, string> = {};
  for (const handler of model ? handlersOf(model) : []) {
    const roles =
      handler.error && parameters.length === handler.error.length ? handler.error : handler.params;
    roles.forEach((role, i) => {
      const parameter = parameters[i];
      const name = parameter?.name;
      // All parameters in one, as of a wrapper, have no names.
      if (!name || parameter.rest || endpoint.parameters) return;
      const labels = callbackRoles(workspace, uri, id, i).flatMap((value) =>
        value.kind === 'library' ? [value.label] : [],
      );
      if (handler === model?.handler || labels.includes(role)) found[role] ??= name;
    });
  }
  return found;
}

/** The property with which the project tells what was wrong: the most used one of `{ error: '…' }`, `{ message: '…' }`. */
function errorKey(workspace: Workspace, uri: string): string {
  const { code } = factsAt(workspace, uri);
  const keys = code.expressions.flatMap((_, id) => errorKeysAt(workspace, { uri, expression: id }, code));
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return most?.[0] ?? 'error';
}

function errorKeysAt(workspace: Workspace, place: ExpressionPlace, code: Code): readonly string[] {
  const call = code.expressions[place.expression];
  if (call?.kind !== 'call') return [];
  return saidOfArguments(workspace, place, 'replies').flatMap(({ argument, entry }) => {
    const body = code.expressions[call.arguments[argument] ?? NONE];
    const only = body?.kind === 'object' && body.properties.length === 1 ? body.properties[0] : undefined;
    const isError = /^(?:error|message|msg|detail|reason|err)$/.test(only?.key ?? '');
    const isText = code.expressions[only?.value ?? NONE]?.kind === 'literal';
    return entry === 'body' && isError && isText ? [only?.key ?? ''] : [];
  });
}
