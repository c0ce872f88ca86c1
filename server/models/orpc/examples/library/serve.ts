import { OpenAPIHandler } from '@orpc/openapi/fetch';
import { RPCHandler } from '@orpc/server/fetch';
import { router } from './router';

const procedures = new RPCHandler(router);
const api = new OpenAPIHandler(router, { plugins: [] });

export async function answer(request: Request): Promise<Response> {
  const called = await procedures.handle(request, { prefix: '/rpc', context: { headers: request.headers } });
  //                   ^^^^^^^^^^^^^^^^^ dispatches
  if (called.matched) return called.response;
  const { response } = await api.handle(request, { prefix: '/api', context: { headers: request.headers } });
  //                         ^^^^^^^^^^ dispatches
  return response ?? new Response('Not found', { status: 404 });
}
