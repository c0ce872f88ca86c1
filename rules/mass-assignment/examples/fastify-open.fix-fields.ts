import { Type } from '@sinclair/typebox';
import fastify from 'fastify';
import { DataTypes, Sequelize } from 'sequelize';

const sequelize = new Sequelize('postgres://localhost/shop');
const Account = sequelize.define('Account', { name: DataTypes.STRING, role: DataTypes.STRING });

const server = fastify();

server.post('/accounts', { schema: { body: Type.Object({ name: Type.String() }) } }, async (request, reply) => {
  await Account.create({ name: (request.body as Record<string, unknown>).name } as object);
  return reply.code(201).send();
});

server.listen({ port: 3000 });
