/** What a team may say about findings: which functions on the way could be the guard, the validator or the cleaner that was missed. */

import { type Code, type Expression, type ExpressionId, NONE } from '../facts/facts.ts';
import { definitionsFrom } from '../facts/tables.ts';
import type { ChainLink, Endpoint } from '../meaning/endpoints/chain.ts';
import { guardsOfLink, speaksOfAuthentication } from '../meaning/guards/guards.ts';
import { withInner } from '../meaning/replies/answers.ts';
import { isRequestAt } from '../meaning/values/requests.ts';
import { saidOfValue } from '../meaning/values/sayings.ts';
import type { ExpressionPlace, FunctionValue } from '../meaning/values/value.ts';
import { calleesOf } from '../meaning/values/values.ts';
import type { Cleaner, GuardKind, SourceKind } from '../meaning/vocabulary/model.ts';
import type { Place } from '../text/span.ts';
import { factsAt } from '../workspace/facts.ts';
import { fileAt, type Workspace } from '../workspace/workspace.ts';
import type { Declaration, ToldOf } from './declaration.ts';
import { type Export, exportAt } from './exports.ts';

export type { Declaration } from './declaration.ts';

/** Functions that are offered for one finding: more of them are no choice any more. */
const CANDIDATE_LIMIT = 4;

/** A name in a title that is no longer than this. */
const NAME_LIMIT = 40;

type Call = Extract<Expression, { kind: 'call' }>;

/** What a guard of each kind does, after its name. */
const doing: Readonly<Partial<Record<GuardKind, string>>> = {
  authentication: 'authenticates',
  authorization: 'asks for a right',
  'rate-limit': 'limits how often',
  csrf: 'protects against forged requests',
};

/** "`requireTenant` authenticates": each function of the chain, and each that the handler gives the request, may be said to guard. */
export function guardDeclarations(
  workspace: Workspace,
  endpoint: Endpoint,
  kind: GuardKind,
  does = doing[kind] ?? 'guards',
): readonly Declaration[] {
  const links = endpoint.chain
    .filter(
      (link) => isUnread(link) && !guardsOfLink(workspace, link).guards.some((each) => each.kind === kind),
    )
    .toReversed();
  const ofLinks = links.flatMap((link) =>
    told(exportAt(workspace, link.place), link.name, does, { section: 'guards', kind }),
  );
  const isAsked = kind === 'authentication' || kind === 'authorization';
  const ofCalls = isAsked
    ? requestCalls(workspace, endpoint).flatMap(({ uri, id, call, code, isUsed }): readonly ToldOf[] => {
        const about = exportAt(workspace, { uri, expression: call.callee });
        const name = nameOf(workspace, uri, code, call.callee);
        if (kind === 'authorization') return told(about, name, does, { section: 'guards', kind });
        return isUsed(id)
          ? told(about, name, 'tells who is signed in', { section: 'principals' }, '()')
          : told(about, name, 'throws unless somebody is signed in', { section: 'verifies' }, '()');
      })
    : [];
  return best([...ofLinks, ...ofCalls]);
}

/** "`GET /status` is public on purpose". */
export function publicDeclarations(endpoint: Endpoint): readonly Declaration[] {
  if (!endpoint.pathKnown) return [];
  const entry = `${endpoint.method} ${endpoint.path}`;
  return [
    {
      kind: 'public',
      title: `\`${entry}\` is public on purpose: list it in handrail.json`,
      uri: endpoint.registration.uri,
      entry,
    },
  ];
}

/** "`checkBook` validates the body": each function of the chain, and each that the handler gives the data or the request. */
export function validatorDeclarations(
  workspace: Workspace,
  endpoint: Endpoint,
  part: SourceKind,
): readonly Declaration[] {
  const does = `validates the ${part}`;
  const ofLinks = endpoint.chain
    .filter(isUnread)
    .toReversed()
    .flatMap((link) => {
      const about = exportAt(workspace, link.place);
      const call = about?.path.endsWith('()') ? '' : '()';
      return told(about, link.name, does, { section: 'validators', part, fails: 'replies' }, call);
    });
  const ofCalls = requestCalls(workspace, endpoint, part).flatMap(
    ({ uri, id, call, code, isUsed, isTested, input }) => {
      const about = exportAt(workspace, { uri, expression: call.callee });
      const name = nameOf(workspace, uri, code, call.callee);
      const given = input === null ? { part } : { input };
      const fails = isTested(id) ? 'verdict' : 'throws';
      const output = fails === 'throws' && isUsed(id) ? { output: 'result' as const } : {};
      return told(about, name, does, { section: 'validators', ...given, ...output, fails }, '()');
    },
  );
  return best([...ofLinks, ...ofCalls]);
}

