const express = require('express');
const sanitizeHtml = require('sanitize-html');

const app = express();
app.set('view engine', 'ejs');

app.get('/', (req, res) => {
  res.render('index', { name: req.query.name, title: 'Books' });
});

app.get('/books', (req, res) => {
  const { note } = req.query;
  res.render('books/show.hbs', { book: { note }, rows: [] });
});

function escapeHtml(value) {
  return String(value).replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

app.get('/shelves', (req, res) => res.render('shelf.pug', { label: `<b>${escapeHtml(req.query.label)}</b>` }));

app.get('/authors', (req, res) => res.render('author.njk', { about: req.query.about }));

// The template escapes it.
app.get('/titles', (req, res) => res.render('index', { name: 'all', title: req.query.title }));
app.get('/rows', (req, res) => res.render('books/show.hbs', { book: { note: '' }, rows: [{ text: req.query.text }] }));

// It is taken out of the text before.
app.get('/clean', (req, res) => res.render('index', { name: sanitizeHtml(req.query.name), title: 'Books' }));

// Nothing is known of the template.
app.get('/other', (req, res) => res.render('elsewhere', { name: req.query.name }));

app.listen(3000);
