// Uses the packaged extension in a clean workbench as a person would, by mouse and keyboard, and keeps a picture of
// every step in out/smoke. With --pictures those that the README shows are copied to docs/media.
import assert from 'node:assert/strict';
import { copyFileSync, cpSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { stripVTControlCharacters } from 'node:util';
import { launchChromium } from './host/chromium.mjs';
import {
  addressOf,
  installExtension,
  makeProfile,
  removeProfile,
  startWorkbench,
  stayLocal,
} from './host/workbench.mjs';
import { packageExtension } from './package.mjs';
import { closingLine, count, printTests, root, writeReport } from './reports.mjs';

const pictures = process.argv.includes('--pictures');
const out = join(root, 'out/smoke');
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });

/** The line of the demo's comment above the route that has no guard. */
const unguarded = { file: 'users.ts', above: lineOf('src/routes/users.ts', 'this one lets anybody') };

/** The server of the demo's API description that is talked to in the clear. */
const plain = { file: 'openapi.yaml', above: lineOf('openapi.yaml', 'travel in the clear') };

const exposed = { file: 'users.ts', above: lineOf('src/routes/users.ts', 'the whole user leaves') };

const tests = [];
const browser = await launchChromium();
try {
  const { vsix } = await packageExtension();
  await inWorkbench(vsix, {}, useTheDemo);
  await inWorkbench(vsix, { trust: true }, lookInRestrictedMode);
} catch (error) {
  tests.push({ title: 'the smoke run', milliseconds: 0, error: String(error.stack ?? error) });
} finally {
  await browser.close();
}
printTests(tests);
writeReport('smoke', tests);
const total = count(tests);
console.log(closingLine(total));
process.exit(total.failed > 0 ? 1 : 0);

/** Opens a copy of the demo (the run changes it) with the extension installed, and lets `use` work on the page. */
async function inWorkbench(vsix, { trust = false }, use) {
  const profile = makeProfile({
    'workbench.colorTheme': 'Default Dark Modern',
    'security.workspace.trust.startupPrompt': 'never',
    'editor.hover.delay': 200,
  });
  const folder = join(profile, 'little-shop-api');
  cpSync(join(root, 'test/demo'), folder, { recursive: true });
  let workbench;
  try {
    await installExtension(profile, vsix);
    workbench = await startWorkbench(profile, { trust });
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    await stayLocal(context);
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    await page.addInitScript(watchNotifications);
    await page.goto(addressOf(workbench, folder), { waitUntil: 'domcontentloaded' });
    await use(page);
    await context.close();
  } finally {
    await workbench?.stop();
    removeProfile(profile);
  }
}

async function step(page, title, work, picture) {
  const started = Date.now();
  const name = `${String(tests.length + 1).padStart(2, '0')}-${title.replaceAll(/\W+/g, '-')}.png`;
  let error;
  try {
    await work();
  } catch (failure) {
    error = stripVTControlCharacters(failure.message);
  }
  await page.screenshot({ path: join(out, name) });
  if (pictures && picture && !error) copyFileSync(join(out, name), join(root, 'docs/media', picture));
  tests.push({ title: `smoke: ${title}`, milliseconds: Date.now() - started, ...(error && { error }) });
}

