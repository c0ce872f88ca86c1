// What a route says of itself is for readers of the description; nothing asks for the token because of it.
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import { bearerAuth } from 'hono/bearer-auth';
import { books } from './books';

const app = new OpenAPIHono();
const id = z.object({ id: z.uuid() });
const responses = { 200: { description: 'done' } };

app.openapi(
  createRoute({
    method: 'put',
    path: '/books/{id}',
    security: [{ bearer: [] }],
    middleware: [bearerAuth({ token: process.env.TOKEN as string })] as const,
    request: { params: id },
    responses,
  }),
  async (c) => c.json(await books.lend(c.req.valid('param').id)),
);

const shelf = createRoute({ method: 'get', path: '/shelf/{id}', security: [{ bearer: [] }], request: { params: id }, responses });
app.openapi(shelf, async (c) => c.json(await books.find(c.req.valid('param').id)));
//<^^^^^^^^ finding high: It says that `bearer` is required, and nothing asks for it.
//<^^^^^^^^ refused guard: do not stand in its call

// Anybody may come: an empty requirement among others, or none.
const news = createRoute({ method: 'get', path: '/news', security: [{ bearer: [] }, {}], responses });
app.openapi(news, async (c) => c.json(await books.news()));
const list = createRoute({ method: 'get', path: '/books', security: [], responses });
app.openapi(list, async (c) => c.json(await books.all()));
