// Every route asks for a right of its own kind: a right of something else is no repair.
const fastify = require('fastify')();
const { requireUser } = require('./guards');
const { bookRoutes } = require('./books');
const { orderRoutes } = require('./orders');
const { shelfRoutes } = require('./shelves');

fastify.addHook('onRequest', requireUser);
bookRoutes(fastify);
orderRoutes(fastify);
shelfRoutes(fastify);
fastify.listen({ port: 3000 });
