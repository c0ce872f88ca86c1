// Databases of graphs, documents and points, and services that search.
import { aql, Database, literal } from 'arangojs';
import express from 'express';
import { Meilisearch } from 'meilisearch';
import { type Collection, MongoClient } from 'mongodb';
import nano from 'nano';

const app = express();
app.use(express.json());
const graph = new Database({ url: 'http://graph.example' });
const notes = nano('http://localhost:5984').use('notes');
const books = new Meilisearch({ host: 'http://search.example' }).index('books');
const members: Collection = new MongoClient('mongodb://localhost').db('library').collection('members');

app.get('/books/:id', async (req, res) => {
  const found = await graph.query(`for b in books filter b._key == '${req.params.id}' return b`);
  res.json(await found.all());
});

app.get('/sorted', async (req, res) => {
  const direction = literal(String(req.query.direction));
  res.json(await (await graph.query(aql`for b in books sort b.title ${direction} return b`)).all());
});

app.post('/notes/search', async (req, res) => {
  const { docs } = await notes.find({ selector: { owner: req.body.owner, kind: 'public' } });
  res.json(docs);
});

app.get('/search', async (req, res) => {
  const filter = `shelf = ${req.query.shelf} AND hidden = false`;
  res.json(await books.search(String(req.query.text), { filter }));
});

app.post('/members/leave', async (req, res) => {
  if (typeof req.body.token !== 'string') {
    return res.status(400).json({ error: 'The request is not valid' });
  }
  await members.bulkWrite([{ deleteOne: { filter: { token: req.body.token } } }]);
  res.sendStatus(204);
});