async function useTheDemo(page) {
  await step(page, 'a squiggle in the open file', async () => {
    await openFile(page, 'users.ts');
    await squiggles(page).first().waitFor();
  });
  await step(
    page,
    'the problems panel lists files that are not open',
    async () => {
      await page.keyboard.press('Control+Shift+M');
      const panel = page.locator('.markers-panel');
      await panel.getByText('users.ts').first().waitFor();
      // Only rows in sight are in the page, so the list is made short, and one file opened again for the picture.
      await page
        .getByRole('button', { name: /^Collapse All/ })
        .last()
        .click();
      for (const file of ['orders.ts', 'openapi.yaml', 'users.ts'])
        await panel.getByText(file).first().waitFor();
      await panel.getByText('users.ts').first().click();
    },
    'problems.png',
  );
  await step(
    page,
    'the hover tells attack, evidence and fix',
    async () => {
      await page.keyboard.press('Control+Shift+M');
      await goToFinding(page, unguarded);
      await pointAtFinding(page);
      await page.locator('.monaco-hover').getByText('requireAuth').first().waitFor();
    },
    'hover.png',
  );
  await step(
    page,
    'the quick fix menu offers to guard the route',
    async () => {
      await goToFinding(page, unguarded);
      await openQuickFixes(page, 'requireAuth');
    },
    'quick-fix.png',
  );
  await step(page, 'applying it guards the route, and the squiggle goes', async () => {
    // Enter takes the first entry, which is the preferred fix; the menu shields itself from the mouse at first.
    await page.keyboard.press('Enter');
    await eventually(async () => {
      assert.match(await visibleText(page), /delete\('\/:id', requireAuth,/);
      assert.equal(await findingAtCursor(page), undefined);
    });
  });
  await step(
    page,
    'the quick fix menu offers to leave secret fields out',
    async () => {
      await goToFinding(page, exposed);
      await openQuickFixes(page, 'Do not read');
    },
    'quick-fix-fields.png',
  );
  await page.keyboard.press('Escape');
  await step(
    page,
    'a squiggle in the API description',
    async () => {
      await openFile(page, 'openapi.yaml');
      await squiggles(page).first().waitFor();
    },
    'openapi.png',
  );
  await step(
    page,
    'the quick fix menu offers a repair of the API description',
    async () => {
      await goToFinding(page, plain);
      await openQuickFixes(page, 'https');
    },
    'quick-fix-description.png',
  );
  await page.keyboard.press('Escape');
  await step(
    page,
    'the page of a rule opens from its finding',
    async () => {
      await goToFinding(page, exposed);
      await openQuickFixes(page, 'Explain');
      // Enter takes the entry that has the focus, which is the preferred fix at first.
      const focused = page.locator('.action-widget .monaco-list-row.focused');
      for (let moves = 0; moves < 10 && !/Explain/.test((await focused.textContent()) ?? ''); moves++)
        await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page
        .getByRole('tab', { name: /excessive-data-exposure/ })
        .first()
        .waitFor();
      await page
        .frameLocator('iframe.webview')
        .frameLocator('iframe')
        .getByRole('heading', { name: /excessive-data-exposure/ })
        .waitFor();
    },
    'explain.png',
  );
  await step(page, 'no notification was shown', async () => {
    assert.deepEqual(await page.evaluate('window.seenNotifications'), []);
  });
}

async function lookInRestrictedMode(page) {
  await step(page, 'findings come in Restricted Mode', async () => {
    await openFile(page, 'users.ts');
    await page.locator('.statusbar').getByText('Restricted Mode').waitFor();
    await squiggles(page).first().waitFor();
  });
}

function squiggles(page) {
  return page.locator('.editor-instance').locator('.squiggly-error, .squiggly-warning, .squiggly-info');
}

async function quickOpen(page, words) {
  const input = page.locator('.quick-input-widget input').first();
  for (let attempt = 0; attempt < 5; attempt++) {
    await page.keyboard.press('Control+P');
    if (await appears(input)) break;
  }
  await input.fill(words);
  // The list is filtered a moment later; Enter takes the focused row.
  await page
    .locator('.quick-input-list .monaco-list-row.focused', { hasText: words.split(':')[0] })
    .waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
}

async function openFile(page, name, line = 1) {
  await page.locator('.monaco-workbench .statusbar').waitFor();
  await quickOpen(page, `${name}:${line}:1`);
  await page.getByRole('tab', { name }).first().waitFor();
}

/** Goes to the first finding below line `above` of a file, as F8 does, and closes the peek that F8 opens. */
async function goToFinding(page, { file, above }) {
  await openFile(page, file, above);
  await squiggles(page).first().waitFor();
  await page.keyboard.press('Alt+F8');
  await page.locator('.peekview-widget, .zone-widget').first().waitFor();
  await page.keyboard.press('Escape');
}

/** Rests the mouse on the squiggle of the line where the cursor is. */
async function pointAtFinding(page) {
  const box = await eventually(async () => {
    const found = await findingAtCursor(page);
    assert.ok(found, 'no squiggle where the cursor is');
    return found;
  });
  await page.mouse.move(box.x + 12, box.y + box.height / 2);
  await page.mouse.move(box.x + 14, box.y + box.height / 2);
}

async function findingAtCursor(page) {
  const cursor = await page.locator('.editor-instance .cursor').first().boundingBox();
  const boxes = await Promise.all((await squiggles(page).all()).map((each) => each.boundingBox()));
  return boxes.find((box) => box && Math.abs(box.y - cursor.y) < cursor.height / 2);
}

async function visibleText(page) {
  const text = await page.locator('.editor-instance .view-lines').first().textContent();
  return text.replaceAll('\u00a0', ' ');
}

async function eventually(check) {
  for (const end = Date.now() + 20_000; ; await wait(100)) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() > end) throw error;
    }
  }
}

/** A diagnostic that lands while the menu opens can close it: press again, as a person would. */
async function openQuickFixes(page, words) {
  const entry = page.locator('.action-widget').getByText(words).first();
  for (let attempt = 0; attempt < 5; attempt++) {
    await page.keyboard.press('Control+.');
    if (await appears(entry)) return;
  }
  throw new Error(`the quick fix menu never showed ${words}`);
}

function appears(locator) {
  return locator.waitFor({ timeout: 4000 }).then(
    () => true,
    () => false,
  );
}

/** Runs in the page: remembers every notification, however soon it goes away. */
function watchNotifications() {
  window.seenNotifications = [];
  const look = () => {
    for (const toast of document.querySelectorAll('.notification-toast')) {
      const text = toast.textContent.trim();
      if (text && !window.seenNotifications.includes(text)) window.seenNotifications.push(text);
    }
  };
  document.addEventListener('DOMContentLoaded', () =>
    new MutationObserver(look).observe(document.body, { childList: true, subtree: true }),
  );
}

function lineOf(path, words) {
  const lines = readFileSync(join(root, 'test/demo', path), 'utf8').split('\n');
  return lines.findIndex((line) => line.includes(words)) + 1;
}
