import type { NextFunction, Request, Response } from 'express';
import {
  BaseHttpController,
  controller,
  httpDelete,
  httpGet,
  httpMethod,
  httpPost,
  queryParam,
  requestBody,
  requestParam,
} from 'inversify-express-utils';

const TYPES = { member: Symbol.for('member') };

function signedIn(request: Request, response: Response, next: NextFunction) {
  if (request.headers.authorization !== `Bearer ${process.env.TOKEN}`) return response.status(401).end();
  next();
}

@controller('/books')
export class BooksController extends BaseHttpController {
  @httpGet('/')
// ^^^^^^^^^^^ route GET /books
// ^^^^^^^^^^^ asks nothing
  list(@queryParam('page') page: string) {
//      ^^^^^^^^^^^^^^^^^^ source query
    return [page];
//         ^^^^^^ reply body
  }

  @httpPost('/', signedIn)
// ^^^^^^^^^^^^ route POST /books
// ^^^^^^^^^^^^ asks who is there
  async add(@requestBody() book: { title: string }, request: Request, response: Response) {
//           ^^^^^^^^^^^^^ source body
    return response.json({ title: book.title, by: request.query.by });
  }

  @httpDelete('/:id', TYPES.member)
// ^^^^^^^^^^^^^^^^^ route DELETE /books/:id
// ^^^^^^^^^^^^^^^^^ asks nothing
  remove(@requestParam('id') id: string) {
//        ^^^^^^^^^^^^^^^^^^ source path
    return { removed: id };
//         ^^^^^^^^^^^^^^^ reply body
  }

  @httpMethod('patch', '/:id', signedIn)
// ^^^^^^^^^^^^^^^^^^ route PATCH /books/:id
// ^^^^^^^^^^^^^^^^^^ asks who is there
  change(request: Request, response: Response) {
    return response.status(200).json(request.body);
  }
}
