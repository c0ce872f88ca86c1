import Fastify from 'fastify';

const app = Fastify();

app.get<{ Querystring: { name: string; file: string } }>('/exports', async (request, reply) => {
  reply.header('Content-Disposition', `attachment; filename="${request.query.file}"`);
//                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding low: The query `file` of the request becomes the value of a header of the reply. Encode it, or hold it against what the header may be.
  return 'id,title';
});

app.get<{ Querystring: { name: string } }>('/named', async (request, reply) => {
  reply.header(request.query.name, 'on');
//             ^^^^^^^^^^^^^^^^^^ finding medium: The query `name` of the request names a header of the reply. Take the name from a fixed list.
  return '';
});

// A number holds no line break.
app.get<{ Querystring: { page: string } }>('/pages', async (request, reply) => {
  reply.header('X-Page', Number(request.query.page));
  return [];
});
