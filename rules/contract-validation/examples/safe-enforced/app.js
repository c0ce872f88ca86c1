import express from 'express';
import * as OpenApiValidator from 'express-openapi-validator';
import { books } from './store.js';

export const app = express();
app.use(express.json());

app.use(OpenApiValidator.middleware({ apiSpec: './openapi.yaml' }));

app.post('/books', async (request, response) => {
  await books.insertOne({ title: request.body.title });
  response.sendStatus(201);
});
