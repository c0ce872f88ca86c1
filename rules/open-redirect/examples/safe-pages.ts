import express from 'express';
import helmet from 'helmet';

export const app = express();
app.use(helmet());

const escaped = (text: string) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;').replace(/'/g, '&#39;');

// The address begins on this site.
app.get('/books/:name/found', (req, res) => {
  const page = `<meta http-equiv="refresh" content="0; url=/books/${escaped(req.params.name)}">`;
  res.type('html').send(page);
});

// What is shown beside the address goes nowhere.
app.get('/names/:name', (req, res) => {
  const page = `<meta http-equiv="refresh" content="5; url=/names"><p>${escaped(req.params.name)}</p>`;
  res.type('html').send(page);
});

// A list of what may be gone to.
app.get('/to', (req, res) => {
  const places: Record<string, string> = { shop: 'https://shop.example.com/', press: 'https://press.example.com/' };
  const place = places[String(req.query.place)] ?? '/';
  res.type('html').send(`<meta http-equiv="refresh" content="0; url=${place}">`);
});
