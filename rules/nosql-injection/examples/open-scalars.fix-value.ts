// A scalar for any JSON lets operators through.
import { ApolloServer } from '@apollo/server';
import { GraphQLJSON } from 'graphql-scalars';
import mongoose from 'mongoose';

const Book = mongoose.model('Book', new mongoose.Schema({ key: String, title: String }));

const typeDefs = `
  scalar JSON
  type Book { key: String, title: String }
  type Query { book(key: JSON!): Book }
`;

export const server = new ApolloServer({
  typeDefs,
  resolvers: {
    JSON: GraphQLJSON,
    Query: { book: (_: unknown, { key }: { key: string }) => Book.findOne({ key: { $eq: key } }) },
  },
});
