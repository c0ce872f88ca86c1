/** Asks for a least length of a text of the request where the code asks for none. */
import { type BindingId, type Code, type ExpressionId, NONE } from '../../facts/facts.ts';
import type { Flow } from '../../flow/flows.ts';
import type { TextEdit } from '../../text/edit.ts';
import { factsAt } from '../../workspace/facts.ts';
import { fileAt, type Workspace } from '../../workspace/workspace.ts';
import { type Exit, exitAt } from './exits.ts';
import { before, behind } from './insertion.ts';
import { quotedAs } from './recipes.ts';
import type { Repair } from './repair.ts';

/**
 * Repairs that turn a request away whose password is shorter than `least` signs, before the statement that hashes or stores it,
 * or else right behind the line that takes it out of the request. Level B: short ones were let through before.
 */
export function lengthRepairs(workspace: Workspace, flow: Flow, least: number): readonly Repair[] {
  const title = `Ask for at least ${least} characters (answers 400)`;
  const refused = (reason: string): readonly Repair[] => [{ kind: 'refused', title, reason }];
  const { from, place, path } = flow.arrival;
  const { uri } = place;
  const { code } = factsAt(workspace, uri);
  // Where the request itself is taken apart (`const { body } = request`), the part of it is the first step.
  const part = from.kind === 'source' ? [from.part] : [];
  const read =
    readingOf(code, place.expression, path) ?? readingOf(code, place.expression, [...part, ...path]);
  if (!read) return refused('The password has no name of its own where the request is read.');
  const name = read.name ?? (fileAt(workspace, uri)?.text ?? '').slice(read.start, read.end);
  const test = `typeof ${name} !== 'string' || ${name}.length < ${least}`;
  const used = code.expressions[flow.argument.expression];
  // Right before it is put to use: what is checked above answers as before.
  const isNear = flow.argument.uri === uri && used?.function === code.expressions[read.expression]?.function;
  const exit = exitAt(
    workspace,
    isNear ? flow.argument : { uri, expression: read.expression },
    quotedAs(workspace, uri, test),
    `The password needs at least ${least} characters`,
  );
  if (typeof exit === 'string') return refused(exit);
  const edits = isNear
    ? before(workspace, uri, flow.argument.expression, exit.lines)
    : editsAt(workspace, uri, read, exit);
  return edits
    ? [{ kind: 'edits', title, level: 'B', edits: [{ uri, edits: [...exit.edits, ...edits] }] }]
    : refused('There is no statement beside which the check could stand.');
}

/** Where a part of the request is read: the value that a name is given, or the expression itself. */
interface Reading {
  /** The name that it gets; null where it is read in the middle of something else. */
  readonly name: string | null;
  readonly expression: ExpressionId;
  readonly start: number;
  readonly end: number;
}

/** Names that parts of the request may go through before the part in question has its own. */
const mostNames = 8;

/**
 * Where the part at a path below a source is read in its function, through names for the parts around it.
 * @param left how many names may still be gone through
 */
function readingOf(
  code: Code,
  source: ExpressionId,
  path: readonly string[],
  left = mostNames,
): Reading | null {
  const at = code.expressions[source];
  if (!at || left <= 0) return null;
  const wanted = path.join('.');
  const around: (readonly [BindingId, readonly string[]])[] = [];
  for (const { from, into, binding, default: otherwise } of code.definitions) {
    if (from.kind !== 'value' || into.length || otherwise !== NONE) continue;
    const value = code.expressions[from.value];
    if (value?.function !== at.function || !isWithin(at, value)) continue;
    const whole = [...pathTo(code, from.value, source), ...from.path];
    // A name that gets another value later would not be the one that is checked.
    const isOnly = code.bindings[binding]?.definitions.length === 1;
    if (whole.join('.') === wanted) {
      const name = code.bindings[binding]?.name ?? null;
      return isOnly ? { name, expression: from.value, start: value.start, end: value.end } : null;
    }
    const [next = ''] = path.slice(whole.length);
    const isAround = whole.length < path.length && whole.every((part, i) => part === path[i]);
    if (isOnly && isAround && !from.except?.includes(next)) around.push([binding, path.slice(whole.length)]);
  }
  const id = code.expressions.findIndex(
    (each, own) =>
      each.kind === 'member' &&
      each.function === at.function &&
      isWithin(at, each) &&
      pathTo(code, own, source).join('.') === wanted,
  );
  const member = code.expressions[id];
  if (member) return { name: null, expression: id, start: member.start, end: member.end };
  for (const [binding, rest] of around)
    for (const reference of code.bindings[binding]?.references ?? []) {
      const found = readingOf(code, reference, rest, left - 1);
      if (found) return found;
    }
  return null;
}

/** The properties by which an expression is reached from another one that it begins with. */
function pathTo(code: Code, id: ExpressionId, from: ExpressionId): readonly string[] {
  const path: string[] = [];
  for (let at = id; at !== from && at !== NONE; ) {
    const expression = code.expressions[at];
    if (expression?.kind === 'member' && expression.property !== null) {
      path.unshift(expression.property);
      at = expression.object;
    } else if (expression?.kind === 'cast') at = expression.operand;
    else return ['*'];
  }
  return path;
}

function isWithin(
  inner: { readonly start: number; readonly end: number },
  outer: { readonly start: number; readonly end: number },
): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

function editsAt(
  workspace: Workspace,
  uri: string,
  { name, expression }: Reading,
  { lines }: Exit,
): readonly TextEdit[] | null {
  return name === null
    ? before(workspace, uri, expression, lines)
    : behind(workspace, uri, expression, lines);
}
