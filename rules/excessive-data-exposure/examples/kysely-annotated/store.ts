import type { Kysely } from 'kysely';
import type { Database } from './database.js';

export class Store {
  constructor(private readonly db: Kysely<Database>) {}

  member(id: number) {
    return this.db.selectFrom('members').selectAll().where('id', '=', id).executeTakeFirst();
  }

  book(id: number) {
    return this.db.selectFrom('books').selectAll().where('id', '=', id).executeTakeFirst();
  }
}
