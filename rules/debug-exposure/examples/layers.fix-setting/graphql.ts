import { ApolloServer } from '@apollo/server';
import { config } from './config';
import { typeDefs, resolvers } from './schema';

export const server = new ApolloServer({ typeDefs, resolvers, introspection: false });
