import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginLandingPageLocalDefault } from '@apollo/server/plugin/landingPage/default';
import { typeDefs, resolvers } from './schema';

export const server = new ApolloServer({ typeDefs, resolvers, introspection: true });
//                                                                           ^^^^ finding: The schema and its explorer are open to everybody

export const closed = new ApolloServer({
  typeDefs,
  resolvers,
  introspection: process.env.NODE_ENV !== 'production',
});

export const traces = new ApolloServer({ typeDefs, resolvers, includeStacktraceInErrorResponses: true });
//                                                                                               ^^^^ finding: Errors are answered with their inner details
