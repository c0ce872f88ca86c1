/** The reviewed record of real applications: whole, within its targets, and as a scan finds it today. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { allRules } from '#engine';
import { root } from './lsp/client.ts';
import { openApplication } from './review/application.ts';
import { changesOf, folderOf, freshRecord, readRecord, recordNames, verdicts } from './review/record.ts';
import { findingsOf, linesOf } from './review/summary.ts';

const trees = join(root, '.cache/trees');
const records = recordNames().map((name) => ({ name, record: readRecord(name) }));

describe('The record of real applications', () => {
  it('says of every finding what it is, and why', () => {
    const rules = new Set(allRules.map(({ id }) => id));
    for (const { name, record } of records) {
      assert.match(record.source, /^(?:npm:(?:@[^@]+|[^@]+)@|github:[^@]+@[0-9a-f]{40}$)/, name);
      for (const { rule, place, fingerprint, verdict, why } of record.findings) {
        assert.ok(rules.has(rule), `${name}: ${rule} is no rule`);
        assert.ok(
          verdicts.includes(verdict) && verdict !== 'unreviewed',
          `${name}: ${place} is not reviewed`,
        );
        assert.match(why, /^[A-Z`].*\.$/s, `${name}: ${place} lacks a sentence`);
        assert.match(fingerprint, /^[0-9a-f]{16}$/);
      }
    }
  });

  // The aims are 0.9 of the errors and 0.75 of the warnings that are right, and are not met. Nothing may get worse, but that
  // applications that were scanned blind bring in what is wrong in them.
  it('keeps to one finding in 1,000 lines, and is no more often wrong than it was', () => {
    const findings = findingsOf(records);
    assert.ok(findings.length * 1000 <= linesOf(records), `${findings.length} findings`);
    const share = (severity: string) => {
      const some = findings.filter((each) => each.severity === severity);
      return some.filter(({ verdict }) => verdict !== 'wrong').length / some.length;
    };
    assert.ok(share('error') >= 0.95, `errors: ${share('error')}`);
    assert.ok(share('warning') >= 0.9, `warnings: ${share('warning')}`);
  });

  for (const { name, record } of records.filter(({ record }) => record.tested)) {
    it(`holds for ${name}`, async function () {
      this.timeout(180_000);
      const found = folderOf(record, trees);
      if (typeof found === 'string') {
        console.log(`      ${name} was not looked at: ${found}`);
        this.skip();
      }
      const now = freshRecord(record, await openApplication(found.folder, 'recommended'));
      assert.deepEqual(changesOf(record, now), [], `npm run review:apps -- ${name} --update`);
    });
  }
});
