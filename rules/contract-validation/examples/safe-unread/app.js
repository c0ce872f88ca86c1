import { Hono } from 'hono';
import { zValidator } from '@hono/zod-validator';
import { z } from 'zod';
import { titleSchema } from '@company/schemas';
import { isYear } from '@company/checks';

export const app = new Hono();
// What is imported may ask for the length, and what is called for the range.
const book = z.strictObject({ title: titleSchema, year: z.number().int().refine(isYear) });

app.post('/books', zValidator('json', book), (c) => c.json(c.req.valid('json'), 201));
