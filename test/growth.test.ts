/** A description or code twice as large is twice the work: counted in blocks of code that run, not in time. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** Blocks of code that reading and rules run at the least; were there fewer, nothing would have been looked at. */
const LEAST_COUNTED = 500;

/**
 * Known to grow faster: each endpoint of a router is compared with its neighbours, which is little work for each pair; and
 * who mentions a name is looked at for each function that it may mean. A fix looks at the registrations of its file to
 * leave most of them out of its proof, which costs far more than the look.
 */
const knownToGrow = new Set([
  'rules/missing-authentication/rule.ts',
  'rules/missing-function-level-authorization/rule.ts',
  'server/engine/narrowed.ts',
  'server/meaning/endpoints/endpoint-query.ts',
  'server/meaning/values/uses.ts',
  'server/rule/questions.ts',
  'server/rule/questions/overview.ts',
]);

describe('a description, or code, twice as large', () => {
  it('is no more than twice the work for its reading, the rules, and fixes of what they find', async () => {
    const script = fileURLToPath(new URL('growth/measure.ts', import.meta.url));
    // Optimised code is not counted.
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['--enable-source-maps', '--no-opt', '--no-sparkplug', '--import=tsx', script],
      { maxBuffer: 1 << 26 },
    );
    const measured: Record<string, { readonly counted: number; readonly grown: readonly string[] }> =
      JSON.parse(stdout);
    assert.equal(Object.keys(measured).length, 11);
    for (const [document, { counted, grown }] of Object.entries(measured)) {
      assert.ok(counted > LEAST_COUNTED, `${document}: ${counted} blocks of code were counted`);
      const unknown = grown.filter((each) => !knownToGrow.has(each.slice(0, each.indexOf(':'))));
      assert.deepEqual(unknown, [], document);
    }
    const all = Object.values(measured).flatMap(({ grown }) => grown);
    for (const file of knownToGrow)
      assert.ok(
        all.some((each) => each.startsWith(`${file}:`)),
        `${file} grows no more: take it from the list`,
      );
  }).timeout(240_000);
});
