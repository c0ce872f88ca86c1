import { Type } from '@sinclair/typebox';
import fastify from 'fastify';
import { DataTypes, Sequelize } from 'sequelize';
import { Value } from '@sinclair/typebox/value';

const sequelize = new Sequelize('postgres://localhost/shop');
const Account = sequelize.define('Account', { name: DataTypes.STRING, role: DataTypes.STRING });

const server = fastify();

const postAccountsBody = Type.Object({ name: Type.String() }, { additionalProperties: false });

server.post('/accounts', { schema: { body: Type.Object({ name: Type.String() }) } }, async (request, reply) => {
  if (!Value.Check(postAccountsBody, request.body)) {
    return reply.code(400).send({ error: 'The request is not valid' });
  }
  await Account.create(request.body as object);
  return reply.code(201).send();
});

server.listen({ port: 3000 });
