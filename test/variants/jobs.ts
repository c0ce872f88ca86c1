/**
 * The survey in several processes, one fixer after the other in each, as none knows of another: what a fixer's variants
 * are follows from the seed alone. What was surveyed is written into a file as it comes, so that a run goes on where
 * one was stopped.
 */
import { fork } from 'node:child_process';
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { oneScript } from '../fixture/one-script.ts';
import { pictureOf } from './picture.ts';
import { type Row, surveyed } from './survey.ts';

/** One fixer to be surveyed. */
export interface Job {
  readonly rule: string;
  readonly fix: string;
  readonly seed: number;
  /** Variants. */
  readonly count: number;
}

/** What came of a job. */
export interface JobResult {
  readonly job: Job;
  /** Missing if no example of the rule has the fix. */
  readonly row: Row | null;
  /** Failures with the fewest steps that lead to them, for readers. */
  readonly pictures: readonly string[];
  /** Seconds that the process was busy with it. */
  readonly seconds: number;
}

export interface JobPlan {
  readonly jobs: readonly Job[];
  readonly processes: number;
  /** Seconds after which no job is begun any more. */
  readonly most: number;
  /** The file of results; null if nothing is kept. */
  readonly record: string | null;
  readonly progress: (result: JobResult, left: number) => void;
}

/** Does one job in this process. */
export function done(job: Job): JobResult {
  const start = process.cpuUsage();
  const { rows, shrunk } = surveyed({
    seed: job.seed,
    count: job.count,
    rules: [job.rule],
    isWanted: (_, fix) => fix === job.fix,
  });
  const { user, system } = process.cpuUsage(start);
  return { job, row: rows[0] ?? null, pictures: shrunk.map(pictureOf), seconds: (user + system) / 1e6 };
}

/** Does all jobs that the record does not hold yet, and answers what is known of all, in their order. */
export async function allDone({
  jobs,
  processes,
  most,
  record,
  progress,
}: JobPlan): Promise<readonly JobResult[]> {
  const results = new Map(recorded(record).map((result) => [keyOf(result.job), result]));
  const open = jobs.filter((job) => !results.has(keyOf(job)));
  const end = performance.now() + most * 1000;
  const keep = (result: JobResult) => {
    results.set(keyOf(result.job), result);
    if (record) appendFileSync(record, `${JSON.stringify(result)}\n`);
    progress(result, open.length);
  };
  const next = () => (performance.now() < end ? open.shift() : undefined);
  if (open.length) {
    const script = await oneScript('test/variants/worker.ts');
    const count = Math.min(processes, open.length);
    await Promise.all(Array.from({ length: count }, () => worked(script, next, keep)));
  }
  return jobs.flatMap((job) => results.get(keyOf(job)) ?? []);
}

function keyOf(job: Job): string {
  return JSON.stringify([job.rule, job.fix, job.seed, job.count]);
}

function recorded(record: string | null): readonly JobResult[] {
  if (!record || !existsSync(record)) return [];
  return readFileSync(record, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as JobResult);
}

/** One process that does jobs as long as there are any. */
function worked(
  script: string,
  next: () => Job | undefined,
  keep: (result: JobResult) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    // Answers live as long as the variant they speak of: a larger nursery saves most of their collection.
    const child = fork(script, { execArgv: ['--max-semi-space-size=64'] });
    const go = () => {
      const job = next();
      if (job) child.send(job);
      else child.disconnect();
    };
    child.on('message', (result: JobResult) => {
      keep(result);
      go();
    });
    child.on('error', reject);
    child.on('exit', (code) => (code ? reject(new Error(`a process ended with ${code}`)) : resolve()));
    go();
  });
}
