// Draws docs/media/icon.png from docs/media/icon.svg; the marketplace takes no SVG.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { launchChromium } from './host/chromium.mjs';
import { root } from './reports.mjs';

const size = 256;
const drawing = readFileSync(join(root, 'docs/media/icon.svg'), 'utf8');
const browser = await launchChromium();
const page = await browser.newPage({ viewport: { width: size, height: size } });
await page.setContent(`<body style="margin:0">${drawing}</body>`);
await page.screenshot({ path: join(root, 'docs/media/icon.png'), omitBackground: true });
await browser.close();
