import Database from 'better-sqlite3';

const database = new Database('books.db');

export const resolvers = {
  Query: {
    book: (_parent: unknown, { id }: { id: string }) =>
      database.prepare(`select id, title from books where id = '${id}'`).get(),
//                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding medium: becomes part of a SQL text, if this is a handler
    titles: (_parent: unknown, args: { from: number }) => database.prepare('select title from books where id > ? limit 20').all(args.from),
  },
};
