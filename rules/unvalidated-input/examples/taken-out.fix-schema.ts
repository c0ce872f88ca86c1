// The body is taken out of the request under its own name.
import Router from '@koa/router';
import { DataTypes, Sequelize } from 'sequelize';
import { z } from 'zod';

const sequelize = new Sequelize(process.env.DATABASE_URL as string);
const Book = sequelize.define('Book', { title: DataTypes.STRING, pages: DataTypes.INTEGER });
const Shelf = z.object({ room: z.string().max(80) });
const router = new Router();

const postBooksBody = z.object({ pages: z.number().int(), title: z.string() });

router.post('/books', async (ctx) => {
  const { body } = ctx.request;
  // Both come from the form.
  const input = postBooksBody.safeParse(body);
  if (!input.success) {
    return ctx.throw(400, 'The request is not valid');
  }
  await Book.create({ title: input.data.title, pages: input.data.pages });
  ctx.status = 201;
});

router.put('/books/:id', async (ctx) => {
  const { body } = ctx.request;
  const { title, pages } = body;
  await Book.update({ title, pages }, { where: { id: ctx.params.id } });
  ctx.status = 204;
});

router.post('/shelves', async (ctx) => {
  ctx.body = Shelf.parse(ctx.request.body);
});

export default router;
