import Boom from '@hapi/boom';
import Hapi, { type Request, type ResponseToolkit, type ServerRoute } from '@hapi/hapi';
import { books } from './books';

const server = Hapi.server({ port: 3000 });

// Routes that were there before the default take it, too, and so do those of plugins.
server.route({ method: 'PUT', path: '/books/{id}', handler: (request) => books.change(request.params.id) });
server.register({
  name: 'shelf',
  register: (shelf) => shelf.route({ method: 'POST', path: '/shelf', handler: () => books.add() }),
});
server.auth.strategy('jwt', 'jwt', {});
server.auth.default('jwt');

// Without a strategy, a method before the handler turns away.
async function byKey(request: Request, h: ResponseToolkit) {
  if (request.headers['x-api-key'] !== process.env.KEY) throw Boom.unauthorized('a key is needed');
  return h.continue;
}
async function byCookie(request: Request, h: ResponseToolkit) {
  if (!request.state.session) return h.response({ error: 'sign in first' }).code(401).takeover();
  return h.continue;
}
const machines: ServerRoute[] = [
  {
    method: 'DELETE',
    path: '/machines/{id}',
    options: { auth: false, pre: [{ method: byKey }] },
    handler: (request) => books.remove(request.params.id),
  },
  {
    method: 'POST',
    path: '/machines',
    options: { auth: false, pre: [byCookie], handler: () => books.add() },
  },
];
server.route(machines);

// What says that it needs none is open on purpose.
server.route({ method: 'POST', path: '/orders', options: { auth: false }, handler: () => books.order() });
