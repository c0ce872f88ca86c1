import { ApolloServer } from '@apollo/server';
import { expressMiddleware } from '@as-integrations/express5';
import express from 'express';

const server = new ApolloServer({ typeDefs: '', resolvers: {} });
const app = express();
app.use(
  '/graphql',
  expressMiddleware(server, {
    context: async ({ req }) => ({ token: req.headers.authorization }),
    //                                    ^^^^^^^^^^^^^^^^^^^^^^^^^ credential
  }),
);
