const chrome = require('chrome-remote-interface');
const pdf = require('html-pdf');
const phantom = require('phantom');
const wkhtmltoimage = require('wkhtmltoimage');
const wkhtmltopdf = require('wkhtmltopdf');

module.exports.render = async (address, text) => {
  wkhtmltopdf(address, { pageSize: 'letter' });
  //          ^^^^^^^ sink url
  //          ^^^^^^^ sink html
  wkhtmltoimage.generate(address, { output: 'page.png' });
  //                     ^^^^^^^ sink url
  //                     ^^^^^^^ sink html
  pdf.create(text).toBuffer(() => {});
  //         ^^^^ sink html
  const instance = await phantom.create();
  const page = await instance.createPage();
  await page.open(address);
  //              ^^^^^^^ sink url
  await page.setContent(text, address);
  //                    ^^^^ sink html
  const { Page, Runtime } = await chrome();
  await Page.navigate({ url: address });
  //                         ^^^^^^^ sink url
  await Runtime.evaluate({ expression: text });
  //                                   ^^^^ sink code
  chrome((client) => client.Page.setDocumentContent({ html: text }));
  //                                                        ^^^^ sink html
};
