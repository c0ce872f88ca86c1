import { initContract } from '@ts-rest/core';
import { z } from 'zod';

const c = initContract();

const notes = c.router({
  remove: { method: 'DELETE', path: '/notes/:id', body: c.noBody(), responses: { 204: c.noBody() } },
});

export const contract = c.router(
  {
    find: { method: 'GET', path: '/books/:id', pathParams: z.object({ id: z.uuid() }), responses: {} },
    add: { method: 'POST', path: '/books', body: z.object({ title: z.string() }), responses: {} },
    notes,
  },
  { pathPrefix: '/v1' },
);
