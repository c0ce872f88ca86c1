import { hash } from 'argon2';
import Fastify from 'fastify';
import { PrismaClient } from '@prisma/client';

const prisma = new PrismaClient();
const app = Fastify();

app.post<{ Body: { email: string; password: string } }>(
//<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^... finding high: `POST /users` takes passwords of 4 characters
  '/users',
//       ^ end
  {
    schema: {
      body: {
        type: 'object',
        required: ['email', 'password'],
        additionalProperties: false,
        properties: {
          email: { type: 'string', format: 'email', maxLength: 200 },
          password: { type: 'string', minLength: 4, maxLength: 100 },
        },
      },
    },
  },
  async (request, reply) => {
    const { email, password } = request.body;
    await prisma.user.create({ data: { email, passwordHash: await hash(password) } });
    return reply.code(201).send();
  },
);
