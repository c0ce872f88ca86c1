// In Express 5 queries are flat, unless the application parses them otherwise.
import express from 'express';
import { MongoClient } from 'mongodb';
import qs from 'qs';

const app = express();
app.set('query parser', (text) => qs.parse(text));
const users = new MongoClient('mongodb://localhost').db().collection('users');

app.get('/users', async (req, res) => {
  const count = await users.countDocuments({ name: { $eq: req.query.name } });
  res.json({ count });
});

export default app;
