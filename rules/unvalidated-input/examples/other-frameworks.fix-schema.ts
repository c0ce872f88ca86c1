// The body is read once, and waited for: the schema stands where it is read.
import Router from '@koa/router';
import { Hono } from 'hono';
import { DataTypes, Sequelize } from 'sequelize';
import * as z from 'zod';

const sequelize = new Sequelize('sqlite:books.db');
const Book = sequelize.define('Book', { title: DataTypes.STRING, pages: DataTypes.INTEGER });

export const id = z.uuid();
export const app = new Hono();
export const router = new Router();

const postBooksBody = z.object({ pages: z.number().int(), title: z.string() });

app.post('/books', async (c) => {
  const started = Date.now();
  const input = postBooksBody.safeParse(await c.req.json());
  if (!input.success) {
    return c.json({ error: 'The request is not valid' }, 400);
  }
  const { title, pages } = input.data;
  const book = await Book.create({ title, pages });
  return c.json({ id: book.get('id'), took: Date.now() - started }, 201);
});

router.post('/books', async (ctx) => {
  const { title, pages } = ctx.request.body;
  await Book.create({ title, pages });
  ctx.status = 201;
});
