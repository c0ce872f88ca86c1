import { scryptSync } from 'node:crypto';
import express from 'express';
import { MongoClient } from 'mongodb';

const app = express();
app.use(express.json());
const users = new MongoClient(process.env.MONGO_URL).db().collection('users');
const rooms = new MongoClient(process.env.MONGO_URL).db().collection('rooms');

// Slowly hashed, with one salt for all.
app.post('/login', async (request, response) => {
  const password = scryptSync(String(request.body.password), process.env.PEPPER, 32).toString('hex');
  const user = await users.findOne({ email: String(request.body.email), password });
  response.json({ id: user?._id });
});

// Two fields of one form.
app.post('/register', async (request, response) => {
  if (request.body.password !== request.body.passwordAgain) return response.status(400).end();
  response.status(204).end();
});

// What is held against the environment is not stored.
app.post('/maintenance', async (request, response) => {
  if (request.body.password !== process.env.MAINTENANCE_PASSWORD) return response.status(401).end();
  response.status(204).end();
});

// The code of a room is told to all guests.
app.get('/rooms/:code', async (request, response) => {
  const room = await rooms.findOne({ passcode: String(request.params.code) });
  response.json({ name: room?.name });
});
