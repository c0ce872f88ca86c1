import { makeExecutableSchema } from '@graphql-tools/schema';
import { Pool } from 'pg';
import { typeDefs } from './load';

const pool = new Pool();

export const resolvers = {
  Query: {
    books: async (_parent: unknown, args: { title: string }) =>
      (await pool.query(`SELECT id, title FROM books WHERE title = '${args.title}'`)).rows,
    //                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: The body field `title` of the request becomes part of a SQL text.
    page: async (_parent: unknown, args: { number: number }) =>
      (await pool.query(`SELECT id, title FROM books LIMIT 20 OFFSET ${20 * args.number}`)).rows,
  },
};

export const schema = makeExecutableSchema({ typeDefs, resolvers });
