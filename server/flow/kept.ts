/** Data of a request that is stored, and comes back where the same field of the same entity is read. */

import { NONE } from '../facts/facts.ts';
import { kindOfField } from '../meaning/entities/entity.ts';
import type { QueryAt } from '../meaning/entities/queries.ts';
import { saidOfCall } from '../meaning/values/sayings.ts';
import { textAt } from '../meaning/values/texts.ts';
import { boundColumns, objectParameters } from '../parse/sql.ts';
import type { Place } from '../text/span.ts';
import { factsAt } from '../workspace/facts.ts';
import { query } from '../workspace/memo.ts';
import { programFiles } from '../workspace/test-files.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { type Flow, flowsInto, type Kept, type Target } from './flows.ts';

/** Sinks at which data that comes back does harm by itself. */
const sinks: ReadonlySet<Target> = new Set<Target>([
  'sql-text',
  'sql-identifier',
  'shell-command',
  'program',
  'code',
  'file-path',
  'url',
  'html',
  'typed-html',
  'sniffed-html',
  'template',
  'serialized',
]);

/** Ways into one field that are told apart. */
const STORED_LIMIT = 4;

interface Storing {
  readonly flow: Flow;
  /** Null where the request says which fields it stores. */
  readonly field: string | null;
}

/** What requests store, by the names of entities and tables in small letters. */
const storings = query<Workspace, ReadonlyMap<string, readonly Storing[]>>({
  name: 'what requests store',
  compute: (workspace) => {
    const table = new Map<string, Storing[]>();
    for (const uri of programFiles(workspace))
      for (const flow of flowsInto(workspace, uri)) {
        if (flow.target !== 'stored' || flow.arrival.from.kind !== 'source' || !flow.query) continue;
        if (flow.arrival.from.part === 'file') continue;
        const field = storedField(workspace, flow);
        if (field === undefined) continue;
        for (const name of namesOf(flow.query)) {
          const known = table.get(name);
          if (known) known.push({ flow, field });
          else table.set(name, [{ flow, field }]);
        }
      }
    return table;
  },
  onCycle: new Map(),
});

/**
 * The ways of request data into the field that a flow reads: each as a flow from the request to the sink, over the
 * storage. Empty where the field or the entity is not known on both sides, or the flow is none that reads what is stored.
 */
export function keptFlows(workspace: Workspace, flow: Flow): readonly Flow[] {
  const { arrival } = flow;
  if (arrival.from.kind !== 'query' || !sinks.has(flow.target)) return [];
  const { query: read } = arrival.from;
  const field = fieldRead(read, arrival.path);
  if (field === null || !mayHoldText(read, field)) return [];
  const all = [...namesOf(read)].flatMap((name) => storings(workspace, '').get(name) ?? []);
  const fitting = [...new Set(all)].filter((each) => isSame(each, read, field));
  // A way that names the field says more than one that names none.
  const named = fitting.filter((each) => each.field !== null);
  return (named.length ? named : fitting)
    .slice(0, STORED_LIMIT)
    .map((each) => joined(workspace, each, flow, read, field));
}

/** Whether rows are settings by their keys, so that what lies in one was stored under another key more often than not. */
function isOfSettings({ entity }: QueryAt, field: string): boolean {
  const names = new Set(entity?.fields.map((each) => each.name));
  return field === 'value' && (names.has('key') || names.has('name'));
}

function joined(
  workspace: Workspace,
  { flow: stored, field: own }: Storing,
  flow: Flow,
  read: QueryAt,
  field: string,
): Flow {
  const name = `${read.entity?.name ?? read.entityName}.${field}`;
  const kept: Kept = { stored, field: name, isOpen: own === null || isOfSettings(read, field) };
  const steps = [
    ...stored.arrival.steps,
    { place: placeOf(workspace, stored.argument), label: `is stored as \`${name}\` by \`${stored.name}\`` },
    { place: placeOf(workspace, read.place), label: `\`${name}\` is read again` },
    ...flow.arrival.steps,
  ];
  const { from, place, context, path } = stored.arrival;
  return { ...flow, arrival: { ...flow.arrival, from, place, context, path, steps }, kept };
}

function placeOf(workspace: Workspace, { uri, expression }: Flow['argument']): Place {
  const { start, end } = factsAt(workspace, uri).code.expressions[expression] ?? { start: 0, end: 0 };
  return { uri, span: { start, end } };
}

function namesOf({ entity, entityName }: QueryAt): ReadonlySet<string> {
  const names = [entity?.name, entity?.table, entityName].flatMap((each) =>
    each ? [each.toLowerCase()] : [],
  );
  return new Set(names);
}

function isSame({ flow, field: own }: Storing, read: QueryAt, field: string): boolean {
  const written = flow.query?.entity;
  if (written && read.entity && written.place.uri !== read.entity.place.uri) return false;
  if (written && read.entity && written.place.span.start !== read.entity.place.span.start) return false;
  if (own === null) return read.entity !== null;
  return own === field || columnOf(read, own) === columnOf(read, field);
}

function columnOf({ entity }: QueryAt, name: string): string {
  const field = entity?.fields.find((each) => each.name === name || each.column === name);
  return field?.name ?? name;
}

/** The field of a row that goes on; null if the row goes on as a whole. */
function fieldRead({ resultPath }: QueryAt, path: readonly string[]): string | null {
  if (!resultPath.every((name, i) => path[i] === name)) return null;
  const [field] = path.slice(resultPath.length).filter((name) => !isIndex(name));
  return field !== undefined && /^[\w$]+$/.test(field) ? field : null;
}

/** The field that data is stored in; null for data that brings the names of its fields, undefined where it is not known. */
export function storedField(workspace: Workspace, flow: Flow): string | null | undefined {
  const bound = boundField(workspace, flow);
  if (bound !== null) return bound;
  const names = flow.arrival.form.part.filter((name) => !isIndex(name));
  if (names.length) return names.length === 1 ? names[0] : undefined;
  // A value that is no object goes nowhere by itself.
  return flow.arrival.cleaners.includes('text') ? undefined : null;
}

/** The column of a parameter of a SQL text; undefined for a parameter of none, null where the call takes no SQL text. */
function boundField(workspace: Workspace, { call, argument, arrival }: Flow): string | null | undefined {
  if (!saidOfCall(workspace, call, 'fixes').length) return null;
  const expression = factsAt(workspace, call.uri).code.expressions[call.expression];
  if (expression?.kind !== 'call') return null;
  const text = textAt(workspace, { uri: call.uri, expression: expression.arguments[0] ?? NONE }, null);
  const [index] = arrival.form.part.filter((name) => /^\d+$/.test(name));
  const position =
    index === undefined ? expression.arguments.indexOf(argument.expression) - 1 : Number(index);
  return objectParameters(text).has(position) ? null : boundColumns(text).get(position);
}

function isIndex(name: string): boolean {
  return name === '*' || /^\d+$/.test(name);
}

/** Whether a field may hold a text with any signs: what is a number, a date or one of a list does no harm. */
function mayHoldText({ entity }: QueryAt, name: string): boolean {
  const field = entity?.fields.find((each) => each.name === name || each.column === name);
  if (entity && !field) return false;
  if (!field?.type) return true;
  return kindOfField(field) === 'text' || /json|mixed|object|any|blob|clob|text|char/i.test(field.type);
}
