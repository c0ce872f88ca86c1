import { createEdgeRouter } from 'next-connect';

const router = createEdgeRouter();
router.get(async (request) => Response.json(request.nextUrl.searchParams.get('page')));
//<^^^^^^^ route GET /api/books
//                                          ^^^^^^^^^^^^^^^ source url
//                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ source query

export async function GET(request, context) {
  return router.run(request, context);
  //     ^^^^^^^^^^ dispatches
}
