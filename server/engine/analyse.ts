import { cutSearches, endpointsAt } from '../flow/flows.ts';
import { endpointsIn } from '../meaning/endpoints/endpoints.ts';
import { unreadFrameworksIn } from '../meaning/endpoints/unread-frameworks.ts';
import { apiDescription } from '../meaning/openapi/find.ts';
import { teamModels } from '../meaning/vocabulary/team-models.ts';
import { endpointName } from '../rule/endpoint-name.ts';
import { type Finding, ranks } from '../rule/finding.ts';
import { questionsOf } from '../rule/questions.ts';
import type { Draft, Rule } from '../rule/rule.ts';
import { applyEdits, type TextEdit } from '../text/edit.ts';
import { hash } from '../text/hash.ts';
import { sourceFile } from '../text/source-file.ts';
import { documentErrors } from '../workspace/document.ts';
import { factsAt } from '../workspace/facts.ts';
import { isAtHand, query } from '../workspace/memo.ts';
import type { ProjectSettings } from '../workspace/project-settings.ts';
import { isTestFile } from '../workspace/test-files.ts';
import { isTestByPath } from '../workspace/test-paths.ts';
import { fileAt, pathInFolder, tried, type Workspace } from '../workspace/workspace.ts';
import { isAsked } from './asked.ts';
import type { Analysis, IgnoredFinding, Problem, ReportedFinding, Severity } from './contract.ts';
import { draftsAt, prepare, speakersOf } from './drafts.ts';
import { type Fence, fenceOf } from './fence.ts';
import { type Ignore, ignoreFindings, ignoreRuleId, ignoresIn } from './ignores.ts';
import { allRules } from './rules.ts';
import { isExcluded, settingsOf } from './settings.ts';

/** What is asked about a file: what it says itself, and what all others or some of them say of it. */
type Scope = 'own' | 'all' | readonly string[];

const nothing: Analysis = { findings: [], ignored: [], problems: [], notUnderstood: [] };

/**
 * Everything the tool says about one file. Deterministic; never throws: an error inside the tool becomes one `Problem`
 * and costs what rests on the question that failed. Files that are not analysed (excluded, unknown kind, missing) give
 * an empty analysis.
 */
export function analyse(workspace: Workspace, uri: string): Analysis {
  const fence = fenceOf(workspace, uri);
  const analysis = fence.run('its analysis', nothing, () => analysisOf(workspace, uri));
  // What went wrong inside of an analysis stands in it; this is for one that there is none of.
  return analysis === nothing ? { ...nothing, problems: fence.problems() } : analysis;
}

/** Kept from one run to the next, so that a file need not be looked at again as long as nothing changed that it rests on. */
export const analysisOf = query<Workspace, Analysis>({
  name: 'analysis of a file',
  compute: (workspace, uri) => atOnce(wholeOf(workspace, uri, 'all')),
  onCycle: nothing,
});

/**
 * The same in units of one file and one rule: yields between units, so that a driver can answer other requests and
 * look at its cancellation token. The workspace is a value: a driver whose workspace changed just drops the generator.
 * @param scope for a driver that does not want to wait until all files were looked at. `own`: without what other files
 *   say of this one (a route, say, of a handler that stands here); a list: with what these say of it
 */
export function* analysisUnits(
  workspace: Workspace,
  uri: string,
  scope: Scope = 'all',
): Generator<undefined, Analysis> {
  if (scope !== 'all') return yield* wholeOf(workspace, uri, scope);
  // What the rules say is worked out in units before it is asked for as a whole.
  if (!isAtHand(workspace, analysisOf, uri)) yield* saidOf(workspace, uri, scope, fenceOf(workspace, uri));
  return analyse(workspace, uri);
}

function atOnce<T>(units: Generator<undefined, T>): T {
  for (;;) {
    const step = units.next();
    if (step.done) return step.value;
  }
}

function* wholeOf(workspace: Workspace, uri: string, scope: Scope): Generator<undefined, Analysis> {
  const fence = fenceOf(workspace, uri);
  const said = yield* saidOf(workspace, uri, scope, fence);
  if (!said) return { ...nothing, problems: fence.problems() };
  const problems = [...fence.run('the file', [], () => fileProblems(workspace, uri)), ...said.problems];
  const { findings, ignored } = reportedOf(workspace, uri, fence, said.settings, said.found, (each) =>
    endpointAt(workspace, each),
  );
  const open = fence.run('what is not understood', [], () => notUnderstood(workspace, uri));
  return { findings, ignored, problems: [...problems, ...fence.problems()], notUnderstood: open };
}

