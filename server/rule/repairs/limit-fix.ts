/** Repairs of API descriptions whose schemas lack a limit: with the one that is used most for the same, else with a placeholder. */
import type { ApiDescription, Schema } from '../../meaning/openapi/description.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { asRepairs } from './description-fix.ts';
import { entryInsertion } from './document-edits.ts';
import type { Repair } from './repair.ts';

/** Schemas of a description that lack the same limit. */
export interface Limitless {
  readonly description: ApiDescription;
  readonly schemas: readonly Schema[];
}

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
  { description, schemas }: Limitless,
  { key, placeholder, does }: LimitWords,
): readonly Repair[] {
  const used = usedLimits(description, key);
  const given = schemas.map(
    (schema) => mostUsed(used.get(schema.name), 1) ?? mostUsed(used.get(''), USUAL) ?? null,
  );
  const values = new Map(schemas.map((schema, i) => [schema, given[i] ?? placeholder]));
  const [value, ...others] = new Set(values.values());
  const title = others.length
    ? `${does} what others of the description have, or ${placeholder} (choose your own)`
    : given.every((each) => each !== null)
      ? `${does} ${value}, as others of the description have it (choose your own)`
      : `${does} ${value} (choose your own)`;
  const change = { title, level: 'C', otherwise: 'A schema cannot be extended in this text.' } as const;
  return asRepairs(change, schemas, (schema) =>
    entryInsertion(workspace, schema, key, String(values.get(schema) ?? placeholder)),
  );
}

/** How often each limit is used, by the name of what has it; by no name those of all. */
function usedLimits(
  { parts }: ApiDescription,
  key: LimitWords['key'],
): ReadonlyMap<string, ReadonlyMap<number, number>> {
  const used = new Map<string, Map<number, number>>();
  for (const { schemas } of parts)
    for (const { name, bounds, inRequest, inParameter } of schemas) {
      const value = bounds.get(key);
      if (value === undefined || !(inRequest || inParameter)) continue;
      for (const each of new Set([name, ''])) {
        const counts = used.get(each) ?? new Map<number, number>();
        used.set(each, counts.set(value, (counts.get(value) ?? 0) + 1));
      }
    }
  return used;
}

/** The value that stands most often, and at least so often; of several the greatest, which refuses least. */
function mostUsed(counts: ReadonlyMap<number, number> | undefined, least: number): number | null {
  const [most] = [...(counts ?? [])].sort((a, b) => b[1] - a[1] || b[0] - a[0]);
  return most && most[1] >= least ? most[0] : null;
}
