import Fastify from 'fastify';
import jwt from '@fastify/jwt';
import * as projects from './project-service';

const server = Fastify();
server.register(jwt, { secret: process.env.JWT_SECRET as string });
server.addHook('onRequest', async (request) => {
  await request.jwtVerify();
});

server.get('/projects', async (request) => projects.ofOwner(request.user.id));

server.get('/projects/:id', async (request) => {
  const { id } = request.params as { id: string };
  return projects.byId(id);
});

server.delete('/projects/:id', async (request, reply) => {
  const { id } = request.params as { id: string };
  await projects.remove(id);
  return reply.code(204).send();
});

server.put('/projects/:id/title', async (request, reply) => {
  const { id } = request.params as { id: string };
  const { title } = request.body as { title: string };
  if (!(await projects.rename(id, request.user.id, String(title)))) return reply.code(404).send();
  return reply.code(204).send();
});
