/** Whether a variant is found and repaired like its base, and what is wrong with the repair. */

import ts from 'typescript';
import { allRules, changed, type Fix, sourceFile, type Workspace } from '#engine';
import { proofsFor } from '../../server/engine/fixes.ts';
import type { Span } from '../../server/text/span.ts';
import { findingsOf, othersThan, ownFindings } from '../fixture/findings.ts';
import { faultsAfter } from '../fixture/fix-results.ts';
import type { Base } from './bases.ts';
import { descriptionFaults, sameFinding } from './description-judge.ts';
import { fixedSpans, scriptOf } from './nodes.ts';

/** What must never happen to a variant for which a fix is offered; the layout of a repair is that of the file. */
export const never = [
  'syntax',
  'new finding',
  'stays',
  'again',
  'lines outside',
  'comment lost',
  'comment twice',
  'line ends',
  'layout',
  'another result',
] as const;

/** Every way to fail. */
export const kinds = ['lost', 'more', 'refused', 'lower level', ...never] as const;

export interface Failure {
  readonly kind: (typeof kinds)[number];
  /** Id of the fix, without the rule; empty where no fix is concerned. */
  readonly fix: string;
  readonly text: string;
  /** What the fix makes of the file. */
  readonly after?: string;
}

export interface Verdict {
  /** Fixes that were offered. */
  readonly offered: readonly string[];
  readonly failures: readonly Failure[];
}

/**
 * Judges one text of the file of a base.
 * @param fix which of the fixes is judged; all that the base has if null
 * @param isReworded whether an API description says the same in other words, so that the result is not compared
 */
export function judged(base: Base, text: string, fix: string | null = null, isReworded = false): Verdict {
  const file = base.workspace.files.get(base.varied);
  const workspace = changed(base.workspace, { set: [sourceFile(base.varied, text, file?.kind)] });
  const rules = allRules.filter(({ id }) => id === base.rule);
  const found = ownFindings(workspace, base.uri, base.rule);
  const finding = base.description
    ? sameFinding(base.description, found, base.index, base.count)
    : found.length === base.count
      ? found[base.index]
      : null;
  if (!finding && found.length < base.count)
    return {
      offered: [],
      failures: [{ kind: 'lost', fix: '', text: `${found.length} findings instead of ${base.count}` }],
    };
  if (!finding)
    return {
      offered: [],
      failures: [{ kind: 'more', fix: '', text: `${found.length} findings instead of ${base.count}` }],
    };
  const proofs = proofsFor(
    workspace,
    base.uri,
    finding.fingerprint,
    fix,
    rules,
    othersThan(workspace, base.uri),
  );
  const failures: Failure[] = [];
  const offered: string[] = [];
  for (const [id, level] of base.offers) {
    if (fix !== null && fix !== id) continue;
    const alike = proofs.filter((proof) => proof.fix.id === `${base.rule}/${id}`);
    const sound = alike.filter((proof) => proof.fix.refused === null);
    if (!sound.length)
      failures.push({ kind: 'refused', fix: id, text: alike[0]?.fix.refused ?? 'nothing is said' });
    else {
      offered.push(id);
      if (sound.every((proof) => proof.fix.level > level))
        failures.push({ kind: 'lower level', fix: id, text: `${sound[0]?.fix.level} instead of ${level}` });
    }
    for (const { fix: each, after } of sound) {
      if (!after) continue;
      // The snapshot of the proof: what was worked out for it need not be worked out once more.
      const own = [
        ...faultsAfter(workspace, after, finding, each, findingsOf),
        ...(base.description
          ? descriptionFaults(workspace, after, each, isReworded ? null : base.description.results)
          : [...layoutFaults(workspace, each), ...repeatedComments(workspace, after, each)]),
      ];
      const result = after.files.get(base.varied)?.text ?? '';
      failures.push(...own.map((fault) => ({ ...fault, fix: id, after: result })));
    }
  }
  return { offered, failures };
}

