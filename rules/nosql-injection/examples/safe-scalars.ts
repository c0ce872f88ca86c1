// A scalar of the project's own is made of one text, and what is none is refused before a resolver is called.
import { ApolloServer } from '@apollo/server';
import mongoose from 'mongoose';
import { BookKeyScalar } from './scalars';

const Book = mongoose.model('Book', new mongoose.Schema({ key: String, title: String }));

const typeDefs = `
  scalar BookKey
  type Book { key: BookKey, title: String }
  type Query { book(key: BookKey!): Book }
`;

export const server = new ApolloServer({
  typeDefs,
  resolvers: {
    BookKey: BookKeyScalar,
    Query: { book: (_: unknown, { key }: { key: string }) => Book.findOne({ key }) },
  },
});
