import { ApolloServer } from '@apollo/server';
import { resolvers, typeDefs } from './schema';

export const closed = new ApolloServer({ typeDefs, resolvers });
export const open = new ApolloServer({
  typeDefs,
  resolvers,
  introspection: true,
  //             ^^^^ weakness schema-shown
  includeStacktraceInErrorResponses: true,
  //                                 ^^^^ weakness error-details-shown
});
