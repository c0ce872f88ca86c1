// All suites, one after the other, each even if an earlier one failed: `npm test`.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import {
  allTests,
  clearReports,
  closingLine,
  count,
  freshReport,
  readReport,
  root,
  writeReport,
} from './reports.mjs';

clearReports();
const built = runs('build', '.ci/build.mjs');
const report = freshReport('unit');
runs('unit tests', 'node_modules/mocha/bin/mocha.js', ['--reporter', '.ci/reporter.cjs'], {
  HANDRAIL_REPORT: report,
});
// Read here, so that a run that left no report counts as a failure.
writeReport('unit', readReport(report, 'unit tests'));
if (built) {
  runs('VS Code suites', '.ci/test-vscode.mjs');
  runs('smoke run', '.ci/smoke.mjs');
} else writeReport('build', [{ title: 'build', milliseconds: 0, error: 'the build failed' }]);

const total = count(allTests());
console.log(closingLine(total));
process.exit(total.failed > 0 ? 1 : 0);

/** Runs a script on the same terminal. What it found is in its report; that it failed without one counts as well. */
function runs(title, script, words = [], variables = {}) {
  console.log(`\n== ${title}`);
  const before = count(allTests()).failed;
  const { status } = spawnSync(process.execPath, [join(root, script), ...words], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...variables },
  });
  if (status !== 0 && count(allTests()).failed === before)
    writeReport(title.replaceAll(' ', '-'), [{ title, milliseconds: 0, error: `ended with ${status}` }]);
  return status === 0;
}
