/** Variants of the marked examples: whatever way a program is written, the same is found in it and repaired well. */
import assert from 'node:assert/strict';
import { foldersIn } from './fixture/examples.ts';
import { pictureOf } from './variants/picture.ts';
import { surveyed } from './variants/survey.ts';
import { faultsOf } from './variants/table.ts';

/** Few for each fixer, so that they are tried with every change; `npm run test:variants` makes many. */
const count = 3;
const examples = 2;
const seed = 20_240_229;

describe('variants', function () {
  this.timeout(120_000);

  for (const rule of foldersIn('rules')) {
    it(`are repaired like the examples of ${rule}`, () => {
      const { rows, shrunk } = surveyed({ seed, count, examples, rules: [rule] });
      const faults = rows.flatMap(faultsOf);
      assert.deepEqual(faults, [], shrunk.map(pictureOf).join('\n'));
    });
  }
});
