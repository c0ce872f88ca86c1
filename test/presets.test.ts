/** Presets: which rules are asked, and what their findings count as. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { allRules, analyse, settingsProblems, sourceFile } from '#engine';
import { presetNames } from '../server/cli/init.ts';
import { presets } from '../server/workspace/project-settings.ts';
import { exampleFolder, root, workspaceWith } from './fixture/examples.ts';

const path = 'rules/missing-security-log/examples/express.js';
const code = sourceFile(`${exampleFolder}/app.js`, readFileSync(join(root, path), 'utf8'));

function foundWith(settings: string | null, rule: string) {
  const file = sourceFile(`${exampleFolder}/handrail.json`, settings ?? '');
  const workspace = workspaceWith(settings === null ? [code] : [code, file]);
  assert.deepEqual(settingsProblems(workspace), []);
  return analyse(workspace, code.uri).findings.filter((finding) => finding.rule === rule);
}

describe('Presets', () => {
  it('are the same in the settings, and on the command line', () => {
    assert.deepEqual(presetNames, presets);
  });

  it('leave hardening out unless it is asked for', () => {
    const rule = 'missing-security-log';
    assert.equal(allRules.find(({ id }) => id === rule)?.preset, 'strict');
    assert.equal(foundWith(null, rule).length, 0);
    assert.equal(foundWith('{ "preset": "recommended" }', rule).length, 0);
    assert.equal(foundWith('{ "preset": "strict" }', rule).length, 1);
    assert.equal(foundWith('{ "preset": "audit" }', rule).length, 1);
  });

  it('give way to what the settings say of a rule', () => {
    const rule = 'missing-security-log';
    assert.equal(foundWith(`{ "rules": { "${rule}": "on" } }`, rule).length, 1);
    assert.equal(foundWith(`{ "preset": "audit", "rules": { "${rule}": "off" } }`, rule).length, 0);
  });

  it('show what has to be looked at as a hint, and as information to who asked for more', () => {
    const rule = 'missing-security-log';
    assert.equal(foundWith(`{ "rules": { "${rule}": "on" } }`, rule)[0]?.severity, 'hint');
    assert.equal(foundWith('{ "preset": "strict" }', rule)[0]?.severity, 'information');
  });

  it('that are none are told at their place', () => {
    const file = sourceFile(`${exampleFolder}/handrail.json`, '{ "preset": "all" }');
    const [problem] = settingsProblems(workspaceWith([file]));
    assert.match(problem?.message ?? '', /`recommended`, `strict`, `audit`/);
  });
});
