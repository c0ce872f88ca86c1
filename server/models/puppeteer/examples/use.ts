import puppeteer from 'puppeteer';

export async function picture(address: string) {
  const browser = await puppeteer.launch();
  const page = await browser.newPage();
  await page.goto(address);
  //              ^^^^^^^ sink url
  return page.screenshot();
}
