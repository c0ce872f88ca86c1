// What an object keeps for itself, with a type that is said of it.
import Fastify, { type FastifyInstance } from 'fastify';

export class Store {
  private server!: FastifyInstance;

  async open(port: number) {
    this.server = Fastify({ logger: true }) as unknown as FastifyInstance;
    this.server.addHook('onRequest', async (request, response) => {
      response.headers({ 'X-Content-Type-Options': 'nosniff', 'X-Frame-Options': 'SAMEORIGIN' });
    });
    this.server.get('/books', async () => []);
    await this.server.listen({ port });
  }
}
