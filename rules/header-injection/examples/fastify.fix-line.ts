import Fastify from 'fastify';

const app = Fastify();

app.get<{ Querystring: { name: string; file: string } }>('/exports', async (request, reply) => {
  reply.header('Content-Disposition', `attachment; filename="${String(request.query.file).replace(/[\r\n]+/g, ' ')}"`);
  return 'id,title';
});

app.get<{ Querystring: { name: string } }>('/named', async (request, reply) => {
  reply.header(request.query.name, 'on');
  return '';
});

// A number holds no line break.
app.get<{ Querystring: { page: string } }>('/pages', async (request, reply) => {
  reply.header('X-Page', Number(request.query.page));
  return [];
});
