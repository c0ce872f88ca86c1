// Functions of the project that leave out line breaks were made for something else: what they give is no entry for people.
const express = require('express');

const app = express();
app.use(express.json());

function slugOf(text) {
  return String(text || '').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

function shortened(text) {
  return String(text).slice(0, 8).replace(/[\r\n]/g, ' ');
}

app.post('/notes', (req, res) => {
  console.log(`A note on ${req.body.title}`);
  //          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding low: is written to a log with its line breaks
  res.json({ slug: slugOf(req.body.title), short: shortened(req.body.text) });
});

module.exports = app;
