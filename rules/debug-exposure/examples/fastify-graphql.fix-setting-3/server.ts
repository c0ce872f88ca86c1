import { createYoga } from 'graphql-yoga';
import mercurius from 'mercurius';
import Fastify from 'fastify';
import { schema } from './schema';
const app = Fastify();

app.register(mercurius, { schema, graphiql: true });

app.register(mercurius, { schema, graphiql: false });

export const yoga = createYoga({ schema, graphiql: true, maskedErrors: true });

export const masked = createYoga({ schema, graphiql: false });
