// A headless Chromium for tests and pictures: $CHROMIUM, an installed one, or the one that comes with npm.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { chromium } from 'playwright-core';
import { cached } from './cache.mjs';

const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

export async function launchChromium() {
  return chromium.launch({
    ...(await whereItIs()),
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--disable-dev-shm-usage',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

async function whereItIs() {
  const found = process.env.CHROMIUM ?? installed.find((path) => existsSync(path));
  if (found) return { executablePath: found };
  if (process.platform !== 'linux') return { channel: 'chrome' };
  const folder = await unpacked();
  return { executablePath: join(folder, 'chromium'), env: libraries(folder) };
}

/** The npm package unpacks into the temporary folder; ours is private to one process until it is complete. */
function unpacked() {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const { version } = JSON.parse(readFileSync(packageOf(entry), 'utf8'));
  return cached(`chromium-${version}`, (folder) => {
    const script = `import(${JSON.stringify(entry)}).then(async ({ default: it }) => (it.default ?? it).executablePath())`;
    execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
      // The package takes along its own libraries only where it believes to be on that service.
      env: { ...process.env, TMPDIR: folder, AWS_EXECUTION_ENV: `AWS_Lambda_nodejs20.x` },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const fonts = `<fontconfig><dir prefix="relative">fonts</dir><dir>/usr/share/fonts</dir></fontconfig>`;
    writeFileSync(join(folder, 'fonts.conf'), `<?xml version="1.0"?>\n${fonts}\n`);
  });
}

function packageOf(file) {
  const here = join(dirname(file), 'package.json');
  return existsSync(here) && JSON.parse(readFileSync(here, 'utf8')).version ? here : packageOf(dirname(file));
}

/** Libraries and fonts of the machine are taken first; those of the package only where the machine has none. */
function libraries(folder) {
  const environment = { ...process.env };
  const linked = spawnSync('ldd', [join(folder, 'chromium')], { encoding: 'utf8' });
  if (linked.error || /not found/.test(linked.stdout ?? ''))
    environment.LD_LIBRARY_PATH = [join(folder, 'al2023/lib'), process.env.LD_LIBRARY_PATH]
      .filter(Boolean)
      .join(':');
  if (!existsSync('/etc/fonts/fonts.conf')) environment.FONTCONFIG_FILE = join(folder, 'fonts.conf');
  return environment;
}
