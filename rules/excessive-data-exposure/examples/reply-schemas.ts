import Fastify from 'fastify';
import mongoose from 'mongoose';

const app = Fastify();
const Member = mongoose.model(
  'Member',
  new mongoose.Schema({ name: String, email: String, passwordHash: String, resetToken: String }),
);

// The schema names the field itself.
app.get(
  '/members/:id',
  {
    schema: {
      response: {
        200: {
          type: 'object',
          properties: { name: { type: 'string' }, passwordHash: { type: 'string' } },
        },
      },
    },
  },
  async (request) => Member.findById((request.params as { id: string }).id),
//                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding high: The reply holds the whole `Member`, with `passwordHash`.
);

// What it does not list is kept.
app.get(
  '/members',
  {
    schema: {
      response: {
        '2xx': {
          type: 'object',
          properties: {
            members: {
              type: 'array',
              items: { type: 'object', properties: { name: { type: 'string' } }, additionalProperties: true },
            },
          },
        },
      },
    },
  },
  async () => ({ members: await Member.find().limit(20) }),
//             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding high: The reply holds the whole `Member`, with `passwordHash`, `resetToken`.
);

// It speaks of errors only.
app.get(
  '/members/:id/errors',
  { schema: { response: { 404: { type: 'object', properties: { message: { type: 'string' } } } } } },
  async (request) => Member.findById((request.params as { id: string }).id),
//                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding high: The reply holds the whole `Member`
);
