const { createYoga } = require('graphql-yoga');
const { schema } = require('./schema');

const options = { schema, maskedErrors: true };

module.exports = createYoga(options);
