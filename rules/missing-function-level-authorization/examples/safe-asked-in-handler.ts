import { eq } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import { integer, pgTable, text } from 'drizzle-orm/pg-core';
import Fastify, { type FastifyReply, type FastifyRequest } from 'fastify';
import { betterAuth } from 'better-auth';
import { fromNodeHeaders } from 'better-auth/node';

const readers = pgTable('readers', { id: integer('id').primaryKey(), role: text('role') });
const db = drizzle(process.env.DATABASE_URL as string);
const server = Fastify();
const auth = betterAuth({ emailAndPassword: { enabled: true } });
const sessionOf = (request: FastifyRequest) => auth.api.getSession({ headers: fromNodeHeaders(request.headers) });

server.addHook('onRequest', async (request, reply) => {
  const session = await sessionOf(request);
  if (!session) return reply.status(401).send({ error: 'Sign in first' });
  request.user = session.user;
});

// Who asks is looked up once more, by a function that gets the request.
async function isKeeper(request: FastifyRequest) {
  const session = await sessionOf(request);
  const id = session?.user.id;
  if (!id) return false;
  const found = await db.select({ role: readers.role }).from(readers).where(eq(readers.id, Number(id))).limit(1);
  return found.length > 0 && found[0].role === 'admin';
}

async function listReaders(request: FastifyRequest, reply: FastifyReply) {
  const isAllowed = await isKeeper(request);
  if (!isAllowed) return reply.status(401).send({ error: 'Not for you' });
  return db.select({ id: readers.id }).from(readers);
}

server.get('/admin/readers', listReaders);
server.get('/admin/books', async (request, reply) => {
  if (request.user.role !== 'admin') return reply.status(403).send({ error: 'Not for you' });
  return [];
});

await server.listen({ port: 3000 });
