/** What the level and the title of a fix say where they follow from the project around a finding. */
import assert from 'node:assert/strict';
import { fixesFor } from '#engine';
import { exampleFolder, examplesIn, readExample } from './fixture/examples.ts';
import { ownFindings, workspaceOfExample } from './fixture/findings.ts';

/** Level and title of the fixes that are offered in a file of an example, in the order of findings. */
function offered(rule: string, name: string, file: string): readonly string[] {
  const entry = examplesIn(`rules/${rule}`).find((each) => each.entry === name);
  assert.ok(entry, `${rule} has no example ${name}`);
  const workspace = workspaceOfExample(readExample(entry));
  const uri = `${exampleFolder}/${file}`;
  return ownFindings(workspace, uri, rule).flatMap(({ fingerprint }) =>
    fixesFor(workspace, uri, fingerprint).flatMap(({ level, title, refused }) =>
      refused === null ? [`${level} ${title}`] : [],
    ),
  );
}

describe('levels of fixes', () => {
  it('are no longer safe for a field that a page of the project reads', () => {
    assert.deepEqual(offered('excessive-data-exposure', 'shown-in-pages', 'app.ts'), [
      'B Do not read `secret` (a page of the project reads `secret`)',
      'B Send it without `secret`',
      'A Do not read `resetToken`',
    ]);
  });
});
