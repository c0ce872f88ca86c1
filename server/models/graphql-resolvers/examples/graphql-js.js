const { GraphQLObjectType, GraphQLSchema, GraphQLString } = require('graphql');
const { find, save } = require('./books');

const Book = new GraphQLObjectType({ name: 'Book', fields: () => ({ title: { type: GraphQLString } }) });
const Queries = new GraphQLObjectType({
  name: 'Queries',
  fields: () => ({
    book: {
    //<^ route QUERY book
      type: Book,
      args: { id: { type: GraphQLString } },
      resolve: (parent, args) => find(args.id),
      //                         ^^^^^^^^^^^^^ reply body
      //                              ^^^^ source body
    },
  }),
});
const Mutations = new GraphQLObjectType({
  name: 'Mutations',
  fields: {
    addBook: { type: Book, args: { title: { type: GraphQLString } }, resolve: (parent, args) => save(args.title) },
    //                                                                                          ^^^^^^^^^^^^^^^^ reply body
    //<^^^^ route MUTATION addBook
    //                                                                                               ^^^^ source body
  },
});

const { mutationWithClientMutationId } = require('graphql-relay');
const rename = mutationWithClientMutationId({
  name: 'Rename',
  inputFields: { title: { type: GraphQLString } },
  mutateAndGetPayload: (input) => save(input.title),
  //                                   ^^^^^ source body
  //                              ^^^^^^^^^^^^^^^^^ reply body
});
const More = new GraphQLObjectType({ name: 'More', fields: () => ({ rename }) });
//                                                                  ^^^^^^ route MUTATION rename
exports.other = new GraphQLSchema({ query: Queries, mutation: More });

module.exports = new GraphQLSchema({ query: Queries, mutation: Mutations });
