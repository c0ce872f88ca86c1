/** Makes variants for each fixer, judges them, and shrinks what fails to the fewest steps. */
import { type AnyStep, type Base, basesOf } from './bases.ts';
import { type Failure, judged, kinds } from './judge.ts';
import { seedOf } from './random.ts';

/** What happened to the variants of one fixer. */
export interface Row {
  readonly rule: string;
  readonly fix: string;
  variants: number;
  offered: number;
  readonly failed: Record<(typeof kinds)[number], number>;
}

/** A failure with the fewest steps that lead to it. */
export interface Shrunk {
  readonly base: Base;
  readonly failure: Failure;
  readonly steps: readonly AnyStep[];
  readonly text: string;
  /** How many variants failed in the same way. */
  times: number;
}

export interface Survey {
  readonly rows: readonly Row[];
  readonly shrunk: readonly Shrunk[];
}

export interface Plan {
  readonly seed: number;
  /** Variants for each fixer, no two of them alike. */
  readonly count: number;
  readonly rules: readonly string[];
  /** How many examples of a rule are taken; all if missing. */
  readonly examples?: number;
  /** Which fixers of the rules are tried; all if missing. */
  readonly isWanted?: (rule: string, fix: string) => boolean;
  /** Called after each rule. */
  readonly progress?: (rule: string, rows: readonly Row[], shrunk: readonly Shrunk[]) => void;
}

export function surveyed({ seed, count, rules, examples, isWanted, progress }: Plan): Survey {
  const rows: Row[] = [];
  const shrunk = new Map<string, Shrunk>();
  for (const rule of rules) {
    const bases = basesOf(rule, examples);
    const fixes = [...new Set(bases.flatMap(({ offers }) => [...offers.keys()]))];
    const own = fixes
      .filter((fix) => isWanted?.(rule, fix) ?? true)
      .map((fix) => rowOf(bases, rule, fix, { seed, count }, shrunk));
    rows.push(...own);
    progress?.(
      rule,
      own,
      [...shrunk.values()].filter(({ base }) => base.rule === rule),
    );
  }
  return { rows, shrunk: [...shrunk.values()] };
}

/** How many failures of one kind are shrunk for each fixer: more of them say nothing new, and shrinking takes its time. */
const shrunkMost = 12;

/** How many times the count is tried, since small programs are soon written in all ways of one step. */
const patience = 5;

function rowOf(
  bases: readonly Base[],
  rule: string,
  fix: string,
  { seed, count }: Pick<Plan, 'seed' | 'count'>,
  shrunk: Map<string, Shrunk>,
): Row {
  const able = bases.filter(({ offers }) => offers.has(fix));
  const failed = Object.fromEntries(kinds.map((kind) => [kind, 0])) as Row['failed'];
  const row: Row = { rule, fix, variants: 0, offered: 0, failed };
  const seen = new Set<string>();
  for (let i = 0; row.variants < count && i < count * patience; i++) {
    const base = able[i % able.length] as Base;
    const { text, used } = base.variantOf(base.stepsOf(seedOf(`${seed} ${rule}/${fix} ${i}`)));
    if (!used.length || seen.has(`${base.title}\n${text}`)) continue;
    seen.add(`${base.title}\n${text}`);
    row.variants++;
    const { offered, failures } = judged(base, text, fix, isReworded(used));
    if (offered.includes(fix)) row.offered++;
    const own = failures.filter((each) => each.fix === '' || each.fix === fix);
    for (const kind of new Set(own.map((each) => each.kind))) failed[kind]++;
    for (const failure of own) if (failed[failure.kind] <= shrunkMost) keep(shrunk, base, failure, used);
  }
  return row;
}

function isSame(a: Failure, b: Failure): boolean {
  return a.kind === b.kind && a.fix === b.fix;
}

/** Whether a description says the same in other words, so that what a fix makes of it cannot be compared. */
function isReworded(steps: readonly AnyStep[]): boolean {
  return steps.some(({ mutation }) => 'rewords' in mutation && mutation.rewords);
}

/** How many single places are tried instead of all. */
const singles = 12;

/** Takes steps away as long as the same failure is left, does what was done everywhere at one place, and counts equal ones. */
function keep(shrunk: Map<string, Shrunk>, base: Base, failure: Failure, used: readonly AnyStep[]): void {
  const fails = (steps: readonly AnyStep[]) => {
    const { text, used: taken } = base.variantOf(steps);
    return (
      text !== base.start.text &&
      judged(base, text, failure.fix || null, isReworded(taken)).failures.some((each) =>
        isSame(each, failure),
      )
    );
  };
  let steps = used;
  for (let i = 0; i < steps.length; ) {
    const fewer = steps.filter((_, at) => at !== i);
    if (fails(fewer)) steps = fewer;
    else i++;
  }
  steps.forEach(({ everywhere, mutation }, i) => {
    if (!everywhere || mutation.everywhere) return;
    const narrow = Array.from({ length: singles }, (_, k) =>
      steps.with(i, { mutation, everywhere: false, choice: (k + 0.5) / singles } as AnyStep),
    ).find(fails);
    if (narrow) steps = narrow;
  });
  const { text, used: taken } = base.variantOf(steps);
  const names = steps.map(({ mutation }) => mutation.name).sort();
  const key = `${base.rule}/${failure.fix} ${failure.kind} ${names.join('+')}${failure.kind === 'refused' ? failure.text.slice(0, 60) : ''}`;
  const old = shrunk.get(key);
  if (old) old.times++;
  else {
    const own =
      judged(base, text, failure.fix || null, isReworded(taken)).failures.find((each) =>
        isSame(each, failure),
      ) ?? failure;
    shrunk.set(key, { base, failure: own, steps, text, times: 1 });
  }
}
