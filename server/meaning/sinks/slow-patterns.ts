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
  // One repetition alone has nothing to share its signs with, unless it repeats a choice.
  const repetitions = (source.match(/[*+{]/g) ?? []).length;
  if (source.length > LENGTH_LIMIT || repetitions < (source.includes('|') ? 1 : 2)) return null;
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

/** One sign of a pattern, as far as choices of single signs are written: a sign, a class, or a list of signs. */
const ATOM = String.raw`(?:\\[wdsWDS.\-/+*?()[\]{}|^$]|\[\^?(?:\\.|[^\]\\])+\]|[^\\()[\]{}|*+?.^$]|\.)`;
/** A repeated choice between a few short texts, with something after it that may fail: `(?:a|aa)+$`. */
const repeatedChoice = new RegExp(
  String.raw`(?<open>\((?:\?:)?)(?<choice>${ATOM}{1,8}(?:\|${ATOM}{1,8}){1,11})(?<close>\)(?:[*+]|\{\d*,\})\??)(?!\)*$)`,
  'g',
);
const atoms = new RegExp(ATOM, 'g');
/** The signs that are tried to see what two parts of a choice have in common. */
const tried = Array.from({ length: 127 - 32 }, (_, i) => String.fromCharCode(32 + i));

/**
 * A repeated choice in which two ways stand for the same text: two that take the same sign (`(\w|\d)+`), or one that is
 * made of others (`(a|aa)+`). Each repetition doubles the ways, of which the analysis of the library sees none.
 */
function repeatedChoiceIn({ source, flags }: Pattern): SlowPattern | null {
  for (const found of source.matchAll(repeatedChoice)) {
    const { open = '', choice = '', close = '' } = found.groups ?? {};
    // A sign before the parenthesis may take its meaning away.
    if (/(?:^|[^\\])(?:\\\\)*\\$/.test(source.slice(0, found.index))) continue;
    const ways = waysOf(choice).map((way) => way.map((atom) => signsOf(atom, flags)));
    const sign = ways.flatMap((one, i) => ways.slice(i + 1).flatMap((other) => sharedSign(one, other)))[0];
    if (sign === undefined) continue;
    const list = waysOf(choice).map((way) => (way.length === 1 ? insideOfList(way[0] ?? '') : null));
    const isList = list.every((each) => each !== null);
    const instead = isList
      ? { source: source.replace(found[0], () => `${open}[${[...new Set(list)].join('')}]${close}`), flags }
      : null;
    const isBetter = instead && !repeatedChoiceIn(instead) && !reportsOf(instead).length;
    return { growth: 'exponential', sign, instead: isBetter ? instead : null };
  }
  return null;
}

/** The parts of a choice, each as its signs. */
function waysOf(choice: string): readonly (readonly string[])[] {
  const ways: string[][] = [[]];
  for (const [atom] of choice.matchAll(new RegExp(`${atoms.source}|\\|`, 'g'))) {
    if (atom === '|') ways.push([]);
    else ways.at(-1)?.push(atom);
  }
  return ways;
}

/** The signs that one sign of a pattern stands for, among those that are tried. */
function signsOf(atom: string, flags: string): readonly string[] {
  const pattern = new RegExp(`^${atom}$`, flags.replace(/[gy]/g, ''));
  return tried.filter((sign) => pattern.test(sign));
}

type Ways = readonly (readonly string[])[];

/** A sign of which a text can be made that both ways stand for: they are equally long, or one is a single sign. */
function sharedSign(one: Ways, other: Ways): readonly string[] {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  const [first = []] = short;
  if (short.length === long.length) {
    const shared = short.map((signs, i) => signs.find((sign) => long[i]?.includes(sign)));
    return shared.every((sign) => sign !== undefined) ? [shared[0] ?? ''] : [];
  }
  if (short.length !== 1) return [];
  return first.filter((sign) => long.every((signs) => signs.includes(sign))).slice(0, 1);
}

/** How a sign is written in a list of signs; null where it cannot be put into one. */
function insideOfList(atom: string): string | null {
  if (atom === '.' || atom.startsWith('[^')) return null;
  if (atom.startsWith('[')) return atom.slice(1, -1);
  return atom === '-' || atom === ']' ? `\\${atom}` : atom;
}

function slownessOf(pattern: Pattern): SlowPattern | null {
  try {
    const counted = repeatedCountIn(pattern) ?? repeatedChoiceIn(pattern);
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
  if (left.length) return null;
  // What was repaired may be a choice in which two ways take the same signs.
  const choice = repeatedChoiceIn(current);
  return choice ? choice.instead : current;
}
