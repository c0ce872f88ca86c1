import { json } from '@sveltejs/kit';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ params, url, locals }) => {
//           ^^^^^^^^^^^^^^^^^^^ route GET /api/orders/:id
  return json({ id: params.id, page: url.searchParams.get('page'), owner: locals.user?.id });
//            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ reply body
//                  ^^^^^^ source path
//                                   ^^^ source url
//                                   ^^^^^^^^^^^^^^^^ source query
//                                                                        ^^^^^^^^^^^ principal
};

export const PUT: RequestHandler = async ({ request }) => json(await request.json());
//           ^^^^^^^^^^^^^^^^^^^ route PUT /api/orders/:id
//                                                             ^^^^^^^^^^^^^^^^^^^^ reply body
//                                                                   ^^^^^^^^^^^^^^ source body
