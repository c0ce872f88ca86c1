import { ApolloServer } from '@apollo/server';
import { config } from './config';
import { typeDefs, resolvers } from './schema';

export const server = new ApolloServer({ typeDefs, resolvers, introspection: config.graphql.introspection });
//                                                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: The schema and its explorer are open to everybody
