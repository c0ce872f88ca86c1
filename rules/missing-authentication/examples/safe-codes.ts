// Who asks for a code to sign in with cannot be signed in yet.
import { createServer } from 'node:http';
import { PrismaClient } from '@prisma/client';
import { createSchema, createYoga } from 'graphql-yoga';

const prisma = new PrismaClient();

interface Context {
  readonly user: { readonly id: string } | null;
}

function userOf({ user }: Context) {
  if (!user) throw new Error('Unauthorized');
  return user;
}

const schema = createSchema<Context>({
  typeDefs: /* GraphQL */ `
    type Query { shelf: Int }
    type Mutation { requestOtp(email: String!): Boolean, rename(name: String!): Boolean, close: Boolean }
  `,
  resolvers: {
    Mutation: {
      async requestOtp(_, { email }: { email: string }) {
        await prisma.code.create({ data: { email: String(email), sent: new Date() } });
        return true;
      },
      async rename(_, { name }: { name: string }, context) {
        await prisma.reader.update({ where: { id: userOf(context).id }, data: { name: String(name) } });
        return true;
      },
      async close(_, __, context) {
        await prisma.reader.delete({ where: { id: userOf(context).id } });
        return true;
      },
    },
  },
});

createServer(createYoga({ schema })).listen(4000);
