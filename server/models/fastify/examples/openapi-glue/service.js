export class Service {
  async listBooks(request) {
//      ^^^^^^^^^ route GET /v1/books
    return request.query.page;
//         ^^^^^^^^^^^^^ source query
//         ^^^^^^^^^^^^^^^^^^ reply body
  }

  async addBook(request, reply) {
//      ^^^^^^^ route POST /v1/books
    reply.code(201).send(request.body.title);
//                       ^^^^^^^^^^^^ source body
//                       ^^^^^^^^^^^^^^^^^^ reply body
//                       ^^^^^^^^^^^^^^^^^^ sink typed-html
  }
}
