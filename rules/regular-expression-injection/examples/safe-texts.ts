import express from 'express';

interface Index {
  search(word: string): string[];
  match(path: string): boolean;
}

const app = express();
const titles = ['Emma', 'Persuasion'];

// What an index is asked for is no pattern.
export function routes(index: Index) {
  app.get('/index', (req, res) => {
    res.json({ found: index.search(String(req.query.word)), fits: index.match(String(req.query.path)) });
  });
}

app.get('/titles', (req, res) => {
  res.json(titles.filter((title) => title.includes(String(req.query.like))));
});

app.get('/numbers', (req, res) => {
  res.json(titles.filter((title) => title.match(/^\w+$/) && String(req.query.like).match(/^\d+$/)));
});

app.listen(3000);
