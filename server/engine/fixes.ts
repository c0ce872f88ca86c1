import { type FileEdits, type Finding, type Fix, ranks } from '../rule/finding.ts';
import { questionsOf } from '../rule/questions.ts';
import type { Draft, FixMaker, Repair, Rule } from '../rule/rule.ts';
import { applyEdits, disjoint, sorted, type TextEdit, withoutEqualLines } from '../text/edit.ts';
import { reasonOf } from '../text/reason.ts';
import { sourceFile } from '../text/source-file.ts';
import { documentErrors } from '../workspace/document.ts';
import { factsAt } from '../workspace/facts.ts';
import { fileAt, tried, type Workspace } from '../workspace/workspace.ts';
import { analyse, draftOf, findingsBeside } from './analyse.ts';
import { speakersOf } from './drafts.ts';
import { fenceOf } from './fence.ts';
import { ignoreRuleId } from './ignores.ts';
import { withComments } from './kept-comments.ts';
import { narrowed } from './narrowed.ts';
import { allRules } from './rules.ts';

/**
 * The fixes for the finding with this fingerprint in this file, best first; at most one is `preferred`, and it is first.
 * Each was applied in memory, parsed and re-analysed: finding gone, none new. One that failed has `refused` set and no edits.
 * Empty when the finding no longer exists.
 * @param others the files that may say something of this one, where that is known; else all are looked at
 */
export function fixesFor(
  workspace: Workspace,
  uri: string,
  fingerprint: string,
  others?: readonly string[],
): readonly Fix[] {
  return withPreferred(proofsFor(workspace, uri, fingerprint, null, allRules, others).map(({ fix }) => fix));
}

/** The titles of the fixes that the rule has for a finding, which are not tried yet, for who only tells of them. */
export function fixTitlesFor(
  workspace: Workspace,
  uri: string,
  fingerprint: string,
  others?: readonly string[],
): readonly string[] {
  return fenceOf(workspace, uri).run('its fixes', [], () => {
    const found = draftOf(workspace, uri, fingerprint, allRules, others);
    const repairs = found ? repairsOf(workspace, found.rule, found.draft, null) : [];
    return repairs.flatMap(({ repair }) => (repair.kind === 'edits' ? [repair.title] : []));
  });
}

/** A fix with the snapshot in which it was tried. */
export interface Proof {
  /** None is `preferred` yet. */
  readonly fix: Fix;
  /** The workspace with the fix applied, whose questions were answered for the proof; null where it could not be applied. */
  readonly after: Workspace | null;
}

/**
 * The fixes for a finding, each with the snapshot in which it was proven, for who looks at the result more closely. The
 * snapshots are to be used while the given one does not change, and not to be kept.
 * @param only the id of the one fix that is tried, without the rule; all if null
 * @param rules those among which the rule of the finding is, where it is known
 * @param others the files that may say something of this one, where that is known
 * @param least how much of a file has to be left out of a proof to leave it out: see `narrowed`
 */
export function proofsFor(
  workspace: Workspace,
  uri: string,
  fingerprint: string,
  only: string | null = null,
  rules: readonly Rule[] = allRules,
  others?: readonly string[],
  least?: number,
): readonly Proof[] {
  const found = fenceOf(workspace, uri).run('its fixes', null, () =>
    draftOf(workspace, uri, fingerprint, rules, others),
  );
  if (!found) return [];
  const { rule, draft } = found;
  return repairsOf(workspace, rule, draft, only).map(({ id, repair }) =>
    proofOf(workspace, uri, fingerprint, { id: `${rule.id}/${id}`, rule, draft, repair, least }, others),
  );
}

const notProven = 'An error inside Handrail: the result could not be checked.';

function repairsOf(
  workspace: Workspace,
  rule: Rule,
  draft: Draft<never>,
  only: string | null,
): readonly { readonly id: string; readonly repair: Repair }[] {
  const questions = questionsOf(workspace);
  return Object.entries(rule.fixes as Readonly<Record<string, FixMaker<never>>>).flatMap(([id, fix]) => {
    if (only !== null && id !== only) return [];
    try {
      return fix.make(draft.data, questions).map((repair) => ({ id, repair }));
    } catch (error) {
      const reason = `The fix failed: ${reasonOf(error)}`;
      return [{ id, repair: { kind: 'refused' as const, title: fix.title, reason } }];
    }
  });
}

interface Proposal {
  readonly id: string;
  readonly rule: Rule;
  readonly draft: Draft<never>;
  readonly repair: Repair;
  readonly least: number | undefined;
}

