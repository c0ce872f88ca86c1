const express = require('express');
const escapeHtml = require('escape-html');
const pdf = require('html-pdf');

const app = express();
app.use(express.json());
app.post('/invoice', (req, res) => {
  pdf.create(`<h1>Invoice</h1><p>${escapeHtml(req.body.note)}</p>`).toStream((error, stream) => stream.pipe(res));
});
app.post('/total', (req, res) => {
  pdf.create(`<p>${Number(req.body.total)}</p>`).toStream((error, stream) => stream.pipe(res));
});
