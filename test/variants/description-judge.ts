/** What is wrong with what a fix does to the text of an API description. */
import { Lexer } from 'yaml';
import type { Finding, Fix, Workspace } from '#engine';
import { parseJson } from '../../server/parse/json.ts';
import { parseYaml } from '../../server/parse/yaml.ts';
import { sayingOfNode } from './description-tree.ts';
import type { Failure } from './judge.ts';

/** What is known of a base whose description is written differently. */
export interface DescriptionBase {
  readonly finding: Finding;
  /** What its fixes make of it: id of the fix and `resultOf`. */
  readonly results: ReadonlySet<string>;
}

type Fault = Pick<Failure, 'kind' | 'text'>;

/** What the edited files say after a fix, however it is written. */
export function resultOf(after: Workspace, { edits }: Fix): string {
  return edits
    .map(({ uri }) => {
      const { text = '', kind } = after.files.get(uri) ?? {};
      const { root } = kind === 'json' ? parseJson(text) : parseYaml(text);
      return kind === 'json' || kind === 'yaml' ? (root ? sayingOfNode(root) : 'nothing') : uri;
    })
    .sort()
    .join('\n');
}

/** The finding of a variant that is that of its base; null if it is not there. */
export function sameFinding(
  { finding }: DescriptionBase,
  found: readonly Finding[],
  index: number,
  count: number,
): Finding | null {
  const isAlike = ({ message }: Finding) => frameOf(message) === frameOf(finding.message);
  const own = found.length === count ? found[index] : undefined;
  return (
    found.find(({ fingerprint }) => fingerprint === finding.fingerprint) ??
    found.find(({ message }) => message === finding.message) ??
    (own && isAlike(own) ? own : null) ??
    (found.length === count ? (found.find(isAlike) ?? null) : null)
  );
}

/** A message without the names and numbers in it. */
function frameOf(message: string): string {
  return message.replaceAll(/`[^`]*`|\d+/g, '_');
}

/**
 * Faults of the edits of texts in YAML and JSON.
 * @param results what the fixes of the base make of it; null where the variant says it in other words
 */
export function descriptionFaults(
  before: Workspace,
  after: Workspace,
  fix: Fix,
  results: ReadonlySet<string> | null,
): readonly Fault[] {
  const made = results && resultOf(after, fix);
  const isOther = results && !results.has(`${fix.id} ${made}`);
  return [
    ...(isOther ? [{ kind: 'another result' as const, text: made ?? '' }] : []),
    ...fix.edits.flatMap(({ uri, edits }) => {
      const [old, now] = [before, after].map((each) => each.files.get(uri));
      if (!old || !now || (old.kind !== 'yaml' && old.kind !== 'json')) return [];
      return [
        ...(old.kind === 'yaml' ? commentFaults(old.text, now.text) : jsonFaults(old.text, now.text)),
        ...layoutFaults(old.text, now.text, old.kind === 'json'),
        ...edits.flatMap(({ span, text }) => rewritten(old.text.slice(span.start, span.end), text)),
      ];
    }),
  ];
}

function commentFaults(before: string, after: string): readonly Fault[] {
  const [old, now] = [commentsOf(before), commentsOf(after)];
  const faults: Fault[] = [];
  for (const words of new Set([...old.keys(), ...now.keys()])) {
    const more = (now.get(words) ?? 0) - (old.get(words) ?? 0);
    if (more) faults.push({ kind: more < 0 ? 'comment lost' : 'comment twice', text: words });
  }
  return faults;
}

function commentsOf(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  let isScalar = false;
  for (const lexeme of new Lexer().lex(text)) {
    if (!isScalar && lexeme.startsWith('#'))
      counts.set(lexeme.trimEnd(), (counts.get(lexeme.trimEnd()) ?? 0) + 1);
    isScalar = !isScalar && lexeme === '\u001f';
  }
  return counts;
}

function jsonFaults(before: string, after: string): readonly Fault[] {
  return isJson(before) && !isJson(after) ? [{ kind: 'syntax', text: 'it is no JSON any more' }] : [];
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function layoutFaults(before: string, after: string, isOfJson: boolean): readonly Fault[] {
  const faults: Fault[] = [];
  const isCrLf = before.includes('\r\n');
  if (isCrLf ? /(?<!\r)\n/.test(after) : after.includes('\r')) faults.push({ kind: 'line ends', text: '' });
  const known = new Set(before.split(/\r?\n/));
  const fresh = after.split(/\r?\n/).filter((line) => !known.has(line));
  const hasBlanks = [...known].some((line) => /\S[ \t]+$/.test(line));
  const trailing = hasBlanks ? undefined : fresh.find((line) => /[ \t]$/.test(line));
  if (trailing !== undefined)
    faults.push({ kind: 'layout', text: `blanks at the end: ${JSON.stringify(trailing)}` });
  const isTabbed = [...known].some((line) => line.startsWith('\t'));
  const wrong = fresh.find((line) => (isTabbed ? /^ /.test(line) : /^\t/.test(line)));
  if (wrong !== undefined) faults.push({ kind: 'layout', text: `indentation: ${JSON.stringify(wrong)}` });
  const unit = isOfJson ? unitOf([...known]) : 1;
  const uneven = fresh.find((line) => (/^ */.exec(line)?.[0].length ?? 0) % unit);
  if (uneven !== undefined) faults.push({ kind: 'layout', text: `indentation: ${JSON.stringify(uneven)}` });
  if (before.endsWith('\n') !== after.endsWith('\n'))
    faults.push({ kind: 'layout', text: 'the end of the file' });
  return faults;
}

function unitOf(lines: readonly string[]): number {
  const widths = lines.map((line) => /^ */.exec(line)?.[0].length ?? 0).filter((width) => width > 0);
  const unit = Math.min(...widths, 8);
  return widths.every((width) => width % unit === 0) ? unit : 1;
}

function rewritten(old: string, made: string): readonly Fault[] {
  const [before, now] = [old.split(/\r?\n/), made.split(/\r?\n/)];
  const isRewritten =
    before.length > 1 &&
    now.length > 1 &&
    (before[0] === now[0] || before.at(-1) === now.at(-1)) &&
    before.at(-1) !== '';
  return isRewritten ? [{ kind: 'lines outside', text: JSON.stringify({ old, made }) }] : [];
}
