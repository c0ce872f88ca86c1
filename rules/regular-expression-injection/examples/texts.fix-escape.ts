import express from 'express';

const app = express();
const titles = ['Emma', 'Persuasion'];

app.get('/titles', (req, res) => {
  res.json(titles.filter((title) => title.match(String(req.query.like).replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))));
});

function find(text: string, word: string) {
  return text.search(word);
}

app.get('/find', (req, res) => {
  res.json({ at: find('Emma', String(req.query.word)) });
});

app.get('/upper', (req, res) => {
  res.json(titles.filter((title) => title.toUpperCase().match(`^${req.query.start}`)));
});

app.listen(3000);