/** What the rules say of a file, in units of one rule; null if it is not analysed. */
function* saidOf(
  workspace: Workspace,
  uri: string,
  scope: Scope,
  fence: Fence,
): Generator<
  undefined,
  {
    readonly settings: ProjectSettings;
    readonly found: readonly { readonly rule: Rule; readonly draft: Draft<never> }[];
    readonly problems: readonly Problem[];
  } | null
> {
  const settings = fence.run('its settings', null, () => settingsOfAnalysed(workspace, uri));
  if (!settings) return null;
  const found: { rule: Rule; draft: Draft<never> }[] = [];
  const problems: Problem[] = [];
  for (const rule of allRules) {
    if (!isAsked(rule, settings)) continue;
    const result = fence.run(`the rule \`${rule.id}\``, null, () => draftsAt(workspace, rule, uri, scope));
    for (const draft of result?.drafts ?? []) found.push({ rule, draft });
    problems.push(...(result?.problems ?? []));
    yield undefined;
  }
  return { settings, found, problems };
}

/**
 * What is found in one file, without what takes a look at all others or is said of a finding besides: for the proof of a
 * fix, after which the findings are compared with those before.
 * @param others the files that may say something of this one
 * @param rules those that are asked. Whether an ignore comment is used is not known unless all are.
 */
export function findingsBeside(
  workspace: Workspace,
  uri: string,
  others: readonly string[],
  rules: readonly Rule[] = allRules,
): Pick<Analysis, 'findings' | 'problems'> {
  const fence = fenceOf(workspace, uri);
  const settings = fence.run('its settings', null, () => settingsOfAnalysed(workspace, uri));
  if (!settings) return { findings: [], problems: fence.problems() };
  const results = rules
    .filter((rule) => isAsked(rule, settings))
    .map((rule) => ({
      rule,
      result: fence.run(`the rule \`${rule.id}\``, null, () => draftsAt(workspace, rule, uri, others)),
    }));
  const found = results.flatMap(({ rule, result }) =>
    (result?.drafts ?? []).map((draft) => ({ rule, draft })),
  );
  const { findings } = reportedOf(workspace, uri, fence, settings, found, () => null);
  const problems = results.flatMap(({ result }) => result?.problems ?? []);
  return { findings, problems: [...problems, ...fence.problems()] };
}

/** Drafts as findings, with their severity, and without those that are ignored. */
function reportedOf(
  workspace: Workspace,
  uri: string,
  fence: Fence,
  settings: ProjectSettings,
  found: readonly { readonly rule: Rule; readonly draft: Draft<never> }[],
  endpoint: (finding: Finding) => string | null,
): Pick<Analysis, 'findings' | 'ignored'> {
  const path = pathInFolder(workspace, uri);
  const findings = withFingerprints(found, path)
    .filter((each) => ranks[each.confidence] >= ranks[settings.minConfidence])
    .map((each) => ({
      ...each,
      endpoint: each.endpoint ?? endpoint(each),
      severity: severityOf(each, settings),
    }));
  return fence.run('its ignore comments', { findings, ignored: [] }, () =>
    withIgnores(workspace, uri, path, findings),
  );
}

/**
 * Works out what a file says of other files, in one unit. A driver that did so for all files, giving way in between, gets
 * whole analyses without a long wait.
 */
export function prepareAnalysis(workspace: Workspace, uri: string): void {
  fenceOf(workspace, uri).run('what it says of other files', undefined, () => prepare(workspace, uri));
}

/** The settings of a file; null if it is not analysed. */
function settingsOfAnalysed(workspace: Workspace, uri: string): ProjectSettings | null {
  const file = fileAt(workspace, uri);
  if (!file || file.kind === 'other' || isExcluded(workspace, uri)) return null;
  return settingsOf(workspace, uri);
}

