import { initContract } from '@ts-rest/core';
import { fetchRequestHandler, tsr } from '@ts-rest/serverless/fetch';

const c = initContract();
const shelves = c.router({
  list: { method: 'GET', path: '/shelves', responses: {} },
});

const implementation = tsr.router(shelves, {
  list: async () => ({ status: 200, body: [] }),
  //                           ^^^ reply status
  //                                      ^^ reply body
//^^^^ route GET /shelves
});

export const answer = (request: Request) =>
  fetchRequestHandler({ request, contract: shelves, router: implementation, options: {} });
//^^^^^^^^^^^^^^^^^^^ dispatches
