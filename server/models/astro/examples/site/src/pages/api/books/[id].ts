import type { APIRoute } from 'astro';

export const prerender = false;

export const GET: APIRoute = ({ params, url }) => {
//           ^^^^^^^^^^^^^ route GET /api/books/:id
  return Response.json({ id: params.id, page: url.searchParams.get('page') });
  //                         ^^^^^^ source path
  //                                          ^^^ source url
  //                                          ^^^^^^^^^^^^^^^^ source query
};

export const PUT: APIRoute = async ({ request, locals }) => {
//           ^^^^^^^^^^^^^ route PUT /api/books/:id
  if (!locals.user) return new Response('Sign in first', { status: 401 });
  //   ^^^^^^^^^^^ principal
  const book = await request.json();
  //                 ^^^^^^^^^^^^^^ source body
  return Response.json(book);
};