/** What has to be looked at is a hint for everybody, and information for who asked for more. */
const bySeverity = {
  recommended: { high: 'error', medium: 'warning', low: 'hint' },
  strict: { high: 'error', medium: 'warning', low: 'information' },
  audit: { high: 'error', medium: 'warning', low: 'information' },
} as const;

function severityOf(finding: Finding, { rules, preset }: ProjectSettings): Severity {
  const level = rules[finding.rule];
  return level && level !== 'on' && level !== 'off' ? level : bySeverity[preset][finding.confidence];
}

/** The endpoint whose code a finding lies in, where it is one only. */
function endpointAt(workspace: Workspace, { place }: Finding): string | null {
  if (fileAt(workspace, place.uri)?.kind !== 'script') return null;
  const [first, ...others] = endpointsAt(workspace, place);
  return first && !others.length ? endpointName(first) : null;
}

/** Findings sorted by place. Equal keys in one file are told apart by their order. */
function withFingerprints(
  found: readonly { rule: Rule; draft: Draft<never> }[],
  path: string,
): readonly Finding[] {
  const sorted = [...found].sort(
    (a, b) =>
      a.draft.place.span.start - b.draft.place.span.start ||
      (a.rule.id < b.rule.id ? -1 : a.rule.id > b.rule.id ? 1 : 0) ||
      ranks[b.draft.confidence] - ranks[a.draft.confidence],
  );
  const counts = new Map<string, number>();
  const seen = new Set<string>();
  return sorted.flatMap(({ rule, draft }) => {
    const { place, key } = draft;
    const spot = `${rule.id} ${key} ${place.span.start} ${place.span.end}`;
    if (seen.has(spot)) return [];
    seen.add(spot);
    const base = `${rule.id}\0${path}\0${key}`;
    const count = counts.get(base) ?? 0;
    counts.set(base, count + 1);
    return [findingOf(rule, draft, hash(count ? `${base}\0${count}` : base))];
  });
}

function findingOf(rule: Rule, draft: Draft<never>, fingerprint: string): Finding {
  const { place, message, confidence, attack, evidence, trace, related, endpoint, pointer } = draft;
  return {
    rule: rule.id,
    place,
    message,
    confidence,
    attack,
    evidence,
    trace: trace ?? [],
    related: related ?? [],
    endpoint: endpoint ?? null,
    pointer: pointer ?? null,
    fingerprint,
  };
}

/**
 * The draft behind a finding, for its fixes.
 * @param rules those among which the rule of the finding is looked for
 * @param others the files that may say something of this one, where that is known
 */
export function draftOf(
  workspace: Workspace,
  uri: string,
  fingerprint: string,
  rules: readonly Rule[] = allRules,
  others: readonly string[] = speakersOf(workspace, uri),
): { readonly rule: Rule; readonly draft: Draft<never> } | null {
  const path = pathInFolder(workspace, uri);
  for (const rule of rules) {
    const found = draftsAt(workspace, rule, uri, others).drafts.map((draft) => ({ rule, draft }));
    const at = withFingerprints(found, path).find((each) => each.fingerprint === fingerprint);
    if (!at) continue;
    return found.find(({ draft }) => draft.place === at.place) ?? null;
  }
  return null;
}

/**
 * Whether edits in the file of a finding make it an ignored one, and leave nothing wrong themselves. Only comments and fields
 * of the result are read: what they say changes no finding.
 */
export function isIgnoredWith(
  workspace: Workspace,
  finding: ReportedFinding,
  edits: readonly TextEdit[],
): boolean {
  const { uri, span } = finding.place;
  const file = fileAt(workspace, uri);
  if (!file) return false;
  const after = tried(workspace, { set: [sourceFile(uri, applyEdits(file.text, edits), file.kind)] });
  if (file.kind !== 'script' && documentErrors(after, uri).length > documentErrors(workspace, uri).length)
    return false;
  const shift = edits
    .filter((each) => each.span.end <= span.start)
    .reduce((sum, each) => sum + each.text.length - (each.span.end - each.span.start), 0);
  const moved = { ...finding, place: { uri, span: { start: span.start + shift, end: span.end + shift } } };
  const [before, now] = [workspace, after].map((each) => ignoresIn(each, uri, knownRules()));
  const faultsOf = (ignores: readonly Ignore[] = []) => ignores.filter(({ fault }) => fault).length;
  return (
    faultsOf(now) <= faultsOf(before) &&
    (now ?? []).some((each) => !each.fault && each.rules.includes(finding.rule) && each.covers(moved))
  );
}