/** What data is after a cleaner of each kind, after its name. */
const making: Readonly<Partial<Record<Cleaner, string>>> = {
  'sql-quoted': 'quotes for SQL',
  'html-escaped': 'escapes for HTML',
  'shell-quoted': 'quotes for a shell',
  'path-name': 'gives a name without slashes',
  'within-folder': 'keeps paths within a folder',
  'known-host': 'lets known hosts through only',
  'local-address': 'gives addresses of this site only',
  'one-line': 'takes line breaks out',
  'pattern-escaped': 'escapes for regular expressions',
  'ldap-escaped': 'escapes for LDAP',
  'own-name': 'refuses names such as `__proto__`',
  'plain-text': 'lets plain text through only',
};

/**
 * "`quoted` quotes for SQL": each function of the project, or of a package that no model speaks of, through which data
 * goes on its way, or that is asked about it.
 * @param way the places of the trace
 * @param ways in which data is harmless there, the most fitting one last
 */
export function cleanerDeclarations(
  workspace: Workspace,
  way: readonly Place[],
  ways: readonly Cleaner[],
): readonly Declaration[] {
  const kind = ways.findLast((each) => making[each] !== undefined);
  const does = kind && making[kind];
  if (!kind || !does) return [];
  const seen = new Set<string>();
  const found: ToldOf[] = [];
  for (const { uri, span } of way) {
    const { code } = factsAt(workspace, uri);
    const owner = functionAt(code, span.start);
    code.expressions.forEach((call, id) => {
      if (call.kind !== 'call' || call.function !== owner || seen.has(`${uri} ${id}`)) return;
      const isAround = call.start <= span.start && span.end <= call.end;
      const isTest = isTested(code, id);
      if (!isAround && !isTest) return;
      seen.add(`${uri} ${id}`);
      if (!call.arguments.length || !isUnreadCall(workspace, { uri, expression: id })) return;
      const about = exportAt(workspace, { uri, expression: call.callee });
      const name = nameOf(workspace, uri, code, call.callee);
      if (isAround) found.push(...told(about, name, does, { section: 'cleaners', ways: [kind] }, '()'));
      if (isTest)
        found.push(...told(about, name, does, { section: 'checks', ways: [kind], argument: 0 }, '(0)'));
    });
  }
  return best(found);
}

// Candidates

/** Whether what a link does is read from code, or is not known: what models of libraries speak of needs no word of the team. */
function isUnread({ functions, libraries, unknown }: ChainLink): boolean {
  return functions.length > 0 || unknown || libraries.some(({ states }) => !states.length);
}

function isUnreadCall(workspace: Workspace, call: ExpressionPlace): boolean {
  return calleesOf(workspace, call).every(
    (callee) =>
      callee.kind === 'function' ||
      callee.kind === 'unknown' ||
      (callee.kind === 'library' && !callee.states.length && callee.package !== 'global'),
  );
}

interface RequestCall {
  readonly uri: string;
  readonly id: ExpressionId;
  readonly call: Call;
  readonly code: Code;
  /** The argument that holds the part of the request; null where the call is given the request itself. */
  readonly input: number | null;
  readonly isUsed: (id: ExpressionId) => boolean;
  readonly isTested: (id: ExpressionId) => boolean;
}

