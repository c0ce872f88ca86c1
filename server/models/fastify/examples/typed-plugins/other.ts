import type { FastifyPluginCallback } from 'fastify';

export const authors: FastifyPluginCallback = (app, _options, done) => {
  app.get('/authors', async () => []);
  //<^^^^^^^^^^^^^^^ route GET /authors
  //                              ^^ reply body
  done();
};
