/** Every rule about code has enough examples: six cases and more of each kind, several packages, one over files. */
import assert from 'node:assert/strict';
import { countsOf, type ExampleCounts } from './example-counts.ts';
import { foldersIn } from './fixture/examples.ts';

const wanted: ExampleCounts = { unsafe: 6, safe: 6, packages: 2, overFiles: 1 };

/** Rules that are still short of it, with what they have at least; a rule that has enough must be taken out. */
const short: Readonly<Record<string, Partial<ExampleCounts>>> = {};

describe('the examples of rules about code', () => {
  // Rules about descriptions are held against all versions of one description, in tests of their own.
  for (const id of foldersIn('rules').filter((each) => !/^(?:openapi|contract)-/.test(each)))
    it(`of ${id} are enough`, () => {
      const counts = countsOf(id);
      const known = short[id] ?? {};
      for (const key of Object.keys(wanted) as (keyof ExampleCounts)[])
        assert.ok(counts[key] >= (known[key] ?? wanted[key]), `${key}: ${counts[key]}`);
      const enough = Object.keys(known).filter(
        (key) => counts[key as keyof ExampleCounts] >= wanted[key as keyof ExampleCounts],
      );
      assert.deepEqual(enough, [], 'it has enough of these now: take them out of the table');
    });
});
