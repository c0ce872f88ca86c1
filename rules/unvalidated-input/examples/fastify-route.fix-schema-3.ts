// Fastify brings its validator along: a schema of the route needs no library.
import Fastify from 'fastify';
import mongoose from 'mongoose';

const Book = mongoose.model('Book', new mongoose.Schema({ title: String, pages: Number }));
const app = Fastify();

app.post('/books', async (request, reply) => {
  const { title, pages } = request.body as { title: string; pages: number };
  await Book.create({ title, pages });
  return reply.code(201).send({ ok: true });
});

app.register(async (scope) => {
  scope.route({
    method: 'PUT',
    url: '/books/:id',
    schema: { params: { type: 'object', properties: { id: { type: 'string' } } } },
    handler: async (request) => {
      const { id } = request.params as { id: string };
      const body = request.body as { title: string };
      await Book.updateOne({ _id: id }, { title: body.title });
      return { ok: true };
    },
  });
});

const patchBooksBody = { type: 'object', properties: { title: { type: 'string' } }, additionalProperties: false };

const options = { schema: { body: patchBooksBody, response: {} } };
app.patch('/books', options, async (request) => {
  const { title } = request.body as { title: string };
  await Book.create({ title });
  return { ok: true };
});
