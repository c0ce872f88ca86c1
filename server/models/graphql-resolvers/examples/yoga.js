import { createSchema, createYoga } from 'graphql-yoga';

const orders = { Query: { orders: (_, { first }) => [first] } };
//                        ^^^^^^ route QUERY orders
//                                                  ^^^^^^^ reply body
const events = {
  Subscription: {
    changed: { subscribe: (_, { topic }) => topic },
  //^^^^^^^ route SUBSCRIPTION changed
    //                                      ^^^^^ reply body
  },
};

export const yoga = createYoga({ schema: createSchema({ typeDefs: '', resolvers: [orders, events] }) });
