const { graphqlHTTP } = require('express-graphql');
const { createYoga } = require('graphql-yoga');
const { schema } = require('./schema');

exports.open = graphqlHTTP({ schema, graphiql: true });
//                                             ^^^^ weakness schema-shown
exports.yoga = createYoga({ schema, maskedErrors: false });
//                                                ^^^^^ weakness error-details-shown
exports.closed = createYoga({ schema, graphiql: process.env.NODE_ENV !== 'production' });
