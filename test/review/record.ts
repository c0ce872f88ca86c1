/**
 * The reviewed record of findings in real applications, `test/apps/<name>.yml`: what was found under the recommended
 * preset, place by place, and what a person thought of it. It holds no code of the applications.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { analyse } from '#engine';
import { nameIn } from '../../server/disk/named-paths.ts';
import { pathOf } from '../../server/disk/uris.ts';
import { lineStarts, positionAt } from '../../server/text/lines.ts';
import { packageFolder } from '../bench/packages.ts';
import { root } from '../lsp/client.ts';
import type { Application } from './application.ts';

export const recordFolder = join(root, 'test/apps');

/**
 * `right`: a maintainer would change the code, or agree that it is a risk. `arguable`: there are good reasons for both.
 * `wrong`: a false alarm. `unreviewed`: nobody has read it yet.
 */
export const verdicts = ['right', 'arguable', 'wrong', 'unreviewed'] as const;
export type Verdict = (typeof verdicts)[number];

/** A finding at error or warning level. */
export interface Reviewed {
  readonly rule: string;
  readonly severity: 'error' | 'warning';
  /** File and 1-based line, relative to the folder of the application. */
  readonly place: string;
  readonly fingerprint: string;
  readonly verdict: Verdict;
  /** One sentence on the verdict; empty as long as nobody has read it. */
  readonly why: string;
}

export interface Record {
  /** `npm:<name>@<version>`, or `github:<owner>/<name>@<commit>`. */
  readonly source: string;
  /** The folder of the source that is scanned, where it is not the whole. */
  readonly part?: string;
  readonly framework: string;
  /** Whether the tests scan it anew: a package of the registry that takes little time. */
  readonly tested?: boolean;
  readonly lines: number;
  /** How many hints there are, by rule; nobody reviews them. */
  readonly hints: Readonly<{ [rule: string]: number }>;
  readonly findings: readonly Reviewed[];
}

/** The names of all records, sorted. */
export function recordNames(): readonly string[] {
  return readdirSync(recordFolder)
    .filter((name) => name.endsWith('.yml'))
    .map((name) => name.slice(0, -'.yml'.length))
    .sort();
}

/**
 * Reads a record. One that was only begun (`source` and `framework`) has no findings yet.
 * @throws Error if there is none.
 */
export function readRecord(name: string): Record {
  const path = join(recordFolder, `${name}.yml`);
  if (!existsSync(path))
    throw new Error(`There is no record ${name}; there are ${recordNames().join(', ')}.`);
  const read = parse(readFileSync(path, 'utf8')) as Partial<Record>;
  return { source: '', framework: '', lines: 0, hints: {}, findings: [], ...read };
}

export function writeRecord(name: string, record: Record): void {
  writeFileSync(join(recordFolder, `${name}.yml`), stringify(record, { lineWidth: 110 }));
}

/**
 * The folder of the code that a record speaks of; a text that says what to do where it is not there. Packages are
 * fetched; work trees of repositories are looked for as `<trees>/<owner>+<name>`.
 */
export function folderOf({ source, part }: Record, trees: string): { readonly folder: string } | string {
  const [kind, address = ''] = [source.slice(0, source.indexOf(':')), source.slice(source.indexOf(':') + 1)];
  if (kind === 'npm') {
    try {
      return { folder: join(packageFolder(address, join(root, '.cache/apps')), part ?? '') };
    } catch (error) {
      return `${address} cannot be fetched: ${error instanceof Error ? error.message.split('\n')[0] : error}`;
    }
  }
  const [name = '', commit] = address.split('@');
  const folder = join(trees, name.replace('/', '+'), part ?? '');
  return existsSync(folder) ? { folder } : `put the files of ${name} at ${commit} into ${folder}`;
}

/** What a scan finds now, with the verdicts of the record where the finding is the same. */
export function freshRecord(old: Record, application: Application): Record {
  const known = new Map(old.findings.map((each) => [each.fingerprint, each]));
  const hints: { [rule: string]: number } = {};
  const findings: Reviewed[] = [];
  for (const uri of application.uris) {
    const starts = lineStarts(application.workspace.files.get(uri)?.text ?? '');
    for (const { severity, rule, fingerprint, place } of analyse(application.workspace, uri).findings) {
      if (severity !== 'error' && severity !== 'warning') {
        hints[rule] = (hints[rule] ?? 0) + 1;
        continue;
      }
      const line = positionAt(starts, place.span.start).line + 1;
      const { verdict = 'unreviewed', why = '' } = known.get(fingerprint) ?? {};
      const at = `${nameIn(application.folder, pathOf(uri))}:${line}`;
      findings.push({ rule, severity, place: at, fingerprint, verdict, why });
    }
  }
  const sorted = Object.fromEntries(Object.entries(hints).sort(([a], [b]) => (a < b ? -1 : 1)));
  return { ...old, lines: application.lines, hints: sorted, findings };
}

/** What differs between the record and a fresh scan, a line for each difference; empty if nothing does. */
export function changesOf(old: Record, now: Record): readonly string[] {
  const words = ({ severity, rule, place }: Reviewed) => `${severity} ${rule} ${place}`;
  const without = (all: readonly Reviewed[], others: readonly Reviewed[]) =>
    all.filter(({ fingerprint }) => !others.some((other) => other.fingerprint === fingerprint));
  const changed = now.findings.flatMap((each) => {
    const before = old.findings.find(({ fingerprint }) => fingerprint === each.fingerprint);
    return before && words(before) !== words(each) ? [`changed: ${words(before)} -> ${words(each)}`] : [];
  });
  const hinted = [...new Set([...Object.keys(old.hints), ...Object.keys(now.hints)])]
    .sort()
    .flatMap((rule) => {
      const [before, after] = [old.hints[rule] ?? 0, now.hints[rule] ?? 0];
      return before === after ? [] : [`hints of ${rule}: ${before} -> ${after}`];
    });
  return [
    ...without(now.findings, old.findings).map((each) => `new: ${words(each)}`),
    ...without(old.findings, now.findings).map((each) => `gone: ${words(each)} (it was ${each.verdict})`),
    ...changed,
    ...hinted,
    ...(old.lines === now.lines ? [] : [`lines: ${old.lines} -> ${now.lines}`]),
  ];
}
