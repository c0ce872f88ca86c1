/** Every rule about code has enough examples: six cases and more of each kind, several packages, one over files. */
import assert from 'node:assert/strict';
import { countsOf, type ExampleCounts } from './example-counts.ts';
import { foldersIn } from './fixture/examples.ts';

const wanted: ExampleCounts = { unsafe: 6, safe: 6, packages: 2, overFiles: 1 };

/** Rules that are still short of it, with what they have at least; a rule that has enough must be taken out. */
const short: Readonly<Record<string, Partial<ExampleCounts>>> = {
  'cleartext-password-storage': {
    unsafe: 4,
  },
  'cleartext-transport': {
    unsafe: 4,
    safe: 3,
    packages: 1,
    overFiles: 0,
  },
  'debug-exposure': {
    safe: 4,
    overFiles: 0,
  },
  'error-disclosure': {
    overFiles: 0,
  },
  'header-injection': {
    packages: 1,
  },
  'insecure-oauth-flow': {
    unsafe: 5,
    safe: 5,
    packages: 1,
    overFiles: 0,
  },
  'insecure-randomness': {
    unsafe: 5,
  },
  'insecure-session-configuration': {
    safe: 5,
  },
  'insecure-temporary-or-file-permission': {
    safe: 5,
  },
  'jwt-missing-claims': {
    safe: 4,
    overFiles: 0,
  },
  'jwt-weak-algorithm': {
    safe: 3,
  },
  'missing-security-headers': {
    unsafe: 5,
  },
  'permissive-cors': {
    safe: 5,
    overFiles: 0,
  },
  'secret-exposure': {
    safe: 5,
  },
  'sensitive-data-in-log': {
    safe: 4,
    overFiles: 0,
  },
  'timing-unsafe-comparison': {
    overFiles: 0,
  },
  'trusted-proxy': {
    unsafe: 2,
    safe: 2,
    packages: 1,
    overFiles: 0,
  },
  'unbounded-request-body': {
    safe: 4,
  },
  'undocumented-endpoint': {
    unsafe: 2,
    packages: 1,
  },
  'unimplemented-operation': {
    unsafe: 2,
    packages: 1,
  },
  'unverified-webhook': {
    unsafe: 5,
  },
};

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
