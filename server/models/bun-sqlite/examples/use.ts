import { Database } from 'bun:sqlite';

const db = new Database('shop.sqlite');

class Book {
  title!: string;
}

export function bookOf(id: number) {
  return db.query('select * from books where id = ?').as(Book).get(id);
  //     ^^^^^^^^ query
  //              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sink sql-text
}

export function remove(db: Database, id: number) {
  db.run('delete from books where id = ?', [id]);
  //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sink sql-text
  return db.prepare('select count(*) from books').get();
  //     ^^^^^^^^^^ query
  //                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sink sql-text
}
