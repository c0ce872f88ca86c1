import type { FastifyInstance } from 'fastify';
import { asksForKey } from '../guard';
import { store } from '../store';

async function removal(instance: FastifyInstance) {
  instance.delete('/:id', async () => store.clear('shelves'));
}

// The scope is guarded before what is put into it.
export default async function routes(instance: FastifyInstance) {
  instance.register(async function guarded(scope) {
    asksForKey(scope);
    scope.register(removal);
  });
}
