import express from 'express';
import { OpenAPIBackend } from 'openapi-backend';

const api = new OpenAPIBackend({ definition: './openapi.yaml' });
api.register('addBook', (context, request, response) => {
  response.status(201).json({ title: request.body.title });
});
api.register('validationFail', (context, request, response) => {
  response.status(400).json({ errors: context.validation.errors });
});

const app = express();
app.use(express.json());
app.use((request, response) => api.handleRequest(request, request, response));
