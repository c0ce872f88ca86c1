/** Repairs of API descriptions whose schemas lack a limit: with the one that is used most for the same, else with a placeholder. */
import type { ApiDescription, Schema } from '../../meaning/openapi/description.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { SchemasOf } from '../descriptions.ts';
import { asRepairs } from './description-fix.ts';
import { entryInsertion } from './document-edits.ts';
import type { Repair } from './repair.ts';

/** The word of the limit, and what a description gets that has no such limit yet. */
export interface LimitWords {
  readonly key: 'maxLength' | 'maxItems' | 'maxProperties' | 'minimum';
  readonly placeholder: number;
  /** For titles: `Limit the length to`. */
  readonly does: string;
}

/** A limit that only one schema has tells nothing of what is usual. */
const USUAL = 2;

/**
 * Gives each of the schemas the limit that most others of its name have in the description, else the one that most
 * others have, else the placeholder. Which one is right nobody but the owner of the API can say, so the level is C.
 */
export function limitRepairs(
  workspace: Workspace,
  { description, schemas }: SchemasOf,
  { key, placeholder, does }: LimitWords,
): readonly Repair[] {
  const { ofAll, byName } = usedLimits(description, key);
  const ofMost = mostUsed(ofAll, USUAL, key);
  const usual = new Map(schemas.map((each) => [each, mostUsed(byName.get(each.name), 1, key) ?? ofMost]));
  const limitOf = (schema: Schema) => usual.get(schema) ?? placeholder;
  const [value, ...others] = new Set(schemas.map(limitOf));
  const title = others.length
    ? `${does} what others of the description have, or ${placeholder} (choose your own)`
    : [...usual.values()].includes(null)
      ? `${does} ${value} (choose your own)`
      : `${does} ${value}, as others of the description have it (choose your own)`;
  const change = { title, level: 'C', otherwise: 'A schema cannot be extended in this text.' } as const;
  return asRepairs(change, schemas, (schema) =>
    entryInsertion(workspace, schema, key, String(limitOf(schema))),
  );
}

/** How often a limit has each value. */
type Counts = ReadonlyMap<number, number>;

/** How often each limit is used: in all, and by schemas of a name. */
function usedLimits(
  { parts }: ApiDescription,
  key: LimitWords['key'],
): { readonly ofAll: Counts; readonly byName: ReadonlyMap<string, Counts> } {
  const ofAll = new Map<number, number>();
  const byName = new Map<string, Map<number, number>>();
  for (const { schemas } of parts)
    for (const { name, bounds, inRequest, inParameter } of schemas) {
      const value = bounds.get(key);
      if (value === undefined || !(inRequest || inParameter)) continue;
      const own = byName.get(name) ?? new Map<number, number>();
      if (name !== '') byName.set(name, own);
      for (const counts of [ofAll, own]) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
  return { ofAll, byName };
}

/** The value that stands most often, and at least so often; of several the one that refuses least. */
function mostUsed(counts: Counts | undefined, least: number, key: LimitWords['key']): number | null {
  const isLower = key === 'minimum';
  const [most] = [...(counts ?? [])].sort((a, b) => b[1] - a[1] || (isLower ? a[0] - b[0] : b[0] - a[0]));
  return most && most[1] >= least ? most[0] : null;
}
