import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import { createContext } from './context';
import { router } from './router';

export const answer = (request: Request) =>
  fetchRequestHandler({ endpoint: '/trpc', req: request, router, createContext });
