const express = require('express');
const pdf = require('html-pdf');
const { generatePdf } = require('html-pdf-node');
const wkhtmltopdf = require('wkhtmltopdf');
const nodeHtmlToImage = require('node-html-to-image');

const app = express();
app.use(express.json());
app.post('/invoices', (req, res) => {
  pdf.create(`<p>${req.body.note}</p>`).toStream((error, stream) => stream.pipe(res));
  //         ^^^^^^^^^^^^^^^^^^^^^^^^^ sink rendered-html
});
app.post('/letters', async (req, res) => {
  res.send(await generatePdf({ content: req.body.html }, { format: 'A4' }));
  //                                    ^^^^^^^^^^^^^ sink rendered-html
});
app.post('/pages', (req, res) => {
  wkhtmltopdf(req.body.html).pipe(res);
  //          ^^^^^^^^^^^^^ sink rendered-html
});
app.post('/cards', async (req, res) => {
  res.send(await nodeHtmlToImage({ html: req.body.html }));
  //                                     ^^^^^^^^^^^^^ sink rendered-html
});
