// The user is the one by which the service signs in at a mail server.
import { PrismaClient } from '@prisma/client';
import fastify from 'fastify';
import jwt from 'jsonwebtoken';

const prisma = new PrismaClient();
const server = fastify();

server.addHook('preHandler', async (request, reply) => {
  try {
    jwt.verify(String(request.headers.authorization), String(process.env.TOKEN_KEY), { algorithms: ['HS256'] });
  } catch {
    return reply.code(401).send();
  }
});

const text = { type: 'string', maxLength: 200 };
const body = {
  type: 'object',
  required: ['host', 'username', 'password'],
  additionalProperties: false,
  properties: { host: text, username: text, password: text },
};

server.put('/mail', { schema: { body } }, async (request) => {
  const { host, username, password } = request.body as { host: string; username: string; password: string };
  await prisma.mailbox.create({ data: { host, user: username, pass: password } });
});
