export default async function (fastify) {
  fastify.delete('/', async (request) => request.params);
  //<^^^^^^^^^^^^^^^ route DELETE /api/books/:id
  //                                     ^^^^^^^^^^^^^^ source path
  //                                     ^^^^^^^^^^^^^^ reply body
}
