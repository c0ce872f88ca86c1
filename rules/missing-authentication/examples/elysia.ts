// A guard is named in the options behind the handler, which a route may lack.
import { type Context, Elysia } from 'elysia';
import { readers } from './readers';
import { books } from './store';

const requireReader = async ({ headers, status }: Context) => {
  if (!(await readers.of(headers.authorization))) return status(401);
};

export const app = new Elysia()
  .get('/books', () => books.all())
  .post('/books', ({ body }) => books.add(body), { beforeHandle: requireReader })
  .put('/books/:id', ({ params, body }) => books.change(params.id, body), { beforeHandle: [requireReader] })
  .delete('/books/:id', ({ params }) => books.remove(params.id))
// ^^^^^^^^^^^^^^^^^^^ finding high: answers without authentication
  .patch('/books/:id', ({ params, body }) => books.correct(params.id, body), {
// ^^^^^^^^^^^^^^^^^^ finding high: answers without authentication
    detail: { summary: 'Correct a book' },
  })
  .listen(3000);
