import { ApolloServer } from '@apollo/server';
import errorhandler from 'errorhandler';
import express from 'express';
import { graphqlHTTP } from 'express-graphql';
import serveIndex from 'serve-index';
import { resolvers, schema, typeDefs } from './schema';

const app = express();

app.use('/graphql', graphqlHTTP({ schema, graphiql: true }));
//                                                  ^^^^ finding medium: The schema and its explorer are open to everybody
app.use('/files', serveIndex('uploads'));
//                ^^^^^^^^^^ finding medium: The content of a folder is listed for everybody
app.use(errorhandler());
//      ^^^^^^^^^^^^ finding medium: Errors are answered with their inner details

export const server = new ApolloServer({ typeDefs, resolvers, introspection: true });
//                                                                           ^^^^ finding medium: The schema and its explorer are open to everybody
export const talkative = new ApolloServer({ typeDefs, resolvers, includeStacktraceInErrorResponses: true });
//                                                                                                  ^^^^ finding medium: Errors are answered with their inner details
export { app };
