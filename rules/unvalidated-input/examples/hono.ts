import { zValidator } from '@hono/zod-validator';
import { Hono } from 'hono';
import mongoose from 'mongoose';
import { z } from 'zod';

const app = new Hono();
const Book = mongoose.model('Book', new mongoose.Schema({ title: String, pages: Number }));
const Input = z.object({ title: z.string(), pages: z.int() });

app.post('/books', async (c) => c.json(await Book.create(await c.req.json())));
//<^^^^^^^^^^^^^^ finding [missing-authentication] low: `POST /books` answers without authentication
//                                                             ^^^^^^^^^^^^ finding medium: The whole body of the request goes into `Book.create` without validation
//                                                             ^^^^^^^^^^^^ refused schema: The handler has no body with braces.
app.put('/books', zValidator('json', Input), async (c) => c.json(await Book.create(c.req.valid('json'))));
//<^^^^^^^^^^^^^ finding [missing-authentication] low: `PUT /books` answers without authentication
app.patch('/books', async (c) => {
//<^^^^^^^^^^^^^^^ finding [missing-authentication] low: `PATCH /books` answers without authentication
  const input = Input.parse(await c.req.json());
  return c.json(await Book.create(input));
});
