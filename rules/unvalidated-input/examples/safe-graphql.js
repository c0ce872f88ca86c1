const { ApolloServer } = require('@apollo/server');
const { GraphQLObjectType, GraphQLSchema, GraphQLString } = require('graphql');
const mongoose = require('mongoose');

const Book = mongoose.model('Book', new mongoose.Schema({}, { strict: false }));

// A server of GraphQL holds arguments against their types before it asks a resolver.
const typeDefs = `
  input NewBook { title: String! pages: Int }
  type Query { book(title: String!): Int }
  type Mutation { addBook(input: NewBook!): Int }
`;
const resolvers = {
  Query: { book: (parent, { title }) => Book.countDocuments({ title }) },
  Mutation: { addBook: async (parent, { input }) => (await Book.create({ title: input.title, pages: input.pages })).pages },
};
new ApolloServer({ typeDefs, resolvers });

const Query = new GraphQLObjectType({
  name: 'Query',
  fields: {
    found: { args: { title: { type: GraphQLString } }, resolve: (parent, args) => Book.countDocuments({ title: args.title }) },
  },
});
new GraphQLSchema({ query: Query });
