/** Asks the rules. The only caller of rules, and the only fence for their errors: a rule that throws costs its own findings. */
import { rootBinding } from '../facts/reading.ts';
import { type Flow, flowsInto } from '../flow/flows.ts';
import { keptFlows } from '../flow/kept.ts';
import type { Arrival } from '../flow/search.ts';
import { toldHandlers } from '../flow/told-handlers.ts';
import type { Endpoint } from '../meaning/endpoints/chain.ts';
import { codeDescriptions } from '../meaning/endpoints/code-descriptions.ts';
import { endpointsIn } from '../meaning/endpoints/endpoints.ts';
import type { ApiDescription } from '../meaning/openapi/description.ts';
import { apiDescription } from '../meaning/openapi/find.ts';
import { type WeakCall, weakCallsIn } from '../meaning/settings/weaknesses.ts';
import { unreadRoot } from '../meaning/values/unread-names.ts';
import type { Weakness } from '../meaning/vocabulary/care-words.ts';
import { endpointName } from '../rule/endpoint-name.ts';
import { ranks } from '../rule/finding.ts';
import { type Questions, questionsOf } from '../rule/questions.ts';
import type { Draft, FlowRule, Rule } from '../rule/rule.ts';
import { lower } from '../rule/weak-call.ts';
import { groupedBy } from '../text/groups.ts';
import { hash } from '../text/hash.ts';
import { reasonOf } from '../text/reason.ts';
import { kindOf } from '../text/source-file.ts';
import type { Place } from '../text/span.ts';
import { standingAt } from '../workspace/document.ts';
import { factsAt } from '../workspace/facts.ts';
import { isGenerated } from '../workspace/generated-files.ts';
import { importersOf } from '../workspace/links.ts';
import { intern, query, thingOf } from '../workspace/memo.ts';
import { isMadeUp, isTestFile } from '../workspace/test-files.ts';
import { allFiles, type Workspace } from '../workspace/workspace.ts';
import { rulesAskedAnywhere } from './asked.ts';
import type { Problem } from './contract.ts';

export interface Drafts {
  readonly drafts: readonly Draft<never>[];
  readonly problems: readonly Problem[];
}

const nothing: Drafts = { drafts: [], problems: [] };

/**
 * What a rule says when it is asked about a file, by the file in which it lies: a description of many files is asked as a
 * whole, and each of its files is shown its own part without a look at all others.
 */
type DraftsByFile = ReadonlyMap<string, Drafts>;

const nowhere: DraftsByFile = new Map();

const draftsFromFile = query<Workspace, DraftsByFile>({
  name: 'drafts of a rule from a file',
  compute: (workspace, uri, number) => byFile(ask(workspace, thingOf(workspace.memo, number) as Rule, uri)),
  onCycle: nowhere,
});

function byFile({ drafts, problems }: Drafts): DraftsByFile {
  const draftsIn = new Map(groupedBy(drafts, ({ place }) => place.uri));
  const problemsIn = new Map(groupedBy(problems, ({ place }) => place.uri));
  return new Map(
    [...new Set([...draftsIn.keys(), ...problemsIn.keys()])].map((uri) => [
      uri,
      { drafts: draftsIn.get(uri) ?? [], problems: problemsIn.get(uri) ?? [] },
    ]),
  );
}

/**
 * Which rules find something in one file that lies in another, as "rule id, file" each. Files that speak of no other
 * file, which is nearly all of them, thus stay what they are to all others whatever is edited in them.
 */
const outwardDrafts = query<Workspace, readonly string[]>({
  name: 'drafts that lie in other files',
  compute: (workspace, uri) => {
    const found = new Set<string>();
    for (const rule of rulesAskedAnywhere(workspace).filter(looksOutward)) {
      for (const at of draftsOfFile(workspace, rule, uri).keys())
        if (at !== uri) found.add(`${rule.id} ${at}`);
    }
    return [...found].sort();
  },
  fingerprint: (found) => found.join('\n'),
  onCycle: [],
});