/** Calls of the handler, and of the functions of the chain, that are given the request, its header or a part of it. */
function requestCalls(workspace: Workspace, endpoint: Endpoint, part?: SourceKind): readonly RequestCall[] {
  const functions = [...(endpoint.handler ? [endpoint.handler] : []), ...endpoint.chain].flatMap(
    (link): readonly FunctionValue[] => link.functions,
  );
  return functions.flatMap(({ uri, function: owner }) => {
    const { code } = factsAt(workspace, uri);
    return withInner(code, owner).flatMap((inner) =>
      (code.functions[inner]?.calls ?? []).flatMap((id): readonly RequestCall[] => {
        const call = code.expressions[id];
        if (call?.kind !== 'call' || !isUnreadCall(workspace, { uri, expression: id })) return [];
        const inputs = call.arguments.map((argument) =>
          roleOf(workspace, { uri, expression: argument }, part),
        );
        const input = inputs.indexOf('data');
        if (input < 0 && !inputs.includes('request')) return [];
        return [
          {
            uri,
            id,
            call,
            code,
            input: input < 0 ? null : input,
            isUsed: (each) => !isAlone(code, each),
            isTested: (each) => isTested(code, each),
          },
        ];
      }),
    );
  });
}

/** What of the request an argument is: all of it, the part that is asked about (or what says who is asking), or nothing. */
function roleOf(workspace: Workspace, place: ExpressionPlace, part?: SourceKind): 'request' | 'data' | null {
  if (isRequestAt(workspace, place)) return 'request';
  const parts = saidOfValue<SourceKind>(workspace, place, 'sources').map(({ entry }) => entry);
  const isMeant = part ? parts.includes(part) : parts.includes('header') || parts.includes('cookie');
  return isMeant ? 'data' : null;
}

function isAlone(code: Code, id: ExpressionId): boolean {
  let at = id;
  while (code.expressions[code.expressions[at]?.parent ?? NONE]?.kind === 'await')
    at = code.expressions[at]?.parent ?? NONE;
  return (
    (code.expressions[at]?.parent ?? NONE) === NONE &&
    !definitionsFrom(code).has(at) &&
    !code.conditions.some((each) => each.kind === 'test' && each.test === at) &&
    !code.functions.some(({ exits }) => exits.some(({ value }) => value === at))
  );
}

/** Whether the result of a call is a condition, or a part of one. */
function isTested(code: Code, id: ExpressionId): boolean {
  let at = id;
  for (let depth = 0; depth < 8; depth++) {
    const current = at;
    if (code.conditions.some((each) => each.kind === 'test' && each.test === current)) return true;
    const parent = code.expressions[at]?.parent ?? NONE;
    const kind = code.expressions[parent]?.kind;
    if (kind !== 'unary' && kind !== 'logical' && kind !== 'await') return false;
    at = parent;
  }
  return false;
}

function functionAt(code: Code, offset: number): number {
  let found = 0;
  let length = Number.POSITIVE_INFINITY;
  for (const { start, end, function: owner } of code.expressions) {
    if (start > offset || offset >= end || end - start >= length) continue;
    found = owner;
    length = end - start;
  }
  return found;
}

function nameOf(workspace: Workspace, uri: string, code: Code, id: ExpressionId): string {
  const { start, end } = code.expressions[id] ?? { start: 0, end: 0 };
  return (fileAt(workspace, uri)?.text.slice(start, end) ?? '').replace(/\s+/g, '').slice(-NAME_LIMIT);
}

function told(
  about: Export | null,
  name: string,
  does: string,
  entry: ToldOf['entry'],
  step = '',
): readonly ToldOf[] {
  if (!about) return [];
  const plain = name.replace(/\(.*$/s, '');
  const title = `\`${plain}\` ${does}: say so in .handrail/models`;
  return [{ kind: 'model', title, about: { ...about, path: about.path + step }, entry }];
}

/** Each once, those first whose names speak of it. A name never decides more than the order. */
function best(found: readonly ToldOf[]): readonly ToldOf[] {
  const byTitle = new Map(found.toReversed().map((each) => [each.title, each]));
  const all = [...byTitle.values()].toReversed();
  const speaks = ({ title }: ToldOf) => (speaksOfAuthentication(title.split('`')[1] ?? '') ? 0 : 1);
  return all.sort((a, b) => speaks(a) - speaks(b)).slice(0, CANDIDATE_LIMIT);
}
