import express from 'express';
import * as OpenApiValidator from 'express-openapi-validator';
import { bearer } from './bearer.js';

export const app = express();
// What the description says is open is open.
app.use(OpenApiValidator.middleware({ apiSpec: './openapi.yaml', validateSecurity: { handlers: { bearer } } }));
app.get('/books', (request, response) => response.end());
