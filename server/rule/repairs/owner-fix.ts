/** Adds the signed-in user to the condition of a query, as another query of the same entity has it. */
import { type Code, type ExpressionId, type FunctionId, NONE } from '../../facts/facts.ts';
import type { ExpressionPlace } from '../../meaning/values/value.ts';
import { argumentOf, selects } from '../../meaning/vocabulary/automaton.ts';
import { isIdentifier } from '../../text/identifiers.ts';
import { factsAt } from '../../workspace/facts.ts';
import { fileAt, type Workspace } from '../../workspace/workspace.ts';
import type { Lookup } from '../questions/ownership.ts';
import { onlyUse, onlyValue } from './carriers.ts';
import { behindLast } from './insertion.ts';
import type { Repair } from './repair.ts';

/** Repairs that put the condition of a neighbour (`ownerId: request.user.id`) into the query of a lookup. */
export function ownerRepairs(workspace: Workspace, { flow, bound }: Lookup): readonly Repair[] {
  const title = 'Ask for the owner in the query';
  const refused = (reason: string): readonly Repair[] => [{ kind: 'refused', title, reason }];
  if (!bound?.field) return refused('No other query of the project shows how the owner is asked for.');
  if (flow.query?.entry.keyed)
    return refused(
      'The condition is the key of the object as a whole: compare what was read, or add a condition of its own.',
    );
  const { uri, expression: id } = flow.call;
  const { code } = factsAt(workspace, uri);
  const condition = writtenObject(code, conditionOf(code, id, flow.query?.entry.filter));
  const object = code.expressions[condition];
  if (object?.kind !== 'object' || !object.properties.length)
    return refused('The condition of the query is not written as an object with fields.');
  const root = rootOf(workspace, bound.value);
  const user = root && nameHere(code, id, root);
  if (!user) return refused('The signed-in user has another name here.');
  const last = object.properties.at(-1);
  if (!last) return [];
  const added = `${bound.field}: ${user}`;
  return [
    {
      kind: 'edits',
      title: `${title}: \`${added}\``,
      level: 'B',
      edits: [{ uri, edits: behindLast(fileAt(workspace, uri)?.text ?? '', last.span, added) }],
    },
  ];
}

function conditionOf(code: Code, id: ExpressionId, filter: string | number | undefined): ExpressionId {
  const at = argumentOf(filter);
  const call = code.expressions[id];
  if (!at || call?.kind !== 'call') return NONE;
  let found = call.arguments.find((_, i) => selects(at.which, i, call.arguments.length)) ?? NONE;
  for (const name of at.path) {
    const object = code.expressions[writtenObject(code, found)];
    found =
      object?.kind === 'object' ? (object.properties.find(({ key }) => key === name)?.value ?? NONE) : NONE;
  }
  return found;
}

/** An object where it is written: in the call, or under a name that is read there alone. */
function writtenObject(code: Code, id: ExpressionId): ExpressionId {
  const made = onlyValue(code, id);
  return made !== NONE && (code.expressions[id]?.kind === 'cast' || onlyUse(code, made) === id)
    ? writtenObject(code, made)
    : id;
}

/** A plain read of members, such as `request.user.id`. */
interface Root {
  /** The name that it starts with. */
  readonly name: string;
  /** What follows that name. */
  readonly rest: string;
  /** Which parameter of its function the name is; -1 for none. */
  readonly parameter: number;
}

function rootOf(workspace: Workspace, { uri, expression }: ExpressionPlace): Root | null {
  const text = fileAt(workspace, uri)?.text;
  const read = text === undefined ? null : readOf(factsAt(workspace, uri).code, text, expression);
  return read?.rest ? read : null;
}

/** Names of names that are looked through. */
const DEPTH_LIMIT = 5;

/** A name with members, and the same through names that it was given (`const { id } = request.user`). */
function readOf(code: Code, text: string, expression: ExpressionId, depth = 0): Root | null {
  const whole = code.expressions[expression];
  let id = expression;
  let at = whole;
  while (at?.kind === 'member' && at.property !== null) {
    id = at.object;
    at = code.expressions[id];
  }
  if (at?.kind !== 'reference' || !whole) return null;
  const { name } = at;
  const rest = text.slice(at.end, whole.end);
  const own = functionsAround(code, expression).find((each) => parameterNamed(code, each, name) >= 0);
  if (own !== undefined) return { name, rest, parameter: parameterNamed(code, own, name) };
  const given = givenName(code, id);
  const inner = given && depth < DEPTH_LIMIT ? readOf(code, text, given.value, depth + 1) : null;
  if (!inner || !given) return { name, rest, parameter: NONE };
  return { ...inner, rest: inner.rest + given.path.map((key) => `.${key}`).join('') + rest };
}

/** What a name stands for that is given one thing in its function, and which members of it. */
function givenName(
  code: Code,
  id: ExpressionId,
): { readonly value: ExpressionId; readonly path: readonly string[] } | null {
  const reference = code.expressions[id];
  const binding = reference?.kind === 'reference' ? code.bindings[reference.binding] : undefined;
  const definition = code.definitions[binding?.definitions[0] ?? NONE];
  if (binding?.definitions.length !== 1 || definition?.from.kind !== 'value') return null;
  const { from } = definition;
  if (definition.default !== NONE || definition.into.length || from.except) return null;
  return from.path.every((key) => isIdentifier(key)) ? from : null;
}

/** How a read is written in the functions around a place: they have a parameter of this name, or in its stead another. */
function nameHere(code: Code, id: ExpressionId, { name, rest, parameter }: Root): string | null {
  const around = functionsAround(code, id);
  if (around.some((own) => parameterNamed(code, own, name) >= 0)) return name + rest;
  const handler = around.find((own) => code.functions[own]?.parameters.length);
  const other = handler === undefined ? undefined : code.functions[handler]?.parameters[parameter]?.name;
  return other ? other + rest : null;
}

function parameterNamed(code: Code, id: FunctionId, name: string): number {
  return code.functions[id]?.parameters.findIndex((each) => each.name === name) ?? -1;
}

/** The functions around a place, from the inside. */
function functionsAround(code: Code, id: ExpressionId): readonly FunctionId[] {
  const found: FunctionId[] = [];
  for (let at = code.expressions[id]?.function ?? NONE; at !== NONE; at = code.functions[at]?.parent ?? NONE)
    found.push(at);
  return found;
}
