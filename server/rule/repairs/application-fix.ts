/** Has an application set headers for all its answers, right behind the statement that makes it. */
import { type BindingId, type Code, type ExpressionId, NONE } from '../../facts/facts.ts';
import { saidOfCall } from '../../meaning/values/sayings.ts';
import type { ExpressionPlace } from '../../meaning/values/value.ts';
import { factsAt } from '../../workspace/facts.ts';
import { type Statement, statementAround, statementBehind } from '../../workspace/statements.ts';
import { fileAt, type Workspace } from '../../workspace/workspace.ts';
import { indentAt, layoutOf } from './insertion.ts';
import { recipesFor, written } from './recipes.ts';
import type { Repair } from './repair.ts';

const title = 'Set the headers for all answers';

/** Repairs of an application without such headers. Level B: pages that load from other sites or are framed may need more. */
export function headerRepairs(workspace: Workspace, application: ExpressionPlace): readonly Repair[] {
  const { uri, expression: id } = application;
  const { code } = factsAt(workspace, uri);
  const text = fileAt(workspace, uri)?.text ?? '';
  const refused = (reason: string): readonly Repair[] => [{ kind: 'refused', title, reason }];
  const [said] = saidOfCall(workspace, application, 'servers');
  const kept = assignedWhole(code, id);
  const definition = code.definitions.find(
    ({ from, into }) => from.kind === 'value' && from.value === kept && !from.path.length && !into.length,
  );
  const binding = definition?.binding ?? NONE;
  const app = code.bindings[binding]?.name ?? ownMember(code, text, kept);
  const call = code.expressions[id];
  const statement = call && statementAround(workspace, uri, call);
  if (!said || !app || !statement?.isInList) return refused('The application has no name of its own.');
  const recipes = recipesFor(workspace, uri, 'security-headers', said.model);
  for (const recipe of recipes) {
    const { lineEnd, step, end } = layoutOf(workspace, uri);
    const made = written(workspace, uri, recipe, { app, step, end, ...handlerNames(code, binding) });
    if (!made) continue;
    const indent = indentAt(text, statement.start);
    const line = made.text
      .split('\n')
      .map((each) => `${lineEnd}${indent}${each}`)
      .join('');
    const at = behindDeclarations(workspace, uri, statement, binding);
    const edit = { span: { start: at, end: at }, text: line + end };
    return [{ kind: 'edits', title, level: 'B', edits: [{ uri, edits: [...made.edits, edit] }] }];
  }
  return refused('How the framework sets headers for all answers is not known.');
}

/** `new Koa()` -> `module.exports = new Koa() as App`, where that is what a name is given. */
function assignedWhole(code: Code, id: ExpressionId): ExpressionId {
  let at = id;
  for (let steps = 0; steps < 4; steps++) {
    const parent = code.expressions[at]?.parent ?? NONE;
    const around = code.expressions[parent];
    const isSame = around?.kind === 'cast' || (around?.kind === 'assignment' && around.value === at);
    if (!isSame) break;
    at = parent;
  }
  return at;
}

/** `this.app`, where a statement gives it what it is given and nothing else; null if none does. */
function ownMember(code: Code, text: string, id: ExpressionId): string | null {
  const assignment = code.expressions[id];
  if (assignment?.kind !== 'assignment' || assignment.operator !== '=' || assignment.parent !== NONE)
    return null;
  const target = code.expressions[assignment.target];
  const isPlain = target?.kind === 'member' && target.property !== null && target.computed === NONE;
  if (!isPlain || code.expressions[target.object]?.kind !== 'this') return null;
  return text.slice(target.start, target.end);
}

/** How the handlers of an application call what they are given, so that a new one reads as the others do. */
function handlerNames(code: Code, app: BindingId): Readonly<Record<string, string>> {
  const usual = { request: 'request', response: 'response', context: 'context' };
  for (const call of code.expressions) {
    const callee = call.kind === 'call' ? code.expressions[call.callee] : undefined;
    const object = callee?.kind === 'member' ? code.expressions[callee.object] : undefined;
    if (call.kind !== 'call' || object?.kind !== 'reference' || object.binding !== app) continue;
    for (const argument of call.arguments) {
      const parameters = handlerAt(code, argument)?.parameters ?? [];
      const [first, second] = parameters.map(({ name }) => name);
      if (parameters.length === 1 && isPlainName(first)) return { ...usual, context: first };
      if (!isPlainName(second) || parameters.length > 3) continue;
      // `_request` is one that the other handler does not need.
      const own = isPlainName(first) ? { request: first, context: first } : {};
      return { ...usual, ...own, response: second };
    }
  }
  return usual;
}

/** The function that an argument is, or whose name it is in the same file. */
function handlerAt(code: Code, id: ExpressionId): Code['functions'][number] | undefined {
  const given = code.expressions[id];
  if (given?.kind === 'function') return code.functions[given.target];
  const named = given?.kind === 'reference' ? code.bindings[given.binding] : undefined;
  return named?.kind === 'function'
    ? code.functions.find((each) => each.name === named.name && each.kind === 'function')
    : undefined;
}

function isPlainName(name: string | null | undefined): name is string {
  return typeof name === 'string' && !name.startsWith('_');
}

/** Statements passed at most on the way to the end of the declarations. */
const STATEMENT_LIMIT = 100;

/** The end of the declarations that stand in one block with a statement and do not use the application. */
function behindDeclarations(workspace: Workspace, uri: string, from: Statement, app: BindingId): number {
  const { code } = factsAt(workspace, uri);
  const text = fileAt(workspace, uri)?.text ?? '';
  let last: Statement = from;
  for (let steps = 0; steps < STATEMENT_LIMIT; steps++) {
    const next = statementBehind(workspace, uri, last);
    if (!next || !/^\r?\n[^\S\n]*$/.test(text.slice(last.end, next.start))) break;
    const isDeclaration = /^(?:const|let|var|import)\b/.test(text.slice(next.start, next.end));
    const usesApp = code.bindings[app]?.references.some((id) => {
      const reference = code.expressions[id];
      return reference !== undefined && reference.start >= next.start && reference.end <= next.end;
    });
    if (!isDeclaration || usesApp) break;
    last = next;
  }
  return last.end;
}
