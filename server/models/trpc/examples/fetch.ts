import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import { appRouter } from './shop/router';

export async function answer(request: Request) {
  const response = await fetchRequestHandler({
    //                   ^^^^^^^^^^^^^^^^^^^ dispatches
    endpoint: '/api/trpc',
    req: request,
    router: appRouter,
    createContext: () => ({}),
  });
  return response;
}
