/**
 * `npm run test:variants -- --count 2000 --seed 1 --grep sql`: variants for each fixer, and a table of what happened to
 * them. What failed is shown with the fewest steps that lead to it: the change of the program, then that of the fix.
 */
import { parseArgs } from 'node:util';
import { foldersIn } from '../fixture/examples.ts';
import { pictureOf } from './picture.ts';
import { type Row, surveyed } from './survey.ts';
import { faultsOf, linesOf } from './table.ts';

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '30' },
    seed: { type: 'string', default: '1' },
    grep: { type: 'string', default: '' },
    quiet: { type: 'boolean', default: false },
  },
});

const rules = foldersIn('rules').filter((rule) => new RegExp(values.grep).test(rule));
const start = performance.now();
const { rows } = surveyed({
  seed: Number(values.seed),
  count: Number(values.count),
  rules,
  progress: (_, own, shrunk) => {
    if (!values.quiet) for (const each of shrunk) console.log(pictureOf(each));
    for (const row of own) console.log(`${row.rule}/${row.fix}: ${JSON.stringify(row)}`);
  },
});
for (const line of linesOf(rows)) console.log(line);
console.log(`Seed ${values.seed}; ${((performance.now() - start) / 1000).toFixed(0)} s.`);
process.exitCode = rows.some((row: Row) => faultsOf(row).length) ? 1 : 0;
