/** Reads the schemas of a description, each once, whatever leads to it. */
import { type DocumentNode, entriesOf, entry, itemsOf, textOf } from '../../parse/document.ts';
import type { Span } from '../../text/span.ts';
import type { OpenApiVersion, Property, Sample, Schema } from './description.ts';
import { type PartReading, requireOpen } from './parts.ts';
import {
  child,
  childrenOf,
  elementsOf,
  type Located,
  placeOf,
  type References,
  textBelow,
} from './references.ts';

/** In what a schema is used. */
export type Use = 'inRequest' | 'inResponse' | 'inParameter';

type Mutable<T> = { -readonly [key in keyof T]: T[key] };
type Building = Mutable<Schema> & {
  inner: readonly Building[];
  /** Whether it was met where it is written, and not only by a reference to it. */
  isOwned: boolean;
  readonly part: PartReading;
};

/** A schema as long as it is read: it says what else is in it. */
export type SchemaInReading = Schema & Pick<Building, 'part'>;

export interface SchemaReader {
  /** The schema at a place. What is inside is read by `finish`. */
  readonly read: (at: Located, name: string, use: Use | null) => Schema;
  /** Notes an example or a default. */
  readonly sample: (kind: Sample['kind'], at: Located, name: string) => Sample;
  /** Reads what is still open. */
  readonly finish: () => void;
}

/** Bounds by the words that give them. */
const boundWords: Readonly<Record<string, string>> = {
  maxLength: 'maxLength',
  minLength: 'minLength',
  maximum: 'maximum',
  exclusiveMaximum: 'maximum',
  minimum: 'minimum',
  exclusiveMinimum: 'minimum',
  maxItems: 'maxItems',
  minItems: 'minItems',
  maxProperties: 'maxProperties',
};

/** Words whose value is a schema, a list of schemas, or a map of names to schemas, and of which nothing else is known here. */
const schemaWords = new Set(
  'not if then else contains propertyNames unevaluatedItems contentSchema'.split(' '),
);
const schemaLists = new Set(['prefixItems']);
const schemaMaps = new Set('patternProperties dependentSchemas $defs definitions'.split(' '));

/**
 * Reads without calling itself, so that neither long chains of references nor circles matter. A schema is known by its
 * node: aliases and merges of YAML lead to the same one. What is known of parts that were finished before is not read
 * again; `FinishedPart` is thrown where it would have to be.
 */
