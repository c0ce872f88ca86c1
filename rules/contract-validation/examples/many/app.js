import express from 'express';
import { books } from './store.js';

export const app = express();
app.use(express.json());

app.post('/a', async (request, response) => {
  await books.insertOne({ title: request.body.title });
  //                             ^^^^^^^^^^^^ finding [unvalidated-input] medium: `title` of the request's body goes into
  response.sendStatus(201);
});
app.post('/b', async (request, response) => {
  await books.insertOne({ title: request.body.title });
  //                             ^^^^^^^^^^^^ finding [unvalidated-input] medium: `title` of the request's body goes into
  response.sendStatus(201);
});
app.post('/c', async (request, response) => {
  await books.insertOne({ title: request.body.title });
  //                             ^^^^^^^^^^^^ finding [unvalidated-input] medium: `title` of the request's body goes into
  response.sendStatus(201);
});
app.post('/d', async (request, response) => {
  await books.insertOne({ title: request.body.title });
  //                             ^^^^^^^^^^^^ finding [unvalidated-input] medium: `title` of the request's body goes into
  response.sendStatus(201);
});
