import { Hono } from 'hono';

const app = new Hono();
Deno.serve((request) => app.fetch(request));
//                      ^^^^^^^^^^^^^^^^^^ reply body

Deno.serve({ port: 8000 }, async (request) => {
  const { pathname } = new URL(request.url);
  //                   ^^^^^^^^^^^^^^^^^^^^ source url
  //                           ^^^^^^^^^^^ source url
  if (request.method === 'POST' && pathname === '/notes') return Response.json(await request.json());
  //                                            ^^^^^^^^ route POST /notes
  //                                                                                 ^^^^^^^^^^^^^^ source body
  return new Response('Not found', { status: 404 });
});

Bun.serve({
//<^^^^^^ route * /*
  fetch(request) {
    return new Response(request.headers.get('x-name'));
    //                  ^^^^^^^^^^^^^^^ source header
  },
});
