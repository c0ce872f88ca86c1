/** Lists the fields that are taken from a part of the request, instead of storing the part as a whole. */

import { type Code, type ExpressionId, NONE } from '../../facts/facts.ts';
import { definitionsFrom } from '../../facts/tables.ts';
import type { Flow } from '../../flow/flows.ts';
import { namePath } from '../../flow/same.ts';
import { typeShape } from '../../meaning/shapes/type-shapes.ts';
import { isIdentifier } from '../../text/identifiers.ts';
import { factsAt } from '../../workspace/facts.ts';
import { fileAt, type Workspace } from '../../workspace/workspace.ts';
import type { OpenedFields } from '../questions/opened-fields.ts';
import { isTyped } from './as-text.ts';
import { onlyUse } from './carriers.ts';
import { indentAt, layoutOf, startsLine } from './insertion.ts';
import type { Repair } from './repair.ts';

/** Fields that the database or the server gives. */
const given = /^(?:id|_id|uuid|__v|version|created_?at|updated_?at|deleted_?at)$/i;
/** More would be no list that somebody reads. */
const FIELD_LIMIT = 24;

/**
 * Repairs that put `{ name: request.body.name, … }`, with the fields of the entity that a client may set, in the place
 * of the whole part of the request.
 */
export function fieldsRepairs(
  workspace: Workspace,
  { arrival }: Flow,
  { entity, fields }: OpenedFields,
): readonly Repair[] {
  const title = 'List the fields that a client may set';
  const refused = (reason: string): readonly Repair[] => [{ kind: 'refused', title, reason }];
  if (!entity) return refused('The definition of the entity was not found, so its fields are not known.');
  const { uri } = arrival.place;
  const { code } = factsAt(workspace, uri);
  const read = arrival.place.expression;
  const id = isStoredHere(code, read) ? read : storedByName(code, read);
  const expression = code.expressions[id];
  const file = fileAt(workspace, uri);
  if (!file) return [];
  if (arrival.path.length)
    return refused('Only a part of the request that is stored as a whole can be listed.');
  if (!isPlainRead(code, read)) return refused('The data is not a plain read of the request.');
  if (!expression)
    return refused('The data has a name of its own before it is stored; other code may read it.');
  const declared = declaredFields(workspace, uri, code, id);
  const annotated = annotatedFields(workspace, uri, code, id);
  const written = writtenBelow(code, id);
  const open = written.filter((name) => fields.includes(name));
  if (open.length)
    return refused(`The handler sets \`${open[0]}\` itself in some cases, and the client in the others.`);
  const names = (
    annotated ?? entity.fields.filter(({ relation }) => !relation).map(({ name }) => name)
  ).filter(
    (name) =>
      written.includes(name) ||
      ((annotated !== null || !given.test(name)) &&
        isSettable(name, fields, arrival.except) &&
        (!declared || declared.has(name))),
  );
  if (!names.length || names.length > FIELD_LIMIT)
    return refused('The entity has no fields that a client may set, or too many to list.');
  const source = readOf(code, id, uri, withoutComments(code, id, file.text));
  const listed = names.map((name) => `${name}: ${source}.${name}`);
  const spread = spreadAround(code, id);
  const span = spread ?? { start: expression.start, end: expression.end };
  const edit = { span, text: laidOut(workspace, uri, listed, span.start, spread !== null) };
  return [
    {
      kind: 'edits',
      title: `${title}: ${names.slice(0, 4).join(', ')}${names.length > 4 ? ', …' : ''}`,
      level: 'B',
      edits: [{ uri, edits: [edit] }],
    },
  ];
}

/** Longer lines are broken. */
const LINE_LIMIT = 120;

/** The properties of an object literal, or of one that they are put into, on lines of their own where one would be too long. */
export function laidOut(
  workspace: Workspace,
  uri: string,
  properties: readonly string[],
  at: number,
  isInside: boolean,
): string {
  const text = fileAt(workspace, uri)?.text ?? '';
  const column = at - (text.lastIndexOf('\n', at - 1) + 1);
  const line = properties.join(', ');
  if (column + line.length <= LINE_LIMIT || (isInside && !startsLine(text, at)))
    return isInside ? line : `{ ${line} }`;
  const { lineEnd, step } = layoutOf(workspace, uri);
  const indent = indentAt(text, at);
  const lines = (own: string) => properties.join(`,${lineEnd}${own}`);
  if (isInside) return lines(indent);
  const last = /,\s*\n\s*[}\])]/.test(text) ? ',' : '';
  return `{${lineEnd}${indent}${step}${lines(indent + step)}${last}${lineEnd}${indent}}`;
}

/** The fields of the type of the name that a part of the request is given: what the code behind it works with. Null where its type says nothing. */
function annotatedFields(
  workspace: Workspace,
  uri: string,
  code: Code,
  id: ExpressionId,
): readonly string[] | null {
  const definition = code.definitions[definitionsFrom(code).get(id)?.[0] ?? NONE];
  const type = code.bindings[definition?.binding ?? NONE]?.type;
  const names = Object.keys((type && typeShape(workspace, uri, type)?.fields) ?? {});
  return names.length ? names : null;
}