/** "rule id, file" -> the files in which the rule finds something that lies in that file, in order. */
const inwardSources = query<Workspace, ReadonlyMap<string, readonly string[]>>({
  name: 'files whose drafts lie in other files',
  compute: (workspace) => {
    const table = new Map<string, string[]>();
    for (const uri of allFiles(workspace, '')) {
      for (const key of outwardDrafts(workspace, uri)) {
        const known = table.get(key);
        if (known) known.push(uri);
        else table.set(key, [uri]);
      }
    }
    return table;
  },
  // Each file asks for what is said of it: without this, each would rest on all files.
  fingerprint: (table) => hash(JSON.stringify([...table])),
  onCycle: new Map(),
});

/** File -> the files in which some rule finds something that lies in it. */
const speakersByFile = query<Workspace, ReadonlyMap<string, ReadonlySet<string>>>({
  name: 'files that speak of each file',
  compute: (workspace) => {
    const table = new Map<string, Set<string>>();
    for (const [key, sources] of inwardSources(workspace, '')) {
      const uri = key.slice(key.indexOf(' ') + 1);
      const known = table.get(uri) ?? new Set<string>();
      for (const each of sources) known.add(each);
      table.set(uri, known);
    }
    return table;
  },
  onCycle: new Map(),
});

/** The other files whose drafts lie in a file, and those that import it and have endpoints, whose handlers may stand in it. */
export const speakersOf = query<Workspace, readonly string[]>({
  name: 'files that speak of a file',
  compute: (workspace, uri) => {
    const known = speakersByFile(workspace, '').get(uri) ?? [];
    const importers = importersOf(workspace, uri).filter((each) => endpointsIn(workspace, each).length > 0);
    return [...new Set([...known, ...importers])].filter((each) => each !== uri).sort();
  },
  fingerprint: (uris) => uris.join('\n'),
  onCycle: [],
});

/** Works out what a file says of other files, so that `draftsAt` has it at hand. */
export function prepare(workspace: Workspace, uri: string): void {
  outwardDrafts(workspace, uri);
}

/** What rules are asked about in a file. Most files hold little of it, so that most rules need not be asked. */
interface Matters {
  /** Whether it is a script that is no test. */
  readonly isScript: boolean;
  /** Where flows of the file lead to. */
  readonly targets: ReadonlySet<string>;
  /** What is weak about calls of the file. */
  readonly weaknesses: ReadonlySet<string>;
  readonly endpoints: boolean;
  readonly unregistered: boolean;
  readonly description: boolean;
}

const noMatters: Matters = {
  isScript: false,
  targets: new Set(),
  weaknesses: new Set(),
  endpoints: false,
  unregistered: false,
  description: false,
};

const mattersOf = query<Workspace, Matters>({
  name: 'what rules are asked about in a file',
  compute: (workspace, uri) => {
    if (isTestFile(workspace, uri)) return noMatters;
    const isScript = kindOf(uri) === 'script';
    return {
      isScript,
      targets: new Set(flowsInto(workspace, uri).map(({ target }) => target)),
      weaknesses: new Set(isScript ? weakCallsIn(workspace, uri).map(({ means }) => means) : []),
      endpoints: endpointsIn(workspace, uri).length > 0,
      unregistered: isScript && toldHandlers(workspace, uri).length > 0,
      description: apiDescription(workspace, uri) !== null || describedIn(workspace, uri).length > 0,
    };
  },
  fingerprint: ({ isScript, targets, weaknesses, endpoints, unregistered, description }) =>
    JSON.stringify([
      isScript,
      [...targets].sort(),
      [...weaknesses].sort(),
      endpoints,
      unregistered,
      description,
    ]),
  onCycle: noMatters,
});

/** The descriptions that the code of a file puts together. */
function describedIn(workspace: Workspace, uri: string): readonly ApiDescription[] {
  return codeDescriptions(workspace).flatMap(({ description }) =>
    description.uri === uri ? [description] : [],
  );
}

/** Whether a file holds anything that a rule is asked about. */
function hasMatter(workspace: Workspace, rule: Rule, uri: string): boolean {
  const { isScript, targets, weaknesses, endpoints, unregistered, description } = mattersOf(workspace, uri);
  if (rule.weak?.means.some((means) => weaknesses.has(means))) return true;
  switch (rule.kind) {
    case 'flow':
      return rule.to.some((target) => targets.has(target));
    case 'call':
      return rule.means.some((means) => weaknesses.has(means));
    case 'endpoint':
      return endpoints || (rule.unregistered === true && unregistered);
    case 'operation':
    case 'description':
      return description;
    case 'file':
      return isScript;
  }
}

