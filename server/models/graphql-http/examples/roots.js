const { graphqlHTTP } = require('express-graphql');
const { buildSchema } = require('graphql');

const schema = buildSchema('type Query { book(title: String): String }');
const rootValue = { book: (given) => given.title };
//                                   ^^^^^ source body

exports.books = graphqlHTTP({ schema, rootValue });