function knownRules(): ReadonlySet<string> {
  return new Set([...allRules.map((rule) => rule.id), ignoreRuleId]);
}

function withIgnores(
  workspace: Workspace,
  uri: string,
  path: string,
  findings: readonly ReportedFinding[],
): Pick<Analysis, 'findings' | 'ignored'> {
  const ignores = ignoresIn(workspace, uri, knownRules());
  if (!ignores.length) return { findings, ignored: [] };
  const used = new Set<Ignore>();
  const kept: ReportedFinding[] = [];
  const ignored: IgnoredFinding[] = [];
  for (const finding of findings) {
    const ignore = ignores.find(
      (each) => !each.fault && each.rules.includes(finding.rule) && each.covers(finding),
    );
    if (!ignore) kept.push(finding);
    else {
      used.add(ignore);
      ignored.push({ finding, reason: ignore.reason });
    }
  }
  const own = ignoreFindings(ignores, used, path).map((each) => ({ ...each, severity: 'warning' as const }));
  const all = [...kept, ...own].sort((a, b) => a.place.span.start - b.place.span.start);
  return { findings: all, ignored };
}

/** A script that could not be read at all. Syntax errors are the language's own business; tests are not read. */
function fileProblems(workspace: Workspace, uri: string): readonly Problem[] {
  if (fileAt(workspace, uri)?.kind !== 'script' || isTestByPath(workspace, uri)) return [];
  const { errors, code } = factsAt(workspace, uri);
  if (code.expressions.length || !errors.length) return [];
  const [first] = errors;
  if (!first || first.span.end > first.span.start) return [];
  return [{ kind: 'file', message: first.message, place: { uri, span: first.span } }];
}

/** Faults of one description that are told of, each at its place. */
const FAULT_LIMIT = 5;

/** Where the text of an API description is broken, so that what stands there may not be read. */
function faultsOfDescription(workspace: Workspace, uri: string): Analysis['notUnderstood'] {
  if (!apiDescription(workspace, uri)) return [];
  const errors = documentErrors(workspace, uri);
  const left = errors.length - FAULT_LIMIT;
  return errors.slice(0, FAULT_LIMIT).map(({ span, message }, i) => ({
    place: { uri, span },
    message:
      left > 0 && i === FAULT_LIMIT - 1
        ? `${message} ${left} more ${left > 1 ? 'faults follow' : 'fault follows'}.`
        : message,
  }));
}

/** Frameworks of a `package.json` whose endpoints are not read. */
function frameworksNotRead(workspace: Workspace, uri: string): Analysis['notUnderstood'] {
  return unreadFrameworksIn(workspace, uri).map(({ name, place }) => ({
    place,
    message: `${name} serves requests in a way that Handrail does not read: its endpoints are missing, and what rules say of endpoints is not said of them.`,
  }));
}

function notUnderstood(workspace: Workspace, uri: string): Analysis['notUnderstood'] {
  // No rule is asked about tests, so nothing is lost where they are not understood.
  if (isTestFile(workspace, uri)) return [];
  if (fileAt(workspace, uri)?.kind !== 'script')
    return [...faultsOfDescription(workspace, uri), ...frameworksNotRead(workspace, uri)];
  const { place } = questionsOf(workspace);
  return [
    ...endpointsIn(workspace, uri)
      .filter(({ pathKnown, prefixKnown }) => !pathKnown || prefixKnown === false)
      .map(({ place: at, pathKnown }) => ({
        place: at,
        message: pathKnown
          ? 'What stands before the path of this route is not known: its router is not seen to be put into an application.'
          : 'A part of the path of this route is not known.',
      })),
    ...cutSearches(workspace, uri).map((at) => ({
      place: place(at),
      message: 'What reaches this call was followed to a limit only.',
    })),
  ];
}

/** Trouble with the models of the team, each at its place. */
export function modelProblems(workspace: Workspace): readonly Problem[] {
  return teamModels(workspace).problems.map((each) => ({ kind: 'model', ...each }));
}
