import { makeExecutableSchema } from '@graphql-tools/schema';
import { Pool } from 'pg';
import { typeDefs } from './load';

const pool = new Pool();

export const resolvers = {
  Query: {
    books: async (_parent: unknown, args: { title: string }) =>
      (await pool.query(`SELECT id, title FROM books WHERE title = $1`, [args.title])).rows,
    page: async (_parent: unknown, args: { number: number }) =>
      (await pool.query(`SELECT id, title FROM books LIMIT 20 OFFSET ${20 * args.number}`)).rows,
  },
};

export const schema = makeExecutableSchema({ typeDefs, resolvers });
