import { createFileRoute } from '@tanstack/react-router';
import { createMiddleware } from '@tanstack/react-start';

const signedIn = createMiddleware().server(async ({ next, request }) => {
  if (request.headers.get('authorization') !== process.env.TOKEN) return new Response('No', { status: 401 });
  //  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ credential
  //  ^^^^^^^^^^^^^^^ source header
  return next();
});

export const Route = createFileRoute('/api/books/$id')({
  server: {
    middleware: [signedIn],
    handlers: {
      GET: async ({ params }) => {
    //^^^ route GET /api/books/:id
        return Response.json({ id: params.id });
        //                         ^^^^^^ source path
      },
      POST: async ({ request }) => {
      //<^ route POST /api/books/:id
        const body = await request.json();
        //                 ^^^^^^^^^^^^^^ source body
        return Response.json({ title: body.title });
      },
    },
  },
});

export const Files = createFileRoute('/files/$')({
  server: {
    handlers: ({ createHandlers }) =>
      createHandlers({
        GET: async ({ params }) => new Response(params._splat),
        //                                      ^^^^^^ source path
      //^^^ route GET /files/*
        DELETE: {
        //<^^^ route DELETE /files/*
          middleware: [signedIn],
          handler: async ({ request }) => new Response(request.url),
          //                                           ^^^^^^^^^^^ source url
        },
      }),
  },
});
