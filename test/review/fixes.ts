/**
 * Applies every fix of level A and B that is offered in real applications, each alone and in memory, and says what
 * became of it: `npm run review:fixes -- <folder>... [--preset audit] [--seed 1] [--sample 50] [--diffs <folder>] [--packages <folder>] [--findings <number>]`.
 * Nothing is written into the applications; the diffs of a sample are for people to read. `--packages` names a folder in
 * which types of libraries were installed that the applications lack. `--findings` draws that many findings of each
 * application by the seed, for applications in which each try takes long.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createTwoFilesPatch } from 'diff';
import { type Fix, fixesFor, type ReportedFinding, sourceFile, type Workspace } from '#engine';
import { nameIn } from '../../server/disk/named-paths.ts';
import { pathOf } from '../../server/disk/uris.ts';
import { applyEdits } from '../../server/text/edit.ts';
import { groupedBy } from '../../server/text/groups.ts';
import { lineStarts, positionAt } from '../../server/text/lines.ts';
import { type Preset, presets } from '../../server/workspace/project-settings.ts';
import { tried } from '../../server/workspace/workspace.ts';
import { findingsIn } from '../fixture/findings.ts';
import { faultsAfter } from '../fixture/fix-results.ts';
import { type Application, openApplication } from './application.ts';
import { sample } from './sample.ts';
import { printTable } from './table.ts';
import { isUnused, newErrors, type TypeErrors, typeErrorsOf } from './types.ts';

/** What became of one fix, with what a reader needs. */
interface Outcome {
  readonly application: string;
  readonly rule: string;
  readonly fix: string;
  readonly level: Fix['level'];
  readonly place: string;
  /** Why it was not offered; null if it was. */
  readonly refused: string | null;
  /** Findings that stay or come, syntax errors, and the like. */
  readonly faults: readonly string[];
  readonly typeErrors: readonly string[];
  /** Names that nothing uses after the edit. */
  readonly leftOver: readonly string[];
  readonly page: string;
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      preset: { type: 'string', default: 'audit' },
      seed: { type: 'string', default: '1' },
      sample: { type: 'string', default: '50' },
      diffs: { type: 'string' },
      packages: { type: 'string' },
      findings: { type: 'string', default: 'Infinity' },
    },
  });
  const preset = presets.find((each) => each === values.preset);
  if (!preset) throw new Error(`There is no preset ${values.preset}; there are ${presets.join(', ')}.`);
  if (!positionals.length) throw new Error('Name the folders of the applications.');
  const packages = values.packages === undefined ? null : resolve(values.packages);
  const outcomes: Outcome[] = [];
  const draw = { size: Number(values.findings), seed: Number(values.seed) };
  for (const path of positionals) outcomes.push(...(await outcomesIn(path, preset, packages, draw)));
  printCounts(outcomes);
  printRefusals(outcomes);
  printFaults(outcomes);
  if (values.diffs !== undefined)
    writePages(offeredSafely(outcomes), values.diffs, Number(values.sample), Number(values.seed));
  if (offeredSafely(outcomes).some(({ faults }) => faults.length)) process.exitCode = 1;
}

async function outcomesIn(
  path: string,
  preset: Preset,
  packages: string | null,
  draw: { readonly size: number; readonly seed: number },
): Promise<readonly Outcome[]> {
  const application = await openApplication(path, preset);
  const { workspace } = application;
  const findings = findingsIn(workspace);
  const types = typeErrorsOf(application, packages);
  const drawn = sample(findings, draw.size, draw.seed, ({ rule }) => rule);
  const outcomes = drawn.flatMap((finding) =>
    fixesFor(workspace, finding.place.uri, finding.fingerprint).map((fix) =>
      outcomeOf(application, findings, types, finding, fix),
    ),
  );
  const { name, lines } = application;
  const tried = outcomes.filter(({ level }) => level === 'A' || level === 'B').length;
  console.log(
    `${name}: ${lines} lines, ${findings.length} findings (${drawn.length} looked at), ${tried} fixes of level A or B tried`,
  );
  return outcomes;
}

function outcomeOf(
  application: Application,
  findings: readonly ReportedFinding[],
  types: TypeErrors,
  finding: ReportedFinding,
  fix: Fix,
): Outcome {
  const { workspace, name } = application;
  const base = {
    application: name,
    rule: finding.rule,
    fix: fix.id,
    level: fix.level,
    place: placeOf(application, finding),
    refused: fix.refused,
  };
  const nothing = { ...base, faults: [], typeErrors: [], leftOver: [], page: '' };
  if (fix.refused !== null || fix.level === 'C') return nothing;
  const after = applied(workspace, fix);
  const uris = fix.edits.map(({ uri }) => uri).filter((uri) => workspace.files.get(uri)?.kind === 'script');
  const errors = newErrors(types.errorsIn(workspace, uris), types.errorsIn(after, uris));
  return {
    ...base,
    faults: faultsAfter(workspace, after, finding, fix, (each) =>
      each === workspace ? findings : findingsIn(each),
    ).map(({ text }) => text),
    typeErrors: errors.filter((error) => !isUnused(error)),
    leftOver: errors.filter(isUnused),
    page: pageOf(application, after, finding, fix),
  };
}

