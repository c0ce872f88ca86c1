import fastify from 'fastify';

const books = new Map();

// Each route says for itself whether it asks for a key.
const routes = [
  { method: 'GET', path: '/books', handler: async () => [...books.keys()] },
  {
    method: 'POST',
    path: '/books',
    requiresKey: true,
    handler: async ({ request }) => books.set(request.body.id, request.body.title),
  },
  {
    method: 'PATCH',
    path: '/books/:id',
    requiresKey: true,
    handler: async ({ request }) => books.set(request.params.id, request.body.title),
  },
  {
    method: 'DELETE',
    path: '/books/:id',
    handler: async ({ request }) => books.delete(request.params.id),
  },
];

const app = fastify();
routes.forEach((route) => {
  const handler = async (request, reply) => {
    if (route.requiresKey) {
      if (request.headers['x-api-key'] !== process.env.API_KEY) {
        reply.code(401).send({});
        return;
      }
    }
    reply.send({ done: await route.handler({ request }) });
  };
  app.route({ method: route.method, url: route.path, handler });
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding low: `DELETE /books/:id` answers without authentication
});
app.listen({ port: 3000 });
