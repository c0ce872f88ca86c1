/** Regular expressions that take far longer than the text is long: which ones, and which way out there is. */
import { analyse, type Report } from 'scslre';
import { intern, query, thingOf } from '../../workspace/memo.ts';
import type { Workspace } from '../../workspace/workspace.ts';

/** Longer patterns are left alone: what they cost to look at is not worth it. */
const LENGTH_LIMIT = 1500;
/** Reports for one pattern; the first that doubles decides. */
const REPORT_LIMIT = 4;
/** Repairs of one pattern, one after the other. */
const REPAIR_LIMIT = 6;

/** How a pattern backtracks. */
export interface SlowPattern {
  /** `exponential`: each further sign doubles the time; `polynomial`: twice the length takes four times as long, or more. */
  readonly growth: 'exponential' | 'polynomial';
  /** A sign whose repetition makes it slow. */
  readonly sign: string;
  /** A pattern that matches the same texts and does not have this fault; null if none is known. */
  readonly instead: { readonly source: string; readonly flags: string } | null;
}

interface Pattern {
  readonly source: string;
  readonly flags: string;
}

const slowPatterns = query<Workspace, SlowPattern | null>({
  name: 'slow pattern',
  compute: (workspace, _, number) => slownessOf(thingOf(workspace.memo, number) as Pattern),
  onCycle: null,
});

/**
 * Whether a pattern is slow by its own parts: a repetition within a repetition, or two repetitions side by side that take
 * the same signs. That a search starts anew at each place of the text (`\s+$`) is not counted.
 * @param source the pattern without its slashes
 */
export function slowPatternOf(workspace: Workspace, source: string, flags: string): SlowPattern | null {
  // One repetition alone has nothing to share its signs with.
  if (source.length > LENGTH_LIMIT || (source.match(/[*+{]/g) ?? []).length < 2) return null;
  return slowPatterns(
    workspace,
    '',
    intern(workspace.memo, `pattern /${source}/${flags}`, () => ({ source, flags })),
  );
}

/**
 * A counted repetition of one sign, or of one class of signs, within a repetition, with something after it that may fail:
 * `(?:[a-z]{2,4})+$`. The same text can be cut into such parts in very many ways. The analysis of the library sees this only where
 * the count may be one.
 */
const repeatedCount =
  /\((?:\?:)?(?<sign>\[(?:\\.|[^\]\\])+\]|\\[wdsWDS]|\w|\.)\{(?<least>\d+),(?<most>\d*)\}\)(?:[*+]|\{\d+,\})(?!\)*$)/;

function repeatedCountIn({ source, flags }: Pattern): SlowPattern | null {
  const found = repeatedCount.exec(source);
  const { sign = '', least = '', most = '' } = found?.groups ?? {};
  const [from, to] = [Number(least), most === '' ? Number.POSITIVE_INFINITY : Number(most)];
  if (!found || from >= to) return null;
  const isStar = found[0].endsWith('*');
  // From twice the least count on, every length can be put together of such parts.
  const simple = !isStar && to >= 2 * from - 1 ? `(${sign}{${from},})` : null;
  const instead = simple === null ? null : { source: source.replace(found[0], () => simple), flags };
  return {
    growth: 'exponential',
    sign: sign.startsWith('[') ? (/\w/.exec(sign)?.[0] ?? 'a') : 'a',
    instead: instead && !repeatedCountIn(instead) && !reportsOf(instead).length ? instead : null,
  };
}

function slownessOf(pattern: Pattern): SlowPattern | null {
  try {
    const counted = repeatedCountIn(pattern);
    if (counted) return counted;
    const reports = reportsOf(pattern);
    const worst = reports.find(({ exponential }) => exponential) ?? reports[0];
    if (!worst) return null;
    return {
      growth: worst.exponential ? 'exponential' : 'polynomial',
      sign: worst.character.pick,
      instead: repaired(pattern, reports),
    };
  } catch {
    // A pattern that cannot be read is an error of the code at run time, and no question of speed.
    return null;
  }
}

function reportsOf(pattern: Pattern): readonly Report[] {
  return analyse(pattern, { maxReports: REPORT_LIMIT, reportTypes: { Move: false } }).reports;
}

/** One fault after the other is repaired, until there is none; null if one has no repair. */
function repaired(pattern: Pattern, reports: readonly Report[]): Pattern | null {
  let [current, left] = [pattern, reports];
  for (let step = 0; step < REPAIR_LIMIT && left.length; step++) {
    const next = left.map((each) => each.fix()).find((each) => each !== undefined);
    if (!next) return null;
    current = { source: next.source, flags: next.flags };
    left = reportsOf(current);
  }
  return left.length ? null : current;
}