function draftsOfFile(workspace: Workspace, rule: Rule, uri: string): DraftsByFile {
  if (!hasMatter(workspace, rule, uri)) return nowhere;
  return draftsFromFile(
    workspace,
    uri,
    intern(workspace.memo, `rule ${rule.id}`, () => rule),
  );
}

/**
 * A rule that asks endpoints, or says where data comes from, may speak of a place in another file, and so may one of flows:
 * a text is repaired where it is put together, and not where a helper hands it on.
 */
function looksOutward(rule: Rule): boolean {
  return rule.kind !== 'call';
}

/** Endpoints named for a finding that many of them share. */
const SHARED_LIMIT = 3;

/**
 * Endpoints that share a handler share what is said of it, and so do those of one registration that answers at several
 * paths: the same words at the same place, but for the name of the endpoint, are one finding.
 */
function oncePerText(drafts: readonly Draft<never>[]): Draft<never>[] {
  const key = ({ place: { span }, message, endpoint }: Draft<never>) =>
    `${span.start} ${span.end} ${endpoint ? message.replace(`\`${endpoint}\``, '') : message}`;
  return groupedBy(drafts, key).map(([, group]) => {
    const [first, ...others] = surestFirst(group);
    const names = new Set(others.flatMap(({ endpoint }) => (endpoint ? [`\`${endpoint}\``] : [])));
    names.delete(`\`${first.endpoint}\``);
    if (!names.size) return first;
    const shown = [...names].slice(0, SHARED_LIMIT).join(', ');
    const more = names.size > SHARED_LIMIT ? ` and ${names.size - SHARED_LIMIT} more` : '';
    return { ...first, evidence: [...first.evidence, `The same is true of ${shown}${more}.`] };
  });
}

/**
 * What a rule says about places in a file.
 * @param scope `own`: only what the file itself says, which needs no look into all others; a list: what these others say,
 *   too
 */
export function draftsAt(
  workspace: Workspace,
  rule: Rule,
  uri: string,
  scope: 'own' | 'all' | readonly string[] = 'all',
): Drafts {
  if (!looksOutward(rule)) return draftsOfFile(workspace, rule, uri).get(uri) ?? nothing;
  const others =
    scope === 'own'
      ? []
      : scope === 'all'
        ? (inwardSources(workspace, '').get(`${rule.id} ${uri}`) ?? [])
        : scope;
  const outcomes = [...others, uri]
    .sort()
    .map((each) => draftsOfFile(workspace, rule, each).get(uri) ?? nothing);
  return {
    drafts: oncePerText(outcomes.flatMap(({ drafts }) => drafts)),
    problems: outcomes.flatMap(({ problems }) => problems),
  };
}

function ask(workspace: Workspace, rule: Rule, uri: string): Drafts {
  const drafts: Draft<never>[] = [];
  const problems: Problem[] = [];
  const questions = questionsOf(workspace);
  // What is weak in a test, or stands there as a secret, never runs for users.
  const isOfUse = rule.kind === 'call' || rule.kind === 'file' || (rule.kind === 'flow' && rule.from);
  const isLeftOut = (at: string) => isTestFile(workspace, at) || (isOfUse && isMadeUp(workspace, at));
  if (isOfUse && isMadeUp(workspace, uri)) return nothing;
  const fenced = (place: () => Place, run: () => readonly Draft<never>[]) => {
    try {
      drafts.push(...run().filter((draft) => !isLeftOut(draft.place.uri)));
    } catch (error) {
      problems.push(failure(rule, place(), error));
    }
  };
  for (const { place, run } of [
    ...weakSubjects(workspace, rule, uri, questions),
    ...subjects(workspace, rule, uri, questions),
  ])
    fenced(place, run);
  const inPlace = drafts.map((draft) => ofGenerated(workspace, rule, standingDraft(workspace, rule, draft)));
  return { drafts: rule.kind === 'flow' ? onePerPlace(inPlace) : inPlace, problems };
}

