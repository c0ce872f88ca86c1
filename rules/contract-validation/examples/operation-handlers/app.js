import express from 'express';
import { OpenAPIBackend } from 'openapi-backend';

// What is not allowed goes on to the handler, since nothing answers it.
const api = new OpenAPIBackend({ definition: './openapi.yaml' });
api.register('addBook', (context, request, response) => {
  response.status(201).json({ title: request.body.title });
});

const app = express();
app.use(express.json());
app.use((request, response) => api.handleRequest(request, request, response));
