import type { FastifyInstance } from 'fastify';
import { asksForKey } from '../guard';
import { store } from '../store';

async function adding(instance: FastifyInstance) {
  instance.post('/', async (request) => store.add('loans', request.body));
}

// What is put there beside the guarded scope is open.
export default async function routes(instance: FastifyInstance) {
  instance.register(async (scope) => {
    asksForKey(scope);
    scope.register(adding);
  });
  instance.delete('/', async () => store.clear('loans'));
  //<^^^^^^^^^^^^^^^^ finding: `DELETE /loans` answers without authentication
}
