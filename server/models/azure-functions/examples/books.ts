import { app, type HttpRequest, type HttpResponseInit, type InvocationContext } from '@azure/functions';

export async function show(request: HttpRequest, context: InvocationContext): Promise<HttpResponseInit> {
  context.log(request.params.id);
  //          ^^^^^^^^^^^^^^ source path
  return { jsonBody: { id: request.params.id, page: request.query.get('page') } };
  //                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ reply body
  //                       ^^^^^^^^^^^^^^ source path
  //                                                ^^^^^^^^^^^^^ source query
}

app.http('show', { methods: ['GET'], authLevel: 'anonymous', route: 'books/{id:int?}', handler: show });
//<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ route GET /api/books/:id

app.http('create', {
//<^^^^^^^^^^^^^^ route POST /api/create
//<^^^^^^^^^^^^^^ route PUT /api/create
  methods: ['POST', 'PUT'],
  authLevel: 'function',
  handler: async (request) => {
    if (!request.headers.get('authorization')) return { status: 401 };
    //   ^^^^^^^^^^^^^^^ source header
    //   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ credential
    //                                                          ^^^ reply status
    const book = await request.json();
    //                 ^^^^^^^^^^^^^^ source body
    return { status: 201, jsonBody: book };
    //               ^^^ reply status
    //                              ^^^^ reply body
  },
});

app.get('ping', async () => ({ body: 'pong' }));
//<^^^^^^^^^^^ route GET /api/ping
//                                   ^^^^^^ reply body

app.deleteRequest('remove', {
  route: 'books/{id}',
  //     ^^^^^^^^^^^^ route DELETE /api/books/:id
  authLevel: 'admin',
  handler: async (request) => {
    return { status: 204, body: request.params.id };
    //               ^^^ reply status
    //                          ^^^^^^^^^^^^^^ source path
    //                          ^^^^^^^^^^^^^^^^^ reply body
  },
});

app.timer('clean', { schedule: '0 0 * * * *', handler: async () => {} });
