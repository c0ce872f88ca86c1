// All suites, one after the other, each even if an earlier one failed: `npm test`.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { allTests, clearReports, closingLine, count, freshReport, root, writeReport } from './reports.mjs';

// What an earlier run found is nothing that tests may rest on.
process.env.HANDRAIL_CACHE_FOLDER = '';
clearReports();
const built = runs('build', '.ci/build.mjs');
const report = freshReport('unit');
runs('unit tests', 'node_modules/mocha/bin/mocha.js', ['--reporter', '.ci/reporter.cjs'], {
  HANDRAIL_REPORT: report,
});
runs(
  'exploit laboratory',
  'node_modules/tsx/dist/cli.mjs',
  ['test/exploit/run.ts', '--reporter', '.ci/reporter.cjs'],
  { HANDRAIL_REPORT: freshReport('exploits') },
);
if (built) {
  runs('VS Code suites', '.ci/test-vscode.mjs');
  runs('smoke run', '.ci/smoke.mjs');
}

const total = count(allTests());
console.log(closingLine(total));
process.exit(total.failed > 0 ? 1 : 0);

/** Runs a script on the same terminal. Its report says what failed; a failure that is in no report counts as well. */
function runs(title, script, words = [], variables = {}) {
  console.log(`\n== ${title}`);
  const before = count(allTests()).failed;
  const { status } = spawnSync(process.execPath, [join(root, script), ...words], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...variables },
  });
  const silent = variables.HANDRAIL_REPORT && !existsSync(variables.HANDRAIL_REPORT);
  if ((status !== 0 || silent) && count(allTests()).failed === before)
    writeReport(title.replaceAll(' ', '-'), [{ title, milliseconds: 0, error: `ended with ${status}` }]);
  return status === 0;
}
