import { oc } from '@orpc/contract';
import { z } from 'zod';

export const list = oc.route({ method: 'GET', path: '/books' }).output(z.array(z.string()));
export const contract = {
  book: {
    list,
    add: oc.route({ method: 'POST', path: '/books' }).input(z.object({ title: z.string() })),
    find: oc.route({ method: 'GET', path: '/books/{id}' }),
  },
};
