// Pages that are put together by hand.
const express = require('express');

const app = express();
app.use(express.urlencoded({ extended: true }));

app.get('/hello', (req, res) => {
  res.send('<h1>Hello ' + req.query.name + '</h1>');
});

function escapeHtml(value) {
  return String(value).replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

app.get('/echo', (req, res) => {
  res.send(escapeHtml(req.query.text));
});

app.get('/search', (req, res) => {
  const { q = '' } = req.query;
  const results = ['<ul>'];
  results.push(`<li>No book with the title ${q}</li>`);
  results.push('</ul>');
  res.status(404).send(results.join('\n'));
});

app.use('/missing/:page', (req, res) => {
  res.status(404);
  res.end(`<p>There is no page ${req.params.page}</p>`);
});

app.post('/comments', (req, res) => {
  let html = '<ol>';
  for (const comment of req.body.comments) html += `<li>${comment.trim()}</li>`;
  html += '</ol>';
  res.set('Content-Type', 'text/html');
  res.send(html);
});

// Taking `<script>` out once leaves `<scr<script>ipt>`, and `<img onerror=…>`.
app.get('/clean', (req, res) => {
  const text = req.query.text.replace('<script>', '');
  res.send(`<p>${text}</p>`);
});

app.get('/page', (req, res) => {
  res.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' });
  res.write('<title>' + req.query.title + '</title>');
  res.end();
});

app.get('/data', (req, res) => {
  res.send(`<script>const filter = ${JSON.stringify(req.query)};</script>`);
});

module.exports = app;

// No link and no form of another page makes a browser show the answer to such a request.
app.patch('/names/:name', (req, res) => {
  res.send('<p>' + req.params.name + '</p>');
});