/** What stands in a file that a program wrote is repaired elsewhere, if at all: it is to be looked at. */
function ofGenerated(workspace: Workspace, { kind }: Rule, draft: Draft<never>): Draft<never> {
  if (kind !== 'flow' && kind !== 'call' && kind !== 'file') return draft;
  if (draft.confidence === 'low' || !isGenerated(workspace, draft.place.uri)) return draft;
  const evidence = [...draft.evidence, 'A program wrote the file: repair what it is made from.'];
  return { ...draft, confidence: 'low', evidence };
}

/** What is read of API descriptions keeps the offsets that it had before edits: from here on, places are those in the text. */
function standingDraft(workspace: Workspace, { kind }: Rule, draft: Draft<never>): Draft<never> {
  if (kind !== 'description' && kind !== 'operation' && kind !== 'endpoint') return draft;
  const { place, related } = draft;
  const standing = <T extends { readonly place: Place }>(each: T): T => ({
    ...each,
    place: standingAt(workspace, each.place),
  });
  return {
    ...draft,
    place: standingAt(workspace, place),
    ...(related && { related: related.map(standing) }),
  };
}

/** Further sources named for one argument. */
const SOURCE_LIMIT = 5;

/** Several sources that reach one argument in the same way are one finding: the surest, with the others as evidence. */
function onePerPlace(drafts: readonly Draft<never>[]): readonly Draft<never>[] {
  const key = (draft: Draft<never>) => {
    const { uri, span } = draft.place;
    return `${uri} ${span.start} ${span.end} ${remedyOf(draft)}`;
  };
  return groupedBy(drafts, key).map(([, group]) => {
    const [first, ...others] = surestFirst(group);
    const own = new Set(first.evidence);
    const all = [...new Set([...own, ...others.flatMap(({ evidence }) => evidence.slice(0, 1))])];
    const evidence = all.slice(0, own.size + SOURCE_LIMIT);
    const left = all.length - evidence.length;
    if (left > 0) evidence.push(`${left} more ${left > 1 ? 'ways lead' : 'way leads'} to the same place.`);
    return { ...first, evidence };
  });
}

type Group = readonly [Draft<never>, ...Draft<never>[]];

function surestFirst(group: Group): Group {
  const [first, ...others] = group.toSorted((a, b) => ranks[b.confidence] - ranks[a.confidence]);
  return first ? [first, ...others] : group;
}

/** The end of a message, which says the same for the same harm. */
function remedyOf({ message }: Draft<never>): string {
  return message.slice(message.indexOf('. ') + 1);
}

interface Subject {
  /** Where it is said that the rule failed. */
  readonly place: () => Place;
  readonly run: () => readonly Draft<never>[];
}

/** Weak calls that a rule looks for beside what its kind is asked about. */
function weakSubjects(
  workspace: Workspace,
  { weak }: Rule,
  uri: string,
  questions: Questions,
): readonly Subject[] {
  if (!weak || isMadeUp(workspace, uri)) return [];
  return weakCallsByCall(workspace, uri, weak.means).flatMap((calls) =>
    calls.map((call) => ({
      place: () => questions.place(call.call),
      run: () => weak.check(call, questions),
    })),
  );
}

function subjects(workspace: Workspace, rule: Rule, uri: string, questions: Questions): readonly Subject[] {
  switch (rule.kind) {
    case 'flow': {
      const { from, to, stoppedBy } = rule;
      return flowsInto(workspace, uri)
        .filter(({ target, arrival }) => to.includes(target) && comesFrom(arrival, from))
        .filter(({ arrival }) => !arrival.cleaners.some((each) => stoppedBy.includes(each)))
        .map((flow) => ({
          place: () => questions.place(flow.call),
          run: () => reportOf(workspace, rule, flow, questions),
        }));
    }
    case 'call':
      return weakCallsByCall(workspace, uri, rule.means).map((calls) => ({
        place: () => questions.place(calls[0].call),
        run: () => rule.check(calls, questions),
      }));
    case 'file':
      return [{ place: () => beginning(uri), run: () => rule.check(uri, questions) }];
    case 'endpoint':
      return [
        ...endpointsIn(workspace, uri).map((endpoint) => ({
          place: () => endpoint.place,
          run: () => rule.check(endpoint, questions),
        })),
        ...(rule.unregistered ? toldHandlers(workspace, uri) : []).map((endpoint) => ({
          place: () => endpoint.place,
          run: () => rule.check(endpoint, questions).map((draft) => ofUnregistered(endpoint, draft)),
        })),
      ];
    case 'operation': {
      const description = apiDescription(workspace, uri);
      return (description?.operations ?? []).map((operation) => ({
        place: () => standingAt(workspace, { uri: operation.uri, span: operation.keySpan }),
        run: () => rule.check(operation, description as NonNullable<typeof description>, questions),
      }));
    }
    case 'description': {
      const inCode = rule.holdsCode ? describedIn(workspace, uri) : [];
      return [apiDescription(workspace, uri) ?? [], inCode].flat().map((description) => ({
        place: () => beginning(uri),
        run: () => rule.check(description, questions),
      }));
    }
  }
}

