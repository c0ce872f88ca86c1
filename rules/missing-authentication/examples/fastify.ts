import Fastify, { type FastifyInstance } from 'fastify';
import fp from 'fastify-plugin';
import { books } from './books';

const app = Fastify();

app.decorate('signedIn', async (request, reply) => {
  if (!request.session.user) return reply.code(401).send({ error: 'sign in first' });
});

// Without fastify-plugin a hook stays in the scope of its plugin.
app.register(async (scope) => {
  scope.addHook('onRequest', app.signedIn);
  scope.get('/reports', async () => books.reports());
});

async function shelf(instance: FastifyInstance) {
  instance.put('/:id', { onRequest: [instance.signedIn] }, async (request) => books.change(request.params.id));
  instance.route({
    method: 'POST',
    url: '/',
    preHandler: instance.signedIn,
    handler: async () => books.add(),
  });
  instance.delete('/:id', async (request, reply) => {
  //<^^^^^^^^^^^^^^^^^^^ finding high: `DELETE /books/:id` answers without authentication
    await books.remove(request.params.id);
    return reply.code(204).send();
  });
}
app.register(shelf, { prefix: '/books' });

// With it the hook holds for what stands beside the plugin.
const guarded = fp(async (instance) => {
  instance.addHook('preHandler', app.signedIn);
});
app.register(async (scope) => {
  scope.register(guarded);
  scope.register(async (inner) => {
    inner.delete('/users/:id', async (request) => books.removeUser(request.params.id));
  });
});
