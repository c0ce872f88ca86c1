import { ApolloServer } from '@apollo/server';
import { allow, or, rule, shield } from 'graphql-shield';

const isSignedIn = rule()((_parent, _args, context) => context.user !== null);
//                                                     ^^^^^^^^^^^^ principal
const isEditor = rule()((_parent, _args, context) => context.user?.role === 'editor');
//                                                   ^^^^^^^^^^^^ principal

export const permissions = shield({
  Query: { loans: or(isSignedIn, isEditor), books: or(isSignedIn, allow) },
});

export const server = new ApolloServer({
  typeDefs: 'type Query { loans: Int books: Int }',
  resolvers: { Query: { loans: () => 1, books: () => 2 } },
  //                    ^^^^^ route QUERY loans
  //                    ^^^^^ asks who is there
  //                                 ^ reply body
  //                                    ^^^^^ route QUERY books
  //                                    ^^^^^ asks nothing
  //                                                 ^ reply body
});
