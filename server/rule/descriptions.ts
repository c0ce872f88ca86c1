/** What rules about API descriptions share: words for what is asked often, and findings about what is missing in many places. */
import { isPrivileged, nameWords, sensitivityOf } from '../meaning/entities/field-names.ts';
import type {
  ApiDescription,
  DescriptionPart,
  Operation,
  Property,
  Response,
  Schema,
  WrittenNode,
} from '../meaning/openapi/description.ts';
import { isStructured } from '../meaning/openapi/names.ts';
import { chainOf } from '../meaning/openapi/schemas.ts';
import type { DocumentNode } from '../parse/document.ts';
import { groupedBy } from '../text/groups.ts';
import { standing } from '../text/positions.ts';
import type { Place } from '../text/span.ts';
import type { Confidence } from './finding.ts';
import type { Draft } from './rule.ts';

export { chainOf, isPrivileged, isStructured, nameWords, sensitivityOf };

/** Whether requests of the operation change something. */
export function changesState({ method }: Pick<Operation, 'method'>): boolean {
  return !['GET', 'HEAD', 'OPTIONS', 'QUERY', 'TRACE'].includes(method);
}

/** `GET /users/{id}`. */
export function nameOf({ method, pathTemplate }: Operation): string {
  return `${method} ${pathTemplate}`;
}

/** Whether every caller must bring a credential. */
export function isSecured({ security }: Operation): boolean {
  return !!security.requirements?.length && security.requirements.every((each) => each.schemes.length > 0);
}

/**
 * Whether callers bring a credential as a parameter, which `security` does not speak of: in a header or cookie of such a
 * name, or as a part of an address that only those know to whom it was given.
 */
export function takesCredential({ parameters }: Operation): boolean {
  return parameters.some(
    ({ name, in: where }) =>
      (where !== 'query' && sensitivityOf(name) === 'secret') ||
      (where === 'header' && /^(?:x )*authorization$/.test(nameWords(name).join(' '))),
  );
}

/** The response of an operation for a status: itself, its range (`4XX`), or `default` if that is asked for. */
export function responseFor(
  operation: Operation,
  status: number,
  withDefault: boolean,
): Response | undefined {
  const names = [String(status), `${String(status)[0]}XX`, ...(withDefault ? ['default'] : [])];
  return names
    .map((name) => operation.responses.find((each) => each.status === name))
    .find((each) => each !== undefined);
}

/**
 * Whether an address begins with `http` or `ws`, and is none of the local machine or of a test. Hosts below `example`
 * stand for hosts of the internet (RFC 2606), of which mostly the name alone is put in later.
 */