function applied(workspace: Workspace, { edits }: Fix): Workspace {
  return tried(workspace, {
    set: edits.flatMap((each) => {
      const file = workspace.files.get(each.uri);
      return file ? [sourceFile(file.uri, applyEdits(file.text, each.edits), file.kind)] : [];
    }),
  });
}

function placeOf({ folder, workspace }: Application, { place }: ReportedFinding): string {
  const starts = lineStarts(workspace.files.get(place.uri)?.text ?? '');
  return `${nameIn(folder, pathOf(place.uri))}:${positionAt(starts, place.span.start).line + 1}`;
}

const linesAround = 15;

/** What a reader gets: the finding, and what the fix makes of the code, with the code around. */
function pageOf(application: Application, after: Workspace, finding: ReportedFinding, fix: Fix): string {
  const { folder, workspace, name } = application;
  const patches = fix.edits.map(({ uri }) => {
    const path = nameIn(folder, pathOf(uri));
    const [old, now] = [workspace, after].map((each) => each.files.get(uri)?.text ?? '');
    return createTwoFilesPatch(path, path, old ?? '', now ?? '', '', '', { context: linesAround });
  });
  return [
    `${name}  ${placeOf(application, finding)}  ${finding.endpoint ?? ''}`,
    `${finding.severity} ${finding.rule}: ${finding.message}`,
    ...finding.evidence.slice(0, 5).map((each) => `  - ${each}`),
    `${fix.level} ${fix.id}: ${fix.title}`,
    ...patches,
  ].join('\n');
}

function offeredSafely(outcomes: readonly Outcome[]): readonly Outcome[] {
  return outcomes.filter(({ level, refused }) => refused === null && (level === 'A' || level === 'B'));
}

function printCounts(outcomes: readonly Outcome[]): void {
  const count = (some: readonly Outcome[], holds: (outcome: Outcome) => boolean) => some.filter(holds).length;
  const rows = groupedBy(outcomes, ({ fix }) => fix).map(([fix, all]) => [
    fix,
    ...(['A', 'B', 'C'] as const).map((level) => count(all, (each) => !each.refused && each.level === level)),
    count(all, ({ refused }) => refused !== null),
    count(all, ({ faults }) => faults.length > 0),
    count(all, ({ typeErrors }) => typeErrors.length > 0),
    count(all, ({ leftOver }) => leftOver.length > 0),
  ]);
  const head = ['fix', 'A', 'B', 'C', 'refused', 'faults', 'type errors', 'left over'];
  printTable(head, [...rows].sort());
  const tried = offeredSafely(outcomes);
  const share = (good: number) => `${good} of ${tried.length}`;
  console.log(`
Fixes of level A and B that keep all their promises: ${share(count(tried, ({ faults }) => !faults.length))}
Without new errors of types: ${share(count(tried, ({ typeErrors }) => !typeErrors.length))}
Without names that are left over: ${share(count(tried, ({ leftOver }) => !leftOver.length))}`);
}

function printRefusals(outcomes: readonly Outcome[]): void {
  const refused = outcomes.filter(({ refused: reason }) => reason !== null);
  const rows = groupedBy(refused, ({ fix, refused: reason }) => `${fix}: ${reason}`)
    .map(([reason, all]) => [String(all.length), reason, all[0].place] as const)
    .sort((a, b) => Number(b[0]) - Number(a[0]));
  console.log(`\nRefused (${refused.length}):`);
  for (const row of rows) console.log(`  ${row.join('  ')}`);
}

function printFaults(outcomes: readonly Outcome[]): void {
  for (const { application, place, fix, ...found } of outcomes) {
    const all = [...found.faults, ...found.typeErrors.map((error) => `TS${error}`), ...found.leftOver];
    for (const fault of all) console.log(`${application} ${place} ${fix}: ${fault}`);
  }
}

function writePages(outcomes: readonly Outcome[], path: string, size: number, seed: number): void {
  const folder = resolve(path);
  mkdirSync(folder, { recursive: true });
  const drawn = sample(outcomes, size, seed, ({ fix }) => fix);
  drawn.forEach(({ fix, page }, i) => {
    const name = `${String(i + 1).padStart(3, '0')}-${fix.replaceAll('/', '-')}.diff`;
    writeFileSync(join(folder, name), page);
  });
  console.log(`\n${drawn.length} of ${outcomes.length} fixes written to ${folder} (seed ${seed}).`);
}

await main();
