import { createExpressEndpoints, initServer } from '@ts-rest/express';
import express from 'express';
import { contract } from './contract';

const app = express();
app.use(express.json());

const s = initServer();

function signedIn(req: express.Request, res: express.Response, next: express.NextFunction) {
  if (!req.headers.authorization) return res.sendStatus(401);
  return next();
}

const router = s.router(contract, {
  find: async ({ params }) => ({ status: 200, body: { id: params.id } }),
  //                                     ^^^ reply status
  //                                                ^^^^^^^^^^^^^^^^^ reply body
//^^^^ route GET /v1/books/:id
  //                                                      ^^^^^^ source path
  add: {
//^^^ route POST /v1/books
    middleware: [signedIn],
    handler: async ({ body }) => ({ status: 201, body: { title: body.title } }),
    //                                      ^^^ reply status
    //                                                 ^^^^^^^^^^^^^^^^^^^^^ reply body
    //                                                          ^^^^ source body
  },
  notes: {
    remove: async ({ params, headers }) => {
  //^^^^^^ route DELETE /v1/notes/:id
      if (!headers.authorization) return { status: 401, body: undefined };
      //                                           ^^^ reply status
      //                                                      ^^^^^^^^^ reply body
      //   ^^^^^^^ source header
      //   ^^^^^^^^^^^^^^^^^^^^^ credential
      return { status: 204, body: params.id };
      //               ^^^ reply status
      //                          ^^^^^^^^^ reply body
      //                          ^^^^^^ source path
    },
  },
});

createExpressEndpoints(contract, router, app);
