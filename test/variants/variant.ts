/** Variants of an example: the same program written differently, by steps that can be taken back one by one. */
import { applyEdits, disjoint, type TextEdit } from '../../server/text/edit.ts';
import type { Span } from '../../server/text/span.ts';
import { type Mutation, mutations, type Site } from './mutations.ts';
import { scriptOf } from './nodes.ts';
import { type Chance, chanceOf } from './random.ts';

/** One use of a mutation. `choice` says at which of its places, whatever the steps before it have changed. */
export interface Step {
  readonly mutation: Mutation;
  /** From 0 to 1. */
  readonly choice: number;
  /** At all places at once. */
  readonly everywhere: boolean;
}

/** A text, and the places of it that matter: those that a finding speaks of. */
export interface Focused {
  readonly text: string;
  readonly focus: readonly Span[];
}

/** The steps of a variant: one to five, mostly few. */
export function stepsOf(seed: number): readonly Step[] {
  const chance = chanceOf(seed);
  const count = 1 + Math.floor(chance.next() ** 1.5 * 5);
  return Array.from({ length: count }, () => step(chance));
}

const weighted = mutations.flatMap((each) => Array<Mutation>(each.weight ?? 1).fill(each));

function step(chance: Chance): Step {
  const mutation = chance.pick(weighted);
  const everywhere = chance.next() < (mutation.everywhere ? 0.8 : mutation.once ? 0 : 0.1);
  return { mutation, choice: chance.next(), everywhere };
}

/** The variant that steps make of a text. Steps that do not fit are left out, and `used` says which were taken. */
export function variantOf(
  path: string,
  base: Focused,
  steps: readonly Step[],
): Focused & { readonly used: readonly Step[] } {
  const used: Step[] = [];
  let now = base;
  for (const each of steps) {
    const next = after(path, now, each);
    if (!next) continue;
    used.push(each);
    now = next;
  }
  return { ...now, used };
}

/** How much of all choices falls on places that the finding speaks of. */
const focused = 0.8;

function after(
  path: string,
  { text, focus }: Focused,
  { mutation, choice, everywhere }: Step,
): Focused | null {
  const sites = mutation.sites(scriptOf(path, text)).filter((site) => site.length && disjoint(site));
  const edits = everywhere ? together(sites) : one(sites, focus, choice);
  if (!edits?.length) return null;
  const made = applyEdits(text, edits);
  if (errorsIn(path, made) > errorsIn(path, text)) return null;
  return { text: made, focus: focus.map((span) => moved(span, edits)) };
}

/** How many errors of syntax a script has; the parser of TypeScript says so without handing it out. */
function errorsIn(path: string, text: string): number {
  const file: object = scriptOf(path, text).file;
  return 'parseDiagnostics' in file && Array.isArray(file.parseDiagnostics)
    ? file.parseDiagnostics.length
    : 0;
}

function one(sites: readonly Site[], focus: readonly Span[], choice: number): Site | undefined {
  const near = sites.filter((site) =>
    site.some(({ span }) => focus.some(({ start, end }) => span.start <= end && start <= span.end)),
  );
  return choice < focused && near.length
    ? near[Math.floor((choice / focused) * near.length)]
    : sites[Math.floor(choice * sites.length)];
}

/** The edits of all sites that do not touch each other. */
function together(sites: readonly Site[]): readonly TextEdit[] {
  const taken: TextEdit[] = [];
  for (const site of sites) {
    const isFree = site.every(({ span }) =>
      taken.every(({ span: other }) => span.end < other.start || other.end < span.start),
    );
    if (isFree) taken.push(...site);
  }
  return taken;
}

/** Where a span lies after edits. */
export function moved({ start, end }: Span, edits: readonly TextEdit[]): Span {
  const shift = (offset: number) =>
    edits.reduce(
      (sum, { span, text }) => (span.end <= offset ? sum + text.length - (span.end - span.start) : sum),
      offset,
    );
  return { start: Math.min(shift(start), shift(end)), end: Math.max(shift(start), shift(end)) };
}
