import express from 'express';

export const app = express();

import { search } from './search.js';

app.get('/books', (request, response) => response.json(search(request.query)));
