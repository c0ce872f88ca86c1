import { ApolloServer } from '@apollo/server';
import errorhandler from 'errorhandler';
import express from 'express';
import { createYoga } from 'graphql-yoga';
import serveIndex from 'serve-index';
import { resolvers, schema, typeDefs } from './schema';

const app = express();
const isDevelopment = process.env.NODE_ENV !== 'production';

if (process.env.NODE_ENV === 'development') {
  app.use(errorhandler());
}
if (isDevelopment) app.use('/files', serveIndex('uploads'));
if (app.get('env') === 'development') app.use(errorhandler());

export const server = new ApolloServer({ typeDefs, resolvers });
export const staged = new ApolloServer({ typeDefs, resolvers, introspection: isDevelopment });
export const closed = new ApolloServer({ typeDefs, resolvers, introspection: false });
export const yoga = createYoga({ schema, graphiql: process.env.NODE_ENV !== 'production' });
export { app };
