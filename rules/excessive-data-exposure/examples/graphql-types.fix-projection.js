const { ApolloServer, gql } = require('apollo-server');
const mongoose = require('mongoose');

const Account = mongoose.model('Account', new mongoose.Schema({ name: String, passwordHash: String, apiKey: String }));

// What a client can ask for is what the type lists.
const typeDefs = gql`
  type Account { id: ID! name: String apiKey: String }
  type Author { id: ID! name: String }
  type Book { title: String writer: Author }
  type Query {
    account(id: ID!): Account
    author(id: ID!): Author
    authors: [Author!]!
  }
`;

const resolvers = {
  Query: {
    account: (parent, { id }) => Account.findById(id).select('-apiKey'),
    author: (parent, { id }) => Account.findById(id),
    authors: () => Account.find().limit(20),
  },
};

new ApolloServer({ typeDefs, resolvers }).listen();
