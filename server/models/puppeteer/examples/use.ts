import puppeteer from 'puppeteer';

export async function picture(address: string) {
  const browser = await puppeteer.launch();
  const page = await browser.newPage();
  await page.goto(address);
  //              ^^^^^^^ sink url
  return page.screenshot();
}

export async function title(address: string, selector: string) {
  const browser = await puppeteer.launch();
  const page = await browser.newPage();
  await page.evaluate(`document.querySelector('${selector}').innerText`);
  //                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sink code
  await page.addScriptTag({ url: address });
  //                             ^^^^^^^ sink url
  return page.evaluate((given) => document.querySelector(given)?.textContent, selector);
  //                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sink code
}
