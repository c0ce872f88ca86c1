// Starts and stops a VS Code workbench served to a browser on this machine, each time with a clean profile.
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { workbenchFolder } from './install.mjs';

/** Settings that keep the workbench quiet, offline and the same every time. */
const quietSettings = {
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'workbench.enableExperiments': false,
  'workbench.settings.enableNaturalLanguageSearch': false,
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'chat.disableAIFeatures': true,
  'git.enabled': false,
  'typescript.disableAutomaticTypeAcquisition': true,
  'window.commandCenter': false,
  'window.confirmBeforeClose': 'never',
  'editor.minimap.enabled': false,
};

/** A profile folder for one run; remove it with `removeProfile`. */
export function makeProfile(settings = {}) {
  const profile = mkdtempSync(join(tmpdir(), 'handrail-workbench-'));
  const user = join(profile, 'data', 'User');
  for (const folder of [user, join(profile, 'extensions'), join(profile, 'home')])
    mkdirSync(folder, { recursive: true });
  writeFileSync(join(profile, 'config.yaml'), 'auth: none\n');
  writeFileSync(join(user, 'settings.json'), JSON.stringify({ ...quietSettings, ...settings }, null, 2));
  return profile;
}

export function removeProfile(profile) {
  rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
}

export async function installExtension(profile, vsix) {
  const { node, flags } = await command(profile);
  const run = spawnSync(node, [...flags, '--install-extension', resolve(vsix), '--force'], {
    env: environment(profile),
    encoding: 'utf8',
    timeout: 120_000,
  });
  if (run.status !== 0) throw new Error(`installing ${vsix} failed\n${run.stdout}${run.stderr}`);
}

/**
 * @param {string} profile from `makeProfile`
 * @param {{ trust?: boolean, variables?: Record<string, string>, port?: number }} options `trust`: ask whether a
 *   folder is trusted, as the desktop does (so an unknown folder opens in Restricted Mode)
 */
export async function startWorkbench(profile, { trust = false, variables = {}, port } = {}) {
  const { node, flags } = await command(profile);
  const authority = `127.0.0.1:${port ?? (await freePort())}`;
  const log = join(profile, 'server.log');
  const output = openSync(log, 'a');
  const server = spawn(
    node,
    [
      ...flags,
      ...(trust ? [] : ['--disable-workspace-trust']),
      '--bind-addr',
      authority,
      // Without this a built workbench ignores the address's extensionDevelopmentPath and extensionTestsPath.
      '--vscode-option',
      'enable-smoke-test-driver',
    ],
    { env: environment(profile, variables), stdio: ['ignore', output, output], detached: true },
  );
  const stop = () => stopGroup(server.pid);
  const address = `http://${authority}/`;
  for (const end = Date.now() + 60_000; !(await answers(`${address}healthz`)); await wait(100)) {
    if (server.exitCode === null && Date.now() < end) continue;
    await stop();
    throw new Error(`the workbench did not start:\n${readFileSync(log, 'utf8')}`);
  }
  return { address, authority, stop, exited: new Promise((done) => server.once('exit', done)) };
}

/** The address that opens `folder` (or a `.code-workspace` file), with what the workbench should do besides. */
export function addressOf(workbench, folder, payload = {}) {
  const kind = folder.endsWith('.code-workspace') ? 'workspace' : 'folder';
  const query = new URLSearchParams({ [kind]: folder });
  const entries = Object.entries(payload);
  if (entries.length > 0) query.set('payload', JSON.stringify(entries));
  return `${workbench.address}?${query}`;
}

/** Every request that is not for this machine is stopped, so that a test never depends on the network. */
export async function stayLocal(context) {
  await context.route('**/*', (route) => {
    const { hostname, protocol } = new URL(route.request().url());
    const local = ['127.0.0.1', 'localhost'].includes(hostname) || ['data:', 'blob:'].includes(protocol);
    return local ? route.continue() : route.abort();
  });
}

async function command(profile) {
  const folder = await workbenchFolder();
  const flags = [
    join(folder, 'node_modules/code-server/out/node/entry.js'),
    ...['--config', join(profile, 'config.yaml')],
    ...['--user-data-dir', join(profile, 'data')],
    ...['--extensions-dir', join(profile, 'extensions')],
    ...['--auth', 'none'],
    '--disable-telemetry',
    '--disable-update-check',
    '--disable-getting-started-override',
  ];
  return { node: join(folder, 'node/bin/node'), flags };
}

/** The caller's environment reaches the extension host, except for what an editor around us may have left there. */
function environment(profile, variables = {}) {
  const foreign = /^(VSCODE|ELECTRON|XDG)_|^NODE_OPTIONS$|^PORT$/;
  return {
    ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !foreign.test(name))),
    HOME: join(profile, 'home'),
    XDG_RUNTIME_DIR: profile,
    ...variables,
  };
}

/** Ends server, extension hosts and language servers alike: they are one process group. */
async function stopGroup(leader) {
  for (let attempt = 0; attempt < 50; attempt++) {
    try {
      process.kill(-leader, attempt < 40 ? 'SIGTERM' : 'SIGKILL');
    } catch {
      return;
    }
    await wait(100);
  }
}

function answers(address) {
  return fetch(address).then(
    (response) => response.ok,
    () => false,
  );
}

function freePort() {
  return new Promise((done, fail) => {
    const server = createServer().once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}
