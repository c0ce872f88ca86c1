import express from 'express';
import * as OpenApiValidator from 'express-openapi-validator';
import { bearer } from './bearer.js';

export const app = express();
// The description is what asks for the credential.
app.use(OpenApiValidator.middleware({ apiSpec: './openapi.yaml', validateSecurity: { handlers: { bearer } } }));
app.get('/api/books/:id', (req, res) => res.end());
app.post('/api/books', (req, res) => res.end());
app.delete('/api/books/:id', (req, res) => res.end());
