/** A description twice as large is twice the work: counted in blocks of code that run, not in time. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

describe('a description twice as large', () => {
  it('is no more than twice the work for its reading, every rule and their fixes', async () => {
    const script = fileURLToPath(new URL('growth/measure.ts', import.meta.url));
    // Optimised code is not counted.
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['--no-opt', '--no-sparkplug', '--import=tsx', script],
      { maxBuffer: 1 << 26 },
    );
    const grown: Record<string, readonly string[]> = JSON.parse(stdout);
    assert.equal(Object.keys(grown).length, 6);
    for (const [document, blocks] of Object.entries(grown)) assert.deepEqual(blocks, [], document);
  }).timeout(120_000);
});
