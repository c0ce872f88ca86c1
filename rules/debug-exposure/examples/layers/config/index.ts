export const config = { graphql: { introspection: true, playground: true } };
