import type { FastifyInstance } from 'fastify';
import { asksForKey } from '../guard';
import { store } from '../store';

const book = {
  body: {
    type: 'object',
    required: ['title', 'isbn'],
    additionalProperties: false,
    properties: {
      title: { type: 'string', minLength: 1, maxLength: 200 },
      isbn: { type: 'string', pattern: '^[0-9]{13}$' },
      pages: { type: 'integer', minimum: 1, maximum: 5000 },
    },
  },
} as const;

const identified = {
  params: { type: 'object', required: ['id'], properties: { id: { type: 'string', format: 'uuid' } } },
} as const;

export default async function routes(instance: FastifyInstance) {
  asksForKey(instance);
  instance.post('/', { schema: book }, async (request) => store.add('books', request.body));
  instance.delete('/:id', { schema: identified }, async () => store.clear('books'));
  instance.put('/:id', { schema: { ...book, ...identified } }, async (request) => store.add('books', request.body));
}
