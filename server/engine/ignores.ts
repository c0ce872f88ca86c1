/**
 * Ignore comments: `handrail-ignore-next-line rule-id[, rule-id] [until YYYY-MM-DD] -- reason`.
 * A reason is required; unknown rule ids, expired and unused ignores are findings.
 */
import { directiveMark } from '../facts/lower.ts';
import { at, type DocumentNode, pathOf, pointerOf } from '../parse/document.ts';
import type { Confidence, Finding } from '../rule/finding.ts';
import { hash } from '../text/hash.ts';
import { lineStarts, positionAt } from '../text/lines.ts';
import type { Place, Span } from '../text/span.ts';
import { documentAt } from '../workspace/document.ts';
import { factsAt } from '../workspace/facts.ts';
import { type IgnoredPointer, ignoredPointers } from '../workspace/project-settings.ts';
import { fileAt, todayOf, type Workspace } from '../workspace/workspace.ts';

/** Id of the findings about ignore comments themselves. */
export const ignoreRuleId = 'invalid-ignore';

/** The field of an object in a description that says the same of all that is in it. */
export const ignoreField = 'x-handrail-ignore';

export interface Ignore {
  readonly place: Place;
  readonly rules: readonly string[];
  readonly reason: string;
  /** `YYYY-MM-DD`, or null. The day itself still counts. */
  readonly until: string | null;
  /** Whether a finding is covered. */
  readonly covers: (finding: { readonly place: Place; readonly pointer: string | null }) => boolean;
  /** What is wrong with the comment; null if nothing is. */
  readonly fault: string | null;
  /** Said where it ignores nothing, in the place of what is said of comments. */
  readonly unused?: string;
}

/** All ignore comments of a file. */
export function ignoresIn(workspace: Workspace, uri: string, known: ReadonlySet<string>): readonly Ignore[] {
  const file = fileAt(workspace, uri);
  if (!file) return [];
  if (file.kind === 'script') {
    if (!file.text.includes(directiveMark)) return [];
    return byLine(file.text, uri, factsAt(workspace, uri).directives, known, workspace);
  }
  if (file.kind !== 'yaml' && file.kind !== 'json') return [];
  const bySettings = ignoredPointers(workspace, uri).map((each) => bySetting(each, uri, workspace));
  if (!file.text.includes(directiveMark)) return bySettings;
  const { root, comments } = documentAt(workspace, uri);
  const onLines = byLine(file.text, uri, comments, known, workspace);
  const isInFields = root && file.text.includes(ignoreField);
  const inFields = isInFields ? byNode(root, [], uri, known, workspace) : [];
  return [...bySettings, ...onLines, ...inFields];
}

/** What the settings ignore; its place is the node that they point to, or the start of the file where there is none. */
function bySetting(
  { pointer, rules, until, reason }: IgnoredPointer,
  uri: string,
  workspace: Workspace,
): Ignore {
  const today = todayOf(workspace, '');
  const node = at(documentAt(workspace, uri).root, pathOf(pointer) ?? []);
  const start = node?.span.start ?? 0;
  return {
    place: { uri, span: { start, end: start } },
    rules,
    reason,
    until,
    covers: coversBelow(pointer),
    fault:
      until !== null && today !== null && until < today
        ? `The settings ignore \`${rules.join(', ')}\` at \`${pointer}\` until ${until} only. Repair the finding, or give a new date.`
        : null,
    unused: `The settings ignore \`${rules.join(', ')}\` at \`${pointer}\`, and there is no such finding. Take that out of \`handrail.json\`.`,
  };
}

function coversBelow(pointer: string): Ignore['covers'] {
  return (finding) =>
    finding.pointer !== null && (finding.pointer === pointer || finding.pointer.startsWith(`${pointer}/`));
}

function byLine(
  text: string,
  uri: string,
  comments: readonly { readonly span: Span; readonly text: string }[],
  known: ReadonlySet<string>,
  workspace: Workspace,
): readonly Ignore[] {
  const starts = lineStarts(text);
  return comments
    .filter((each) => each.text.startsWith('handrail-'))
    .map((comment) => {
      const line = positionAt(starts, comment.span.end).line;
      const target = nextCodeLine(text, starts, line);
      return {
        ...parsed(comment.text, known, todayOf(workspace, '')),
        place: { uri, span: comment.span },
        covers: ({ place }) => positionAt(starts, place.span.start).line === target,
      };
    });
}

