/**
 * Exported functions that tell themselves that a platform calls them: by a type of the platform, by what only its events
 * have, by the object that it wants as an answer. Only facts and types are looked at here.
 */
import { type Code, type ExpressionId, type FunctionId, NONE, type TypeFact } from '../../facts/facts.ts';
import { factsAt } from '../../workspace/facts.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { FileEntry, ToldEntry } from '../vocabulary/model.ts';
import { automatonOf } from '../vocabulary/model-set.ts';
import { typeValues } from './type-values.ts';

/** Calls and names followed from an export to the functions in it: middleware is often put on in a long chain of calls. */
const DEPTH_LIMIT = 20;

/** The names of the exports of a file that tell that they are handlers as an entry of a model says. */
export function toldExports(
  workspace: Workspace,
  uri: string,
  model: string,
  entry: FileEntry,
): readonly string[] {
  const { told } = entry;
  if (!told) return [];
  const { code } = factsAt(workspace, uri);
  const roles = ['handler', entry.handler?.params[0] ?? 'handler'];
  const found = code.exported
    .flatMap((each) => [each, ...inWhole(code, each)])
    .filter(({ binding, expression }) => {
      const written = new Written(code);
      if (binding !== NONE) written.name(binding, 0);
      else written.expression(expression, 0);
      const first = written.functions.flatMap((id) => code.functions[id]?.parameters[0]?.type ?? []);
      if (told.types && [...written.types, ...first].some((type) => isOf(workspace, uri, type, model, roles)))
        return true;
      return written.functions.some((id) => tells(code, id, told));
    });
  return [...new Set(found.map(({ name }) => (name === '=' ? 'default' : name)))];
}

type ExportedName = Code['exported'][number];

/** The names in `module.exports = { list, show }`. */
function inWhole(code: Code, { name, expression }: ExportedName): readonly ExportedName[] {
  const whole = name === '=' ? code.expressions[expression] : undefined;
  return (whole?.kind === 'object' ? whole.properties : []).flatMap(({ key, value, kind }) =>
    key !== null && kind !== 'spread' ? [{ name: key, binding: NONE, expression: value }] : [],
  );
}

function isOf(
  workspace: Workspace,
  uri: string,
  type: TypeFact,
  model: string,
  roles: readonly string[],
): boolean {
  const { nameOf } = automatonOf(workspace);
  return typeValues(workspace, uri, type).some(
    (value) =>
      value.kind === 'library' &&
      value.states.some((state) => roles.some((role) => nameOf.get(state) === `${model}:${role}`)),
  );
}

/** The functions that are written in an expression, or given to the calls that made it, and the types that it is said to have. */
class Written {
  readonly functions: FunctionId[] = [];
  readonly types: TypeFact[] = [];

  constructor(private readonly code: Code) {}

  name(binding: number, depth: number): void {
    const fact = this.code.bindings[binding];
    if (fact?.type) this.types.push(fact.type);
    for (const id of fact?.definitions ?? []) {
      const { from, into = [] } = this.code.definitions[id] ?? {};
      if (from?.kind === 'value' && !from.path.length && !into.length) this.expression(from.value, depth + 1);
    }
  }

  expression(id: ExpressionId, depth: number): void {
    const at = this.code.expressions[id];
    if (!at || depth > DEPTH_LIMIT) return;
    if (at.kind === 'function') this.functions.push(at.target);
    else if (at.kind === 'reference') this.name(at.binding, depth);
    else if (at.kind === 'cast') {
      if (at.type) this.types.push(at.type);
      this.expression(at.operand, depth + 1);
    } else if (at.kind === 'call') {
      for (const each of at.arguments) this.expression(each, depth + 1);
      const callee = this.code.expressions[at.callee];
      if (callee?.kind === 'member') this.expression(callee.object, depth + 1);
    }
  }
}

/** Whether a function reads what only such a request has, or answers as such a platform wants it. */
function tells(code: Code, id: FunctionId, told: ToldEntry): boolean {
  const { reads = [], returns = [], readsAlso = [] } = told;
  const read = membersRead(code, id);
  if (reads.some((name) => read.has(name))) return true;
  const isRead = readsAlso.some((name) => read.has(name));
  return (isRead && returnsOneOf(code, id, returns)) || callsBackWithOneOf(code, id, told);
}

/** The members of the first parameter that a function reads. */
function membersRead(code: Code, id: FunctionId): ReadonlySet<string> {
  const found = new Set<string>();
  const binding = code.functions[id]?.parameters[0]?.binding ?? NONE;
  for (const reference of code.bindings[binding]?.references ?? []) {
    const parent = code.expressions[code.expressions[reference]?.parent ?? NONE];
    if (parent?.kind === 'member' && parent.object === reference && parent.property !== null)
      found.add(parent.property);
  }
  for (const { from } of code.definitions) {
    if (from.kind === 'parameter' && from.function === id && from.index === 0 && from.path[0] !== undefined)
      found.add(from.path[0]);
    const value =
      from.kind === 'value' && from.path[0] !== undefined ? code.expressions[from.value] : undefined;
    if (value?.kind === 'reference' && value.binding === binding && from.kind === 'value')
      found.add(from.path[0] as string);
  }
  return found;
}

function returnsOneOf(code: Code, id: FunctionId, names: readonly string[]): boolean {
  return (code.functions[id]?.exits ?? []).some(
    ({ kind, value }) => kind === 'return' && hasOneOf(code, value, names),
  );
}

/** Whether what a function was given to call back gets an object with one of the names, wherever in it that happens. */
function callsBackWithOneOf(code: Code, id: FunctionId, { calls = [], returns = [] }: ToldEntry): boolean {
  return calls.some(({ parameter, argument }) => {
    const binding = code.functions[id]?.parameters[parameter]?.binding ?? NONE;
    return (code.bindings[binding]?.references ?? []).some((reference) => {
      const call = code.expressions[code.expressions[reference]?.parent ?? NONE];
      if (call?.kind !== 'call' || call.callee !== reference) return false;
      return hasOneOf(code, call.arguments[argument] ?? NONE, returns);
    });
  });
}

function hasOneOf(code: Code, expression: ExpressionId, names: readonly string[]): boolean {
  const at = code.expressions[expression];
  return at?.kind === 'object' && at.properties.some(({ key }) => key !== null && names.includes(key));
}
