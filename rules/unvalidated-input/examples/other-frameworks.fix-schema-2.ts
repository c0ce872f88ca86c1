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

app.post('/books', async (c) => {
  const started = Date.now();
  const { title, pages } = await c.req.json();
  const book = await Book.create({ title, pages });
  return c.json({ id: book.get('id'), took: Date.now() - started }, 201);
});

const postBooksBody = z.object({ pages: z.number().int(), title: z.string() });

router.post('/books', async (ctx) => {
  const input = postBooksBody.safeParse(ctx.request.body);
  if (!input.success) {
    return ctx.throw(400, 'The request is not valid');
  }
  const { title, pages } = input.data;
  await Book.create({ title, pages });
  ctx.status = 201;
});