export function isPlainHttp(url: string): boolean {
  const host = /^(?:http|ws):\/\/(\[[^\]]*\]|[^/:?#]*)/i.exec(url)?.[1]?.toLowerCase();
  if (host === undefined) return false;
  return (
    !/^(?:localhost|127(?:\.\d+){3}|0\.0\.0\.0|\[::1?\]|host\.docker\.internal|.*\.(?:localhost|local|test|internal|invalid))$/.test(
      host,
    ) || /\{/.test(host)
  );
}

/** Schemas within each other that are followed to collect properties. */
const PROPERTY_SCHEMAS = 200;

/** The properties of a schema, with those that references, `allOf` and alternatives bring. */
export function propertiesOf(schema: Schema): readonly Property[] {
  return propertiesOfAll([schema], PROPERTY_SCHEMAS);
}

/** The same for several schemas, each property once however many of them share it. */
export function propertiesOfAll(schemas: Iterable<Schema>, limit?: number): readonly Property[] {
  return [...withThoseBehind(schemas, limit)].flatMap((each) => each.properties);
}

/** Schemas with all that references, `allOf` and alternatives lead to; no more are added beyond a limit. */
function withThoseBehind(
  schemas: Iterable<Schema>,
  limit: number = Number.POSITIVE_INFINITY,
): ReadonlySet<Schema> {
  const seen = new Set<Schema>(schemas);
  for (const each of seen) {
    if (seen.size > limit) break;
    if (each.reference) seen.add(each.reference);
    for (const next of each.allOf) seen.add(next);
    for (const next of each.alternatives) seen.add(next);
  }
  return seen;
}

/**
 * Answers to whether a schema has a property that is so, with those that references, `allOf` and alternatives bring. Each
 * schema is answered for once, and the properties of each are looked at once, however many others lead to it.
 */
export function propertyFinder(isSo: (property: Property) => boolean): (schema: Schema) => boolean {
  const hasOwn = answeredOnce((schema) => schema.properties.some(isSo));
  return answeredOnce((schema) => [...withThoseBehind([schema], PROPERTY_SCHEMAS)].some(hasOwn));
}

function answeredOnce(isSo: (schema: Schema) => boolean): (schema: Schema) => boolean {
  const known = new Map<Schema, boolean>();
  return (schema) => {
    const answer = known.get(schema) ?? isSo(schema);
    known.set(schema, answer);
    return answer;
  };
}

/** Texts of an example or default, at any depth, each with its place; the first `limit` of them. */
export function textsIn(
  { uri, node, pointer }: Pick<WrittenNode, 'uri' | 'pointer'> & { readonly node: DocumentNode },
  limit: number,
): readonly { readonly text: string; readonly place: Place; readonly pointer: string }[] {
  const found: { text: string; place: Place; pointer: string }[] = [];
  const open: DocumentNode[] = [node];
  for (let next = open.pop(); next && found.length < limit; next = open.pop()) {
    if (next.kind === 'scalar') {
      if (typeof next.value === 'string')
        found.push({ text: next.value, place: { uri, span: next.span }, pointer });
    } else open.push(...(next.kind === 'list' ? next.items : next.entries.map(({ value }) => value)));
  }
  return found;
}

/**
 * What is found in the parts of a description, in their order. `find` must be one function that looks at the part alone,
 * and at what that refers to: a part that did not change is not looked at again.
 */
export function inParts<T>(
  description: ApiDescription,
  find: (part: DescriptionPart) => readonly T[],
): readonly T[] {
  return answered(description, find, find);
}

/** The same; what is remembered is known by the question. */
function answered<T>(
  { parts, answers }: ApiDescription,
  question: unknown,
  answer: (part: DescriptionPart) => readonly T[],
): readonly T[] {
  const before = answers.get(question);
  const found = parts.map((part, i) =>
    before?.parts[i] === part ? (before.answers[i] as readonly T[]) : answer(part),
  );
  answers.set(question, { parts, answers: found });
  const all: T[] = [];
  for (const each of found) for (const one of each) all.push(one);
  return all;
}

/** The schemas of a description that are so, each as something that lacks what it should have. `isSo` is one function, as for `inParts`. */
export function schemasThat(
  description: ApiDescription,
  isSo: (schema: Schema) => boolean,
): readonly LackingSchema[] {
  return answered(description, isSo, ({ schemas }) => schemas.filter(isSo).map(lackingSchema));
}

/** Schemas of which a rule says the same, with the description that its fixes look at. */
export interface SchemasOf {
  readonly description: ApiDescription;
  readonly schemas: readonly Schema[];
}

/** Findings about the schemas of a description that are so (see `absences`), with what fixes of them need. */
export function schemaAbsences(
  description: ApiDescription,
  isSo: (schema: Schema) => boolean,
  words: AbsenceWords,
): readonly Draft<SchemasOf>[] {
  return absences(description, schemasThat(description, isSo), words).map((draft) => ({
    ...draft,
    data: { description, schemas: draft.data.map(({ schema }) => schema) },
  }));
}

/** The operations of a description that are so, likewise. */
export function operationsThat(
  description: ApiDescription,
  isSo: (operation: Operation) => boolean,
): readonly LackingOperation[] {
  return answered(description, isSo, ({ operations }) => operations.filter(isSo).map(asLacking));
}

type LackingSchema = Lacking & { readonly schema: Schema };
type LackingOperation = Lacking & { readonly operation: Operation };

/** Something that lacks what it should have. */
export interface Lacking extends WrittenNode {
  /** What it is called in messages, without backticks. */
  readonly label: string;
  /** What exactly is lacking, for messages, with its backticks; the same for all where it is missing. */
  readonly detail?: string;
  /** `METHOD /path`, for operations. */
  readonly endpoint?: string;
}

export interface AbsenceWords {
  /** Tells absences of one rule apart. */
  readonly key: string;
  readonly confidence?: Confidence;
  /** Said of one thing. */
  readonly one: (label: string, detail: string) => string;
  /** Said where many lack the same: their number, the name of the first, and what exactly that lacks. */
  readonly many: (count: number, first: string, detail: string) => string;
  readonly attack: string;
  readonly evidence: readonly string[];
  /** So many stand each at its place, where that is not `ALONE`. */
  readonly alone?: number;
}

/** So many findings of one kind stand each at its place; where more things lack the same, one finding tells of all. */
const ALONE = 3;
/** Further places that one finding for many names. */
const FURTHER = 5;

/**
 * Findings about things that lack the same: each at its place if they are few, else one at the first of them, which
 * names the next ones, so that one habit of a document is one finding. The evidence holds all things that it is about.
 */
export function absences<T extends Lacking>(
  description: ApiDescription,
  all: readonly T[],
  words: AbsenceWords,
): readonly Draft<readonly T[]>[] {
  const found = inOrder(description, all);
  const [first, ...others] = found;
  if (!first) return [];
  if (found.length <= (words.alone ?? ALONE))
    return found.map((each) => ({
      ...draftAt(each, words, [each]),
      message: words.one(each.label, each.detail ?? ''),
      key: `${words.key} ${each.pointer}`,
    }));
  return [
    {
      ...draftAt(first, words, found),
      message: words.many(found.length, first.label, first.detail ?? ''),
      related: others.slice(0, FURTHER).map(({ uri, span, label, detail }) => ({
        place: { uri, span },
        message: `\`${label}\` is another one${detail === undefined ? '' : `: ${detail}`}`,
      })),
      key: `${words.key} all`,
    },
  ];
}

function draftAt<T extends Lacking>(
  { uri, span, pointer, endpoint }: T,
  { confidence, attack, evidence }: AbsenceWords,
  data: readonly T[],
): Omit<Draft<readonly T[]>, 'message' | 'key'> {
  return {
    place: { uri, span },
    confidence: confidence ?? 'low',
    attack,
    evidence,
    pointer,
    data,
    ...(endpoint !== undefined && { endpoint }),
  };
}

/** Each place once; those in the description's own file first, then by file and place. */
function inOrder<T extends Lacking>({ uri, positions }: ApiDescription, all: readonly T[]): readonly T[] {
  return groupedBy(all, (each) => each.uri)
    .toSorted(([a], [b]) => Number(b === uri) - Number(a === uri) || (a < b ? -1 : 1))
    .flatMap(([file, group]) => {
      const own = positions.get(file);
      if (!own && isInOrder(group)) return group;
      const placed = group.map((each) => ({ each, at: standing(own ?? null, each.span.start) }));
      const sorted = placed.sort((a, b) => a.at - b.at || a.each.span.end - b.each.span.end);
      return sorted.map(({ each }) => each).filter(isNewPlace);
    });
}

/** Whether things stand one behind the other. */
function isInOrder(all: readonly Lacking[]): boolean {
  return all.every(({ span }, i) => i === 0 || (all[i - 1] as Lacking).span.start < span.start);
}

/** Whether the one before stands at another place. */
function isNewPlace({ span }: Lacking, index: number, all: readonly Lacking[]): boolean {
  const before = all[index - 1]?.span;
  return before?.start !== span.start || before.end !== span.end;
}

/** An operation as something that lacks what it should have. */
export function asLacking(operation: Operation): LackingOperation {
  return {
    uri: operation.uri,
    span: operation.keySpan,
    pointer: operation.pointer,
    label: nameOf(operation),
    endpoint: `${operation.method} ${operation.path}`,
    operation,
  };
}

/** A schema as something that lacks what it should have, called by its name. */
function lackingSchema(schema: Schema): LackingSchema {
  const label = schema.name || schema.pointer.split('/').slice(-2).join('/');
  return { uri: schema.uri, span: schema.span, pointer: schema.pointer, label, schema };
}

/** A property as something that lacks what it should have, called by its name. */
export function lackingProperty({ uri, span, pointer, name }: Property): Lacking {
  return { uri, span, pointer, label: name };
}
