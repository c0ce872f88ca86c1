import fastify from 'fastify';
import more from './routes';

const routes = [...more, { method: 'GET', path: '/health', handler: async () => ({ fine: true }) }];
//                                                                               ^^^^^^^^^^^^^^ reply body

const app = fastify();
app.register(
  async (instance) => {
    // Each route is an object in a file of its own.
    routes.forEach((route) => instance.route({ method: route.method, url: route.path, handler: route.handler }));
    //                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ route GET /api/books
    //                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ route PATCH /api/books/:id
    //                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ route GET /api/health
  },
  { prefix: '/api' },
);
app.listen({ port: 3000 });