/** The next line that holds more than a comment. */
function nextCodeLine(text: string, starts: readonly number[], line: number): number {
  for (let next = line + 1; next < starts.length; next++) {
    const content = text.slice(starts[next], starts[next + 1]).trim();
    if (content && !/^(?:\/\/|#|\/\*.*\*\/$)/.test(content)) return next;
  }
  return -1;
}

/** In JSON and YAML: a property `x-handrail-ignore` with the text of the comment covers the object that holds it. */
function byNode(
  node: DocumentNode,
  path: readonly string[],
  uri: string,
  known: ReadonlySet<string>,
  workspace: Workspace,
): readonly Ignore[] {
  if (node.kind === 'list')
    return node.items.flatMap((each, i) => byNode(each, [...path, String(i)], uri, known, workspace));
  if (node.kind !== 'map') return [];
  const own = at(node, [ignoreField]);
  const pointer = pointerOf(path);
  const here: readonly Ignore[] =
    own?.kind === 'scalar'
      ? [
          {
            ...parsed(`handrail-ignore-next-line ${String(own.value)}`, known, todayOf(workspace, '')),
            place: { uri, span: own.span },
            covers: coversBelow(pointer),
          },
        ]
      : [];
  return [
    ...here,
    ...node.entries.flatMap(({ key, value }) => byNode(value, [...path, key], uri, known, workspace)),
  ];
}

const form = 'Write `handrail-ignore-next-line rule-id -- reason`.';

function parsed(
  text: string,
  known: ReadonlySet<string>,
  today: string | null,
): Pick<Ignore, 'rules' | 'reason' | 'until' | 'fault'> {
  const nothing = { rules: [], reason: '', until: null };
  const match = /^handrail-ignore-next-line(?:\s+([\s\S]*))?$/.exec(text);
  if (!match) return { ...nothing, fault: `This comment is not understood. ${form}` };
  const [head = '', ...rest] = (match[1] ?? '').split(/\s--(?:\s|$)/);
  const reason = rest.join(' -- ').trim();
  const dated = /^(.*?)(?:\s+until\s+(\S+))?$/s.exec(head.trim());
  const rules = (dated?.[1] ?? '')
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '');
  const until = dated?.[2] ?? null;
  const unknown = rules.filter((each) => !known.has(each));
  const fault = !rules.length
    ? `This comment names no rule. ${form}`
    : unknown.length
      ? `${unknown.map((each) => `\`${each}\``).join(', ')} is no rule. \`handrail rules\` lists them.`
      : !reason
        ? `This comment gives no reason and has no effect. ${form}`
        : until !== null && !/^\d{4}-\d{2}-\d{2}$/.test(until)
          ? `\`${until}\` is no date. Write it as YYYY-MM-DD.`
          : until !== null && today !== null && until < today
            ? `This ignore expired on ${until}. Repair the finding, or give a new date.`
            : null;
  return { rules: fault ? [] : rules, reason, until, fault };
}

/** Findings about ignores that are wrong, and about those that ignore nothing. */
export function ignoreFindings(
  ignores: readonly Ignore[],
  used: ReadonlySet<Ignore>,
  path: string,
): readonly Finding[] {
  return ignores.flatMap((ignore, i) => {
    const message =
      ignore.fault ??
      (used.has(ignore)
        ? null
        : (ignore.unused ??
          'This comment ignores nothing: there is no such finding on the next line. Remove it.'));
    if (message === null) return [];
    return [
      {
        rule: ignoreRuleId,
        place: ignore.place,
        message,
        confidence: 'medium' as Confidence,
        attack: 'An ignore that says nothing true hides findings that nobody has looked at.',
        evidence: [],
        trace: [],
        related: [],
        endpoint: null,
        pointer: null,
        fingerprint: hash(`${ignoreRuleId}\0${path}\0${ignore.rules.join()}\0${ignore.reason}\0${i}`),
      },
    ];
  });
}