function proofOf(
  workspace: Workspace,
  uri: string,
  fingerprint: string,
  { id, rule, draft, repair, least }: Proposal,
  others?: readonly string[],
): Proof {
  const refused = (reason: string): Fix => ({
    id,
    title: repair.title,
    level: 'D',
    preferred: false,
    edits: [],
    refused: reason,
  });
  if (repair.kind === 'refused') return { fix: refused(repair.reason), after: null };
  const { title, level } = repair;
  const edits = withComments(workspace, repair.edits).map(({ uri: each, edits: own }) => ({
    uri: each,
    edits: own.map((edit) => withoutEqualLines(fileAt(workspace, each)?.text ?? '', edit)),
  }));
  const fence = fenceOf(workspace, uri);
  if (!edits.length || edits.some((each) => !each.edits.length))
    return { fix: refused('There is nothing to change.'), after: null };
  const after = fence.run('a fix', null, () => applied(workspace, edits));
  if (!after) return { fix: refused('The edits do not fit the text.'), after: null };
  const proposed = { ...repair, edits };
  const reason = fence.run('a fix', notProven, () =>
    isSoundInPart(workspace, uri, draft, rule, proposed, others, least)
      ? null
      : objection({ workspace, after }, uri, fingerprint, rule, proposed, others),
  );
  return {
    fix: reason === null ? { id, title, level, preferred: false, edits, refused: null } : refused(reason),
    after,
  };
}

/** Sound fixes first, and the only one of its kind preferred: where a choice has to be made, none is. */
function withPreferred(fixes: readonly Fix[]): readonly Fix[] {
  const sound = fixes.filter((fix) => !fix.refused);
  const refused = fixes.filter((fix) => fix.refused);
  const [first, ...others] = sound;
  const isChoice = others.some((other) => other.id === first?.id && other.level === first.level);
  const ready = first && (first.level === 'A' || first.level === 'B') && !isChoice;
  return [...sound.map((fix) => (fix === first && ready ? { ...fix, preferred: true } : fix)), ...refused];
}

/**
 * Whether the proof succeeds in the part of a large file that the edits touch. If not, the whole file decides: only there
 * may a finding stay, or come.
 */
function isSoundInPart(
  workspace: Workspace,
  uri: string,
  draft: Draft<never>,
  rule: Rule,
  repair: Extract<Repair, { kind: 'edits' }>,
  known: readonly string[] | undefined,
  least: number | undefined,
): boolean {
  const [only, ...more] = repair.edits;
  if (only?.uri !== uri || more.length) return false;
  const others = known ?? speakersOf(workspace, uri);
  const part = narrowed(workspace, uri, draft, only.edits, others, least);
  if (!part || syntaxErrors(part.workspace, uri) > syntaxErrors(workspace, uri)) return false;
  const narrow = { ...repair, edits: [{ uri, edits: part.edits }] };
  const own = findingsBeside(part.workspace, uri, others, [rule]).findings.find(
    ({ place: { span }, message, confidence }) =>
      span.start === part.span.start &&
      span.end === part.span.end &&
      message === draft.message &&
      confidence === draft.confidence,
  );
  const after = own && applied(part.workspace, narrow.edits);
  return (
    !!after &&
    objection({ workspace: part.workspace, after }, uri, own.fingerprint, rule, narrow, others) === null
  );
}

/** Why a repair must not be offered; null if it may. Its result is read again and analysed again. */
function objection(
  { workspace, after }: { readonly workspace: Workspace; readonly after: Workspace },
  uri: string,
  fingerprint: string,
  rule: Rule,
  repair: Extract<Repair, { kind: 'edits' }>,
  known?: readonly string[],
): string | null {
  for (const each of repair.edits) {
    if (syntaxErrors(after, each.uri) > syntaxErrors(workspace, each.uri))
      return 'The result would not be valid code.';
  }
  const editsOf = new Map(repair.edits.map((each) => [each.uri, each.edits]));
  for (const each of new Set([uri, ...editsOf.keys()])) {
    const others = each === uri && known ? known : speakersOf(workspace, each);
    const { findings: now, problems } = findingsBeside(after, each, others);
    if (problems.some(({ kind }) => kind === 'internal' || kind === 'rule')) return notProven;
    const { findings: before } = findingsBeside(workspace, each, others, rulesToCompare(rule, now));
    if (each === uri && repair.level !== 'C' && stays(fingerprint, before, now))
      return 'The finding would stay.';
    const own = editsOf.get(each) ?? [];
    // Of a description, what a rule misses next at the same place is the next step.
    const isOfCode = rule.kind !== 'description';
    if (each === uri && isOfCode && repair.level !== 'C' && isReplaced(fingerprint, before, now, own))
      return 'Another finding would take its place.';
    const counted = counts(before);
    for (const finding of now) {
      if (mayFollow(rule, finding)) continue;
      const left = counted.get(kindOf(finding)) ?? 0;
      if (left <= 0) return `There would be a new finding: ${finding.message}`;
      counted.set(kindOf(finding), left - 1);
    }
  }
  return null;
}

/**
 * The rules whose findings before a repair are compared with those after it: one that finds nothing any more cannot have
 * a new finding. Ignore comments are judged by all rules.
 */
export function rulesToCompare(rule: Pick<Rule, 'id'>, now: readonly Finding[]): readonly Rule[] {
  const speaking = new Set([rule.id, ...now.map((finding) => finding.rule)]);
  return speaking.has(ignoreRuleId) ? allRules : allRules.filter(({ id }) => speaking.has(id));
}

/**
 * Whether a finding of the same rule that is as sure comes where the repaired one stood, or in what the repair writes.
 * What it stood for elsewhere in the file may come to light.
 */