function reportOf(
  workspace: Workspace,
  rule: FlowRule<never>,
  flow: Flow,
  questions: Questions,
): readonly Draft<never>[] {
  const report = (each: Flow) =>
    questions.isMadeHarmless(each, rule.stoppedBy) ||
    each.unlessRefused?.some((cleaner) => rule.stoppedBy.includes(cleaner))
      ? null
      : rule.report(each, questions);
  const own = report(flow);
  if (own || rule.from)
    return list(
      own &&
        ofOwnMachine(
          flow,
          ofUnread(workspace, flow, ofLongWay(flow, ofVersion(flow, ofNamed(flow, own, questions)))),
          questions,
        ),
    );
  return keptFlows(workspace, flow)
    .filter(({ kept }) => !kept?.stored.arrival.cleaners.some((each) => rule.stoppedBy.includes(each)))
    .flatMap((each) => list(ofKept(each, report(each), questions)));
}

/** Steps beyond which hardly a person follows a trace; on a way twice as long, nobody can say what became of the data. */
const LONG_WAY = 24;

/** The longer the way of the data, the more may have looked at it that was not seen. */
function ofLongWay({ arrival: { steps } }: Flow, draft: Draft<never>): Draft<never> {
  if (steps.length <= LONG_WAY) return draft;
  return {
    ...draft,
    confidence: steps.length > 2 * LONG_WAY ? 'low' : lower(draft.confidence),
    evidence: [
      ...draft.evidence,
      `The way takes ${steps.length} steps; on so long a one more may look at the data than is seen.`,
    ],
  };
}

/** What only programs of the same machine can send is sent by whoever works there. */
function ofOwnMachine(flow: Flow, draft: Draft<never>, questions: Questions): Draft<never> {
  const senders = questions.endpointsOf(flow);
  if (!senders.length || !senders.every((each) => questions.isForOwnMachine(each))) return draft;
  return {
    ...draft,
    confidence: 'low',
    evidence: [...draft.evidence, 'The server listens on an address of the own machine alone.'],
  };
}

/** Where only the calls on a name tell which library it is, as its code is not there, it may be another one. */
function ofUnread(
  workspace: Workspace,
  { call: { uri, expression } }: Flow,
  draft: Draft<never>,
): Draft<never> {
  const name = unreadRoot(workspace, uri, rootBinding(factsAt(workspace, uri).code, expression));
  if (name === null) return draft;
  return {
    ...draft,
    confidence: draft.confidence === 'high' ? 'medium' : draft.confidence,
    evidence: [
      ...draft.evidence,
      `The code of \`${name}\` is not there: what is called on it tells the library.`,
    ],
  };
}

/** `vite.config.ts` */
const isOfTool = /\.config\.[cm]?[jt]s$/;

/** A function that only its parameters show to be a handler may be none. */
function ofNamed({ arrival: { place } }: Flow, draft: Draft<never>, questions: Questions): Draft<never> {
  const names = questions.takenForHandler(place);
  if (!names.length) return draft;
  const shown = names
    .slice(0, 2)
    .map((name) => `\`${name}\``)
    .join(' and ');
  return {
    ...draft,
    // What tools for developers are set up by serves nobody else.
    confidence: isOfTool.test(place.uri) ? 'low' : lower(draft.confidence),
    message: provided(draft.message, 'if this is a handler'),
    evidence: [
      ...draft.evidence,
      `No registration is seen: by what is done with ${shown}, the function is taken for a handler.`,
    ],
  };
}

