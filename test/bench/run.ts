/** Measures Handrail against floors of the same run, and prints one table: `npm run bench [-- --corpus <name>]`. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildSync } from 'esbuild';
import { root } from '../lsp/client.ts';
import type { DocumentResult, EditResult, ParseResult, ScanResult, TimeResult } from './contract.ts';
import { corpora, corpusFolder, documentPaths, documents, parserVersion } from './corpora.ts';
import { folderOfMany } from './many.ts';
import { cache } from './packages.ts';
import { secondRuns } from './second-runs.ts';
import { median } from './statistics.ts';

const repeats = 3;
/** Workspaces of many small files, of which one is edited. */
const many = 'many';
const fewFiles = 100;
const manyFiles = 10_000;
/** What a run without `--corpus` measures. */
const usual = ['small'];

interface Row {
  readonly corpus: string;
  readonly what: string;
  readonly value: string;
  readonly floor: string;
  readonly ratio: string;
}

const rows: Row[] = [];
let failures = 0;

function main(): void {
  const { values } = parseArgs({ options: { corpus: { type: 'string' } } });
  part('server start', measureStart);
  part('fixes', measureFixes);
  const named = values.corpus ? [values.corpus] : [...usual, ...Object.keys(documents)];
  for (const name of named) {
    if (documents[name]) measureDocuments(name);
    else if (name === many) part(`${many}: edits`, measureManyFiles);
    else measureCorpus(name);
  }
  print();
  if (!values.corpus) {
    const others = [...Object.keys(corpora), many].filter((name) => !usual.includes(name));
    for (const name of others) console.log(`Not measured: ${name}. Run npm run bench -- --corpus ${name}`);
  }
  if (failures > 0) {
    console.error(`${failures} part(s) failed.`);
    process.exitCode = 1;
  }
}