function layoutFaults(workspace: Workspace, { edits }: Fix): readonly Pick<Failure, 'kind' | 'text'>[] {
  return edits.flatMap(({ uri, edits: own }) => {
    const text = workspace.files.get(uri)?.text ?? '';
    const isCrLf = text.includes('\r\n');
    const lines = text.split(/\r?\n/);
    const isTabbed =
      lines.some((line) => line.startsWith('\t')) && !lines.some((line) => /^ {2,}\S/.test(line));
    const hasNoSemicolons = !lines.some((line) => /;\s*(?:\/[/*].*)?$/.test(line));
    const everything = own.map((each) => each.text).join('\n');
    const fixed = fixedSpans(scriptOf(uri, text).file);
    return own.flatMap(({ span, text: made }) => {
      const old = text.slice(span.start, span.end);
      const faults: Pick<Failure, 'kind' | 'text'>[] = [];
      const gone = commentsIn(withoutTexts(old, span.start, fixed)).filter(
        (comment) => !everything.replaceAll(/\s+/g, ' ').includes(wordsOf(comment)),
      );
      for (const comment of gone) faults.push({ kind: 'comment lost', text: comment });
      if (isCrLf && /(?<!\r)\n/.test(made)) faults.push({ kind: 'line ends', text: JSON.stringify(made) });
      if (!isCrLf && made.includes('\r')) faults.push({ kind: 'line ends', text: JSON.stringify(made) });
      const fresh = made.split(/\r?\n/).slice(1);
      if (
        isTabbed &&
        fresh.some((line) => /^ {2}/.test(line) && !old.includes(line) && !lines.includes(line))
      )
        faults.push({ kind: 'layout', text: `spaces: ${JSON.stringify(made)}` });
      if (hasNoSemicolons && made.split(/\r?\n/).some((line) => line.endsWith(';') && !old.includes(line)))
        faults.push({ kind: 'layout', text: `semicolons: ${JSON.stringify(made)}` });
      const before = old.split(/\r?\n/);
      const now = made.split(/\r?\n/);
      const isRewritten =
        before.length > 1 &&
        now.length > 1 &&
        (before[0] === now[0] || before.at(-1) === now.at(-1)) &&
        before.at(-1) !== '';
      if (isRewritten) faults.push({ kind: 'lines outside', text: JSON.stringify({ old, made }) });
      if (text.startsWith('\uFEFF') && span.start === 0)
        faults.push({ kind: 'lines outside', text: 'before the byte order mark' });
      return faults;
    });
  });
}

/** Comments that stand in a file more often than before; what a repair asks its reader to do may stand there several times. */
function repeatedComments(
  before: Workspace,
  after: Workspace,
  { edits }: Fix,
): readonly Pick<Failure, 'kind' | 'text'>[] {
  return edits.flatMap(({ uri }) => {
    const [old, now] = [before, after].map((each) => commentsOf(uri, each.files.get(uri)?.text ?? ''));
    const more = [...(now ?? [])].filter(([words, count]) => count > (old?.get(words) ?? count));
    return more.flatMap(([words]) =>
      /\bTODO\b/.test(words) ? [] : [{ kind: 'comment twice' as const, text: words }],
    );
  });
}

/** What the comments of a script say, with how often each does. */
function commentsOf(uri: string, text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  if (!/\/[/*]/.test(text)) return counts;
  for (const comment of commentsIn(withoutTexts(text, 0, fixedSpans(scriptOf(uri, text).file))))
    counts.set(wordsOf(comment), (counts.get(wordsOf(comment)) ?? 0) + 1);
  return counts;
}

/** A stretch of code with spaces for the texts in it, of which it may hold a part only: `//` in them is no comment. */
function withoutTexts(code: string, at: number, fixed: readonly Span[]): string {
  return fixed.reduce((rest, { start, end }) => {
    const from = Math.max(0, start - at);
    const to = Math.min(rest.length, end - at);
    return from < to ? rest.slice(0, from) + ' '.repeat(to - from) + rest.slice(to) : rest;
  }, code);
}

/** The comments in a stretch of code. */
function commentsIn(text: string): readonly string[] {
  const scanner = ts.createScanner(ts.ScriptTarget.Latest, false, ts.LanguageVariant.Standard, text);
  const found: string[] = [];
  // A template is read on after each of its holes only with the tree: a stretch with one is searched for its holes alone.
  for (
    let token = scanner.scan(), steps = 0;
    token !== ts.SyntaxKind.EndOfFileToken && steps < 10_000;
    token = scanner.scan(), steps++
  )
    if (token === ts.SyntaxKind.SingleLineCommentTrivia || token === ts.SyntaxKind.MultiLineCommentTrivia)
      found.push(scanner.getTokenText());
  return found;
}

/** A comment may be written as one of the other kind, where code follows it in its line. */
function wordsOf(comment: string): string {
  const inner = comment.replace(/^\/[/*]/, '').replace(/\*\/$/, '');
  return inner.replaceAll(/\s*\n\s*\*?\s*/g, ' ').trim();
}
