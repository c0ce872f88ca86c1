/**
 * The parts of which a description is read: each path with its operations, each webhook, each component, and each other
 * file. After an edit, only the parts that changed, and those that refer to them, are read again.
 */
import { type DocumentNode, entriesOf, entry, pointerOf } from '../../parse/document.ts';
import type { DescriptionPart, Operation, RequiredScheme, Sample, Server } from './description.ts';
import { namingWords } from './names.ts';
import type { SchemaInReading } from './schemas.ts';

/** What was read of a part so far. */
export interface PartReading {
  readonly key: string;
  /** Whether it was read before, and must not change. */
  isFinished: boolean;
  readonly schemas: Map<DocumentNode, SchemaInReading>;
  readonly samples: Map<DocumentNode, Sample>;
  /** What is read once, however often it is referred to: how it is read -> node -> what was read. */
  readonly once: Map<string, Map<DocumentNode, unknown>>;
  /** Keys of the parts to which its references lead. */
  readonly leadsTo: Set<string>;
  /** How it uses what stands in other parts. */
  readonly uses: Set<string>;
  readonly operations: Operation[];
  readonly outgoing: Operation[];
  readonly servers: Server[];
  readonly requirements: RequiredScheme[];
}

export function newPart(key: string): PartReading {
  return {
    key,
    isFinished: false,
    schemas: new Map(),
    samples: new Map(),
    once: new Map(),
    leadsTo: new Set(),
    uses: new Set(),
    operations: [],
    outgoing: [],
    servers: [],
    requirements: [],
  };
}

/** Thrown where something would be added to a part that was finished before: then more has to be read again. */
export class FinishedPart extends Error {}

/** Makes sure that something may be added to a part. */
export function requireOpen(part: PartReading): void {
  if (part.isFinished) throw new FinishedPart(part.key);
}

/** What rules see of a part. */
export function finishedPart(part: PartReading): DescriptionPart {
  const { operations, outgoing, servers, samples, schemas } = part;
  return {
    operations,
    outgoing,
    servers,
    schemas: [...schemas.values()],
    samples: [...samples.values()],
  };
}

/** Maps of a document whose entries are parts. */
const groups = new Set('paths webhooks definitions parameters responses'.split(' '));
/** Components that are read with the whole. */
const whole = 'securitySchemes';
/** Keys at the top that hold for all operations. */
const general = new Set(
  'openapi swagger $self security servers basePath schemes consumes produces'.split(' '),
);

/**
 * The part of the description's own document in which a path of keys leads, as a path; null where what it leads to is
 * more than one part.
 */
export function partPath(path: readonly string[]): readonly string[] | null {
  const [first = '', second] = path;
  const length = first === 'components' ? (second === whole ? 2 : 3) : groups.has(first) ? 2 : 1;
  return path.length < length ? null : path.slice(0, length);
}

/** Paths of all parts that a document holds, in its order. */
export function partPaths(root: DocumentNode): readonly (readonly string[])[] {
  return entriesOf(root).flatMap(({ key, value }) =>
    groups.has(key)
      ? entriesOf(value).map((each) => [key, each.key])
      : key === 'components'
        ? entriesOf(value).flatMap((kind) => entriesOf(kind.value).map((each) => [key, kind.key, each.key]))
        : [],
  );
}

export function partKey(path: readonly string[]): string {
  return pointerOf(path);
}

/**
 * Keys of the parts that differ between two states of a document; null where more than single parts changed, or anything
 * that holds for all of them.
 */
export function changedParts(before: DocumentNode, now: DocumentNode): ReadonlySet<string> | null {
  const found = new Set<string>();
  const top = changedKeys(before, now);
  if (!top) return null;
  for (const key of top) {
    if (general.has(key)) return null;
    const old = entry(before, key)?.value;
    const fresh = entry(now, key)?.value;
    if (!old || !fresh) return null;
    if (key !== 'components' && !groups.has(key)) {
      found.add(partKey([key]));
      continue;
    }
    const inner = changedKeys(old, fresh);
    if (!inner) return null;
    for (const name of inner) {
      if (key !== 'components') {
        found.add(partKey([key, name]));
        continue;
      }
      const [oldKind, freshKind] = [entry(old, name)?.value, entry(fresh, name)?.value];
      const names = name === whole ? [] : oldKind && freshKind && changedKeys(oldKind, freshKind);
      if (!names) return null;
      for (const each of names) found.add(partKey([key, name, each]));
    }
  }
  return found;
}

/** Keys under which two maps differ; null where they are no maps with the same keys in the same order. */
function changedKeys(before: DocumentNode, now: DocumentNode): readonly string[] | null {
  if (before.kind !== 'map' || now.kind !== 'map' || before.entries.length !== now.entries.length)
    return null;
  const found: string[] = [];
  for (const [i, { key, value }] of now.entries.entries()) {
    const old = before.entries[i];
    if (old?.key !== key) return null;
    if (old.value !== value) found.push(key);
  }
  return found;
}

/** The parts with all that lead to one of them, over however many. */
export function withReferring(
  changed: ReadonlySet<string>,
  parts: ReadonlyMap<string, PartReading>,
): ReadonlySet<string> {
  const referring = new Map<string, string[]>();
  for (const { key, leadsTo } of parts.values())
    for (const each of leadsTo) {
      const known = referring.get(each);
      if (known) known.push(key);
      else referring.set(each, [key]);
    }
  const found = new Set(changed);
  for (const key of found) for (const each of referring.get(key) ?? []) found.add(each);
  return found;
}

/** Whether anything in a node gives itself a name by which references may call it. */
export function namesAnything(node: DocumentNode): boolean {
  const open = [node];
  for (let next = open.pop(); next; next = open.pop()) {
    if (next.kind === 'list') open.push(...next.items);
    if (next.kind !== 'map') continue;
    for (const { key, value } of next.entries) {
      if (namingWords.includes(key)) return true;
      if (value.kind !== 'scalar') open.push(value);
    }
  }
  return false;
}
