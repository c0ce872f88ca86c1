import type { RequestHandler } from 'express';
import type { Operation } from 'express-openapi';

function signedIn(): RequestHandler {
  return (request, response, next) => (request.headers.authorization ? next() : response.sendStatus(401));
}

export const GET: Operation = (request, response) => response.json({ page: request.query.page });
//           ^^^^^^^^^^^^^^ route GET /books
//                                                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ reply body
//                                                                         ^^^^^^^^^^^^^ source query

export const POST: Operation = [signedIn(), (request, response) => response.json({ title: request.body.title })];
//           ^^^^^^^^^^^^^^^ route POST /books
//                                                                                        ^^^^^^^^^^^^ source body

POST.apiDoc = { requestBody: { content: { 'application/json': { schema: { type: 'object' } } } } };

export const titles = () => [];
