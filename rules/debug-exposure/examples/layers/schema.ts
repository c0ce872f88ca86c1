export const typeDefs = '#graphql\ntype Query { hello: String }';
export const resolvers = { Query: { hello: () => 'hi' } };
