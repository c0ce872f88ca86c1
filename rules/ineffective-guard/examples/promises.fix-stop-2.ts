import jwt from '@fastify/jwt';
import Fastify from 'fastify';
import { createRemoteJWKSet, jwtVerify } from 'jose';

const app = Fastify();
const keys = createRemoteJWKSet(new URL('https://id.example.com/keys'));
await app.register(jwt, { secret: process.env.SECRET ?? '' });

app.get('/books', async (request) => {
  request.jwtVerify();
  return { books: [] };
});

app.get('/shelves', async (request) => {
  await jwtVerify(request.headers.authorization ?? '', keys, { audience: 'api', issuer: 'id' });
  return { shelves: [] };
});

app.get('/members', async (request) => {
  await request.jwtVerify();
  return { members: [] };
});

app.get('/loans', (request, reply) => {
  request.jwtVerify((error) => (error ? reply.code(401).send() : reply.send({ loans: [] })));
});

app.get('/fines', async (request) => {
  await Promise.all([request.jwtVerify()]);
  return { fines: [] };
});

await app.listen({ port: 3000 });
