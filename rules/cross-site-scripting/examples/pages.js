// Pages that are put together by hand.
const express = require('express');

const app = express();
app.use(express.urlencoded({ extended: true }));

app.get('/hello', (req, res) => {
  res.send('<h1>Hello ' + req.query.name + '</h1>');
  //       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: is sent back as HTML
});

app.get('/echo', (req, res) => {
  res.send(req.query.text);
  //       ^^^^^^^^^^^^^^ finding: is sent back as HTML
});

app.get('/search', (req, res) => {
  const { q = '' } = req.query;
  const results = ['<ul>'];
  results.push(`<li>No book with the title ${q}</li>`);
  results.push('</ul>');
  res.status(404).send(results.join('\n'));
  //                   ^^^^^^^^^^^^^^^^^^ finding: is sent back as HTML
  //                   ^^^^^^^^^^^^^^^^^^ refused escape: The data is joined into the text elsewhere: convert it there.
});

app.use('/missing/:page', (req, res) => {
  res.status(404);
  res.end(`<p>There is no page ${req.params.page}</p>`);
  //      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: is sent back as HTML
});

app.post('/comments', (req, res) => {
  let html = '<ol>';
  for (const comment of req.body.comments) html += `<li>${comment.trim()}</li>`;
  html += '</ol>';
  res.set('Content-Type', 'text/html');
  res.send(html);
  //       ^^^^ finding: is sent back as HTML
  //       ^^^^ refused escape: The data is joined into the text elsewhere: convert it there.
});

// Taking `<script>` out once leaves `<scr<script>ipt>`, and `<img onerror=…>`.
app.get('/clean', (req, res) => {
  const text = req.query.text.replace('<script>', '');
  res.send(`<p>${text}</p>`);
  //       ^^^^^^^^^^^^^^^^ finding: is sent back as HTML
});

app.get('/page', (req, res) => {
  res.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' });
  res.write('<title>' + req.query.title + '</title>');
  //        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: is sent back as HTML
  res.end();
});

app.get('/data', (req, res) => {
  res.send(`<script>const filter = ${JSON.stringify(req.query)};</script>`);
  //       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: is sent back as HTML
  //       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ refused escape: Escaping does not help within `<script>`: put the data into an attribute, and read it from there.
});

module.exports = app;

// No link and no form of another page makes a browser show the answer to such a request.
app.patch('/names/:name', (req, res) => {
  res.send('<p>' + req.params.name + '</p>');
  //       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding low: is sent back as HTML
});
