import express from 'express';

const app = express();
app.use(express.json());

app.post('/filters', (request, response) => {
  // It is made to see whether it can be, and nothing is held against it.
  for (const each of [request.body.include, request.body.exclude]) {
    try {
      new RegExp(each);
    } catch {
      response.status(400).json({ error: 'That is no pattern' });
      return;
    }
  }
  response.sendStatus(204);
});

const pages = ['Start', 'About us', 'Prices'];

// What is left between all other signs are words.
app.get('/pages', (request, response) => {
  const words = String(request.query.search).split(/\W+/);
  response.json(pages.map((page) => words.filter((word) => new RegExp(word, 'i').test(page)).length));
});

app.get('/titles', (request, response) => {
  const word = String(request.query.word).replace(/\W/g, '');
  response.json(pages.filter((page) => new RegExp(word, 'i').test(page)));
});

app.listen(3000);