/** Does one part of the run. An error is printed and makes the run fail, but the other parts go on. */
function part(what: string, work: () => void): void {
  try {
    work();
  } catch (error) {
    failures++;
    console.error(`FAILED: ${what}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function measureCorpus(name: string): void {
  let folder: string | undefined;
  part(`${name}: fetch`, () => {
    folder = corpusFolder(name);
  });
  const found = folder;
  if (found === undefined) return;
  part(`${name}: scan`, () => measureScan(name, found));
  part(`${name}: runs`, () => measureRuns(name, found));
  part(`${name}: edits`, () => measureEdits(name, found));
}

function measureScan(corpus: string, folder: string): void {
  const pairs = times(() => ({
    parse: child<ParseResult>('parse', folder),
    scan: child<ScanResult>('scan', folder),
  }));
  const floor = median(pairs.map(({ parse }) => parse.ms));
  const cold = median(pairs.map(({ scan }) => scan.cold));
  const warm = median(pairs.map(({ scan }) => scan.warm));
  const edited = median(pairs.map(({ scan }) => scan.edited));
  const used = median(pairs.map(({ scan }) => scan.memory));
  const least = median(pairs.map(({ parse }) => parse.memory));
  describeCorpus(corpus, pairs[0] as (typeof pairs)[number]);
  row(corpus, 'cold scan / bare parse', ms(cold), ms(floor), cold / floor);
  row(corpus, 'warm scan, no change / cold', ms(warm), ms(cold), warm / cold);
  row(corpus, 'warm scan, one body / cold', ms(edited), ms(cold), edited / cold);
  row(corpus, 'peak memory, scan / bare parse', mb(used), mb(least), used / least);
}

/** The command line one time after the other, each in a process of its own, with what the first run kept. */
function measureRuns(corpus: string, folder: string): void {
  const runs = times(() => secondRuns(folder));
  const first = median(runs.map((each) => each.first));
  const same = median(runs.map((each) => each.same));
  const edited = median(runs.map((each) => each.edited));
  row(corpus, 'second run, no change / first run', ms(same), ms(first), same / first);
  row(corpus, 'second run, 2 % of the scripts edited / first run', ms(edited), ms(first), edited / first);
}

function describeCorpus(name: string, { parse, scan }: { parse: ParseResult; scan: ScanResult }): void {
  const { files, lines, refused } = parse;
  const counts = `${scan.files} files, ${files} scripts, ${lines} lines, ${scan.findings} findings`;
  console.log(`${name}: ${counts}; the bare parser refuses ${refused}. ${corpora[name]?.join(' ')}`);
}

function measureDocuments(name: string): void {
  let paths: ReturnType<typeof documentPaths> | undefined;
  part(`${name}: fetch`, () => {
    paths = documentPaths(name);
  });
  for (const [kind, path] of Object.entries(paths ?? {}))
    part(`${name}: ${kind}`, () => measureDocument(name, kind, path));
}

function measureDocument(name: string, kind: string, path: string): void {
  const pairs = times(() => ({
    parse: child<ParseResult>('parse-document', path),
    scan: child<DocumentResult>('scan-document', path),
  }));
  const floor = median(pairs.map(({ parse }) => parse.ms));
  const cold = median(pairs.map(({ scan }) => scan.cold));
  const edited = median(pairs.map(({ scan }) => scan.edited));
  const used = median(pairs.map(({ scan }) => scan.memory));
  const least = median(pairs.map(({ parse }) => parse.memory));
  const [{ parse, scan }] = pairs as readonly [(typeof pairs)[number]];
  console.log(`${name}: ${kind}, ${parse.lines} lines, ${scan.findings} findings.`);
  row(name, `${kind}: cold / parse with places`, ms(cold), ms(floor), cold / floor);
  row(name, `${kind}: after an edit / parse with places`, ms(edited), ms(floor), edited / floor);
  row(name, `${kind}: peak memory / the same parse`, mb(used), mb(least), used / least);
}

function measureEdits(corpus: string, folder: string): void {
  const pairs = times(() => ({
    parse: child<TimeResult>('parse-edits', ''),
    edit: child<EditResult>('edits', folder),
  }));
  const floor = median(pairs.map(({ parse }) => parse.ms));
  const p50 = median(pairs.map(({ edit }) => edit.p50));
  const p99 = median(pairs.map(({ edit }) => edit.p99));
  row(corpus, 'edit to first diagnostics, p50 / bare parse', ms(p50), ms(floor), p50 / floor);
  row(corpus, 'edit to first diagnostics, p99 / bare parse', ms(p99), ms(floor), p99 / floor);
  const whole = child<EditResult>('whole-edits', folder);
  row(corpus, 'edit to whole analysis, p50 / bare parse', ms(whole.p50), ms(floor), whole.p50 / floor);
  row(corpus, 'edit to whole analysis, p99 / bare parse', ms(whole.p99), ms(floor), whole.p99 / floor);
}

/** The first scan of the large workspace takes minutes, so that this is measured once. */
function measureManyFiles(): void {
  const small = child<EditResult>('edits', folderOfMany(fewFiles));
  const large = child<EditResult>('edits', folderOfMany(manyFiles));
  const what = `edit to first diagnostics, ${manyFiles} files / ${fewFiles} files`;
  row(many, `${what}, p50`, ms(large.p50), ms(small.p50), large.p50 / small.p50);
  row(many, `${what}, p99`, ms(large.p99), ms(small.p99), large.p99 / small.p99);
}

function measureFixes(): void {
  const pairs = times(() => ({
    parse: child<TimeResult>('parse-edits', ''),
    fix: child<EditResult>('fixes', ''),
    controller: child<EditResult>('controller-fixes', ''),
  }));
  const floor = median(pairs.map(({ parse }) => parse.ms));
  const add = (what: string, result: (pair: (typeof pairs)[number]) => EditResult) => {
    const p50 = median(pairs.map((pair) => result(pair).p50));
    const p99 = median(pairs.map((pair) => result(pair).p99));
    row('1,000 lines', `${what}, p50 / bare parse`, ms(p50), ms(floor), p50 / floor);
    row('1,000 lines', `${what}, p99 / bare parse`, ms(p99), ms(floor), p99 / floor);
  };
  add('fix with its check', ({ fix }) => fix);
  add('fix in a controller, with its check', ({ controller }) => controller);
}

function measureStart(): void {
  const bare = bareServer();
  const runs = times(() => ({
    node: bareNode(),
    bare: child<TimeResult>('start', bare).ms,
    server: child<TimeResult>('start', '').ms,
  }));
  const start = median(runs.map(({ server }) => server));
  const least = median(runs.map((each) => each.bare));
  const floor = median(runs.map(({ node }) => node));
  row('-', 'server start / a server that loads no parser', ms(start), ms(least), start / least);
  row('-', 'server start / node -e 0', ms(start), ms(floor), start / floor);
}

/** A server that only speaks the protocol, bundled as ours is. */
function bareServer(): string {
  const outfile = join(cache, 'bare-server.cjs');
  const entryPoints = [join(root, 'test/bench/bare-server.ts')];
  buildSync({ entryPoints, outfile, bundle: true, platform: 'node', format: 'cjs', target: 'node20' });
  return outfile;
}

function bareNode(): number {
  const start = performance.now();
  const { status } = spawnSync(process.execPath, ['-e', '0']);
  if (status !== 0) throw new Error('node -e 0 failed.');
  return performance.now() - start;
}

/** Measures one variant in a process of its own. */
function child<Result>(variant: string, folder: string): Result {
  const words = ['--import', 'tsx', join(root, 'test/bench/child.ts'), variant, folder];
  const { status, stdout, stderr, error } = spawnSync(process.execPath, words, {
    cwd: root,
    encoding: 'utf8',
  });
  if (error) throw error;
  if (status !== 0) throw new Error(`${variant} ended with ${status}: ${stderr.trim()}`);
  return JSON.parse(stdout) as Result;
}

function times<T>(work: () => T): readonly T[] {
  return Array.from({ length: repeats }, work);
}

function row(corpus: string, what: string, value: string, floor: string, ratio: number): void {
  rows.push({ corpus, what, value, floor, ratio: ratio < 0.1 ? ratio.toFixed(4) : ratio.toFixed(2) });
}

function ms(value: number): string {
  return `${value < 100 ? value.toFixed(1) : Math.round(value)} ms`;
}

function mb(value: number): string {
  return `${Math.round(value / 1_000_000)} MB`;
}

function print(): void {
  const title: Row = { corpus: 'corpus', what: 'what', value: 'measured', floor: 'floor', ratio: 'ratio' };
  const table = [title, ...rows].map(({ corpus, what, value, floor, ratio }) => [
    corpus,
    what,
    value,
    floor,
    ratio,
  ]);
  const widths = Object.keys(title).map((_, column) =>
    Math.max(...table.map((cells) => cells[column]?.length ?? 0)),
  );
  console.log(`\nNode ${process.versions.node}, typescript-estree ${parserVersion()}, median of ${repeats}`);
  for (const cells of table) {
    // Words stand to the left, numbers to the right.
    const padded = cells.map((cell, column) =>
      column < 2 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
    );
    console.log(padded.join('  '));
  }
}

process.env.HANDRAIL_CACHE_FOLDER = '';
main();
