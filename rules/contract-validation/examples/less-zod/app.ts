import { Hono } from 'hono';
import { zValidator } from '@hono/zod-validator';
import { z } from 'zod';

export const app = new Hono();
const book = z.looseObject({ title: z.string(), year: z.number().int().min(1000).max(2100) });

app.post('/books', zValidator('json', book), (c) => c.json(c.req.valid('json'), 201));