/** The fields that the type of a parameter lists: a compiler lets nobody read others. Null where its type says nothing. */
function declaredFields(
  workspace: Workspace,
  uri: string,
  code: Code,
  id: ExpressionId,
): ReadonlySet<string> | null {
  const read = code.expressions[id];
  if (read?.kind !== 'reference' || read.binding === NONE) return null;
  const type = code.functions
    .flatMap(({ parameters }) => parameters)
    .find(({ binding }) => binding === read.binding)?.type;
  const names = Object.keys((type && typeShape(workspace, uri, type)?.fields) ?? {});
  return names.length ? new Set(names) : null;
}

/** The part as fields can be taken from it. Where its type has to be cast, the type that it has may have no fields. */
function readOf(code: Code, id: ExpressionId, uri: string, source: string): string {
  const isCast = code.expressions[code.expressions[id]?.parent ?? NONE]?.kind === 'cast';
  return isTyped(uri) && isCast ? `(${source} as Record<string, unknown>)` : source;
}

/** A read as it is written; where comments stand in it, which would be written again for each field, its names alone. */
function withoutComments(code: Code, id: ExpressionId, text: string): string {
  const read = code.expressions[id];
  const written = text.slice(read?.start, read?.end);
  if (!/\/[/*]/.test(written)) return written;
  return read?.kind === 'member' && read.property !== null
    ? `${withoutComments(code, read.object, text)}.${read.property}`
    : written;
}

/** What the handler itself put into the part before: `request.body.owner = user.id`. */
function writtenBelow(code: Code, id: ExpressionId): readonly string[] {
  const read = code.expressions[id];
  const below = namePath(code, id)?.path;
  if ((read?.kind !== 'member' && read?.kind !== 'reference') || !below) return [];
  return read.definitions.flatMap((each) => {
    const into = code.definitions[each]?.into ?? [];
    const name = into[below.length];
    return name !== undefined && below.every((part, i) => part === into[i]) ? [name] : [];
  });
}

function isSettable(name: string, forbidden: readonly string[], except: readonly string[]): boolean {
  return isIdentifier(name) && !forbidden.includes(name) && !except.includes(name);
}

/** `request.body`, not `await request.json()`: it is read once for each field. */
function isPlainRead(code: Code, id: ExpressionId): boolean {
  for (let at = code.expressions[id]; at; ) {
    if (at.kind === 'reference') return true;
    if (at.kind !== 'member' || at.property === null) return false;
    at = code.expressions[at.object];
  }
  return false;
}

/** Steps from the part of the request to the call that stores it. */
const STEP_LIMIT = 20;

/** Whether it stands in the call that stores it, alone, in an option, in a spread, or under a name that is read there alone. */
function isStoredHere(code: Code, id: ExpressionId): boolean {
  let at = id;
  for (let i = 0; i < STEP_LIMIT && at !== NONE; i++) {
    const parent = code.expressions[at]?.parent ?? NONE;
    const kind = code.expressions[parent]?.kind;
    if (kind === 'call') return true;
    if (parent === NONE) at = onlyUse(code, at);
    else if (kind === 'object' || kind === 'array' || kind === 'cast' || kind === 'spread') at = parent;
    else return false;
  }
  return false;
}

/**
 * The one place where a value with a name of its own is stored as a whole: `const { body } = request; … create(body)`.
 * NONE where the name is given on elsewhere or its members are changed, since what is listed would leave that out.
 */
function storedByName(code: Code, id: ExpressionId): ExpressionId {
  const definition = code.definitions[definitionsFrom(code).get(id)?.[0] ?? NONE];
  const binding = code.bindings[definition?.binding ?? NONE];
  if (!binding || definition?.into.length || binding.definitions.length !== 1) return NONE;
  const [stored = NONE, ...others] = binding.references.filter((each) => !isMemberRead(code, each));
  const isOwn = code.expressions[stored]?.function === binding.function;
  return isOwn && !others.length && isStoredHere(code, stored) ? stored : NONE;
}

/** Whether a name is only read for a member: `body.name`, but neither `body.name = …` nor `delete body.name` nor `body.clear()`. */
function isMemberRead(code: Code, id: ExpressionId): boolean {
  const member = code.expressions[code.expressions[id]?.parent ?? NONE];
  if (member?.kind !== 'member' || member.object !== id || member.property === null) return false;
  const around = code.expressions[member.parent];
  switch (around?.kind) {
    case 'assignment':
      return code.expressions[around.target] !== member;
    case 'unary':
      return around.operator !== 'delete';
    case 'call':
      return code.expressions[around.callee] !== member;
    default:
      return true;
  }
}

/** The spread of an object literal whose operand an expression is. */
function spreadAround(code: Code, id: ExpressionId): { readonly start: number; readonly end: number } | null {
  const parent = code.expressions[code.expressions[id]?.parent ?? NONE];
  if (parent?.kind !== 'object') return null;
  const property = parent.properties.find((each) => each.value === id && each.kind === 'spread');
  return property?.span ?? null;
}
