import express from 'express';

export const app = express();

import { find } from './find.js';

app.get('/books/:id', async (request, response) => response.json(await find(request.params.id)));
