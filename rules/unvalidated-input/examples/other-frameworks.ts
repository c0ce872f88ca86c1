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
  //                             ^^^^^^^^^^^^ finding: `pages`, `title` of the request's body go into `Bo
  const book = await Book.create({ title, pages });
  return c.json({ id: book.get('id'), took: Date.now() - started }, 201);
});

router.post('/books', async (ctx) => {
  const { title, pages } = ctx.request.body;
  //                       ^^^^^^^^^^^^^^^^ finding: `pages`, `title` of the request's body go into `Bo
  await Book.create({ title, pages });
  ctx.status = 201;
});
