import fastify from 'fastify';
import { ProjectService } from './project-service';

const server = fastify();
const projects = new ProjectService();

server.post('/projects', async (request, reply) => {
  const project = await projects.create(request.body as never);
  return reply.code(201).send(project);
});

server.patch('/projects/:id', async (request, reply) => {
  const { id } = request.params as { id: string };
  await projects.change(Number(id), request.user.id, {
    title: (request.body as Record<string, unknown>).title,
    summary: (request.body as Record<string, unknown>).summary
  } as object);
  return reply.code(204).send();
});

server.put('/projects/:id/title', async (request, reply) => {
  const { id } = request.params as { id: string };
  const { title } = request.body as { title: string };
  await projects.rename(Number(id), String(title));
  return reply.code(204).send();
});