export function schemaReader(version: OpenApiVersion, references: References): SchemaReader {
  // Grows while it is worked through.
  const open: { readonly schema: Building; readonly at: Located }[] = [];
  const roots: Record<Use, Building[]> = { inRequest: [], inResponse: [], inParameter: [] };
  const modern = version === '3.1' || version === '3.2';

  const add = (at: Located, schema: Building) => {
    requireOpen(at.part);
    at.part.schemas.set(at.node, schema);
    open.push({ schema, at });
    return schema;
  };
  /** A schema where it is written: there it gets its name and place, also if a reference led to it before. */
  const make = (at: Located, name: string, mark: Span = firstWord(at.node)): Building => {
    const found = at.part.schemas.get(at.node) as Building | undefined;
    if (!found) return add(at, blank(at, name, mark, true));
    if (!found.isOwned && !at.part.isFinished) Object.assign(found, { name, span: mark, isOwned: true });
    return found;
  };
  const refer = (at: Located, name: string): Building =>
    (at.part.schemas.get(at.node) as Building | undefined) ??
    add(at, blank(at, name, firstWord(at.node), false));
  const sample = (kind: Sample['kind'], at: Located, name: string): Sample => {
    const { samples } = at.part;
    const found = samples.get(at.node);
    if (found) return found;
    requireOpen(at.part);
    const fresh = { ...placeOf(at), kind, name, pointer: at.pointer, node: at.node };
    samples.set(at.node, fresh);
    return fresh;
  };
  const parts = (list: Located, name: string) => elementsOf(list).map((each) => make(each, name));
  const fill = (schema: Building, at: Located) => {
    const reference =
      textOf(entry(at.node, '$ref')?.value) ??
      // To the anchor itself: which schemas take its place further out is not asked.
      (modern ? textOf(entry(at.node, '$dynamicRef')?.value) : null);
    if (reference !== null) {
      schema.refers = true;
      const target = references.target(at, reference);
      if (target) schema.reference = refer(target, lastOf(target.pointer) || schema.name);
      if (!modern) return;
    }
    for (const { key, value } of entriesOf(at.node)) {
      switch (key) {
        case 'type':
          schema.types = typesOf(value).filter((each) => each !== 'null');
          if (typesOf(value).includes('null')) schema.nullable = true;
          break;
        case 'nullable':
        case 'x-nullable':
          schema.nullable ||= isTrue(value);
          break;
        case 'readOnly':
        case 'writeOnly':
        case 'deprecated':
        case 'uniqueItems':
          schema[key] = isTrue(value);
          break;
        case 'format':
        case 'description': {
          const text = textOf(value);
          if (text !== null) schema[key] = text;
          break;
        }
        case 'pattern':
          schema.pattern = textBelow(at, key);
          break;
        case 'enum':
          schema.values = itemsOf(value).map(valueText);
          break;
        case 'const':
          schema.values = [valueText(value)];
          break;
        case 'properties': {
          const required = new Set(textsOf(entry(at.node, 'required')?.value));
          schema.properties = childrenOf(child(at, key, value)).map((each): Property => {
            const { uri, pointer } = each.value;
            const own = make(each.value, each.key, each.keySpan);
            return {
              uri,
              pointer,
              span: each.keySpan,
              name: each.key,
              required: required.has(each.key),
              schema: own,
            };
          });
          break;
        }
        case 'additionalProperties':
        case 'unevaluatedProperties':
          schema.additional = additionalOf(value);
          if (schema.additional === 'schema')
            schema.inner = [...schema.inner, make(child(at, key, value), '')];
          break;
        case 'items':
          if (value.kind === 'list')
            schema.inner = [...schema.inner, ...parts(child(at, key, value), schema.name)];
          else schema.items = make(child(at, key, value), schema.name);
          break;
        case 'allOf':
          schema.allOf = parts(child(at, key, value), schema.name);
          break;
        case 'oneOf':
        case 'anyOf':
          schema.alternatives = [...schema.alternatives, ...parts(child(at, key, value), schema.name)];
          break;
        case 'example':
        case 'x-example':
          sample('example', child(at, key, value), schema.name);
          break;
        case 'examples':
          for (const each of value.kind === 'list'
            ? elementsOf(child(at, key, value))
            : [child(at, key, value)])
            sample('example', each, schema.name);
          break;
        default: {
          const bound = boundWords[key];
          if (bound && value.kind === 'scalar' && typeof value.value === 'number')
            schema.bounds = new Map([...schema.bounds, [bound, value.value]]);
          else if (schemaWords.has(key)) schema.inner = [...schema.inner, make(child(at, key, value), '')];
          else if (schemaLists.has(key))
            schema.inner = [...schema.inner, ...parts(child(at, key, value), schema.name)];
          else if (schemaMaps.has(key))
            schema.inner = [
              ...schema.inner,
              ...childrenOf(child(at, key, value)).map((each) => make(each.value, each.key)),
            ];
        }
      }
    }
  };
  const fillWithDefault = (schema: Building, at: Located) => {
    fill(schema, at);
    const value = entry(at.node, 'default')?.value;
    // One of a few allowed values says nothing that the list of them does not.
    const counts = value && !schema.values && (modern || !schema.refers);
    if (counts) sample('default', child(at, 'default', value), schema.name);
  };
  return {
    read: (at, name, use) => {
      const schema = make(at, name);
      if (use) roots[use].push(schema);
      return schema;
    },
    sample,
    finish: () => {
      for (let i = 0; i < open.length; i++) fillWithDefault(open[i]!.schema, open[i]!.at);
      for (const use of ['inRequest', 'inResponse', 'inParameter'] as const) spread(use, roots[use]);
      for (const { schema } of open)
        for (const part of schema.allOf)
          for (const each of chainOf(part) as Building[]) {
            if (each.isPart) continue;
            requireOpen(each.part);
            each.isPart = true;
          }
    },
  };
}

/** Where a node begins: the first key of a map. */
export function firstWord(node: DocumentNode): Span {
  return node.kind === 'map' ? (node.entries[0]?.keySpan ?? node.span) : node.span;
}

