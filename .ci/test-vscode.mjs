// The extension in a real VS Code: `node .ci/test-vscode.mjs [suite…]`.
//   EXTHOST=desktop      desktop VS Code; VSCODE_EXECUTABLE names one already installed, else it is downloaded
//   EXTHOST=code-server  the workbench served on this machine, in headless Chromium
// Without EXTHOST: the desktop where one is named or a display is there and the download works, else the served one.
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { downloadAndUnzipVSCode, runTests } from '@vscode/test-electron';
import { build } from 'esbuild';
import { launchChromium } from './host/chromium.mjs';
import { addressOf, makeProfile, removeProfile, startWorkbench, stayLocal } from './host/workbench.mjs';
import { closingLine, count, freshReport, printTests, readReport, root } from './reports.mjs';

/** Suite -> what is opened: one folder of test/, or several in a `.code-workspace`. */
const suites = {
  demo: ['demo'],
  'multi-root': ['demo', 'demo-legacy'],
};

const tests = join(root, 'out/vscode');
const patience = 180_000;

await build({
  absWorkingDir: root,
  entryPoints: ['index', ...Object.keys(suites).map((suite) => `${suite}.test`)].map(
    (name) => `test/vscode/suite/${name}.ts`,
  ),
  outdir: tests,
  outExtension: { '.js': '.cjs' },
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  // Mocha loads its own files by path, so it stays outside the bundle.
  external: ['vscode', 'mocha'],
  sourcemap: 'inline',
  logLevel: 'warning',
});

const desktop = await desktopExecutable();
const chosen = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(suites);
const all = [];
for (const suite of chosen) {
  console.log(`VS Code suite ${suite}, ${desktop ? 'desktop' : 'served workbench'}`);
  const report = freshReport(`vscode-${suite}`);
  const scratch = mkdtempSync(join(tmpdir(), 'handrail-suite-'));
  try {
    const variables = {
      HANDRAIL_SUITE: suite,
      HANDRAIL_REPORT: report,
      HANDRAIL_REPORTER: join(root, '.ci/reporter.cjs'),
    };
    await (desktop ? onDesktop : inServedWorkbench)(copyOf(suites[suite], scratch), variables, scratch);
  } catch (error) {
    console.error(error.message);
  } finally {
    rmSync(scratch, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
  const results = readReport(report, suite);
  printTests(results);
  all.push(...results);
}
const total = count(all);
console.log(closingLine(total));
process.exit(total.failed > 0 ? 1 : 0);

/** The suites write into the folders they open, so they get copies. */
function copyOf(folders, scratch) {
  const names = folders.map((folder) => {
    cpSync(join(root, 'test', folder), join(scratch, folder), { recursive: true });
    return folder;
  });
  if (names.length === 1) return join(scratch, names[0]);
  const file = join(scratch, 'several.code-workspace');
  writeFileSync(file, JSON.stringify({ folders: names.map((path) => ({ path })) }));
  return file;
}

async function desktopExecutable() {
  const wanted = process.env.EXTHOST;
  if (wanted === 'code-server') return undefined;
  if (process.env.VSCODE_EXECUTABLE) return process.env.VSCODE_EXECUTABLE;
  const display = process.platform !== 'linux' || process.env.DISPLAY;
  if (wanted !== 'desktop' && !display) return undefined;
  return downloadAndUnzipVSCode({ version: process.env.VSCODE_VERSION ?? 'stable' }).catch((error) => {
    if (wanted === 'desktop') throw error;
    console.log(`desktop VS Code cannot be downloaded (${error.message}); taking the served workbench`);
  });
}

async function onDesktop(opened, variables, scratch) {
  const user = join(scratch, 'user');
  mkdirSync(user);
  await runTests({
    vscodeExecutablePath: desktop,
    extensionDevelopmentPath: root,
    extensionTestsPath: join(tests, 'index.cjs'),
    extensionTestsEnv: variables,
    launchArgs: [opened, '--disable-extensions', '--disable-workspace-trust', `--user-data-dir=${user}`],
  });
}

async function inServedWorkbench(opened, variables) {
  const profile = makeProfile();
  const workbench = await startWorkbench(profile, { variables });
  const browser = await launchChromium();
  try {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    await stayLocal(context);
    const page = await context.newPage();
    const ended = new Promise((done) => page.exposeFunction('codeAutomationExit', done));
    await page.exposeFunction('codeAutomationLog', (type, words) => {
      if (process.env.VERBOSE) (console[type] ?? console.log)(...words);
    });
    const remote = (file) => `vscode-remote://${workbench.authority}${file}`;
    await page.goto(
      addressOf(workbench, opened, {
        extensionDevelopmentPath: remote(root),
        extensionTestsPath: remote(join(tests, 'index.cjs')),
        skipWelcome: 'true',
      }),
      { waitUntil: 'domcontentloaded' },
    );
    const late = new Promise((done) => setTimeout(done, patience, 'late').unref());
    if ((await Promise.race([ended, late])) === 'late') {
      const picture = join(root, 'out/vscode-late.png');
      await page.screenshot({ path: picture });
      throw new Error(`no answer from the extension host after ${patience / 1000} s; see ${picture}`);
    }
  } finally {
    await browser.close();
    await workbench.stop();
    removeProfile(profile);
  }
}
