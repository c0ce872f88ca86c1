/** Every rule against its examples: `rules/<id>/examples`, one test an example. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { allRules } from '#engine';
import { checkRule } from './fixture/check.ts';
import { allFixResults, examplesIn, foldersIn, readExample, root } from './fixture/examples.ts';
import { fixTally } from './fixture/fix-results.ts';

/** Reasons that the last lines name. */
const MOST_REFUSED = 12;

/** Says how many findings of the examples have a fix, and why the others were refused theirs, the most frequent reasons first. */
function printFixTally(): void {
  const { offered, without, refused } = fixTally;
  if (!offered) return;
  const count = [...refused.values()].reduce((sum, each) => sum + each, 0);
  console.log(
    `Findings in examples: ${offered} with a fix, ${without} of rules or kinds without one, ${count} refusals:`,
  );
  const most = [...refused].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  for (const [reason, times] of most.slice(0, MOST_REFUSED)) console.log(`  ${times} × ${reason}`);
}

describe('rules', () => {
  after(printFixTally);

  const ids = foldersIn('rules');

  it('are the folders in rules/', () => {
    assert.ok(ids.length > 0, 'there is no rule at all');
    assert.deepEqual(
      allRules.map(({ id }) => id),
      ids,
    );
  });

  for (const id of ids) {
    describe(id, () => {
      const examples = examplesIn(`rules/${id}`);

      it('is a whole rule', () => requireShape(id));

      for (const example of examples) it(example.entry, () => checkRule(readExample(example), id));
    });
  }
});

const headings = ['## Why', '## How to repair it', '## When not to'];

function requireShape(id: string): void {
  const rule = allRules.find((each) => each.id === id);
  assert.ok(rule, `rules/${id}/rule.ts declares no rule \`${id}\`, or rules/index.ts is stale`);
  assert.match(rule.title, /^[A-Z].*[^.]$/, 'the title is a sentence without a full stop');
  assert.ok(rule.cwe.length > 0 && rule.owasp.length > 0, 'it names CWE and OWASP items');
  for (const item of rule.owasp) assert.match(item, /^API(?:[1-9]|10):20(?:19|23)$/);
  requirePage(id);
  const names = examplesIn(`rules/${id}`).map(({ entry }) => entry);
  assert.ok(
    names.some((name) => name.startsWith('safe-')),
    'it has an example in which nothing is found',
  );
  assert.ok(
    names.some((name) => !name.startsWith('safe-')),
    'it has an example in which something is found',
  );
  requireFixResults(id, rule.fixes);
}

function requirePage(id: string): void {
  const page = join(root, 'rules', id, 'README.md');
  assert.ok(existsSync(page), `rules/${id}/README.md is missing`);
  const lines = readFileSync(page, 'utf8').split(/\r?\n/);
  assert.equal(lines[0], `# ${id}`, 'the page starts with the id');
  const found = lines.filter((line) => headings.includes(line));
  assert.deepEqual(found, headings, 'the page has its headings in order');
  for (const heading of headings) {
    const below = lines.slice(lines.indexOf(heading) + 1);
    const next = below.findIndex((line) => line.startsWith('## '));
    const text = below.slice(0, next < 0 ? undefined : next).join('');
    assert.ok(text.trim(), `there is no text below \`${heading}\``);
  }
}

/** A fix that no example shows may do anything. */
function requireFixResults(id: string, fixes: (typeof allRules)[number]['fixes']): void {
  const results = allFixResults(`rules/${id}`);
  const unshown = Object.entries(fixes)
    .filter(([, { level }]) => level !== 'D')
    .map(([fix]) => fix)
    .filter((fix) => !results.some((name) => new RegExp(`\\.fix-${fix}(?:-\\d+)?(?:\\.\\w+)?$`).test(name)));
  assert.deepEqual(unshown, [], 'each fix has a result beside an example');
  const names = examplesIn(`rules/${id}`).map(({ entry }) => entry.replace(/\.\w+$/, ''));
  const orphans = results.filter((result) => !names.includes(result.replace(/\.fix-.*$/, '')));
  assert.deepEqual(orphans, [], 'each fix result stands beside its example');
}
