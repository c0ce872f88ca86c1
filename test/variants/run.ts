/**
 * `npm run test:variants -- --tries 2000 --seed 1 --fixer sql-injection/parameters`: variants for each fixer, and a table
 * of what happened to them; `--fixer` may be given several times, and `--grep` chooses rules. What failed is shown with the fewest steps that lead to it: the change of the program, then that of the fix.
 * With `--exploits 5`, so many variants of each application of the exploit laboratory are attacked instead.
 */
import { parseArgs } from 'node:util';
import { foldersIn } from '../fixture/examples.ts';
import { pictureOf } from './picture.ts';
import { surveyed } from './survey.ts';
import { bearable, faultsOf, linesOf } from './table.ts';

const { values } = parseArgs({
  options: {
    tries: { type: 'string', default: '30' },
    fixer: { type: 'string', multiple: true, default: [] },
    seed: { type: 'string', default: '1' },
    grep: { type: 'string', default: '' },
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
const isGood = replays ? await replay() : survey();
console.log(`Seed ${seed}; ${((performance.now() - start) / 1000).toFixed(0)} s.`);
process.exit(isGood ? 0 : 1);

function survey(): boolean {
  const { rows } = surveyed({
    seed,
    count: Number(values.tries),
    rules,
    isWanted: (rule, fix) => !fixers.size || fixers.has(rule) || fixers.has(`${rule}/${fix}`),
    progress: (rule, own, shrunk) => {
      if (!values.quiet) for (const each of shrunk) console.log(pictureOf(each));
      if (own.length)
        console.log(`${rule}: ${own.map(({ fix, variants }) => `${fix} ${variants}`).join(', ')}`);
    },
  });
  for (const line of linesOf(rows)) console.log(line);
  return rows.every((row) => !faultsOf(row).length);
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
