import { createEdgeRouter } from 'next-connect';
import type { NextFetchEvent, NextRequest } from 'next/server';

export const config = { runtime: 'edge' };

const router = createEdgeRouter<NextRequest, NextFetchEvent>().get(async (request) => {
//                                                             ^^^ route GET /api/*slug
  return Response.json({ token: request.headers.get('x-api-key') });
//                              ^^^^^^^^^^^^^^^ source header
//                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ credential
});

export default router.handler();
