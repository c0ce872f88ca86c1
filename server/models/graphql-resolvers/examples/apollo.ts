import { ApolloServer } from '@apollo/server';
import { GraphQLError } from 'graphql';

const typeDefs = '';

const bookResolvers = {
  Query: {
    books: (_parent, args) => [args.page],
  //^^^^^ route QUERY books
    //                        ^^^^^^^^^^^ reply body
    //                         ^^^^ source body
  },
  Book: {
    author: (book) => book.author,
  },
};

const resolvers = {
  ...bookResolvers,
  Query: {
    ...bookResolvers.Query,
    me(_parent, _args, context) {
  //^^ route QUERY me
      if (!context.user) throw new GraphQLError('Sign in first', { extensions: { code: 'UNAUTHENTICATED' } });
      //   ^^^^^^^^^^^^ principal
      return context.user.name;
      //     ^^^^^^^^^^^^ principal
      //     ^^^^^^^^^^^^^^^^^ reply body
    },
  },
  Mutation: {
    rename: async (_parent, { id, name }) => ({ id, name }),
  //^^^^^^ route MUTATION rename
    //                                        ^^^^^^^^^^^^ reply body
  },
};

new ApolloServer({ typeDefs, resolvers });
