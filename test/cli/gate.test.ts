import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { changed, type FileEdits, type Problem, sourceFile, type Workspace, workspaceOf } from '#engine';
import { exitCodeOf, isSureEnough, isTrouble } from '../../server/cli/gate.ts';
import type { Engine } from '../../server/cli/project.ts';
import { repaired, repairedFiles, unifiedDiff } from '../../server/cli/repair.ts';
import { Trouble, troubleWords } from '../../server/cli/trouble.ts';
import { inFolder } from './command-line.ts';

describe('The gate', () => {
  const [error, warning, hint] = [
    { severity: 'error' },
    { severity: 'warning' },
    { severity: 'hint' },
  ] as const;

  it('is shut by errors, and by more warnings than are let through', () => {
    assert.equal(exitCodeOf([], false, 0), 0);
    assert.equal(exitCodeOf([hint, { severity: 'information' }], false, 0), 0);
    assert.equal(exitCodeOf([warning], false, 0), 1);
    assert.equal(exitCodeOf([warning, warning], false, 2), 0);
    assert.equal(exitCodeOf([warning, warning], false, 1), 1);
    assert.equal(exitCodeOf([error], false, 9), 1);
  });

  it('says trouble whatever was found', () => {
    assert.equal(exitCodeOf([], true, 0), 2);
    assert.equal(exitCodeOf([error], true, 0), 2);
  });

  it('takes broken settings and failed rules for trouble, and a binary file only where it was named', () => {
    const place = { uri: 'file:///api/a.ts', span: { start: 0, end: 0 } };
    const trouble = (kind: Problem['kind'], named: readonly string[] = []) =>
      isTrouble({ kind, place }, new Set(named));
    assert.deepEqual(
      (['settings', 'model', 'rule', 'internal', 'budget', 'file'] as const).map((kind) => trouble(kind)),
      [true, true, true, true, false, false],
    );
    assert.equal(trouble('file', [place.uri]), true);
  });

  it('knows which confidence is more', () => {
    assert.equal(isSureEnough('medium', 'low'), true);
    assert.equal(isSureEnough('medium', 'medium'), true);
    assert.equal(isSureEnough('medium', 'high'), false);
  });
});

describe('Troubles', () => {
  it('are one line when somebody can do something, and have a stack when not', () => {
    assert.equal(troubleWords(new Trouble('There is no file a.')), 'handrail: There is no file a.\n');
    assert.match(
      troubleWords(new Error('oh')),
      /^handrail: internal error, please report it: Error: oh\n {4}at /,
    );
    assert.match(troubleWords('oh'), /oh/);
  });
});

describe('Repairing', () => {
  const [one, two] = ['file:///api/one.ts', 'file:///api/two.ts'];
  const workspace = workspaceOf({
    files: [sourceFile(one, 'bad bad\r\n'), sourceFile(two, 'good')],
    folders: ['file:///api'],
    models: {},
  });
  const engineThat = (fixAll: (now: Workspace, uri: string) => readonly FileEdits[]) =>
    ({ changed, sourceFile, fixAll }) as unknown as Engine;
  const textOf = (now: Workspace, uri: string) => now.files.get(uri)?.text;

  /** Repairs the first "bad" of a file, as an engine does whose fixes touch each other. */
  const firstBad = engineThat((now, uri) => {
    const start = textOf(now, uri)?.indexOf('bad') ?? -1;
    return start < 0 ? [] : [{ uri, edits: [{ span: { start, end: start + 3 }, text: 'good' }] }];
  });

  it('goes on, round after round, until there is nothing left', () => {
    const after = repaired(firstBad, workspace, [one, two]);
    assert.equal(textOf(after, one), 'good good\r\n');
    assert.deepEqual(repairedFiles(workspace, after), [
      { uri: one, before: 'bad bad\r\n', after: 'good good\r\n' },
    ]);
    assert.equal(textOf(workspace, one), 'bad bad\r\n');
  });

  it('ends although fixes never do', () => {
    const endless = engineThat((_, uri) => [{ uri, edits: [{ span: { start: 0, end: 0 }, text: '+' }] }]);
    assert.equal(textOf(repaired(endless, workspace, [two]), two), '++++++++++good');
  });

  it('changes other files where a fix needs it, and none that is not known', () => {
    const engine = engineThat((now) =>
      textOf(now, two) === 'good'
        ? [two, 'file:///other.ts'].map((uri) => ({
            uri,
            edits: [{ span: { start: 0, end: 0 }, text: '1' }],
          }))
        : [],
    );
    const after = repaired(engine, workspace, [one]);
    assert.deepEqual([...after.files.keys()], [one, two]);
    assert.equal(textOf(after, two), '1good');
  });

  it('is shown as a diff that patch takes', async function () {
    const after = repaired(firstBad, workspace, [one]);
    const diff = unifiedDiff(repairedFiles(workspace, after), () => 'src/one.ts');
    assert.match(
      diff,
      /^--- a\/src\/one\.ts\t?\n\+\+\+ b\/src\/one\.ts\t?\n@@ -1,1 \+1,1 @@\n-bad bad\r\n\+good good\r\n$/,
    );
    await inFolder({ 'src/one.ts': 'bad bad\r\n' }, (folder) => {
      const { status, error, stderr } = spawnSync('git', ['apply', '-'], { cwd: folder, input: diff });
      if (error) this.skip();
      assert.equal(status, 0, String(stderr));
      assert.equal(readFileSync(join(folder, 'src/one.ts'), 'utf8'), 'good good\r\n');
    });
  });
});
