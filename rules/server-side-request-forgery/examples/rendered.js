const express = require('express');
const puppeteer = require('puppeteer');
const pdf = require('html-pdf');

const app = express();
app.use(express.json());
app.post('/pdf', async (req, res) => {
  const browser = await puppeteer.launch();
  const page = await browser.newPage();
  await page.setContent(req.body.html);
  //                    ^^^^^^^^^^^^^ finding: becomes part of a page that the server opens
  res.send(await page.pdf());
});
app.post('/invoice', (req, res) => {
  pdf.create(`<h1>Invoice</h1><p>${req.body.note}</p>`).toStream((error, stream) => stream.pipe(res));
  //         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: becomes part of a page that the server opens
});
