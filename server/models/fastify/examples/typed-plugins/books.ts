import type { FastifyPluginAsync } from 'fastify';

const books: FastifyPluginAsync = async (app) => {
  app.get('/books', async () => []);
  //<^^^^^^^^^^^^^ route GET /v1/books
  //                            ^^ reply body
};
export default books;