/** The same of what a rule says of the handler itself, which has neither method nor path. */
function ofUnregistered({ method, path, handler }: Endpoint, draft: Draft<never>): Draft<never> {
  const name = `\`${handler?.name ?? ''}\``;
  const plain = (text: string) =>
    text.replaceAll(`\`${method} ${path}\``, name).replaceAll(`\`ANY ${path}\``, name);
  const { endpoint: _, ...rest } = draft;
  return {
    ...rest,
    confidence: lower(draft.confidence),
    message: provided(plain(draft.message), 'if this is a handler'),
    attack: plain(draft.attack),
    evidence: [
      ...draft.evidence.map(plain),
      `No registration is seen: by what is done with its parameters, ${name} is taken for a handler.`,
    ],
  };
}

/** Where nothing tells the version of a library, it may be one that is repaired. */
function ofVersion({ isOfUnknownVersion, name }: Flow, draft: Draft<never>): Draft<never> {
  if (!isOfUnknownVersion) return draft;
  return {
    ...draft,
    confidence: 'low',
    message: provided(draft.message, 'if the version of the library is an old one'),
    evidence: [
      ...draft.evidence,
      `Newer versions are repaired; no \`package.json\` tells that of \`${name}\`.`,
    ],
  };
}

/** A message with a condition at the end of its first sentence. */
function provided(message: string, condition: string): string {
  const end = message.indexOf('. ');
  return `${message.slice(0, end)}, ${condition}${message.slice(end)}`;
}

/** What is said of data that comes back is less sure than what is said of a request at once, and names both sides. */
function ofKept({ kept }: Flow, draft: Draft<never> | null, questions: Questions): Draft<never> | null {
  if (!kept || !draft) return null;
  const writers = questions.endpointsOf(kept.stored);
  const isForFew =
    writers.length > 0 && writers.every((each) => questions.authentication(each).authorized === true);
  const rank = ranks[draft.confidence] - 1 - (kept.isOpen || isForFew ? 1 : 0);
  if (rank < 0) return null;
  const confidence = rank > 0 ? 'medium' : 'low';
  const [writer] = writers;
  const by = writer ? `\`${endpointName(writer)}\`` : `\`${kept.stored.name}\``;
  const end = draft.message.indexOf('. ');
  return {
    ...draft,
    confidence,
    message: `${draft.message.slice(0, end)}, out of \`${kept.field}\`, where ${by} stored it${draft.message.slice(end)}`,
    evidence: [`${by} stores it as \`${kept.field}\`, and here it is read again.`, ...draft.evidence],
    related: [
      ...(draft.related ?? []),
      { place: questions.place(kept.stored.argument), message: `Stored as \`${kept.field}\` here` },
    ],
    key: `${draft.key} ${kept.field}`,
  };
}

function beginning(uri: string): Place {
  return { uri, span: { start: 0, end: 0 } };
}

function comesFrom({ from }: Arrival, wanted: FlowRule['from']): boolean {
  if (!wanted) return from.kind === 'source' || from.kind === 'query';
  return wanted.includes(from.kind === 'origin' ? from.origin : from.kind);
}

type WeakCalls = readonly [WeakCall, ...WeakCall[]];

function weakCallsByCall(
  workspace: Workspace,
  uri: string,
  means: readonly Weakness[],
): readonly WeakCalls[] {
  const table = new Map<number, [WeakCall, ...WeakCall[]]>();
  for (const weak of weakCallsIn(workspace, uri)) {
    if (!means.includes(weak.means)) continue;
    const known = table.get(weak.call.expression);
    if (known) known.push(weak);
    else table.set(weak.call.expression, [weak]);
  }
  return [...table.values()];
}

function list<T>(value: T | null): readonly T[] {
  return value === null ? [] : [value];
}

function failure(rule: Rule, place: Place, error: unknown): Problem {
  const text = reasonOf(error);
  return { kind: 'rule', place, message: `The rule \`${rule.id}\` failed here and said nothing: ${text}` };
}
