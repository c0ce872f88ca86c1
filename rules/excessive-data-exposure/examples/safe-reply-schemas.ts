import Fastify from 'fastify';
import mongoose from 'mongoose';

const app = Fastify();
const Member = mongoose.model(
  'Member',
  new mongoose.Schema({ name: String, email: String, passwordHash: String, resetToken: String }),
);

const memberSchema = { type: 'object', properties: { _id: { type: 'string' }, name: { type: 'string' } } };

// Replies are written by these schemas: what they do not list is left out.
app.get('/members/:id', { schema: { response: { 200: memberSchema } } }, async (request) =>
  Member.findById((request.params as { id: string }).id),
);
app.get(
  '/members',
  { schema: { response: { '2xx': { type: 'array', items: memberSchema } } } },
  async () => Member.find().limit(20),
);
app.get(
  '/members/page',
  {
    schema: {
      response: {
        200: {
          type: 'object',
          properties: { members: { type: 'array', items: memberSchema }, total: { type: 'integer' } },
        },
      },
    },
  },
  async (_request, reply) => reply.send({ members: await Member.find().limit(20), total: 1 }),
);
app.route({
  method: 'GET',
  url: '/members/first',
  schema: { response: { 200: { type: 'object', properties: { member: memberSchema } } } },
  handler: async () => ({ member: await Member.findOne({}) }),
});

// A schema that is added elsewhere cannot be read here.
app.get('/members/shared', { schema: { response: { 200: { $ref: 'member#' } } } }, async () => Member.findOne({}));
