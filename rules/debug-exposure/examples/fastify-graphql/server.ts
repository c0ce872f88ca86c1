import { createYoga } from 'graphql-yoga';
import mercurius from 'mercurius';
import Fastify from 'fastify';
import { schema } from './schema';
const app = Fastify();

app.register(mercurius, { schema, graphiql: true });
//           ^^^^^^^^^ finding: The schema and its explorer are open to everybody

app.register(mercurius, { schema, graphiql: false });

export const yoga = createYoga({ schema, graphiql: true, maskedErrors: false });
//                                                 ^^^^ finding: The schema and its explorer are open to everybody
//                                                                     ^^^^^ finding: Errors are answered with their inner details

export const masked = createYoga({ schema, graphiql: false });
