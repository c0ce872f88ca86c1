const Fastify = require('fastify');
const mercurius = require('mercurius');
const { schema } = require('./schema');

const app = Fastify();
app.register(mercurius, {
  schema,
  resolvers: {
    Query: {
      book: (_, { id }) => id,
      //                   ^^ reply body
    //^^^^ route QUERY book
    },
  },
  context: (request) => ({ user: request.headers.authorization }),
});
