import { initContract } from '@ts-rest/core';
import { z } from 'zod';

const contract = initContract();
const responses = { 200: z.object({ data: z.unknown() }) };

export const books = contract.router(
  {
    list: { method: 'GET', path: '', responses },
    add: { method: 'POST', path: '', body: z.object({ title: z.string().max(50) }).strict(), responses },
    lend: { method: 'POST', path: '/lend', body: z.object({ isbn: z.string().max(20) }).strict(), responses },
  },
  { pathPrefix: '/books' },
);
