import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { clientOf, remove, save } from './clients';

class SdkError extends Error {}

/** It throws for clients that are not known: which header names them is the project's own choice. */
async function validated(request: FastifyRequest) {
  const { headers } = request;
  const name = headers['acme-client-id'] as string;
  const refused = (message: string) => new SdkError(message);
  if (!name) throw refused('Missing client');
  const client = await clientOf(name);
  if (!client) throw refused('Unknown client');
  return client;
}

/** What it throws is caught, and answered with 401. */
async function onlyClients(request: FastifyRequest, reply: FastifyReply) {
  try {
    await validated(request);
  } catch (error) {
    if (error instanceof SdkError) return reply.status(401).send(error.message);
    return reply.status(500).send('Try again later');
  }
}

const app = Fastify();

app.register(
  async (events: FastifyInstance) => {
    events.addHook('preHandler', onlyClients);
    events.post('/', async (request) => save(request.body));
    events.delete('/', async (request) => remove(request.body));
  },
  { prefix: '/events' },
);

app.put('/profiles', async (request) => save(request.body));
//<^^^^^^^^^^^^^^^^ finding medium: 2 other endpoints of the package are guarded

app.listen({ port: 3000 });
