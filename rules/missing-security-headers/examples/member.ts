// What an object keeps for itself, with a type that is said of it.
import Fastify, { type FastifyInstance } from 'fastify';

export class Store {
  private server!: FastifyInstance;

  async open(port: number) {
    this.server = Fastify({ logger: true }) as unknown as FastifyInstance;
    //            ^^^^^^^^^^^^^^^^^^^^^^^^^ finding: sets none of the headers
    this.server.get('/books', async () => []);
    await this.server.listen({ port });
  }
}
