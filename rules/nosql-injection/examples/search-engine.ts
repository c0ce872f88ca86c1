import { Client } from '@elastic/elasticsearch';
import express from 'express';

const client = new Client({ node: process.env.SEARCH_URL });
const app = express();
app.use(express.json());

app.get('/books', async (req, res) => {
  const found = await client.search({
    index: 'books',
    query: { bool: { must: [{ match: { title: String(req.query.title) } }], filter: { term: { kind: req.query.kind } } } },
  });
  res.json(found.hits.hits.map((hit) => hit._id));
});

app.post('/books/search', async (req, res) => {
  const found = await client.search({ index: 'books', query: req.body.query });
  //                                                         ^^^^^^^^^^^^^^ finding: becomes a clause of a query
  res.json(found.hits.hits.map((hit) => hit._id));
});

app.post('/books/filtered', async (req, res) => {
  const found = await client.search({
    index: 'books',
    query: { bool: { must: { match_all: {} }, filter: req.body.filters } },
    //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: becomes a clause of a query
  });
  res.json(found.hits.hits.map((hit) => hit._id));
});

app.post('/books/:id/copies', async (req, res) => {
  await client.update({
    index: 'books',
    id: req.params.id,
    script: { source: 'ctx._source.copies += ' + req.body.count },
    //      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: becomes part of code that the database runs
  });
  await client.update({
    index: 'books',
    id: req.params.id,
    script: { source: 'ctx._source.copies += params.count', params: { count: req.body.count } },
  });
  res.sendStatus(204);
});
