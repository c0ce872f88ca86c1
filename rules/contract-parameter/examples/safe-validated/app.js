import express from 'express';

export const app = express();

import { z } from 'zod';

const query = z.object({ title: z.string(), limit: z.coerce.number().max(50) });

app.get('/books', (request, response) => {
  const input = query.parse(request.query);
  response.json({ title: request.query.title, limit: input.limit });
});
