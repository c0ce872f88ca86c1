import { fromHono } from 'chanfana';
import { Hono } from 'hono';
import { bearerAuth } from 'hono/bearer-auth';
import { ReadBook, RemoveBook } from './books';

const app = new Hono();
app.use('/admin/*', bearerAuth({ token: 'written down' }));

const admin = fromHono(new Hono());
admin.delete('/books/:id', RemoveBook);
//<^^^^^^^^^^^^^^^^^^^^^^ route DELETE /admin/books/:id
//<^^^^^^^^^^^^^^^^^^^^^^ asks who is there

const api = fromHono(app, { docs_url: '/docs' });
api.get('/books/:id', ReadBook);
//<^^^^^^^^^^^^^^^^^ route GET /books/:id
//<^^^^^^^^^^^^^^^^^ asks nothing
api.route('/admin', admin);

export default app;
