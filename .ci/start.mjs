// Opens Handrail in an editor, built from this folder: `npm start [-- <folder>]`, by default on the demo.
// `npm start -- --scan [folder]` shows the findings in the terminal instead.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import {
  addressOf,
  installExtension,
  makeProfile,
  removeProfile,
  startWorkbench,
} from './host/workbench.mjs';
import { packageExtension } from './package.mjs';
import { root } from './reports.mjs';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { scan: { type: 'boolean' }, browser: { type: 'boolean' }, port: { type: 'string' } },
});
const demo = join(root, 'test/demo');
// npm runs scripts in the project's folder; a folder named by the user is meant from where the user stands.
const folder = positionals[0] ? resolve(process.env.INIT_CWD ?? '.', positionals[0]) : demo;
if (!existsSync(folder) || !statSync(folder).isDirectory()) {
  console.error(`${folder} is not a folder`);
  process.exit(2);
}

if (options.scan) {
  run('.ci/build.mjs');
  // The folder is the project that is read, as where it is opened: not this one, with the folder as a part of it.
  process.chdir(folder);
  process.exit(run('dist/cli.cjs', 'scan'));
}

const desktop = options.browser ? undefined : desktopCommand();
if (desktop) openOnDesktop(desktop);
else await serve();

/** Runs a script of ours on the same terminal; answers its exit code. */
function run(script, ...words) {
  const { status } = spawnSync(process.execPath, [join(root, script), ...words], { stdio: 'inherit' });
  if (script === '.ci/build.mjs' && status !== 0) process.exit(status ?? 1);
  return status ?? 1;
}

function desktopCommand() {
  const names = process.platform === 'win32' ? ['code.cmd'] : ['code', 'code-insiders', 'codium'];
  const folders = (process.env.PATH ?? '').split(delimiter);
  return names.flatMap((name) => folders.map((each) => join(each, name))).find((path) => existsSync(path));
}

function openOnDesktop(code) {
  run('.ci/build.mjs');
  console.log(`opening ${folder} in ${code}`);
  const words = ['--new-window', `--extensionDevelopmentPath=${root}`, folder];
  spawn(code, words, { stdio: 'ignore', detached: true, shell: process.platform === 'win32' }).unref();
}

/** No desktop VS Code here: the same workbench, served to the browser, with the packaged extension in it. */
async function serve() {
  const { vsix } = await packageExtension();
  const profile = makeProfile();
  process.once('exit', () => removeProfile(profile));
  await installExtension(profile, vsix);
  const workbench = await startWorkbench(profile, { port: options.port });
  const address = addressOf(workbench, folder, firstFile(workbench.authority));
  console.log(`\nHandrail is open on ${folder}\n\n    ${address}\n\nCtrl+C ends it.`);
  const asked = new Promise((done) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, done);
  });
  await Promise.race([asked, workbench.exited]);
  await workbench.stop();
  process.exit(0);
}

/** In the demo a file with findings is opened, so that there is something to see at once. */
function firstFile(authority) {
  const file = join(folder, 'src/routes/users.ts');
  return folder === demo ? { openFile: `vscode-remote://${authority}${file}` } : {};
}
