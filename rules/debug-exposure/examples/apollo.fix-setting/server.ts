import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginLandingPageLocalDefault } from '@apollo/server/plugin/landingPage/default';
import { typeDefs, resolvers } from './schema';

export const server = new ApolloServer({ typeDefs, resolvers, introspection: false });

export const closed = new ApolloServer({
  typeDefs,
  resolvers,
  introspection: process.env.NODE_ENV !== 'production',
});

export const traces = new ApolloServer({ typeDefs, resolvers, includeStacktraceInErrorResponses: true });
