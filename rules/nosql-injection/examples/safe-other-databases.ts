import { flux, InfluxDB } from '@influxdata/influxdb-client';
import { aql, Database } from 'arangojs';
import express from 'express';
import { MongoClient } from 'mongodb';
import nano from 'nano';

const app = express();
app.use(express.json());
const graph = new Database({ url: 'http://graph.example' });
const notes = nano('http://localhost:5984').use('notes');
const points = new InfluxDB({ url: 'http://points.example' }).getQueryApi('library');
const members = new MongoClient('mongodb://localhost').db('library').collection('members');

app.get('/books/:id', async (req, res) => {
  const bound = await graph.query('for b in books filter b._key == @id return b', { id: req.params.id });
  const tagged = await graph.query(aql`for b in books filter b._key == ${req.params.id} return b`);
  res.json([await bound.all(), await tagged.all()]);
});

app.post('/notes/search', async (req, res) => {
  res.json((await notes.find({ selector: { owner: String(req.body.owner), kind: 'public' } })).docs);
});

app.get('/visits', async (req, res) => {
  res.json(await points.collectRows(flux`from(bucket: ${req.query.shelf}) |> range(start: -1h)`));
});

// What is stored is no condition.
app.post('/members', async (req, res) => {
  await members.bulkWrite([{ insertOne: { document: { name: req.body.name } } }]);
  res.sendStatus(201);
});
