const books = new Map<string, { title: string }>();

function listBooks(): Response {
  return Response.json([...books.keys()]);
}

Bun.serve({
//<^^^^^^ route * /*
  routes: {
    '/books': listBooks,
    //<^^^^^ route * /books
    '/books/:id': {
      GET: (request) => Response.json(books.get(request.params.id)),
      //                                        ^^^^^^^^^^^^^^ source path
    //^^^ route GET /books/:id
      PUT: async (request) => {
    //^^^ route PUT /books/:id
        const { title } = await request.json();
        //                      ^^^^^^^^^^^^^^ source body
        books.set(request.params.id, { title });
        //        ^^^^^^^^^^^^^^ source path
        return Response.json({ title });
      },
    },
    '/health': new Response('ok'),
    //<^^^^^^ route * /health
  },
  fetch(request) {
    return new Response(request.method, { status: 404 });
  },
});
