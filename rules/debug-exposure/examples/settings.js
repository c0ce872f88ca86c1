const { createYoga } = require('graphql-yoga');
const { schema } = require('./schema');

const options = { schema, maskedErrors: false };

module.exports = createYoga(options);
//               ^^^^^^^^^^ finding medium: Errors are answered with their inner details
