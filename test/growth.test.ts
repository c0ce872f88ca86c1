/** A description twice as large is twice the work: counted in blocks of code that run, not in time. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** Blocks of code that reading and rules run at the least; were there fewer, nothing would have been looked at. */
const LEAST_COUNTED = 500;

describe('a description twice as large', () => {
  it('is no more than twice the work for its reading, the rules, and fixes of what they find', async () => {
    const script = fileURLToPath(new URL('growth/measure.ts', import.meta.url));
    // Optimised code is not counted.
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['--no-opt', '--no-sparkplug', '--import=tsx', script],
      { maxBuffer: 1 << 26 },
    );
    const measured: Record<string, { readonly counted: number; readonly grown: readonly string[] }> =
      JSON.parse(stdout);
    assert.equal(Object.keys(measured).length, 6);
    for (const [document, { counted, grown }] of Object.entries(measured)) {
      assert.ok(counted > LEAST_COUNTED, `${document}: ${counted} blocks of code were counted`);
      assert.deepEqual(grown, [], document);
    }
  }).timeout(120_000);
});
