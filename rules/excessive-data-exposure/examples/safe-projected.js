const express = require('express');
const { MongoClient, ObjectId } = require('mongodb');

const readers = new MongoClient(process.env.MONGO_URL).db().collection('readers');
const app = express();

app.get('/readers/:id', async (req, res) => {
  res.json(await readers.findOne({ _id: new ObjectId(req.params.id) }, { projection: { name: 1, city: 1 } }));
});
app.get('/readers', async (req, res) => {
  res.json(await readers.find({ city: String(req.query.city) }, { projection: { name: 1 } }).limit(20).toArray());
});
app.get('/old/:id', (req, res) => {
  readers.findOne({ _id: new ObjectId(req.params.id) }, { projection: { name: 1 } }, (error, reader) => {
    if (error) return res.sendStatus(500);
    res.json(reader);
  });
});
module.exports = app;
