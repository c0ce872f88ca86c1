import express from 'express';
import mongoose from 'mongoose';

const Connection = mongoose.model(
  'Connection',
  new mongoose.Schema({ url: String, apiKey: String, authToken: String }),
);
const Member = mongoose.model('Member', new mongoose.Schema({ name: String, apiKey: String }));

const app = express();
app.use(express.json());

// Whoever sets up how another service is called gives its key: the form is there to take it.
app.post('/connections', async (request, response) => {
  await Connection.create({ url: request.body.url });
  response.status(201).end();
});

// The key of an account is given out, and chosen by nobody.
app.post('/members', async (request, response) => {
  await Member.create(request.body);
  response.status(201).end();
});

app.listen(3000);
