const express = require('express');
const mongoose = require('mongoose');
const { checkKey, keepCaller } = require('./guards');

const Herb = mongoose.model('Herb', new mongoose.Schema({ name: String, use: String }));

const app = express();
app.use(express.json({ limit: '10kb' }));
app.use(keepCaller);

app.post('/herbs', checkKey, async (request, response) => {
  response.status(201).json(await Herb.create({ name: String(request.body.name) }));
});

app.put('/herbs/:id', checkKey, async (request, response) => {
  await Herb.updateOne({ _id: request.params.id }, { name: String(request.body.name) });
  response.status(204).end();
});

app.delete('/herbs/:id', async (request, response) => {
//<^^^^^^^^^^^^^^^^^^^^ finding high: `DELETE /herbs/:id` answers without authentication
  await Herb.deleteOne({ _id: request.params.id });
  response.status(204).end();
});
