/**
 * `npm run test:variants -- --tries 2000 --seed 1 --fixer sql-injection/parameters`: variants for each fixer, and a table
 * of what happened to them; `--fixer` may be given several times, and `--grep` chooses rules. What failed is shown with the fewest steps that lead to it: the change of the program, then that of the fix.
 * One process for each processor (`--jobs`) does one fixer after the other. With `--record out.jsonl` what is done is
 * written down, and a run with the same seed and tries goes on from there; `--minutes 8` begins nothing new after that.
 * With `--exploits 5`, so many variants of each application of the exploit laboratory are attacked instead.
 */
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { allRules } from '#engine';
import { foldersIn } from '../fixture/examples.ts';
import { allDone } from './jobs.ts';
import { bearable, faultsOf, linesOf } from './table.ts';

const { values } = parseArgs({
  options: {
    tries: { type: 'string', default: '30' },
    fixer: { type: 'string', multiple: true, default: [] },
    seed: { type: 'string', default: '1' },
    grep: { type: 'string', default: '' },
    jobs: { type: 'string', default: String(availableParallelism()) },
    minutes: { type: 'string', default: 'Infinity' },
    record: { type: 'string' },
    exploits: { type: 'string', default: '0' },
    quiet: { type: 'boolean', default: false },
  },
});

const fixers = new Set(values.fixer);
const rulesOfFixers = new Set(values.fixer.map((fixer) => fixer.split('/')[0]));
const rules = foldersIn('rules').filter(
  (rule) => new RegExp(values.grep).test(rule) && (!fixers.size || rulesOfFixers.has(rule)),
);
const seed = Number(values.seed);
const replays = Number(values.exploits);
const start = performance.now();
const isGood = replays ? await replay() : await survey();
console.log(`Seed ${seed}; ${((performance.now() - start) / 1000).toFixed(0)} s.`);
process.exit(isGood ? 0 : 1);

async function survey(): Promise<boolean> {
  const jobs = rules
    .flatMap((rule) => {
      const fixes = Object.keys(allRules.find(({ id }) => id === rule)?.fixes ?? {});
      return fixes.map((fix) => ({ rule, fix, seed, count: Number(values.tries) }));
    })
    .filter(({ rule, fix }) => !fixers.size || fixers.has(rule) || fixers.has(`${rule}/${fix}`));
  const results = await allDone({
    jobs,
    processes: Number(values.jobs),
    most: Number(values.minutes) * 60,
    record: values.record ?? null,
    progress: ({ job, row, pictures, seconds }, left) => {
      if (!values.quiet) for (const each of pictures) console.log(each);
      if (row)
        console.log(
          `${job.rule}/${job.fix}: ${row.variants} in ${seconds.toFixed(0)} s of the processor; ${left} fixers left`,
        );
    },
  });
  const rows = results.flatMap(({ row }) => row ?? []);
  for (const line of linesOf(rows)) console.log(line);
  const open = jobs.length - results.length;
  if (open) console.log(`${open} fixers were not tried.`);
  return !open && rows.every((row) => !faultsOf(row).length);
}

async function replay(): Promise<boolean> {
  const { replayed } = await import('./exploits.ts');
  const rows = Object.values(await replayed({ seed, count: replays, rules }));
  const sum = (of: (row: (typeof rows)[number]) => number) => rows.reduce((all, row) => all + of(row), 0);
  const [variants, left, pairs] = [
    sum((row) => row.variants),
    sum((row) => row.left),
    sum((row) => row.pairs),
  ];
  const [failed, refused] = [sum((row) => row.failed), sum((row) => row.refused)];
  console.log(
    `${variants} variants of applications (${left} left out, as they behave otherwise), ${pairs} fixes replayed: ${failed} failed, ${refused} were not offered.`,
  );
  return !failed && refused <= pairs * bearable;
}