function isReplaced(
  fingerprint: string,
  before: readonly Finding[],
  now: readonly Finding[],
  edits: readonly TextEdit[],
): boolean {
  const own = before.find((finding) => finding.fingerprint === fingerprint);
  if (!own) return false;
  const isAlike = ({ rule, confidence }: Finding) =>
    rule === own.rule && ranks[confidence] >= ranks[own.confidence];
  if (now.filter(isAlike).length < before.filter(isAlike).length) return false;
  const known = new Set(before.map((each) => each.fingerprint));
  const places = [own.place.span, ...edits.map(({ span }) => span)];
  return now.some((finding) => {
    if (!isAlike(finding) || known.has(finding.fingerprint)) return false;
    const at = offsetBefore(finding.place.span.start, edits);
    return places.some(({ start, end }) => start <= at && at <= end);
  });
}

/** Where in the text before some edits an offset of the text behind them lies; the start of an edit for what it writes. */
function offsetBefore(offset: number, edits: readonly TextEdit[]): number {
  let shift = 0;
  for (const { span, text } of sorted(edits)) {
    const start = span.start + shift;
    if (offset < start) break;
    if (offset < start + text.length) return span.start;
    shift += text.length - (span.end - span.start);
  }
  return offset - shift;
}

/** Whether a finding is still there. Findings with equal keys are told apart by number only: of such twins one fewer must be left. */
function stays(fingerprint: string, before: readonly Finding[], now: readonly Finding[]): boolean {
  const own = before.find((finding) => finding.fingerprint === fingerprint);
  if (!now.some((finding) => finding.fingerprint === fingerprint)) return false;
  const twins = (all: readonly Finding[]) =>
    all.filter(({ rule, message }) => rule === own?.rule && message === own.message).length;
  return twins(now) >= twins(before);
}

/**
 * Whether a finding may come of a repair of this rule. An operation of an API description that now asks for a credential
 * may lack the response for callers without one: what a description leaves unsaid elsewhere is no reason to keep a fault.
 * And what the repaired finding stood for may come to light.
 */
export function mayFollow({ id, kind, standsFor = [] }: Rule, finding: Finding): boolean {
  if (standsFor.includes(finding.rule)) return true;
  const isOfDescription = kind === 'operation' || kind === 'description';
  return isOfDescription && finding.rule !== id && finding.confidence === 'low';
}

/** Findings are counted by rule: an edit may move them and change their numbers, but not add one. */
function kindOf(finding: Finding): string {
  return finding.rule;
}

function counts(findings: readonly Finding[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const each of findings) found.set(kindOf(each), (found.get(kindOf(each)) ?? 0) + 1);
  return found;
}

/** The workspace with the edits made; null if two of them touch the same text, or a file is gone. */
function applied(workspace: Workspace, edits: readonly FileEdits[]): Workspace | null {
  const set = [];
  for (const each of edits) {
    const file = fileAt(workspace, each.uri);
    if (!file || !disjoint(each.edits)) return null;
    try {
      set.push(sourceFile(file.uri, applyEdits(file.text, each.edits), file.kind));
    } catch (error) {
      if (error instanceof RangeError) return null;
      throw error;
    }
  }
  return tried(workspace, { set });
}

function syntaxErrors(workspace: Workspace, uri: string): number {
  const kind = fileAt(workspace, uri)?.kind;
  if (kind === 'script') return factsAt(workspace, uri).errors.length;
  return kind === 'yaml' || kind === 'json' ? documentErrors(workspace, uri).length : 0;
}

/**
 * The edits of all level A fixes of one file's findings, composed: fixes that touch the same text wait for the next round.
 * Edits may lie in other files (an import, a guard). Apply, then ask again, until it gives none.
 */
export function fixAll(workspace: Workspace, uri: string): readonly FileEdits[] {
  const taken = new Map<string, TextEdit[]>();
  for (const finding of analyse(workspace, uri).findings) {
    const fix = fixesFor(workspace, uri, finding.fingerprint).find(
      (each) => each.level === 'A' && !each.refused,
    );
    if (!fix) continue;
    const fits = fix.edits.every((each) => compatible(taken.get(each.uri) ?? [], each.edits));
    if (!fits) continue;
    for (const each of fix.edits) {
      const own = taken.get(each.uri) ?? [];
      own.push(...each.edits.filter((edit) => !own.some((other) => isSame(edit, other))));
      taken.set(each.uri, own);
    }
  }
  return [...taken].map(([each, edits]) => ({ uri: each, edits }));
}

/** Two fixes may share an edit (the same import); otherwise they must not touch the same place. */
function compatible(known: readonly TextEdit[], edits: readonly TextEdit[]): boolean {
  const fresh = edits.filter((edit) => !known.some((other) => isSame(edit, other)));
  return fresh.every((edit) =>
    known.every((other) => edit.span.end < other.span.start || other.span.end < edit.span.start),
  );
}

function isSame(a: TextEdit, b: TextEdit): boolean {
  return a.span.start === b.span.start && a.span.end === b.span.end && a.text === b.text;
}
