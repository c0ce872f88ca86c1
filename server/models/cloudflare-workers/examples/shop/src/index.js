export default {
  async fetch(request, env) {
    const url = new URL(request.url);
    //          ^^^^^^^^^^^^^^^^^^^^ source url
    //                  ^^^^^^^^^^^ source url
    if (url.pathname === '/books') {
    //                   ^^^^^^^^ route POST /books
    //                   ^^^^^^^^ route * /books
      if (request.method === 'POST') {
        if (request.headers.get('authorization') !== env.TOKEN) return new Response('Who is there?', { status: 401 });
        //  ^^^^^^^^^^^^^^^ source header
        //  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ credential
        const book = await request.json();
        //                 ^^^^^^^^^^^^^^ source body
        return Response.json(book);
      }
      return Response.json([url.searchParams.get('page')]);
    }
    switch (url.pathname) {
      case '/health':
      //   ^^^^^^^^^ route * /health
        return new Response('ok');
      default:
        return new Response('Not found', { status: 404 });
    }
  },
};
