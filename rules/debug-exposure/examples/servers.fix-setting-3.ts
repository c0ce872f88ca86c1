import { ApolloServer } from '@apollo/server';
import errorhandler from 'errorhandler';
import express from 'express';
import { graphqlHTTP } from 'express-graphql';
import serveIndex from 'serve-index';
import { resolvers, schema, typeDefs } from './schema';

const app = express();

app.use('/graphql', graphqlHTTP({ schema, graphiql: true }));
app.use('/files', serveIndex('uploads'));
app.use(errorhandler());

export const server = new ApolloServer({ typeDefs, resolvers, introspection: true });
export const talkative = new ApolloServer({ typeDefs, resolvers, includeStacktraceInErrorResponses: false });
export { app };