/** A schema of which nothing is known yet. */
function blank(at: Located, name: string, span: Span, isOwned: boolean): Building {
  return {
    uri: at.uri,
    span,
    pointer: at.pointer,
    name,
    types: none,
    nullable: false,
    format: null,
    pattern: null,
    values: null,
    bounds: noBounds,
    readOnly: false,
    writeOnly: false,
    deprecated: false,
    description: '',
    properties: none,
    additional: 'unsaid',
    items: null,
    reference: null,
    refers: false,
    allOf: none,
    alternatives: none,
    isPart: false,
    isEmpty: saysNothing(at.node),
    uniqueItems: false,
    isCondition: isCondition(at.node),
    inRequest: false,
    inResponse: false,
    inParameter: false,
    inner: none,
    isOwned,
    part: at.part,
  };
}

/** Most schemas have neither: they share these. */
const none: readonly never[] = [];
const noBounds: ReadonlyMap<string, number> = new Map();

/** Notes a use at everything that the schemas hold or refer to; what is read-only is not sent, what is write-only not answered. */
function spread(use: Use, roots: readonly Building[]): void {
  const open = [...roots];
  for (let next = open.pop(); next; next = open.pop()) {
    if (next[use]) continue;
    if ((use === 'inRequest' && next.readOnly) || (use === 'inResponse' && next.writeOnly)) continue;
    requireOpen(next.part);
    next[use] = true;
    open.push(...(directlyIn(next) as Building[]));
  }
}

function directlyIn(schema: Building): readonly Schema[] {
  const single = [schema.items, schema.reference].filter((each) => each !== null);
  return [
    ...single,
    ...schema.properties.map((each) => each.schema),
    ...schema.allOf,
    ...schema.alternatives,
    ...schema.inner,
  ];
}

/** References followed in a row. */
const REFERENCE_LIMIT = 16;

/** The schema, and what it refers to by itself, one after the other. */
export function chainOf(schema: Schema): readonly Schema[] {
  const found = [schema];
  for (let next = schema.reference; next && found.length < REFERENCE_LIMIT; next = next.reference) {
    if (found.includes(next)) break;
    found.push(next);
  }
  return found;
}

function typesOf(node: DocumentNode): readonly string[] {
  const single = textOf(node);
  return single === null ? textsOf(node) : [single];
}

/** The texts of a list; empty if it is none. */
export function textsOf(node: DocumentNode | undefined): readonly string[] {
  return itemsOf(node).flatMap((each) => textOf(each) ?? []);
}

function isTrue(node: DocumentNode): boolean {
  return node.kind === 'scalar' && node.value === true;
}

function valueText(node: DocumentNode): string {
  return node.kind === 'scalar' ? String(node.value) : '';
}

function additionalOf(node: DocumentNode): Schema['additional'] {
  if (node.kind === 'scalar') return node.value === false ? 'closed' : 'open';
  return saysNothing(node) ? 'open' : 'schema';
}

/** Words that tell readers something and hold nothing. */
const annotations = new Set(
  'title description summary example examples default deprecated readOnly writeOnly nullable externalDocs xml $comment'.split(
    ' ',
  ),
);

function saysNothing(node: DocumentNode): boolean {
  if (node.kind !== 'map') return !(node.kind === 'scalar' && node.value === false);
  return entriesOf(node).every(({ key }) => annotations.has(key) || key.startsWith('x-'));
}

function isCondition(node: DocumentNode): boolean {
  return (
    entry(node, 'required')?.value.kind === 'list' &&
    entriesOf(node).every(({ key }) => key === 'required' || key === 'not' || annotations.has(key))
  );
}

function lastOf(pointer: string): string {
  return pointer
    .slice(pointer.lastIndexOf('/') + 1)
    .replaceAll('~1', '/')
    .replaceAll('~0', '~');
}

/** How the schemas of a part use those of other parts: what of them is sent, answered, or a part of others. */
export function schemaUses({ schemas }: PartReading): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { reference, inRequest, inResponse, inParameter, isPart } of schemas.values()) {
    if (!reference) continue;
    for (const use of Object.entries({ inRequest, inResponse, inParameter, isPart }))
      if (use[1]) found.add(`${use[0]} ${reference.uri}#${reference.pointer}`);
  }
  return found;
}
